"""Operators of the benchmarks: demo folders that were fed with a made-up country.

A demo's folder, because its virtual handset lets any subscriber set a password, and so sign in.
"""

import base64
import dataclasses
import os
import pathlib
import random
import re
import shutil
import sqlite3
import subprocess
import time

import browser
import people
import servers

ROOT = pathlib.Path(__file__).resolve().parent.parent


@dataclasses.dataclass(frozen=True)
class Command:
    """How a command went: seconds by the clock, and its most memory."""

    seconds: float
    peak_mib: float


@dataclasses.dataclass(frozen=True)
class Operator:
    """A folder with `rows` subscribers of the made-up country."""

    folder: pathlib.Path
    rows: int
    binary: pathlib.Path = ROOT / ".build/release/kabinet"
    url: str | None = None
    """Of its database; without one that is the file in the folder."""

    @property
    def environment(self) -> dict[str, str]:
        return {**os.environ, "KABINET_DATABASE_URL": self.url} if self.url else dict(os.environ)

    @property
    def log(self) -> pathlib.Path:
        return self.folder.with_suffix(".log")

    @property
    def key(self) -> bytes:
        return (self.folder / "keys/sealing.key").read_bytes()

    def serve(self) -> servers.Server:
        port = servers.free_port()
        words = [str(self.binary), "demo", "--data", str(self.folder), "--port", str(port)]
        words += ["--catalogue", str(patient_catalogue(self.folder.parent))]
        return servers.Server(words, port, "/login", self.log, self.environment)

    def moved(self, folder: pathlib.Path, url: str) -> "Operator":
        """The same operator with his database on a server."""
        shutil.rmtree(folder, ignore_errors=True)
        left = shutil.ignore_patterns("kabinet.sqlite*", "control.sock")
        shutil.copytree(self.folder, folder, ignore=left)
        words = ["migrate", "--from", f"sqlite:{self.folder}/kabinet.sqlite", "--to", url]
        run([str(self.binary), *words, "--data", str(folder)], self.log)
        return dataclasses.replace(self, folder=folder, url=url)

    def load(self, feed: pathlib.Path) -> Command:
        """`kabinet load subscribers` with no server running."""
        return run([
            str(self.binary), "load", "subscribers", str(feed), "--data", str(self.folder)],
            self.log)

    def some_numbers(self, count: int, among: int | None = None) -> list[str]:
        """Active subscribers at random places of the country, or of its first so many, the same
        every time."""
        rows = among or self.rows
        places = random.Random(20_260).sample(range(rows), min(2 * count + 20, rows))
        active = [index for index in places if people.state(index) == "active"]
        return [people.number(index) for index in active[:count]]

    def cookies(self, server: servers.Server, numbers: list[str]) -> list[str]:
        """Cookie headers of browsers in which these are signed in, each in the full way."""
        headers = []
        for number in numbers:
            visitor = browser.Browser(server.port, self.key)
            visitor.set_password(number)
            visitor.sign_in(number)
            headers.append(visitor.cookie_header)
            visitor.close()
        return headers

    def authorization(self) -> str:
        """HTTP Basic of the demo's payment agent."""
        password = (self.folder / "agents/demo.password").read_text().strip()
        return "Basic " + base64.b64encode(f"demo:{password}".encode()).decode()


def made(folder: pathlib.Path, rows: int) -> Operator:
    """A fresh demo operator, not yet fed: without the demo's cast, so that the first feed is
    loaded as that of a new operator."""
    shutil.rmtree(folder, ignore_errors=True)
    operator = Operator(folder, rows)
    operator.serve().stop()
    for file in folder.glob("kabinet.sqlite*"):
        file.unlink()
    for words in (["migrate"], ["load", "catalogue", str(patient_catalogue(folder.parent))]):
        run([str(operator.binary), *words, "--data", str(folder)], operator.log)
    return operator


def patient_catalogue(beside: pathlib.Path) -> pathlib.Path:
    """The catalogue of the repository, but for the budgets of sign-ins: the benchmark knocks from
    one address as often as a country does from all of its own."""
    copy = beside / "catalogue"
    if not copy.exists():
        shutil.copytree(ROOT / "Catalogue/mts-by", copy)
        limits = copy / "limits.yaml"
        raised = re.sub(
            r"^( +(?:per_address|per_network|per_prefix|global|pictures): )\d+", r"\g<1>1000000",
            limits.read_text(), flags=re.MULTILINE)
        limits.write_text(raised)
    return copy


def insert(database: pathlib.Path, other: pathlib.Path, *statements: str) -> Command:
    """How long statements take inside SQLite, durable and in one transaction, on a new database
    that reads another one as `other`; it is gone afterwards."""
    database.unlink(missing_ok=True)
    inserted = run([
        "sqlite3", "-cmd", "PRAGMA journal_mode = WAL", "-cmd", "PRAGMA synchronous = FULL",
        "-cmd", f"ATTACH 'file:{other}?mode=ro' AS other", "-cmd", "BEGIN", str(database),
        *statements, "COMMIT"], database.with_suffix(".log"))
    for part in database.parent.glob(database.name + "*"):
        part.unlink()
    return inserted


def statements(file: pathlib.Path, table: str) -> list[str]:
    """Those that make a table and its indexes."""
    database = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    try:
        return [sql for (sql,) in database.execute(
            "SELECT sql FROM sqlite_master WHERE tbl_name = ? AND type IN ('table', 'index') "
            "AND sql IS NOT NULL ORDER BY type DESC", (table,))]
    finally:
        database.close()


def count(file: pathlib.Path, query: str) -> int:
    """The number that a query answers, beside a server or not."""
    database = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    try:
        return int(database.execute(query).fetchone()[0])
    finally:
        database.close()


def run(words: list[str], log: pathlib.Path, environment: dict[str, str] | None = None) -> Command:
    """Runs a program to its end; its output goes to the log. The peak is asked for again and again
    while it runs: what the system tells afterwards counts the memory of the parent as well."""
    os.sync()  # or the disk would still be busy with what was made before
    start, peak = time.monotonic(), 0
    with open(log, "ab") as output:
        child = subprocess.Popen(words, stdout=output, stderr=output, env=environment)
    status = pathlib.Path(f"/proc/{child.pid}/status")
    while child.poll() is None:
        found = re.search(r"^VmHWM:\s+(\d+) kB", status.read_text(), re.MULTILINE)
        peak = max(peak, int(found[1]) if found else 0)
        time.sleep(0.02)
    if child.returncode != 0:
        raise RuntimeError(f"{words} ended with {child.returncode}:\n{log.read_text()[-2000:]}")
    return Command(time.monotonic() - start, peak / 1024)
