"""`relais present 05` at the size of a projector: each slide of the lesson, its figure, and its live controls."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import PROJECTOR
from .edition import Edition
from .screen import RUN, Screen

READABLE = 20  # pixels, on a screen of 1280 × 720; what a room can read from the back
TOO_SMALL = """least => [...document.querySelectorAll('.jp-Cell:not(.relais-off) *')]
  .filter(part => [...part.childNodes].some(node => node.nodeType === 3 && node.textContent.trim()))
  .filter(part => part.checkVisibility() && !part.closest('svg, style, script'))
  .filter(part => parseFloat(getComputedStyle(part).fontSize) < least)
  .map(part => `${part.tagName}.${part.className} ${getComputedStyle(part).fontSize}: ${part.textContent.trim().slice(0, 40)}`)"""
TOO_WIDE = """() => [...document.querySelectorAll('.jp-Cell:not(.relais-off) *')]
  .filter(part => part.checkVisibility() && part.getBoundingClientRect().right > innerWidth + 1)
  .map(part => `${part.tagName}.${part.className} ${Math.round(part.getBoundingClientRect().right)}`)"""
IDLE = """() => document.querySelector('.jp-Notebook-ExecutionIndicator')?.dataset.status === 'idle'
  && ![...document.querySelectorAll('.jp-InputPrompt')].some(prompt => prompt.textContent.includes('*'))"""
SHOWN = ".jp-Cell:not(.relais-off)"


@pytest.fixture(scope="module")
def show(edition: Edition, new_page: Callable[..., Page], pictures: Path) -> Iterator[Screen]:
    """The lesson as slides, on the first one."""
    edition.forget_answers()
    with edition.serve("present", "05") as server:
        screen = Screen(new_page(PROJECTOR), pictures)
        screen.page.goto(server.welcome)
        expect(place(screen)).to_have_text(re.compile(r" 1 \D+ \d+"), timeout=RUN)
        yield screen


def place(screen: Screen) -> Locator:
    """Where the bar says that we are."""
    return screen.page.locator("#relais-bar output")


def numbers(screen: Screen) -> tuple[int, int]:
    """This slide, and how many there are."""
    here, last = re.findall(r"\d+", place(screen).inner_text())
    return int(here), int(last)


def test_every_slide_is_run_and_fits_the_projector(show: Screen) -> None:
    here, last = numbers(show)
    faults = look(show, here)
    while here < last or not ended(show):
        show.page.keyboard.press("PageDown")
        here, _ = numbers(show)
        faults |= look(show, here)
    assert last > 10
    assert not faults


def ended(screen: Screen) -> bool:
    """Whether the next step is the same as this one."""
    before = screen.page.locator(SHOWN).count()
    screen.page.keyboard.press("PageDown")
    return screen.page.locator(SHOWN).count() == before


def look(screen: Screen, here: int) -> dict[int, list[str]]:
    """Run what the slide shows, and note what is too small, too wide, or code."""
    screen.page.keyboard.press("r")
    expect(screen.page.locator("#relais-bar .relais-due")).to_have_count(0, timeout=RUN)
    screen.page.wait_for_function(IDLE, timeout=RUN)
    screen.picture(f"slide-{here:02}")  # a fragment takes the place of the picture without it
    code = screen.page.locator(f"{SHOWN} .jp-InputArea-editor").locator("visible=true").count()
    faults = screen.page.evaluate(TOO_SMALL, READABLE) + screen.page.evaluate(TOO_WIDE) + ["code"] * code
    return {here: faults[:8]} if faults else {}


def steps_before(edition: Edition, name: str) -> int:
    """How often the key has to be pressed until the cell with that id is shown."""
    cells = edition.cells(edition.lesson)[: edition.cell_place(name) + 1]
    types = [cell["metadata"].get("slideshow", {}).get("slide_type") for cell in cells]
    return len([kind for kind in types if kind in ("slide", "subslide", "fragment")]) - 1


def test_a_control_answers_on_a_slide(show: Screen, edition: Edition) -> None:
    show.page.keyboard.press("Home")
    for _ in range(steps_before(edition, "explore-run")):
        show.page.keyboard.press("PageDown")
    output = show.output(edition.cell_place("explore-run"))
    menu = output.get_by_role("combobox").first
    expect(menu).to_be_visible()
    before = show.shown(output, "table")
    menu.focus()
    show.page.keyboard.press("ArrowDown")
    show.wait_for_change(output, "table", before)
    show.picture("slide-changed")
