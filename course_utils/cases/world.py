"""What the generator knows about a case before anything happens: read from ``worlds/<case>.toml``."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

from pydantic import BaseModel, ConfigDict

WORLDS = Path(__file__).with_name("worlds")


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Topic(_Part):
    """Something people talk about, `since` a day if it has a beginning; `winter` and `summer` multiply its weight then."""

    weight: float
    fr: str
    en: str
    since: date | None = None
    winter: float = 1.0
    summer: float = 1.0


class Event(_Part):
    """A day that sets people talking: `lift` times the usual weight, fading over `days`."""

    topic: str
    day: date
    days: int
    lift: float


class Circle(_Part):
    """People who pay attention to each other; `mood`: chances of favourable, neutral, unfavourable."""

    name: str
    language: str
    share: float
    districts: tuple[str, ...]
    mood: tuple[float, float, float]


class Member(_Part):
    """A voice with a part to play. `pull` is the cause of influence: it multiplies the chance of being passed on."""

    account: str
    display_name: str
    kind: str
    circle: str
    second_circle: str = ""
    followers: int
    openings: int
    pull: float
    audience: float = 0.0  # how readily people follow it; 0: worked out from pull and followers
    stance: str
    part: str
    topics: tuple[str, ...] = ()
    expertise: int
    trustworthiness: int


class Automated(_Part):
    """Accounts that repeat themselves and each other."""

    count: int
    openings: int
    topics: tuple[str, ...]
    stance: str
    stem: str


class Joke(_Part):
    """The one post of the joker that everyone passes on."""

    account: str
    day: date
    topic: str
    text: str


class World(_Part):
    """A case before anything happens."""

    name: str
    organisation: str
    issue: str
    first_day: date
    last_day: date
    accounts: int
    openings: int
    title: dict[str, str]
    summary: dict[str, str]
    topics: dict[str, Topic]
    events: tuple[Event, ...]
    circles: tuple[Circle, ...]
    cast: tuple[Member, ...]
    automated: Automated
    joke: Joke


def load_world(name: str) -> World:
    """The world of the case ``name``; FileNotFoundError when nobody wrote one."""
    return World.model_validate(tomllib.loads((WORLDS / f"{name}.toml").read_text(encoding="utf-8")))


def world_names() -> list[str]:
    """The cases that can be built."""
    return sorted(path.stem for path in WORLDS.glob("*.toml") if "." not in path.stem)
