"""A cage from outside: opened once for each worker and kind, asked for kernels, closed with the worker."""

from __future__ import annotations

import atexit
import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO

from course_utils.marking.cage.bubble import DESK, command, environment_in

PATIENCE = 60  # seconds for an answer; opening a cage imports what the lessons use
MEGABYTE = 1 << 20


PLACE = "/tmp"  # the path of a socket has 107 characters at most
PREFIX = "relais-cage-"


class CageBroken(Exception):
    """The cage does not answer any more."""


class Cage:
    """One sandbox with its process 1, and the folder that its sockets and the hand-in go through."""

    def __init__(self, shown: dict[str, Path], memory: int, processes: int = 64) -> None:
        self.owner = os.getpid()
        _remove_stale()
        self.folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=PLACE))
        self.lock = _locked(self.folder)
        self.sockets = self.folder / "s"
        self.handed_in = self.folder / "handin"
        for place in (self.sockets, self.handed_in):
            place.mkdir()
        ours, theirs = socket.socketpair()
        ours.settimeout(PATIENCE)
        shown = shown | {"/handin": self.handed_in}
        line = command(self.sockets, shown, theirs.fileno(), memory * MEGABYTE, processes)
        self.process = subprocess.Popen(
            line,
            pass_fds=[theirs.fileno()],
            start_new_session=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=None if os.environ.get("RELAIS_CAGE_LOG") else subprocess.DEVNULL,
        )
        theirs.close()
        self.lines = ours.makefile("rwb", buffering=0)
        self.socket = ours
        self.prepared: set[str] = set()  # preludes
        self.threads = 0  # of process 1, once it is ready: more than one would be a defect
        atexit.register(self.close)

    @property
    def is_open(self) -> bool:
        """Whether its process 1 is still there, and ours."""
        return self.owner == os.getpid() and self.process.poll() is None

    def ask(self, do: str, **facts: object) -> dict:
        """One question to process 1 and its answer; raises CageBroken, and closes the cage, when there is none."""
        try:
            self.threads = self.threads or self._heard()["ready"]
            self.lines.write(json.dumps({"do": do, **facts}).encode() + b"\n")
            return self._heard()
        except (OSError, ValueError):  # it is gone, or was closed
            self.close()
            raise CageBroken(do) from None

    def _heard(self) -> dict:
        try:
            line = self.lines.readline()
        except OSError:
            line = b""
        if not line:
            self.close()
            raise CageBroken("silent")
        return json.loads(line)

    def prepare(self, name: str, cells: Sequence[str], folder: Path | None) -> bool:
        """Run the cells that many notebooks begin with in process 1, for kernels to be forked with what they make.

        False where that does not work, now and ever after: such kernels run the cells themselves. The cage is closed where
        it would be no good for any other kernel.
        """
        if name not in self.prepared and name not in _unfit:
            _unfit.add(name)  # until it has worked: one that ends process 1 gives no answer
            self.take_in(None)
            place = {"folder": str(folder or DESK), "environment": environment_in(folder)}
            told = self.ask("prepare", name=name, cells=list(cells), **place)
            if told["spoiled"]:
                self.close()
            elif told["done"]:
                self.prepared.add(name)
                _unfit.remove(name)
        return name in self.prepared

    def take_in(self, folder: Path | None) -> None:
        """Show a hand-in, in place of the one before: its plain files, links left out."""
        for path in self.handed_in.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        if folder:
            shutil.copytree(folder, self.handed_in, ignore=_not_plain, dirs_exist_ok=True)

    def close(self) -> None:
        """End everything in the cage: with its process 1 the system ends the others."""
        atexit.unregister(self.close)
        if self.owner != os.getpid():
            return
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)  # while it opens, bubblewrap is two processes
        self.process.wait()
        self.lines.close()
        self.socket.close()
        self.lock.close()
        shutil.rmtree(self.folder, ignore_errors=True)


def _not_plain(folder: str, names: list[str]) -> list[str]:
    """What may point elsewhere, and notebooks: a kernel needs none, and the one that is run holds the tests."""
    paths = [(name, Path(folder) / name) for name in names]
    return [
        name
        for name, path in paths
        if path.is_symlink() or not (path.is_file() or path.is_dir()) or path.suffix == ".ipynb"
    ]


def _locked(folder: Path) -> IO | None:
    """The folder's lock, taken for as long as the file stays open; None when somebody has it."""
    import fcntl  # there is none on Windows, nor a cage

    lock = (folder / "lock").open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        lock.close()
        return None
    return lock


def _remove_stale() -> None:
    """Remove the folders of workers that were killed: their lock is held by nobody, or they have had none for long."""
    for folder in Path(PLACE).glob(f"{PREFIX}*"):
        with suppress(OSError):
            old = time.time() - folder.stat().st_mtime > PATIENCE
            lock = _locked(folder) if old or (folder / "lock").exists() else None
            if lock:
                shutil.rmtree(folder, ignore_errors=True)
                lock.close()


_unfit: set[str] = set()  # preludes that no cage can keep
_open: dict[str, tuple[object, Cage]] = {}


def cage_for(kind: str, shown: dict[str, Path], memory: int) -> Cage:
    """The cage of that kind in this process, opened now if it is not, or shows something else."""
    key = (tuple(sorted(shown.items())), memory, os.environ.get("RELAIS_LANG"))
    known, cage = _open.get(kind, (None, None))
    if cage and cage.is_open and known == key:
        return cage
    if cage:
        cage.close()
    _open[kind] = (key, Cage(shown, memory))
    return _open[kind][1]
