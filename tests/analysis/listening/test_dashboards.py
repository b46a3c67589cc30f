from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course_utils.analysis.listening import MEASURES, SENTIMENTS, dashboards
from course_utils.problem import Problem
from tests.listening import listening_case

ABOUT = ["relevant", "homonym", "competitor", "off_topic"]
CASE = listening_case()


def values(table: pd.DataFrame) -> dict[str, list[float]]:
    """The three values of each dashboard."""
    return {name: rows["value"].round(3).tolist() for name, rows in table.groupby("dashboard")}


def test_three_honest_dashboards_of_eight_mentions() -> None:
    table = dashboards(CASE.mentions, CASE.mention_codings, CASE.tool_metrics, 1000)
    # All but Covolo 7 of 8, relevant 4 (and 1 competitor); the tool hears 4 positive, 1 negative, among ours 2 and 0.
    assert values(table) == {"A": [0.875, 0.6, 0.02], "B": [0.8, 0.5, 0.02], "C": [0.5, -0.333, 0.01]}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(*map(st.sampled_from, (ABOUT, SENTIMENTS, SENTIMENTS))), min_size=1, max_size=20))
def test_every_number_is_its_part_of_its_whole(rows: list[tuple[str, str, str]]) -> None:
    names = [f"m{place}" for place in range(len(rows))]
    mentions = pd.DataFrame({"mention_id": names, "tool_sentiment": [row[2] for row in rows]})
    one = pd.DataFrame(rows, columns=["relevance", "sentiment", "tool"]).assign(mention_id=names)
    codings = pd.concat([one.assign(coder="A"), one.assign(coder="B")])[
        ["mention_id", "coder", *one.columns[:2]]
    ]
    table = dashboards(mentions, codings, CASE.tool_metrics, 1000)
    assert table["measure"].tolist() == [*MEASURES] * 3
    known = table[table["whole"] > 0]
    assert (known["value"] * known["whole"]).round(9).tolist() == known["part"].tolist()
    assert known["value"].between(-1, 1).all()
    share = table[table["measure"] == "share_of_voice"].set_index("dashboard")["value"]
    assert share["C"] <= share["A"]


def test_nobody_coded() -> None:
    with pytest.raises(Problem, match="two people"):
        dashboards(CASE.mentions, CASE.mention_codings.head(0), CASE.tool_metrics, 1000)


def test_no_weekly_figure() -> None:
    with pytest.raises(Problem, match="weekly figure"):
        dashboards(CASE.mentions, CASE.mention_codings, CASE.tool_metrics.head(0), 1000)
