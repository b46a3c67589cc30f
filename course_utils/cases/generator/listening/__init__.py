"""What the organisation hears, beyond the posts themselves."""

from __future__ import annotations

import pandas as pd

from course_utils.cases.generator.listening.comments import comment_tables
from course_utils.cases.generator.listening.facts import load_facts
from course_utils.cases.generator.listening.mention_codings import code_mentions
from course_utils.cases.generator.listening.mentions import gather_mentions, mention_table
from course_utils.cases.generator.listening.official_replies import official_replies
from course_utils.cases.generator.listening.rumour import rumour_claims, rumour_hours
from course_utils.cases.generator.listening.thread_posts import thread_posts
from course_utils.cases.generator.listening.tool_metrics import tool_metrics
from course_utils.cases.generator.year import Year


def listening_tables(year: Year) -> dict[str, pd.DataFrame]:
    """Every table of this side of the case, by name."""
    facts = load_facts(year.world.name)
    mentions = gather_mentions(year, facts)
    statements = official_replies(year, facts)
    return {
        "mentions": mention_table(mentions),
        "mention_codings": code_mentions(mentions, year.chance("mention_codings")),
        "thread_posts": thread_posts(year, facts),
        "tool_metrics": tool_metrics(year, facts),
        **comment_tables(year, facts),
        "rumour": rumour_hours(year, facts, statements),
        "rumour_claims": rumour_claims(year, facts),
        "official_replies": statements,
    }
