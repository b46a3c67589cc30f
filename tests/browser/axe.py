"""What axe-core finds on a page."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

GRAVE = ("serious", "critical")


def findings(page: Page, context: dict | None = None, texts: int = 1) -> list[str]:
    """Each serious finding, with three of its places; fails where fewer than ``texts`` were judged for contrast."""
    found = Axe().run(page, context=context, options={}).response
    assert sum(len(rule["nodes"]) for rule in found["passes"] if rule["id"] == "color-contrast") >= texts
    return [
        f"{rule['id']} ({rule['impact']}), {len(rule['nodes'])} places: "
        + "; ".join(node["html"][:160] for node in rule["nodes"][:3])
        for rule in found["violations"]
        if rule["impact"] in GRAVE
    ]
