"""What every door asks of the tables and words that come in, with one plain sentence for each that fails."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

import pandas as pd

from course_utils.language import listing, tr, trn
from course_utils.problem import Problem, nearest

DIRECTIONS = ("attention", "influence")


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


def need_edges(edges: pd.DataFrame) -> str:
    """Check a table of ties and answer its direction, "attention" when it does not say."""
    need_columns(edges, ["source", "target", "weight"])
    if edges[["source", "target"]].isna().to_numpy().any():
        raise Problem(
            "nameless", tr("Some ties have no name at one end. Remove those rows first, with .dropna().")
        )
    weight = pd.to_numeric(edges["weight"], errors="coerce")
    if not (weight > 0).all() or (weight == float("inf")).any():
        sentence = tr(
            "Every tie needs a weight above zero, and some here have none. Look at the column “weight”."
        )
        raise Problem("bad-weight", sentence)
    return need_choice(edges.attrs.get("direction", "attention"), DIRECTIONS)
