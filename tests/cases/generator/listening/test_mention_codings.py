"""The sample that two people labelled."""

from __future__ import annotations

import re

from course_utils.analysis.agreement import by_coder, cohen_kappa
from course_utils.cases.generator.listening.mention_codings import SAMPLE

QUERIES = {  # words that keep, words that exclude: what a student may arrive at
    "transit": r"rtr|horizon|bus|ligne|line",
    "coop": r"boreane_info|magasin|store|coop|co-op",
    "museum": r"musee_estran|musée|museum",
}
EXCLUDED = {
    "transit": r"\bcondo|\bunit|tower|clés|\bkeys|charges de|chantier|ventes?\b|covolo|étage"
    r"|ligne d'horizon|à l'horizon|phase 2|acte|the horizon|ses horizons|de stationnement|sales|promoteur|app\. ",
    "coop": r"lumen|jeu\b|stage|habitation|funéraire|chicken|students|anyone up|mode coop|boréane",
    "museum": r"brisants|aquarium|garage|fridge|belongs|bon pour le musée",
}


def test_two_people_labelled_the_same_120(heard) -> None:
    coders = heard["mention_codings"].groupby("mention_id")["coder"].apply(tuple)
    assert len(coders) == sum(SAMPLE.values()) == 120
    assert set(coders) == {("A", "B")}
    assert set(coders.index) <= set(heard["mentions"]["mention_id"])


def test_they_agree_on_the_subject_more_than_on_the_tone(heard) -> None:
    subject = by_coder(heard["mention_codings"], "relevance")
    tone = by_coder(heard["mention_codings"], "sentiment")
    assert 0.7 <= cohen_kappa(subject["A"], subject["B"]) <= 0.85
    assert 0.55 <= cohen_kappa(tone["A"], tone["B"]) <= 0.7


def test_sarcasm_is_the_main_cause_of_their_disagreement(heard) -> None:
    tone = by_coder(heard["mention_codings"], "sentiment")
    sarcasm = by_coder(heard["mention_codings"], "sarcasm").any(axis=1)
    split = tone["A"] != tone["B"]
    assert split[sarcasm].sum() > split.sum() / 2
    assert split[sarcasm].mean() > 3 * split[~sarcasm].mean()


def test_every_label_is_used_in_both_languages(heard) -> None:
    codings = heard["mention_codings"].merge(heard["mentions"], on="mention_id")
    seen = codings.groupby("relevance")["language"].unique()
    assert set(seen.index) == set(SAMPLE)
    assert all(set(languages) == {"fr", "en"} for languages in seen)


def test_a_query_with_exclusions_beats_the_broad_one(case, heard) -> None:
    codings = heard["mention_codings"].query("coder == 'A'").merge(heard["mentions"], on="mention_id")
    relevant = codings["relevance"] == "relevant"
    found = codings["text"].map(lambda text: bool(re.search(QUERIES[case.world.name], text, re.IGNORECASE)))
    found &= ~codings["text"].map(
        lambda text: bool(re.search(EXCLUDED[case.world.name], text, re.IGNORECASE))
    )
    precision, recall = (found & relevant).sum() / found.sum(), (found & relevant).sum() / relevant.sum()
    print(f"{case.world.name} {case.seed}: precision {precision:.2f}, recall {recall:.2f}")
    assert relevant.mean() < 0.6
    assert precision >= 0.8
    assert recall >= 0.8
