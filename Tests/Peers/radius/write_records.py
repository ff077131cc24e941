#!/usr/bin/env python3
"""Starts freeradius on a loopback port, tells it of known sessions, and leaves two files in OUT.

detail         what freeradius wrote
expected.csv   the native usage file that is to be made of it, in the same order

Usage: write_records.py OUT
"""

import csv
import hashlib
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from datetime import datetime, timezone
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROGRAM = "/usr/sbin/freeradius"
SECRET = "loopback"
GATEWAY = "10.0.0.1"
HEADER = "id,kind,subscriber,direction,other,start,seconds,bytes,access,serving"
READY_SECONDS = 10
WAIT_SECONDS = 5
GIGAWORD = 1 << 32
END = 1792789200


class Session:
    """One session, and how charging is to see it."""

    def __init__(self, name, number, octets, *, lasted=60, apn="internet", access="internet",
                 plmn="25702", serving="home", charging=None, end=END, user="375", **others):
        self.name, self.number, self.octets, self.lasted = name, number, octets, lasted
        self.apn, self.access, self.plmn, self.serving = apn, access, plmn, serving
        self.charging, self.end, self.user, self.others = charging, end, user, others

    def packet(self, status):
        pairs = {
            "Acct-Status-Type": status, "Acct-Session-Id": quoted(self.name),
            "User-Name": quoted(self.user), "NAS-IP-Address": GATEWAY,
            "Calling-Station-Id": quoted(self.number), "Called-Station-Id": quoted(self.apn),
            "3GPP-SGSN-MCC-MNC": quoted(self.plmn), "3GPP-IMSI": quoted("257020000000001"),
            "Event-Timestamp": self.end, **self.others}
        if self.charging is not None:
            pairs["3GPP-Charging-ID"] = self.charging
        if status != "Start":
            pairs["Acct-Session-Time"] = self.lasted
            for way, octets in zip(("Input", "Output"), self.octets):
                pairs[f"Acct-{way}-Octets"] = octets % GIGAWORD
                if octets >= GIGAWORD:
                    pairs[f"Acct-{way}-Gigawords"] = octets // GIGAWORD
        return ", ".join(f"{name} = {value}" for name, value in pairs.items())

    def row(self):
        of_server = f"{self.user},{self.name},{GATEWAY},,,"
        name = hashlib.md5(of_server.encode(), usedforsecurity=False).hexdigest()
        if self.charging is not None:
            name += f":{self.charging}"
        start = datetime.fromtimestamp(self.end - self.lasted, timezone.utc)
        return [name, "data", self.number.removeprefix("+"), "out", "",
                start.isoformat(timespec="seconds"), 0, sum(self.octets), self.access,
                self.serving]


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


AGAIN = Session("0A00000106", "375295001003", (7, 8), charging=6)
SESSIONS = [
    Session("0A00000101", "375295001001", (1000, 2000), charging=1),
    Session("0A00000102", "+375295001002", (0, 0), lasted=0, charging=2),
    # More than 32 bits, one way and both.
    Session("0A00000103", "375295001001", (5, 5 * GIGAWORD + 7), lasted=90_000, charging=3),
    Session("0A00000104", "375295001001", (GIGAWORD, 2 * GIGAWORD - 1), charging=GIGAWORD - 1),
    Session("0A00000105", "375295001002", (10, 20), apn="Modem.mts.by.mnc002.mcc257.gprs",
            access="modem", plmn="25001", serving="250-01"),
    # A Stop that was sent again is written twice.
    AGAIN, AGAIN,
    Session("a/b c", "375295001003", (1, 1), plmn="310260", serving="310-260",
            user='Вера "v" \\ '),
    Session("0A00000108", "375295001003", (123_456_789, 987_654_321), apn="elsewhere",
            end=1793692800, **{"Acct-Delay-Time": 3}),
]


def packets():
    """Between the ends of sessions what is none."""
    on = f"Acct-Status-Type = Accounting-On, NAS-IP-Address = {GATEWAY}"
    yield on
    for session in SESSIONS:
        yield session.packet("Start")
        yield session.packet("Interim-Update")
        yield session.packet("Stop")
    yield on.replace("-On", "-Off")


def free_port():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start(folder, log):
    """Returns when freeradius is ready, or ends the script with what it wrote."""
    port = free_port()
    # The zone's name is an offset there, as in most countries.
    places = {"RADIUS_FOLDER": folder, "RADIUS_PORT": str(port), "RADIUS_SECRET": SECRET,
              "TZ": "Europe/Minsk"}
    server = subprocess.Popen(
        [PROGRAM, "-f", "-l", "stdout", "-d", HERE, "-n", "radiusd"],
        env={**os.environ, **places}, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
    for _ in range(20 * READY_SECONDS):
        if server.poll() is not None:
            break
        if b"Ready to process requests" in Path(log.name).read_bytes():
            return server, port
        time.sleep(0.05)
    stop(server)
    sys.exit("freeradius does not start:\n" + Path(log.name).read_text(errors="replace"))


def stop(server):
    server.terminate()
    try:
        server.wait(WAIT_SECONDS)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def tell(port):
    """One packet after the other, so that the file has them in this order."""
    told = subprocess.run(
        ["radclient", "-p", "1", "-t", str(WAIT_SECONDS), "-r", "1", f"127.0.0.1:{port}", "acct",
         SECRET],
        input="\n\n".join(packets()) + "\n", text=True, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, timeout=10 * WAIT_SECONDS)
    return told.stdout if told.returncode else None


def main(out):
    if not Path(PROGRAM).exists() or not shutil.which("radclient"):
        sys.exit("no freeradius or no radclient; apt-get install freeradius freeradius-utils")
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, open(Path(folder) / "log", "w+b") as log:
        server, port = start(folder, log)
        try:
            fault = tell(port)
        finally:
            stop(server)
        if fault is not None:
            sys.exit("radclient failed:\n" + fault)
        shutil.copyfile(Path(folder) / "detail", out / "detail")
    with open(out / "expected.csv", "w", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(HEADER.split(","))
        rows.writerows(session.row() for session in SESSIONS)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
