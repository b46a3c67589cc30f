"""The visible check of a listening query: is it there, and can a tool run it?"""

from __future__ import annotations

from course_utils.analysis.listening import matches
from course_utils.checks.form import shown
from course_utils.checks.reading import alone, is_blank
from course_utils.language import tr
from course_utils.problem import Problem


def check_query(name: str, query: object) -> None:
    """See that the answer ``name`` is a query that can be run: one text, its operators and signs in order.

    Raises Problem when it is blank or not a text, and with the sentence of `matches` when it can't be read.
    """
    if is_blank(alone(query)):
        sentence = tr(
            "{name} is still to be answered: replace … by your answer and run both cells again.", name=name
        )
        raise Problem("blank", sentence, name=name)
    if not isinstance(query, str):
        sentence = tr(
            "{name} should be one query between quotation marks, and I read {value}.",
            name=name,
            value=shown(query),
        )
        raise Problem("not-a-query", sentence, name=name)
    matches([], query)
    print(tr("I can read {name}. Whether it is right is marked later.", name=name))
