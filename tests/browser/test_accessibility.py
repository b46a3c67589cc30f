"""What axe-core finds in what we draw: nothing serious. JupyterLab's own frame is not ours to mend."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from .edition import Edition
from .screen import Screen

OURS = {"include": [[".jp-OutputArea-output"]], "exclude": [[".cm-editor"], [".ipysigma-widget"]]}
GRAVE = ("serious", "critical")


def findings(page: Page, context: dict | None = None) -> list[str]:
    """Each serious finding: the rule, how many places, and the first three of them."""
    found = Axe().run(page, context=context).response["violations"]
    return [
        f"{rule['id']} ({rule['impact']}), {len(rule['nodes'])} places: "
        + "; ".join(node["html"][:160] for node in rule["nodes"][:3])
        for rule in found
        if rule["impact"] in GRAVE
    ]


@pytest.fixture(scope="module")
def feedback(edition: Edition, released: Path) -> Path:
    """The page that comes back to somebody who handed in an untouched assignment."""
    name, marking = edition.assignment, edition.course / "marking"
    shutil.copytree(released.parent, marking / "submitted" / "lee" / name)
    for step in ("autograde", "generate_feedback"):
        edition.run("nbgrader", step, name)
    return marking / "feedback" / "lee" / name / f"{name}.html"


def test_the_outputs_of_a_lesson_are_accessible(lesson: Screen) -> None:
    assert not findings(lesson.page, OURS)


def test_the_feedback_page_is_accessible(
    feedback: Path, new_page: Callable[..., Page], pictures: Path
) -> None:
    page = new_page()
    page.goto(feedback.as_uri())
    page.screenshot(path=pictures / "feedback.png", full_page=True)
    assert not findings(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
