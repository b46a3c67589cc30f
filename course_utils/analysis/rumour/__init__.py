"""How a rumour spreads and what a reply changes: equations, toy models, and the runs without a reply."""

from course_utils.analysis.rumour.assumptions import Assumptions
from course_utils.analysis.rumour.daley_kendall import daley_kendall
from course_utils.analysis.rumour.damage import cost_of_silence, expected_damage
from course_utils.analysis.rumour.deadline import deadline
from course_utils.analysis.rumour.doubling_time import doubling_time
from course_utils.analysis.rumour.faulty_daley_kendall import faulty_daley_kendall, faulty_never_heard
from course_utils.analysis.rumour.final_size import final_size
from course_utils.analysis.rumour.last_useful_reply import COUNTS, LastUseful, last_useful_reply
from course_utils.analysis.rumour.maki_thompson import maki_thompson
from course_utils.analysis.rumour.simulate import STEPS, Simulation, simulate
from course_utils.analysis.rumour.telling import Telling
from course_utils.analysis.rumour.theta import never_heard

__all__ = [
    "COUNTS",
    "STEPS",
    "Assumptions",
    "LastUseful",
    "Simulation",
    "Telling",
    "cost_of_silence",
    "daley_kendall",
    "deadline",
    "doubling_time",
    "expected_damage",
    "faulty_daley_kendall",
    "faulty_never_heard",
    "final_size",
    "last_useful_reply",
    "maki_thompson",
    "never_heard",
    "simulate",
]
