from datetime import date

import pytest

from course_utils import language
from course_utils.charts.months import month_word


@pytest.mark.parametrize(("spoken", "words"), [("en", ["March 2026", "Feb"]), ("fr", ["mars 2026", "févr."])])
def test_a_month_as_readers_write_it(spoken: str, words: list[str]) -> None:
    language.use(spoken)
    assert [month_word(date(2026, 3, 1)), month_word(date(2026, 2, 1), short=True)] == words
