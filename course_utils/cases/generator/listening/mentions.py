"""What a listening tool brings back for a broad query: the organisation, its homonym, its competitor, and the rest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

import numpy as np
import pandas as pd

from course_utils.cases.generator.calendar import days, moment
from course_utils.cases.generator.listening.facts import Facts, Outside
from course_utils.cases.generator.listening.tool import tool_sentiment
from course_utils.cases.generator.listening.writer import Writer
from course_utils.cases.generator.post import Post
from course_utils.cases.generator.year import Year

MOODS = ("negative", "neutral", "positive")
RELEVANT, SARCASTIC, ASIDE = (
    310,
    46,
    25,
)  # posts of the case; sarcastic ones among them; posts on something else
OUTSIDE = {"homonym": 150, "competitor": 85, "off_topic": 30}
FRENCH = 0.75
LAUNCH_SHARE, LAUNCH_DAYS = 0.4, 12
SOURCES = {"microblog": 0.3, "page": 0.24, "forum": 0.2, "photo": 0.1, "news": 0.16}


@dataclass
class Mention:
    """A row, and what only the generator knows: ``truth`` (what it is about), ``mood``, ``sarcasm``, ``also``."""

    time: pd.Timestamp
    source: str
    language: str
    text: str
    truth: str
    mood: str
    sarcasm: bool = False
    also: str = ""
    mention_id: str = ""
    tool: str = "neutral"


def gather_mentions(year: Year, facts: Facts) -> list[Mention]:
    """Everything that the query brings back, in order of time, with what the tool makes of it."""
    rng = year.chance("mentions")
    found = _from_posts(year, facts, rng)
    writer = Writer(facts, rng)
    for label, count in OUTSIDE.items():
        found += _from_outside(label, count, year, facts, writer, rng)
    found.sort(key=lambda mention: (mention.time, mention.text))
    for number, mention in enumerate(found, start=1):
        mention.mention_id = f"m{number:04d}"
        mention.tool = tool_sentiment(mention.text, mention.mood, mention.sarcasm, facts.listening, rng)
    return found


def mention_table(mentions: list[Mention]) -> pd.DataFrame:
    """The mentions as the tool exports them."""
    return pd.DataFrame(
        {
            "mention_id": [mention.mention_id for mention in mentions],
            "time": [mention.time for mention in mentions],
            "source": [mention.source for mention in mentions],
            "language": [mention.language for mention in mentions],
            "text": [mention.text for mention in mentions],
            "tool_sentiment": [mention.tool for mention in mentions],
        }
    )


def _from_posts(year: Year, facts: Facts, rng: np.random.Generator) -> list[Mention]:
    """Posts of the case that hold a word of the query; none that names the competitor, none twice."""
    wanted = re.compile("|".join(map(re.escape, facts.listening.query)), re.IGNORECASE)
    rival = facts.listening.competitor.lower()
    others = re.compile(rf"@(?!{re.escape(year.world.organisation)})\S+")  # a name is no subject
    unique: dict[str, Post] = {}
    for post in year.posts:
        if (
            post.kind != "share"
            and wanted.search(others.sub("", post.text))
            and rival not in post.text.lower()
        ):
            unique.setdefault(post.text, post)
    aside = [post for post in unique.values() if year.people.topics[post.topic] in facts.listening.aside]
    ours = [post for post in unique.values() if year.people.topics[post.topic] not in facts.listening.aside]
    sarcastic = _some([post for post in ours if post.sarcasm], SARCASTIC, rng)
    straight = _some([post for post in ours if not post.sarcasm], RELEVANT - len(sarcastic), rng)
    chosen = [(post, "relevant") for post in sarcastic + straight]
    chosen += [(post, "off_topic") for post in _some(aside, ASIDE, rng)]
    return [_mention(post, truth, year) for post, truth in chosen]


def _mention(post: Post, truth: str, year: Year) -> Mention:
    press = year.people.table["kind"].iat[post.author] == "media"
    return Mention(
        time=post.time,
        source="news" if press else post.platform,
        language=post.language,
        text=post.text,
        truth=truth,
        mood=MOODS[post.stance + 1],
        sarcasm=post.sarcasm,
        also="relevant" if truth == "off_topic" else "",
    )


def _from_outside(
    label: str, count: int, year: Year, facts: Facts, writer: Writer, rng: np.random.Generator
) -> list[Mention]:
    sayings: Sequence[Outside] = getattr(facts, label)
    calendar = days(year.world)
    launch = (facts.listening.launch - year.world.first_day).days % len(calendar)
    found = []
    for number in range(count):
        language = "fr" if number < round(FRENCH * count) else "en"
        said = writer.say([saying for saying in sayings if saying.language == language])
        if said is None:
            continue
        saying, text = said
        near = label == "homonym" and rng.random() < LAUNCH_SHARE
        day = calendar[launch] + timedelta(days=int(rng.integers(LAUNCH_DAYS))) if near else None
        day = day or calendar[int(rng.integers(len(calendar)))]
        source = saying.source or str(rng.choice(list(SOURCES), p=list(SOURCES.values())))
        found.append(Mention(moment(day, rng), source, language, text, label, saying.mood, also=saying.also))
    return found


def _some(posts: list[Post], count: int, rng: np.random.Generator) -> list[Post]:
    chosen = np.sort(rng.choice(len(posts), min(count, len(posts)), replace=False)) if posts else []
    return [posts[number] for number in chosen]
