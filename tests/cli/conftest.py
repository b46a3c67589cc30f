"""A real server to knock at."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.browser.edition import unused_port

ROOT = Path(__file__).parents[2]
PATIENCE = 10.0  # seconds; a server stops within two


@pytest.fixture
def open_lab(course: Path) -> Callable:
    """`with open_lab("lab", "--teach") as address`: `relais` runs in the course, then is stopped."""

    @contextmanager
    def opened(*words: str) -> Iterator[str]:
        # Two workers that look for the first free port at once would find the same one.
        command = [
            sys.executable,
            "-m",
            "course_utils.cli",
            *words,
            "--no-browser",
            "--port",
            str(unused_port()),
        ]
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "HOME": str(course), "PYTHONUNBUFFERED": "1"}
        server = subprocess.Popen(command, cwd=course, env=environment, stdout=subprocess.PIPE, text=True)
        try:
            yield re.search(r"http\S+", server.stdout.readline())[0]
        finally:
            server.terminate()
            try:
                server.wait(PATIENCE)
            except (
                subprocess.TimeoutExpired
            ):  # a kernel that is just starting can hold it up; it goes when we go
                server.kill()
                server.wait()
            server.stdout.close()

    return opened
