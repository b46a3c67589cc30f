"""How many months of listening it takes until the average of a topic stands still."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from course_utils.analysis.decision import baseline_errors, months_to_settle
from course_utils.cases import Case
from course_utils.charts._rows import notes as rows_notes
from course_utils.charts.chart import Chart
from course_utils.charts.frame import BODY_SIZE, SMALL_SIZE, frame, house_style, number_ticks, widest
from course_utils.charts.palette import ACCENT, GRID, INK, MAIN
from course_utils.language import listing, number, percent, tr, trn

_ROW = 0.46
PRACTISED = 3  # months of listening: what Charest heard of at most


@house_style
def show_settling(counts: pd.DataFrame, case: Case, tolerance: float = 0.2) -> Chart:
    """A bar for each topic: months until its average stays within ``tolerance`` of the year's, wherever one begins.

    counts: `analysis.decision.posts_by_month`. A topic that settles only with its whole year is hatched.
    """
    found = _found(counts, case, tolerance)
    notes = [_note(row) for _, row in found.iterrows()]
    figure, (axes,) = frame(
        tr("How long until the average stands still?"),
        tr(
            "Months until it is within {tolerance} of the year's average, whenever one begins.",
            tolerance=percent(tolerance),
        ),
        height=1.75 + _ROW * len(found),
        left=widest(found["name"]) + 0.3,
        right=widest(notes, SMALL_SIZE, "bold") + 0.3,
        bottom=0.6,
        top=0.95,
    )
    _draw(axes, found, notes, len(counts))
    return Chart(
        figure, _description(found), _table(found, tolerance), _caption(found, len(counts), tolerance)
    )


def _found(counts: pd.DataFrame, case: Case, tolerance: float) -> pd.DataFrame:
    rows = []
    for topic in counts:
        name = case.topic_name(topic) if topic in case.topics else str(topic)
        short = min(PRACTISED, len(counts))
        error = float(baseline_errors(counts[topic])["error"].loc[short])
        months = months_to_settle(counts[topic], tolerance)
        rows.append((name[:1].upper() + name[1:], name, months, error, months == len(counts)))
    columns = ["name", "topic", "months", "error", "never"]
    return pd.DataFrame(rows, columns=columns).sort_values("months", kind="stable").reset_index(drop=True)


def _note(row: pd.Series) -> str:
    months = trn("{n} month", "{n} months", int(row["months"]))
    return tr("{months} · off by up to {error} after 3", months=months, error=percent(row["error"]))


def _draw(axes: Axes, found: pd.DataFrame, notes: list[str], size: int) -> None:
    bars = axes.barh(range(len(found)), found["months"], height=0.6, color=MAIN)
    for bar, never in zip(bars, found["never"], strict=True):
        if never:
            bar.set(facecolor="white", edgecolor=ACCENT, hatch="////", linewidth=1.2)
    rows_notes(axes, notes, found["never"])
    axes.set(xlim=(0, size + 0.3), ylim=(len(found) - 0.4, -0.6))
    axes.set_yticks(range(len(found)), found["name"], size=BODY_SIZE, color=INK)
    number_ticks(axes.xaxis, range(0, size + 1, 3))
    axes.set_xlabel(tr("Months of listening"))
    axes.xaxis.grid(True, color=GRID)


def _caption(found: pd.DataFrame, size: int, tolerance: float) -> str:
    in_time = found["topic"][found["months"] <= PRACTISED].tolist()
    never = found["topic"][found["never"]].tolist()
    words = (
        tr("Three months are enough for: {topics}.", topics=listing(in_time))
        if in_time
        else tr("Three months are enough for no topic.")
    )
    if never:
        words += " " + tr(
            "Only the whole year, {size} months, brings these within {tolerance}: {topics}.",
            size=number(size),
            tolerance=percent(tolerance),
            topics=listing(never),
        )
    return words


def _description(found: pd.DataFrame) -> str:
    rows = [
        tr("{name} {months}", name=row["name"], months=number(row["months"])) for _, row in found.iterrows()
    ]
    return tr(
        "Horizontal bar chart, months of listening until the average of a topic stands still: {rows}. Hatched: only with "
        "the whole year.",
        rows=listing(rows),
    )


def _table(found: pd.DataFrame, tolerance: float) -> pd.DataFrame:
    return pd.DataFrame(
        {
            tr("Topic"): found["name"].tolist(),
            tr("Months until within {tolerance}", tolerance=percent(tolerance)): found["months"].tolist(),
            tr("Largest error after 3 months"): [percent(error) for error in found["error"]],
        }
    )
