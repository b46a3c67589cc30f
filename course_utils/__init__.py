"""Relais: what the lessons, the assignments and the commands of the course are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from course_utils.cases import load_case

__version__ = "0.1.0"
__all__ = ["__version__", "load_case"]


def __getattr__(name: str) -> object:
    """Fetch ``load_case`` at its first use: a command that reads no table must not wait for pandas."""
    if name == "load_case":
        from course_utils.cases import load_case

        return load_case
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
