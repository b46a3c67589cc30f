"""Hand-ins that would stop nbgrader, put right one by one."""

from __future__ import annotations

import copy

import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell
from nbgrader.nbgraderformat import MetadataValidator
from students import grade_id

from course_utils.marking.findings import noted, sentences
from course_utils.marking.repair import RepairCells


@pytest.fixture
def repair(term):
    names = {"db_url": term.desk.directory.db_url, "assignment": term.assignment, "notebook": term.notebook}

    def repaired(notebook):
        notebook = RepairCells(parent=None).preprocess(notebook, {"nbgrader": names})[0]
        MetadataValidator().validate_nb(notebook)
        return notebook

    return repaired


def ids(notebook):
    return [grade_id(cell) for cell in notebook.cells if grade_id(cell)]


DAMAGES = {
    "emptied": lambda told: told.clear(),
    "of a newer nbgrader": lambda told: told.update(schema_version=99),
    "of an older nbgrader": lambda told: told.update(schema_version=0),
    "no marks any more": lambda told: told.update(grade=False, solution=False),
    "richer": lambda told: told.update(points=1000),
    "unlocked": lambda told: told.update(locked=False),
    "renamed": lambda told: told.update(grade_id="something else"),
    "of another kind": lambda told: told.update(grade_id=["a", "list"]),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_damaged_metadata_is_put_right(term, repair, damage):
    notebook = term.students.all_right()
    for cell in notebook.cells:
        if "nbgrader" in cell.metadata:
            damage(cell.metadata.nbgrader)
    repaired = {grade_id(cell): cell.metadata.nbgrader for cell in repair(notebook).cells if grade_id(cell)}
    released = {
        grade_id(cell): cell.metadata.nbgrader for cell in term.students.release.cells if grade_id(cell)
    }
    for name, told in released.items():
        for key in ("grade", "solution", "locked", "points"):
            assert repaired[name].get(key) == told.get(key)


def test_metadata_that_is_no_mapping_is_put_right(term, repair):
    notebook = term.students.all_right()
    for cell in notebook.cells:
        cell.metadata["nbgrader"] = "nonsense"
    assert ids(repair(notebook)) == ids(term.students.release)


def test_missing_cells_come_back_in_their_place(term, repair):
    notebook = term.students.all_right()
    notebook.cells = [cell for cell in notebook.cells if not grade_id(cell)]
    assert ids(repair(notebook)) == ids(term.students.release)


def test_an_empty_notebook_gets_every_cell(term, repair):
    notebook = term.students.all_right()
    notebook.cells = []
    assert ids(repair(notebook)) == ids(term.students.release)


def test_of_two_copies_of_an_answer_the_one_that_was_answered_counts(term, repair):
    notebook = term.students.all_right()
    question = term.students.questions[0]
    place = next(at for at, cell in enumerate(notebook.cells) if grade_id(cell) == question)
    blank = next(cell for cell in term.students.untouched().cells if grade_id(cell) == question)
    answer = notebook.cells[place].source
    notebook.cells.insert(place + 1, blank)
    counted = [cell.source for cell in repair(notebook).cells if grade_id(cell) == question]
    assert counted == [answer]


def test_a_copy_of_a_test_does_not_receive_the_hidden_tests(term, repair):
    notebook = term.students.careless()
    assert all("HIDDEN" not in cell.source for cell in repair(notebook).cells if not grade_id(cell))


def test_an_answer_turned_into_text_is_code_again(term, repair):
    notebook = term.students.all_right()
    for place, cell in enumerate(notebook.cells):
        if cell.cell_type == "code" and grade_id(cell):
            notebook.cells[place] = new_markdown_cell(cell.source, metadata=copy.deepcopy(cell.metadata))
    kinds = {grade_id(cell): cell.cell_type for cell in repair(notebook).cells}
    assert kinds[term.students.questions[0]] == "code"


def test_cells_of_the_student_s_own_stay(term, repair):
    notebook = term.students.all_right()
    notebook.cells.insert(2, new_code_cell("my_own = 1"))
    assert "my_own = 1" in [cell.source for cell in repair(notebook).cells]


def test_what_was_done_is_told_in_a_sentence(term, repair):
    notebook = term.students.careless()
    notebook.cells.append(notebook.cells.pop(next(at for at, c in enumerate(notebook.cells) if grade_id(c))))
    told = " ".join(sentences(noted(repair(notebook))))
    assert "stood several times" in told and "had been deleted" in told and "in another order" in told


def test_cells_without_metadata_are_recognised_by_their_id(term, repair):
    notebook = term.students.all_right()
    answers = {grade_id(cell): cell.source for cell in notebook.cells if grade_id(cell)}
    for cell in notebook.cells:
        cell.metadata.clear()
    repaired = repair(notebook)
    assert ids(repaired) == ids(term.students.release)
    for name in term.students.questions:
        assert [cell.source for cell in repaired.cells if grade_id(cell) == name] == [answers[name]]
    assert [finding["kind"] for finding in noted(repaired)] == ["recognised"]


def test_moved_cells_go_back_with_what_the_student_wrote_below_them(term, repair):
    notebook = term.students.all_right()
    notebook.cells = [cell for cell in notebook.cells if grade_id(cell)]
    notebook.cells.append(new_code_cell("my_own = 1"))
    notebook.cells = [notebook.cells[-2], notebook.cells[-1], *notebook.cells[:-2]]
    repaired = repair(notebook)
    assert ids(repaired) == ids(term.students.release)
    assert repaired.cells[-1].source == "my_own = 1"


def test_the_work_of_another_assignment_is_told_as_such(term, repair):
    notebook = term.students.all_right()
    for cell in notebook.cells:
        cell.id = f"other-{cell.id}"
        if grade_id(cell):
            cell.metadata.nbgrader.grade_id = f"other-{grade_id(cell)}"
    repaired = repair(notebook)
    assert ids(repaired) == ids(term.students.release)
    assert [finding["kind"] for finding in noted(repaired)] == ["other-work"]


def test_a_sound_notebook_needs_nothing(term, repair):
    for notebook in (term.students.all_right(), term.students.untouched()):
        assert noted(repair(notebook)) == []
