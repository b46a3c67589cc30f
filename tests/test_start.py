"""start.py, as people use it: a copy of the file is run, in a folder where things may be spoiled."""

from __future__ import annotations

import ast
import importlib.util
import json
import os
import shutil
import socket
import subprocess
import sys
import sysconfig
import time
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]
FILES = ("start.py", "constraints.txt", "pyproject.toml")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A folder with start.py and the lists, and nothing installed."""
    for name in FILES:
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


@pytest.fixture
def start(copy: Path) -> ModuleType:
    """start.py of that folder, as a module."""
    spec = importlib.util.spec_from_file_location("start_of_copy", copy / "start.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def bare_venv(copy: Path) -> Path:
    """A working environment with nothing in it, made in a blink."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", copy / ".venv"], check=True)
    return copy / ".venv"


def run(folder: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run start.py there."""
    return subprocess.run(
        [sys.executable, folder / "start.py", *words],
        env={**os.environ, "PYTHONUTF8": "1", **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def one_sentence(told: subprocess.CompletedProcess[str]) -> str:
    """What was said on the error stream, which must be a single line and no traceback."""
    assert told.returncode == 2, told.stdout + told.stderr
    assert told.stderr.count("\n") == 1, told.stderr
    return told.stderr


def test_an_old_python_can_read_the_file() -> None:
    ast.parse((ROOT / "start.py").read_text(encoding="utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize(("language", "words"), [("en", "3.11 or newer"), ("fr", "3.11 ou plus récent")])
def test_an_old_python_is_told_what_is_needed(start: ModuleType, language: str, words: str) -> None:
    with pytest.raises(start.Stop) as stop:
        start.check_python((3, 8, 18))
    sentence = start.sentence(stop.value.kind, language, **stop.value.gaps)
    assert words in sentence
    assert "3.8.18" in sentence


@pytest.mark.parametrize(("language", "words"), [("en", "already in use"), ("fr", "déjà occupé")])
def test_a_taken_port_is_said_before_anything_is_installed(copy: Path, language: str, words: str) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        said = one_sentence(run(copy, "--lang", language, "--port", str(port)))
    assert words in said
    assert str(port) in said
    assert not (copy / ".venv").exists()


@pytest.mark.parametrize("words", [["--lang", "en", "--prot", "1"], ["--lang", "en", "tset"]])
def test_a_mistyped_command_gets_a_sentence(copy: Path, words: list[str]) -> None:
    assert "--help" in one_sentence(run(copy, *words))


def test_a_broken_course_file_gets_a_sentence(copy: Path) -> None:
    (copy / "course.toml").write_text("language = fr", encoding="utf-8")
    assert "course.toml" in one_sentence(run(copy))


def test_the_course_chooses_the_language(copy: Path, start: ModuleType) -> None:
    (copy / "course.toml").write_text('language = "en"', encoding="utf-8")
    assert start.course_language() == "en"


def test_without_a_network_the_reason_is_said(copy: Path, bare_venv: Path) -> None:
    packages = next(bare_venv.rglob("site-packages"))
    (packages / "borrowed.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")  # for its pip
    nowhere = "http://127.0.0.1:9/simple"  # the discard port: refused at once
    environment = {"PIP_INDEX_URL": nowhere, "PIP_CONFIG_FILE": os.devnull, "PIP_FIND_LINKS": ""}
    said = one_sentence(run(copy, "--lang", "en", **environment, PIP_RETRIES="0"))
    assert "cannot reach the servers" in said
    assert not (bare_venv / "unfinished").exists()


def test_a_second_run_calls_no_pip(copy: Path, start: ModuleType, bare_venv: Path) -> None:
    (bare_venv / "relais.json").write_text(json.dumps(start.wanted_stamp(test=False)), encoding="utf-8")
    begun = time.monotonic()
    told = run(copy, "--no-browser", "--lang", "en")
    assert time.monotonic() - begun < 5
    # Nothing is in this environment, so handing over is as far as it gets; pip would have left its log.
    assert "course_utils" in told.stderr
    assert not (bare_venv / "install.log").exists()


def test_changed_lists_ask_for_pip_again(start: ModuleType, copy: Path) -> None:
    before = start.wanted_stamp(test=False)
    (copy / "constraints.txt").write_text("pandas==3.1.2\n", encoding="utf-8")
    assert start.wanted_stamp(test=False) != before


def test_an_interrupted_installation_is_not_built_upon(start: ModuleType, bare_venv: Path) -> None:
    (bare_venv / "unfinished").touch()
    assert not start.usable(start.wanted_stamp(test=False))


def test_a_moved_course_is_installed_anew(start: ModuleType, bare_venv: Path) -> None:
    assert not start.usable({**start.wanted_stamp(test=False), "folder": "/elsewhere"})


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (
            "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
            "disk-full",
        ),
        ("OSError: [WinError 5] Access is denied", "no-access"),
        ("Failed to establish a new connection: [Errno 111] Connection refused", "no-network"),
        ("ERROR: ResolutionImpossible", "not-installed"),
    ],
)
def test_the_log_names_the_problem(start: ModuleType, words: str, kind: str) -> None:
    assert start.diagnosis(words).kind == kind


def test_a_python_without_ensurepip_is_told_the_package(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(start.Stop) as stop:
        start.make_venv(print)
    assert "python3-venv" in start.sentence(stop.value.kind, "en", **stop.value.gaps)


def test_every_sentence_stands_in_both_languages(start: ModuleType) -> None:
    assert all(sentence.keys() == {"fr", "en"} for sentence in start.SENTENCES.values())


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        ([], ["-n", "2", "--dist", "loadgroup"]),
        (["-k", "seed"], ["-n", "2", "--dist", "loadgroup", "-k", "seed"]),
        (["tests/test_start.py"], ["tests/test_start.py"]),
    ],
)
def test_the_whole_suite_runs_on_two_workers(start: ModuleType, asked: list[str], given: list[str]) -> None:
    assert start.pytest_arguments(asked) == given
