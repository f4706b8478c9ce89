"""Shares: exact fractions, and percentages rounded half-up for display, whatever the host does to its decimals (B2)."""

from __future__ import annotations

import decimal
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phieu_tin_nhiem import (
    InvalidCountError,
    InvalidValueError,
    UndefinedShareError,
    UnknownTermError,
    format_percent,
    percent,
    share,
)

parts = st.integers(0, 10**18).flatmap(lambda of: st.tuples(st.integers(0, of + 1), st.just(of + 1)))
places = st.integers(0, 20)
ROOMY = Context(prec=200, rounding=ROUND_HALF_UP)
SIGNALS: list[type[decimal.DecimalException]] = [
    decimal.Clamped,
    decimal.InvalidOperation,
    decimal.DivisionByZero,
    decimal.Inexact,
    decimal.Rounded,
    decimal.Subnormal,
    decimal.Overflow,
    decimal.Underflow,
]
HOSTS = [
    Context(prec=1),
    Context(prec=1, rounding=decimal.ROUND_DOWN, Emin=0, Emax=0),
    Context(prec=2, rounding=decimal.ROUND_CEILING, Emin=-1, Emax=1, clamp=1),
    Context(prec=3, rounding=decimal.ROUND_HALF_EVEN, capitals=0, traps=SIGNALS),
    Context(prec=1, Emin=0, Emax=0, traps=[*SIGNALS, decimal.FloatOperation]),
    *(Context(prec=4, rounding=rounding) for rounding in (decimal.ROUND_UP, decimal.ROUND_FLOOR, decimal.ROUND_05UP)),
]


def half_up(part: int, of: int, decimals: int) -> Decimal:
    """Round with the standard library, in a context with room for all digits."""
    exact = ROOMY.divide(Decimal(100 * part), Decimal(of))
    return exact.quantize(Decimal(1).scaleb(-decimals), context=ROOMY)


class TestShare:
    """A share is the exact fraction of a base that is named."""

    @given(parts)
    def test_it_is_exact_and_between_nothing_and_everything(self, drawn: tuple[int, int]) -> None:
        part, of = drawn
        assert share(part, of) * of == part
        assert 0 <= share(part, of) <= 1

    def test_its_both_ends(self) -> None:
        assert share(0, 1) == 0
        assert share(485, 485) == 1

    def test_a_part_is_not_larger_than_its_base(self) -> None:
        with pytest.raises(InvalidCountError) as caught:
            share(486, 485)
        assert (caught.value.where, caught.value.value, caught.value.facts) == ("part", 486, {"of": 485})


class TestPercent:
    """Half-up: a five that is left over rounds away from zero, never to the even digit."""

    @pytest.mark.parametrize(
        ("part", "of", "decimals", "expected"),
        [
            (18, 32, 1, "56.3"),  # 56.25
            (1, 8, 1, "12.5"),  # 12.5, exactly
            (1, 8, 0, "13"),  # 12.5
            (1, 200, 0, "1"),  # 0.5
            (3, 200, 0, "2"),  # 1.5
            (1, 16, 1, "6.3"),  # 6.25
            (3, 16, 1, "18.8"),  # 18.75
            (1, 32, 2, "3.13"),  # 3.125
            (1, 3, 2, "33.33"),
            (2, 3, 2, "66.67"),
            (437, 485, 2, "90.10"),
            (199, 200, 0, "100"),  # 99.5
            (1999, 2000, 1, "100.0"),  # 99.95
            (0, 7, 2, "0.00"),
            (7, 7, 2, "100.00"),
            (1, 3, 20, "33.33333333333333333333"),
        ],
    )
    def test_worked_examples(self, part: int, of: int, decimals: int, expected: str) -> None:
        assert str(percent(part, of, decimals)) == expected

    def test_two_decimals_unless_asked_otherwise(self) -> None:
        assert str(percent(1, 4)) == "25.00"

    @given(parts, places)
    def test_the_standard_library_rounds_the_same(self, drawn: tuple[int, int], decimals: int) -> None:
        part, of = drawn
        rounded = percent(part, of, decimals)
        assert rounded == half_up(part, of, decimals)
        assert -int(rounded.as_tuple().exponent) == decimals

    @given(parts, places)
    def test_it_is_off_by_half_a_unit_at_most_and_never_rounds_a_tie_down(
        self, drawn: tuple[int, int], decimals: int
    ) -> None:
        part, of = drawn
        error = Fraction(percent(part, of, decimals)) - Fraction(100 * part, of)
        half = Fraction(1, 2 * 10**decimals)
        assert -half < error <= half

    @given(st.integers(0, 10**9), st.integers(0, 5))
    def test_every_exact_tie_goes_up(self, steps: int, decimals: int) -> None:
        unit = 10**decimals
        of = 200 * unit
        tie = (2 * steps + 1) % of
        assert percent(tie, of, decimals) == Decimal(tie // 2 + 1).scaleb(-decimals)

    @given(st.integers(1, 10**6).flatmap(lambda of: st.tuples(st.integers(0, of), st.integers(0, of), st.just(of))))
    def test_more_is_never_shown_as_less(self, drawn: tuple[int, int, int]) -> None:
        one, other, of = drawn
        assert (percent(one, of) <= percent(other, of)) or one > other

    @given(parts, places, st.sampled_from(HOSTS))
    def test_the_host_s_decimal_context_makes_no_difference(
        self, drawn: tuple[int, int], decimals: int, host: Context
    ) -> None:
        part, of = drawn
        expected = percent(part, of, decimals)
        text = format_percent(expected, "en", trim=False)
        with localcontext(host) as context:
            inside = percent(part, of, decimals)
            assert inside.as_tuple() == expected.as_tuple()
            assert format_percent(inside, "en", trim=False) == text
            assert not any(context.flags.values())

    def test_more_digits_than_a_decimal_context_has(self) -> None:
        assert percent(10**30 - 1, 10**30, 20) == Decimal("100." + "0" * 20)
        assert percent(10**18 - 1, 10**18, 20) == Decimal("99.99999999999999990000")


class TestWhatHasNoShare:
    """A share of nothing is not defined, and what is no count has none."""

    @pytest.mark.parametrize("part", [0, 1])
    def test_of_nothing_there_is_none(self, part: int) -> None:
        for compute in (share, percent):
            with pytest.raises(UndefinedShareError) as caught:
                compute(part, 0)
            assert (caught.value.where, caught.value.value) == ("of", 0)

    @pytest.mark.parametrize("value", [-1, True, 1.0, "1", None, Decimal(1), Fraction(1)])
    def test_what_is_no_count_is_refused_by_its_name(self, value: object) -> None:
        for compute in (share, percent):
            for where, arguments in (("part", (value, 2)), ("of", (0, value))):
                with pytest.raises(InvalidCountError) as caught:
                    compute(*arguments)
                assert (caught.value.where, caught.value.value) == (where, value)

    @pytest.mark.parametrize("decimals", [-1, 21, True, 2.0, None])
    def test_there_are_twenty_decimals_at_most(self, decimals: object) -> None:
        with pytest.raises(InvalidCountError) as caught:
            percent(1, 2, decimals)  # type: ignore[arg-type]
        assert (caught.value.where, caught.value.value) == ("places", decimals)


class TestFormatPercent:
    """As published: a decimal comma in Vietnamese, trailing zeros dropped unless they are asked for."""

    @pytest.mark.parametrize(
        ("value", "trimmed", "whole"),
        [
            ("90.10", "90.1%", "90.10%"),
            ("90.00", "90%", "90.00%"),
            ("100.00", "100%", "100.00%"),
            ("100", "100%", "100%"),
            ("0.00", "0%", "0.00%"),
            ("0", "0%", "0%"),
            ("33.33", "33.33%", "33.33%"),
            ("1E+2", "100%", "100%"),
        ],
    )
    def test_worked_examples(self, value: str, trimmed: str, whole: str) -> None:
        number = Decimal(value)
        assert format_percent(number, "en") == trimmed
        assert format_percent(number, "en", trim=False) == whole
        assert format_percent(number) == format_percent(number, "vi") == trimmed.replace(".", ",")
        assert format_percent(number, "vi", trim=False) == whole.replace(".", ",")

    @given(parts, places)
    def test_no_digit_that_counts_is_lost(self, drawn: tuple[int, int], decimals: int) -> None:
        value = percent(*drawn, decimals)
        for trim in (True, False):
            text = format_percent(value, "vi", trim=trim)
            assert Decimal(text.removesuffix("%").replace(",", ".")) == value

    @pytest.mark.parametrize("value", [90, 90.1, "90.1", None, Fraction(1, 3), Decimal("NaN"), Decimal("-Infinity")])
    def test_what_is_no_finite_decimal_is_refused(self, value: object) -> None:
        with pytest.raises(InvalidValueError) as caught:
            format_percent(value)  # type: ignore[arg-type]
        assert caught.value.where == "value"

    def test_another_language_is_refused(self) -> None:
        with pytest.raises(UnknownTermError):
            format_percent(Decimal(1), "fr")  # type: ignore[arg-type]
