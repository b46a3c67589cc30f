"""One table, two impressions: where the axis of a bar chart begins."""

from __future__ import annotations

import ipywidgets as ipw

from course_utils.analysis.decision import compare_scenarios
from course_utils.cases import Case
from course_utils.charts import show_bill_bars
from course_utils.charts.bills import bar_words
from course_utils.charts.money import dollars
from course_utils.language import tr
from course_utils.widgets import _controls


def move_axis(case: Case, start: int | None = None) -> AxisPlay:
    """A slider for the beginning of the axis, and a button that repairs it.

    start: where it begins, in thousands of dollars; just below the shortest bar unless said
    """
    return AxisPlay(case, start)


class AxisPlay(ipw.VBox):
    """The slider, the repair, how long the bars look, and the bars."""

    def __init__(self, case: Case, start: int | None) -> None:
        self._table = compare_scenarios(case.costs, case.benefits, case.risks)
        most = max(int((-self._table["net"].max() - 1) // 1000), 0)
        self.start = _controls.slider(
            tr("Axis begins at, in thousands"), most if start is None else start, 0, most
        )
        self.repair = _controls.button(tr("Begin at 0"), tr("Gives the bars their true length."))
        self.status = _controls.Status(min_height="60px")
        self.picture = _controls.prose(min_height="400px")
        self._show()
        self.start.observe(self.status.guard(self._show), "value")
        self.repair.on_click(self.status.guard(self._back))
        super().__init__([_controls.view(_controls.row(self.start, self.repair), self.status, self.picture)])

    def _back(self) -> None:
        self.start.value = 0

    def _show(self) -> None:
        start = 1000 * self.start.value
        begins = tr("The axis begins at {start}.", start=dollars(start))
        self.status.say(f"{begins} {bar_words(self._table, start)}")
        self.picture.value = show_bill_bars(self._table, start).html()
