"""What each check at the door lets in, as it is kept, and what it says of the rest: the value, the place, the facts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest
from attrs import frozen

from phieu_tin_nhiem.checks import (
    MOST,
    all_of,
    as_tuple,
    clean_text,
    clean_texts,
    pairs,
    parse_term,
    put_count,
    require_any_day,
    require_count,
    require_day,
    require_fields,
    require_fields_or_none,
    require_flag,
    require_instance,
    require_once,
    require_period,
    require_several,
    settled,
)
from phieu_tin_nhiem.errors import (
    InvalidBallotError,
    InvalidCountError,
    InvalidDayError,
    InvalidOfficeError,
    InvalidTextError,
    InvalidValueError,
    UnknownTermError,
)
from phieu_tin_nhiem.meetings import Venue
from phieu_tin_nhiem.offices import Body, BodyKind, Under
from phieu_tin_nhiem.text import Text
from refusals import MOMENT, expected_of, tell

DAY, DAY_BEFORE = date(2019, 1, 20), date(2019, 1, 19)
SO_MAU = Body("Sở Mẫu", BodyKind.DEPARTMENT)
LONG = "a" * 301
HIDDEN = "a\u200bb"
EARLY = date(1899, 12, 31)


class Number(int):
    """An integer of a host's own kind."""


class Word(str):
    """A text of a host's own kind."""

    __slots__ = ()


@frozen
class Period:
    """A value with a first and a last day and a figure, made by nobody but these tests."""

    first_day: Any = None
    last_day: Any = None
    figure: Any = 0


Case = tuple[Callable[[], object], type[InvalidValueError], str, object, str, Mapping[str, object]]


class TestWhatIsRefused:
    """The error names the value as it was given, the place as the caller named it, and what fills the message."""

    CASES: tuple[Case, ...] = (
        (lambda: clean_text(7, "w"), InvalidTextError, "expected.text", 7, "w", {}),
        (lambda: clean_text(" ", "w"), InvalidTextError, "expected.text", " ", "w", {}),
        (
            lambda: clean_text(LONG, "w"),
            *(InvalidTextError, "expected.shorter", LONG, "w", {"longest": 300, "length": 301}),
        ),
        (lambda: clean_text(HIDDEN, "w"), InvalidTextError, "expected.visible", HIDDEN, "w", {"character": "U+200B"}),
        (lambda: clean_text("a\x01", "w"), InvalidTextError, "expected.visible", "a\x01", "w", {"character": "U+0001"}),
        (lambda: clean_texts(["a", 7], "w"), InvalidTextError, "expected.text", 7, "w[1]", {}),
        (lambda: clean_texts("a", "w"), InvalidValueError, "expected.several", "a", "w", {}),
        (lambda: as_tuple(b"a", "w"), InvalidValueError, "expected.several", b"a", "w", {}),
        (lambda: require_several(7, "w"), InvalidValueError, "expected.several", 7, "w", {}),
        (lambda: pairs([(1, 2), (3,)], "w"), InvalidValueError, "expected.pair", (3,), "w[1]", {}),
        (lambda: pairs([(1, 2), 3], "w"), InvalidValueError, "expected.several", 3, "w[1]", {}),
        (lambda: pairs(3, "w"), InvalidValueError, "expected.several", 3, "w", {}),
        (lambda: require_once("aba", InvalidBallotError, "w"), InvalidBallotError, "expected.once", "a", "w", {}),
        (lambda: all_of(Body, 7, "w"), InvalidValueError, "expected.several", 7, "w", {}),
        (lambda: require_count(1.0, "w"), InvalidCountError, "expected.count", 1.0, "w", {}),
        (lambda: require_count(-1, "w"), InvalidCountError, "expected.count", -1, "w", {}),
        (lambda: require_count(MOST + 1, "w"), InvalidCountError, "expected.fewer", MOST + 1, "w", {}),
        (
            lambda: require_day(EARLY, "w"),
            *(InvalidDayError, "expected.year", EARLY, "w", {"first": 1900, "last": 8999}),
        ),
        (lambda: require_day(MOMENT, "w"), InvalidDayError, "expected.day", MOMENT, "w", {}),
        (lambda: require_any_day("2019", "w"), InvalidDayError, "expected.day", "2019", "w", {}),
        (lambda: require_flag(1, "w"), InvalidValueError, "expected.flag", 1, "w", {}),
        (
            lambda: parse_term(Venue, "ở nhà"),
            *(UnknownTermError, "expected.term", "ở nhà", "Venue"),
            {"allowed": ("'cấp ủy cùng cấp'", "'nơi công tác'", "'Hội đồng nhân dân'", "'nơi khác'")},
        ),
        (
            lambda: put_count(Period(figure=-1), "figure"),
            *(InvalidCountError, "expected.count", -1, "Period.figure", {}),
        ),
        (
            lambda: require_period(Period(MOMENT), InvalidOfficeError),
            *(InvalidDayError, "expected.day", MOMENT, "Period.first_day", {}),
        ),
        (
            lambda: require_period(Period(None, MOMENT), InvalidOfficeError),
            *(InvalidDayError, "expected.day", MOMENT, "Period.last_day", {}),
        ),
        (
            lambda: require_period(Period(DAY, DAY_BEFORE), InvalidOfficeError),
            *(InvalidOfficeError, "expected.end", DAY_BEFORE, "Period.last_day", {"start": DAY}),
        ),
        (
            lambda: require_fields(Period(None, Text("vâng", " ")), last_day=Text),
            *(InvalidTextError, "expected.text", " ", "Period.last_day", {}),
        ),
    )

    @pytest.mark.parametrize(("act", "expected"), [(act, expected) for act, *expected in CASES])
    def test_the_error_tells_it(self, act: Callable[[], object], expected: list[object]) -> None:
        assert tell(act) == tuple(expected)

    KINDS: tuple[tuple[Callable[[], object], type[object], str], ...] = (
        (lambda: all_of(Body, [SO_MAU, 7], "w"), Body, "w[1]"),
        (lambda: require_instance(7, Body, "w"), Body, "w"),
        (lambda: require_instance(7, Under, "w"), Under, "w"),
        (lambda: require_fields(Period(7), first_day=Body), Body, "Period.first_day"),
        (lambda: require_fields_or_none(Period(None, 7), first_day=Text, last_day=Text), Text, "Period.last_day"),
    )

    @pytest.mark.parametrize(("act", "kind", "where"), KINDS)
    def test_it_is_of_another_kind(self, act: Callable[[], object], kind: type[object], where: str) -> None:
        assert tell(act) == expected_of(kind, 7, where)


class TestWhatIsKept:
    """A value is kept plain, whatever kind of a host's own it came as; a plain one is kept as it is."""

    def test_a_count_is_an_integer_and_nothing_more(self) -> None:
        for given in (Number(0), Number(7), Number(MOST)):
            kept = require_count(given, "w")
            assert type(kept) is int
            assert kept == given
        period = Period(figure=Number(7))
        assert put_count(period, "figure") == 7
        assert type(period.figure) is int

    def test_a_day_that_is_one_stays_the_same_object(self) -> None:
        assert require_any_day(DAY, "w") is DAY
        assert require_day(DAY, "w") is DAY

    def test_a_period_may_be_open(self) -> None:
        period = Period(None, DAY)
        require_period(period, InvalidOfficeError)
        assert (period.first_day, period.last_day) == (None, DAY)
        require_period(Period(DAY, DAY), InvalidOfficeError)
        require_period(Period(DAY, None), InvalidOfficeError)

    def test_a_text_of_a_kind_of_its_own_becomes_a_plain_one(self) -> None:
        period = Period("a", Word("b"), 7)
        require_fields(period, first_day=str, last_day=str, figure=int)
        assert [type(value) for value in (period.first_day, period.last_day, period.figure)] == [str, str, int]
        assert period == Period("a", "b", 7)

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            (frozenset({8, 1}), "frozenset({1, 8})"),  # a set gives 8 first
            ((frozenset({8, 1}),), "(frozenset({1, 8}),)"),
            (frozenset(), "frozenset()"),
            ((), "()"),
            ((1,), "(1,)"),
            ((1, "a"), "(1, 'a')"),
            ((None, (frozenset({8, 1}), 2)), "(None, (frozenset({1, 8}), 2))"),
            ("a", "'a'"),
        ],
    )
    def test_equal_values_are_shown_alike(self, value: object, expected: str) -> None:
        assert settled(value) == expected
