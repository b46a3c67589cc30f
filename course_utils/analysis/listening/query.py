"""Which mentions a query finds."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from course_utils.analysis.listening._folding import fold
from course_utils.analysis.listening._query import read

__all__ = ["matches"]


def matches(texts: Iterable[str | None] | pd.Series, query: str) -> pd.Series:
    """Whether each text answers a query such as ``(horizon OR "mon bus") NOT condo*``.

    * A word finds the whole word, whatever its capitals and accents: ``ete`` finds « Été », not « étéignoir ».
    * ``*`` stands for any letters or none: ``condo*`` finds condos and condominium, ``*bus`` finds autobus.
    * Quotation marks (" ", “ ” or « ») hold a phrase: its words in this order, with nothing but signs and
      spaces between them. A word with an apostrophe or a hyphen is such a phrase.
    * AND, OR and NOT, or ET, OU and SAUF (or NON), in capitals; two words side by side mean AND; a minus
      before a word means NOT. NOT binds closest, then AND, then OR; parentheses decide otherwise.
    * ``#horizon`` finds the hashtag alone, ``horizon`` the word and the hashtag; the same with @.

    Parameters
    ----------
    texts : the mentions; a blank one counts as an empty text.
    query : what a listening tool would be asked.

    Returns
    -------
    True or False for each text, with the labels of ``texts`` when it is a Series.

    Raises Problem, with one sentence that says what to change, for an empty query, quotation marks or
    parentheses that do not pair, an operator with nothing to combine or in small letters, or a term without
    a letter or a digit.

    >>> matches(["Bravo, Horizon!", "Condos Horizon", "Bel été"], "horizon NOT condo*").tolist()
    [True, False, False]
    """
    test = read(query)
    column = texts if isinstance(texts, pd.Series) else pd.Series(list(texts), dtype=object)
    folded = [fold(text) if isinstance(text, str) else "" for text in column]
    return pd.Series(test(folded), index=column.index, dtype=bool, name="found")
