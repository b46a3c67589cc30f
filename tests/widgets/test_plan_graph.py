from __future__ import annotations

from pathlib import Path

import pytest

from course_utils.plan import save_parts, steps
from course_utils.widgets import skip_step
from course_utils.widgets.plan_graph import PlanGraph


@pytest.fixture
def graph(course: Path) -> PlanGraph:
    save_parts(2, {"left_out": "Elders"})
    return skip_step().children[1]


def test_a_step_is_left_out_and_comes_back(graph: PlanGraph) -> None:
    before = graph.picture.value
    graph.skipped.value = 1
    assert graph.status.sentence == "You have already written one step that would stand on nothing: 2."
    assert "Without step 1, Listen and observe, 9 steps stand on assumptions" in graph.picture.value
    graph.skipped.value = -1
    assert (graph.picture.value, graph.status.sentence) == (before, "")


def test_nothing_written_is_nothing_lost(graph: PlanGraph) -> None:
    graph.skipped.value = 7
    assert graph.status.sentence == "Nothing is written yet that would stand on it."


def test_it_is_drawn_anew_only_when_a_state_changed(graph: PlanGraph) -> None:
    drawn: list[object] = []
    graph.picture.observe(drawn.append, "value")
    states = {step.step: "waiting" for step in steps()} | {0: "ready", 2: "begun", 6: "waiting"}
    graph.show(states)
    graph.show(states)
    assert len(drawn) == 1
