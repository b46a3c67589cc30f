"""Every control of lesson 5 with the keyboard alone: it is reached, it changes something, it keeps the focus and its place."""

from __future__ import annotations

import json
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, expect

from course_utils.language import tr

from .edition import Edition
from .screen import Screen

STILL = 3  # pixels; what has the focus may not move more than this under the eye
PREDICTIONS = ("arrow-predict", "who-answers-predict", "explore-predict", "weights-predict", "duel-predict")
CHOSEN = ("carnet_de_ligne", "noor_two_shores", "prof_thermie")
COMMANDS = "a b c d d m x y z 1 2 0 0 i i"  # letters that JupyterLab itself would take for commands
HEIGHT = "node => node.getBoundingClientRect().top - node.closest('.jp-Cell').getBoundingClientRect().top"


@dataclass(frozen=True)
class Part:
    """What one cell of the lesson shows, and the hands on the keyboard."""

    screen: Screen
    output: Locator
    place: int

    def go(self) -> Part:
        """Stand on the cell, before its first control."""
        self.screen.start_at(self.place)
        return self

    def all(self, role: str) -> list[Locator]:
        """Its controls of that kind, in order."""
        return self.output.get_by_role(role).all()

    def press(self, key: str, control: Locator, changes: str) -> None:
        """Press the key on the control that has the focus: what matches ``changes`` becomes another; nothing jumps."""
        before, height = self.screen.shown(self.output, changes), control.evaluate(HEIGHT)
        self.screen.page.keyboard.press(key)
        self.screen.wait_for_change(self.output, changes, before)
        assert control.evaluate("node => node.contains(document.activeElement)"), f"{key}: the focus is lost"
        assert control.evaluate(HEIGHT) == pytest.approx(height, abs=STILL), (
            f"{self.screen.focused()!r} jumps"
        )

    def walk(self, controls: list[Locator], key: str, changes: str) -> None:
        """Go from each control to the next with Tab, and press the key on each."""
        for control in controls:
            self.screen.tab_to(control)
            self.press(key, control, changes)


@pytest.fixture
def part(lesson: Screen, edition: Edition, request: pytest.FixtureRequest, said: None) -> Part:
    """The cell that the test is about; sentences are compared in the language of the edition."""
    place = edition.cell_place(request.param)
    return Part(lesson, lesson.output(place), place).go()


def about(*names: str) -> pytest.MarkDecorator:
    """The cells of the lesson that a test is run on."""
    return pytest.mark.parametrize("part", names, indirect=True)


@about(*PREDICTIONS)
def test_a_prediction_is_chosen_and_kept(part: Part) -> None:
    radios, keyboard = part.output.get_by_role("radio"), part.screen.page.keyboard
    part.screen.tab_to(part.output.locator("input:checked").or_(radios.first).first)
    keyboard.press("Space")
    keyboard.press("ArrowDown")
    label = part.output.locator("input:checked").evaluate("radio => radio.labels[0].textContent.trim()")
    part.screen.tab_to(part.output.get_by_role("button"))
    part.screen.wait_until_idle()
    keyboard.press("Enter")
    expect(part.output.get_by_role("status").first).to_contain_text(tr("✓ Kept: {choice}.", choice=label))
    expect(part.output.get_by_role("button")).to_be_focused()


@about("stance-check", "check-run")
def test_each_choice_in_each_question_gets_its_sentence(part: Part) -> None:
    for number, group in enumerate(part.all("radiogroup")):
        radios = group.get_by_role("radio")
        chosen = group.locator("input:checked").count()
        part.screen.tab_to(group.locator("input:checked").or_(radios.first).first)
        if not chosen:
            part.press("Space", group, ".relais-message")
        told = [next_answer(part, group, number) for _ in range(radios.count())]
        assert len(set(told)) == len(told)
        assert len([words for words in told if words.startswith(tr("✓ Right."))]) == 1
    part.screen.picture("keyboard-answers", part.output)


def next_answer(part: Part, group: Locator, number: int) -> str:
    """Go to the next choice of the group, and read what it gets."""
    part.press("ArrowDown", group, ".relais-message")
    return part.output.locator(".relais-message").nth(number).inner_text().strip()


@about("explore-run")
def test_the_network_follows_its_menus(part: Part) -> None:
    part.walk(part.all("combobox"), "ArrowDown", "table")
    part.screen.picture("keyboard-network", part.output)
    (interactive,) = part.all("checkbox")
    part.walk([interactive], "Space", ".ipysigma-widget")
    part.press("Space", interactive, ".ipysigma-widget")


@about("bridge-run")
def test_another_account_can_be_removed(part: Part) -> None:
    (menu,) = part.all("combobox")
    part.screen.tab_to(menu)
    for _ in range(menu.locator("option").count() - 1):
        part.press("ArrowDown", menu, "img")
    part.screen.picture("keyboard-bridge", part.output)


@about("weights-run")
def test_each_weight_changes_the_ranking(part: Part) -> None:
    part.walk(part.all("slider"), "ArrowRight", ".relais-message")
    part.press("Home", part.all("slider")[-1], "img")
    part.screen.picture("keyboard-weights", part.output)
    part.walk(part.all("button"), "Enter", "table")


@about("duel-run")
def test_each_setting_of_the_duel_changes_its_result(part: Part) -> None:
    (run,) = part.all("button")
    world, chance, runs = part.all("combobox")
    steps = [
        (world, "ArrowDown"),
        (chance, "ArrowDown"),
        *((size, "ArrowUp") for size in part.all("spinbutton")),
    ]
    part.walk([run], "Enter", "img")
    for number, (setting, key) in enumerate([*steps, (runs, "ArrowDown")]):
        part.screen.tab_to(setting, back=True)
        part.screen.page.keyboard.press(key)
        part.walk([run], "Enter", "img")
        part.screen.picture(f"keyboard-duel-{number}", part.output)


@about("plan-form")
def test_the_form_is_filled_and_saved(part: Part, edition: Edition) -> None:
    cells = part.screen.notebook.locator(".jp-Cell").count()
    for number, account in enumerate(CHOSEN):
        choose(part, number, account)
    part.screen.tab_to(part.all("checkbox")[0])
    part.screen.page.keyboard.press("Space")
    part.screen.tab_to(part.all("textbox")[-1])
    part.screen.page.keyboard.type(COMMANDS)
    part.screen.wait_until_idle()
    part.walk(part.all("button")[-1:], "Enter", ".relais-message")
    part.screen.picture("keyboard-form", part.output)
    assert part.screen.notebook.locator(".jp-Cell").count() == cells
    step = json.loads((edition.work / "plan.json").read_text(encoding="utf-8"))["steps"]["6"]
    assert [chosen["account"] for chosen in step["accounts"]] == list(CHOSEN)
    assert step["accounts"][0]["why"] == step["limits"] == COMMANDS


def choose(part: Part, number: int, account: str) -> None:
    """Fill in one of the accounts: its name, a role, why, and what next."""
    name, role, stance = part.all("combobox")[3 * number : 3 * number + 3]
    keyboard = part.screen.page.keyboard
    part.screen.tab_to(name)
    keyboard.type(f"@{account}")
    expect(stance.locator("option:checked")).not_to_have_text(tr("choose"))
    part.screen.tab_to(role)
    keyboard.press("ArrowDown")
    for text in part.all("textbox")[1 + 2 * number : 3 + 2 * number]:
        part.screen.tab_to(text)
        keyboard.type(COMMANDS)
