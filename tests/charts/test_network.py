from __future__ import annotations

import pytest

from course_utils.charts import show_network
from course_utils.problem import Problem


def test_the_same_ties_are_drawn_the_same_way_whatever_their_order(case, relays) -> None:
    shuffled = relays.sample(frac=1, random_state=3)
    shuffled.attrs = dict(relays.attrs)
    assert show_network(shuffled, case).png == show_network(relays, case).png


def test_the_table_has_size_and_stance(case, relays) -> None:
    assert show_network(relays, case).table.iloc[:2].to_numpy().tolist() == [
        ["@joker", 11, "◆ coders disagree"],
        ["@steady", 5, "▲ unfavourable"],
    ]


def test_a_highlighted_account_is_drawn_beyond_the_top(case, relays) -> None:
    texts = show_network(relays, case, top=5, highlight=["bridge"]).figure.axes[0].texts
    assert "@bridge" in [text.get_text() for text in texts]


def test_accounts_without_a_tie_among_those_drawn_are_counted(case, relays) -> None:
    description = show_network(relays, case, top=4).description
    assert "Accounts: 2; ties between them: 1." in description and "none of these: 2." in description


def test_a_misspelt_measure_gets_the_nearest_one(case, relays) -> None:
    with pytest.raises(Problem, match="Did you mean “betweenness”"):
        show_network(relays, case, size="betweeness")


def test_no_tie_left_is_said(case, relays) -> None:
    with pytest.raises(Problem, match="no tie to draw"):
        show_network(relays, case, top=1)
