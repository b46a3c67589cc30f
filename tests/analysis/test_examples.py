"""The examples in the docstrings of every room run, and nobody imports a name that a door does not show."""

import doctest
import importlib
import pkgutil

import pandas as pd
import pytest

from course_utils import analysis

MODULES = [found.name for found in pkgutil.walk_packages(analysis.__path__, f"{analysis.__name__}.")]
ROOMS = [found.name for found in pkgutil.iter_modules(analysis.__path__) if found.ispkg]


@pytest.mark.parametrize("name", MODULES)
def test_examples_run(name):
    result = doctest.testmod(importlib.import_module(name), extraglobs={"pd": pd})
    assert result.failed == 0


@pytest.mark.parametrize("room", ROOMS)
def test_the_door_shows_every_public_name(room):
    door = importlib.import_module(f"{analysis.__name__}.{room}")
    modules = [f"{door.__name__}.{found.name}" for found in pkgutil.iter_modules(door.__path__)]
    public = {name for module in modules for name in getattr(importlib.import_module(module), "__all__", ())}
    assert public == set(door.__all__)
