#!/usr/bin/env python3
"""Writes a subscriber feed (docs/OPERATIONS.md, "The subscriber feed") of a made-up country.

The same arguments write the same bytes. Example: feed.py --rows 5700000 feed.csv
"""

import argparse
import dataclasses
import math
import multiprocessing

import people

ROWS_OF_A_BLOCK = 20_000


@dataclasses.dataclass(frozen=True)
class Country:
    """What is written: so many rows, in the order of accounts or far from any order."""

    rows: int
    stride: int = 1
    changed_percent: float = 0

    def block(self, start: int) -> bytes:
        """The lines of the positions from `start` on."""
        end = min(start + ROWS_OF_A_BLOCK, self.rows)
        indices = (position * self.stride % self.rows for position in range(start, end))
        lines = (people.row(index, self.changed_percent) + "\n" for index in indices)
        return "".join(lines).encode()


def scattering_stride(rows: int) -> int:
    """A step that visits every row once and lands far from the row before: the golden section."""
    stride = int(rows * 0.618) | 1
    while math.gcd(stride, rows) != 1:
        stride += 2
    return stride


def write(country: Country, path: str) -> None:
    """By as many processes as there are cores; the parent alone writes."""
    with multiprocessing.Pool() as pool, open(path, "wb") as file:
        file.write(people.COLUMNS.encode() + b"\n")
        for block in pool.imap(country.block, range(0, country.rows, ROWS_OF_A_BLOCK)):
            file.write(block)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path")
    parser.add_argument("--rows", type=int, default=5_700_000, help="at most 14 000 000")
    parser.add_argument("--order", choices=("account", "random"), default="account")
    parser.add_argument(
        "--changed", type=float, default=0, metavar="PERCENT",
        help="rows whose tariff differs from that of the feed written without it")
    asked = parser.parse_args()
    if not 1 <= asked.rows <= people.NUMBERS:
        parser.error(f"--rows is from 1 to {people.NUMBERS}")
    stride = 1 if asked.order == "account" else scattering_stride(asked.rows)
    write(Country(asked.rows, stride, asked.changed), asked.path)


if __name__ == "__main__":
    main()
