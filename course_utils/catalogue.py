"""The catalogue of translated sentences: what the code says, found, merged and compiled."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from course_utils.language import CATALOGUES

PACKAGE = Path(__file__).parent
KEYWORDS = {"tr": None, "trn": (1, 2)}  # trn's first two arguments are the singular and the plural
NO_DATE = datetime(2011, 6, 15, tzinfo=UTC)  # a compiled file must not change with the minute it was made
HEADER = "# Every sentence that Relais shows, in the language of this folder. Update with: relais translation update"


def spoken() -> Catalog:
    """Every sentence of the package, as written in the code, with the files that say it."""
    catalogue = Catalog(charset="utf-8")
    found = extract_from_dir(PACKAGE, method_map=[("**.py", "python")], keywords=KEYWORDS)
    for file, _line, message, comments, context in found:
        catalogue.add(
            message, locations=[(file.replace("\\", "/"), None)], auto_comments=comments, context=context
        )
    return catalogue


def po_file(language: str) -> Path:
    """Where the sentences of a language stand, for translators."""
    return CATALOGUES / language / "LC_MESSAGES" / "relais.po"


def translated(language: str) -> Catalog:
    """The catalogue of ``language`` as its translators left it; empty when nobody has begun."""
    path = po_file(language)
    if not path.is_file():
        return Catalog(locale=language, charset="utf-8")
    with path.open("rb") as stream:
        return read_po(stream, locale=language)


def merged(language: str) -> Catalog:
    """What the code says now, with the translations that still fit; what it no longer says is left out."""
    catalogue = translated(language)
    catalogue.update(spoken(), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    catalogue.header_comment = HEADER
    return catalogue


def untranslated(catalogue: Catalog) -> list[str]:
    """The sentences that have no translation yet (the singular, for those with a plural)."""
    missing = [message for message in catalogue if message.id and not _complete(message.string)]
    return [message.id if isinstance(message.id, str) else message.id[0] for message in missing]


def as_text(catalogue: Catalog) -> bytes:
    """The catalogue as a .po file: sorted, without dates, so that the same sentences give the same bytes."""
    stream = io.BytesIO()
    write_po(stream, catalogue, width=110, sort_output=True, omit_header=False, include_lineno=False)
    lines = stream.getvalue().decode().splitlines(keepends=True)
    return "".join(
        line for line in lines if not line.startswith(('"POT-Creation', '"PO-Revision', '"Generated-By'))
    ).encode()


def as_compiled(catalogue: Catalog) -> bytes:
    """The catalogue as the .mo file that Python reads."""
    written = read_po(io.BytesIO(as_text(catalogue)), locale=catalogue.locale)
    written.creation_date = written.revision_date = NO_DATE
    stream = io.BytesIO()
    write_mo(stream, written)
    return stream.getvalue()


def _complete(string: str | tuple[str, ...] | None) -> bool:
    return bool(string) and (isinstance(string, str) or all(string))
