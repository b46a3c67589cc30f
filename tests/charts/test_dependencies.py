from __future__ import annotations

import pytest
from matplotlib.patches import FancyBboxPatch

from course_utils.charts import show_dependencies
from course_utils.problem import Problem

TITLES = {0: "Mandate", 1: "Listen", 2: "Publics", 3: "Tools", 4: "Approval"}
NEEDS = {1: [0], 2: [1], 3: [2], 4: [0, 1, 2, 3]}
STATES = {0: "done", 1: "begun", 2: "ready", 3: "waiting", 4: "waiting"}


def _edges(chart) -> list[tuple]:
    """The line around each box, and its inside."""
    boxes = [patch for patch in chart.figure.axes[0].patches if isinstance(patch, FancyBboxPatch)]
    return [(box.get_linestyle(), box.get_linewidth(), box.get_facecolor()) for box in boxes]


def test_each_state_has_its_edge_and_its_word() -> None:
    chart = show_dependencies(TITLES, NEEDS, STATES)
    assert len(set(_edges(chart))) == 4
    assert chart.table["State"].tolist() == ["● done", "◐ begun", "○ ready", "… waiting", "… waiting"]
    assert chart.caption.startswith("Steps done: 1 of 5.")


def test_an_arrow_that_others_imply_is_not_drawn() -> None:
    chart = show_dependencies(TITLES, NEEDS, STATES)
    heads = [text for text in chart.figure.axes[0].texts if getattr(text, "arrow_patch", None)]
    assert len(heads) == 4
    assert "4, Approval: waiting; stands on 0, 1, 2 and 3." in chart.description


def test_what_stands_on_a_skipped_step_turns_grey() -> None:
    chart = show_dependencies(TITLES, NEEDS, STATES, skipped=1)
    assert chart.caption == "Without step 1, Listen, 3 steps stand on assumptions: 2, 3 and 4."
    assert chart.table["Without step 1"].tolist() == [
        "–",
        "–",
        "stands on it",
        "stands on what stands on it",
        "stands on it",
    ]
    assert [chart.table["State"][step] for step in (0, 1, 2)] == ["● done", "✗ skipped", "? assumed"]


def test_nothing_stands_on_the_last() -> None:
    assert (
        show_dependencies(TITLES, NEEDS, STATES, skipped=4).caption == "No step stands on step 4, Approval."
    )


def test_long_titles_stay_in_their_box_and_whole_in_the_table() -> None:
    title = "Incommensurablement long, deliberately so and then some more of it"
    chart = show_dependencies({**TITLES, 3: title}, NEEDS, STATES)
    drawn = [
        text.get_text()
        for text in chart.figure.axes[0].texts
        if "…" in text.get_text() and "Inc" in text.get_text()
    ]
    assert [text.count("\n") for text in drawn] == [2]
    assert f"3. {title}" in chart.table["Step"].tolist()


@pytest.mark.parametrize(("needs", "skipped"), [(NEEDS, 9), ({0: [1], 1: [0]}, None)])
def test_what_is_no_plan_is_told(needs: dict, skipped: int | None) -> None:
    with pytest.raises(Problem):
        show_dependencies(TITLES, needs, STATES, skipped=skipped)
