"""What is said and passed on. A post reaches those who follow its author; some pass it on, some answer, and so on.

The chance of passing on is the author's pull × the reader's appetite × shared language × shared stance: influence is a
cause here, so a lesson can ask which measure finds the accounts that mattered.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from course_utils.cases.generator.calendar import moment
from course_utils.cases.generator.openings import openings
from course_utils.cases.generator.people import PLATFORMS, People
from course_utils.cases.generator.post import Post
from course_utils.cases.generator.wording import Wording
from course_utils.cases.world import World

PASS_ON = 0.0155  # chance that a typical reader passes on a typical post
ANSWER = 0.0125
ANSWER_AGAIN = 0.34  # chance that an answer is answered by the one who was answered, or by another reader
FADING = 0.62  # what is left of the pull at each step away from the author
LONGEST_CASCADE = 250
OTHER_LANGUAGE = 0.03
AGREEMENT = {0: 1.0, 1: 0.55, 2: 0.1}  # by distance between two stances
JOKE_PULL = 65.0
OFFICIAL_ANSWER = 0.4


@dataclass(eq=False)
class Talk:
    """One year of conversation in the making."""

    world: World
    people: People
    followers: list[np.ndarray]
    wording: Wording
    rng: np.random.Generator
    posts: list[Post] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Take the columns that the simulation reads at every step out of the table."""
        table = self.people.table
        self.french = (table["language"] == "fr").to_numpy()
        self.bilingual = table["bilingual"].to_numpy(dtype=bool)
        self.pull = table["pull"].to_numpy()
        self.appetite = table["appetite"].to_numpy()
        self.platforms = table["platform"].tolist()
        self.known_to = table["followers"].to_numpy()
        self.last = pd.Timestamp(self.world.last_day) + pd.Timedelta(hours=23, minutes=59)

    def converse(self) -> list[Post]:
        """Let the year happen; the posts come back in order of time."""
        for author, topic, day in openings(self.world, self.people, self.rng):
            opening = self._open(author, topic, moment(day, self.rng))
            if opening.text:
                self._spread(opening, self.pull[author])
        self._spread(self._joke(), JOKE_PULL)
        self.posts.sort(key=lambda post: post.time)
        return self.posts

    def _joke(self) -> Post:
        joke = self.world.joke
        author = self.wording.handles.index(joke.account)
        when = pd.Timestamp(joke.day) + pd.Timedelta(hours=6, minutes=48)
        topic = self.people.topics.index(joke.topic)
        return Post(author, when, "post", topic, "fr", "microblog", joke.text, -1, sarcasm=True)

    def _open(self, author: int, topic: int, when: pd.Timestamp) -> Post:
        language = "fr" if self.french[author] else "en"
        if self.bilingual[author] and self.rng.random() < 0.4:
            language = "en" if language == "fr" else "fr"
        platform = self.platforms[author]
        if self.rng.random() >= 0.7:
            platform = str(self.rng.choice(list(PLATFORMS), p=list(PLATFORMS.values())))
        post = Post(
            author, when, "post", topic, language, platform, "", int(self.people.stances[author, topic])
        )
        self.wording.word(post)
        return post

    def _spread(self, opening: Post, pull: float) -> None:
        """Pass ``opening`` on from follower to follower, and let people answer it."""
        opening.root = opening
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
            takers = readers[
                self.rng.random(len(readers)) < np.minimum(PASS_ON * pull * strength * warm, 0.6)
            ]
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
        named = f"@{self.world.organisation}" in source.text and source.author != self.wording.official
        if named and source.kind == "post" and self.rng.random() < OFFICIAL_ANSWER:
            self._reply(self.wording.official, source, hours=7.0)

    def _reply(self, author: int, parent: Post, hours: float = 1.0) -> None:
        language = parent.language
        if not self.bilingual[author] and author != self.wording.official:
            language = "fr" if self.french[author] else "en"
        post = Post(
            author, parent.time + self._delay(hours), "reply", parent.topic, language, parent.platform, "",
            int(self.people.stances[author, parent.topic]), parent=parent, root=parent.root,
        )  # fmt: skip
        if post.time >= self.last:
            return
        self.wording.word(post)
        if not post.text:
            return
        self._keep(post, 0.1)
        if self.rng.random() < ANSWER_AGAIN:
            others = self.followers[author]
            back = (
                parent.author if self.rng.random() < 0.6 or not len(others) else int(self.rng.choice(others))
            )
            if back != author:
                self._reply(back, post)

    def _delay(self, hours: float) -> pd.Timedelta:
        minutes = 60 * hours * float(self.rng.lognormal(0, 1.1))
        return pd.Timedelta(minutes=int(min(max(minutes, 1), 60 * 24 * 12)))

    def _keep(self, post: Post, pull: float) -> None:
        followers = self.known_to[post.author]
        post.likes = int(self.rng.poisson(0.12 * np.sqrt(followers) * (0.35 + min(pull, 8) / 2)))
        self.posts.append(post)
