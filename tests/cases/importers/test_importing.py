from __future__ import annotations

import csv
from pathlib import Path

import pytest

from course_utils import import_case, load_case
from course_utils.analysis import influence
from course_utils.cases.importers import import_report, importing
from course_utils.cases.schema import tables
from course_utils.problem import Problem

TALK = """id,author,created_at,text,in_reply_to_id,in_reply_to,likes,followers,kind
1,Ana,2026-01-05 10:00,Bonjour à tous dans la ville,,,3,120,post
2,bo,2026-01-05 11:00,@ana merci pour le mot,1,Ana,1,40,reply
3,Cy,2026-01-05 12:00,Une vieille nouvelle de la veille,99,Dee,0,7,share
4,bo,2026-01-05 13:00,"=HYPERLINK(""http://x"")",,,0,40,post
4,bo,2026-01-05 13:00,the same again,,,0,40,post
5,[deleted],2026-01-05 13:00,gone,,,0,0,post
6,,2026-01-05 13:00,nobody,,,0,0,post
7,ana,soon,no time,,,0,120,post
8,Ana,2026-01-05 09:00,RT @bo: plus tôt,,bo,0,120,share
"""


@pytest.fixture
def talk(course: Path) -> Path:
    path = course / "talk.csv"
    path.write_text(TALK, encoding="utf-8")
    return path


def names(folder: Path) -> list[str]:
    """Everything in a folder, and in its folders."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_an_import_is_a_case_that_can_be_loaded(talk: Path) -> None:
    case = import_case(talk)
    again = load_case("talk")
    assert (case.name, len(again.posts), again.issue) == ("talk", 7, "all")
    assert {f"{name}.csv" for name in tables()} <= set(names(talk.parent / "work" / "cases" / "talk"))
    assert again.account_codings.empty


def test_ties_go_to_the_post_or_to_an_empty_one(talk: Path) -> None:
    case = import_case(talk, keep_names=True)
    ties = influence.edges(case.posts, kind=["share", "reply"])
    assert {(a.casefold(), b.casefold()) for a, b in zip(ties["source"], ties["target"], strict=True)} == {
        ("bo", "ana"), ("cy", "dee"), ("ana", "bo"),
    }  # fmt: skip
    made = case.posts[case.posts["text"] == ""]
    assert sorted(made["account"]) == ["Dee", "bo"]
    assert case.posts["time"].is_monotonic_increasing
    assert set(case.posts["root_id"]) <= set(case.posts["post_id"])


def test_every_account_of_the_posts_has_a_row(talk: Path) -> None:
    case = import_case(talk)
    named = set(case.posts["account"]) | {name for cell in case.posts["mentions"] for name in cell.split()}
    assert named == set(case.accounts["account"])
    assert case.accounts["followers"].max() == 120


def test_no_name_is_left_in_the_tables(talk: Path) -> None:
    import_case(talk)
    folder = talk.parent / "work" / "cases" / "talk"
    written = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.csv"))
    assert not any(
        f"{name}," in written or f"@{name}" in written for name in ("Ana", "ana", "bo", "Cy", "Dee")
    )
    assert (folder / "key.json").stat().st_mode & 0o077 == 0


def test_no_cell_is_a_formula(talk: Path) -> None:
    import_case(talk, keep_names=True)
    with (talk.parent / "work" / "cases" / "talk" / "posts.csv").open(encoding="utf-8", newline="") as stream:
        cells = [cell for row in csv.reader(stream) for cell in row]
    assert any(cell.startswith("'=HYPERLINK") for cell in cells)
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)


def test_the_report_says_what_was_set_aside_and_where(talk: Path) -> None:
    import_case(talk)
    report = import_report("talk")
    assert (report.read, report.kept, report.placeholders) == (9, 5, 2)
    assert report.examples["no-time"] == [[9, "soon"]]
    assert {kind: report.examples[kind][0][0] for kind in report.aside} == {"duplicate": 6, "deleted": 7, "no-author": 8, "no-time": 9}  # fmt: skip


def test_pseudonyms_stay_when_the_file_is_imported_again(talk: Path) -> None:
    first = set(import_case(talk).accounts["account"])
    assert set(import_case(talk).accounts["account"]) == first
    assert set(import_case(talk, name="other").accounts["account"]).isdisjoint(first)


def test_a_failure_leaves_nothing(talk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = names(talk.parent)
    talk.write_text("author,text,date\n[deleted],x,2026-01-05\n", encoding="utf-8")
    with pytest.raises(Problem, match="no row of talk.csv"):
        import_case(talk)
    assert names(talk.parent) == before


def test_ctrl_c_leaves_the_import_before_it(talk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import_case(talk)
    before = names(talk.parent)

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(importing, "cards", interrupted)
    with pytest.raises(KeyboardInterrupt):
        import_case(talk)
    assert names(talk.parent) == before


def test_a_case_of_the_course_is_not_covered_up(talk: Path) -> None:
    with pytest.raises(Problem, match="another name"):
        import_case(talk, name="transit")


def test_a_folder_that_is_no_import_is_left_alone(talk: Path) -> None:
    (talk.parent / "out" / "talk").mkdir(parents=True)
    with pytest.raises(Problem):
        import_case(talk, out=talk.parent / "out")


def test_the_mapping_is_kept_and_used_again(talk: Path) -> None:
    talk.write_text("qui,a,b\nana,Bonjour,x\n", encoding="utf-8")
    import_case(talk, mapping={"author": "qui", "text": "b"})
    assert import_case(talk).posts["text"].tolist() == ["x"]


def test_a_network_without_times_gets_one_day(talk: Path) -> None:
    talk.write_text("Source,Target\nana,bo\nbo,cy\n", encoding="utf-8")
    case = import_case(talk)
    assert case.posts["time"].dt.date.nunique() == 1
    assert "no times" in str(import_report("talk"))
    assert len(influence.edges(case.posts, kind="mention")) == 2


def test_an_imported_case_without_codes_has_candidates_that_nobody_coded(talk: Path) -> None:
    candidates = influence.profile(import_case(talk))
    assert len(candidates) and set(candidates["stance"]) == {"uncoded"}


def test_the_organisation_is_named_by_the_person_who_imports(talk: Path) -> None:
    case = import_case(talk, organisation="Ana", issue="le quai")
    assert case.organisation == "Ana"
    assert "Ana" in set(case.accounts["account"])
    assert case.topic_name(case.issue) == "le quai"


def test_posts_that_answer_each_other_in_a_circle_are_read(talk: Path) -> None:
    rows = [
        "id,author,created_at,text,parent_id",
        *(f"{n},u{n},2026-01-05,hi,{(n + 1) % 5}" for n in range(5)),
    ]
    talk.write_text("\n".join(rows), encoding="utf-8")
    case = import_case(talk)
    assert len(case.posts) == 5
    assert set(case.posts["root_id"]) <= set(case.posts["post_id"])


def test_a_long_chain_has_one_root(talk: Path) -> None:
    rows = [
        "id,author,created_at,text,parent_id",
        *(f"{n},u{n},2026-01-05,hi,{n - 1 if n else ''}" for n in range(300)),
    ]
    talk.write_text("\n".join(rows), encoding="utf-8")
    assert import_case(talk).posts["root_id"].nunique() == 1
