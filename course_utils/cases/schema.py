"""The tables of a case: names, columns, meanings, units and allowed values, read from ``tables/*.toml``."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict

TABLES = Path(__file__).with_name("tables")
FILES = ("conversation", "listening", "organisation")  # in the order in which a card presents them
PANDAS_TYPES = {"text": "str", "word": "str", "number": "int64", "decimal": "float64", "flag": "bool"}
MOMENTS = ("date", "moment")


class Column(BaseModel):
    """One column: what it means in both languages, and what may stand in it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: Literal["text", "word", "number", "decimal", "flag", "date", "moment"]
    fr: str
    en: str
    allowed: tuple[str, ...] = ()
    optional: bool = False
    refers: str = ""  # "table.column" whose values it takes
    unit: dict[str, str] = {}
    least: int | float | None = 0  # numbers here count things
    most: int | float | None = None

    def pandas_type(self) -> str:
        """Its type in a table; a number that may be missing needs one that knows of gaps."""
        return "float64" if self.kind == "number" and self.optional else PANDAS_TYPES[self.kind]


class Table(BaseModel):
    """One table: what a row is, its key, its columns in order."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    key: str
    fr: str
    en: str
    columns: dict[str, Column]

    def pandas_types(self) -> dict[str, str]:
        """Column → pandas type, for the columns that are no dates."""
        return {
            name: column.pandas_type() for name, column in self.columns.items() if column.kind in PANDAS_TYPES
        }

    def gaps(self) -> list[str]:
        """The columns in which an empty cell means that there is nothing, rather than an empty text."""
        return [
            name
            for name, column in self.columns.items()
            if column.refers or (column.optional and column.kind in ("number", "decimal"))
        ]

    def date_columns(self) -> list[str]:
        """The columns that hold days or moments."""
        return [name for name, column in self.columns.items() if column.kind in MOMENTS]


@cache
def tables() -> dict[str, Table]:
    """Table name → its schema, in the order in which a card presents them."""
    files = [tomllib.loads((TABLES / f"{name}.toml").read_text(encoding="utf-8")) for name in FILES]
    return {name: Table.model_validate(section) for sections in files for name, section in sections.items()}
