from __future__ import annotations

import datetime as dates
import json
import math
from contextlib import suppress
from zoneinfo import ZoneInfo

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as np_st
from hypothesis.extra import pandas as pd_st

from course_utils.marking.answers import Malformed, Unreadable, Unwritable, pack, unpack
from course_utils.marking.answers.limits import MOST_DEPTH
from course_utils.problem import Problem

SINGLE = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.complex_numbers()
    | st.text()
    | st.binary()
    | st.dates()
    | st.datetimes(timezones=st.none() | st.just(ZoneInfo("America/Toronto")) | st.just(dates.UTC))
    | st.timedeltas()
    | st.times()
    | st.fractions()
    | st.decimals(min_value=-1e9, max_value=1e9)
    | st.just(...)
)
HASHABLE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text() | st.dates(),
    lambda inner: st.lists(inner, max_size=3).map(tuple) | st.frozensets(inner, max_size=3),
    max_leaves=5,
)
VALUE = st.recursive(
    SINGLE,
    lambda inner: (
        st.lists(inner)
        | st.lists(inner).map(tuple)
        | st.sets(HASHABLE)
        | st.dictionaries(HASHABLE, inner, max_size=5)
    ),
    max_leaves=15,
)


def there_and_back(value):
    return unpack(pack(value))


def same(one, other):
    """Equal and of the same classes, all the way in; "not a number" equals itself here."""
    if type(one) is not type(other):
        return False
    if isinstance(one, float | complex) and one != one:
        return other != other
    if isinstance(one, float):
        return one == other and math.copysign(1, one) == math.copysign(1, other)
    if isinstance(one, list | tuple):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict):
        return same(list(one.items()), list(other.items()))
    return one == other or one != one


@given(VALUE)
def test_a_value_of_python_comes_back_as_it_was(value):
    assert same(there_and_back(value), value)


@given(
    np_st.arrays(
        np_st.scalar_dtypes().filter(lambda kind: kind.kind != "V"),
        np_st.array_shapes(min_side=0, max_dims=3),
    )
)
@settings(max_examples=60)
def test_an_array_comes_back_as_it_was(array):
    back = there_and_back(array)
    assert back.dtype == array.dtype.newbyteorder("=") and back.shape == array.shape
    np.testing.assert_array_equal(back, array)


@given(np_st.arrays(np_st.scalar_dtypes().filter(lambda kind: kind.kind != "V"), ()))
@settings(max_examples=60)
def test_a_single_value_of_numpy_keeps_its_kind(array):
    value, back = array[()], there_and_back(array[()])
    assert type(back) is type(value)
    assert back == value or (back != back and value != value)


WORDS = st.text(st.characters(codec="utf-8"))  # half a character could not even be reported when a test fails
COLUMNS = [
    pd_st.column("n", dtype=float),
    pd_st.column("t", elements=WORDS, dtype=str),
    pd_st.column("d", dtype="M8[ns]"),
]


@given(pd_st.data_frames(COLUMNS, index=pd_st.indexes(dtype=int, max_size=6)))
@settings(max_examples=40)
def test_a_table_comes_back_as_it_was(table):
    pd.testing.assert_frame_equal(there_and_back(table), table)


TABLES = {
    "text": pd.Series(["a", None, "é"], dtype="str"),
    "whole, one missing": pd.Series([1, None, 3], dtype="Int64", name="n"),
    "truth, one missing": pd.Series([True, None], dtype="boolean"),
    "categories": pd.Series(["b", "a", None], dtype="category"),
    "intervals": pd.cut(pd.Series([1, 5, 9]), 3),
    "moments": pd.Series(pd.date_range("2026-01-01", periods=3, freq="W", tz="America/Toronto")),
    "months": pd.Series(pd.period_range("2026-01", periods=3, freq="M")),
    "objects": pd.Series([1, "two", [3]], dtype=object),
    "by day": pd.Series([1.5, 2.5], index=pd.date_range("2026-01-01", periods=2, name="day")),
    "two levels": pd.Series([1, 2], index=pd.MultiIndex.from_tuples([("a", 1), ("b", 2)], names=["x", None])),
    "nothing": pd.Series([], dtype=float),
}


@pytest.mark.parametrize("name", TABLES)
def test_a_column_keeps_its_kind(name):
    pd.testing.assert_series_equal(there_and_back(TABLES[name]), TABLES[name])
    pd.testing.assert_frame_equal(there_and_back(TABLES[name].to_frame("x")), TABLES[name].to_frame("x"))


@pytest.mark.parametrize(
    "value",
    [
        pd.Timestamp("2026-11-23 12:00"),
        pd.Timestamp("2026-11-23", tz="UTC"),
        pd.Timedelta("3 days"),
        pd.Period("2026-01"),
    ],
    ids=str,
)
def test_a_moment_of_pandas_stays_one(value):
    assert same(there_and_back(value), value)
    assert there_and_back(pd.NaT) is pd.NaT and there_and_back(pd.NA) is pd.NA


@pytest.mark.parametrize("kind", [nx.Graph, nx.DiGraph, nx.MultiGraph, nx.MultiDiGraph])
def test_a_network_keeps_nodes_ties_and_what_stands_on_them(kind):
    network = kind([("a", "b", {"weight": 2}), ("b", "a", {"weight": 3}), ("b", "b")], name="relays")
    network.add_node(7, lone=True)
    back = there_and_back(network)
    assert type(back) is kind
    assert nx.utils.graphs_equal(back, network)


class Liar(str):
    def __eq__(self, other):
        return True

    __hash__ = str.__hash__


class LyingList(list):
    def __iter__(self):
        return iter([2, 3, 5])

    def __eq__(self, other):
        return True


def test_what_stands_on_a_known_class_arrives_as_that_class():
    assert type(there_and_back(Liar("a"))) is str and there_and_back(Liar("a")) != "b"
    assert same(there_and_back(LyingList([1])), [1])
    assert same(there_and_back([Liar("a")]), ["a"])


class Anything:
    def __eq__(self, other):
        return True


@pytest.mark.parametrize(
    "value",
    [Anything(), object(), [Anything()], {1: Anything()}, iter([1]), Anything, print],
    ids=["instance", "object", "in a list", "in a mapping", "iterator", "class", "built-in"],
)
def test_what_has_no_plain_form_is_refused(value):
    with pytest.raises(Unwritable):
        pack(value)


def circle():
    found = []
    found.append(found)
    return found


def doubling():
    found = []
    for _ in range(MOST_DEPTH - 2):
        found = [found, found]
    return found


@pytest.mark.parametrize(
    "value",
    [circle(), doubling(), "x" * 40_000_000, np.broadcast_to(0.0, (10**6, 10**6))],
    ids=["circle", "doubling", "long", "wide"],
)
def test_what_would_fill_the_memory_is_refused(value):
    with pytest.raises(Unwritable):
        pack(value)


@pytest.mark.parametrize(
    "coded",
    [
        {},
        [],
        [1],
        ["os.system", "true"],
        ["list", {}],
        ["dict", [1]],
        ["dict", [["list"], 1]],
        ["set", ["list"]],
        ["array", "|O8", [1], "AAAAAAAAAAA="],
        ["array", "<i8", [1000], "AAAAAAAAAAA="],
        ["array", "<i8", [10**9, 10**9], ""],
        ["range", 0, 10**12, 1],
        ["pd.range", 0, 10**12, 1, None],
        ["pd.table", ["pd.range", 0, 2, 1, None], ["pd.range", 0, 9, 1, None]],
        ["datetime", [2026, 1, 1, 0, 0, 0, 0], 0, "../../etc/passwd"],
        ["module", "os"],
        ["function", 1, "f"],
        ["network", "Graph", ["dict"], [], [[1, 2, None, ["dict"]]]],
        ["decimal", "1E+999999999"],
        ["single", "quit"],
    ],
    ids=str,
)
def test_what_no_writer_writes_is_refused(coded):
    with pytest.raises((Malformed, Unwritable)):
        unpack(json.dumps(coded))


@given(
    st.recursive(
        st.none()
        | st.integers()
        | st.text(max_size=5)
        | st.sampled_from(["list", "array", "pd.index", "pd.table", "network", "words"]),
        lambda inner: st.lists(inner, max_size=6),
        max_leaves=12,
    )
)
def test_nothing_but_a_refusal_comes_out_of_nonsense(coded):
    with suppress(Malformed, Unwritable):
        unpack(json.dumps(coded))


@pytest.mark.parametrize("text", ["", "nonsense", "[" * 100_000, "1" * 10_000], ids=len)
def test_nothing_but_a_refusal_comes_out_of_broken_text(text):
    with pytest.raises(Malformed):
        unpack(text)


TOUCHES = {
    "equal": lambda value: value == 1,
    "less": lambda value: value < 1,
    "in": lambda value: 1 in value,
    "item": lambda value: value[0],
    "length": len,
    "truth": bool,
    "number": float,
    "text": str,
    "part": lambda value: value.anything,
    "call": lambda value: value(),
    "each": list,
    "sum": lambda value: 1 + value,
    "format": lambda value: f"{value}",
    "key": lambda value: {value: 1},
}


@pytest.mark.parametrize("touch", TOUCHES)
def test_an_unreadable_answer_explains_itself_when_touched(touch):
    with pytest.raises(Problem) as told:
        TOUCHES[touch](Unreadable("kind", "Anything"))
    assert "Anything" in told.value.sentence
