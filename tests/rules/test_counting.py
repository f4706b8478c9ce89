"""Counting: the three levels, percentage of what, and figures that must add up."""

from collections.abc import Sequence
from decimal import Decimal

import pytest
from attrs import evolve

from phieu_tin_nhiem import (
    CAN_THO_2019,
    NOT_DONE,
    Ballot,
    BallotForm,
    Base,
    Count,
    Fact,
    Figure,
    Finding,
    Invalidity,
    InvalidValueError,
    Minutes,
    MinutesRow,
    Officeholder,
    Plan,
    Rating,
    Result,
    Severity,
    Status,
    Tally,
    Turnout,
    UndefinedShareError,
)
from phieu_tin_nhiem.answers.sources import Topic
from phieu_tin_nhiem.facts.ballots import Defect
from phieu_tin_nhiem.plans import ASSEMBLY_2012, ASSEMBLY_2014, ASSEMBLY_2023, PARTY_2014, PARTY_2023
from phieu_tin_nhiem.rules.counting import Counting, Scale
from phieu_tin_nhiem.rules.rule import MeetingContext
from rounds import DEPUTY, DIRECTOR, WORK, WORK_DAY, lawful_round

PROVISION, ANOTHER = CAN_THO_2019.provision("ct19.tenure"), CAN_THO_2019.provision("ct19.venues")
COUNTING = CAN_THO_2019.counting


class TestScale:
    """ct19.scale: ba mức: tín nhiệm cao, tín nhiệm, tín nhiệm thấp."""

    def test_there_are_three_levels_from_the_highest_down(self) -> None:
        assert CAN_THO_2019.scale.levels == (Rating.HIGH, Rating.CONFIDENCE, Rating.LOW)

    def test_they_carry_their_official_names(self) -> None:
        names = [level.label.vi for level in CAN_THO_2019.scale.levels]
        assert names == ["tín nhiệm cao", "tín nhiệm", "tín nhiệm thấp"]


class TestBaseOfPercentagesA23:
    """A23: phần trăm trên cái gì, kế hoạch không nói; bổ sung từ 262-QĐ/TW, và luôn ghi rõ là bổ sung."""

    RESULT = Result(Tally(18, 9, 3), Turnout(members=40, issued=36, collected=32))

    @pytest.mark.parametrize(
        ("base", "percent"),
        [(Base.COLLECTED, "56.25"), (Base.ISSUED, "50.00"), (Base.VALID, "60.00"), (Base.MEMBERS, "45.00")],
    )
    def test_each_base_gives_another_percentage(self, base: Base, percent: str) -> None:
        assert evolve(COUNTING, base=base).percent(self.RESULT, Rating.HIGH) == Decimal(percent)

    def test_by_default_it_is_the_ballots_collected(self) -> None:
        assert COUNTING.percent(self.RESULT, Rating.HIGH) == Decimal("56.25")

    def test_a_base_that_is_not_known_gives_none(self) -> None:
        with pytest.raises(UndefinedShareError):
            COUNTING.percent(Result(Tally(18, 9, 3)), Rating.HIGH)

    def test_every_finding_on_it_cites_the_supplement(self) -> None:
        (finding,) = COUNTING.check(lawful_round().meetings[WORK].minutes)
        assert finding.citation.instrument.id == "qd262"

    @pytest.mark.parametrize("places", [-1, 21])
    def test_decimals_are_a_count_up_to_twenty(self, places: int) -> None:
        with pytest.raises(InvalidValueError):
            evolve(COUNTING, places=places)


class TestDefectiveRowsB1:
    """B1: một dòng sai chỉ mất dòng ấy; theo đúng chữ 262-QĐ/TW thì mất cả phiếu."""

    BOX = (
        Ballot([Rating.HIGH, Rating.LOW]),
        Ballot([None, Rating.LOW]),
        Ballot([{Rating.HIGH, Rating.LOW}, Rating.CONFIDENCE]),
    )

    def count(self, counting: Counting) -> Count:
        return counting.count(BallotForm(["An", "Bình"]), self.BOX, issued=3)

    def test_the_other_rows_of_the_ballot_stand(self) -> None:
        count = self.count(COUNTING)
        assert (count["An"].tally, count["Bình"].tally) == (Tally(1, 0, 0), Tally(0, 1, 2))
        assert count.valid_ballots == 3

    def test_by_the_letter_the_whole_ballot_falls(self) -> None:
        count = self.count(evolve(COUNTING, invalidity=Invalidity.literal()))
        assert (count["An"].tally, count["Bình"].tally) == (Tally(1, 0, 0), Tally(0, 0, 1))
        assert count.valid_ballots == 1

    def test_the_readings_agree_on_ballots_without_defect(self) -> None:
        form = BallotForm(["An", "Bình"])
        literal = evolve(COUNTING, invalidity=Invalidity.literal())
        assert COUNTING.count(form, self.BOX[:1]) == literal.count(form, self.BOX[:1])

    @pytest.mark.parametrize("invalidity", [Invalidity(), Invalidity.literal()])
    def test_what_the_library_counts_adds_up_under_either(self, invalidity: Invalidity) -> None:
        (finding,) = COUNTING.check(Minutes.of(self.count(evolve(COUNTING, invalidity=invalidity))))
        assert finding.status is Status.SATISFIED


class TestRoundingB2:
    """B2: nửa thì làm tròn lên, hai chữ số thập phân nếu không định khác."""

    def test_half_goes_up(self) -> None:
        # 18 of 32 are 56.25 per cent exactly
        result = Result(Tally(18, 0, 0), Turnout(collected=32))
        assert evolve(COUNTING, places=1).percent(result, Rating.HIGH) == Decimal("56.3")
        assert evolve(COUNTING, places=0).percent(result, Rating.HIGH) == Decimal(56)

    def test_two_decimals_are_the_default(self) -> None:
        result = Result(Tally(1, 0, 0), Turnout(collected=3))
        assert str(COUNTING.percent(result, Rating.HIGH)) == "33.33"


class TestMinutes:
    """262-QĐ/TW 7.3, bổ sung: số liệu từng người gồm phát ra, thu về, hợp lệ, không hợp lệ và từng mức; phải khớp."""

    # 50 issued, 47 collected, 46 + 1; An: 20 + 15 + 10 = 45 valid and 2 not; Bình: 46 valid and 1 not
    MINUTES = Minutes(
        issued=50,
        collected=47,
        valid=46,
        invalid=1,
        rows=[
            MinutesRow(name="An", high=20, confidence=15, low=10, valid=45, invalid=2),
            MinutesRow(name="Bình", high=40, confidence=4, low=2, valid=46, invalid=1),
        ],
    )

    def with_row(self, **changes: int | None) -> Minutes:
        return evolve(self.MINUTES, rows=[evolve(self.MINUTES.rows[0], **changes), self.MINUTES.rows[1]])  # type: ignore[arg-type]

    def check(self, minutes: Minutes | None) -> list[Finding]:
        return COUNTING.check(minutes)

    def broken(self, minutes: Minutes) -> set[tuple[str, str]]:
        """Return for each broken identity whose it is and what does not fit, such as ("An", "differs valid")."""
        found = set()
        for finding in self.check(minutes):
            assert finding.status is Status.VIOLATED
            whole = dict(finding.statement.facts)["whole"]
            found.add(
                (
                    str(finding.person),
                    f"{finding.statement.key.removeprefix('counting.')} {getattr(whole, 'value', '')}",
                )
            )
        return found

    def test_figures_that_fit_are_said_to_fit(self) -> None:
        (finding,) = self.check(self.MINUTES)
        assert finding.status is Status.SATISFIED
        assert dict(finding.statement.facts)["rows"] == 2

    def test_more_collected_than_issued(self) -> None:
        assert self.broken(evolve(self.MINUTES, issued=46)) == {("None", "exceeds issued")}
        assert self.check(evolve(self.MINUTES, issued=47))[0].status is Status.SATISFIED

    def test_valid_and_invalid_ballots_that_do_not_make_those_collected(self) -> None:
        assert self.broken(evolve(self.MINUTES, invalid=2)) == {("None", "differs collected")}

    def test_levels_that_do_not_make_the_valid_ballots_of_a_row(self) -> None:
        # 21 + 15 + 10 = 46: neither the 45 valid, nor with 2 invalid the 47 collected
        assert self.broken(self.with_row(high=21)) == {("An", "differs valid"), ("An", "differs collected")}

    def test_a_row_whose_valid_and_invalid_do_not_make_those_collected(self) -> None:
        assert self.broken(self.with_row(invalid=1)) == {("An", "differs collected")}

    def test_a_row_with_more_valid_ballots_than_the_box(self) -> None:
        # 47 valid and 0 not are the 47 collected, but only 46 ballots of the box are valid
        row = self.with_row(high=22, valid=47, invalid=0)
        assert self.broken(row) == {("An", "exceeds valid")}

    def test_unknown_levels_can_still_exceed_what_is_known(self) -> None:
        found = self.check(self.with_row(high=46, low=None))
        assert [finding.statement.key for finding in found].count("counting.exceeds") == 2
        assert found[-1].missing == (Fact.MINUTES,)

    @pytest.mark.parametrize("figure", ["issued", "collected", "valid", "invalid"])
    def test_b3_each_figure_of_the_box_has_to_be_known(self, figure: str) -> None:
        (finding,) = self.check(evolve(self.MINUTES, **{figure: None}))  # type: ignore[arg-type]
        assert (finding.status, finding.person) == (Status.UNDETERMINED, None)
        assert [item.value for item in self.figures(finding)] == [figure]

    @pytest.mark.parametrize("figure", ["high", "confidence", "low", "valid", "invalid"])
    def test_b3_each_figure_of_a_row_has_to_be_known(self, figure: str) -> None:
        (finding,) = self.check(self.with_row(**{figure: None}))
        assert (finding.status, str(finding.person)) == (Status.UNDETERMINED, "An")
        assert [item.value for item in self.figures(finding)] == [figure]

    @staticmethod
    def figures(finding: Finding) -> tuple[Figure, ...]:
        figures = dict(finding.statement.facts)["figures"]
        assert isinstance(figures, tuple)
        return figures

    def test_b3_minutes_without_rows_give_no_levels(self) -> None:
        (finding,) = self.check(evolve(self.MINUTES, rows=[]))
        assert [item.value for item in self.figures(finding)] == ["high", "confidence", "low"]

    def test_b3_no_minutes_leave_it_open(self) -> None:
        (finding,) = self.check(None)
        assert (finding.status, finding.missing) == (Status.UNDETERMINED, (Fact.MINUTES,))


class TestMinutesAndList:
    """The minutes are those of the people on the list: a row for each who is to be voted on, and for nobody else."""

    LISTED = tuple(evolve(person, name=name) for person, name in ((DIRECTOR, "An"), (DEPUTY, "Bình")))

    def minutes(self, *names: str) -> Minutes:
        """Return minutes with a full row of three ballots for each name."""
        rows = [MinutesRow(name=name, high=3, confidence=0, low=0, valid=3, invalid=0) for name in names]
        return Minutes(issued=3, collected=3, valid=3, invalid=0, rows=rows)

    def found(self, *names: str, listed: Sequence[Officeholder] = LISTED) -> dict[str, Finding]:
        """Check minutes with full rows of ``names`` against the list of An and Bình."""
        decisions = [CAN_THO_2019.decide(person, on=WORK_DAY) for person in listed]
        return {finding.statement.key: finding for finding in COUNTING.check(self.minutes(*names), decisions)}

    def test_the_same_names_are_in_order(self) -> None:
        assert set(self.found("An", "Bình")) == {"counting.adds_up"}
        assert set(self.found("An (Giám đốc Sở, Sở Mẫu)", "Bình")) == {"counting.adds_up"}

    def test_somebody_without_a_row_is_named_as_missing(self) -> None:
        found = self.found("An")["counting.absent"]
        assert (found.status, dict(found.statement.facts)) == (Status.UNDETERMINED, {"names": ("Bình",)})

    def test_somebody_who_may_be_due_and_has_no_row_is_missing_too(self) -> None:
        unknown = evolve(self.LISTED[1], service=None)
        assert list(self.found("An", listed=[unknown])) == ["counting.absent", "counting.surplus"]

    def test_b3_a_list_that_is_not_known_leaves_open_whether_everybody_has_a_row(self) -> None:
        (finding,) = COUNTING.check(self.minutes("An"), None)
        assert (finding.status, finding.missing) == (Status.UNDETERMINED, (Fact.LIST,))
        assert [found.statement.key for found in COUNTING.check(self.minutes(), None)] == ["counting.incomplete"]

    def test_without_a_list_there_is_nothing_to_compare_the_rows_with(self) -> None:
        assert [found.status for found in COUNTING.check(self.minutes("An"), NOT_DONE)] == [Status.SATISFIED]

    def test_a_row_of_somebody_else_is_a_warning(self) -> None:
        found = self.found("An", "Bình", "Chi")
        assert set(found) == {"counting.adds_up", "counting.surplus"}
        assert found["counting.surplus"].severity is Severity.WARNING
        assert set(self.found("Chi", "An")) == {"counting.absent", "counting.surplus"}


class TestReadings:
    """Whether a bad row spoils the whole ballot is a reading (B1, D3, D4) unless a text settles it, as 85/2014/QH13."""

    MINUTES = Minutes(
        issued=10,
        collected=10,
        valid=10,
        invalid=0,
        rows=[MinutesRow(name="Trần Thị Mẫu", high=5, confidence=3, low=2, valid=10, invalid=0)],
    )

    @pytest.mark.parametrize(
        ("book", "readings"),
        [
            (CAN_THO_2019, ("A23", "B1")),
            (ASSEMBLY_2012, ("B1",)),
            (ASSEMBLY_2014, ()),
            (ASSEMBLY_2023, ("D4",)),
            (PARTY_2014, ("B1",)),
            (PARTY_2023, ("D2", "D3")),
        ],
        ids=["ct19", "nq35", "nq85", "nq96", "qd262", "qd96"],
    )
    def test_each_cites_its_own(self, book: Plan, readings: tuple[str, ...]) -> None:
        (finding,) = book.counting.check(self.MINUTES)
        assert (finding.status, finding.interpretations) == (Status.SATISFIED, readings)
        wrong = book.counting.check(evolve(self.MINUTES, issued=9))[0]
        assert (wrong.status, wrong.interpretations) == (Status.VIOLATED, readings)


class TestProtocol:
    """A meeting's minutes are checked against its list; what is laid down are the levels, the base and the defects."""

    def test_the_list_of_the_meeting_decides_who_needs_a_row(self) -> None:
        meeting = lawful_round().meetings[WORK]
        context = MeetingContext(NOT_DONE, None, frozenset(), all_lists_known=True, instrument=CAN_THO_2019.instrument)
        (fits,) = COUNTING.check_meeting(meeting, context)
        assert fits.statement.key == "counting.adds_up"
        listed = [CAN_THO_2019.decide(person, on=meeting.on) for person in meeting.list_known]
        assert list(COUNTING.check_meeting(meeting, context._replace(listed=listed))) == [fits]
        (open_one,) = COUNTING.check_meeting(meeting, context._replace(listed=None))
        assert open_one.missing == (Fact.LIST,)
        assert meeting.minutes is not None
        without_rows = evolve(meeting, minutes=evolve(meeting.minutes, rows=[]))
        (no_levels,) = COUNTING.check_meeting(without_rows, context._replace(listed=None))
        assert no_levels.missing == (Fact.MINUTES,)
        surplus = [finding.statement.key for finding in COUNTING.check_meeting(meeting, context._replace(listed=()))]
        assert surplus == ["counting.adds_up", "counting.surplus"]

    def test_each_defect_is_a_term_of_where_invalidity_stands(self) -> None:
        base, *defects = COUNTING.terms()
        assert (base.topic, dict(base.statement.facts)) == (Topic.BASE, {"base": Base.COLLECTED})
        assert [dict(term.statement.facts)["defect"] for term in defects] == list(Defect)
        assert {term.provision for term in defects} == {COUNTING.invalidity_provision}
        (levels,) = CAN_THO_2019.scale.terms()
        assert (levels.topic, dict(levels.statement.facts)) == (Topic.SCALE, {"levels": tuple(Rating)})

    def test_where_nothing_is_said_it_takes_a23_and_b2(self) -> None:
        rule = Counting(PROVISION, ANOTHER)
        assert (rule.base, rule.invalidity, rule.places) == (Base.COLLECTED, Invalidity(), 2)
        assert rule.interpretations == ()
        assert Scale(PROVISION).levels == (Rating.HIGH, Rating.CONFIDENCE, Rating.LOW)
