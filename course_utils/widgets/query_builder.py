"""A query to write, and what it brings back among mentions that a person has labelled."""

from __future__ import annotations

from html import escape

import ipywidgets as ipw
import pandas as pd

from course_utils.analysis.agreement import by_coder
from course_utils.analysis.listening import matches, retrieval
from course_utils.cases import Case
from course_utils.charts import show_query
from course_utils.charts.listening_words import about_word
from course_utils.charts.retrieval import retrieval_words
from course_utils.language import tr, trn
from course_utils.widgets import _controls

START, SHOWN = "horizon", 4  # the brand alone; mentions shown of each kind of mistake


def build_query(case: Case, query: str = START) -> QueryBuilder:
    """A line for the query, precision and recall, and the mentions on which it goes wrong.

    Raises Problem when the mentions were not coded by two people, or for a query that can't be read.
    """
    return QueryBuilder(case, query)


class QueryBuilder(ipw.VBox):
    """The query, what it says, the mentions it gets wrong, and the picture."""

    def __init__(self, case: Case, query: str) -> None:
        self._case, self._start = case, query
        self._labels = by_coder(case.mention_codings, "relevance")["A"].dropna()
        self._mentions = case.mentions.set_index("mention_id").reindex(self._labels.index)
        self.query = _controls.line(tr("Query"), query)
        self.query.layout.width = "100%"
        self.run = _controls.button(tr("Search"))
        self.back = _controls.button(tr("Begin again"), second=True)
        self.status = _controls.Status(min_height="60px")
        self.wrong = _controls.prose(min_height="250px")
        self.picture = _controls.prose(min_height="480px")
        self._update()
        self.query.observe(self.status.guard(self._update), "value")
        self.run.on_click(self.status.guard(self._update))
        self.back.on_click(self.status.guard(self._reset))
        buttons = _controls.row(self.run, self.back)
        super().__init__([_controls.view(self.query, buttons, self.status, self.picture, self.wrong)])

    def _reset(self) -> None:
        self.query.value = self._start
        self._update()

    def _update(self) -> None:
        drawn = show_query(self._case, self.query.value)
        found = matches(self._mentions["text"], self.query.value)
        counted = retrieval(found, self._labels == "relevant")
        reached = min(counted.precision, counted.recall) >= 0.8  # False for nan
        words = retrieval_words(counted)
        if reached:
            words += " " + tr("Both reach 80%: a query to sign your name to.")
        self.status.say(words, "good" if reached else "")
        self.picture.value = drawn.html()
        self.wrong.value = self._mistakes(found)

    def _mistakes(self, found: pd.Series) -> str:
        ours = self._labels == "relevant"
        noise, lost = self._mentions[found & ~ours], self._mentions[~found & ours]
        return _listed(
            trn(
                "{n} mention found that is not about us",
                "{n} mentions found that are not about us",
                len(noise),
            ),
            noise,
            self._labels,
        ) + _listed(
            trn("{n} mention about us that was missed", "{n} mentions about us that were missed", len(lost)),
            lost,
            self._labels,
        )


def _listed(heading: str, mentions: pd.DataFrame, labels: pd.Series) -> str:
    """A heading and the first few mentions, each in its own language."""
    items = "".join(
        f'<li lang="{escape(str(row["language"]))}">{escape(str(row["text"]))} '
        f"<i>({escape(about_word(labels[name]))})</i></li>"
        for name, row in mentions.head(SHOWN).iterrows()
    )
    return f'<b>{escape(heading)}</b><ul style="margin:.2em 0 .6em">{items}</ul>'
