from __future__ import annotations

import numpy as np

from course_utils.analysis.rumour import Telling
from course_utils.charts import show_never_heard

RIGHT = Telling("maki_thompson", 10, np.array([0.1, 0.3]))
WRONG = Telling("faulty", 10, np.array([0.25, 0.27, 0.98]))


def test_every_model_has_its_mean_and_its_range():
    caption = show_never_heard({"Right": RIGHT, "Wrong": WRONG}).caption
    assert "Right: 0.200 on average in 2 runs, from 0.100 to 0.300." in caption
    assert "Wrong: 0.500 on average in 3 runs, from 0.250 to 0.980." in caption


def test_one_panel_for_each():
    assert len(show_never_heard({"Right": RIGHT, "Wrong": WRONG}).figure.axes) == 2
    assert show_never_heard({"Right": RIGHT}).table["Runs"].tolist() == [2]
