"""A decision tree to change: the way that one comment takes through it, and what becomes of all of them."""

from __future__ import annotations

from html import escape

import ipywidgets as ipw
import pandas as pd

from course_utils.analysis.agreement import by_coder
from course_utils.analysis.risk import DECISIONS, KIT_TREE, STRICT_TREE, Tree, decide, path
from course_utils.cases import Case
from course_utils.charts import show_triage
from course_utils.charts.triage_words import decision_word, question_word
from course_utils.language import number, tr, trn
from course_utils.problem import Problem
from course_utils.widgets import _controls

LONGEST = 60  # letters of a comment in the menu


def sort_comments(case: Case) -> CommentSorter:
    """A menu for each question of the kit's tree, one for the comment to follow, and the comparison with people.

    Raises Problem when the case has no comment to sort.
    """
    if case.comments.empty:
        raise Problem("no-comment", tr("This case has no comment to sort."))
    return CommentSorter(case)


def walk(tree: Tree, comment: pd.Series, people: pd.Series) -> str:
    """The way of one comment through the tree, what A and B decide, and the comment itself, in HTML."""
    walked = path(tree, comment)
    yes = bool(walked) and walked[-1][1]
    answers = {True: tr("yes"), False: tr("no")}
    steps = [
        f"<li>{escape(question_word(question))} <b>{escape(answers[bool(answer)])}</b></li>"
        for question, answer in walked
    ]
    decision = dict(tree.branches)[walked[-1][0]] if yes else tree.otherwise
    end = tr(
        "The tree: {tree}. A: {a}. B: {b}.",
        tree=decision_word(decision),
        a=decision_word(people["A"]),
        b=decision_word(people["B"]),
    )
    language = escape(str(comment["language"]))
    quote = f'<blockquote lang="{language}" style="margin:.3em 0">{escape(str(comment["text"]))}</blockquote>'
    return f'{quote}<ol style="margin:.3em 0 .3em 1.4em;padding:0">{"".join(steps)}</ol><b>{escape(end)}</b>'


def changed_words(before: pd.Series, after: pd.Series) -> str:
    """How many comments another tree treats differently, and how many each of them hides."""
    moved = trn(
        "{n} comment is treated differently than by the kit's tree.",
        "{n} comments are treated differently than by the kit's tree.",
        int((before != after).sum()),
    )
    hidden = tr(
        "Hidden: {after} instead of {before}.",
        after=number((after == "hide").sum()),
        before=number((before == "hide").sum()),
    )
    return f"{moved} {hidden}"


class CommentSorter(ipw.VBox):
    """The menus of the tree, the comment that is followed, and the bars by kind."""

    def __init__(self, case: Case) -> None:
        self._case, self._setting = case, False
        self._comments = case.comments.set_index("comment_id", drop=False)
        self._people = by_coder(case.comment_decisions, "decision")
        self._before = decide(KIT_TREE, case.comments)
        options = [(decision_word(decision), decision) for decision in DECISIONS]
        self.menus = {
            question: _controls.menu(question_word(question), options, decision)
            for question, decision in KIT_TREE.branches
        }
        self.comment = _controls.menu(
            tr("Comment to follow"), _titles(self._comments), self._comments.index[0]
        )
        self.kit = _controls.button(tr("The kit's tree"), second=True)
        self.strict = _controls.button(tr("Remove what hurts"), second=True)
        self.status = _controls.Status(min_height="60px")
        self.walked = _controls.prose(min_height="230px")
        self.picture = _controls.prose(min_height="520px")
        self._update()
        for menu in self.menus.values():
            menu.observe(self.status.guard(self._changed), "value")
        self.comment.observe(self.status.guard(self._follow), "value")
        self.kit.on_click(self.status.guard(lambda: self._set(KIT_TREE)))
        self.strict.on_click(self.status.guard(lambda: self._set(STRICT_TREE)))
        questions = ipw.VBox(list(self.menus.values()))
        buttons = _controls.row(self.kit, self.strict)
        super().__init__(
            [_controls.view(questions, buttons, self.status, self.comment, self.walked, self.picture)]
        )

    @property
    def tree(self) -> Tree:
        """The tree that the menus stand for."""
        return Tree(tuple((question, menu.value) for question, menu in self.menus.items()))

    def _set(self, tree: Tree) -> None:
        self._setting = True  # seven menus moving together are one change, not seven drawings
        for question, decision in tree.branches:
            self.menus[question].value = decision
        self._setting = False
        self._update()

    def _changed(self) -> None:
        if not self._setting:
            self._update()

    def _follow(self) -> None:
        name = self.comment.value
        self.walked.value = walk(self.tree, self._comments.loc[name], self._people.loc[name])

    def _update(self) -> None:
        self._follow()
        self.status.say(changed_words(self._before, decide(self.tree, self._case.comments)))
        self.picture.value = show_triage(self._case, self.tree).html()


def _titles(comments: pd.DataFrame) -> list[tuple[str, str]]:
    return [(f"{name} {_short(text)}", name) for name, text in comments["text"].items()]


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
