"""Who attends, who leads, and how many have to be present."""

import pytest
from attrs import evolve

from phieu_tin_nhiem import CAN_THO_2019, Attendance, Dating, Fact, Finding, InvalidCountError, Observer, Status
from phieu_tin_nhiem.answers.sources import Topic
from phieu_tin_nhiem.rules.consequences import AT_LEAST_TWO_THIRDS
from phieu_tin_nhiem.rules.meeting import NO_RESULT, QUORUM_CONTRADICTED, AttendanceDuty, Quorum
from phieu_tin_nhiem.rules.rule import MeetingContext, Occasion
from rounds import WORK, WORK_DAY, lawful_round

OCCASION = Occasion(WORK_DAY, None, None, CAN_THO_2019.instrument)
CONTEXT = MeetingContext(None, None, frozenset(), all_lists_known=False, instrument=CAN_THO_2019.instrument)
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
        finding = self.check(Attendance(present=tuple(Observer)))
        assert (finding.status, finding.missing) == (Status.SATISFIED, ())

    @pytest.mark.parametrize("observer", Observer)
    def test_a21_each_of_the_four_is_needed(self, observer: Observer) -> None:
        finding = self.check(Attendance(present=OTHERS[observer], absent=[observer]))
        assert (finding.status, finding.missing, finding.remarks) == (Status.VIOLATED, (), ())
        assert dict(finding.statement.facts) == {"absent": (observer,)}

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


class TestQuorum:
    """Hội nghị chỉ tiến hành khi đủ tỷ lệ người được triệu tập có mặt."""

    RULE = Quorum(CAN_THO_2019.provision("ct19.attendance"), AT_LEAST_TWO_THIRDS)

    def at(self, summoned: int | None, present: int | None) -> Finding:
        meeting = evolve(lawful_round().meetings[WORK], summoned=summoned, present=present)
        (found,) = self.RULE.check_meeting(meeting, CONTEXT)
        return found

    def test_both_sides_of_the_fraction(self) -> None:
        assert (self.at(30, 20).status, self.at(30, 19).status) == (Status.SATISFIED, Status.VIOLATED)

    def test_what_is_counted_without_it_is_no_result(self) -> None:
        assert [remark.sentence for remark in self.at(30, 19).remarks] == [NO_RESULT]
        assert self.at(30, 20).remarks == ()

    @pytest.mark.parametrize(("summoned", "present"), [(None, None), (30, None), (None, 20)])
    def test_b3_both_figures_have_to_be_known(self, summoned: int | None, present: int | None) -> None:
        found = self.at(summoned, present)
        assert (found.status, found.missing) == (Status.UNDETERMINED, (Fact.PRESENCE,))

    def test_more_present_than_summoned_leaves_a_meeting_open_and_is_no_question(self) -> None:
        found = self.at(30, 31)
        assert (found.status, found.statement.sentence) == (Status.UNDETERMINED, QUORUM_CONTRADICTED)
        with pytest.raises(InvalidCountError):
            self.RULE.check(30, 31)

    def test_nobody_summoned_is_no_quorum(self) -> None:
        assert self.at(0, 0).status is Status.VIOLATED


class TestProtocol:
    """Who attends is checked meeting by meeting; all of it is owed, and laid down."""

    def test_the_attendance_of_the_meeting_is_checked(self) -> None:
        (found,) = CAN_THO_2019.attendance.check_meeting(lawful_round().meetings[WORK], CONTEXT)
        assert found.status is Status.SATISFIED

    def test_attending_and_leading_are_owed(self) -> None:
        for rule in (CAN_THO_2019.attendance, CAN_THO_2019.lead):
            assert list(rule.duties(OCCASION)) == [rule.due(WORK_DAY)]

    def test_each_is_a_term(self) -> None:
        rules = (CAN_THO_2019.attendance, CAN_THO_2019.lead, TestQuorum.RULE)
        terms = [term for rule in rules for term in rule.terms()]
        assert [term.topic for term in terms] == [Topic.ATTENDANCE, Topic.LEAD, Topic.QUORUM]
        assert [term.provision for term in terms] == [rule.provision for rule in rules]

    def test_where_nothing_is_said_all_four_attend(self) -> None:
        lead = CAN_THO_2019.lead
        assert AttendanceDuty(lead.provision, lead.owed_by).expected == tuple(Observer)
