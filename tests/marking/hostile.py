"""A hostile class: an assignment of three questions, what each attacker hands in, and what can be seen of it afterwards.

The attacks stand in ``attacks``, a file for each aim. An attacker answers the first question rightly and one question wrongly;
honest hand-ins come before and after. The same class can be marked by `relais mark` and by nbgrader alone.
"""

from __future__ import annotations

import copy
import json
import os
import re
import shutil
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import nbformat
import psutil
import yaml
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from tests.marking import surgery

HERE = Path(__file__).parent
NAME = "01-hostile"
LEAK = re.compile(r"(?:HIDDEN|NEIGHBOUR|GRADEBOOK|INSTRUCTOR|ENVIRON)-[0-9a-f]{4}")
SECRETS = {
    "GRADEBOOK": "91cd",
    "INSTRUCTOR": "e0d1",
    "NEIGHBOUR": "77ab",
    "ENVIRON": "3b9a",
    "HIDDEN": "5f2c",
}
TESTS = ("before-test", "answer-test", "twice-test")
RIGHT = {
    "before": "before = 7",
    "answer": "answer = 42",
    "twice": "def twice(number):\n    return 2 * number",
    "words": "Listen first.",
}
FULL = (1.0, 2.0, 2.0)
CELLS = (
    ("setup", None, "from course_utils.checks import mark_number"),
    ("before", None, RIGHT["before"]),
    ("before-test", 1, "### BEGIN HIDDEN TESTS\nassert before == 7\n### END HIDDEN TESTS"),
    ("answer", None, RIGHT["answer"]),
    (
        "answer-test",
        2,
        "from course_utils.checks import mark_number\n### BEGIN HIDDEN TESTS\nnote = 'HIDDEN-5f2c'\n#\n#\n#\n#\n#\n#\n#\nright = 42\n"
        "assert answer == right or round(answer, 3) == right\nmark_number(round(answer), right, 2)\n### END HIDDEN TESTS",
    ),
    ("twice", None, RIGHT["twice"]),
    (
        "twice-test",
        2,
        "### BEGIN HIDDEN TESTS\nsecret = 'HIDDEN-5f2c'\n#\n#\n#\n#\n#\n#\n#\nexpected = 42\nassert twice(21) == expected\n### END HIDDEN TESTS",
    ),
)


@dataclass(frozen=True)
class Attack:
    """One way to get more than one's due. ``keeps``: the points that it must leave, None where either is fair."""

    aim: str
    name: str
    number: int
    at: str = "answer"
    code: str = "answer = @WRONG@"
    change: str = ""
    accomplice: str = ""
    repeat: int = 0
    files: dict[str, str] = field(default_factory=dict, hash=False)
    links: dict[str, str] = field(default_factory=dict, hash=False)
    keeps: tuple[float | None, ...] = ()

    @property
    def student(self) -> str:
        return f"h{self.number:03}-{self.aim}"

    @property
    def expected(self) -> tuple[float | None, ...]:
        """The points of the three tests."""
        return self.keeps or tuple(
            0.0 if place == self.at else points for place, points in zip(RIGHT, FULL, strict=False)
        )

    def __str__(self) -> str:
        return self.name


@cache
def attacks() -> list[Attack]:
    """Every attack, in the order of the files."""
    found = []
    for path in sorted((HERE / "attacks").glob("*.yml")):
        for entry in yaml.safe_load(path.read_text(encoding="utf-8")):
            keeps = tuple(entry.pop("keeps", ()))
            found.append(Attack(path.stem, number=len(found), keeps=keeps, **entry))
    return found


@dataclass(frozen=True)
class Scene:
    """Where a hostile class hands in: the course, what is secret, and what would show that somebody reached it."""

    course: Path
    around: Path  # a folder of the instructor's, not of the course
    port: int = 0
    heard: list[str] = field(default_factory=list)

    @property
    def stay(self) -> str:
        """How long the attackers of this class sleep: a process that stayed is known by it."""
        return str(100_000 + self.port)

    @property
    def diary(self) -> Path:
        """A file that attackers write their names into, when they can."""
        return self.around / "diary.txt"

    def hide_secrets(self) -> None:
        """What only the instructor may read: a file, the environment; and a diary that only the instructor may write."""
        (self.around / "secret.txt").write_text(secret("INSTRUCTOR"), encoding="utf-8")
        self.diary.write_text("", encoding="utf-8")
        os.environ["RELAIS_HOSTILE"] = secret("ENVIRON")

    def hand_in(self, folder: Path, released: NotebookNode, attack: Attack) -> None:
        """What this attacker, and an accomplice, hand in below ``folder``."""
        if attack.accomplice:
            told = _answered(released, {"answer": attack.accomplice}, self._filled(attack))
            _write(folder / f"{attack.student}-a" / NAME, told)
        place = folder / attack.student / NAME
        place.mkdir(parents=True)
        for name, content in attack.files.items():
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            (place / name).write_text(content, encoding="utf-8")
        for name, target in attack.links.items():
            (place / name).symlink_to(self._filled(attack)(target))
        notebook = _answered(released, {attack.at: attack.code}, self._filled(attack))
        _repeat(notebook, attack)
        if attack.change:
            getattr(surgery, attack.change)(notebook)
        _write(place, notebook)

    def _filled(self, attack: Attack) -> object:
        gaps = {
            "@COURSE@": self.course,
            "@SECRET@": self.around / "secret.txt",
            "@FILE@": self.diary,
            "@PORT@": self.port,
            "@NAME@": attack.name,
            "@STUDENT@": attack.student,
            "@STAY@": self.stay,
            "@WRONG@": 1000 + attack.number,  # to each a verdict of its own, none is recalled
        }

        def filled(text: str) -> str:
            for gap, value in gaps.items():
                text = text.replace(gap, str(value))
            return text

        return filled


def secret(name: str) -> str:
    """Something to be found out; put together here, so that the text of these tests doesn't give it away."""
    return f"{name}-{SECRETS[name]}"


def assignment() -> NotebookNode:
    """The instructor's notebook: three questions with hidden tests, and one in words."""
    cells = []
    for name, points, source in CELLS:
        told = {"schema_version": 3, "grade_id": name, "grade": points is not None, "task": False}
        told |= {"solution": name in RIGHT, "locked": name not in RIGHT}
        text = f"### BEGIN SOLUTION\n{source}\n### END SOLUTION" if name in RIGHT else source
        cells.append(
            new_code_cell(text, id=name, metadata={"nbgrader": told | ({"points": points} if points else {})})
        )
    words = {
        "schema_version": 3,
        "grade_id": "words",
        "grade": True,
        "solution": True,
        "locked": False,
        "task": False,
    }
    cells.append(new_markdown_cell("In words.", id="words", metadata={"nbgrader": words | {"points": 1}}))
    kernel = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
    return new_notebook(cells=cells, metadata=kernel)


def honest(released: NotebookNode, folder: Path, student: str, number: int) -> None:
    """Somebody who answers everything rightly, each in their own words and digits."""
    answers = RIGHT | {"answer": f"answer = {42 + number / 1e7}", "words": f"I {secret('NEIGHBOUR')} listen."}
    _write(folder / student / NAME, _answered(released, answers))


def _answered(released: NotebookNode, answers: dict[str, str], filled: object = str) -> NotebookNode:
    notebook = copy.deepcopy(released)
    for cell in notebook.cells:
        name = cell.metadata.get("nbgrader", {}).get("grade_id")
        if name in RIGHT:
            cell.source = filled((RIGHT | answers)[name])
    return notebook


def _repeat(notebook: NotebookNode, attack: Attack) -> None:
    place = next(at for at, cell in enumerate(notebook.cells) if cell.id == attack.at)
    for number in range(attack.repeat):
        notebook.cells.insert(place + 1, new_code_cell(attack.code, id=f"again-{number}"))


def _write(folder: Path, notebook: NotebookNode) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{NAME}.ipynb").write_text(
        json.dumps(notebook), encoding="utf-8"
    )  # nbformat would put it right


# What can be seen afterwards


def leaked(marked: Path) -> set[str]:
    """The secrets that came out in a marked notebook, in outputs or in the student's own cells."""
    if not marked.exists():
        return set()
    notebook = nbformat.read(marked, 4)
    return set(LEAK.findall(str([cell.get("outputs") for cell in notebook.cells])))


def reached(marked: Path) -> bool:
    """Whether a cell said that it got as far as it meant to."""
    return marked.exists() and "'REACHED" in str(
        [cell.get("outputs") for cell in nbformat.read(marked, 4).cells]
    )


def stayed(stay: str) -> list[int]:
    """The processes that outlived their notebook; they are ended."""
    found = [one for one in psutil.process_iter(["cmdline"]) if stay in (one.info["cmdline"] or [])]
    for one in found:
        one.kill()
    return [one.pid for one in found]


class Page(HTMLParser):
    """Collects what a page would run or pretend: scripts, handlers, addresses that are programs, control characters."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.inside = ""
        self.feed(text)
        if re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", text):
            self.found.append("control characters")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = tag
        for name, value in attrs:
            live = (
                name.startswith("on")
                or name == "srcdoc"
                or (value or "").strip().lower().startswith("javascript:")
            )
            if "PAGE_TRACE" in (value or "") and live:
                self.found.append(f"{tag} {name}")

    def handle_data(self, data: str) -> None:
        if self.inside == "script" and "PAGE_TRACE" in data:
            self.found.append("script")


@contextmanager
def listening() -> Iterator[tuple[int, list[str]]]:
    """A port of this machine, and a socket without a file, that note who reaches them."""
    heard: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as line, socket.socket(socket.AF_UNIX) as other:
        port = line.getsockname()[1]
        other.bind(f"\0relais-hostile-{port}")
        other.listen()
        for server in (line, other):
            threading.Thread(target=_note, args=(server, heard), daemon=True).start()
        yield port, heard


def _note(server: socket.socket, heard: list[str]) -> None:
    while True:
        try:
            caller = server.accept()[0]
        except OSError:
            return
        with caller:
            caller.settimeout(2)
            try:
                heard.append(caller.recv(200).decode(errors="replace").strip())
            except OSError:
                heard.append("somebody")


def make_course(course: Path, root: Path) -> None:
    """A course with this assignment, and the settings of the one in ``root`` with little patience."""
    shelf = course / "notebooks" / "en" / "assignments" / NAME
    shelf.mkdir(parents=True)
    (course / "marking").mkdir()
    nbformat.write(assignment(), shelf / f"{NAME}.ipynb")
    text = (root / "course.toml").read_text(encoding="utf-8")
    for name, value in {"cell_timeout": 3, "notebook_timeout": 8, "memory": 1500}.items():
        text = re.sub(rf"(?m)^{name} = \d+", f"{name} = {value}", text)
    (course / "course.toml").write_text(text, encoding="utf-8")
    shutil.copy(root / "nbgrader_config.py", course)
