"""Networks as GEXF or GraphML files: accounts are the nodes, ties the edges.

The account where an edge begins attends to the one where it ends (see `ties`). The file is read piece by piece, once for the
accounts and once for the ties, after the whole was looked through for what XML must not bring.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree.ElementTree import Element, iterparse

from course_utils.cases.importers.cells import Names, Row, first, identity
from course_utils.cases.importers.format import Format
from course_utils.cases.importers.source import Source
from course_utils.cases.importers.ties import (
    DIRECTION_NAMES,
    KIND_NAMES,
    TEXT_NAMES,
    TIME_NAMES,
    account,
    tie_row,
    turned,
)
from course_utils.cases.importers.values import language, plain, whole

ROOTS = frozenset({"gexf", "graphml"})
LABELS = ("label", "name", "screen_name", "username", "d_label")


@dataclass
class Network:
    """What stands before the ties: the names of attributes, the accounts, which ties have a time."""

    accounts: dict[str, str] = field(default_factory=dict)  # node → account
    about: dict[str, Mapping[str, str]] = field(default_factory=dict)  # account → its attributes
    names: dict[str, str] = field(default_factory=dict)  # key of an attribute → its name
    graph: Mapping[str, str] = field(default_factory=dict)  # attributes of the whole network
    timed: bool = False


def tag(element: Element) -> str:
    """The element's name without its namespace."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def each_element(path: Path, *wanted: str) -> Iterator[Element]:
    """Each finished element of those names; what was read is let go, so that memory follows one element, not the file."""
    above: list[Element] = []
    with path.open("rb") as stream:
        for event, element in iterparse(stream, events=("start", "end")):
            if event == "start":
                above.append(element)
                continue
            above.pop()
            if tag(element) in wanted:
                yield element
            if tag(element) in ("node", "edge") and above:
                above[-1].remove(element)


def attributes(element: Element, names: Mapping[str, str]) -> dict[str, str]:
    """Attribute → value of a node, an edge or a graph, written inside it or on it, with names in small letters."""
    told = {key.rpartition("}")[2].casefold(): value for key, value in element.attrib.items()}
    for child in element.iter():
        if child is element or tag(child) not in ("data", "attvalue"):
            continue
        key = child.get("key") or child.get("for") or child.get("id") or ""
        name = names.get(f"{tag(element)} {key}", names.get(key, key)).casefold()
        told[name] = (child.get("value") or child.text or "").strip()
    return told


def survey(path: Path) -> Network:
    """The first reading: what attributes are called, who the accounts are, whether ties have a time."""
    network, shown = Network(), Names()
    for element in each_element(path, "key", "attributes", "node", "edge", "graph"):
        if tag(element) == "key":
            name = element.get("attr.name") or element.get("id") or ""
            network.names[f"{element.get('for', 'all')} {element.get('id')}"] = name
            network.names.setdefault(element.get("id", ""), name)
        elif tag(element) == "attributes":
            for one in element:
                network.names[f"{element.get('class', '')} {one.get('id')}"] = one.get("title", "")
        elif tag(element) == "node":
            add_account(network, shown, element)
        elif tag(element) == "edge":
            network.timed = network.timed or bool(first(attributes(element, network.names), *TIME_NAMES))
        else:
            own = [child for child in element if tag(child) == "data"]
            network.graph = {
                network.names.get(f"graph {one.get('key')}", ""): (one.text or "").strip() for one in own
            }
    return network


def label(about: Mapping[str, str]) -> str:
    """The name that a node shows, before the programs' own numbers."""
    return next((name for key in LABELS if (name := account(about.get(key, "")))), "")


def add_account(network: Network, shown: Names, element: Element) -> None:
    """Note the account of a node: its label, with its number when two nodes have the same label."""
    about = attributes(element, network.names)
    number = element.get("id", "")
    name = shown.told(label(about), number)
    network.accounts[number] = name
    network.about[name] = about


def read(source: Source) -> Iterator[Row]:
    """Each tie of the network, in the order of the file."""
    path = source.xml()
    network = survey(path)
    everywhere = first(network.graph, *DIRECTION_NAMES)
    for place, edge in enumerate(each_element(path, "edge"), start=1):
        yield edge_row(place, edge, network, everywhere)


def edge_row(place: int, edge: Element, network: Network, everywhere: str) -> Row:
    """One edge as an interaction; ``place`` is its place among the edges, for XML has no rows."""
    told = attributes(edge, network.names)
    start, end = (
        network.accounts.get(node) or account(node)
        for node in (edge.get("source", ""), edge.get("target", ""))
    )
    direction = first(told, *DIRECTION_NAMES) or everywhere
    about = network.about.get(end if turned(direction) else start, {})
    kind = first(told, *KIND_NAMES)
    return tie_row(
        place,
        start,
        end,
        kind or ("" if told.get("type") in ("directed", "undirected", "mutual") else first(told, "type")),
        moment=first(told, *TIME_NAMES) if network.timed else None,
        direction=direction,
        text=plain(first(told, *TEXT_NAMES)),
        ident=identity(first(told, "post_id", "tweet_id", "status_id")),
        language=language(first(told, "lang", "language") or first(about, "lang", "language")),
        followers=whole(first(about, "followers", "followers_count")),
        display_name=first(about, "display_name", "fullname", "name"),
    )


FORMAT = Format(
    name="graph_file",
    title="GEXF, GraphML",
    seen_in="the GEXF 1.2 and 1.3 schemas and the GraphML primer",
    tried_on="documentation",
    serves=frozenset({"time", "text", "ties", "followers", "language"}),
    recognises=lambda source: 95 if source.shape == "xml" and source.root in ROOTS else 0,
    read=read,
)
