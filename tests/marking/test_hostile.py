"""What a student's code may try against the marking, and what it gets: the points of its answer, no more."""

from __future__ import annotations

from typing import NamedTuple

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook
from nbgrader.utils import determine_grade
from traitlets.config import Config

from course_utils.marking.execute import RunCells

KERNEL = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
TEST = {"schema_version": 3, "grade": True, "solution": False, "locked": True, "task": False, "points": 2}
SETUP = "from course_utils.checks import mark_number\nright = 42"
CHECK = "assert answer == right\nmark_number(answer, right, 2)"
pytestmark = pytest.mark.filterwarnings("ignore")


class Marked(NamedTuple):
    points: float
    told: str


def locked(source, name, grade=False):
    cell = new_code_cell(source)
    cell.metadata.nbgrader = nbformat.from_dict(TEST | {"grade": grade, "grade_id": name})
    return cell


@pytest.fixture
def mark(tmp_path):
    """The points of each test of a notebook: setup, what the student wrote, a test."""

    def outcome(*sources, setup=SETUP, check=CHECK, **settings):
        cells = [locked(setup, "setup"), *map(new_code_cell, sources), locked(check, "check", grade=True)]
        notebook = new_notebook(cells=cells, metadata=KERNEL)
        config = Config({"RunCells": {"kernel_name": "python3", "shutdown_kernel": "immediate", **settings}})
        ran = RunCells(config=config).preprocess(notebook, {"metadata": {"path": str(tmp_path)}})[0]
        outputs = ran.cells[-1].outputs
        told = outputs[-1].get("evalue", "") if outputs else ""
        return Marked(determine_grade(ran.cells[-1])[0], told)

    return outcome


def test_a_right_answer_has_its_points_and_a_wrong_one_none(mark):
    assert mark("answer = 42").points == 2
    assert mark("answer = 41").points == 0
    assert mark("").points == 0


ATTACKS = {
    "equal to everything": """
class Yes:
    def __eq__(self, other): return True
    def __float__(self): return 42.0
    __hash__ = None
answer = Yes()
""",
    "a number that is equal to everything": """
class Yes(float):
    def __eq__(self, other): return True
    def __sub__(self, other): return 0.0
    def __rsub__(self, other): return 0.0
answer = Yes(1)
""",
    "every cell becomes pass": "get_ipython().input_transformers_cleanup.append(lambda lines: ['pass\\n'])",
    "every assert is dropped": """
import ast
class Drop(ast.NodeTransformer):
    def visit_Assert(self, node): return ast.Pass()
    def visit_Name(self, node): return ast.Constant(2) if node.id == 'answer' else node
get_ipython().ast_transformers.append(Drop())
answer = 1
""",
    "the course's own names": "right = 1\nanswer = 1\nmark_number = lambda *given, **named: 2.0",
    "the checks themselves": """
import course_utils.checks as checks, course_utils.checks.points as points, sys
for module in (checks, points, sys.modules['__main__']):
    module.mark_number = lambda *given, **named: 2.0
answer = 1
""",
    "what Python is made of": """
import builtins
builtins.AssertionError = type('Quiet', (Exception,), {})
builtins.abs = lambda value: 0
builtins.isinstance = lambda *given: True
answer = 1
""",
    "what carries the answers": """
import json
from course_utils.marking.answers import codec, outbox
outbox.packed = lambda value: '["function",1,"x"]'
outbox._reply = lambda content: get_ipython().payload_manager.write_payload(
    {'source': 'relais', 'text': json.dumps({'answer': '["module","os"]', 'right': '1', 'mark_number': '1'})}, single=False)
answer = 1
""",
    "a course of its own beside the notebook": """
import pathlib
pathlib.Path('course_utils').mkdir()
pathlib.Path('course_utils/__init__.py').write_text('')
pathlib.Path('course_utils/checks.py').write_text('mark_number = lambda *given, **named: 2.0')
answer = 1
""",
    "outputs that were not asked for": """
from IPython.display import display, update_display
display(2.0, display_id='x')
get_ipython().events.register('post_run_cell', lambda result: update_display(2.0, display_id='x'))
get_ipython().kernel.session.send(get_ipython().kernel.iopub_socket, 'execute_result', {'data': {'text/plain': '2.0'}, 'metadata': {}, 'execution_count': 1})
answer = 1
""",
    "outputs without end": "while True: print('x' * 10_000_000)",
    "one enormous output": "print('x' * 300_000_000)",
    "messages that no kernel sends": """
get_ipython().kernel.iopub_socket.send_multipart([b'junk'])
get_ipython().kernel.session.send(get_ipython().kernel.iopub_socket, 'stream', {'name': 5})
answer = 1
""",
    "its own end": "import os\nos._exit(0)",
    "its own name for an error": "get_ipython().set_custom_exc((Exception,), lambda *given, **named: None)\nanswer = 1",
    "a thread that goes on": """
import threading, time
def change():
    while True:
        right = 1
        get_ipython().user_ns.update(right=1)
        time.sleep(0.001)
threading.Thread(target=change, daemon=True).start()
answer = 1
""",
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_earns_nothing(mark, attack):
    assert mark(ATTACKS[attack], timeout=5).points == 0


def test_the_gradebook_is_out_of_reach(mark, tmp_path):
    gradebook = tmp_path.parent / "gradebook.db"
    gradebook.write_text("marks")
    look = f"import os\nanswer = 42 if os.path.exists({str(gradebook)!r}) or os.path.exists('../gradebook.db') else 0"
    assert mark(look).points == 0
    assert mark(f"open({str(gradebook)!r}, 'w').write('99')").points == 0
    assert gradebook.read_text() == "marks"


def test_without_a_sandbox_the_tests_are_still_out_of_reach_and_the_log_warns(mark, caplog):
    for attack in ("the checks themselves", "a course of its own beside the notebook"):
        assert mark(ATTACKS[attack], sandbox=False).points == 0
    assert "WITHOUT a sandbox" in caplog.text


SILENT = """
from course_utils.marking.answers import outbox
def packed(value):
    while True: pass
outbox.packed = packed
answer = 42
"""


def test_an_answer_that_never_arrives_is_explained(mark):
    marked = mark(SILENT, timeout=4, check="answer + 1")
    assert marked.points == 0
    assert "took too long" in marked.told


def test_an_answer_of_an_unknown_kind_is_explained(mark):
    marked = mark("class Thing: pass\nanswer = Thing()")
    assert marked.points == 0
    assert "(Thing)" in marked.told


FUNCTION = "assert answer([3, 1]) == 4, 'The sum is another one.'"


def test_a_function_is_called_where_it_was_written(mark):
    assert (
        mark("factor = 1\ndef answer(numbers):\n    return factor * sum(numbers)", check=FUNCTION).points == 2
    )
    wrong = mark("answer = max", check=FUNCTION)
    assert (wrong.points, wrong.told) == (0, "The sum is another one.")


def test_the_error_of_a_function_arrives_as_pythons_own(mark):
    check = "try:\n    answer(-1)\nexcept ValueError as told:\n    assert str(told) == 'below 0'\nelse:\n    assert False"
    low = "class Low(ValueError): pass\ndef answer(n):\n    raise Low('below 0')"
    assert mark(low, check=check).points == 2
    assert mark("def answer(n):\n    raise KeyError(n)", check=check).points == 0


def test_a_function_without_end_is_explained(mark):
    marked = mark("def answer(numbers):\n    while True: pass", check=FUNCTION, timeout=4)
    assert marked.points == 0
    assert "never end" in marked.told


def test_the_answer_counts_as_it_stands_when_the_test_is_reached(mark):
    assert mark("answer = 41", "answer = 42").points == 2
    assert mark("answer = 42", "del answer").points == 0


def test_an_answer_may_use_what_the_setup_defines(mark):
    assert mark("answer = right").points == 2


def test_what_a_test_hides_is_not_beside_the_answers(mark):
    check = "shown = 1\n### BEGIN HIDDEN TESTS\nhidden = 2\nassert seen() == [1, None]\n### END HIDDEN TESTS"
    peek = (
        "def seen():\n    space = get_ipython().user_ns\n    return [space.get('shown'), space.get('hidden')]"
    )
    assert mark(peek, check=check).points == 2
