"""From the export of a tool to a case that the lessons can open."""

from __future__ import annotations

import re
import shutil
import sqlite3
import tempfile
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from course_utils.cases.case import Case, read_case
from course_utils.cases.importers import mapping as maps
from course_utils.cases.importers._card import Facts, cards, descriptor
from course_utils.cases.importers.format import Format
from course_utils.cases.importers.interaction import Interaction, SetAside
from course_utils.cases.importers.privacy import Pseudonyms, keys_for
from course_utils.cases.importers.recognise import COLUMNS, format_named, recognise
from course_utils.cases.importers.report import REPORT_FILE, ImportReport, read_report
from course_utils.cases.importers.source import Source, open_source
from course_utils.cases.importers.tables import TOPIC, write_tables
from course_utils.folders import imported_cases, is_course_case
from course_utils.language import tr
from course_utils.problem import Problem

LONGEST_NAME = 40


def import_case(
    path: Path | str,
    name: str | None = None,
    keep_names: bool = False,
    mapping: maps.Mapping | dict | Path | str | None = None,
    out: Path | str | None = None,
    organisation: str = "",
    issue: str = "",
) -> Case:
    """The export at ``path`` as a case, whose tables are written to ``work/cases/<name>``.

    name : name of the case; that of the file unless told.
    keep_names : True keeps the names of the accounts; otherwise they carry pseudonyms.
    mapping : which column is which, as a `Mapping`, a dict or the path of a kept mapping; guessed unless told.
    out : folder that receives the folder of the case.
    organisation : the account that speaks for the organisation; it keeps its name.
    issue : what the conversation is about, in a few words.

    The tables appear whole or not at all. Raises Problem when the file can't be used, and says why.
    """
    return read_case(import_tables(path, name, keep_names, mapping, out, organisation, issue))


def import_tables(
    path: Path | str,
    name: str | None = None,
    keep_names: bool = False,
    mapping: maps.Mapping | dict | Path | str | None = None,
    out: Path | str | None = None,
    organisation: str = "",
    issue: str = "",
) -> Path:
    """Like `import_case`, without loading the tables into memory; answers the folder in which they are."""
    source = open_source(path)
    case = slug(name or source.path.stem)
    if out is None and is_course_case(case):
        sentence = tr(
            "The course has a case called “{case}” already. Give yours another name, with name=…", case=case
        )
        raise Problem("name-taken", sentence, case=case)
    shelf = Path(out) if out is not None else imported_cases()
    form = _form_of(source, mapping, shelf / case)
    facts = Facts(case, source.path.name, organisation, issue)
    with _whole_or_nothing(shelf, case) as folder:
        _fill(folder, shelf / case, source, form, facts, keep_names)
    return shelf / case


def import_report(name: str | Path) -> ImportReport:
    """The report of an import: of the case called ``name``, or of the folder at that path."""
    folder = (
        Path(name)
        if Path(name).is_dir() and (Path(name) / REPORT_FILE).is_file()
        else imported_cases() / str(name)
    )
    return read_report(folder)


def show_import(case: Case) -> ImportReport:
    """The report of the import that made ``case``, as a notebook shows it."""
    return import_report(case.name)


def slug(name: str) -> str:
    """A name that any disk takes: small letters without accents, digits, hyphens."""
    bare = unicodedata.normalize("NFKD", str(name)).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9_]+", "-", bare).strip("-_")[:LONGEST_NAME] or "import"


def _form_of(source: Source, mapping: maps.Mapping | dict | Path | str | None, folder: Path) -> Format:
    """The format of the source; with a mapping, the source reads through it."""
    if mapping is not None:
        source.mapping = _mapping(mapping)
        source.mapping.check(source)
        return format_named(COLUMNS)
    form = recognise(source)
    if form.name == COLUMNS:
        kept = folder / maps.MAPPING_FILE
        source.mapping = _kept_mapping(kept, source) or maps.guess(source)
        source.mapping.check(source)
    return form


def _mapping(told: maps.Mapping | dict | Path | str) -> maps.Mapping:
    if isinstance(told, maps.Mapping):
        return told
    if not isinstance(told, dict):
        return maps.read_mapping(Path(told))
    try:
        return maps.Mapping(**told)
    except (TypeError, ValueError) as error:
        sentence = tr("I can't read this mapping. Its fields are: {fields}.", fields=", ".join(maps.FIELDS))
        raise Problem("bad-mapping", sentence) from error


def _kept_mapping(path: Path, source: Source) -> maps.Mapping | None:
    """The mapping of an earlier import of the same name, when it goes with this file too."""
    try:
        kept = maps.read_mapping(path)
        kept.check(source)
        return kept
    except Problem:
        return None


def _fill(folder: Path, former: Path, source: Source, form: Format, facts: Facts, keep_names: bool) -> None:
    report = ImportReport(source.path.name, form.name, form.title, keep_names)
    names = keys_for(former, keep_names, facts.organisation)
    try:
        write_tables(_all_of(source, form), folder, names, report)
    except sqlite3.Error as error:
        sentence = tr(
            "There is not enough room on the disk for the import. Free some space, then import again."
        )
        raise Problem("not-saved", sentence) from error
    facts.speaker = names.of(facts.organisation) if facts.organisation else ""
    (folder / "datapackage.json").write_text(descriptor(facts, report, TOPIC), encoding="utf-8")
    for file, text in cards(facts, report, form).items():
        (folder / file).write_text(text, encoding="utf-8")
    (folder / REPORT_FILE).write_text(report.as_json(), encoding="utf-8")
    if source.mapping:
        (folder / maps.MAPPING_FILE).write_text(source.mapping.model_dump_json(indent=1), encoding="utf-8")
    if isinstance(names, Pseudonyms):
        names.write(folder)


def _all_of(source: Source, form: Format) -> Iterator[Interaction | SetAside]:
    """What the format finds, then the rows that could not even be cut into cells."""
    yield from form.read(source)
    yield from source.unreadable


@contextmanager
def _whole_or_nothing(shelf: Path, case: str) -> Iterator[Path]:
    """A folder to fill, which takes the place of the case at the end; a failure or Ctrl+C leaves no trace."""
    final = shelf / case
    if final.exists() and not (final / REPORT_FILE).is_file():
        sentence = tr(
            "{folder} holds something else than an import. Give the case another name, with name=…",
            folder=str(final),
        )
        raise Problem("name-taken", sentence, folder=str(final))
    made = [folder for folder in (shelf, *shelf.parents) if not folder.exists()]
    staging: Path | None = None
    try:
        shelf.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(dir=shelf, prefix=".import-"))  # private: these may be people's words
        yield staging
        _put_in_place(staging, final)
        made = []
    except OSError as error:
        sentence = tr(
            "I could not write the tables ({reason}). Free some disk space or choose a folder you may write to, then import again.",
            reason=error.strerror or error,
        )
        raise Problem("not-saved", sentence, folder=str(shelf)) from error
    finally:
        if staging:
            shutil.rmtree(staging, ignore_errors=True)
        for folder in made:
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()


def _put_in_place(staging: Path, final: Path) -> None:
    """The new folder under the name of the case; the one before stays until then."""
    former = staging.with_name(f"{staging.name}-former")
    if final.exists():
        final.rename(former)
    try:
        staging.rename(final)
    except OSError:
        if former.exists():
            former.rename(final)
        raise
    shutil.rmtree(former, ignore_errors=True)
