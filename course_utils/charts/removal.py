"""Two communities with and without one account: what they had in common, and what is left of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import networkx as nx
import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection

from course_utils.analysis.influence import Removal, strength
from course_utils.charts.chart import Chart
from course_utils.charts.frame import BODY_SIZE, SMALL_SIZE, frame, house_style
from course_utils.charts.names import handle
from course_utils.charts.palette import ACCENT, INK, MAIN, MUTED, PALE, PAPER
from course_utils.language import number, percent, tr, trn

_MEMBERS = 45  # accounts drawn of each community: those with the most ties, after those tied to the other one
_SEED = 7
_MARKS = ("o", "s")


@dataclass(frozen=True, eq=False)
class _Scene:
    """What both panels show: accounts with their place (x, y) and side (0, 1, or 2 for the account itself), ties.

    across: ties between the sides without the account's own; before: how many there are with them.
    """

    places: pd.DataFrame
    across: pd.DataFrame
    within: pd.DataFrame
    own: pd.DataFrame
    names: tuple[str, str]
    before: int


@house_style
def show_removal(
    edges: pd.DataFrame, removal: Removal, communities: pd.Series | Mapping[str, object]
) -> Chart:
    """The two communities that an account joins, side by side, with it and without it; nobody changes place.

    removal: what `influence.without` found; communities: as given to it. An account that joins no two
    communities is drawn between its own and the largest other one. The caption gives the ties between the
    two communities, and who is cut off.
    """
    groups = pd.Series(communities)
    pair = removal.joins or _neighbours(groups, removal.account)
    scene = _scene(edges, groups, removal.account, pair)
    title = tr("What two communities lose without {account}", account=handle(removal.account))
    subtitle = tr(
        "● around {one}   ■ around {other}", one=handle(scene.names[0]), other=handle(scene.names[1])
    )
    figure, panels = frame(
        title, subtitle, height=4.3, left=0.15, right=0.15, bottom=0.1, top=1.15, panels=2, gap=0.2
    )
    for axes, here in zip(panels, (True, False), strict=True):
        _draw(axes, scene, removal, here)
        words = tr("With it: {n} ties between them", n=number(scene.before)) if here else tr(
            "Without it: {n} ties between them", n=number(len(scene.across)))  # fmt: skip
        axes.set_title(words, size=BODY_SIZE, weight="bold", loc="left", color=INK)
    return Chart(
        figure,
        _description(scene, removal),
        _table(scene, removal),
        _caption(scene, removal),
    )


def _neighbours(groups: pd.Series, account: str) -> tuple[object, object]:
    own = groups.get(account)
    others = groups[groups != own].value_counts()
    return own, others.index[0] if len(others) else own


def _scene(edges: pd.DataFrame, groups: pd.Series, account: str, pair: tuple[object, object]) -> _Scene:
    ties = edges[edges["source"].map(groups).isin(pair) & edges["target"].map(groups).isin(pair)]
    mine = (ties["source"] == account) | (ties["target"] == account)
    crossing = ties["source"].map(groups) != ties["target"].map(groups)
    busy = pd.concat([ties["source"], ties["target"]]).value_counts().sort_index().sort_values(
        ascending=False, kind="stable").drop(account, errors="ignore")  # fmt: skip
    bridging = set(ties.loc[crossing, "source"]) | set(ties.loc[crossing, "target"])
    members = [_members(busy[busy.index.map(groups) == label], bridging) for label in dict.fromkeys(pair)]
    places = _places(ties, account, members)
    drawn = ties["source"].isin(places.index) & ties["target"].isin(places.index)
    heard = strength(edges)["in_degree"]
    leaders = [_leader(heard, groups, label, account) for label in pair]
    within = ties[~crossing & ~mine & drawn]
    return _Scene(
        places, ties[crossing & ~mine], within, ties[mine], (leaders[0], leaders[1]), int(crossing.sum())
    )


def _leader(heard: pd.Series, groups: pd.Series, label: object, account: str) -> str:
    """The most listened to of a community, to call it by; the account itself when it is alone in there."""
    names = groups.index[groups == label]
    return str(heard.reindex(names.drop(account, errors="ignore")).idxmax()) if len(names) > 1 else account


def _members(busy: pd.Series, bridging: set[str]) -> list[str]:
    first = [account for account in busy.index if account in bridging]
    return list(dict.fromkeys([*first, *busy.index]))[:_MEMBERS]


def _places(ties: pd.DataFrame, account: str, members: list[list[str]]) -> pd.DataFrame:
    sides = [_one_side(ties, names, side) for side, names in enumerate(members)]
    middle = pd.DataFrame({"x": [0.5], "y": [0.5], "side": [2]}, index=[account])
    return pd.concat([*sides, middle])


def _one_side(ties: pd.DataFrame, names: list[str], side: int) -> pd.DataFrame:
    inside = ties[ties["source"].isin(names) & ties["target"].isin(names)]
    network = nx.Graph()
    network.add_nodes_from(sorted(names))
    network.add_edges_from(sorted(zip(inside["source"], inside["target"], strict=True)))
    found = nx.spring_layout(network, k=0.6, iterations=60, seed=_SEED)
    table = pd.DataFrame.from_dict(found, orient="index", columns=["x", "y"])
    even = table.rank(pct=True)  # spread evenly: what matters is between the sides, not inside
    return even.assign(x=even["x"] * 0.34 + (0.02 if side == 0 else 0.62), side=side)


def _draw(axes: Axes, scene: _Scene, removal: Removal, here: bool) -> None:
    _lines(axes, scene, scene.within, PALE, 0.6)
    _lines(axes, scene, scene.across, MUTED, 0.9)
    if here:
        _lines(axes, scene, scene.own, ACCENT, 1.1)
    for side, colour in enumerate((MAIN, INK)):
        those = scene.places[scene.places["side"] == side]
        axes.scatter(those["x"], those["y"], s=34, marker=_MARKS[side], facecolor=colour, edgecolor=PAPER,
                     linewidth=0.6, zorder=3)  # fmt: skip
    look = (
        {"marker": "D", "s": 170, "facecolor": ACCENT} if here else {"marker": "x", "s": 120, "color": ACCENT}
    )
    axes.scatter([0.5], [0.5], zorder=5, linewidth=2, **look)
    if here:
        axes.annotate(handle(removal.account), (0.5, 0.5), (0, 14), textcoords="offset points", ha="center",
                      size=SMALL_SIZE, weight="bold", color=ACCENT, zorder=6,
                      bbox={"facecolor": PAPER, "edgecolor": "none", "alpha": 0.85, "pad": 1})  # fmt: skip
    axes.set(xlim=(-0.02, 1.02), ylim=(-0.05, 1.07))
    axes.set_axis_off()


def _lines(axes: Axes, scene: _Scene, ties: pd.DataFrame, colour: str, width: float) -> None:
    place = scene.places[["x", "y"]]
    drawn = ties[ties["source"].isin(place.index) & ties["target"].isin(place.index)]
    ends = np.stack([place.loc[drawn["source"]].to_numpy(), place.loc[drawn["target"]].to_numpy()], axis=1)
    axes.add_collection(LineCollection(ends, colors=colour, linewidths=width, alpha=0.75, zorder=2))


def _lost_share(scene: _Scene) -> float:
    return 1 - len(scene.across) / scene.before if scene.before else 0.0


def _caption(scene: _Scene, removal: Removal) -> str:
    if not scene.before:
        none = tr("No tie joins the two communities drawn here.")
        return f"{none} {_cut_off(removal)}"
    ties = tr(
        "Of the {before} ties between the two communities, {after} remain: {share} went through @{account}.",
        before=number(scene.before),
        after=number(len(scene.across)),
        share=percent(_lost_share(scene)),
        account=removal.account,
    )
    return f"{ties} {_cut_off(removal)}"


def _cut_off(removal: Removal) -> str:
    if not removal.cut_off:
        return tr("Nobody is cut off from the whole network.")
    n = len(removal.cut_off)
    return trn(
        "{n} account is cut off from the whole network.",
        "{n} accounts are cut off from the whole network.",
        n,
    )


def _description(scene: _Scene, removal: Removal) -> str:
    return tr(
        "Two network diagrams side by side, the same accounts at the same places: a community around @{one} "
        "on the left "
        "(circles), one around @{other} on the right (squares), @{account} between them (diamond). With it, "
        "{before} ties "
        "join the two; in the second diagram it is gone, marked by a cross, and {after} ties join them.",
        one=scene.names[0],
        other=scene.names[1],
        account=removal.account,
        before=number(scene.before),
        after=number(len(scene.across)),
    )


def _table(scene: _Scene, removal: Removal) -> pd.DataFrame:
    way = [removal.distance_before, removal.distance_after]
    return pd.DataFrame(
        {
            "": [
                tr("Ties between the two communities"),
                tr("Ties on the way from one to the other, on average"),
                tr("Accounts cut off from the whole network"),
            ],
            tr("With it"): [float(scene.before), way[0], 0.0],
            tr("Without it"): [float(len(scene.across)), way[1], float(len(removal.cut_off))],
        }
    )
