"""Every answer that we can think of gets its points and one helpful sentence (rule 5 of the design).

The answers stand in ``variants/<assignment>/<question>.yml``; what depends on the case is worked out from the case.
"""

from __future__ import annotations

import gettext
from collections import Counter
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
HIDE_NOTHING = {"09"}  # the check of the capstone says before the hand-in all that will count


def each(questions: list[tuple[str, str]]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(("number", "question"), questions, ids=[name for _, name in questions])


each_question = each(QUESTIONS)
each_question_that_hides = each([(number, name) for number, name in QUESTIONS if number not in HIDE_NOTHING])


def each_variant(*sections: str) -> pytest.MarkDecorator:
    found = [(number, variant) for number in NUMBERS for variant in variants(number, *sections)]
    return pytest.mark.parametrize(("number", "variant"), found, ids=[str(variant) for _, variant in found])


@pytest.fixture(autouse=True)
def _translated(request: pytest.FixtureRequest) -> None:
    """Nothing can be said of the French sentences before their catalogue is compiled."""
    french = (
        request.node.callspec.params.get("edition") == "fr" if hasattr(request.node, "callspec") else False
    )
    if french and not gettext.find("relais", language.CATALOGUES, ["fr"]):
        pytest.skip("the French catalogue is not compiled")


def answers_to(number: str, question: str, *sections: str) -> list[Variant]:
    """The answers written down for one question; what must hold of all of them is one test."""
    return [variant for variant in variants(number, *sections) if variant.question == question]


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
@each_question
def test_points_are_a_number_that_nbgrader_can_count(number: str, question: str, edition: str) -> None:
    most = open_assignment(number, edition).questions[question].points
    points = {
        str(variant): tried(number, variant, edition).points
        for variant in answers_to(number, question, "wrong", "right")
    }
    assert not {
        name: given for name, given in points.items() if type(given) is not float or not 0 <= given <= most
    }


@EDITIONS
@each_question_that_hides
def test_the_visible_check_tells_right_from_wrong_to_nobody(number: str, question: str, edition: str) -> None:
    assignment, same = open_assignment(number, edition), (readable(number, question, edition), False)
    for variant in answers_to(number, question, "wrong", "right"):
        answer = variant.text("answer", edition)
        shown = assignment.mark(question, answer, given=variant.given, only_visible=True)
        assert (shown.said, shown.stopped) == same, variant


@EDITIONS
@each_question
def test_a_sentence_speaks_the_language_of_its_edition(number: str, question: str, edition: str) -> None:
    for variant in answers_to(number, question):
        marked = tried(number, variant, edition)
        typed = plain_words(variant.text("answer", edition))
        assert set(plain_words(marked.said)) & FOREIGN[edition] <= set(typed), (variant, marked.said)


@each_question
def test_what_people_read_stands_in_both_languages(number: str, question: str) -> None:
    for variant in answers_to(number, question):
        assert set(variant.entry["thought"]) == {"en", "fr"}, variant
        assert variant.section == "right" or set(variant.entry["says"]) == {"en", "fr"}, variant


@each_question
def test_enough_answers_are_tried(number: str, question: str) -> None:
    counted = Counter(variant.section for variant in answers_to(number, question))
    assert counted["wrong"] >= 3
    assert counted["right"] >= 2
