"""French typed as in Québec, English as in Canada: quotation marks, spaces, decimals."""

from __future__ import annotations

import re

import pytest

from tests.notebooks.prose import pieces

NO_BREAK = "\u00a0\u202f"
# language, what is wrong, how it is found, and an example that must be found
FAULTS = [
    ("fr", "quotation marks other than « »", r"[\"“”]", 'un "pont"'),
    ("fr", "ordinary space inside « »", rf"«[^{NO_BREAK}]|[^{NO_BREAK}]»", "un « pont »"),
    ("fr", "colon without a no-break space", rf"(?<![{NO_BREAK}\d/:|-]):(?=[\s*]|$)", "un pont : elle"),
    ("fr", "% without a no-break space", rf"[^{NO_BREAK}]%", "83 %"),
    ("fr", "space before ; ? or !", r"(?<=[^|\s>-])[^\S\n][;?!](?!=)", "Qui\u00a0?"),
    ("fr", "ordinary space between thousands", r"\b\d{1,3} \d{3}\b", "48 000 abonnés"),
    ("fr", "decimal point", r"(?<![\d.])\d+\.\d+(?![\d.])", "un kappa de 0.6"),
    ("fr", "ordinary space in a time", r"\b\d{1,2} h\b| h \d\d\b", "à 7 h 40"),
    ("en", "straight quotation marks", r"\"", 'a "bridge"'),
    ("en", "French quotation marks", r"[«»]", "a «bridge»"),
    ("en", "space before a punctuation mark", r"(?<=\w)[^\S\n][,;:?!%](?=\s|$)", "Who ?"),
    ("en", "decimal comma", r"\b\d,\d{1,2}\b(?!\d)", "a kappa of 0,6"),
    ("en", "amount with its sign behind", r"\d ?\$", "3,000 $"),
]


def near(hit: re.Match) -> str:
    return hit.string[max(hit.start() - 25, 0) : hit.end() + 15]


@pytest.mark.parametrize("fault", FAULTS, ids=[f"{fault[0]}: {fault[1]}" for fault in FAULTS])
def test_typed_as_its_readers_write(fault: tuple[str, str, str, str]) -> None:
    language, _, rule, example = fault
    assert re.search(rule, example)
    hits = [(piece, re.search(rule, piece.text, re.MULTILINE)) for piece in pieces(language)]
    assert [f"{piece.place}: …{near(hit)}…" for piece, hit in hits if hit] == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_no_dollar_sign_in_text(language: str) -> None:
    """JupyterLab takes what stands between two of them for mathematics; the word says it as well."""
    texts = [piece for piece in pieces(language) if not piece.place.endswith("-check")]
    assert [piece.place for piece in texts if "$" in piece.text] == []
