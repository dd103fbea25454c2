"""Runs wrk and the steady load, and reads what they print."""

import json
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from processes import processor_seconds

HERE = Path(__file__).parent
UNITS = {"us": 1e-6, "ms": 1e-3, "s": 1.0, "m": 60.0}
GZIP = ("-H", "Accept-Encoding: gzip")


@dataclass
class Load:
    rate: float
    p50: float
    p99: float
    answers: int
    processor: float = 0.0  # seconds of the server's processor time for each answer

    def __str__(self):
        return (f"{self.rate:,.0f}/s, p50 {self.p50 * 1e3:.2f} ms, p99 {self.p99 * 1e3:.2f} ms, "
                f"{self.processor * 1e6:.0f} µs of processor for each")


def duration(text):
    number, unit = re.fullmatch(r"([\d.]+)([a-z]+)", text).groups()
    return float(number) * UNITS[unit]


def percentile(output, name):
    return duration(re.search(rf"^\s+{name}%\s+(\S+)", output, re.MULTILINE).group(1))


def read_wrk(output):
    trouble = re.search(r"^\s*(Non-2xx.*|Socket errors.*)", output, re.MULTILINE)
    if trouble:
        raise SystemExit(f"wrk: {trouble.group(1)}")
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", output).group(1))
    answers = int(re.search(r"(\d+) requests in", output).group(1))
    return Load(rate, percentile(output, 50), percentile(output, 99), answers)


def wrk(server, seconds, path, *options, arguments=()):
    """wrk sends one request after the other on each of 64 connections."""
    command = ["wrk", "-t1", "-c64", f"-d{seconds}", "--latency", *options, f"http://127.0.0.1:{server.port}{path}"]
    if arguments:
        command += ["--", *arguments]
    before = processor_seconds(server.process.pid)
    found = read_wrk(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    # What was answered in vain at the very end counts as well, which is less than one in a thousand.
    found.processor = (processor_seconds(server.process.pid) - before) / found.answers
    return found


def script(name):
    return ("-s", str(HERE / "wrk" / name))


def steady(rate, seconds, port, codes, *options):
    """What bench/steady_load.py found out, as a dictionary."""
    command = [sys.executable, HERE / "steady_load.py", "--rate", str(rate), "--seconds", str(seconds), *options]
    done = subprocess.run([*command, str(port), codes], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"steady_load.py: {done.stderr}")
    return json.loads(done.stdout)


def best(loads):
    return max(loads, key=lambda load: load.rate)
