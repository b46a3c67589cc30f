"""Points with a reason: each function prints what to understand and returns the points, so that nbgrader can count them.

Partial credit is a share of the points; nbgrader reads the number that a test cell ends with. Traps are the answers that a
misconception leads to: the sentence names the misconception.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from course_utils.cases import Case
from course_utils.checks.reading import as_accounts, as_answers, as_choice, as_number, plain
from course_utils.language import listing, number, tr

ROUNDING = 1e-9


@dataclass(frozen=True)
class Trap:
    """A wrong answer that tells how somebody thought, and the sentence for it."""

    answer: object
    sentence: str


def award(points: float, out_of: float, *sentences: str, name: str = "") -> float:
    """Print the reasons and the points; give them back, between 0 and ``out_of``, rounded to hundredths.

    ``name`` is the answer that they are about, where a cell holds several.
    """
    given = round(float(min(max(points, 0.0), out_of)), 2)
    for sentence in filter(None, sentences):
        print(tr("{name}: {sentence}", name=name, sentence=sentence) if name else sentence)
    print(tr("Points: {given} out of {out_of}", given=_points(given), out_of=_points(out_of)))
    return given


def _points(points: float) -> str:
    digits = next(digits for digits in (0, 1, 2) if digits == 2 or round(points, digits) == points)
    return number(points, digits)


def mark_number(
    value: object,
    right: float,
    points: float,
    *,
    within: float = ROUNDING,
    traps: Iterable[Trap] = (),
    name: str = "",
) -> float:
    """All points within ``within`` of ``right``, none elsewhere."""
    read = as_number(value)

    def same(other: object) -> bool:
        return read is not None and abs(read - as_number(other)) <= within + ROUNDING

    if same(right):
        return award(points, points, tr("Right."), name=name)
    told = _sentence(traps, same)
    told = told or tr("That is not the value. Go through the steps once more, one number at a time.")
    return award(0, points, told, name=name)


def mark_choice(
    value: object,
    right: object,
    points: float,
    *,
    choices: Iterable[object],
    synonyms: Mapping[str, str] | None = None,
    traps: Iterable[Trap] = (),
    name: str = "",
) -> float:
    """All points for the choice ``right``, none for another."""
    read = as_choice(value, choices, synonyms)
    if read == str(right):
        return award(points, points, tr("Right."), name=name)
    told = _sentence(traps, lambda wrong: read == str(wrong))
    return award(0, points, told or tr("To look at again: {missed}.", missed=name or str(value)), name=name)


def mark_choices(
    answers: Mapping,
    right: Mapping,
    points: float,
    *,
    choices: Iterable[object],
    synonyms: Mapping[str, str] | None = None,
    traps: Iterable[Trap] = (),
    name: str = "",
) -> float:
    """A share of the points for each entry that is right (an entry may accept several: give it as a set)."""
    choices, given = list(choices), as_answers(answers)
    read = {entry: as_choice(given.get(plain(entry), ""), choices, synonyms) for entry in right}
    accepted = {
        entry: value if isinstance(value, set | frozenset) else {value} for entry, value in right.items()
    }
    good = [entry for entry in right if read[entry] in {str(value) for value in accepted[entry]}]
    if len(good) == len(right):
        return award(points, points, tr("All right."), name=name)
    told = _sentence(traps, lambda wrong: all(read[entry] == str(value) for entry, value in wrong.items()))
    missed = listing([str(entry) for entry in right if entry not in good])
    again = tr("To look at again: {missed}.", missed=missed)
    return award(points * len(good) / len(right), points, told, again, name=name)


def mark_ranking(
    values: object, right: Sequence[str], points: float, *, case: Case, traps: Iterable[Trap] = ()
) -> float:
    """Half of each place's share for naming the account at all, the other half for its exact place."""
    read = as_accounts(values, case)
    if read == list(right):
        return award(points, points, tr("Right, in the right order."))
    named = sum(account in right for account in set(read))
    placed = sum(mine == theirs for mine, theirs in zip(read, right, strict=False))
    told = _sentence(traps, lambda wrong: read == list(wrong)) or _order_told(named, placed, len(right))
    return award(points * (named + placed) / (2 * len(right)), points, told)


def _order_told(named: int, placed: int, places: int) -> str:
    if named == places:
        return tr("These are the right accounts in another order.")
    return tr(
        "Of the {places} accounts that belong here you name {named}; in their right place: {placed}.",
        places=number(places),
        named=number(named),
        placed=number(placed),
    )


def mark_accounts(
    values: object,
    groups: Mapping[str, Iterable[str]],
    points: float,
    *,
    case: Case,
    missing: Mapping[str, str],
    traps: Iterable[Trap] = (),
) -> float:
    """One account from each of ``groups`` is asked, in any order; ``missing`` says what the lack of a group means.

    An account that stands in two groups fills one of them only.
    """
    read = [account for account in dict.fromkeys(as_accounts(values, case)) if account]
    filled = _match(read, {name: set(members) for name, members in groups.items()})
    if len(filled) == len(groups):
        return award(points, points, tr("All right."))
    told = _sentence(traps, lambda wrong: set(read) == set(wrong))
    lacking = [missing[name] for name in groups if name not in filled]
    return award(points * len(filled) / len(groups), points, *([told] if told else lacking))


def _match(accounts: Sequence[str], groups: Mapping[str, set[str]]) -> set[str]:
    """The most groups that can each be filled by an account of their own (few of both, so all ways are tried)."""
    if not accounts or not groups:
        return set()
    first, rest = accounts[0], accounts[1:]
    best = _match(rest, groups)
    for name, members in groups.items():
        if first in members:
            found = {name} | _match(rest, {other: them for other, them in groups.items() if other != name})
            best = max(best, found, key=len)
    return best


def _sentence(traps: Iterable[Trap], same: Callable[[object], bool]) -> str:
    return next((trap.sentence for trap in traps if same(trap.answer)), "")
