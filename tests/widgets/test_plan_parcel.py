from __future__ import annotations

from course_utils.plan import Plan, example_plan, pack_plan, save_parts, unpack_plan
from course_utils.widgets import hand_over_plan, show_plan


def within(widget):
    """The widget and all that it holds."""
    yield widget
    for child in getattr(widget, "children", ()):
        yield from within(child)


def test_the_plan_as_it_stands_is_in_the_text(course):
    save_parts(0, {"mandate": "To listen first."})
    texts = [part.value for part in within(hand_over_plan()) if hasattr(part, "rows")]
    assert unpack_plan(texts[0]).steps == {0: {"mandate": "To listen first."}}


def test_an_empty_plan_is_told(course):
    assert any("Your plan is empty" in getattr(part, "value", "") for part in within(hand_over_plan()))


def test_what_a_student_wrote_is_text_and_never_markup():
    shown = show_plan(pack_plan(Plan({0: {"mandate": "<script>alert(1)</script>"}}))).data
    assert "<script>" not in shown and "&lt;script&gt;" in shown


def test_a_plan_is_shown_whole_with_its_figures():
    shown = show_plan(pack_plan(example_plan("museum"))).data
    assert shown.count("<section") == 11 and 'alt="' in shown


def test_a_text_without_a_plan_is_answered_by_a_sentence():
    assert "There is no packed plan in this text." in show_plan("…").data
