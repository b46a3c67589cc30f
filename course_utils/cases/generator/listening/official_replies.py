"""What the organisation said officially about the rumour, and when."""

from __future__ import annotations

import pandas as pd

from course_utils.cases.generator.listening.facts import Facts
from course_utils.cases.generator.year import Year


def began(year: Year) -> pd.Timestamp:
    """Midnight of the day on which the issue of the case came up."""
    return pd.Timestamp(year.world.topics[year.world.issue].since or year.world.first_day)


def official_replies(year: Year, facts: Facts) -> pd.DataFrame:
    """The statements in order of time; chance moves each by up to twenty minutes."""
    rng = year.chance("official_replies")
    ordered = sorted(facts.statements, key=lambda statement: statement.hours)
    rows = [
        {
            "reply_id": f"r{number}",
            "time": began(year)
            + pd.Timedelta(minutes=round(60 * statement.hours) + int(rng.integers(-20, 21))),
            "platform": statement.platform,
            "kind": statement.kind,
            "who": statement.who,
            "text_fr": statement.fr,
            "text_en": statement.en,
        }
        for number, statement in enumerate(ordered, start=1)
    ]
    return pd.DataFrame(rows)
