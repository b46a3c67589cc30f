"""What a result depends on, as digests: the hand-in, the release, and all that runs it.

This module and `state` load nothing of nbgrader, which alone takes seconds: a run that has nothing to do is over first.
"""

from __future__ import annotations

import hashlib
import json
import platform
import sysconfig
from collections.abc import Iterable
from pathlib import Path

import course_utils
from course_utils.marking.batch.contents import hand_in_files

SETTINGS = ("course.toml", "nbgrader_config.py")


def environment_digest(course: Path, language: str, sandbox: bool) -> str:
    """Python, the packages and their versions, our own code, the settings and the datasets."""
    site = Path(sysconfig.get_path("purelib"))
    packages = sorted(folder.name for folder in site.glob("*.dist-info"))
    told = [platform.python_version(), platform.machine(), language, sandbox, packages]
    settings = [course / name for name in SETTINGS]
    return digest_of(told, files_digest(course, settings), machine_digest(course / "datasets"))


def machine_digest(datasets: Path) -> str:
    """Our own code and the datasets, as they stand on this machine."""
    code = Path(course_utils.__file__).parent
    tables = files_digest(datasets, _files(datasets)) if datasets.is_dir() else ""
    return digest_of(files_digest(code, _files(code)), tables)


def release_digest(rows: Iterable[tuple], source: Path) -> str:
    """The released cells with their tests, as the gradebook holds them, and the files that come with them."""
    extras = [path for path in _files(source) if path.suffix != ".ipynb"]
    return digest_of([list(map(str, row)) for row in rows], files_digest(source, extras))


def key_of(hand_in: Path, environment: str, release: str, due: str = "") -> str:
    """The key under which a result is kept: the same key, the same result. ``due`` is what lateness depends on."""
    return digest_of(environment, release, files_digest(hand_in, hand_in_files(hand_in)), due)


def files_digest(folder: Path, files: Iterable[Path]) -> str:
    """Names and contents."""
    seen = hashlib.sha256()
    for path in files:
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        seen.update(f"{path.relative_to(folder).as_posix()}\n{content}\n".encode())
    return seen.hexdigest()


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts)


def digest_of(*parts: object) -> str:
    """The digest of plain data."""
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()
