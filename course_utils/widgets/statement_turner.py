"""Statements to turn round: an index that looks right, and a reliability that knows better."""

from __future__ import annotations

import ipywidgets as ipw

from course_utils.analysis.audience import relationship_index
from course_utils.cases import Case
from course_utils.charts import show_relationship
from course_utils.charts.relationship import dimension_word
from course_utils.language import current, number, tr
from course_utils.problem import Problem
from course_utils.widgets import _controls


def turn_round(case: Case) -> StatementTurner:
    """The statements of a survey as they were ticked; the student finds those that run the other way.

    Raises Problem when the case has no survey.
    """
    if case.survey.empty or case.survey_items.empty:
        sentence = tr("This case has no survey with statements. Use the case of the lesson.")
        raise Problem("no-survey", sentence)
    return StatementTurner(case)


class StatementTurner(ipw.VBox):
    """A menu of dimensions, a tick for each statement of the one chosen, and the index with its reliability."""

    def __init__(self, case: Case) -> None:
        self._survey, self._items = case.survey, case.survey_items
        self._turned: set[str] = set()
        names = list(dict.fromkeys(self._items["dimension"]))
        options = [(dimension_word(name), name) for name in names]
        self.dimension = _controls.menu(tr("Dimension"), options, names[0])
        self.ticks: dict[str, ipw.Checkbox] = {}
        self._box = ipw.VBox([])
        self.status = _controls.Status(min_height="56px")
        self.picture = _controls.prose(min_height="430px")
        self._show_statements()
        self._update()
        self.dimension.observe(self.status.guard(self._chosen), "value")
        heading = _controls.heading(tr("Turn round the statements with which agreeing is a bad sign:"))
        super().__init__([_controls.view(self.dimension, heading, self._box, self.status, self.picture)])

    def _chosen(self) -> None:
        self._show_statements()
        self._say()

    def _show_statements(self) -> None:
        chosen = self._items[self._items["dimension"] == self.dimension.value]
        self.ticks = {
            row["item"]: _controls.tick(row[f"text_{current()}"], row["item"] in self._turned)
            for _, row in chosen.iterrows()
        }
        for tick in self.ticks.values():
            tick.observe(self.status.guard(self._ticked), "value")
        self._box.children = tuple(self.ticks.values())

    def _ticked(self) -> None:
        shown = set(self.ticks)
        self._turned = (self._turned - shown) | {name for name, tick in self.ticks.items() if tick.value}
        self._update()

    def _update(self) -> None:
        self._index = relationship_index(self._survey, self._items, sorted(self._turned))
        self._say()
        most = int(self._items["most"].max())
        self.picture.value = show_relationship(self._index, most).html()  # last: drawing takes longest

    def _say(self) -> None:
        row = self._index.loc[self.dimension.value]
        lead = tr(
            "{dimension}: index {index}, α = {alpha}.",
            dimension=dimension_word(self.dimension.value),
            index=number(row["index"], 2),
            alpha=number(row["alpha"], 2),
        )
        self.status.say(f"{lead} {self._verdict(row['alpha'])}")

    def _verdict(self, alpha: float) -> str:
        shown = self._items[self._items["dimension"] == self.dimension.value]
        wrong = set(shown.loc[shown["reversed"].astype(bool), "item"])
        turned = self._turned & set(shown["item"])
        if turned == wrong:
            return tr("The statements hold together, and a high number is a good sign.")
        if turned == set(shown["item"]) - wrong:
            return tr(
                "The statements hold together, the wrong way round: a high number would be a bad sign. α can't see that; "
                "reading can."
            )
        if alpha < 0:
            return tr("Below 0: at least one statement still runs against the others.")
        return tr("Not all statements point the same way yet: read them once more.")
