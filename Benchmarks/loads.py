"""A whole country's feed: the first load, and a second one with one row of a hundred changed."""

import pathlib
import sqlite3

import feed
import people
from operators import Command, Operator, made, run
from report import Section, figure

CHANGED_PERCENT = 1
AIM = 60 / 13
BARE_COLUMNS = (
    "number,account,name,kind,contract_from,state,tariff,language,settlement,opening_balance")


def measure(folder: pathlib.Path, rows: int) -> tuple[Section, Operator]:
    path = folder / "feed.csv"
    feed.write(feed.Country(rows), str(path))
    size_mib = path.stat().st_size / 2**20
    imported, copied = _bare(path, folder / "bare.sqlite")
    operator = made(folder / "country", rows)
    before = _size_mib(operator)
    first = operator.load(path)
    grown = _size_mib(operator) - before
    feed.write(feed.Country(rows, changed_percent=CHANGED_PERCENT), str(path))
    second = operator.load(path)
    path.unlink()
    loads = [
        ("bare `sqlite3 .import`", imported), ("ten columns, inside SQLite", copied),
        ("`kabinet load subscribers`", first),
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
         "The bare loads know no checks, no ledger, no history, and read no file but the first. "
         "`.import` brings the same file into one table; the second copies ten columns of it into "
         "another. Both are in one transaction with full sync and then make an index of the number "
         "and one of the account.",
         f"The aim is a first load in under 60 s on a machine whose bare ten columns take 13 s: at "
         f"most {figure(AIM)} times as long. Here it takes "
         f"{figure(first.seconds / copied.seconds)} times as long"
         + (": **not met**." if first.seconds / copied.seconds > AIM else "."),
         "The feed is made by Benchmarks/feed.py; the same arguments make the same file."))
    return section, operator


def _bare(path: pathlib.Path, database: pathlib.Path) -> tuple[Command, Command]:
    database.unlink(missing_ok=True)
    imported = _sqlite(
        database, f"CREATE TABLE feed ({_typed(people.COLUMNS)})",
        f".import --csv --skip 1 '{path}' feed", *_indexes("feed"))
    copied = _sqlite(
        database, f"CREATE TABLE bare ({_typed(BARE_COLUMNS)})",
        f"INSERT INTO bare SELECT {BARE_COLUMNS} FROM feed", *_indexes("bare"))
    with sqlite3.connect(database) as check:
        found = check.execute("SELECT count(*) FROM bare").fetchone()[0]
    check.close()
    for part in database.parent.glob(database.name + "*"):
        part.unlink()
    if found == 0:
        raise RuntimeError("the bare load loaded nothing")
    return imported, copied


def _typed(columns: str) -> str:
    keys = ("number", "account")
    return ", ".join(
        f"{name} {'INTEGER' if name in keys else 'TEXT'}" for name in columns.split(","))


def _indexes(table: str) -> tuple[str, str]:
    return (
        f"CREATE UNIQUE INDEX {table}_number ON {table} (number)",
        f"CREATE INDEX {table}_account ON {table} (account)")


def _sqlite(database: pathlib.Path, *statements: str) -> Command:
    return run([
        "sqlite3", "-cmd", "PRAGMA journal_mode = WAL", "-cmd", "PRAGMA synchronous = FULL",
        "-cmd", "PRAGMA cache_size = -65536", str(database), *statements],
        database.with_suffix(".log"))


def _size_mib(operator: Operator) -> float:
    files = operator.folder.glob("kabinet.sqlite*")
    return sum(file.stat().st_size for file in files) / 2**20
