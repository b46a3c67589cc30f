"""What went wrong, said in one sentence that tells the reader what to do next."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class Problem(Exception):
    """A mistake that we could foresee: a kind, the facts, and one sentence for the person who made it.

    The command line and the notebooks show the sentence alone; anything else that is raised is a defect of the kit and
    keeps its traceback.
    """

    def __init__(self, kind: str, sentence: str, **facts: object) -> None:
        super().__init__(sentence)
        self.kind = kind
        self.sentence = sentence
        self.facts = facts

    def _render_traceback_(self) -> list[str]:
        """IPython's hook: a student reads the sentence, not the path that the program took to it."""
        return [self.sentence]


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate spelled most like ``word``, or None when nothing comes close (upper and lower case count alike)."""
    spelled = {str(candidate).casefold(): str(candidate) for candidate in candidates}
    close = difflib.get_close_matches(str(word).casefold(), list(spelled), n=1, cutoff=0.6)
    return spelled[close[0]] if close else None
