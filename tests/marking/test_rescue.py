"""Files that are hardly notebooks any more, and what can be read of them."""

from __future__ import annotations

import copy
import json
from pathlib import Path

import nbformat
import pytest

from course_utils.marking.findings import noted, sentences
from course_utils.marking.rescue import read_hand_in
from course_utils.problem import Problem

SOURCE = Path(__file__).parent / "files" / "fr" / "01-ecoute" / "01-ecoute.ipynb"


@pytest.fixture
def notebook():
    return nbformat.read(SOURCE, as_version=4)


def sources(notebook):
    return [cell.source for cell in notebook.cells]


def kinds(notebook):
    return [finding["kind"] for finding in noted(notebook)]


def test_a_sound_notebook_stays_as_it_is(notebook):
    read = read_hand_in(SOURCE.read_bytes())
    assert sources(read) == sources(notebook) and kinds(read) == []
    assert [cell.id for cell in read.cells] == [cell.id for cell in notebook.cells]


@pytest.mark.parametrize(
    ("encoding", "told"),
    [("utf-8-sig", []), ("cp1252", ["encoding"]), ("utf-16", ["encoding"]), ("utf-16-be", ["encoding"])],
)
def test_any_usual_encoding_is_read_with_its_accents(notebook, encoding, told):
    content = nbformat.writes(notebook).replace("\u2192", "->").encode(encoding, errors="ignore")
    read = read_hand_in(content)
    assert "é" in "".join(sources(read)) and "\ufffd" not in "".join(sources(read))
    assert kinds(read) == told


def test_half_a_file_gives_the_cells_that_are_whole(notebook):
    content = SOURCE.read_bytes()
    read = read_hand_in(content[: content.index("é".encode(), len(content) // 2) + 1])
    assert 0 < len(read.cells) < len(notebook.cells)
    assert sources(read) == sources(notebook)[: len(read.cells)]
    assert kinds(read) == ["cut-off"]


def test_a_break_in_the_middle_costs_one_cell(notebook):
    text = nbformat.writes(notebook)
    place = text.index('"cell_type"', len(text) // 2)
    read = read_hand_in((text[:place] + '"cell_type": <<<<<<<,' + text[place:]).encode())
    assert len(read.cells) == len(notebook.cells) - 1


def test_an_old_format_is_converted(notebook):
    old = nbformat.convert(copy.deepcopy(notebook), 3)
    read = read_hand_in(nbformat.writes(old, version=3).encode())
    assert [source.strip("# ") for source in sources(read)] == [
        source.strip("# ") for source in sources(notebook)
    ]
    assert [cell.metadata.get("nbgrader") for cell in read.cells] == [
        cell.metadata.get("nbgrader") for cell in notebook.cells
    ]
    assert "old-format" in kinds(read)


def test_fifty_megabytes_of_output_are_dropped(notebook):
    code = next(cell for cell in notebook.cells if cell.cell_type == "code")
    code.outputs = [nbformat.v4.new_output("stream", name="stdout", text="x" * 50_000_000)]
    read = read_hand_in(nbformat.writes(notebook).encode())
    assert len(nbformat.writes(read)) < 100_000
    assert sentences(noted(read)) == ["The notebook held 50 MB of outputs, which were dropped."]


def test_without_kernel_metadata_python_runs_it(notebook):
    notebook.metadata = {}
    read = read_hand_in(nbformat.writes(notebook).encode())
    assert read.metadata.kernelspec.name == "python3" and kinds(read) == ["no-kernel"]


def test_a_student_cannot_write_findings(notebook):
    notebook.metadata["relais"] = {"findings": "nonsense"}
    assert kinds(read_hand_in(nbformat.writes(notebook).encode())) == []


ODD_CELLS = [
    3,
    {"cell_type": "code"},
    {"cell_type": "code", "source": 7},
    {"cell_type": "dance", "source": ["a", "b"], "metadata": [], "id": "same"},
    {"cell_type": "code", "source": "x", "metadata": None, "id": "same", "outputs": {"no": "list"}},
]


def test_odd_cells_become_valid_ones_or_are_left_out():
    read = read_hand_in(json.dumps({"cells": ODD_CELLS, "metadata": 5}).encode())
    nbformat.validate(read)
    assert sources(read) == ["", "ab", "x"]
    assert {"kind": "damaged-cells", "lost": 2} in noted(read)


@pytest.mark.parametrize("content", [b"", b"{", b"PK\x03\x04 a zip", b"[]", b'{"cells": 3}', b"[" * 100_000])
def test_what_is_no_notebook_at_all_is_said(content):
    with pytest.raises(Problem, match="Ask for it again"):
        read_hand_in(content)
