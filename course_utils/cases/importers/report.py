"""What an import did: rows read, kept and set aside, fields found, and the lessons that the data can serve."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html import escape
from pathlib import Path

from course_utils.cases.importers._lessons import lessons
from course_utils.cases.importers._reasons import field_words, reason_words, tie_words
from course_utils.cases.importers.format import FIELDS
from course_utils.cases.importers.interaction import Interaction, SetAside
from course_utils.cases.importers.privacy import notice
from course_utils.language import day, listing, number, tr, trn
from course_utils.problem import Problem

REPORT_FILE = "report.json"
EXAMPLES = 20  # file lines named for each reason


@dataclass
class ImportReport:
    """The figures of one import; `sentences` says them, a notebook shows them with the table of what was set aside."""

    file: str = ""
    format: str = ""
    title: str = ""
    keep_names: bool = False
    read: int = 0
    accounts: int = 0
    placeholders: int = 0
    lost_ties: int = 0
    fixed_day: str = ""
    first: str = ""
    last: str = ""
    ties: dict[str, int] = field(default_factory=dict)
    found: Counter[str] = field(default_factory=Counter)  # field → interactions that fill it
    other_languages: Counter[str] = field(default_factory=Counter)
    aside: dict[str, int] = field(default_factory=dict)  # reason → rows
    examples: dict[str, list[list]] = field(default_factory=dict)  # reason → [line, detail]

    @property
    def kept(self) -> int:
        """Rows that became posts."""
        return self.read - sum(self.aside.values())

    def set_aside(self, one: SetAside) -> None:
        """Count a row that was not used, and remember the first lines."""
        self.aside[one.kind] = self.aside.get(one.kind, 0) + 1
        shown = self.examples.setdefault(one.kind, [])
        if len(shown) < EXAMPLES:
            shown.append([one.line, one.detail.encode("utf-8", "replace").decode("utf-8")])

    def set_aside_many(self, kind: str, count: int, lines: list[int]) -> None:
        """Count rows that were not used, of which the first lines are known."""
        if count:
            self.aside[kind] = self.aside.get(kind, 0) + count
            shown = self.examples.setdefault(kind, [])
            shown += [[line, ""] for line in lines[: EXAMPLES - len(shown)]]

    def saw(self, one: Interaction) -> None:
        """Note which fields an interaction fills."""
        self.found["time"] += one.time is not None
        self.found["text"] += bool(one.text)
        self.found["ties"] += bool(one.kind != "post" or one.target or one.parent or one.mentions)
        self.found["followers"] += one.followers is not None
        self.found["likes"] += one.likes is not None
        self.found["language"] += bool(one.language)

    def close_posts(self, ties: Counter[str], first: int, last: int) -> None:
        """Note the ties and the time span once the posts are written."""
        self.ties = {kind: ties[kind] for kind in ("share", "reply", "mention") if ties[kind]}
        self.placeholders, self.lost_ties = ties["made"], ties["lost"]
        self.other_languages = Counter({name: n for name, n in self.other_languages.items() if n})
        if not self.fixed_day:
            self.first, self.last = (datetime.fromtimestamp(t, UTC).date().isoformat() for t in (first, last))

    def nothing_usable(self) -> Problem:
        """The Problem of a file of which no row could be used."""
        reason = max(self.aside, key=self.aside.get, default="")
        if not reason:
            sentence = tr("{file} holds no rows. Export the data again.", file=self.file)
        else:
            sentence = tr(
                "I could use no row of {file}: {reason} (first at line {line}). Check the export, or name its columns yourself with a mapping.",
                file=self.file,
                reason=reason_words(reason),
                line=number(self.examples[reason][0][0]) if self.examples.get(reason) else "?",
            )
        return Problem("nothing-usable", sentence, aside=dict(self.aside))

    def lessons(self) -> list[tuple[str, bool, str]]:
        """(number of the lesson, whether the data can serve it, why or with what limit)."""
        timed = not self.fixed_day
        return lessons(self.found["text"] > 0, timed, bool(self.ties), self.found["followers"] > 0)

    def sentences(self) -> list[str]:
        """The report, sentence by sentence, in the language spoken now."""
        return [
            tr("{file}: {title}.", file=self.file, title=self.title or self.format),
            trn(
                "{n} row read, {kept} kept.", "{n} rows read, {kept} kept.", self.read, kept=number(self.kept)
            ),
            *self._aside_words(),
            *self._field_words(),
            *self._span_words(),
            *self._tie_words(),
            *self._lesson_words(),
            *notice(self.keep_names),
        ]

    def _aside_words(self) -> list[str]:
        words = []
        for reason, count in sorted(self.aside.items(), key=lambda item: -item[1]):
            lines = [number(line) for line, _ in self.examples.get(reason, [])][:5]
            more = "…" if count > len(lines) else ""
            gaps = {"reason": reason_words(reason), "lines": ", ".join(lines) + more}
            words.append(
                trn(
                    "{n} row set aside: {reason} (line {lines}).",
                    "{n} rows set aside: {reason} (lines {lines}).",
                    count,
                    **gaps,
                )
            )
        return words

    def _field_words(self) -> list[str]:
        there = [field_words(name) for name in FIELDS if self.found[name]]
        missing = [field_words(name) for name in FIELDS if not self.found[name]]
        words = [tr("Fields found: {fields}.", fields=listing(there))] if there else []
        return words + ([tr("Fields missing: {fields}.", fields=listing(missing))] if missing else [])

    def _span_words(self) -> list[str]:
        words = []
        if self.fixed_day:
            words.append(
                tr(
                    "The file has no times: everything was put on one day, so that orders and rhythms mean nothing."
                )
            )
        elif self.first:
            first, last = (day(datetime.fromisoformat(moment).date()) for moment in (self.first, self.last))
            same = tr("All on {day} (UTC).", day=first)
            words.append(
                same if first == last else tr("From {first} to {last} (UTC).", first=first, last=last)
            )
        if self.other_languages:
            count = sum(self.other_languages.values())
            words.append(
                trn(
                    "{n} post is in another language; the tables know French and English only.",
                    "{n} posts are in other languages; the tables know French and English only.",
                    count,
                )
            )
        return words

    def _tie_words(self) -> list[str]:
        words = [trn("{n} account.", "{n} accounts.", self.accounts)]
        if self.ties:
            told = listing([tie_words(kind, count) for kind, count in self.ties.items()])
            words.append(tr("Ties: {ties}.", ties=told))
        if self.placeholders:
            words.append(
                trn(
                    "{n} empty post stands for one that was shared or answered and is not in the file.",
                    "{n} empty posts stand for those that were shared or answered and are not in the file.",
                    self.placeholders,
                )
            )
        if self.lost_ties:
            words.append(
                trn(
                    "{n} share or reply has no tie: the file does not say whose post it was.",
                    "{n} shares or replies have no tie: the file does not say whose post it was.",
                    self.lost_ties,
                )
            )
        return words

    def _lesson_words(self) -> list[str]:
        lessons = self.lessons()
        served = [(n, why) for n, can, why in lessons if can]
        words = [
            tr("Lesson {n} can use these data{limit}.", n=n, limit=f" ({why})" if why else "")
            for n, why in served
        ]
        reasons: dict[str, list[str]] = {}
        for n, can, why in lessons:
            if not can:
                reasons.setdefault(why, []).append(n)
        return words + [
            trn(
                "Lesson {lessons} can't: {why}.",
                "Lessons {lessons} can't: {why}.",
                len(several),
                lessons=listing(several),
                why=why,
            )
            for why, several in reasons.items()
        ]

    def rows_set_aside(self) -> list[dict[str, object]]:
        """The first rows that were set aside for each reason: line, reason, value."""
        return [
            {tr("line"): line, tr("why"): reason_words(reason), tr("value"): detail}
            for reason, examples in self.examples.items()
            for line, detail in examples
        ]

    def __str__(self) -> str:
        return "\n".join(self.sentences())

    __repr__ = __str__

    def _repr_html_(self) -> str:
        parts = "".join(f"<li>{escape(sentence)}</li>" for sentence in self.sentences())
        rows = self.rows_set_aside()
        if not rows:
            return f"<ul>{parts}</ul>"
        head = "".join(f'<th scope="col">{escape(name)}</th>' for name in rows[0])
        body = "".join(
            "<tr>" + "".join(f"<td>{escape(str(cell))}</td>" for cell in row.values()) + "</tr>"
            for row in rows
        )
        caption = escape(tr("Rows set aside (the first of each reason)"))
        return f"<ul>{parts}</ul><table><caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"

    def as_json(self) -> str:
        """The figures, as `read_report` takes them back."""
        return json.dumps(vars(self), ensure_ascii=False, indent=1) + "\n"


def read_report(folder: Path) -> ImportReport:
    """The report of the import in ``folder``. Raises Problem when there is none, or one that was changed."""
    try:
        told = json.loads((folder / REPORT_FILE).read_text(encoding="utf-8"))
        report = ImportReport(**told)
        report.found, report.other_languages = Counter(report.found), Counter(report.other_languages)
        return report
    except (OSError, ValueError, TypeError) as error:
        sentence = tr(
            "There is no report of an import in {folder}. Import the file again.", folder=folder.name
        )
        raise Problem("no-report", sentence, folder=str(folder)) from error
