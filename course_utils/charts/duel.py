"""Who should start: how far sets of first speakers get, when posts are broadcast or people converse."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from course_utils.charts.chart import Chart
from course_utils.charts.frame import BODY_SIZE, frame, house_style, number_ticks, widest
from course_utils.charts.palette import ACCENT, GRID, INK, MAIN
from course_utils.language import listing, number, tr
from course_utils.problem import Problem

_ROW = 0.36  # inches
_NEAR = 0.05  # sets whose means differ by less are said to go about as far


@house_style
def show_duel(table: pd.DataFrame) -> Chart:
    """The table made by `influence.duel`: a panel for each world, a bar for each set.

    A thin line holds nine runs in ten. The set that goes farthest, or those within 5 % of it, are
    hatched, their numbers in bold. Raises Problem when the table is empty.
    """
    if table.empty:
        raise Problem("no-set", tr("There is nothing to compare yet. Choose at least one set of accounts."))
    sets, worlds = list(dict.fromkeys(table["set"])), list(dict.fromkeys(table["world"]))
    rows = _rows(table, sets)
    figure, panels = frame(
        tr("How many accounts does the message reach?"),
        tr("Mean of all runs; the line holds nine runs in ten. A toy model, not a forecast."),
        height=1.75 + _ROW * (max(rows) + 1),
        left=widest(sets) + 0.3,
        right=0.25,
        bottom=0.6,
        top=1.15,
        panels=len(worlds),
        gap=0.3,
    )
    longest = float(table["high"].max())
    for axes, world in zip(panels, worlds, strict=True):
        values = table[table["world"] == world].set_index("set").loc[sets]
        _draw(axes, world, values, rows, longest)
        axes.set_yticks(rows, sets if axes is panels[0] else [""] * len(sets), size=BODY_SIZE, color=INK)
    return Chart(figure, _description(table, sets, worlds), _numbers(table), _caption(table, worlds))


def _rows(table: pd.DataFrame, sets: list[str]) -> list[float]:
    """A place for each set, with a gap where the number of seeds changes."""
    seeds = table.groupby("set", sort=False)["seeds"].first().loc[sets].tolist()
    rows, place = [], 0.0
    for previous, count in zip([seeds[0], *seeds], seeds, strict=False):
        place += 0.45 if count != previous and len(set(seeds)) < len(seeds) else 0.0
        rows.append(place)
        place += 1
    return rows


def _draw(axes: Axes, world: str, values: pd.DataFrame, rows: list[float], longest: float) -> None:
    farthest = set(_farthest(values["mean"]).index)
    for row, (name, value) in zip(rows, values.iterrows(), strict=True):
        first = name in farthest
        axes.barh(
            row,
            value["mean"],
            height=0.62,
            color=ACCENT if first else MAIN,
            hatch="////" if first else None,
            edgecolor="white",
        )
        axes.plot(
            [value["low"], value["high"]], [row, row], color=INK, linewidth=1.4, marker="|", markersize=8
        )
        axes.annotate(
            number(value["mean"]),
            (max(value["high"], value["mean"]), row),
            (7, 0),
            textcoords="offset points",
            va="center",
            weight="bold" if first else "normal",
        )
    axes.set(xlim=(0, longest * 1.22), ylim=(rows[-1] + 0.6, -0.6))
    axes.set_title(world_word(world), size=BODY_SIZE, weight="bold", loc="left", color=INK)
    axes.set_xlabel(tr("Accounts reached"))
    axes.xaxis.grid(True, color=GRID)
    number_ticks(axes.xaxis)
    axes.locator_params(axis="x", nbins=5)


def world_word(world: str) -> str:
    """A world of the toy model in the language spoken now."""
    return {
        "broadcast": tr("Broadcast: to everyone at once"),
        "conversation": tr("Conversation: one person at a time"),
    }.get(world, world)


def _caption(table: pd.DataFrame, worlds: list[str]) -> str:
    return " ".join(_winner(world, table[table["world"] == world].set_index("set")) for world in worlds)


def _farthest(means: pd.Series) -> pd.Series:
    """The sets that go farthest: the best, and those so near to it that chance alone may have parted them."""
    return means[means >= (1 - _NEAR) * means.max()].sort_values(ascending=False)


def _winner(world: str, values: pd.DataFrame) -> str:
    first = _farthest(values["mean"])
    names = listing([tr("“{name}”", name=name) for name in first.index])
    best = values.loc[first.index[0]]
    gaps = {"mean": number(best["mean"]), "low": number(best["low"]), "high": number(best["high"])}
    reach = tr("{mean} accounts on average (nine runs in ten: {low} to {high})", **gaps)
    if len(first) > 1:
        return {
            "broadcast": tr(
                "Where posts are broadcast, {sets} go about as far: {reach}.", sets=names, reach=reach
            ),
            "conversation": tr(
                "Where people converse, {sets} go about as far: {reach}.", sets=names, reach=reach
            ),
        }.get(world, f"{world}: {names}, {reach}.")
    return {
        "broadcast": tr("Where posts are broadcast, {set} goes farthest: {reach}.", set=names, reach=reach),
        "conversation": tr("Where people converse, {set} goes farthest: {reach}.", set=names, reach=reach),
    }.get(world, f"{world}: {names}, {reach}.")


def _description(table: pd.DataFrame, sets: list[str], worlds: list[str]) -> str:
    return tr(
        "Horizontal bar charts, a panel for each world ({worlds}) and a bar for each set of first speakers "
        "({sets}). Length: "
        "mean number of accounts reached, from {low} to {high}; a thin line shows the range of nine runs in "
        "ten.",
        worlds=", ".join(world_word(world) for world in worlds),
        sets=", ".join(sets),
        low=number(table["mean"].min()),
        high=number(table["mean"].max()),
    )


def _numbers(table: pd.DataFrame) -> pd.DataFrame:
    columns = {
        tr("Who starts"): table["set"].tolist(),
        tr("World"): [world_word(world) for world in table["world"]],
        tr("First speakers"): table["seeds"].tolist(),
        tr("Accounts reached, mean"): table["mean"].round(1).tolist(),
        tr("Nine runs in ten, from"): table["low"].round().tolist(),
        tr("to"): table["high"].round().tolist(),
    }
    if "cost" in table:
        columns[tr("Cost ($)")] = table["cost"].tolist()
        columns[tr("Accounts reached per dollar")] = table["reach_per_dollar"].tolist()
    return pd.DataFrame(columns)
