"""The section on the workspace: many people who save at once, and a coalition with thousands of records."""

import re
import tempfile
from pathlib import Path

from processes import Foothold
from report import Section, count, milliseconds
from workspace_people import COALITION, found_coalition, time_of, write_at_once

PEOPLE = 50
RECORDS = 5000
PAGES = {
    "First page of the coalition": "",
    "List of a type": "/types/task",
    "Search for two words": "/search?q=landlords+elm",
    "Activity": "/activity",
}


def measure_workspace(bench):
    found = Section("workspace")
    with tempfile.TemporaryDirectory(dir=bench.work) as folder:
        Path(folder, "release.db").hardlink_to(bench.data / "release.db")
        with Foothold(bench.program, folder) as server:
            people = found_coalition(server, PEOPLE)
            add_writing(found, people, bench.seconds, 1.0, "each a record a second")
            add_writing(found, people, bench.seconds, 0.0, "each as fast as they are answered")
            fill_up(people[0])
            add_pages(found, people[0])
    found.remark("Every save is durable before it is answered: record, links, words for the search and the change of the "
                 "hash chain are in one transaction of SQLite with full synchronisation. The people run on the same two "
                 "processors as the server.")
    return found


def add_writing(found, people, seconds, pause, how):
    times = write_at_once(people, seconds, pause)
    p50, p99 = (times[int(len(times) * share)] for share in (0.50, 0.99))
    measured = (f"p50 {milliseconds(p50)}, p99 {milliseconds(p99)}, longest {milliseconds(times[-1])} "
                f"at {len(times) / seconds:,.0f}/s")
    found.add(f"{PEOPLE} people save at once, {how}", measured, "bench/workspace_people.py: write_at_once",
              "p99 < 50 ms", p99 < 0.050)


def fill_up(person):
    number = 0
    while count_of_tasks(person) < RECORDS:
        for _ in range(100):
            person.save_new(number)
            number += 1


def count_of_tasks(person):
    """As the first page of the coalition says it behind the word; no number stands there for none."""
    text = person.must(200, "GET", f"/coalitions/{COALITION}")[1]
    return int(re.search(r'/types/task">[^<]*</a>(?: \((\d+)\))?', text)[1] or 0)


def add_pages(found, person):
    tasks = count_of_tasks(person)
    for name, path in PAGES.items():
        times = time_of(person, f"/coalitions/{COALITION}{path}", 50)
        measured = f"{milliseconds(times[len(times) // 2])} median, {milliseconds(times[-1])} longest of 50"
        found.add(f"{name}, {count(tasks)} records", measured, f"GET /coalitions/{COALITION}{path}", "< 300 ms",
                  times[-1] < 0.300)
