"""The command that opens a cage: what is visible in it, and nothing else is."""

from __future__ import annotations

import functools
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import course_utils
from course_utils.folders import COURSE_FILE, course_folder
from course_utils.language import tr
from course_utils.problem import Problem

HOUSE = "/relais"  # where the package and the datasets stand in the cage
HOST = "relais"  # the name of the machine, as a hand-in sees it
DESK = "/home/student/work"  # the kernel's own copy of what was handed in
PACKAGE = Path(course_utils.__file__).parent
SYSTEM = ("/bin", "/sbin", "/lib", "/lib32", "/lib64")
# Hidden: each cage would read all of them, and matplotlib has its own.
FONTS = ("/usr/share/fonts", "/usr/local/share/fonts")
SETTINGS = ("/etc/fonts", "/etc/ld.so.cache", "/etc/localtime", "/etc/ssl/certs", "/etc/alternatives")
DISK = 256 << 20  # bytes that the kernel may write in each of its folders
KEPT = ("LANG", "LC_ALL", "TZ", "RELAIS_LANG")  # of the environment
# One thread for each library: forks need it, and several workers share the machine.
ENVIRONMENT = {
    "HOME": "/home/student",
    "PATH": "/usr/bin:/bin",
    "PYTHONPATH": HOUSE,
    "PYTHONDONTWRITEBYTECODE": "1",
    "MPLBACKEND": "module://matplotlib_inline.backend_inline",
    "RELAIS_COURSE": HOUSE,
    "NBGRADER_EXECUTION": "autograde",
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "ARROW_NUM_THREADS": "1",
}


@functools.cache
def reason_without() -> str:
    """Why there can be no cage here, in bubblewrap's words; "" when there can."""
    if not sys.platform.startswith("linux") or not shutil.which("bwrap"):
        return "bwrap"
    trial = ["bwrap", "--unshare-all", *_named(), "--ro-bind", "/", "/", "--proc", "/proc", "true"]
    tried = subprocess.run(trial, capture_output=True, text=True, check=False)
    return tried.stderr.strip() or "bwrap" if tried.returncode else ""


def require_sandbox() -> None:
    """Raise Problem where hand-ins cannot be run safely."""
    reason = reason_without()
    if reason:
        sentence = tr(
            "Hand-ins are run in a sandbox, and I can't open one here ({reason}). Install bubblewrap on Linux, mark in the container of the deploy folder, or, if you trust every hand-in, set sandbox = false under [marking] in course.toml.",
            reason=reason,
        )
        raise Problem("no-sandbox", sentence, reason=reason)


def unsafe() -> str:
    """The warning that stands in the log where hand-ins run outside of a sandbox."""
    return tr(
        "Hand-ins run WITHOUT a sandbox: their code can read and change everything that you can, the gradebook too."
    )


def course_files() -> dict[str, Path]:
    """What of the course both sides see, and where: its settings and the datasets."""
    try:
        course = course_folder()
    except Problem:
        course = PACKAGE.parent
    found = {f"{HOUSE}/{name}": course / name for name in (COURSE_FILE, "datasets")}
    return {place: path for place, path in found.items() if path.exists()}


def command(sockets: Path, shown: dict[str, Path], control: int, memory: int, processes: int) -> list[str]:
    """bubblewrap's command line; ``shown`` says which folders stand where in the cage, read-only."""
    return [
        *("bwrap", "--unshare-all", "--die-with-parent", "--as-pid-1", "--new-session", "--clearenv"),
        *("--uid", "1000", "--gid", "1000", *_named(), "--cap-drop", "ALL"),
        *_system(),
        *("--proc", "/proc", "--dev", "/dev"),
        *_own("/dev/shm", "/tmp", "/home/student"),
        *(part for folder in FONTS if os.path.isdir(folder) for part in ("--tmpfs", folder)),
        *_python(),
        *("--ro-bind", str(PACKAGE), f"{HOUSE}/course_utils"),
        *(part for place, folder in shown.items() for part in ("--ro-bind", str(folder), place)),
        *("--bind", str(sockets), str(sockets)),
        *(part for name, value in _environment().items() for part in ("--setenv", name, value)),
        # /proc too: where the marking runs as root, the kernel's settings under /proc/sys are the cage's own files.
        *("--remount-ro", "/proc", "--remount-ro", "/dev", "--remount-ro", "/", "--chdir", "/home/student"),
        *(sys.executable, "-m", "course_utils.marking.cage.zygote"),
        *(str(sockets), str(control), str(memory), str(processes)),
    ]


def _named() -> list[str]:
    """A container may forbid to change the name; ours has the right one already."""
    return [] if socket.gethostname() == HOST else ["--hostname", HOST]


def _own(*folders: str) -> list[str]:
    return [part for folder in folders for part in ("--size", str(DISK), "--tmpfs", folder)]


def _system() -> list[str]:
    found = ["--ro-bind", "/usr", "/usr"]
    for name in SYSTEM:
        if os.path.islink(name):
            found += ["--symlink", os.readlink(name), name]
        elif os.path.isdir(name):
            found += ["--ro-bind", name, name]
    return found + [part for name in SETTINGS if os.path.exists(name) for part in ("--ro-bind", name, name)]


def _python() -> list[str]:
    """The interpreter and its libraries, where they stand."""
    places = {sys.prefix, sys.base_prefix, os.path.realpath(sys.prefix), os.path.realpath(sys.base_prefix)}
    outside = sorted(place for place in places if not place.startswith("/usr/") and place != "/usr")
    return [part for place in outside for part in ("--ro-bind", place, place)]


def environment_in(folder: object) -> dict[str, str]:
    """What a kernel finds in its environment beside that: one that works in a folder of the course takes no modules from it."""
    return {"RELAIS_WORK": f"{DESK}/work"} | ({"PYTHONSAFEPATH": "1"} if folder else {})


def _environment() -> dict[str, str]:
    return ENVIRONMENT | {name: os.environ[name] for name in KEPT if name in os.environ}
