"""120 mentions, each labelled by two people who didn't consult each other."""

from __future__ import annotations

import numpy as np
import pandas as pd

from course_utils.cases.generator.listening.mentions import MOODS, Mention
from course_utils.cases.generator.listening.tool import OPPOSITE

CODERS = ("A", "B")
SAMPLE = {"relevant": 60, "homonym": 32, "competitor": 18, "off_topic": 10}
SARCASTIC = 22  # of the relevant ones
SPLIT = 16  # mentions on whose subject the two differ: a kappa of about 0.8
SPLIT_ON_SARCASM, SPLIT_ON_MOOD = 17, 11  # on whose tone they differ: a kappa of about 0.6
TEMPTING = 6.0  # how much likelier a split is where a mention looks like something else


def code_mentions(mentions: list[Mention], rng: np.random.Generator) -> pd.DataFrame:
    """The codings, two rows for each mention of the sample."""
    chosen = _sample(mentions, rng)
    labels = {coder: [mention.truth for mention in chosen] for coder in CODERS}
    moods = {coder: [mention.mood for mention in chosen] for coder in CODERS}
    heard = {coder: [mention.sarcasm for mention in chosen] for coder in CODERS}
    tempting = np.array([TEMPTING if mention.also else 1.0 for mention in chosen])
    for place in rng.choice(len(chosen), SPLIT, replace=False, p=tempting / tempting.sum()):
        labels[_one(rng)][place] = _mistaken(chosen[place], rng)
    for place in _places(chosen, True, SPLIT_ON_SARCASM, rng):
        coder = _one(rng)
        moods[coder][place], heard[coder][place] = OPPOSITE[chosen[place].mood], False
    for place in _places(chosen, False, SPLIT_ON_MOOD, rng):
        moods[_one(rng)][place] = _nuance(chosen[place].mood, rng)
    rows = [
        (mention.mention_id, coder, labels[coder][place], moods[coder][place], heard[coder][place])
        for place, mention in enumerate(chosen)
        for coder in CODERS
    ]
    return pd.DataFrame(rows, columns=["mention_id", "coder", "relevance", "sentiment", "sarcasm"])


def _sample(mentions: list[Mention], rng: np.random.Generator) -> list[Mention]:
    """So many of each kind; sarcasm has its own place, or there would be nothing to talk about."""
    chosen: list[int] = []
    for truth, count in SAMPLE.items():
        ironic = [n for n, mention in enumerate(mentions) if mention.truth == truth and mention.sarcasm]
        straight = [n for n, mention in enumerate(mentions) if mention.truth == truth and not mention.sarcasm]
        some = min(SARCASTIC, len(ironic)) if truth == "relevant" else 0
        chosen += [int(n) for n in rng.choice(ironic, some, replace=False)] if some else []
        chosen += [int(n) for n in rng.choice(straight, count - some, replace=False)]
    return [mentions[number] for number in sorted(chosen)]


def _places(chosen: list[Mention], sarcasm: bool, count: int, rng: np.random.Generator) -> list[int]:
    places = [
        n for n, m in enumerate(chosen) if m.sarcasm == sarcasm and (m.mood != "neutral" or not sarcasm)
    ]
    return [int(place) for place in rng.choice(places, min(count, len(places)), replace=False)]


def _mistaken(mention: Mention, rng: np.random.Generator) -> str:
    others = [label for label in SAMPLE if label != mention.truth]
    return mention.also or str(rng.choice(others))


def _nuance(mood: str, rng: np.random.Generator) -> str:
    """A shade too much or too little; nobody takes thanks for a complaint."""
    return str(rng.choice((MOODS[0], MOODS[2]))) if mood == "neutral" else "neutral"


def _one(rng: np.random.Generator) -> str:
    return CODERS[int(rng.random() < 0.55)]
