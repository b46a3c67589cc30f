"""A score and a label for each text."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pandas as pd

from course_utils.analysis._asked import need_choice
from course_utils.analysis.listening.sentiment._names import Names
from course_utils.analysis.listening.sentiment._rules import read, score
from course_utils.analysis.listening.sentiment._values import values_of
from course_utils.analysis.listening.sentiment.lexicon import LANGUAGES, OWN, language_code
from course_utils.language import tr
from course_utils.problem import Problem

__all__ = ["SENTIMENT_THRESHOLDS", "sentiment"]

# At or below the first a text is negative, at or above the second positive: see benchmarks/sentiment.py.
SENTIMENT_THRESHOLDS = {"fr": (-0.04, 0.14), "en": (-0.16, 0.16)}


def sentiment(
    texts: pd.Series | Iterable[str],
    language: str | pd.Series | Iterable[str],
    names: str | Iterable[str] = (),
    *,
    lexicon: str | Path = OWN,
) -> pd.DataFrame:
    """How positive or negative the words of each text are: for the mean of many texts, never to judge one.

    Each word of a list has a value from -4 to 4. Its neighbours change it: « très » strengthens, « peu »
    weakens, « pas » turns it round at three quarters of its strength, capitals raise it, and what follows
    « mais » counts three times as much as what came before. With S the sum of the values, moved away from 0 by
    exclamation marks, the score is S ÷ √(S² + 15).

    Parameters
    ----------
    texts : a column or a list; the index of a column is kept.
    language : "fr" or "en" for all, or one for each text ("fr-CA" is "fr").
    names : whom the texts are about, so that their words are not taken for praise or blame (an airline called
        United, a shop called Bonheur). @handles and links never count, named or not.
    lexicon : a table of your own in place of the kit's; see `read_lexicon`.

    Returns a table with a row for each text: score, from -1 to 1, and label, "negative", "neutral" or
    "positive". Both are blank for a text that is blank, and for one in another language than these two.

    >>> texts = ["Chauffeur ben fin, merci!", "Toujours en retard, c'est plate en titi.", "Ligne 12, 8 h 30."]
    >>> sentiment(texts, "fr")["label"].tolist()
    ['positive', 'negative', 'neutral']
    >>> sentiment(["United lost my bag."], "en", names=["United"])["label"].item()
    'negative'

    A list of words does not understand. It misses irony (« Bravo, encore en retard » comes out as praise),
    comparisons ("better than yours": whose side?), praise and blame in the same text, news that is bad without
    any bad word, and it reads a loaded subject (a war, a death) as a mood. On public tweets, as many of each
    label, it finds the label that people gave in 6 cases out of 10; on the kit's own mentions, which say much
    between the lines, in 5. So report shares over at least some dozens of texts, set apart what people coded as
    sarcasm, and check a sample by hand with `check_tool`.

    Raises Problem for another language, a single text or a whole table in place of a column, columns of
    different lengths.

    Source: C. J. Hutto and E. Gilbert (2014), VADER: A parsimonious rule-based model for sentiment analysis of
    social media text, ICWSM-14; French words from vaderSentiment-fr 1.3.4 (MIT), corrected and completed.
    """
    column = _column(texts)
    languages = _languages(language, column)
    names = names if isinstance(names, str) else list(names)  # read once for each language
    scores = np.full(len(column), np.nan)
    for code in LANGUAGES:
        chosen = (languages == code) & column.notna().to_numpy()
        # What is shared a thousand times is read once.
        places, different = pd.factorize(column.to_numpy(dtype=object)[chosen])
        scores[chosen] = np.array(_scores(different, code, Names(names, code), Path(lexicon)), dtype=float)[
            places
        ]
    labels = pd.Series(pd.NA, index=column.index, dtype="str")
    for code in LANGUAGES:
        low, high = SENTIMENT_THRESHOLDS[code]
        for label, holds in (
            ("negative", scores <= low),
            ("neutral", (scores > low) & (scores < high)),
            ("positive", scores >= high),
        ):
            labels[(languages == code) & holds] = label
    return pd.DataFrame({"score": scores, "label": labels}, index=column.index)


def _scores(texts: Iterable[str], language: str, names: Names, lexicon: Path) -> list[float]:
    values = values_of(language, lexicon)
    return [score(*read(text, language, names, values), language) for text in texts]


def _column(texts: pd.Series | Iterable[str]) -> pd.Series:
    if isinstance(texts, str | bytes):
        sentence = tr("I need a column or a list of texts. Put your one text between brackets: [“…”].")
        raise Problem("one-text", sentence)
    if isinstance(texts, pd.DataFrame):
        sentence = tr(
            "I need the column of the texts, and this is a whole table. Its columns are: {columns}.",
            columns=", ".join(map(str, texts.columns)),
        )
        raise Problem("whole-table", sentence, columns=list(texts.columns))
    column = (texts if isinstance(texts, pd.Series) else pd.Series(list(texts), dtype=object)).astype(object)
    written = column.where(column.isna(), column.map(str))
    return written.where(written.map(lambda text: isinstance(text, str) and bool(text.strip())), None)


def _languages(language: str | pd.Series | Iterable[str], column: pd.Series) -> np.ndarray:
    """One code for each text; a word for all must be a language that the kit knows."""
    if isinstance(language, str):
        return np.full(len(column), need_choice(language_code(language), LANGUAGES), dtype=object)
    if isinstance(language, pd.Series) and not language.index.equals(column.index):
        sentence = tr(
            "The texts and their languages do not stand in the same rows. Take both from one table."
        )
        raise Problem("not-aligned", sentence)
    codes = [language_code(code) for code in language]
    if len(codes) != len(column):
        sentence = tr(
            "Number of texts: {texts}; of languages: {languages}. Give one language for each text, or one for all.",
            texts=len(column),
            languages=len(codes),
        )
        raise Problem("not-aligned", sentence, texts=len(column), languages=len(codes))
    return np.array(codes, dtype=object)
