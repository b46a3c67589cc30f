"""Whatever JSON a hand left in plan.json, the plan is read, judged and printed."""

from __future__ import annotations

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from course_utils.plan import gaps, load_plan, steps, structural_criteria
from course_utils.plan.documents import contents
from course_utils.plan.findings import findings

COLUMNS = sorted({column.column for step in steps("en") for part in step.parts for column in part.columns})
LEAF = (
    st.none()
    | st.booleans()
    | st.floats()
    | st.integers()
    | st.just(10**400)
    | st.text(max_size=8)
    | st.sampled_from(
        ["2027-01-01", "0001-01-01", "9999-12-31", "ROI", "outcome", "1e999", "{x}", "\ud800\x00"]
    )
)
JSON = st.recursive(
    LEAF,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=5,
)
ROWS = st.lists(st.dictionaries(st.sampled_from(COLUMNS), LEAF | JSON) | JSON, max_size=3)
PARTS = {
    str(step.step): st.dictionaries(
        st.sampled_from([part.part for part in step.parts] or ["issue", "accounts", "measures", "limits"]),
        JSON | ROWS,
    )
    for step in steps("en")
}
STEPS = st.fixed_dictionaries({}, optional={name: parts | JSON for name, parts in PARTS.items()})


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(STEPS)
def test_any_plan_is_read_judged_and_told(tmp_path_factory, kept):
    path = tmp_path_factory.getbasetemp() / "any-plan.json"
    path.write_text(json.dumps({"version": 1, "steps": kept}))
    plan = load_plan(path)
    assert all(found.sentence for found in findings(plan, steps()))
    for step in steps():
        assert all(gaps(step.parts, plan.steps.get(step.step, {})))
    assert sum(one.worth for one in structural_criteria(plan, steps())) == 20
    told = contents(plan, steps())
    assert [section.step for section in told] == list(range(11))
    assert not [
        words for section in told for words in section.missing if "\ud800" in words or "\x00" in words
    ]
