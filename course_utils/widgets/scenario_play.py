"""Three ways of spending the year beside each other: the weeks of the pilot, and the uncertainty shown or hidden."""

from __future__ import annotations

import ipywidgets as ipw

from course_utils.analysis.decision import compare_scenarios, three_scenarios
from course_utils.cases import Case
from course_utils.charts import show_bills
from course_utils.charts.money import dollars
from course_utils.language import tr, trn
from course_utils.widgets import _controls

WEEKS, YEAR = 8, 52


def weigh_scenarios(case: Case, weeks: int = WEEKS) -> ScenarioPlay:
    """A slider for the weeks of the pilot, and a switch that hides what is not sure."""
    return ScenarioPlay(case, weeks)


class ScenarioPlay(ipw.VBox):
    """The weeks, the switch, the advice in words, and the three bills."""

    def __init__(self, case: Case, weeks: int) -> None:
        self._case = case
        self.weeks = _controls.slider(tr("Weeks of the pilot"), weeks, 1, YEAR)
        self.hide = _controls.tick(tr("Hide the uncertainty"))
        self.status = _controls.Status(min_height="80px")
        self.picture = _controls.prose(min_height="420px")
        self._count()
        self.weeks.observe(self.status.guard(self._count), "value")
        self.hide.observe(self.status.guard(self._show), "value")
        super().__init__([_controls.view(_controls.row(self.weeks, self.hide), self.status, self.picture)])

    def _count(self) -> None:
        case = self._case
        scenarios = three_scenarios(self.weeks.value)
        self.table = compare_scenarios(case.costs, case.benefits, case.risks, scenarios)
        self._show()

    def _show(self) -> None:
        pilot = trn("A pilot of {n} week.", "A pilot of {n} weeks.", self.weeks.value)
        self.status.say(f"{pilot} {advice(self.table, hidden=self.hide.value)}")
        self.picture.value = show_bills(self.table, uncertain=not self.hide.value).html()


def advice(table, hidden: bool) -> str:
    """What the table would make somebody say, with its uncertainty or without."""
    best, second = table["net"].sort_values(ascending=False).iloc[:2]
    name = table["net"].idxmax()
    sure = table.drop(index=name)["net_high"].max() < table.loc[name, "net_low"]
    words = {
        "nothing": tr("Doing nothing has the smallest bill, by {gap}.", gap=dollars(best - second)),
        "listening": tr("Listening only has the smallest bill, by {gap}.", gap=dollars(best - second)),
        "pilot": tr("Listening and a pilot have the smallest bill, by {gap}.", gap=dollars(best - second)),
    }
    if hidden:
        return words[name] + " " + tr("And nothing says how sure that is.")
    if sure:
        return words[name] + " " + tr("Even with cautious benefits, no other comes close.")
    return (
        words[name] + " " + tr("But the lines overlap: with cautious benefits, another may come out ahead.")
    )
