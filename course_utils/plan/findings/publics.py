"""Platforms for nobody, or for somebody whom the plan never named."""

from __future__ import annotations

from collections.abc import Iterator

from course_utils.language import tr
from course_utils.plan.findings._answers import Answers, Finding, cell, folded, short


def rule(answers: Answers) -> Iterator[Finding]:
    """One finding for each platform without a public, or whose public is none of step 2."""
    known = {
        folded(cell(row, "public")) for part in ("publics", "objectives") for row in answers.rows(2, part)
    } - {""}
    for row in answers.rows(3, "platforms"):
        named, public = short(cell(row, "platform")), folded(cell(row, "public"))
        if not named:
            continue
        if not public:
            sentence = tr(
                "“{platform}” has no public. Say whom it reaches, or leave it out: a tool is not a reason.",
                platform=named,
            )
            yield Finding("platform-without-public", 3, sentence)
        elif known and not _is_one_of(public, known):
            sentence = tr(
                "“{platform}” is for “{public}”, whom step 2 doesn't know. Name that public there, or choose one of those "
                "that you named.",
                platform=named,
                public=short(cell(row, "public")),
            )
            yield Finding("unknown-public", 3, sentence)


def _is_one_of(public: str, known: set[str]) -> bool:
    """Whether the names meet, as in “residents” and “residents of the coast”."""
    return any(f" {one} " in f" {public} " or f" {public} " in f" {one} " for one in known)
