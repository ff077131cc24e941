"""Writes a seeded world for the model and for the program: feeds, ported numbers, usage, acts.

Usage: generate.py --seed N --records M --out DIR --base DIR [--catalogue DIR | --real]
OUT/catalogue is BASE with the files of the test catalogue in the place of its own; with --real it
is BASE as it stands.
"""

import argparse
import csv
import shutil
from bisect import bisect_left
from pathlib import Path
from random import Random

from usage import HEADER
from world_facts import Facts
from world_people import COLUMNS, People
from world_records import Records
from zone import DAY, first_day

SOURCES = ("main", "msc-2", "gprs", "tap.in")
MODEL_MONTHS = [2026 * 12 + place for place in range(5)]
# Months around the dates on which the real catalogue has new versions.
REAL_MONTHS = [year * 12 + month - 1 for year, month in (
    (2019, 1), (2019, 2), (2019, 12), (2020, 1), (2020, 12), (2021, 1), (2024, 2), (2025, 2),
    (2025, 3), (2026, 1), (2026, 2), (2026, 6))]


class Generator:
    def __init__(self, seed, out, months, largest):
        self.rng, self.out = Random(seed), out
        self.facts = Facts(out / "catalogue", months)
        self.people = People(self.rng, self.facts)
        self.largest = largest
        self.acts = []

    def act(self, at, load, name, source=""):
        rank = ("subscribers", "portability", "usage").index(load)
        self.acts.append((at, rank, load, name, source))

    def write_feeds(self, size):
        facts, rng = self.facts, self.rng
        begin = facts.span(facts.months[0])[0]
        for _ in range(size):
            day = facts.zone.day(begin) - rng.choice((0, 0, 1, 15, 31, 400))
            self.people.connect(self.people.new_number(), day)
        rows = [[person[column] for column in COLUMNS] for person in self.people.fed]
        self._write_feed(begin, sorted(rows, key=lambda row: row[1]))
        for at in self._feed_instants():
            self._write_feed(at, self.people.feed(at))

    def _feed_instants(self):
        """In each month at its very beginning, at odd times, at a midnight, at its last second."""
        for month in self.facts.months:
            begin, end = self.facts.span(month)
            odd = sorted(self.rng.randrange(begin + 1, end - 1) for _ in range(4))
            middle = begin + DAY * self.rng.randint(2, 25)
            for at in sorted({begin, middle, *odd, end - 1}):
                if at != self.facts.span(self.facts.months[0])[0]:
                    yield at

    def _write_feed(self, at, rows):
        name = f"feed-{sum(act[2] == 'subscribers' for act in self.acts):03}.csv"
        with open(self.out / name, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerows([COLUMNS, *rows])
        self.act(at, "subscribers", name)

    def write_portability(self, crowd):
        rng, facts = self.rng, self.facts
        callers = self.people.all[:5]       # who call most
        numbers = crowd[::2] + [person["number"] for person in callers]
        numbers += [person["friends"][place] for person in callers for place in (0, 2)]
        numbers += ["375171234567"]         # of no mobile range: it stays fixed
        for place, month in enumerate(facts.months):
            begin, end = facts.span(month)
            lines = ["number,holder,at"]
            for number in rng.sample(numbers, min(len(numbers), 12)):
                at = rng.choice(facts.edges[month] + [rng.randrange(begin, end)])
                text = facts.zone.text(at)
                lines.append(f"{number},{rng.choice(facts.holders)},{text}")
            lines.append(f"{numbers[0]},nobody,{facts.zone.text(begin)}")
            name = f"ported-{place}.csv"
            (self.out / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
            self.act(begin + rng.choice((0, 1, 5 * DAY, 20 * DAY)), "portability", name)

    def usage_instants(self):
        """Loads through each month and some days after, with the closing instants among them."""
        instants = set()
        for month in self.facts.months:
            begin, end = self.facts.span(month)
            instants |= {begin + self.rng.randrange(end - begin) for _ in range(9)}
            instants |= {end - 1, end, end + 1, end + 40 * DAY}
            after = first_day(month + 1)
            for day in (1, 2, 4):
                close = self.facts.zone.midnight(after + day)
                instants |= {close - 1, close, close + 7 * 3600}
        return sorted(instants)

    def write_usage(self, records, total):
        instants, files = self.usage_instants(), {}

        def put(place, source, fields):
            place = max(0, min(place, len(instants) - 1))
            files.setdefault((place, source), []).append(fields)

        for _ in range(total):
            start, fields = records.make()
            source = self.rng.choices(SOURCES, (5, 2, 2, 1))[0]
            place = self._place(instants, start)
            put(place, source, fields)
            self._more(records, put, place, source, start, fields)
        for (place, source), rows in sorted(files.items()):
            self._write_usage_file(instants[place], place, source, rows)

    def _place(self, instants, start):
        """The load that brings a record: mostly the next one, sometimes late, or too early."""
        soon, chance = bisect_left(instants, start), self.rng.random()
        if chance < 0.75:
            return soon
        if chance < 0.9:
            return soon + self.rng.randint(1, 6)
        return soon + self.rng.randint(5, 25) if chance < 0.99 else soon - 1

    def _more(self, records, put, place, source, start, fields):
        """Now and then the record comes again, equal or not, in a bad line or from elsewhere."""
        rng, chance = self.rng, self.rng.random()
        then = place + rng.choice((0, 0, 1, 3))
        if chance < 0.03:
            put(then, source, records.again(start, fields))
        elif chance < 0.04:
            put(then, source, records.altered(fields))
        elif chance < 0.05:
            put(rng.choice((place, then)), source, records.broken(fields))
        elif chance < 0.06:
            put(then, rng.choice(SOURCES), fields)

    def _write_usage_file(self, at, place, source, rows):
        rng = self.rng
        rng.shuffle(rows)
        end = rng.choice(("\n", "\n", "\r\n"))
        lines = [HEADER]
        for row in rows:
            if rng.random() < 0.01 and '"' not in row[0]:
                row = [f'"{field}"' for field in row]
            lines.append(",".join(row))
            if rng.random() < 0.002:
                lines.append("")
        name = f"usage-{place:03}-{source}.csv"
        mark = "\ufeff" if rng.random() < 0.1 else ""
        with open(self.out / name, "w", encoding="utf-8", newline="") as file:
            file.write(mark + end.join(lines) + end)
        self.act(at, "usage", name, source)

    def write_acts(self):
        with open(self.out / "acts.csv", "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow("at,act,number,argument".split(","))
            for at, _, load, name, source in sorted(self.acts):
                act, argument = ("load", f"{name} {source}") if load == "usage" else (load, name)
                writer.writerow((self.facts.zone.text(at), act, "", argument))


def lay_catalogue(base, over, out):
    """The base with what `over` has in its place: a folder of it replaces the whole folder."""
    shutil.rmtree(out, ignore_errors=True)
    shutil.copytree(base, out)
    for path in sorted(over.iterdir()) if over else ():
        if path.is_dir():
            shutil.rmtree(out / path.name, ignore_errors=True)
            shutil.copytree(path, out / path.name)
        else:
            shutil.copy(path, out / path.name)


def main():
    here = Path(__file__).resolve().parent
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--records", type=int, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--base", type=Path, default=here.parent.parent / "Catalogue" / "mts-by")
    parser.add_argument("--catalogue", type=Path, default=here / "catalogue")
    parser.add_argument("--real", action="store_true")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    for old in options.out.glob("*.csv"):
        old.unlink()
    over = None if options.real else options.catalogue
    lay_catalogue(options.base, over, options.out / "catalogue")
    months, largest = (REAL_MONTHS, 31) if options.real else (MODEL_MONTHS, 24)
    world = Generator(options.seed, options.out, months, largest)
    world.write_feeds(max(12, min(2000, options.records // 300)))
    records = Records(world.rng, world.facts, world.people.all, largest)
    world.write_portability(records.crowd)
    world.write_usage(records, options.records)
    world.write_acts()


if __name__ == "__main__":
    main()
