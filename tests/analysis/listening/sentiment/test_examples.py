"""The examples in the docstrings run, and the door shows every public name of the rooms behind it."""

import doctest
import importlib
import pkgutil

import pytest

# By name: `listening.sentiment` is the function.
ROOM = importlib.import_module("course_utils.analysis.listening.sentiment")
MODULES = [f"{ROOM.__name__}.{found.name}" for found in pkgutil.iter_modules(ROOM.__path__)]


@pytest.mark.parametrize("name", MODULES)
def test_examples_run(name):
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_the_door_shows_what_a_course_needs():
    assert set(ROOM.__all__) == {"SENTIMENT_THRESHOLDS", "explain_sentiment", "read_lexicon", "sentiment"}
