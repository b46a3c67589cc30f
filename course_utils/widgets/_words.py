"""The field's words as the controls and their tables write them."""

from __future__ import annotations

from course_utils.language import tr


def part_word(part: str) -> str:
    """A part of the influence score, as a heading."""
    return {
        "reach": tr("Reach"),
        "resonance": tr("Resonance"),
        "relevance": tr("Relevance"),
        "credibility": tr("Credibility"),
    }[part]


def part_hint(part: str) -> str:
    """What a part measures, in a few words."""
    return {
        "reach": tr("Reach: how many follow the account"),
        "resonance": tr("Resonance: how much each of its posts is relayed and answered"),
        "relevance": tr("Relevance: how much of what it says is about the issue"),
        "credibility": tr("Credibility: expertise and trustworthiness, as two people coded them"),
    }[part]
