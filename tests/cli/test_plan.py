"""`relais plan`: the documents of a plan, from a terminal."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from course_utils.cli import program
from course_utils.plan import save_parts


def test_the_plan_becomes_three_documents(course: Path) -> None:
    save_parts(0, {"mandate": "A pilot of three months."})
    told = CliRunner().invoke(program(), ["plan", "--out", "out", "--organisation", "The museum"])
    assert told.exit_code == 0
    assert told.output.splitlines() == [
        f"Written: {Path('out') / f'plan.{name}'}" for name in ("docx", "pptx", "html")
    ]
    assert "The museum" in Path("out/plan.html").read_text(encoding="utf-8")
