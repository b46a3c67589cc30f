"""How much of a ranking comes from the weights: the places of the same accounts under each weighting."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from course_utils.analysis.influence import Sensitivity
from course_utils.charts.chart import Chart
from course_utils.charts.frame import BODY_SIZE, SMALL_SIZE, frame, house_style, widest
from course_utils.charts.names import handle
from course_utils.charts.palette import ACCENT, INK, MAIN, MUTED, PAPER
from course_utils.language import number, tr, trn

_ROW = 0.31  # inches
_FAR, _GAP = 0.66, 0.3  # rows for a place beyond the top, and before the first of them


@house_style
def show_sensitivity(sensitivity: Sensitivity, top: int = 8) -> Chart:
    """The ``top`` accounts of the first weighting, a line for each from weighting to weighting.

    The one that moves most among them has the thick line. Beyond ``top``, places are drawn closer together,
    each with its number. The caption gives Spearman's ρ between the first weighting and each other, over all
    accounts.
    """
    shown = sensitivity.ranks.head(top)
    mover = str((shown.max(axis=1) - shown.min(axis=1)).idxmax())
    heights = _heights(shown, top)
    names = [handle(str(account)) for account in shown.index]
    side = widest(names, weight="bold") + 0.45
    title = tr("The same accounts, under other weights: their places")
    figure, (axes,) = frame(
        title, height=1.65 + _ROW * float(heights.max()), left=side, right=side, top=1.2, bottom=0.2
    )
    _draw(axes, shown, heights, mover)
    _heads(axes, sensitivity)
    return Chart(figure, _description(shown, min(top, len(shown))), _table(shown), _caption(sensitivity))


def _heights(shown: pd.DataFrame, top: int) -> np.ndarray:
    """The height of each place in rows, the same under every weighting.

    Accounts that share a place stand below each other, on the places that follow and that nobody has. Beyond
    ``top``, places that no account holds take no room.
    """
    slots = shown + shown.apply(lambda places: places.groupby(places).cumcount())
    used = np.unique(slots.to_numpy())
    heights = np.where(used <= top, used, top + _GAP + _FAR * np.cumsum(used > top))
    return heights[np.searchsorted(used, slots.to_numpy())].astype(float)


def _draw(axes: Axes, shown: pd.DataFrame, heights: np.ndarray, mover: str) -> None:
    columns = np.arange(len(shown.columns))
    for account, row, places in zip(shown.index, heights, shown.to_numpy(), strict=True):
        moves = account == mover
        colour = ACCENT if moves else MAIN
        axes.plot(
            columns,
            row,
            color=colour,
            linewidth=3.2 if moves else 1.3,
            linestyle="-",
            zorder=3 if moves else 2,
        )
        box = {"boxstyle": "round,pad=0.28", "facecolor": colour if moves else PAPER, "edgecolor": colour}
        for x, y, place in zip(columns, row, places, strict=True):
            axes.text(
                x,
                y,
                number(place),
                ha="center",
                va="center_baseline",
                size=SMALL_SIZE - 1,
                zorder=5,
                weight="bold",
                color=PAPER if moves else INK,
                bbox=box,
            )
    axes.set(xlim=(-0.001, columns[-1] + 0.001), ylim=(heights.max() + 0.6, 0.3), xticks=[], yticks=[])
    axes.spines[:].set_visible(False)
    for edge, column, align in ((0, heights[:, 0], "right"), (columns[-1], heights[:, -1], "left")):
        for account, y in zip(shown.index, column, strict=True):
            _name(axes, str(account), (edge, y), align, account == mover)


def _name(axes: Axes, account: str, point: tuple[float, float], align: str, moves: bool) -> None:
    axes.annotate(
        handle(account),
        point,
        (-18 if align == "right" else 18, 0),
        textcoords="offset points",
        ha=align,
        va="center",
        weight="bold" if moves else "normal",
        color=ACCENT if moves else INK,
        annotation_clip=False,
    )


def _heads(axes: Axes, sensitivity: Sensitivity) -> None:
    first, *_ = sensitivity.ranks.columns
    for column, name in enumerate(sensitivity.ranks.columns):
        rho = sensitivity.agreement.loc[first, name]
        note = tr("the reference") if name == first else tr("ρ = {rho}", rho=_rho(rho))
        position = (column, 1.0)
        inside = {
            "xycoords": axes.get_xaxis_transform(),
            "textcoords": "offset points",
            "annotation_clip": False,
        }
        axes.annotate(str(name), position, (0, 18), ha="center", size=BODY_SIZE, weight="bold", **inside)
        axes.annotate(note, position, (0, 4), ha="center", size=SMALL_SIZE, color=MUTED, **inside)


def _rho(value: float) -> str:
    return "–" if np.isnan(value) else number(value, 2)


def _caption(sensitivity: Sensitivity) -> str:
    first, *others = sensitivity.ranks.columns
    agreement = "; ".join(
        tr("“{weighting}”, ρ = {rho}", weighting=other, rho=_rho(sensitivity.agreement.loc[first, other]))
        for other in others
    )
    if not others:
        return tr("One weighting only: nothing to compare yet.")
    account, places = sensitivity.moves_most
    return (
        tr(
            "Agreement with “{first}” over all accounts (1 would be the same order): {agreement}.",
            first=first,
            agreement=agreement,
        )
        + " "
        + _most_moved(account, places)
    )


def _most_moved(account: str, places: int) -> str:
    if not places:
        return tr("Nobody moves.")
    return trn(
        "Of all, @{account} moves most, by {n} place.",
        "Of all, @{account} moves most, by {n} places.",
        places,
        account=account,
    )


def _description(shown: pd.DataFrame, top: int) -> str:
    first, last = shown.columns[0], shown.columns[-1]
    kept = int((shown[last].head(top) <= top).sum())
    return tr(
        "Slope chart: a column for each weighting ({weightings}), place 1 at the top, a line for each of "
        "{n} accounts. Under "
        "“{first}”, @{leader} is in place 1; under “{last}”, {kept} of the first {top} are still among the "
        "first {top}.",
        weightings=", ".join(map(str, shown.columns)),
        n=number(len(shown)),
        top=number(top),
        first=first,
        leader=shown.index[0],
        last=last,
        kept=number(kept),
    )


def _table(shown: pd.DataFrame) -> pd.DataFrame:
    table = shown.reset_index(drop=True)
    table.insert(0, tr("Account"), [f"@{account}" for account in shown.index])
    return table
