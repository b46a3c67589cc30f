from __future__ import annotations

import pandas as pd
import pytest

from course_utils.analysis.influence import Sensitivity
from course_utils.charts import show_sensitivity


@pytest.fixture
def textbook() -> Sensitivity:
    """ABCDEF against DBAFCE: ρ = 0.371 (curriculum, section 8.5)."""
    ranks = pd.DataFrame({"First": range(1, 7), "Second": [3, 2, 5, 1, 6, 4]}, index=list("ABCDEF"))
    return Sensitivity(ranks, ranks.corr(method="spearman"), ("D", 3))


def test_the_caption_gives_rho_and_the_account_that_moves_most(textbook) -> None:
    assert show_sensitivity(textbook).caption == (
        "Agreement with “First” over all accounts (1 would be the same order): “Second”, ρ = 0.37. "
        "Of all, @D moves most, by 3 places."
    )


def test_the_table_has_the_places(textbook) -> None:
    assert show_sensitivity(textbook, top=2).table.to_numpy().tolist() == [["@A", 1, 3], ["@B", 2, 2]]


def test_the_description_says_who_stays_among_the_first(textbook) -> None:
    assert "1 of the first 2 are still among the first 2" in show_sensitivity(textbook, top=2).description


def test_accounts_that_share_a_place_are_not_drawn_on_each_other() -> None:
    ranks = pd.DataFrame({"One": [1, 2, 2, 4], "Other": [1, 1, 1, 1]}, index=list("ABCD"))
    lines = show_sensitivity(Sensitivity(ranks, ranks.corr(), ("D", 3))).figure.axes[0].lines
    for column in (0, 1):
        assert len({float(line.get_ydata()[column]) for line in lines}) == 4


def test_one_weighting_says_that_there_is_nothing_to_compare(textbook) -> None:
    alone = Sensitivity(textbook.ranks[["First"]], textbook.agreement.loc[["First"], ["First"]], ("A", 0))
    assert "nothing to compare" in show_sensitivity(alone).caption
