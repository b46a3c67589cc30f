from __future__ import annotations

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_output

from course_utils.marking.clean import CleanOutputs, CleanText, clean_html, clean_markdown

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '<img src="https://example.org/pixel.png">',
    "<svg onload=alert(1)></svg>",
    '<a href="javascript:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<iframe src="https://example.org"></iframe>',
    "<style>body{display:none}</style>",
    '<form action="https://example.org"><input></form>',
    '<p style="position:fixed" onclick="alert(1)">x</p>',
    "[x](javascript:alert(1))",
    "![x](https://example.org/pixel.png)",
]


@pytest.mark.parametrize("source", HOSTILE)
@pytest.mark.parametrize("clean", [clean_html, clean_markdown])
def test_nothing_hostile_survives(clean, source):
    cleaned = clean(source).lower()
    for trace in (
        "<script",
        "onerror",
        "onload",
        "onclick",
        "<iframe",
        "<style",
        "<form",
        "style=",
        'src="http',
    ):
        assert trace not in cleaned
    assert 'href="javascript' not in cleaned and 'href="data' not in cleaned


def test_tables_and_own_pictures_stay():
    html = '<table><tr><th scope="row">a</th></tr></table><img src="data:image/png;base64,AA" alt="a chart">'
    cleaned = clean_html(html)
    assert '<th scope="row">a</th>' in cleaned and 'src="data:image/png;base64,AA" alt="a chart"' in cleaned


def test_headings_go_one_level_down():
    assert clean_markdown("# One\n\n## Two").split("\n")[:2] == ["<h2>One</h2>", "<h3>Two</h3>"]


def test_text_without_html_is_left_alone():
    cell = new_markdown_cell("> a quotation, 3 < 4 & more")
    assert CleanText().preprocess_cell(cell, {}, 0)[0].source == "> a quotation, 3 < 4 & more"


def test_an_answer_is_cleaned_for_the_marking_panel():
    cell = new_markdown_cell("Fine <script>alert(1)</script>words")
    assert CleanText().preprocess_cell(cell, {}, 0)[0].source == "Fine words"


def test_a_picture_from_elsewhere_becomes_a_link_for_the_marking_panel():
    cell = new_markdown_cell("![proof](https://example.org/a.png) ![mine](attachment:a.png)")
    cleaned = CleanText().preprocess_cell(cell, {}, 0)[0].source
    assert cleaned == "[proof](https://example.org/a.png) ![mine](attachment:a.png)"


def test_outputs_lose_what_could_run_and_keep_the_mark():
    shown = new_output(
        "display_data", {"application/javascript": "alert(1)", "text/html": "<b onclick=x>y</b>"}
    )
    mark = new_output("execute_result", {"text/plain": "1.5"})
    cell = CleanOutputs().preprocess_cell(new_code_cell("", outputs=[shown, mark]), {}, 0)[0]
    assert [dict(output.data) for output in cell.outputs] == [
        {"text/html": "<b>y</b>"},
        {"text/plain": "1.5"},
    ]
