"""`relais data build`: as an author types it."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from course_utils.cli import program


def relais(*words: str) -> Result:
    """Run the program as typed."""
    return CliRunner().invoke(program(), words)


def test_a_case_is_built_into_the_course(course: Path) -> None:
    told = relais("data", "build", "coop", "--seed", "3")
    assert told.exit_code == 0
    assert told.output.endswith("posts (seed 3).\n")
    assert {"posts.csv", "datapackage.json", "LISEZMOI.md"} <= {
        path.name for path in (course / "datasets" / "coop").iterdir()
    }


def test_an_unknown_world_is_refused_with_the_nearest(course: Path) -> None:
    told = relais("data", "build", "transti", "--out", str(course / "elsewhere"))
    assert told.exit_code == 2
    assert told.output == "Nobody wrote the world of the case “transti”. Did you mean “transit”?\n"
    assert not (course / "elsewhere").exists()


def test_the_worlds_are_listed_when_none_is_near(course: Path) -> None:
    told = relais("data", "build", "xyz")
    assert told.output == "Nobody wrote the world of the case “xyz”. I can build: coop, transit.\n"


def test_outside_of_a_course_a_folder_must_be_named(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("RELAIS_COURSE", raising=False)
    told = relais("data", "build", "coop")
    assert told.exit_code == 2
    assert "course folder" in told.output
