#!/usr/bin/env python3
"""Gathers sources that can be compiled as one file: most of the time goes into the headers that each of them reads.

usage: tools/source_groups.py FOLDER <SOURCES

Reads the paths of sources, below src/ and one on a line, and writes into FOLDER one file for each group, which includes
them one after the other. What has not changed is not written again; files of groups that are no more are removed.
"""

import re
import sys
from functools import lru_cache
from pathlib import Path

SOURCES = Path(__file__).resolve().parent.parent / "src"
FILES_AT_ONCE = 10
# What a file hides: the first words of declarations that begin a line between "namespace {" and its end.
HIDDEN = re.compile(r"^namespace \{\n(.*?)^\}  // namespace$", re.MULTILINE | re.DOTALL)
HIDDEN_NAME = re.compile(
    r"^(?!using \w+::)"  # what several files borrow is the same in all of them
    r"(?:(?:template.*>\s*)?(?:class|struct|enum class|enum|using|concept)\s+(\w+)"
    r"|[^\s/#}].*?\b(\w+)\s*(?:[({=;\[].*)?$)",
    re.MULTILINE,
)
SILENT = re.compile(r'//.*|"[^"\n]*"')  # comments and texts
WORD = re.compile(r"[A-Za-z_]\w*")


@lru_cache(maxsize=None)
def contents(path):
    return path.read_bytes()


def hidden_names(path):
    """The names that a file keeps for itself."""
    parts = HIDDEN.findall(contents(path).decode("utf-8"))
    return {word for part in parts for words in HIDDEN_NAME.findall(part) for word in words if word}


def words(path):
    return set(WORD.findall(SILENT.sub("", contents(path).decode("utf-8"))))


def in_groups(paths, most=FILES_AT_ONCE):
    """Lists of files of one folder; in none of them does a file hide a name that another one uses for whatever."""
    groups = []
    for path in sorted(paths):
        hidden, used = hidden_names(path), words(path)
        for group, all_hidden, all_used in groups:
            fits = group[0].parent == path.parent and len(group) < most
            if fits and not all_hidden & used and not hidden & all_used:
                group.append(path)
                all_hidden |= hidden
                all_used |= used
                break
        else:
            groups.append(([path], hidden, used))
    return [group for group, _, _ in groups]


def named(groups):
    """Each group with a name for its file, which stays the same when groups of other folders come or go."""
    counts = {}
    for group in groups:
        folder = "_".join(group[0].parent.relative_to(SOURCES).parts) or "src"
        counts[folder] = counts.get(folder, 0) + 1
        yield f"{folder}_{counts[folder]}.cpp", group


def group_text(group):
    return "".join(f'#include "{path.relative_to(SOURCES)}"\n' for path in group)


def write_groups(folder, groups):
    folder.mkdir(parents=True, exist_ok=True)
    texts = {folder / name: group_text(group) for name, group in named(groups)}
    for file in set(folder.glob("*.cpp")) - set(texts):
        file.unlink()
    for file, text in texts.items():
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    write_groups(Path(sys.argv[1]), in_groups([Path(line) for line in sys.stdin.read().splitlines()]))


if __name__ == "__main__":
    main()
