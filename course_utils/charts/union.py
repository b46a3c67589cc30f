"""Platforms one by one, added up, and the different people behind the sum."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate

import pandas as pd

from course_utils.analysis.audience import Bounds, union_bounds
from course_utils.charts._rows import Row, bars, pair, sheet
from course_utils.charts.chart import Chart
from course_utils.charts.frame import house_style
from course_utils.charts.names import platform_word
from course_utils.charts.palette import PAPER
from course_utils.language import listing, percent, tr

_EXACT = 0.0005  # share of the people asked: less than one person of the panel


@house_style
def show_union(shares: Mapping[str, float]) -> Chart:
    """What each platform reaches, their sum, and the different people (`analysis.audience.union_bounds`).

    shares: group → share of the people asked, as `analysis.audience.group_shares` gives them
    Raises Problem when no public can have these shares.
    """
    found = union_bounds(shares)
    rows = _rows(shares, found)
    title = tr("One person on two platforms is one person")
    figure, axes = sheet(title, _known(shares), tr("Share of the people asked"), rows)
    bars(axes, rows)
    ends = accumulate(_singles(shares).values())
    axes.vlines(
        [*ends][:-1], len(rows) - 2.3, len(rows) - 1.7, color=PAPER, linewidth=2.5
    )  # the parts of the sum
    return Chart(figure, _description(rows), _table(rows), caption(shares, found))


def group_word(group: str) -> str:
    """A group of platforms in words: "page and photo"."""
    return listing([platform_word(name).lower() for name in group.split("+")])


def _singles(shares: Mapping[str, float]) -> dict[str, float]:
    return {name: share for name, share in shares.items() if "+" not in name}


def _rows(shares: Mapping[str, float], found: Bounds) -> list[Row]:
    singles = _singles(shares)
    total = sum(singles.values())
    rows = [Row(platform_word(name), share, share, percent(share)) for name, share in singles.items()]
    rows.append(Row(tr("Added up"), min(total, 1), min(total, 1), percent(total)))
    return [*rows, Row(tr("Different people"), found.low, found.high, _between(found), strong=True)]


def _between(found: Bounds) -> str:
    if found.width < _EXACT:
        return percent(found.low)
    return tr("{low} to {high}", low=percent(found.low), high=percent(found.high))


def _known(shares: Mapping[str, float]) -> str:
    overlaps = [group_word(name) for name in shares if "+" in name]
    if not overlaps:
        return tr("No overlap is known. Full: sure. Hatched: possible.")
    if len(overlaps) == 2 ** len(_singles(shares)) - 1 - len(_singles(shares)):
        return tr("Every overlap is known.")
    return tr(
        "Overlaps that are known: {overlaps}. Full: sure. Hatched: possible.", overlaps="; ".join(overlaps)
    )


def caption(shares: Mapping[str, float], found: Bounds) -> str:
    """What adding up says, and what is known of the different people."""
    total = percent(sum(_singles(shares).values()))
    if found.width < _EXACT:
        return tr(
            "Added up: {total}. Different people: {exact}, and nothing is left open.",
            total=total,
            exact=percent(found.low),
        )
    return tr(
        "Added up: {total}. Different people: at least {low} and at most {high}; every value in between "
        "fits these figures.",
        total=total,
        low=percent(found.low),
        high=percent(found.high),
    )


def _description(rows: list[Row]) -> str:
    return tr(
        "Horizontal bar chart, share of the people asked. {rows}. In the last row the full part is sure and the hatched "
        "part possible.",
        rows=listing([pair(row.label, row.note) for row in rows]),
    )


def _table(rows: list[Row]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            tr("Platform"): [row.label for row in rows],
            tr("At least"): [percent(row.low, 1) for row in rows],
            tr("At most"): [percent(row.high, 1) for row in rows],
        }
    )
