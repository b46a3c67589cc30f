"""A slider through thirty years: what each brought, and what stood behind it already."""

from __future__ import annotations

import ipywidgets as ipw

from course_utils.charts import show_timeline
from course_utils.charts.timeline import FIRST, LAST
from course_utils.language import tr
from course_utils.widgets import _controls

ARTICLE = 2011  # the year of the article that the course is built on


def walk_timeline() -> TimelineWalk:
    """The landmarks from 1994 to the year of the slider."""
    return TimelineWalk()


class TimelineWalk(ipw.VBox):
    """The year, what it brought, and the landmarks so far."""

    def __init__(self) -> None:
        self.year = _controls.slider(tr("Year"), ARTICLE, FIRST, LAST)
        self.status = _controls.Status(min_height="34px")
        self.picture = _controls.prose(min_height="560px")
        self._update()
        self.year.observe(self.status.guard(self._update), "value")
        super().__init__([_controls.view(self.year, self.status, self.picture)])

    def _update(self) -> None:
        drawn = show_timeline(self.year.value)
        self.status.say(drawn.caption)
        self.picture.value = drawn.html()
