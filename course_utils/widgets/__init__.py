"""What a lesson shows with controls: predictions, self-checks, explorers, a form. No graded cell reads it."""

from course_utils.widgets.assumption_weigher import weigh_assumptions
from course_utils.widgets.axis_play import move_axis
from course_utils.widgets.bridge import remove_bridge
from course_utils.widgets.calendar_play import plan_calendar
from course_utils.widgets.checkup import check_up
from course_utils.widgets.comment_sorter import sort_comments
from course_utils.widgets.contest import duel
from course_utils.widgets.cost_meter import meter_cost
from course_utils.widgets.course_map import show_course
from course_utils.widgets.denominator_play import try_denominator
from course_utils.widgets.desk_planner import staff_desk
from course_utils.widgets.guess_play import move_guesses
from course_utils.widgets.half_truth import answer_half_true
from course_utils.widgets.import_form import import_data
from course_utils.widgets.influencer_form import deliver_influencers
from course_utils.widgets.interval_play import try_interval
from course_utils.widgets.launch_play import move_launch
from course_utils.widgets.listening_window import listen_for
from course_utils.widgets.model_menu import compare_models
from course_utils.widgets.network_explorer import explore_network
from course_utils.widgets.objections import play_sceptic
from course_utils.widgets.opening import begin
from course_utils.widgets.plan_builder import build_plan
from course_utils.widgets.plan_graph import skip_step
from course_utils.widgets.plan_parcel import hand_over_plan, show_plan
from course_utils.widgets.platform_weights import weigh_platforms
from course_utils.widgets.prediction import predict
from course_utils.widgets.presence_switch import switch_presence
from course_utils.widgets.query_builder import build_query
from course_utils.widgets.queue_explorer import try_queue
from course_utils.widgets.reply_button import press_reply
from course_utils.widgets.scenario_play import weigh_scenarios
from course_utils.widgets.self_check import quiz
from course_utils.widgets.statement_turner import turn_round
from course_utils.widgets.step_form import deliver
from course_utils.widgets.step_order import order_steps
from course_utils.widgets.talk_explorer import explore_talk
from course_utils.widgets.thread_tracer import trace_thread
from course_utils.widgets.timeline_walk import walk_timeline
from course_utils.widgets.union_explorer import explore_union
from course_utils.widgets.weights import weigh

__all__ = [
    "answer_half_true",
    "begin",
    "build_plan",
    "build_query",
    "check_up",
    "compare_models",
    "deliver",
    "deliver_influencers",
    "duel",
    "explore_network",
    "explore_talk",
    "explore_union",
    "hand_over_plan",
    "import_data",
    "listen_for",
    "meter_cost",
    "move_axis",
    "move_guesses",
    "move_launch",
    "play_sceptic",
    "weigh_scenarios",
    "order_steps",
    "plan_calendar",
    "predict",
    "press_reply",
    "quiz",
    "remove_bridge",
    "show_course",
    "show_plan",
    "skip_step",
    "sort_comments",
    "staff_desk",
    "switch_presence",
    "trace_thread",
    "try_denominator",
    "try_interval",
    "try_queue",
    "turn_round",
    "walk_timeline",
    "weigh",
    "weigh_assumptions",
    "weigh_platforms",
]
