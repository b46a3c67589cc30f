"""An export format, and the list of all that are known."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from course_utils.cases.importers.interaction import Interaction, SetAside

if TYPE_CHECKING:
    from course_utils.cases.importers.source import Source

FIELDS = ("time", "text", "ties", "followers", "likes", "language")


@dataclass(frozen=True)
class Format:
    """How one tool writes its exports: how to recognise one, and how to read it."""

    name: str  # "mastodon"
    title: str  # "Mastodon statuses (JSON)"; a proper name, not translated
    seen_in: str  # where the field names come from: a project, a document
    tried_on: str  # "real export" or "documentation"
    serves: frozenset[str]  # those of FIELDS that it can fill
    recognises: Callable[[Source], int]  # 0 no … 100 certain; looks at columns and head only
    read: Callable[[Source], Iterator[Interaction | SetAside]]  # never raises for a bad row


@cache
def formats() -> dict[str, Format]:
    """Name → format, for every module of ``formats``."""
    package = importlib.import_module("course_utils.cases.importers.formats")
    found = []
    for module in pkgutil.iter_modules(package.__path__):
        if not module.name.startswith("_"):
            loaded = importlib.import_module(f"{package.__name__}.{module.name}")
            one = getattr(loaded, "FORMAT", None)
            found += [one] if one else list(getattr(loaded, "FORMATS", ()))
    return {one.name: one for one in sorted(found, key=lambda one: one.name)}
