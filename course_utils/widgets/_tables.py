"""Small tables beside the pictures, with headings that a screen reader announces."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape


def table(columns: Mapping[str, Sequence[str]], caption: str, numbers: Sequence[str] = ()) -> str:
    """HTML of a table: heading → cells in words, first column naming the row; ``numbers`` stand to the right."""
    head = "".join(f'<th scope="col"{_side(name, numbers)}>{escape(name)}</th>' for name in columns)
    rows = "".join(_row(list(columns), cells, numbers) for cells in zip(*columns.values(), strict=True))
    title = f'<caption style="text-align:left;font-weight:600">{escape(caption)}</caption>'
    return f"<table>{title}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _row(names: list[str], cells: Sequence[str], numbers: Sequence[str]) -> str:
    first, *others = cells
    rest = "".join(
        f"<td{_side(name, numbers)}>{escape(cell)}</td>" for name, cell in zip(names[1:], others, strict=True)
    )
    return f'<tr><th scope="row">{escape(first)}</th>{rest}</tr>'


def _side(name: str, numbers: Sequence[str]) -> str:
    return ' class="relais-number"' if name in numbers else ""
