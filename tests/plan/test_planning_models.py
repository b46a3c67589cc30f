from __future__ import annotations

import pytest

from course_utils.plan import planning_models, steps


@pytest.mark.parametrize("language", ["en", "fr"])
def test_each_model_says_something_of_every_step(language):
    numbers = {step.step for step in steps(language)}
    assert {model.name: set(model.phases) for model in planning_models(language)} == {
        model.name: numbers for model in planning_models("en")
    }


def test_none_begins_with_the_tool():
    phases = {model.name: model.phases for model in planning_models("en")}
    assert phases["POST"][3] == "Technology, the last"
    assert not [name for name, of in phases.items() if of[3] == of[1]]
