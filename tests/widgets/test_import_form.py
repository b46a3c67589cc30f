from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from course_utils import load_case
from course_utils.widgets import import_data

ODD = "qui,quoi,quand\nana,Bonjour tout le monde de la ville,2026-01-05\nbo,@ana merci pour ce beau message,2026-01-06\n"
STATUS = (
    '{"id": "1", "created_at": "2026-01-05T10:00:00Z", "content": "<p>Bonjour</p>", "uri": "https://social.example/1", '
    '"account": {"acct": "ana", "followers_count": 3}, "mentions": [], "reblog": null, "in_reply_to_id": null}'
)


@pytest.fixture
def work(course: Path) -> Path:
    folder = course / "work"
    folder.mkdir()
    (folder / "odd.csv").write_text(ODD, encoding="utf-8")
    (folder / "toots.json").write_text(f"[{STATUS}]", encoding="utf-8")
    (folder / "notes.md").write_text("not an export", encoding="utf-8")
    return folder


@pytest.fixture
def form(work: Path):
    return import_data()


def test_the_exports_of_the_work_folder_can_be_chosen(form) -> None:
    assert [name for name, _ in form.file.options] == ["choose a file", "odd.csv", "toots.json"]


def test_a_known_tool_is_named_and_asks_for_no_columns(form, work: Path) -> None:
    form.file.value = str(work / "toots.json")
    assert form.status.sentence.startswith("Recognised: Mastodon")
    assert form.mapping() is None


def test_a_known_tool_s_rows_are_shown_as_they_are_understood(form, work: Path) -> None:
    form.file.value = str(work / "toots.json")
    for cell in ("<td>ana</td>", "<td>2026-01-05 10:00</td>", "<td>post</td>", "<td>Bonjour</td>"):
        assert cell in form.preview.value


def test_unknown_columns_are_shown_and_corrected(form, work: Path) -> None:
    form.file.value = str(work / "odd.csv")
    assert "<th scope=" in form.preview.value and "Bonjour tout le monde" in form.preview.value
    assert form.fields["time"].value == "quand"
    form.fields["author"].value = "qui"
    form.start.click()
    assert form.status.sentence == '✓ Imported: 2 posts. In a notebook: load_case("odd").'
    assert len(load_case("odd").accounts) == 2


def test_the_report_comes_below(form, work: Path) -> None:
    form.file.value = str(work / "toots.json")
    form.start.click()
    assert "1 row read, 1 kept." in form.report.value


def test_names_are_replaced_unless_one_asks_for_them(form, work: Path) -> None:
    form.file.value = str(work / "toots.json")
    form.start.click()
    assert form.case.accounts["account"].tolist() != ["ana"]
    form.keep_names.value = True
    assert "keep the names" in form.law.value
    form.start.click()
    assert form.case.accounts["account"].tolist() == ["ana"]


def test_an_uploaded_file_is_imported_without_a_trace(form, work: Path) -> None:
    content = memoryview(f"[{STATUS}]".encode())
    sent = {"name": "../../up.json", "type": "", "size": len(content), "content": content}
    form.upload.value = ({**sent, "last_modified": datetime.now()},)
    form.start.click()
    assert len(load_case("up").posts) == 1
    assert sorted(path.name for path in work.glob("*")) == ["cases", "notes.md", "odd.csv", "toots.json"]


def test_a_file_that_is_no_export_is_said_in_the_form(form, work: Path) -> None:
    (work / "toots.json").write_text("", encoding="utf-8")
    form.file.value = str(work / "toots.json")
    assert "is empty" in form.status.sentence
    form.start.click()
    assert form.status.sentence == "Choose a file first."
