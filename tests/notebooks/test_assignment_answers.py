"""Every answer that we can think of gets its points and one helpful sentence (rule 5 of the design).

The answers stand in ``variants/<assignment>/<question>.yml``; what depends on the case is worked out from the case.
"""

from __future__ import annotations

import gettext
from collections import Counter
from collections.abc import Collection
from functools import cache

import pytest

from course_utils import language
from tests.notebooks.assignment import (
    Marked,
    Variant,
    open_assignment,
    planned_sentence,
    tried,
    variants,
)
from tests.notebooks.prose import plain_words
from tests.notebooks.shelf import books
from tests.notebooks.test_language import FOREIGN

NUMBERS = sorted({book.number for book in books("assignment")})
QUESTIONS = [(n, question) for n in NUMBERS for question in open_assignment(n, "en").questions]
EDITIONS = pytest.mark.parametrize("edition", language.LANGUAGES)
each_question = pytest.mark.parametrize(("number", "question"), QUESTIONS, ids=[q for _, q in QUESTIONS])


HIDE_NOTHING = {"09"}  # the check of the capstone says before the hand-in all that will count


def each_variant(*sections: str, but: Collection[str] = ()) -> pytest.MarkDecorator:
    numbers = [number for number in NUMBERS if number not in but]
    found = [(number, variant) for number in numbers for variant in variants(number, *sections)]
    return pytest.mark.parametrize(("number", "variant"), found, ids=[str(variant) for _, variant in found])


@pytest.fixture(autouse=True)
def _translated(request: pytest.FixtureRequest) -> None:
    """Nothing can be said of the French sentences before their catalogue is compiled."""
    french = (
        request.node.callspec.params.get("edition") == "fr" if hasattr(request.node, "callspec") else False
    )
    if french and not gettext.find("relais", language.CATALOGUES, ["fr"]):
        pytest.skip("the French catalogue is not compiled")


@cache
def readable(number: str, question: str, edition: str) -> str:
    """What the visible check says of the worked answer."""
    assignment = open_assignment(number, edition)
    return assignment.mark(question, assignment.questions[question].answer, only_visible=True).said


def says(marked: Marked, fragment: str) -> bool:
    return fragment in " ".join(marked.said.split())


@EDITIONS
@each_question
def test_the_reference_answer_earns_everything(number: str, question: str, edition: str) -> None:
    assignment = open_assignment(number, edition)
    assert assignment.solved(question).points == assignment.questions[question].points


@EDITIONS
@each_question
def test_an_untouched_answer_stops_with_its_planned_sentence(
    number: str, question: str, edition: str
) -> None:
    marked = open_assignment(number, edition).untouched(question)
    assert (marked.points, marked.stopped) == (0, True)
    assert says(marked, planned_sentence(number, question, edition))


@EDITIONS
@each_question
def test_an_untouched_answer_learns_nothing_of_the_hidden_tests(
    number: str, question: str, edition: str
) -> None:
    assignment = open_assignment(number, edition)
    assert assignment.untouched(question) == assignment.untouched(question, only_visible=True)


@EDITIONS
@each_variant("wrong")
def test_a_wrong_answer_reads_what_it_misunderstood(number: str, variant: Variant, edition: str) -> None:
    assignment, marked = open_assignment(number, edition), tried(number, variant, edition)
    full, expected = assignment.questions[variant.question].points, assignment.expected(variant)
    assert expected < full, "in this case, that answer is right: the question no longer tells who understood"
    assert marked.points == pytest.approx(expected, abs=0.005)
    assert says(marked, variant.text("says", edition)), marked.said


@EDITIONS
@each_variant("unreadable")
def test_an_answer_that_cannot_be_read_is_told_what_to_do(
    number: str, variant: Variant, edition: str
) -> None:
    marked = tried(number, variant, edition)
    assert marked.stopped, marked.said
    assert says(marked, variant.text("says", edition)), marked.said
    assert "\n" not in marked.said and len(marked.said) < 300


@EDITIONS
@each_variant("right")
def test_another_spelling_of_the_right_answer_is_right(number: str, variant: Variant, edition: str) -> None:
    assignment, marked = open_assignment(number, edition), tried(number, variant, edition)
    assert marked.points == assignment.questions[variant.question].points, marked.said


@EDITIONS
@each_variant("wrong", "right")
def test_points_are_a_number_that_nbgrader_can_count(number: str, variant: Variant, edition: str) -> None:
    assignment, marked = open_assignment(number, edition), tried(number, variant, edition)
    assert type(marked.points) is float
    assert 0 <= marked.points <= assignment.questions[variant.question].points


@EDITIONS
@each_variant("wrong", "right", but=HIDE_NOTHING)
def test_the_visible_check_tells_right_from_wrong_to_nobody(
    number: str, variant: Variant, edition: str
) -> None:
    answer = variant.text("answer", edition)
    assignment = open_assignment(number, edition)
    shown = assignment.mark(variant.question, answer, given=variant.given, only_visible=True)
    assert (shown.said, shown.stopped) == (readable(number, variant.question, edition), False)


@EDITIONS
@each_variant()
def test_a_sentence_speaks_the_language_of_its_edition(number: str, variant: Variant, edition: str) -> None:
    marked = tried(number, variant, edition)
    typed = plain_words(variant.text("answer", edition))
    assert set(plain_words(marked.said)) & FOREIGN[edition] <= set(typed), marked.said


@each_variant()
def test_what_people_read_stands_in_both_languages(number: str, variant: Variant) -> None:
    assert set(variant.entry["thought"]) == {"en", "fr"}
    assert variant.section == "right" or set(variant.entry["says"]) == {"en", "fr"}


@each_question
def test_enough_answers_are_tried(number: str, question: str) -> None:
    counted = Counter(variant.section for variant in variants(number) if variant.question == question)
    assert counted["wrong"] >= 3
    assert counted["right"] >= 2
