"""What the evidence list claims is what the tables say."""

from __future__ import annotations

import re

import pytest

from course_utils.cases.generator.organisation.figures import measure
from course_utils.cases.schema import tables as schemas


def test_every_value_is_what_the_tables_say_again(side) -> None:
    for row in side["evidence"].itertuples():
        assert row.value == measure(row.figure, side)
        assert row.table in schemas()


def test_the_leading_figure_is_read_in_both_claims(side) -> None:
    for row in side["evidence"].itertuples():
        for claim, marks in ((row.claim_en, ","), (row.claim_fr, "\u00a0\u202f ")):
            numbers = re.sub(rf"(?<=\d)[{marks}](?=\d)", "", claim)
            found = [float(text.replace(",", ".")) for text in re.findall(r"\d+(?:[.,]\d+)?", numbers)]
            assert row.value in found, claim


def test_no_gap_is_left_open(side) -> None:
    for column in ("claim_fr", "claim_en", "limit_fr", "limit_en"):
        assert not side["evidence"][column].str.contains(r"[{}]|\bnan\b").any()


def test_strong_and_weak_evidence_stand_side_by_side(side) -> None:
    assert set(side["evidence"]["strength"]) == {"strong", "moderate", "weak"}
    assert len(side["evidence"]) >= 12
    judged = side["evidence"]["source"].isin(["judgement", "estimate"])
    assert not side["evidence"].loc[judged, "strength"].eq("strong").any()


def test_another_table_changes_the_claim(side) -> None:
    doubled = side | {"risks": side["risks"].assign(impact=2 * side["risks"]["impact"])}
    assert measure("loss_abstaining", doubled) == pytest.approx(2 * measure("loss_abstaining", side), abs=1)
