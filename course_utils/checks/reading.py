"""Reading what a student typed as it was meant: "@Name", "name ", "0,37" and "37 %" are right answers too."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Set
from functools import cache

import numpy as np
import pandas as pd

from course_utils.cases import Case
from course_utils.language import read_number

BLANK = re.compile(r"[\s.…?_]*")
GAPS = re.compile(r"[\s_-]+")
EDGES = " \"'«»“”‘’`.,;:!?()[]"
LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "’": "'", "\u2011": "-"})
REASONED = re.compile(r"(?P<answer>[^:.\n]+?)\s*(:|\.|\s[-–—])\s.*", re.DOTALL)
COMMAS = re.compile(r"[,;\n]+")
CUTS = re.compile(r"(\s*[,;\n]+\s*|\s+(?:and|et|&|\+)\s+)")
LONGEST_NAME = 7  # parts: a name may hold three commas of its own
NAMED = re.compile(r"@([\w.]*\w)")


def is_blank(value: object) -> bool:
    """True for what stands in an answer that nobody touched: nothing, "…", a not-a-number, or `Ellipsis`."""
    if value is None or value is ... or value is pd.NA or value is pd.NaT:
        return True
    if isinstance(value, str):
        return bool(BLANK.fullmatch(value))
    return isinstance(value, float | np.floating) and math.isnan(value)


def plain(text: object) -> str:
    """``text`` without accents, capitals, @, quotation marks or final points; a space, a hyphen and _ are one.

    This is how two spellings are compared.
    """
    decomposed = unicodedata.normalize("NFKD", str(text).casefold().translate(LIGATURES))
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return GAPS.sub(" ", bare.strip(EDGES).lstrip("@")).strip()


def alone(value: object) -> object:
    """What a container of one thing holds, and anything else as it is: ["B"] is "B"."""
    if isinstance(value, np.ndarray | pd.Series | pd.DataFrame | pd.Index) and value.size == 1:
        return np.asarray(value).item()
    if isinstance(value, list | tuple | Set) and len(value) == 1:
        return alone(next(iter(value)))
    return value


def as_number(value: object) -> float | None:
    """A number from any type or spelling: 3, numpy.int64(3), "3", "1 234,5", "37 %" (0.37); None when it is no number.

    A comma before three digits ("1,234") parts thousands in the English edition and decimals in the French one.
    """
    value = alone(value)
    if isinstance(value, bool | np.bool_) or is_blank(value):
        return None
    if isinstance(value, int | float | np.number) and not isinstance(value, np.complexfloating):
        return float(value)
    return read_number(str(value))


def as_choice(
    value: object, choices: Iterable[object], synonyms: Mapping[str, str] | None = None
) -> str | None:
    """The one of ``choices`` that was meant, whatever its capitals, accents or @ ("b" is "B"); None when none was.

    ``synonyms`` maps other right words to a choice. True and False read as "yes" and "no". A reason after the answer
    ("B: meet them", "no. It is private") is left aside.
    """
    value = alone(value)
    if isinstance(value, bool | np.bool_):
        value = "yes" if value else "no"
    known = {plain(choice): str(choice) for choice in choices}
    known |= {plain(word): str(choice) for word, choice in (synonyms or {}).items()}
    reasoned = REASONED.fullmatch(str(value))
    return known.get(plain(value)) or (known.get(plain(reasoned["answer"])) if reasoned else None)


def as_answers(answers: Mapping | pd.Series) -> dict[str, object]:
    """Answers by the plain spelling of their entries: {"A": …} and {"a": …} are the same."""
    return {plain(entry): value for entry, value in answers.items()}


def as_account(value: object, case: Case) -> str | None:
    """The account of ``case`` that was meant: its name, with or without @, or the name it shows; None when unknown.

    A shown name that several accounts share means none of them.
    """
    if not isinstance(value, str):
        return None
    named = NAMED.findall(value)
    return _spellings(case).get(plain(value)) or (
        _spellings(case).get(plain(named[0])) if len(named) == 1 else None
    )


def as_accounts(values: object, case: Case) -> list[str | None]:
    """Like `as_account` for a list, a tuple, a set, a table column, or names in one text ("ana, bo and cy")."""
    return [as_account(item, case) for item in account_items(values, case)]


def account_items(values: object, case: Case) -> list:
    """What stands for one account each in ``values``; a text of several names is cut only where that finds names.

    Names may hold a comma or an "and" of their own, so a text that is a name as a whole stays whole.
    """
    return [piece for item in as_items(values) for piece in _pieces(item, case)]


def _pieces(item: object, case: Case) -> list:
    if not isinstance(item, str) or is_blank(item) or as_account(item, case):
        return [item]
    names = _names(CUTS.split(item.strip()), case)
    if any(as_account(name, case) for name in names):
        return names
    return [piece for piece in COMMAS.split(item) if piece.strip()]


def _names(parts: list[str], case: Case) -> list[str]:
    """The names among ``parts`` (a piece, what separates it from the next, a piece…): the longest that is known, first."""
    names, at = [], 0
    while at < len(parts):
        sizes = range(min(len(parts) - at, LONGEST_NAME), 1, -2)
        size = next((size for size in sizes if as_account("".join(parts[at : at + size]), case)), 1)
        names.append("".join(parts[at : at + size]))
        at += size + 1
    return [name for name in names if name.strip()]


def as_items(values: object) -> list:
    """A list from whatever holds several things; lists in lists are opened, a text is one thing."""
    if isinstance(values, pd.DataFrame):
        return values["account"].tolist() if "account" in values.columns else values.index.tolist()
    if isinstance(values, pd.Series):
        return _of_column(values)
    if isinstance(values, np.ndarray) and values.ndim == 0:
        return [values.item()]
    if isinstance(values, Mapping):
        return list(values)
    if isinstance(values, str) or not isinstance(values, Iterable) or isinstance(values, Iterator):
        return [values]
    return [one for item in values for one in (as_items(item) if isinstance(item, list | tuple) else [item])]


def _of_column(values: pd.Series) -> list:
    """The accounts of a table's column, which stand in its index or in itself, or the account of a table's row."""
    if values.index.name == "account":
        return values.index.tolist()
    words = all(isinstance(value, str) for value in values)
    return [values.name] if isinstance(values.name, str) and not words else values.tolist()


@cache
def _spellings(case: Case) -> dict[str, str]:
    shown = case.accounts.assign(shown=case.accounts["display_name"].map(plain))
    shown = shown.drop_duplicates("shown", keep=False)
    return dict(zip(shown["shown"], shown["account"], strict=True)) | {
        plain(account): account for account in case.accounts["account"]
    }


def namesakes(text: object, case: Case) -> int:
    """How many accounts of ``case`` show this name."""
    return int((case.accounts["display_name"].map(plain) == plain(text)).sum())
