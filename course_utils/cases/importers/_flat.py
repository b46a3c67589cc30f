"""An export as rows with named cells, whether it is a table or JSON."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from course_utils.cases.importers._documents import BadValue
from course_utils.cases.importers.source import Source

NESTED = 3  # levels of a JSON record that become columns: user.name
MOST_COLUMNS = 500
MOST_PARTS = 1000  # of a document, among which its list of objects is looked for


def records(source: Source) -> Iterator[tuple[int, dict[str, str] | BadValue]]:
    """(line, column → text) of each row of a table, or each object of a JSON export, its parts named user.name."""
    if source.shape == "table":
        yield from source.rows()
        return
    for line, value in source.values():
        if isinstance(value, BadValue):
            yield line, value
        else:
            for place, one in enumerate(_objects(value)):
                yield (line if line > 1 or not place else place + 1), _flat(one)


def columns_of(source: Source) -> list[str]:
    """The columns of the table, or all those that the first JSON objects have."""
    if source.shape == "table":
        return list(source.columns)
    found: dict[str, None] = {}
    for _, one in islice(records(source), 50):
        if isinstance(one, dict):
            found |= dict.fromkeys(one)
    return list(found)[:MOST_COLUMNS]


def _objects(value: object) -> Iterator[dict]:
    """The objects of a document: itself, or the longest list of objects in it."""
    lists: list[list] = []
    queue, looked = [value], 0
    while queue and looked < MOST_PARTS:
        one, looked = queue.pop(0), looked + 1
        if isinstance(one, list):
            objects = [item for item in one if isinstance(item, dict)]
            lists += [objects] if objects else []
        elif isinstance(one, dict):
            queue += one.values()
    longest = max(lists, key=len, default=[])
    alone = isinstance(value, dict) and any(isinstance(part, str | int) for part in value.values())
    yield from [value] if alone or not longest and isinstance(value, dict) else longest


def _flat(record: dict) -> dict[str, str]:
    cells: dict[str, str] = {}
    queue: list[tuple[str, object, int]] = [("", record, 0)]
    while queue and len(cells) < MOST_COLUMNS:
        name, value, depth = queue.pop(0)
        if isinstance(value, dict) and depth < NESTED:
            queue += [
                (f"{name}.{key}" if name else str(key), part, depth + 1)
                for key, part in list(value.items())[:MOST_COLUMNS]
            ]
        elif isinstance(value, list):
            cells[name] = " ".join(str(part) for part in value[:50] if isinstance(part, str | int))
        elif value is not None and not isinstance(value, dict):
            cells[name] = str(value)
    return cells
