"""The profiles in the organisation's name: those it keeps, those it forgot, those that others opened."""

from __future__ import annotations

import pandas as pd

from course_utils.cases.generator.organisation.facts import Facts
from course_utils.cases.generator.year import Year


def platforms(year: Year, facts: Facts, tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """One row per profile, the most followed first. A profile that speaks in the case has its followers there."""
    rng = year.chance("platforms")
    known = dict(zip(tables["accounts"]["account"], tables["accounts"]["followers"], strict=True))
    rows = []
    for profile in facts.platforms:
        row = profile.model_dump(exclude={"purpose", "owner"})
        row["profile"] = profile.profile.format(organisation=year.world.organisation)
        row["followers"] = known.get(row["profile"], round(profile.followers * rng.uniform(0.93, 1.07)))
        row["posts_month"] = round(profile.posts_month * rng.uniform(0.85, 1.15), 1)
        for words in ("purpose", "owner"):
            row |= {f"{words}_{language}": text for language, text in getattr(profile, words).items()}
        rows.append(row)
    shown = [
        *("profile", "platform", "opened", "followers", "posts_month", "hours_week"),
        *("purpose_fr", "purpose_en", "owner_fr", "owner_en", "status"),
    ]
    return pd.DataFrame(rows)[shown].sort_values("followers", ascending=False, ignore_index=True)
