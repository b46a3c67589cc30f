"""The examples in the docstrings run, and the door shows every public name."""

import doctest
import importlib
import pkgutil

import pandas as pd
import pytest

from course_utils.analysis import audience

MODULES = [f"{audience.__name__}.{found.name}" for found in pkgutil.iter_modules(audience.__path__)]


@pytest.mark.parametrize("name", MODULES)
def test_examples_run(name):
    result = doctest.testmod(importlib.import_module(name), extraglobs={"pd": pd})
    assert result.failed == 0


def test_the_door_shows_every_public_name():
    public = {name for module in MODULES for name in getattr(importlib.import_module(module), "__all__", ())}
    assert public == set(audience.__all__)
