"""The sentiment of an invented tool: it reads words one by one, and falls for sarcasm, negation and the brand's own name."""

from __future__ import annotations

import re

import numpy as np

from course_utils.cases.generator.listening.facts import Listening

OPPOSITE = {"positive": "negative", "neutral": "neutral", "negative": "positive"}
NEGATION = re.compile(r"\b(pas|jamais|rien|aucune?|plus|not|never|no|isn't|don't|doesn't)\b", re.IGNORECASE)
FALLS_FOR_SARCASM, FALLS_FOR_NEGATION, FALLS_FOR_BRAND = 0.85, 0.5, 0.4
FAIR = 0.78  # how often it is right where nothing misleads it; otherwise it finds nothing


def tool_sentiment(
    text: str, mood: str, sarcasm: bool, listening: Listening, rng: np.random.Generator
) -> str:
    """What the tool says of ``text``, whose author means ``mood``."""
    chance, lapse = rng.random(2)
    if sarcasm:
        return OPPOSITE[mood] if chance < FALLS_FOR_SARCASM else "neutral"
    if mood != "neutral" and NEGATION.search(text) and chance < FALLS_FOR_NEGATION:
        return OPPOSITE[mood]
    if listening.brand in text.lower() and lapse < FALLS_FOR_BRAND:
        return listening.brand_mood
    return mood if lapse < FALLS_FOR_BRAND or chance < FAIR else "neutral"
