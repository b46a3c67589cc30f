"""Relais: what the lessons, the assignments and the commands of the course are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from course_utils.cases import load_case
    from course_utils.cases.importers import import_case

__version__ = "0.1.0"
__all__ = ["__version__", "import_case", "load_case"]


def __getattr__(name: str) -> object:
    """Fetch what reads tables at its first use: a command that reads none must not wait for pandas."""
    if name == "load_case":
        from course_utils.cases import load_case

        return load_case
    if name == "import_case":
        from course_utils.cases.importers import import_case

        return import_case
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
