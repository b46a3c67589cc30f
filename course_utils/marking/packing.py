"""Writing a zip so that the same files always give the same bytes, and a reader never sees half of one."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

LONG_AGO = (2026, 1, 1, 0, 0, 0)  # a date for every member: the day of packing is nobody's business


def pack(path: Path, members: Mapping[str, bytes]) -> Path:
    """Write ``members`` (name with forward slashes → content) to the zip ``path`` and return it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".part")
    with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED) as opened:
        for name in sorted(members):
            opened.writestr(_member(name), members[name])
    partial.replace(path)
    return path


def _member(name: str) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name, LONG_AGO)
    member.compress_type = zipfile.ZIP_DEFLATED
    member.external_attr = 0o644 << 16
    return member
