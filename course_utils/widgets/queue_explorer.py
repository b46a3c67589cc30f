"""Three sliders on a desk: how fast messages come, how long each takes, how many people answer."""

from __future__ import annotations

import ipywidgets as ipw

from course_utils.analysis.risk import waiting
from course_utils.charts import show_waits
from course_utils.charts.waits import wait_words
from course_utils.language import tr, trn
from course_utils.widgets import _controls

ARRIVALS, MINUTES, STAFF = 16, 3, 1  # busy four fifths of the time: comfortable, it seems


def try_queue() -> QueueExplorer:
    """The mean wait of a desk, as it follows three sliders. A toy model (`risk.waiting`)."""
    return QueueExplorer()


class QueueExplorer(ipw.VBox):
    """The sliders, what they say, and the curve of the wait."""

    def __init__(self) -> None:
        self.arrivals = _controls.slider(tr("Messages an hour"), ARRIVALS, 1, 40)
        self.minutes = _controls.slider(tr("Minutes for each"), MINUTES, 1, 15)
        self.staff = _controls.slider(tr("People at the desk"), STAFF, 1, 5)
        self.status = _controls.Status(min_height="60px")
        self.picture = _controls.prose(min_height="500px")
        self._update()
        sliders = (self.arrivals, self.minutes, self.staff)
        for control in sliders:
            control.observe(self.status.guard(self._update), "value")
        super().__init__([_controls.view(_controls.row(*sliders), self.status, self.picture)])

    def _update(self) -> None:
        desk = (self.arrivals.value, self.minutes.value, self.staff.value)
        settings = tr(
            "{messages} of {minutes} min each, {people}.",
            messages=trn("{n} message an hour", "{n} messages an hour", desk[0]),
            minutes=desk[1],
            people=trn("{n} person", "{n} people", desk[2]),
        )
        self.status.say(f"{settings} {wait_words(waiting(*desk))}")
        self.picture.value = show_waits(*desk).html()
