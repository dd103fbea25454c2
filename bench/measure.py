#!/usr/bin/env python3
"""Runs the sections that bench/run asks for, shows the figures and writes them into the document."""

import argparse
import datetime
import os
import signal
import sys
from pathlib import Path

import machine
from bench_context import Bench
from report import Section, rewrite, section_text, show_on_terminal
from sections_of_commands import measure_import, measure_site, measure_statistics
from sections_of_server import measure_cached, measure_start, measure_steady, measure_uncached
from sections_of_weights import measure_weights
from sections_of_workspace import measure_workspace

SECTIONS = {
    "import": measure_import,
    "start": measure_start,
    "uncached": measure_uncached,
    "steady": measure_steady,
    "cached": measure_cached,
    "site": measure_site,
    "weights": measure_weights,
    "workspace": measure_workspace,
    "statistics": measure_statistics,
}


def read_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", required=True)
    parser.add_argument("--document", type=Path, required=True)
    parser.add_argument("--only", default=",".join(SECTIONS))
    parser.add_argument("--seconds", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--wait", type=float, default=0)
    parser.add_argument("--print-only", action="store_true")
    arguments = parser.parse_args()
    arguments.sections = arguments.only.split(",")
    unknown = set(arguments.sections) - set(SECTIONS)
    if unknown:
        parser.error(f"there is no section {', '.join(sorted(unknown))}")
    return arguments


def caption(bench, command, others):
    now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M UTC")
    quiet = "quiet" if others < machine.QUIET_SHARE else "**not quiet**"
    return (f"Measured {now} on {machine.program_version(bench.program)} by `{command}`. The machine was {quiet}: "
            f"other programs took {others:.0%} of its processors meanwhile.")


def run_section(bench, name, arguments):
    # What the section needs is made before anything is measured.
    assert bench.codes_file
    machine.wait_until_quiet(arguments.wait)
    others = machine.OtherPrograms()
    found = SECTIONS[name](bench)
    share = others.share()
    show_on_terminal(found)
    print(f"    (other programs took {share:.0%} of the processors)", flush=True)
    command = f"bench/run --only {name} --seconds {bench.seconds} --rounds {bench.rounds}"
    return found, caption(bench, command, share)


def write_machine(bench, document):
    rewrite(document, "machine", "\n".join(machine.facts(bench.program)))


def tell_what_missed(sections: list[Section]):
    missed = [(section.name, figure) for section in sections for figure in section.figures if figure.kept is False]
    print(f"\n{len(missed)} figures missed their budget.")
    for name, figure in missed:
        print(f"  {name}: {figure.name}: {figure.measured} (budget {figure.budget})")


def main():
    # An end from outside must end the servers too, which leaving their blocks does.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    arguments = read_arguments()
    os.environ.pop("FOOTHOLD_CONTENT", None)
    os.environ.pop("FOOTHOLD_WEB", None)
    bench = Bench(arguments)
    found = []
    for name in arguments.sections:
        section, text = run_section(bench, name, arguments)
        found.append(section)
        if not arguments.print_only:
            rewrite(arguments.document, name, section_text(section, text))
    if not arguments.print_only:
        write_machine(bench, arguments.document)
    tell_what_missed(found)


if __name__ == "__main__":
    main()
