"""The schema that all cases share."""

from __future__ import annotations

from dataclasses import fields

from course_utils.cases import Case
from course_utils.cases.schema import tables


def test_a_card_begins_with_the_conversation_and_ends_with_the_evidence() -> None:
    names = list(tables())
    assert names[:5] == ["accounts", "posts", "follows", "account_codings", "post_codings"]
    assert names[-1] == "evidence"


def test_a_case_holds_every_table() -> None:
    assert {field.name for field in fields(Case)} >= set(tables())


def test_every_reference_leads_to_a_column_of_its_kind() -> None:
    for schema in tables().values():
        for column in schema.columns.values():
            if column.refers:
                table, name = column.refers.split(".")
                assert tables()[table].columns[name].kind == column.kind


def test_every_word_has_its_list_and_every_scale_its_ends() -> None:
    for schema in tables().values():
        for column in schema.columns.values():
            assert bool(column.allowed) == (column.kind == "word")
            assert column.most is None or column.most > column.least


def test_every_table_and_column_is_explained_in_both_languages() -> None:
    for schema in tables().values():
        for explained in (schema, *schema.columns.values()):
            assert explained.fr and explained.en and explained.fr != explained.en


def test_types_and_dates_share_the_columns() -> None:
    posts = tables()["posts"]
    assert posts.date_columns() == ["time"]
    assert set(posts.pandas_types()) | {"time"} == set(posts.columns)
