"""The words and facts of the listening side of a case, read from ``worlds/<case>.listening.toml``."""

from __future__ import annotations

import tomllib
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, model_validator

from course_utils.cases.world import WORLDS

Mood = Literal["positive", "neutral", "negative"]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Saying(_Part):
    """A sentence in one language, with slots."""

    fr: str = ""
    en: str = ""

    @model_validator(mode="after")
    def _speaks_one_language(self) -> Saying:
        if bool(self.fr) == bool(self.en):
            raise ValueError("a saying is in French or in English")
        return self

    @property
    def language(self) -> str:
        """Its language, "fr" or "en"."""
        return "fr" if self.fr else "en"

    @property
    def text(self) -> str:
        """Its words."""
        return self.fr or self.en


class Outside(Saying):
    """What a broad query brings back by mistake; `also`: the label that a hurried coder gives it."""

    mood: Mood = "neutral"
    source: str = ""
    also: str = ""


class Turn(Saying):
    """A turn in a thread, and what a coder sees in it."""

    civil: bool = True
    evidence: bool = False


class Remark(Saying):
    """A comment to triage; `decision` and `other` where they are not the usual ones of its kind."""

    factual: Literal["none", "true", "partly", "false"] = "none"
    decision: str = ""
    other: str = ""


class Listening(_Part):
    """What the tool was asked, and what else answers to that name."""

    query: tuple[str, ...]
    brand: str  # the word in the organisation's name that the tool takes for an opinion
    brand_mood: Mood
    competitor: str
    aside: tuple[str, ...]  # topics that are not about the organisation
    launch: date  # the day on which everybody speaks of the homonym


class Threads(_Part):
    """Openings of threads, one for each, and the turns that answer them."""

    openings: dict[str, Turn]
    star: tuple[Turn, ...]
    exchange: tuple[Turn, ...]
    quarrel: tuple[Turn, ...]


class Claim(_Part):
    """One claim inside the rumour, what became of it and when (hours after the first day began)."""

    fr: str
    en: str
    verdict: Literal["true", "partly", "false", "contested"]
    hours: float
    source: Literal["organisation", "media", "laboratory", "employee", "document", "nobody"]


class Statement(_Part):
    """What the organisation said officially, so many hours after the first day began."""

    fr: str
    en: str
    hours: float
    platform: str
    kind: Literal["acknowledgement", "holding", "correction"]
    who: Literal["community_manager", "spokesperson", "executive"]


class Facts(_Part):
    """All of it."""

    listening: Listening
    slots: dict[str, dict[str, tuple[str, ...]]]
    homonym: tuple[Outside, ...]
    competitor: tuple[Outside, ...]
    off_topic: tuple[Outside, ...]
    threads: Threads
    comments: dict[str, tuple[Remark, ...]]
    claims: tuple[Claim, ...]
    statements: tuple[Statement, ...]


def load_facts(name: str) -> Facts:
    """The listening side of the case ``name``; FileNotFoundError when nobody wrote it."""
    text = (WORLDS / f"{name}.listening.toml").read_text(encoding="utf-8")
    return Facts.model_validate(tomllib.loads(text))
