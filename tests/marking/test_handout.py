from __future__ import annotations

import os
import zipfile
from pathlib import Path

import nbformat
import pytest

from course_utils.marking.handout import pack_assignment, pack_course
from course_utils.problem import Problem

NAME = "01-listening"
INSTRUCTORS = (
    "guide/en/marking.md",
    "tests/test_x.py",
    "benchmarks/b.py",
    "deploy/d.yml",
    "work/plan.json",
    ".git/HEAD",
)
STUDENTS = ("start.py", "constraints.txt", "pyproject.toml", "README.md", "LICENSE", "LICENSE-TEXT")
LESSONS = ("notebooks/en/00-welcome.ipynb", "notebooks/fr/00-bienvenue.ipynb", "notebooks/fr/images/a.png")


@pytest.fixture
def furnished(desk):
    """A desk in a course that has everything a real one has, in small."""
    hidden = ("notebooks/fr/assignments/01-x/01-x.ipynb", "course_utils/__pycache__/a.pyc")
    for name in (
        *INSTRUCTORS,
        *STUDENTS,
        *LESSONS,
        *hidden,
        "course_utils/__init__.py",
        "datasets/coop/posts.csv",
    ):
        path = desk.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("# x\n", encoding="utf-8")
    return desk


def names(archive: Path) -> set[str]:
    with zipfile.ZipFile(archive) as opened:
        return set(opened.namelist())


def test_an_assignment_is_its_notebook_and_a_line_on_what_to_do(desk):
    assert names(pack_assignment(desk, NAME)) == {f"{NAME}/{NAME}.ipynb", f"{NAME}/README.txt"}


def test_the_same_release_packs_to_the_same_bytes(desk):
    first = pack_assignment(desk, NAME).read_bytes()
    assert pack_assignment(desk, NAME).read_bytes() == first


def test_a_source_that_changed_is_released_again(desk):
    pack_assignment(desk, NAME)
    source = desk.step("source", NAME) / f"{NAME}.ipynb"
    notebook = nbformat.read(source, as_version=4)
    notebook.cells[0].source = "# A new title"
    nbformat.write(notebook, source)
    os.utime(source, (2e9, 2e9))
    with zipfile.ZipFile(pack_assignment(desk, NAME)) as opened:
        assert "A new title" in opened.read(f"{NAME}/{NAME}.ipynb").decode()


def test_an_answer_left_in_plain_sight_stops_the_packing(desk):
    source = desk.step("source", NAME) / f"{NAME}.ipynb"
    pack_assignment(desk, NAME)
    released = desk.step("release", NAME) / f"{NAME}.ipynb"
    released.write_text(source.read_text(encoding="utf-8"), encoding="utf-8")
    with pytest.raises(Problem, match="would give an answer away"):
        pack_assignment(desk, NAME)


def test_the_students_edition_is_what_students_need(furnished):
    packed = names(pack_course(furnished))
    wanted = (*STUDENTS, *LESSONS, "course.toml", "course_utils/__init__.py", "datasets/coop/posts.csv")
    assert {f"relais/{name}" for name in wanted} <= packed
    assert f"relais/notebooks/en/assignments/{NAME}/{NAME}.ipynb" in packed


def test_the_students_edition_holds_nothing_of_the_instructor_s(furnished):
    packed = names(pack_course(furnished))
    assert not packed & {f"relais/{name}" for name in (*INSTRUCTORS, "nbgrader_config.py")}
    for word in ("rubric", "gradebook", "marking/release", "01-x", "__pycache__"):
        assert not any(word in name for name in packed)


def test_the_edition_speaks_the_language_that_it_was_packed_in(furnished):
    with zipfile.ZipFile(pack_course(furnished)) as opened:
        assert 'language = "en"' in opened.read("relais/course.toml").decode()


@pytest.mark.parametrize("word", ["1", "01", NAME])
def test_an_assignment_answers_to_its_number_and_its_name(desk, word):
    assert desk.assignment(word) == NAME


@pytest.mark.parametrize(
    ("word", "told"), [("01-listenning", "Did you mean “01-listening”"), ("7", "There are: 01-listening")]
)
def test_an_unknown_assignment_gets_a_sentence(desk, word, told):
    with pytest.raises(Problem, match=told):
        desk.assignment(word)
