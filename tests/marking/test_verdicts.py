from __future__ import annotations

import json

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output
from traitlets.config import Config

from course_utils.marking import execute
from course_utils.marking.execute import RunCells
from course_utils.marking.verdicts import MOST, Verdicts, state_of, state_of_contents, state_of_files

SAID = [new_output("stream", name="stdout", text="Right.")]


def test_what_is_recalled_is_a_copy():
    verdicts = Verdicts()
    verdicts.keep("state", SAID)
    verdicts.recall("state")[0].text = "Wrong."
    assert verdicts.recall("state") == SAID


@pytest.mark.parametrize(
    "outputs, answers",
    [
        ([new_output("error", ename="CellTimeoutError", evalue="")], "{}"),
        (SAID, '{"answer": "[\\"function\\",0,\\"f\\"]"}'),
        (SAID, '{"failed": true}'),
    ],
    ids=["too slow", "a function", "no reply"],
)
def test_what_may_end_otherwise_is_not_kept(outputs, answers):
    verdicts = Verdicts()
    verdicts.keep("state", outputs, answers)
    assert "state" not in verdicts


def test_the_oldest_go_when_there_are_too_many():
    verdicts = Verdicts()
    for number in range(MOST + 1):
        verdicts.keep(str(number), SAID)
    assert "0" not in verdicts and str(MOST) in verdicts
    assert len(verdicts.news()) == MOST  # what is gone is not told either


def test_other_parts_are_another_state():
    assert len({state_of("ab", "c"), state_of("a", "bc"), state_of("abc"), state_of("ab", "c", None)}) == 4


def test_a_changed_file_is_another_state(tmp_path):
    (tmp_path / "posts.csv").write_text("a")
    before = state_of_files(tmp_path), state_of_contents(tmp_path)
    (tmp_path / "posts.csv").write_text("ab")
    after = state_of_files(tmp_path), state_of_contents(tmp_path)
    assert after[0] != before[0] and after[1] != before[1]


def test_the_same_files_written_elsewhere_are_the_same_state(tmp_path):
    for place in ("here", "there"):
        (tmp_path / place / "data").mkdir(parents=True)
        (tmp_path / place / "data" / "posts.csv").write_text("a")
    assert state_of_contents(tmp_path / "here") == state_of_contents(tmp_path / "there")


def test_another_process_is_told_once_and_recalls_what_it_was_told():
    here, there = Verdicts(), Verdicts()
    here.keep("state", SAID)
    there.learn(json.loads(json.dumps(here.news())))
    assert there.recall("state") == SAID
    assert there.recall("state")[0].text == "Right."  # a notebook's output, not a mere dictionary
    assert not here.news() and not there.news()


def locked(source, **roles):
    about = {"schema_version": 3, "grade": False, "solution": False, "locked": True, "task": False} | roles
    return new_code_cell(source, metadata={"nbgrader": nbformat.from_dict(about)})


@pytest.fixture
def run(tmp_path):
    """The outputs of both tests, and whether one of them had to be asked."""

    def outcome(first, second, tests=("seen.append(one); len(seen)", "seen.append(two); seen")):
        cells = [
            locked("seen = []"),
            new_code_cell(first),
            locked(tests[0], grade=True, grade_id="one", points=1),
            new_code_cell(second),
            locked(tests[1], grade=True, grade_id="two", points=1),
        ]
        runner = RunCells(
            config=Config({"RunCells": {"kernel_name": "python3", "shutdown_kernel": "immediate"}})
        )
        ran = runner.preprocess(new_notebook(cells=cells), {"metadata": {"path": str(tmp_path)}})[0]
        shown = [cell.outputs[0].get("data", {}).get("text/plain") for cell in ran.cells[2::2]]
        return shown, bool(runner.read)

    execute.VERDICTS.known.clear()
    return outcome


@pytest.mark.filterwarnings("ignore")
def test_the_same_answers_are_tested_once_and_others_find_the_state_that_they_would_have_found(run):
    assert run("one = 1", "two = 2") == (["1", "[1, 2]"], True)
    assert run("one = 1", "two = 1 + 1") == (["1", "[1, 2]"], False)
    assert run("one = 1", "two = 3") == (["1", "[1, 3]"], True)
    assert run("one = 4", "two = 2") == (["1", "[4, 2]"], True)
    assert run("one = 1", "two = 3") == (["1", "[1, 3]"], False)


@pytest.mark.filterwarnings("ignore")
def test_another_answer_to_one_question_lets_the_verdicts_on_the_others_stand(run):
    apart = ("one + len(seen)", "two + len(seen)")
    assert run("one = 1", "two = 2", apart) == (["1", "2"], True)
    assert run("one = 5", "two = 3", apart) == (["5", "3"], True)
    assert run("one = 1", "two = 3", apart) == (["1", "3"], False)
