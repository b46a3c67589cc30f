"""What a step of the plan still lacks, in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from course_utils.language import listing, number, tr, trn
from course_utils.plan.outline import Part


def gaps(parts: Iterable[Part], kept: Mapping[str, object]) -> list[str]:
    """One sentence for each of ``parts`` that is required and not filled in ``kept``; empty when all are."""
    return [sentence for part in parts for sentence in _of(part, kept.get(part.part))]


def _of(part: Part, value: object) -> list[str]:
    if part.kind == "rows":
        kept = value if isinstance(value, list) else []
        return _of_rows(part, [row for row in kept if isinstance(row, Mapping)])
    return [part.gap] if part.required and value in (None, "") else []


def _of_rows(part: Part, rows: list[Mapping[str, object]]) -> list[str]:
    missing = part.fewest - len(rows)
    if part.required and missing > 0:
        more = trn("{n} more is needed.", "{n} more are needed.", missing) if rows else ""
        return [" ".join(filter(None, (part.gap, more)))]
    return [
        tr("{label}, {n}: still to fill: {gaps}.", label=part.label, n=number(place), gaps=listing(empty))
        for place, row in enumerate(rows, 1)
        if (empty := [one.label.lower() for one in part.columns if row.get(one.column) in (None, "")])
    ]
