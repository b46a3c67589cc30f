"""What the measures ask of the tables, words and numbers that come in, with one plain sentence for each that fails."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from math import isfinite

import pandas as pd

from course_utils.language import listing, number, tr, trn
from course_utils.problem import Problem, nearest


def need_columns(table: pd.DataFrame, columns: Sequence[str]) -> None:
    """Raise Problem, naming every missing column at once, unless all are there."""
    missing = [column for column in columns if column not in table.columns]
    if not missing:
        return
    present = [str(column) for column in table.columns]
    guess = nearest(missing[0], present)
    names = listing([f"“{column}”" for column in missing])
    sentence = trn(
        "I need the column {names}, and this table has none of that name.",
        "I need the columns {names}, and this table has none of those names.",
        len(missing),
        names=names,
    )
    if guess:
        advice = tr("If “{guess}” is the one, rename it.", guess=guess)
    else:
        advice = tr("Its columns are: {present}.", present=", ".join(present))
    sentence = f"{sentence} {advice}"
    raise Problem("missing-column", sentence, missing=missing, present=present)


def need_choice(word: str, known: Collection[str]) -> str:
    """``word`` when it is one of ``known``; else raise Problem with the nearest choice."""
    if word in known:
        return word
    guess = nearest(word, known)
    gaps = {"word": word, "choices": ", ".join(f"“{choice}”" for choice in known)}
    if guess:
        sentence = tr(
            "I don't know “{word}” here. Did you mean “{guess}”? The choices are: {choices}.",
            guess=guess,
            **gaps,
        )
    else:
        sentence = tr("I don't know “{word}” here. The choices are: {choices}.", **gaps)
    raise Problem("unknown-choice", sentence, word=word, known=list(known))


def need_accounts(wanted: Iterable[str], known: Collection[str]) -> None:
    """Raise Problem, with the nearest name, unless every account ``wanted`` is ``known``."""
    for account in wanted:
        if account in known:
            continue
        guess = nearest(account, known)
        if guess:
            sentence = tr(
                "I don't find the account “{account}” in this table. Did you mean “{guess}”?",
                account=account,
                guess=guess,
            )
        else:
            sentence = tr("I don't find the account “{account}” in this table.", account=account)
        raise Problem("unknown-account", sentence, account=account)


def need_share(name: str, value: float) -> None:
    """Raise Problem unless ``value`` lies between 0 and 1."""
    if not (_is_number(value) and 0 <= value <= 1):
        sentence = tr(
            "“{name}” is a share, a number from 0 to 1 (12% is 0.12). You gave {value}.",
            name=name,
            value=value,
        )
        raise Problem("bad-share", sentence, name=name, value=value)


def need_amount(name: str, value: float) -> None:
    """Raise Problem unless ``value`` is a number of 0 or more."""
    if not (_is_number(value) and value >= 0):
        sentence = tr("“{name}” is a number of 0 or more. You gave {value}.", name=name, value=value)
        raise Problem("bad-amount", sentence, name=name, value=value)


def need_positive(name: str, value: float) -> None:
    """Raise Problem unless ``value`` is a number above 0."""
    if not (_is_number(value) and value > 0):
        sentence = tr("“{name}” is a number above 0. You gave {value}.", name=name, value=value)
        raise Problem("not-positive", sentence, name=name, value=value)


def need_whole(name: str, value: int, least: int, most: int | None = None) -> None:
    """Raise Problem unless ``value`` is a whole number from ``least`` to ``most``."""
    whole = _is_number(value) and value == int(value)
    if whole and least <= value and (most is None or value <= most):
        return
    if most is None:
        sentence = tr(
            "“{name}” is a whole number from {least} up. You gave {value}.",
            name=name,
            least=least,
            value=value,
        )
    else:
        sentence = tr(
            "“{name}” is a whole number from {least} to {most}. You gave {value}.",
            name=name,
            least=least,
            most=number(most),
            value=value,
        )
    raise Problem("not-whole", sentence, name=name, value=value)


def _is_number(value: object) -> bool:
    """Whether one can compute with it: a finite number of any type."""
    try:
        return isfinite(value)
    except TypeError:
        return False
