"""A JSON file that holds a student's own work: versioned, locked while it changes, set aside when damaged."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from course_utils.files import locked, write_atomically
from course_utils.language import tr
from course_utils.problem import Problem

Change = Callable[[dict], dict]


@dataclass(frozen=True)
class Reading:
    """What a record held, when it was saved, and a sentence for its owner when something happened to it."""

    entries: dict
    updated: str = ""
    notice: str = ""


@dataclass(frozen=True)
class Record:
    """The file at ``path``, whose ``section`` maps names to entries, in the layout numbered ``version``.

    ``upgrades`` holds, by the version it starts from, the function that turns a content into the next layout.
    """

    path: Path
    section: str
    version: int = 1
    upgrades: Mapping[int, Change] = field(default_factory=dict)

    def read(self) -> Reading:
        """The entries on disk, none when there is no file.

        A file that can't be understood is renamed, never deleted, and the reading says under which name.
        Raises Problem when a later edition of the course wrote it.
        """
        if not self.path.exists():
            return Reading({})
        with _turn(self.path):
            content, notice = self._content()
        return self._reading(content, notice)

    def put(self, name: str, entry: object) -> Reading:
        """Keep ``entry`` (what JSON can write) under ``name``; the others stay as another notebook left them.

        Raises Problem when the disk refuses, or when a later edition of the course wrote the file.
        """
        return self.change(name, lambda _kept: entry)

    def change(self, name: str, change: Callable[[object], object]) -> Reading:
        """Keep under ``name`` what ``change`` makes of the entry kept there (None when there is none), as `put` does."""
        with _turn(self.path):
            content, notice = self._content()
            content = {**content, "version": self.version, "updated": now()}
            entries = content.get(self.section, {})
            content[self.section] = {**entries, name: change(entries.get(name))}
            write_atomically(
                self.path, json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False) + "\n"
            )
        return self._reading(content, notice)

    def _reading(self, content: dict, notice: str) -> Reading:
        return Reading(content.get(self.section, {}), str(content.get("updated", "")), notice)

    def _content(self) -> tuple[dict, str]:
        try:
            content = json.loads(self.path.read_text(encoding="utf-8"))
            recognised = self._knows(content["version"]) and isinstance(content[self.section], dict)
        except FileNotFoundError:
            return {}, ""
        except (ValueError, KeyError, TypeError):  # not JSON, not UTF-8, or not one of our records
            recognised = False
        if not recognised:
            return {}, set_aside(self.path)
        return self._upgraded(content), ""

    def _knows(self, version: object) -> bool:
        """Whether a content of this version can be read, turned into the present layout, or left to a later edition."""
        numbered = isinstance(version, int) and not isinstance(version, bool)
        return numbered and (version >= self.version or version in self.upgrades)

    def _upgraded(self, content: dict) -> dict:
        if content["version"] > self.version:
            raise _from_the_future(self.path)
        while content["version"] < self.version:
            content = self.upgrades[content["version"]](content)
        return content


def now() -> str:
    """The moment, in universal time to the second, as records write it: "2026-02-03T14:05:09+00:00"."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def set_aside(path: Path) -> str:
    """Rename a damaged file so that a new one can begin, and say so in a sentence."""
    kept = _free_name(path)
    path.rename(kept)
    return tr(
        "{name} could not be read. It is kept as {kept}, and a new one begins; "
        "show that file to your instructor.",
        name=path.name,
        kept=kept.name,
    )


def _free_name(path: Path) -> Path:
    stamp = datetime.now().strftime("%Y-%m-%d-%H%M%S")
    first = path.with_name(f"{path.stem}.damaged-{stamp}{path.suffix}")
    others = (first.with_stem(f"{first.stem}-{n}") for n in range(2, 1000))
    return next(name for name in (first, *others) if not name.exists())


@contextmanager
def _turn(path: Path) -> Iterator[None]:
    """The lock of ``path``; whatever the disk refuses meanwhile becomes one sentence."""
    try:
        with locked(path):
            yield
    except OSError as error:
        sentence = tr(
            "I may not read or write {name} here ({reason}). Check your rights on the work folder, then try again.",
            name=path.name,
            reason=error.strerror or error,
        )
        raise Problem("not-reached", sentence, path=str(path)) from error


def _from_the_future(path: Path) -> Problem:
    sentence = tr(
        "{name} was written by a later edition of the course. Update the course, then run the cell again; "
        "the file is untouched.",
        name=path.name,
    )
    return Problem("newer-file", sentence, path=str(path))
