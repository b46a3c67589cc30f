"""`relais mark` as it is typed."""

from __future__ import annotations

import os
import subprocess
import sys

from click.testing import CliRunner

from course_utils.cli import mark


def test_options_are_explained():
    told = CliRunner().invoke(mark.command, ["--help"]).output
    assert all(
        option in told for option in ("--student", "--force", "--workers", "--no-sandbox", "--scheduler")
    )


def test_no_sandbox_has_to_be_typed_in_full():
    assert CliRunner().invoke(mark.command, ["5", "--no-sand"]).exit_code == 2


def test_help_loads_neither_nbgrader_nor_pandas(tmp_path):
    code = "import sys, course_utils.cli.mark; print({'nbgrader', 'pandas'} & set(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ
    )
    assert done.stdout.strip() == "set()"
