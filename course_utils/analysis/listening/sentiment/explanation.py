"""Why a text got its score."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pandas as pd

from course_utils.analysis._asked import need_choice
from course_utils.analysis.listening.sentiment._names import Names
from course_utils.analysis.listening.sentiment._rules import contributions, read
from course_utils.analysis.listening.sentiment._values import values_of
from course_utils.analysis.listening.sentiment.lexicon import LANGUAGES, OWN, language_code

__all__ = ["explain_sentiment"]


def explain_sentiment(
    text: str, language: str, names: str | Iterable[str] = (), *, lexicon: str | Path = OWN
) -> pd.DataFrame:
    """The words of ``text`` that counted, so that a class can see where a list of words goes wrong.

    Takes what `sentiment` takes, for one text. Returns a row for each word or phrase, in the order of the text:

    * words : as they were read, in lower case
    * listed : the value in the list, from -4 to 4
    * counted : what it became beside its neighbours, and what was added to the sum

    Empty when no word counted, and for a blank text. Raises Problem for another language.

    >>> explain_sentiment("Le service est vraiment pas bon", "fr")[["words", "listed"]].to_dict("records")
    [{'words': 'bon', 'listed': 1.6}]

    Source: the rules are those of `sentiment`.
    """
    code = need_choice(language_code(language), LANGUAGES)
    written = "" if pd.isna(text) else str(text)
    made, found = read(written, code, Names(names, code), values_of(code, Path(lexicon)))
    rows = {
        "words": [hit.words for hit in made],
        "listed": [hit.listed for hit in made],
        "counted": [round(value, 2) for value in contributions(made, found, code)],
    }
    return pd.DataFrame(rows).astype({"words": "str", "listed": float, "counted": float})
