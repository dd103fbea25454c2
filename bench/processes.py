"""Starts programs, measures them and sees to it that none is left behind."""

import contextlib
import http.client
import os
import signal
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

# A server that does not end by itself after this is killed.
PATIENCE = 15


@dataclass
class Finished:
    seconds: float
    peak_bytes: int
    output: str


def run_measured(command):
    """Runs a command to its end. The peak is the kernel's own figure (getrusage), never below this program's size."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as output:
        began = time.perf_counter()
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        passed = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        text = output.read()
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command))} ended with {process.returncode}:\n{text}")
    return Finished(passed, usage.ru_maxrss * 1024, text)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def end(process):
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def wait_for_answer(process, port, path):
    """Asks every half millisecond until the server answers."""
    while True:
        with contextlib.suppress(ConnectionError):
            return fetch(port, path)
        if process.poll() is not None:
            raise SystemExit(f"The server ended with {process.returncode} before it answered.")
        time.sleep(0.0005)


def fetch(port, path, headers=None):
    """Status, headers and body of one answer."""
    with contextlib.closing(http.client.HTTPConnection("127.0.0.1", port, timeout=30)) as connection:
        return ask(connection, path, headers)


def ask(connection, path, headers=None):
    connection.request("GET", path, headers=headers or {})
    answer = connection.getresponse()
    return answer.status, answer.getheaders(), answer.read()


def memory_of(process, line):
    """VmRSS (now) or VmHWM (the most so far), in bytes."""
    for entry in Path(f"/proc/{process.pid}/status").read_text(encoding="utf-8").splitlines():
        if entry.startswith(line + ":"):
            return int(entry.split()[1]) * 1024
    raise SystemExit(f"/proc knows no {line}")


def processor_seconds(pid):
    """What a program and its children have taken so far."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8").split()
    own = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return own + sum(map(processor_seconds, children))


class Foothold:
    """A running `foothold serve`, ended with the block."""

    def __init__(self, program, data):
        self.port = free_port()
        self.command = [program, "serve", "--data", data, "--listen", f"127.0.0.1:{self.port}", "--quiet"]

    def __enter__(self):
        began = time.perf_counter()
        self.printed = tempfile.TemporaryFile("w+", encoding="utf-8")
        self.process = subprocess.Popen(self.command, stdout=self.printed, stderr=subprocess.DEVNULL)
        try:
            wait_for_answer(self.process, self.port, "/healthz")
        except BaseException:
            end(self.process)
            raise
        self.start_seconds = time.perf_counter() - began
        self.start_processor = processor_seconds(self.process.pid)
        return self

    def __exit__(self, *_):
        end(self.process)
        self.printed.close()

    @property
    def setup_code(self):
        """What a new installation asks of whoever makes the first account."""
        self.printed.seek(0)
        return self.printed.read().partition("setup code ")[2].split()[0]

    def counter(self, name):
        """One figure of /metrics."""
        text = fetch(self.port, "/metrics")[2].decode()
        return next(float(line.split()[1]) for line in text.splitlines() if line.startswith(name + " "))


class Nginx:
    """A running nginx over a folder of precompressed files, with the given headers on each, ended with the block."""

    def __init__(self, folder, headers):
        self.port = free_port()
        self.folder = folder
        self.headers = headers

    def __enter__(self):
        (self.folder / "nginx.conf").write_text(self.configuration(), encoding="utf-8")
        command = ["nginx", "-p", self.folder, "-c", self.folder / "nginx.conf", "-e", self.folder / "error.log"]
        self.process = subprocess.Popen([*command, "-g", "daemon off;"])
        try:
            wait_for_answer(self.process, self.port, "/")
        except BaseException:
            end(self.process)
            raise
        return self

    def __exit__(self, *_):
        end(self.process)

    def configuration(self):
        # What nginx says by itself is switched off where it would be said twice.
        added = "\n".join(f"    add_header {name} {quoted(value)};" for name, value in self.headers)
        template = (Path(__file__).parent / "nginx.conf").read_text(encoding="utf-8")
        values = {"FOLDER": str(self.folder), "PORT": str(self.port), "HEADERS": added, "USER": user_line()}
        for name, value in values.items():
            template = template.replace(f"@{name}@", value)
        return template


def quoted(value):
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def user_line():
    """Started by root, nginx would give up the right to read our folder."""
    return "user root;" if os.geteuid() == 0 else ""
