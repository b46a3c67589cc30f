"""What a lesson shows with controls: predictions, self-checks, explorers, a form. No graded cell reads it."""

from course_utils.widgets.bridge import remove_bridge
from course_utils.widgets.contest import duel
from course_utils.widgets.import_form import import_data
from course_utils.widgets.influencer_form import deliver_influencers
from course_utils.widgets.network_explorer import explore_network
from course_utils.widgets.opening import begin
from course_utils.widgets.prediction import predict
from course_utils.widgets.self_check import quiz
from course_utils.widgets.weights import weigh

__all__ = [
    "begin",
    "deliver_influencers",
    "duel",
    "explore_network",
    "import_data",
    "predict",
    "quiz",
    "remove_bridge",
    "weigh",
]
