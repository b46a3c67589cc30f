"""A rumour's clock and a reply: what the hour of the reply changes, against the same runs without it."""

from __future__ import annotations

import ipywidgets as ipw

from course_utils.analysis.influence import edges
from course_utils.analysis.rumour import STEPS, simulate
from course_utils.cases import Case
from course_utils.charts.belief import show_spread, spread_words
from course_utils.language import number, tr
from course_utils.widgets import _controls

RUNS, ONE = 200, 1


def press_reply(case: Case) -> ReplyButton:
    """A slider for the hour, the button that replies, and a single run beside the two hundred."""
    return ReplyButton(case)


class ReplyButton(ipw.VBox):
    """The clock, the buttons, what they say, and the chart."""

    def __init__(self, case: Case) -> None:
        self._ties = edges(case.posts, kind="share")
        self._draw = 0
        self.hour = _controls.slider(tr("Hour of the reply"), 6, 0, STEPS - 1)
        self.reply = _controls.button(tr("Reply"), tr("Replies at this hour, in 200 runs."))
        self.single = _controls.button(
            tr("One run only"), tr("A single draw: press again for another."), second=True
        )
        self.status = _controls.Status(min_height="60px")
        self.picture = _controls.prose(min_height="480px")
        self.hour.observe(self.status.guard(self._choose), "value")
        self.reply.on_click(self.status.guard(self._all))
        self.single.on_click(self.status.guard(self._one))
        self._silence()
        super().__init__(
            [_controls.view(_controls.row(self.hour, self.reply, self.single), self.status, self.picture)]
        )

    def _silence(self) -> None:
        self._show(simulate(self._ties, runs=RUNS))

    def _choose(self) -> None:
        """The slider shows no number of its own; the button is what replies."""
        hour = number(self.hour.value)
        self.status.say(tr("Hour {hour} is chosen: press Reply, or One run only.", hour=hour))

    def _all(self) -> None:
        self._show(simulate(self._ties, reply=self.hour.value, runs=RUNS))

    def _one(self) -> None:
        self._draw += 1
        found = simulate(self._ties, reply=self.hour.value, runs=ONE, seed=self._draw)
        self._show(found, tr("Draw {n}. One run is an anecdote: draw again.", n=number(self._draw)))

    def _show(self, simulation, words: str = "") -> None:
        self.status.say(" ".join(filter(None, (words, spread_words(simulation)))))
        self.picture.value = show_spread(simulation).html()
