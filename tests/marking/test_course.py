from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pydantic import ValidationError

from course_utils.course import read_course
from course_utils.problem import Problem

ROOT = Path(__file__).parents[2]


@pytest.fixture
def written(tmp_path, monkeypatch):
    """Read the course's own course.toml with one line replaced."""
    monkeypatch.delenv("RELAIS_LANG", raising=False)

    def read(old="", new=""):
        text = (ROOT / "course.toml").read_text(encoding="utf-8")
        assert old in text
        (tmp_path / "course.toml").write_text(text.replace(old, new, 1), encoding="utf-8")
        return read_course(tmp_path)

    return read


def test_the_course_s_own_file_is_right(written):
    course = written()
    assert course.language in ("fr", "en") and course.marking.cell_timeout == 60
    assert (ROOT / "datasets" / course.cases.lessons).is_dir()


def test_marking_has_defaults(written):
    assert written("[marking]\ncell_timeout = 60", "[marking]\n#").marking.cell_timeout == 60


def test_the_environment_may_ask_for_the_other_language(written, monkeypatch):
    monkeypatch.setenv("RELAIS_LANG", "en")
    assert written('language = "fr"', 'language = "fr"').language == "en"


def test_a_course_cannot_be_changed_while_it_runs(written):
    with pytest.raises(ValidationError):
        written().id = "other"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("id = ", "id ", "I cannot read course.toml"),
        ('id = "relais"', 'id = "Mon cours"', "“id” is “Mon cours”, where I expect small letters"),
        ("id = ", "idd = ", "“id” is missing; “idd” is not a setting"),
        ("term_seed =", "term_sed =", "“term_sed” is not a setting .did you mean “term_seed”"),
        ('language = "fr"', 'language = "de"', "“language” is “de”, and it may be: fr and en"),
        ("cell_timeout = 60 ", 'cell_timeout = "60" ', "without quotes"),
        ("cell_timeout = 60 ", "cell_timeout = 0 ", "“marking.cell_timeout” is 0, and it starts at 1"),
        ("cell_timeout = 60 ", "cell_timeout = 9999 ", "and it stops at 3600"),
        ('late_policy = "none"', 'late_policy = "half"', "it may be: none and zero"),
        ('lessons = "transit"', "lessons = 3", "“cases.lessons” cannot be “3”"),
    ],
)
def test_a_mistake_is_one_sentence(written, old, new, told):
    with pytest.raises(Problem, match=told) as raised:
        written(old, new)
    assert "\n" not in raised.value.sentence or "TOML" in raised.value.sentence


def test_every_mistake_is_named_at_once(written):
    with pytest.raises(Problem) as raised:
        written('id = "relais"', 'id = "A"\ncolour = "red"')
    assert len(raised.value.facts["findings"]) == 2


def test_a_file_that_is_no_text_is_a_sentence(tmp_path):
    shutil.copy(ROOT / "course.toml", tmp_path)
    (tmp_path / "course.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(Problem, match="I cannot read course.toml"):
        read_course(tmp_path)
