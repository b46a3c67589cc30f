"""Writing so that a crash, or a second notebook, never leaves half a file."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from course_utils.language import tr
from course_utils.problem import Problem

READABLE = 0o644  # on a shared server the whole class reads the data that one person built
WAIT_FOR_LOCK = 10.0  # seconds; a save takes milliseconds, so a longer wait means that something hangs


def write_atomically(path: Path, content: str | bytes) -> None:
    """Write ``content`` (a text in UTF-8, or bytes) to ``path`` so that a reader sees the old file or the new one, never a part.

    Raises Problem when the disk or the folder refuses, with the old file untouched.
    """
    temporary = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".part")
        with os.fdopen(handle, "wb") as stream:
            stream.write(content.encode("utf-8") if isinstance(content, str) else content)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(
            temporary, path.stat().st_mode & 0o777 if path.exists() else READABLE
        )  # mkstemp's is private
        os.replace(temporary, path)
    except OSError as error:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        raise _not_saved(path, error) from error


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the one lock of ``path``, so that two notebooks saving at once take turns instead of losing work."""
    lock = FileLock(path.with_name(f".{path.name}.lock"), timeout=WAIT_FOR_LOCK)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire()
    except Timeout as error:
        sentence = tr(
            "{name} is busy in another notebook. Wait a few seconds, then run the cell again.", name=path.name
        )
        raise Problem("busy", sentence, path=str(path)) from error
    except OSError as error:
        raise _not_saved(path, error) from error
    try:
        yield
    finally:
        lock.release()


def _not_saved(path: Path, error: OSError) -> Problem:
    sentence = tr(
        "I could not save {name} ({reason}). Free some disk space or choose a folder you may write to, then run the cell again.",
        name=path.name,
        reason=error.strerror or error,
    )
    return Problem("not-saved", sentence, path=str(path))
