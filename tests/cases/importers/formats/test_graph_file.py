"""GEXF and GraphML: attention and influence, nodes of the same name, files that must not be opened."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest

from course_utils.cases.importers.formats.graph_file import FORMAT
from course_utils.cases.importers.source import open_source
from course_utils.problem import Problem
from tests.cases.importers.formats.json_samples import SAMPLES, read, reasons, ties, utc


def test_where_an_edge_begins_is_who_attends() -> None:
    kept, aside = read(FORMAT, "graph.gexf")
    assert ties(kept) == [
        ("mousse_jo", "share", "phare_nord"),
        ("vague_li", "reply", "phare_nord"),
        ("vague_li (n4)", "share", "phare_nord"),  # the edge says that it runs the way of influence
        ("mousse_jo", "mention", "vague_li"),
        ("phare_nord", "post", ""),
    ]
    assert reasons(aside) == [(6, "follow"), (7, "no-time")]


def test_times_and_what_the_nodes_tell() -> None:
    kept, _ = read(FORMAT, "graph.gexf")
    assert kept[1].time == utc(2026, 3, 1, 12, 30)
    assert (kept[0].followers, kept[0].language) == (61, "en")


def test_a_whole_network_may_run_the_way_of_influence() -> None:
    kept, aside = read(FORMAT, "graph.graphml")
    assert ties(kept) == [
        ("petite_main", "share", "grande_voix"),
        ("tierce_oreille", "reply", "petite_main"),
        ("tierce_oreille", "mention", "grande_voix"),
    ]
    assert (kept[0].time, kept[0].followers, aside) == (None, 12, [])


def test_networkx_reads_as_many_ties() -> None:
    kept, aside = read(FORMAT, "graph.gexf")
    assert nx.read_gexf(SAMPLES / "graph.gexf").number_of_edges() == len(kept) + len(aside)


@pytest.mark.parametrize("write", [nx.write_gexf, nx.write_graphml])
def test_what_networkx_writes_comes_back(tmp_path: Path, write) -> None:
    network = nx.DiGraph()
    network.add_edge("ana_b", "Nan", kind="reply", weight=2)  # a name, though it looks like nothing
    network.add_edge("carl_d", "ana_b", kind="retweet", weight=1)
    write(network, tmp_path / "network.xml")
    kept, _ = read(FORMAT, tmp_path / "network.xml")
    assert ties(kept) == [("ana_b", "reply", "Nan"), ("carl_d", "share", "ana_b")]


def test_entities_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "hostile.gexf"
    path.write_text('<!DOCTYPE gexf [<!ENTITY a "aaaa">]><gexf><graph/></gexf>', encoding="utf-8")
    with pytest.raises(Problem):
        list(FORMAT.read(open_source(path)))
