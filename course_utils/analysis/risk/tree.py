"""A decision tree for comments: questions in an order, each with what to do when the answer is yes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pandas as pd

from course_utils.language import tr
from course_utils.problem import Problem, nearest

__all__ = ["DECISIONS", "KIT_TREE", "QUESTIONS", "STRICT_TREE", "Tree", "decide", "path"]

DECISIONS = ("let_stand", "thank", "correct", "solve", "monitor", "hide", "escalate")

# Each question is answered by facts that anybody can check: none reads the tone of a sentence.
QUESTIONS: dict[str, Callable[[Mapping], bool]] = {
    "threat": lambda comment: bool(comment["threatening"]),
    "personal_data": lambda comment: bool(comment["personal_data"]),
    "commercial": lambda comment: bool(comment["commercial"]),
    "insult": lambda comment: bool(comment["insulting"]),
    "staff": lambda comment: bool(comment["from_staff"]),
    "error": lambda comment: comment["factual"] in ("false", "partly"),
    "request": lambda comment: bool(comment["asks_for_action"]),
}


@dataclass(frozen=True)
class Tree:
    """branches: pairs (question, decision when the answer is yes), asked in this order; otherwise: the
    decision for a comment to which every answer is no. Raises Problem for an unknown question or decision.
    """

    branches: tuple[tuple[str, str], ...]
    otherwise: str = "let_stand"

    def __post_init__(self) -> None:
        for question, decision in self.branches:
            _need(question, QUESTIONS, tr("question"))
            _need(decision, DECISIONS, tr("decision"))
        _need(self.otherwise, DECISIONS, tr("decision"))

    def replace(self, question: str, decision: str) -> Tree:
        """The same tree with another decision for one of its questions."""
        changed = tuple((asked, decision if asked == question else then) for asked, then in self.branches)
        return Tree(changed, self.otherwise)


def path(tree: Tree, comment: Mapping) -> list[tuple[str, bool]]:
    """The questions that ``comment`` (a row of the case's comments) meets, with their answers; the last one
    is the first yes, or all are no.

    >>> comment = {"threatening": False, "personal_data": True}
    >>> path(KIT_TREE, comment)
    [('threat', False), ('personal_data', True)]
    """
    walked = []
    for question, _ in tree.branches:
        yes = QUESTIONS[question](comment)
        walked.append((question, yes))
        if yes:
            break
    return walked


def decide(tree: Tree, comments: pd.DataFrame) -> pd.Series:
    """What the tree says to do with each comment: decisions, indexed by comment_id.

    Two trees with the same questions in another order may part: put first what can't wait.

    >>> comments = pd.DataFrame({"comment_id": ["c1"], "threatening": [False], "personal_data": [False],
    ...     "commercial": [False], "insulting": [False], "from_staff": [False], "factual": ["false"]})
    >>> decide(KIT_TREE, comments)["c1"]
    'correct'

    Source: the kit's own questions; the idea of a chart of responses was made known by the US Air Force's
    web posting response assessment.
    """
    actions = dict(tree.branches)
    decided = [_decision(tree, actions, row) for row in comments.to_dict("records")]
    return pd.Series(
        decided, index=pd.Index(comments["comment_id"], name="comment_id"), name="tree", dtype=object
    )


def _decision(tree: Tree, actions: dict[str, str], comment: Mapping) -> str:
    walked = path(tree, comment)
    return actions[walked[-1][0]] if walked and walked[-1][1] else tree.otherwise


def _need(word: str, known: Mapping | tuple, what: str) -> None:
    if word in known:
        return
    near = nearest(word, known)
    choices = tr("Choose among: {known}.", known=", ".join(known))
    guess = tr("Did you mean “{near}”?", near=near) if near else choices
    sentence = tr("I know no {what} “{word}”.", what=what, word=word)
    raise Problem("unknown-word", f"{sentence} {guess}", word=word)


KIT_TREE = Tree(
    (
        ("threat", "escalate"),
        ("personal_data", "hide"),
        ("commercial", "hide"),
        ("insult", "hide"),
        ("staff", "escalate"),
        ("error", "correct"),
        ("request", "solve"),
    )
)

# "Remove what hurts": the tempting one, to be compared with.
STRICT_TREE = KIT_TREE.replace("staff", "hide").replace("error", "hide")
