"""What kind of talk a thread is: measures on trees of messages, which volume does not show."""

from course_utils.analysis.conversation.breadth import breadth
from course_utils.analysis.conversation.civility import civility
from course_utils.analysis.conversation.comparison import conversations, equal_volume
from course_utils.analysis.conversation.depth import depth, h_index, mean_depth
from course_utils.analysis.conversation.evidence import evidence_rate
from course_utils.analysis.conversation.presence import presence
from course_utils.analysis.conversation.quality import QUALITIES, quality
from course_utils.analysis.conversation.reciprocity import reciprocity
from course_utils.analysis.conversation.size import participants, size
from course_utils.analysis.conversation.virality import structural_virality
from course_utils.analysis.conversation.width import max_width, width

__all__ = [
    "QUALITIES",
    "breadth",
    "civility",
    "conversations",
    "depth",
    "equal_volume",
    "evidence_rate",
    "h_index",
    "max_width",
    "mean_depth",
    "participants",
    "presence",
    "quality",
    "reciprocity",
    "size",
    "structural_virality",
    "width",
]
