"""What bundles give through time, and the volumes that tables of intervals are read by."""

from bisect import bisect_left

from zone import first_day, month_length, month_of


class Counter:
    __slots__ = ("bundle", "granted", "used")

    def __init__(self, bundle, granted):
        self.bundle, self.granted, self.used = bundle, granted, 0

    @property
    def left(self):
        return None if self.granted is None else self.granted - self.used


class Counters:
    def __init__(self, catalogue):
        self.catalogue, self.zone = catalogue, catalogue.zone
        self.spans = {}         # (subscription, span's start) -> (tariff's id, [Counter])
        self.volumes = {}       # (subscription, month, table) -> KiB
        self.month_starts = {}

    def month_start(self, month):
        if month not in self.month_starts:
            self.month_starts[month] = self.zone.midnight(first_day(month))
        return self.month_starts[month]

    def at(self, subscription, start, day):
        """The counters that a record of this start may use, unlimited bundles first."""
        name, since = subscription.tariff_at(start)
        month = month_of(day)
        begin = max(since, self.month_start(month))
        if subscription.blocks:
            granted = subscription.unblocked_from(begin)
            if granted is None or granted > start:
                return ()
        else:
            granted = begin
        key = subscription, begin
        if key not in self.spans:
            self.spans[key] = name, self._grant(name, begin, granted, month)
        return self.spans[key][1]

    def _grant(self, name, begin, granted, month):
        tariff = self.catalogue.tariff(name, self.zone.day(granted))
        days = month_length(month)
        left = first_day(month) + days - self.zone.day(granted)
        return [
            Counter(each, None if each.amount is None else each.amount * left // days)
            for each in (tariff.bundles if tariff else ())]


def matching(counters, unit, names):
    return [each for each in counters
            if each.bundle.unit == unit and not each.bundle.names.isdisjoint(names)]


def plan(counters, need):
    """What each counter would give, in order, and what is left over. Nothing is taken yet."""
    gifts = []
    for counter in counters:
        given = need if counter.granted is None else min(need, counter.left)
        if given > 0:
            gifts.append((counter, given))
            need -= given
    return gifts, need


def volume_price(table, kib):
    """The price of a whole month's volume; nothing used costs nothing."""
    bounds, prices = table
    if kib == 0:
        return 0
    return prices[min(bisect_left(bounds, kib), len(prices) - 1)]
