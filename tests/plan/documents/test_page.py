from __future__ import annotations

from html.parser import HTMLParser

import pytest

from course_utils.language import use
from course_utils.plan import Plan, steps
from course_utils.plan.documents import contents, page
from tests.filled_plan import TELLING


class Outline(HTMLParser):
    """The tags of a page, its headings and all of its text."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags, self.text, self.ids, self.links = [], "", [], []
        self.feed(source)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        named = dict(attributes)
        self.ids += [named["id"]] if "id" in named else []
        self.links += [named["href"]] if tag == "a" else []

    def handle_data(self, data):
        self.text += data


def test_what_a_student_wrote_is_never_markup(cover, sections):
    read = Outline(page(cover, sections))
    assert TELLING in read.text
    assert "b" not in read.tags


def test_every_link_leads_somewhere_and_no_name_is_used_twice(cover, sections):
    read = Outline(page(cover, sections))
    assert {link.removeprefix("#") for link in read.links} <= set(read.ids)
    assert len(read.ids) == len(set(read.ids))


def test_one_title_and_a_heading_for_each_step(cover, sections):
    read = Outline(page(cover, sections))
    assert read.tags.count("h1") == 1
    assert read.tags.count("h2") == len(sections)


@pytest.mark.parametrize(("language", "locale"), [("en", "en-CA"), ("fr", "fr-CA")])
def test_the_page_says_its_language(cover, language, locale):
    use(language)
    assert page(cover, contents(Plan(), steps())).startswith(f'<!DOCTYPE html>\n<html lang="{locale}">')


def test_gaps_are_said(cover):
    sections = contents(Plan(), steps())
    text = Outline(page(cover, sections)).text
    assert all(sentence in text for section in sections for sentence in section.missing)


def test_each_figure_has_a_description_and_its_numbers(cover, model):
    source = page(cover, model)
    assert source.count('<img src="data:image/png;base64,') == source.count('" alt="Horizontal bars') == 2
    assert source.count("<details>") == 2
    assert '<tr class="sum"><td>Total</td><td>4,516</td>' in source
