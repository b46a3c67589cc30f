"""The plan as eight slides for those who decide; what does not fit on a slide stands whole in its notes."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from itertools import islice

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.slide import Slide
from pptx.util import Emu, Inches, Pt

from course_utils.language import current, number, tr
from course_utils.plan.documents.blocks import Block, Figure, Rows, Text
from course_utils.plan.documents.content import Cover, Section
from course_utils.plan.documents.words import LOCALES, missing_heading, origin, still_to_do

WIDTH, HEIGHT = Inches(13.333), Inches(7.5)
LEFT, ROOM, FLOOR = Inches(0.7), Inches(11.9), Inches(5.6)
INK, GREY = RGBColor(0x1F, 0x3A, 0x5F), RGBColor(0x55, 0x55, 0x55)
LONGEST_TEXT, LONGEST_CELL = 420, 70  # characters, at the size that the last row of a room still reads
FIGURE_SHARE = 1.7  # of the height that a text or a table gets
MOST_ROWS, MOST_ROWS_OF_TWO, MOST_COLUMNS, MOST_MISSING = 5, 2, 6, 7


@dataclass(frozen=True)
class Frame:
    """One slide: its title, and what it shows of the plan, in order of preference, each as (step, part).

    most: how many of the parts find room; the others are shown when one of the first is not there yet
    """

    title: str
    parts: tuple[tuple[int, str], ...]
    most: int = 2


def frames() -> tuple[Frame, ...]:
    """The slides between the title and what is missing, in the language spoken now."""
    return (
        Frame(tr("The decision that we ask for"), ((10, "decision"), (0, "mandate"), (0, "how_question"))),
        Frame(tr("What is said of us today"), ((1, "portrait"), (1, "limits"))),
        Frame(tr("Whom we want to reach, and to what end"), ((2, "objectives"),)),
        Frame(tr("What each choice costs"), ((10, "bills"), (10, "budget"), (4, "full_cost"))),
        Frame(
            tr("Who does it, and whether the hours are there"), ((7, "hours"), (4, "roles"), (7, "calendar"))
        ),
        Frame(tr("How we shall know"), ((9, "measurement_sheet"), (9, "indicators")), most=1),
    )


def slides(cover: Cover, sections: tuple[Section, ...]) -> bytes:
    """The deck, as the bytes of a .pptx file, in the language spoken now. Built on python-pptx."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = WIDTH, HEIGHT
    deck.core_properties.title, deck.core_properties.author = cover.title, cover.author
    deck.core_properties.language = LOCALES[current()]
    _opening(deck, cover, sections)
    blocks = {(section.step, block.part): block for section in sections for block in section.blocks}
    for frame in frames():
        shown = [blocks[part] for part in frame.parts if part in blocks][: frame.most]
        _frame(_slide(deck, frame.title), shown)
    _closing(deck, sections, blocks)
    written = BytesIO()
    deck.save(written)
    return written.getvalue()


def _slide(deck, title: str) -> Slide:
    slide = deck.slides.add_slide(deck.slide_layouts[5])  # a title, and room
    held = slide.shapes.title
    held.left, held.top, held.width, held.height = LEFT, Inches(0.4), ROOM, Inches(1.0)
    held.text_frame.text = title
    held.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    held.text_frame.paragraphs[0].alignment = PP_ALIGN.LEFT
    _set(held.text_frame.paragraphs[0], 28, INK, bold=True)
    return slide


def _opening(deck, cover: Cover, sections: tuple[Section, ...]) -> None:
    slide = _slide(deck, cover.title)
    slide.shapes.title.top = Inches(2.3)
    body = _room(slide, Inches(3.5), Inches(2.5))
    for line in (*cover.lines(), still_to_do(sections)):
        _say(body, line, 20, GREY)
    slide.notes_slide.notes_text_frame.text = origin()


def _closing(deck, sections: tuple[Section, ...], blocks: dict[tuple[int, str], Block]) -> None:
    """What is missing; of a plan that lacks nothing, the risks that remain and the date of the review."""
    lacking = [section for section in sections if section.missing]
    if not lacking:
        shown = [blocks[part] for part in ((10, "risks"), (10, "review")) if part in blocks]
        _frame(_slide(deck, tr("What remains uncertain, and when we look again")), shown)
        return
    slide = _slide(deck, missing_heading())
    body = _room(slide, Inches(1.6), Inches(5.2))
    for section in islice(lacking, MOST_MISSING):
        _say(body, _cut(f"{section.heading} – {section.missing[0]}", 150), 18)
    notes = [f"{section.heading}\n" + "\n".join(section.missing) for section in lacking]
    slide.notes_slide.notes_text_frame.text = "\n\n".join(notes)


def _frame(slide: Slide, blocks: list[Block]) -> None:
    if not blocks:
        _say(_room(slide, Inches(1.8), Inches(2)), tr("Still to be written in the plan."), 20, GREY)
    most = MOST_ROWS if len(blocks) < 2 else MOST_ROWS_OF_TWO
    shares = [FIGURE_SHARE if isinstance(block, Figure) else 1.0 for block in blocks]
    for place, block in enumerate(blocks):
        height = Emu(int(FLOOR * shares[place] / sum(shares)))
        top = Emu(int(Inches(1.5) + FLOOR * sum(shares[:place]) / sum(shares)))
        beneath = Emu(top + Inches(0.45))
        _say(_room(slide, top, Inches(0.5)), _label(block, most), 16, GREY)
        if isinstance(block, Rows):
            _table(slide, block, beneath, most)
        elif isinstance(block, Figure):
            _picture(slide, block, beneath, Emu(height - Inches(0.5)))
        else:
            _say(_room(slide, beneath, Inches(1.8)), _cut(" ".join(block.paragraphs), LONGEST_TEXT), 20)
    slide.notes_slide.notes_text_frame.text = "\n\n".join(map(_whole, blocks))


def _picture(slide: Slide, figure: Figure, top: Emu, height: Emu) -> None:
    """The picture as large as its room allows, with its description for a screen reader."""
    shape = slide.shapes.add_picture(BytesIO(figure.chart.png), LEFT, top, height=height)
    if shape.width > ROOM:
        shape.height = Emu(int(shape.height * ROOM / shape.width))
        shape.width = ROOM
    described = shape._element.nvPicPr.cNvPr
    described.set("descr", figure.chart.description)
    described.set("title", figure.label)


def _label(block: Block, most: int) -> str:
    if not isinstance(block, Rows) or len(block.rows) <= most:
        return block.label
    shown, held = number(most), number(len(block.rows))
    return tr("{label} ({shown} of {held})", label=block.label, shown=shown, held=held)


def _table(slide: Slide, block: Rows, top: Emu, most: int) -> None:
    header, rows = block.header[:MOST_COLUMNS], _telling(block, most)
    height = Inches(0.4 * (len(rows) + 1))
    table = slide.shapes.add_table(len(rows) + 1, len(header), LEFT, top, ROOM, height).table
    for line, cells in enumerate((header, *(row[:MOST_COLUMNS] for row in rows))):
        for column, words in enumerate(cells):
            cell = table.cell(line, column)
            cell.text = _cut(words, LONGEST_CELL)
            for paragraph in cell.text_frame.paragraphs:
                paragraph.font.size = Pt(14)


def _telling(block: Rows, most: int) -> list[tuple[str, ...]]:
    """As many rows as find room: the sums first of all, then the rows from the top, in their order."""
    places = sorted(range(len(block.rows)), key=lambda place: place not in block.strong)[:most]
    return [block.rows[place] for place in sorted(places)]


def _room(slide: Slide, top: Emu, height: Emu):
    box = slide.shapes.add_textbox(LEFT, top, ROOM, height)
    box.text_frame.word_wrap = True
    return box.text_frame


def _say(frame, words: str, size: int, colour: RGBColor | None = None) -> None:
    empty = len(frame.paragraphs) == 1 and not frame.paragraphs[0].text
    paragraph = frame.paragraphs[0] if empty else frame.add_paragraph()
    paragraph.text = words
    paragraph.space_after = Pt(6)
    _set(paragraph, size, colour)


def _set(paragraph, size: int, colour: RGBColor | None, *, bold: bool = False) -> None:
    paragraph.font.size, paragraph.font.bold = Pt(size), bold
    if colour is not None:
        paragraph.font.color.rgb = colour


def _cut(words: str, longest: int) -> str:
    """``words``, or as many of them as fit, with a sign that there are more."""
    if len(words) <= longest:
        return words
    kept = words[:longest].rpartition(" ")[0] or words[:longest]
    return f"{kept.rstrip()} …"


def _whole(block: Block) -> str:
    if isinstance(block, Figure):
        return "\n".join((block.label, block.chart.description))
    if isinstance(block, Text):
        return "\n".join((block.label, *block.paragraphs))
    return "\n".join((block.label, *(" | ".join(row) for row in (block.header, *block.rows))))
