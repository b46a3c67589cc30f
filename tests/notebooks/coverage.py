"""The instructor's page that says where each claim of the article is taught and tested.

python -m tests.notebooks.coverage     writes guide/<language>/coverage.md, or couverture.md, from guide/coverage.yml
"""

from __future__ import annotations

from pathlib import Path

import yaml

from tests.notebooks.shelf import ROOT

CLAIMS = ROOT / "guide" / "coverage.yml"
WORDS = {
    "en": {
        "file": "coverage.md",
        "title": "# What the article claims, where it is taught, what tests it",
        "intro": "The article is Charest, with Grenon and Gauthier (2011). A cell is named by its identifier, as on the pages of the "
        "lessons; a claim may return in several lessons. The page is written by `python -m tests.notebooks.coverage` from "
        "`guide/coverage.yml`, and the tests look each cell and question up.",
        "head": "| | claim | taught in | tested by |",
        "predictions": "lesson {0}, prediction `{1}`",
        "quiz": "lesson {0}, quiz `{1}`, question {2}",
        "assignment": "assignment {0}, `{1}`",
        "awaits": "lessons to come: {0}",
    },
    "fr": {
        "file": "couverture.md",
        "title": "# Ce qu'avance l'article, où on l'enseigne, ce qui le vérifie",
        "intro": "L'article est celui de Charest, avec Grenon et Gauthier (2011). Une cellule est nommée par son identifiant, comme dans les pages des leçons; "
        "une même idée peut revenir dans plusieurs leçons. La page est écrite par `python -m tests.notebooks.coverage` à "
        "partir de `guide/coverage.yml`, et les tests y retrouvent chaque cellule et chaque question.",
        "head": "| | ce qu'avance l'article | enseigné dans | vérifié par |",
        "predictions": "leçon {0}, prédiction `{1}`",
        "quiz": "leçon {0}, questions `{1}`, numéro {2}",
        "assignment": "devoir {0}, `{1}`",
        "awaits": "leçons à venir\u00a0: {0}",
    },
}


def claims() -> list[dict]:
    """The claims S1 to S17, as the file has them."""
    return yaml.safe_load(CLAIMS.read_text(encoding="utf-8"))


def path(edition: str) -> Path:
    """Where the page stands in the instructor's guide."""
    return ROOT / "guide" / edition / WORDS[edition]["file"]


def page(edition: str) -> str:
    """The whole page in one language."""
    words = WORDS[edition]
    rows = [_row(claim, edition) for claim in claims()]
    table = "\n".join([words["head"], "|---|---|---|---|", *rows])
    return f"{words['title']}\n\n{words['intro']}\n\n{table}\n"


def _row(claim: dict, edition: str) -> str:
    taught = [f"`{cell}`" for cell in claim["taught"]]
    if claim.get("awaits"):
        taught.append(WORDS[edition]["awaits"].format(", ".join(claim["awaits"])))
    tested = [_question(name, edition) for name in claim["tested"]]
    said = claim[edition].replace(" :", "\u00a0:")
    return f"| {claim['claim']} | {said} | {', '.join(taught)} | {'; '.join(tested)} |"


def _question(name: str, edition: str) -> str:
    parts = name.split("/")
    kind = "assignment" if parts[0] == "assignment" else parts.pop(1)
    return WORDS[edition][kind].format(*(parts[1:] if kind == "assignment" else parts))


def write() -> list[Path]:
    """Write the page of both editions."""
    for edition in WORDS:
        path(edition).write_text(page(edition), encoding="utf-8")
    return [path(edition) for edition in WORDS]


if __name__ == "__main__":
    print(*[place.relative_to(ROOT) for place in write()], sep="\n")
