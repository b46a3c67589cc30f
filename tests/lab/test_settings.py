"""What JupyterLab is told before it opens."""

from __future__ import annotations

import pytest

from course_utils.lab.settings import LOCALES, overrides


@pytest.mark.parametrize("language", LOCALES)
def test_a_page_of_text_opens_as_it_reads(language: str) -> None:
    documents = overrides(language, "learn")["@jupyterlab/docmanager-extension:plugin"]
    assert documents["defaultViewers"] == {"markdown": "Markdown Preview"}
    assert documents["autosave"] is True


def test_a_presentation_keeps_nothing() -> None:
    assert overrides("en", "present")["@jupyterlab/docmanager-extension:plugin"]["autosave"] is False
