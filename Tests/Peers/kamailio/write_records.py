#!/usr/bin/env python3
"""Starts kamailio on a loopback port, makes calls of known lengths, and leaves two files in OUT.

kamailio.log   what kamailio wrote
expected.csv   kind,direction,subscriber,other,serving,least,most: seconds lie in least..most

Usage: write_records.py OUT
"""

import csv
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from phones import ANSWER_SECONDS, Caller, answer_calls

HERE = Path(__file__).resolve().parent
PROGRAM = "/usr/sbin/kamailio"
READY_SECONDS = 10


class Call:
    """One call: who, whom, how long, and what kamailio is to make of it."""

    def __init__(self, caller, callee, length, records, headers=()):
        self.caller, self.callee, self.length = caller, callee, length
        self.records, self.headers = records, headers
        self.least = self.most = 0


ANNA, BORIS, VERA = "375295001001", "375295001002", "375295001003"
OUTSIDE, ABROAD = "375297001002", "48601234567"
CALLS = [
    Call(ANNA, "80297001002", 0.3, [("voice", "out", ANNA, OUTSIDE, "home")]),
    Call("+" + BORIS, ANNA, 1.2, [
        ("voice", "out", BORIS, ANNA, "home"), ("voice", "in", ANNA, BORIS, "home")]),
    Call(OUTSIDE, VERA, 2.1, [("voice", "in", VERA, OUTSIDE, "home")]),
    Call("anonymous", BORIS, 0.7, [("voice", "in", BORIS, "", "home")]),
    Call(VERA, "411", 1.0, [("voice", "out", VERA, "411", "home")]),
    Call(ANNA, "81048601234567", 1.6, [("voice", "out", ANNA, ABROAD, "250-01")],
         ["X-Network: 250-01"]),
    Call(OUTSIDE, "375447001003", 1.4, [("forwarded", "out", VERA, "375447001003", "home")],
         [f"Diversion: <sip:{VERA}@127.0.0.1>;reason=unconditional"]),
    # Refused by the callee: kept with 0 seconds.
    Call(ANNA, "375297000486", None, [("voice", "out", ANNA, "375297000486", "home")]),
]


def free_port():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def make_calls(proxy):
    """All calls at once; returns what went wrong."""
    phone = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    phone.bind(("127.0.0.1", 0))
    stopping, faults = threading.Event(), []

    def run(caller):
        try:
            caller.run()
        except (OSError, ValueError, IndexError) as fault:
            faults.append(f"{caller.call.caller} to {caller.call.callee}: {fault!r}")

    callers = [Caller(call, place, proxy, phone.getsockname()[1])
               for place, call in enumerate(CALLS)]
    threads = [threading.Thread(target=run, args=(caller,)) for caller in callers]
    answering = threading.Thread(target=answer_calls, args=(phone, stopping))
    for thread in [answering, *threads]:
        thread.start()
    for thread in threads:
        thread.join()
    # The callees go on until the last acknowledgement is through.
    time.sleep(0.3)
    stopping.set()
    answering.join()
    return faults


def start(port, folder, log):
    """Returns when kamailio answers, or ends the script with what it wrote."""
    server = subprocess.Popen(
        [PROGRAM, "-DD", "-E", "-f", HERE / "kamailio.cfg", "-l", f"udp:127.0.0.1:{port}",
         "-w", folder, "-Y", folder, "-m", "32", "-M", "8"],
        stdin=subprocess.DEVNULL, stdout=log, stderr=log)
    knock = (
        "OPTIONS sip:127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:%d;branch=z9hG4bK0\r\n"
        "From: <sip:a@127.0.0.1>;tag=a\r\nTo: <sip:b@127.0.0.1>\r\nCall-ID: ready\r\n"
        "CSeq: 1 OPTIONS\r\nMax-Forwards: 1\r\nContent-Length: 0\r\n\r\n")
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        probe.settimeout(0.1)
        for _ in range(10 * READY_SECONDS):
            if server.poll() is not None:
                break
            try:
                probe.sendto((knock % probe.getsockname()[1]).encode(), ("127.0.0.1", port))
                probe.recv(65536)
                return server
            except OSError:
                time.sleep(0.05)
    stop(server)
    log.seek(0)
    sys.exit("kamailio does not start:\n" + log.read().decode(errors="replace"))


def stop(server):
    server.terminate()
    try:
        server.wait(ANSWER_SECONDS)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def main(out):
    if not Path(PROGRAM).exists():
        sys.exit(f"no {PROGRAM}; apt-get install kamailio")
    out.mkdir(parents=True, exist_ok=True)
    port = free_port()
    with tempfile.TemporaryDirectory() as folder, open(out / "kamailio.log", "w+b") as log:
        server = start(port, folder, log)
        try:
            faults = make_calls(("127.0.0.1", port))
        finally:
            stop(server)
    if faults:
        sys.exit("calls failed:\n" + "\n".join(faults))
    with open(out / "expected.csv", "w", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow("kind direction subscriber other serving least most".split())
        for call in CALLS:
            rows.writerows([*record, call.least, call.most] for record in call.records)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
