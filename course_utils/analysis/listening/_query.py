"""A query read into steps that can be run on texts; a mistake in it is one sentence."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from course_utils.analysis.listening._folding import fold
from course_utils.language import tr
from course_utils.problem import Problem

OPERATORS = {"AND": "and", "ET": "and", "OR": "or", "OU": "or", "NOT": "not", "NON": "not", "SAUF": "not"}
PIECE = re.compile(
    r"""\s*(?:(?P<quote>["“”«»])|(?P<paren>[()])|(?P<minus>-(?=["“«(\w#@]))|(?P<word>[^\s()"“”«»]+))"""
)
CLOSING = {'"': '"', "“": "”", "”": "”", "«": "»", "»": "»"}
WORD = re.compile(r"[#@]?[\w*]+")
DEEPEST = 40  # parentheses inside parentheses: nobody reads further, and Python would stop at a thousand

# Folded texts in, one yes or no for each out.
Test = Callable[[list[str]], np.ndarray]


@dataclass(frozen=True)
class Piece:
    """kind is "and", "or", "not", "(", ")" or "term"; text is what was typed."""

    kind: str
    text: str


def read(query: str) -> Test:
    """The test that ``query`` asks of texts. Raises Problem with one sentence for a mistake."""
    pieces = _pieces(query)
    if not pieces:
        raise Problem("empty-query", tr("The query is empty. Type at least one word to look for."))
    reader = _Reader(pieces)
    test = reader.alternatives(0)
    if reader.left:
        sentence = tr("A closing parenthesis has no opening one before it. Add “(” or take “)” away.")
        raise Problem("parenthesis", sentence, query=query)
    return test


def _pieces(query: str) -> list[Piece]:
    pieces, place = [], 0
    query = query.strip()
    while place < len(query):
        found = PIECE.match(query, place)
        place = found.end()
        if found["quote"]:
            end = query.find(CLOSING[found["quote"]], place)
            if end < 0:
                sentence = tr(
                    "A quotation mark opens and never closes. Close it after the last word of the phrase."
                )
                raise Problem("quotation", sentence, query=query)
            pieces.append(Piece("term", query[place:end]))
            place = end + 1
        elif found["paren"]:
            pieces.append(Piece(found["paren"], found["paren"]))
        elif found["minus"]:
            pieces.append(Piece("not", "-"))
        else:
            pieces.append(_word(found["word"]))
    return pieces


def _word(word: str) -> Piece:
    if word in OPERATORS:
        return Piece(OPERATORS[word], word)
    if word.upper() in OPERATORS:
        sentence = tr(
            "Write {operator} in capitals to combine words; to look for the word “{word}” itself, put it between quotation marks.",
            operator=word.upper(),
            word=word,
        )
        raise Problem("small-operator", sentence, word=word)
    return Piece("term", word)


class _Reader:
    """Reads pieces from the left: NOT binds closest, then AND (or nothing between two words), then OR."""

    def __init__(self, pieces: list[Piece]) -> None:
        self.pieces = pieces
        self.place = 0

    @property
    def left(self) -> bool:
        """Something is left to read."""
        return self.place < len(self.pieces)

    @property
    def next(self) -> str:
        """Kind of the next piece, "" at the end."""
        return self.pieces[self.place].kind if self.left else ""

    def alternatives(self, deep: int) -> Test:
        """What OR separates."""
        tests = [self.together(deep)]
        while self.next == "or":
            self.place += 1
            tests.append(self.together(deep))
        return tests[0] if len(tests) == 1 else lambda texts: np.any([test(texts) for test in tests], axis=0)

    def together(self, deep: int) -> Test:
        """What AND joins, written or not."""
        tests = [self.one(deep)]
        while self.next in ("and", "not", "(", "term"):
            self.place += self.next == "and"
            tests.append(self.one(deep))
        return tests[0] if len(tests) == 1 else lambda texts: np.all([test(texts) for test in tests], axis=0)

    def one(self, deep: int) -> Test:
        """A term or a parenthesis, with the NOTs before it."""
        opposite = False
        while self.next == "not":
            opposite, self.place = not opposite, self.place + 1
        if self.next not in ("(", "term"):
            self._nothing_to_combine()
        piece = self.pieces[self.place]
        self.place += 1
        test = self._inside(deep + 1) if piece.kind == "(" else _term(piece.text)
        return (lambda texts: ~test(texts)) if opposite else test

    def _inside(self, deep: int) -> Test:
        if deep > DEEPEST:
            sentence = tr(
                "There are more than {most} parentheses inside one another. Make the query simpler.",
                most=DEEPEST,
            )
            raise Problem("too-deep", sentence, most=DEEPEST)
        if self.next == ")":
            raise Problem(
                "parenthesis",
                tr("There is nothing between two parentheses. Put a word there or take them away."),
            )
        test = self.alternatives(deep)
        if self.next != ")":
            raise Problem(
                "parenthesis", tr("A parenthesis opens and never closes. Add “)” where it should end.")
            )
        self.place += 1
        return test

    def _nothing_to_combine(self) -> None:
        before = self.pieces[self.place - 1] if self.place else None
        if before and before.kind in ("and", "or", "not"):
            sentence = tr(
                "There is no word after {word}. Add what to look for, or take {word} away.", word=before.text
            )
        elif before and before.kind == "(" and not self.left:
            sentence = tr("A parenthesis opens and never closes. Add “)” where it should end.")
        elif self.next == ")":
            sentence = tr("A closing parenthesis has no opening one before it. Add “(” or take “)” away.")
        else:
            word = self.pieces[self.place].text
            sentence = tr(
                "There is no word before {word}. Add what to look for, or take {word} away.", word=word
            )
        raise Problem("nothing-to-combine", sentence)


def _term(text: str) -> Test:
    words = WORD.findall(re.sub(r"\*+", "*", fold(text)))
    if not any(letter.isalnum() for letter in fold(text)):
        sentence = tr(
            "“{text}” has no letter and no digit to look for. Type at least the beginning of a word.",
            text=text,
        )
        raise Problem("no-letter", sentence, text=text)
    spelled = (re.escape(word).replace(r"\*", r"\w*") for word in words if word.strip("#@*"))
    pattern = re.compile(r"(?<!\w)" + r"\W+".join(spelled) + r"(?!\w)")
    return lambda texts: np.fromiter((pattern.search(text) is not None for text in texts), bool, len(texts))
