"""check(), require() and the report: a whole round, meeting by meeting and as a whole."""

import pickle
from datetime import date

import pytest
from attrs import evolve

from phieu_tin_nhiem import (
    CAN_THO_2019,
    NOT_DONE,
    Attendance,
    BallotForm,
    Body,
    BodyKind,
    Decisions,
    Fact,
    InvalidValueError,
    Meeting,
    Notice,
    NotLawfulError,
    Outcome,
    Round,
    Severity,
    Status,
    UnknownTermError,
    Venue,
)
from phieu_tin_nhiem.base.document import Heading
from phieu_tin_nhiem.testing.strategies import Fault
from rounds import (
    DEPUTY,
    DIRECTOR,
    EVERYBODY,
    PARTY_DAY,
    SO_MAU,
    WORK,
    WORK_DAY,
    lawful_meeting,
    lawful_round,
    with_meeting,
)

NOTHING_KNOWN = Round(meetings=[Meeting(body=SO_MAU, on=WORK_DAY)])


class TestLawfulRound:
    """Một đợt đúng kế hoạch ở cả hai nơi."""

    def test_it_is_ok_and_can_be_required(self) -> None:
        report = CAN_THO_2019.check(lawful_round())
        assert report.ok
        report.require()

    def test_what_is_good_is_said_too_with_its_source(self) -> None:
        report = CAN_THO_2019.check(lawful_round())
        for_each_meeting = [
            "list.matches",
            "list.reported",
            "ballots.prepared",
            "board.proposed",
            "notice.in_time",
            "notice.complete",
            "attendance.present",
            "counting.adds_up",
        ]
        keys = [finding.statement.key for finding in report.findings]
        assert keys == [*for_each_meeting, *for_each_meeting, "venues.all_within", "report.in_time"]
        assert all(finding.status is Status.SATISFIED for finding in report.findings)

    def test_the_report_goes_through_the_meetings_and_then_the_round(self) -> None:
        document = CAN_THO_2019.check(lawful_round()).document("vi")
        headings = [block.text for block in document.blocks if isinstance(block, Heading)]
        assert headings == ["Sở Mẫu · 18/01/2019 · cấp ủy cùng cấp", "Sở Mẫu · 20/01/2019 · nơi công tác", "Cả đợt"]

    def test_a_boundary_is_a_warning_and_still_lawful(self) -> None:
        notice = lawful_round().meetings[WORK].notice
        assert isinstance(notice, Notice)
        report = CAN_THO_2019.check(with_meeting(lawful_round(), WORK, notice=evolve(notice, on=date(2019, 1, 15))))
        assert report.ok
        assert [finding.severity for finding in report.warnings] == [Severity.WARNING]
        assert "Cảnh báo: 1." in report.explain()


class TestFaultyRound:
    """Một đợt có lỗi, hoặc còn điều chưa biết."""

    @pytest.mark.parametrize("fault", Fault)
    def test_the_error_carries_the_report_and_says_it(self, fault: Fault) -> None:
        report = CAN_THO_2019.check(fault.inject(lawful_round()))
        with pytest.raises(NotLawfulError) as caught:
            report.require()
        assert caught.value.report is report
        assert str(caught.value) == report.explain()

    def test_the_error_survives_the_way_to_another_process(self) -> None:
        error = NotLawfulError(CAN_THO_2019.check(NOTHING_KNOWN))
        again = pickle.loads(pickle.dumps(error))  # noqa: S301 - written by this very test
        assert again.report == error.report

    def test_what_is_undetermined_cannot_be_required_either(self) -> None:
        report = CAN_THO_2019.check(evolve(lawful_round(), reported_on=None))
        assert (report.violations, len(report.undetermined)) == ((), 1)
        with pytest.raises(NotLawfulError):
            report.require()

    def test_b3_of_a_round_of_which_nothing_is_known_everything_missing_is_named(self) -> None:
        report = CAN_THO_2019.check(NOTHING_KNOWN)
        assert report.violations == ()
        missing = {fact for finding in report.undetermined for fact in finding.missing}
        assert missing == {
            Fact.LIST,
            Fact.BALLOT_FORM,
            Fact.BOARD,
            Fact.NOTICE,
            Fact.ATTENDANCE,
            Fact.MINUTES,
            Fact.REPORT_DAY,
        }

    def test_nothing_done_is_a_breach_of_each_duty_that_leaves_a_trace(self) -> None:
        bare = Meeting(
            body=SO_MAU,
            on=WORK_DAY,
            venue=Venue.WORKPLACE,
            listed=NOT_DONE,
            list_reported=None,
            notice=NOT_DONE,
            ballot_form=NOT_DONE,
            board=NOT_DONE,
        )
        report = CAN_THO_2019.check(Round(meetings=[bare], reported_on=NOT_DONE))
        assert sorted(finding.rule.id for finding in report.violations) == [
            "ct19.preparation.ballots",
            "ct19.preparation.board",
            "ct19.preparation.list",
            "ct19.preparation.notice",
            "ct19.report",
        ]

    def test_the_counts_in_words_are_the_counts(self) -> None:
        whole = with_meeting(lawful_round(), WORK, board=NOT_DONE, attendance=Attendance())
        text = CAN_THO_2019.check(whole).explain()
        assert "Vi phạm: 1. Chưa xác định: 1. Cảnh báo: 0." in text

    def test_a_meeting_without_a_place_is_told_apart_by_body_and_day(self) -> None:
        headings = [
            block.text
            for block in CAN_THO_2019.check(NOTHING_KNOWN).document("en").blocks
            if isinstance(block, Heading)
        ]
        assert headings == ["Sở Mẫu · 20 January 2019", "The round as a whole"]

    def test_two_bodies_are_checked_apart(self) -> None:
        other = Body("Sở Khác", BodyKind.DEPARTMENT)
        whole = evolve(lawful_round(), meetings=[*lawful_round().meetings, Meeting(body=other, on=WORK_DAY)])
        about = {finding.meeting.body for finding in CAN_THO_2019.check(whole).undetermined if finding.meeting}
        assert about == {"Sở Khác"}


class TestWindow:
    """Ban hành ngày 7/1, báo trước 5 ngày: sớm nhất là thứ bảy 12/1; báo cáo chậm nhất thứ tư 30/1."""

    def report_of(self, on: date) -> list[str]:
        meeting = lawful_meeting(Venue.WORKPLACE, on, [DIRECTOR])
        whole = Round(meetings=[evolve(meeting, people=[DIRECTOR])], reported_on=on)
        return [finding.statement.key for finding in CAN_THO_2019.check(whole).warnings]

    def test_it_opens_on_saturday_the_twelfth_and_closes_on_wednesday_the_thirtieth(self) -> None:
        window = CAN_THO_2019.window
        assert (window.first, window.last) == (date(2019, 1, 12), date(2019, 1, 30))
        assert (window.first.isoweekday(), window.last.isoweekday()) == (6, 3)

    @pytest.mark.parametrize(
        ("on", "warnings"),
        [
            (date(2019, 1, 11), ["window.early"]),
            (date(2019, 1, 12), []),
            (date(2019, 1, 30), []),
            (date(2019, 1, 31), ["window.late"]),
        ],
    )
    def test_a_meeting_outside_it_is_warned_of(self, on: date, warnings: list[str]) -> None:
        assert self.report_of(on) == warnings


class TestWhoIsAsked:
    """Chỉ một đợt mới kiểm tra được, và chỉ bằng hai thứ tiếng."""

    def test_a_meeting_is_no_round(self) -> None:
        with pytest.raises(InvalidValueError):
            CAN_THO_2019.check(lawful_round().meetings[0])  # type: ignore[arg-type]

    def test_a_third_language_is_not_spoken(self) -> None:
        report = CAN_THO_2019.check(lawful_round())
        for ask in (report.explain, report.to_html):
            with pytest.raises(UnknownTermError):
                ask("fr")  # type: ignore[arg-type]

    def test_decisions_in_bulk_make_the_list_that_a_round_needs(self) -> None:
        decisions = CAN_THO_2019.decide_all(EVERYBODY, on=WORK_DAY)
        assert isinstance(decisions, Decisions)
        listed = [decision.person for decision in decisions if decision.outcome is Outcome.VOTED_ON]
        whole = with_meeting(lawful_round(), WORK, listed=listed, ballot_form=BallotForm.of(listed))
        assert CAN_THO_2019.check(whole).ok

    def test_a_person_told_twice_is_one_post_at_two_places(self) -> None:
        assert DIRECTOR.key == evolve(DIRECTOR, service=None).key != DEPUTY.key
        assert [meeting.on for meeting in lawful_round().meetings] == [PARTY_DAY, WORK_DAY]
