"""A second, independent implementation of the charging rules, to compare the program with.

Usage: model.py --catalogue DIR --acts FILE --out DIR
The acts file has the header `at,act,number,argument`, as `kabinet replay` takes it: subscribers
FILE, portability FILE, load FILE SOURCE.
"""

import argparse
import csv
from collections import Counter as Tally
from pathlib import Path

from catalogue_reader import Catalogue
from counters import Counters
from destinations import Destinations
from outputs import write_all
from rating import Rater
from subscribers import Subscribers
from usage import read_usage
from zone import first_day, month_of, parse_instant


class Model:
    def __init__(self, folder):
        self.catalogue = Catalogue(folder)
        self.subscribers = Subscribers(self.catalogue.zone, self.catalogue.tariffs)
        self.destinations = Destinations(self.catalogue)
        self.counters = Counters(self.catalogue)
        self.rater = Rater(
            self.catalogue, self.subscribers, self.destinations, self.counters)
        self.known = {}         # (source, id) -> the record, be it rated or in suspense
        self.suspended = []     # [(start, source, id)]
        self.fresh_facts = True # whether a feed or ported numbers came since the last usage
        self.reasons = {}       # (source, id) -> reason
        self.rejects = []       # (source, id, line)
        self.rated = []         # (Rated, source, value day, whether late)
        self.closes = {}        # month -> instant
        self.charges = Tally()  # (account, value day, cause) -> amount

    def perform(self, acts):
        with open(acts, encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                file_name, _, source = row["argument"].partition(" ")
                at, path = parse_instant(row["at"]), Path(acts).parent / file_name
                self.fresh_facts |= row["act"] != "load"
                if row["act"] == "subscribers":
                    self.subscribers.load(path, at)
                elif row["act"] == "portability":
                    self.destinations.load_portability(path)
                elif row["act"] == "load":
                    self.load_usage(path, at, source or "main")
                else:
                    raise SystemExit(f"{acts}: unknown act {row['act']}")

    def load_usage(self, path, at, source):
        fresh = self._fresh(path, at, source)
        # Usage alone frees nothing: it only takes from bundles. So there is no need to try again.
        if self.fresh_facts:
            waiting, self.suspended = sorted(self.suspended), []
            for _, its_source, known in waiting:
                self._rate(self.known[its_source, known], its_source, at)
            self.fresh_facts = False
        for record in sorted(fresh, key=lambda record: (record.start, record.id)):
            self._rate(record, source, at)

    def _fresh(self, path, at, source):
        """The file's good records that are new; the first line of an id counts."""
        fresh = []
        for line, known, record in read_usage(path):
            if not record or record.start > at:
                self.rejects.append((source, known, line))
                continue
            before = self.known.setdefault((source, record.id), record)
            if before is record:
                fresh.append(record)
            elif before != record:
                self.rejects.append((source, known, line))
        return fresh

    def _rate(self, record, source, at):
        rated = self.rater.rate(record)
        if isinstance(rated, str):
            self.reasons[source, record.id] = rated
            self.suspended.append((record.start, source, record.id))
            return
        self.reasons.pop((source, record.id), None)
        for counter, amount in rated.cost.gifts:
            counter.used += amount
        if rated.cost.volume:
            key, kib = rated.cost.volume
            self.counters.volumes[key] = self.counters.volumes.get(key, 0) + kib
        zone = self.catalogue.zone
        day = zone.day(record.start)
        late = at >= self.month_close(month_of(day))
        if late:
            day = zone.day(at)
            rated = rated._replace(cause=rated.cause + "+late")
        self.rated.append((rated, source, day, late))
        if rated.cost.charge:
            key = rated.subscription.account, day, rated.cause
            self.charges[key] += rated.cost.charge

    def month_close(self, month):
        """The instant at which the month closes, by the version valid on that very day."""
        if month not in self.closes:
            first = first_day(month + 1)
            days = (first + place for place in range(28)
                    if (self.catalogue.bills.at(first + place) or 3) <= place + 1)
            self.closes[month] = self.catalogue.zone.midnight(next(days))
        return self.closes[month]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--catalogue", required=True)
    parser.add_argument("--acts", required=True)
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    model = Model(options.catalogue)
    model.perform(options.acts)
    write_all(model, Path(options.out))
    print(f"{len(model.rated)} rated, {len(model.reasons)} in suspense, "
          f"{len(model.rejects)} rejected, {sum(model.charges.values())} T")


if __name__ == "__main__":
    main()
