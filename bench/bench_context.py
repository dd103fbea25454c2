"""What all sections measure on: the installed program, the release, one edition made of it, and its communities."""

import contextlib
import os
import sqlite3
from functools import cached_property
from pathlib import Path

from processes import Foothold, run_measured

# Cook County, Illinois: among the largest profiles, since nearly everything is published for it.
HOT_COMMUNITY = "17031"


class Bench:
    def __init__(self, arguments):
        self.work = Path(arguments.work)
        self.program = self.work / "program/bin/foothold"
        self.web = self.work / "program/share/foothold/web"
        self.content = self.work / "program/share/foothold/content"
        self.release = Path(os.environ["FOOTHOLD_RELEASE_DIR"])
        self.seconds = arguments.seconds
        self.rounds = arguments.rounds

    @cached_property
    def data(self):
        """A data folder with the edition of the release."""
        folder = self.work / "data"
        folder.mkdir()
        run_measured(self.import_command(folder / "release.db"))
        return folder

    @property
    def edition(self):
        return self.data / "release.db"

    def import_command(self, edition):
        return [self.program, "data", "import", self.release, "--edition", edition, "--release", "bench", "--replace"]

    @cached_property
    def communities(self):
        """The codes of all communities. The edition's own list is asked because no page holds them all."""
        with contextlib.closing(sqlite3.connect(f"file:{self.edition}?mode=ro", uri=True)) as database:
            return [code for (code,) in database.execute("SELECT geoid FROM places ORDER BY geoid")]

    @cached_property
    def codes_file(self):
        file = self.work / "codes.txt"
        file.write_text("\n".join(self.communities) + "\n", encoding="utf-8")
        return file

    def server(self):
        return Foothold(self.program, self.data)
