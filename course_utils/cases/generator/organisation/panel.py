"""The people whom a survey asked where they follow the organisation; only counts of them reach the tables."""

from __future__ import annotations

from statistics import NormalDist

import numpy as np
import pandas as pd

from course_utils.cases.generator.organisation.facts import Facts, Public
from course_utils.cases.generator.people import PLATFORMS
from course_utils.cases.generator.year import Year

# Who follows on one platform is likelier to follow on another: share of the inclination that is the person's own.
FONDNESS = 0.45


def panel(year: Year, facts: Facts) -> pd.DataFrame:
    """One row per person asked: public, online, and for each kind of platform whether it reaches them."""
    rng = year.chance("panel")
    return pd.concat([_asked(public, rng) for public in facts.publics], ignore_index=True)


def _asked(public: Public, rng: np.random.Generator) -> pd.DataFrame:
    online = rng.random(public.asked) < public.online
    fond = rng.standard_normal(public.asked) * FONDNESS**0.5
    people = {"public": public.public, "online": online}
    for platform in PLATFORMS:
        inclination = fond + rng.standard_normal(public.asked) * (1 - FONDNESS) ** 0.5
        share = public.reach.get(platform, 0.0) / public.online
        threshold = NormalDist().inv_cdf(1 - share) if share else np.inf
        people[platform] = online & (inclination > threshold)
    return pd.DataFrame(people)
