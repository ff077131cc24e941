#!/usr/bin/env python3
"""Measures Kabinet and writes docs/PERFORMANCE.md. `make bench` builds, then runs this."""

import argparse
import datetime
import os
import pathlib
import shutil
import sys

import bases
import feed
import loads
import machine
import nights
import pages
import payments
import signins
import usage
from operators import ROOT, Operator, made
from report import Section, figure

SMALL = 10_000
COUNTRY = 5_700_000
COUNTRY_BYTES = 10 * 2**30
PARTS = ("pages", "signins", "payments", "usage", "feed")


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--subscribers", type=int, default=int(os.environ.get("BENCH_SUBSCRIBERS", "0")),
        help=f"rows of the large feed; {COUNTRY} if 10 GiB of disk are free, else 100000")
    parser.add_argument("--rounds", type=int, default=7, help="runs of each thing; at least 5")
    parser.add_argument("--seconds", type=float, default=3, help="length of a run")
    parser.add_argument("--load-seconds", type=float, default=60, help="load before the memory")
    parser.add_argument("--only", choices=PARTS, action="append", help="for a look, not to keep")
    parser.add_argument("--data", type=pathlib.Path, default=ROOT / "var/bench")
    parser.add_argument("--output", type=pathlib.Path, default=ROOT / "docs/PERFORMANCE.md")
    asked = parser.parse_args()
    asked.only = asked.only or PARTS
    return asked


def measure(asked: argparse.Namespace) -> list[Section]:
    scratch: pathlib.Path = asked.data
    small = small_operator(scratch)
    operators = [small]
    measured: list[Section] = []
    for name, part in (("pages", pages), ("signins", signins), ("payments", payments)):
        if name in asked.only:
            tell(name)
            measured.append(part.measure(small, scratch, asked.rounds, asked.seconds))
    if "feed" in asked.only:
        tell("feed")
        section, country = loads.measure(scratch, asked.subscribers)
        tell("start, memory and look-ups")
        measured.append(section)
        measured.append(bases.starts([small, country], asked.load_seconds))
        measured.append(bases.lookups([small, country], asked.rounds, asked.seconds))
        tell("night")
        measured.append(nights.measure(country, asked.seconds))
        operators = [small, country]
    if "usage" in asked.only:
        tell("usage")
        measured.append(usage.measure(operators, scratch, asked.seconds))
    return measured


def small_operator(scratch: pathlib.Path) -> Operator:
    operator = made(scratch / "small", SMALL)
    path = scratch / "small.csv"
    feed.write(feed.Country(SMALL), str(path))
    operator.load(path)
    return operator


def document(asked: argparse.Namespace, facts: list[tuple[str, str]], parts: list[Section]) -> str:
    today = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M UTC")
    command = f"BENCH_SUBSCRIBERS={asked.subscribers} make bench"
    if len(sys.argv) > 1:
        command = " ".join(["Benchmarks/bench.py", *sys.argv[1:]])
    lines = [
        "# Performance", "",
        "Written by `make bench`; never edited by hand. Figures of another machine differ: compare",
        "within a table, where everything was measured in the same run.", "",
        "| | |", "| :-- | :-- |", f"| date | {today} |", f"| command | `{command}` |"]
    lines += [f"| {name} | {value} |" for name, value in facts]
    return "\n".join(lines) + "\n\n" + "\n".join(part.markdown() for part in parts) + "\n" + HOW


HOW = """\
## How to read this

- Every figure is a median; *min – max* are the slowest and the fastest run. If they are far apart,
  the machine was busy.
- Runs of what is compared take turns, so that a slow minute slows all of them.
- p50 and p99: so many of a hundred requests were answered faster.
- The servers, the load generator and the disk are of one machine. A network adds its own time.
- No test asserts a time. These tables are read by people, before and after a change.
"""


def tell(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def main() -> None:
    asked = arguments()
    shutil.rmtree(asked.data, ignore_errors=True)
    asked.data.mkdir(parents=True)
    if not asked.subscribers:
        is_roomy = shutil.disk_usage(asked.data).free >= COUNTRY_BYTES
        asked.subscribers = COUNTRY if is_roomy else 100_000
    facts = machine.facts(asked.data)
    tell(f"{figure(asked.subscribers)} subscribers; this takes a while")
    text = document(asked, facts, measure(asked))
    asked.output.write_text(text)
    shutil.rmtree(asked.data)
    tell(f"{asked.output} is written")


if __name__ == "__main__":
    main()
