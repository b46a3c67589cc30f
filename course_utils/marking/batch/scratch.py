"""The gradebook that a worker marks in: made anew for each hand-in, read once, thrown away.

nbgrader opens it a dozen times for one hand-in, each time with an engine of its own that has to learn every statement
again, and each commit waits for the disk. Neither is needed here: the marks that last are entered elsewhere.
"""

from __future__ import annotations

from functools import cache

import nbgrader.api
from sqlalchemy import Engine, NullPool, create_engine, event

_ordinary = nbgrader.api.create_engine
_scratch: set[str] = set()


def open_quickly(address: str) -> None:
    """From now on this process opens the gradebook at ``address`` (SQLite) with one engine, and never waits for the disk."""
    _scratch.add(address)
    nbgrader.api.create_engine = _engine


def _engine(address: str, **settings: object) -> Engine:
    return _shared(address) if address in _scratch else _ordinary(address, **settings)


@cache
def _shared(address: str) -> Engine:
    # No connection outlives the file that it was opened on.
    engine = create_engine(address, poolclass=NullPool)
    event.listen(engine, "connect", lambda connection, _: connection.execute("PRAGMA synchronous=OFF"))
    return engine
