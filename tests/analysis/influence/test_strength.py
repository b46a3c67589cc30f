from course_utils.analysis.influence import strength


def test_degree_counts_accounts_and_strength_interactions(ties):
    table = strength(ties("bo>ana*40", "cy>ana", "ana>bo*2"))
    assert table.loc["ana"].tolist() == [2, 41, 1, 2]
    assert table.loc["cy"].tolist() == [0, 0, 1, 1]


def test_influence_is_read_along_attention(ties):
    assert strength(ties("ana>bo", direction="influence")).loc["ana", "in_degree"] == 1
