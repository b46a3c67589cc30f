"""Posts a week against the hours of a whole year: what fits in the median week, and in the others."""

from __future__ import annotations

import ipywidgets as ipw
import pandas as pd

from course_utils.analysis.planning import capacity
from course_utils.analysis.risk import to_answer, weekly_load
from course_utils.cases import Case
from course_utils.charts import show_load
from course_utils.charts.load import load_words
from course_utils.language import number, tr
from course_utils.widgets import _controls

HOURS = 1.5  # to make a post, by the kit's own estimate: writing, a picture, a second reader
POSTS, MOST = 12, 40


def plan_calendar(case: Case) -> CalendarPlay:
    """A slider for the posts of a week, and whether posts may give way in a week that replies fill."""
    return CalendarPlay(case)


class CalendarPlay(ipw.VBox):
    """The slider, the rule, in how many weeks the hours are missing, and the year."""

    def __init__(self, case: Case) -> None:
        self._minutes = to_answer(case.inbox)["minutes"].mean()
        self._there = case.hours.groupby("week")["available"].sum()
        messages = weekly_load(case.inbox, case.staffing)["messages"]
        self._messages = messages.reindex(self._there.index, fill_value=0)
        self.posts = _controls.slider(tr("Posts a week"), POSTS, 0, MOST)
        self.yields = _controls.tick(tr("Posts give way when replies fill the week"))
        self.status = _controls.Status(min_height="60px")
        self.picture = _controls.prose(min_height="430px")
        self._update()
        for control in (self.posts, self.yields):
            control.observe(self.status.guard(self._update), "value")
        controls = _controls.row(self.posts, self.yields)
        super().__init__([_controls.view(controls, self.status, self.picture)])

    @property
    def weeks(self) -> pd.DataFrame:
        """The year with the calendar as it stands, as `planning.capacity` gives it."""
        left = (self._there - self._messages * self._minutes / 60).clip(lower=0)
        posts = pd.Series(float(self.posts.value), index=self._there.index)
        if self.yields.value:
            posts = posts.clip(upper=left // HOURS)
        calendar = pd.DataFrame({"week": self._there.index, "kind": "post", "posts": posts.to_numpy()})
        return capacity(calendar, {"post": HOURS}, self._messages, self._minutes, self._there)

    def _update(self) -> None:
        weeks = self.weeks
        planned = tr(
            "{posts} posts a week, {hours} h each; {all} in the year.",
            posts=number(self.posts.value),
            hours=number(HOURS, 1),
            all=number(weeks["posts"].sum()),
        )
        self.status.say(f"{planned} {load_words(weeks)}")
        self.picture.value = show_load(weeks).html()
