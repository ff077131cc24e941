"""Where a number leads: its class, on a day, with the ported numbers as they are known."""

from bisect import bisect_right, insort
from functools import lru_cache

from zone import parse_instant


class Destinations:
    def __init__(self, catalogue):
        self.catalogue = catalogue
        self.ported = {}        # number -> sorted [(at, holder)]
        self.national = lru_cache(maxsize=None)(self._national)
        self.abroad = lru_cache(maxsize=None)(catalogue.zones.find)

    def load_portability(self, path):
        with open(path, encoding="utf-8-sig") as file:
            for line in file.read().splitlines()[1:]:
                number, holder, at = line.split(",") if line.count(",") == 2 else ("", "", "")
                instant = parse_instant(at)
                if instant is not None and holder in self.catalogue.holders:
                    self._port(number, instant, holder)

    def _port(self, number, at, holder):
        rows = self.ported.setdefault(number, [])
        rows[:] = [row for row in rows if row[0] != at]
        insort(rows, (at, holder))

    def class_of(self, other, start, day):
        """Rule 2; None if nothing in the catalogue matches."""
        catalogue = self.catalogue
        if other in catalogue.short:
            return "short." + other
        if not other.startswith(catalogue.country):
            zone = self.abroad(other, day)
            return zone and "intl." + zone
        kind, holder = self.national(other, day)
        if kind != "mobile":
            return kind
        rows = self.ported.get(other)
        if rows:
            place = bisect_right(rows, start, key=lambda row: row[0])
            holder = rows[place - 1][1] if place else holder
        return "onnet" if holder == catalogue.own else "mobile." + holder

    def _national(self, number, day):
        catalogue = self.catalogue
        digits = number[len(catalogue.country):]
        if digits.startswith(catalogue.free):
            return "free", None
        if digits.startswith(catalogue.premium):
            return "premium", None
        if len(number) != catalogue.number_length:
            return None, None
        holder = catalogue.mobile.find(digits, day)
        if holder:
            return "mobile", holder
        return catalogue.cities.find(digits, day), None


@lru_cache(maxsize=None)
def wider(name):
    """A class and the less specific ones, in the order in which prices are looked up."""
    return (name, name.split(".")[0], "all") if "." in name else (name, "all")


def group_of(record, name, of_other, voicemail):
    """The group of the bill; `name` is the record's class, `of_other` that of the other side."""
    kind = record.kind
    if kind == "forwarded":
        return "voicemail" if record.other in voicemail else _outgoing(name)
    if record.serving != "home":
        return "roaming"
    if kind == "data":
        return "modem" if record.access == "modem" else "internet"
    if kind != "voice":
        return f"{kind}-{record.direction}"
    if record.direction == "in":
        return "in-onnet" if of_other == "onnet" else "in"
    return _outgoing(name)


def _outgoing(name):
    head = name.split(".")[0]
    return name if head == "mobile" else head
