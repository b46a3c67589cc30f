import pytest

from course_utils.analysis.conversation import structural_virality


def test_star_and_chain(star, chain):
    # 2(n - 1) ÷ n and (n + 1) ÷ 3 for 40 messages (Goel et al. 2016).
    assert structural_virality(star)["s0"] == pytest.approx(78 / 40)
    assert structural_virality(chain)["c0"] == pytest.approx(41 / 3)
