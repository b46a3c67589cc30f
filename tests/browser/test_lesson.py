"""Lesson 5, opened and run: what JupyterLab shows around it, and what every cell shows."""

from __future__ import annotations

import csv
import re

import pytest
from playwright.sync_api import expect

from .edition import Edition
from .screen import Screen

MENUS = {
    "en": ["File", "Edit", "View", "Run", "Kernel"],
    "fr": ["Fichier", "Édition", "Affichage", "Exécution", "Noyau"],
}
# Words that no French sentence holds, and the field's own in English. Names of accounts are not ours to translate.
ENGLISH = re.compile(
    r"\b(the|and|of|with|is|are|was|were|this|that|these|those|from|not|your|you|have|has|which|who|whose|what|where"
    r"|when|how|will|would|can|cannot|be|been|it|its|by|for|to|at|choose|save|show|keep|value|hide|run|loading"
    r"|accounts?|followers?|posts|relayed|ties|shared|reach|stance|weights?|first|under|figures)\b",
    re.IGNORECASE,
)
TEXTS = """area => {
  const copy = area.cloneNode(true);
  copy.querySelectorAll('style, script, .dataframe thead, .dataframe tbody th').forEach(part => part.remove());
  const words = [...area.querySelectorAll('[alt], [title], [aria-label], [placeholder]')]
    .flatMap(part => ['alt', 'title', 'aria-label', 'placeholder'].map(name => part.getAttribute(name) || ''));
  const texts = [];
  const walk = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) texts.push(walk.currentNode.textContent);
  return [...texts, ...words].filter(text => text.trim());
}"""


def names(edition: Edition) -> re.Pattern:
    """Every handle and display name of the case."""
    with (edition.course / "datasets/transit/accounts.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    known = {row[column] for row in rows for column in ("account", "display_name")}
    longest_first = sorted(map(re.escape, known), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)")


def texts(screen: Screen) -> list[str]:
    """Every text that the outputs show or tell a screen reader."""
    areas = screen.notebook.locator(".jp-OutputArea").all()
    return [text for area in areas for text in area.evaluate(TEXTS)]


def english(texts: list[str], known: re.Pattern) -> list[str]:
    """The texts that hold an English word, with the first of them."""
    plain = {text: known.sub("", text.replace("\xa0", " ")) for text in texts}
    return [f"{found[0]}: {text[:120]}" for text, rest in plain.items() if (found := ENGLISH.search(rest))]


def test_the_lesson_opens_quietly_with_its_contents_beside_it(lesson: Screen, edition: Edition) -> None:
    page = lesson.page
    headings = [
        line for cell in edition.cells(edition.lesson) for line in cell["source"] if re.match("#+ ", line)
    ]
    expect(page.locator(".jp-TableOfContents .jp-tocItem")).to_have_count(len(headings))
    assert page.locator(".lm-MenuBar-itemLabel").all_inner_texts()[:5] == MENUS[edition.language]
    assert not lesson.asked()
    for intruder in (".jp-Dialog", ".Toastify__toast", ".jp-Notification-List"):
        expect(page.locator(intruder)).to_have_count(0)


def test_every_cell_shows_its_result_and_no_error(lesson: Screen, edition: Edition) -> None:
    page = lesson.notebook
    for place, cell in enumerate(edition.cells(edition.lesson)):
        if cell["cell_type"] == "code":
            assert lesson.output(place).bounding_box()["height"] > 20, cell["id"]
            lesson.picture(f"lesson-{cell['id']}", lesson.output(place))
    expect(page.locator('[data-mime-type*="error"], [data-mime-type*="stderr"]')).to_have_count(0)
    expect(page.get_by_text(re.compile("Error displaying widget|model not found|Traceback"))).to_have_count(0)


def test_no_output_speaks_to_programmers(lesson: Screen) -> None:
    odd = re.compile(r"^(null|None|nan|undefined)$|\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|\bNaN\b|<[a-z_.]+ object at")
    assert not {text for text in texts(lesson) if odd.search(text.strip())}


@pytest.mark.edition("fr")  # an English page may quote French
def test_a_french_lesson_shows_no_english(lesson: Screen, edition: Edition) -> None:
    assert not english(texts(lesson), names(edition))


def test_the_network_can_be_zoomed_or_says_why_not(lesson: Screen, edition: Edition) -> None:
    output = lesson.output(edition.cell_place("explore-run"))
    output.get_by_role("checkbox").check()
    expect(
        output.locator(".ipysigma-widget canvas, .relais-no-view").locator("visible=true").first
    ).to_be_visible()
    expect(output.get_by_role("table").last).to_be_visible()
    lesson.picture("network-interactive", output)
    output.get_by_role("checkbox").uncheck()
    expect(output.locator(".ipysigma-widget")).to_have_count(0)
