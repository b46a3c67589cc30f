"""The shape of the code: who may import whom, what a plain import loads, and the form that ruff keeps."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def python(*words: str) -> subprocess.CompletedProcess[str]:
    """Run this Python as a person would, from the course folder."""
    return subprocess.run([sys.executable, *words], cwd=ROOT, capture_output=True, text=True, check=False)


def loaded_by(statement: str) -> set[str]:
    """The top-level packages that are loaded after ``statement``, in a fresh Python."""
    told = python(
        "-c", f"{statement}\nimport sys; print(*{{name.partition('.')[0] for name in sys.modules}})"
    )
    assert told.returncode == 0, told.stderr
    return set(told.stdout.split())


def test_each_layer_imports_only_from_below() -> None:
    command = "from importlinter.cli import lint_imports_command; lint_imports_command(['--no-cache'])"
    told = python("-c", command)
    assert told.returncode == 0, told.stdout + told.stderr


@pytest.mark.parametrize("step", [["check"], ["format", "--check"]])
def test_the_code_has_its_form(step: list[str]) -> None:
    told = python("-m", "ruff", *step, "--no-cache", ".")
    assert told.returncode == 0, told.stdout


HEAVY = {
    "pandas",
    "numpy",
    "matplotlib",
    "ipywidgets",
    "jupyterlab",
    "nbgrader",
    "networkx",
    "igraph",
    "pydantic",
}


@pytest.mark.parametrize(
    "statement",
    [
        "import course_utils",
        "import course_utils.language, course_utils.folders, course_utils.problem, course_utils.files",
        "from course_utils.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass",
    ],
)
def test_a_plain_import_loads_nothing_heavy(statement: str) -> None:
    assert not loaded_by(statement) & HEAVY


def test_load_case_stands_at_the_door() -> None:
    told = python("-c", "from course_utils import load_case; print(load_case.__module__)")
    assert told.stdout.startswith("course_utils.cases"), told.stderr


def test_an_unknown_name_is_not_found_at_the_door() -> None:
    with pytest.raises(ImportError):
        from course_utils import load_cases  # noqa: F401
