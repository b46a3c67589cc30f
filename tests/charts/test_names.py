from __future__ import annotations

from course_utils.charts.names import drawable, handle, inside, kind_word


def test_emoji_leave_the_labels() -> None:
    assert drawable("Vive le bus 🚌 électrique 🎉!") == "Vive le bus électrique !"


def test_accents_and_signs_stay() -> None:
    assert drawable("« Là, ça œuvre » – ρ ● ▲ ◆ ■ ○ →") == "« Là, ça œuvre » – ρ ● ▲ ◆ ■ ○ →"


def test_a_handle_is_shortened_with_a_sign() -> None:
    assert handle("ana") == "@ana"
    assert handle("a" * 40, longest=10) == "@aaaaaaaa…"


def test_a_heading_inside_a_sentence_loses_its_capital_and_a_name_keeps_it() -> None:
    assert (inside("Relays received"), inside("PageRank")) == ("relays received", "PageRank")


def test_an_unknown_kind_is_shown_as_it_is() -> None:
    assert kind_word("cooperative") == "cooperative"
    assert kind_word("media") == "news outlet"
