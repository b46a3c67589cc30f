"""Two sliders on a hundred adults: how many are online, how many of them are on social media."""

from __future__ import annotations

import ipywidgets as ipw

from course_utils.charts import show_denominator
from course_utils.language import tr
from course_utils.widgets import _controls

ONLINE, ACTIVE = 80, 59  # Québec in 2011, to the nearest person


def try_denominator() -> DenominatorPlay:
    """The same people as a share of all adults and of those who are online."""
    return DenominatorPlay()


class DenominatorPlay(ipw.VBox):
    """The sliders, what they say, and the hundred adults."""

    def __init__(self) -> None:
        self.online = _controls.slider(tr("Adults online, of 100"), ONLINE, 10, 100)
        self.active = _controls.slider(tr("On social media, of 100"), ACTIVE, 0, 100)
        self.status = _controls.Status(min_height="60px")
        self.picture = _controls.prose(min_height="470px")
        self._update()
        for control in (self.online, self.active):
            control.observe(self.status.guard(self._update), "value")
        sliders = _controls.row(self.online, self.active)
        super().__init__([_controls.view(sliders, self.status, self.picture)])

    def _update(self) -> None:
        drawn = show_denominator(self.online.value, self.active.value)
        self.status.say(drawn.caption)
        self.picture.value = drawn.html()
