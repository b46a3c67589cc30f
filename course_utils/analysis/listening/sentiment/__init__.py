"""Sentiment of short texts in French and English, offline, for sums and never for one person's post."""

from course_utils.analysis.listening.sentiment.explanation import explain_sentiment
from course_utils.analysis.listening.sentiment.lexicon import read_lexicon
from course_utils.analysis.listening.sentiment.scoring import SENTIMENT_THRESHOLDS, sentiment

__all__ = ["SENTIMENT_THRESHOLDS", "explain_sentiment", "read_lexicon", "sentiment"]
