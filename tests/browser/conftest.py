"""Chromium, an edition of the course in each language, and lesson 5 run in it once for all tests that only look at it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from course_utils import language

from .edition import COURSE_ID, Edition, Server
from .screen import Screen

HERE = Path(__file__).parent
CHROMIUM = os.environ.get("RELAIS_CHROMIUM") or shutil.which("chromium")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--use-angle=swiftshader",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WINDOW = {"width": 1400, "height": 900}
PROJECTOR = {"width": 1280, "height": 720}
PATIENCE = 60_000  # milliseconds for one thing to happen; nothing takes more than two on a quiet machine


@pytest.hookimpl(tryfirst=True)  # xdist reads the groups in the same hook
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """All of it needs a browser, and one worker for each language: servers and kernels are dear."""
    elsewhere = [item for item in items if HERE in item.path.parents and not _in_this_edition(item)]
    items[:] = [item for item in items if item not in elsewhere]
    config.hook.pytest_deselected(items=elsewhere)
    reason = "there is no Chromium here: install it, or name it in RELAIS_CHROMIUM"
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group(f"browser-{item.callspec.params['edition']}"))
            item.add_marker(pytest.mark.skipif(not CHROMIUM, reason=reason))


def _in_this_edition(item: pytest.Item) -> bool:
    """A test with the mark ``edition`` has a sense, or is dear enough, in one of them only."""
    only = item.get_closest_marker("edition")
    return only is None or item.callspec.params["edition"] in only.args


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Chromium, without a window."""
    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield opened
        opened.close()


@pytest.fixture(scope="package", params=["en", "fr"])
def edition(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """The course in each language."""
    return Edition(tmp_path_factory.mktemp(request.param), request.param)


@pytest.fixture
def said(edition: Edition) -> Iterator[None]:
    """Lets a test read our own sentences in the language of the edition, with `tr`."""
    language.use(edition.language)
    yield
    language.use("en")


@pytest.fixture(scope="package")
def new_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Pages of people who have never been here, in a window of the size asked for."""
    contexts = []

    def opened(window: dict[str, int] = WINDOW) -> Page:
        contexts.append(browser.new_context(viewport=window, reduced_motion="reduce"))
        contexts[-1].set_default_timeout(PATIENCE)
        return contexts[-1].new_page()

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="package")
def pictures(edition: Edition) -> Path:
    """Where pictures go: below RELAIS_SCREENSHOTS when it is set."""
    folder = Path(os.environ.get("RELAIS_SCREENSHOTS") or edition.place / "pictures") / edition.language
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture(scope="package")
def lab(edition: Edition) -> Iterator[Server]:
    """`relais lab`, as a student starts it."""
    with edition.serve("lab") as server:
        yield server


@pytest.fixture(scope="package")
def released(edition: Edition) -> Path:
    """The assignment as an instructor hands it out: generated and released by nbgrader."""
    for step in ("generate_assignment", "release_assignment"):
        edition.run("nbgrader", step, edition.assignment)
    return edition.exchange / COURSE_ID / "outbound" / edition.assignment / f"{edition.assignment}.ipynb"


@pytest.fixture(scope="package")
def lesson(edition: Edition, lab: Server, new_page: Callable[..., Page], pictures: Path) -> Screen:
    """Lesson 5 in JupyterLab, opened for the first time and run from top to bottom."""
    screen = Screen(new_page(), pictures)
    edition.forget_answers()
    lab.forget_kernels()
    screen.open(lab.url(edition.lesson), len(edition.cells(edition.lesson)))
    screen.picture("lesson-opened")
    screen.run_all()
    return screen
