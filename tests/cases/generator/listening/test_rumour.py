"""The rumour hour by hour, and what it claims."""

from __future__ import annotations

from course_utils.cases.generator.listening.facts import load_facts


def test_every_hour_of_the_week_has_its_row_and_every_post_its_hour(case, heard) -> None:
    hours, posts = heard["rumour"], heard["posts"]
    start = hours["time"].iloc[0]
    assert list(hours["hour"]) == list(range(168))
    issue = posts[(posts["topic"] == case.world.issue) & (posts["time"] >= start)]
    week = issue[issue["time"] < hours["time"].iloc[-1] + (hours["time"].iloc[1] - start)]
    assert hours["posts"].sum() == len(week)
    assert hours["shares"].sum() == (week["kind"] == "share").sum()


def test_reach_only_grows_and_believers_are_some_of_those_reached(heard) -> None:
    hours = heard["rumour"]
    assert hours["reached"].is_monotonic_increasing
    assert (hours["believers"] <= hours["reached"]).all()
    assert hours["believers"].max() > 200


def test_it_peaks_before_the_organisation_speaks(heard) -> None:
    hours = heard["rumour"]
    first = hours.loc[hours["official_replies"] > 0, "hour"].min()
    assert hours["posts"].idxmax() < first
    assert hours["official_replies"].sum() == len(heard["official_replies"])


def test_official_corrections_lower_belief(heard) -> None:
    believers = heard["rumour"].set_index("hour")["believers"]
    last = heard["official_replies"].query("kind == 'correction'")["time"].iloc[0]
    hour = int((last - heard["rumour"]["time"].iloc[0]).total_seconds() // 3600)
    assert believers[hour] < believers[hour - 1]


def test_verdicts_follow_the_case() -> None:
    verdicts = {
        name: [claim.verdict for claim in load_facts(name).claims] for name in ("transit", "coop", "museum")
    }
    assert {"true", "false"} <= set(verdicts["transit"])
    assert verdicts["coop"].count("false") == 4
    assert "true" not in verdicts["coop"][:4]
    assert verdicts["museum"].count("contested") == 2
