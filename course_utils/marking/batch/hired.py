"""The other end of a worker: sends it hand-ins, watches its budget, and replaces it when it has to go."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from course_utils.marking.batch.board import Board
from course_utils.marking.batch.bundle import Bundle
from course_utils.marking.batch.processes import end_family, holds_more
from course_utils.marking.batch.result import CRASHED, OVER_MEMORY, OVER_TIME, Result
from course_utils.marking.batch.task import Task

LOOK = 0.25  # seconds between two looks at the budget
TO_START = 120  # seconds that a worker may take to be ready


@dataclass(frozen=True)
class Budget:
    """What one hand-in may take: seconds on the clock, and bytes of memory with all its processes."""

    seconds: float
    memory: int


class HiredWorker:
    """One worker process at a time; the next one is started when it is needed."""

    def __init__(self, bundle: Bundle, budget: Budget, board: Board | None = None) -> None:
        self.bundle = bundle
        self.budget = budget
        self.board = board or Board()
        self.tray = self.board.join()
        self.process: subprocess.Popen | None = None
        self.folder: tempfile.TemporaryDirectory | None = None

    def mark(self, task: Task) -> Result:
        """The result of this hand-in; a worker that dies or goes over its budget gives a row that says so."""
        began = time.monotonic()
        try:
            if self.process is None:
                self._start()
            asked = {"task": task.as_json(), "verdicts": self.board.take(self.tray)}
            told, over = self._ask(asked, self.budget)
        except OSError as error:
            told, over = None, f"{CRASHED}:{error}"
        if told:
            self.board.tell(told["verdicts"], self.tray)
            return Result.from_json(told["result"])
        reason = self._last_words()
        self.dismiss()
        status, _, more = (over or CRASHED).partition(":")
        seconds = round(time.monotonic() - began, 2)
        return Result(task.student, status, reason=more or reason, seconds=seconds)

    def dismiss(self) -> None:
        """End the worker, whatever it is doing, and everything that it started."""
        if self.process is not None:
            end_family(self.process.pid)
            for stream in (self.process.stdin, self.process.stdout):
                try:
                    stream.close()
                except OSError:  # what could not be sent any more
                    continue
            self.process.wait()
            self.process = None
        if self.folder is not None:
            self.folder.cleanup()
            self.folder = None

    def _start(self) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="relais-marking-", ignore_cleanup_errors=True)
        place = Path(self.folder.name)
        with (place / "stderr.txt").open("wb") as errors:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "course_utils.marking.batch.worker", str(place)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                start_new_session=True,  # Ctrl-C is for the parent, which then ends its workers
            )
        told, _ = self._ask(self.bundle.as_json(), Budget(TO_START, self.budget.memory))
        if not told:
            raise OSError(self._last_words())

    def _ask(self, told: dict, budget: Budget) -> tuple[dict | None, str]:
        """Send, and wait for the answer; (None, what was too much) when the budget ends it first."""
        over: list[str] = []
        done = threading.Event()
        watch = threading.Thread(target=self._watch, args=(budget, done, over), daemon=True)
        watch.start()
        try:
            self.process.stdin.write(json.dumps(told).encode() + b"\n")
            self.process.stdin.flush()
            line = self.process.stdout.readline()
        except OSError:
            line = b""
        finally:
            done.set()
            watch.join()
        if not line.endswith(b"\n") or over:
            return None, over[0] if over else ""
        return json.loads(line), ""

    def _watch(self, budget: Budget, done: threading.Event, over: list[str]) -> None:
        """End the worker once it is over its budget."""
        ends = time.monotonic() + budget.seconds
        while not done.wait(LOOK):
            if time.monotonic() > ends:
                over.append(OVER_TIME)
            elif holds_more(self.process.pid, budget.memory):
                over.append(OVER_MEMORY)
            if over:
                end_family(self.process.pid)
                return

    def _last_words(self) -> str:
        """The last line that the worker wrote on its error stream."""
        if self.folder is None:
            return ""
        path = Path(self.folder.name) / "stderr.txt"
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines() if path.exists() else []
        return lines[-1] if lines else ""
