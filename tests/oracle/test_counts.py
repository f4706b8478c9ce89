"""The library against the oracle: marks, tallies, shares, percentages, thresholds and days; small numbers whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import product

import pytest
from oracle_of_others import (
    CONSEQUENCES,
    FILINGS,
    QUORUM,
    Fraction,
    answers_possible,
    is_new_in_the_year,
    last_day_to_file,
    least_that_meets,
)

from oracle import LEVELS, counted, every_day, level_marked, percent_by_hand, shares_are_equal
from phieu_tin_nhiem import (
    CAN_THO_2019,
    Ballot,
    BallotForm,
    Base,
    Body,
    BodyKind,
    Office,
    Officeholder,
    Rating,
    Result,
    Role,
    Service,
    Status,
    Tally,
    Turnout,
    percent,
    share,
)
from phieu_tin_nhiem.plans import ASSEMBLY_2012, INSTRUMENTS
from phieu_tin_nhiem.plans.officials import OFFICIALS
from phieu_tin_nhiem.rules.consequences import Consequences, Standing, Threshold
from phieu_tin_nhiem.rules.deadlines import Anchor
from phieu_tin_nhiem.rules.meeting import Quorum
from phieu_tin_nhiem.rules.tenure import AppointedInYear

# What says nothing of consequences has nothing to count for.
BOOKS = tuple(item.plan for item in INSTRUMENTS if item.plan.find(Consequences) is not None)
REGULATIONS = {book.instrument.id: book for book in BOOKS[1:]}
THRESHOLDS: dict[str, Sequence[Threshold]] = {
    **{book.instrument.id: book.consequences.thresholds for book in BOOKS},
    **{rule.instrument.id: rule.thresholds for rule in OFFICIALS},
}
MOST = 60


def splits(total: int) -> Iterator[tuple[int, int, int]]:
    """Go through every way to split so many ballots among the three levels."""
    for high in range(total + 1):
        for confidence in range(total - high + 1):
            yield high, confidence, total - high - confidence


class TestScale:
    """ct19.scale: three levels, in this order and no other; a mark is one of them or is not valid (B1)."""

    def test_the_levels_are_the_three(self) -> None:
        assert tuple(level.label.vi for level in CAN_THO_2019.scale.levels) == LEVELS
        assert [level.label.vi for level in sorted(Rating, reverse=True)] == list(LEVELS)

    def test_every_way_to_mark_two_rows(self) -> None:
        form = BallotForm(["Trần Thị Mẫu", "Lê Văn Thí"])
        for rows in product(product((True, False), repeat=3), repeat=2):
            marks = [{level for level, box in zip(Rating, boxes, strict=True) if box} for boxes in rows]
            found = CAN_THO_2019.counting.count(form, [Ballot(marks)])
            for name, boxes in zip(form.names, rows, strict=True):
                level = level_marked(boxes)
                assert list(found[name].tally.to_dict().values()) == counted([level]), rows
                assert found[name].invalid == (level is None), rows

    def test_every_box_of_four_ballots(self) -> None:
        by_name: dict[str | None, Rating | None] = {**dict(zip(LEVELS, Rating, strict=True)), None: None}
        form = BallotForm(["Trần Thị Mẫu"])
        for marks in product((*LEVELS, None), repeat=4):
            found = CAN_THO_2019.counting.count(form, [Ballot([by_name[mark]]) for mark in marks])
            (row,) = found.rows
            numbers = counted(marks)
            assert [row.tally.high, row.tally.confidence, row.tally.low] == numbers
            assert row.tally == Tally.of([level for mark in marks if (level := by_name[mark]) is not None])
            assert (row.tally.total, row.invalid) == (sum(numbers), len(marks) - sum(numbers))


def as_text(part: int, of: int, places: int) -> str:
    return f"{percent(part, of, places):f}"


class TestPercentages:
    """B2, ct19.scale: rounded half-up to any number of decimals, by the division that is taught at school."""

    @pytest.mark.parametrize("places", [0, 1, 2, 3])
    def test_every_part_of_every_base(self, places: int) -> None:
        for of in range(1, 130):
            for part in range(of + 1):
                assert as_text(part, of, places) == percent_by_hand(part, of, places), (part, of)

    @pytest.mark.parametrize("of", [128, 160, 200, 485, 800, 2000])
    def test_ties_of_larger_bases(self, of: int) -> None:
        for part in range(of + 1):
            assert [as_text(part, of, places) for places in range(6)] == [
                percent_by_hand(part, of, places) for places in range(6)
            ]

    def test_exact_shares(self) -> None:
        for of in range(1, MOST + 1):
            for part in range(of + 1):
                exact = share(part, of)
                assert shares_are_equal(part, of, exact.numerator, exact.denominator)


class TestBases:
    """A23, qd262.base: percentage of what; every tally out of every small turnout, on every base."""

    def test_every_base_of_every_small_turnout(self) -> None:
        for members, issued, collected, suspended in product(range(6), repeat=4):
            if not collected <= issued <= members - suspended:
                continue
            turnout = Turnout(members=members, issued=issued, collected=collected, suspended=suspended)
            for valid in range(collected + 1):
                for numbers in splits(valid):
                    self.check(
                        Result(Tally(*numbers), turnout),
                        numbers,
                        {
                            Base.MEMBERS: members,
                            Base.NOT_SUSPENDED: members - suspended,
                            Base.ISSUED: issued,
                            Base.COLLECTED: collected,
                            Base.VALID: valid,
                        },
                    )

    def check(self, result: Result, numbers: Sequence[int], bases: dict[Base, int]) -> None:
        assert set(bases) == set(Base)
        for base, of in bases.items():
            assert result.known_base(base) == of
            for rating, part in zip(Rating, numbers, strict=True):
                if of:
                    assert f"{result.percent(rating, base):f}" == percent_by_hand(part, of, 2)
                    exact = result.share(rating, base)
                    assert shares_are_equal(part, of, exact.numerator, exact.denominator)
        assert result.invalid == bases[Base.COLLECTED] - sum(numbers)

    def test_a_base_that_is_not_known_lies_between_those_that_are(self) -> None:
        most = 4  # as good as no bound at all, since no figure that is known comes near it
        for known in product((None, 0, 1, 2), repeat=3):
            possible = [
                figures
                for figures in product(range(most + 1), repeat=3)
                if figures[0] >= figures[1] >= figures[2]
                and all(told in {None, figure} for told, figure in zip(known, figures, strict=True))
            ]
            if not possible:
                continue
            turnout = Turnout(members=known[0], issued=known[1], collected=known[2])
            for place, base in enumerate((Base.MEMBERS, Base.ISSUED, Base.COLLECTED)):
                values = {figures[place] for figures in possible}
                if known[place] is None:
                    assert turnout.at_least(base) == min(values), (known, base)
                    assert turnout.at_most(base) == (None if most in values else max(values)), (known, base)


CASES = [
    pytest.param(threshold, meets, id=f"{name}-{place}")
    for name, fractions in CONSEQUENCES.items()
    for place, (threshold, meets) in enumerate(zip(THRESHOLDS[name], fractions, strict=True))
]


class TestThresholds:
    """What follows from low confidence under every instrument: every count of every base up to sixty."""

    def test_every_instrument_is_here(self) -> None:
        assert set(CONSEQUENCES) == set(THRESHOLDS)
        assert all(len(THRESHOLDS[name]) == len(fractions) for name, fractions in CONSEQUENCES.items())

    @pytest.mark.parametrize(("threshold", "meets"), CASES)
    def test_every_count_of_every_base(self, threshold: Threshold, meets: Fraction) -> None:
        for of in range(MOST + 1):
            for low in range(of + 1):
                assert threshold.is_met(low, of) is meets(low, of), (low, of)
                assert Standing(low, of).meets(threshold) is meets(low, of), (low, of)

    @pytest.mark.parametrize(("threshold", "meets"), CASES)
    @pytest.mark.parametrize("of", [485, 493, 500, 10**6, 10**18, 3 * 10**18])
    def test_one_fewer_the_number_itself_and_one_more(self, threshold: Threshold, meets: Fraction, of: int) -> None:
        for number in (of // 2, of // 3, 2 * of // 3):
            for low in range(number - 2, number + 3):
                assert threshold.is_met(low, of) is meets(low, of), (low, of)

    @pytest.mark.parametrize(("threshold", "meets"), CASES)
    def test_the_least_number_and_the_bases(self, threshold: Threshold, meets: Fraction) -> None:
        for number in range(MOST + 1):
            assert list(threshold.bases(number)) == [of for of in range(1, 5 * number + 1) if meets(number, of)]
            if threshold.unless is None:
                assert threshold.ratio.least(number) == least_that_meets(meets, number), number

    @pytest.mark.parametrize(("threshold", "meets"), CASES)
    def test_every_base_that_is_known_only_to_lie_between(self, threshold: Threshold, meets: Fraction) -> None:
        for low, smallest, more in product(range(13), range(25), range(13)):
            first, last = max(low, smallest), max(low, smallest) + more
            possible = answers_possible(meets, low, range(first, last + 1))
            answer = Standing(low, None, smallest, last).meets(threshold)
            assert answer is (None if len(possible) > 1 else possible.pop()), (low, first, last)

    @pytest.mark.parametrize(("threshold", "meets"), CASES)
    def test_every_base_of_which_only_the_least_is_known(self, threshold: Threshold, meets: Fraction) -> None:
        for low, smallest in product(range(13), range(50)):
            first = max(low, smallest)
            could_be = True in answers_possible(meets, low, range(first, first + 50))
            assert Standing(low, None, smallest).meets(threshold) is (None if could_be else False), (low, first)


class TestConsequences:
    """ct19.purpose: from no result of the plan does anything follow (A24); from those of the others, what they say."""

    @pytest.mark.parametrize("total", range(13))
    def test_nothing_follows_from_any_result_of_the_plan(self, total: int) -> None:
        for numbers in splits(total):
            for collected in (total, total + 1, 3 * total):
                found = CAN_THO_2019.consequences.judge(Result(Tally(*numbers), Turnout(collected=collected)))
                assert [finding.status for finding in found] == [Status.NOT_APPLICABLE]
                assert {finding.rule.id for finding in found} == {"ct19.purpose"}

    @pytest.mark.parametrize("name", sorted(REGULATIONS))
    def test_each_result_of_each_instrument(self, name: str) -> None:
        rule = REGULATIONS[name].consequences
        for low, of in ((low, low + rest) for low, rest in product(range(MOST // 2), repeat=2)):
            standing = Standing(low, of)
            found = rule.judge_standing(standing, standing)
            assert [finding.status is Status.SATISFIED for finding in found] == [
                meets(low, of) for meets in CONSEQUENCES[name]
            ], (low, of)
            assert {finding.status for finding in found} <= {Status.SATISFIED, Status.NOT_APPLICABLE}

    def test_two_years_running_are_two_results(self) -> None:
        rule: Consequences = ASSEMBLY_2012.consequences
        half = CONSEQUENCES["nq35"][-1]
        for low, before in product(range(11), repeat=2):
            (*_, twice) = rule.judge_standing(Standing(low, 10), Standing(before, 10))
            assert (twice.status is Status.SATISFIED) is (half(low, 10) and half(before, 10))

    def test_of_two_years_one_that_does_not_meet_it_settles_it(self) -> None:
        half = CONSEQUENCES["nq35"][-1]
        for low in range(11):
            (*_, twice) = ASSEMBLY_2012.consequences.judge_standing(Standing(low, 10))
            could_be = {half(low, 10) and other for other in (True, False)}
            assert twice.status is (Status.UNDETERMINED if len(could_be) > 1 else Status.NOT_APPLICABLE), low


class TestQuorum:
    """96-QĐ/TW: held only when two thirds of those summoned are there; every presence out of up to sixty."""

    def test_the_instruments_that_have_one(self) -> None:
        assert {name for name, book in REGULATIONS.items() if book.find(Quorum) is not None} == set(QUORUM)

    @pytest.mark.parametrize("name", QUORUM)
    def test_every_presence(self, name: str) -> None:
        quorum, meets = REGULATIONS[name].quorum, QUORUM[name]
        assert quorum is not None
        for summoned in range(MOST + 1):
            for present in range(summoned + 1):
                finding = quorum.check(summoned, present)
                assert (finding.status is Status.SATISFIED) is meets(present, summoned), (present, summoned)
                assert finding.status in {Status.SATISFIED, Status.VIOLATED}
            if summoned:
                assert quorum.least_present(summoned) == least_that_meets(meets, summoned)


class TestFilings:
    """What is handed in so many days before the session or the vote, under every instrument, walked day by day."""

    def test_the_days_are_those_of_the_texts(self) -> None:
        letters = {Anchor.OPENING: "o", Anchor.VOTE: "v"}
        for name, book in REGULATIONS.items():
            found = tuple(f"{filing.days}{letters[filing.before]}" for filing in book.filings)
            assert found == FILINGS.get(name, ()), name

    @pytest.mark.parametrize("name", FILINGS)
    def test_every_day_before_and_after_the_last(self, name: str) -> None:
        for filing, text in zip(REGULATIONS[name].filings, FILINGS[name], strict=True):
            for before in (date(2024, 3, 1), date(2019, 3, 31), date(2025, 1, 1)):
                last = last_day_to_file(int(text[:-1]), before)
                assert filing.latest(before) == last
                for day in every_day(last - timedelta(days=3), last + timedelta(days=3)):
                    assert (filing.check(day, before).status is Status.SATISFIED) is (day <= last), (text, day)


class TestAppointedInTheYear:
    """96/2023/QH15 and 96-QĐ/TW: whoever came to the post in the year of the vote is not voted on; every two days."""

    OFFICE = Office(Role.HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT))

    @pytest.mark.parametrize("name", ["nq96", "qd96"])
    def test_every_start_at_every_vote(self, name: str) -> None:
        rule = REGULATIONS[name].tenure
        assert isinstance(rule, AppointedInYear)
        starts = list(every_day(date(2022, 11, 1), date(2024, 2, 10)))
        votes = [*every_day(date(2022, 12, 25), date(2023, 1, 7)), *every_day(date(2023, 12, 25), date(2024, 1, 7))]
        for start in starts:
            person = Officeholder("Trần Thị Mẫu", self.OFFICE, service=[Service(start)])
            for vote in votes:
                is_new = is_new_in_the_year(start, vote)
                assert (rule.judge(person, vote).status is Status.SATISFIED) is not is_new, (start, vote)
                assert (vote >= rule.eligible_from(start)) is not is_new
                assert (start <= rule.latest_start(vote)) is not is_new
