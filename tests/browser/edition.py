"""One edition of the course, copied aside with a home, a work folder and an exchange of its own, and its real servers."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import matplotlib

ROOT = Path(__file__).parents[2]
START = 60.0  # seconds that a server may take to answer; four on a machine with nothing else to do
STOP = 10.0  # seconds that it may take to go
COURSE_ID = "relais"
LEAVE = shutil.ignore_patterns(".venv", ".git", "work", "marking.db", "*_cache", "__pycache__", ".hypothesis")


@dataclass(frozen=True)
class Server:
    """A running server: where it answers, and the word that lets us in."""

    base: str
    token: str
    first: str  # the page that it offers

    @property
    def welcome(self) -> str:
        """The address that it tells people to open."""
        return f"{self.base}{self.first}?token={self.token}"

    def welcome_in(self, workspace: str) -> str:
        """The same in a workspace of its own: pages that share one open, and save, each other's notebooks."""
        return self.welcome.replace("/workspaces/Relais/", f"/workspaces/{workspace}/")

    def url(self, path: str) -> str:
        """The address of a page of the course in the workspace that `relais lab` opens."""
        workspace = self.first.partition("/tree/")[0]
        return f"{self.base}{workspace}/tree/{path}?token={self.token}"

    def forget_kernels(self) -> None:
        """End every session, so that the next notebook starts afresh."""
        for session in self._api("GET", "sessions"):
            self._api("DELETE", f"sessions/{session['id']}")

    def _api(self, method: str, path: str) -> list[dict]:
        asked = urllib.request.Request(f"{self.base}/api/{path}", method=method)
        asked.add_header("Authorization", f"token {self.token}")
        with urllib.request.urlopen(asked, timeout=START) as answer:
            return json.loads(answer.read() or "[]")


class Edition:
    """The course in one language, below ``place``."""

    def __init__(self, place: Path, language: str) -> None:
        self.place, self.language, self.course = place, language, place / "course"
        self.exchange = place / "exchange"
        copy_course(self.course)
        self.exchange.mkdir()
        self.exchange.chmod(0o777)  # everybody hands in here: nbgrader refuses anything less
        self._write_exchange()

    @property
    def work(self) -> Path:
        """Where the student's own files go."""
        return self.course / "work"

    @cached_property
    def lesson(self) -> str:
        """Lesson 5, as a path from the course."""
        return self._only(f"notebooks/{self.language}/05-*.ipynb")

    @cached_property
    def assignment(self) -> str:
        """The name of assignment 5."""
        return Path(self._only(f"notebooks/{self.language}/assignments/05-*")).name

    def cells(self, notebook: str) -> list[dict]:
        """The cells of a notebook of the course."""
        return json.loads((self.course / notebook).read_text(encoding="utf-8"))["cells"]

    def cell_place(self, name: str) -> int:
        """Which cell of lesson 5 has that id, counted from 0."""
        return [cell["id"] for cell in self.cells(self.lesson)].index(name)

    def forget_answers(self) -> None:
        """Take away what a student kept; the lab's own settings stay."""
        shutil.rmtree(self.work / "answers", ignore_errors=True)
        (self.work / "plan.json").unlink(missing_ok=True)

    @property
    def environment(self) -> dict[str, str]:
        """What a process of this edition finds around it: nothing of the person who runs the tests."""
        kept = {
            name: value for name, value in os.environ.items() if not name.startswith(("RELAIS_", "JUPYTER_"))
        }
        own = {"HOME": "home", "IPYTHONDIR": "home/ipython", "JUPYTER_DATA_DIR": "data"}
        own |= {"JUPYTER_RUNTIME_DIR": "run", "JUPYTER_CONFIG_PATH": "config"}
        told = {"RELAIS_LANG": self.language, "PYTHONPATH": str(self.course), "PYTHONUNBUFFERED": "1"}
        # The list of fonts takes ten seconds to make anew, and belongs to nobody.
        told["MPLCONFIGDIR"] = matplotlib.get_cachedir()
        return kept | {name: str(self.place / folder) for name, folder in own.items()} | told

    def run(self, *words: str) -> None:
        """A command of this Python in the course; it fails with what the command wrote."""
        command = [sys.executable, "-m", *words]
        done = subprocess.run(
            command, cwd=self.course, env=self.environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{' '.join(words)}:\n{done.stdout}{done.stderr}"

    @contextmanager
    def serve(self, *words: str) -> Iterator[Server]:
        """`relais …` in this course until the block ends. It fails with the server's log when nobody answers."""
        log = self.place / f"{words[0]}.log"
        command = [sys.executable, "-m", "course_utils.cli", *words, "--no-browser"]
        command += ["--lang", self.language, "--port", str(unused_port())]
        with log.open("w", encoding="utf-8") as written:
            process = subprocess.Popen(
                command, cwd=self.course, env=self.environment, stdout=written, stderr=subprocess.STDOUT
            )
        try:
            yield answering(process, log)
        finally:
            stop(process)

    def _only(self, pattern: str) -> str:
        (found,) = self.course.glob(pattern)
        return found.relative_to(self.course).as_posix()

    def _write_exchange(self) -> None:
        config = self.place / "config"
        config.mkdir()
        places = {"root": self.exchange, "cache": self.place / "cache"}
        lines = [f"c.Exchange.{name} = {str(path)!r}" for name, path in places.items()]
        text = "\n".join(["c = get_config()", *lines, ""])
        (config / "nbgrader_config.py").write_text(text, encoding="utf-8")


def copy_course(target: Path) -> None:
    """Copy what git knows or would take in; without git, everything but what running leaves behind."""
    listed = subprocess.run(
        ["git", "ls-files", "-coz", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode:
        shutil.copytree(ROOT, target, ignore=LEAVE)
        return
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target / name)


def unused_port() -> int:
    """A port that nobody answers on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answering(process: subprocess.Popen, log: Path) -> Server:
    """The server, once it answers."""
    deadline = time.monotonic() + START
    while time.monotonic() < deadline and process.poll() is None:
        said = re.search(r"(http://[^/\s]+)(/\S*)\?token=(\w+)", log.read_text(encoding="utf-8"))
        if said and answers(said[1]):
            return Server(said[1], said[3], said[2])
        time.sleep(0.05)  # a process has no event to wait for
    raise AssertionError(f"the server does not answer:\n{log.read_text(encoding='utf-8')}")


def answers(base: str) -> bool:
    """Whether anybody answers there."""
    try:
        with urllib.request.urlopen(f"{base}/api", timeout=START):
            return True
    except (urllib.error.URLError, ConnectionError):
        return False


def stop(process: subprocess.Popen) -> None:
    """End a server and its kernels; a kernel that is just starting can hold it up, and then it is killed."""
    process.terminate()
    try:
        process.wait(STOP)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
