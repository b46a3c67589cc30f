from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.analysis.decision import citations, evidence_orphans
from course_utils.problem import Problem

EVIDENCE = pd.DataFrame({"evidence": ["E01", "E02", "E12"], "strength": ["weak", "strong", "moderate"]})
MEMO = ["We reply to 88% of messages (E01, E12).", "Everybody loves us.", "It pays for itself [E99]."]


def test_by_hand() -> None:
    table = citations(MEMO, EVIDENCE)
    assert table["cited"].tolist() == [("E01", "E12"), (), ()]
    assert table["unknown"].tolist() == [(), (), ("E99",)]
    assert table["strongest"].tolist() == ["moderate", "", ""]
    assert evidence_orphans(MEMO, EVIDENCE) == MEMO[1:]


def test_a_text_is_read_line_by_line() -> None:
    assert evidence_orphans("\n\n".join(MEMO), EVIDENCE) == MEMO[1:]


def test_a_mapping_gives_its_identifiers_apart() -> None:
    table = citations({"fast": ["E02", "E02"], "dear": "E07", "new": [], "loved": "my aunt"}, EVIDENCE)
    assert table["cited"].tolist() == [("E02",), (), (), ()]
    assert table["unknown"].tolist() == [(), ("E07",), (), ("my aunt",)]


@pytest.mark.parametrize("written", ["E1", "e01", "E001", "(E01)", "E01,", "« E01 »", "voir E01."])
def test_the_same_identifier_written_otherwise(written: str) -> None:
    assert citations([written], EVIDENCE)["cited"].tolist() == [("E01",)]


@pytest.mark.parametrize("written", ["1", "R01", "E", "2026", "the E-mail of 12 May", "E012a"])
def test_what_is_no_citation(written: str) -> None:
    assert evidence_orphans([written], EVIDENCE) == [written]
    assert citations([written], EVIDENCE)["unknown"].tolist() == [()]


def test_a_list_with_other_names() -> None:
    other = pd.DataFrame({"evidence": ["panel-2026", "log"]})
    table = citations(["As the panel-2026 says.", "As the log says.", "As I say."], other)
    assert table["cited"].tolist() == [("panel-2026",), ("log",), ()]
    assert table["strongest"].tolist() == ["", "", ""]


@given(
    st.lists(
        st.tuples(st.sampled_from(["We save", "They talk", ""]), st.sampled_from(["E01", "e2", "E77", ""]))
    )
)
def test_every_claim_is_an_orphan_or_cites_the_list(drawn) -> None:
    claims = [" ".join(words).strip() for words in drawn]
    table = citations(claims, EVIDENCE)
    assert table.index.tolist() == [claim for claim in claims if claim]
    assert (table["cited"].map(len).eq(0) == table["orphan"]).all()
    assert {name for names in table["cited"] for name in names} <= set(EVIDENCE["evidence"])


def test_the_sentences_of_the_list_itself_are_no_orphans() -> None:
    assert evidence_orphans(dict(zip("abc", EVIDENCE["evidence"], strict=True)), EVIDENCE) == []


def test_nothing_to_cite_is_told() -> None:
    with pytest.raises(Problem, match="evidence list is empty"):
        evidence_orphans(MEMO, EVIDENCE.head(0))
    with pytest.raises(Problem, match="evidence"):
        evidence_orphans(MEMO, EVIDENCE.drop(columns="evidence"))
