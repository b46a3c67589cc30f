"""The questionnaire."""

from __future__ import annotations


def test_twelve_statements_three_for_each_dimension(side) -> None:
    items = side["survey_items"]
    assert items["item"].tolist() == [f"q{number:02d}" for number in range(1, 13)]
    assert items["dimension"].value_counts().tolist() == [3, 3, 3, 3]


def test_each_dimension_has_a_statement_that_must_be_recoded(side) -> None:
    reversed_ones = side["survey_items"].groupby("dimension")["reversed"].sum()
    assert reversed_ones.between(1, 2).all()


def test_one_scale_for_all(side) -> None:
    assert side["survey_items"]["most"].nunique() == 1
