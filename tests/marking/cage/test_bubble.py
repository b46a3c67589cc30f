from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from course_utils.marking.cage.bubble import PACKAGE, command, reason_without, require_sandbox
from course_utils.problem import Problem


@pytest.fixture
def fresh():
    """The machine is looked at once; here it changes."""
    reason_without.cache_clear()
    yield
    reason_without.cache_clear()


def test_without_bubblewrap_the_marking_refuses_and_says_what_to_do(fresh, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Problem) as told:
        require_sandbox()
    assert "Install bubblewrap" in told.value.sentence and "sandbox = false" in told.value.sentence


def test_where_bubblewrap_may_not_open_one_its_words_are_given(fresh, monkeypatch, tmp_path):
    refusing = tmp_path / "bwrap"
    refusing.write_text("#!/bin/sh\necho No permissions to create a new namespace >&2\nexit 1\n")
    refusing.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Problem) as told:
        require_sandbox()
    assert "new namespace" in told.value.sentence


def test_nothing_is_writable_but_the_folder_of_the_sockets(tmp_path):
    words = command(tmp_path, {"/x": Path("/usr")}, 3, 1, 1)
    writable = [words[place + 2] for place, word in enumerate(words) if word == "--bind"]
    assert writable == [str(tmp_path)]
    assert "--unshare-all" in words and "--share-net" not in words


def test_where_there_can_be_no_cage_the_marking_can_still_be_imported():
    """Windows has neither of these two modules."""
    code = "import sys; sys.modules['resource'] = sys.modules['fcntl'] = None; import course_utils.marking.execute"
    environment = os.environ | {"PYTHONPATH": str(PACKAGE.parent)}
    subprocess.run([sys.executable, "-W", "ignore", "-c", code], check=True, env=environment)
