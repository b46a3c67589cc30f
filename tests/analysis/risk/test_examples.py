"""The examples in the docstrings run, and the door shows every public name and no other."""

import doctest
import importlib
import pkgutil

import pandas as pd
import pytest

from course_utils.analysis import risk

MODULES = [f"{risk.__name__}.{found.name}" for found in pkgutil.iter_modules(risk.__path__)]


@pytest.mark.parametrize("name", MODULES)
def test_examples_run(name):
    result = doctest.testmod(importlib.import_module(name), extraglobs={"pd": pd})
    assert result.failed == 0


def test_the_door_shows_every_public_name():
    public = {name for module in MODULES for name in getattr(importlib.import_module(module), "__all__", ())}
    assert public == set(risk.__all__)
