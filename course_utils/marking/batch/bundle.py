"""What a worker needs to mark one assignment, as plain data: it can travel to another machine."""

from __future__ import annotations

import base64
import re
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path

from course_utils.marking.batch.snapshot import release_of
from course_utils.marking.desk import CONFIG, Desk

COURSE = "course.toml"
DATABASE = re.compile(r"(?m)^\s*database\s*=.*\n?")  # its address may hold a password


@dataclass(frozen=True)
class Bundle:
    """The course in small: settings, the gradebook of the release, the files that the assignment brings; no student.

    Contents are in base64, so that the bundle is JSON. ``datasets`` is where the tables stand on this machine.
    """

    assignment: str
    language: str
    files: dict[str, str]
    datasets: str
    sandbox: bool = True

    def as_json(self) -> dict:
        """The bundle as what JSON knows."""
        return asdict(self)


def make_bundle(desk: Desk, assignment: str, sandbox: bool = True) -> Bundle:
    """Put together what marking this assignment takes."""
    settings = DATABASE.sub("", (desk.folder / COURSE).read_text(encoding="utf-8"))
    files = {
        COURSE: settings.encode(),
        CONFIG: (desk.folder / CONFIG).read_bytes(),
        "marking/gradebook.db": release_of(desk.directory.db_url, desk.course.id, assignment),
    }
    for path in source_files(desk, assignment):
        files[path.relative_to(desk.folder).as_posix()] = path.read_bytes()
    packed = {name: base64.b64encode(content).decode() for name, content in files.items()}
    return Bundle(assignment, desk.course.language, packed, str(desk.folder / "datasets"), sandbox)


def source_files(desk: Desk, assignment: str) -> list[Path]:
    """What stands beside the notebooks of the source and goes with them: tables, pictures."""
    ignored = [*desk.directory.ignore, "*.ipynb"]
    return [
        path
        for path in sorted(desk.step("source", assignment).rglob("*"))
        if path.is_file() and not any(part.match(pattern) for pattern in ignored for part in _parts(path))
    ]


def unpack(bundle: Bundle, folder: Path) -> None:
    """Lay the course out in an empty folder."""
    for name, content in bundle.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(base64.b64decode(content))
    datasets = Path(bundle.datasets)
    if datasets.is_dir():
        try:
            (folder / "datasets").symlink_to(datasets)
        except OSError:  # Windows wants a right for that
            shutil.copytree(datasets, folder / "datasets")


def _parts(path: Path) -> list[Path]:
    return [Path(part) for part in path.parts]
