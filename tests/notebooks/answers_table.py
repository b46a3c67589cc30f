"""The instructor's page of expected answers, written from what the checks really say.

python -m tests.notebooks.answers_table     writes guide/<language>/<assignment>-answers.md, or -reponses.md
"""

from __future__ import annotations

from pathlib import Path

from course_utils import language
from course_utils.language import number
from course_utils.marking.regions import parted
from tests.notebooks.assignment import Question, Variant, open_assignment, tried, variants
from tests.notebooks.shelf import ROOT, books

WORDS = {
    "en": {
        "file": "{name}-answers.md",
        "title": "# Assignment {number} · Expected answers, usual mistakes",
        "intro": "What the checks say, question by question: for preparing a lesson, for explaining a mark. The page is written "
        "by `python -m tests.notebooks.answers_table` from the tests, in the case that ships with the course; names and "
        "numbers change with the seed of the term. Nothing here is for students.",
        "reference": "Worked answer:",
        "untouched": "Left untouched, the check stops with: “{sentence}”",
        "head": "| what the student does | points | what the student reads |",
        "unreadable": "Cannot be read, so no points until it is put right:",
        "right": "Also right: {list}.",
        "out_of": "{points} of {all}",
    },
    "fr": {
        "file": "{name}-reponses.md",
        "title": "# Devoir {number} · Réponses attendues, erreurs courantes",
        "intro": "Ce que disent les vérifications, question par question : pour préparer un cours, pour expliquer une note. La "
        "page est écrite par `python -m tests.notebooks.answers_table` à partir des tests, dans le cas livré avec le cours; "
        "les noms et les nombres changent avec la graine de la session. Rien ici n'est destiné aux étudiants.",
        "reference": "Réponse attendue :",
        "untouched": "Sans réponse, la vérification s'arrête sur : « {sentence} »",
        "head": "| ce que fait la personne | points | ce qu'elle lit |",
        "unreadable": "Illisible, donc sans points jusqu'à ce que ce soit corrigé :",
        "right": "Aussi juste : {list}.",
        "out_of": "{points} sur {all}",
    },
}


def page(number_of: str, edition: str) -> str:
    """The whole page of one assignment, in the language of its edition."""
    language.use(edition)
    words = WORDS[edition]
    parts = [words["title"].format(number=number_of), words["intro"]]
    for question in open_assignment(number_of, edition).questions.values():
        parts += _section(number_of, question, edition)
    return "\n\n".join(parts) + "\n"


def path(number_of: str, edition: str) -> Path:
    """Where the page stands in the instructor's guide."""
    (book,) = (book for book in books("assignment", language=edition) if book.number == number_of)
    return ROOT / "guide" / edition / WORDS[edition]["file"].format(name=book.path.stem)


def _section(number_of: str, question: Question, edition: str) -> list[str]:
    words = WORDS[edition]
    assignment = open_assignment(number_of, edition)
    own = [variant for variant in variants(number_of) if variant.question == question.name]
    told = " ".join(assignment.untouched(question.name).sentences)
    return [
        f"## {question.title}",
        f"{words['reference']}\n\n```python\n{worked(question)}\n```",
        words["untouched"].format(sentence=told),
        _table(
            [_row(number_of, variant, question, edition) for variant in own if variant.section == "wrong"],
            words,
        ),
        words["unreadable"],
        _table(
            [
                _row(number_of, variant, question, edition)
                for variant in own
                if variant.section == "unreadable"
            ],
            words,
        ),
        words["right"].format(
            list="; ".join(variant.text("thought", edition) for variant in own if variant.section == "right")
        ),
    ]


def worked(question: Question) -> str:
    """The lines of the worked answer."""
    return "\n".join(line for line, kind in parted(question.answer) if kind)


def _table(rows: list[str], words: dict[str, str]) -> str:
    return "\n".join([words["head"], "|---|--:|---|", *rows])


def _row(number_of: str, variant: Variant, question: Question, edition: str) -> str:
    marked = tried(number_of, variant, edition)
    points = WORDS[edition]["out_of"].format(points=_short(marked.points), all=_short(question.points))
    read = " ".join(marked.sentences).replace("|", "\\|")
    return f"| {variant.text('thought', edition)} | {points} | {read} |"


def _short(points: float) -> str:
    return number(
        points, next(digits for digits in range(3) if digits == 2 or round(points, digits) == points)
    )


def write() -> list[Path]:
    """Write the pages of every assignment in both editions."""
    written = []
    for book in books("assignment"):
        place = path(book.number, book.language)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(page(book.number, book.language), encoding="utf-8")
        written.append(place)
    return written


if __name__ == "__main__":
    print(*[place.relative_to(ROOT) for place in write()], sep="\n")
