"""A lesson with its questions, and a case of two groups that one account holds together."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pandas as pd
import pytest

from course_utils.cases import Case
from course_utils.widgets import _lesson, begin
from tests.tiny import tiny_case

QUESTIONS = """
predictions:
  who-answers:
    prompt: Whose posts will be relayed most?
    options:
      - {id: star, label: The star}
      - {id: bridge, label: The bridge}
  from-code: {prompt: "Which one?"}
quiz:
  who-answers:
    - prompt: What does a follower count measure?
      options:
        - {id: reach, label: Reach, right: true, why: It is the size of the room.}
        - {id: resonance, label: Resonance, why: Resonance counts those who pass it on.}
    - prompt: Who joins two groups?
      options:
        - {id: bridge, label: A bridge, right: true, why: Paths go through it.}
        - {id: star, label: A star, why: A star may sit in one group.}
"""
LEFT = [f"left_{n}" for n in range(5)]
RIGHT = [f"right_{n}" for n in range(4)]


def _posts() -> pd.DataFrame:
    people = [*LEFT, *RIGHT, "bridge", "star"]
    rows = [(f"p-{name}", name, "post", None) for name in people]
    relays = [*permutations(LEFT, 2), *permutations(RIGHT, 2)]
    relays += [(fan, "bridge") for fan in (*LEFT[:3], *RIGHT[:3])] + [(LEFT[0], "star")]
    rows += [(f"{fan}-{author}", fan, "share", f"p-{author}") for fan, author in relays]
    posts = pd.DataFrame(rows, columns=["post_id", "account", "kind", "parent_id"])
    return posts.assign(mentions="", topic="buses", root_id=posts["post_id"], text="…")


def _accounts() -> pd.DataFrame:
    names = [*LEFT, *RIGHT, "bridge", "star"]
    followers = {"star": 50_000, "bridge": 300}
    return pd.DataFrame(
        {
            "account": names,
            "display_name": [name.replace("_", " ").title() for name in names],
            "kind": "citizen",
            "platform": "microblog",
            "language": ["fr"] * 5 + ["en"] * 6,
            "followers": [followers.get(name, 100) for name in names],
        }
    )


def _codings() -> pd.DataFrame:
    said = {"star": "ff", "bridge": "fu", "left_0": "uu", "right_0": "nn"}
    words = {"f": "favourable", "n": "neutral", "u": "unfavourable"}
    rows = [
        (name, coder, level, 1, words[letter])
        for level, (name, letters) in enumerate(said.items())
        for coder, letter in zip("AB", letters, strict=True)
    ]
    return pd.DataFrame(rows, columns=["account", "coder", "expertise", "trustworthiness", "stance"])


@pytest.fixture
def case() -> Case:
    follows = pd.DataFrame(
        [*permutations(LEFT, 2), *permutations(RIGHT, 2), *[(name, "star") for name in (*LEFT, *RIGHT)]],
        columns=["follower", "followed"],
    )
    topics = {"buses": {"en": "electric buses", "fr": "autobus électriques"}}
    filled = {"accounts": _accounts(), "posts": _posts(), "follows": follows, "account_codings": _codings()}
    return tiny_case("tiny", "star", "buses", topics, **filled)


@pytest.fixture
def questions(course: Path) -> Path:
    """The questions of lesson 05, in a course of its own."""
    path = course / "notebooks" / "en" / "questions" / "05.yml"
    path.parent.mkdir()
    path.write_text(QUESTIONS, encoding="utf-8")
    return path


@pytest.fixture
def lesson(questions: Path) -> Path:
    """The course, with lesson 05 begun."""
    begin("05")
    return questions.parents[3]


@pytest.fixture(autouse=True)
def _no_lesson_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_lesson, "_open", None)
