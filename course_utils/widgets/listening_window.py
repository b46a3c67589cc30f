"""When one begins to listen, and for how long: what one then believes people talk about."""

from __future__ import annotations

import ipywidgets as ipw

from course_utils.analysis.decision import posts_by_month
from course_utils.cases import Case
from course_utils.charts import show_heard
from course_utils.charts.heard import window_word
from course_utils.language import tr, trn
from course_utils.problem import Problem
from course_utils.widgets import _controls

MONTHS = 2


def listen_for(case: Case) -> ListeningWindow:
    """Two sliders, the first month and the length of listening, on the conversation of a case.

    Raises Problem when nobody said anything in the case.
    """
    if not len(posts_by_month(case.posts)):
        raise Problem("no-posts", tr("Nobody says anything in this case. Use the case of the lesson."))
    return ListeningWindow(case)


class ListeningWindow(ipw.VBox):
    """The window, and the topics as somebody would rank them who heard nothing else."""

    def __init__(self, case: Case) -> None:
        self._case, self._counts = case, posts_by_month(case.posts)
        size = len(self._counts)
        hint = tr("After the last month of the data comes the first, as if the year began again")
        self.start = _controls.slider(tr("First month"), 1, 1, size, hint=hint)
        self.months = _controls.slider(tr("Months of listening"), min(MONTHS, size), 1, size)
        self.status = _controls.Status(min_height="60px")
        self.picture = _controls.prose(min_height="540px")
        self._update()
        for control in (self.start, self.months):
            control.observe(self.status.guard(self._update), "value")
        controls = _controls.row(self.start, self.months)
        super().__init__([_controls.view(controls, self.status, self.picture)])

    def _update(self) -> None:
        start, months = self.start.value, self.months.value
        chart = show_heard(self._counts, self._case, start, months)
        window = window_word(self._counts, start, months)
        length = trn("{n} month of listening", "{n} months of listening", months)
        self.status.say(tr("{length}: {window}. {words}", length=length, window=window, words=chart.caption))
        self.picture.value = chart.html()
