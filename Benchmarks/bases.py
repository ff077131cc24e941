"""What a large base costs beside a small one: the server's start, its memory, its look-ups."""

import contextlib

import servers
import wrk
from operators import Operator
from report import Section, figure, milliseconds, spread

STARTS = 5
SUBSCRIBERS = 200
CONNECTIONS = 16


def starts(operators: list[Operator], seconds: float) -> Section:
    rows = []
    for operator in operators:
        times = []
        for _ in range(STARTS):
            with operator.serve() as server:
                times.append(server.start_seconds * 1000)
                fresh = server.resident_mib()
        with operator.serve() as server:
            look(server, cookies(operator, server), seconds)
            loaded = server.resident_mib()
        time = spread(times)
        rows.append([
            figure(operator.rows), time.text, time.range, figure(fresh), figure(loaded)])
    return Section(
        "Start and memory",
        f"From exec to the first answered `/login`, {STARTS} starts; resident memory after the "
        f"start and after {figure(seconds)} s of the main pages of {SUBSCRIBERS} subscribers at "
        f"{CONNECTIONS} connections.",
        ("subscribers", "start, ms", "min – max", "after the start, MiB", "after load, MiB"), rows)


def lookups(operators: list[Operator], rounds: int, seconds: float) -> Section:
    with contextlib.ExitStack() as stack:
        running = [stack.enter_context(operator.serve()) for operator in operators]
        pairs = list(zip(operators, running))
        paths = [cookies(operator, server) for operator, server in pairs]
        loads: list[list[wrk.Load]] = [[] for _ in operators]
        for server, path in zip(running, paths):
            look(server, path, 1)
        for _ in range(rounds):
            for place, server in enumerate(running):
                loads[place].append(look(server, paths[place], seconds))
    rows = [_row(operator, each) for operator, each in zip(operators, loads)]
    return Section(
        "Look-ups in a small and in a large base",
        f"The main pages of {SUBSCRIBERS} subscribers at random places, one after the other, "
        f"{CONNECTIONS} connections; {rounds} runs of {figure(seconds)} s on each base by turns.",
        ("subscribers", "requests/s", "min – max", "p50, ms", "p99, ms"), rows)


def _row(operator: Operator, loads: list[wrk.Load]) -> list[str]:
    rate = spread(load.per_second for load in loads)
    return [
        figure(operator.rows), rate.text, rate.range,
        milliseconds(spread(load.p50_us for load in loads).median),
        milliseconds(spread(load.p99_us for load in loads).median)]


def look(
    server: servers.Server, cookies: str, seconds: float, connections: int = CONNECTIONS,
    path: str = "/home"
) -> wrk.Load:
    return wrk.run(
        server.url(path), connections, seconds, script="cookies.lua", arguments=(cookies,))


def cookies(operator: Operator, server: servers.Server, among: int | None = None) -> str:
    """A file of cookies, a subscriber a line, from all places or from the first of them."""
    path = operator.folder.with_suffix(".cookies")
    lines = operator.cookies(server, operator.some_numbers(SUBSCRIBERS, among))
    path.write_text("\n".join(lines) + "\n")
    return str(path)
