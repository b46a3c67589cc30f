"""How the importers stand up to damaged files, and to a very large one.

    python benchmarks/imports.py [--mutations 10000] [--only mastodon] [--megabytes 500]

Each sample is damaged again and again, and imported: what became of it is counted, and the slowest import is named.
Anything but an import or a refusal in one sentence is printed with its place, and the program ends with 1. Then a CSV is
written and imported in a process of its own: seconds, and the most memory that the process held.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from course_utils.cases.importers import import_tables  # noqa: E402
from course_utils.problem import Problem  # noqa: E402
from tests.cases.importers.mutations import SAMPLES, mutated  # noqa: E402

WORDS = [
    "le",
    "la",
    "transport",
    "autobus",
    "électrique",
    "quai",
    "retard",
    "matin",
    "soir",
    "horaire",
    "rue",
    "pont",
    "ville",
    "merci",
    "bonjour",
    "enfin",
    "encore",
]
HEAD = "id,author,created_at,text,in_reply_to_id,likes,followers\n"


def damage(sample: Path, times: int, folder: Path) -> bool:
    """Import damaged copies of a sample; True when each was imported or refused."""
    chance, outcomes, slowest, start = random.Random(sample.name), Counter(), 0.0, time.perf_counter()
    path = folder / f"harmed{sample.suffix}"
    for _ in range(times):
        path.write_bytes(mutated(sample, chance))
        begun = time.perf_counter()
        try:
            import_tables(path, name="harmed", out=folder / "out")
            outcomes["imported"] += 1
        except Problem as problem:
            outcomes[problem.kind] += 1
        except Exception as error:
            outcomes["DEFECT"] += 1
            place = traceback.extract_tb(error.__traceback__)[-1]
            print(f"  {type(error).__name__}: {error!s:.100} ({place.filename}:{place.lineno})")
        slowest = max(slowest, time.perf_counter() - begun)
    told = ", ".join(f"{kind} {count:,}" for kind, count in outcomes.most_common())
    print(
        f"{sample.name:28} {told}; {time.perf_counter() - start:.0f} s, slowest {slowest:.2f} s", flush=True
    )
    return not outcomes["DEFECT"]


def write_large(path: Path, megabytes: int) -> int:
    """Write a CSV of about so many megabytes, whose authors post unequally; answers its rows."""
    chance, rows, left = random.Random(1), 0, megabytes * 1024**2
    with path.open("w", encoding="utf-8") as stream:
        stream.write(HEAD)
        while left > 0:
            rows += 1
            author = min(int(chance.paretovariate(0.7)), 80_000)
            text = " ".join(chance.choices(WORDS, k=chance.randint(8, 30)))
            text = f"@compte{chance.randint(1, 500)} {text}" if chance.random() < 0.2 else text
            parent = f"m{chance.randint(1, rows)}" if chance.random() < 0.3 else ""
            day = f"2026-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d} {chance.randint(0, 23):02d}:{chance.randint(0, 59):02d}"
            line = f'm{rows},compte{author},{day},"{text}",{parent},{chance.randint(0, 99)},{chance.randint(1, 9999)}\n'
            left -= stream.write(line)
    return rows


def import_large(path: Path, out: Path) -> None:
    """Write the tables of the large file without loading them, and say what it took; a child of this program runs it."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    start = time.perf_counter()
    import_tables(path, name="large", out=out)
    peak, worked = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, time.process_time()
    print(
        f"imported in {time.perf_counter() - start:.0f} s ({worked:.0f} s of processor); peak memory {peak:.0f} MB, of which {before:.0f} MB before",
        flush=True,
    )


def main() -> int:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--mutations", type=int, default=200)
    parser.add_argument("--only", default="")
    parser.add_argument("--megabytes", type=int, default=500)
    parser.add_argument("--large-file", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.large_file:
        import_large(asked.large_file, asked.large_file.parent / "out")
        return 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        chosen = [sample for sample in SAMPLES if asked.only in sample.name] if asked.mutations else []
        sound = [damage(sample, asked.mutations, folder) for sample in chosen]
        if asked.megabytes:
            rows = write_large(folder / "large.csv", asked.megabytes)
            print(f"{asked.megabytes} MB, {rows:,} rows", flush=True)
            subprocess.run([sys.executable, __file__, "--large-file", str(folder / "large.csv")], check=True)
    return 0 if all(sound) else 1


if __name__ == "__main__":
    sys.exit(main())
