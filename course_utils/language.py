"""The language of the edition: translated sentences, and numbers as its readers write them."""

from __future__ import annotations

import gettext
import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

LANGUAGES = ("fr", "en")
BABEL_LOCALES = {"fr": "fr_CA", "en": "en_CA"}
CATALOGUES = Path(__file__).parent / "locale"
NO_BREAK_SPACE = "\u00a0"
_SPACES = re.compile(r"\s+")
_GROUPED = re.compile(r"[-+]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?")
_PLAIN_NUMBER = re.compile(r"[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?")

_chosen = "en"


def use(language: str) -> None:
    """Speak ``language`` ("fr" or "en") from now on, in this kernel or command."""
    global _chosen
    if language not in LANGUAGES:
        raise ValueError(f"language is one of {LANGUAGES}, not {language!r}")
    _chosen = language


def current() -> str:
    """The language spoken now, "fr" or "en"."""
    return _chosen


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    return gettext.translation("relais", CATALOGUES, languages=[language], fallback=True)


def tr(message: str, **gaps: object) -> str:
    """``message``, written in English in the code, in the language spoken now, with its named gaps filled."""
    translated = _catalogue(_chosen).gettext(message)
    return translated.format(**gaps) if gaps else translated


def trn(singular: str, plural: str, n: int, **gaps: object) -> str:
    """Like `tr`, with the form that the language wants for ``n`` things; the gap {n} is filled with the number."""
    return _catalogue(_chosen).ngettext(singular, plural, n).format(n=number(n), **gaps)


def number(value: float, digits: int = 0) -> str:
    """``value`` with ``digits`` decimals: 1,234.5 in English, 1 234,5 in French."""
    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    return format_decimal(value, format=pattern, locale=BABEL_LOCALES[_chosen])


def percent(share: float, digits: int = 0) -> str:
    """A share between 0 and 1 as a percentage: 12% in English, 12 % in French."""
    return number(100 * share, digits) + (f"{NO_BREAK_SPACE}%" if _chosen == "fr" else "%")


def read_number(text: str) -> float | None:
    """What somebody typed, as a number: "1 234,5", "$40", "37 %" (0.37); None when it is no number.

    A comma before three digits ("1,234") parts thousands in the English edition and decimals in the French one.
    """
    bare = _SPACES.sub("", text).casefold().replace("\u2212", "-").replace("$", "")
    bare = bare.rpartition("=")[2].lstrip("≈~")
    share = bare.endswith("%")
    bare = _with_a_point(bare.rstrip("%"))
    if not _PLAIN_NUMBER.fullmatch(bare):
        return None
    return float(bare) / 100 if share else float(bare)


def _with_a_point(text: str) -> str:
    """A written number with its decimals after a point and without separators of thousands."""
    thousands = _chosen != "fr" or text.count(",") > 1 or "." in text
    return text.replace(",", "") if thousands and _GROUPED.fullmatch(text) else text.replace(",", ".")


def listing(words: Sequence[str]) -> str:
    """Words joined as in a sentence: "a, b and c", « a, b et c »."""
    return format_list(list(words), locale=BABEL_LOCALES[_chosen])


def day(value: date) -> str:
    """A date in words: 13 January 2026, « 13 janvier 2026 », « 1er mai 2026 »."""
    words = format_date(value, format="d MMMM y", locale=BABEL_LOCALES[_chosen])
    return f"1er{words[1:]}" if _chosen == "fr" and value.day == 1 else words
