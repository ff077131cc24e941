"""The signed-in main page beside what the HTTP library and nginx do at best."""

import dataclasses
import http.client
import pathlib

import servers
import wrk
from operators import ROOT, Operator
from report import Section, Spread, figure, milliseconds, spread

WANTED_SHARE = 0.5
WANTED_P99_US = 5_000
MAIN, PLAIN = "main page, signed in", "Hummingbird, plaintext"


@dataclasses.dataclass(frozen=True)
class Run:
    load: wrk.Load
    cpu_us: float


@dataclasses.dataclass(frozen=True)
class Subject:
    name: str
    server: servers.Server
    path: str
    size: int
    cookie: str = ""

    def run(self, connections: int, seconds: float) -> Run:
        headers = (f"Cookie: {self.cookie}",) if self.cookie else ()
        before = self.server.cpu_us()
        load = wrk.run(self.server.url(self.path), connections, seconds, headers=headers)
        return Run(load, (self.server.cpu_us() - before) / load.requests)


def measure(operator: Operator, scratch: pathlib.Path, rounds: int, seconds: float) -> Section:
    """Short runs by turns, so that whatever disturbs the machine disturbs all of them."""
    with operator.serve() as kabinet:
        number = operator.some_numbers(1)
        cookie = operator.cookies(kabinet, number)[0]
        size = _size(kabinet, cookie)
        binary = ROOT / ".build/release/Plaintext"
        with (servers.plaintext(binary, size, scratch / "plaintext.log") as library,
              servers.nginx(scratch / "nginx", size) as nginx):
            subjects = [
                Subject(MAIN, kabinet, "/home", size, cookie),
                Subject(PLAIN, library, "/plaintext", 13),
                Subject("Hummingbird, as many bytes", library, "/sized", size),
                Subject("nginx, a file of as many bytes", nginx, "/page", size),
            ]
            rows = []
            for connections in (1, 16):
                rows += _compare(subjects, connections, rounds, seconds)
    return Section(
        "The main page", _lead(rounds, seconds),
        ("connections, subject", "bytes", "requests/s", "min – max", "p50, ms", "p99, ms",
         "CPU, µs/request", "of plaintext", "aim"), rows, NOTES)


def _size(kabinet: servers.Server, cookie: str) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", kabinet.port)
    connection.request("GET", "/home", headers={"Cookie": cookie})
    answer = connection.getresponse()
    size = len(answer.read())
    connection.close()
    if answer.status != 200:
        raise RuntimeError(f"/home answers {answer.status}")
    return size


def _compare(
    subjects: list[Subject], connections: int, rounds: int, seconds: float
) -> list[list[str]]:
    for subject in subjects:
        subject.run(connections, 1)
    runs: dict[str, list[Run]] = {subject.name: [] for subject in subjects}
    for _ in range(rounds):
        for subject in subjects:
            runs[subject.name].append(subject.run(connections, seconds))
    rates = {name: spread(run.load.per_second for run in each) for name, each in runs.items()}
    return [
        _row(subject, connections, runs[subject.name], rates[subject.name], rates[PLAIN])
        for subject in subjects]


def _row(
    subject: Subject, connections: int, runs: list[Run], rate: Spread, plain: Spread
) -> list[str]:
    p99 = spread(run.load.p99_us for run in runs).median
    share = rate.median / plain.median
    aim = ""
    if subject.name == MAIN:
        aim = _verdict("≥ ½", share >= WANTED_SHARE)
        if connections == 16:
            aim += "; " + _verdict("p99 < 5 ms", p99 < WANTED_P99_US)
    return [
        f"{connections}: {subject.name}", str(subject.size), rate.text, rate.range,
        milliseconds(spread(run.load.p50_us for run in runs).median), milliseconds(p99),
        figure(spread(run.cpu_us for run in runs).median), f"{share:.2f}", aim]


def _verdict(aim: str, is_met: bool) -> str:
    return f"{aim}: {'met' if is_met else '**not met**'}"


def _lead(rounds: int, seconds: float) -> str:
    return (
        f"`wrk -t1 -c{{1,16}} -d{seconds:g}s`, {rounds} runs of each by turns after a warm-up; "
        "medians of the runs.")


NOTES = (
    "The main page is `/home` of one signed-in subscriber: session, card and balance are read from "
    "the database for each request, nothing is cached.",
    "wrk runs on the same processors and takes its share of them; so does every other subject's "
    "load generator.",
    "CPU is the processor time of the server alone (user and system, all threads, nginx with its "
    "workers), which does not depend on what else the machine does.",
)
