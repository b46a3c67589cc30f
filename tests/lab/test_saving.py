"""A saved notebook holds no control that could not answer any more."""

from __future__ import annotations

import asyncio
from pathlib import Path

import nbformat
import pytest
from jupyter_server.services.contents.largefilemanager import AsyncLargeFileManager

from course_utils import language
from course_utils.lab.saving import VIEW

PICTURE = {"image/png": "aGk=", "text/plain": "<Figure>"}


@pytest.fixture
def manager(tmp_path: Path) -> AsyncLargeFileManager:
    """Jupyter's own, with the setting that `relais lab` gives it."""
    return AsyncLargeFileManager(
        root_dir=str(tmp_path), pre_save_hook="course_utils.lab.saving.leave_out_controls"
    )


def saved(manager: AsyncLargeFileManager, outputs: list[dict]) -> list[dict]:
    """The outputs of a cell, after saving and opening again."""
    shown = [nbformat.v4.new_output("display_data", data, metadata={"isolated": True}) for data in outputs]
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("x", outputs=shown)])
    asyncio.run(manager.save({"type": "notebook", "format": "json", "content": notebook}, "lesson.ipynb"))
    opened = asyncio.run(manager.get("lesson.ipynb"))
    return [output["data"] for output in opened["content"]["cells"][0]["outputs"]]


def test_a_sentence_takes_the_place_of_a_control(manager: AsyncLargeFileManager) -> None:
    language.use("fr")
    control = {VIEW: {"model_id": "1", "version_major": 2, "version_minor": 0}, "text/plain": "VBox()"}
    (left,) = saved(manager, [control])
    assert left == {"text/plain": "Exécutez cette cellule, ou toutes, pour revoir ses commandes."}


def test_everything_else_is_kept(manager: AsyncLargeFileManager) -> None:
    assert saved(manager, [PICTURE, {"text/plain": "3"}]) == [PICTURE, {"text/plain": "3"}]


def test_other_files_are_written_as_they_are(manager: AsyncLargeFileManager) -> None:
    asyncio.run(manager.save({"type": "file", "format": "text", "content": "a;b"}, "table.csv"))
    assert asyncio.run(manager.get("table.csv"))["content"] == "a;b"
