"""Bases: spans of numbers, rounding forwards and backwards, and which figures a publication offers."""

from __future__ import annotations

from typing import Any

import pytest

from phieu_tin_nhiem import InvalidCountError
from phieu_tin_nhiem.published import Denominator, PublishedFigure, Rounding, Span
from phieu_tin_nhiem.published.bases import Offer, bases_giving, counts_giving
from published_rounds import printed_round
from refusals import tell

MEMBERS, ISSUED, COLLECTED, VALID, ROW_SUM = PublishedFigure
HALF_UP, CUT_OFF, UP = Rounding


class TestSpans:
    """A span is refused with the end that is wrong; two spans have in common what both hold."""

    @pytest.mark.parametrize(
        ("one", "other", "expected"),
        [
            (Span(1, 5), Span(3, 9), Span(3, 5)),
            (Span(3, 9), Span(1, 5), Span(3, 5)),
            (Span(3, None), Span(1, 5), Span(3, 5)),
            (Span(1, 5), Span(3, None), Span(3, 5)),
            (Span(1, None), Span(3, None), Span(3, None)),
            (Span(1, 5), Span(5, 9), Span(5, 5)),
            (Span(1, 5), Span(6, 9), None),
        ],
    )
    def test_within(self, one: Span, other: Span, expected: Span | None) -> None:
        assert one.within(other) == expected

    @pytest.mark.parametrize(
        ("least", "most", "key", "where"),
        [
            (-1, 2, "expected.count", "Span.least"),
            (True, 2, "expected.count", "Span.least"),
            (3, "4", "expected.count", "Span.most"),
            (3, 2, "figure.span", "Span.most"),
        ],
    )
    def test_refused(self, least: int, most: Any, key: str, where: str) -> None:  # noqa: ANN401
        error, said, _, place, _ = tell(lambda: Span(least, most))
        assert (error, said, place) == (InvalidCountError, key, where)


class TestRounding:
    """The arithmetic backwards, at the ends of what there is: worked out by hand."""

    @pytest.mark.parametrize(
        ("units", "base", "rounding", "expected"),
        [
            (50, 4, UP, Span(2, 2)),  # exactly one half
            (0, 500, HALF_UP, Span(0, 2)),  # 2 of 500 is 0,4 and 3 of 500 is 0,6
            (0, 500, CUT_OFF, Span(0, 4)),
            (0, 500, UP, Span(0, 0)),
            (100, 500, HALF_UP, Span(498, 500)),
            (100, 500, UP, Span(496, 500)),
            (101, 50, HALF_UP, None),
            (33, 2, HALF_UP, None),
        ],
    )
    def test_counts(self, units: int, base: int, rounding: Rounding, expected: Span | None) -> None:
        assert counts_giving(units, 0, base, rounding) == expected

    @pytest.mark.parametrize(
        ("count", "units", "rounding", "expected"),
        [
            (0, 0, HALF_UP, Span(1, None)),
            (0, 0, CUT_OFF, Span(1, None)),
            (0, 0, UP, Span(1, None)),
            (0, 1, HALF_UP, None),
            (0, 1, CUT_OFF, None),
            (0, 1, UP, None),
            (1, 0, HALF_UP, Span(201, None)),  # 1 of 200 is 0,5
            (1, 0, CUT_OFF, Span(101, None)),
            (1, 0, UP, None),
            (1, 1, HALF_UP, Span(67, 200)),  # 1 of 66 is 1,52
            (1, 1, CUT_OFF, Span(51, 100)),
            (1, 1, UP, Span(100, None)),
            (1, 2, UP, Span(50, 99)),
            (1000, 100, HALF_UP, Span(1000, 1005)),  # 1000 of 1006 is 99,40
            (1000, 100, UP, Span(1000, 1010)),  # 1000 of 1010 is 99,01
        ],
    )
    def test_bases(self, count: int, units: int, rounding: Rounding, expected: Span | None) -> None:
        assert bases_giving(count, units, 0, rounding) == expected


class TestMost:
    """At least half of a body votes, so without its members it is at most twice what was published."""

    @pytest.mark.parametrize(
        ("figures", "most"),
        [({"issued": 48, "collected": 46}, 96), ({"members": 50, "issued": 48}, 50), ({"valid": 0}, None)],
    )
    def test_how_many_people_there_can_be(self, figures: dict[str, int], most: int | None) -> None:
        assert Offer.of(printed_round(**figures)).most == most


class TestDenominator:
    """What a percentage is of is said as a number with its names, in both languages."""

    @pytest.mark.parametrize(
        ("base", "numbers"),
        [
            (Denominator(Span(94, 94), (MEMBERS,)), "94"),
            (Denominator(Span(3, 5)), "3–5"),
            (Denominator(Span(3, None), (ISSUED, VALID)), "3"),
        ],
    )
    def test_in_words(self, base: Denominator, numbers: str) -> None:
        assert base.text() == base.text("vi") != base.text("en")
        assert numbers in base.text("vi")
        assert numbers in base.text("en")
        for figure in base.figures:
            assert figure.label.vi in base.text("vi")
            assert figure.label.en in base.text("en")

    def test_as_plain_data(self) -> None:
        assert Denominator(Span(94, 94), (MEMBERS,)).to_dict() == {"least": 94, "most": 94, "figures": ["members"]}
