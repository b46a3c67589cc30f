"""Where a table's header stands, and what its columns are called."""

from __future__ import annotations

REGION = 40  # rows in which a header is looked for
ALIKE = 0.5  # share of the rows that have the usual number of cells
FULL = 0.8  # share of the table's columns that a header names
Row = list[str]


def header_of(rows: list[Row]) -> tuple[int, tuple[str, ...]]:
    """(number of rows before the first row of data, column names); (0, ()) when the rows make no table.

    Tools write a title, a period, a query above the table: the header is the first row that fills nearly as many
    cells as the table has. Two rows that fill it only together are one header with merged cells.
    """
    region = rows[:REGION]
    if not _regular(region):
        return 0, ()
    counts = [_filled(row) for row in region]
    width = min(max(counts, default=0), _usual([len(row) for row in region if _filled(row)]))
    if width < 2:
        return 0, ()
    for place, row in enumerate(region):
        below = region[place + 1] if place + 1 < len(region) else []
        if 1 < counts[place] < width and _complete_each_other(row, below, width):
            return place + 2, unique(_merged(row, below))
        if counts[place] >= FULL * width or counts[place] >= width - 1 >= 3:
            return place + 1, unique(row)
    return 0, ()


def _regular(region: list[Row]) -> bool:
    """Whether the rows are cut alike, as those of a table are and sentences with commas in them are not."""
    widths = [len(row) for row in region if any(cell.strip() for cell in row)]
    cut = sum(width > 1 for width in widths)
    alike = widths.count(_usual(widths))
    return cut > ALIKE * len(widths) and (alike >= ALIKE * len(widths) or widths[0] == max(widths))


def _usual(widths: list[int]) -> int:
    """The most frequent number of cells, of rows that were cut."""
    return max((width for width in sorted(set(widths)) if width > 1), key=widths.count, default=0)


def _filled(row: Row) -> int:
    """Filled cells; a nameless first column before named ones is the row numbers that R writes."""
    count = sum(1 for cell in row if cell.strip())
    return count + 1 if len(row) > 1 and not row[0].strip() and count == len(row) - 1 else count


def _complete_each_other(above: Row, below: Row, width: int) -> bool:
    if len(below) < len(above) or not below:
        return False
    above = above + [""] * (len(below) - len(above))
    together = sum(1 for one, other in zip(above, below, strict=True) if one.strip() or other.strip())
    blank = [one for one, other in zip(above, below, strict=True) if not other.strip()]
    words = not any(cell.strip()[:1].isdigit() for cell in below)
    return together >= FULL * width and bool(blank) and any(cell.strip() for cell in blank) and words


def _merged(above: Row, below: Row) -> Row:
    """The lower name of each column, with the name over the merged cells before it if the lower names repeat."""
    above = above + [""] * (len(below) - len(above))
    names, group = [], ""
    repeated = {name for name in below if name.strip() and below.count(name) > 1}
    for one, other in zip(above, below, strict=True):
        group = one.strip() or group
        names.append(f"{group} {other}" if other in repeated else other if other.strip() else one)
    return names


def unique(names: Row) -> tuple[str, ...]:
    """Column names without two alike: "likes", "likes (2)"; a nameless one is "column 3"."""
    seen: dict[str, int] = {}
    told = []
    for place, name in enumerate(names, start=1):
        name = " ".join(name.replace("\ufeff", "").split())[:200] or f"column {place}"
        seen[name] = seen.get(name, 0) + 1
        told.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    while told and told[-1] == f"column {len(told)}":
        told.pop()
    return tuple(dict.fromkeys(told)) if len(set(told)) == len(told) else unique(told)
