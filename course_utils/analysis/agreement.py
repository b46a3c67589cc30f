"""How far two people who coded the same things agree, beyond what chance would give them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import numpy as np
import pandas as pd

from course_utils.language import tr
from course_utils.problem import Problem

__all__ = ["by_coder", "cohen_kappa", "confusion", "percent_agreement"]

Codes = Sequence[object] | pd.Series


def by_coder(codings: pd.DataFrame, column: str) -> pd.DataFrame:
    """The codes of one column, a row for each thing that was coded, a column for each coder.

    ``codings`` is account_codings or post_codings: its first column names the thing. Raises Problem when fewer
    than two people have coded.

    >>> codings = pd.DataFrame({"account": ["ana", "ana"], "coder": ["A", "B"], "stance": ["neutral", "favourable"]})
    >>> by_coder(codings, "stance").loc["ana"].to_dict()
    {'A': 'neutral', 'B': 'favourable'}
    """
    people = codings["coder"].nunique()
    if people < 2:
        need = tr("Agreement needs the codes of two people, A and B.")
        held = tr("Only one has coded so far.") if people else tr("Nobody has coded this case yet.")
        todo = tr("Code a sample first (account_codings.csv in its folder), then load the case again.")
        sentence = f"{need} {held} {todo}"
        raise Problem("no-codings", sentence, coders=people)
    return codings.pivot(index=codings.columns[0], columns="coder", values=column)


def confusion(a: Codes, b: Codes, categories: Sequence[object] | None = None) -> pd.DataFrame:
    """How often the first coder said this while the second said that.

    Parameters
    ----------
    a, b : the codes of two coders for the same things, in the same order. Two Series whose labels are the
        same but stand in another order are matched by label. A thing that one of them left blank is set
        aside.
    categories : every code in its order, when the order matters or when some were never used.

    Returns
    -------
    Table of counts, a row for each code of ``a``, a column for each code of ``b``.

    Raises Problem when the two lists do not have the same length.

    >>> confusion(["yes", "yes", "no"], ["yes", "no", "no"]).to_numpy().tolist()
    [[1, 0], [1, 1]]
    """
    first, second = _paired(a, b)
    known = _scale(a, b, categories) or _seen(first, second)
    counts = pd.crosstab(
        pd.Categorical(first, categories=known), pd.Categorical(second, categories=known), dropna=False
    )
    return counts.reindex(index=known, columns=known, fill_value=0).rename_axis(index="a", columns="b")


def percent_agreement(a: Codes, b: Codes) -> float:
    """Share of the things (0-1) that both coders coded alike; ``nan`` when there is nothing to compare.

    Easy to read and too kind: two coders who both say "neutral" nine times in ten agree often without
    looking.

    >>> percent_agreement(["yes", "yes", "no", "no"], ["yes", "no", "no", "no"])
    0.75
    """
    first, second = _paired(a, b)
    return float(np.mean(first.to_numpy() == second.to_numpy())) if len(first) else float("nan")


def cohen_kappa(
    a: Codes,
    b: Codes,
    weights: Literal["linear", "quadratic"] | None = None,
    categories: Sequence[object] | None = None,
) -> float:
    """Cohen's κ: agreement beyond chance, 1 for perfect, 0 for what chance gives, below 0 for worse.

    κ = (pₒ - pₑ) ÷ (1 - pₑ), where pₒ is the share of things coded alike and pₑ the share that two people
    with these habits would code alike by drawing lots. With ``weights``, a disagreement counts by its
    distance on the scale: "linear" by the distance, "quadratic" by its square.

    Awkward cases: when pₑ = 1 (both coders used one and the same code throughout) κ is 0 ÷ 0 and the answer
    is ``nan``: such a sample cannot tell agreement from habit. ``nan`` too when nothing is left to compare.

    Raises Problem when ``weights`` is asked for codes that have no order: give numbers, ordered categories,
    or ``categories`` from one end of the scale to the other.

    >>> round(cohen_kappa(["yes"] * 5 + ["no"] * 5, ["yes"] * 4 + ["no"] * 6), 2)
    0.8

    Sources: Cohen (1960), "A coefficient of agreement for nominal scales"; Cohen (1968) for the weights.
    """
    counts = confusion(a, b, categories)
    total = counts.to_numpy().sum()
    if not total:
        return float("nan")
    observed = counts.to_numpy() / total
    expected = np.outer(observed.sum(axis=1), observed.sum(axis=0))
    distance = _distance(counts.index.tolist(), weights, ordered=bool(_scale(a, b, categories)))
    by_chance = float((distance * expected).sum())
    return 1 - float((distance * observed).sum()) / by_chance if by_chance > 1e-15 else float("nan")


def _paired(a: Codes, b: Codes) -> tuple[pd.Series, pd.Series]:
    if len(a) != len(b):
        sentence = tr(
            "The two coders did not code the same number of things: {first} and {second}. "
            "Keep only what both coded.",
            first=len(a),
            second=len(b),
        )
        raise Problem("not-aligned", sentence, first=len(a), second=len(b))
    if (
        isinstance(a, pd.Series)
        and isinstance(b, pd.Series)
        and a.index.is_unique
        and set(a.index) == set(b.index)
    ):
        b = b.reindex(a.index)
    first, second = pd.Series(list(a), dtype=object), pd.Series(list(b), dtype=object)
    both = first.notna() & second.notna()
    return first[both], second[both]


def _scale(a: Codes, b: Codes, categories: Sequence[object] | None) -> list[object]:
    """The codes in the order given by the caller, or by an ordered type that both lists share; else none."""
    if categories is not None:
        return list(categories)
    kinds = [codes.dtype for codes in (a, b) if isinstance(codes, pd.Series)]
    shared = (
        len(kinds) == 2
        and isinstance(kinds[0], pd.CategoricalDtype)
        and kinds[0] == kinds[1]
        and kinds[0].ordered
    )
    return list(kinds[0].categories) if shared else []


def _seen(first: pd.Series, second: pd.Series) -> list[object]:
    seen = set(first) | set(second)
    try:
        return sorted(seen)
    except TypeError:  # numbers and words together
        return sorted(seen, key=str)


def _distance(known: list[object], weights: str | None, ordered: bool) -> np.ndarray:
    """How wrong it is to say the row's code for the column's: 0 on the diagonal."""
    if weights is None:
        return 1.0 - np.eye(len(known))
    numbers = all(isinstance(code, (int, float, np.integer, np.floating)) for code in known)
    if not numbers and not ordered:
        sentence = tr(
            "A weighted κ needs codes in an order, and {codes} have none. "
            "Use numbers, or give categories=[…] in order.",
            codes=", ".join(map(str, known)),
        )
        raise Problem("no-order", sentence, codes=known)
    place = np.array(known, dtype=float) if numbers else np.arange(len(known), dtype=float)
    apart = np.abs(place[:, None] - place[None, :])
    return apart if weights == "linear" else apart**2
