from __future__ import annotations

import pandas as pd

from course_utils.charts import show_coding
from course_utils.charts.coding import coding_checks
from tests.listening import listening_case

CASE = listening_case()


def test_people_then_the_tool_in_each_language() -> None:
    sizes = [int(check.table.to_numpy().sum()) for check in coding_checks(CASE).values()]
    assert sizes == [8, 5, 3]


def test_agreement_stands_in_the_caption() -> None:
    caption = show_coding(CASE).caption
    assert "Coder B: 7 of 8 coded alike (88%)" in caption
    assert "The tool, in English: 3 of 3 coded alike (100%), κ = 1.00." in caption


def test_rows_are_what_coder_a_says() -> None:
    table = show_coding(CASE).table.set_index("A says")
    assert table.loc["The tool, in French · negative"].tolist() == [1, 1, 1]


def test_sarcasm_is_counted_apart() -> None:
    assert show_coding(CASE).caption.endswith("Of 1 mention in which A heard sarcasm, 0 heard as A did.")


def test_labels_of_ones_own_take_the_place_of_the_tool_s() -> None:
    heard = pd.Series("negative", index=CASE.mentions.index)
    table = show_coding(CASE, heard).table.set_index("A says")
    assert table.loc["These labels, in French · negative"].tolist() == [0, 0, 3]
