"""An assignment in a student's lab, by nbgrader's own buttons: fetched, answered, validated, submitted."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from .edition import COURSE_ID, Edition, Server
from .screen import RUN, Screen

PANEL = "nbgrader:open-assignment-list"
INSTRUCTORS = {"nbgrader:open-formgrader", "nbgrader:open-create-assignment", "nbgrader:open-course-list"}
FIRST = "q1-direction"  # the first cell that a student fills in
ANSWERED = "# answered in the browser"


@pytest.fixture(scope="package")
def desk(
    lab: Server, edition: Edition, new_page: Callable[..., Page], pictures: Path, released: Path
) -> Screen:
    """The student's lab with nbgrader's list of assignments in front."""
    screen = Screen(new_page(), pictures)
    screen.open(lab.welcome_in("desk"), 1)
    screen.menu(PANEL)
    return screen


def listed(screen: Screen, shelf: str) -> Locator:
    """What stands in a part of the list: released, fetched or submitted."""
    return screen.page.locator(f"#{shelf}_assignments_list .list_item")


def cell_with(notebook: Path, name: str) -> int:
    """The place of the cell that nbgrader calls ``name``."""
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    return [cell["metadata"].get("nbgrader", {}).get("grade_id") for cell in cells].index(name)


def test_an_assignment_goes_from_the_list_to_the_instructor(
    desk: Screen, edition: Edition, released: Path
) -> None:
    listed(desk, "released").get_by_role("button").click()
    desk.picture("assignments")
    listed(desk, "fetched").locator(".assignment-notebooks-link").click()
    listed(desk, "fetched").locator(".nested_list_item a").click()
    answer(desk, released)
    validate(desk, released)
    submit(desk)
    (handed_in,) = (edition.exchange / COURSE_ID / "inbound").glob(f"*/{edition.assignment}.ipynb")
    assert ANSWERED in handed_in.read_text(encoding="utf-8")


def answer(screen: Screen, released: Path) -> None:
    """Type into the first answer cell, and save."""
    screen.wait_until_ready(len(json.loads(released.read_text(encoding="utf-8"))["cells"]))
    screen.picture("assignment-opened")
    cell = screen.cell(cell_with(released, FIRST))
    cell.locator(".cm-content").click()
    screen.page.keyboard.press("Control+End")
    screen.page.keyboard.type(f"\n{ANSWERED}")
    screen.page.keyboard.press("Control+s")
    expect(screen.page.locator(".lm-mod-current.jp-mod-dirty")).to_have_count(0)


def validate(screen: Screen, released: Path) -> None:
    """nbgrader's own check says which answers are missing, in our words."""
    screen.notebook.get_by_role("button", name="Validate").click()
    dialog = screen.page.locator(".jp-Dialog")
    expect(dialog).to_contain_text("Validation Results", timeout=RUN)
    screen.picture("assignment-validated")
    assert "different_names" in dialog.inner_text()
    assert "Traceback" not in dialog.inner_text()
    dialog.get_by_role("button").last.click()


def submit(screen: Screen) -> None:
    """Hand in from the list."""
    screen.menu(PANEL)
    listed(screen, "fetched").get_by_role("button", name="Submit").click()
    expect(listed(screen, "submitted").first).to_be_visible()
    screen.picture("assignment-submitted")


def test_a_student_has_no_instructor_s_panel(desk: Screen) -> None:
    commands = desk.commands()
    assert PANEL in commands
    assert not commands & INSTRUCTORS
