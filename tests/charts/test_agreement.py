from __future__ import annotations

import pandas as pd

from course_utils.analysis.agreement import confusion
from course_utils.charts import show_agreement

ORDER = ["favourable", "neutral", "unfavourable"]


def _texts(chart) -> list[str]:
    return [text.get_text() for text in chart.figure.axes[0].texts]


def test_every_cell_has_its_number(stances) -> None:
    assert _texts(show_agreement(stances))[:9] == ["2", "0", "0", "0", "1", "1", "0", "0", "2"]


def test_the_caption_gives_agreement_kappa_and_the_worst_disagreement(stances) -> None:
    # κ by hand: observed 5/6; by chance (2·2 + 2·1 + 2·3)/36 = 1/3; (5/6 - 1/3) ÷ (1 - 1/3) = 0.75
    assert show_agreement(stances).caption == (
        "The coders agree on 5 of 6 (83%). Beyond chance, that makes κ = 0.75. "
        "Where they part most: A says “neutral” and B “unfavourable” (1)."
    )


def test_full_agreement_on_one_code_has_no_kappa() -> None:
    alike = confusion(["neutral"] * 4, ["neutral"] * 4, ORDER)
    assert show_agreement(alike).caption == "The coders agree on 4 of 4 (100%)."


def test_scores_keep_their_numbers() -> None:
    assert show_agreement(confusion([0, 1, 3], [0, 2, 3], [0, 1, 2, 3])).table["Coder A"].tolist() == list(
        "0123"
    )


def test_nothing_coded_is_said() -> None:
    nothing = pd.DataFrame(0, index=ORDER, columns=ORDER)
    assert show_agreement(nothing).caption == "Nothing was coded by both coders."
