"""What axe-core finds in what we draw: nothing serious. JupyterLab's own frame is not ours to mend."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from .edition import Edition
from .screen import Screen

OURS = {"include": [[".jp-OutputArea-output"]], "exclude": [[".ipysigma-widget"]]}
GRAVE = ("serious", "critical")
# In JupyterLab's page axe takes every text for hidden, because the body has no height, and judges no contrast.
# So it reads the notebook in a page of its own, with the same styles.
FRAMELESS = """() => {
  const css = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules].map(rule => rule.cssText)).join('\\n');
  const still = `.jp-Notebook, [class^=jp-WindowedPanel], .jp-Cell { position: static !important; overflow: visible !important;
    contain: none !important; content-visibility: visible !important; }`;
  const notebook = document.querySelector('.jp-NotebookPanel:not(.lm-mod-hidden) .jp-Notebook').cloneNode(true);
  notebook.querySelectorAll('script').forEach(part => part.remove());
  const placed = [notebook, ...notebook.querySelectorAll('[class^=jp-WindowedPanel], .jp-Cell')];
  placed.forEach(part => part.removeAttribute('style'));
  const body = document.body.cloneNode(false);
  body.style.overflow = 'visible';
  body.append(notebook);
  return `<!doctype html><html lang="${document.documentElement.lang}"><title>Relais</title>
    <style>${css} ${still}</style>${body.outerHTML}</html>`;
}"""


def findings(page: Page, context: dict | None = None, texts: int = 1) -> list[str]:
    """Each serious finding, with three of its places; fails where fewer than ``texts`` were judged for contrast."""
    found = Axe().run(page, context=context, options={}).response
    assert sum(len(rule["nodes"]) for rule in found["passes"] if rule["id"] == "color-contrast") >= texts
    return [
        f"{rule['id']} ({rule['impact']}), {len(rule['nodes'])} places: "
        + "; ".join(node["html"][:160] for node in rule["nodes"][:3])
        for rule in found["violations"]
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


def test_the_outputs_of_a_lesson_are_accessible(
    lesson: Screen, edition: Edition, new_page: Callable[..., Page]
) -> None:
    questions = lesson.output(edition.cell_place("check-run"))
    questions.get_by_role("radiogroup").first.get_by_role("radio").first.check()
    expect(questions.get_by_role("status").first).to_contain_text("✓")
    page = new_page()
    page.set_content(lesson.page.evaluate(FRAMELESS))
    assert not findings(page, OURS, texts=200)


def test_the_feedback_page_is_accessible(
    feedback: Path, new_page: Callable[..., Page], pictures: Path
) -> None:
    page = new_page()
    page.goto(feedback.as_uri())
    page.screenshot(path=pictures / "feedback.png", full_page=True)
    assert not findings(page, texts=20)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
