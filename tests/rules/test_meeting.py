"""Who attends, who leads, and until when the results are reported."""

from datetime import date, datetime

import pytest
from attrs import evolve

from phieu_tin_nhiem import (
    CAN_THO_2019,
    NOT_DONE,
    Attendance,
    Dating,
    Fact,
    Finding,
    InvalidDayError,
    Meeting,
    Observer,
    Round,
    Status,
    Venue,
)
from phieu_tin_nhiem.facts.meetings import NotDone
from rounds import SO_MAU, WORK_DAY, lawful_round

OTHERS = {observer: [other for other in Observer if other is not observer] for observer in Observer}


class TestAttendance:
    """ct19.attendance: dự họp có cán bộ các ban xây dựng đảng và người đại diện Sở Nội vụ."""

    @staticmethod
    def check(attendance: Attendance | None) -> Finding:
        return CAN_THO_2019.attendance.check(attendance)

    def test_a20_four_presences_are_expected(self) -> None:
        assert [observer.value for observer in CAN_THO_2019.attendance.expected] == [
            "organisation",
            "inspection",
            "party_office",
            "home_affairs",
        ]

    def test_a_meeting_that_all_four_attend_satisfies_it(self) -> None:
        finding = self.check(Attendance(present=Observer))
        assert (finding.status, finding.missing) == (Status.SATISFIED, ())

    @pytest.mark.parametrize("observer", Observer)
    def test_a21_each_of_the_four_is_needed(self, observer: Observer) -> None:
        finding = self.check(Attendance(present=OTHERS[observer], absent=[observer]))
        assert (finding.status, finding.missing, finding.remarks) == (Status.VIOLATED, (), ())
        assert dict(finding.statement.facts) == {"absent": (observer,)}
        assert observer.label.vi in finding.statement.text()

    @pytest.mark.parametrize("observer", Observer)
    def test_b3_each_of_the_four_has_to_be_known(self, observer: Observer) -> None:
        finding = self.check(Attendance(present=OTHERS[observer]))
        assert (finding.status, finding.missing) == (Status.UNDETERMINED, (Fact.ATTENDANCE,))
        assert dict(finding.statement.facts) == {"unknown": (observer,)}

    @pytest.mark.parametrize("attendance", [None, Attendance()])
    def test_b3_nothing_known_is_nothing_known_of_all_four(self, attendance: Attendance | None) -> None:
        finding = self.check(attendance)
        assert finding.status is Status.UNDETERMINED
        assert dict(finding.statement.facts) == {"unknown": tuple(Observer)}

    def test_somebody_absent_is_a_breach_and_the_unknown_are_still_named(self) -> None:
        finding = self.check(Attendance(absent=[Observer.HOME_AFFAIRS]))
        assert (finding.status, finding.missing) == (Status.VIOLATED, (Fact.ATTENDANCE,))
        assert [remark.key for remark in finding.remarks] == ["attendance.also_unknown"]

    def test_a20_the_observers_cast_no_ballots(self) -> None:
        minutes = lawful_round().meetings[0].minutes
        assert minutes is not None
        assert self.check(Attendance.full()).interpretations == ("A20", "A21")
        assert minutes.issued == 20  # no figure of the minutes depends on who attends
        assert CAN_THO_2019.check(lawful_round()).ok

    def test_another_plan_may_expect_fewer(self) -> None:
        fewer = evolve(CAN_THO_2019.attendance, expected=[Observer.HOME_AFFAIRS])
        assert fewer.check(Attendance(present=[Observer.HOME_AFFAIRS])).status is Status.SATISFIED
        assert fewer.check(Attendance(absent=[Observer.INSPECTION])).status is Status.UNDETERMINED

    def test_those_who_attend_owe_it_on_the_day_of_the_meeting(self) -> None:
        duty = CAN_THO_2019.attendance.due(WORK_DAY)
        assert (duty.last_day, duty.dating, duty.rule.id) == (WORK_DAY, Dating.STATED, "ct19.attendance")
        assert "Sở Nội vụ" in duty.owed_by.vi


class TestLead:
    """ct19.lead: Sở Nội vụ đứng đầu việc hướng dẫn và kiểm tra, cùng các cơ quan có liên quan."""

    def test_the_department_of_home_affairs_owes_it(self) -> None:
        duty = CAN_THO_2019.lead.due(WORK_DAY)
        assert (duty.owed_by.vi, duty.rule.id, duty.what.key) == ("Sở Nội vụ", "ct19.lead", "duty.lead")

    def test_no_fact_of_a_round_decides_it_so_no_finding_pretends_to(self) -> None:
        report = CAN_THO_2019.check(lawful_round())
        assert all(finding.rule.id != "ct19.lead" for finding in report.findings)


class TestReport:
    """ct19.report: Sở Nội vụ gộp kết quả và báo cáo UBND thành phố, phải xong trước ngày 31/1/2019."""

    LAST_MEETING = date(2019, 1, 20)

    def check(self, reported_on: date | NotDone | None, last_meeting: date = LAST_MEETING) -> Finding:
        return CAN_THO_2019.report.check(reported_on, last_meeting)

    def test_a18_the_thirtieth_is_the_last_good_day(self) -> None:
        assert CAN_THO_2019.report.last_day == date(2019, 1, 30)
        assert self.check(date(2019, 1, 30)).status is Status.SATISFIED

    def test_a18_the_thirty_first_is_late(self) -> None:
        finding = self.check(date(2019, 1, 31))
        assert (finding.status, finding.statement.key) == (Status.VIOLATED, "report.late")
        assert finding.remedy is not None
        assert "30/01/2019" in finding.remedy.text()

    def test_a_report_before_the_last_meeting_lacks_its_results(self) -> None:
        finding = self.check(date(2019, 1, 19))
        assert (finding.status, finding.statement.key) == (Status.VIOLATED, "report.early")

    def test_a_report_on_the_day_of_the_last_meeting_can_hold_them(self) -> None:
        assert self.check(date(2019, 1, 20)).status is Status.SATISFIED

    def test_the_last_meeting_of_the_round_counts_not_the_first(self) -> None:
        whole = evolve(lawful_round(), reported_on=date(2019, 1, 19))
        assert [finding.statement.key for finding in CAN_THO_2019.check(whole).violations] == ["report.early"]

    def test_no_report_is_a_breach(self) -> None:
        finding = self.check(NOT_DONE)
        assert (finding.status, finding.statement.key) == (Status.VIOLATED, "report.not_done")

    def test_b3_a_day_that_is_not_known_leaves_it_open(self) -> None:
        finding = self.check(None)
        assert (finding.status, finding.missing) == (Status.UNDETERMINED, (Fact.REPORT_DAY,))
        assert finding.remedy is not None

    def test_a19_it_binds_the_department_of_home_affairs_towards_the_city(self) -> None:
        duty = CAN_THO_2019.report.due()
        assert (duty.owed_by.vi, duty.last_day, duty.dating) == ("Sở Nội vụ", date(2019, 1, 30), Dating.STATED)
        assert "UBND thành phố" in duty.what.text()
        assert {"A18", "A19"} <= set(self.check(None).interpretations)

    def test_a19_no_agency_has_a_date_of_its_own(self) -> None:
        dated = [duty for duty in CAN_THO_2019.timeline(WORK_DAY).duties if duty.last_day == date(2019, 1, 30)]
        assert [duty.owed_by.vi for duty in dated] == ["Sở Nội vụ"]

    def test_a_meeting_after_the_last_day_leaves_no_good_day(self) -> None:
        days = [date(2019, 1, 30), date(2019, 1, 31), date(2019, 2, 1)]
        assert [self.check(day, date(2019, 1, 31)).status for day in days] == [Status.VIOLATED] * 3

    def test_a_moment_is_no_day(self) -> None:
        moment = datetime(2019, 1, 20)  # noqa: DTZ001 - it is what must not enter
        with pytest.raises(InvalidDayError):
            self.check(moment)
        with pytest.raises(InvalidDayError):
            self.check(date(2019, 1, 20), moment)
        with pytest.raises(InvalidDayError):
            evolve(CAN_THO_2019.report, before=moment)

    def test_it_is_one_report_for_the_whole_round(self) -> None:
        meetings = [Meeting(body=SO_MAU, on=date(2019, 1, day), venue=Venue.WORKPLACE) for day in (18, 20)]
        found = CAN_THO_2019.check(Round(meetings=meetings)).findings
        assert [finding.meeting for finding in found if finding.rule.id == "ct19.report"] == [None]
