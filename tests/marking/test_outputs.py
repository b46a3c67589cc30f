from __future__ import annotations

import pytest
from nbformat.v4 import new_output

from course_utils.marking.execute import STOPPED
from course_utils.marking.outputs import LONGEST, error_sentence, shown_outputs


def error(name, said, traceback=("Traceback", "secret line")):
    return new_output("error", ename=name, evalue=said, traceback=list(traceback))


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        (error("Problem", "Give x a value.", ["Give x a value."]), "Give x a value."),
        (error("AssertionError", "Look again."), "Look again."),
        (error("AssertionError", ""), "The check could not read this answer (AssertionError)."),
        (error("KeyError", "'the answer'"), "The check could not read this answer (KeyError)."),
        (
            error("NameError", "name 'share' is not defined"),
            "There is no “share” when this cell runs: no cell above it defines that name.",
        ),
        (error("CellTimeoutError", ""), "This cell was stopped because it ran for too long."),
        (error(STOPPED, "time"), "This cell did not run: the notebook had used up its time."),
        (
            error(STOPPED, "kernel"),
            "This cell did not run: the notebook stopped at this cell or at one above it.",
        ),
    ],
)
def test_an_error_in_a_check_is_one_sentence(output, sentence):
    assert error_sentence(output, check=True) == sentence


def test_an_error_of_the_student_keeps_what_it_said():
    said = error_sentence(error("ZeroDivisionError", "division by zero"), check=False)
    assert said == "This cell stopped with an error (ZeroDivisionError: division by zero)."


def test_the_traceback_is_never_shown():
    assert "secret line" not in "".join(shown_outputs([error("ValueError", "no")], check=False))


def test_a_check_shows_its_explanation_and_not_its_number():
    outputs = [new_output("stream", text="2 of 3.\n"), new_output("execute_result", {"text/plain": "2.0"})]
    assert shown_outputs(outputs, check=True) == ["<pre>2 of 3.</pre>"]


def test_the_error_stream_is_not_shown():
    assert shown_outputs([new_output("stream", name="stderr", text="FutureWarning")], check=False) == []


def test_an_output_that_gives_something_away_is_left_out():
    [shown] = shown_outputs([new_output("stream", text="assert x == 1")], False, {"assert x == 1"})
    assert "assert" not in shown and "left out" in shown


def test_what_was_printed_is_text():
    assert shown_outputs([new_output("stream", text="<script>")], False) == ["<pre>&lt;script&gt;</pre>"]


def test_endless_printing_is_cut():
    [shown] = shown_outputs([new_output("stream", text="a" * 2 * LONGEST)], False)
    assert len(shown) < LONGEST + 100


def test_a_picture_has_a_description():
    [shown] = shown_outputs([new_output("display_data", {"image/png": "AA\n"})], False)
    assert shown == '<img src="data:image/png;base64,AA" alt="A figure without a description">'
