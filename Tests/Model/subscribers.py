"""The subscriber feed as histories: who held a number when, with which tariff and favourites."""

import csv
from bisect import bisect_right

from zone import day_number

BLOCKS = {"voluntary", "lost", "full_debt"}
NEVER = 10 ** 12


class Subscription:
    __slots__ = ("account", "contract", "begins", "ends", "sims", "number", "tariff_days",
                 "tariffs", "favourites", "blocks")

    def __init__(self, row, begins):
        self.account = row["account"]
        self.contract = row["contract_from"]
        self.begins = begins
        self.ends = NEVER
        self.number = row["number"]
        self.sims = ("", "")
        self.tariff_days, self.tariffs = [], []     # instants and ids, side by side
        self.favourites = []                        # [number, added at, removed at]
        self.blocks = []                            # (instant, whether blocked from then on)

    def take(self, row, at, zone):
        """What a row says, from `at` on; the end of the contract counts wherever it lies."""
        until = row.get("contract_until")
        self.ends = zone.midnight(day_number(until)) if until else NEVER
        self.sims = row.get("imsi") or "", row.get("sim_serial") or ""
        if not self.tariffs or self.tariffs[-1] != row["tariff"]:
            if self.tariff_days and self.tariff_days[-1] == at:
                self.tariff_days.pop()
                self.tariffs.pop()
            self.tariff_days.append(at)
            self.tariffs.append(row["tariff"])
        blocked = row["state"] in BLOCKS
        if blocked != (bool(self.blocks) and self.blocks[-1][1]):
            self.blocks.append((at, blocked))
        self._take_favourites(set(filter(None, (row.get("favourites") or "").split(";"))), at)

    def _take_favourites(self, wanted, at):
        for entry in self.favourites:
            if entry[2] == NEVER:
                if entry[0] not in wanted:
                    entry[2] = at
                wanted.discard(entry[0])
        self.favourites += [[number, at, NEVER] for number in sorted(wanted)]

    def tariff_at(self, instant):
        """The tariff's id and the instant since when; None before the first."""
        place = bisect_right(self.tariff_days, instant)
        return (self.tariffs[place - 1], self.tariff_days[place - 1]) if place else None

    def is_favourite(self, number, instant, limit):
        there = [(added, each) for each, added, removed in self.favourites
                 if added <= instant < removed]
        there.sort()
        return any(each == number for _, each in there[:limit])

    def unblocked_from(self, instant):
        """The first instant from `instant` on without a block; None if it is not known yet."""
        blocked = False
        for at, state in self.blocks:
            if at <= instant:
                blocked = state
            elif not blocked:
                break
            elif not state:
                return at
        return None if blocked else instant


class Subscribers:
    def __init__(self, zone, tariffs):
        self.zone, self.tariffs = zone, tariffs
        self.now = {}           # number -> the subscription that the feed knows by it
        self.holds = {}         # number -> [[from, to, subscription]]
        self.contracts = {}     # (account, contract_from) -> subscriptions

    def holder(self, number, instant):
        for begin, end, subscription in reversed(self.holds.get(number, ())):
            if begin <= instant < end and subscription.begins <= instant < subscription.ends:
                return subscription
        return None

    def load(self, path, at):
        with open(path, encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                self._row(row, at)

    def _row(self, row, at):
        if row["tariff"] not in self.tariffs:
            return
        number, key = row["number"], (row["account"], row["contract_from"])
        holder = self.now.get(number)
        if holder and (holder.account, holder.contract) == key:
            self._change(holder, row, at)
            return
        moved = self._same_sim(row, key, at)
        if moved:
            if holder:
                self._lose(number, at)
            self._lose(moved.number, at)
            self._hold(moved, number, at)
            self._change(moved, row, at)
            return
        begins = self.zone.midnight(day_number(row["contract_from"]))
        if holder:
            if row["contract_from"] <= holder.contract:
                return
            holder.ends = min(holder.ends, begins)
            self._lose(number, begins)
        self._connect(row, key, begins)

    def _change(self, subscription, row, at):
        subscription.take(row, max(at, subscription.begins), self.zone)

    def _connect(self, row, key, begins):
        fresh = Subscription(row, begins)
        fresh.take(row, begins, self.zone)
        self.contracts.setdefault(key, []).append(fresh)
        self._hold(fresh, row["number"], begins)

    def _same_sim(self, row, key, at):
        """A running contract with the IMSI or the SIM of the row: its number has changed."""
        sims = row.get("imsi") or "", row.get("sim_serial") or ""
        for subscription in self.contracts.get(key, ()):
            same = any(mine and mine == its for mine, its in zip(sims, subscription.sims))
            if same and subscription.ends > at:
                return subscription
        return None

    def _hold(self, subscription, number, since):
        subscription.number = number
        self.now[number] = subscription
        self.holds.setdefault(number, []).append([since, NEVER, subscription])

    def _lose(self, number, at):
        if number in self.now:
            del self.now[number]
        for hold in self.holds.get(number, ()):
            if hold[1] == NEVER:
                hold[1] = at
