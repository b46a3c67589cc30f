"""The two descriptions of a case: one that a program can check, one that a person can read."""

from __future__ import annotations

import json

import pandas as pd
from babel.numbers import format_decimal

from course_utils.cases.schema import Column, Table, tables
from course_utils.cases.world import World
from course_utils.language import BABEL_LOCALES

FRICTIONLESS_TYPES = {
    "text": "string",
    "word": "string",
    "number": "integer",
    "decimal": "number",
    "flag": "boolean",
    "date": "date",
    "moment": "datetime",
}
MOMENT_FORMAT = "%Y-%m-%d %H:%M"
LICENSE = {"name": "CC0-1.0", "title": "Creative Commons Zero 1.0"}


def descriptor(world: World, seed: int, version: int, data: dict[str, pd.DataFrame]) -> str:
    """The Frictionless data package of a case, as JSON text (types, constraints and meanings in both languages)."""
    package = {
        "profile": "data-package",
        "name": f"relais-{world.name}",
        "title": world.title["en"],
        "description": world.summary["en"],
        "version": str(version),
        "licenses": [LICENSE],
        "relais": {
            "case": world.name,
            "title": world.title,
            "summary": world.summary,
            "organisation": world.organisation,
            "issue": world.issue,
            "topics": {name: {"fr": topic.fr, "en": topic.en} for name, topic in world.topics.items()},
            "seed": seed,
        },
        "resources": [_resource(name, schema, len(data[name])) for name, schema in tables().items()],
    }
    return json.dumps(package, ensure_ascii=False, indent=2) + "\n"


def _resource(name: str, table: Table, rows: int) -> dict:
    schema: dict = {"fields": [_field(column, rules) for column, rules in table.columns.items()]}
    if table.key:
        schema["primaryKey"] = table.key
    keys = []
    for column, rules in table.columns.items():
        if rules.refers:
            other, field = rules.refers.split(".")
            keys.append(
                {"fields": column, "reference": {"resource": "" if other == name else other, "fields": field}}
            )
    if keys:
        schema["foreignKeys"] = keys
    return {
        "name": name,
        "path": f"{name}.csv",
        "profile": "tabular-data-resource",
        "encoding": "utf-8",
        "description": table.en,
        "description:fr": table.fr,
        "rows": rows,
        "schema": schema,
    }


def _field(name: str, column: Column) -> dict:
    field: dict = {
        "name": name,
        "type": FRICTIONLESS_TYPES[column.kind],
        "description": column.en,
        "description:fr": column.fr,
    }
    if column.kind == "moment":
        field["format"] = MOMENT_FORMAT
    if column.unit:
        field["unit"] = column.unit["en"]
    constraints: dict = {} if column.optional else {"required": True}
    if column.allowed:
        constraints["enum"] = list(column.allowed)
    if column.kind in ("number", "decimal"):
        constraints |= {"minimum": column.least} if column.least is not None else {}
        constraints |= {"maximum": column.most} if column.most is not None else {}
    return field | ({"constraints": constraints} if constraints else {})


def data_card(world: World, seed: int, version: int, data: dict[str, pd.DataFrame], language: str) -> str:
    """The data card of a case in ``language``: origin, limits, ethics, then each table and column."""
    words = CARD[language]
    rows = {name: format_decimal(len(table), locale=BABEL_LOCALES[language]) for name, table in data.items()}
    figures = words["figures"].format(
        **rows, seed=seed, version=version, first=world.first_day, last=world.last_day
    )
    topics = ", ".join(f"`{name}` ({getattr(topic, language)})" for name, topic in world.topics.items())
    parts = [
        f"# {world.title[language]} ({world.name})",
        world.summary[language],
        *words["origin"],
        figures,
        words["topics"].format(topics=topics, issue=world.issue, organisation=world.organisation),
        *words["limits"],
        *words["ethics"],
    ]
    for name, table in tables().items():
        parts.append(f"## {name}.csv")
        parts.append(f"{getattr(table, language)} ({rows[name]} {words['rows']})")
        parts.append(_column_table(table, language, words))
    return "\n\n".join(parts) + "\n"


def _column_table(table: Table, language: str, words: dict) -> str:
    lines = [words["head"], "|---|---|---|"]
    for name, column in table.columns.items():
        allowed = ", ".join(column.allowed) or column.unit.get(language, "")
        if column.most is not None:
            allowed = column.unit.get(language, f"{column.least}-{column.most}")
        lines.append(f"| `{name}` | {getattr(column, language)} | {allowed} |")
    return "\n".join(lines)


CARD = {
    "en": {
        "origin": [
            "## Where it comes from",
            "**Everything here is invented**: the region, the organisation, the people, the words. A program made it, by letting "
            "a small society talk for a year: people follow each other, post, pass on and answer; an account that "
            "is passed on a lot is so because the program gave it more pull, not because somebody typed a figure.",
        ],
        "figures": "{accounts} accounts, {posts} posts, shares and replies, {follows} ties between followers, from {first} to {last}. "
        "Generator version {version}, seed {seed}; same seed, same files.",
        "topics": "Topics: {topics}. The issue that the hand-coders looked at is `{issue}`; the organisation speaks as `@{organisation}`.",
        "limits": [
            "## Limits",
            "- A voice has one name on all platforms, and the platforms are kinds (microblog, page, photo, video, forum), not firms.\n"
            "- `parent_id` of a share is the post or share that the person saw. Most real platforms only keep the first author.\n"
            "- Only public talk is here: no private groups, no deleted posts, no views.\n"
            "- `followers` counts people outside of the case as well; `follows` does not.\n"
            "- The two coders disagree here and there, as people do. Nobody settled it for you.",
        ],
        "ethics": [
            "## Ethics",
            "No real person, firm or handle stands in these files; a likeness would be chance. Real posts would be personal "
            "information, even public ones and even under a nickname: consent, purpose and retention would have to be settled first "
            "(in Québec, Loi 25). Licence: CC0 1.0.",
        ],
        "rows": "rows",
        "head": "| column | meaning | values or unit |",
    },
    "fr": {
        "origin": [
            "## D'où viennent ces données",
            "**Tout est inventé** : la région, l'organisation, les gens, leurs mots. Un programme les a produites en laissant "
            "parler une petite société pendant un an : on s'abonne, on publie, on relaie, on répond. Un compte "
            "beaucoup relayé l'est parce que le programme lui a donné plus d'ascendant, et non parce qu'on a tapé un chiffre.",
        ],
        "figures": "{accounts} comptes, {posts} publications, partages et réponses, {follows} liens d'abonnement, du {first} au {last}. "
        "Générateur version {version}, graine {seed}; même graine, mêmes fichiers.",
        "topics": "Sujets : {topics}. L'enjeu codé à la main est `{issue}`; l'organisation parle sous le nom de `@{organisation}`.",
        "limits": [
            "## Limites",
            "- Une voix porte le même nom sur toutes les plateformes, et les plateformes sont des genres (microblogue, page, photo, vidéo, "
            "forum), pas des entreprises.\n"
            "- Le `parent_id` d'un partage est la publication ou le partage que la personne a vu. La plupart des vraies plateformes ne "
            "gardent que le premier auteur.\n"
            "- On n'a que la parole publique : ni groupes privés, ni publications supprimées, ni nombre de vues.\n"
            "- `followers` compte aussi des gens hors du cas; `follows`, non.\n"
            "- Les deux personnes qui codent ne s'entendent pas toujours, comme dans la vie. Personne n'a tranché pour vous.",
        ],
        "ethics": [
            "## Éthique",
            "Aucune personne, aucune entreprise, aucun compte réel ne figure dans ces fichiers; toute ressemblance serait un hasard. De vraies "
            "publications seraient des renseignements personnels, même publiques et même sous un surnom : il faudrait d'abord s'entendre sur le "
            "consentement, les fins et la durée de conservation (au Québec, la Loi 25). Licence : CC0 1.0.",
        ],
        "rows": "lignes",
        "head": "| colonne | sens | valeurs ou unité |",
    },
}
