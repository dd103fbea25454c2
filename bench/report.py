"""Figures with their budgets, as tables, written into a document between markers."""

import re
from dataclasses import dataclass, field


@dataclass
class Figure:
    """One measured figure beside its budget and the command that made it."""

    name: str
    measured: str
    command: str
    budget: str = ""
    kept: bool | None = None  # None: there is no budget


@dataclass
class Section:
    name: str
    figures: list[Figure] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def add(self, name, measured, command, budget="", kept=None):
        self.figures.append(Figure(name, measured, command, budget, kept))

    def remark(self, text):
        self.remarks.append(text)


def count(number):
    return f"{number:,.0f}"


def seconds(value):
    return f"{value:.2f} s" if value >= 0.1 else milliseconds(value)


def milliseconds(value):
    return f"{value * 1e3:.1f} ms" if value >= 0.01 else f"{value * 1e3:.2f} ms"


def microseconds(value):
    return f"{value * 1e6:,.0f} µs"


def mebibytes(value):
    return f"{value / 2**20:.0f} MiB"


def megabytes(value):
    return f"{value / 1e6:.0f} MB"


def kilobytes(value):
    return f"{value / 1e3:.1f} KB"


def best_and_median(values, show):
    ordered = sorted(values)
    return f"{show(ordered[0])} best, {show(ordered[len(ordered) // 2])} median of {len(ordered)}"


def table(section):
    lines = ["| What | Budget | Measured | Kept | Command |", "| --- | --- | --- | --- | --- |"]
    for figure in section.figures:
        kept = {True: "yes", False: "**no**", None: ""}[figure.kept]
        lines.append(f"| {figure.name} | {figure.budget} | {figure.measured} | {kept} | `{figure.command}` |")
    return lines


def section_text(section, caption):
    return "\n".join([caption, "", *table(section), *(line for text in section.remarks for line in ("", text))])


def show_on_terminal(section):
    print(f"\n== {section.name}")
    for figure in section.figures:
        verdict = {True: "yes", False: "NO ", None: "   "}[figure.kept]
        print(f"{verdict} {figure.name}: {figure.measured}" + (f"  (budget {figure.budget})" if figure.budget else ""))
    for text in section.remarks:
        print(f"    {text}")


def rewrite(document, name, text):
    """Puts the text between the markers of that name; everything else in the document stays."""
    begin, end = f"<!-- bench:{name} -->", f"<!-- /bench:{name} -->"
    old = document.read_text(encoding="utf-8")
    pattern = re.compile(re.escape(begin) + ".*?" + re.escape(end), re.DOTALL)
    if not pattern.search(old):
        raise SystemExit(f"{document} has no place for {begin} ... {end}")
    document.write_text(pattern.sub(lambda _: f"{begin}\n{text}\n{end}", old), encoding="utf-8")
