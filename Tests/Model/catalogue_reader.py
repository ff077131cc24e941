"""The catalogue's YAML files, as tables by date. Money is a whole number of 1/10 000."""

import re
from bisect import bisect_right
from collections import namedtuple
from pathlib import Path

import yaml

from zone import Zone, day_number

AMOUNT = re.compile(r"(\d+)(?:\.(\d{1,4}))?", re.ASCII)
SMALLEST = {"minutes": 60, "mb": 1024, "sms": 1, "mms": 1}

# `names` are the classes or the kinds of access that it is for; an amount of None never ends.
Bundle = namedtuple("Bundle", "id unit amount names")
Tariff = namedtuple("Tariff", "id limit bundles unit_seconds prices data roaming")
Roaming = namedtuple("Roaming", "id mcc unit_seconds home_bundles prices")
Defaults = namedtuple("Defaults", "prices forwarding_fact")


class Dated:
    """Versions of one thing: each holds from its day until the next one's."""

    def __init__(self):
        self.days, self.versions = [], []

    def add(self, day, version):
        place = bisect_right(self.days, day)
        self.days.insert(place, day)
        self.versions.insert(place, version)

    def at(self, day):
        place = bisect_right(self.days, day)
        return self.versions[place - 1] if place else None


class Prefixes:
    """Prefixes with dates: the longest that holds on the day, of these the latest."""

    def __init__(self):
        self.rows, self.longest = {}, 0

    def add(self, item, value):
        span = day_number(item["valid_from"]), _until(item.get("valid_to"))
        for code in item["codes"]:
            self.rows.setdefault(code, []).append((*span, value))
            self.longest = max(self.longest, len(code))

    def find(self, digits, day):
        for length in range(min(self.longest, len(digits)), 0, -1):
            holding = [row for row in self.rows.get(digits[:length], ()) if row[0] <= day < row[1]]
            if holding:
                return max(holding, key=lambda row: row[0])[2]
        return None


class Catalogue:
    def __init__(self, folder):
        keys = read_yaml(folder)
        self.zone = Zone(keys["zone"]["offsets"])
        self._read_numbers(keys["numbers"])
        self.zones = Prefixes()
        for zone in keys["zones"]:
            for item in zone["prefixes"]:
                self.zones.add(item, zone["id"])
        self.tariffs = _dated(keys["tariffs"], _tariff)
        self.tables = _dated(keys.get("tables", []), _table)
        self.roaming = _dated(keys.get("roaming", []), _roaming)
        self.defaults = _single(keys["defaults"], _defaults)
        self.vat = _single(keys["vat"], lambda item: item["percent"], "from")
        self.bills = _single(keys.get("bills", []), lambda item: int(item["month_close"]))

    def _read_numbers(self, numbers):
        self.country = numbers["country_code"]
        self.number_length = len(self.country) + int(numbers["national_length"])
        self.own = numbers["own"]
        self.mobile, self.cities = Prefixes(), Prefixes()
        for item in numbers["mobile"]:
            self.mobile.add(item, item["holder"])
        for item in numbers["cities"]:
            self.cities.add(item, "fixed")
        self.holders = {item["holder"] for item in numbers["mobile"]}
        self.free, self.premium = tuple(numbers["free"]), tuple(numbers["premium"])
        codes = numbers["short_codes"]
        self.short = {item["code"] for item in codes}
        self.emergency = {item["code"] for item in codes if item.get("emergency") == "true"}
        self.voicemail = {item["code"] for item in codes if item.get("voicemail") == "true"}

    def tariff(self, name, day):
        return self.tariffs[name].at(day) if name in self.tariffs else None

    def table(self, name, day):
        return self.tables[name].at(day) if name in self.tables else None

    def network(self, mcc, day):
        """The roaming zone of a country on the day."""
        for versions in self.roaming.values():
            zone = versions.at(day)
            if zone and mcc in zone.mcc:
                return zone
        return None


def amount(text):
    found = AMOUNT.fullmatch(text)
    if not found:
        raise ValueError(f"no amount: {text}")
    return int(found[1]) * 10000 + int((found[2] or "").ljust(4, "0"))


def read_yaml(folder):
    """All files as one mapping. The base loader keeps every scalar a text, so no float arises."""
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    keys = {}
    for path in sorted(Path(folder).rglob("*.yaml")):
        if any(part.startswith(".") for part in path.relative_to(folder).parts):
            continue
        with path.open(encoding="utf-8") as file:
            for key, value in (yaml.load(file, loader) or {}).items():
                if isinstance(value, list):
                    keys.setdefault(key, []).extend(value)
                else:
                    keys[key] = value
    return keys


def _until(text):
    return day_number(text) if text else 10 ** 9


def _dated(items, make):
    things = {}
    for item in items:
        versions = things.setdefault(item["id"], Dated())
        versions.add(day_number(item["valid_from"]), make(item))
    return things


def _single(items, make, key="valid_from"):
    versions = Dated()
    for item in items:
        versions.add(day_number(item[key]), make(item))
    return versions


def _price(value):
    """Steps as ((from_minute, price), ...); a flat price is a single step."""
    if isinstance(value, str):
        return ((1, amount(value)),)
    return tuple(
        (1, amount(step)) if isinstance(step, str)
        else (int(step["from_minute"]), amount(step["price"])) for step in value)


def _prices(item):
    return {
        use: {name: _price(value) for name, value in (item.get(use) or {}).items()
              if name != "unit_seconds"}
        for use in ("voice", "sms", "mms", "forwarded")}


def _bundle(item):
    names = frozenset(item.get("classes") or item.get("access"))
    size = item["amount"]
    whole = None if size == "unlimited" else int(size) * SMALLEST[item["unit"]]
    return Bundle(item["id"], item["unit"], whole, names)


def _tariff(item):
    prices = item["prices"]
    data = prices.get("data")
    if data and data["mode"] == "per_mb":
        data = ("per_mb", amount(data["price"]))
    elif data:
        data = ("intervals", data.get("table", "open-internet"))
    bundles = [_bundle(each) for each in item.get("bundles") or []]
    # Unlimited ones are used first; sorting keeps the listed order among equals.
    bundles.sort(key=lambda bundle: bundle.amount is not None)
    roaming = {
        zone: {use: amount(text) for use, text in uses.items()}
        for zone, uses in (prices.get("roaming") or {}).items()}
    return Tariff(
        item["id"], int((item.get("favourites") or {}).get("limit", 0)), bundles,
        int(prices["voice"].get("unit_seconds", 60)), _prices(prices), data, roaming)


def _table(item):
    """Bounds in KiB, inclusive, and prices; the last price holds above the last bound too."""
    rows = item["intervals"]
    bounds = [int(row["up_to_mb"]) * 1024 for row in rows if row.get("up_to_mb")]
    return bounds, [amount(row["price"]) for row in rows]


def _roaming(item):
    prices = {use: amount(item[use]) for use in ("out", "in", "sms", "mb")}
    prices["mms"] = amount(item["mms"]) if "mms" in item else prices["sms"]
    return Roaming(
        item["id"], frozenset(item["mcc"]), int(item.get("unit_seconds", 60)),
        item.get("home_bundles") == "true", prices)


def _defaults(item):
    return Defaults(_prices(item), amount(item.get("forwarding_fact", "0")))
