from course_utils.analysis.influence import received, resonance


def test_received_leaves_out_oneself(posts):
    counts = received(posts)
    assert counts.loc["ana"].tolist() == [2, 2, 1]  # posts, relays, replies
    assert counts.loc["bo"].tolist() == [0, 1, 0]
    assert counts.loc["cy"].tolist() == [1, 0, 0]


def test_loud_and_postless_accounts_have_zero(posts):
    assert resonance(posts).to_dict() == {"ana": 1, "bo": 0, "cy": 0, "di": 0}


def test_only_those_compared_set_the_scale(posts):
    more = posts.assign(kind=posts["kind"].where(posts["post_id"] != "p3", "post"))
    assert resonance(more, among=["cy", "absent"]).to_dict() == {"cy": 0, "absent": 0}
