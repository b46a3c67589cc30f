"""The files of a hand-in that are taken along."""

from __future__ import annotations

from pathlib import Path

MOST_BYTES = 200_000_000  # all files of a hand-in together; one notebook may hold 50 MB of outputs


def hand_in_files(folder: Path) -> list[Path]:
    """The files of a hand-in in a fixed order; a link is nobody's work, and what is too big in all is left behind."""
    found, size = [], 0
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() or not path.is_file() or _is_linked(path, folder):
            continue
        size += path.stat().st_size
        if size <= MOST_BYTES:
            found.append(path)
    return found


def _is_linked(path: Path, folder: Path) -> bool:
    """Whether a folder on the way to the file is a link, which may lead anywhere."""
    return any(parent.is_symlink() for parent in path.parents if folder in parent.parents)
