"""Durable payments over HTTP beside the bare sync of the disk that each must wait for."""

import dataclasses
import os
import pathlib
import time

import servers
import wrk
from operators import Operator
from report import Section, figure, milliseconds, spread

CONNECTIONS = (1, 16, 64)
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
    with operator.serve() as server:
        for connections in CONNECTIONS:
            syncs, loads = [], []
            _pay(operator, server, numbers, ids, connections, 1)
            for _ in range(rounds):
                syncs.append(_syncs_per_second(scratch / "sync", seconds))
                loads.append(_pay(operator, server, numbers, ids, connections, seconds))
            rate, bare = spread(load.per_second for load in loads), spread(syncs)
            rows.append([
                str(connections), rate.text, rate.range,
                milliseconds(spread(load.p50_us for load in loads).median),
                milliseconds(spread(load.p99_us for load in loads).median),
                bare.text, f"{rate.median / bare.median:.2f}"])
    return Section(
        "Payments",
        f"`pay` at the terminals' door, each another id, to 2 000 subscribers; {rounds} runs of "
        f"{figure(seconds)} s by turns with the bare sync.",
        ("connections", "payments/s", "min – max", "p50, ms", "p99, ms", "bare syncs/s",
         "of bare"), rows,
        ("A payment is on disk when it is answered. Payments that wait together share a sync.",
         "A bare sync is 4 KiB appended to a file and `fdatasync`, again and again, by one "
         "process.",
         "Every answer is checked to be `<result>0</result>`."))


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
