"""What is said and passed on. A post reaches those who follow its author; some pass it on, some answer, and so on.

The chance of passing on is the author's pull × the reader's appetite × shared language × shared stance: influence is a
cause here, so a lesson can ask which measure finds the accounts that mattered.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from course_utils.cases.generator.calendar import heat, moment
from course_utils.cases.generator.people import PLATFORMS, STANCES, People
from course_utils.cases.generator.phrases import Phrasebook, Wish
from course_utils.cases.world import World

PASS_ON = 0.0155  # chance that a typical reader passes on a typical post
ANSWER = 0.0115
ANSWER_AGAIN = 0.34  # chance that an answer is answered by the one who was answered, or by another reader
FADING = 0.62  # what is left of the pull at each step away from the author
LONGEST_CASCADE = 250
OTHER_LANGUAGE = 0.03
AGREEMENT = {0: 1.0, 1: 0.55, 2: 0.1}  # by distance between two stances
SARCASM = 0.22  # chance that a citizen with an opinion means the contrary of the words, where there are such words
JOKE_PULL = 45.0
OFFICIAL_ANSWER = 0.4
REGISTERS = {
    "fr": {"formal": 0.12, "plain": 0.36, "joual": 0.18, "franglais": 0.09, "misspelt": 0.1, "emoji": 0.15},
    "en": {"formal": 0.12, "plain": 0.42, "slang": 0.2, "misspelt": 0.1, "emoji": 0.16},
}
VOICES = ("organisation", "media", "elected", "association", "employee", "business", "creator")


@dataclass
class Post:
    """A post as the generator knows it, before it becomes a row."""

    author: int
    time: pd.Timestamp
    kind: str
    topic: int
    language: str
    platform: str
    text: str
    stance: int
    sarcasm: bool = False
    parent: Post | None = None
    root: Post | None = None
    likes: int = 0


@dataclass(eq=False)
class Talk:
    """One year of conversation in the making."""

    world: World
    people: People
    followers: list[np.ndarray]
    following: list[np.ndarray]
    phrasebook: Phrasebook
    rng: np.random.Generator
    posts: list[Post] = field(default_factory=list)

    def __post_init__(self) -> None:
        table = self.people.table
        self.french = (table["language"] == "fr").to_numpy()
        self.bilingual = table["bilingual"].to_numpy(dtype=bool)
        self.pull = table["pull"].to_numpy()
        self.appetite = table["appetite"].to_numpy()
        self.handles = table["account"].tolist()
        self.voices = [
            "automated" if part == "automated" else kind if kind in VOICES else "citizen"
            for kind, part in zip(table["kind"], table["part"], strict=True)
        ]
        self.official = self.handles.index(self.world.organisation)
        self.began = [topic.since or self.world.first_day for topic in self.world.topics.values()]
        self.last = pd.Timestamp(self.world.last_day) + pd.Timedelta(hours=23, minutes=59)
        self.favourite = {
            language: self.rng.choice(list(mix), len(table), p=list(mix.values())) for language, mix in REGISTERS.items()
        }

    def converse(self) -> list[Post]:
        """Let the year happen; the posts come back in order of time."""
        for author, topic, day in self._openings():
            opening = self._open(author, topic, moment(day, self.rng))
            if opening.text:
                self._spread(opening)
        joke = self.world.joke
        topic = self.people.topics.index(joke.topic)
        author = self.handles.index(joke.account)
        when = pd.Timestamp(joke.day) + pd.Timedelta(hours=6, minutes=48)
        opening = Post(author, when, "post", topic, "fr", "microblog", joke.text, -1, sarcasm=True)
        self._spread(opening, pull=JOKE_PULL)
        self.posts.sort(key=lambda post: post.time)
        return self.posts

    def _openings(self) -> list[tuple[int, int, object]]:
        """Who starts a conversation, about what, on which day."""
        table, topics = self.people.table, list(self.people.topics)
        warmth = heat(self.world)
        wanted = table["openings"].to_numpy(dtype=float)
        own_topics = {member.account: member.topics for member in self.world.cast if member.topics}
        own_topics |= dict.fromkeys(table.loc[table["part"] == "automated", "account"], self.world.automated.topics)
        openings = []
        for author in np.flatnonzero(~np.isnan(wanted)):
            chosen = own_topics.get(self.handles[author], tuple(topics))
            weights = warmth[list(chosen)].to_numpy().ravel()
            for cell in self.rng.choice(len(weights), int(wanted[author]), p=weights / weights.sum()):
                openings.append((int(author), topics.index(chosen[cell % len(chosen)]), warmth.index[cell // len(chosen)]))
        everyday = np.flatnonzero(np.isnan(wanted))
        activity = self.rng.lognormal(0, 0.9, len(everyday))
        authors = self.rng.choice(everyday, self.world.openings - len(openings), p=activity / activity.sum())
        weights = warmth.to_numpy().ravel()
        cells = self.rng.choice(len(weights), len(authors), p=weights / weights.sum())
        for author, cell in zip(authors, cells, strict=True):
            openings.append((int(author), int(cell % len(topics)), warmth.index[cell // len(topics)]))
        return openings

    def _open(self, author: int, topic: int, when: pd.Timestamp) -> Post:
        language = "fr" if self.french[author] else "en"
        if self.bilingual[author] and self.rng.random() < 0.4:
            language = "en" if language == "fr" else "fr"
        home = self.people.table["platform"].iat[author]
        platform = home if self.rng.random() < 0.7 else str(self.rng.choice(list(PLATFORMS), p=list(PLATFORMS.values())))
        post = Post(author, when, "post", topic, language, platform, "", int(self.people.stances[author, topic]))
        self._word(post, self.rng.choice(self.following[author]))
        return post

    def _word(self, post: Post, somebody: int) -> None:
        """Give the post its text, or none when there is nothing left to say (``somebody`` is who may be named in it)."""
        opinionated = post.stance != 0 and self.voices[post.author] == "citizen"
        wish = Wish(
            post.language,
            self.people.topics[post.topic],
            "reply" if post.kind == "reply" else "post",
            STANCES[post.stance + 1],
            self.voices[post.author],
            str(self.favourite[post.language][post.author]),
            bool(opinionated and self.rng.random() < SARCASM),
            (post.time.date() - self.began[post.topic]).days,
        )
        names = {"org": f"@{self.world.organisation}", "who": f"@{self.handles[int(somebody)]}"}
        said = self.phrasebook.say(wish, names, self.rng)
        if said:
            post.text, pattern = said
            post.stance, post.sarcasm = STANCES.index(pattern.stance) - 1, pattern.sarcasm

    def _spread(self, opening: Post, pull: float | None = None) -> None:
        """Pass ``opening`` on from follower to follower, and let people answer it."""
        opening.root = opening
        pull = self.pull[opening.author] if pull is None else pull
        passed, waiting = {opening.author}, deque([(opening, 1.0)])
        self._keep(opening, pull)
        shares = 0
        while waiting:
            source, strength = waiting.popleft()
            readers = self.followers[source.author]
            readers = readers[[reader not in passed for reader in readers]] if len(readers) else readers
            if not len(readers):
                continue
            warm = self._warmth(readers, opening)
            takers = readers[self.rng.random(len(readers)) < np.minimum(PASS_ON * pull * strength * warm, 0.6)]
            for taker in takers[: max(0, LONGEST_CASCADE - shares)]:
                passed.add(int(taker))
                share = self._share(int(taker), source, opening)
                if share.time < self.last:
                    shares += 1
                    self._keep(share, 0.1)
                    waiting.append((share, strength * FADING))
            self._answer(source, readers, warm)

    def _warmth(self, readers: np.ndarray, opening: Post) -> np.ndarray:
        reads = self.bilingual[readers] | (self.french[readers] == (opening.language == "fr"))
        distance = np.abs(self.people.stances[readers, opening.topic] - opening.stance)
        agree = np.array([AGREEMENT[int(step)] for step in distance])
        if opening.text == self.world.joke.text:
            agree = 1.0  # people laugh together whatever they think of the organisation
        return self.appetite[readers] * np.where(reads, 1.0, OTHER_LANGUAGE) * agree

    def _share(self, taker: int, source: Post, opening: Post) -> Post:
        return Post(
            taker, source.time + self._delay(2.5), "share", opening.topic, opening.language, opening.platform,
            opening.text, opening.stance, opening.sarcasm, source, opening,
        )  # fmt: skip

    def _answer(self, source: Post, readers: np.ndarray, warm: np.ndarray) -> None:
        """Readers of ``source`` answer it; the organisation answers those who name it; answers get answers."""
        if source.kind == "share" and self.rng.random() < 0.7:
            return  # most people answer the author, not the one who passed it on
        chances = np.minimum(ANSWER * (0.5 + warm) * (0.6 + self.pull[source.author] / 4), 0.5)
        for reader in readers[self.rng.random(len(readers)) < chances][:8]:
            self._reply(int(reader), source)
        named = f"@{self.world.organisation}" in source.text and source.author != self.official
        if named and source.kind == "post" and self.rng.random() < OFFICIAL_ANSWER:
            self._reply(self.official, source, hours=7.0)

    def _reply(self, author: int, parent: Post, hours: float = 1.0) -> None:
        language = parent.language
        if not self.bilingual[author] and author != self.official:
            language = "fr" if self.french[author] else "en"
        post = Post(
            author, parent.time + self._delay(hours), "reply", parent.topic, language, parent.platform, "",
            int(self.people.stances[author, parent.topic]), parent=parent, root=parent.root,
        )  # fmt: skip
        self._word(post, int(self.rng.choice(self.following[author])))
        if post.time >= self.last or not post.text:
            return
        self._keep(post, 0.1)
        if self.rng.random() < ANSWER_AGAIN:
            others = self.followers[author]
            back = parent.author if self.rng.random() < 0.6 or not len(others) else int(self.rng.choice(others))
            if back != author:
                self._reply(back, post)

    def _delay(self, hours: float) -> pd.Timedelta:
        minutes = 60 * hours * float(self.rng.lognormal(0, 1.1))
        return pd.Timedelta(minutes=int(min(max(minutes, 1), 60 * 24 * 12)))

    def _keep(self, post: Post, pull: float) -> None:
        followers = self.people.table["followers"].iat[post.author]
        post.likes = int(self.rng.poisson(0.12 * np.sqrt(followers) * (0.35 + min(pull, 8) / 2)))
        self.posts.append(post)
