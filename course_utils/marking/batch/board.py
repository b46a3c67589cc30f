"""Where the workers of a batch tell each other what the tests said: none of them asks a test what another one knows."""

from __future__ import annotations

import threading


class Board:
    """A tray for each worker, with the verdicts that others have found since it last looked."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.trays: list[dict] = []

    def join(self) -> dict:
        """A tray for one more worker."""
        with self.lock:
            self.trays.append({})
            return self.trays[-1]

    def tell(self, verdicts: dict, tray: dict) -> None:
        """Lay these verdicts (by state) into all trays but that of the worker who found them."""
        with self.lock:
            for other in self.trays:
                if other is not tray:
                    other.update(verdicts)

    def take(self, tray: dict) -> dict:
        """What lies in this tray, which is empty afterwards."""
        with self.lock:
            told = dict(tray)
            tray.clear()
            return told
