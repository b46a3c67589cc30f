"""The kernel that a fork becomes: an ordinary ipykernel, which is told its settings and looks for none."""

from __future__ import annotations

import json
import logging
from pathlib import Path

import numpy.random
from ipykernel.kernelapp import IPKernelApp
from traitlets.config import Config

CONNECTION = Path("/tmp/connection.json")
SETTINGS = {"HistoryManager": {"enabled": False}}  # nobody asks for yesterday's cells


class ForkedKernel(IPKernelApp):
    """Without a command line, files of settings and a heartbeat, which take a third of the usual start."""

    def parse_command_line(self, argv: list[str] | None = None) -> None:
        """There is none."""

    def load_config_file(self, suppress_errors: bool | None = None) -> None:
        """There is none."""

    def init_heartbeat(self) -> None:
        """The cage knows whether the kernel lives."""


def run(connection: dict, space: dict, ran: int, closed: bool) -> None:
    """Be a kernel to the end.

    Parameters
    ----------
    connection : what would stand in a connection file.
    space : the names that have values already.
    ran : how many cells have given them.
    closed : whether the folder that it works in lends it no modules.
    """
    numpy.random.seed()  # or every fork would draw the same numbers
    CONNECTION.write_text(json.dumps(connection))
    app = ForkedKernel.instance(
        user_ns=space,
        connection_file=str(CONNECTION),
        log_level=logging.ERROR,
        ignore_cwd=closed,
        config=Config(SETTINGS),
    )
    app.initialize()
    CONNECTION.unlink()
    app.shell.execution_count += ran
    app.start()
