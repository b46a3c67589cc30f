from __future__ import annotations

from course_utils.charts import show_overlap

LISTS = {"followed": ["ana", "bo", "cy"], "relayed": ["bo", "cy", "di"], "mentioned": ["cy", "ed", "flo"]}


def test_an_account_counts_once_in_the_combination_of_all_its_lists() -> None:
    chart = show_overlap(LISTS)
    names = [label.get_text() for label in chart.figure.axes[0].get_yticklabels()]
    counts = [round(bar.get_width()) for bar in chart.figure.axes[0].patches]
    assert dict(zip(names, counts, strict=True)) == {
        "In all 3 lists": 1,
        "followed and relayed": 1,
        "Only: mentioned": 2,
        "Only: followed": 1,
        "Only: relayed": 1,
    }


def test_the_caption_counts_the_union() -> None:
    assert show_overlap(LISTS).caption == (
        "Put together, the 3 lists hold 6 different accounts of 9 possible. In all of them: @cy."
    )


def test_the_table_says_where_each_account_stands() -> None:
    assert show_overlap(LISTS).table.iloc[0].tolist() == ["@cy", 3, "followed, relayed, mentioned"]


def test_lists_that_share_nobody() -> None:
    assert "No account stands in all of them." in show_overlap({"one": ["ana"], "other": ["bo"]}).caption


def test_empty_lists_draw_an_empty_chart() -> None:
    assert show_overlap({"one": [], "other": []}).png
