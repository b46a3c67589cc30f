"""The network drawn still: ties, the size of each account by a measure, and its stance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection

from course_utils.analysis.influence import measures, stance, strength
from course_utils.cases import Case
from course_utils.charts._layout import positions
from course_utils.charts.chart import Chart
from course_utils.charts.frame import SMALL_SIZE, frame, house_style, widest
from course_utils.charts.names import handle, inside
from course_utils.charts.palette import ACCENT, INK, PALE, PAPER, STANCES, Mark, stance_count, stance_word
from course_utils.charts.placing import Label, place_labels
from course_utils.language import listing, number, tr, trn
from course_utils.problem import Problem, nearest

_NAMED = 8
_SIZES = (28.0, 620.0)  # square points, for the smallest and the largest account
_STRENGTHS = ("in_degree", "in_strength", "out_degree", "out_strength")
_MEASURES = (*_STRENGTHS, "pagerank", "authority", "hub", "betweenness", "closeness", "core", "followers")


@dataclass(frozen=True, eq=False)
class _Drawing:
    """What is drawn: accounts with columns value, stance, x, y; and the ties between them."""

    accounts: pd.DataFrame
    ties: pd.DataFrame
    left_out: int


@house_style
def show_network(
    edges: pd.DataFrame, case: Case, size: str = "in_degree", top: int = 120, highlight: Sequence[str] = ()
) -> Chart:
    """The ``top`` accounts by a measure and the ties between them; same ties, same picture.

    size: "in_degree", "in_strength", "out_degree", "out_strength", "pagerank", "authority", "hub",
    "betweenness",
        "closeness", "core" or "followers"
    highlight: accounts to draw with a ring and their name, wherever they stand in the measure
    Accounts that are tied to none of the others drawn are left out, and counted in the description. Shape
    and colour say the stance that the coders gave. Raises Problem for an unknown measure, or when no tie is
    left to draw.
    """
    drawing = _laid_out(edges, case, size, top, highlight)
    figure, (axes,) = frame(
        _title(size, len(drawing.accounts)), height=5.5, left=0.1, right=0.1, bottom=0.45, top=0.5
    )
    _draw(axes, drawing, highlight)
    _legend(axes, drawing.accounts)
    return Chart(figure, _description(drawing, size), _table(drawing.accounts, size), _caption(drawing))


def measure_word(size: str) -> str:
    """A measure of the network in the language spoken now, as the title of a column."""
    return {
        "in_degree": tr("Different accounts that react to it"),
        "in_strength": tr("Reactions received"),
        "out_degree": tr("Different accounts it reacts to"),
        "out_strength": tr("Reactions given"),
        "pagerank": tr("PageRank"),
        "authority": tr("Authority"),
        "hub": tr("Hub"),
        "betweenness": tr("Betweenness"),
        "closeness": tr("Closeness"),
        "core": tr("Core"),
        "followers": tr("Followers"),
    }[size]


def _values(edges: pd.DataFrame, case: Case, size: str) -> pd.Series:
    if size not in _MEASURES:
        guess = nearest(size, _MEASURES)
        hint = (
            tr("Did you mean “{word}”?", word=guess)
            if guess
            else tr("Choose one of these: {words}.", words=", ".join(_MEASURES))
        )
        raise Problem(
            "unknown-choice",
            tr("“{given}” is not a choice for {name}.", given=size, name="size") + " " + hint,
        )
    if size == "followers":
        tied = strength(edges).index
        return case.accounts.set_index("account")["followers"].reindex(tied).fillna(0)
    return strength(edges)[size] if size in _STRENGTHS else measures(edges)[size]


def _laid_out(edges: pd.DataFrame, case: Case, size: str, top: int, highlight: Sequence[str]) -> _Drawing:
    values = _values(edges, case, size).sort_values(ascending=False, kind="stable")
    wanted = list(dict.fromkeys([*(name for name in highlight if name in values.index), *values.index[:top]]))
    ties = edges[edges["source"].isin(wanted) & edges["target"].isin(wanted)]
    if ties.empty:
        raise Problem(
            "no-tie", tr("There is no tie to draw between these accounts. Take more accounts, or other ties.")
        )
    places = positions(ties, highlight)
    stances = stance(case.account_codings).reindex(places.index).fillna("uncoded")
    accounts = places.assign(value=values.reindex(places.index), stance=stances).sort_values(
        "value", ascending=False, kind="stable"
    )
    drawn = ties[ties["source"].isin(places.index) & ties["target"].isin(places.index)]
    drawn = drawn.sort_values(["source", "target"])
    return _Drawing(accounts, drawn, len(wanted) - len(accounts))


def _draw(axes: Axes, drawing: _Drawing, highlight: Sequence[str]) -> None:
    accounts = drawing.accounts
    place = accounts[["x", "y"]]
    ends = np.stack(
        [place.loc[drawing.ties["source"]].to_numpy(), place.loc[drawing.ties["target"]].to_numpy()], axis=1
    )
    axes.add_collection(LineCollection(ends, colors=PALE, linewidths=0.8, alpha=0.75, zorder=1))
    areas = _areas(accounts["value"])
    for name, mark in STANCES.items():
        those = (accounts["stance"] == name).to_numpy()
        _dots(axes, accounts[those], areas[those], mark)
    axes.set(xlim=(-0.04, 1.06), ylim=(-0.05, 1.06))
    axes.set_axis_off()
    ringed = accounts[accounts.index.isin(highlight)]
    axes.scatter(
        ringed["x"],
        ringed["y"],
        s=areas[accounts.index.isin(highlight)] + 260,
        facecolor="none",
        edgecolor=ACCENT,
        linewidth=2.2,
        zorder=5,
    )
    named = dict.fromkeys([*ringed.index, *accounts.index[:_NAMED]])
    radius = dict(zip(accounts.index, np.sqrt(areas) / 2, strict=True))
    labels = [
        Label(
            *place.loc[name],
            handle(str(name)),
            "bold",
            ACCENT if name in ringed.index else INK,
            radius[name] + 2,
        )
        for name in named
    ]
    others = ~accounts.index.isin(list(named))
    place_labels(axes, labels, np.column_stack([place, np.sqrt(areas) / 2])[others])


def _dots(axes: Axes, accounts: pd.DataFrame, areas: np.ndarray, mark: Mark) -> None:
    edge = mark.colour if mark.hollow else PAPER
    axes.scatter(
        accounts["x"],
        accounts["y"],
        s=areas,
        marker=mark.shape,
        facecolor=mark.face,
        edgecolor=edge,
        linewidth=1.2 if mark.hollow else 0.7,
        zorder=2 if mark.hollow else 3,
    )


def _areas(values: pd.Series) -> np.ndarray:
    low, high = _SIZES
    highest = float(values.max()) or 1.0
    return low + (high - low) * (values / highest).clip(lower=0).to_numpy(dtype=float)


def _legend(axes: Axes, accounts: pd.DataFrame) -> None:
    """The marks that were used, each with its word and number, in one line below the picture."""
    figure = axes.figure
    width, height = figure.get_size_inches()
    x = 0.2
    for name, mark in STANCES.items():
        count = int((accounts["stance"] == name).sum())
        if not count:
            continue
        words = f"{stance_word(name)} ({number(count)})"
        axes.scatter(
            [x / width],
            [0.24 / height],
            s=70,
            marker=mark.shape,
            facecolor=mark.face,
            edgecolor=mark.colour,
            transform=figure.transFigure,
            clip_on=False,
            zorder=7,
        )
        figure.text((x + 0.14) / width, 0.24 / height, words, size=SMALL_SIZE, va="center_baseline")
        x += 0.14 + widest([words], SMALL_SIZE) + 0.35


def _title(size: str, n: int) -> str:
    return trn(
        "{n} account; the size of the mark: {measure}",
        "{n} accounts; the size of the marks: {measure}",
        n,
        measure=inside(measure_word(size)),
    )


def _caption(drawing: _Drawing) -> str:
    accounts = drawing.accounts
    names = listing([f"@{name}" for name in accounts.index[:3]])
    sides = accounts["stance"].head(_NAMED).value_counts()
    words = listing([stance_count(name, int(sides[name])) for name in STANCES if name in sides])
    return tr(
        "The largest marks: {names}. Among the first {named}: {sides}.",
        names=names,
        named=number(min(_NAMED, len(accounts))),
        sides=words,
    )


def _description(drawing: _Drawing, size: str) -> str:
    accounts = drawing.accounts
    counts = accounts["stance"].value_counts()
    return tr(
        "Network diagram. Accounts: {accounts}; ties between them: {ties}. The size of a mark: {measure}. "
        "Its shape and "
        "colour: the stance that the coders gave ({stances}). Largest marks: {names}. Left out because they "
        "are tied to "
        "none of these: {left_out}. Accounts close together share many ties; the position has no other "
        "meaning.",
        accounts=number(len(accounts)),
        ties=number(len(drawing.ties)),
        measure=inside(measure_word(size)),
        stances=", ".join(
            f"{STANCES[name].sign} {stance_word(name)} {number(counts[name])}"
            for name in STANCES
            if name in counts
        ),
        names=listing([f"@{name}" for name in accounts.index[:3]]),
        left_out=number(drawing.left_out),
    )


def _table(accounts: pd.DataFrame, size: str) -> pd.DataFrame:
    shown = accounts.head(20)
    return pd.DataFrame(
        {
            tr("Account"): [f"@{name}" for name in shown.index],
            measure_word(size): shown["value"].tolist(),
            tr("Stance"): [f"{STANCES[name].sign} {stance_word(name)}" for name in shown["stance"]],
        }
    )
