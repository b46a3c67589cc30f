"""An export becomes a case without a line of code: choose, look, say which column is which, import."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path, PurePath

import ipywidgets as ipw

from course_utils.cases.importers import (
    FIELDS,
    Mapping,
    Source,
    columns_of,
    field_titles,
    guess,
    import_case,
    notice,
    open_source,
    recognise,
)
from course_utils.cases.importers.importing import show_import, slug
from course_utils.cases.importers.recognise import COLUMNS
from course_utils.folders import work_folder
from course_utils.language import tr, trn
from course_utils.problem import Problem
from course_utils.widgets import _controls
from course_utils.widgets._import_preview import LONGEST_CELL, as_acts, as_columns
from course_utils.widgets._page import prepare_page

SUFFIXES = (
    ".csv",
    ".tsv",
    ".txt",
    ".xlsx",
    ".json",
    ".jsonl",
    ".ndjson",
    ".js",
    ".gexf",
    ".graphml",
    ".zip",
)
MOST_FILES = 200
NONE = ""


def import_data() -> ImportForm:
    """The form that imports an export from the folder work, or one that is uploaded."""
    prepare_page()  # it may stand in a notebook of its own, that no lesson began
    return ImportForm()


def files_to_choose() -> list[tuple[str, str]]:
    """The exports that lie in the folder work, by name; those of the imported cases are no exports."""
    work = work_folder()
    found = [path for path in work.glob("*") if path.is_file()] if work.is_dir() else []
    found += [path for path in work.glob("*/*") if path.is_file() and path.parent.name != "cases"]
    known = sorted(
        path for path in found if path.suffix.casefold() in SUFFIXES and not path.name.startswith(".")
    )
    shown = [(path.relative_to(work).as_posix(), str(path)) for path in known[:MOST_FILES]]
    return [(tr("choose a file"), NONE), *shown]


class ImportForm(ipw.VBox):
    """File, preview, columns, names, and the button; the report of the import comes below."""

    def __init__(self) -> None:
        self.case = None
        self._ready = False
        self._day_first = True
        self._uploaded: tuple[str, bytes] | None = None
        self.status = _controls.Status(
            tr("Put an export into the folder work, or upload one, then choose it.")
        )
        self.file = _controls.menu(tr("File"), files_to_choose(), NONE)
        self.upload = ipw.FileUpload(
            accept=",".join(SUFFIXES),
            multiple=False,
            description=tr("Upload a file"),
            layout=ipw.Layout(width="auto"),
        )
        self.name = _controls.line(tr("Name of the case"))
        self.preview = _controls.prose()
        self.fields: dict[str, ipw.Dropdown] = {}
        self._mapping = ipw.VBox()
        self.keep_names = _controls.tick(tr("Keep the real names of the accounts"))
        self.law = _controls.prose(_listed(notice(False)))
        self.start = _controls.button(tr("Import"), tr("Writes the tables of a case into work/cases."))
        self.report = _controls.prose()
        self.file.observe(self.status.guard(self._choose), "value")
        self.upload.observe(self.status.guard(self._receive), "value")
        self.keep_names.observe(self._say_law, "value")
        self.start.on_click(self.status.guard(self._import))
        super().__init__([self._laid_out()])

    def mapping(self) -> Mapping | None:
        """Which column is which, as the form says; None when the format knows it."""
        if not self.fields:
            return None
        named = {field: menu.value for field, menu in self.fields.items()}
        return Mapping(**named, day_first=self._day_first)

    def _laid_out(self) -> ipw.VBox:
        choice = _controls.row(self.file, self.upload)
        return _controls.view(
            choice,
            self.preview,
            self._mapping,
            self.name,
            self.keep_names,
            self.law,
            self.start,
            self.status,
            self.report,
        )

    def _say_law(self, _change: object) -> None:
        self.law.value = _listed(notice(self.keep_names.value))

    def _receive(self) -> None:
        if not self.upload.value:
            return
        sent = self.upload.value[0]
        self._uploaded = (PurePath(sent["name"].replace("\\", "/")).name or "export", bytes(sent["content"]))
        self.file.value = NONE
        self._look()

    def _choose(self) -> None:
        if self.file.value:
            self._uploaded = None
            self._look()

    def _look(self) -> None:
        """Show the first rows, the format in words, and a menu for each field when columns have to be named."""
        self._forget()
        with self._path() as path:
            source = open_source(path)
            form = recognise(source)
            self.preview.value = as_columns(source) if form.name == COLUMNS else as_acts(source, form)
            self.name.value = slug(Path(path).stem)
            self._ready = True
            if form.name == COLUMNS:
                self._ask(source)
                self.status.say(
                    tr(
                        "I don't know the tool that wrote this file. Check which column is which, then import."
                    )
                )
            else:
                self.status.say(
                    tr("Recognised: {title}. Look at the rows, then import.", title=form.title), "good"
                )

    def _forget(self) -> None:
        self._ready, self.fields, self._mapping.children = False, {}, ()
        self.preview.value = self.report.value = ""

    def _ask(self, source: Source) -> None:
        told, there = guess(source), columns_of(source)
        self._day_first = told.day_first
        options = [(tr("no column"), NONE), *((column[:LONGEST_CELL], column) for column in there)]
        self.fields = {
            field: _controls.menu(title, options, getattr(told, field))
            for field, title in field_titles().items()
        }
        heading = _controls.heading(tr("Which column is which"))
        self._mapping.children = (heading, _controls.row(*(self.fields[field] for field in FIELDS)))

    def _import(self) -> None:
        if not self._ready:
            raise Problem("no-file", tr("Choose a file first."))
        with self._path() as path:
            self.case = import_case(
                path, name=self.name.value or None, keep_names=self.keep_names.value, mapping=self.mapping()
            )
        report = show_import(self.case)
        self.report.value = report._repr_html_()
        sentence = trn(
            '✓ Imported: {n} post. In a notebook: load_case("{name}").',
            '✓ Imported: {n} posts. In a notebook: load_case("{name}").',
            len(self.case.posts),
            name=self.case.name,
        )
        self.status.say(sentence, "good")

    @contextmanager
    def _path(self) -> Iterator[Path]:
        """The file that was chosen; an uploaded one lies in a folder of its own while it is needed."""
        if self._uploaded is None:
            yield Path(self.file.value)
            return
        name, content = self._uploaded
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / name
            path.write_bytes(content)
            yield path


def _listed(sentences: list[str]) -> str:
    return "<ul>" + "".join(f"<li>{escape(sentence)}</li>" for sentence in sentences) + "</ul>"
