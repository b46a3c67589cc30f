"""Claims of a memo that rest on nothing, and evidence that is cited but does not exist."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

import pandas as pd

from course_utils.analysis._asked import need_columns
from course_utils.language import tr
from course_utils.problem import Problem

__all__ = ["citations", "evidence_orphans"]

STRENGTHS = ("weak", "moderate", "strong")
_IDENTIFIER = re.compile(r"\b([^\W\d_]+)0*(\d+)\b")

Claims = str | Iterable[str] | Mapping[str, str | Collection[str]]


def evidence_orphans(claims: Claims, evidence: pd.DataFrame) -> list[str]:
    """The claims that cite nothing in the evidence list, in their order.

    The idea: in a memo for sceptics each claim has to lead back to something that can be looked up. See
    `citations` for the forms that ``claims`` may take, and for what each claim cites.

    A claim that is not an orphan is not proved: the evidence may say something else, and people must read it.

    >>> evidence = pd.DataFrame({"evidence": ["E01", "E02"]})
    >>> evidence_orphans(["We reply to 88% (E01).", "Everybody loves us.", "We save money (E07)."], evidence)
    ['Everybody loves us.', 'We save money (E07).']
    """
    table = citations(claims, evidence)
    return table.index[table["orphan"].astype(bool)].tolist()


def citations(claims: Claims, evidence: pd.DataFrame) -> pd.DataFrame:
    """What each claim cites, and whether it is there.

    Parameters
    ----------
    claims : one of three forms. A list of sentences that carry their identifiers ("… (E04)"); a text, each line
        of which is a claim; or a mapping from each claim to its identifier or identifiers. Capitals and zeros in
        front do not matter: "e4" is E04.
    evidence : the evidence list of a case: evidence (identifier), and strength if it has one.

    Returns
    -------
    A row for each claim: cited (identifiers of the list, a tuple, in the order of the claim); unknown (what looks
    like an identifier, or was given as one, and is not in the list, as it was written); orphan (cites nothing of
    the list); strongest ("strong", "moderate" or "weak", the best that it cites; "" without any). A claim made
    twice in a list has two rows.

    In a sentence, an identifier is a word made of the letters with which those of the list begin and of a number:
    "E99" is told as unknown, "R2" is not, in a list of E's. Raises Problem when the list of evidence is empty.

    >>> evidence = pd.DataFrame({"evidence": ["E01", "E02"], "strength": ["weak", "strong"]})
    >>> table = citations({"We reply fast": ["E02", "E01"], "We save money": "E99"}, evidence)
    >>> table["cited"].tolist(), table["unknown"].tolist()
    ([('E02', 'E01'), ()], [(), ('E99',)])
    >>> table["strongest"].tolist()
    ['strong', '']

    Source: the kit's own; a claim, its evidence and the limit of it, after Toulmin.
    """
    need_columns(evidence, ["evidence"])
    if evidence.empty:
        raise Problem(
            "no-evidence", tr("The evidence list is empty: there is nothing to cite. Load the case's own.")
        )
    known = {_normal(name): str(name) for name in evidence["evidence"]}
    strength = {}
    if "strength" in evidence.columns:
        strength = dict(zip(evidence["evidence"].astype(str), evidence["strength"].astype(str), strict=True))
    pairs = list(_named(claims, known))
    rows = []
    for _, names in pairs:
        cited = tuple(dict.fromkeys(known[_normal(name)] for name in names if _normal(name) in known))
        unknown = tuple(dict.fromkeys(name for name in names if _normal(name) not in known))
        reached = [level for level in STRENGTHS if level in {strength.get(name) for name in cited}]
        rows.append((cited, unknown, not cited, reached[-1] if reached else ""))
    index = pd.Index([claim for claim, _ in pairs], name="claim", dtype=object)
    return pd.DataFrame(rows, index=index, columns=["cited", "unknown", "orphan", "strongest"])


def _named(claims: Claims, known: Mapping[str, str]) -> Iterable[tuple[str, list[str]]]:
    """Each claim with the identifiers that it gives, as they are written."""
    if isinstance(claims, Mapping):
        for claim, names in claims.items():
            given = [names] if isinstance(names, str) else list(names or ())
            yield str(claim), [str(name).strip() for name in given if str(name).strip()]
        return
    lines = claims.splitlines() if isinstance(claims, str) else claims
    beginnings = {_beginning(name) for name in known}
    for claim in (str(line).strip() for line in lines):
        if claim:
            yield claim, _written_in(claim, known, beginnings)


def _written_in(claim: str, known: Mapping[str, str], beginnings: set[str]) -> list[str]:
    words = re.findall(r"\w+(?:[-.]\w+)*", claim)
    return [word for word in words if _normal(word) in known or _beginning(word) in beginnings - {""}]


def _beginning(name: str) -> str:
    """The letters of an identifier made of letters and a number; "" for any other word."""
    found = _IDENTIFIER.fullmatch(str(name).strip())
    return found[1].casefold() if found else ""


def _normal(name: object) -> str:
    """An identifier without what does not matter: capitals, zeros in front."""
    bare = str(name).strip()
    found = _IDENTIFIER.fullmatch(bare)
    return f"{found[1]}{found[2]}".casefold() if found else bare.casefold()
