"""The sentences behind the posts, found back by their text."""

from __future__ import annotations

import re
from functools import cache

import pytest

from course_utils.cases.generator import Built
from course_utils.cases.generator.phrases import SLOT, Pattern, load_patterns


@cache
def _expressions(case: str) -> list[tuple[re.Pattern[str], Pattern]]:
    found = []
    for pattern in load_patterns(case):
        parts = [re.escape(part) for part in SLOT.split(pattern.pattern)[::2]]
        found.append((re.compile(".+?".join(parts) + "$", re.IGNORECASE), pattern))
    return found


@pytest.fixture
def heard(built: Built) -> set[Pattern]:
    """The patterns that were used in each case."""
    texts = "\n".join({post.text for post in built.posts if post.kind != "share"})
    return {
        pattern
        for expression, pattern in _expressions(built.world.name)
        if re.search(f"^{expression.pattern}", texts, re.IGNORECASE | re.MULTILINE)
    }
