"""What the tests of notebooks share between the workers of a run."""

from __future__ import annotations

from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.hookimpl(tryfirst=True)  # xdist reads the groups in the same hook
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One worker tries the answers to an assignment: several tests look at each, and trying them takes time."""
    for item in items:
        asked = item.callspec.params if hasattr(item, "callspec") else {}
        if item.path.parent != HERE or item.path.stem not in (
            "test_assignment_answers",
            "test_answers_table",
        ):
            continue
        if "number" in asked and "edition" in asked:
            item.add_marker(pytest.mark.xdist_group(f"answers-{asked['number']}-{asked['edition']}"))
        elif "book" in asked:
            book = asked["book"]
            item.add_marker(pytest.mark.xdist_group(f"answers-{book.number}-{book.language}"))
