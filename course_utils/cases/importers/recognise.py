"""Which tool wrote an export, from its columns or its first values."""

from __future__ import annotations

from course_utils.cases.importers.format import Format, formats
from course_utils.cases.importers.source import Source
from course_utils.language import tr
from course_utils.problem import Problem

COLUMNS = "columns"  # the format of any table whose columns have to be named
SURE = 50  # points from which a named tool is believed


def recognise(source: Source) -> Format:
    """The format with the most points; any other table or list of records goes through a column mapping.

    Raises Problem when the file holds neither.
    """
    known = formats()
    points = {name: _points(one, source) for name, one in known.items() if name != COLUMNS}
    best = max(points, key=points.get, default="")
    if best and points[best] >= SURE:
        return known[best]
    if known[COLUMNS].recognises(source):
        return known[COLUMNS]
    if best and points[best] > 0:
        return known[best]
    raise _unknown(source)


def format_named(name: str) -> Format:
    """The format called ``name``. Raises Problem, with those known, when there is none."""
    known = formats()
    if name in known:
        return known[name]
    sentence = tr("I don't know the format “{name}”. I know: {known}.", name=name, known=", ".join(known))
    raise Problem("no-format", sentence, name=name)


def _points(one: Format, source: Source) -> int:
    try:
        return one.recognises(source)
    except (TypeError, ValueError, KeyError, AttributeError, IndexError, RecursionError):
        return 0  # a head unlike anything that the format can hold


def _unknown(source: Source) -> Problem:
    if source.shape == "json" and not source.head:
        sentence = tr(
            "{file} is damaged or incomplete: I can't open it. Export or download it again.",
            file=source.path.name,
        )
    elif source.shape == "xml":
        sentence = tr(
            "{file} is XML, but neither GEXF nor GraphML. Export the network in one of these.",
            file=source.path.name,
        )
    else:
        sentence = tr(
            "I don't recognise {file}: I find no table with named columns and no list of posts in it. The formats that I know: relais data formats.",
            file=source.path.name,
        )
    return Problem("unknown", sentence, path=str(source.path))
