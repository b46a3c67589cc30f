from __future__ import annotations

from datetime import date

import pytest

from course_utils.plan import example_plan, steps
from course_utils.plan.documents import Cover, Section, contents
from tests.filled_plan import filled


@pytest.fixture
def cover() -> Cover:
    return Cover("The museum", "Student 17", date(2027, 5, 1))


@pytest.fixture
def sections() -> tuple[Section, ...]:
    return contents(filled(), steps())


@pytest.fixture(scope="session")
def model() -> tuple[Section, ...]:
    """The model plan of the museum in English, in words."""
    return contents(example_plan("museum"), steps("en"))
