"""The two descriptions of a case: one that a program can check, one that a person can read."""

from __future__ import annotations

import json

import pandas as pd
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

from course_utils.cases.generator.card_words import CARD
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
        f"![{_picture(world, data['posts'], language)}](picture.{language}.png)",
        words["topics"].format(topics=topics, issue=world.issue, organisation=world.organisation),
        *words["limits"],
        *words["ethics"],
    ]
    for name, table in tables().items():
        parts.append(f"## {name}.csv")
        parts.append(f"{getattr(table, language)} ({rows[name]} {words['rows']})")
        parts.append(_column_table(table, language, words))
    return "\n\n".join(parts) + "\n"


def _picture(world: World, posts: pd.DataFrame, language: str) -> str:
    """The picture that `relais data build` puts beside the card, in words; counted as the charts count it."""
    words, locale = CARD[language], BABEL_LOCALES[language]
    counted = posts[posts["kind"] != "reply"]
    week = counted["time"].dt.to_period("W-SUN").dt.start_time
    weeks = week.value_counts().sort_index()
    issue = counted["topic"] == world.issue
    platforms = counted["platform"].value_counts().sort_index().sort_values(ascending=False, kind="stable")

    def share(kept: pd.Series, whole: int) -> str:
        return format_percent(kept.sum() / whole, locale=locale)

    def number(value: int) -> str:
        return format_decimal(int(value), locale=locale)

    return words["picture"].format(
        most=number(weeks.max()),
        week=format_date(weeks.idxmax(), "d MMMM y", locale),
        share=share(issue & (week == weeks.idxmax()), weeks.max()),
        topic=getattr(world.topics[world.issue], language),
        shares=number((issue & (counted["kind"] == "share")).sum()),
        platforms=format_list(
            [f"{words['platforms'][name]} {number(count)}" for name, count in platforms.items()],
            locale=locale,
        ),
        french=share(counted["language"] == "fr", len(counted)),
    )


def _column_table(table: Table, language: str, words: dict) -> str:
    lines = [words["head"], "|---|---|---|"]
    for name, column in table.columns.items():
        allowed = ", ".join(column.allowed) or column.unit.get(language, "")
        if column.most is not None:
            allowed = column.unit.get(language, f"{column.least}-{column.most}")
        lines.append(f"| `{name}` | {getattr(column, language)} | {allowed} |")
    return "\n".join(lines)
