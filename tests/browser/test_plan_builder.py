"""The plan builder with the keyboard alone, in a notebook of its own beside the lesson: a step, a text, undo, documents."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from course_utils.language import tr
from course_utils.plan import steps

from .edition import Edition, Server
from .screen import Screen

LAPTOP = {"width": 1280, "height": 800}
TYPED = "bus m x y 0 0 -condo"  # with letters that JupyterLab itself would take for commands
PLACE = "node => node.getBoundingClientRect().top"
CELL = "from course_utils.widgets import begin, build_plan\nbegin('08', '{}')\nbuild_plan()"


@pytest.fixture
def builder(
    edition: Edition, lab: Server, new_page: Callable[..., Page], pictures: Path, said: None
) -> Screen:
    """The builder on a plan of nothing but a mandate, in a small window."""
    edition.forget_answers()
    edition.work.mkdir(exist_ok=True)
    plan = {"version": 1, "updated": "", "steps": {"0": {"mandate": "…"}}}
    (edition.work / "plan.json").write_text(json.dumps(plan), encoding="utf-8")
    path = edition.course / "notebooks" / edition.language / "98-plan.ipynb"
    cell = {"cell_type": "code", "id": "plan", "metadata": {}, "execution_count": None, "outputs": []}
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3"}}
    cells = [{**cell, "source": CELL.format(edition.language)}]
    notebook = {"nbformat": 4, "nbformat_minor": 5, "metadata": kernel, "cells": cells}
    path.write_text(json.dumps(notebook), encoding="utf-8")
    screen = Screen(new_page(LAPTOP), pictures)
    address = lab.url(path.relative_to(edition.course).as_posix())
    screen.open(address.replace("/workspaces/Relais/", "/workspaces/plan/"), 1)
    screen.run_all()
    yield screen
    screen.page.close()
    for written in (path, *edition.work.glob("plan.*")):
        written.unlink()


def kept(edition: Edition) -> dict:
    """Step 1 as the file has it."""
    return json.loads((edition.work / "plan.json").read_text(encoding="utf-8"))["steps"].get("1", {})


def button(area: Locator, words: str) -> Locator:
    """The button with these words."""
    return area.get_by_role("button", name=words, exact=True)


def test_a_plan_is_written_undone_and_exported_without_a_mouse(builder: Screen, edition: Edition) -> None:
    area, keyboard = builder.output(0), builder.page.keyboard
    chosen, status = area.get_by_role("listbox"), area.get_by_role("status").first
    builder.start_at(0)
    builder.tab_to(chosen)
    before = chosen.evaluate(PLACE)
    keyboard.press("ArrowDown")
    step = steps()[1]
    expect(area.get_by_text(tr("Step {n} of the plan: {title}", n=1, title=step.title))).to_be_visible()
    assert chosen.evaluate(PLACE) == pytest.approx(before, abs=1)
    label = next(part.label for part in step.parts if part.part == "query")
    query = area.get_by_role("textbox", name=label)
    builder.tab_to(query)
    keyboard.type(TYPED)
    keyboard.press("Tab")
    expect(status).to_contain_text(tr("Saved at {time}.", time="").rstrip(" ."))
    assert kept(edition) == {"query": TYPED}
    builder.picture("builder-saved")
    keyboard.press("Escape")
    builder.tab_to(button(area, tr("Undo")))
    keyboard.press("Enter")
    expect(query).to_have_value("")
    assert kept(edition) == {"query": None}
    builder.tab_to(button(area, tr("Write the documents")), most=60)
    keyboard.press("Enter")
    expect(area.get_by_role("link")).to_have_count(4)
    assert {path.name for path in edition.work.glob("plan.*")} == {
        f"plan.{end}" for end in ("docx", "pptx", "html", "json")
    }
    builder.picture("builder-exported", area)
