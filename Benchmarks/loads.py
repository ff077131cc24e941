"""A whole country's feed: the first load, and a second one with one row of a hundred changed."""

import pathlib
import sqlite3

import feed
import people
from operators import Command, Operator, made, run
from report import Section, figure

CHANGED_PERCENT = 1


def measure(folder: pathlib.Path, rows: int) -> tuple[Section, Operator]:
    path = folder / "feed.csv"
    feed.write(feed.Country(rows), str(path))
    size_mib = path.stat().st_size / 2**20
    bare = _bare(path, folder / "bare.sqlite")
    operator = made(folder / "country", rows)
    before = _size_mib(operator)
    first = operator.load(path)
    grown = _size_mib(operator) - before
    feed.write(feed.Country(rows, changed_percent=CHANGED_PERCENT), str(path))
    second = operator.load(path)
    path.unlink()
    loads = [
        ("bare `sqlite3 .import`", bare), ("`kabinet load subscribers`", first),
        (f"the same, {CHANGED_PERCENT} % of the rows changed", second)]
    table = [
        [name, figure(command.seconds), figure(rows / command.seconds), figure(command.peak_mib)]
        for name, command in loads]
    section = Section(
        "The subscriber feed",
        f"{figure(rows)} rows in the order of accounts, {figure(size_mib)} MiB of CSV; one run "
        "each, one after the other.",
        ("load", "seconds", "rows/s", "peak memory, MiB"), table,
        (f"The first load made the database {figure(grown)} MiB larger.",
         "The bare load is `sqlite3 .import` of the same file into one table with the number as "
         "its key, in one transaction with full sync: no checks, no ledger, no history.",
         "The feed is made by Benchmarks/feed.py; the same arguments make the same file."))
    return section, operator


def _bare(path: pathlib.Path, database: pathlib.Path) -> Command:
    columns = ", ".join(
        f"{column} TEXT" + (" PRIMARY KEY" if column == "number" else "")
        for column in people.COLUMNS.split(","))
    database.unlink(missing_ok=True)
    done = run([
        "sqlite3", "-cmd", "PRAGMA journal_mode = WAL", "-cmd", "PRAGMA synchronous = FULL",
        str(database), f"CREATE TABLE feed ({columns}) WITHOUT ROWID",
        f".import --csv --skip 1 '{path}' feed"], database.with_suffix(".log"))
    with sqlite3.connect(database) as check:
        found = check.execute("SELECT count(*) FROM feed").fetchone()[0]
    check.close()
    for part in database.parent.glob(database.name + "*"):
        part.unlink()
    if found == 0:
        raise RuntimeError("the bare load loaded nothing")
    return done


def _size_mib(operator: Operator) -> float:
    files = operator.folder.glob("kabinet.sqlite*")
    return sum(file.stat().st_size for file in files) / 2**20
