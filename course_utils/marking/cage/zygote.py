"""Process 1 of a cage: imports once, then forks a kernel whenever it is told to.

It stays single-threaded (a lock held by another thread would stay locked in the fork for ever), no process of the cage
may look into it, and it ends with whoever started it, and all of the cage with it.
"""

from __future__ import annotations

import builtins
import ctypes
import gc
import importlib
import json
import os
import resource
import select
import shutil
import signal
import socket
import stat
import sys
from pathlib import Path

from course_utils.marking.cage.bubble import DESK

HANDED_IN = Path("/handin")  # what the student handed in, read-only
WIPED = (Path("/home/student"), Path("/tmp"), Path("/dev/shm"))
SPARE = 300 << 20  # bytes that the machine keeps, whoever holds the rest
TICK = 0.1  # seconds between two looks at the processes
PR_SET_DUMPABLE = 4
IPC_RMID = 0
FIGURES = "matplotlib_inline.backend_inline"  # on its import it looks for the notebook that it draws into
SYSTEM_V = {"shm": "shmctl", "sem": "semctl", "msg": "msgctl"}
PAGE = resource.getpagesize()
MODULES = """
course_utils.marking.cage.forked ipykernel.ipkernel ipykernel.zmqshell ipykernel.debugger
sqlite3 faulthandler tornado.platform.asyncio IPython.core.completerlib IPython.core.debugger IPython.core.logger
IPython.core.oinspect IPython.extensions.storemagic stack_data pygments.formatters.terminal256 pygments.styles.default
pandas pandas.io.formats.string pandas.io.formats.html matplotlib.pyplot networkx
course_utils.marking.answers.inbox course_utils.marking.answers.outbox
course_utils.marking.answers.arrays course_utils.marking.answers.networks course_utils.marking.answers.tables
"""  # what each kernel would import to begin, to show a table or an error and to carry answers, and what students import

libc = ctypes.CDLL(None, use_errno=True)


class Zygote:
    """Forks a kernel, and watches it for its parent outside, who asks through ``control``."""

    def __init__(self, sockets: str, control: socket.socket, memory: int, processes: int) -> None:
        self.sockets = sockets
        self.control = control
        self.memory = memory
        self.processes = processes
        self.kernel = 0
        self.ended: int | None = None  # how the kernel ended
        self.preludes: dict[str, tuple[dict, int]] = {}  # the names that each gave values to, and its cells
        self.mounted = {
            Path(line.split()[4]) for line in Path("/proc/self/mountinfo").read_text().splitlines()
        }

    def serve(self) -> None:
        """Answer until whoever asks is gone."""
        lines = self.control.makefile("rwb", buffering=0)
        self._say(lines, ready=len(os.listdir("/proc/self/task")))
        while True:
            if select.select([self.control], [], [], TICK)[0]:
                line = lines.readline()
                if not line:
                    return
                asked = json.loads(line)
                answer = getattr(self, f"do_{asked.pop('do')}")(**asked)
                self._say(lines, **answer)
            self._reap()
            self._restrain()

    def _say(self, lines: object, **answer: object) -> None:
        lines.write(json.dumps(answer).encode() + b"\n")

    def do_prepare(self, name: str, cells: list[str], folder: str, environment: dict) -> dict:
        """Run the course's own cells that notebooks begin with, in a space that forks find as they left it.

        What a fork does not find as it was (threads, open files, figures on their way to a notebook) spoils process 1.
        """
        self.do_sweep()
        os.makedirs(folder, exist_ok=True) if folder == DESK else None
        space = {"__name__": "__main__", "__builtins__": builtins}
        surroundings, lost = dict(os.environ), _lost()
        os.environ.update(environment)
        os.chdir(folder)
        moved = _surroundings()
        try:
            for place, cell in enumerate(cells, start=1):
                exec(compile(cell, f"<cell {place}>", "exec"), space)
            if _surroundings() == moved:
                self.preludes[name] = space, len(cells)
        except Exception:  # what fails here fails in the notebook, too, and is shown there
            pass
        finally:
            os.chdir("/home/student")
            os.environ.clear()
            os.environ.update(surroundings)
        self.do_sweep()
        gc.collect()
        gc.freeze()
        return {"done": name in self.preludes, "spoiled": _lost() != lost}

    def do_start(self, connection: dict, folder: str, environment: dict, prelude: str) -> dict:
        """A new kernel, after everything of the one before is gone."""
        self.do_sweep()
        if HANDED_IN.is_dir():
            shutil.copytree(HANDED_IN, DESK, symlinks=True, dirs_exist_ok=True)
        os.makedirs(folder, exist_ok=True) if folder == DESK else None
        self.ended = None
        self.kernel = os.fork()
        if not self.kernel:
            self._become_kernel(connection, folder, environment, *self.preludes.get(prelude, ({}, 0)))
        return {"pid": self.kernel}

    def do_poll(self) -> dict:
        """How the kernel ended, or null while it runs."""
        self._reap()
        return {"code": self.ended}

    def do_signal(self, number: int) -> dict:
        """A signal for the kernel."""
        self._reap()
        if self.kernel and self.ended is None:
            os.kill(self.kernel, number)
        return {}

    def do_sweep(self) -> dict:
        """End every other process of the cage and wipe what it could write to."""
        self._end_all()
        for folder in (*WIPED, Path(self.sockets)):
            _wipe(folder, self.mounted)
        for kind, control in SYSTEM_V.items():
            for line in Path(f"/proc/sysvipc/{kind}").read_text().splitlines()[1:]:
                getattr(libc, control)(int(line.split()[1]), IPC_RMID, 0)
        return {}

    def _end_all(self) -> None:
        """From process 1, -1 is everybody else; the kernel knows no way to fork out of a pending SIGKILL."""
        while True:
            try:
                os.kill(-1, signal.SIGKILL)
                self._reap(block=True)
            except ProcessLookupError:
                return

    def _reap(self, block: bool = False) -> None:
        """Take note of processes that ended: as process 1, of all orphans as well."""
        try:
            while (found := os.waitpid(-1, 0 if block else os.WNOHANG))[0]:
                if found[0] == self.kernel:
                    self.ended = os.waitstatus_to_exitcode(found[1])
        except ChildProcessError:
            return

    def _restrain(self) -> None:
        """End everything when there are too many processes, or when together they hold too much memory."""
        found, pages = 0, 0
        for name in os.listdir("/proc"):
            if name.isdigit() and name != "1":
                found += 1
                try:
                    with open(f"/proc/{name}/statm") as sizes:
                        _, resident, shared, *_ = sizes.read().split()
                except (OSError, ValueError):
                    continue
                pages += int(resident) - int(shared)
        if found > self.processes or pages * PAGE > self.memory or _memory_left() < SPARE or self._littered():
            self._end_all()

    def _littered(self) -> bool:
        """Whether the folder of the sockets, the only one that is not in memory, holds anything else."""
        with os.scandir(self.sockets) as found:
            return any(not stat.S_ISSOCK(entry.stat(follow_symlinks=False).st_mode) for entry in found)

    def _become_kernel(self, connection: dict, folder: str, environment: dict, space: dict, ran: int) -> None:
        """In the fork: give up what is the zygote's, take on limits, and run a kernel to its end."""
        try:
            os.closerange(3, os.sysconf("SC_OPEN_MAX"))  # the control socket first of all
            os.setsid()
            signal.signal(signal.SIGINT, signal.default_int_handler)
            libc.prctl(PR_SET_DUMPABLE, 1, 0, 0, 0)  # some libraries read their own /proc
            self._limit()
            os.environ.update(environment)
            os.chdir(folder)
            from course_utils.marking.cage import forked  # as imported before the fork

            forked.run(connection, space, ran, closed="PYTHONSAFEPATH" in os.environ)
        finally:
            os._exit(1)

    def _limit(self) -> None:
        """Limits of one process; those of all of them together are _restrain's."""
        megabyte = 1 << 20
        for what, most in {
            resource.RLIMIT_AS: 2 * self.memory,
            resource.RLIMIT_FSIZE: 100 * megabyte,
            resource.RLIMIT_NOFILE: 1024,
            resource.RLIMIT_NPROC: self.processes,
            resource.RLIMIT_MSGQUEUE: 0,
            resource.RLIMIT_CORE: 0,
        }.items():
            resource.setrlimit(what, (most, most))


def _surroundings() -> tuple[str, dict[str, str]]:
    """What a kernel is given afresh: its folder and its environment."""
    return os.getcwd(), dict(os.environ)


def _lost() -> tuple[int, int, bool]:
    """What a fork has no more, or not as it was: other threads, open files, the way from a figure to its notebook."""
    return len(os.listdir("/proc/self/task")), len(os.listdir("/proc/self/fd")), FIGURES in sys.modules


def _memory_left() -> int:
    """What the machine has left, in bytes: some ways to hold memory count for no process."""
    with open("/proc/meminfo") as lines:
        return next(int(line.split()[1]) for line in lines if line.startswith("MemAvailable:")) * 1024


def _wipe(folder: Path, mounted: set[Path]) -> None:
    """Empty a folder, but for what is mounted in it: the course itself may stand in /tmp."""
    for path in folder.iterdir():
        if path in mounted:
            continue
        if any(path in place.parents for place in mounted):
            _wipe(path, mounted)
        else:
            _remove(path)


def _remove(path: Path) -> None:
    """Remove a file or a folder, also one whose owner closed it."""

    def open_up(remove: object, name: str, error: BaseException) -> None:
        os.chmod(os.path.dirname(name), 0o700)
        os.chmod(name, 0o700) if not os.path.islink(name) else None
        shutil.rmtree(name, ignore_errors=True) if os.path.isdir(name) else os.unlink(name)

    if path.is_symlink() or not path.is_dir():
        path.unlink(missing_ok=True)
    else:
        path.chmod(0o700)
        shutil.rmtree(path, onerror=open_up)


def main() -> None:
    """Import, then serve: the folder of the sockets, the number of the control socket, bytes of memory, processes."""
    sockets, *numbers = sys.argv[1:]
    control, memory, processes = map(int, numbers)
    sys.modules["debugpy"] = None  # nobody debugs here, and it takes a third of a kernel's start
    for name in MODULES.split():
        importlib.import_module(name)
    gc.collect()
    gc.freeze()  # or the first collection in each fork would copy all that was imported
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # process 1 hears no signal that it has no handler for
    libc.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
    Zygote(sockets, socket.socket(fileno=control), memory, processes).serve()


if __name__ == "__main__":
    main()
