"""From interactions to the tables of a case, written row by row."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from course_utils.cases.importers._shelf import Shelf, written
from course_utils.cases.importers.interaction import Interaction, SetAside
from course_utils.cases.importers.privacy import Names, Screen
from course_utils.cases.importers.report import ImportReport
from course_utils.cases.schema import tables
from course_utils.language import tr
from course_utils.problem import Problem

TOPIC = "all"
FIXED_DAY = datetime(2000, 1, 1, tzinfo=UTC)  # of networks, which have no time; the report says so
RUNS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")  # what makes a spreadsheet calculate
FRENCH = frozenset(
    [
        "le",
        "la",
        "les",
        "des",
        "est",
        "pas",
        "que",
        "qui",
        "pour",
        "dans",
        "avec",
        "une",
        "vous",
        "nous",
        "c'est",
        "je",
        "et",
        "du",
        "au",
        "sur",
        "mais",
    ]
)
ENGLISH = frozenset(
    [
        "the",
        "and",
        "is",
        "are",
        "not",
        "that",
        "who",
        "for",
        "in",
        "with",
        "you",
        "we",
        "it's",
        "i",
        "this",
        "of",
        "to",
        "on",
        "but",
        "was",
        "have",
    ]
)
MOST_ROWS = 20_000_000


def write_tables(
    found: Iterable[Interaction | SetAside], folder: Path, names: Names, report: ImportReport
) -> None:
    """Write every table of the schema into ``folder``, and what happened into ``report``.

    Raises Problem when nothing can be used: then the folder holds nothing worth keeping.
    """
    with closing(Shelf()) as shelf:
        _take(found, shelf, report)
        _settle_times(shelf, report)
        shelf.tie()
        screen = Screen(names)
        for place, name in enumerate(shelf.names):
            screen.learn(name, shelf.display_names[place])
        _write_posts(shelf, folder, screen, report)
        _write_accounts(shelf, folder, names, report)
    for name in tables().keys() - {"accounts", "posts"}:
        with _table(folder, name):
            pass


def _take(found: Iterable[Interaction | SetAside], shelf: Shelf, report: ImportReport) -> None:
    for one in islice(found, MOST_ROWS):
        report.read += 1
        if isinstance(one, SetAside):
            report.set_aside(one)
        elif not one.author.strip():
            report.set_aside(SetAside.of(one.line, "no-author"))
        elif not shelf.put(one):
            report.set_aside(SetAside.of(one.line, "duplicate"))
        else:
            report.saw(one)


def _settle_times(shelf: Shelf, report: ImportReport) -> None:
    """A file that knows times must know all; one that knows none gets a day for everything."""
    if not shelf.one("select count(*) from acts"):
        raise report.nothing_usable()
    if shelf.one("select count(*) from acts where time is not null"):
        lines = shelf.without_time()
        count = shelf.drop_without_time()
        report.set_aside_many("no-time", count, lines)
    else:
        shelf.give_times(FIXED_DAY)
        report.fixed_day = FIXED_DAY.date().isoformat()


def _write_posts(shelf: Shelf, folder: Path, screen: Screen, report: ImportReport) -> None:
    places, up, roots = shelf.chains()
    names = shelf.names
    ties: Counter[str] = Counter()
    with _table(folder, "posts") as write:
        for ident, author, kind, seconds, text, mentions, language, platform, likes, made in shelf.ordered():
            above = int(up[ident])
            named = [int(number) for number in mentions.split()] if mentions else []
            told = _language(language, text, shelf.french[author])
            report.other_languages[language] += bool(language and language != told)
            ties[kind] += bool(above) and kind != "post"
            ties["mention"] += len(named)
            ties["lost"] += kind != "post" and not above
            ties["made"] += made
            write(
                post_id=_post(places[ident]),
                account=screen.names.of(names[author]),
                time=written(seconds // 60),
                platform=platform or "microblog",
                kind=kind,
                parent_id=_post(places[above]) if above else "",
                root_id=_post(places[roots[ident]]),
                language=told,
                topic=TOPIC,
                text=harmless(screen.clean(text)),
                mentions=" ".join(screen.names.of(names[number]) for number in named),
                likes=max(likes or 0, 0),
            )
    report.close_posts(ties, shelf.one("select min(time) from acts"), shelf.one("select max(time) from acts"))


def _write_accounts(shelf: Shelf, folder: Path, names: Names, report: ImportReport) -> None:
    written: set[str] = set()
    with _table(folder, "accounts") as write:
        for place, name in enumerate(shelf.names):
            account = names.of(name)
            if account in written:  # two spellings that the tables can't tell apart
                continue
            written.add(account)
            shown = shelf.display_names[place] if type(names) is Names else ""
            write(
                account=account,
                display_name=harmless(" ".join(shown.split())) or account,
                kind="citizen",
                platform=shelf.platforms[place] or "microblog",
                language="fr" if shelf.french[place] > 0 else "en",
                district="",
                followers=max(shelf.followers[place], 0),
                joined="",
            )
    report.accounts = len(written)


def harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula, and that any program can write."""
    text = text.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")
    return f"'{text}" if text.lstrip(" \n").startswith(RUNS) else text


@contextmanager
def _table(folder: Path, name: str) -> Iterator:
    """A table of the schema, open for writing: a row is its values by column name; a new column of it stays empty."""
    columns = list(tables()[name].columns)
    try:
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as stream:
            rows = csv.DictWriter(stream, columns, restval="", extrasaction="ignore", lineterminator="\n")
            rows.writeheader()
            yield lambda **row: rows.writerow(row)
    except OSError as error:
        sentence = tr(
            "I could not write the tables ({reason}). Free some disk space or choose a folder you may write to, then import again.",
            reason=error.strerror or error,
        )
        raise Problem("not-saved", sentence) from error


def _post(place: int) -> str:
    return f"p{int(place):07d}"


def _language(told: str, text: str, leaning: int) -> str:
    """French or English, the two that the tables know: as told, else by the little words, else as the account writes."""
    if told in ("fr", "en"):
        return told
    words = text[:400].casefold().replace("’", "'").split()
    balance = sum(map(FRENCH.__contains__, words)) - sum(map(ENGLISH.__contains__, words))
    return "fr" if (balance or leaning) > 0 else "en"
