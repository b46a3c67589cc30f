from __future__ import annotations

import json
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from course_utils import answers
from course_utils.problem import Problem


def test_an_answer_is_found_again(course: Path) -> None:
    answers.save("05", "predict/who", {"choice": "été"})
    assert answers.load("05", "predict/who") == {"choice": "été"}
    assert answers.path("05") == course / "work" / "answers" / "05.json"


def test_nothing_kept_gives_the_default(course: Path) -> None:
    assert answers.load("05", "predict/who", default="none") == "none"
    assert not answers.path("05").exists()


def test_the_work_folder_can_stand_elsewhere(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RELAIS_WORK", str(course / "mine"))
    answers.save("05", "a", 1)
    assert (course / "mine" / "answers" / "05.json").exists()


def test_another_process_finds_the_answer(course: Path) -> None:
    answers.save("05", "a", "kept")
    command = "from course_utils import answers; print(answers.load('05', 'a'))"
    root = Path(__file__).parents[1]
    told = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(root)!r}); {command}"],
        cwd=course,
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == "kept"


def test_answers_saved_at_once_are_all_kept(course: Path) -> None:
    threads = [threading.Thread(target=answers.save, args=("05", f"k{n}", n)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers.load_all("05").entries == {f"k{n}": n for n in range(8)}


@pytest.mark.parametrize(
    "damage", [b"{", b"", b"[1]", b"\xff\xfe\x00", b'{"version": "one", "answers": {}}', b'{"version": 1}']
)
def test_a_damaged_file_is_set_aside_and_said(course: Path, damage: bytes) -> None:
    answers.save("05", "a", 1)
    answers.path("05").write_bytes(damage)
    reading = answers.load_all("05")
    (kept,) = answers.path("05").parent.glob("05.damaged-*.json")
    assert (reading.entries, kept.read_bytes(), kept.name in reading.notice) == ({}, damage, True)


def test_two_damaged_files_are_both_kept(course: Path) -> None:
    for damage in ("one", "two"):
        answers.save("05", "a", 1)
        answers.path("05").write_text(damage)
        assert answers.save("05", "a", 2)
    assert len(list(answers.path("05").parent.glob("05.damaged-*.json"))) == 2
    assert answers.load("05", "a") == 2


def test_a_file_of_a_later_edition_is_left_alone(course: Path) -> None:
    answers.save("05", "a", 1)
    later = json.dumps({"version": 99, "answers": {"a": 1}})
    answers.path("05").write_text(later)
    for act in (lambda: answers.load("05", "a"), lambda: answers.save("05", "a", 2)):
        with pytest.raises(Problem) as caught:
            act()
        assert caught.value.kind == "newer-file"
    assert answers.path("05").read_text() == later


def test_what_json_can_not_write_leaves_the_file_as_it_was(course: Path) -> None:
    answers.save("05", "a", 1)
    with pytest.raises(TypeError):
        answers.save("05", "b", object())
    assert answers.load_all("05").entries == {"a": 1}


def test_an_unwritable_folder_is_one_sentence(course: Path) -> None:
    (course / "work").write_text("a file where the folder should be")
    with pytest.raises(Problem) as caught:
        answers.save("05", "a", 1)
    assert caught.value.kind == "not-saved"


@pytest.mark.parametrize("lesson", ["", "../05", "05/..", "a b"])
def test_a_lesson_can_not_name_another_place(course: Path, lesson: str) -> None:
    with pytest.raises(ValueError, match="a lesson is named"):
        answers.path(lesson)
