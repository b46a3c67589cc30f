"""Every table of the listening side keeps to its schema."""

from __future__ import annotations

import tomllib

from course_utils.cases.schema import TABLES
from course_utils.cases.schema import tables as schemas

NAMES = tuple(tomllib.loads((TABLES / "listening.toml").read_text(encoding="utf-8")))


def test_columns_words_keys_and_references(heard) -> None:
    for name in NAMES:
        schema, table = schemas()[name], heard[name]
        assert list(table.columns) == list(schema.columns)
        assert not schema.key or table[schema.key].is_unique
        for column, rules in schema.columns.items():
            assert not rules.allowed or set(table[column]) <= set(rules.allowed)
            assert rules.optional or table[column].notna().all()
            if rules.refers:
                other, key = rules.refers.split(".")
                assert set(table[column].dropna()) <= set(heard[other][key])


def test_no_text_stands_more_than_five_times(heard) -> None:
    for name in ("mentions", "thread_posts", "comments"):
        assert heard[name]["text"].value_counts().max() <= 5
