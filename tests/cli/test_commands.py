"""`relais` itself: its list of commands, its language, and how a foreseen problem is shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from course_utils.cli import program
from course_utils.cli._language import chosen


def relais(*words: str) -> Result:
    """Run the program as typed."""
    return CliRunner().invoke(program(), words)


def test_help_lists_the_commands() -> None:
    told = relais("--help")
    assert told.exit_code == 0
    assert {"lab", "present"} <= {line.split()[0] for line in told.output.splitlines() if line.strip()}


def test_a_mistyped_command_is_refused() -> None:
    told = relais("lba")
    assert told.exit_code == 2
    assert "lba" in told.output


def test_a_problem_is_one_sentence(course: Path) -> None:
    told = relais("present", "9")
    assert told.exit_code == 2
    assert told.output == "I don't find lesson 09 in notebooks/en. The lessons there are: 00, 05.\n"


@pytest.mark.parametrize(
    ("words", "expected"),
    [(["lab"], "en"), (["lab", "--lang", "fr"], "fr"), (["lab", "--lang=fr"], "fr"), (["--lang"], "en")],
)
def test_the_language_is_the_one_asked_for_else_the_course_s(
    course: Path, words: list[str], expected: str
) -> None:
    assert chosen(words) == expected
