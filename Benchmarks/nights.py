"""The night: a day's fees of a whole country, and the pages of those who are awake."""

import pathlib
import sqlite3
import time

import bases
import wrk
from operators import Operator, count, insert
from report import Section, figure, milliseconds

BARE = (
    "CREATE TABLE entries (account INTEGER, posting TEXT, leg TEXT, amount INTEGER, "
    "PRIMARY KEY (account, posting, leg)) WITHOUT ROWID",
    "CREATE TABLE fees (subscription INTEGER, at INTEGER, kind TEXT, item TEXT, day INTEGER, "
    "amount INTEGER, PRIMARY KEY (subscription, at, kind, item)) WITHOUT ROWID",
    "INSERT INTO entries SELECT DISTINCT account, 'fee/2026-11-24/200000000000', 'main', "
    "-5900 FROM other.subscriptions ORDER BY account",
    "INSERT INTO fees SELECT id, 1, 'fee', 'tariff', 2, 5900 FROM other.subscriptions ORDER BY id")


def measure(country: Operator, seconds: float) -> Section:
    file = country.folder / "kabinet.sqlite"
    bare = insert(country.folder.with_suffix(".bare"), file, *BARE)
    with country.serve() as server:
        cookies = bases.cookies(country, server)
        quiet = bases.look(server, cookies, seconds, 1)
    accounts = _day_back(file)
    with country.serve() as server:
        start, loads = time.monotonic(), []
        while not _is_done(file):
            loads.append(bases.look(server, cookies, seconds, 1))
            if time.monotonic() - start > 3600:
                raise RuntimeError("the night does not end")
        lasted = time.monotonic() - start
    fees = count(file, "SELECT count(*) FROM fees")
    busy = sorted(loads, key=lambda load: load.p99_us)[len(loads) // 2]
    rows = [
        ["a bare insert", figure(bare.seconds), figure(country.rows / bare.seconds), "", "", ""],
        ["no night, pages", "", "", *_pages(quiet)],
        ["the night, with pages", figure(lasted), figure(fees / lasted), *_pages(busy)]]
    return Section(
        "The night",
        f"A day's fees of {figure(accounts)} accounts, {figure(fees)} of them for the tariffs and "
        f"services of {figure(country.rows)} numbers, taken by a server that meanwhile shows main "
        "pages at one connection without a pause.",
        ("what", "seconds", "fees/s", "pages/s", "p50, ms", "p99, ms"), rows,
        ("The bare insert is one transaction of two statements inside SQLite, an entry for each "
         "account and a fee for each number in the order of the keys: no balances, no postings, "
         "no guards, no looking for what is to be taken.",))


def _pages(load: wrk.Load) -> list[str]:
    return [figure(load.per_second), milliseconds(load.p50_us), milliseconds(load.p99_us)]


def _day_back(file: pathlib.Path) -> int:
    """As if nobody had begun this day yet."""
    with sqlite3.connect(file) as database:
        changed = database.execute("UPDATE accounts SET last_day = last_day - 1").rowcount
        database.execute("DELETE FROM jobs")
    database.close()
    return changed


def _is_done(file: pathlib.Path) -> bool:
    return count(file, "SELECT count(*) FROM jobs WHERE done_at IS NOT NULL") > 0
