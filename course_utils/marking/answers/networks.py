"""networkx's four kinds of graph, with what is written on their nodes and ties."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx

from course_utils.marking.answers.limits import Malformed

if TYPE_CHECKING:
    from course_utils.marking.answers.codec import Reader, Writer

KINDS = {kind.__name__: kind for kind in (nx.MultiDiGraph, nx.MultiGraph, nx.DiGraph, nx.Graph)}


def write_network(value: nx.Graph, writer: Writer) -> list:
    """A graph as its nodes and ties. A subclass, also networkx's own frozen or filtered ones, is read as its base."""
    kind = next(kind for kind in KINDS.values() if issubclass(type(value), kind))
    nodes = [[writer.write(node), writer.write(dict(held))] for node, held in value._node.items()]
    several = issubclass(kind, nx.MultiGraph)
    seen: set = set()
    ties = []
    for source, targets in value._adj.items():
        for target, held in targets.items():
            if not issubclass(kind, nx.DiGraph) and (target, source) in seen:
                continue
            seen.add((source, target))
            for key, attributes in held.items() if several else [(None, held)]:
                ties.append(writer.write_each([source, target, key, dict(attributes)]))
    return ["network", kind.__name__, writer.write(dict(value.graph)), nodes, ties]


def read_network(reader: Reader, kind: str, about: list, nodes: list, ties: list) -> nx.Graph:
    """The graph of these nodes and ties; a tie between nodes that are not listed is refused."""
    network = KINDS[kind]()
    network.graph.update(reader.read(about))
    for node, held in nodes:
        network.add_node(reader.read(node))
        network.nodes[next(reversed(network._node))].update(reader.read(held))
    for tie in ties:
        source, target, key, held = reader.read_each(tie)
        if source not in network or target not in network:
            raise Malformed("tie")
        if network.is_multigraph():
            network.add_edge(source, target, key=key)
            network.edges[source, target, key].update(held)
        else:
            network.add_edge(source, target)
            network.edges[source, target].update(held)
    return network


WRITERS = dict.fromkeys(KINDS.values(), write_network)
READERS = {"network": read_network}
