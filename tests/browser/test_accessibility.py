"""What axe-core finds in what a lesson draws: nothing serious. JupyterLab's own frame is not ours to mend."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from .axe import findings
from .edition import Edition
from .screen import Screen

OURS = {"include": [[".jp-OutputArea-output"]], "exclude": [[".ipysigma-widget"]]}
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


def test_the_outputs_of_a_lesson_are_accessible(
    lesson: Screen, edition: Edition, new_page: Callable[..., Page]
) -> None:
    questions = lesson.output(edition.cell_place("check-run"))
    questions.get_by_role("radiogroup").first.get_by_role("radio").first.check()
    expect(questions.get_by_role("status").first).to_contain_text("✓")
    page = new_page()
    page.set_content(lesson.page.evaluate(FRAMELESS))
    assert not findings(page, OURS, texts=200)
