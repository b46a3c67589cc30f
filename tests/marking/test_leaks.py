"""Nothing that students receive holds a worked answer, a hidden test or a mark scheme."""

from __future__ import annotations

import html
import zipfile

import nbformat
import pytest

from course_utils.marking.handout import pack_assignment, pack_course
from course_utils.marking.regions import HIDDEN_TESTS, MARK_SCHEME, leaks, telling_lines
from course_utils.marking.returns import pack_feedback


@pytest.fixture
def secret(term):
    lines = telling_lines(nbformat.read(term.source, as_version=4).cells)
    assert len(lines) > 5
    return lines


def words_of(archive):
    """Everything in a zip as text, notebooks as their cells."""
    with zipfile.ZipFile(archive) as opened:
        for name in opened.namelist():
            text = opened.read(name).decode("utf-8")
            cells = nbformat.reads(text, as_version=4).cells if name.endswith(".ipynb") else []
            yield "\n".join([text, *(cell.source for cell in cells)])


def test_the_release_is_silent(term, secret):
    for cell in term.students.release.cells:
        assert leaks(cell.source, secret) == []
        assert "BEGIN" not in cell.source and "END" not in cell.source


def test_the_zip_of_the_assignment_is_silent(term, secret):
    for text in words_of(pack_assignment(term.desk, term.assignment)):
        assert leaks(text, secret) == []


def test_the_students_edition_is_silent(term, secret):
    packed = pack_course(term.desk)
    with zipfile.ZipFile(packed) as opened:
        names = [name for name in opened.namelist() if name.endswith(".ipynb")]
        cells = [cell for name in names for cell in nbformat.reads(opened.read(name), as_version=4).cells]
        assert not any("rubric" in name or "gradebook" in name for name in opened.namelist())
    assert names and leaks("\n".join(cell.source for cell in cells), secret) == []


def test_no_page_shows_more_than_its_student_wrote(term, secret):
    for name, notebook in term.students.hand_ins().items():
        own = "\n".join(cell.source for cell in notebook.cells)
        page = html.unescape(term.page(f"{name}-zip"))
        assert leaks(page, {line for line in secret if line not in own}) == []


def test_no_page_shows_a_test_even_to_those_who_have_everything_right(term):
    cells = nbformat.read(term.source, as_version=4).cells
    hidden = telling_lines(cells, [HIDDEN_TESTS, MARK_SCHEME])
    assert leaks(html.unescape(term.page("amina-zip")), hidden) == []


def test_the_zip_of_the_feedback_holds_the_pages_alone(term):
    beside = term.desk.step("feedback", term.assignment, "amina-zip") / "stolen.html"
    beside.write_text("what a student's code left here", encoding="utf-8")
    with zipfile.ZipFile(pack_feedback(term.desk, term.assignment)) as opened:
        names = opened.namelist()
    beside.unlink()
    assert f"amina-zip/{term.notebook}.html" in names
    assert len(names) == 5 * len(term.routes)
    assert all(name.endswith(f"/{term.notebook}.html") for name in names)
