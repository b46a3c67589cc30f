from __future__ import annotations

from course_utils.analysis.planning import critical_path
from course_utils.charts import show_launch

PLAN = critical_path({1: 4, 2: 2, 5: 3}, {2: [1], 5: [1]})
NAMES = {1: "Listen", 2: "Publics", 5: "Norms"}


def test_the_chain_sets_the_date():
    caption = show_launch(PLAN, "2027-01-04", NAMES).caption
    assert "would take 9 weeks; side by side where they can be, 7 weeks" in caption
    assert "Launch: 22 February 2027. The date hangs on 1 and 5." in caption


def test_slack_is_written_beside_the_step():
    assert "Publics: weeks 4 to 6, slack: 1 week." in show_launch(PLAN, "2027-01-04", NAMES).description


def test_steps_go_by_their_own_name_unless_told():
    assert show_launch(PLAN, "2027-01-04").table["Step"].tolist() == ["1", "2", "5"]
