"""The plan as a Word document: styles, headings, contents with links, tables that repeat their header."""

from __future__ import annotations

import re
from datetime import datetime, time
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt, RGBColor
from docx.text.paragraph import Paragraph

from course_utils.language import current, tr
from course_utils.plan.documents.blocks import Block, Figure, Rows
from course_utils.plan.documents.content import Cover, Section
from course_utils.plan.documents.words import LOCALES, missing_heading, origin, still_to_do

INK = RGBColor(0x1F, 0x3A, 0x5F)
GREY = RGBColor(0x55, 0x55, 0x55)
MARGIN, PICTURE = Cm(2.2), Cm(16)
TABLE, LETTERS = Cm(17.1), 96  # the width of a table, and how many letters of 9 points it holds
LONGEST_WORD, PADDING, MOST_WISHED = 19, 3, 60  # letters; a longer word breaks
BOLD = 1.25  # how much wider the letters of a heading are
_BETWEEN_WORDS = re.compile("[ \n-]+")  # a no-break space holds a number together
TABLE_STYLE = "Light Grid Accent 1"


def word(cover: Cover, sections: tuple[Section, ...]) -> bytes:
    """The document, as the bytes of a .docx file, in the language spoken now.

    Built on python-docx. The contents are links that need no update when the document opens, and each table tells
    a screen reader which row is its header.
    """
    document = Document()
    _set_up(document, cover)
    document.add_paragraph(cover.title, style="Title")
    for line in cover.lines():
        document.add_paragraph(line, style="Subtitle")
    document.add_paragraph(origin())
    document.add_paragraph(still_to_do(sections))
    _contents(document, sections)
    for section in sections:
        _section(document, section)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _set_up(document: WordDocument, cover: Cover) -> None:
    properties = document.core_properties
    properties.title, properties.author = cover.title, cover.author
    properties.comments, properties.language = "", LOCALES[current()]
    if cover.on:
        properties.created = properties.modified = datetime.combine(cover.on, time())
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(11)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), LOCALES[current()])
    normal.element.get_or_add_rPr().append(language)
    for name, size in (("Title", 26), ("Heading 1", 16), ("Heading 2", 12)):
        document.styles[name].font.size = Pt(size)
        document.styles[name].font.color.rgb = INK
    caption = document.styles["Caption"].font
    caption.bold, caption.color.rgb = False, GREY
    page = document.sections[0]
    page.left_margin = page.right_margin = MARGIN
    footer = page.footer.paragraphs[0]
    footer.add_run(f"{cover.title} · ")
    _field(footer, "PAGE")


def _contents(document: WordDocument, sections: tuple[Section, ...]) -> None:
    document.add_paragraph(tr("Contents"), style="TOC Heading")
    for section in sections:
        line = document.add_paragraph()
        line.paragraph_format.space_after = Pt(2)
        link = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), _anchor(section))
        run = line.add_run(section.heading)
        run.font.color.rgb, run.font.underline = INK, True
        link.append(run._element)
        line._p.append(link)
    document.add_page_break()


def _section(document: WordDocument, section: Section) -> None:
    _bookmark(document.add_heading(section.heading, level=1), section)
    source = document.add_paragraph()
    source.paragraph_format.keep_with_next = True
    trace = source.add_run(section.trace)
    trace.italic, trace.font.size, trace.font.color.rgb = True, Pt(9), GREY
    for block in section.blocks:
        document.add_heading(block.label, level=2)
        _block(document, block)
    if section.missing:
        document.add_heading(missing_heading(), level=2)
        for sentence in section.missing:
            document.add_paragraph(sentence, style="List Bullet")


def _block(document: WordDocument, block: Block) -> None:
    if isinstance(block, Rows):
        _table(document, block)
    elif isinstance(block, Figure):
        _figure(document, block)
    else:
        for paragraph in block.paragraphs:
            document.add_paragraph(paragraph)


def _figure(document: WordDocument, figure: Figure) -> None:
    """The picture with its description for a screen reader, and its caption kept beneath."""
    held = document.add_paragraph()
    held.paragraph_format.keep_with_next = True
    shape = held.add_run().add_picture(BytesIO(figure.chart.png), width=PICTURE)
    shape._inline.docPr.set("descr", figure.chart.description)
    shape._inline.docPr.set("title", figure.label)
    document.add_paragraph(figure.chart.caption, style="Caption")


def _table(document: WordDocument, block: Rows) -> None:
    table = document.add_table(rows=1, cols=len(block.header), style=TABLE_STYLE)
    table.autofit = False
    table._tbl.tblPr.append(_described(block.label))
    widths = _widths(block)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    _fill(table.rows[0], block.header, widths)
    repeated = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(repeated)
    for place, cells in enumerate(block.rows):
        row = table.add_row()
        _fill(row, cells, widths, bold=place in block.strong)
        _keep_with_next(row, place + 1 in block.strong)
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
    note = document.add_paragraph(block.note)
    for run in note.runs:
        run.font.size, run.font.color.rgb = Pt(9), GREY


def _keep_with_next(row, kept: bool) -> None:
    """A sum never begins a page alone, away from what it sums up."""
    for paragraph in (paragraph for cell in row.cells for paragraph in cell.paragraphs):
        paragraph.paragraph_format.keep_with_next = kept


def _described(label: str) -> OxmlElement:
    """What the table is, for a screen reader."""
    described = OxmlElement("w:tblDescription")
    described.set(qn("w:val"), label)
    return described


def _widths(block: Rows) -> list[Length]:
    """Room for the longest word of each column first, then more for those that hold more."""
    floors, wishes = [], []
    for place, label in enumerate(block.header):
        cells = [row[place] for row in block.rows]
        longest = max(len(word) for cell in cells for word in _BETWEEN_WORDS.split(cell)) if cells else 0
        heading = BOLD * max(map(len, _BETWEEN_WORDS.split(label)))
        floors.append(min(max(longest, heading), LONGEST_WORD) + PADDING)
        wishes.append(min(sum(map(len, cells)) / max(len(cells), 1), MOST_WISHED))
    left = max(LETTERS - sum(floors), 0)
    widths = [
        floor + left * (wish + 1) / (sum(wishes) + len(wishes))
        for floor, wish in zip(floors, wishes, strict=True)
    ]
    return [Length(int(TABLE * width / sum(widths))) for width in widths]


def _fill(row, words: tuple[str, ...], widths: list[Length], *, bold: bool | None = None) -> None:
    for cell, text, width in zip(row.cells, words, widths, strict=True):
        cell.text, cell.width = text, width
        for paragraph in cell.paragraphs:
            for run in paragraph.runs:
                run.font.size, run.font.bold = Pt(9), bold


def _anchor(section: Section) -> str:
    return f"step_{section.step}"


def _bookmark(heading: Paragraph, section: Section) -> None:
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for mark in (start, end):
        mark.set(qn("w:id"), str(section.step))
    start.set(qn("w:name"), _anchor(section))
    heading._p.insert(1, start)
    heading._p.append(end)


def _field(paragraph: Paragraph, code: str) -> None:
    """A field that Word computes, such as the number of the page."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    paragraph._p.append(field)
