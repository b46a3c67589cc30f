from __future__ import annotations

from pathlib import Path

import pytest

from course_utils import language
from course_utils.widgets import check_up, checkup

SETTINGS = """
id = "trial"
language = "en"
term_seed = 1
[title]
en = "Trial"
fr = "Essai"
[cases]
lessons = "transit"
assignments = "coop"
"""


@pytest.fixture
def settled(course: Path) -> Path:
    (course / "course.toml").write_text(SETTINGS)
    return course


def said(look) -> tuple[bool, str]:
    (finding,) = look()
    return finding.good, finding.sentence


def test_where_all_is_well_it_says_so(settled: Path) -> None:
    shown = "".join(part.value for part in check_up().children)
    assert shown.count("✓") == 1 + len(checkup.LOOKS)
    assert "you can begin" in shown


def test_the_work_folder_is_really_written(settled: Path) -> None:
    good, sentence = said(checkup.work)
    assert good and str(settled / "work") in sentence
    assert list((settled / "work").glob(".checkup*")) == []


def test_a_work_folder_that_cannot_be_written_is_told(settled: Path) -> None:
    (settled / "work").write_text("a file where a folder should be")
    assert said(checkup.work) == (
        False,
        f"I may not write in {settled / 'work'}. Move the course to a folder of your own.",
    )


def test_another_version_is_named(settled: Path) -> None:
    (settled / "constraints.txt").write_text("# tried with\npandas==0.1\nnetworkx==0.2\n")
    good, sentence = said(checkup.packages)
    assert not good and "networkx and pandas" in sentence


def test_the_other_edition_is_told_where_to_look(settled: Path) -> None:
    language.use("fr")
    good, sentence = said(checkup.language)
    assert good and "notebooks/en" in sentence


def test_a_case_that_is_not_here_is_named(settled: Path) -> None:
    (settled / "course.toml").write_text(SETTINGS.replace("coop", "coup"))
    good, sentence = said(checkup.data)
    assert not good and "“coup”" in sentence


@pytest.mark.parametrize("look", [checkup.language, checkup.data])
def test_outside_of_a_course_it_is_one_sentence(
    look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("RELAIS_COURSE", raising=False)
    monkeypatch.chdir(tmp_path)
    good, sentence = said(look)
    assert not good and "course.toml" in sentence


def test_several_faults_are_counted() -> None:
    wrong = checkup.Finding(False, "x")
    assert checkup.verdict([wrong, wrong]).startswith("✗ 2 things to look at")
