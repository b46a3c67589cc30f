from __future__ import annotations

import re
from pathlib import Path

import pytest

from course_utils.cases.importers import notice, pseudonym
from course_utils.cases.importers.privacy import Names, Pseudonyms, Screen
from course_utils.problem import Problem

KEY = bytes(32)


@pytest.fixture
def screen() -> Screen:
    made = Screen(Pseudonyms(KEY))
    made.learn("ana_roy", "Ana Roy")
    made.learn("paul", "Paul")
    return made


def test_a_pseudonym_is_stable_whatever_the_spelling() -> None:
    names = Pseudonyms(KEY)
    assert names.of("Ana_Roy") == names.of("@ana_roy") == names.of(" ana_roy ")
    assert re.fullmatch(r"p_[0-9a-f]{12}", names.of("ana_roy"))


def test_another_key_gives_another_pseudonym() -> None:
    assert Pseudonyms.new().of("ana") != Pseudonyms.new().of("ana")


def test_the_organisation_keeps_its_name() -> None:
    names = Pseudonyms(KEY, "Ville_X")
    assert names.of("ville_x") == "ville_x"
    assert names.of("ana") != "ana"


def test_the_key_is_for_its_owner_only(tmp_path: Path) -> None:
    Pseudonyms(KEY).write(tmp_path)
    assert (tmp_path / "key.json").stat().st_mode & 0o077 == 0
    assert pseudonym(tmp_path, "@Ana") == Pseudonyms(KEY).of("ana")
    with pytest.raises(Problem):
        pseudonym(tmp_path / "elsewhere", "ana")


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("écris à ana.roy@mail.example svp", "écris à [e-mail] svp"),
        ("514 555-0199 ou (418) 555-0123", "[telephone] ou [telephone]"),
        ("+33 6 12 34 56 78, 06 12 34 56 78", "[telephone], [telephone]"),
        ("en 2026, 1 200 personnes, 45,50 $", "en 2026, 1 200 personnes, 45,50 $"),
        ("https://www.instagram.com/ana_x/p/12?u=3", "https://www.instagram.com/…"),
        ("https://journal.example/quai/2026", "https://journal.example/quai/2026"),
        (
            "https://forum.example/u/ana et https://a:b@x.example/",
            "https://forum.example/… et https://x.example/…",
        ),
        ("paul est là", "paul est là"),
    ],
)
def test_free_text_is_screened(screen: Screen, text: str, clean: str) -> None:
    assert screen.clean(text) == clean


@pytest.mark.parametrize(
    "text", ["@ana_roy merci", "merci Ana Roy!", "selon ana_roy, non", "u/ana_roy a dit", "ANA ROY"]
)
def test_a_known_account_is_replaced_in_texts(screen: Screen, text: str) -> None:
    clean = screen.clean(text)
    assert screen.names.of("ana_roy") in clean
    assert "ana" not in clean.casefold().replace(screen.names.of("ana_roy"), "")


def test_an_account_of_a_federated_network_is_no_e_mail(screen: Screen) -> None:
    assert screen.clean("@bo@social.example") == f"@{screen.names.of('bo@social.example')}"


def test_names_stay_when_one_asks_for_them_but_numbers_do_not() -> None:
    assert Screen(Names()).clean("@ana_roy: 514 555-0199") == "@ana_roy: [telephone]"


def test_the_notice_names_the_law_and_the_choice() -> None:
    assert any("Loi 25" in sentence for sentence in notice(False))
    assert notice(True)[0] != notice(False)[0]
