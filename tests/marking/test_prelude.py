"""What every notebook begins with is run once for a class, and nobody can tell."""

from __future__ import annotations

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from course_utils.marking import execute
from course_utils.marking.batch.bundle import make_bundle
from course_utils.marking.batch.marker import Marker
from course_utils.marking.batch.task import make_task
from course_utils.marking.cage.bubble import reason_without
from course_utils.marking.names import Code
from course_utils.marking.prelude import Preludes, prelude_of, prelude_of_tests

OPEN = "from course_utils import load_case\ncase = load_case('coop')"
TABLE = "posts = case.posts"
RELEASED = {"open": Code(OPEN, True), "table": Code(TABLE, True), "answer": Code("share = ...", False)}


def given(name, source=None, **roles):
    about = {
        "grade_id": name,
        "locked": name != "answer",
        "grade": False,
        "solution": name == "answer",
    } | roles
    told = source if source is not None else RELEASED[name].source
    return new_code_cell(told, metadata={"nbgrader": nbformat.from_dict(about)})


def hand_in(*cells):
    return new_notebook(cells=[new_markdown_cell("# Assignment"), *cells])


def prelude(nb, folder=None):
    return prelude_of(nb, RELEASED, [{} for _ in nb.cells], folder, "course")


def test_it_ends_where_a_student_can_write():
    found = prelude(hand_in(given("open"), given("table"), given("answer"), given("table")))
    assert (found.places, found.cells) == ((1, 2), (OPEN, TABLE))


def test_a_cell_of_ones_own_ends_it():
    assert prelude(hand_in(given("open"), new_code_cell("1"), given("table"))).places == (1,)
    assert prelude(hand_in(new_code_cell("1"), given("open"))) is None


def test_the_same_cells_have_the_same_name_wherever_they_stand():
    early, late = hand_in(given("open")), hand_in(new_markdown_cell("my notes"), given("open"))
    assert prelude(early).name == prelude(late).name


@pytest.mark.parametrize(
    "cell",
    [
        given("open", "import antigravity"),
        given("open", grade=True),
        new_code_cell(OPEN),
    ],
    ids=["another text", "a test", "a copy"],
)
def test_only_the_courses_own_cells_belong_to_it(cell):
    assert prelude(hand_in(cell, given("table"))) is None


@pytest.mark.parametrize("source", ["_", "Out[1]", "In[-1]", "_i1", "%history", "def last():\n    return __"])
def test_there_is_none_for_who_looks_back(source):
    assert prelude(hand_in(given("open"), new_code_cell(source))) is None


@pytest.mark.parametrize("source", ["for _ in range(3): pass", "# In short", "share = 1"])
def test_names_of_ones_own_are_no_looking_back(source):
    assert prelude(hand_in(given("open"), new_code_cell(source)))


def test_a_file_that_was_handed_in_may_stand_in_for_a_module(tmp_path):
    for name in ("01-listening.ipynb", "timestamp.txt"):
        (tmp_path / name).touch()
    assert prelude(hand_in(given("open")), tmp_path)
    (tmp_path / "course_utils.py").touch()
    assert prelude(hand_in(given("open")), tmp_path) is None


def test_among_the_tests_it_goes_on_over_answers():
    nb = hand_in(given("open"), new_code_cell("_"), given("answer"), given("table"))
    assert prelude_of_tests(nb, RELEASED, [1, 4], "course").cells == (OPEN, TABLE)
    nb.cells[4].source = "import antigravity"
    assert prelude_of_tests(nb, RELEASED, [1, 4], "course").cells == (OPEN,)


@pytest.mark.parametrize(
    "output, kept",
    [
        (new_output("stream", name="stdout", text="6,000 posts"), True),
        (new_output("display_data", data={"image/png": ""}), False),
        (new_output("error", ename="OSError", evalue=""), False),
    ],
    ids=["text", "a figure", "an error"],
)
def test_what_cannot_be_shown_again_is_not_kept(output, kept):
    nb = hand_in(given("open"))
    nb.cells[1].outputs, preludes = [output], Preludes()
    preludes.keep(prelude(nb), nb)
    assert (prelude(nb) in preludes) is kept


def test_what_is_recalled_is_a_copy():
    nb, preludes = hand_in(given("open")), Preludes()
    nb.cells[1].outputs = [new_output("stream", name="stdout", text="6,000 posts")]
    preludes.keep(prelude(nb), nb)
    nb.cells[1].outputs[0].text = "changed"
    preludes.recall(prelude(nb), nb)
    assert (nb.cells[1].outputs[0].text, nb.cells[1].execution_count) == ("6,000 posts", 1)


@pytest.mark.skipif(bool(reason_without()), reason="no bubblewrap here")
@pytest.mark.filterwarnings("ignore")
def test_a_hand_in_that_begins_with_it_gives_the_same_file(batch, tmp_path):
    marker = Marker(make_bundle(batch.desk, batch.asked.assignment), tmp_path / "course")
    task = make_task(batch.desk, batch.asked.assignment, "sound")
    execute.VERDICTS.known.clear()
    execute.PRELUDES.known.clear()
    first = marker.mark(task)
    assert execute.PRELUDES.known
    execute.VERDICTS.known.clear()  # both kernels must run again, now after the prelude
    assert marker.mark(task).notebooks == first.notebooks
