"""Consequences: integer thresholds, exactly the fractions that the instruments name."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phieu_tin_nhiem import (
    CAN_THO_2019,
    Base,
    InvalidCountError,
    InvalidRuleError,
    InvalidValueError,
    Result,
    Status,
    Tally,
    Text,
    Turnout,
)
from phieu_tin_nhiem.answers.findings import Fact
from phieu_tin_nhiem.rules.consequences import (
    AT_LEAST_TWO_THIRDS,
    MORE_THAN_HALF,
    MORE_THAN_TWO_THIRDS,
    Bound,
    Consequences,
    Ratio,
    Standing,
    Threshold,
)

PROVISION = CAN_THO_2019.provision("ct19.purpose")
EFFECT = Text("xem xét", "consider")


class TestRatios:
    """A count passes or reaches a fraction of its base; the comparison is one of integers."""

    @pytest.mark.parametrize("ratio", [MORE_THAN_HALF, AT_LEAST_TWO_THIRDS, MORE_THAN_TWO_THIRDS])
    def test_every_count_of_every_base_up_to_600_is_judged_as_the_exact_fraction_says(self, ratio: Ratio) -> None:
        edge = Fraction(ratio.numerator, ratio.denominator)
        for of in range(1, 601):
            met = [ratio.is_met(count, of) for count in range(of + 1)]
            shares = [Fraction(count, of) for count in range(of + 1)]
            if ratio.bound is Bound.MORE_THAN:
                assert met == [share > edge for share in shares]
            else:
                assert met == [share >= edge for share in shares]
            assert met.index(True) == ratio.least(of)

    def test_one_vote_less_than_the_least_falls_short(self) -> None:
        # 22 of 33 is exactly two thirds; 25 of 48 is the first above one half.
        assert (AT_LEAST_TWO_THIRDS.is_met(21, 33), AT_LEAST_TWO_THIRDS.is_met(22, 33)) == (False, True)
        assert (MORE_THAN_TWO_THIRDS.is_met(22, 33), MORE_THAN_TWO_THIRDS.is_met(23, 33)) == (False, True)
        assert (MORE_THAN_HALF.is_met(24, 48), MORE_THAN_HALF.is_met(25, 48)) == (False, True)

    def test_a_rounded_percentage_would_lie(self) -> None:
        # 5001 of 10001 is 50.0 % to one decimal, and a majority all the same.
        assert MORE_THAN_HALF.is_met(5001, 10001)

    @given(st.integers(0, 10**18), st.integers(1, 10**18), st.integers(1, 1000))
    def test_scaling_changes_nothing(self, count: int, of: int, times: int) -> None:
        for ratio in (MORE_THAN_HALF, AT_LEAST_TWO_THIRDS, MORE_THAN_TWO_THIRDS):
            assert ratio.is_met(count, of) is ratio.is_met(count * times, of * times)

    @pytest.mark.parametrize(("numerator", "denominator"), [(1, 1), (3, 2), (0, 0), (0, 3)])
    def test_a_fraction_is_less_than_one(self, numerator: int, denominator: int) -> None:
        with pytest.raises(InvalidRuleError):
            Ratio(Bound.AT_LEAST, numerator, denominator)

    def test_equal_fractions_are_equal_values(self) -> None:
        assert Ratio(Bound.AT_LEAST, 4, 6) == AT_LEAST_TWO_THIRDS
        assert Ratio(Bound.AT_LEAST, 4, 6).label == AT_LEAST_TWO_THIRDS.label

    @pytest.mark.parametrize("ratio", [MORE_THAN_HALF, AT_LEAST_TWO_THIRDS, MORE_THAN_TWO_THIRDS])
    def test_the_largest_base_is_the_inverse_question(self, ratio: Ratio) -> None:
        for count in range(60):
            bases = [of for of in range(1, 200) if ratio.is_met(count, of)]
            assert ratio.largest_base(count) == max(bases, default=0)
            assert bases == list(range(1, ratio.largest_base(count) + 1))

    def test_more_than_a_fraction_is_stricter_than_reaching_it(self) -> None:
        assert MORE_THAN_TWO_THIRDS.is_stricter_than(AT_LEAST_TWO_THIRDS)
        assert AT_LEAST_TWO_THIRDS.is_stricter_than(MORE_THAN_HALF)
        assert not AT_LEAST_TWO_THIRDS.is_stricter_than(MORE_THAN_TWO_THIRDS)
        assert not MORE_THAN_HALF.is_stricter_than(MORE_THAN_HALF)

    def test_the_label_says_the_fraction_and_its_strictness(self) -> None:
        assert (MORE_THAN_HALF.label.vi, AT_LEAST_TWO_THIRDS.label.en) == ("trên 1/2", "at least 2/3")


class TestThresholds:
    """What follows from a fraction, unless a higher one is met, once or in two years running."""

    def test_a_higher_fraction_takes_over(self) -> None:
        middle = Threshold(PROVISION, MORE_THAN_HALF, EFFECT, unless=AT_LEAST_TWO_THIRDS)
        assert [middle.is_met(low, 30) for low in (15, 16, 19, 20)] == [False, True, True, False]

    @pytest.mark.parametrize("years", [0, 3])
    def test_one_year_or_two(self, years: int) -> None:
        with pytest.raises(InvalidRuleError):
            Threshold(PROVISION, MORE_THAN_HALF, EFFECT, years=years)

    @pytest.mark.parametrize("unless", [MORE_THAN_HALF, Ratio(Bound.AT_LEAST, 1, 2), Ratio(Bound.MORE_THAN, 1, 3)])
    def test_only_a_higher_fraction_can_take_over(self, unless: Ratio) -> None:
        with pytest.raises(InvalidRuleError):
            Threshold(PROVISION, MORE_THAN_HALF, EFFECT, unless=unless)

    def test_from_a_fraction_that_takes_over_something_has_to_follow(self) -> None:
        middle = Threshold(PROVISION, MORE_THAN_HALF, EFFECT, unless=AT_LEAST_TWO_THIRDS)
        with pytest.raises(InvalidRuleError) as refused:
            Consequences(PROVISION, Base.COLLECTED, [middle, Threshold(PROVISION, MORE_THAN_TWO_THIRDS, EFFECT)])
        assert refused.value.where == "Consequences.thresholds[0].unless"

    def test_something_else_than_a_ratio_is_refused(self) -> None:
        with pytest.raises(InvalidValueError):
            Threshold(PROVISION, MORE_THAN_HALF, EFFECT, unless=0.67)  # type: ignore[arg-type]


def judged(rule: Consequences, result: Result, previous: Result | None = None) -> list[Status]:
    """Judge a result and return the statuses alone."""
    return [finding.status for finding in rule.judge(result, previous)]


class TestJudging:
    """Satisfied: it follows. Not applicable: it does not. Undetermined: the base or the year before is not known."""

    HALF = Consequences(PROVISION, Base.MEMBERS, [Threshold(PROVISION, MORE_THAN_HALF, EFFECT)])
    TWICE = Consequences(PROVISION, Base.COLLECTED, [Threshold(PROVISION, MORE_THAN_HALF, EFFECT, years=2)])

    def test_the_base_is_the_one_that_the_instrument_names(self) -> None:
        # 26 of 50 ballots is above one half of the ballots, and not of 52 members.
        assert judged(self.HALF, Result(Tally(10, 14, 26), Turnout(members=52, collected=50))) == [
            Status.NOT_APPLICABLE
        ]
        assert judged(self.HALF, Result(Tally(10, 14, 26), Turnout(members=51, collected=50))) == [Status.SATISFIED]

    def test_an_unknown_base_leaves_it_open_only_where_it_could_decide(self) -> None:
        (found,) = self.HALF.judge(Result(Tally(10, 10, 26), Turnout(collected=46)))
        assert (found.status, found.missing) == (Status.UNDETERMINED, (Fact.BASE,))
        # 23 is not more than half of 46 ballots, and the members are no fewer than the ballots.
        assert judged(self.HALF, Result(Tally(13, 10, 23), Turnout(collected=46))) == [Status.NOT_APPLICABLE]

    def test_suspended_members_are_left_out_where_the_instrument_says_so(self) -> None:
        rule = Consequences(PROVISION, Base.NOT_SUSPENDED, [Threshold(PROVISION, MORE_THAN_HALF, EFFECT)])
        tally = Tally(10, 14, 26)
        assert judged(rule, Result(tally, Turnout(members=52, suspended=1))) == [Status.SATISFIED]
        assert judged(rule, Result(tally, Turnout(members=52, suspended=0))) == [Status.NOT_APPLICABLE]
        assert judged(rule, Result(tally, Turnout(members=52))) == [Status.UNDETERMINED]

    def test_two_years_running_needs_the_year_before(self) -> None:
        above, below = Result(Tally(0, 0, 6), Turnout(collected=10)), Result(Tally(0, 5, 5), Turnout(collected=10))
        assert judged(self.TWICE, above, above) == [Status.SATISFIED]
        assert judged(self.TWICE, above, below) == judged(self.TWICE, below, above) == [Status.NOT_APPLICABLE]
        assert judged(self.TWICE, below) == [Status.NOT_APPLICABLE]
        (found,) = self.TWICE.judge(above)
        assert (found.status, found.missing) == (Status.UNDETERMINED, (Fact.PREVIOUS_RESULT,))

    def test_how_many_votes_it_takes_is_said(self) -> None:
        (found,) = self.HALF.judge(Result(Tally(10, 14, 26), Turnout(members=52)))
        assert dict(found.remarks[0].facts)["least"] == 27

    BANDS = Consequences(
        PROVISION,
        Base.COLLECTED,
        [
            Threshold(PROVISION, MORE_THAN_HALF, EFFECT, unless=AT_LEAST_TWO_THIRDS),
            Threshold(CAN_THO_2019.provision("ct19.scale"), AT_LEAST_TWO_THIRDS, Text("miễn nhiệm", "dismiss")),
        ],
    )

    def test_past_the_upper_end_of_a_band_the_higher_fraction_is_named(self) -> None:
        lower, higher = self.BANDS.judge(Result(Tally(0, 10, 40), Turnout(collected=50)))
        assert (lower.status, higher.status) == (Status.NOT_APPLICABLE, Status.SATISFIED)
        assert lower.statement.key == "consequences.passed"
        assert "đã từ 2/3" in lower.statement.text()
        assert "chưa" not in lower.statement.text()
        assert "ct19.scale" in lower.statement.text()
        assert "is at least 2/3 already" in lower.statement.text("en")
        assert "not yet" not in lower.statement.text("en")

    def test_below_the_lower_end_it_is_not_yet(self) -> None:
        lower, _ = self.BANDS.judge(Result(Tally(0, 25, 25), Turnout(collected=50)))
        assert lower.statement.key == "consequences.not_met"

    @given(st.integers(0, 40), st.integers(0, 40), st.integers(0, 12), st.sampled_from([0, 1]))
    def test_bounds_of_the_base_decide_exactly_where_every_base_between_them_agrees(
        self, low: int, more: int, width: int, index: int
    ) -> None:
        least, threshold = low + more, self.BANDS.thresholds[index]
        answers = {threshold.is_met(low, of) for of in range(least, least + width + 1)}
        expected = answers.pop() if len(answers) == 1 else None
        assert Standing(low, None, least, least + width).meets(threshold) is expected
        # With no upper bound a base can always be large enough for nothing to follow.
        is_ever_met = any(threshold.is_met(low, of) for of in range(least, 3 * (least + 1)))
        assert Standing(low, None, least).meets(threshold) is (None if is_ever_met else False)

    def test_what_is_known_of_the_base_is_said(self) -> None:
        assert Standing(5, 9).base_text.vi == "9"
        assert Standing(5, None, 9).base_text.en == "at least 9"
        assert Standing(5, None, 9, 12).base_text.vi == "từ 9 đến 12"
        assert Standing(5, None, 9, 9).base_text.vi == "9"

    def test_members_that_are_known_bound_those_who_are_not_suspended(self) -> None:
        rule = Consequences(PROVISION, Base.NOT_SUSPENDED, [Threshold(PROVISION, MORE_THAN_HALF, EFFECT)])
        # 25 is more than half of 49 and of whatever is left of them; 24 is half of 48, and more than half of less.
        assert judged(rule, Result(Tally(20, 0, 25), Turnout(members=49, collected=45))) == [Status.SATISFIED]
        assert judged(rule, Result(Tally(20, 0, 24), Turnout(members=48, collected=45))) == [Status.UNDETERMINED]
        assert judged(rule, Result(Tally(24, 0, 24), Turnout(members=49, collected=48))) == [Status.NOT_APPLICABLE]

    def test_a_plan_without_thresholds_says_so(self) -> None:
        (found,) = CAN_THO_2019.consequences.judge(Result(Tally(0, 0, 50), Turnout(collected=50)))
        assert (found.status, found.interpretations) == (Status.NOT_APPLICABLE, ("A24",))
        assert "không đặt ngưỡng" in found.statement.text()
        assert "sets no threshold" in found.statement.text("en")

    @pytest.mark.parametrize(("low", "of", "smallest"), [(5, 4, 0), (-1, 4, 0), (1, True, 0), (1, 4, -1)])
    def test_an_impossible_standing_does_not_exist(self, low: int, of: int, smallest: int) -> None:
        with pytest.raises(InvalidCountError):
            Standing(low, of, smallest)

    def test_a_largest_base_below_the_smallest_does_not_exist(self) -> None:
        with pytest.raises(InvalidCountError):
            Standing(5, None, 9, 8)
