"""Ratings: the three levels of confidence, in their order (ct19.scale)."""

from __future__ import annotations

import copy
import pickle
import unicodedata
from collections.abc import Callable
from itertools import product
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phieu_tin_nhiem import Rating, UnknownTermError

HIGH_TO_LOW = [Rating.HIGH, Rating.CONFIDENCE, Rating.LOW]


class TestLevels:
    """The plan names three levels: "tín nhiệm cao", "tín nhiệm", "tín nhiệm thấp"."""

    def test_there_are_three_from_the_highest_to_the_lowest(self) -> None:
        assert [level.label.vi for level in Rating] == ["tín nhiệm cao", "tín nhiệm", "tín nhiệm thấp"]

    def test_they_survive_copying_and_pickling_as_themselves(self) -> None:
        for level in Rating:
            assert copy.deepcopy(level) is level
            assert pickle.loads(pickle.dumps(level)) is level  # noqa: S301 - made one line above


class TestOrder:
    """A higher level compares greater; the order is total."""

    def test_the_ranks(self) -> None:
        assert [level.rank for level in HIGH_TO_LOW] == [3, 2, 1]

    @pytest.mark.parametrize(("one", "other"), list(product(HIGH_TO_LOW, repeat=2)))
    def test_every_comparison_follows_the_order_of_the_plan(self, one: Rating, other: Rating) -> None:
        place, other_place = HIGH_TO_LOW.index(one), HIGH_TO_LOW.index(other)
        assert (one > other) is (place < other_place)
        assert (one >= other) is (place <= other_place)
        assert (one < other) is (place > other_place)
        assert (one <= other) is (place >= other_place)

    def test_sorting_and_the_best(self) -> None:
        assert sorted(HIGH_TO_LOW) == HIGH_TO_LOW[::-1]
        assert max(Rating.LOW, Rating.HIGH, Rating.CONFIDENCE) is Rating.HIGH

    @pytest.mark.parametrize("other", [2, "high", None])
    def test_a_level_has_no_order_with_anything_else(self, other: object) -> None:
        for compare in (Rating.__lt__, Rating.__le__, Rating.__gt__, Rating.__ge__):
            assert compare(Rating.HIGH, other) is NotImplemented


class TestParsing:
    """A level is read by its official name, its English name or its code, whatever the case and normal form."""

    @pytest.mark.parametrize(
        ("text", "level"),
        [
            ("tín nhiệm cao", Rating.HIGH),
            ("Tín nhiệm cao", Rating.HIGH),
            ("  TÍN  NHIỆM\tTHẤP ", Rating.LOW),
            ("tín nhiệm", Rating.CONFIDENCE),
            ("high", Rating.HIGH),
            ("Confidence", Rating.CONFIDENCE),
            ("low confidence", Rating.LOW),
        ],
    )
    def test_names_and_codes(self, text: str, level: Rating) -> None:
        assert Rating.parse(text) is level

    @given(
        st.sampled_from(Rating),
        st.sampled_from(["code", "vi", "en"]),
        st.sampled_from([str.upper, str.lower, str.title]),
        st.sampled_from(["NFC", "NFD"]),
    )
    def test_every_spelling_finds_its_level(
        self, level: Rating, name: str, case: Callable[[str], str], form: Literal["NFC", "NFD"]
    ) -> None:
        names = {"code": level.value, "vi": level.label.vi, "en": level.label.en}
        assert Rating.parse(unicodedata.normalize(form, case(names[name]))) is level

    @pytest.mark.parametrize("text", ["", "tin nhiem", "cao", "tín nhiệm cao thấp", "HIGHEST", None, 3, ["high"]])
    def test_an_unknown_name_is_refused_and_the_levels_are_listed(self, text: object) -> None:
        with pytest.raises(UnknownTermError) as caught:
            Rating.parse(text)  # type: ignore[arg-type]
        assert caught.value.value == text
        for level in Rating:
            assert level.label.vi in str(caught.value)
