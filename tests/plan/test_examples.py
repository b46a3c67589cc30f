"""The model plans show no gap and no finding; each flawed one shows exactly what its author did."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from course_utils.analysis import decision, risk
from course_utils.analysis.listening import matches, retrieval
from course_utils.cases import load_case
from course_utils.language import LANGUAGES, use
from course_utils.plan import steps, structural_criteria
from course_utils.plan.documents import contents
from course_utils.plan.examples import CASES, example_plan, flawed_plan, plans
from course_utils.plan.findings import findings
from course_utils.problem import Problem

PROMISED_HOURS = {"transit": 72, "coop": 48, "museum": 48}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", CASES)
def test_a_model_plan_shows_nothing_and_gets_every_point(case, language):
    use(language)
    plan = example_plan(case)
    assert [sentence for section in contents(plan, steps()) for sentence in section.missing] == []
    assert {one.name: one.sentence for one in structural_criteria(plan, steps()) if not one.met} == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        (
            "enthusiast",
            [
                "objective-without-baseline",
                "objective-without-date",
                "unknown-public",
                "platform-without-public",
                "no-level",
                "risk-without-owner",
                "claim-without-evidence",
                "no-review",
            ],
        ),
        ("promiser", ["promised-return"] * 3),
        ("stretched", ["platform-hours", "hours", "promise", "calendar-hours"]),
    ],
)
def test_a_flawed_plan_shows_exactly_its_flaws(name, kinds, language):
    use(language)
    assert [found.kind for found in findings(flawed_plan(name), steps())] == kinds


def test_spoiling_a_plan_leaves_the_model_alone():
    assert flawed_plan("stretched").steps[4] != example_plan("museum").steps[4]
    assert not findings(example_plan("museum"), steps())


@pytest.mark.parametrize("case", CASES)
def test_the_figures_are_those_of_the_case(case):
    plan, data = example_plan(case), load_case(case)
    table = decision.compare_scenarios(data.costs, data.benefits, data.risks)
    stays = table["loss"] - table["avoided"]
    for row in plan.steps[10]["scenarios"]:
        assert row["cost"] == round(table.loc[row["scenario"], "cost"])
        assert row["loss"] == round(stays[row["scenario"]])
    share = risk.kept(risk.answer_hours(data.inbox), PROMISED_HOURS[case])
    assert plan.steps[4]["promise_kept"] == round(100 * share)
    cited = {name for row in plan.steps[10]["sceptics"] for name in row["evidence"].split(", ")}
    assert cited <= set(data.evidence["evidence"])
    people = data.hours.groupby(["role", "week"])["available"].sum().groupby("role").mean().round(1)
    assert {row["hours"] for row in plan.steps[4]["roles"]} <= {*people, 0}
    aims = set(data.objectives["target"].dropna())
    assert {row["target"] for row in plan.steps[2]["objectives"]} <= aims


@pytest.mark.parametrize("name", [*CASES, "flawed"])
def test_french_is_typed_as_in_quebec(name):
    text = (Path(plans.__file__).with_name(f"{name}.fr.yml")).read_text(encoding="utf-8")
    words = yaml.safe_dump(yaml.safe_load(text), allow_unicode=True, width=10_000)
    assert not re.search(r"«[^\u00a0]|[^\u00a0]»|\s[;?!]|\d %", words)


def test_another_name_is_told():
    with pytest.raises(Problem, match="transit, coop, museum"):
        example_plan("zoo")


@pytest.mark.parametrize("case", CASES)
def test_the_query_finds_what_the_plan_says(case):
    data = load_case(case)
    query, told = example_plan(case).steps[1]["query"].split(": precision ")
    read = data.mention_codings.groupby("mention_id")["relevance"].agg(
        lambda codes: (codes == "relevant").all()
    )
    texts = data.mentions.set_index("mention_id").loc[read.index, "text"]
    found = retrieval(matches(texts, query), read)
    assert told.startswith(f"{found.precision:.0%}, recall {found.recall:.0%} on {len(read)} labelled")
