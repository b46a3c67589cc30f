"""Other hours for the reply desk: what could be promised, had the year been answered so."""

from __future__ import annotations

import ipywidgets as ipw
import pandas as pd

from course_utils.analysis.risk import WEEKDAYS, add_shift, replay, to_answer
from course_utils.cases import Case
from course_utils.charts import show_promise
from course_utils.charts.promise import promise_words
from course_utils.language import number, tr
from course_utils.widgets import _controls

WORKDAYS = WEEKDAYS[:5]
TARGET = 4
LONGEST = 72


def staff_desk(case: Case) -> DeskPlanner:
    """A menu of desks and a slider for the hours promised, on the inbox and the staffing of the case.

    The desk as it is stands beside the one chosen. A toy model (`risk.replay`).
    """
    return DeskPlanner(case)


def desks(staffing: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """The weeks to choose from: as it is, people hired, and where two sit together, one of them moved."""
    found = {
        "now": staffing,
        "hire": add_shift(staffing, WORKDAYS, 13, 16),
        "evening": add_shift(staffing, WORKDAYS, 18, 21),
        "early": add_shift(staffing, WORKDAYS, 6, 9),
    }
    morning = staffing[
        staffing["weekday"].isin(WORKDAYS) & (staffing["start"] == 9) & (staffing["end"] == 12)
    ]
    if len(morning) == len(WORKDAYS) and (morning["people"] > 1).all():
        found["move"] = add_shift(add_shift(staffing, WORKDAYS, 9, 12, people=-1), WORKDAYS, 18, 21)
    return found


def desk_word(desk: str) -> str:
    """A desk of the menu in the language spoken now."""
    return {
        "now": tr("As it is"),
        "hire": tr("Hire for the afternoon (weekdays, 13:00 to 16:00)"),
        "evening": tr("Hire for the evening (weekdays, 18:00 to 21:00)"),
        "early": tr("Hire for the early morning (weekdays, 6:00 to 9:00)"),
        "move": tr("Move one morning person to the evening"),
    }[desk]


class DeskPlanner(ipw.VBox):
    """The desk, the promise, and the share of the year's messages for which it would be kept."""

    def __init__(self, case: Case) -> None:
        self._messages, self._done = to_answer(case.inbox), {}
        self._desks = desks(case.staffing)
        options = [(desk_word(desk), desk) for desk in self._desks]
        self.desk = _controls.menu(tr("Desk"), options, "now")
        self.target = _controls.slider(tr("Hours promised"), TARGET, 1, LONGEST)
        self.status = _controls.Status(min_height="80px")
        self.picture = _controls.prose(min_height="510px")
        self._update()
        for control in (self.desk, self.target):
            control.observe(self.status.guard(self._update), "value")
        controls = _controls.row(self.desk, self.target)
        super().__init__([_controls.view(controls, self.status, self.picture)])

    def hours(self, desk: str) -> pd.Series:
        """Hours to each reply with this desk; worked out once."""
        if desk not in self._done:
            self._done[desk] = replay(self._messages, self._desks[desk])["hours"]
        return self._done[desk]

    def _update(self) -> None:
        shown = dict.fromkeys(("now", self.desk.value))
        named = {desk_word(desk): self.hours(desk) for desk in shown}
        staffed = tr(
            "{hours} hours of work a week, promise of {target} h.",
            hours=number(self._desks[self.desk.value]["hours"].sum()),
            target=number(self.target.value),
        )
        self.status.say(f"{staffed} {promise_words(named, self.target.value)}")
        self.picture.value = show_promise(named, self.target.value).html()
