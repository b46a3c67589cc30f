"""How long each step takes: shorten one, and see whether the launch moves."""

from __future__ import annotations

import ipywidgets as ipw

from course_utils.analysis.planning import critical_path
from course_utils.charts import show_launch
from course_utils.charts.launch import launch_words
from course_utils.language import tr, trn
from course_utils.plan import steps
from course_utils.widgets import _controls

START = "2026-04-06"
WEEKS = {0: 2, 1: 12, 2: 3, 3: 2, 4: 2, 5: 4, 6: 3, 7: 3, 8: 3, 9: 2, 10: 2}  # the kit's own estimates
LONGEST = 52


def move_launch(start: str = START) -> LaunchPlay:
    """A menu of the steps and a slider for the weeks that the chosen one takes; the work begins on ``start``."""
    return LaunchPlay(start)


class LaunchPlay(ipw.VBox):
    """The step, its weeks, the way back, the date, and the bars."""

    def __init__(self, start: str) -> None:
        self._start, self._weeks, self._quiet = start, dict(WEEKS), False
        self._needs = {step.step: list(step.needs) for step in steps()}
        self._names = {
            step.step: tr("{number}. {title}", number=step.step, title=step.title) for step in steps()
        }
        self.step = _controls.menu(tr("Step"), [(name, step) for step, name in self._names.items()], 1)
        self.weeks = _controls.slider(tr("Weeks it takes"), WEEKS[1], 0, LONGEST)
        self.usual = _controls.button(tr("Usual weeks"), tr("Puts every step back."), second=True)
        self.status = _controls.Status(min_height="80px")
        self.picture = _controls.prose(min_height="640px")
        self._show()
        self.step.observe(self.status.guard(self._read), "value")
        self.weeks.observe(self.status.guard(self._change), "value")
        self.usual.on_click(self.status.guard(self._back))
        controls = _controls.row(self.step, self.weeks, self.usual)
        super().__init__([_controls.view(controls, self.status, self.picture)])

    def _read(self) -> None:
        """Another step: its own weeks, without a change of the plan."""
        self._quiet = True
        try:
            self.weeks.value = self._weeks[self.step.value]
        finally:
            self._quiet = False
        self._show()

    def _change(self) -> None:
        if not self._quiet:
            self._weeks[self.step.value] = self.weeks.value
            self._show()

    def _back(self) -> None:
        self._weeks = dict(WEEKS)
        self._read()

    def _show(self) -> None:
        plan = critical_path(self._weeks, self._needs)
        chosen = tr(
            "{step}: {weeks}.",
            step=self._names[self.step.value],
            weeks=trn("{n} week", "{n} weeks", self._weeks[self.step.value]),
        )
        self.status.say(f"{chosen} {launch_words(plan, self._start)}")
        self.picture.value = show_launch(plan, self._start, self._names).html()
