"""The servers that are measured, as processes: their ports, processor time and memory."""

import os
import pathlib
import re
import signal
import socket
import subprocess
import time
from types import TracebackType

TICK_US = 1_000_000 // os.sysconf("SC_CLK_TCK")


def free_port() -> int:
    """A port that nobody uses now; its neighbour above is free as well (the payments' door)."""
    while True:
        with socket.socket() as first, socket.socket() as second:
            first.bind(("127.0.0.1", 0))
            port = first.getsockname()[1]
            try:
                second.bind(("127.0.0.1", port + 1))
            except (OSError, OverflowError):
                continue
            return port


class Server:
    """A program that serves on `port` until the block ends."""

    def __init__(
        self, words: list[str], port: int, path: str, log: pathlib.Path,
        environment: dict[str, str] | None = None
    ) -> None:
        self.port = port
        self.started = time.monotonic()
        with open(log, "ab") as output:
            self.process = subprocess.Popen(
                words, stdout=output, stderr=output, env=environment)
        try:
            self._wait(path, log)
        except BaseException:
            self.stop()
            raise
        self.start_seconds = time.monotonic() - self.started

    def _wait(self, path: str, log: pathlib.Path) -> None:
        """Until the first answer: that is what "started" means here."""
        request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode()
        while time.monotonic() - self.started < 300:
            if self.process.poll() is not None:
                break
            try:
                with socket.create_connection(("127.0.0.1", self.port), timeout=60) as client:
                    client.sendall(request)
                    if client.recv(64).startswith(b"HTTP/1.1 200"):
                        return
            except OSError:
                pass
            time.sleep(0.001)
        raise RuntimeError(f"{self.process.args} does not serve:\n{log.read_text()[-2000:]}")

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    @property
    def _pids(self) -> list[int]:
        """The process and its children: nginx works in children."""
        pid = self.process.pid
        children = pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        return [pid, *map(int, children)]

    def cpu_us(self) -> int:
        """Processor time used so far, of user and system (proc(5), utime and stime)."""
        ticks = 0
        for pid in self._pids:
            fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
            ticks += int(fields[11]) + int(fields[12])
        return ticks * TICK_US

    def resident_mib(self) -> float:
        text = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        found = re.search(r"^VmRSS:\s+(\d+) kB", text, re.MULTILINE)
        return int(found[1]) / 1024 if found else 0.0

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(60)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def __enter__(self) -> "Server":
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.stop()


def plaintext(binary: pathlib.Path, sized: int, log: pathlib.Path) -> Server:
    """The HTTP library alone."""
    port = free_port()
    return Server([str(binary), str(port), str(sized)], port, "/plaintext", log)


def nginx(folder: pathlib.Path, sized: int) -> Server:
    """One static file, and nothing else configured that would slow it down."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "page").write_bytes(b"k" * sized)
    port = free_port()
    configuration = folder / "nginx.conf"
    # Started by root, its workers would be nobody, who may not look into every folder.
    user = "user root;" if os.geteuid() == 0 else ""
    configuration.write_text(f"""
{user}
daemon off;
worker_processes auto;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    sendfile on;
    keepalive_requests 1000000000;
    open_file_cache max=10;
    default_type text/html;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{ listen 127.0.0.1:{port}; root {folder}; }}
}}
""")
    log = folder / "nginx.log"
    (folder / "page").chmod(0o644)
    words = ["nginx", "-p", str(folder), "-e", str(folder / "error.log"), "-c", str(configuration)]
    return Server(words, port, "/page", log)
