"""Sentiment of the kit against plain VADER and against always saying the same, on labelled tweets, in one run.

    python benchmarks/sentiment.py FOLDER

FOLDER holds, for english and french, the files LANGUAGE_PART_text.txt (a text a line) and LANGUAGE_PART_labels.txt (0
negative, 1 neutral, 2 positive), PART being train or val: the layout of UMSAB (Barbieri and others, 2022; SemEval-2017
for English, DEFT-2017 for French). The texts are people's own and stay where they are.

Words of the kit's list were looked at beside one half of train ("read"); the thresholds were chosen on train; the other
half ("unread") was looked at for scores only, and val for nothing. So the honest figures are those of "unread" and, above
all, of "val". Plain VADER takes its own thresholds, 0.05 on each side, and once more those that suit it best on train.

French plain VADER needs the package vaderSentiment-fr, which the kit does without (it brings two libraries under the GPL,
and a warning at each import). Install it elsewhere and name that folder: pip install --target DIR vaderSentiment-fr, then
PYTHONPATH=DIR. Without it, the French side is compared with always saying the same.

Last, the kit's own cases: what two coders said of the mentions, by language, with and without sarcasm. Whoever wrote the
words had seen mentions of transit and of coop, and none of museum. In these texts much is said without any loaded word.
"""

from __future__ import annotations

import argparse
import importlib
import re
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd

sys.path.insert(0, str(Path(__file__).parents[1]))

from course_utils.analysis.listening import check_by_group, check_tool
from course_utils.analysis.listening.sentiment import SENTIMENT_THRESHOLDS, sentiment
from course_utils.cases import load_case

LABELS = ["negative", "neutral", "positive"]
LANGUAGES = {"en": "english", "fr": "french"}
PLAIN = {"en": "vaderSentiment.vaderSentiment", "fr": "vaderSentiment_fr.vaderSentiment"}
CASES = {
    "transit": ["Horizon", "RTR", "Rivemont", "Covolo"],
    "coop": ["Boréane", "Lumen"],
    "museum": ["Estran"],
}
USUAL = (-0.05, 0.05)
ESCAPE = re.compile(r"\\u([0-9a-f]{4})")

Scores = Callable[[list[str]], np.ndarray]


def read(folder: Path, language: str, part: str) -> tuple[list[str], np.ndarray]:
    """Texts and labels; the escapes that stand in the English files are read as the letters they are."""
    stem = folder / f"{LANGUAGES[language]}_{part}"
    labels = Path(f"{stem}_labels.txt").read_text(encoding="utf-8").split()
    lines = Path(f"{stem}_text.txt").read_text(encoding="utf-8").split("\n")[: len(labels)]
    texts = [ESCAPE.sub(lambda code: chr(int(code[1], 16)), line) for line in lines]
    return texts, np.array([LABELS[int(label)] for label in labels])


def parts(folder: Path, language: str) -> dict[str, tuple[list[str], np.ndarray]]:
    """The two halves of train, drawn with a fixed seed, and val."""
    texts, labels = read(folder, language, "train")
    order = np.random.default_rng(1).permutation(len(texts))
    read_half, unread = np.sort(order[: len(order) // 2]), np.sort(order[len(order) // 2 :])
    return {
        "train": (texts, labels),
        "train, read half": ([texts[place] for place in read_half], labels[read_half]),
        "train, unread half": ([texts[place] for place in unread], labels[unread]),
        "val": read(folder, language, "val"),
    }


def labelled(scores: np.ndarray, low: float, high: float) -> np.ndarray:
    """Labels for scores."""
    return np.where(scores <= low, "negative", np.where(scores >= high, "positive", "neutral"))


def best_thresholds(scores: np.ndarray, labels: np.ndarray) -> tuple[float, float]:
    """The pair with the best macro-F1, in steps of 0.02."""
    codes = {label: labels == label for label in LABELS}

    def macro(low: float, high: float) -> float:
        said = labelled(scores, low, high)
        both = [2 * (codes[label] & (said == label)).sum() for label in LABELS]
        each = [codes[label].sum() + (said == label).sum() for label in LABELS]
        return float(np.mean(np.divide(both, each)))

    steps = np.round(np.arange(-0.6, 0.61, 0.02), 2)
    pairs = [(float(low), float(high)) for low in steps for high in steps if low < high]
    return max(pairs, key=lambda pair: macro(*pair))


def plain(language: str) -> Scores | None:
    """VADER as it comes, or None when it is not installed."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            analyzer = importlib.import_module(PLAIN[language]).SentimentIntensityAnalyzer()
        except ImportError:
            return None
    return lambda texts: np.array([analyzer.polarity_scores(text)["compound"] for text in texts])


def ours(language: str) -> Scores:
    """The kit's scores."""
    return lambda texts: sentiment(texts, language)["score"].fillna(0).to_numpy()


def report(name: str, hand: np.ndarray, said: np.ndarray, table: bool = False) -> None:
    """One line of figures, and the confusion when asked for."""
    check = check_tool(hand, said, LABELS)
    wrong_sign = np.mean((hand != "neutral") & (said != "neutral") & (hand != said))
    print(
        f"    {name:38} macro-F1 {check.macro_f1:.3f}  accuracy {check.accuracy:.3f}  wrong sign {wrong_sign:.3f}"
    )
    if table:
        print("      " + check.table.to_string().replace("\n", "\n      "))


def compare(folder: Path, language: str) -> None:
    """Both sides on all parts of one language."""
    data, sides = parts(folder, language), {"ours": (ours(language), SENTIMENT_THRESHOLDS[language])}
    scorer = plain(language)
    if scorer:
        tuned = best_thresholds(scorer(data["train"][0]), data["train"][1])
        sides = {"plain VADER": (scorer, USUAL), f"plain VADER, thresholds {tuned}": (scorer, tuned)} | sides
    else:
        print(f"({PLAIN[language].partition('.')[0]} is not installed)")
    print(f"{LANGUAGES[language]}: ours has thresholds {SENTIMENT_THRESHOLDS[language]}", flush=True)
    for part in ("train, read half", "train, unread half", "val"):
        texts, labels = data[part]
        print(f"  {part}, {len(texts):,} texts")
        report("always negative", labels, np.full(len(labels), "negative"))
        for name, (score, thresholds) in sides.items():
            report(
                name, labels, labelled(score(texts), *thresholds), part == "val" and "thresholds" not in name
            )
    many = data["train"][0]
    for name, score in (("plain VADER", scorer), ("ours", ours(language))):
        if score:
            score(many[:9])
            begin = time.process_time()
            score(many)
            print(f"  {name}: {len(many) / (time.process_time() - begin):,.0f} texts a second of processor")


def own_case(called: str, names: list[str]) -> None:
    """The mentions of a case beside what each of its two coders said, sarcasm apart."""
    case = load_case(called)
    coded = case.mention_codings.merge(case.mentions, on="mention_id", validate="many_to_one")
    coded["ours"] = sentiment(coded["text"], coded["language"], names)["label"]
    coded["kind"] = coded["language"] + np.where(coded["sarcasm"], ", sarcastic", "")
    sides = {"ours": "ours", "the case's own tool": "tool_sentiment"}
    scorers = {language: plain(language) for language in LANGUAGES}
    if all(scorers.values()):
        for language, place in coded.groupby("language").groups.items():
            scores = scorers[language](coded.loc[place, "text"].tolist())
            coded.loc[place, "plain"] = labelled(scores, *USUAL)
        sides["plain VADER"] = "plain"
    for coder, table in coded.groupby("coder"):
        print(f"{called}, coder {coder}")
        for name, column in sides.items():
            report(name, table["sentiment"].to_numpy(), table[column].to_numpy(), table=column == "ours")
        for name, column in sides.items():
            groups = check_by_group(table["sentiment"], table[column], table["kind"]).round(3)
            print(f"    {name}\n      " + groups.to_string().replace("\n", "\n      "))
    first, second = (table.set_index("mention_id")["sentiment"] for _, table in coded.groupby("coder"))
    report("coder B against coder A", first.to_numpy(), second.loc[first.index].to_numpy())


def main() -> int:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    if not (folder / "english_val_text.txt").is_file():
        parser.error(f"there is no english_val_text.txt in {folder}")
    pd.set_option("display.width", 160)
    for language in LANGUAGES:
        compare(folder, language)
    for called, names in CASES.items():
        own_case(called, names)
    return 0


if __name__ == "__main__":
    sys.exit(main())
