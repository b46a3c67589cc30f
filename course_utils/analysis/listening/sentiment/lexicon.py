"""The table of words that an instructor can read, edit or replace."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from course_utils.analysis._asked import need_columns
from course_utils.language import listing, number, tr, trn
from course_utils.problem import Problem

__all__ = ["LANGUAGES", "OWN", "read_lexicon"]

OWN = Path(__file__).parent / "lexicon.csv"
LANGUAGES = ("fr", "en")
EVERY = "*"
STRONGEST = 4
MOST_LINES = 5


def read_lexicon(path: str | Path = OWN) -> pd.DataFrame:
    """The words whose value the kit adds to VADER's, or sets otherwise.

    Parameters
    ----------
    path : a CSV file with the columns word, language and value, and if you like sides and note; commas or
        semicolons, as a spreadsheet writes them.

    Returns a table:

    * word : a word, a phrase (« pas pire »), an emoji, a face, or the beginning of a word (« décev* »).
      Capitals do not count.
    * language : "fr", "en", or "*" for both.
    * value : from -4 (the worst) to 4 (the best); 0 takes away what VADER says of the word.
    * sides : 0, or for a word that can be said both ways (« écœurant », « en tabarnak », "sick") how much it adds
      to the side on which the other words are. Its value is then what it is worth when they say nothing.
    * note : why, for people.

    To use your own, copy the file that `OWN` names, change it, and give its path to `sentiment`: it takes the
    place of this table, and VADER's words stay below it. Raises Problem for a file that is not there, a column
    that is missing, and all the lines that cannot be read, at once.

    >>> words = read_lexicon()
    >>> words.loc[words["word"] == "plate", "value"].item() < 0
    True
    """
    table = _read(Path(path))
    need_columns(table, ["word", "language", "value"])
    table = table.reindex(columns=["word", "language", "value", "sides", "note"], fill_value="").fillna("")
    numbers = table[["value", "sides"]].apply(_as_numbers)
    wrong = (
        (table["word"].str.strip() == "")
        | ~table["language"].isin([*LANGUAGES, EVERY])
        | ~numbers["value"].between(-STRONGEST, STRONGEST)
        | ~numbers["sides"].between(0, STRONGEST)
    )
    if wrong.any():
        _refuse([int(place) + 2 for place in table.index[wrong]], Path(path))
    table["word"] = table["word"].str.strip()
    return table.assign(value=numbers["value"], sides=numbers["sides"])


def language_code(language: object) -> str:
    """ "fr" for "FR", "fr-CA" and "fr_CA"."""
    return str(language).strip().lower().replace("_", "-").partition("-")[0]


def _read(path: Path) -> pd.DataFrame:
    if not path.is_file():
        sentence = tr("I don't find the list of words “{path}”. Check the name and the folder.", path=path)
        raise Problem("no-lexicon", sentence, path=str(path))
    try:
        with path.open(encoding="utf-8-sig") as file:
            semicolons = ";" in file.readline()
        table = pd.read_csv(
            path,
            dtype=str,
            keep_default_na=False,
            encoding="utf-8-sig",
            sep=";" if semicolons else ",",
            skip_blank_lines=False,
        )
    except (UnicodeDecodeError, pd.errors.ParserError, pd.errors.EmptyDataError) as error:
        sentence = tr(
            "I cannot read the list of words “{path}”. Save it as a CSV file in UTF-8, with one word a line.",
            path=path,
        )
        raise Problem("bad-lexicon", sentence, path=str(path)) from error
    return table.rename(columns=lambda name: str(name).strip().lower())


def _as_numbers(column: pd.Series) -> pd.Series:
    """A French spreadsheet writes 1,5, and a blank is 0 for what may be left out."""
    plain = column.str.strip().str.replace(",", ".").str.replace("\u2212", "-")
    return pd.to_numeric(plain.replace("", "0") if column.name == "sides" else plain, errors="coerce")


def _refuse(lines: list[int], path: Path) -> None:
    shown = listing([number(line) for line in lines[:MOST_LINES]] + ["…"] * (len(lines) > MOST_LINES))
    sentence = trn(
        "In the list of words “{path}”, {n} line cannot be read: {lines}. Each needs a word, a language (fr, en or *) and a value from -4 to 4.",
        "In the list of words “{path}”, {n} lines cannot be read: {lines}. Each needs a word, a language (fr, en or *) and a value from -4 to 4.",
        len(lines),
        path=path,
        lines=shown,
    )
    raise Problem("bad-lexicon", sentence, path=str(path), lines=lines)
