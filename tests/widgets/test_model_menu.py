from __future__ import annotations

from course_utils.widgets import compare_models


def test_another_model_another_column():
    view = compare_models()
    assert view.status.sentence == "RACE (Québec): Research, Analysis, Communication, Evaluation."
    view.model.value = "POST"
    assert "Technology, the last" in view.listed.value
