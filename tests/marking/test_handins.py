"""Deliveries as they come from a learning platform, a memory stick, or somebody who means harm."""

from __future__ import annotations

import io
import re
import zipfile

import pytest

from course_utils.marking import archive
from course_utils.marking.handins import take_in
from course_utils.problem import Problem

NAME = "01-listening"


@pytest.fixture
def notebook(desk):
    return (desk.step("source", NAME) / f"{NAME}.ipynb").read_text(encoding="utf-8")


@pytest.fixture
def deliver(desk, tmp_path):
    """Take in a folder with these files; a mapping is a zip with its own files."""

    def taken(files, **options):
        folder = tmp_path / "delivery"
        for name, content in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            content = zipped(content) if isinstance(content, dict) else content
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return take_in(desk, folder, NAME, **options)

    return taken


def zipped(files):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in files.items():
            opened.writestr(name, zipped(content) if isinstance(content, dict) else content)
    return stream.getvalue()


@pytest.mark.parametrize(
    "path",
    [
        f"anna_{NAME}.ipynb",
        "anna_my work (1).ipynb",
        f"anna/{NAME}.ipynb",
        f"anna_12345_assignsubmission_file/{NAME}.ipynb",
        f"section 1/anna/{NAME}/{NAME}.ipynb",
        f"anna/{NAME}_final.ipynb",
    ],
)
def test_the_name_of_the_file_or_its_folder_says_whose_it_is(desk, deliver, notebook, path):
    intake = deliver({path: notebook})
    assert intake.taken == ["anna"] and intake.findings == []
    assert (desk.step("submitted", NAME, "anna") / f"{NAME}.ipynb").read_text(encoding="utf-8") == notebook


def test_a_zip_for_each_student(deliver, notebook):
    intake = deliver({"anna.zip": {f"{NAME}/{NAME}.ipynb": notebook}, "ben_1.zip": {"x.ipynb": notebook}})
    assert sorted(intake.taken) == ["anna", "ben"]


def test_a_zip_of_zips(desk, tmp_path, notebook):
    delivery = tmp_path / "class.zip"
    delivery.write_bytes(zipped({"anna.zip": {f"{NAME}.ipynb": notebook}, f"ben_{NAME}.ipynb": notebook}))
    assert sorted(take_in(desk, delivery, NAME).taken) == ["anna", "ben"]


def test_the_name_of_the_whole_delivery_is_nobody(desk, tmp_path, notebook):
    delivery = tmp_path / "week5.zip"
    delivery.write_bytes(zipped({f"{NAME}.ipynb": notebook}))
    intake = take_in(desk, delivery, NAME)
    assert intake.taken == [] and "does not say whose it is" in intake.findings[0]


def test_what_the_system_leaves_beside_is_passed_over(deliver, notebook):
    files = {f"anna_{NAME}.ipynb": notebook, "__MACOSX/._anna.ipynb": "x", ".ipynb_checkpoints/a.ipynb": "x"}
    assert deliver(files).findings == []


@pytest.mark.parametrize(
    ("path", "content", "told"),
    [
        ("anna_essay.docx", "words", "not a notebook"),
        ("anna_x.ipynb", "{", "damaged"),
        ("anna_x.ipynb", "[" * 100_000, "damaged"),
        ("anna_x.ipynb", '{"cells": 3}', "damaged"),
        ("anna_x.ipynb", '{"cells": [1, {"metadata": []}]}', "not one of this assignment"),
        ("anna.zip", "no zip at all", "damaged"),
    ],
)
def test_what_is_no_hand_in_gets_a_sentence(deliver, notebook, path, content, told):
    intake = deliver({path: content, f"ben_{NAME}.ipynb": notebook})
    assert intake.taken == ["ben"]
    assert len(intake.findings) == 1 and told in intake.findings[0]


@pytest.mark.parametrize("name", ["..", "a b", "con", "a+b", "é", "-x", "x" * 80])
def test_a_name_that_cannot_be_a_folder_is_refused(deliver, notebook, name):
    intake = deliver({"class.zip": {f"{name}_{NAME}.ipynb": notebook}})
    assert intake.taken == [] and "does not say whose it is" in intake.findings[0]


@pytest.mark.parametrize(
    "path", [f"../../anna_{NAME}.ipynb", f"/etc/anna_{NAME}.ipynb", f"C:\\anna_{NAME}.ipynb"]
)
def test_a_member_that_points_outside_is_refused(deliver, notebook, path):
    intake = deliver({"class.zip": {path: notebook}})
    assert intake.taken == [] and "points outside" in intake.findings[0]


def test_a_bomb_is_refused_unopened(deliver):
    intake = deliver({"anna.zip": {f"{NAME}.ipynb": "0" * 30_000_000}})
    assert intake.taken == [] and "larger than 20 MB" in intake.findings[0]


def test_a_large_file_is_refused(deliver):
    assert "larger than 20 MB" in deliver({f"anna_{NAME}.ipynb": "0" * 30_000_000}).findings[0]


def test_too_many_files_are_refused(deliver, monkeypatch):
    monkeypatch.setattr(archive, "MOST_FILES", 2)
    assert "too many files" in deliver({"anna.zip": dict.fromkeys("abc", "x")}).findings[0]


def test_the_same_again_changes_nothing(deliver, notebook):
    deliver({f"anna_{NAME}.ipynb": notebook})
    assert deliver({f"anna_{NAME}.ipynb": notebook}).unchanged == ["anna"]


def test_the_same_with_the_line_ends_of_another_system_is_the_same(deliver, notebook):
    deliver({f"anna_{NAME}.ipynb": notebook})
    assert deliver({f"anna_{NAME}.ipynb": notebook.replace("\n", "\r\n")}).unchanged == ["anna"]


def test_another_version_stays_out_unless_asked_for(desk, deliver, notebook):
    deliver({f"anna_{NAME}.ipynb": notebook})
    newer = notebook.replace("Question", "QUESTION")
    intake = deliver({f"anna_{NAME}.ipynb": newer})
    assert intake.taken == [] and "--replace" in intake.findings[0]
    autograded = desk.step("autograded", NAME, "anna")
    autograded.mkdir(parents=True)
    assert deliver({f"anna_{NAME}.ipynb": newer}, replace=True).replaced == ["anna"]
    [kept] = (desk.products / "backups" / "handins" / NAME).glob("anna-*/*.ipynb")
    assert kept.read_text(encoding="utf-8") == notebook and not autograded.exists()


def test_two_different_notebooks_of_one_student_are_left_to_a_person(deliver, notebook):
    files = {f"anna_{NAME}.ipynb": notebook, f"anna/{NAME}.ipynb": notebook.replace("Question", "QUESTION")}
    intake = deliver(files)
    assert intake.taken == [] and "several different notebooks" in intake.findings[0]


def test_a_delivery_that_is_not_there(desk, tmp_path):
    with pytest.raises(Problem, match="There is no file or folder"):
        take_in(desk, tmp_path / "nowhere", NAME)


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text.encode("utf-16"),
        lambda text: b"\xef\xbb\xbf" + text.encode(),
        lambda text: text[: text.rindex('"share-test"')].encode(),
    ],
    ids=["utf-16", "with a mark", "cut off"],
)
def test_a_damaged_notebook_is_taken_as_it_came(deliver, notebook, desk, damage):
    content = damage(notebook)
    assert deliver({f"anna_{NAME}.ipynb": content}).taken == ["anna"]
    assert (desk.step("submitted", NAME, "anna") / f"{NAME}.ipynb").read_bytes() == content


def test_work_of_another_assignment_is_refused_even_when_it_shares_the_setup(deliver, notebook):
    other = re.sub(r'"grade_id": "(?!setup)', '"grade_id": "other-', notebook)
    assert "not one of this assignment" in deliver({f"anna_{NAME}.ipynb": other}).findings[0]
