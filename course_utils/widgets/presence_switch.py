"""A switch on the organisation's account: what is left of the conversation when it says nothing."""

from __future__ import annotations

import ipywidgets as ipw

from course_utils.cases import Case
from course_utils.charts import show_presence
from course_utils.language import tr
from course_utils.widgets import _controls

EVERY = ""  # a menu cannot hold None


def switch_presence(case: Case) -> PresenceSwitch:
    """Choose a topic, and turn the organisation's account on or off: the months follow."""
    return PresenceSwitch(case)


class PresenceSwitch(ipw.VBox):
    """The topic, the switch, what they say, and the months."""

    def __init__(self, case: Case) -> None:
        self._case = case
        topics = [(case.topic_name(topic), topic) for topic in case.topics]
        self.topic = _controls.menu(tr("Topic"), [(tr("All topics"), EVERY), *topics], EVERY)
        self.speaking = _controls.tick(tr("The organisation has an account"), value=True)
        self.status = _controls.Status(min_height="60px")
        self.picture = _controls.prose(min_height="470px")
        self._update()
        for control in (self.topic, self.speaking):
            control.observe(self.status.guard(self._update), "value")
        controls = _controls.row(self.topic, self.speaking)
        super().__init__([_controls.view(controls, self.status, self.picture)])

    def _update(self) -> None:
        drawn = show_presence(self._case, self.topic.value or None, speaking=self.speaking.value)
        self.status.say(drawn.caption)
        self.picture.value = drawn.html()
