from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from course_utils import language
from course_utils.charts import Chart
from course_utils.charts.frame import frame


@pytest.fixture
def small() -> Chart:
    figure, _ = frame("Title", height=2)
    table = pd.DataFrame(
        {
            "Account": ["@ana", "<b>@bo</b>"],
            "Followers": [12_000, 3],
            "Score": [0.512, np.nan],
            "Coded": [True, False],
        }
    )
    return Chart(figure, 'Bars, "tall" & small', table, "Ana < Bo")


def test_words_are_escaped(small: Chart) -> None:
    html = small.html()
    assert 'alt="Bars, &quot;tall&quot; &amp; small"' in html
    assert "Ana &lt; Bo" in html
    assert "&lt;b&gt;@bo&lt;/b&gt;" in html


def test_numbers_of_the_table_speak_the_language(small: Chart) -> None:
    assert ">12,000<" in small.html() and ">0.51<" in small.html() and ">–<" in small.html()


def test_a_notebook_gets_html_and_words(small: Chart) -> None:
    bundle = small._repr_mimebundle_()
    assert bundle["text/html"] == small.html()
    assert bundle["text/plain"] == 'Bars, "tall" & small\nAna < Bo'


def test_the_size_is_kept_before_the_picture_is_there(small: Chart) -> None:
    assert 'width="900" height="200"' in small.html()


def test_no_caption_leaves_no_empty_line(small: Chart) -> None:
    assert "<figcaption" not in Chart(small.figure, "Bars", small.table).html()


def test_the_picture_is_drawn_once(small: Chart) -> None:
    assert small.png is small.png


def test_french_numbers_in_the_table(small: Chart, spoken: str) -> None:
    assert f">{language.number(12_000)}<" in small.html()


def test_a_price_is_no_formula_for_the_page(small: Chart) -> None:
    assert 'class="relais-chart mathjax_ignore tex2jax_ignore"' in small.html()
