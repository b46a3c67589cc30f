"""Whatever a student may type where an answer belongs, for hypothesis to draw from."""

from __future__ import annotations

import numpy as np
import pandas as pd
from hypothesis import settings
from hypothesis import strategies as st

PATIENT = settings(deadline=None)  # a busy machine is no mistake

WORDS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["…", "", "A", "b ", "@pat_one", "Pat", "casey.marmot", "0,37", "1 234 $", "37 %", "oui", "yes"]
    ),
)
NUMBERS = st.one_of(st.integers(), st.floats(), st.booleans(), st.floats(width=32).map(np.float32))
ODD = st.sampled_from(
    [None, ..., len, pd.NA, pd.NaT, object(), np.array(3), iter("ab"), b"12", 1j, np.datetime64("nat")]
)
ONE = st.one_of(WORDS, NUMBERS, ODD)
SEVERAL = st.one_of(
    st.lists(ONE, max_size=4),
    st.lists(ONE, max_size=4).map(tuple),
    st.sets(st.one_of(WORDS, st.integers()), max_size=4),
    st.dictionaries(WORDS, ONE, max_size=4),
    st.lists(WORDS, max_size=4).map(pd.Series),
    st.lists(WORDS, max_size=4).map(np.array),
    st.lists(WORDS, max_size=4).map(lambda words: pd.DataFrame({"account": words})),
    st.lists(st.integers(-9, 9), max_size=4).map(lambda numbers: pd.DataFrame({"score": numbers})),
    st.lists(st.lists(WORDS, max_size=2), max_size=2),
)
ANYTHING = st.one_of(ONE, SEVERAL)
