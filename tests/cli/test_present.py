"""`relais present` in a real Chromium, at the size of a projector."""

from __future__ import annotations

import json
import shutil
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
SLIDER = "import ipywidgets\nipywidgets.IntSlider(description='Relais')"


def cell(kind: str, source: str, slide: str) -> dict[str, object]:
    """A cell of a notebook with its slide type."""
    extra = {"outputs": [], "execution_count": None} if kind == "code" else {}
    told = {"slideshow": {"slide_type": slide}}
    return {"cell_type": kind, "id": f"{kind}-{slide}", "metadata": told, "source": source, **extra}


@pytest.fixture
def slides(course: Path, open_lab: Callable) -> Iterator[Page]:
    """Lesson 5 as slides: a title, then a control that the lesson's hidden first cell does not need."""
    lesson = course / "notebooks" / "en" / "05-influencers.ipynb"
    cells = [
        cell("markdown", "# Who is heard?", "slide"),
        cell("markdown", "Only for the reader", "skip"),
        cell("code", SLIDER, "subslide"),
        cell("markdown", "And the answer", "fragment"),
    ]
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    notebook = {"nbformat": 4, "nbformat_minor": 5, "metadata": kernel, "cells": cells}
    lesson.write_text(json.dumps(notebook), encoding="utf-8")
    with open_lab("present", "5") as address, sync_playwright() as play:
        _wait_for(address)
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1280, "height": 720})
        page.goto(address)
        yield page
        browser.close()


def _wait_for(address: str) -> None:
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        try:
            return urllib.request.urlopen(address).close()
        except urllib.error.URLError:
            time.sleep(0.1)


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium here")
def test_a_lesson_is_shown_a_slide_at_a_time_with_live_controls_and_folded_code(slides: Page) -> None:
    place = slides.locator("#relais-bar output")
    expect(place).to_have_text("Slide 1 of 2", timeout=60_000)
    expect(slides.locator("p", has_text="Only for the reader")).to_be_hidden()
    slides.keyboard.press("PageDown")
    expect(place).to_have_text("Slide 2 of 2")
    expect(slides.locator("p", has_text="And the answer")).to_be_hidden()
    slides.keyboard.press("r")
    expect(slides.locator(".noUi-handle")).to_be_visible(timeout=60_000)
    code = slides.locator(".jp-CodeCell .jp-Cell-inputWrapper")
    expect(code).to_be_hidden()
    slides.keyboard.press("c")
    expect(code).to_be_visible()
    slides.keyboard.press("PageDown")
    expect(slides.locator("p", has_text="And the answer")).to_be_visible()
