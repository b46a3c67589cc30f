from __future__ import annotations

import pandas as pd
import pytest

from course_utils.analysis.rumour import Assumptions, simulate
from course_utils.charts import show_spread

TIES = pd.DataFrame({"source": ["ana", "bo", "cy"], "target": ["bo", "cy", "ana"]})
SURE = Assumptions(reach=1, credibility=1)


def test_the_caption_compares_with_silence():
    caption = show_spread(simulate(TIES, ["ana"], reply=0, assumptions=SURE, runs=50)).caption
    assert caption.startswith(
        "Reply after 0 hours: 0% believe it at the end (nine runs in ten: 0% to 0%); without it,"
    )


def test_silence_has_its_own_sentence():
    chart = show_spread(simulate(TIES, ["ana"], runs=50))
    assert chart.caption.startswith("Nobody replies:")
    assert chart.table["Believing, with the reply"].tolist() == chart.table["Believing, without"].tolist()


def test_a_reply_that_does_harm_is_told():
    angry = Assumptions(reach=1, credibility=0, backfire=1, pass_on=0.01)
    assert "does harm" in show_spread(simulate(TIES, ["ana"], reply=1, assumptions=angry, runs=50)).caption


@pytest.mark.parametrize("steps", [6, 48])
def test_a_row_for_every_six_hours(steps):
    table = show_spread(simulate(TIES, ["ana"], reply=1, steps=steps, runs=5)).table
    assert table["Hour"].tolist() == [str(hour) for hour in range(0, steps + 1, 6)]
