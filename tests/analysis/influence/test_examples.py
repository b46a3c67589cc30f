"""The examples in the docstrings run, and nobody imports a name that the door does not show."""

import doctest
import importlib
import pkgutil

import pandas as pd
import pytest

from course_utils.analysis import agreement, influence

MODULES = [
    agreement.__name__,
    *(f"{influence.__name__}.{found.name}" for found in pkgutil.iter_modules(influence.__path__)),
]


@pytest.mark.parametrize("name", MODULES)
def test_examples_run(name):
    result = doctest.testmod(importlib.import_module(name), extraglobs={"pd": pd})
    assert result.failed == 0


def test_the_door_shows_every_public_name():
    public = {
        name for module in MODULES[1:] for name in getattr(importlib.import_module(module), "__all__", ())
    }
    assert public == set(influence.__all__)
