"""The French catalogue is complete, in step with the code, and compiled."""

from __future__ import annotations

import ast
import re
import string

import pytest

from course_utils import catalogue
from course_utils.language import number, percent, tr, trn, use

MESSAGES = [message for message in catalogue.translated("fr") if message.id]
FRENCH = [form for m in MESSAGES for form in ([m.string] if isinstance(m.string, str) else m.string)]


def gaps(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


@pytest.fixture
def french():
    use("fr")
    yield
    use("en")


def test_every_sentence_of_the_code_is_translated():
    assert catalogue.untranslated(catalogue.merged("fr")) == []


def test_the_catalogue_holds_what_the_code_says_and_nothing_else():
    assert catalogue.po_file("fr").read_bytes() == catalogue.as_text(catalogue.merged("fr")), (
        "run: relais translation update"
    )


def test_the_compiled_catalogue_is_the_written_one():
    compiled = catalogue.po_file("fr").with_suffix(".mo").read_bytes()
    assert compiled == catalogue.as_compiled(catalogue.translated("fr")), "run: relais translation update"


def test_no_sentence_hides_in_an_f_string_where_extraction_cannot_see_it():
    for path in catalogue.PACKAGE.rglob("*.py"):
        strings = [
            node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.JoinedStr)
        ]
        calls = [call for text in strings for call in ast.walk(text) if isinstance(call, ast.Call)]
        assert not [call for call in calls if getattr(call.func, "id", "") in catalogue.KEYWORDS], path.name


def test_a_translation_fills_the_same_gaps():
    whole = [m for m in MESSAGES if isinstance(m.id, str)]
    assert [m.id for m in whole if gaps(m.string) != gaps(m.id)] == []


def test_a_plural_fills_the_same_gaps_and_a_singular_may_say_one():
    plural = [m for m in MESSAGES if not isinstance(m.id, str)]
    assert [
        m.id for m in plural if gaps(m.string[1]) != gaps(m.id[1]) or not gaps(m.string[0]) <= gaps(m.id[0])
    ] == []


def test_french_is_typed_as_in_quebec():
    assert [f for f in FRENCH if re.search(r"«[^\u00a0]|[^\u00a0]»", f)] == [], (
        "no-break spaces inside the guillemets"
    )
    assert [f for f in FRENCH if re.search(r"[^\u00a0\d/] ?:(?= |$)", f)] == [], (
        "a no-break space before the colon"
    )
    assert [f for f in FRENCH if re.search(r"\s[;?!]", f)] == [], "no space before ; ? !"


def test_numbers_and_plurals_follow_the_language(french):
    assert (number(1234.5, 1), percent(0.123, 1)) == ("1\u00a0234,5", "12,3\u00a0%")
    assert tr("Right.") == "C'est juste."
    assert trn("{n} hub", "{n} hubs", 0) == "0 vedette"
