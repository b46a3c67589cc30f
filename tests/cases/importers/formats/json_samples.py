"""What the tests of the JSON formats share: samples with invented people, and real files when they are at hand."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from course_utils.cases.importers.format import Format
from course_utils.cases.importers.interaction import Interaction, SetAside
from course_utils.cases.importers.source import Source, open_source

SAMPLES = Path(__file__).parents[1] / "samples"
REPOSITORY = Path(__file__).parents[4]


def read(form: Format, path: Path | str) -> tuple[list[Interaction], list[SetAside]]:
    """What ``form`` reads in a sample (or any path), and what it sets aside."""
    rows = list(form.read(open_source(SAMPLES / path)))
    kept = [row for row in rows if isinstance(row, Interaction)]
    return kept, [row for row in rows if isinstance(row, SetAside)]


def ties(kept: list[Interaction]) -> list[tuple[str, str, str]]:
    """(who, what, to whom) of each, in the order of the file."""
    return [(row.author, row.kind, row.target) for row in kept]


def reasons(aside: list[SetAside]) -> list[tuple[int, str]]:
    """(line, why) of each row that was set aside."""
    return [(row.line, row.kind) for row in aside]


def utc(*parts: int) -> datetime:
    """A moment in UTC."""
    return datetime(*parts, tzinfo=UTC)


def written(folder: Path, value: object, name: str = "export.json") -> Source:
    """A JSON document, opened."""
    path = folder / name
    path.write_text(json.dumps(value), encoding="utf-8")
    return open_source(path)


def real(folder: str) -> Path:
    """A folder of real files; the test is skipped where there are none."""
    found = Path(os.environ.get("RELAIS_REALDATA", REPOSITORY.parent / "shared" / "realdata")) / folder
    if not found.is_dir():
        pytest.skip(f"no real files in {found}")
    return found
