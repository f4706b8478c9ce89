"""Tallies: exact shares rounded half-up for display (B2), a monoid of marks, the chain of the turnout (A23)."""

from __future__ import annotations

import decimal
from collections import Counter
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from fractions import Fraction
from functools import partial, reduce
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phieu_tin_nhiem import (
    Base,
    InvalidCountError,
    InvalidValueError,
    Rating,
    Result,
    Tally,
    Turnout,
    UndefinedShareError,
    UnknownTermError,
    format_percent,
    percent,
    share,
)
from refusals import STRANGER, expected_of, tell, told

counts = st.integers(0, 10**18)
tallies = st.builds(Tally, counts, counts, counts)
CHAIN = ["members", "summoned", "present", "issued", "collected"]
RESULT = Result(Tally(19, 2, 25), Turnout(members=50, issued=48, collected=47))


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
        for compute in (share, percent):
            refused = (InvalidCountError, "expected.part", 486, "part", {"of": 485})
            assert tell(partial(compute, 486, 485)) == refused


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
            assert told(caught.value) == (UndefinedShareError, "expected.base", 0, "of", {})

    @pytest.mark.parametrize("value", [-1, True, 1.0, "1", None, Decimal(1), Fraction(1)])
    def test_what_is_no_count_is_refused_by_its_name(self, value: Any) -> None:  # noqa: ANN401
        for compute in (share, percent):
            for where, arguments in (("part", (value, 2)), ("of", (0, value))):
                with pytest.raises(InvalidCountError) as caught:
                    compute(*arguments)
                assert (caught.value.where, caught.value.value) == (where, value)

    @pytest.mark.parametrize("decimals", [-1, 21, True, 2.0, None])
    def test_there_are_twenty_decimals_at_most(self, decimals: object) -> None:
        with pytest.raises(InvalidCountError) as caught:
            percent(1, 2, decimals)  # type: ignore[arg-type]
        key = "expected.places" if decimals == 21 else "expected.count"
        assert (caught.value.key, caught.value.where, caught.value.value) == (key, "places", decimals)


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

    @pytest.mark.parametrize("value", [90, 90.1, "90.1", None, Fraction(1, 3)])
    def test_what_is_no_decimal_is_refused(self, value: Any) -> None:  # noqa: ANN401
        assert tell(lambda: format_percent(value)) == expected_of(Decimal, value, "value")

    @pytest.mark.parametrize("value", [Decimal("NaN"), Decimal("Infinity"), Decimal("-Infinity")])
    def test_nor_is_one_without_end_written(self, value: Decimal) -> None:
        with pytest.raises(InvalidValueError) as caught:
            format_percent(value)
        assert (caught.value.key, caught.value.where) == ("expected.finite", "value")

    def test_another_language_is_refused(self) -> None:
        with pytest.raises(UnknownTermError):
            format_percent(Decimal(1), "fr")  # type: ignore[arg-type]


class TestMonoid:
    """Tallies add up in any order and from any number of places, with the empty tally as nothing."""

    @given(tallies, tallies, tallies)
    def test_how_they_are_grouped_makes_no_difference(self, one: Tally, two: Tally, three: Tally) -> None:
        assert (one + two) + three == one + (two + three)

    @given(tallies, tallies)
    def test_their_order_makes_no_difference(self, one: Tally, two: Tally) -> None:
        assert one + two == two + one

    @given(tallies)
    def test_the_empty_tally_adds_nothing(self, tally: Tally) -> None:
        assert tally + Tally() == tally == Tally() + tally

    @given(st.lists(tallies))
    def test_each_level_and_the_total_are_the_sums(self, several: list[Tally]) -> None:
        together = sum(several, Tally())
        for level in Rating:
            assert together[level] == sum(tally[level] for tally in several)
        assert together.total == sum(tally.total for tally in several)

    @given(st.lists(st.lists(st.sampled_from(Rating))))
    def test_counting_in_parts_and_adding_up_is_counting_at_once(self, boxes: list[list[Rating]]) -> None:
        everything = [mark for box in boxes for mark in box]
        assert reduce(Tally.__add__, map(Tally.of, boxes), Tally()) == Tally.of(everything)

    def test_a_country_s_marks_stay_exact(self) -> None:
        huge = Tally(10**18, 10**18 - 1, 1)
        assert (huge + huge).total == 4 * 10**18
        assert sum([huge] * 1000, Tally())[Rating.HIGH] == 10**21

    @pytest.mark.parametrize("other", [0, (1, 2, 3), None])
    def test_nothing_but_a_tally_can_be_added(self, other: object) -> None:
        tally: Any = Tally(1, 2, 3)
        assert tally.__add__(other) is NotImplemented


class TestTally:
    """How many marks of each level: counts, not negative."""

    @given(st.lists(st.sampled_from(Rating)))
    def test_it_counts_like_a_naive_counter(self, marks: list[Rating]) -> None:
        counted = Counter(marks)
        tally = Tally.of(iter(marks))
        assert {level: tally[level] for level in Rating} == {level: counted[level] for level in Rating}
        assert tally.total == len(marks)

    def test_the_levels_are_the_fields_in_their_order(self) -> None:
        tally = Tally(high=437, confidence=34, low=4)
        assert (tally[Rating.HIGH], tally[Rating.CONFIDENCE], tally[Rating.LOW]) == (437, 34, 4)
        assert tally == Tally(437, 34, 4)

    def test_the_largest_count_is_good(self) -> None:
        assert Tally(10**100, 0, 10**100).total == 2 * 10**100

    @pytest.mark.parametrize("stranger", ["high", None, frozenset({Rating.HIGH}), Base.VALID, 0])
    def test_what_is_no_level_is_not_counted_and_has_no_count(self, stranger: Any) -> None:  # noqa: ANN401
        assert tell(lambda: Tally.of([Rating.LOW, stranger])) == expected_of(Rating, stranger, "ratings[1]")
        assert tell(lambda: Tally()[stranger]) == expected_of(Rating, stranger, "rating")

    def test_one_level_is_not_several(self) -> None:
        assert tell(lambda: Tally.of(STRANGER)) == (InvalidValueError, "expected.several", STRANGER, "ratings", {})

    def test_shares_are_of_the_base_that_the_caller_names(self) -> None:
        tally = Tally(437, 34, 4)
        assert tally.share(Rating.HIGH, of=485) == Fraction(437, 485)
        assert tally.percent(Rating.LOW, of=475) == Decimal("0.84")  # 4 / 475 = 0.0084210…
        with pytest.raises(InvalidCountError):
            tally.share(Rating.HIGH, of=436)

    def test_it_shows_each_level_and_its_count(self) -> None:
        lines = Tally(437, 34, 4).explain().splitlines()
        assert [line.split("  ")[-1].strip() for line in lines[-3:]] == ["437", "34", "4"]
        assert [line[2:].split("  ")[0] for line in lines[-3:]] == [level.label.vi for level in Rating]
        assert lines[2] == "█" * 18 + "▒" + "░"

    def test_as_plain_data(self) -> None:
        assert Tally(437, 34, 4).to_dict() == {"high": 437, "confidence": 34, "low": 4}


class TestTurnout:
    """Collected ≤ issued ≤ present ≤ summoned ≤ members, as far as they are known."""

    @pytest.mark.parametrize(
        ("base", "least", "most"),
        [
            (Base.MEMBERS, 56, None),
            (Base.NOT_SUSPENDED, 52, 56),
            (Base.ISSUED, 48, 50),
            (Base.COLLECTED, 46, 48),
            (Base.VALID, 0, 46),
        ],
    )
    def test_a_base_lies_between_the_figures_before_it_and_after_it(
        self, base: Base, least: int, most: int | None
    ) -> None:
        """Four of 60 members are suspended, so that 56 could vote; no figure is like another."""
        turnout = Turnout(members=60, suspended=4, summoned=52, present=50, issued=48, collected=46)
        assert (turnout.at_least(base), turnout.at_most(base)) == (least, most)

    @pytest.mark.parametrize("base", [base for base in Base if base is not Base.VALID])
    def test_what_is_not_known_at_all_is_at_least_nothing_and_at_most_anything(self, base: Base) -> None:
        assert (Turnout().at_least(base), Turnout().at_most(base)) == (0, None)

    @given(st.lists(st.none() | st.integers(0, 4), min_size=5, max_size=5))
    def test_it_exists_exactly_when_no_figure_exceeds_a_wider_one(self, figures: list[int | None]) -> None:
        known = [figure for figure in figures if figure is not None]
        fields = dict(zip(CHAIN, figures, strict=True))
        if all(wider >= narrower for wider, narrower in combinations(known, 2)):
            assert Turnout(**fields).to_dict() == {**fields, "suspended": None}
        else:
            with pytest.raises(InvalidCountError):
                Turnout(**fields)

    @pytest.mark.parametrize(
        ("figures", "larger", "most"),
        [
            ({"members": 50, "collected": 51}, "members", 50),
            ({"members": 50, "suspended": 3, "summoned": 48}, "members", 47),
            ({"summoned": 50, "issued": 51}, "summoned", 50),
            ({"issued": 48, "collected": 49}, "issued", 48),
        ],
    )
    def test_the_error_names_both_figures(self, figures: dict[str, int], larger: str, most: int) -> None:
        name, figure = list(figures.items())[-1]
        facts = {"name": larger, "most": most}
        refused = (InvalidCountError, "expected.at_most", figure, f"Turnout.{name}", facts)
        assert tell(lambda: Turnout(**figures)) == refused

    @pytest.mark.parametrize(("members", "suspended"), [(50, 0), (50, 50), (None, 3), (0, 0)])
    def test_the_suspended_are_members(self, members: int | None, suspended: int) -> None:
        assert Turnout(members=members, suspended=suspended).suspended == suspended

    def test_no_more_are_suspended_than_are_members(self) -> None:
        with pytest.raises(InvalidCountError) as caught:
            Turnout(members=50, suspended=51)
        assert (caught.value.where, caught.value.facts) == ("Turnout.suspended", {"name": "members", "most": 50})

    @given(st.lists(st.none() | st.integers(0, 9), min_size=5, max_size=5))
    def test_the_most_ballots_are_the_smallest_known_figure(self, figures: list[int | None]) -> None:
        ordered = iter(sorted((figure for figure in figures if figure is not None), reverse=True))
        chain = [None if figure is None else next(ordered) for figure in figures]
        known = [figure for figure in chain if figure is not None]
        assert Turnout(**dict(zip(CHAIN, chain, strict=True))).most_ballots == min(known, default=None)


class TestResult:
    """What one person got at one place; valid and invalid make the ballots collected."""

    @given(st.builds(Tally, *[st.integers(0, 50)] * 3), st.integers(0, 150))
    def test_valid_and_invalid_make_the_ballots_collected(self, tally: Tally, collected: int) -> None:
        if tally.total <= collected:
            result = Result(tally, Turnout(collected=collected))
            assert result.valid + (result.invalid or 0) == collected
        else:
            with pytest.raises(InvalidCountError) as caught:
                Result(tally, Turnout(collected=collected))
            assert (caught.value.value, caught.value.facts) == (tally.total, {"most": collected})

    @pytest.mark.parametrize("figure", CHAIN)
    def test_there_are_no_more_marks_than_any_known_figure(self, figure: str) -> None:
        fields: dict[str, Any] = {figure: 45}
        assert Result(Tally(19, 2, 24), Turnout(**fields)).valid == 45
        with pytest.raises(InvalidCountError):
            Result(Tally(19, 2, 25), Turnout(**fields))

    def test_how_many_were_invalid_is_unknown_when_the_collected_are(self) -> None:
        assert Result(Tally(1, 0, 0)).invalid is None
        assert Result(Tally(1, 0, 0), Turnout(issued=3)).invalid is None

    @pytest.mark.parametrize(
        ("base", "of", "percent"),
        [
            (Base.MEMBERS, 50, "50.00"),
            (Base.ISSUED, 48, "52.08"),  # 25 / 48 = 0.520833…
            (Base.COLLECTED, 47, "53.19"),  # 25 / 47 = 0.531914…
            (Base.VALID, 46, "54.35"),  # 25 / 46 = 0.543478…
        ],
    )
    def test_a_share_is_of_the_base_that_is_named(self, base: Base, of: int, percent: str) -> None:
        assert RESULT.base(base) == of
        assert RESULT.share(Rating.LOW, base) == Fraction(25, of)
        assert RESULT.percent(Rating.LOW, base) == Decimal(percent)

    def test_those_suspended_can_be_left_out_where_both_figures_are_known(self) -> None:
        result = Result(Tally(19, 2, 25), Turnout(members=50, collected=47, suspended=2))
        assert result.share(Rating.LOW, Base.NOT_SUSPENDED) == Fraction(25, 48)
        for turnout in (Turnout(members=50), Turnout(suspended=2)):
            with pytest.raises(UndefinedShareError):
                Result(Tally(), turnout).base(Base.NOT_SUSPENDED)

    @pytest.mark.parametrize("base", [Base.MEMBERS, Base.NOT_SUSPENDED, Base.ISSUED, Base.COLLECTED])
    def test_of_a_base_that_is_not_known_there_is_no_share(self, base: Base) -> None:
        with pytest.raises(UndefinedShareError) as caught:
            Result(Tally(1, 0, 0)).share(Rating.HIGH, base)
        facts = {"base": base}
        assert told(caught.value) == (UndefinedShareError, "expected.known_base", None, "Result.turnout", facts)

    @pytest.mark.parametrize("base", Base)
    def test_of_nothing_there_is_no_share(self, base: Base) -> None:
        empty = Result(Tally(), Turnout(members=0, issued=0, collected=0, suspended=0))
        with pytest.raises(UndefinedShareError):
            empty.percent(Rating.HIGH, base)

    @pytest.mark.parametrize("stranger", ["valid", None, Rating.HIGH])
    def test_a_base_is_one_of_the_list(self, stranger: Any) -> None:  # noqa: ANN401
        for ask in (RESULT.base, RESULT.known_base, RESULT.turnout.at_least, RESULT.turnout.at_most):
            assert tell(partial(ask, stranger)) == expected_of(Base, stranger, "base")

    def test_it_shows_every_base_that_is_known_and_no_other(self) -> None:
        shown = RESULT.explain("en")
        for said in ("(50)", "(48)", "(47)", "(46)", "50%", "52.08%", "53.19%", "54.35%"):
            assert said in shown
        assert "53,19%" in RESULT.explain()
        assert "%" not in Result(Tally(), Turnout(collected=0)).explain()
        only_valid = Result(Tally(1, 0, 0)).explain("en")
        assert f"% {Base.VALID.label.en} (1)" in only_valid
        assert "collected" not in only_valid

    def test_as_plain_data(self) -> None:
        assert RESULT.to_dict() == {
            "tally": {"high": 19, "confidence": 2, "low": 25},
            "turnout": {
                "members": 50,
                "summoned": None,
                "present": None,
                "issued": 48,
                "collected": 47,
                "suspended": None,
            },
            "valid": 46,
            "invalid": 1,
        }
