"""A room with a few accounts, and whatever a student may type."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import pytest

from course_utils.cases import Case
from tests.tiny import tiny_case

Told = Callable[[], list[str]]
# account → the name it shows
PEOPLE = {
    "cuisine_de_rang": "Cuisine de rang",
    "maya_both_banks": "Maya, des deux bords",
    "l_echo_du_val": "L'Écho du Val",
    "racines_et_bocaux": "Racines et bocaux",
    "casey.marmot": "Casey M.",
    "coeur_vert": "Cœur vert",
    "pat_one": "Pat",
    "pat_two": "Pat",
}


def small_case() -> Case:
    """A case with accounts alone."""
    accounts = pd.DataFrame({"account": list(PEOPLE), "display_name": list(PEOPLE.values())})
    return tiny_case("tiny", "cuisine_de_rang", "", {}, accounts=accounts)


@pytest.fixture(scope="session")
def room() -> Case:
    return small_case()


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str]) -> Told:
    """The lines that were printed since the last time it was asked."""
    return lambda: capsys.readouterr().out.splitlines()
