from __future__ import annotations

import pytest

from course_utils.cases.importers import known_formats, open_source, recognise
from course_utils.cases.importers.recognise import format_named
from course_utils.problem import Problem
from tests.cases.importers.mutations import SAMPLES


def test_each_format_says_what_it_is() -> None:
    for name, one in known_formats().items():
        assert name == one.name and one.title and one.seen_in
        assert one.tried_on in ("real export", "documentation")


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_a_sample_is_recognised_whatever_its_name(sample, tmp_path) -> None:
    renamed = tmp_path / "renamed.bin"
    renamed.write_bytes(sample.read_bytes())
    assert recognise(open_source(renamed)).name == recognise(open_source(sample)).name != "columns"


def test_any_other_table_goes_through_its_columns(opened) -> None:
    assert recognise(opened("who,what\nana,hello\nbo,hi\n")).name == "columns"


@pytest.mark.parametrize(
    ("content", "kind"),
    [("Just words.\n", "unknown"), ("<html><p>x</p></html>", "unknown"), ("[[[", "unknown")],
)
def test_the_rest_is_refused(opened, content: str, kind: str) -> None:
    with pytest.raises(Problem) as raised:
        recognise(opened(content))
    assert raised.value.kind == kind


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(Problem, match="mastodon"):
        format_named("mastodont")
