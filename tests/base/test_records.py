"""Plain data: whatever a value holds becomes strings, numbers, lists and dicts that JSON can carry."""

from __future__ import annotations

import json
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phieu_tin_nhiem.base.records import Shape, Written, joined, plain
from phieu_tin_nhiem.base.text import Text
from phieu_tin_nhiem.facts.marks import Rating
from phieu_tin_nhiem.facts.meetings import NOT_DONE
from phieu_tin_nhiem.facts.offices import Role


class Colour(Enum):
    """Some enumeration of a host's own."""

    RED = 1


leaves = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.text()
    | st.dates()
    | st.times()
    | st.decimals()
    | st.sampled_from(Rating)
    | st.builds(Text, st.text(), st.text())
    | st.fractions()
)
nested = st.recursive(
    leaves,
    lambda inner: st.lists(inner) | st.lists(inner).map(tuple) | st.dictionaries(st.text() | st.integers(), inner),
    max_leaves=8,
)


class TestPlain:
    """Days are ISO dates, terms their codes, texts both languages, decimals their digits; order is kept."""

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            (None, None),
            (True, True),
            (7, 7),
            ("chữ", "chữ"),
            (date(2019, 1, 7), "2019-01-07"),
            (time(8, 30), "08:30:00"),
            (datetime(2019, 1, 7, 8, 30), "2019-01-07T08:30:00"),  # noqa: DTZ001
            (Rating.LOW, "low"),
            (NOT_DONE, "not_done"),
            (Colour.RED, 1),
            (Text("vâng", "yes"), {"vi": "vâng", "en": "yes"}),
            (Decimal("90.10"), "90.10"),
            ({"a": date(2019, 1, 7), 3: None}, {"a": "2019-01-07", "3": None}),
            (frozenset({Rating.LOW, Rating.HIGH}), ["high", "low"]),
            ((1, (Rating.HIGH, [])), [1, ["high", []]]),
            (frozenset({10, 9}), [10, 9]),  # by what is written
            (frozenset({Text("hai", "b"), Text("ba", "a")}), [{"vi": "ba", "en": "a"}, {"vi": "hai", "en": "b"}]),
            (Fraction(1, 3), "1/3"),
        ],
    )
    def test_each_kind(self, value: object, expected: object) -> None:
        assert plain(value) == expected

    @given(nested)
    def test_json_carries_it_unchanged(self, value: object) -> None:
        data = plain(value)
        assert json.loads(json.dumps(data)) == data

    @given(nested)
    def test_plain_data_stays_as_it_is(self, value: object) -> None:
        assert plain(plain(value)) == plain(value)

    @given(st.frozensets(st.sampled_from(Rating)))
    def test_a_set_has_one_order(self, levels: frozenset[Rating]) -> None:
        assert plain(levels) == sorted(level.value for level in levels)

    def test_several_texts_are_one_cell(self) -> None:
        assert joined(["A1"]) == "A1"
        assert joined(iter(["A1", "A3", "B2"])) == "A1; A3; B2"
        assert joined([]) == ""


class Answer(Written):
    """An answer that knows its shape."""

    written_as = Shape("level", day="inner.on", days="several.on", nothing="unknown.on")

    def __init__(self) -> None:
        self.level = Rating.HIGH
        self.inner = Day(date(2019, 1, 20))
        self.several = (Day(date(2019, 1, 21)), Day(date(2019, 1, 22)))
        self.unknown = None


class Day:
    """A part of one."""

    def __init__(self, on: date) -> None:
        self.on = on


class TestShape:
    """An answer is written by the names of its shape: of several values that of each, of None None."""

    WRITTEN = MappingProxyType(
        {"level": "high", "day": "2019-01-20", "days": ["2019-01-21", "2019-01-22"], "nothing": None}
    )

    def test_it_is_written_by_its_names(self) -> None:
        assert Answer().to_dict() == plain(Answer()) == self.WRITTEN

    def test_a_name_that_is_not_there_is_a_fault_of_the_class(self) -> None:
        with pytest.raises(AttributeError):
            Shape("nothing").of(Answer())


class TestTermsOfOnesOwn:
    """They are written with what they are called; standard ones by their codes."""

    def test_both(self) -> None:
        assert plain(Role.HEAD) == "head"
        assert plain(Role.own("dean", "Trưởng khoa", "dean")) == {"code": "dean", "vi": "Trưởng khoa", "en": "dean"}
