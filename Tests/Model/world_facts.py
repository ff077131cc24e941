"""What the generator has to know of a catalogue: numbers to call, and where its edges are."""

from catalogue_reader import read_yaml
from zone import DAY, Zone, day_number, first_day, month_of

MB = 1 << 20


class Facts:
    def __init__(self, folder, months):
        keys = read_yaml(folder)
        self.keys, self.months = keys, months
        self.zone = Zone(keys["zone"]["offsets"])
        numbers = keys["numbers"]
        self.own_codes = _codes(row for row in numbers["mobile"] if row["holder"] == numbers["own"])
        self.foreign_codes = _codes(
            row for row in numbers["mobile"] if row["holder"] != numbers["own"])
        self.holders = sorted({row["holder"] for row in numbers["mobile"]})
        self.city_codes = _codes(numbers["cities"])
        self.free, self.premium = numbers["free"], numbers["premium"]
        self.short = [row["code"] for row in numbers["short_codes"]]
        self.emergency = [
            row["code"] for row in numbers["short_codes"] if row.get("emergency") == "true"]
        self.abroad = _codes(row for zone in keys["zones"] for row in zone["prefixes"])
        self.countries = sorted({mcc for row in keys["roaming"] for mcc in row["mcc"]})
        # As often as they have bundles: those of a tariff without any are soon seen.
        self.tariffs = sorted(
            row["id"] for row in keys["tariffs"] for _ in (0, *row.get("bundles", [])))
        self.seconds = self._seconds()
        self.bytes = self._bytes()
        self.edges = {month: self._edges(month) for month in months}

    def _seconds(self):
        steps = {
            int(step["from_minute"]) for row in self.keys["tariffs"]
            for price in row["prices"]["voice"].values() if isinstance(price, list)
            for step in price if isinstance(step, dict)}
        near = {(step - 1) * 60 + more for step in steps for more in (-1, 0, 1, 60)}
        usual = {0, 1, 2, 7, 29, 30, 59, 60, 61, 119, 120, 121, 600, 601}
        return sorted(size for size in near | usual if 0 <= size <= 7200)

    def _bytes(self):
        bounds = {
            int(row["up_to_mb"]) for table in self.keys["tables"] for row in table["intervals"]
            if row.get("up_to_mb")}
        near = {bound * MB + more for bound in bounds for more in (-1024, -1, 0, 1)}
        return sorted(near | {0, 1, 1023, 1024, 1025, MB - 1, MB, MB + 1})

    def _edges(self, month):
        """Instants around the days of the month on which something begins or ends."""
        first, last = first_day(month), first_day(month + 1) - 1
        days = {first, first + 1, first + 14, last}
        days |= {day for day in _dates(self.keys) if month_of(day) == month}
        midnights = [self.zone.midnight(day) for day in sorted(days)]
        ends = [self.zone.midnight(last + 1) - 1]
        return [at + more for at in midnights for more in (0, 1, 43200, DAY - 1)] + ends

    def span(self, month):
        begin = self.zone.midnight(first_day(month))
        return begin, self.zone.midnight(first_day(month + 1))


def _codes(rows):
    return sorted({code for row in rows for code in row["codes"]})


def _dates(node):
    """All days of `valid_from`, `valid_to` and of the list of VAT, wherever they stand."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key in ("valid_from", "valid_to") or key == "from" and "T" not in value:
                yield day_number(value)
            else:
                yield from _dates(value)
    elif isinstance(node, list):
        for each in node:
            yield from _dates(each)
