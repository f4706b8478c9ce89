"""Consequences: integer thresholds, exactly the fractions that the instruments name."""

from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from phieu_tin_nhiem import (
    CAN_THO_2019,
    Base,
    InvalidCountError,
    InvalidRuleError,
    InvalidValueError,
    Language,
    Result,
    Status,
    Tally,
    Text,
    Turnout,
)
from phieu_tin_nhiem.answers.findings import Fact
from phieu_tin_nhiem.answers.sources import Topic
from phieu_tin_nhiem.base.text import LANGUAGES
from phieu_tin_nhiem.rules.consequences import (
    AT_LEAST_TWO_THIRDS,
    BASE_AT_LEAST,
    BASE_BETWEEN,
    MORE_THAN_HALF,
    MORE_THAN_TWO_THIRDS,
    NOT_MET,
    NOT_REACHED,
    NOTHING_FOLLOWS,
    PASSED,
    PASSED_BY,
    REACHED,
    THRESHOLD_TERM,
    THRESHOLD_TWICE_TERM,
    Bound,
    Consequences,
    Ratio,
    Standing,
    Threshold,
)
from rounds import lawful_round, with_meeting

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
        assert MORE_THAN_HALF.label.vi != Ratio(Bound.AT_LEAST, 1, 2).label.vi
        for ratio, fraction in ((MORE_THAN_HALF, "1/2"), (AT_LEAST_TWO_THIRDS, "2/3"), (MORE_THAN_TWO_THIRDS, "2/3")):
            assert fraction in ratio.label.vi
            assert fraction in ratio.label.en


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
        assert (lower.statement.sentence, lower.label) == (PASSED, PASSED_BY)
        facts = dict(lower.statement.facts)
        assert (facts["higher"], facts["at"]) == (AT_LEAST_TWO_THIRDS.label, "ct19.scale")

    def test_below_the_lower_end_it_is_not_yet(self) -> None:
        lower, _ = self.BANDS.judge(Result(Tally(0, 25, 25), Turnout(collected=50)))
        assert lower.statement.sentence is NOT_MET

    def test_a_threshold_is_reached_or_not_and_never_kept_or_broken(self) -> None:
        for low, labels in ((25, (NOT_REACHED, NOT_REACHED)), (26, (REACHED, NOT_REACHED)), (40, (PASSED_BY, REACHED))):
            found = self.BANDS.judge(Result(Tally(0, 50 - low, low), Turnout(collected=50)))
            assert tuple(finding.label for finding in found) == labels
        (open_one,) = self.HALF.judge(Result(Tally(10, 10, 26), Turnout(collected=46)))
        assert open_one.label is None

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
        assert Standing(5, 9).base_text == Standing(5, None, 9, 9).base_text == Text("9", "9")
        assert Standing(5, None, 9).base_text.en == BASE_AT_LEAST.text("en", {"least": 9})
        assert Standing(5, None, 9, 12).base_text.vi == BASE_BETWEEN.text("vi", {"least": 9, "most": 12})

    def test_members_that_are_known_bound_those_who_are_not_suspended(self) -> None:
        rule = Consequences(PROVISION, Base.NOT_SUSPENDED, [Threshold(PROVISION, MORE_THAN_HALF, EFFECT)])
        # 25 is more than half of 49 and of whatever is left of them; 24 is half of 48, and more than half of less.
        assert judged(rule, Result(Tally(20, 0, 25), Turnout(members=49, collected=45))) == [Status.SATISFIED]
        assert judged(rule, Result(Tally(20, 0, 24), Turnout(members=48, collected=45))) == [Status.UNDETERMINED]
        assert judged(rule, Result(Tally(24, 0, 24), Turnout(members=49, collected=48))) == [Status.NOT_APPLICABLE]

    def test_a_plan_without_thresholds_says_so(self) -> None:
        (found,) = CAN_THO_2019.consequences.judge(Result(Tally(0, 0, 50), Turnout(collected=50)))
        assert (found.status, found.interpretations) == (Status.NOT_APPLICABLE, ("A24",))
        assert found.statement.sentence is NOTHING_FOLLOWS
        assert found.label is None

    @pytest.mark.parametrize(("low", "of", "smallest"), [(5, 4, 0), (-1, 4, 0), (1, True, 0), (1, 4, -1)])
    def test_an_impossible_standing_does_not_exist(self, low: int, of: int, smallest: int) -> None:
        with pytest.raises(InvalidCountError):
            Standing(low, of, smallest)

    def test_a_largest_base_below_the_smallest_does_not_exist(self) -> None:
        with pytest.raises(InvalidCountError):
            Standing(5, None, 9, 8)


class TestStanding:
    """A base that is not known is no smaller than the ballots collected, nor than the marks that were counted."""

    @pytest.mark.parametrize(
        ("turnout", "smallest", "largest"),
        [(Turnout(), 46, None), (Turnout(collected=50), 50, None), (Turnout(collected=46, issued=48), 48, None)],
    )
    def test_of_a_result(self, turnout: Turnout, smallest: int, largest: int | None) -> None:
        standing = Standing.of_result(Result(Tally(10, 10, 26), turnout), Base.MEMBERS)
        assert (standing.low, standing.of) == (26, None)
        assert (standing.smallest, standing.largest) == (smallest, largest)

    def test_where_nothing_is_given_nothing_is_known_of_the_base(self) -> None:
        assert (Standing(0, None).smallest, Standing(0, None).largest) == (0, None)


class TestWords:
    """A threshold names its fraction, and the one from which on something else follows."""

    def test_a_fraction_ends_below_one_that_is_reached_and_at_one_that_is_passed(self) -> None:
        labels = [
            evolve(Threshold(PROVISION, MORE_THAN_HALF, EFFECT), unless=unless).label
            for unless in (None, AT_LEAST_TWO_THIRDS, MORE_THAN_TWO_THIRDS)
        ]
        assert labels[0] == MORE_THAN_HALF.label
        for language in LANGUAGES:
            below, at_most = (label.get(language) for label in labels[1:])
            assert below != at_most
            assert all(
                label.startswith(labels[0].get(language)) and label.endswith("2/3") for label in (below, at_most)
            )


class TestTerms:
    """What follows from which fraction, once or in two years running; or that nothing does."""

    def test_each_threshold_is_a_term_that_stands_where_it_does(self) -> None:
        once = Threshold(PROVISION, MORE_THAN_HALF, EFFECT)
        twice = Threshold(CAN_THO_2019.provision("ct19.scale"), MORE_THAN_HALF, EFFECT, years=2)
        terms = list(Consequences(PROVISION, Base.COLLECTED, [once, twice]).terms())
        assert [term.statement.sentence for term in terms] == [THRESHOLD_TERM, THRESHOLD_TWICE_TERM]
        assert [term.provision.id for term in terms] == ["ct19.purpose", "ct19.scale"]
        assert {term.topic for term in terms} == {Topic.CONSEQUENCES}

    def test_where_nothing_follows_that_is_the_term(self) -> None:
        rule = Consequences(PROVISION, Base.COLLECTED)
        assert [(term.statement.sentence, term.provision) for term in rule.terms()] == [(NOTHING_FOLLOWS, PROVISION)]
        assert (rule.thresholds, rule.interpretations, rule.provisions) == ((), (), (PROVISION,))


class TestConsequencesA24:
    """A24: kết quả thấp không kéo theo gì và không buộc ai làm gì; kế hoạch không đặt ngưỡng."""

    def test_a_round_of_nothing_but_low_confidence_is_a_lawful_round(self) -> None:
        whole = lawful_round()
        for index, meeting in enumerate(whole.meetings):
            assert meeting.minutes is not None
            rows = [evolve(row, high=0, confidence=0, low=20) for row in meeting.minutes.rows]
            whole = with_meeting(whole, index, minutes=evolve(meeting.minutes, rows=rows))
        report = CAN_THO_2019.check(whole)
        assert report.ok
        assert report.warnings == ()

    @pytest.mark.parametrize("low", [0, 16, 17, 22, 33])
    def test_from_no_result_does_anything_follow(self, low: int) -> None:
        result = Result(Tally(33 - low, 0, low), Turnout(collected=33))
        (finding,) = CAN_THO_2019.consequences.judge(result)
        assert (finding.status, finding.interpretations) == (Status.NOT_APPLICABLE, ("A24",))
        assert finding.rule.id == "ct19.purpose"

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_no_threshold_is_ever_named(self, language: Language) -> None:
        text = CAN_THO_2019.explain(language).casefold()
        assert not [
            word
            for word in ("50%", "2/3", "quá nửa", "từ chức", "miễn nhiệm", "resign", "more than half")
            if word in text
        ]
