"""One student, all lessons in their order, one work folder: predicts, answers, fills the plan in, and writes its documents."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import Locator, Page, expect
from pptx import Presentation

from course_utils import answers
from course_utils.language import tr
from course_utils.plan import steps
from course_utils.plan.outline import Column, Part
from course_utils.widgets.questions import load_questions

from .edition import Edition, Server
from .screen import Screen

LESSONS = tuple(f"0{number}" for number in range(9))
INFLUENCER = "carnet_de_ligne"
TALL = {"width": 1400, "height": 1000}


@pytest.fixture(scope="module")
def page(edition: Edition, lab: Server, new_page: Callable[..., Page]) -> Iterator[Page]:
    """The student's window; nothing was kept before."""
    edition.forget_answers()
    opened = new_page(TALL)
    yield opened
    opened.close()


@pytest.fixture
def screen(
    page: Page, edition: Edition, lab: Server, pictures: Path, number: str, said: None, monkeypatch
) -> Iterator[Screen]:
    """The lesson of that number, opened in a workspace of its own and run; its kernel ends with it."""
    monkeypatch.setenv("RELAIS_COURSE", str(edition.course))
    monkeypatch.setenv("RELAIS_WORK", str(edition.work))
    lab.forget_kernels()
    path = lesson(edition, number)
    screen = Screen(page, pictures)
    address = lab.url(path).replace("/workspaces/Relais/", f"/workspaces/walk{number}/")
    screen.open(address, len(edition.cells(path)))
    screen.run_all()
    return screen


def lesson(edition: Edition, number: str) -> str:
    """The lesson of that number, as a path from the course."""
    (path,) = edition.course.glob(f"notebooks/{edition.language}/{number}-*.ipynb")
    return path.relative_to(edition.course).as_posix()


def places(edition: Edition, number: str, call: str) -> dict[int, str]:
    """Where the lesson calls this widget, with the key that it gives it."""
    sources = ("".join(cell["source"]) for cell in edition.cells(lesson(edition, number)))
    found = {place: source.partition(f"{call}(") for place, source in enumerate(sources)}
    return {place: parts[2].split('"')[1] for place, parts in found.items() if parts[2].startswith('"')}


@pytest.mark.parametrize("number", LESSONS)
def test_a_student_goes_through_the_lesson(screen: Screen, edition: Edition, number: str) -> None:
    no_trouble(screen, edition, number)
    predicted, asked = places(edition, number, "predict"), places(edition, number, "quiz")
    for place in predicted:
        predict(screen, screen.output(place))
    for place, key in asked.items():
        answer(screen.output(place), key, number)
    for place in places(edition, number, "deliver"):
        fill_in(screen, screen.output(place), number)
    if number in BESIDES:
        BESIDES[number](screen, edition)
    kept = answers.load_all(number).entries
    assert kept.keys() >= {f"predict/{key}" for key in predicted.values()}
    assert all(len(kept[f"quiz/{key}"]) == len(load_questions(number).check(key)) for key in asked.values())
    screen.picture(f"walk-{number}")


def no_trouble(screen: Screen, edition: Edition, number: str) -> None:
    """Nothing went wrong but the mistakes that the lesson makes on purpose."""
    cells = edition.cells(lesson(edition, number))
    mistakes = {place for place, cell in enumerate(cells) if "mistake" in cell["metadata"].get("tags", [])}
    trouble = screen.notebook.locator('.jp-Cell:has([data-mime-type*="error"], [data-mime-type*="stderr"])')
    assert set(trouble.evaluate_all("all => all.map(cell => +cell.dataset.windowedListIndex)")) <= mistakes
    expect(screen.notebook.get_by_text("Error displaying widget")).to_have_count(0)


def predict(screen: Screen, output: Locator) -> None:
    """Choose the last option and keep it."""
    output.get_by_role("radio").last.check()
    screen.wait_until_idle()
    output.get_by_role("button").click()
    expect(output.get_by_role("status").first).to_contain_text("✓")


def answer(output: Locator, key: str, number: str) -> None:
    """Give the right answer to each question."""
    asked = load_questions(number).check(key)
    for place, question in enumerate(asked):
        right = [option.right for option in question.options].index(True)
        output.get_by_role("radiogroup").nth(place).get_by_role("radio").nth(right).check()
        expect(output.locator(".relais-message").nth(place)).to_contain_text(tr("✓ Right."))


def fill_in(screen: Screen, output: Locator, number: str) -> None:
    """Say something in every part of the form, in the order of the outline, and save."""
    controls = output.locator("input:not([type=checkbox]), textarea, select")
    asked = [part for step in steps() for part in step.asked_by(number)]
    for place, one in enumerate(one for part in asked for one in spread(part)):
        say(controls.nth(place), one, number)
    screen.wait_until_idle()
    output.get_by_role("button").last.click()
    expect(output.get_by_role("status").first).to_contain_text("✓")


def spread(part: Part) -> list[Part | Column]:
    """The controls of a part: its own, or those of the lines that a list begins with."""
    return [part] if part.kind != "rows" else [*part.columns] * part.fewest


def say(control: Locator, part: Part | Column, number: str) -> None:
    """Something that fits the kind of the part, and is left with Tab, as a person leaves it."""
    if part.kind == "choice":
        control.select_option(index=1)
        return
    control.fill({"number": "3", "date": "2027-03-15"}.get(part.kind, sentence(part, number)))
    control.press("Tab")


def sentence(part: Part | Column, number: str) -> str:
    """What the student writes there, found again in the documents."""
    return f"{number}: {part.label}"


def name_an_influencer(screen: Screen, edition: Edition) -> None:
    """Choose an account by typing its name, and save."""
    output = screen.output(edition.cell_place("plan-form"))
    name, _, stance = output.get_by_role("combobox").all()[:3]
    name.press_sequentially(f"@{INFLUENCER}")
    expect(stance.locator("option:checked")).not_to_have_text(tr("choose"))
    screen.wait_until_idle()
    output.get_by_role("button").last.click()
    expect(output.get_by_role("status").first).to_contain_text("✓")


def write_the_documents(screen: Screen, edition: Edition) -> None:
    """What was said in the lessons stands in the Word document, the slides and the page."""
    cells = edition.cells(lesson(edition, "08"))
    output = screen.output([cell["id"] for cell in cells].index("builder-form"))
    output.get_by_role("button", name=tr("Write the documents"), exact=True).click()
    expect(output.get_by_role("link")).to_have_count(4)
    screen.picture("walk-documents", output)
    kept = json.loads((edition.work / "plan.json").read_text(encoding="utf-8"))["steps"]
    assert set(kept) == {str(step.step) for step in steps()}
    query = next(
        part for step in steps() for part in step.asked_by("04") if part.kind in ("text", "sentence")
    )
    for document in (text(edition.work / "plan.docx"), (edition.work / "plan.html").read_text("utf-8")):
        assert sentence(query, "04") in document
        assert INFLUENCER in document
    assert len(Presentation(edition.work / "plan.pptx").slides) in range(6, 10)


BESIDES = {"05": name_an_influencer, "08": write_the_documents}


def text(path: Path) -> str:
    """Every word of a Word document."""
    document = Document(path)
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([paragraph.text for paragraph in document.paragraphs] + cells)
