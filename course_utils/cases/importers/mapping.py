"""Which column is which, in a table of any tool: guessed, shown, corrected, kept and read again."""

from __future__ import annotations

import json
import re
import unicodedata
from itertools import islice
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from course_utils.cases.importers._flat import columns_of, records
from course_utils.cases.importers._names import NAMES
from course_utils.cases.importers.source import Source
from course_utils.cases.importers.values import NOTHING, when, whole
from course_utils.language import listing, tr
from course_utils.problem import Problem, nearest

MAPPING_FILE = "mapping.json"
SAMPLE = 200  # rows whose content is looked at
LONGEST_NAME = 300  # characters of a column that people may be asked about


__all__ = ["FIELDS", "Mapping", "columns_of", "field_titles", "guess", "read_mapping", "records"]


class Mapping(BaseModel):
    """For each field, the column that holds it; "" for none. ``day_first``: 03/04 is the third of April."""

    model_config = ConfigDict(extra="forbid")

    author: str = Field("", max_length=LONGEST_NAME)
    text: str = Field("", max_length=LONGEST_NAME)
    time: str = Field("", max_length=LONGEST_NAME)
    target: str = Field("", max_length=LONGEST_NAME)
    kind: str = Field("", max_length=LONGEST_NAME)
    followers: str = Field("", max_length=LONGEST_NAME)
    likes: str = Field("", max_length=LONGEST_NAME)
    id: str = Field("", max_length=LONGEST_NAME)
    parent: str = Field("", max_length=LONGEST_NAME)
    language: str = Field("", max_length=LONGEST_NAME)
    display_name: str = Field("", max_length=LONGEST_NAME)
    mentions: str = Field("", max_length=LONGEST_NAME)
    day_first: bool = True

    def columns(self) -> dict[str, str]:
        """Field → column, for the fields that have one."""
        return {name: column for name in FIELDS if (column := getattr(self, name))}

    def check(self, source: Source) -> None:
        """Raise Problem unless an author and something said or linked are named, in columns that are there."""
        there = columns_of(source)
        for column in self.columns().values():
            if column not in there:
                guess = nearest(column, there)
                sentence = (
                    tr(
                        "The file has no column “{column}”. Did you mean “{guess}”?",
                        column=column,
                        guess=guess,
                    )
                    if guess
                    else tr(
                        "The file has no column “{column}”. Its columns are: {there}.",
                        column=column,
                        there=", ".join(there[:12]),
                    )
                )
                raise Problem("no-column", sentence, column=column)
        if not self.author or not (self.text or self.target or self.parent or self.mentions):
            sentence = tr(
                "I need to know which column names the author, and which holds the text or the account at the other end. The columns are: {there}.",
                there=listing(there[:12]) or "?",
            )
            raise Problem("no-mapping", sentence, columns=there)


FIELDS = tuple(name for name in Mapping.model_fields if name != "day_first")


def field_titles() -> dict[str, str]:
    """The fields as a person reads them."""
    return {
        "author": tr("Author"),
        "text": tr("Text"),
        "time": tr("Time"),
        "target": tr("Account answered, shared or named"),
        "kind": tr("Kind (post, share, reply)"),
        "followers": tr("Followers"),
        "likes": tr("Likes"),
        "id": tr("Identifier of the post"),
        "parent": tr("Identifier of the post answered or shared"),
        "language": tr("Language"),
        "display_name": tr("Name shown"),
        "mentions": tr("Accounts mentioned"),
    }


def guess(source: Source) -> Mapping:
    """The mapping that names and contents suggest; a field that nothing suggests stays without a column."""
    rows = [row for _, row in islice(records(source), SAMPLE) if isinstance(row, dict)]
    there = [column for column in columns_of(source) if len(column) <= LONGEST_NAME]
    taken: dict[str, str] = {}
    for rule in (_exact, _last_part):
        for name in FIELDS:
            if name not in taken:
                column = rule(name, [one for one in there if one not in taken.values()])
                if column and _fits(name, column, rows):
                    taken[name] = column
    for name, rule in (
        ("time", _looks_like_time),
        ("text", _looks_like_text),
        ("author", _looks_like_author),
    ):
        if name not in taken:
            free = [one for one in there if one not in taken.values()]
            if column := next((one for one in free if rule(_cells(one, rows))), ""):
                taken[name] = column
    return Mapping(**taken, day_first=_day_first(_cells(taken.get("time", ""), rows)))


def read_mapping(path: Path) -> Mapping:
    """A mapping kept in a file. Raises Problem when it is none."""
    try:
        return Mapping.model_validate(json.loads(Path(path).read_text(encoding="utf-8")))
    except (OSError, ValueError, ValidationError) as error:
        sentence = tr(
            "{file} holds no mapping. Write one with: relais data import FILE, then correct the {kept} beside the tables.",
            file=Path(path).name,
            kept=MAPPING_FILE,
        )
        raise Problem("bad-mapping", sentence, path=str(path)) from error


def _plain(name: str) -> str:
    bare = unicodedata.normalize("NFKD", re.sub(r"([a-z])([A-Z])", r"\1_\2", name)).casefold()
    return re.sub(r"[^a-z0-9]+", "_", "".join(c for c in bare if not unicodedata.combining(c))).strip("_")


def _exact(name: str, there: list[str]) -> str:
    known = {_plain(column): column for column in reversed(there)}
    return next((known[word] for word in NAMES[name].split() if word in known), "")


def _last_part(name: str, there: list[str]) -> str:
    """A column whose name ends with one that is known: "tweet author", "user.screen_name"."""
    words = [word for word in NAMES[name].split() if len(word) > 3]
    plain = {column: f"_{_plain(column)}" for column in there}
    return next((column for word in words for column, told in plain.items() if told.endswith(f"_{word}")), "")


def _fits(name: str, column: str, rows: list[dict[str, str]]) -> bool:
    """Whether the content goes with the name: no dates among followers, no counts among authors' texts."""
    cells = _cells(column, rows)
    if not cells:
        return name != "author"
    if name == "time":
        return _share(cells, when) > 0.5
    if name in ("followers", "likes"):
        return _share(cells, whole) > 0.5
    if name in ("text", "display_name"):
        return _share(cells, whole) < 0.5
    if name == "kind":
        return len(set(cells)) <= 20
    return name != "author" or sum(map(len, cells)) / len(cells) < 80


def _cells(column: str, rows: list[dict[str, str]]) -> list[str]:
    return (
        [cell for row in rows if (cell := row.get(column, "").strip()).casefold() not in NOTHING]
        if column
        else []
    )


def _share(cells: list[str], reading) -> float:
    return sum(reading(cell) is not None for cell in cells) / max(len(cells), 1)


def _looks_like_time(cells: list[str]) -> bool:
    return (
        len(cells) > 0
        and _share(cells, when) > 0.8
        and _share(cells, lambda cell: re.search(r"\D", cell)) > 0.8
    )


def _looks_like_text(cells: list[str]) -> bool:
    return len(cells) > 0 and sum(cell.count(" ") for cell in cells) / len(cells) >= 4


def _looks_like_author(cells: list[str]) -> bool:
    handles = _share(cells, lambda cell: re.fullmatch(r"@[\w.\-]{2,60}", cell))
    return len(cells) > 0 and handles > 0.8


def _day_first(cells: list[str]) -> bool:
    """False when a date such as 05/31/2021 shows that the month comes first."""
    pairs = [re.match(r"(\d{1,2})[/.\-](\d{1,2})[/.\-]\d", cell) for cell in cells]
    return not any(int(pair[2]) > 12 >= int(pair[1]) for pair in pairs if pair)
