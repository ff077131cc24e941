"""Both sides of a call, as far as the calls of the test need SIP (RFC 3261)."""

import math
import socket
import time

ANSWER_SECONDS = 5


def fields(message):
    """The first line and the headers, in order, of a SIP message (RFC 3261)."""
    lines = message.decode().split("\r\n\r\n")[0].split("\r\n")
    return lines[0], [line.split(": ", 1) for line in lines[1:]]


def values(headers, name):
    return [value for key, value in headers if key.lower() == name]


def answer_calls(phone, stopping):
    """Takes every call but those to 486, and every end of a call."""
    phone.settimeout(0.2)
    while not stopping.is_set():
        try:
            message, peer = phone.recvfrom(65536)
        except socket.timeout:
            continue
        first, headers = fields(message)
        method, target = first.split(" ")[:2]
        if method == "ACK":
            continue
        busy = method == "INVITE" and target.split("@")[0].endswith("486")
        lines = ["SIP/2.0 486 Busy Here" if busy else "SIP/2.0 200 OK"]
        for name, value in headers:
            if name.lower() == "to" and "tag=" not in value:
                value += ";tag=callee"
            if name.lower() in ("via", "from", "to", "call-id", "cseq", "record-route"):
                lines.append(f"{name}: {value}")
        lines += ["Contact: <sip:%s:%d>" % phone.getsockname(), "Content-Length: 0", "", ""]
        phone.sendto("\r\n".join(lines).encode(), peer)


class Caller:
    """The calling side of one call, with a socket of its own."""

    def __init__(self, call, place, proxy, callee_port):
        self.call, self.place, self.proxy = call, place, proxy
        self.target = f"sip:{call.callee}@127.0.0.1:{callee_port}"
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 0))
        self.socket.settimeout(ANSWER_SECONDS)
        self.to, self.routes = f"<{self.target}>", []

    def send(self, method, number, uri):
        port = self.socket.getsockname()[1]
        lines = [
            f"{method} {uri} SIP/2.0",
            f"Via: SIP/2.0/UDP 127.0.0.1:{port};branch=z9hG4bK{self.place}{method}{number}",
            *[f"Route: {route}" for route in self.routes],
            "Max-Forwards: 70", f"From: <sip:{self.call.caller}@127.0.0.1>;tag=caller",
            f"To: {self.to}", f"Call-ID: {self.place}-{port}@[::1]", f"CSeq: {number} {method}",
            f"Contact: <sip:127.0.0.1:{port}>", *self.call.headers, "Content-Length: 0", "", ""]
        self.socket.sendto("\r\n".join(lines).encode(), self.proxy)

    def final(self, method):
        while True:
            first, headers = fields(self.socket.recv(65536))
            status = int(first.split(" ")[1])
            if status >= 200 and values(headers, "cseq")[0].endswith(method):
                return status, headers

    def run(self):
        invited = time.monotonic()
        self.send("INVITE", 1, self.target)
        status, headers = self.final("INVITE")
        answered = time.monotonic()
        self.to = values(headers, "to")[0]
        if status != 200:
            self.send("ACK", 1, self.target)
            return
        self.routes = values(headers, "record-route")[::-1]
        contact = values(headers, "contact")[0].strip("<>")
        self.send("ACK", 1, contact)
        time.sleep(self.call.length)
        before = time.monotonic()
        self.send("BYE", 2, contact)
        self.final("BYE")
        # A millisecond of kamailio's own rounding on both sides.
        self.call.least = math.ceil(max(0, before - answered - 0.002))
        self.call.most = math.ceil(time.monotonic() - invited + 0.002)
