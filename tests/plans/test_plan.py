"""Plan: a round is checked, a timeline drawn; another plan is another value, and one at odds with itself is none."""

import json
import pickle
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from phieu_tin_nhiem import (
    CAN_THO_2019,
    NOT_DONE,
    Attendance,
    BallotForm,
    Base,
    Body,
    BodyKind,
    Circumstance,
    Citation,
    CountingBoard,
    Dating,
    Decisions,
    Fact,
    Grade,
    Instrument,
    InvalidDayError,
    InvalidRuleError,
    InvalidValueError,
    Meeting,
    Notice,
    NotLawfulError,
    Observer,
    Office,
    Officeholder,
    Outcome,
    Plan,
    Provision,
    ProvisionKind,
    Role,
    Round,
    Sentence,
    Service,
    Severity,
    Status,
    Text,
    UnknownTermError,
    Venue,
)
from phieu_tin_nhiem.answers.reports import COUNTS, WHOLE_ROUND
from phieu_tin_nhiem.base.document import Entry, Heading, Table
from phieu_tin_nhiem.base.text import LANGUAGES
from phieu_tin_nhiem.rules import (
    Anniversary,
    AttendanceDuty,
    BallotPreparation,
    BoardProposal,
    Condition,
    Counting,
    DayCount,
    Exclusion,
    Exemptions,
    Group,
    Leadership,
    ListPreparation,
    NoticeDeadline,
    Post,
    ReportDeadline,
    Rule,
    Scale,
    Subjects,
    Tenure,
    Unlisted,
    VenueLimit,
)
from phieu_tin_nhiem.rules.consequences import Consequences
from phieu_tin_nhiem.rules.tenure import CountedTo
from phieu_tin_nhiem.testing.strategies import Fault
from rounds import (
    DIRECTOR,
    EVERYBODY,
    SO_MAU,
    WORK,
    WORK_DAY,
    lawful_meeting,
    lawful_round,
    minutes_of,
    officer,
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
        assert headings == [
            "Sở Mẫu · 18/01/2019 · cấp ủy cùng cấp",
            "Sở Mẫu · 20/01/2019 · nơi công tác",
            WHOLE_ROUND.vi,
        ]

    def test_a_boundary_is_a_warning_and_still_lawful(self) -> None:
        notice = lawful_round().meetings[WORK].notice
        assert isinstance(notice, Notice)
        report = CAN_THO_2019.check(with_meeting(lawful_round(), WORK, notice=evolve(notice, on=date(2019, 1, 15))))
        assert report.ok
        assert [finding.severity for finding in report.warnings] == [Severity.WARNING]
        assert COUNTS.text("vi", {"violations": 0, "undetermined": 0, "warnings": 1}) in report.explain()


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
        assert COUNTS.text("vi", {"violations": 1, "undetermined": 1, "warnings": 0}) in text

    def test_a_meeting_without_a_place_is_told_apart_by_body_and_day(self) -> None:
        headings = [
            block.text
            for block in CAN_THO_2019.check(NOTHING_KNOWN).document("en").blocks
            if isinstance(block, Heading)
        ]
        assert headings == ["Sở Mẫu · 20 January 2019", WHOLE_ROUND.en]

    def test_two_bodies_are_checked_apart(self) -> None:
        other = Body("Sở Khác", BodyKind.DEPARTMENT)
        whole = evolve(lawful_round(), meetings=[*lawful_round().meetings, Meeting(body=other, on=WORK_DAY)])
        about = {finding.meeting.body for finding in CAN_THO_2019.check(whole).undetermined if finding.meeting}
        assert about == {"Sở Khác"}


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


# ── The timeline ──

SUNDAY = date(2019, 1, 20)
# What the plan makes due for a meeting on Sunday 20 January 2019: until when, whether the plan names it, and by whom.
DUE = {
    "ct19.preparation.notice": (date(2019, 1, 15), Dating.STATED, "tổ chức cán bộ"),
    "ct19.preparation.list": (SUNDAY, Dating.IMPLIED, "tổ chức cán bộ"),
    "ct19.preparation.ballots": (SUNDAY, Dating.IMPLIED, "tổ chức cán bộ"),
    "ct19.preparation.board": (SUNDAY, Dating.IMPLIED, "tổ chức cán bộ"),
    "ct19.attendance": (SUNDAY, Dating.STATED, "xây dựng đảng và Sở Nội vụ"),
    "ct19.lead": (SUNDAY, Dating.THROUGHOUT, "Sở Nội vụ"),
    "ct19.report": (date(2019, 1, 30), Dating.STATED, "Sở Nội vụ"),
}


class TestDuties:
    """Mọi việc phải làm cho một cuộc họp, theo thứ tự ngày."""

    def test_each_duty_has_its_last_day_and_its_dating_and_there_is_no_other(self) -> None:
        due = {duty.rule.id: (duty.last_day, duty.dating) for duty in CAN_THO_2019.timeline(SUNDAY).duties}
        assert due == {rule: (last_day, dating) for rule, (last_day, dating, _) in DUE.items()}

    def test_each_is_owed_by_whom_the_plan_names(self) -> None:
        assert all(DUE[duty.rule.id][2] in duty.owed_by.vi for duty in CAN_THO_2019.timeline(SUNDAY).duties)

    def test_who_must_have_started_by_when(self) -> None:
        assert CAN_THO_2019.timeline(SUNDAY).latest_start == date(2018, 4, 20)

    @given(day=st.dates(date(2018, 1, 1), date(2020, 12, 31)))
    def test_the_first_thing_due_comes_first(self, day: date) -> None:
        timeline = CAN_THO_2019.timeline(day)
        days = [duty.last_day for duty in timeline.duties]
        assert days == sorted(days)
        assert len(days) == len(DUE)

    def test_five_clear_days_make_the_notice_due_a_day_earlier(self) -> None:
        plan = CAN_THO_2019.replace(notice=evolve(CAN_THO_2019.notice, counting=DayCount.CLEAR_DAYS))
        assert plan.timeline(SUNDAY).duties[0].last_day == date(2019, 1, 14)
        assert plan.window.first == date(2019, 1, 13)

    def test_a_moment_is_no_day(self) -> None:
        with pytest.raises(InvalidDayError):
            CAN_THO_2019.timeline(datetime(2019, 1, 20))  # noqa: DTZ001 - it is what must not enter


class TestReadings:
    """A1, A2: ai bắt đầu vào ngày nào thì được lấy phiếu hay không là do cách hiểu; lịch nói ra điều đó."""

    STRICT = CAN_THO_2019.replace(tenure=evolve(CAN_THO_2019.rule(Tenure), anniversary=Anniversary.STRICT))

    @staticmethod
    def said(plan: Plan, day: date) -> dict[str, Any]:
        """Return of which starts each remark speaks."""
        return {remark.key: dict(remark.facts)["starts"] for remark in plan.timeline(day).remarks}

    @pytest.mark.parametrize("plan", [CAN_THO_2019, STRICT])
    def test_a1_the_start_whose_anniversary_the_meeting_is_is_named_with_the_reading(self, plan: Plan) -> None:
        assert self.said(plan, SUNDAY) == {"tenure.on_anniversary": (date(2018, 4, 20),)}
        for language in LANGUAGES:
            assert plan.rule(Tenure).anniversary.label.get(language) in " ".join(
                plan.timeline(SUNDAY).explain(language).split()
            )

    def test_a2_the_last_days_of_may_that_end_with_february_are_named(self) -> None:
        may = tuple(date(2018, 5, day) for day in (28, 29, 30, 31))
        last = date(2019, 2, 28)
        assert self.said(CAN_THO_2019, last) == {"tenure.on_anniversary": may, "tenure.clamped_starts": may[1:]}

    def test_a2_under_the_strict_reading_they_are_voted_on_a_day_later(self) -> None:
        may = tuple(date(2018, 5, day) for day in (29, 30, 31))
        assert self.said(self.STRICT, date(2019, 3, 1)) == {
            "tenure.on_anniversary": (date(2018, 6, 1),),
            "tenure.clamped_starts": may,
        }

    def test_a_day_on_which_no_nine_months_end_has_nothing_to_be_said(self) -> None:
        assert self.said(CAN_THO_2019, date(2018, 11, 30)) == {}

    @given(day=st.dates(date(2016, 1, 1), date(2024, 12, 31)), plan=st.sampled_from([CAN_THO_2019, STRICT]))
    def test_it_is_said_of_just_those_of_whom_the_decision_says_it(self, day: date, plan: Plan) -> None:
        said = self.said(plan, day)
        opening = {day} if plan is CAN_THO_2019 else {day, day + timedelta(days=1)}
        for shift in range(-310, -240):
            start = day + timedelta(days=shift)
            keys = {remark.key for remark in plan.tenure.judge(officer(Role.HEAD, "An", start), day).remarks}
            is_clamped = "tenure.clamped" in keys and plan.tenure.eligible_from(start) in opening
            assert ("tenure.anniversary" in keys) is (start in said.get("tenure.on_anniversary", ()))
            assert is_clamped is (start in said.get("tenure.clamped_starts", ()))

    def test_the_latest_start_cites_its_provision(self) -> None:
        timeline = CAN_THO_2019.timeline(SUNDAY)
        assert timeline.tenure is not None
        assert timeline.tenure == CAN_THO_2019.provision("ct19.tenure")
        for language in LANGUAGES:
            assert f"{timeline.tenure.citation.format(language)} [N]" in timeline.explain(language)
        assert timeline.to_dict()["tenure"] == "ct19.tenure"


class TestWindow:
    """Ban hành ngày 7/1, báo trước 5 ngày: sớm nhất là thứ bảy 12/1; báo cáo chậm nhất thứ tư 30/1."""

    @pytest.mark.parametrize(
        ("day", "against"),
        [
            (date(2019, 1, 11), ["window.early"]),
            (date(2019, 1, 12), []),
            (date(2019, 1, 30), []),
            (date(2019, 1, 31), ["window.late"]),
        ],
    )
    def test_what_stands_against_a_day_is_said(self, day: date, against: list[str]) -> None:
        found = CAN_THO_2019.timeline(day).findings
        assert [finding.statement.key for finding in found] == against
        meeting = evolve(lawful_meeting(Venue.WORKPLACE, day, [DIRECTOR]), people=[DIRECTOR])
        report = CAN_THO_2019.check(Round(meetings=[meeting], reported_on=day))
        assert [finding.statement.key for finding in report.warnings] == against
        assert all(finding.severity is Severity.WARNING for finding in found)
        assert all(finding.status is Status.NOT_APPLICABLE for finding in found)

    def test_too_early_cites_the_notice_and_too_late_the_report(self) -> None:
        (early,) = CAN_THO_2019.timeline(date(2019, 1, 11)).findings
        (late,) = CAN_THO_2019.timeline(date(2019, 1, 31)).findings
        assert (early.rule.id, late.rule.id) == ("ct19.preparation.notice", "ct19.report")
        assert "12/01/2019" in early.statement.text()
        assert "30/01/2019" in late.statement.text()
        days = [date(2019, 1, day) for day in (11, 12, 30, 31)]
        assert [day in CAN_THO_2019.window for day in days] == [False, True, True, False]
        with pytest.raises(InvalidDayError):
            assert "2019-01-12" in CAN_THO_2019.window

    def test_a_plan_whose_window_never_opens_says_both(self) -> None:
        plan = CAN_THO_2019.replace(notice=evolve(CAN_THO_2019.notice, days=60))
        found = plan.timeline(date(2019, 2, 1)).findings
        assert [finding.statement.key for finding in found] == ["window.early", "window.late"]
        assert plan.window.last < plan.window.first
        assert not any(day in plan.window for day in (plan.window.last, date(2019, 2, 1), plan.window.first))


class TestTimelineShown:
    """Lịch đọc được bằng hai thứ tiếng, và là dữ liệu."""

    @given(day=st.dates(date(2018, 1, 1), date(2020, 12, 31)))
    def test_both_languages_show_every_duty_and_every_problem(self, day: date) -> None:
        timeline = CAN_THO_2019.timeline(day)
        vi, en = timeline.document("vi"), timeline.document("en")
        for document in (vi, en):
            (table,) = [block for block in document.blocks if isinstance(block, Table)]
            assert len(table.rows) == len(timeline.duties)
            assert sum(isinstance(block, Entry) for block in document.blocks) == len(timeline.findings)
        assert timeline.explain() != timeline.explain("en")

    def test_a_day_that_the_plan_does_not_name_is_shown_as_such(self) -> None:
        (table,) = [block for block in CAN_THO_2019.timeline(SUNDAY).document("vi").blocks if isinstance(block, Table)]
        first_cells = {row[1]: row[0] for row in table.rows}
        assert first_cells["ct19.preparation.notice"] == "15/01/2019"
        assert str(first_cells["ct19.preparation.list"]).endswith("20/01/2019")
        assert first_cells["ct19.preparation.list"] != "20/01/2019"

    def test_it_is_plain_data(self) -> None:
        data = CAN_THO_2019.timeline(date(2019, 1, 11)).to_dict()
        assert json.loads(json.dumps(data, ensure_ascii=False)) == data
        assert data["latest_start"] == "2018-04-11"

    def test_the_plan_itself_is_plain_data_and_html(self) -> None:
        data = CAN_THO_2019.to_dict()
        assert json.loads(json.dumps(data, ensure_ascii=False)) == data
        assert "ct19.preparation.notice" in CAN_THO_2019.to_html()


# ── Another province's plan ──

SECTION = Text("Văn phòng", "the office")
PROVINCE = Text("UBND tỉnh Mẫu", "People's Committee of Mẫu")
INSTRUMENT = Instrument(
    id="mau20",
    name=Text("Kế hoạch của tỉnh Mẫu", "Plan of the province of Mẫu"),
    title=Text("Kế hoạch lấy phiếu tín nhiệm của tỉnh Mẫu", "Plan for votes of confidence in the province of Mẫu"),
    issuer=PROVINCE,
    issued_on=date(2020, 3, 2),
    known_from=Text("đặt ra để thử", "made up for a test"),
)


def provision(name: str, kind: ProvisionKind = ProvisionKind.RULE) -> Provision:
    handle = f"mau20.{name}"
    return Provision(handle, kind, Text(f"Mục {name}", f"Item {name}"), Citation(INSTRUMENT, handle, Grade.DERIVED))


PLAN = provision("plan", ProvisionKind.DEFINITION)
DIVISIONS = provision("subjects")
TENURE = provision("tenure")
PLACES = provision("places")
LEVELS = provision("levels", ProvisionKind.DEFINITION)
PREPARATION = provision("preparation", ProvisionKind.DUTY)
NOTICE = provision("notice", ProvisionKind.DUTY)
GUESTS = provision("guests", ProvisionKind.DUTY)
LEAD = provision("lead", ProvisionKind.DUTY)
COUNT = provision("count")
REPORT = provision("report", ProvisionKind.DUTY)

MAU_2020 = Plan(
    instrument=INSTRUMENT,
    provisions=[PLAN, DIVISIONS, TENURE, PLACES, LEVELS, PREPARATION, NOTICE, GUESTS, LEAD, COUNT, REPORT],
    rules=[
        Subjects(
            groups=[
                Group(DIVISIONS, [Post(Role.HEAD, BodyKind.DISTRICT_DIVISION, condition=Condition.COMMITTEE_MEMBER)]),
                Group(DIVISIONS, [Post(Role.DEPUTY_HEAD, BodyKind.DISTRICT_DIVISION)]),
            ]
        ),
        Tenure(TENURE, months=6),
        Exemptions(TENURE),
        VenueLimit(PLACES, most=1),
        Scale(LEVELS),
        ListPreparation(PREPARATION, SECTION),
        BallotPreparation(PREPARATION, SECTION),
        BoardProposal(PREPARATION, SECTION),
        NoticeDeadline(NOTICE, days=10, owed_by=SECTION),
        AttendanceDuty(GUESTS, SECTION, expected=[Observer.HOME_AFFAIRS]),
        Leadership(LEAD, SECTION),
        Counting(COUNT, COUNT),
        Consequences(COUNT, Base.COLLECTED),
        ReportDeadline(REPORT, before=date(2020, 6, 30), owed_by=SECTION, owed_to=PROVINCE),
    ],
)
BY_EVOLUTION = CAN_THO_2019.replace(
    tenure=evolve(CAN_THO_2019.rule(Tenure), months=6),
    venues=evolve(CAN_THO_2019.venues, most=1),
    notice=evolve(CAN_THO_2019.notice, days=10),
    attendance=evolve(CAN_THO_2019.attendance, expected=[Observer.HOME_AFFAIRS]),
    report=evolve(CAN_THO_2019.report, before=date(2020, 6, 30)),
)

DIVISION = Body("Phòng Mẫu", BodyKind.DISTRICT_DIVISION)
OF_MAU = Officeholder("Lê Văn Thí", Office(Role.DEPUTY_HEAD, DIVISION), service=[Service(date(2019, 10, 12))])
DAY = date(2020, 4, 12)


def meeting(venue: Venue, on: date = DAY) -> Meeting:
    """Return a meeting that keeps the plan of Mẫu, with twelve days of notice."""
    return Meeting(
        body=DIVISION,
        on=on,
        venue=venue,
        people=[OF_MAU],
        listed=[OF_MAU],
        list_reported=True,
        notice=Notice(on=date.fromordinal(on.toordinal() - 12), time=time(8), place="Phòng họp"),
        ballot_form=BallotForm.of([OF_MAU]),
        board=CountingBoard(["Ngô Văn Đếm"]),
        attendance=Attendance(present=[Observer.HOME_AFFAIRS]),
        minutes=minutes_of([OF_MAU]),
    )


class TestEvolvedPlan:
    """Một kế hoạch khác Cần Thơ ở vài con số là kế hoạch ấy với vài con số khác."""

    def test_six_months_are_counted_like_nine(self) -> None:
        assert BY_EVOLUTION.tenure.eligible_from(date(2019, 8, 31)) == date(2020, 2, 29)
        assert BY_EVOLUTION.tenure.latest_start(date(2020, 2, 29)) == date(2019, 8, 31)

    def test_ten_days_of_notice(self) -> None:
        assert BY_EVOLUTION.notice.latest(DAY) == date(2020, 4, 2)
        assert (BY_EVOLUTION.window.first, BY_EVOLUTION.window.last) == (date(2019, 1, 17), date(2020, 6, 29))

    def test_one_place_and_one_observer(self) -> None:
        both = [Venue.PARTY_COMMITTEE, Venue.WORKPLACE]
        assert BY_EVOLUTION.venues.check(both).statement.key == "venues.too_many"
        assert BY_EVOLUTION.attendance.check(Attendance(present=[Observer.HOME_AFFAIRS])).status is Status.SATISFIED

    def test_a_round_that_keeps_the_one_breaks_the_other(self) -> None:
        assert CAN_THO_2019.check(lawful_round()).ok
        broken = {finding.rule.id for finding in BY_EVOLUTION.check(lawful_round()).violations}
        assert broken == {"ct19.venues", "ct19.preparation.notice"}

    def test_a_plan_in_which_everybody_is_voted_on_from_the_first_day(self) -> None:
        plan = CAN_THO_2019.replace(tenure=evolve(CAN_THO_2019.rule(Tenure), months=0))
        first = date(2019, 1, 31)
        assert (plan.tenure.eligible_from(first), plan.tenure.latest_start(first)) == (first, first)


class TestComposedPlan:
    """Kế hoạch của tỉnh Mẫu, ghép từ cùng những quy tắc ấy, với căn cứ riêng."""

    def test_its_subjects_are_its_own(self) -> None:
        assert MAU_2020.decide(OF_MAU, on=DAY).outcome is Outcome.VOTED_ON
        assert CAN_THO_2019.decide(OF_MAU, on=DAY).outcome is Outcome.NOT_VOTED_ON
        director = Officeholder("An", Office(Role.HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT)))
        assert MAU_2020.decide(director, on=DAY).outcome is Outcome.NOT_VOTED_ON

    def test_a_condition_is_asked_for_here_too(self) -> None:
        head = Officeholder("An", Office(Role.HEAD, DIVISION), service=[Service(date(2015, 1, 1))])
        assert MAU_2020.decide(head, on=DAY).outcome is Outcome.UNDETERMINED

    def test_the_day_before_six_months_is_too_early(self) -> None:
        assert MAU_2020.decide(OF_MAU, on=date(2020, 4, 11)).outcome is Outcome.NOT_VOTED_ON

    def test_its_round_is_checked_by_its_own_provisions(self) -> None:
        report = MAU_2020.check(Round(meetings=[meeting(Venue.WORKPLACE)], reported_on=date(2020, 6, 29)))
        assert report.ok
        assert {finding.citation.instrument for finding in report.findings} == {INSTRUMENT}
        assert "Kế hoạch của tỉnh Mẫu" in report.explain()
        assert "bổ sung" not in report.explain()

    def test_its_faults_are_found_by_its_own_numbers(self) -> None:
        late = evolve(meeting(Venue.WORKPLACE), notice=Notice(on=date(2020, 4, 3), time=time(8), place="Phòng họp"))
        twice = [late, meeting(Venue.OTHER, date(2020, 4, 13))]
        report = MAU_2020.check(Round(meetings=twice, reported_on=date(2020, 6, 30)))
        assert {finding.rule.id for finding in report.violations} == {"mau20.notice", "mau20.places", "mau20.report"}

    def test_its_timeline_is_its_own(self) -> None:
        timeline = MAU_2020.timeline(DAY)
        assert timeline.latest_start == date(2019, 10, 12)
        assert {duty.rule.id: duty.last_day for duty in timeline.duties} == {
            "mau20.notice": date(2020, 4, 2),
            "mau20.preparation": DAY,
            "mau20.guests": DAY,
            "mau20.lead": DAY,
            "mau20.report": date(2020, 6, 29),
        }

    def test_bulk_is_single_here_too(self) -> None:
        people = [evolve(OF_MAU, service=[Service(date(2019, month, 12))]) for month in range(6, 13)]
        outcomes = list(MAU_2020.decide_all(people, on=DAY).outcomes())
        assert outcomes == [Outcome.VOTED_ON] * 5 + [Outcome.NOT_VOTED_ON] * 2

    @pytest.mark.parametrize(
        ("circumstances", "outcome"),
        [
            ([Circumstance.SERIOUS_ILLNESS], Outcome.NOT_VOTED_ON),
            ([Circumstance.SERIOUS_ILLNESS, Circumstance.RETIREMENT_NOTICE], Outcome.NOT_VOTED_ON),
            ([Circumstance.RETIREMENT_NOTICE], Outcome.VOTED_ON),
            ([], Outcome.VOTED_ON),
            (None, Outcome.UNDETERMINED),
        ],
    )
    def test_a_plan_that_states_a_ground_exempts_for_it_and_for_no_other(
        self, circumstances: list[Circumstance] | None, outcome: Outcome
    ) -> None:
        plan = MAU_2020.replace(exemptions=Exemptions(TENURE, grounds=[Circumstance.SERIOUS_ILLNESS]))
        person = evolve(OF_MAU, circumstances=circumstances)
        assert plan.decide(person, on=DAY).outcome is outcome
        assert list(plan.decide_all([person], on=DAY).outcomes()) == [outcome]

    def test_a_plan_whose_list_is_not_known_in_full_leaves_the_others_open(self) -> None:
        plan = MAU_2020.replace(subjects=evolve(MAU_2020.subjects, gap=PLAN))
        finding = plan.subjects.judge(Office(Role.HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT)), date(2020, 6, 1))
        assert (finding.status, finding.missing) == (Status.UNDETERMINED, (Fact.PROVISION_TEXT,))
        assert plan.decide(OF_MAU, on=DAY).outcome is Outcome.VOTED_ON

    def test_its_open_questions_may_bear_ids_of_its_own(self) -> None:
        exemptions = Exemptions(TENURE, interpretations=("mau.1",))
        person = evolve(OF_MAU, circumstances=[Circumstance.SERIOUS_ILLNESS])
        decision = MAU_2020.replace(exemptions=exemptions).decide(person, on=DAY)
        assert decision.findings[-1].interpretations == ("mau.1",)
        assert "mau.1" in decision.explain()

    def test_no_finding_of_it_cites_the_other_province(self) -> None:
        assert "Cần Thơ" not in MAU_2020.explain() + MAU_2020.timeline(DAY).explain()
        assert "Cần Thơ" not in MAU_2020.decide(OF_MAU, on=DAY).explain()


STRANGER = provision("stranger")
REMARK = Sentence("own.remark", vi="kế hoạch không nêu", en="the plan does not name it")()
ELSEWHERE = Exclusion(Post(Role.OTHER, BodyKind.AGENCY), STRANGER, "A9", REMARK, Unlisted.NOT_SUBJECT)

RULES: Sequence[Any] = MAU_2020.rules


class TestWrongPlans:
    """Một kế hoạch tự mâu thuẫn thì không có."""

    @pytest.mark.parametrize(
        "rule",
        [
            *(evolve(rule, provision=STRANGER) for rule in RULES if rule.part != "subjects"),
            evolve(MAU_2020.venues, parent=STRANGER),
            Counting(COUNT, STRANGER),
            Subjects([Group(STRANGER, [])]),
            evolve(MAU_2020.subjects, gap=STRANGER),
            evolve(MAU_2020.subjects, exclusions=[ELSEWHERE]),
        ],
    )
    def test_a_rule_cannot_cite_a_provision_that_the_plan_does_not_have(self, rule: Rule) -> None:
        with pytest.raises(InvalidRuleError, match=r"mau20\.stranger"):
            MAU_2020.replace(**{rule.part: rule})

    def test_a_rule_may_cite_a_supplement(self) -> None:
        plan = MAU_2020.replace(supplements=[STRANGER], counting=Counting(STRANGER, STRANGER))
        assert plan.serving("mau20.stranger") == (plan.counting,)

    def test_a_provision_of_the_same_name_and_another_content_is_another(self) -> None:
        other = evolve(TENURE, content=Text("khác", "different"))
        with pytest.raises(InvalidRuleError):
            MAU_2020.replace(tenure=Tenure(other, months=6))

    @pytest.mark.parametrize("changes", [{"provisions": [*MAU_2020.provisions, TENURE]}, {"supplements": [TENURE]}])
    def test_no_provision_stands_twice(self, changes: dict[str, list[Provision]]) -> None:
        with pytest.raises(InvalidRuleError, match=r"mau20\.tenure"):
            MAU_2020.replace(**changes)

    def test_a_provision_cannot_be_left_out_of_a_plan_whose_rule_needs_it(self) -> None:
        with pytest.raises(InvalidRuleError):
            MAU_2020.replace(provisions=[item for item in MAU_2020.provisions if item is not REPORT])

    def test_where_tenure_is_counted_to_a_session_its_opening_has_to_be_known(self) -> None:
        plan = MAU_2020.replace(tenure=evolve(MAU_2020.rule(Tenure), counted_to=CountedTo.OPENING))
        (open_,) = plan.decide(OF_MAU, on=DAY).blocking
        assert (open_.status, open_.missing) == (Status.UNDETERMINED, (Fact.OPENING_DAY,))
        assert list(plan.decide_all([OF_MAU], on=DAY).outcomes()) == [Outcome.UNDETERMINED]
        for opening, outcome in ((DAY, Outcome.VOTED_ON), (date(2020, 4, 11), Outcome.NOT_VOTED_ON)):
            assert plan.decide(OF_MAU, on=DAY, opened_on=opening).outcome is outcome
            assert list(plan.decide_all([OF_MAU], on=DAY, opened_on=opening).outcomes()) == [outcome]
        assert plan.timeline(DAY).latest_start is None
        assert plan.timeline(DAY).findings[-1].missing == (Fact.OPENING_DAY,)
        assert plan.timeline(DAY, opened_on=DAY).latest_start == date(2019, 10, 12)

    @pytest.mark.parametrize("name", ["instrument", "tenure", "report"])
    def test_something_else_is_no_rule(self, name: str) -> None:
        with pytest.raises(InvalidValueError):
            MAU_2020.replace(**{name: "nine months"})
