from __future__ import annotations

import json
from pathlib import Path

import pytest

from course_utils.cases.importers import Mapping, columns_of, field_titles, guess, read_mapping, records
from course_utils.cases.importers.mapping import FIELDS
from course_utils.problem import Problem

FRENCH = "Identifiant;Nom d'utilisateur;Date de publication;Texte;Abonnés;Mentions « J'aime »;Langue\n1;ana;05/01/2026;Bonjour à tous;12;3;fr\n2;bo;31/01/2026;Merci;1 200;0;fr\n"


def test_french_names_are_known(opened) -> None:
    told = guess(opened(FRENCH))
    assert told.columns() == {
        "author": "Nom d'utilisateur", "text": "Texte", "time": "Date de publication", "followers": "Abonnés",
        "likes": "Mentions « J'aime »", "id": "Identifiant", "language": "Langue",
    }  # fmt: skip
    assert told.day_first


def test_english_names_in_any_case_are_known(opened) -> None:
    told = guess(
        opened("Post ID,User Name,Created At,Message,In Reply To\n1,ana,2026-01-05,Hello there,bo\n")
    )
    assert (told.id, told.author, told.time, told.text, told.target) == ("Post ID", "User Name", "Created At", "Message", "In Reply To")  # fmt: skip


def test_contents_tell_when_names_do_not(opened) -> None:
    told = guess(
        opened(
            "a,b,c\n@ana,2026-01-05,It is a long way to the station\n@bo,2026-01-06,We know that it is far away\n"
        )
    )
    assert (told.author, told.time, told.text) == ("a", "b", "c")


def test_a_name_that_its_content_belies_is_not_taken(opened) -> None:
    assert guess(opened("author,text,date,score\nana,hello,not yet,high\nbo,hi,soon,low\n")).time == ""


def test_the_month_may_come_first(opened) -> None:
    assert not guess(opened("author,text,date\nana,x,05/31/2026\nbo,y,06/01/2026\n")).day_first


def test_json_objects_have_columns_too(opened) -> None:
    source = opened(
        '{"posts": [{"user": {"name": "ana", "followers": 3}, "body": "hi"}, {"user": {"name": "bo"}}]}',
        "x.json",
    )
    assert columns_of(source) == ["body", "user.name", "user.followers"]
    assert [row for _, row in records(source)][1] == {"user.name": "bo"}
    assert guess(source).author == "user.name"


def test_a_column_that_is_not_there_is_refused_with_the_nearest(opened) -> None:
    with pytest.raises(Problem, match="Did you mean “author”"):
        Mapping(author="autor", text="text").check(opened("author,text\nana,x\n"))


def test_an_author_and_something_said_are_needed(opened) -> None:
    with pytest.raises(Problem) as raised:
        Mapping(text="text").check(opened("author,text\nana,x\n"))
    assert raised.value.kind == "no-mapping"


def test_a_mapping_is_kept_and_read_again(tmp_path: Path) -> None:
    path = tmp_path / "mapping.json"
    path.write_text(Mapping(author="a", text="b", day_first=False).model_dump_json(), encoding="utf-8")
    assert read_mapping(path) == Mapping(author="a", text="b", day_first=False)


@pytest.mark.parametrize("content", ["", "[]", '{"autor": "a"}', '{"author": 3}'])
def test_a_file_that_holds_no_mapping_is_said(written, content: str) -> None:
    with pytest.raises(Problem):
        read_mapping(written(content, "mapping.json"))


def test_each_field_has_a_title() -> None:
    assert tuple(field_titles()) == FIELDS


def test_a_column_that_no_menu_could_show_is_not_suggested(opened) -> None:
    told = {"author": "ana", "x" * 400: "It is a long way to the station", "date": "2026-01-05"}
    assert guess(opened(json.dumps([told, told]), "x.json")).text == ""
