"""A case as a lesson uses it: its tables, and the few facts that everyone in the room may know."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pandas as pd

from course_utils.cases.schema import Table, tables
from course_utils.folders import dataset_folder
from course_utils.language import current, tr
from course_utils.problem import Problem

REMEMBERED = 4  # cases whose tables stay in memory: their files are read again once one of them has changed
WIDEST = 160  # characters of a cell that a notebook shows: pandas would cut a post in its middle


@dataclass(frozen=True, eq=False)
class Case:
    """One organisation and one year of conversation around it; the tables are described in the case's data card."""

    name: str
    titles: dict[str, str]
    organisation: str
    issue: str
    topics: dict[str, dict[str, str]]
    accounts: pd.DataFrame
    posts: pd.DataFrame
    follows: pd.DataFrame
    account_codings: pd.DataFrame
    post_codings: pd.DataFrame
    mentions: pd.DataFrame
    mention_codings: pd.DataFrame
    thread_posts: pd.DataFrame
    tool_metrics: pd.DataFrame
    comments: pd.DataFrame
    comment_decisions: pd.DataFrame
    rumour: pd.DataFrame
    rumour_claims: pd.DataFrame
    official_replies: pd.DataFrame
    # The side of the organisation.
    inbox: pd.DataFrame
    staffing: pd.DataFrame
    publics: pd.DataFrame
    platforms: pd.DataFrame
    audience: pd.DataFrame
    overlap: pd.DataFrame
    costs: pd.DataFrame
    benefits: pd.DataFrame
    hours: pd.DataFrame
    survey_items: pd.DataFrame
    survey: pd.DataFrame
    recruitment: pd.DataFrame
    risks: pd.DataFrame
    objectives: pd.DataFrame
    evidence: pd.DataFrame

    @property
    def title(self) -> str:
        """Name of the organisation in the language spoken now."""
        return self.titles[current()]

    def topic_name(self, topic: str) -> str:
        """A topic in the language spoken now ("electric" → "electric buses")."""
        return self.topics[topic][current()]

    def __repr__(self) -> str:
        return tr(
            "{title}: {accounts} accounts, {posts} posts",
            title=self.title,
            accounts=len(self.accounts),
            posts=len(self.posts),
        )


def load_case(name: str) -> Case:
    """The case called ``name`` ("transit", "coop", "museum"), from the course's ``datasets`` or the copy in the package.

    Tables shown by a notebook from then on write a dollar sign as one, and no formula; a sentence is shown whole.
    Raises Problem when there is no such case, or when a table was damaged: it names the file and what to do.
    """
    pd.set_option("display.html.use_mathjax", False, "display.max_colwidth", WIDEST)
    return read_case(dataset_folder(name))


def read_case(folder: Path) -> Case:
    """The case whose tables stand in ``folder``. Raises Problem when a table was damaged."""
    facts = _facts(folder / "datapackage.json")
    files = {table: folder / f"{table}.csv" for table in tables()}
    remembered = _tables(tuple((table, path, _stamp(path)) for table, path in files.items()))
    # To each caller its own tables; pandas copies what is written to, and nothing before.
    own = {name: table.copy(deep=False) for name, table in remembered.items()}
    return Case(facts["case"], facts["title"], facts["organisation"], facts["issue"], facts["topics"], **own)


@lru_cache(maxsize=REMEMBERED)
def _tables(files: tuple[tuple[str, Path, tuple], ...]) -> dict[str, pd.DataFrame]:
    """Every table of a case, read anew when a file has another stamp."""
    return {table: _read(path, tables()[table]) for table, path, _ in files}


def _stamp(path: Path) -> tuple[int, int]:
    """What changes with a file: its size, and when it was written, in nanoseconds. (0, 0) when it is missing."""
    try:
        about = path.stat()
    except OSError:
        return (0, 0)
    return (about.st_size, about.st_mtime_ns)


def _facts(path: Path) -> dict:
    try:
        facts = json.loads(path.read_text(encoding="utf-8"))["relais"]
        return {name: facts[name] for name in ("case", "title", "organisation", "issue", "topics")}
    except (ValueError, KeyError, TypeError) as error:  # not JSON, or not our JSON
        raise _damaged(path, tr("its content can't be read")) from error


def _read(path: Path, schema: Table) -> pd.DataFrame:
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            present = next(csv.reader(lines), None)
        if present is None:
            raise _damaged(path, tr("its content can't be read"))
        missing = [name for name in schema.columns if name not in present]
        if missing:
            raise _damaged(path, tr("it has no column “{column}”", column=missing[0]))
        return _typed(path, schema)
    except FileNotFoundError as error:
        raise _damaged(path, tr("it is missing")) from error
    except (ValueError, csv.Error) as error:  # pandas' parser errors and wrong bytes are ValueErrors
        raise _damaged(path, tr("its content can't be read")) from error


def _typed(path: Path, schema: Table) -> pd.DataFrame:
    """The columns of the schema in its order and types; ValueError when a cell is of another kind."""
    table = pd.read_csv(
        path,
        usecols=list(schema.columns),
        dtype=schema.pandas_types() | dict.fromkeys(schema.date_columns(), "str"),
        keep_default_na=False,
        na_values={name: [""] for name in schema.gaps()},
        encoding="utf-8",
    )
    for name in schema.date_columns():
        table[name] = pd.to_datetime(table[name], format="ISO8601")
    return table[list(schema.columns)]


def _damaged(path: Path, what: str) -> Problem:
    sentence = tr(
        "I can't use {file} of the case “{case}”: {what}. Put back the original file, or build the case again with: relais data build {case}",
        file=path.name,
        case=path.parent.name,
        what=what,
    )
    return Problem("damaged-table", sentence, path=str(path))
