"""Preparation: the list, the ballots, the counting board and the notice."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time

import pytest
from attrs import evolve

from phieu_tin_nhiem import (
    CAN_THO_2019,
    NOT_DONE,
    BallotForm,
    Body,
    BodyKind,
    CountingBoard,
    Fact,
    Finding,
    InvalidCountError,
    InvalidDayError,
    InvalidMeetingError,
    InvalidRuleError,
    Meeting,
    Minutes,
    MinutesRow,
    Notice,
    Office,
    Officeholder,
    Plan,
    Role,
    Round,
    Service,
    Severity,
    Status,
    Under,
)
from phieu_tin_nhiem.answers.sources import Topic
from phieu_tin_nhiem.rules.preparation import (
    LIST_REPORT,
    LISTED_RIGHTLY,
    NOTICE_BY,
    NOTICE_DUTY,
    NOTICE_DUTY_CLEAR,
    NOTICE_LACKS,
    TOO_EARLY,
    DayCount,
    ListedPeople,
    NoticeDeadline,
)
from phieu_tin_nhiem.rules.rule import MeetingContext, Occasion
from phieu_tin_nhiem.rules.tenure import Anniversary, Tenure
from rounds import (
    CHIEF_OF_OFFICE,
    DEPUTY,
    DIRECTOR,
    EVERYBODY,
    NEWCOMER,
    SECOND_DEPUTY,
    SO_MAU,
    WORK,
    WORK_DAY,
    check_work,
    lawful_round,
    with_meeting,
)

OCCASION = Occasion(WORK_DAY, None, None, CAN_THO_2019.instrument)
CONTEXT = MeetingContext(None, None, frozenset(), all_lists_known=True, instrument=CAN_THO_2019.instrument)
CLEAR = CAN_THO_2019.replace(notice=evolve(CAN_THO_2019.notice, counting=DayCount.CLEAR_DAYS))


def about_work(found: Sequence[Finding], rule: str) -> list[Finding]:
    """Return the findings on a provision that are about the meeting at the place of work."""
    return [
        finding for finding in found if finding.rule.id == rule and finding.meeting and finding.meeting.on == WORK_DAY
    ]


def reported(found: Sequence[Finding]) -> list[Finding]:
    """Return the findings on whether the list was reported to the leadership."""
    about = about_work(found, "ct19.preparation.list")
    return [finding for finding in about if "report" in finding.statement.key]


def on_the_list(found: Sequence[Finding]) -> list[Finding]:
    """Return the findings on the list itself."""
    said = reported(found)
    return [finding for finding in about_work(found, "ct19.preparation.list") if finding not in said]


def keys(found: Iterable[Finding]) -> list[str]:
    return [finding.statement.key for finding in found]


class TestList:
    """ct19.preparation.list: bộ phận tổ chức cán bộ lập danh sách những người được lấy phiếu."""

    def test_everybody_due_and_nobody_else_is_what_it_should_hold(self) -> None:
        (finding,) = on_the_list(check_work())
        assert (finding.status, finding.statement.key) == (Status.SATISFIED, "list.matches")
        assert dict(finding.statement.facts) == {"listed": 3, "people": 5}

    def test_somebody_due_who_is_on_no_list_is_missing(self) -> None:
        (finding,) = on_the_list(check_work(listed=[DIRECTOR, DEPUTY]))
        assert (finding.status, finding.statement.key) == (Status.VIOLATED, "list.missing")
        assert finding.person == SECOND_DEPUTY.label
        assert finding.remedy is not None

    def test_somebody_due_who_is_voted_on_at_the_other_place_is_not(self) -> None:
        assert keys(on_the_list(check_work(listed=[DEPUTY, SECOND_DEPUTY]))) == ["list.matches"]

    def test_a_newcomer_on_the_list_is_a_breach_of_the_nine_months(self) -> None:
        found = check_work(listed=[DIRECTOR, DEPUTY, SECOND_DEPUTY, NEWCOMER])
        (finding,) = about_work(found, "ct19.tenure")
        assert (finding.status, finding.person) == (Status.VIOLATED, NEWCOMER.label)
        assert finding.remarks[0].key == "list.wrongly"
        assert on_the_list(found) == []

    def test_somebody_who_is_no_subject_on_the_list_is_a_breach_of_the_subjects(self) -> None:
        found = check_work(listed=[DIRECTOR, DEPUTY, SECOND_DEPUTY, CHIEF_OF_OFFICE])
        (finding,) = about_work(found, "ct19.subjects.a")
        assert (finding.status, finding.person) == (Status.VIOLATED, CHIEF_OF_OFFICE.label)

    def test_every_reason_is_given_and_not_the_first_alone(self) -> None:
        both = evolve(NEWCOMER, office=Office(Role.OTHER, SO_MAU))
        found = check_work(listed=[DIRECTOR, DEPUTY, SECOND_DEPUTY, both])
        wrong = {finding.rule.id for finding in found if finding.person == both.label}
        assert wrong == {"ct19.subjects.a", "ct19.tenure"}

    def test_no_list_is_a_breach(self) -> None:
        assert keys(on_the_list(check_work(listed=NOT_DONE, list_reported=None))) == ["list.not_done"]

    def test_b3_a_list_that_is_not_known_leaves_it_open(self) -> None:
        (finding,) = on_the_list(check_work(listed=None))
        assert (finding.status, finding.missing) == (Status.UNDETERMINED, (Fact.LIST,))

    def test_b3_while_one_list_is_not_known_nobody_is_surely_missing_from_the_others(self) -> None:
        whole = with_meeting(with_meeting(lawful_round(), 0, listed=None), WORK, listed=[DIRECTOR, DEPUTY])
        report = CAN_THO_2019.check(whole)
        assert report.violations == ()
        (finding,) = on_the_list(report.findings)
        assert (finding.person, finding.missing) == (SECOND_DEPUTY.label, (Fact.LIST,))

    def test_b3_without_all_officeholders_nobody_knows_who_is_missing(self) -> None:
        (finding,) = on_the_list(check_work(people=None))
        assert (finding.status, finding.missing) == (Status.UNDETERMINED, (Fact.PEOPLE,))

    @pytest.mark.parametrize("is_listed", [True, False])
    def test_b3_who_lacks_a_fact_leaves_the_list_open_listed_or_not(self, *, is_listed: bool) -> None:
        unknown = evolve(SECOND_DEPUTY, service=None)
        listed = [DIRECTOR, DEPUTY, unknown] if is_listed else [DIRECTOR, DEPUTY]
        found = check_work(people=[DIRECTOR, DEPUTY, unknown], listed=listed)
        (finding,) = about_work(found, "ct19.tenure")
        assert (finding.status, finding.person) == (Status.UNDETERMINED, unknown.label)
        assert on_the_list(found) == []

    def test_what_is_worth_a_remark_about_somebody_rightly_listed_is_said(self) -> None:
        boundary = evolve(NEWCOMER, service=[Service(date(2018, 4, 20))])
        people = [DIRECTOR, DEPUTY, SECOND_DEPUTY, boundary]
        found = check_work(people=people, listed=people)
        (finding,) = about_work(found, "ct19.tenure")
        assert (finding.status, finding.remarks[0].key) == (Status.SATISFIED, "tenure.anniversary")
        assert keys(on_the_list(found)) == ["list.matches"]

    def test_a1_who_is_missing_on_the_anniversary_is_missing_under_one_reading_only_and_that_is_said(self) -> None:
        boundary = evolve(SECOND_DEPUTY, service=[Service(date(2018, 4, 20))])
        found = check_work(people=[DIRECTOR, DEPUTY, boundary], listed=[DIRECTOR, DEPUTY])
        (finding,) = on_the_list(found)
        assert (finding.status, finding.statement.key) == (Status.VIOLATED, "list.missing")
        assert [remark.key for remark in finding.remarks] == ["tenure.anniversary"]
        assert "A1" in finding.interpretations

    def test_a1_a2_who_is_rightly_left_off_is_told_of_where_a_reading_decides_that(self) -> None:
        strict = CAN_THO_2019.replace(tenure=evolve(CAN_THO_2019.rule(Tenure), anniversary=Anniversary.STRICT))
        boundary = evolve(NEWCOMER, service=[Service(date(2018, 4, 20))])
        clamped = evolve(NEWCOMER, name="Ngô Thị Cuối", service=[Service(date(2018, 5, 31))])
        meeting = with_meeting(
            lawful_round(), WORK, people=[DIRECTOR, DEPUTY, SECOND_DEPUTY, NEWCOMER, clamped], listed=EVERYBODY[:3]
        )
        told = with_meeting(meeting, WORK, people=[DIRECTOR, DEPUTY, SECOND_DEPUTY, boundary, clamped])
        for whole, people in ((meeting, {clamped.label}), (told, {boundary.label, clamped.label})):
            report = strict.check(whole)
            notes = about_work(report.findings, "ct19.tenure")
            assert report.ok
            assert {finding.person for finding in notes} == people
            assert {finding.status for finding in notes} == {Status.NOT_APPLICABLE}
            assert keys(on_the_list(report.findings)) == ["list.matches"]


class TestListReport:
    """ct19.preparation.list: danh sách được báo cáo lãnh đạo; lập rồi chưa chắc đã báo cáo."""

    def test_a_reported_list_is_said_to_be_so(self) -> None:
        (finding,) = reported(check_work())
        assert (finding.status, finding.statement.key) == (Status.SATISFIED, "list.reported")

    def test_a_list_that_was_not_reported_is_a_breach_and_what_mends_it_is_said(self) -> None:
        (finding,) = reported(check_work(list_reported=False))
        assert (finding.status, finding.statement.key) == (Status.VIOLATED, "list.not_reported")
        assert finding.remedy == LIST_REPORT()

    def test_b3_whether_it_was_reported_is_a_fact_of_its_own(self) -> None:
        (finding,) = reported(check_work(list_reported=None))
        assert (finding.status, finding.missing) == (Status.UNDETERMINED, (Fact.LIST_REPORT,))

    def test_a_list_that_is_not_known_may_be_known_to_have_been_reported(self) -> None:
        assert keys(reported(check_work(listed=None))) == ["list.reported"]
        assert reported(check_work(listed=None, list_reported=None)) == []

    def test_what_was_not_drawn_up_was_not_reported(self) -> None:
        assert reported(check_work(listed=NOT_DONE, list_reported=False)) == []
        with pytest.raises(InvalidMeetingError):
            check_work(listed=NOT_DONE, list_reported=True)


class TestBallots:
    """ct19.preparation.ballots: bộ phận ấy chuẩn bị phiếu."""

    RULE = "ct19.preparation.ballots"

    def test_ballots_with_the_names_of_the_list_are_prepared(self) -> None:
        assert keys(about_work(check_work(), self.RULE)) == ["ballots.prepared"]

    def test_a_name_with_the_post_beside_it_is_the_name(self) -> None:
        form = BallotForm([DIRECTOR.name, DEPUTY.format(), SECOND_DEPUTY.name])
        assert keys(about_work(check_work(ballot_form=form), self.RULE)) == ["ballots.prepared"]

    @pytest.mark.parametrize("title", ["cấp phó của người đứng đầu đơn vị", "cấp phó đơn vị"])
    def test_ballots_and_minutes_that_bear_an_earlier_title_bear_the_name(self, title: str) -> None:
        unit = Body("Đơn vị Mẫu", BodyKind.PUBLIC_SERVICE_UNIT, Under.CITY)
        head = Officeholder("An", Office(Role.HEAD, unit), service=[Service(date(2015, 3, 1))], id="1")
        deputy = evolve(head, office=Office(Role.DEPUTY_HEAD, unit), id="2")
        form = BallotForm([head.format(), f"An ({title}, Đơn vị Mẫu)"])
        minutes = Minutes(rows=[MinutesRow(name=name) for name in form.names])
        found = CAN_THO_2019.ballots.check(form, [head, deputy])
        found += CAN_THO_2019.counting.check(minutes, [CAN_THO_2019.decide(one, on=WORK_DAY) for one in (head, deputy)])
        assert {"ballots.lacking", "ballots.surplus", "counting.absent", "counting.surplus"}.isdisjoint(keys(found))

    def test_of_two_of_one_name_the_post_has_to_stand_beside_it(self) -> None:
        listed = [evolve(person, name="An") for person in (DIRECTOR, DEPUTY)]
        found = CAN_THO_2019.ballots.check(BallotForm(["An"]), listed)
        assert keys(found) == ["ballots.lacking", "ballots.surplus"]
        assert keys(CAN_THO_2019.ballots.check(BallotForm.of(listed), listed)) == ["ballots.prepared"]

    def test_a_name_of_the_list_that_is_not_printed_is_a_breach(self) -> None:
        (finding,) = about_work(check_work(ballot_form=BallotForm([DIRECTOR.name, DEPUTY.name])), self.RULE)
        assert finding.status is Status.VIOLATED
        assert dict(finding.statement.facts) == {"names": (SECOND_DEPUTY.name,)}

    def test_a_name_too_many_is_a_warning_since_the_plan_says_nothing_of_it(self) -> None:
        form = BallotForm([DIRECTOR.name, DEPUTY.name, SECOND_DEPUTY.name, "Ai Đó"])
        prepared, surplus = about_work(check_work(ballot_form=form), self.RULE)
        assert prepared.status is Status.SATISFIED
        assert (surplus.status, surplus.severity) == (Status.NOT_APPLICABLE, Severity.WARNING)

    def test_beside_a_list_of_nobody_every_name_is_too_many(self) -> None:
        found = about_work(check_work(listed=[]), self.RULE)
        assert keys(found) == ["ballots.prepared", "ballots.surplus"]

    def test_without_a_list_no_name_is_too_many(self) -> None:
        assert keys(about_work(check_work(listed=NOT_DONE, list_reported=None), self.RULE)) == ["ballots.prepared"]

    def test_b3_a_list_that_is_not_known_leaves_open_whether_the_ballots_carry_it(self) -> None:
        (finding,) = about_work(check_work(listed=None), self.RULE)
        assert (finding.statement.key, finding.status) == ("ballots.list_unknown", Status.UNDETERMINED)
        assert finding.missing == (Fact.LIST,)

    def test_no_ballots_are_a_breach(self) -> None:
        assert keys(about_work(check_work(ballot_form=NOT_DONE), self.RULE)) == ["ballots.not_done"]

    def test_b3_ballots_that_are_not_known_leave_it_open(self) -> None:
        (finding,) = about_work(check_work(ballot_form=None), self.RULE)
        assert (finding.status, finding.missing) == (Status.UNDETERMINED, (Fact.BALLOT_FORM,))


class TestBoard:
    """ct19.preparation.board: bộ phận ấy đề xuất người vào Ban Kiểm phiếu."""

    RULE = "ct19.preparation.board"

    def test_a_proposed_board_satisfies_it(self) -> None:
        assert keys(about_work(check_work(), self.RULE)) == ["board.proposed"]

    def test_no_board_is_a_breach(self) -> None:
        assert keys(about_work(check_work(board=NOT_DONE), self.RULE)) == ["board.not_done"]

    def test_b3_a_board_that_is_not_known_leaves_it_open(self) -> None:
        (finding,) = about_work(check_work(board=None), self.RULE)
        assert (finding.status, finding.missing) == (Status.UNDETERMINED, (Fact.BOARD,))

    def test_a22_somebody_on_the_list_who_sits_on_it_is_a_warning_and_no_breach(self) -> None:
        whole = with_meeting(lawful_round(), WORK, board=CountingBoard([DEPUTY.name, "Ngô Văn Đếm"]))
        report = CAN_THO_2019.check(whole)
        (warning,) = report.warnings
        assert report.ok
        assert warning.interpretations == ("A22",)
        assert dict(warning.statement.facts) == {"names": (DEPUTY.name,)}

    def test_a22_somebody_not_on_the_list_of_that_meeting_is_not(self) -> None:
        found = check_work(board=CountingBoard([NEWCOMER.name, "Ngô Văn Đếm"]))
        assert keys(about_work(found, self.RULE)) == ["board.proposed"]

    def test_a_board_can_be_asked_about_without_a_list(self) -> None:
        assert keys(CAN_THO_2019.board.check(CountingBoard([DEPUTY.name]))) == ["board.proposed"]


class TestNotice:
    """ct19.preparation.notice: giờ và nơi họp được báo trước ngày lấy phiếu ít ra 05 ngày."""

    RULE = "ct19.preparation.notice"
    NOTICE = CAN_THO_2019.notice

    def judge(self, notice: Notice | None, plan: Plan = CAN_THO_2019) -> list[Finding]:
        return plan.notice.check(notice, WORK_DAY)

    def test_five_days_before_the_twentieth_is_the_fifteenth(self) -> None:
        assert self.NOTICE.latest(date(2019, 1, 20)) == date(2019, 1, 15)
        assert self.NOTICE.earliest_meeting(date(2019, 1, 15)) == date(2019, 1, 20)

    def test_notice_on_the_day_after_is_late_and_is_told_what_helps(self) -> None:
        timing, _ = self.judge(Notice(on=date(2019, 1, 16), time=time(8), place="Hội trường A"))
        assert timing.status is Status.VIOLATED
        assert timing.remedy is not None
        assert dict(timing.remedy.facts) == {"day": date(2019, 1, 15), "meeting": date(2019, 1, 21)}

    def test_notice_after_the_meeting_is_late(self) -> None:
        timing, _ = self.judge(Notice(on=date(2019, 1, 21)))
        assert timing.status is Status.VIOLATED

    def test_a16_the_fifth_day_is_in_time_with_a_warning(self) -> None:
        timing, _ = self.judge(Notice(on=date(2019, 1, 15)))
        assert (timing.status, timing.severity) == (Status.SATISFIED, Severity.WARNING)
        assert timing.remarks[0].key == "notice.boundary"

    def test_a16_the_sixth_day_is_in_time_without(self) -> None:
        timing, _ = self.judge(Notice(on=date(2019, 1, 14)))
        assert (timing.status, timing.severity, timing.remarks) == (Status.SATISFIED, Severity.NOTE, ())

    @pytest.mark.parametrize(("day", "calendar", "clear"), [(14, True, True), (15, True, False), (16, False, False)])
    def test_a16_five_clear_days_differ_on_that_one_day_only(self, day: int, *, calendar: bool, clear: bool) -> None:
        notice = Notice(on=date(2019, 1, day))
        assert (self.judge(notice)[0].status is Status.SATISFIED) is calendar
        assert (self.judge(notice, CLEAR)[0].status is Status.SATISFIED) is clear

    def test_a16_under_the_stricter_reading_the_boundary_needs_no_warning(self) -> None:
        for day, severity in ((14, Severity.NOTE), (15, Severity.VIOLATION)):
            (timing, _) = self.judge(Notice(on=date(2019, 1, day)), CLEAR)
            assert (timing.severity, [remark.key for remark in timing.remarks]) == (severity, ["notice.clear_days"])
        assert CLEAR.notice.earliest_meeting(date(2019, 1, 14)) == date(2019, 1, 20)

    def test_a16_nothing_rolls_over_a_week_end(self) -> None:
        saturday = date(2019, 1, 19)
        assert self.NOTICE.latest(date(2019, 1, 24)) == saturday
        assert saturday.isoweekday() == 6

    @pytest.mark.parametrize(
        ("at", "place", "lacking"),
        [(NOT_DONE, "Hội trường A", Fact.NOTICE_TIME), (time(8), NOT_DONE, Fact.NOTICE_PLACE)],
    )
    def test_a17_a_notice_without_time_or_place_is_a_breach(self, at: time, place: str, lacking: Fact) -> None:
        _, content = self.judge(Notice(on=date(2019, 1, 10), time=at, place=place))
        assert (content.status, content.interpretations) == (Status.VIOLATED, ("A17",))
        assert content.statement == NOTICE_LACKS(lacking=(lacking,))

    def test_a17_both_make_it_complete(self) -> None:
        _, content = self.judge(Notice(on=date(2019, 1, 10), time=time(8, 30), place="Hội trường A"))
        assert content.status is Status.SATISFIED
        assert dict(content.statement.facts) == {"time": time(8, 30), "place": "Hội trường A"}

    @pytest.mark.parametrize(
        ("notice", "missing"),
        [
            (Notice(on=date(2019, 1, 10), place="A"), (Fact.NOTICE_TIME,)),
            (Notice(on=date(2019, 1, 10), time=time(8)), (Fact.NOTICE_PLACE,)),
            (Notice(on=date(2019, 1, 10)), (Fact.NOTICE_TIME, Fact.NOTICE_PLACE)),
        ],
    )
    def test_b3_what_the_notice_states_has_to_be_known(self, notice: Notice, missing: tuple[Fact, ...]) -> None:
        _, content = self.judge(notice)
        assert (content.status, content.missing) == (Status.UNDETERMINED, missing)

    def test_b3_what_is_lacking_is_a_breach_whatever_else_is_not_known(self) -> None:
        _, content = self.judge(Notice(on=date(2019, 1, 10), time=NOT_DONE))
        assert (content.status, content.missing) == (Status.VIOLATED, (Fact.NOTICE_PLACE,))

    def test_b3_the_day_of_the_notice_has_to_be_known(self) -> None:
        timing, _ = self.judge(Notice(time=time(8), place="A"))
        assert (timing.status, timing.missing) == (Status.UNDETERMINED, (Fact.NOTICE_DAY,))
        assert timing.remedy == NOTICE_BY(day=date(2019, 1, 15))

    def test_b3_whether_there_was_a_notice_has_to_be_known(self) -> None:
        (finding,) = about_work(check_work(notice=None), self.RULE)
        assert (finding.status, finding.missing) == (Status.UNDETERMINED, (Fact.NOTICE,))

    def test_no_notice_is_a_breach(self) -> None:
        assert keys(about_work(check_work(notice=NOT_DONE), self.RULE)) == ["notice.not_done"]

    def test_days_are_a_count_of_ten_years_at_most(self) -> None:
        with pytest.raises(InvalidCountError):
            evolve(self.NOTICE, days=-1)
        with pytest.raises(InvalidRuleError):
            evolve(self.NOTICE, days=3661)
        assert evolve(self.NOTICE, days=3660).latest(date(2019, 1, 7)) == date(2008, 12, 30)

    def test_a_moment_is_no_day(self) -> None:
        moment = datetime(2019, 1, 20)  # noqa: DTZ001 - it is what must not enter
        for ask in (self.NOTICE.latest, self.NOTICE.earliest_meeting):
            with pytest.raises(InvalidDayError):
                ask(moment)

    def test_a_notice_of_no_days_may_be_given_on_the_day_itself(self) -> None:
        same_day = NoticeDeadline(self.NOTICE.provision, days=0, owed_by=self.NOTICE.owed_by)
        assert same_day.check(Notice(on=WORK_DAY), WORK_DAY)[0].status is Status.SATISFIED


class TestWhoPrepares:
    """ct19.preparation: cả bốn việc là của bộ phận tổ chức cán bộ."""

    def test_the_personnel_section_owes_all_four(self) -> None:
        plan = CAN_THO_2019
        for rule in (plan.listing, plan.ballots, plan.board, plan.notice):
            duty = rule.due(WORK_DAY)
            assert "tổ chức cán bộ" in duty.owed_by.vi
            assert duty.rule.id.startswith("ct19.preparation.")

    def test_a_meeting_may_have_everybody_in_question_and_nobody_listed(self) -> None:
        meeting = Meeting(body=SO_MAU, on=WORK_DAY, people=EVERYBODY, listed=[])
        missing = [
            item
            for item in CAN_THO_2019.check(Round(meetings=[meeting])).findings
            if item.statement.key == "list.missing"
        ]
        assert [finding.person for finding in missing] == [DIRECTOR.label]


class TestListedPeople:
    """Where an instrument lays down nothing about lists, nobody on one may be left out by it."""

    RULE = ListedPeople(CAN_THO_2019.provision("ct19.subjects.a"))

    def check(self, *listed: Officeholder) -> list[Finding]:
        return self.RULE.check([CAN_THO_2019.decide(person, on=WORK_DAY) for person in listed])

    def test_a_list_of_those_who_may_be_on_it_is_said_to_be_so(self) -> None:
        (finding,) = self.check(DIRECTOR, DEPUTY)
        assert (finding.status, finding.statement) == (Status.SATISFIED, LISTED_RIGHTLY(listed=2))

    def test_somebody_who_may_not_is_a_breach_of_what_leaves_them_out(self) -> None:
        (finding,) = self.check(DIRECTOR, NEWCOMER)
        assert (finding.status, finding.rule.id, finding.person) == (Status.VIOLATED, "ct19.tenure", NEWCOMER.label)

    def test_b3_somebody_of_whom_a_fact_is_missing_leaves_it_open(self) -> None:
        (finding,) = self.check(evolve(DEPUTY, service=None))
        assert (finding.status, finding.missing) == (Status.UNDETERMINED, (Fact.SERVICE,))

    def test_b3_a_list_that_is_not_known_leaves_it_open(self) -> None:
        (finding,) = self.RULE.check_meeting(lawful_round().meetings[WORK], CONTEXT)
        assert (finding.status, finding.missing) == (Status.UNDETERMINED, (Fact.LIST,))

    def test_without_a_list_nobody_is_wrongly_on_it(self) -> None:
        (finding,) = self.RULE.check_meeting(lawful_round().meetings[WORK], CONTEXT._replace(listed=NOT_DONE))
        assert finding.status is Status.NOT_APPLICABLE


class TestProtocol:
    """Each is checked meeting by meeting, owed for a vote, and laid down."""

    RULES = (CAN_THO_2019.listing, CAN_THO_2019.ballots, CAN_THO_2019.board, CAN_THO_2019.notice)

    def test_a_lawful_meeting_keeps_each(self) -> None:
        meeting = lawful_round().meetings[WORK]
        decisions = [CAN_THO_2019.decide(person, on=WORK_DAY) for person in meeting.list_known]
        context = CONTEXT._replace(listed=decisions, in_question=decisions, listed_anywhere={p.key for p in EVERYBODY})
        found = [keys(rule.check_meeting(meeting, context)) for rule in self.RULES]
        assert found == [
            ["list.matches", "list.reported"],
            ["ballots.prepared"],
            ["board.proposed"],
            ["notice.in_time", "notice.complete"],
        ]

    def test_each_is_owed_for_the_day_of_the_vote(self) -> None:
        for rule in self.RULES:
            assert list(rule.duties(OCCASION)) == [rule.due(WORK_DAY)]

    @pytest.mark.parametrize(("day", "is_early"), [(11, True), (12, False)])
    def test_a16_a_vote_before_a_notice_can_be_in_time_is_warned_of(self, day: int, *, is_early: bool) -> None:
        found = list(CAN_THO_2019.notice.stand_against(OCCASION._replace(on=date(2019, 1, day))))
        assert [finding.statement.sentence for finding in found] == [TOO_EARLY] * is_early
        assert all((item.severity, item.interpretations) == (Severity.WARNING, ("A16",)) for item in found)

    def test_each_is_a_term(self) -> None:
        terms = [term for rule in self.RULES for term in rule.terms()]
        assert [term.topic for term in terms] == [*[Topic.PREPARATION] * 3, Topic.NOTICE]
        assert [term.provision for term in terms] == [rule.provision for rule in self.RULES]

    def test_where_nothing_is_said_days_are_those_of_the_calendar(self) -> None:
        notice = CAN_THO_2019.notice
        assert NoticeDeadline(notice.provision, 5, notice.owed_by).counting is DayCount.CALENDAR
        assert [rule.due(WORK_DAY).what.sentence for rule in (notice, CLEAR.notice)] == [NOTICE_DUTY, NOTICE_DUTY_CLEAR]
