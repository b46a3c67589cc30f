"""The network to zoom with the mouse. It needs WebGL, so it comes beside the picture, never instead of it."""

from __future__ import annotations

from dataclasses import dataclass

import ipywidgets as ipw
import networkx as nx
import pandas as pd

from course_utils.analysis.influence import graph
from course_utils.charts.palette import QUIET, STANCES
from course_utils.language import tr
from course_utils.problem import Problem

TOP = 250  # accounts; with more, names and ties cover each other
HEIGHT = 460  # pixels
SEED = 7
OTHERS = QUIET
# Dark enough on white, and never alone: the stance is a sign before each name, and the table names the group.
COLOURS = ("#0B5FA5", "#A8470A", "#2E7D32", "#7A3E9D", "#5F6B7A", "#B0175A", "#00707A", "#6B5900")


@dataclass(frozen=True, eq=False)
class Scene:
    """The first accounts by a measure that hang together: the network, the place and the size of each."""

    network: nx.DiGraph
    places: dict[str, dict[str, float]]
    values: dict[str, float]


def scene(ties: pd.DataFrame, values: pd.Series) -> Scene:
    """What a view shows before colours; placing the accounts is the slow part of it."""
    network = _together(graph(ties), values)
    return Scene(network, _places(network), values.reindex(sorted(network)).astype(float).to_dict())


def interactive(shown: Scene, groups: pd.Series, stances: pd.Series) -> ipw.DOMWidget:
    """A view of ``shown``, coloured by ``groups``.

    Each name is preceded by the sign of its stance. Raises Problem when ipysigma is not installed.
    """
    try:
        from ipysigma import Sigma  # only who asks for the view pays for loading it
    except ImportError as error:
        sentence = tr("The interactive view is not installed here. The picture and the table say the same.")
        raise Problem("no-interactive-view", sentence) from error
    names = list(shown.values)
    return Sigma(
        shown.network,
        height=HEIGHT,
        layout=shown.places,
        node_size=shown.values,
        node_size_range=(3, 18),
        node_color=groups.reindex(names).astype(str).to_dict(),
        node_color_palette=colours(groups),
        node_label={name: f"{STANCES[stances[name]].sign} @{name}" for name in names},
        default_edge_type="arrow",
        default_edge_color="#C9D6E4",
        hide_info_panel=True,
        hide_search=True,
    )


def colours(groups: pd.Series) -> dict[str, str]:
    """A colour for each group: that of the charts for a stance, the largest groups first for the others."""
    if set(groups) <= set(STANCES):
        return {name: mark.colour for name, mark in STANCES.items() if name in set(groups)}
    by_size = groups.astype(str).value_counts().index
    return {name: COLOURS[place] if place < len(COLOURS) else OTHERS for place, name in enumerate(by_size)}


def _together(network: nx.DiGraph, values: pd.Series) -> nx.DiGraph:
    first = network.subgraph(values.sort_values(ascending=False, kind="stable").index[:TOP])
    parts = nx.weakly_connected_components(first)
    return first.subgraph(max(parts, key=lambda part: (len(part), sorted(part)[0]), default=()))


def _places(network: nx.DiGraph) -> dict[str, dict[str, float]]:
    ordered = nx.Graph()
    ordered.add_nodes_from(sorted(network))
    ordered.add_edges_from(sorted(network.edges))
    found = nx.spring_layout(ordered, iterations=60, seed=SEED)
    table = pd.DataFrame.from_dict(found, orient="index", columns=["x", "y"])
    spread = table.rank(pct=True) + table / table.abs().max().replace(0, 1)  # the dense heart takes more room
    return spread.astype(float).to_dict(orient="index")
