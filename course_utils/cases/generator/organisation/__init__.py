"""The side of the organisation."""

from __future__ import annotations

import pandas as pd

from course_utils.cases.generator.organisation.audience import audience
from course_utils.cases.generator.organisation.benefits import benefits
from course_utils.cases.generator.organisation.costs import costs
from course_utils.cases.generator.organisation.evidence import evidence
from course_utils.cases.generator.organisation.facts import load_facts
from course_utils.cases.generator.organisation.hours import hours
from course_utils.cases.generator.organisation.inbox import inbox
from course_utils.cases.generator.organisation.objectives import objectives
from course_utils.cases.generator.organisation.overlap import overlap
from course_utils.cases.generator.organisation.platforms import platforms
from course_utils.cases.generator.organisation.publics import publics
from course_utils.cases.generator.organisation.recruitment import recruitment
from course_utils.cases.generator.organisation.risks import risks
from course_utils.cases.generator.organisation.staffing import staffing
from course_utils.cases.generator.organisation.survey import survey
from course_utils.cases.generator.organisation.survey_items import survey_items
from course_utils.cases.generator.year import Year

# In this order: the inbox asks who is at the desk, and evidence speaks of all the others.
TABLES = (
    *(staffing, inbox, publics, platforms, audience, overlap, costs, benefits),
    *(hours, survey_items, survey, recruitment, risks, objectives, evidence),
)


def organisation_tables(year: Year) -> dict[str, pd.DataFrame]:
    """Every table of this side of the case, by name."""
    facts = load_facts(year.world.name)
    known = dict(year.tables)
    for table in TABLES:
        known[table.__name__] = table(year, facts, known)
    return {table.__name__: known[table.__name__] for table in TABLES}
