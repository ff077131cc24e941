"""Whole sign-ins beside bare Argon2id, which is what a sign-in is meant to cost."""

import pathlib
import threading
import time
from collections.abc import Callable

import browser
import servers
import sodium
from operators import Operator
from report import Section, Spread, figure, milliseconds, spread

CLIENTS = (1, 2, 8)


def measure(operator: Operator, scratch: pathlib.Path, rounds: int, seconds: float) -> Section:
    numbers = operator.some_numbers(max(CLIENTS))
    with operator.serve() as server:
        operator.cookies(server, numbers)
        rows = []
        for clients in CLIENTS:
            hashes: list[list[float]] = []
            signins: list[list[float]] = []
            for _ in range(rounds):
                hashes.append(_crowd(clients, seconds, lambda _: _hash))
                signins.append(
                    _crowd(clients, seconds, lambda n: _visitor(operator, server, numbers[n])))
            rate, bare = _rate(signins, seconds), _rate(hashes, seconds)
            every = sorted(time for run in signins for time in run)
            rows.append([
                str(clients), rate.text, rate.range, bare.text, f"{rate.median / bare.median:.2f}",
                milliseconds(every[len(every) // 2] * 1e6),
                milliseconds(every[len(every) * 99 // 100] * 1e6)])
    return Section(
        "Sign-in",
        f"{rounds} runs of {figure(seconds)} s, by turns with bare hashing; clients in Python.",
        ("clients", "sign-ins/s", "min – max", "bare Argon2id/s", "of bare", "p50, ms", "p99, ms"),
        rows,
        ("A sign-in is the form, its picture and the sent form with its redirect, in a browser "
         "without cookies. The letters are read with the operator's key.",
         "Argon2id is libsodium's with the cabinet's parameters (19 MiB, 2 passes), called by as "
         "many threads. The cabinet hashes on two threads at most and draws pictures on a third: "
         "a crowd waits instead of taking the memory."))


def _rate(runs: list[list[float]], seconds: float) -> Spread:
    return spread(len(run) / seconds for run in runs)


def _hash() -> None:
    sodium.hash_password(browser.PASSWORD.encode())


def _visitor(operator: Operator, server: servers.Server, number: str) -> Callable[[], None]:
    key = operator.key

    def sign_in() -> None:
        visitor = browser.Browser(server.port, key)
        visitor.sign_in(number)
        visitor.close()

    return sign_in


def _crowd(
    clients: int, seconds: float, act_of: Callable[[int], Callable[[], None]]
) -> list[float]:
    """As many threads do an act again and again; how long each took that ended in time."""
    times: list[float] = []
    faults: list[BaseException] = []
    end = time.monotonic() + seconds

    def work(act: Callable[[], None]) -> None:
        try:
            while (start := time.monotonic()) < end:
                act()
                if (done := time.monotonic()) < end:
                    times.append(done - start)
        except BaseException as fault:
            faults.append(fault)

    threads = [threading.Thread(target=work, args=(act_of(place),)) for place in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if faults:
        raise faults[0]
    return times
