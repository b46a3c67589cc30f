"""One objective at a time: its way up to the mission, and what an arrow drawn by hand would change."""

from __future__ import annotations

import ipywidgets as ipw
import pandas as pd

from course_utils.analysis.decision import alignment_share, chains
from course_utils.cases import Case
from course_utils.charts import show_thread
from course_utils.charts.thread import end_word
from course_utils.language import current, percent, tr
from course_utils.problem import Problem
from course_utils.widgets import _controls

NOTHING = ""


def trace_thread(case: Case) -> ThreadTracer:
    """Choose a social objective, see what it serves, and tie it to something else.

    Raises Problem when the case has no social objective.
    """
    if not (case.objectives["level"] == "social").any():
        raise Problem("no-objective", tr("This case has no social objective. Use the case of the lesson."))
    return ThreadTracer(case.objectives)


class ThreadTracer(ipw.VBox):
    """A menu of objectives, a menu of what the chosen one serves, and the picture of the thread."""

    def __init__(self, objectives: pd.DataFrame) -> None:
        self._before, self.objectives = objectives, objectives.copy()
        self._moving = False
        names = _of_level(objectives, "social")
        above = {**_of_level(objectives, "communication"), tr("nothing"): NOTHING}
        self.chosen = _controls.menu(tr("Objective"), list(names.items()), next(iter(names.values())))
        self.serves = _controls.menu(tr("It serves"), list(above.items()), NOTHING)
        self.back = _controls.button(tr("As the note has it"), second=True)
        self.status = _controls.Status(min_height="60px")
        self.picture = _controls.prose(min_height="560px")
        self._choose()
        self.chosen.observe(self.status.guard(self._choose), "value")
        self.serves.observe(self.status.guard(self._tie), "value")
        self.back.on_click(self.status.guard(self._reset))
        controls = _controls.row(self.chosen, self.serves, self.back)
        super().__init__([_controls.view(controls, self.status, self.picture)])

    def _choose(self) -> None:
        known = {value for _, value in self.serves.options}
        parent = self.objectives.set_index("objective")["parent"].fillna(NOTHING)[self.chosen.value]
        self._moving = True  # the second menu follows the first; nobody tied anything
        self.serves.value = parent if parent in known else NOTHING
        self._moving = False
        self._show()

    def _tie(self) -> None:
        if self._moving:
            return
        row = self.objectives["objective"] == self.chosen.value
        self.objectives.loc[row, "parent"] = self.serves.value or None
        self._show()

    def _reset(self) -> None:
        self.objectives = self._before.copy()
        self._choose()

    def _show(self) -> None:
        picture = show_thread(self.objectives, self.chosen.value).html()
        self.status.say(self._words())
        self.picture.value = picture

    def _words(self) -> str:
        found = chains(self.objectives).loc[self.chosen.value]
        share, before = alignment_share(self.objectives), alignment_share(self._before)
        words = tr(
            "{path}: {end}. Alignment: {share}.",
            path=" → ".join(found["path"]),
            end=end_word(found["ends"]),
            share=percent(share),
        )
        if share == before:
            return words
        was = tr(
            "In the note it was {before}; no word of the objectives has changed.", before=percent(before)
        )
        return f"{words} {was}"


def _of_level(objectives: pd.DataFrame, level: str) -> dict[str, str]:
    rows = objectives[objectives["level"] == level]
    return {
        f"{row['objective']} · {row[f'text_{current()}']}": row["objective"] for _, row in rows.iterrows()
    }
