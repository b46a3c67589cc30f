"""The publics that the organisation wants to reach."""

from __future__ import annotations

import pandas as pd

from course_utils.cases.generator.organisation.facts import Facts
from course_utils.cases.generator.year import Year


def publics(year: Year, facts: Facts, tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """One row per public: size, how many are online, languages and needs."""
    rng = year.chance("publics")
    rows = []
    for public in facts.publics:
        people = int(round(public.people * rng.uniform(0.94, 1.06), -2))
        rows.append(
            {
                "public": public.public,
                "name_fr": public.fr,
                "name_en": public.en,
                "people": people,
                "online": int(round(people * public.online, -1)),
                "french": round(100 * public.french),
                "needs_fr": public.needs["fr"],
                "needs_en": public.needs["en"],
            }
        )
    return pd.DataFrame(rows)
