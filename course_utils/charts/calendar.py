"""The same target from every month in which one could have begun: what the calendar does alone."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from course_utils.analysis.decision import changes_after, reached_anyway
from course_utils.charts._rows import notes as rows_notes
from course_utils.charts.chart import Chart
from course_utils.charts.frame import BODY_SIZE, SMALL_SIZE, frame, house_style, widest
from course_utils.charts.months import month_word
from course_utils.charts.palette import ACCENT, INK, MAIN, MUTED
from course_utils.language import listing, number, percent, tr, trn
from course_utils.problem import Problem

_ROW = 0.46


@house_style
def show_calendar(series: pd.Series, change: float, later: int) -> Chart:
    """A bar for each month in which one could have begun: how much the count changed ``later`` months on.

    series: counts by month (a column of `analysis.decision.posts_by_month`); change: the target, -1/3 for a third
    less. Bars that reach it are full, the others hatched.
    Raises Problem when the series is too short, or when every month that could be a beginning stands at 0.
    """
    found = _found(series, change, later)
    notes = [_note(row) for _, row in found.iterrows()]
    figure, (axes,) = frame(
        tr("One target, {n} beginnings, no action", n=number(len(found))),
        trn(
            "Change {n} month later. Dashed line: the target, {target}. Full: reached. Hatched: not reached.",
            "Change {n} months later. Dashed line: the target, {target}. Full: reached. Hatched: not reached.",
            later,
            target=signed(change),
        ),
        height=1.35 + _ROW * len(found),
        left=widest(found["months"]) + 0.3,
        right=widest(notes, SMALL_SIZE, "bold") + 0.3,
        bottom=0.2,
        top=0.95,
    )
    _draw(axes, found, notes, change)
    return Chart(figure, _description(found), _table(found), _caption(series, found, change, later))


def signed(change: float) -> str:
    """A change with its sign: "+57%", "−33%"."""
    return ("+" if change > 0 else "\u2212" if change < 0 else "") + percent(abs(change))


def _found(series: pd.Series, change: float, later: int) -> pd.DataFrame:
    changes = changes_after(series, later).dropna()
    if changes.empty:
        sentence = tr("Every month from which one could begin stands at 0: there is no change to compute.")
        raise Problem("no-beginning", sentence)
    ends = [series.index[series.index.get_loc(start) + later] for start in changes.index]
    table = pd.DataFrame({"change": changes.to_numpy(), "start": changes.index, "end": ends})
    table["first"], table["last"] = [series.loc[table[side]].to_numpy() for side in ("start", "end")]
    table["reached"] = table["change"] <= change if change < 0 else table["change"] >= change
    words = [(month_word(row["start"], True), month_word(row["end"], True)) for _, row in table.iterrows()]
    table["months"] = [tr("{first} to {last}", first=first, last=last) for first, last in words]
    return table


def _note(row: pd.Series) -> str:
    return tr(
        "{change} ({first} → {last})",
        change=signed(row["change"]),
        first=number(row["first"]),
        last=number(row["last"]),
    )


def _draw(axes: Axes, found: pd.DataFrame, notes: list[str], change: float) -> None:
    bars = axes.barh(range(len(found)), found["change"], height=0.6, color=MAIN)
    for bar, reached in zip(bars, found["reached"], strict=True):
        if not reached:
            bar.set(facecolor="white", edgecolor=ACCENT, hatch="////", linewidth=1.2)
    axes.axvline(0, color=MUTED, linewidth=0.8)
    axes.axvline(change, color=INK, linewidth=1.5, linestyle=(0, (4, 3)))
    rows_notes(axes, notes, found["reached"], INK)
    low, high = min(found["change"].min(), change, 0), max(found["change"].max(), change, 0)
    room = 0.04 * (high - low or 1)
    axes.set(xlim=(low - room, high + room), ylim=(len(found) - 0.4, -0.6), xticks=[])
    axes.set_yticks(range(len(found)), found["months"], size=BODY_SIZE, color=INK)
    for side in ("bottom", "left"):
        axes.spines[side].set_visible(False)


def _caption(series: pd.Series, found: pd.DataFrame, change: float, later: int) -> str:
    return tr(
        "The target is reached from {reached} of {total} beginnings ({share}); the change goes from {low} to {high}.",
        reached=number(found["reached"].sum()),
        total=number(len(found)),
        share=percent(reached_anyway(series, change, later)),
        low=signed(found["change"].min()),
        high=signed(found["change"].max()),
    )


def _description(found: pd.DataFrame) -> str:
    rows = [
        tr("{months} {change}", months=row["months"], change=signed(row["change"]))
        for _, row in found.iterrows()
    ]
    return tr(
        "Horizontal bar chart, change between a month and a later one: {rows}.",
        rows=listing(rows) if rows else "–",
    )


def _table(found: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            tr("From, to"): found["months"].tolist(),
            tr("Posts at first"): found["first"].tolist(),
            tr("Posts later"): found["last"].tolist(),
            tr("Change"): [signed(change) for change in found["change"]],
            tr("Target reached"): [tr("yes") if it else tr("no") for it in found["reached"]],
        }
    )
