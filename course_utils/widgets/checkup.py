"""Is everything in place? One plain sentence for each thing that a lesson needs."""

from __future__ import annotations

import importlib.metadata
import platform
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

import ipywidgets as ipw

from course_utils.course import read_course
from course_utils.files import write_atomically
from course_utils.folders import course_folder, dataset_folder, work_folder
from course_utils.language import current, listing, tr, trn
from course_utils.problem import Problem
from course_utils.widgets import _controls

PACKAGE = "relais-course"
NAME = re.compile(r"[\w.-]+")
TRIED = "I can write here."


@dataclass(frozen=True)
class Finding:
    """What was looked at: whether it is as it should be, and the sentence that says so or what to do."""

    good: bool
    sentence: str


def check_up() -> ipw.VBox:
    """Look at the kernel, the packages, the work folder, the language and the data, and say what was found."""
    found = [finding for look in LOOKS for finding in look()]
    lines = "".join(f"<li>{'✓' if one.good else '✗'} {escape(one.sentence)}</li>" for one in found)
    status = _controls.Status()
    status.say(verdict(found), "good" if all(one.good for one in found) else "bad")
    return _controls.view(_controls.prose(f'<ul style="list-style:none;padding:0">{lines}</ul>'), status)


def verdict(found: list[Finding]) -> str:
    """All of it in one sentence."""
    wrong = sum(not one.good for one in found)
    if not wrong:
        return tr("✓ Everything is in place: you can begin.")
    return trn(
        "✗ {n} thing to look at. Show this list to your instructor if it resists.",
        "✗ {n} things to look at. Show this list to your instructor if they resist.",
        wrong,
    )


def kernel() -> Iterator[Finding]:
    """The program that runs the cells."""
    yield Finding(True, tr("The kernel answers: Python {version}.", version=platform.python_version()))


def packages() -> Iterator[Finding]:
    """What the course is made of, against the versions that it was tried with."""
    wanted, here = tried_with(), installed()
    gone = sorted(name for name, version in here.items() if not version)
    other = sorted(name for name, version in here.items() if version and wanted.get(name, version) != version)
    if gone:
        sentence = tr(
            "Missing: {names}. Close JupyterLab and run start.py again.",
            names=listing(gone),
        )
    elif other:
        sentence = tr(
            "In another version than the course was tried with: {names}. Often harmless; if a lesson fails, run "
            "start.py again.",
            names=listing(other),
        )
    else:
        sentence = trn(
            "{n} package is here, in the version that the course was tried with.",
            "{n} packages are here, in the versions that the course was tried with.",
            len(here),
        )
    yield Finding(not (gone or other), sentence)


def work() -> Iterator[Finding]:
    """Whether what a student does can be kept."""
    place = work_folder()
    trial = place / ".checkup"
    try:
        write_atomically(trial, TRIED)
        kept = trial.read_text(encoding="utf-8") == TRIED
        trial.unlink()
    except (OSError, Problem):
        kept = False
    sentence = (
        tr("Your work is kept in {folder}: I wrote a line there, and read it again.", folder=place)
        if kept
        else tr("I may not write in {folder}. Move the course to a folder of your own.", folder=place)
    )
    yield Finding(kept, sentence)


def language() -> Iterator[Finding]:
    """Whether this edition is the one that the course asks for."""
    names = {"en": tr("English"), "fr": tr("French")}
    try:
        asked = read_course().language
    except Problem as problem:
        yield Finding(False, problem.sentence)
        return
    if asked == current():
        yield Finding(True, tr("This edition speaks {language}.", language=names[current()]))
    else:
        yield Finding(
            True,
            tr(
                "This edition speaks {language}; the one in {other} is in notebooks/{folder}.",
                language=names[current()],
                other=names[asked],
                folder=asked,
            ),
        )


def data() -> Iterator[Finding]:
    """Whether the cases of the lessons and of the assignments are here."""
    try:
        cases = read_course().cases
        for case in (cases.lessons, cases.assignments):
            dataset_folder(case)
    except Problem as problem:
        yield Finding(False, problem.sentence)
    else:
        both = listing(sorted({cases.lessons, cases.assignments}))
        yield Finding(True, tr("The data of these cases are here: {cases}.", cases=both))


LOOKS: tuple[Callable[[], Iterator[Finding]], ...] = (kernel, packages, work, language, data)


def installed() -> dict[str, str]:
    """The version of each package that the course asks for, "" for one that is missing."""
    try:
        asked = importlib.metadata.requires(PACKAGE) or []
    except importlib.metadata.PackageNotFoundError:
        asked = list(tried_with())
    names = [_plain(NAME.match(line)[0]) for line in asked if "extra ==" not in line]
    return {name: _version(name) for name in names}


def tried_with() -> dict[str, str]:
    """The versions of constraints.txt; none where that file does not travel with the course."""
    try:
        lines = Path(course_folder() / "constraints.txt").read_text(encoding="utf-8").splitlines()
    except (OSError, Problem):
        return {}
    pinned = [line.partition("==") for line in lines if "==" in line and not line.startswith("#")]
    return {_plain(name): version.split()[0] for name, _, version in pinned}


def _version(name: str) -> str:
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return ""


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name.strip()).lower()
