"""A worker: a process that pays for its imports once, then marks what it is sent until nobody sends any more.

It reads one line of JSON for each hand-in on its standard input and writes one line for each result; with them go the
verdicts that other workers have found, and those that it has. When the other end is gone, however that ended, so are the
worker, its kernels and its folder.
"""

from __future__ import annotations

import json
import os
import queue
import shutil
import sys
import threading
from pathlib import Path
from typing import BinaryIO


def main() -> None:
    """Serve until the standard input closes; the first line is the bundle."""
    incoming, outgoing = _private_pipes()
    place = Path(sys.argv[1])
    lines: queue.Queue[bytes] = queue.Queue()
    threading.Thread(target=_listen, args=(incoming, lines, place), daemon=True).start()

    from course_utils.marking.batch.bundle import Bundle
    from course_utils.marking.batch.marker import Marker
    from course_utils.marking.batch.task import Task
    from course_utils.marking.execute import VERDICTS

    marker = Marker(Bundle(**json.loads(lines.get())), place / "course")
    _send(outgoing, {"ready": True})
    while True:
        told = json.loads(lines.get())
        VERDICTS.learn(told["verdicts"])
        result = marker.mark(Task(**told["task"]))
        _send(outgoing, {"result": result.as_json(), "verdicts": VERDICTS.news()})


def _private_pipes() -> tuple[BinaryIO, BinaryIO]:
    """The two pipes under numbers that no kernel inherits: nothing that a student prints can pass for a result."""
    incoming, outgoing = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(2, 1)
    return incoming, outgoing


def _listen(incoming: BinaryIO, lines: queue.Queue[bytes], place: Path) -> None:
    for line in incoming:
        lines.put(line)
    from course_utils.marking.batch.processes import end_children

    end_children(os.getpid())
    shutil.rmtree(place, ignore_errors=True)
    os._exit(0)


def _send(outgoing: BinaryIO, told: dict) -> None:
    outgoing.write(json.dumps(told).encode() + b"\n")
    outgoing.flush()


if __name__ == "__main__":
    main()
