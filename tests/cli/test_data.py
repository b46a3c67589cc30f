"""`relais data build`, `import` and `formats`: as people type them."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result
from PIL import Image

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


def test_a_built_case_has_its_picture_in_both_languages(course: Path) -> None:
    relais("data", "build", "coop", "--seed", "3")
    for name, link in (("picture.en.png", "README.md"), ("picture.fr.png", "LISEZMOI.md")):
        file = course / "datasets" / "coop" / name
        with Image.open(file) as picture:
            assert picture.size == (1440, 1312)
        assert f"]({name})" in file.with_name(link).read_text(encoding="utf-8")


def test_an_unknown_world_is_refused_with_the_nearest(course: Path) -> None:
    told = relais("data", "build", "transti", "--out", str(course / "elsewhere"))
    assert told.exit_code == 2
    assert told.output == "Nobody wrote the world of the case “transti”. Did you mean “transit”?\n"
    assert not (course / "elsewhere").exists()


def test_the_worlds_are_listed_when_none_is_near(course: Path) -> None:
    told = relais("data", "build", "xyz")
    assert told.output == "Nobody wrote the world of the case “xyz”. I can build: coop, museum, transit.\n"


def test_outside_of_a_course_a_folder_must_be_named(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("RELAIS_COURSE", raising=False)
    told = relais("data", "build", "coop")
    assert told.exit_code == 2
    assert "course folder" in told.output


TALK = "author,text,date\nana,Bonjour,2026-01-05\nbo,@ana merci,2026-01-06\n,nobody,2026-01-07\n"


def test_an_export_is_imported_and_reported(course: Path) -> None:
    (course / "talk.csv").write_text(TALK, encoding="utf-8")
    told = relais("data", "import", "talk.csv", "--name", "Our talk")
    assert told.exit_code == 0
    assert "3 rows read, 2 kept." in told.output
    assert "1 row set aside: nobody is named as its author (line 4)." in told.output
    assert (course / "work" / "cases" / "our-talk" / "posts.csv").is_file()


def test_a_file_that_is_no_export_gets_one_sentence(course: Path) -> None:
    (course / "prose.txt").write_text("Il était une fois.\n", encoding="utf-8")
    told = relais("data", "import", "prose.txt")
    assert told.exit_code == 2
    assert told.output.count("\n") == 1
    assert not (course / "work").exists()


def test_a_kept_mapping_is_read_again(course: Path) -> None:
    (course / "odd.csv").write_text("a,b\nana,Bonjour tout le monde\n", encoding="utf-8")
    (course / "map.json").write_text('{"author": "a", "text": "b"}', encoding="utf-8")
    told = relais("data", "import", "odd.csv", "--mapping", "map.json", "--keep-names", "--out", "elsewhere")
    assert told.exit_code == 0
    assert "ana,ana,citizen" in (course / "elsewhere" / "odd" / "accounts.csv").read_text(encoding="utf-8")


def test_the_formats_are_listed(course: Path) -> None:
    told = relais("data", "formats")
    assert told.exit_code == 0
    assert "mastodon" in told.output and "columns" in told.output
