"""How fast each control of lessons 4, 5 and 6 answers, in a real browser, and how fast the course opens.

    python benchmarks/controls.py [--lang fr] [--repeats 15] [--only weigh]

A time runs from the key press to the last change that it causes in the page (the mutation itself, not the test's
way of asking for it). "First" is the slowest of the warm-up, when pictures are drawn for the first time; then the
median and the 95th percentile of the repeats, in milliseconds. The goal is 150 ms, and 1 s for the simulation,
which gets settings it has never seen. Needs Chromium, and an environment that `start.py test` has made.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path

from playwright.sync_api import Browser, Locator, sync_playwright

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.browser.conftest import ARGUMENTS, CHROMIUM, WINDOW  # noqa: E402
from tests.browser.edition import Edition, answers, unused_port  # noqa: E402
from tests.browser.screen import SHOWN, Screen  # noqa: E402

GOAL, SIMULATION, PATIENCE = 150, 1000, 20_000  # milliseconds
# Resolves with the time between the key and the last of the changes that were to come.
ARM = f"""([area, changes]) => {{
  const shown = {SHOWN};
  const left = new Map(changes.map(css => [css, shown(area, css)]));
  window.relaisAnswer = new Promise((resolve, refuse) => {{
    setTimeout(() => refuse(new Error(`nothing changed in ${{[...left.keys()]}}`)), {PATIENCE});
    let pressed;
    addEventListener('keydown', event => (pressed = event.timeStamp), {{ capture: true, once: true }});
    const watch = new MutationObserver(() => {{
      for (const [css, before] of left) if (shown(area, css) !== before) left.delete(css);
      if (left.size) return;
      watch.disconnect();
      resolve(performance.now() - pressed);
    }});
    watch.observe(area, {{ childList: true, subtree: true, attributes: true, characterData: true }});
  }});
}}"""


@dataclass(frozen=True)
class Control:
    """A control of a lesson: its cell, how to find it, the keys in turn, and all that must change."""

    name: str
    cell: str
    find: Callable[[Locator], Locator]
    keys: tuple[str, ...]
    changes: tuple[str, ...]
    before: Callable[[Screen, Locator], None] = field(default=lambda screen, output: None)
    goal: int = GOAL
    lesson: str = "05"


def role(kind: str, place: int = 0) -> Callable[[Locator], Locator]:
    """The control of that kind at that place in its cell."""
    return lambda output: output.get_by_role(kind).nth(place)


def other_choice(screen: Screen, output: Locator) -> None:
    """Choose another answer, so that keeping it says another sentence."""
    output.locator("input[type=radio]:not(:checked)").first.check()


def one_more(screen: Screen, output: Locator) -> None:
    """A setting of the duel that was not run before."""
    output.get_by_role("spinbutton").last.press("ArrowDown")


def other_measure(screen: Screen, output: Locator) -> None:
    """Tick or untick the only measure: the plan is complete with it, a draft without."""
    output.get_by_role("checkbox").first.press("Space")


def other_query(screen: Screen, output: Locator) -> None:
    """Type another query; the key sends it."""
    box = output.get_by_role("textbox")
    box.fill("bus" if box.input_value() != "bus" else "horizon")


def chosen(output: Locator) -> Locator:
    """The ticked one of the first radio buttons."""
    return output.locator("input:checked").first


def other_hour(screen: Screen, output: Locator) -> None:
    """Move the reply by an hour; it is sent with the button."""
    output.get_by_role("slider").press("ArrowRight")


def other_denial(screen: Screen, output: Locator) -> None:
    """A denial, an hour later than the last."""
    output.get_by_role("radiogroup").nth(1).locator("input").first.check()
    output.get_by_role("slider").press("ArrowRight")


BACK_AND_FORTH = ("ArrowDown",) * 3 + ("ArrowUp",) * 3
RIGHT_AND_LEFT = ("ArrowRight",) * 3 + ("ArrowLeft",) * 3
MESSAGE, PICTURE, TABLE = ".relais-message", "img", "table"
SAID = (PICTURE, MESSAGE)
CONTROLS = (
    Control("predict: keep", "arrow-predict", role("button"), ("Enter",), (MESSAGE,), other_choice),
    Control("quiz: answer", "check-run", chosen, ("ArrowDown",), (MESSAGE,)),
    Control("explore: ties", "explore-run", role("combobox", 0), BACK_AND_FORTH, (PICTURE, TABLE, MESSAGE)),
    Control("explore: size", "explore-run", role("combobox", 1), BACK_AND_FORTH, (PICTURE, TABLE, MESSAGE)),
    Control(
        "explore: groups", "explore-run", role("combobox", 2), ("ArrowDown",) * 2 + ("ArrowUp",) * 2, (TABLE,)
    ),
    Control("bridge: account", "bridge-run", role("combobox"), BACK_AND_FORTH, (PICTURE, MESSAGE)),
    *(
        Control(
            f"weigh: slider {n + 1}",
            "weights-run",
            role("slider", n),
            ("Home", "End"),
            (PICTURE, TABLE, MESSAGE),
        )
        for n in range(4)
    ),
    Control("duel: run", "duel-run", role("button"), ("Enter",), (PICTURE, MESSAGE), one_more, SIMULATION),
    Control("form: save", "plan-form", role("button", -1), ("Enter",), (MESSAGE,), other_measure),
    Control(
        "query: search",
        "query-run",
        role("textbox"),
        ("Enter",),
        (PICTURE, MESSAGE),
        other_query,
        lesson="04",
    ),
    *(
        Control(
            f"interval: slider {n + 1}",
            "interval-slider",
            role("slider", n),
            RIGHT_AND_LEFT,
            (PICTURE, MESSAGE),
            lesson="04",
        )
        for n in range(2)
    ),
    Control("talk: message", "talk-explore", role("slider"), RIGHT_AND_LEFT, (PICTURE, MESSAGE), lesson="04"),
    Control("talk: thread", "talk-explore", chosen, ("ArrowDown",) * 5, (PICTURE, MESSAGE), lesson="04"),
    Control(
        "reply: button", "reply-run", role("button"), ("Enter",), SAID, other_hour, SIMULATION, lesson="06"
    ),
    Control("reply: one run", "reply-run", role("button", 1), ("Enter",), SAID, goal=SIMULATION, lesson="06"),
    *(
        Control(
            f"assumption {n + 1}",
            "weigh-run",
            role("slider", n),
            ("ArrowLeft", "ArrowRight"),
            SAID,
            goal=SIMULATION,
            lesson="06",
        )
        for n in range(5)
    ),
    Control(
        "half-true: answer",
        "half-run",
        role("button"),
        ("Enter",),
        SAID,
        other_denial,
        SIMULATION,
        lesson="06",
    ),
)


def times(screen: Screen, output: Locator, control: Control, repeats: int) -> tuple[list[float], list[float]]:
    """Milliseconds of the warm-up, then of the repeats."""
    keys, found = cycle(control.keys), []
    lap = len(control.keys)  # whole laps leave the control where it was, as the next one expects
    for _ in range(lap + -repeats % lap + repeats):
        control.before(screen, output)
        control.find(output).focus()
        screen.page.evaluate(ARM, [output.element_handle(), list(control.changes)])
        screen.page.keyboard.press(next(keys))
        found.append(screen.page.evaluate("window.relaisAnswer"))
        screen.page.wait_for_function(
            "() => document.querySelector('.jp-Notebook-ExecutionIndicator').dataset.status === 'idle'"
        )
    return found[:-repeats], found[-repeats:]


def fill_form(output: Locator) -> None:
    """Three accounts, so that only the measures decide whether the plan is complete."""
    for place in range(3):
        output.get_by_role("combobox").nth(3 * place).select_option(index=place + 1)
        output.get_by_role("combobox").nth(3 * place + 1).select_option(index=1)
        output.get_by_role("combobox").nth(3 * place + 2).select_option(index=1)
    for text in output.get_by_role("textbox").all():
        text.fill("bus")


def ready(output: Callable[[str], Locator]) -> None:
    """Lesson 5 as its controls expect it: a form that is nearly complete, an answer given, a duel that was run."""
    fill_form(output("plan-form"))
    output("check-run").get_by_role("radio").first.check()
    output("duel-run").get_by_role("button").press("Enter")


def measure_controls(browser: Browser, edition: Edition, repeats: int, only: str) -> None:
    """Open each lesson that is asked for, run it, and print a line for each control."""
    asked = [control for control in CONTROLS if only in control.name]
    with edition.serve("lab") as server:
        print(f"{'control':<20}{'first':>8}{'median':>8}{'p95':>8}   milliseconds, {repeats} repeats")
        for number in dict.fromkeys(control.lesson for control in asked):
            (path,) = edition.course.glob(f"notebooks/{edition.language}/{number}-*.ipynb")
            lesson = path.relative_to(edition.course).as_posix()
            names = [cell["id"] for cell in edition.cells(lesson)]
            screen = Screen(browser.new_page(viewport=WINDOW), edition.place)
            screen.open(server.url(lesson), len(names))
            screen.run_all()

            def output(cell: str, screen: Screen = screen, names: list[str] = names) -> Locator:
                return screen.output(names.index(cell))

            if number == "05":
                ready(output)
            for control in (control for control in asked if control.lesson == number):
                report(control, *times(screen, output(control.cell), control, repeats))
            screen.page.close()


def report(control: Control, warm: list[float], found: list[float]) -> None:
    """The slowest of the warm-up, the median, the 95th percentile."""
    slow = statistics.quantiles(found, n=20, method="inclusive")[-1]
    verdict = "" if slow <= control.goal else f"   over {control.goal}"
    print(
        f"{control.name:<20}{max(warm):>8.0f}{statistics.median(found):>8.0f}{slow:>8.0f}{verdict}",
        flush=True,
    )


def lend_environment(course: Path) -> None:
    """A second run of start.py needs an environment that is there already: ours, without a copy of its gigabyte."""
    ours, theirs = Path(sys.prefix), course / ".venv"
    theirs.mkdir()
    for part in ours.iterdir():
        (theirs / part.name).symlink_to(part) if part.suffix != ".json" else None
    told = "import json, start; start.STAMP.write_text(json.dumps(start.wanted_stamp(True)))"
    subprocess.run([sys.executable, "-c", told], cwd=course, check=True)


@contextmanager
def opened(edition: Edition) -> Iterator[str]:
    """`python3 start.py`, and the address that it gives."""
    command = [
        sys.executable,
        "start.py",
        "--no-browser",
        "--lang",
        edition.language,
        "--port",
        str(unused_port()),
    ]
    process = subprocess.Popen(
        command, cwd=edition.course, env=edition.environment, stdout=subprocess.PIPE, text=True
    )
    try:
        yield next(found[0] for line in process.stdout if (found := re.search(r"http\S+", line)))
    finally:
        process.terminate()
        process.wait()
        process.stdout.close()


def measure_opening(browser: Browser, edition: Edition) -> None:
    """From the command to the first cell of the lesson, run as a student does: one click, Shift and Enter."""
    lend_environment(edition.course)
    start = time.perf_counter()
    with opened(edition) as address:
        said = time.perf_counter()
        screen = Screen(browser.new_page(viewport=WINDOW), edition.place)
        welcome = re.search(r"tree/(.*)\?", address)[1]
        while not answers(address.partition("/lab")[0]):
            time.sleep(0.05)
        screen.open(address.replace(welcome, edition.lesson), len(edition.cells(edition.lesson)))
        ready = time.perf_counter()
        cell = screen.cell(edition.cell_place("open-tools"))
        cell.locator(".cm-content").click()
        screen.page.keyboard.press("Shift+Enter")
        cell.get_by_text("[1]:").first.wait_for()
        done = time.perf_counter()
        screen.page.close()
    steps = {"address given": said, "lesson ready": ready, "first cell run": done}
    print("\nstart.py, second run: " + ", ".join(f"{name} {at - start:.1f} s" for name, at in steps.items()))


def main() -> None:
    """Measure what was asked for, in a copy of the course."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--lang", choices=("fr", "en"), default="fr")
    asked.add_argument("--repeats", type=int, default=15)
    asked.add_argument("--only", default="", help="controls whose name holds this")
    given = asked.parse_args()
    place = Path(tempfile.mkdtemp(prefix="relais-"))
    try:
        with sync_playwright() as play:
            browser = play.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
            (place / "a").mkdir()
            measure_controls(browser, Edition(place / "a", given.lang), given.repeats, given.only)
            if not given.only:
                (place / "b").mkdir()
                measure_opening(browser, Edition(place / "b", given.lang))
            browser.close()
    finally:
        shutil.rmtree(place, ignore_errors=True)


if __name__ == "__main__":
    os.environ.setdefault("PYTHONWARNINGS", "ignore")
    main()
