"""The commands as an instructor types them: nbgrader's own in a process of its own, ours through click's runner."""

from __future__ import annotations

import json
import subprocess
import sys

import nbformat
import pytest
from click.testing import CliRunner
from nbgrader.converters import Autograde

from course_utils.cli import feedback, handins, handout
from course_utils.marking.pipeline import generate, run
from course_utils.problem import Problem

NAME = "01-listening"


@pytest.fixture
def relais(desk, monkeypatch):
    """Run one of our commands from the course folder and return what it printed."""
    monkeypatch.chdir(desk.folder)

    def relais(module, *arguments):
        result = CliRunner().invoke(module.command, [*arguments, "--lang", "en"], catch_exceptions=False)
        assert result.exit_code == 0, result.output
        return result.output

    return relais


def nbgrader(desk, *arguments):
    command = [sys.executable, "-m", "nbgrader", *arguments]
    return subprocess.run(command, cwd=desk.folder, capture_output=True, text=True, timeout=120, check=False)


def test_nbgrader_s_own_command_reads_the_course(desk):
    done = nbgrader(desk, "generate_assignment", NAME)
    assert done.returncode == 0, done.stderr
    released = nbformat.read(desk.step("release", NAME) / f"{NAME}.ipynb", as_version=4)
    assert "# Write your answer here." in [cell.source for cell in released.cells]
    assert not (desk.folder / "gradebook.db").exists()


def test_a_mistake_in_course_toml_is_one_sentence(desk):
    (desk.folder / "course.toml").write_text('id = "x y"', encoding="utf-8")
    done = nbgrader(desk, "generate_assignment", NAME)
    assert done.returncode != 0
    assert "course.toml needs a correction" in done.stderr and "Traceback" not in done.stderr


def test_nbgrader_s_zip_collect_reads_names_of_files_and_of_folders(desk):
    generate(desk, NAME)
    inbox = desk.products / "downloaded" / NAME / "archive"
    text = (desk.step("release", NAME) / f"{NAME}.ipynb").read_text(encoding="utf-8")
    for path in (f"anna_{NAME}.ipynb", f"ben/{NAME}.ipynb", f"carl_77_{NAME} (1).ipynb"):
        (inbox / path).parent.mkdir(parents=True, exist_ok=True)
        (inbox / path).write_text(text, encoding="utf-8")
    done = nbgrader(desk, "zip_collect", NAME)
    assert done.returncode == 0, done.stderr
    assert desk.students("submitted", NAME) == ["anna", "ben", "carl"]


def test_handout_says_where_the_zip_is(relais, desk):
    assert relais(handout, "1") == f"Ready to give out: marking/handouts/{NAME}.zip\n"
    assert (desk.products / "handouts" / f"{NAME}.zip").is_file()


def test_handout_wants_an_assignment_or_the_course(desk, monkeypatch):
    monkeypatch.chdir(desk.folder)
    result = CliRunner().invoke(handout.command, [])
    assert result.exit_code == 2 and "Give the number of an assignment, or --course." in result.output


def test_handins_says_what_was_taken_and_what_was_not(relais, desk, tmp_path):
    source = desk.step("source", NAME) / f"{NAME}.ipynb"
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / f"anna_{NAME}.ipynb").write_text(source.read_text(encoding="utf-8"), encoding="utf-8")
    (inbox / "ben_essay.docx").write_text("words", encoding="utf-8")
    said = relais(handins, str(inbox), "--assignment", "1")
    assert "1 hand-in taken." in said and "ben_essay.docx is not a notebook" in said
    assert f"Next: relais mark {NAME}" in said


def test_feedback_before_marking_is_a_sentence(relais):
    with pytest.raises(Problem, match="Run first: relais mark 01-listening"):
        relais(feedback, "1")


def test_one_broken_hand_in_does_not_stop_the_others(relais, desk):
    generate(desk, NAME)
    released = json.loads((desk.step("release", NAME) / f"{NAME}.ipynb").read_text(encoding="utf-8"))
    for student, text in (
        ("anna", "{"),
        ("ben", json.dumps({**released, "cells": 3})),
        ("carl", json.dumps(released)),
    ):
        folder = desk.step("submitted", NAME, student)
        folder.mkdir(parents=True)
        (folder / f"{NAME}.ipynb").write_text(text, encoding="utf-8")
    run(desk, Autograde, NAME)
    said = relais(feedback, "1")
    assert "No mark for anna and ben" in said
    table = (desk.products / "returns" / f"{NAME}-grades.csv").read_text(encoding="utf-8-sig")
    assert "carl,,,,marked,0,0,0,0,0,0" in table and "anna,,,,waiting,,,,,0," in table
