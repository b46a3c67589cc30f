"""Same world, same seed, same bytes; and what stands in datasets/ is what the generator makes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from course_utils.cases.generator import build_case, generate, write_case
from course_utils.cases.schema import tables as schemas

ROOT = Path(__file__).parents[3]
FILES = {f"{name}.csv" for name in schemas()} | {"datapackage.json", "README.md", "LISEZMOI.md"}
PICTURES = {
    "picture.en.png",
    "picture.fr.png",
}  # the command draws them: their bytes depend on the fonts' library
BUILD = """
import sys; from pathlib import Path; from course_utils.cases.generator import build_case
build_case(sys.argv[1], Path(sys.argv[2]))
"""


def content(folder: Path) -> dict[str, bytes]:
    """File name → bytes."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_committed_files_are_what_the_generator_makes(built, tmp_path: Path) -> None:
    written = content(write_case(built, tmp_path))
    committed = content(ROOT / "datasets" / built.world.name)
    assert (set(written), set(committed)) == (FILES, FILES | PICTURES)
    assert [name for name in FILES if written[name] != committed[name]] == []


@pytest.mark.parametrize(("case", "hash_seed"), [("transit", "1"), ("coop", "4242")])
def test_a_process_that_hashes_otherwise_makes_the_same_bytes(
    case: str, hash_seed: str, tmp_path: Path
) -> None:
    environment = os.environ | {"PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, "-c", BUILD, case, str(tmp_path)], env=environment, check=True)
    committed = content(ROOT / "datasets" / case)
    assert content(tmp_path) == {name: committed[name] for name in FILES}


def test_another_seed_makes_another_year(generated) -> None:
    one, other = generated("coop", 2011).tables, generated("coop", 7).tables
    assert not one["posts"].equals(other["posts"])
    assert list(one["posts"].columns) == list(other["posts"].columns)


def test_a_case_that_nobody_wrote_has_no_files(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        build_case("nowhere", tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


@settings(max_examples=2, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 2**32))
def test_any_seed_keeps_to_the_schema(seed: int) -> None:
    for name, table in generate("coop", seed).tables.items():
        schema = schemas()[name]
        assert list(table.columns) == list(schema.columns)
        for column, rules in schema.columns.items():
            assert not rules.allowed or set(table[column]) <= set(rules.allowed)
            assert rules.optional or table[column].notna().all()
        assert not schema.key or table[schema.key].is_unique
