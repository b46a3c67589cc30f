"""`load_case`: what a lesson receives, and what it says when a file was damaged."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pandas as pd
import pytest

from course_utils import language, load_case
from course_utils.problem import Problem

DATASETS = Path(__file__).parents[2] / "datasets"
FRENCH = re.compile(r"[«»]|cas ")


@pytest.fixture
def folder(course: Path) -> Path:
    """A copy of a case, in a course of its own."""
    return Path(shutil.copytree(DATASETS / "coop", course / "datasets" / "coop"))


def complaint(case: str = "coop") -> str:
    """The sentence that loading the case ends with."""
    with pytest.raises(Problem) as raised:
        load_case(case)
    assert "\n" not in raised.value.sentence
    return raised.value.sentence


@pytest.mark.parametrize(
    ("name", "organisation", "issue"),
    [
        ("transit", "rtr_rivemont", "electric"),
        ("coop", "boreane_info", "contamination"),
        ("museum", "musee_estran", "sponsor"),
    ],
)
def test_a_case_has_its_facts_and_tables(name: str, organisation: str, issue: str) -> None:
    case = load_case(name)
    assert (case.name, case.organisation, case.issue) == (name, organisation, issue)
    assert len(case.accounts) == 1200
    assert case.organisation in set(case.accounts["account"])


def test_columns_have_their_types() -> None:
    case = load_case("transit")
    assert pd.api.types.is_datetime64_any_dtype(case.posts["time"])
    assert pd.api.types.is_datetime64_any_dtype(case.accounts["joined"])
    assert pd.api.types.is_integer_dtype(case.accounts["followers"])
    assert case.posts["mentions"].notna().all()
    assert case.posts["parent_id"].isna().sum() == (case.posts["kind"] == "post").sum()


def test_what_is_loaded_is_what_was_generated(built) -> None:
    case = load_case(built.world.name)
    for name, table in built.tables.items():
        loaded = getattr(case, name)
        assert (loaded.shape, list(loaded.columns)) == (table.shape, list(table.columns))
    assert case.posts["text"].tolist() == built.tables["posts"]["text"].tolist()


def test_a_case_is_named_in_the_language_spoken() -> None:
    case = load_case("coop")
    assert (case.title, case.topic_name("prices")) == ("Boréane Co-operative", "prices")
    language.use("fr")
    assert (case.title, case.topic_name("prices")) == ("Coopérative Boréane", "prix")


def test_a_case_shows_its_size() -> None:
    assert re.fullmatch(r"Rivemont Transit: 1,?200 accounts, 6,?\d{3} posts", repr(load_case("transit")))


def test_a_case_is_found_from_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("RELAIS_COURSE", raising=False)
    assert load_case("coop").name == "coop"


def test_the_course_s_own_tables_come_first(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    accounts = pd.read_csv(folder / "accounts.csv").head(3)
    accounts.to_csv(folder / "accounts.csv", index=False)
    (folder.parents[1] / "notebooks").mkdir(exist_ok=True)
    monkeypatch.chdir(folder.parents[1] / "notebooks")
    assert len(load_case("coop").accounts) == 3


def test_relais_course_names_the_course(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pd.read_csv(folder / "accounts.csv").head(3).to_csv(folder / "accounts.csv", index=False)
    monkeypatch.chdir("/")
    monkeypatch.setenv("RELAIS_COURSE", str(folder.parents[1]))
    assert len(load_case("coop").accounts) == 3


def test_an_unknown_case_is_refused_with_the_nearest() -> None:
    assert complaint("transti") == "I don't find the case “transti”. Did you mean “transit”?"
    assert complaint("xyz") == "I don't find the case “xyz”. The cases here are: coop, museum, transit."


def test_more_columns_than_asked_for_do_no_harm(folder: Path) -> None:
    accounts = pd.read_csv(folder / "accounts.csv")
    accounts.assign(note="").to_csv(folder / "accounts.csv", index=False)
    assert "note" not in load_case("coop").accounts


DAMAGES = {
    "missing": (lambda path: path.unlink(), "it is missing"),
    "empty": (lambda path: path.write_text(""), "its content can't be read"),
    "binary": (lambda path: path.write_bytes(b"\xff\xfe" * 99), "its content can't be read"),
    "prose": (
        lambda path: path.write_text("Dear all,\nthe file is attached.\n"),
        "it has no column “post_id”",
    ),
    "short": (
        lambda path: pd.read_csv(path).drop(columns="time").to_csv(path, index=False),
        "it has no column “time”",
    ),
    "words": (
        lambda path: pd.read_csv(path).assign(likes="many").to_csv(path, index=False),
        "its content can't be read",
    ),
    "days": (
        lambda path: pd.read_csv(path).assign(time="one day").to_csv(path, index=False),
        "its content can't be read",
    ),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_table_is_named_in_one_sentence(folder: Path, damage: str) -> None:
    spoil, what = DAMAGES[damage]
    spoil(folder / "posts.csv")
    sentence = complaint()
    assert sentence.startswith(f"I can't use posts.csv of the case “coop”: {what}.")
    assert sentence.endswith("relais data build coop")


@pytest.mark.parametrize("damage", ["missing", "binary", "prose"])
def test_the_sentence_is_there_in_french(folder: Path, damage: str) -> None:
    DAMAGES[damage][0](folder / "posts.csv")
    language.use("fr")
    assert FRENCH.search(complaint())


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"relais": {"case": "coop"}}'])
def test_a_damaged_descriptor_is_named_too(folder: Path, text: str) -> None:
    (folder / "datapackage.json").write_text(text, encoding="utf-8")
    assert complaint().startswith(
        "I can't use datapackage.json of the case “coop”: its content can't be read."
    )
