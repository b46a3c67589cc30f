"""What somebody says: from who they are, what they think and whom they answer to a text from the phrasebook."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from course_utils.cases.generator.people import STANCES, People
from course_utils.cases.generator.phrases import Phrasebook, Wish
from course_utils.cases.generator.post import Post
from course_utils.cases.world import World

SARCASM = (
    0.27  # chance that a citizen with an opinion means the contrary of the words, where there are such words
)
TO_THE_AUTHOR = 0.6  # chance that an answer to a share speaks to the author of what is shared
BACK_TO_THE_START = 0.25  # chance that an answer to an answer speaks to the one who began it all
REGISTERS = {
    "fr": {"formal": 0.12, "plain": 0.36, "joual": 0.18, "franglais": 0.09, "misspelt": 0.1, "emoji": 0.15},
    "en": {"formal": 0.12, "plain": 0.42, "slang": 0.2, "misspelt": 0.1, "emoji": 0.16},
}
VOICES = ("organisation", "media", "elected", "association", "employee", "business", "creator")


@dataclass(frozen=True, eq=False)
class Wording:
    """The words of a society: ``favourite`` holds, for each language, the register of each account, ``official`` is the organisation's row number."""

    world: World
    people: People
    following: list[np.ndarray]
    phrasebook: Phrasebook
    rng: np.random.Generator
    handles: list[str]
    official: int
    voices: list[str]
    favourite: dict[str, np.ndarray]

    def word(self, post: Post) -> None:
        """Give the post its text, or none when there is nothing left to say."""
        answered = self._answered(post)
        said = self.phrasebook.say(self._wish(post, answered), self._names(post, answered), self.rng)
        if said:
            post.text, pattern = said
            post.stance, post.sarcasm = STANCES.index(pattern.stance) - 1, pattern.sarcasm
            (post.root or post).worn.add(pattern.pattern)

    def _answered(self, post: Post) -> Post | None:
        """Whom a reply speaks to: the one it answers, now and then the one who began it all."""
        began, parent = post.root, post.parent
        if parent is None or began is None or began.author in (post.author, parent.author):
            return parent
        aside = TO_THE_AUTHOR if parent.kind == "share" else BACK_TO_THE_START
        return began if post.author != self.official and self.rng.random() < aside else parent

    def _wish(self, post: Post, answered: Post | None) -> Wish:
        opinionated = post.stance != 0 and self.voices[post.author] == "citizen"
        topic = self.people.topics[post.topic]
        return Wish(
            language=post.language,
            topic=topic,
            act="post" if answered is None else "reply",
            stance=STANCES[post.stance + 1],
            voice=self.voices[post.author],
            register=str(self.favourite[post.language][post.author]),
            sarcasm=bool(opinionated and self.rng.random() < SARCASM),
            age=(post.time.date() - (self.world.topics[topic].since or self.world.first_day)).days,
            month=post.time.month,
            speaker=post.author,
            answered_stance=STANCES[answered.stance + 1] if answered else "",
            answered_text=answered.text.lower() if answered else "",
            to_official=answered is not None and answered.author == self.official,
            worn=frozenset((post.root or post).worn),
        )

    def _names(self, post: Post, answered: Post | None) -> dict[str, str]:
        named = self._cited(post) if answered is None else answered.author
        return {"org": f"@{self.world.organisation}", "who": f"@{self.handles[named]}"}

    def _cited(self, post: Post) -> int:
        """Whom an opening may name: somebody its author follows, of the same mind where there is one."""
        known = self.following[post.author]
        known = known[known != self.official]
        alike = known[self.people.stances[known, post.topic] == post.stance]
        return int(self.rng.choice(alike if len(alike) else known))


def learn_to_talk(
    world: World,
    people: People,
    following: list[np.ndarray],
    phrasebook: Phrasebook,
    rng: np.random.Generator,
) -> Wording:
    """Draw how each account likes to talk; those who are listened to for what they know write plainly."""
    table = people.table
    favourite = {
        language: rng.choice(list(mix), len(table), p=list(mix.values()))
        for language, mix in REGISTERS.items()
    }
    known = (table["expertise"] >= 2).to_numpy() & (table["part"] != "everyday").to_numpy()
    for registers in favourite.values():
        registers[known] = "plain"
    voices = [
        "automated" if part == "automated" else kind if kind in VOICES else "citizen"
        for kind, part in zip(table["kind"], table["part"], strict=True)
    ]
    handles = table["account"].tolist()
    official = handles.index(world.organisation)
    return Wording(world, people, following, phrasebook, rng, handles, official, voices, favourite)
