"""The instructor's lab: nbgrader's panels, whose button gives the marks of `relais mark`; the report and the page of feedback."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import Page, expect

from course_utils.marking.batch.state import mark_rows
from tests.marking.students import Students

from .axe import findings
from .edition import COURSE_ID, Edition, Server
from .screen import RUN, Screen
from .test_assignment import INSTRUCTORS

pytestmark = pytest.mark.edition("fr")  # the panels are nbgrader's own, the pages have the same parts in both
STUDENT = "bruno"


@pytest.fixture(scope="module")
def teaching(edition: Edition) -> Iterator[Server]:
    """`relais lab --teach`, as an instructor starts it."""
    with edition.serve("lab", "--teach") as server:
        yield server


@pytest.fixture(scope="module")
def handed_in(edition: Edition, released: Path) -> str:
    """The name of the assignment, of which somebody has answered every second question."""
    name = edition.assignment
    source = edition.course / "notebooks" / edition.language / "assignments" / name / f"{name}.ipynb"
    folder = edition.course / "marking" / "submitted" / STUDENT / name
    folder.mkdir(parents=True)
    nbformat.write(Students(source, released).half_right(), folder / f"{name}.ipynb")
    return name


@pytest.fixture(scope="module")
def marked(edition: Edition, handed_in: str, teaching: Server, new_page: Callable[..., Page]) -> list[tuple]:
    """What the gradebook says after Formgrader's button."""
    page = new_page()
    page.goto(teaching.welcome_in("marking"))  # it lets this browser in
    page.goto(f"{teaching.base}/formgrader/manage_submissions/{handed_in}")
    page.locator(".autograde a").click()
    expect(page.locator(".modal-body")).to_contain_text("Successfully autograded", timeout=RUN)
    return rows(edition, handed_in)


def rows(edition: Edition, name: str) -> list[tuple]:
    """Every mark and remark of the assignment."""
    return mark_rows(f"sqlite:///{edition.course / 'marking' / 'gradebook.db'}", COURSE_ID, name)


def test_an_instructor_has_the_panels(
    teaching: Server, handed_in: str, new_page: Callable[..., Page], pictures: Path
) -> None:
    screen = Screen(new_page(), pictures)
    screen.open(teaching.welcome_in("teaching"), 1)
    assert screen.commands() >= INSTRUCTORS
    screen.menu("nbgrader:open-formgrader")
    panel = screen.page.frame_locator("iframe").locator("tbody")
    expect(panel).to_contain_text(handed_in, timeout=RUN)
    screen.picture("teaching")


@pytest.fixture(scope="module")
def marked_again(edition: Edition, handed_in: str, marked: list[tuple]) -> list[tuple]:
    """What it says after `relais mark`; the pages are written, too."""
    edition.run("course_utils.cli", "mark", "05", "--force")
    edition.run("course_utils.cli", "feedback", "05")
    return rows(edition, handed_in)


def test_formgrader_s_button_gives_the_marks_of_relais_mark(
    marked: list[tuple], marked_again: list[tuple]
) -> None:
    assert sum(row[3] or 0 for row in marked if len(row) > 4) == 8
    assert marked_again == marked


@pytest.mark.parametrize("name", ["reports/*.html", f"feedback/{STUDENT}/*/*.html"])
@pytest.mark.usefixtures("marked_again")
def test_what_comes_back_is_accessible(
    name: str, edition: Edition, new_page: Callable[..., Page], pictures: Path
) -> None:
    (path,) = (edition.course / "marking").glob(name)
    page = new_page()
    page.goto(path.as_uri())
    page.screenshot(path=pictures / f"{name.partition('/')[0]}.png", full_page=True)
    assert not findings(page, texts=20)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
