"""Sections that run the program to its end: import, static site, statistics in process."""

import json
import shutil

from processes import run_measured
from report import Section, best_and_median, count, mebibytes, megabytes, microseconds, seconds

IMPORTS = 5


def median(values):
    return sorted(values)[len(values) // 2]


def measure_import(bench):
    found = Section("import")
    file = bench.work / "import.db"
    # Once beforehand, so that every run finds the published files in the system's memory.
    run_measured(bench.import_command(file))
    runs = [run_measured(bench.import_command(file)) for _ in range(IMPORTS)]
    times, peak, size = [run.seconds for run in runs], max(run.peak_bytes for run in runs), file.stat().st_size
    published = sum(published.stat().st_size for published in bench.release.glob("*.csv"))
    command = 'foothold data import "$FOOTHOLD_RELEASE_DIR" --edition release.db'
    found.add(f"Import of {megabytes(published)} of CSV files", best_and_median(times, seconds), command, "< 5 s",
              median(times) < 5)
    found.add("Most memory at once", mebibytes(peak), command, "< 400 MiB", peak < 400 * 2**20)
    found.add("Size of the edition file", megabytes(size), "stat --format=%s release.db", "< 150 MB", size < 150e6)
    return found


def build_site(bench):
    """One build, the number of its files and their bytes; the folder is gone again afterwards."""
    folder = bench.work / "site"
    done = run_measured([bench.program, "site", "build", "--edition", bench.edition, "--out", folder])
    sizes = [file.stat().st_size for file in folder.rglob("*") if file.is_file()]
    shutil.rmtree(folder)
    return done, len(sizes), sum(sizes)


def measure_site(bench):
    found = Section("site")
    builds = [build_site(bench) for _ in range(bench.rounds)]
    times, peak = [done.seconds for done, _, _ in builds], max(done.peak_bytes for done, _, _ in builds)
    _, files, size = builds[0]
    command = "foothold site build --edition release.db --out site"
    found.add(f"Static site of all {count(len(bench.communities))} communities", best_and_median(times, seconds),
              command, "< 20 s", median(times) < 20)
    found.add("Files", count(files), "find site -type f \\| wc --lines")
    found.add("Size, with the compressed twins", megabytes(size), "du --summarize --apparent-size site")
    found.add("Most memory at once", mebibytes(peak), command)
    return found


def measure_statistics(bench):
    found = Section("statistics")
    program = bench.work / "statistics-build/statistics_bench"
    if not program.exists():
        found.remark("Left out: `libbenchmark-dev` is not installed, or `bench/statistics_bench.cpp` was not built.")
        return found
    report = bench.work / "statistics.json"
    run_measured([program, bench.edition, bench.content, bench.web, f"--benchmark_out={report}"])
    command = "statistics_bench release.db content web"
    for entry in json.loads(report.read_text(encoding="utf-8"))["benchmarks"]:
        name, passed = entry["name"], entry["cpu_time"] * 1e-9  # the report is in nanoseconds
        found.add(f"`{name}`", microseconds(passed), f"{command} --benchmark_filter=^{name}$")
    found.remark("Processor time of one call in one thread, without server and network.")
    return found
