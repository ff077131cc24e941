"""Compares the model's results with the program's, as CSV files of the same names.

Usage: compare.py --model DIR --ours DIR
Prints the first differences and ends with 1 if there are any. Columns are found by name; more of
them on the program's side are passed over. Rows of one key are compared in the order of the file.
"""

import argparse
import csv
import sys
from pathlib import Path

FILES = {       # which columns are the key of a row
    "rated.csv": ("source", "id"),
    "suspense.csv": ("source", "id"),
    "charges.csv": ("account", "value_date", "cause"),
    "counters.csv": ("subscriber", "month", "from", "tariff", "counter"),
}
# Compared only if the program's side has it, and by lines alone: a bad line may have no id.
OPTIONAL = {"rejects.csv": ("source", "line")}
SHOWN = 20


def read(path, key_columns, columns=None):
    """The columns, and the rows of each key in the order of the file."""
    csv.field_size_limit(1 << 24)
    with open(path, encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        columns = columns or reader.fieldnames
        missing = [name for name in columns if name not in (reader.fieldnames or ())]
        if missing:
            raise SystemExit(f"{path}: no column {', '.join(missing)}")
        rows, order = {}, []
        for row in reader:
            key = tuple(row[name] for name in key_columns)
            rows.setdefault(key, []).append({name: row[name] for name in columns})
            order.append(key)
    # Keys that several rows share have no order of their own.
    for each in rows.values():
        each.sort(key=lambda row: tuple(row.values()))
    return columns, rows, order


def differences(name, model, ours):
    """Texts that say what differs in one file."""
    keys = FILES.get(name) or OPTIONAL[name]
    columns, expected, order = read(model / name, keys, None if name in FILES else keys)
    _, found, its_order = read(ours / name, keys, columns)
    for key, rows in expected.items():
        label = f"{name} {' '.join(key)}"
        others = found.get(key, [])
        if len(rows) != len(others):
            numbers = f"{len(rows)} in the model, {len(others)} in ours"
            yield f"{label}: {numbers}: {_show(rows, others)}"
        for row, other in zip(rows, others):
            if row != other:
                parts = [f"{column} {row[column]!r} / {other[column]!r}"
                         for column in columns if row[column] != other[column]]
                context = [f"{column}={row[column]}" for column in columns
                           if row[column] == other[column] and column not in keys]
                yield f"{label}: {', '.join(parts)}  [{' '.join(filter(None, context))}]"
    for key in found:
        if key not in expected:
            yield f"{name} {' '.join(key)}: only in ours: {_show(found[key], [])}"
    if name == "rated.csv" and order != its_order and sorted(order) == sorted(its_order):
        place = next(at for at, pair in enumerate(zip(order, its_order)) if pair[0] != pair[1])
        yield (f"{name}: the order differs from row {place + 1} on: "
               f"{' '.join(order[place])} / {' '.join(its_order[place])}")


def _show(rows, others):
    row = (rows or others)[0]
    return " ".join(f"{column}={value}" for column, value in row.items() if value)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--ours", type=Path, required=True)
    options = parser.parse_args()
    counts, total = [], 0
    for name in (*FILES, *(name for name in OPTIONAL if (options.ours / name).exists())):
        found = list(differences(name, options.model, options.ours))
        for text in found[:max(0, SHOWN - total)]:
            print(text)
        total += len(found)
        rows = sum(1 for _ in open(options.model / name, encoding="utf-8")) - 1
        counts.append(f"{name} {rows} rows" + (f", {len(found)} different" if found else ""))
    print("; ".join(counts))
    if total:
        print(f"{total} differences, of which {min(total, SHOWN)} are shown: model / ours")
        sys.exit(1)


if __name__ == "__main__":
    main()
