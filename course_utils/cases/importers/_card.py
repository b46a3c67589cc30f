"""The two descriptions of an imported case: for a program, and for a person in both languages."""

from __future__ import annotations

import json
from dataclasses import dataclass

from course_utils.cases.importers.format import Format
from course_utils.cases.importers.report import ImportReport
from course_utils.cases.schema import tables

TYPES = {"text": "string", "word": "string", "number": "integer", "decimal": "number", "flag": "boolean", "date": "date", "moment": "datetime"}  # fmt: skip
ALL = {"fr": "l'ensemble de la conversation", "en": "the whole conversation"}


@dataclass
class Facts:
    """What the person who imports says of the case."""

    name: str
    file: str
    organisation: str = ""
    issue: str = ""
    speaker: str = ""  # the organisation's account, as the tables name it

    def titles(self) -> dict[str, str]:
        """What the case is called."""
        told = self.organisation or self.name
        return {"fr": f"{told} (données importées)", "en": f"{told} (imported data)"}


def descriptor(facts: Facts, report: ImportReport, topic: str) -> str:
    """The Frictionless data package of an import, as JSON text."""
    told = {"fr": facts.issue, "en": facts.issue} if facts.issue else ALL
    rows = {"accounts": report.accounts, "posts": report.kept + report.placeholders}
    package = {
        "profile": "data-package",
        "name": f"relais-{facts.name.replace('_', '-')}",
        "title": facts.titles()["en"],
        "relais": {
            "case": facts.name,
            "title": facts.titles(),
            "organisation": facts.speaker,
            "issue": topic,
            "topics": {topic: told},
            "imported": {"file": facts.file, "format": report.format, "names_kept": report.keep_names},
        },
        "resources": [
            {
                "name": name,
                "path": f"{name}.csv",
                "profile": "tabular-data-resource",
                "encoding": "utf-8",
                "rows": rows.get(name, 0),
                "schema": {"fields": [_field(column, rules) for column, rules in table.columns.items()]},
            }
            for name, table in tables().items()
        ],
    }
    return json.dumps(package, ensure_ascii=False, indent=2) + "\n"


def _field(name: str, column) -> dict:
    field = {"name": name, "type": TYPES[column.kind], "description": column.en, "description:fr": column.fr}
    return field | ({"format": "%Y-%m-%d %H:%M"} if column.kind == "moment" else {})


def cards(facts: Facts, report: ImportReport, form: Format) -> dict[str, str]:
    """File name → text of the card in each language."""
    return {"README.md": _card(EN, facts, report, form), "LISEZMOI.md": _card(FR, facts, report, form)}


def _card(words: tuple[str, ...], facts: Facts, report: ImportReport, form: Format) -> str:
    title, origin, kept, made, named, hidden, law = words
    gaps = {"name": facts.name, "file": facts.file, "form": form.title, "read": report.read, "kept": report.kept,
            "accounts": report.accounts, "made": report.placeholders}  # fmt: skip
    told = [title, origin, kept, made, named if report.keep_names else hidden, law]
    return "\n\n".join(part.format(**gaps) for part in told) + "\n"


EN = (
    "# {name} (imported data)",
    "Imported from `{file}` ({form}). The tables are those of the course's cases; a table that the export can't fill is empty.",
    "{read} rows read, {kept} kept, {accounts} accounts. `report.json` says what was set aside and why.",
    "{made} posts without text stand for those that were shared or answered and are not in the file. Times are in UTC. "
    "All posts have one topic, all accounts are `citizen`, and a missing count of followers or likes is written 0: the export does not say more.",
    "**The names of the accounts were kept.** Keep these files for yourself.",
    "The accounts carry pseudonyms. `key.json` leads back to the names: never share it, and delete it when you no longer need it.",
    "Posts by people are personal information, even public ones. Write down for what purpose you keep these files, on what ground, and on which day you will delete them (in Québec, Loi 25).",
)
FR = (
    "# {name} (données importées)",
    "Importé de `{file}` ({form}). Les tables sont celles des cas du cours; une table que l'exportation ne peut pas remplir est vide.",
    "{read} lignes lues, {kept} gardées, {accounts} comptes. `report.json` dit ce qui a été mis de côté et pourquoi.",
    "{made} publications sans texte tiennent la place de celles qui ont été partagées ou commentées et qui ne sont pas dans le fichier. Les heures "
    "sont en UTC. Toutes les publications ont un seul sujet, tous les comptes sont `citizen`, et un nombre d'abonnés ou de mentions « J'aime » "
    "qui manque est noté 0 : l'exportation n'en dit pas plus.",
    "**Les noms des comptes ont été gardés.** Gardez ces fichiers pour vous.",
    "Les comptes portent des pseudonymes. `key.json` permet de revenir aux noms : ne le partagez jamais, et supprimez-le quand il ne sert plus.",
    "Ce que des gens publient reste un renseignement personnel, même public. Notez à quelle fin vous gardez ces fichiers, sur quelle base, et le jour où vous les supprimerez (au Québec, la Loi 25).",
)
