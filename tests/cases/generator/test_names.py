"""Invented handles."""

from __future__ import annotations

import numpy as np

from course_utils.cases.generator.names import everyday_handles


def test_a_taken_handle_is_not_given_again() -> None:
    first, _ = everyday_handles(["fr"] * 50, set(), np.random.default_rng(3))
    again, _ = everyday_handles(["fr"] * 50, set(first), np.random.default_rng(3))
    assert not set(first) & set(again)
    assert len(set(again)) == 50


def test_same_draw_same_names() -> None:
    languages = ["fr", "en"] * 20
    draws = [everyday_handles(languages, set(), np.random.default_rng(9)) for _ in range(2)]
    assert draws[0] == draws[1]
