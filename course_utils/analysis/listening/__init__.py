"""What is said of us, by a query whose quality is known: counts, rates, sentiments, breaks."""

from course_utils.analysis.listening.dashboards import MEASURES, dashboards
from course_utils.analysis.listening.definition import as_defined
from course_utils.analysis.listening.engagement_rate import DENOMINATORS, engagement_rate, engagement_rates
from course_utils.analysis.listening.net_sentiment import (
    SENTIMENTS,
    count_sentiments,
    net_sentiment_over_all,
    net_sentiment_over_opinions,
)
from course_utils.analysis.listening.query import matches
from course_utils.analysis.listening.retrieval import Retrieval, f1, precision, recall, retrieval
from course_utils.analysis.listening.sentiment import (
    SENTIMENT_THRESHOLDS,
    explain_sentiment,
    read_lexicon,
    sentiment,
)
from course_utils.analysis.listening.series_break import Break, break_at, find_break
from course_utils.analysis.listening.share_of_voice import share_of_voice, shares_of_voice
from course_utils.analysis.listening.tool_check import ToolCheck, check_by_group, check_tool

__all__ = [
    "DENOMINATORS",
    "MEASURES",
    "SENTIMENTS",
    "SENTIMENT_THRESHOLDS",
    "Break",
    "Retrieval",
    "ToolCheck",
    "as_defined",
    "break_at",
    "check_by_group",
    "check_tool",
    "count_sentiments",
    "dashboards",
    "engagement_rate",
    "engagement_rates",
    "explain_sentiment",
    "f1",
    "find_break",
    "matches",
    "net_sentiment_over_all",
    "net_sentiment_over_opinions",
    "precision",
    "read_lexicon",
    "recall",
    "retrieval",
    "sentiment",
    "share_of_voice",
    "shares_of_voice",
]
