from __future__ import annotations

import sys

import pytest

from course_utils.cases import Case
from course_utils.widgets import explore_network
from course_utils.widgets.network_explorer import COLOURS, SIZES, NetworkOf, listed


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("colour", COLOURS)
def test_every_choice_has_a_table(case: Case, size: str, colour: str) -> None:
    accounts = NetworkOf(case).accounts("share")
    assert listed(accounts, size, colour).count("<tr>") == 12


def test_the_table_is_sorted_by_the_measure(case: Case) -> None:
    view = explore_network(case)
    view.size.value = "followers"
    assert "1. @star" in view.table.value
    view.size.value = "in_degree"
    assert "1. @bridge" in view.table.value


def test_a_kind_of_tie_that_nobody_has_is_said(case: Case) -> None:
    view = explore_network(case, interactive=True)
    view.kind.value = "mention"
    assert "no ties of this kind" in view.status.sentence
    assert (view.picture.value, view.table.value, view.interactive.children) == ("", "", ())
    view.kind.value = "share"
    assert view.status.sentence.startswith("11 accounts")


def test_a_picture_seen_before_comes_back_the_same(case: Case) -> None:
    view = explore_network(case)
    first = view.picture.value
    for size in [*SIZES, SIZES[0]] * 2:
        view.size.value = size
    assert view.picture.value == first


def test_the_interactive_view_opens_beside_the_picture_and_closes(case: Case) -> None:
    view = explore_network(case)
    assert view.interactive.children == ()
    view.opened.value = True
    assert type(view.interactive.children[0]).__name__ == "Sigma"
    assert "<img" in view.picture.value
    view.opened.value = False
    assert view.interactive.children == ()


@pytest.mark.parametrize("colour", COLOURS)
def test_the_interactive_view_takes_every_colour(case: Case, colour: str) -> None:
    view = explore_network(case, interactive=True)
    view.colour.value = colour
    assert len(view.interactive.children) == 2


def test_without_the_interactive_view_the_picture_remains(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ipysigma", None)
    view = explore_network(case)
    view.opened.value = True
    assert "not installed" in view.status.sentence
    assert "<img" in view.picture.value
