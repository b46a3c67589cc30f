"""Who is listened to, by whom, and on whose side: measures of influence on tables of posts and ties."""

from course_utils.analysis.influence.bridges import bridges
from course_utils.analysis.influence.brokerage import betweenness, constraint
from course_utils.analysis.influence.closeness import closeness
from course_utils.analysis.influence.communities import communities
from course_utils.analysis.influence.core import core
from course_utils.analysis.influence.credibility import credibility
from course_utils.analysis.influence.direction import describe_edge, reverse
from course_utils.analysis.influence.duel import duel
from course_utils.analysis.influence.edges import edges, follow_edges
from course_utils.analysis.influence.graph import graph
from course_utils.analysis.influence.measures import measures
from course_utils.analysis.influence.overlap import Overlap, overlap
from course_utils.analysis.influence.prestige import hits, pagerank
from course_utils.analysis.influence.profile import profile
from course_utils.analysis.influence.ranking import PARTS, rank
from course_utils.analysis.influence.reach import reach
from course_utils.analysis.influence.relevance import relevance
from course_utils.analysis.influence.removal import Removal, without
from course_utils.analysis.influence.resonance import received, resonance
from course_utils.analysis.influence.seeds import choose_seeds, seed_sets
from course_utils.analysis.influence.sensitivity import Sensitivity, sensitivity
from course_utils.analysis.influence.spread import WORLDS, Spread, spread
from course_utils.analysis.influence.stance import DISPUTED, received_stance, stance
from course_utils.analysis.influence.strength import strength

__all__ = [
    "DISPUTED",
    "PARTS",
    "WORLDS",
    "Overlap",
    "Removal",
    "Sensitivity",
    "Spread",
    "betweenness",
    "bridges",
    "choose_seeds",
    "closeness",
    "communities",
    "constraint",
    "core",
    "credibility",
    "describe_edge",
    "duel",
    "edges",
    "follow_edges",
    "graph",
    "hits",
    "measures",
    "overlap",
    "pagerank",
    "profile",
    "rank",
    "reach",
    "received",
    "received_stance",
    "relevance",
    "resonance",
    "reverse",
    "seed_sets",
    "sensitivity",
    "spread",
    "stance",
    "strength",
    "without",
]
