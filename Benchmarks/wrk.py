"""Runs wrk, the load generator, and reads what it measured."""

import dataclasses
import os
import pathlib
import re
import subprocess

HERE = pathlib.Path(__file__).parent


@dataclasses.dataclass(frozen=True)
class Load:
    """One run: how many requests were answered, in which time, how fast. Microseconds."""

    requests: int
    duration_us: int
    p50_us: int
    p99_us: int

    @property
    def per_second(self) -> float:
        return self.requests * 1_000_000 / self.duration_us


def run(url: str, connections: int, seconds: float, *, headers: tuple[str, ...] = (),
        script: str = "report.lua", arguments: tuple[str, ...] = ()) -> Load:
    """One thread of wrk. A broken connection or an answer of 400 and above ends the benchmark:
    refusals are quick, and would pass for speed."""
    words = ["wrk", "-t1", f"-c{connections}", f"-d{max(1, round(seconds))}s", "--timeout", "10s"]
    for header in headers:
        words += ["-H", header]
    words += ["-s", str(HERE / script), url]
    if arguments:
        words += ["--", *arguments]
    ended = subprocess.run(
        words, capture_output=True, text=True, check=False,
        env=os.environ | {"BENCHMARKS": str(HERE)})
    line = re.search(r"^measured (.*)$", ended.stdout, re.MULTILINE)
    if ended.returncode != 0 or not line or "error" in ended.stderr:
        raise RuntimeError(f"{' '.join(words)} failed:\n{ended.stdout}{ended.stderr}")
    found = {key: int(value) for key, value in (pair.split("=") for pair in line[1].split())}
    if found["broken"] or found["refused"]:
        raise RuntimeError(f"{url} at {connections} connections: {line[1]}")
    return Load(found["requests"], found["us"], found["p50"], found["p99"])
