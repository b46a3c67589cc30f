"""All formats of tables and networks together: none takes another's file, none stumbles over a damaged row."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from course_utils.cases.importers.format import formats
from course_utils.cases.importers.interaction import KINDS, Interaction, SetAside
from course_utils.cases.importers.source import Source, open_source
from course_utils.problem import Problem
from tests.cases.importers.formats.json_samples import SAMPLES

OF = {
    "x_flat.csv": "x_csv",
    "x_old.csv": "x_old_csv",
    "crowdtangle_facebook.csv": "crowdtangle_facebook",
    "crowdtangle_instagram.csv": "crowdtangle_instagram",
    "meta_library.csv": "meta_library",
    "linkedin.xlsx": "linkedin",
    "talkwalker.xlsx": "talkwalker",
    "brandwatch.csv": "brandwatch",
    "brandwatch.xlsx": "brandwatch",
    "meltwater.csv": "meltwater",
    "nodexl.xlsx": "nodexl",
    "fourcat.csv": "fourcat_csv",
    "hoaxy.csv": "hoaxy",
    "youtube_tools.csv": "youtube_csv",
    "graph.gexf": "graph_file",
    "graph.graphml": "graph_file",
    "edge_list.csv": "edge_list",
}
TABLES = [sample for sample in OF if ".g" not in sample]
JUNK = (
    "", "NA", "-", "@", "[deleted]", "[{", '[{"username": 3}]', "[" * 5000, "9" * 400, "1.26426E+18", "²", "99/99/99", "-1",
    "https://[x", "http://twitter.com/", "RT @", "RT @: x", "a" * 20_000, "=cmd()", "2026-13-45", "yes", "1e400", "\x00",
)  # fmt: skip
MUTATIONS = 200


@pytest.mark.parametrize("sample", OF)
def test_the_right_format_comes_first(sample: str) -> None:
    source = open_source(SAMPLES / sample)
    scores = sorted(((form.recognises(source), form.name) for form in formats().values()), reverse=True)
    assert scores[0][1] == OF[sample]
    assert scores[0][0] >= scores[1][0] + 20


def test_no_table_format_takes_a_json_file() -> None:
    for path in SAMPLES.glob("*.json*"):
        source = open_source(path)
        assert not any(formats()[name].recognises(source) for name in OF.values()), path.name


class Given(Source):
    """The rows of a sample, damaged in memory."""

    def __init__(self, source: Source, chance: random.Random) -> None:
        self.path, self.shape, self.sheets, self.head = source.path, "table", source.sheets, ()
        names = list(source.columns)
        lost = set(chance.sample(names, chance.choice((0, 0, 1, 3)) % len(names)))
        self.columns = tuple(name for name in names if name not in lost)
        self._source, self._seed, self._lost = source, chance.random(), lost

    def columns_of(self, sheet: str = "") -> tuple[str, ...]:
        return tuple(name for name in self._source.columns_of(sheet) if name not in self._lost)

    def rows(self, sheet: str = "") -> Iterator[tuple[int, dict[str, str]]]:
        chance = random.Random(self._seed)
        for line, row in self._source.rows(sheet):
            damaged = {name: value for name, value in row.items() if name not in self._lost}
            for name in chance.sample(list(damaged), min(3, len(damaged))):
                damaged[name] = chance.choice(JUNK)
            yield line, damaged


@pytest.mark.parametrize("sample", TABLES)
def test_damaged_rows_are_read_or_set_aside(sample: str) -> None:
    whole, form, chance = open_source(SAMPLES / sample), formats()[OF[sample]], random.Random(sample)
    for _ in range(MUTATIONS):
        source = Given(whole, chance)
        assert 0 <= form.recognises(source) <= 100
        try:
            rows = list(form.read(source))
        except Problem:  # the whole file refused in a sentence
            continue
        for row in rows:
            assert isinstance(row, (Interaction, SetAside))
            if isinstance(row, Interaction):
                assert row.author and row.kind in KINDS
                assert row.time or OF[sample] in ("nodexl", "edge_list")


@pytest.mark.parametrize("sample", ["graph.gexf", "graph.graphml"])
def test_damaged_networks_are_read_or_refused(sample: str, tmp_path) -> None:
    text, chance = (SAMPLES / sample).read_bytes(), random.Random(sample)
    path = tmp_path / sample
    for _ in range(MUTATIONS):
        damaged = bytearray(text)
        for _ in range(chance.randint(1, 4)):
            place = chance.randrange(len(damaged))
            damaged[place : place + chance.choice((0, 1, 9))] = chance.choice(
                (b"", b'"', b"<", b"x", b"</node>", b"\xff")
            )
        path.write_bytes(damaged)
        try:
            list(formats()["graph_file"].read(open_source(path)))
        except Problem:
            continue
