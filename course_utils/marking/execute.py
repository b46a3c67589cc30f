"""Running a hand-in to its end, whatever its cells do: answers in one kernel, the course's own cells in another."""

from __future__ import annotations

import asyncio
import copy
import json
import os
import time
from pathlib import Path
from typing import NamedTuple

from jupyter_client.manager import AsyncKernelManager
from nbclient.exceptions import DeadKernelError
from nbclient.util import ensure_async, run_sync
from nbformat import NotebookNode
from nbformat.v4 import new_output
from nbgrader import utils
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import Execute
from traitlets import Bool, Float, Integer

from course_utils.marking.cage.bubble import course_files, require_sandbox, unsafe
from course_utils.marking.cage.cage import Cage, CageBroken, cage_for
from course_utils.marking.cage.kernel import caged_manager
from course_utils.marking.links import Locked, ahead_of_tests, histories
from course_utils.marking.prelude import Prelude, Preludes, prelude_of, prelude_of_tests
from course_utils.marking.released import given_part, names_wanted, released_code
from course_utils.marking.trusted import TestKernel, quietly
from course_utils.marking.verdicts import Verdicts, state_of, state_of_contents, state_of_files

STOPPED = "NotebookStopped"  # the name of the error in the cells that did not get to run
OUTBOX = "__import__('course_utils.marking.answers.outbox', fromlist=['call']).{request}"
MOST_OUTPUT = 20_000_000  # characters that a notebook may show
FAILED = json.dumps({"failed": True})
GRACE = 3  # seconds for a kernel to come back from an interruption


VERDICTS = Verdicts()
PRELUDES = Preludes()
NEEDED: dict[str, bool] = {}  # whether the last hand-in of an assignment had answers that no test had seen


class Step(NamedTuple):
    """A locked cell on its way to the kernel of the tests, with the answers as they stood when it was reached.

    state : one word for all that can change what it says; before : the steps that must have run before it.
    """

    cell: NotebookNode
    index: int
    names: dict[str, bool]
    answers: str
    state: str
    before: list[int]


class RunCells(Execute):
    """Runs what the student could write in one kernel and what is locked in a second; the answers go over as data.

    When the kernel dies or the time is up, the cells that are left fail instead of the whole notebook: nbgrader alone
    gives no mark at all to a notebook whose kernel dies, and lets fifty endless cells take fifty times the time of one.
    """

    notebook_timeout = Integer(600, help="Seconds for the whole notebook.").tag(config=True)
    sandbox = Bool(
        True, help="Whether hand-ins run in a sandbox; without one they can read and change everything."
    ).tag(config=True)
    memory = Integer(4000, help="Megabytes that a hand-in may hold at once.").tag(config=True)
    ends_at = Float()
    stopped = ""

    def preprocess(self, nb: NotebookNode, resources: dict, km: object = None) -> tuple[NotebookNode, dict]:
        """Run the notebook, with a fresh clock."""
        if self.sandbox:
            require_sandbox()
        self.stopped, self.heard = "", 0
        self.ends_at = time.monotonic() + self.notebook_timeout
        self.tests: TestKernel | None = None
        self.steps, self.ran, self.read, self.begun = {}, set(), [], ()
        released = released_code(resources)
        self.wanted = names_wanted(nb, released)
        places = [index for index, cell in enumerate(nb.cells) if _is_locked_code(cell)]
        locked = [self._locked(nb.cells[place], place) for place in places]
        self.before = {
            place: [places[before] for before in found]
            for place, found in zip(places, histories(locked), strict=True)
        }
        self.course = self._course_state(nb, resources)
        ahead = [places[place] for place in ahead_of_tests(locked)]
        self.prelude_of_tests = prelude_of_tests(nb, released, ahead, self.course)
        self.prelude = prelude_of(nb, released, self.wanted, _handed_in(resources), self.course)
        try:
            return super().preprocess(nb, resources, km)
        except CageBroken:  # before the first cell: later ones are dealt with where they run
            self.log.warning("The sandbox broke; it is opened once more.")
            return super().preprocess(nb, resources, km)
        finally:
            NEEDED[self.course] = bool(self.read)
            if self.tests:
                self.tests.close()

    def preprocess_cell(self, cell: NotebookNode, resources: dict, index: int) -> tuple[NotebookNode, dict]:
        """Run one cell, unless the notebook has stopped."""
        if cell.cell_type != "code":
            return cell, resources
        if not self.stopped and time.monotonic() > self.ends_at:
            self.stopped = "time"
        if not self.stopped:
            try:
                self._run(cell, resources, index)
            except DeadKernelError:
                self.log.warning("The kernel died in cell %s; the cells after it count as failed.", index)
                self.stopped = "kernel"
            except Exception as error:  # it says nothing any more, or what no kernel says
                self.log.warning(
                    "Cell %s broke its kernel (%r); the cells after it count as failed.", index, error
                )
                self.stopped = "kernel"
        if self.stopped:
            cell.outputs = [new_output("error", ename=STOPPED, evalue=self.stopped, traceback=[])]
        return cell, resources

    def process_message(self, msg: dict, cell: NotebookNode, cell_index: int) -> NotebookNode | None:
        """Take one message of the student's kernel into the notebook, while there is room."""
        if msg["msg_type"] != "status":
            self.heard += len(json.dumps(msg["content"], default=str))
            if self.heard > MOST_OUTPUT:
                return None
        return super().process_message(msg, cell, cell_index)

    def _run(self, cell: NotebookNode, resources: dict, index: int) -> None:
        """Locked cells run on both sides: what they define is used by answers and by tests.

        Of a test only what the student was given runs beside the answers, and unseen: what counts, and is shown, is
        what the test says in the other kernel.
        """
        if not utils.is_locked(cell):
            super().preprocess_cell(cell, resources, index)
        elif utils.is_grade(cell):
            self._test(cell, index, given_part(cell, resources, self))
        else:
            if index not in self.begun:
                super().preprocess_cell(cell, resources, index)
                self._end_of_prelude(index)
            self._test(copy.deepcopy(cell), index)

    def _end_of_prelude(self, index: int) -> None:
        if self.prelude and self.prelude.places[-1] == index and not self.stopped:
            PRELUDES.keep(self.prelude, self.nb)

    def _test(self, cell: NotebookNode, index: int, given: str = "") -> None:
        """Have a locked cell run in the kernel of the tests, or recall what it said to these answers before.

        Other locked cells wait until a test must really run: they matter for what they define. So do earlier tests, where
        they are linked to this one.
        """
        if self.stopped:
            return
        names = self.wanted[index]
        answers = self._hand_over(names, given) if names or given else "{}"
        before = self.before[index]
        state = state_of(self.course, index, names, answers, [self.steps[place].state for place in before])
        step = self.steps[index] = Step(cell, index, names, answers, state, before)
        if utils.is_grade(cell) and state in VERDICTS:
            self.steps[index] = step._replace(cell=copy.deepcopy(cell))
            cell.outputs = VERDICTS.recall(state)
        elif utils.is_grade(cell):
            if self.tests is None:
                self._open_tests()
            self._catch_up(step)
            cell.execution_count = None  # as when it is recalled
            VERDICTS.keep(state, cell.outputs, "".join(self._answers_of(step)))

    def _catch_up(self, step: Step) -> None:
        for place in step.before:
            if place not in self.ran:
                self._catch_up(self.steps[place])
        self.step = step
        self.ran.add(step.index)
        self.read.append(step.answers)
        self.tests.run(step.cell, step.index, step.names)

    def _answers_of(self, step: Step) -> list[str]:
        """What this step read and what those read that it depends on, as the data that they are."""
        return [
            step.answers,
            *(told for place in step.before for told in self._answers_of(self.steps[place])),
        ]

    def _locked(self, cell: NotebookNode, index: int) -> Locked:
        return Locked(cell.source, utils.is_grade(cell), frozenset(self.wanted[index]))

    async def _async_open_tests(self) -> None:
        self.tests = self._test_kernel(self.resources)
        await self.tests.open(self.nb, self._answer)

    _open_tests = run_sync(_async_open_tests)

    async def _async_start(self) -> object:
        """Both kernels at once, for most of a start is waiting; of the second it may turn out that nobody needs it."""
        started = [self.async_start_new_kernel_client()]
        if NEEDED.get(self.course, True) and any(map(_is_test, self.nb.cells)):
            started.append(self._async_open_tests())
        await asyncio.gather(*started)
        self.ends_at = (
            time.monotonic() + self.notebook_timeout
        )  # a cage that had to be opened costs nobody time
        return self.kc

    start_new_kernel_client = run_sync(_async_start)

    def _test_kernel(self, resources: dict) -> TestKernel:
        settings = ("timeout", "kernel_name", "shutdown_kernel", "extra_arguments")
        tests = TestKernel(parent=self, **{name: getattr(self, name) for name in settings})
        tests.folder = self._assignment_folder(resources)
        if self.sandbox:
            prelude, shown = self.prelude_of_tests, _shown_to_tests(tests.folder)
            tests.cage, tests.prelude = self._prepared("tests", shown, prelude, tests.folder)
            self.ran.update(prelude.places if tests.prelude else ())
        return tests

    def _course_state(self, nb: NotebookNode, resources: dict) -> str:
        """What the tests find before any answer: the course as it is now, and how cells are run.

        The same in every worker, though each lays the small files out for itself.
        """
        folder = self._assignment_folder(resources)
        small = [path for path in course_files().values() if path.is_file()] + ([folder] if folder else [])
        large = [path for path in course_files().values() if path.is_dir()]
        files = [*map(state_of_contents, small), *map(state_of_files, large)]
        locked = [cell.source for cell in nb.cells if _is_locked_code(cell)]
        return state_of(files, locked, self.sandbox, self.timeout, os.environ.get("RELAIS_LANG"))

    def create_kernel_manager(self) -> AsyncKernelManager:
        """The manager of the kernel for the answers, in a cage unless that was refused in so many words."""
        if not self.sandbox:
            self.log.warning("%s", unsafe())
            return super().create_kernel_manager()
        cage_for("answers", course_files(), self.memory)
        shown = _shown_to_tests(self._assignment_folder(self.resources))
        cage_for("tests", shown, self.memory)  # the two open at the same time
        cage, prelude = self._prepared("answers", course_files(), self.prelude, None)
        settings = {"kernel_name": self.kernel_name or "python3"}
        if prelude and self.prelude in PRELUDES:  # else its cells run once more, to be seen
            PRELUDES.recall(self.prelude, self.nb)
            self.begun = self.prelude.places
            settings["prelude"] = prelude
        return caged_manager(cage, _handed_in(self.resources), **settings)

    def _prepared(
        self, kind: str, shown: dict[str, Path], prelude: Prelude | None, folder: Path | None
    ) -> tuple[Cage, str]:
        """The cage, and the name of the prelude that its next kernel can begin with; "" when it has to run all cells."""
        cage = cage_for(kind, shown, self.memory)
        done = prelude and cage.prepare(prelude.name, prelude.cells, folder)
        return cage_for(kind, shown, self.memory), prelude.name if done else ""

    def _assignment_folder(self, resources: dict) -> Path | None:
        """Where the tests run: among the files of the assignment, not among those that were handed in."""
        names = resources.get("nbgrader", {})
        if not names:
            return None
        course = CourseDirectory(config=self.config)
        folder = Path(course.format_path(course.source_directory, ".", names["assignment"]))
        return folder if folder.is_dir() else None

    async def _async_run_quietly(self, code: str) -> dict | None:
        """Run code beside the answers; its reply, or None when it took too long. The kernel is free again after it."""
        # A test that asks must still have time to say what is wrong.
        seconds = max(1, (self.timeout or 600) / 2)
        reply = await quietly(self, code, seconds)
        if reply is None:
            await ensure_async(self.km.interrupt_kernel())
            if await quietly(self, "None", GRACE) is None:
                self.stopped = "kernel"
        return reply

    _run_quietly = run_sync(_async_run_quietly)

    async def _answer(self, question: str) -> str:
        """The reply to a question of the tests: what was handed over, or what a function of the student returns."""
        asked = json.loads(question)
        if "names" in asked:
            return self.step.answers
        return await self._async_ask(f"call({asked['call']}, {asked['given']!r})")

    async def _async_hand_over(self, names: dict[str, bool], given: str) -> str:
        """The answers, as they are after what was given with the test; without it where it never ends."""
        told = await self._async_ask(f"hand_over({list(names)!r}, {given!r})")
        return await self._async_ask(f"hand_over({list(names)!r})") if given and told == FAILED else told

    _hand_over = run_sync(_async_hand_over)

    async def _async_ask(self, request: str) -> str:
        """Ask the side of the answers; whatever it replies is a text."""
        if not self.stopped:
            try:
                reply = await self._async_run_quietly(OUTBOX.format(request=request)) or {}
            except DeadKernelError:
                self.stopped = "kernel"
            else:
                for part in reply.get("payload") or []:
                    if part.get("source") == "relais" and isinstance(part.get("text"), str):
                        return part["text"]
        return FAILED


def _shown_to_tests(folder: Path | None) -> dict[str, Path]:
    return course_files() | ({str(folder): folder} if folder else {})


def _handed_in(resources: dict) -> Path | None:
    path = resources.get("metadata", {}).get("path")
    return Path(path) if path else None


def _is_locked_code(cell: NotebookNode) -> bool:
    return cell.cell_type == "code" and utils.is_locked(cell)


def _is_test(cell: NotebookNode) -> bool:
    return _is_locked_code(cell) and utils.is_grade(cell)
