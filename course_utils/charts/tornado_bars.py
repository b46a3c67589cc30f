"""Which guess a decision hangs on: each one lower and higher, the longest bar on top."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
from matplotlib.axes import Axes

from course_utils.charts import _rows
from course_utils.charts.chart import Chart
from course_utils.charts.frame import house_style, number_ticks
from course_utils.charts.money import dollars
from course_utils.charts.palette import ACCENT, INK, MAIN
from course_utils.language import listing, tr


@house_style
def show_tornado(table: pd.DataFrame, names: Mapping[str, str] | None = None, title: str = "") -> Chart:
    """The table of `analysis.decision.tornado`, in dollars by which the first choice beats the second.

    names: what to call each assumption, its own name unless told
    """
    called = {name: (names or {}).get(str(name), str(name)) for name in table.index}
    rows = [
        _rows.Row(
            called[name],
            min(row["at_low"], row["at_high"]),
            max(row["at_low"], row["at_high"]),
            tr("flips it") if row["flips"] else tr("holds"),
            strong=bool(row["flips"]),
        )
        for name, row in table.iterrows()
    ]
    figure, axes = _rows.sheet(
        title or tr("Which guess does the decision hang on?"),
        tr("Hatched: the guess is lower. Full: it is higher. Below 0, the choice is reversed."),
        tr("Better by, in dollars"),
        rows,
        room=0.15,
    )
    _draw(axes, table)
    words = tornado_words(table, called)
    lead = tr(
        "Horizontal bars around the outcome of the guesses held now, one for each guess, the longest on top."
    )
    told = [
        tr("{name}: from {low} to {high}.", name=row.label, low=dollars(row.low), high=dollars(row.high))
        for row in rows
    ]
    return Chart(figure, " ".join([lead, *told, words]), _table(table, called), words)


def tornado_words(table: pd.DataFrame, names: Mapping[str, str]) -> str:
    """The outcome held now, the guess that weighs most, and the guesses that flip the decision."""
    heaviest = table.index[0]
    said = [
        tr(
            "With the guesses held now: better by {base}. The guess that weighs most: {name} (a swing of {swing}).",
            base=dollars(table["base"].iloc[0]),
            name=names[heaviest],
            swing=dollars(table["swing"].iloc[0]),
        )
    ]
    flips = [names[name] for name in table.index[table["flips"]]]
    if flips:
        said.append(tr("It would flip the decision alone: {names}.", names=listing(flips)))
    else:
        said.append(tr("None would flip the decision alone."))
    return " ".join(said)


def _draw(axes: Axes, table: pd.DataFrame) -> None:
    for place, (_, row) in enumerate(table.iterrows()):
        for end, hatch in (("at_low", "////"), ("at_high", None)):
            axes.barh(
                place,
                row[end] - row["base"],
                left=row["base"],
                height=0.56,
                color="white" if hatch else MAIN,
                edgecolor=ACCENT if hatch else MAIN,
                hatch=hatch,
                linewidth=1.2,
            )
    low, high = table[["at_low", "at_high"]].min().min(), table[["at_low", "at_high"]].max().max()
    room = 0.06 * (max(high, 0) - min(low, 0) or 1)
    axes.set_xlim(min(low, 0) - room, max(high, 0) + room)
    axes.axvline(0, color=INK, linewidth=1.3)
    _rows.reference(axes, table["base"].iloc[0], tr("guesses held now"))
    number_ticks(axes.xaxis)


def _table(table: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    columns = {
        tr("When it is lower"): table["at_low"],
        tr("When it is higher"): table["at_high"],
        tr("Swing"): table["swing"],
    }
    told = {name: [dollars(amount) for amount in column] for name, column in columns.items()}
    return pd.DataFrame({tr("Guess"): [names[name] for name in table.index], **told})
