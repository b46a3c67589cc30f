"""Where the gradebook is."""

from __future__ import annotations

from pathlib import Path


def gradebook_url(products: Path, address: str = "") -> str:
    """The address that SQLAlchemy wants: ``address`` when the course has a server, else the file in ``products``."""
    return address or f"sqlite:///{(products / 'gradebook.db').as_posix()}?timeout=60"  # seconds
