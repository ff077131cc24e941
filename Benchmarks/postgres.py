"""A PostgreSQL server of its own, with the database of pgbench, on a socket in its folder."""

import os
import pathlib
import pwd
import re
import shutil
import subprocess
import tempfile
import time
from types import TracebackType

SCALE = 10
"""Of pgbench: 1 000 000 accounts."""


class Postgres:
    """Runs until the block ends. It refuses to be root's, so then it is the user `postgres`'s."""

    def __init__(self, disk_of: pathlib.Path) -> None:
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="kabinet-postgres-", dir="/var/tmp"))
        if self.folder.stat().st_dev != disk_of.stat().st_dev:
            raise RuntimeError(f"{self.folder} and {disk_of} are on two disks: nothing to compare")
        self.user = "postgres" if os.geteuid() == 0 else None
        if self.user:
            entry = pwd.getpwnam(self.user)
            os.chown(self.folder, entry.pw_uid, entry.pw_gid)

    def __enter__(self) -> "Postgres":
        data = str(self.folder / "data")
        self._run("initdb", "--auth=trust", "--locale=C", "--encoding=UTF8", "-D", data)
        options = f"-c listen_addresses='' -c unix_socket_directories='{self.folder}'"
        self._run(
            "pg_ctl", "start", "--wait", "-D", data, "-o", options,
            "-l", str(self.folder / "log"))
        self._run("createdb", *self._place, "bench")
        self._run("pgbench", *self._place, "--initialize", "--quiet", f"--scale={SCALE}", "bench")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None
    ) -> None:
        self._run("pg_ctl", "stop", "--mode=fast", "-D", str(self.folder / "data"))
        shutil.rmtree(self.folder)

    def simple_updates_per_second(self, clients: int, seconds: float) -> float:
        """`pgbench -N`: an update, a look-up and an insert in a durable transaction."""
        text = self._run(
            "pgbench", *self._place, "--no-vacuum", "-N", "-c", str(clients),
            "-j", str(min(clients, os.cpu_count() or 1)), "-T", str(max(1, round(seconds))),
            "bench")
        found = re.search(r"^tps = ([\d.]+)", text, re.MULTILINE)
        if not found:
            raise RuntimeError(f"pgbench says no rate:\n{text}")
        return float(found[1])

    def create(self, name: str) -> str:
        """A database that Kabinet takes; its URL."""
        words = ("--template=template0", "--encoding=UTF8", "--locale=C")
        self._run("createdb", *self._place, *words, name)
        user = self.user or pwd.getpwuid(os.geteuid()).pw_name
        return f"postgres:///{name}?host={self.folder}&user={user}"

    def ask(self, database: str, query: str) -> str:
        """The one value that a query answers."""
        return self._run("psql", *self._place, "-AtXc", query, database).strip()

    def seconds(self, database: str, *statements: str) -> float:
        """How long statements take, one after the other, each a durable transaction."""
        words = [word for statement in statements for word in ("-c", statement)]
        start = time.monotonic()
        self._run("psql", *self._place, "-qX", "-v", "ON_ERROR_STOP=1", *words, database)
        return time.monotonic() - start

    @property
    def version(self) -> str:
        return self._run("pgbench", "--version").split()[2]

    @property
    def _place(self) -> tuple[str, str]:
        return ("-h", str(self.folder))

    def _run(self, program: str, *words: str) -> str:
        done = subprocess.run(
            [_binary(program), *words], user=self.user, group=self.user, cwd=self.folder,
            extra_groups=[] if self.user else None, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, check=False)
        if done.returncode != 0:
            raise RuntimeError(f"{program} ended with {done.returncode}:\n{done.stdout[-2000:]}")
        return done.stdout


def _binary(program: str) -> str:
    """Debian keeps the servers' programs apart, by version."""
    folders = sorted(
        pathlib.Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parts[-2]))
    for folder in reversed(folders):
        if (folder / program).exists():
            return str(folder / program)
    found = shutil.which(program)
    if not found:
        raise RuntimeError(f"there is no {program}; run: Scripts/setup bench")
    return found
