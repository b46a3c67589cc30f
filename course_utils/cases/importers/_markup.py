"""XML, looked through before any library opens it: no entities, no document type, bounded size and depth."""

from __future__ import annotations

from pathlib import Path
from xml.parsers import expat

from course_utils.cases.importers._bytes import trouble
from course_utils.language import tr

MOST_XML = 200 * 1024**2
DEEPEST = 100
PIECE = 1024**2


class _Declares(Exception):
    pass


class _TooDeep(Exception):
    pass


def root_of(path: Path) -> str:
    """The name of the outermost element, without its prefix; "" when there is none in the first bytes."""
    names: list[str] = []
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda name, attributes: names.append(name)
    try:
        with path.open("rb") as stream:
            parser.Parse(stream.read(64 * 1024), False)
    except (expat.ExpatError, LookupError, ValueError):  # an encoding that nobody knows is a LookupError
        pass
    return names[0].rpartition(":")[2].casefold() if names else ""


def safe_xml(path: Path) -> Path:
    """The path, once the whole file was read without meeting anything that would expand or never end."""
    if path.stat().st_size > MOST_XML:
        sentence = tr(
            "{file} is larger than I can open. Export a smaller part of the network.", file=path.name
        )
        raise trouble("too-big", sentence, path)
    try:
        _look_through(path)
    except _Declares as error:
        sentence = tr(
            "{file} declares a document type or entities, which an export never needs, so I did not open it. Export the network again as GEXF or GraphML.",
            file=path.name,
        )
        raise trouble("entities", sentence, path) from error
    except _TooDeep as error:
        sentence = tr(
            "{file} nests its elements deeper than any network does, so I did not open it. Export the network again.",
            file=path.name,
        )
        raise trouble("too-deep", sentence, path) from error
    except (expat.ExpatError, ValueError, LookupError) as error:
        sentence = tr(
            "{file} is damaged or incomplete: I can't open it. Export or download it again.", file=path.name
        )
        raise trouble("unreadable", sentence, path) from error
    return path


def _look_through(path: Path) -> None:
    depth = 0

    def opens(*_: object) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise _TooDeep

    def closes(*_: object) -> None:
        nonlocal depth
        depth -= 1

    def declares(*_: object) -> None:
        raise _Declares

    # As ElementTree makes it: with the same separator, it stumbles over the same names.
    parser = expat.ParserCreate(namespace_separator="}")
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = declares
    parser.StartElementHandler, parser.EndElementHandler = opens, closes
    with path.open("rb") as stream:
        while piece := stream.read(PIECE):
            parser.Parse(piece, False)
    parser.Parse(b"", True)
