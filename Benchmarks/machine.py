"""What was measured on and with: without it a figure means nothing."""

import os
import pathlib
import platform
import re
import shutil
import subprocess

from operators import ROOT


def facts(data: pathlib.Path) -> list[tuple[str, str]]:
    return [
        ("processor", f"{os.cpu_count()} × {_processor()}"),
        ("memory", f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.1f} GiB"),
        ("system", f"{_system()}, Linux {platform.release()}"),
        ("disk", _disk(data)),
        ("load before the run", " ".join(f"{load:.2f}" for load in os.getloadavg())),
        ("commit", _output(["git", "describe", "--always", "--dirty"])),
        ("Swift", _first(r"Swift version (\S+)", ["Scripts/swift", "--version"])),
        ("Hummingbird", _hummingbird()),
        ("SQLite", _first(r"^(\S+)", ["sqlite3", "--version"])),
        ("nginx", _first(r"nginx/(\S+)", ["nginx", "-v"])),
        ("wrk", _first(r"wrk (?:debian/)?(\S+)", ["wrk", "-v"])),
        ("Python", platform.python_version()),
    ]


def _output(words: list[str]) -> str:
    """Both outputs: some programs tell their version on the wrong one, or with a failure."""
    done = subprocess.run(words, capture_output=True, text=True, check=False, cwd=ROOT)
    return (done.stdout + done.stderr).strip()


def _first(pattern: str, words: list[str]) -> str:
    found = re.search(pattern, _output(words), re.MULTILINE)
    return found[1] if found else "unknown"


def _processor() -> str:
    text = pathlib.Path("/proc/cpuinfo").read_text()
    found = re.search(r"^model name\s*: (.*)$", text, re.MULTILINE)
    return found[1] if found else platform.machine()


def _system() -> str:
    text = pathlib.Path("/etc/os-release").read_text()
    found = re.search(r'^PRETTY_NAME="(.*)"$', text, re.MULTILINE)
    return found[1] if found else "unknown"


def _disk(data: pathlib.Path) -> str:
    kind, source = _output(["df", "--output=fstype,source", str(data)]).split("\n")[-1].split()
    free = shutil.disk_usage(data).free / 2**30
    return f"{kind} on {source}, {free:.0f} GiB free"


def _hummingbird() -> str:
    text = (ROOT / "Package.resolved").read_text()
    found = re.search(r'"identity" : "hummingbird".*?"version" : "([^"]+)"', text, re.DOTALL)
    return found[1] if found else "unknown"
