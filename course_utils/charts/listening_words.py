"""The words of listening, as charts and controls write them."""

from __future__ import annotations

from course_utils.language import tr


def sentiment_word(sentiment: str) -> str:
    """A sentiment, in the language spoken now."""
    return {
        "positive": tr("positive"),
        "neutral": tr("neutral"),
        "negative": tr("negative"),
    }[sentiment]


def about_word(relevance: str) -> str:
    """What a mention is about, in the language spoken now."""
    return {
        "relevant": tr("about us"),
        "homonym": tr("homonym"),
        "competitor": tr("competitor"),
        "off_topic": tr("off topic"),
    }[relevance]


def measure_word(measure: str) -> str:
    """A measure of a dashboard, in the language spoken now."""
    return {
        "share_of_voice": tr("Share of voice"),
        "net_sentiment": tr("Net sentiment"),
        "engagement_rate": tr("Engagement rate"),
    }[measure]


def counted_words(dashboard: str, measure: str) -> tuple[str, str]:
    """What a dashboard of `analysis.listening.dashboards` divides, and by what."""
    everything = tr("mentions, all that the tool brought back")
    balance = tr("positive less negative, read by the tool")
    every_gesture = tr("likes, shares, comments and saves")
    return {
        ("A", "share_of_voice"): (tr("mentions, all but those of the competitor"), everything),
        ("A", "net_sentiment"): (balance, tr("positive and negative, of everything")),
        ("A", "engagement_rate"): (every_gesture, tr("impressions of the week")),
        ("B", "share_of_voice"): (tr("mentions about us"), tr("mentions about us or the competitor")),
        ("B", "net_sentiment"): (balance, tr("all that is about us, neutral included")),
        ("B", "engagement_rate"): (every_gesture, tr("followers of our active profiles")),
        ("C", "share_of_voice"): (tr("mentions about us"), everything),
        ("C", "net_sentiment"): (
            tr("positive less negative, read by coder A"),
            tr("positive and negative, about us"),
        ),
        ("C", "engagement_rate"): (tr("likes and shares"), tr("impressions of the week")),
    }[dashboard, measure]
