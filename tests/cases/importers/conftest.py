"""Exports written on the spot, and imports into a folder of their own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from course_utils.cases.importers import Source, open_source
from course_utils.problem import Problem


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., Path]:
    """A file with this content: text (UTF-8) or bytes."""

    def write(content: str | bytes, name: str = "export.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


@pytest.fixture
def opened(written: Callable[..., Path]) -> Callable[..., Source]:
    """The source that such a file is."""
    return lambda content, name="export.csv": open_source(written(content, name))


@pytest.fixture
def refused(written: Callable[..., Path]) -> Callable[..., str]:
    """The kind of the Problem that opening such a file ends with."""

    def kind(content: str | bytes, name: str = "export.csv", act: Callable = open_source) -> str:
        with pytest.raises(Problem) as raised:
            act(written(content, name))
        assert "\n" not in raised.value.sentence
        return raised.value.kind

    return kind
