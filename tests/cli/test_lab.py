"""`relais lab`, for real: the server is started, asked for its page, and stopped."""

from __future__ import annotations

import json
import re
import socket
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from http.cookiejar import CookieJar
from pathlib import Path

import pytest
from click.testing import CliRunner

from course_utils.cli import program
from course_utils.lab.ports import free_port

PATIENCE = 120.0  # seconds; a server answers in four, much later where everything else runs too


def page(address: str) -> tuple[str, dict[str, object]]:
    """The page behind the address, once it answers, and what it is told about itself."""
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            with browser.open(address, timeout=PATIENCE) as answer:
                text = answer.read().decode()
            break
        except urllib.error.URLError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)
    config = re.search(r'<script id="jupyter-config-data"[^>]*>(.*?)</script>', text, re.S)
    return text, json.loads(config[1])


def settings(address: str, plugin: str) -> dict[str, object]:
    """The defaults that JupyterLab would give that plugin."""
    base, _, token = re.match(r"(http://[^/]+)(.*)token=(\w+)", address).groups()
    with urllib.request.urlopen(f"{base}/lab/api/settings/{plugin}?token={token}") as answer:
        schema = json.load(answer)["schema"]
    return {name: told.get("default") for name, told in schema["properties"].items()}


def test_a_student_gets_the_welcome_without_the_instructor_s_panels(course: Path, open_lab: Callable) -> None:
    with open_lab("lab") as address:
        assert "/lab/workspaces/Relais/tree/notebooks/en/00-welcome.ipynb?token=" in address
        _, told = page(address)
        assert told["appName"] == "Relais"
        assert told["treePath"] == "notebooks/en/00-welcome.ipynb"
        assert "@jupyter/nbgrader:formgrader" in told["disabledExtensions"]
        assert "@jupyter/nbgrader:assignment-list" not in told["disabledExtensions"]
        assert settings(address, "@jupyterlab/docmanager-extension:plugin")["autosaveInterval"] == 30
        assert settings(address, "@jupyterlab/apputils-extension:notification")["fetchNews"] == "false"
    assert not (course / ".jupyter").exists()  # the person's own settings were left alone


def test_an_instructor_gets_the_panels_and_french(course: Path, open_lab: Callable) -> None:
    (course / "notebooks" / "en").rename(course / "notebooks" / "fr")
    with open_lab("lab", "--teach", "--lang", "fr") as address:
        _, told = page(address)
        assert not [name for name in told["disabledExtensions"] if "nbgrader" in name]
        assert settings(address, "@jupyterlab/translation-extension:plugin")["locale"] == "fr_FR"


def test_slides_are_the_page_of_one_notebook_with_our_bar(course: Path, open_lab: Callable) -> None:
    with open_lab("present", "5") as address:
        text, told = page(address)
        assert told["mode"] == "single-document"
        assert told["treePath"] == "notebooks/en/05-influencers.ipynb"
        assert "relais-bar" in text
        assert settings(address, "@jupyterlab/docmanager-extension:plugin")["autosave"] is False


def test_a_taken_port_is_one_sentence(course: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        told = CliRunner().invoke(program(), ["lab", "--port", str(port)])
    assert told.exit_code == 2
    assert told.output.startswith(f"Port {port} is already in use.")


def test_without_a_wish_the_first_free_port_is_taken() -> None:
    assert free_port() >= 8888


@pytest.mark.parametrize("name", ["notebooks/en/05-influencers.ipynb", "05-influencers.ipynb"])
def test_a_notebook_may_be_named_from_the_course_or_from_where_one_stands(
    course: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    from course_utils.lab.lessons import inside

    monkeypatch.chdir(course / "notebooks" / "en")
    assert inside(course, Path(name)) == "notebooks/en/05-influencers.ipynb"
