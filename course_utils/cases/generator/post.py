"""A post as the generator knows it, before it becomes a row."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd


@dataclass
class Post:
    """Who said what when; ``author`` and ``topic`` are row numbers, ``stance`` is -1, 0 or 1."""

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
    worn: set[str] = field(default_factory=set)  # of the first post: the patterns heard in the conversation
