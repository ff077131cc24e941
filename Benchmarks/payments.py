"""Durable payments over HTTP beside pgbench and the bare sync of the disk that all wait for."""

import dataclasses
import os
import pathlib
import time

import servers
import wrk
from operators import Operator
from postgres import Postgres
from report import Section, figure, milliseconds, spread

CONNECTIONS = (1, 16, 64)
AIMS = {"SQLite": (64, 10), "PostgreSQL": (16, 3)}
"""By the engine: with so many connections so many times as many as `pgbench -N`."""
BLOCK = b"k" * 4096


@dataclasses.dataclass
class Counter:
    """Ids of payments to a fresh operator: none comes twice, for a repeated one takes nothing."""

    next: int = 1_000_000

    def take(self, count: int) -> int:
        start = self.next
        self.next += count
        return start


def measure(operator: Operator, scratch: pathlib.Path, rounds: int, seconds: float) -> Section:
    numbers = scratch / "payments.numbers"
    numbers.write_text("\n".join(operator.some_numbers(2000)) + "\n")
    ids = Counter()
    rows = []
    with Postgres(disk_of=scratch) as postgres:
        version = postgres.version
        moved = operator.moved(scratch / "moved", postgres.create("kabinet"))
        for engine, payee in (("SQLite", operator), ("PostgreSQL", moved)):
            with payee.serve() as server:
                for connections in CONNECTIONS:
                    syncs, updates, loads = [], [], []
                    _pay(payee, server, numbers, ids, connections, 1)
                    for _ in range(rounds):
                        syncs.append(_syncs_per_second(scratch / "sync", seconds))
                        updates.append(postgres.simple_updates_per_second(connections, seconds))
                        loads.append(_pay(payee, server, numbers, ids, connections, seconds))
                    rows.append([f"{engine}: {connections}"] + _row(
                        loads, syncs, updates, engine, connections))
    return Section(
        "Payments",
        f"`pay` at the terminals' door, each another id, to 2 000 subscribers, on either engine; "
        f"{rounds} runs of {figure(seconds)} s by turns with the bare sync and `pgbench -N` of as "
        "many clients.",
        ("connections", "payments/s", "min – max", "p50, ms", "p99, ms", "bare syncs/s",
         "of bare", "pgbench -N/s", "min – max", "of pgbench"), rows,
        ("A payment is on disk when it is answered. Payments that wait together share a sync.",
         "A bare sync is 4 KiB appended to a file and `fdatasync`, again and again, by one "
         "process.",
         f"pgbench of PostgreSQL {version} on the same disk, scale 10, as it is installed, over a "
         "local socket: an update, a look-up and an insert each, against our payment's holder, "
         "posting, two entries, balance, receipt, archive row and notice, over HTTP.",
         "On PostgreSQL our database is one of the same server, over the same socket.",
         "The aims are 10 times pgbench on SQLite with 64 connections, 3 times on PostgreSQL with "
         "16.",
         "Every answer is checked to be `<result>0</result>`."))


def _row(
    loads: list[wrk.Load], syncs: list[float], updates: list[float], engine: str, connections: int
) -> list[str]:
    rate, bare = spread(load.per_second for load in loads), spread(syncs)
    peer = spread(updates)
    times = rate.median / peer.median
    at, aim = AIMS[engine]
    verdict = "" if connections != at else ": met" if times >= aim else ": **not met**"
    return [
        rate.text, rate.range, milliseconds(spread(load.p50_us for load in loads).median),
        milliseconds(spread(load.p99_us for load in loads).median), bare.text,
        f"{rate.median / bare.median:.2f}", peer.text, peer.range, f"{times:.1f}{verdict}"]


def _pay(
    operator: Operator, server: servers.Server, numbers: pathlib.Path, ids: Counter,
    connections: int, seconds: float
) -> wrk.Load:
    start = ids.take(1_000_000)
    url = f"http://127.0.0.1:{server.port + 1}/terminal/demo"
    return wrk.run(
        url, connections, seconds, script="payments.lua",
        arguments=(str(numbers), str(start), operator.authorization(), "pay"))


def _syncs_per_second(path: pathlib.Path, seconds: float) -> float:
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND, 0o600)
    try:
        count, start = 0, time.monotonic()
        while time.monotonic() - start < seconds:
            os.write(file, BLOCK)
            os.fdatasync(file)
            count += 1
        return count / (time.monotonic() - start)
    finally:
        os.close(file)
        path.unlink()
