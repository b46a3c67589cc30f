"""What every test may need: a course of its own, and the language put back afterwards."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from course_utils import language

TINY = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": []}


MARKING = Path(__file__).parent / "marking"
CLASSES = {
    "batch": "class",
    "report": "class",
    "test_hostile_class.py": "hostile class",
}  # marked once for all their tests


@pytest.hookimpl(tryfirst=True)  # xdist reads the groups in the same hook
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What is played or marked once for several tests of marking is one worker's; the rest goes file by file."""
    for item in items:
        if MARKING in item.path.parents:
            item.add_marker(pytest.mark.xdist_group(_group(item.path.relative_to(MARKING))))


def _group(path: Path) -> str:
    alone = (
        MARKING.name if len(path.parts) == 1 else str(path)
    )  # in the room itself, the tests share their terms
    return CLASSES.get(path.parts[0], alone)


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """Each test starts in English, whatever the one before spoke."""
    language.use("en")
    yield
    language.use("en")


@pytest.fixture
def course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty English course with two lessons, and the working folder in it."""
    (tmp_path / "course.toml").write_text('language = "en"\n', encoding="utf-8")
    shelf = tmp_path / "notebooks" / "en"
    shelf.mkdir(parents=True)
    for name in ("00-welcome", "05-influencers"):
        (shelf / f"{name}.ipynb").write_text(json.dumps(TINY), encoding="utf-8")
    for name in ("RELAIS_COURSE", "RELAIS_WORK", "RELAIS_LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path
