"""What the figures were made on, and how much of it other programs took meanwhile."""

import hashlib
import os
import platform
import re
import resource
import subprocess
import time
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")

# Other programs that take less than this share of the processors leave the figures as they are.
QUIET_SHARE = 0.05


def first_line(*command):
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return (done.stdout + done.stderr).strip().splitlines()[0]


def processor():
    found = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    return found.group(1) if found else platform.machine()


def system():
    found = re.search(r'PRETTY_NAME="(.*)"', Path("/etc/os-release").read_text(encoding="utf-8"))
    return found.group(1) if found else platform.system()


def virtualization():
    text = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    return ", virtual" if re.search(r"^flags.*\bhypervisor\b", text, re.MULTILINE) else ""


def memory():
    return f"{os.sysconf('SC_PHYS_PAGES') * os.sysconf('SC_PAGE_SIZE') / 2**30:.0f} GiB"


def wrk_version():
    return re.search(r"wrk \S+", first_line("wrk", "-v")).group(0).replace("debian/", "")


def program_version(program):
    digest = hashlib.sha256(Path(program).read_bytes()).hexdigest()[:12]
    return f"foothold {first_line(program, '--version')} (SHA-256 {digest})"


def facts(program):
    """Lines of a list in Markdown."""
    return [
        f"- Processor: {os.cpu_count()} × {processor()}{virtualization()}; memory: {memory()}",
        f"- System: {system()}, Linux {platform.release()}",
        f"- Program: {program_version(program)}, built with {first_line('c++', '--version')}, preset `release`",
        f"- Load: {wrk_version()} and `bench/steady_load.py` (Python {platform.python_version()}); "
        f"for comparison {first_line('nginx', '-v').removeprefix('nginx version: ')}",
        "- The load generator and the server share the same processors.",
    ]


def busy_seconds():
    """Of all processors since the start of the machine, by programs and their system calls."""
    user, nice, system_time = Path("/proc/stat").read_text(encoding="utf-8").split()[1:4]
    return (int(user) + int(nice) + int(system_time)) / TICKS


def own_seconds():
    """Of this program and all programs it has started and seen the end of."""
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


class OtherPrograms:
    """The share of all processors that programs other than ours took since this was made. Ours must have ended."""

    def __init__(self):
        self.began, self.busy, self.own = time.monotonic(), busy_seconds(), own_seconds()

    def share(self):
        passed = time.monotonic() - self.began
        others = (busy_seconds() - self.busy) - (own_seconds() - self.own)
        return max(0.0, others / (passed * os.cpu_count()))


def wait_until_quiet(minutes):
    """True when other programs left the processors alone for five seconds; at once when there is no time to wait."""
    end = time.monotonic() + minutes * 60
    while time.monotonic() < end:
        others = OtherPrograms()
        time.sleep(5)
        if others.share() < QUIET_SHARE:
            return True
    return minutes == 0
