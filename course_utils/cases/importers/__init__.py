"""Importers: a real export, from any of the tools of the trade, as a case."""

from course_utils.cases.importers.format import Format
from course_utils.cases.importers.format import formats as known_formats
from course_utils.cases.importers.importing import import_case, import_report, import_tables, show_import
from course_utils.cases.importers.mapping import (
    FIELDS,
    Mapping,
    columns_of,
    field_titles,
    guess,
    read_mapping,
    records,
)
from course_utils.cases.importers.privacy import notice, pseudonym
from course_utils.cases.importers.recognise import recognise
from course_utils.cases.importers.report import ImportReport
from course_utils.cases.importers.source import Source, open_source

__all__ = [
    "FIELDS",
    "Format",
    "ImportReport",
    "Mapping",
    "Source",
    "columns_of",
    "field_titles",
    "known_formats",
    "guess",
    "import_case",
    "import_report",
    "import_tables",
    "notice",
    "open_source",
    "pseudonym",
    "read_mapping",
    "recognise",
    "records",
    "show_import",
]
