from __future__ import annotations

from io import BytesIO

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from course_utils.language import LANGUAGES, use
from course_utils.plan import Plan, steps
from course_utils.plan.documents import contents, slides
from course_utils.plan.documents.slides import frames


def deck(cover, sections):
    return Presentation(BytesIO(slides(cover, sections)))


def test_eight_slides_each_with_a_title(cover, sections):
    titles = [slide.shapes.title.text for slide in deck(cover, sections).slides]
    assert len(titles) == 8
    assert titles[1:-1] == [frame.title for frame in frames()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_on_a_slide_is_a_part_of_the_plan(language):
    use(language)
    known = {(step.step, part.part) for step in steps() for part in step.parts}
    assert {part for frame in frames() for part in frame.parts} <= known | {(7, "hours"), (10, "bills")}


def test_an_empty_plan_has_the_same_slides(cover, sections):
    assert len(deck(cover, contents(Plan(), steps())).slides) == len(deck(cover, sections).slides)


def test_what_is_too_long_for_a_slide_stands_whole_in_its_notes(cover):
    long = "We ask the committee for a pilot of three months. " * 40
    slide = deck(cover, contents(Plan({0: {"mandate": long}}), steps())).slides[1]
    shown = " ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
    assert long.strip() not in shown
    assert long.strip() in slide.notes_slide.notes_text_frame.text


def test_nothing_reaches_over_the_edge(cover, sections):
    made = deck(cover, sections)
    for slide in made.slides:
        for shape in slide.shapes:
            assert shape.left >= 0 and shape.left + shape.width <= made.slide_width
            assert shape.top >= 0 and shape.top + shape.height <= made.slide_height


def test_a_complete_plan_ends_with_what_remains_and_shows_its_figures(cover, model):
    made = deck(cover, model).slides
    assert len(made) == 8
    assert made[7].shapes.title.text == "What remains uncertain, and when we look again"
    pictures = [
        shape for slide in made for shape in slide.shapes if shape.shape_type == MSO_SHAPE_TYPE.PICTURE
    ]
    assert [bool(one._element.nvPicPr.cNvPr.get("descr")) for one in pictures] == [True, True]


def test_a_table_that_is_cut_keeps_its_total(cover, model):
    (table,) = (shape.table for shape in deck(cover, model).slides[4].shapes if shape.has_table)
    assert [row.cells[0].text for row in table.rows] == ["Item", "Listening all year", "Total"]
