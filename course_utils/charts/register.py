"""The risk register as bars: what each risk costs in an average year, and what its measure leaves."""

from __future__ import annotations

from collections.abc import Collection
from textwrap import fill

import pandas as pd
from matplotlib.axes import Axes

from course_utils.analysis.risk import assess, balance, sides
from course_utils.charts._rows import notes as rows_notes
from course_utils.charts.chart import Chart
from course_utils.charts.frame import SMALL_SIZE, frame, house_style, widest
from course_utils.charts.money import dollars
from course_utils.charts.palette import ACCENT, INK, MAIN, PAPER
from course_utils.language import current, listing, number, percent, tr

_ROW = 0.47  # inches
_LETTERS = 44  # of a label's line
_SIDES = {"integrating": (MAIN, "●"), "abstaining": (ACCENT, "▲")}


@house_style
def show_register(risks: pd.DataFrame, without: Collection[str] = ()) -> Chart:
    """Each risk with two bars: expected loss (hatched), and residual loss (full) once its measure works.

    risks : the case's register. without : risks to leave out, to see how much the sums of both sides hang on
    them. A colour, a sign and a word tell the side. Raises Problem when a risk to leave out is unknown.
    """
    both, whole = sides(risks, without=without), sides(risks)
    table = assess(risks).drop(index=list(without))
    labels = [_label(name, row) for name, row in table.iterrows()]
    notes = [_note(row) for _, row in table.iterrows()]
    figure, (axes,) = frame(
        tr("What each risk costs in an average year"),
        tr("● integrating   ▲ abstaining. Hatched: before the measure. Full: what the measure leaves."),
        height=1.0 + _ROW * len(table),
        left=widest([line for label in labels for line in label.splitlines()], SMALL_SIZE) + 0.3,
        right=widest(notes, SMALL_SIZE) + 0.3,
        bottom=0.15,
        top=0.8,
    )
    _draw(axes, table, labels, notes)
    return Chart(figure, _description(table), _numbers(table), _caption(risks, table, both, whole, without))


def side_word(side: str) -> str:
    """A side of the register in the language spoken now."""
    return {"integrating": tr("integrating"), "abstaining": tr("abstaining")}[side]


def _label(name: object, row: pd.Series) -> str:
    words = f"{_SIDES[row['side']][1]} {name} {row['text_' + current()]}"
    lines = fill(words, _LETTERS).splitlines()
    return "\n".join(lines if len(lines) < 3 else [lines[0], lines[1].rstrip() + "…"])


def _note(row: pd.Series) -> str:
    return f"{dollars(row['expected_loss'])} → {dollars(row['residual_loss'])}"


def _draw(axes: Axes, table: pd.DataFrame, labels: list[str], notes: list[str]) -> None:
    for place, (_, row) in enumerate(table.iterrows()):
        colour = _SIDES[row["side"]][0]
        axes.barh(
            place, row["expected_loss"], height=0.62, color=PAPER, hatch="////", edgecolor=colour, linewidth=1
        )
        axes.barh(place, row["residual_loss"], height=0.62, color=colour)
    axes.set(xlim=(0, table["expected_loss"].max() * 1.02 or 1), ylim=(len(table) - 0.5, -0.5), xticks=[])
    axes.set_yticks(range(len(table)), labels, size=SMALL_SIZE, color=INK)
    rows_notes(axes, notes, [False] * len(notes))
    axes.spines["bottom"].set_visible(False)


def _description(table: pd.DataFrame) -> str:
    first, last = table.iloc[0], table.iloc[-1]
    return tr(
        "Horizontal bar chart of {n} risks, the largest expected loss first. Two bars each: before and after "
        "the measure, in dollars a year. From {first} ({high}, {side}) to {last} ({low}, {other}).",
        n=number(len(table)),
        first=first.name,
        high=dollars(first["expected_loss"]),
        side=side_word(first["side"]),
        last=last.name,
        low=dollars(last["expected_loss"]),
        other=side_word(last["side"]),
    )


def _numbers(table: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            tr("Risk"): [f"{name} {row['text_' + current()]}" for name, row in table.iterrows()],
            tr("Side"): [side_word(side) for side in table["side"]],
            tr("Probability"): [percent(chance) for chance in table["probability"]],
            tr("Cost if it happens"): [dollars(amount) for amount in table["impact"]],
            tr("Score (1 to 25)"): table["score"].astype(int).tolist(),
            tr("Expected loss"): [dollars(amount) for amount in table["expected_loss"]],
            tr("Residual loss"): [dollars(amount) for amount in table["residual_loss"]],
            tr("Price of the measure"): [dollars(amount) for amount in table["mitigation_cost"]],
            tr("Worth of the measure"): [_signed(amount) for amount in table["worth"]],
        }
    )


def _signed(amount: float) -> str:
    return f"−{dollars(-amount)}" if amount < 0 else dollars(amount)


def _caption(
    risks: pd.DataFrame,
    table: pd.DataFrame,
    both: pd.DataFrame,
    whole: pd.DataFrame,
    without: Collection[str],
) -> str:
    sums = _sums(both, without)
    if without:
        return " ".join([sums, *_turned(risks, both, whole, without)])
    worst = table.loc[table["worth"].idxmin()]
    if worst["worth"] >= 0:
        return sums
    costs = tr(
        "The measure against {risk} costs {amount} a year more than it saves.",
        risk=worst.name,
        amount=dollars(-worst["worth"]),
    )
    return f"{sums} {costs}"


def _sums(both: pd.DataFrame, without: Collection[str]) -> str:
    amounts = {side: dollars(amount) for side, amount in both["before"].items()}
    if without:
        return tr(
            "Without {risks} and before any measure, integrating adds up to {integrating} a year, abstaining to "
            "{abstaining}.",
            risks=listing(list(without)),
            **amounts,
        )
    return tr(
        "Before any measure, integrating adds up to {integrating} a year, abstaining to {abstaining}.",
        **amounts,
    )


def _turned(
    risks: pd.DataFrame, both: pd.DataFrame, whole: pd.DataFrame, without: Collection[str]
) -> list[str]:
    """Whether the larger side is another one now, and the probability at which both would be level."""
    words = [tr("The order turns.")] if both["before"].idxmax() != whole["before"].idxmax() else []
    if len(without) == 1:
        (risk,) = without
        level = balance(risks, risk)
        if level == level:  # nan is no probability
            words.append(
                tr("With {risk} at {level}, both would be level.", risk=risk, level=percent(level, 1))
            )
    return words
