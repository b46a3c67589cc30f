from __future__ import annotations

from io import BytesIO

import pytest
from docx import Document
from docx.oxml.ns import qn

from course_utils.language import use
from course_utils.plan import Plan, steps
from course_utils.plan.documents import Rows, contents, word
from tests.filled_plan import TELLING


@pytest.fixture
def document(cover, sections):
    return Document(BytesIO(word(cover, sections)))


def headings(document, level):
    return [one.text for one in document.paragraphs if one.style.name == f"Heading {level}"]


def test_a_heading_for_each_step_and_each_part(document, sections):
    assert headings(document, 1) == [section.heading for section in sections]
    assert {block.label for section in sections for block in section.blocks} <= set(headings(document, 2))


def test_every_table_repeats_its_header_and_holds_every_row(document, sections):
    blocks = [block for section in sections for block in section.blocks if isinstance(block, Rows)]
    assert len(document.tables) == len(blocks)
    for table, block in zip(document.tables, blocks, strict=True):
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert [tuple(cell.text for cell in row.cells) for row in table.rows] == [block.header, *block.rows]


def test_every_line_of_the_contents_leads_to_a_heading(document, sections):
    body = document.element.body
    links = [link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))]
    marks = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
    assert len(links) == len(sections)
    assert set(links) <= marks


def test_words_are_words_whatever_signs_they_hold(document):
    assert TELLING in [paragraph.text for paragraph in document.paragraphs]


@pytest.mark.parametrize(
    ("language", "locale", "title"),
    [
        ("en", "en-CA", "Plan for integrating social media"),
        ("fr", "fr-CA", "Plan d’intégration des médias sociaux"),
    ],
)
def test_the_document_says_its_language_and_its_title(cover, language, locale, title):
    use(language)
    document = Document(BytesIO(word(cover, contents(Plan(), steps()))))
    assert document.styles["Normal"].element.rPr.find(qn("w:lang")).get(qn("w:val")) == locale
    assert document.core_properties.title == document.paragraphs[0].text == title


def test_gaps_are_said_under_their_step(cover):
    sections = contents(Plan(), steps())
    document = Document(BytesIO(word(cover, sections)))
    listed = [one.text for one in document.paragraphs if one.style.name == "List Bullet"]
    assert listed == [sentence for section in sections for sentence in section.missing]


def test_figures_carry_their_description_and_tables_theirs(cover, model):
    document = Document(BytesIO(word(cover, model)))
    described = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert len(described) == 2 and all(words.count(".") > 1 for words in described)
    assert all(table._tbl.tblPr.find(qn("w:tblDescription")) is not None for table in document.tables)


def test_every_table_fits_between_the_margins(cover, model):
    document = Document(BytesIO(word(cover, model)))
    page = document.sections[0]
    room = page.page_width - page.left_margin - page.right_margin
    assert all(sum(cell.width for cell in table.rows[0].cells) <= room for table in document.tables)


def test_a_sum_is_bold(cover, model):
    budget = next(
        table
        for table in Document(BytesIO(word(cover, model))).tables
        if table.cell(0, 0).text == "Item" and len(table.columns) == 3
    )
    bold = [row.cells[0].paragraphs[0].runs[0].font.bold for row in budget.rows[1:]]
    assert bold == [False, False, True, False, False, False]
