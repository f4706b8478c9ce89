"""What a round is checked for beyond the letter of one duty: names, minutes and days held against each other."""

from datetime import date, time

import attrs

from phieu_tin_nhiem import (
    CAN_THO_2019,
    NOT_DONE,
    BallotForm,
    Body,
    BodyKind,
    Fact,
    Finding,
    Minutes,
    MinutesRow,
    Notice,
    Office,
    Officeholder,
    Role,
    Service,
    Severity,
    Status,
)
from phieu_tin_nhiem.rules import DayCount


class TestMinutesAndList:
    """The minutes are those of the people on the list: a row for each who is to be voted on, and for nobody else."""

    PEOPLE = (
        Officeholder("An", Office(Role.HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT)), service=[Service(date(2015, 1, 1))]),
        Officeholder(
            "Bình", Office(Role.DEPUTY_HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT)), service=[Service(date(2015, 1, 1))]
        ),
    )

    def row(self, name: str) -> MinutesRow:
        """Return a full row of three ballots."""
        return MinutesRow(name=name, high=3, confidence=0, low=0, valid=3, invalid=0)

    def found(self, *names: str) -> dict[str, Finding]:
        """Check minutes with full rows of ``names`` against the list of An and Bình."""
        minutes = Minutes(issued=3, collected=3, valid=3, invalid=0, rows=[self.row(name) for name in names])
        decisions = [CAN_THO_2019.decide(person, on=date(2019, 1, 20)) for person in self.PEOPLE]
        return {finding.statement.key: finding for finding in CAN_THO_2019.counting.check(minutes, decisions)}

    def test_the_same_names_are_in_order(self) -> None:
        assert set(self.found("An", "Bình")) == {"counting.adds_up"}
        assert set(self.found("An (Giám đốc Sở, Sở Mẫu)", "Bình")) == {"counting.adds_up"}

    def test_somebody_without_a_row_is_named_as_missing(self) -> None:
        found = self.found("An")["counting.absent"]
        assert found.status is Status.UNDETERMINED
        assert "Bình" in found.statement.text()

    def test_somebody_who_may_be_due_and_has_no_row_is_missing_too(self) -> None:
        known, other = self.PEOPLE
        unknown = [CAN_THO_2019.decide(attrs.evolve(other, service=None), on=date(2019, 1, 20))]
        minutes = Minutes(issued=3, collected=3, valid=3, invalid=0, rows=[self.row(known.name)])
        assert [finding.statement.key for finding in CAN_THO_2019.counting.check(minutes, unknown)] == [
            "counting.absent",
            "counting.surplus",
        ]

    def test_b3_a_list_that_is_not_known_leaves_open_whether_everybody_has_a_row(self) -> None:
        minutes = Minutes(issued=3, collected=3, valid=3, invalid=0, rows=[self.row("An")])
        (finding,) = CAN_THO_2019.counting.check(minutes, None)
        assert (finding.status, finding.missing) == (Status.UNDETERMINED, (Fact.LIST,))
        assert [found.statement.key for found in CAN_THO_2019.counting.check(attrs.evolve(minutes, rows=()), None)] == [
            "counting.incomplete"
        ]

    def test_without_a_list_there_is_nothing_to_compare_the_rows_with(self) -> None:
        minutes = Minutes(issued=3, collected=3, valid=3, invalid=0, rows=[self.row("An")])
        assert [found.status for found in CAN_THO_2019.counting.check(minutes, NOT_DONE)] == [Status.SATISFIED]

    def test_a_row_of_somebody_else_is_a_warning(self) -> None:
        found = self.found("An", "Bình", "Chi")
        assert set(found) == {"counting.adds_up", "counting.surplus"}
        assert found["counting.surplus"].severity is Severity.WARNING
        assert set(self.found("Chi", "An")) == {"counting.absent", "counting.surplus"}


class TestSeveralOfOneName:
    """Two people of one name on a list need the office on the ballot; the bare name would be either of them."""

    def listed(self) -> list[Officeholder]:
        """Return two people called An, in different offices."""
        return [attrs.evolve(person, name="An") for person in TestMinutesAndList.PEOPLE]

    def test_the_bare_name_is_not_enough(self) -> None:
        keys = [f.statement.key for f in CAN_THO_2019.ballots.check(BallotForm(["An"]), self.listed())]
        assert keys == ["ballots.lacking", "ballots.surplus"]

    def test_the_name_with_the_office_is(self) -> None:
        form = BallotForm.of(self.listed())
        assert [f.status for f in CAN_THO_2019.ballots.check(form, self.listed())] == [Status.SATISFIED]


class TestLateMeetings:
    """A meeting after 30 January leaves no day on which its results could be reported in time."""

    def test_that_is_a_violation_even_while_the_day_of_the_report_is_unknown(self) -> None:
        rule = CAN_THO_2019.report
        assert rule.check(None, date(2019, 1, 30)).status is Status.UNDETERMINED
        late = rule.check(None, date(2019, 1, 31))
        assert late.status is Status.VIOLATED
        assert "31/01/2019" in late.statement.text()

    def test_only_an_earlier_meeting_would_mend_it(self) -> None:
        late = CAN_THO_2019.report.check(date(2019, 2, 5), date(2019, 1, 31)).remedy
        in_time = CAN_THO_2019.report.check(date(2019, 2, 5), date(2019, 1, 30)).remedy
        assert late is not None
        assert in_time is not None
        assert late.key == "report.meet_by"
        assert in_time.key == "report.by"


class TestClearDaysInWords:
    """Under the other reading of A16 the finding and the duty say how the days were counted."""

    RULE = attrs.evolve(CAN_THO_2019.notice, counting=DayCount.CLEAR_DAYS)

    def test_the_reading_is_a_remark(self) -> None:
        for day in (date(2019, 1, 14), date(2019, 1, 15)):
            found = self.RULE.check(Notice(on=day, time=time(8), place="A"), date(2019, 1, 20))[0]
            assert [remark.key for remark in found.remarks] == ["notice.clear_days"]

    def test_the_duty_says_it_too(self) -> None:
        assert self.RULE.due(date(2019, 1, 20)).what.key == "duty.notice_clear"
        assert CAN_THO_2019.notice.due(date(2019, 1, 20)).what.key == "duty.notice"
