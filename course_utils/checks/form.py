"""Visible checks: is the answer there, and can it be read? They say the next step and never the answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set, Sized
from itertools import pairwise

import numpy as np
import pandas as pd

from course_utils.cases import Case
from course_utils.checks.reading import (
    account_items,
    alone,
    as_account,
    as_answers,
    as_choice,
    as_number,
    is_blank,
    namesakes,
    plain,
)
from course_utils.language import listing, number, tr, trn
from course_utils.problem import Problem, nearest

LONGEST = 40  # characters of an answer that a sentence repeats
SEVERAL = (list, tuple, Set, Mapping, np.ndarray, pd.Series, pd.DataFrame, pd.Index)


def check_number(name: str, value: object, least: float | None = None, most: float | None = None) -> None:
    """See that the answer ``name`` is a number, between ``least`` and ``most`` where they are given."""
    if is_blank(value):
        raise _missing(name)
    read = as_number(value)
    if read is None:
        raise Problem("not-a-number", _not_a_number(name, alone(value)), name=name)
    if (least is not None and read < least) or (most is not None and read > most):
        sentence = tr(
            "{name} should lie between {least} and {most}, and I read {value}. Look again at what is counted.",
            name=name,
            least="−∞" if least is None else number(least),
            most="∞" if most is None else number(most),
            value=shown(value),
        )
        raise Problem("out-of-range", sentence, name=name)
    _form_is_fine(name)


def check_choice(
    name: str, value: object, choices: Iterable[object], synonyms: Mapping[str, str] | None = None
) -> None:
    """See that the answer ``name`` is one of ``choices``."""
    choices = [str(choice) for choice in choices]
    if is_blank(alone(value)):
        sentence = tr(
            "{name} is still to be answered: replace … by one of: {choices}.",
            name=name,
            choices=listing(choices),
        )
        raise Problem("blank", sentence, name=name)
    if as_choice(value, choices, synonyms) is None:
        sentence = tr(
            "In {name}, I can't read {value}. Write one of: {choices}.",
            name=name,
            value=shown(value),
            choices=listing(choices),
        )
        raise Problem("not-a-choice", sentence, name=name)
    _form_is_fine(name)


def check_choices(
    name: str,
    answers: Mapping,
    choices: Iterable[object],
    synonyms: Mapping[str, str] | None = None,
    *,
    entries: Iterable[str] = (),
) -> None:
    """See that each entry of ``answers`` holds one of ``choices``, and that none of ``entries`` was taken out."""
    choices = [str(choice) for choice in choices]
    if not isinstance(answers, Mapping | pd.Series):
        sentence = tr("Keep {name} as it was given, and change only what is after each colon.", name=name)
        raise Problem("not-a-table", sentence, name=name)
    _need_entries(name, answers, entries)
    blank = [str(entry) for entry, value in answers.items() if is_blank(alone(value))]
    if blank:
        sentence = tr(
            "In {name}, these are still to be answered: {blank}. Replace each … by one of: {choices}.",
            name=name,
            blank=listing(blank),
            choices=listing(choices),
        )
        raise Problem("blank", sentence, name=name)
    for entry, value in answers.items():
        if as_choice(value, choices, synonyms) is None:
            sentence = tr(
                "In {name}, I can't read {value} for {entry}. Write one of: {choices}.",
                name=name,
                value=shown(value),
                entry=entry,
                choices=listing(choices),
            )
            raise Problem("not-a-choice", sentence, name=name)
    _form_is_fine(name)


def check_accounts(
    name: str,
    values: object,
    case: Case,
    exactly: int | None = None,
    fewest: int = 1,
    *,
    in_order: bool = False,
) -> None:
    """See that ``values`` names accounts of ``case``: each found, none twice, as many as asked, in an order if one counts."""
    _need_case(case)
    _need_names(name, values, in_order)
    items = [] if is_blank(values) else account_items(values, case)
    if not items or any(is_blank(item) for item in items):
        raise _missing(name)
    for item in items:
        if as_account(item, case) is None:
            raise Problem("unknown-account", _unknown(name, item, case), name=name, account=shown(item))
    found = sorted(as_account(item, case) for item in items)
    twice = [one for one, other in pairwise(found) if one == other]
    if twice:
        sentence = tr(
            "In {name}, @{account} stands twice. Name different accounts.", name=name, account=twice[0]
        )
        raise Problem("twice", sentence, name=name)
    if (exactly and len(items) != exactly) or len(items) < fewest:
        sentence = trn(
            "{name} should hold {n} account, and I find {found}.",
            "{name} should hold {n} accounts, and I find {found}.",
            exactly or fewest,
            name=name,
            found=number(len(items)),
        )
        raise Problem("wrong-count", sentence, name=name)
    _form_is_fine(name)


def shown(value: object) -> str:
    """An answer as a sentence can repeat it: short, on one line, in quotation marks when it is a text."""
    value = alone(value)
    if isinstance(value, str):
        text = " ".join(value.split())
        return tr("“{text}”", text=text if len(text) <= LONGEST else text[: LONGEST - 1] + "…")
    if isinstance(value, int | float | np.number | np.bool_):
        return str(value)
    if isinstance(value, SEVERAL):
        return tr("several things at once")
    if callable(value):
        return tr("a command that was not run (its parentheses are missing)")
    return tr("something that is neither a word nor a number")


def _form_is_fine(name: str) -> None:
    print(tr("I can read {name}. Whether it is right is marked later.", name=name))


def _missing(name: str) -> Problem:
    return Problem(
        "blank",
        tr("{name} is still to be answered: replace … by your answer and run both cells again.", name=name),
        name=name,
    )


def _not_a_number(name: str, value: object) -> str:
    if isinstance(value, tuple) and len(value) == 2 and all(type(part) is int for part in value):
        return tr(
            "{name} holds two numbers, {first} and {second}. In code, decimals come after a point: {first}.{second}",
            name=name,
            first=value[0],
            second=value[1],
        )
    if isinstance(value, SEVERAL) and isinstance(value, Sized):
        return trn(
            "{name} should be one number, and it holds {n} thing. To count things, write len(…) around them.",
            "{name} should be one number, and it holds {n} things. To count things, write len(…) around them.",
            len(value),
            name=name,
        )
    return tr(
        "{name} should be a number, and I read {value}. Write only digits, for instance 12 or 0.5.",
        name=name,
        value=shown(value),
    )


def _need_entries(name: str, answers: Mapping, entries: Iterable[str]) -> None:
    given = as_answers(answers)
    gone = [str(entry) for entry in entries if plain(entry) not in given]
    if gone:
        sentence = tr(
            "In {name}, entries are gone: {entries}. Put each back as it was given, with your answer after the colon.",
            name=name,
            entries=listing(gone),
        )
        raise Problem("no-entry", sentence, name=name, entries=gone)


def _need_case(case: object) -> None:
    if not isinstance(case, Case):
        sentence = tr(
            "The name “case” was given to something else. Give your own things other names, then run the notebook from the top."
        )
        raise Problem("no-case", sentence)


def _need_names(name: str, values: object, in_order: bool) -> None:
    if callable(values) or isinstance(values, Iterator):
        sentence = tr("{name} should hold names, and I read {value}.", name=name, value=shown(values))
        raise Problem("not-names", sentence, name=name)
    if in_order and isinstance(values, Set) and len(values) > 1:
        sentence = tr(
            "The order counts in {name}, and {{ }} keeps none: write the names between [ ].", name=name
        )
        raise Problem("no-order", sentence, name=name)


def _unknown(name: str, item: object, case: Case) -> str:
    if not isinstance(item, str):
        return tr("In {name}, I expect names of accounts, and I read {value}.", name=name, value=shown(item))
    written = item.strip().lstrip("@")
    sharing = namesakes(written, case)
    if sharing > 1:
        return tr(
            "In {name}, {n} accounts show the name {written}. Write the one you mean with its @.",
            name=name,
            n=number(sharing),
            written=shown(written),
        )
    guess = nearest(written, case.accounts["account"])
    if guess:
        return tr(
            "In {name}, I don't find {written}; did you mean @{guess}?",
            name=name,
            written=shown(item),
            guess=guess,
        )
    return tr(
        "In {name}, I don't find {written} in the case. Copy the name from a table.",
        name=name,
        written=shown(item),
    )
