"""What one record costs. A record that cannot be charged yet gets the reason instead."""

from collections import namedtuple

from counters import matching, plan, volume_price
from destinations import group_of, wider
from zone import month_of

# `gifts` are (counter, amount), `volume` is (key, KiB) to be added; nothing is taken yet.
Cost = namedtuple("Cost", "charge gifts volume", defaults=((), None))
Rated = namedtuple("Rated", "record subscription name tariff cost group cause")
FREE = Cost(0)


def up(dividend, divisor):
    return -(-dividend // divisor)


class Rater:
    def __init__(self, catalogue, subscribers, destinations, counters):
        self.catalogue, self.subscribers = catalogue, subscribers
        self.destinations, self.counters = destinations, counters

    def rate(self, record):
        """A Rated, or the reason of its suspense."""
        start = record.start
        subscription = self.subscribers.holder(record.subscriber, start)
        if not subscription:
            return "unknown-number"
        day = self.catalogue.zone.day(start)
        current = subscription.tariff_at(start)
        tariff = current and self.catalogue.tariff(current[0], day)
        if not tariff:
            return "no-tariff"
        network = None
        if record.serving != "home" and record.kind != "forwarded":
            network = self.catalogue.network(record.serving[:3], day)
            if not network:
                return "unknown-network"
        of_other = self.destinations.class_of(record.other, start, day) if record.other else None
        name = _class(record, of_other)
        if name is None:
            if not network:
                return "unknown-destination"
            name = ""
        cost = self._cost(record, name, subscription, tariff, network, day)
        if not cost:
            return "no-price"
        group = group_of(record, name, of_other, self.catalogue.voicemail)
        cause = record.kind
        if cause not in ("data", "forwarded"):
            cause += "-" + record.direction
        if network:
            cause += "@" + network.id
        return Rated(record, subscription, name, tariff.id, cost, group, cause)

    def _cost(self, record, name, subscription, tariff, network, day):
        if record.other in self.catalogue.emergency:
            return FREE
        if record.kind == "forwarded":
            return self._forwarded(record, name, tariff, day)
        if record.direction == "in":
            if not network or record.kind != "voice":
                return FREE
            size = up(record.seconds, network.unit_seconds) * network.unit_seconds
            return Cost(up(size * _roaming_price(tariff, network, "in"), 60))
        counters = ()
        if not network or network.home_bundles:
            counters = self.counters.at(subscription, record.start, day)
        if record.kind == "data":
            return self._data(record, subscription, tariff, network, counters, day)
        names = self._names(record, name, subscription, tariff)
        if record.kind == "voice":
            return self._voice(record, names, tariff, network, counters, day)
        return self._message(record, names, tariff, network, counters, day)

    def _names(self, record, name, subscription, tariff):
        """The classes of a record by which bundles and prices are found, the closest first."""
        if not name:
            return ()
        if tariff.limit and subscription.is_favourite(record.other, record.start, tariff.limit):
            return ("favourite",) + wider(name)
        return wider(name)

    def _price(self, use, names, tariff, day):
        """Steps of a price: any match in the tariff wins over the defaults."""
        defaults = self.catalogue.defaults.at(day)
        for prices in (tariff.prices, defaults.prices if defaults else None):
            for name in names if prices else ():
                if name in prices[use]:
                    return prices[use][name]
        return None

    def _voice(self, record, names, tariff, network, counters, day):
        unit = network.unit_seconds if network else tariff.unit_seconds
        billed = up(record.seconds, unit) * unit
        gifts, left = plan(matching(counters, "minutes", names), billed)
        if not left:
            return Cost(0, gifts)
        if network:
            return Cost(up(left * _roaming_price(tariff, network, "out"), 60), gifts)
        steps = self._price("voice", names, tariff, day)
        return steps and Cost(up(stepped(steps, billed - left, billed), 60), gifts)

    def _message(self, record, names, tariff, network, counters, day):
        gifts, left = plan(matching(counters, record.kind, names), 1)
        if not left:
            return Cost(0, gifts)
        if network:
            return Cost(_roaming_price(tariff, network, record.kind))
        steps = self._price(record.kind, names, tariff, day)
        return steps and Cost(steps[0][1])

    def _data(self, record, subscription, tariff, network, counters, day):
        kib = up(record.bytes, 1024)
        gifts, left = plan(matching(counters, "mb", (record.access,)), kib)
        if not left:
            return Cost(0, gifts)
        if network:
            return Cost(up(left * _roaming_price(tariff, network, "mb"), 1024), gifts)
        if not tariff.data:
            return None
        mode, value = tariff.data
        if mode == "per_mb":
            return Cost(up(left * value, 1024), gifts)
        table = self.catalogue.table(value, day)
        if not table:
            return None
        key = subscription, month_of(day), value
        before = self.counters.volumes.get(key, 0)
        charge = volume_price(table, before + left) - volume_price(table, before)
        return Cost(charge, gifts, (key, left))

    def _forwarded(self, record, name, tariff, day):
        minutes = up(record.seconds, 60)
        if not minutes:
            return FREE
        steps = self._price("forwarded", wider(name), tariff, day)
        defaults = self.catalogue.defaults.at(day)
        fact = defaults.forwarding_fact if defaults else 0
        return steps and Cost(minutes * steps[0][1] + fact)


def _class(record, of_other):
    if record.kind == "data":
        return "data." + record.access
    if record.direction == "in" and record.kind != "forwarded":
        return "in"
    return of_other


def _roaming_price(tariff, network, use):
    return tariff.roaming.get(network.id, {}).get(use, network.prices[use])


def stepped(steps, begin, end):
    """The sum of second prices times 60 over the call's seconds [begin, end)."""
    total = 0
    for place, (minute, price) in enumerate(steps):
        first = (minute - 1) * 60
        last = (steps[place + 1][0] - 1) * 60 if place + 1 < len(steps) else end
        total += max(0, min(end, last) - max(begin, first)) * price
    return total
