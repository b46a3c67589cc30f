"""What holds for every control that a student meets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import ipywidgets as ipw
import pytest

from course_utils import load_case
from course_utils.analysis import influence
from course_utils.cases import Case
from course_utils.widgets import (
    answer_half_true,
    build_plan,
    build_query,
    compare_models,
    deliver_influencers,
    duel,
    explore_network,
    explore_talk,
    explore_union,
    import_data,
    listen_for,
    meter_cost,
    move_axis,
    move_guesses,
    move_launch,
    order_steps,
    plan_calendar,
    play_sceptic,
    predict,
    press_reply,
    quiz,
    remove_bridge,
    skip_step,
    sort_comments,
    staff_desk,
    switch_presence,
    trace_thread,
    try_denominator,
    try_interval,
    try_queue,
    turn_round,
    walk_timeline,
    weigh,
    weigh_assumptions,
    weigh_platforms,
    weigh_scenarios,
)
from tests.advantages import advantages_case
from tests.governance import governance_case
from tests.listening import listening_case
from tests.strategy import strategy_case
from tests.tiny import dated

VIEWS: dict[str, Callable[[Case], ipw.Widget]] = {
    "predict": lambda case: predict("who-answers"),
    "quiz": lambda case: quiz("who-answers"),
    "explore": lambda case: explore_network(case, interactive=True),
    "bridge": remove_bridge,
    "weigh": lambda case: weigh(influence.profile(case)),
    "duel": duel,
    "union": lambda case: explore_union(advantages_case()),
    "cost meter": lambda case: meter_cost(advantages_case()),
    "statements": lambda case: turn_round(advantages_case()),
    "import": lambda case: import_data(),
    "form": lambda case: deliver_influencers(case, influence.profile(case)),
    "presence": lambda case: switch_presence(dated(case)),
    "timeline": lambda case: walk_timeline(),
    "denominator": lambda case: try_denominator(),
    "comments": lambda case: sort_comments(governance_case()),
    "queue": lambda case: try_queue(),
    "desk": lambda case: staff_desk(governance_case()),
    "thread": lambda case: trace_thread(strategy_case()),
    "window": lambda case: listen_for(strategy_case()),
    "query": lambda case: build_query(listening_case()),
    "talk": lambda case: explore_talk(listening_case()),
    "interval": lambda case: try_interval(),
    "reply": press_reply,
    "assumptions": weigh_assumptions,
    "half true": answer_half_true,
    "step order": lambda case: order_steps(),
    "platforms": lambda case: weigh_platforms(load_case("transit")),
    "calendar": lambda case: plan_calendar(load_case("transit")),
    "launch": lambda case: move_launch(),
    "scenarios": lambda case: weigh_scenarios(load_case("transit")),
    "guesses": lambda case: move_guesses(load_case("transit")),
    "axis": lambda case: move_axis(load_case("transit")),
    "objections": lambda case: play_sceptic(load_case("transit")),
    "models": lambda case: compare_models(),
    "plan": build_plan,
    "plan graph": lambda case: skip_step(),
}


@pytest.fixture(params=VIEWS)
def view(request: pytest.FixtureRequest, lesson: Path, case: Case) -> ipw.Widget:
    return VIEWS[request.param](case)


def inside(widget: ipw.Widget) -> Iterator[ipw.Widget]:
    """The widget and all that it holds."""
    yield widget
    for child in getattr(widget, "children", ()):
        yield from inside(child)


def controls(view: ipw.Widget) -> list[ipw.Widget]:
    """What can be operated."""
    return [it for it in inside(view) if hasattr(it, "disabled") and not isinstance(it, ipw.HTML)]


def test_every_control_has_a_label_that_is_not_cut(view: ipw.Widget) -> None:
    assert controls(view)
    for control in controls(view):
        assert control.description
        assert getattr(control.style, "description_width", "initial") == "initial" or isinstance(
            control, ipw.Checkbox
        )


def test_no_menu_shows_an_empty_line(view: ipw.Widget) -> None:
    for menu in (control for control in controls(view) if isinstance(control, ipw.Dropdown)):
        assert menu.label
        assert None not in [value for _, value in menu.options]


def test_every_view_has_a_live_status_line(view: ipw.Widget) -> None:
    lines = [it for it in inside(view) if isinstance(it, ipw.HTML) and 'role="status"' in it.value]
    assert lines
    assert all('aria-live="polite"' in line.value for line in lines)


def test_every_picture_has_a_description_and_a_table(view: ipw.Widget) -> None:
    for picture in (it.value for it in inside(view) if isinstance(it, ipw.HTML) and "<img" in it.value):
        assert 'alt=""' not in picture and "alt=" in picture
        assert "<table" in picture


def test_every_view_carries_the_style(view: ipw.Widget) -> None:
    styled = [it for it in inside(view) if "relais" in getattr(it, "_dom_classes", ())]
    assert len(styled) == 1
    assert "<style>" in styled[0].children[0].value
