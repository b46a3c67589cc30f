"""Where the server may answer."""

from __future__ import annotations

import os
import socket

from course_utils.language import tr
from course_utils.problem import Problem

FIRST = 8888  # Jupyter's own habit, so that people recognise the address
TRIES = 100


def free_port(wanted: int | None = None) -> int:
    """``wanted`` if nobody answers there, or the first free port from 8888 on.

    Raises Problem when the wanted port is taken, or all of a hundred are.
    """
    candidates = [wanted] if wanted else range(FIRST, FIRST + TRIES)
    for port in candidates:
        if _is_free(port):
            return port
    sentence = tr(
        "Port {port} is already in use. Choose another one, or leave out --port and I will find one.",
        port=wanted or FIRST,
    )
    raise Problem("port-taken", sentence, port=wanted or FIRST)


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        if os.name == "posix":  # elsewhere this option would let two programs share the port
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True
