"""All JSON formats together: none takes another's file, none stumbles over a damaged value."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from course_utils.cases.importers.format import Format
from course_utils.cases.importers.formats import (
    bluesky,
    fourcat_ndjson,
    mastodon,
    reddit,
    tiktok,
    x_api,
    x_archive,
    youtube,
)
from course_utils.cases.importers.importing import import_case
from course_utils.cases.importers.interaction import KINDS, Interaction, SetAside
from course_utils.cases.importers.source import BadValue, open_source
from course_utils.problem import Problem
from tests.cases.importers.formats.json_samples import SAMPLES, real

MODULES = (bluesky, fourcat_ndjson, mastodon, reddit, tiktok, x_api, x_archive, youtube)
FORMATS = [module.FORMAT for module in MODULES]
OF = {
    "mastodon.json": "mastodon",
    "mastodon_context.json": "mastodon",
    "bluesky.json": "bluesky",
    "bluesky.jsonl": "bluesky",
    "reddit.jsonl": "reddit",
    "reddit_listing.json": "reddit",
    "reddit_convokit.jsonl": "reddit",
    "youtube.json": "youtube",
    "x_api_pages.jsonl": "x_api",
    "x_api_flat.jsonl": "x_api",
    "x_archive.js": "x_archive",
    "tiktok.json": "tiktok",
    "fourcat.ndjson": "fourcat_ndjson",
}
JUNK = (
    None, True, -1, 1e308, float("nan"), 10**40, "", "@", "²", "9" * 5000, "[deleted]", "\ud800x", "at://",
    "https://[x", "2026-13-45", [], {}, [[]], [{}], {"data": {}}, {"post": {"post": {}}}, "<!--<![x", "RT @a: b",
)  # fmt: skip
MUTATIONS = 200


@pytest.mark.parametrize("sample", OF)
def test_the_right_format_comes_first(sample: str) -> None:
    source = open_source(SAMPLES / sample)
    scores = sorted(((form.recognises(source), form.name) for form in FORMATS), reverse=True)
    assert scores[0][1] == OF[sample]
    assert scores[0][0] > scores[1][0]


@pytest.mark.parametrize("name", ["traindev_posts", "traindev_structures", "rumorCategory", "stanceCategory"])
def test_real_threads_without_authors_are_refused(tmp_path: Path, name: str) -> None:
    path = real("rumour-threads") / f"{name}.json"
    assert not any(form.recognises(open_source(path)) for form in FORMATS)
    with pytest.raises(Problem) as told:
        import_case(path, name="threads", out=tmp_path)
    assert "\n" not in told.value.sentence and not list(tmp_path.iterdir())


class Given:
    """Values in memory, in place of a file: half a pair of surrogates, say, that no editor would write."""

    shape = "json"

    def __init__(self, values: list[tuple[int, object]]) -> None:
        self.given = values
        self.head = tuple(value for _, value in values[:5])

    def values(self) -> Iterator[tuple[int, object]]:
        return iter(self.given)


def places(value: object) -> Iterator[tuple[object, object]]:
    """(container, key) of everything inside ``value``."""
    keys = value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        yield value, key
        yield from places(value[key])


def damaged(values: list[tuple[int, object]], chance: random.Random) -> Given:
    """A copy with some values replaced by others, or missing."""
    values = copy.deepcopy(values)
    for _ in range(chance.randint(1, 4)):
        found = list(places(chance.choice(values)[1]))
        if not found:
            continue
        holder, key = chance.choice(found)
        if isinstance(holder, dict) and chance.random() < 0.2:
            del holder[key]
        else:
            holder[key] = copy.deepcopy(chance.choice(JUNK))
    return Given(values)


def all_rows(form: Format, source: Given) -> list[Interaction | SetAside]:
    """What is read; nothing when the whole file is refused in a sentence."""
    try:
        return list(form.read(source))
    except Problem:
        return []


@pytest.mark.parametrize("sample", OF)
def test_damaged_values_are_read_or_set_aside(sample: str) -> None:
    values = [
        (line, one) for line, one in open_source(SAMPLES / sample).values() if not isinstance(one, BadValue)
    ]
    form = next(form for form in FORMATS if form.name == OF[sample])
    chance = random.Random(sample)
    for _ in range(MUTATIONS):
        source = damaged(values, chance)
        assert 0 <= form.recognises(source) <= 100
        for row in all_rows(form, source):
            if isinstance(row, Interaction):
                assert row.author and row.time and row.kind in KINDS
                (row.author + row.text + row.target + row.parent + "".join(row.mentions)).encode()
