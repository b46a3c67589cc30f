from __future__ import annotations

from course_utils.widgets._history import Change, History

FIRST, SECOND = (
    (Change(1, "query", None, "bus"),),
    (Change(1, "query", "bus", "tram"), Change(2, "left_out", None, "a")),
)


def test_acts_are_taken_back_last_first_and_done_again() -> None:
    history = History().with_act(FIRST).with_act(SECOND)
    back, history = history.undo()
    assert back == (Change(2, "left_out", "a", None), Change(1, "query", "tram", "bus"))
    assert history.undo()[0] == (Change(1, "query", "bus", None),)
    assert history.redo() == (SECOND, History((FIRST, SECOND)))


def test_a_new_act_ends_what_could_be_done_again() -> None:
    history = History().with_act(FIRST).undo()[1].with_act(SECOND)
    assert history.redo() == ((), history)


def test_nothing_can_be_taken_back_at_the_beginning() -> None:
    assert History().undo() == ((), History())
    assert History().with_act(()) == History()
