"""Whether the program and the model charge a seeded world alike.

Usage: agree.py --kabinet BINARY --data NEWDIR --base CATALOGUE --records N --seed S [--real]
                [--plant]
The program replays the world into NEWDIR. With --plant the model is then given one small error
after another, each in another rule: a comparison that does not see it is worth nothing.
"""

import argparse
import csv
import shutil
import subprocess
import sys
from collections import Counter as Tally
from pathlib import Path

HERE = Path(__file__).resolve().parent

# Of each rule: the file, what stands there, and the same with an error of one unit.
PLANTS = (
    ("2: portability from its instant on", "destinations.py",
     "bisect_right(rows, start, key", "bisect_right(rows, start - 1, key"),
    ("2: ranges by the local date", "destinations.py",
     "catalogue.mobile.find(digits, day)", "catalogue.mobile.find(digits, day - 1)"),
    ("3: the tariff at the start", "subscribers.py",
     "bisect_right(self.tariff_days, instant)", "bisect_right(self.tariff_days, instant - 1)"),
    ("3: the version of the date", "rating.py",
     "self.catalogue.tariff(current[0], day)", "self.catalogue.tariff(current[0], day + 1)"),
    ("3: roaming by started units", "rating.py",
     "up(record.seconds, network.unit_seconds) *", "(record.seconds // network.unit_seconds) *"),
    ("3: roaming data, rounded up", "rating.py",
     'up(left * _roaming_price(tariff, network, "mb"), 1024)',
     'left * _roaming_price(tariff, network, "mb") // 1024'),
    ("4: the tariff before the defaults", "rating.py",
     "(tariff.prices, defaults.prices if defaults else None)",
     "(defaults.prices if defaults else None, tariff.prices)"),
    ("5: started units", "rating.py",
     "billed = up(record.seconds, unit) * unit", "billed = up(record.seconds + 1, unit) * unit"),
    ("5: rounded up once", "rating.py",
     "up(stepped(steps, billed - left, billed), 60)",
     "stepped(steps, billed - left, billed) // 60"),
    ("5: bundled seconds come first", "rating.py",
     "stepped(steps, billed - left, billed)", "stepped(steps, 0, left)"),
    ("5: steps at their minute", "rating.py",
     "first = (minute - 1) * 60", "first = max(0, (minute - 1) * 60 - 1)"),
    ("5: favourites up to the limit", "subscribers.py", "there[:limit]", "there[:limit + 1]"),
    ("6: the price of a message", "rating.py",
     "return steps and Cost(steps[0][1])", "return steps and Cost(steps[0][1] + 1)"),
    ("7: started KiB", "rating.py", "kib = up(record.bytes, 1024)", "kib = record.bytes // 1024"),
    ("7: megabytes, rounded up", "rating.py",
     "Cost(up(left * value, 1024), gifts)", "Cost(left * value // 1024, gifts)"),
    ("7: bounds are inclusive", "counters.py",
     "bisect_left(bounds, kib)", "bisect_left(bounds, kib + 1)"),
    ("8: started minutes", "rating.py",
     "minutes = up(record.seconds, 60)", "minutes = record.seconds // 60"),
    ("8: the fact of a forwarding", "rating.py",
     "minutes * steps[0][1] + fact", "minutes * steps[0][1]"),
    ("9: days left, the day itself too", "counters.py",
     "+ days - self.zone.day(granted)", "+ days - self.zone.day(granted) - 1"),
    ("9: a grant waits for the end of a block", "counters.py",
     "granted is None or granted > start", "granted is None"),
    ("9: unlimited bundles first", "catalogue_reader.py",
     "bundles.sort(key=lambda bundle: bundle.amount is not None)", "pass"),
    ("9: a month closes on its day", "model.py",
     "or 3) <= place + 1)", "or 3) <= place)"),
    ("13: tax of the value date", "outputs.py",
     "model.catalogue.vat.at(day)", "model.catalogue.vat.at(day - 31)"),
    ("13a: groups", "destinations.py", '"in-onnet"', '"onnet"'),
)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("--kabinet", "--data", "--base", "--records", "--seed"):
        parser.add_argument(name, required=True)
    parser.add_argument("--real", action="store_true")
    parser.add_argument("--plant", action="store_true")
    options = parser.parse_args()
    data = Path(options.data)
    world = data / "world"
    run("generate.py", "--seed", options.seed, "--records", options.records, "--out", world,
        "--base", options.base, *(["--real"] if options.real else []))
    rate(HERE, world, world / "model")
    replay(options.kabinet, data, world)
    export(options.kabinet, data, world)
    if not agree(world / "model", world / "ours", sys.stdout):
        sys.exit(1)
    if options.plant:
        plant_all(data, world)


def run(script, *words, folder=HERE):
    subprocess.run([sys.executable, "-B", folder / script, *map(str, words)], check=True)


def rate(folder, world, out):
    run("model.py", "--catalogue", world / "catalogue", "--acts", world / "acts.csv",
        "--out", out, folder=folder)


def replay(kabinet, data, world):
    with open(world / "replay.log", "w", encoding="utf-8") as log:
        subprocess.run(
            [kabinet, "replay", "--catalogue", world / "catalogue", "--acts",
             world / "acts.csv", "--data", data], check=True, stdout=log)


def export(kabinet, data, world):
    ours = world / "ours"
    ours.mkdir()
    months = sorted({row["period"] for row in rows(world / "model" / "rated.csv")})
    # A late record is of an earlier month than it is billed in.
    months = [before(months[0])] + months if months else months

    def write(name, *words):
        done = subprocess.run(
            [kabinet, "export", *words, "--data", data], check=True, capture_output=True)
        lines = done.stdout.splitlines(keepends=True)
        with open(ours / name, "ab") as file:
            file.writelines(lines[1:] if file.tell() else lines)

    for month in months:
        write("rated.csv", "rated", "--month", month)
        write("counters.csv", "counters", "--month", month)
    write("suspense.csv", "suspense")
    write("ledger.csv", "ledger")
    charges = Tally()
    for row in rows(ours / "ledger.csv"):
        if row["leg"] == "main" and row["posting"].startswith("usage/"):
            charges[row["account"], row["value_date"][:10], row["cause"]] -= int(row["amount_t"])
    with open(ours / "charges.csv", "w", encoding="utf-8") as file:
        file.write("account,value_date,cause,amount_t\n")
        file.writelines(",".join((*key, str(sum_))) + "\n" for key, sum_ in charges.items())


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def before(month):
    year, number = map(int, month.split("-"))
    return f"{year - 1}-12" if number == 1 else f"{year}-{number - 1:02}"


def agree(model, ours, out):
    done = subprocess.run(
        [sys.executable, "-B", HERE / "compare.py", "--model", model, "--ours", ours],
        stdout=out, check=False)
    return done.returncode == 0


def plant_all(data, world):
    unseen = []
    for place, (rule, name, right, wrong) in enumerate(PLANTS):
        folder = data / "planted" / str(place)
        shutil.copytree(HERE, folder, ignore=shutil.ignore_patterns("catalogue", "__pycache__"))
        text = (folder / name).read_text(encoding="utf-8")
        if right not in text:
            sys.exit(f"{name} has no «{right}»: plant the error of rule {rule} anew")
        (folder / name).write_text(text.replace(right, wrong), encoding="utf-8")
        rate(folder, world, folder / "out")
        if agree(folder / "out", world / "ours", subprocess.DEVNULL):
            unseen.append(rule)
    print(f"{len(PLANTS)} errors planted, unseen: {unseen or 'none'}")
    if unseen:
        sys.exit(1)


if __name__ == "__main__":
    main()
