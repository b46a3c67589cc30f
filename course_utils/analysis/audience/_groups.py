"""Groups of platforms as the tables write them, "page+photo" for both, and shares that can be true together."""

from __future__ import annotations

from collections.abc import Mapping

from course_utils.analysis._asked import need_share
from course_utils.language import tr
from course_utils.problem import Problem

MOST = 10  # platforms; the diagram has 2^10 regions, and nobody counts overlaps of more

Groups = dict[frozenset[str], float]


def read_groups(shares: Mapping[str, float]) -> Groups:
    """The shares by group of platforms. Raises Problem for a share outside 0-1, or an overlap of nothing known."""
    if not shares:
        raise Problem("no-platform", tr("There is no platform here. Give the share that each one reaches."))
    groups = {frozenset(part.strip() for part in str(name).split("+")): name for name in shares}
    for group, name in groups.items():
        need_share(str(name), shares[name])
        unknown = [platform for platform in sorted(group) if frozenset({platform}) not in groups]
        if unknown:
            sentence = tr(
                "“{group}” is an overlap, and I don't know what “{platform}” reaches alone. Give its share as well.",
                group=name,
                platform=unknown[0],
            )
            raise Problem("unknown-platform", sentence, group=name, platform=unknown[0])
    known: Groups = {group: float(shares[name]) for group, name in groups.items()}
    if len(platforms(known)) > MOST:
        sentence = tr("I can hold {most} platforms at most. Leave out the smallest.", most=MOST)
        raise Problem("too-many-platforms", sentence, most=MOST)
    return known


def platforms(groups: Groups) -> list[str]:
    """The single platforms, in order of their names."""
    return sorted({platform for group in groups for platform in group})


def written(group: frozenset[str]) -> str:
    """A group as the tables write it."""
    return "+".join(sorted(group))
