"""Every answer of every rule, word for word: what is said, of what, what is missing, and what would change it.

The sentences are put together by hand, from the facts of each case, as a reader of the report would expect them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from typing import NamedTuple

import pytest
from attrs import evolve

from phieu_tin_nhiem import (
    CAN_THO_2019,
    NOT_DONE,
    Attendance,
    BallotForm,
    Base,
    Body,
    BodyKind,
    CountingBoard,
    Finding,
    Minutes,
    MinutesRow,
    Notice,
    Observer,
    Office,
    Officeholder,
    Rating,
    Result,
    Role,
    Service,
    Severity,
    Status,
    Tally,
    Turnout,
    Under,
    Venue,
)
from phieu_tin_nhiem.decisions import Decision
from phieu_tin_nhiem.findings import Fact
from phieu_tin_nhiem.people import ActingTime, Circumstance
from phieu_tin_nhiem.plans import ASSEMBLY_2012, ASSEMBLY_2014, ASSEMBLY_2023, PARTY_2014, PARTY_2023
from phieu_tin_nhiem.rules.appointment import AppointedInYear, Renewal
from phieu_tin_nhiem.rules.consequences import (
    AT_LEAST_TWO_THIRDS,
    MORE_THAN_HALF,
    Bound,
    Consequences,
    Ratio,
    Standing,
    Threshold,
)
from phieu_tin_nhiem.rules.exemptions import Unstated
from phieu_tin_nhiem.rules.filing import Anchor, FilingDeadline, Unseen
from phieu_tin_nhiem.rules.preparation import DayCount
from phieu_tin_nhiem.rules.quorum import Quorum
from phieu_tin_nhiem.rules.subjects import Condition, Group, Post, Subjects, Unlisted
from phieu_tin_nhiem.rules.tenure import Anniversary
from phieu_tin_nhiem.rules.venues import CouncilVote, PartyVenue, SeveralPosts
from phieu_tin_nhiem.text import Text

PLAN = CAN_THO_2019
SO_MAU = Body("Sở Mẫu", BodyKind.DEPARTMENT)
DAY = date(2019, 1, 20)
MAU = Officeholder("Trần Thị Mẫu", Office(Role.HEAD, SO_MAU))
THI = Officeholder("Lê Văn Thí", Office(Role.DEPUTY_HEAD, SO_MAU))


class Told(NamedTuple):
    """What a finding says, in English; what is not named is empty, and the severity the usual one."""

    rule: str
    status: Status
    text: str
    remedy: str = ""
    remarks: Sequence[str] = ()
    missing: Sequence[Fact] = ()
    readings: Sequence[str] = ()
    severity: Severity | None = None
    supplements: Sequence[str] = ()
    person: str = ""


USUAL = {Status.VIOLATED: Severity.VIOLATION, Status.UNDETERMINED: Severity.WARNING}


def told(finding: Finding | None) -> Told:
    """Return what a finding says."""
    assert finding is not None
    usual = finding.severity is USUAL.get(finding.status, Severity.NOTE)
    return Told(
        rule=finding.rule.id,
        status=finding.status,
        text=finding.statement.text("en"),
        remedy="" if finding.remedy is None else finding.remedy.text("en"),
        remarks=tuple(remark.text("en") for remark in finding.remarks),
        missing=finding.missing,
        readings=finding.interpretations,
        severity=None if usual else finding.severity,
        supplements=tuple(citation.locator for citation in finding.supplements),
        person="" if finding.person is None else finding.person.en,
    )


YES, NO, OFF, OPEN = Status.SATISFIED, Status.VIOLATED, Status.NOT_APPLICABLE, Status.UNDETERMINED


class TestQuorum:
    """A meeting needs two thirds of those summoned (qd96.quorum)."""

    RULE = Quorum(PARTY_2023.provisions[0], AT_LEAST_TWO_THIRDS)
    ID = PARTY_2023.provisions[0].id

    def test_enough(self) -> None:
        said = "34 present of 50 summoned, which is at least 2/3 (34 needed)"
        assert told(self.RULE.check(50, 34)) == Told(self.ID, YES, said)

    def test_one_too_few(self) -> None:
        said = "33 present of 50 summoned, which is not at least 2/3 (34 needed)"
        assert told(self.RULE.check(50, 33)) == Told(self.ID, NO, said, "meet when at least 34 are present")

    def test_everybody(self) -> None:
        assert told(self.RULE.check(3, 3)).text == "3 present of 3 summoned, which is at least 2/3 (2 needed)"

    @pytest.mark.parametrize(("summoned", "present"), [(None, None), (50, None), (None, 33)])
    def test_figures_that_are_not_known(self, summoned: int | None, present: int | None) -> None:
        said = "how many were summoned and present is not known, nor whether they are at least 2/3"
        assert told(self.RULE.check(summoned, present)) == Told(self.ID, OPEN, said, missing=(Fact.PRESENCE,))


class TestAppointment:
    """Whoever was appointed in the year of the vote is not voted on (nq96.tenure)."""

    RULE = AppointedInYear(ASSEMBLY_2023.provisions[0])
    ID = ASSEMBLY_2023.provisions[0].id
    VOTE = date(2023, 10, 25)

    def test_before_the_year(self) -> None:
        held = evolve(MAU, service=[Service(date(2022, 12, 31))])
        said = "elected or appointed on 31 December 2022, before the year of the vote, 2023"
        assert told(self.RULE.judge(held, self.VOTE)) == Told(self.ID, YES, said, readings=("D1",))

    def test_within_the_year(self) -> None:
        held = evolve(MAU, service=[Service(date(2023, 1, 1))])
        said = "elected or appointed on 1 January 2023, in the year of the vote itself, 2023"
        expected = Told(self.ID, OFF, said, "voted on from 1 January 2024", readings=("D1",))
        assert told(self.RULE.judge(held, self.VOTE)) == expected

    def test_within_the_year_and_gone_before_the_next(self) -> None:
        held = evolve(MAU, service=[Service(date(2023, 1, 1), date(2023, 12, 31))])
        assert told(self.RULE.judge(held, self.VOTE)).remedy == ""

    def test_not_in_post(self) -> None:
        held = evolve(MAU, service=[Service(date(2020, 1, 1), date(2023, 10, 24))])
        assert told(self.RULE.judge(held, self.VOTE)) == Told(self.ID, OFF, "does not hold the post on 25 October 2023")

    def test_not_known_since_when(self) -> None:
        said = "when the person was elected or appointed is not known, nor whether it was in 2023"
        remedy = "voted on if the post has been held continuously since 31 December 2022 or earlier"
        expected = Told(self.ID, OPEN, said, remedy, missing=(Fact.SERVICE,), readings=("B3",))
        assert told(self.RULE.judge(MAU, self.VOTE)) == expected

    def test_acting_is_no_appointment(self) -> None:
        held = evolve(
            MAU, service=[Service(date(2020, 1, 1), date(2023, 2, 28), acting=True), Service(date(2023, 3, 1))]
        )
        said = "elected or appointed on 1 March 2023, in the year of the vote itself, 2023"
        for renewal in Renewal:
            assert told(evolve(self.RULE, renewal=renewal).judge(held, self.VOTE)).text == said

    def test_who_only_acts_is_not_in_post(self) -> None:
        held = evolve(MAU, service=[Service(date(2020, 1, 1), acting=True)])
        for renewal in Renewal:
            said = "does not hold the post on 25 October 2023"
            assert told(evolve(self.RULE, renewal=renewal).judge(held, self.VOTE)).text == said

    def test_a_renewal_may_be_an_appointment(self) -> None:
        held = evolve(MAU, service=[Service(date(2018, 1, 1), date(2023, 2, 28)), Service(date(2023, 3, 1))])
        before = "elected or appointed on 1 January 2018, before the year of the vote, 2023"
        within = "elected or appointed on 1 March 2023, in the year of the vote itself, 2023"
        assert told(self.RULE.judge(held, self.VOTE)).text == before
        assert told(evolve(self.RULE, renewal=Renewal.APPOINTS).judge(held, self.VOTE)).text == within

    def test_a_renewal_after_the_vote_makes_nobody_appointed_before(self) -> None:
        appoints = evolve(self.RULE, renewal=Renewal.APPOINTS)
        held = evolve(MAU, service=[Service(date(2018, 1, 1), date(2023, 9, 30))])
        assert told(appoints.judge(held, self.VOTE)).text == "does not hold the post on 25 October 2023"

    def test_the_text_is_not_known(self) -> None:
        said = "how far the instrument exempts those new in post is not known"
        expected = Told("nq35.gap.tenure", OPEN, said, missing=(Fact.PROVISION_TEXT,))
        assert told(ASSEMBLY_2012.tenure.judge(MAU, self.VOTE)) == expected


class TestAttendance:
    """The party-building bodies and the Department of Home Affairs attend (ct19.attendance)."""

    RULE = evolve(PLAN.attendance, expected=[Observer.INSPECTION, Observer.HOME_AFFAIRS])
    ID = "ct19.attendance"
    FIRST, SECOND = Observer.INSPECTION.label.en, Observer.HOME_AFFAIRS.label.en
    READINGS = ("A20", "A21")

    def test_all_were_there(self) -> None:
        said = f"all expected were present: {self.FIRST}, {self.SECOND}"
        assert told(self.RULE.check(Attendance.full())) == Told(self.ID, YES, said, readings=self.READINGS)

    def test_somebody_was_absent(self) -> None:
        found = self.RULE.check(Attendance(present=[Observer.INSPECTION], absent=[Observer.HOME_AFFAIRS]))
        remedy = f"all of these attend: {self.FIRST}, {self.SECOND}"
        assert told(found) == Told(self.ID, NO, f"absent: {self.SECOND}", remedy, readings=self.READINGS)

    def test_somebody_was_absent_and_of_another_it_is_not_known(self) -> None:
        found = self.RULE.check(Attendance(absent=[Observer.HOME_AFFAIRS]))
        remedy = f"all of these attend: {self.FIRST}, {self.SECOND}"
        remark = f"besides, it is not known whether they were present: {self.FIRST}"
        missing = (Fact.ATTENDANCE,)
        assert told(found) == Told(self.ID, NO, f"absent: {self.SECOND}", remedy, (remark,), missing, self.READINGS)

    @pytest.mark.parametrize("attendance", [None, Attendance()])
    def test_nothing_is_known(self, attendance: Attendance | None) -> None:
        said = f"whether they were present is not known: {self.FIRST}, {self.SECOND}"
        expected = Told(self.ID, OPEN, said, missing=(Fact.ATTENDANCE,), readings=self.READINGS)
        assert told(self.RULE.check(attendance)) == expected


class TestFiling:
    """Something is handed in at the latest so many days before."""

    RULE = FilingDeadline(
        PARTY_2014.validity.provision, 10, Anchor.VOTE, Text("bản kê khai", "the declaration"), Text("ai", "whoever")
    )
    ID = PARTY_2014.validity.provision.id
    WHEN = "at the latest 10 days before the day of the vote, that is 10 January 2019"

    def test_on_the_last_day(self) -> None:
        said = f"handed in in time, on 10 January 2019: the declaration; {self.WHEN}"
        assert told(self.RULE.check(date(2019, 1, 10), DAY)) == Told(self.ID, YES, said, readings=("D6",))

    def test_a_day_late(self) -> None:
        said = f"handed in late, on 11 January 2019: the declaration; {self.WHEN}"
        remedy = "hand it in on 10 January 2019 at the latest"
        assert told(self.RULE.check(date(2019, 1, 11), DAY)) == Told(self.ID, NO, said, remedy, readings=("D6",))

    def test_not_handed_in(self) -> None:
        said = f"not handed in: the declaration; {self.WHEN}"
        remedy = "hand it in on 10 January 2019 at the latest"
        assert told(self.RULE.check(NOT_DONE, DAY)) == Told(self.ID, NO, said, remedy, readings=("D6",))

    def test_not_known_when(self) -> None:
        said = f"when it was handed in is not known: the declaration; {self.WHEN}"
        remedy = "hand it in on 10 January 2019 at the latest"
        expected = Told(self.ID, OPEN, said, remedy, missing=(Fact.FILING_DAY,), readings=("D6",))
        assert told(self.RULE.check(None, DAY)) == expected

    @pytest.mark.parametrize("filed_on", [None, NOT_DONE, date(2019, 1, 11), date(2019, 1, 10)])
    def test_days_that_were_not_seen(self, filed_on: date | None) -> None:
        found = told(evolve(self.RULE, unseen=Unseen.UNKNOWN).check(filed_on, DAY))
        assert (found.status, found.remedy, found.missing) == (OPEN, "", (Fact.PROVISION_TEXT,))
        assert "the declaration" in found.text

    def test_days_that_are_taken_as_derived(self) -> None:
        derived = evolve(self.RULE, unseen=Unseen.AS_DERIVED)
        for filed_on in (None, NOT_DONE, date(2019, 1, 11), date(2019, 1, 10)):
            assert told(derived.check(filed_on, DAY)) == told(self.RULE.check(filed_on, DAY))

    @pytest.mark.parametrize(
        ("days", "words"),
        [
            (0, ("chậm nhất vào ngày lấy phiếu", "at the latest on the day of the vote")),
            (1, ("chậm nhất một ngày trước ngày lấy phiếu", "at the latest one day before the day of the vote")),
            (2, ("chậm nhất 2 ngày trước ngày lấy phiếu", "at the latest 2 days before the day of the vote")),
        ],
    )
    def test_until_when(self, days: int, words: tuple[str, str]) -> None:
        rule = evolve(self.RULE, days=days)
        assert (rule.when.vi, rule.when.en) == words
        assert rule.statement.text("en") == f"the declaration ({words[1]})"
        duty = rule.due(DAY)
        assert (duty.what, duty.owed_by.en, duty.last_day) == (rule.statement, "whoever", date(2019, 1, 20 - days))


class TestNotice:
    """Time and place are announced at the latest five days before (ct19.preparation.notice)."""

    RULE = PLAN.notice
    ID = "ct19.preparation.notice"
    FULL = Notice(on=date(2019, 1, 14), time=time(8, 30), place="Hội trường A")
    BY = "notice on 15 January 2019 at the latest is in time"
    COMPLETE = Told(ID, YES, "the notice states both the time (08:30) and the place (Hội trường A)", readings=("A17",))

    def check(self, notice: Notice | None, counting: DayCount = DayCount.CALENDAR) -> list[Told]:
        """Return what is said of a notice."""
        return [told(found) for found in evolve(self.RULE, counting=counting).check(notice, DAY)]

    def test_a_day_before_the_last(self) -> None:
        said = (
            "notice on 14 January 2019 of a meeting on 20 January 2019 is in time: at the latest 5 days before, which"
            " is 15 January 2019"
        )
        assert self.check(self.FULL) == [Told(self.ID, YES, said, readings=("A16",)), self.COMPLETE]

    def test_on_the_last_day(self) -> None:
        said = (
            "notice on 15 January 2019 of a meeting on 20 January 2019 is in time: at the latest 5 days before, which"
            " is 15 January 2019"
        )
        remark = "on the last day; if 5 clear days were needed, it would be late by one day (A16)"
        expected = Told(self.ID, YES, said, "", (remark,), readings=("A16",), severity=Severity.WARNING)
        assert self.check(evolve(self.FULL, on=date(2019, 1, 15))) == [expected, self.COMPLETE]

    def test_a_day_late(self) -> None:
        said = (
            "notice on 16 January 2019 of a meeting on 20 January 2019 is late: at the latest 5 days before, which"
            " is 15 January 2019"
        )
        remedy = "give notice on 15 January 2019 at the latest, or meet on 21 January 2019 at the earliest"
        expected = Told(self.ID, NO, said, remedy, readings=("A16",))
        assert self.check(evolve(self.FULL, on=date(2019, 1, 16))) == [expected, self.COMPLETE]

    def test_clear_days_in_time(self) -> None:
        said = (
            "notice on 14 January 2019 of a meeting on 20 January 2019 is in time: at the latest 5 days before, which"
            " is 14 January 2019"
        )
        remark = "counted as 5 clear days between the notice and the meeting (A16)"
        expected = Told(self.ID, YES, said, "", (remark,), readings=("A16",))
        assert self.check(self.FULL, DayCount.CLEAR_DAYS) == [expected, self.COMPLETE]

    def test_clear_days_late(self) -> None:
        said = (
            "notice on 15 January 2019 of a meeting on 20 January 2019 is late: at the latest 5 days before, which"
            " is 14 January 2019"
        )
        remedy = "give notice on 14 January 2019 at the latest, or meet on 21 January 2019 at the earliest"
        remark = "counted as 5 clear days between the notice and the meeting (A16)"
        expected = Told(self.ID, NO, said, remedy, (remark,), readings=("A16",))
        assert self.check(evolve(self.FULL, on=date(2019, 1, 15)), DayCount.CLEAR_DAYS) == [expected, self.COMPLETE]

    def test_nothing_is_known(self) -> None:
        said = "whether notice of time and place was given is not known"
        assert self.check(None) == [
            Told(self.ID, OPEN, said, self.BY, missing=(Fact.NOTICE,), readings=("A16",)),
        ]

    def test_the_day_is_not_known(self) -> None:
        expected = Told(
            self.ID,
            OPEN,
            "on which day notice was given is not known",
            self.BY,
            missing=(Fact.NOTICE_DAY,),
            readings=("A16",),
        )
        assert self.check(evolve(self.FULL, on=None)) == [expected, self.COMPLETE]

    def test_none_was_given(self) -> None:
        found = [told(finding) for finding in self.RULE.check(NOT_DONE, DAY)]
        assert found == [Told(self.ID, NO, "no notice of time and place was given", self.BY)]

    def test_the_place_is_lacking(self) -> None:
        place = Fact.NOTICE_PLACE.label.en
        lacking = Told(
            self.ID,
            NO,
            f"the notice does not state: {place}",
            f"state in the notice as well: {place}",
            readings=("A17",),
        )
        assert self.check(evolve(self.FULL, place=NOT_DONE))[1] == lacking
        both = evolve(self.FULL, place=NOT_DONE, time=None)
        assert self.check(both)[1] == lacking._replace(missing=(Fact.NOTICE_TIME,))

    def test_both_are_lacking(self) -> None:
        both = f"{Fact.NOTICE_TIME.label.en}, {Fact.NOTICE_PLACE.label.en}"
        assert self.check(evolve(self.FULL, time=NOT_DONE, place=NOT_DONE))[1].remedy == (
            f"state in the notice as well: {both}"
        )

    def test_the_time_is_not_known(self) -> None:
        said = "whether the notice states both the time and the place is not known"
        expected = Told(self.ID, OPEN, said, missing=(Fact.NOTICE_TIME,), readings=("A17",))
        assert self.check(evolve(self.FULL, time=None))[1] == expected

    @pytest.mark.parametrize(
        ("counting", "what", "last_day"),
        [
            (DayCount.CALENDAR, "announce time and place (at the latest 5 days before)", date(2019, 1, 15)),
            (DayCount.CLEAR_DAYS, "announce time and place (5 clear days in between)", date(2019, 1, 14)),
        ],
    )
    def test_what_is_owed(self, counting: DayCount, what: str, last_day: date) -> None:
        duty = evolve(self.RULE, counting=counting).due(DAY)
        assert (duty.what.text("en"), duty.last_day) == (what, last_day)


class TestListing:
    """The list holds everybody due and nobody else, and is reported (ct19.preparation.list)."""

    ID = "ct19.preparation.list"
    DUE = PLAN.decide(evolve(MAU, service=[Service(date(2015, 1, 1))]), on=DAY)
    ON_THE_DAY = PLAN.decide(evolve(THI, service=[Service(date(2018, 4, 20))]), on=DAY)
    NEW = PLAN.decide(evolve(MAU, name="Võ Văn Mới", service=[Service(date(2018, 12, 1))]), on=DAY)
    UNKNOWN = PLAN.decide(evolve(MAU, name="Ai Đó"), on=DAY)

    def check(
        self,
        listed: list[Decision],
        present: list[Decision] | None,
        anywhere: list[Decision] | None = None,
        *,
        known: bool = True,
    ) -> list[Told]:
        """Return what is said of a list; whoever is on it is on a list of the round."""
        keys = {decision.person.key for decision in (*listed, *(anywhere or ()))}
        return [told(found) for found in PLAN.listing.check(listed, present, keys, all_lists_known=known)]

    def matches(self, listed: int, people: int) -> Told:
        """Return what is said of a list on which nobody is missing."""
        said = (
            f"the list holds {listed}: just those to be voted on here of the {people} officeholders, nobody missing,"
            " nobody too many"
        )
        return Told(self.ID, YES, said)

    def tenure_of(self, decision: Decision) -> Told:
        """Return what the plan says of somebody's tenure, with the name."""
        (found,) = [told(finding) for finding in decision.findings if finding.rule.id == "ct19.tenure"]
        return found._replace(person=decision.person.format("en"))

    def test_it_matches(self) -> None:
        assert self.check([self.DUE], [self.DUE]) == [self.matches(1, 1)]
        assert self.check([self.DUE], [self.DUE, self.NEW]) == [self.matches(1, 2)]
        assert self.check([], [self.NEW]) == [self.matches(0, 1)]

    def test_whoever_stands_on_another_list_is_not_missing(self) -> None:
        assert self.check([], [self.DUE], [self.DUE]) == [self.matches(0, 1)]

    def test_a_remark_is_told_after_that_it_matches(self) -> None:
        found = self.check([self.ON_THE_DAY], [self.ON_THE_DAY])
        assert found == [self.matches(1, 1), self.tenure_of(self.ON_THE_DAY)]
        assert len(found[1].remarks) == 1

    def test_somebody_is_missing(self) -> None:
        said = "is to be voted on and stands on no list of the round"
        person = self.DUE.person.format("en")
        missing = Told(self.ID, NO, said, "put the person on the list", person=person)
        assert self.check([], [self.DUE]) == [missing]
        unknown = missing._replace(status=OPEN, missing=(Fact.LIST,))
        assert self.check([], [self.DUE], known=False) == [unknown]

    def test_somebody_is_missing_on_whom_a_reading_decides(self) -> None:
        (found,) = self.check([], [self.ON_THE_DAY])
        tenure = self.tenure_of(self.ON_THE_DAY)
        assert (found.remarks, found.readings) == (tenure.remarks, tenure.readings)
        assert found.person == tenure.person

    def test_somebody_stands_on_it_wrongly(self) -> None:
        tenure = self.tenure_of(self.NEW)
        wrongly = tenure._replace(
            status=NO, remarks=("stands on the list of this meeting",), remedy="voted on from 1 September 2019"
        )
        assert self.check([self.NEW], [self.NEW]) == [wrongly]
        gone = PLAN.decide(evolve(MAU, service=[Service(date(2015, 1, 1), date(2018, 12, 31))]), on=DAY)
        (found,) = self.check([gone], [gone])
        assert (found.status, found.remedy) == (NO, "take the person off the list")

    def test_of_somebody_it_is_not_known(self) -> None:
        tenure = self.tenure_of(self.UNKNOWN)
        assert tenure.status is OPEN
        assert self.check([self.UNKNOWN], [self.UNKNOWN]) == [tenure]
        assert self.check([], [self.UNKNOWN]) == [tenure]

    def test_a_post_that_is_off_the_list_with_a_remark(self) -> None:
        body = Body("Cơ quan Mẫu", BodyKind.AGENCY, under=Under.CITY)
        office = Office(Role.DEPUTY_HEAD, body)
        decision = PLAN.decide(Officeholder("Trần Thị Mẫu", office, service=[Service(date(2015, 1, 1))]), on=DAY)
        match, left_off = self.check([], [decision])
        assert match == self.matches(0, 1)
        assert (left_off.rule, left_off.status, left_off.readings) == ("ct19.subjects.b", OFF, ("A9",))
        assert left_off.person == decision.person.format("en")

    def test_the_officeholders_are_not_known(self) -> None:
        said = "not all officeholders here are known, and so not whether somebody is missing from the list"
        assert self.check([self.DUE], None) == [Told(self.ID, OPEN, said, missing=(Fact.PEOPLE,))]

    def test_nothing_is_known(self) -> None:
        (found,) = PLAN.listing.check(None, [self.DUE], (), all_lists_known=False)
        said = "the list of those to be voted on is not known"
        assert told(found) == Told(self.ID, OPEN, said, missing=(Fact.LIST,))

    def test_none_was_drawn_up(self) -> None:
        (found,) = PLAN.listing.check(NOT_DONE, [self.DUE], (), all_lists_known=True)
        remedy = "draw up the list of those to be voted on and report it to the leadership"
        assert told(found) == Told(self.ID, NO, "no list of those to be voted on was drawn up", remedy)

    def test_the_report_to_the_leadership(self) -> None:
        report = PLAN.listing.check_report
        said = "the list was reported to the leadership"
        assert [told(found) for found in report([], reported=True)] == [Told(self.ID, YES, said)]
        assert [told(found) for found in report(None, reported=True)] == [Told(self.ID, YES, said)]
        no = Told(self.ID, NO, "the list was not reported to the leadership", "report the list to the leadership")
        assert [told(found) for found in report([], reported=False)] == [no]
        said = "it is not known whether the list was reported to the leadership"
        unknown = Told(self.ID, OPEN, said, missing=(Fact.LIST_REPORT,))
        assert [told(found) for found in report([], reported=None)] == [unknown]
        assert report(None, reported=None) == ()
        assert report(NOT_DONE, reported=None) == ()
        assert report(NOT_DONE, reported=False) == ()


class TestBallots:
    """The ballots carry the list (ct19.preparation.ballots)."""

    ID = "ct19.preparation.ballots"
    BOTH = BallotForm(["Trần Thị Mẫu", "Lê Văn Thí"])

    def check(self, names: list[str], listed: list[Officeholder] | None) -> list[Told]:
        """Return what is said of ballots with these names."""
        return [told(found) for found in PLAN.ballots.check(BallotForm(names), listed)]

    def test_they_carry_it(self) -> None:
        prepared = Told(self.ID, YES, "the ballots are prepared, with 2 names")
        assert self.check(["Trần Thị Mẫu", "Lê Văn Thí"], [MAU, THI]) == [prepared]
        said = "the ballots are prepared, but the list that they have to carry is not known"
        unknown = Told(self.ID, OPEN, said, missing=(Fact.LIST,))
        assert self.check(["Trần Thị Mẫu", "Lê Văn Thí"], None) == [unknown]

    def test_names_are_lacking(self) -> None:
        said = "people on the list are not on the ballots: Trần Thị Mẫu"
        assert self.check(["Lê Văn Thí"], [MAU, THI]) == [Told(self.ID, NO, said, "print the name on the ballots")]

    def test_names_are_too_many(self) -> None:
        prepared = Told(self.ID, YES, "the ballots are prepared, with 2 names")
        said = "people on the ballots are not on the list: Lê Văn Thí"
        surplus = Told(self.ID, OFF, said, severity=Severity.WARNING)
        assert self.check(["Trần Thị Mẫu", "Lê Văn Thí"], [MAU]) == [prepared, surplus]
        assert self.check(["Lê Văn Thí"], []) == [
            Told(self.ID, YES, "the ballots are prepared, with 1 names"),
            surplus,
        ]

    def test_lacking_and_too_many(self) -> None:
        assert [found.text for found in self.check(["Lê Văn Thí"], [MAU])] == [
            "people on the list are not on the ballots: Trần Thị Mẫu",
            "people on the ballots are not on the list: Lê Văn Thí",
        ]

    def test_two_of_one_name_are_printed_with_their_posts(self) -> None:
        twins = [MAU, evolve(THI, name="Trần Thị Mẫu")]
        assert [found.status for found in self.check([twin.format() for twin in twins], twins)] == [YES]
        found = self.check(["Trần Thị Mẫu"], twins)
        assert found[0].text == "people on the list are not on the ballots: Trần Thị Mẫu, Trần Thị Mẫu"
        assert found[1].text == "people on the ballots are not on the list: Trần Thị Mẫu"

    def test_nothing_is_known(self) -> None:
        said = "whether the ballots were prepared is not known"
        (found,) = PLAN.ballots.check(None, [MAU])
        assert told(found) == Told(self.ID, OPEN, said, missing=(Fact.BALLOT_FORM,))

    def test_none_were_prepared(self) -> None:
        (found,) = PLAN.ballots.check(NOT_DONE, [MAU])
        assert told(found) == Told(self.ID, NO, "the ballots were not prepared", "prepare the ballots")


class TestBoard:
    """A counting board is proposed (ct19.preparation.board)."""

    ID = "ct19.preparation.board"
    BOARD = CountingBoard(["Ngô Văn Đếm", "Trần Thị Mẫu", "Hồ Văn Ghi"])
    PROPOSED = Told(ID, YES, "a counting board of 3 was proposed")

    def test_it_is_proposed(self) -> None:
        assert [told(found) for found in PLAN.board.check(self.BOARD, [THI])] == [self.PROPOSED]

    def test_somebody_on_the_list_sits_on_it(self) -> None:
        said = (
            "people on the list sit on the counting board: Trần Thị Mẫu; the plan does not settle it, better avoid it"
        )
        listed = Told(self.ID, OFF, said, readings=("A22",), severity=Severity.WARNING)
        assert [told(found) for found in PLAN.board.check(self.BOARD, [THI, MAU, MAU])] == [self.PROPOSED, listed]

    def test_nothing_is_known(self) -> None:
        said = "whether a counting board was proposed is not known"
        (found,) = PLAN.board.check(None)
        assert told(found) == Told(self.ID, OPEN, said, missing=(Fact.BOARD,))

    def test_none_was_proposed(self) -> None:
        (found,) = PLAN.board.check(NOT_DONE)
        assert told(found) == Told(self.ID, NO, "no counting board was proposed", "propose the counting board")


class TestDuties:
    """What the plan makes somebody do, with the day on which it has to be done."""

    @pytest.mark.parametrize(
        ("name", "what"),
        [
            ("listing", "draw up the list of those to be voted on and report it to the leadership"),
            ("ballots", "prepare the ballots"),
            ("board", "propose the counting board"),
            ("lead", "guide and inspect the taking of the votes"),
        ],
    )
    def test_before_the_meeting(self, name: str, what: str) -> None:
        rule = getattr(PLAN, name)
        duty = rule.due(DAY)
        assert (duty.rule, duty.what.text("en"), duty.owed_by) == (rule.provision, what, rule.owed_by)
        assert duty.last_day == DAY

    def test_attendance(self) -> None:
        duty = PLAN.attendance.due(DAY)
        everybody = ", ".join(observer.label.en for observer in Observer)
        assert (duty.what.text("en"), duty.last_day) == (f"attend the meeting: {everybody}", DAY)

    def test_the_report(self) -> None:
        duty = PLAN.report.due()
        said = "report the results to the City People's Committee (before 31 January 2019)"
        assert (duty.what.text("en"), duty.last_day) == (said, date(2019, 1, 30))


class TestReport:
    """The results are reported before 31 January 2019 (ct19.report)."""

    ID, TO = "ct19.report", "City People's Committee"
    BEFORE = "before 31 January 2019, at the latest 30 January 2019"
    BY = f"report to the {TO} after the last meeting and on 30 January 2019 at the latest (before 31 January 2019)"
    MEET = f"hold the meeting on 30 January 2019 at the latest, then report to {TO}"

    def check(self, reported_on: date | None, last_meeting: date) -> Told:
        """Return what is said, without the readings that all these answers take."""
        found = told(PLAN.report.check(reported_on, last_meeting))
        assert found.readings == ("A18", "A19")
        return found._replace(readings=())

    def test_on_the_last_day(self) -> None:
        said = f"reporting to the {self.TO} on 30 January 2019 is in time: it must be {self.BEFORE}"
        assert self.check(date(2019, 1, 30), DAY) == Told(self.ID, YES, said)
        assert self.check(date(2019, 1, 30), date(2019, 1, 30)) == Told(self.ID, YES, said)

    def test_a_day_late(self) -> None:
        said = f"reporting to the {self.TO} on 31 January 2019 is late: it must be {self.BEFORE}"
        assert self.check(date(2019, 1, 31), DAY) == Told(self.ID, NO, said, self.BY)
        assert self.check(date(2019, 1, 31), date(2019, 1, 31)) == Told(self.ID, NO, said, self.MEET)

    def test_before_the_meeting(self) -> None:
        said = (
            f"reporting to the {self.TO} on 19 January 2019 precedes the meeting on 20 January 2019, whose results are"
            f" lacking (it must be {self.BEFORE})"
        )
        assert self.check(date(2019, 1, 19), DAY) == Told(self.ID, NO, said, self.BY)

    def test_not_reported(self) -> None:
        found = told(PLAN.report.check(NOT_DONE, DAY))
        said = f"the results were not reported to the {self.TO}; it must be {self.BEFORE}"
        assert found == Told(self.ID, NO, said, self.BY, readings=("A18", "A19"))

    def test_not_known_when(self) -> None:
        said = f"on which day the results were reported to the {self.TO} is not known; it must be {self.BEFORE}"
        assert self.check(None, DAY) == Told(self.ID, OPEN, said, self.BY, missing=(Fact.REPORT_DAY,))
        assert self.check(None, date(2019, 1, 30)).status is OPEN

    def test_a_meeting_after_the_last_day(self) -> None:
        said = (
            f"a meeting on 31 January 2019 comes after the last day for reporting to the {self.TO} ({self.BEFORE}): on"
            " any day the report is late or lacks that meeting's results"
        )
        assert self.check(None, date(2019, 1, 31)) == Told(self.ID, NO, said, self.MEET)


class TestExemptions:
    """Illness and a retirement notice: stated, or not (A27)."""

    ID = "ct19.tenure"
    BOTH = ", ".join(circumstance.label.en for circumstance in Circumstance)
    RETIRING, ILL = (circumstance.label.en for circumstance in Circumstance)

    def test_not_stated(self) -> None:
        said = f"{self.BOTH}: no exemption, the instrument does not state it"
        person = evolve(MAU, circumstances=list(Circumstance))
        assert told(PLAN.exemptions.judge(person)) == Told(self.ID, YES, said, readings=("A27",))

    def test_exempt_under_the_reading(self) -> None:
        rule = evolve(PLAN.exemptions, unstated=Unstated.EXEMPT)
        said = f"{self.ILL}: exempt under the reading chosen"
        person = evolve(MAU, circumstances=[Circumstance.SERIOUS_ILLNESS])
        assert told(rule.judge(person)) == Told(self.ID, OFF, said, readings=("A27",))

    def test_stated(self) -> None:
        rule = evolve(PLAN.exemptions, grounds=[Circumstance.RETIREMENT_NOTICE])
        person = evolve(MAU, circumstances=list(Circumstance))
        said = f"{self.RETIRING}: one of the grounds on which nobody is voted on"
        assert told(rule.judge(person)) == Told(self.ID, OFF, said)

    def test_not_known(self) -> None:
        unknown = "whether any of these applies to the person is not known"
        stated = evolve(PLAN.exemptions, grounds=[Circumstance.RETIREMENT_NOTICE])
        expected = Told(self.ID, OPEN, f"{unknown}: {self.RETIRING}", missing=(Fact.CIRCUMSTANCES,), readings=("A27",))
        assert told(stated.judge(MAU)) == expected
        exempt = evolve(stated, unstated=Unstated.EXEMPT)
        assert told(exempt.judge(MAU)) == expected._replace(text=f"{unknown}: {self.BOTH}")

    def test_nothing_to_say(self) -> None:
        nothing = evolve(MAU, circumstances=[])
        assert PLAN.exemptions.judge(MAU) is None
        for rule in (PLAN.exemptions, evolve(PLAN.exemptions, unstated=Unstated.EXEMPT)):
            assert rule.judge(nothing) is None

    def test_the_text_is_not_known(self) -> None:
        rule = PARTY_2014.exemptions
        assert rule is not None
        unknown = "whether the instrument exempts for this is not known"
        ill = evolve(MAU, circumstances=[Circumstance.SERIOUS_ILLNESS])
        missing = (Fact.PROVISION_TEXT,)
        expected = Told("qd262.gap.exemptions", OPEN, f"{unknown}: {self.ILL}", missing=missing)
        assert told(rule.judge(ill)) == expected
        assert told(rule.judge(MAU)) == expected._replace(
            text=f"{unknown}: {self.BOTH}", missing=(*missing, Fact.CIRCUMSTANCES)
        )
        assert rule.judge(evolve(MAU, circumstances=[])) is None


class TestVenues:
    """For each post the vote is taken at no more than two places (ct19.venues)."""

    ID, A6 = "ct19.venues", ("A6",)
    PARTY, WORK, COUNCIL, OTHER = (venue.label.en for venue in Venue)
    KEEP = f"take the vote at no more than 2 of: {PARTY}, {WORK}"

    def check(self, *venues: Venue | None, council: CouncilVote = CouncilVote.NOT_A_PLACE) -> Told:
        """Return what is said of a vote at these places."""
        return told(evolve(PLAN.venues, council=council).check(venues))

    def test_both(self) -> None:
        said = f"the vote is taken at 2 places ({self.PARTY}, {self.WORK}), no more than 2"
        assert self.check(Venue.WORKPLACE, Venue.PARTY_COMMITTEE) == Told(self.ID, YES, said, readings=self.A6)

    def test_one(self) -> None:
        said = f"the vote is taken at 1 places ({self.WORK}), no more than 2"
        assert self.check(Venue.WORKPLACE, Venue.WORKPLACE) == Told(self.ID, YES, said, readings=self.A6)

    def test_a_place_that_is_not_named(self) -> None:
        said = (
            f"the vote is taken at 2 places ({self.WORK}, {self.OTHER}), of which the instrument does not name:"
            f" {self.OTHER} (at most 2 places)"
        )
        assert self.check(Venue.OTHER, Venue.WORKPLACE) == Told(self.ID, NO, said, self.KEEP, readings=self.A6)

    def test_too_many(self) -> None:
        said = f"the vote is taken at 3 places ({self.PARTY}, {self.WORK}, {self.COUNCIL}), more than 2"
        remark = (
            f"a vote was also taken at the People's Council; the reading taken: {CouncilVote.IS_A_PLACE.label.en} (A7)"
        )
        found = self.check(Venue.WORKPLACE, Venue.PARTY_COMMITTEE, Venue.COUNCIL, council=CouncilVote.IS_A_PLACE)
        assert found == Told(self.ID, NO, said, self.KEEP, (remark,), readings=("A6", "A7"))

    def test_not_known_where(self) -> None:
        said = "where the vote is taken is not fully known; {} places are ({}), at most 2 are allowed"
        missing = (Fact.VENUE,)
        expected = Told(self.ID, OPEN, said.format(0, ""), missing=missing, readings=self.A6)
        assert self.check() == expected
        assert self.check(None) == expected
        assert self.check(Venue.WORKPLACE, None) == expected._replace(text=said.format(1, self.WORK))

    def test_the_council_is_no_place(self) -> None:
        said = (
            "the vote is taken at the People's Council alone, at none of the places that the instrument names"
            f" ({self.PARTY}, {self.WORK})"
        )
        remark = (
            f"a vote was also taken at the People's Council; the reading taken: {CouncilVote.NOT_A_PLACE.label.en} (A7)"
        )
        expected = Told(self.ID, OFF, said, "", (remark,), readings=("A6", "A7"), severity=Severity.WARNING)
        assert self.check(Venue.COUNCIL) == expected
        said = f"the vote is taken at 1 places ({self.WORK}), no more than 2"
        assert self.check(Venue.COUNCIL, Venue.WORKPLACE) == expected._replace(text=said, status=YES)

    def test_the_council_may_be_a_place(self) -> None:
        found = self.check(Venue.COUNCIL, council=CouncilVote.IS_A_PLACE)
        assert found.text == f"the vote is taken at 1 places ({self.COUNCIL}), no more than 2"
        assert found.status is YES

    def test_the_limit_is_reached_and_not_passed(self) -> None:
        rule = evolve(PLAN.venues, most=1)
        assert told(rule.check([Venue.WORKPLACE])).status is YES
        found = told(rule.check([Venue.WORKPLACE, Venue.PARTY_COMMITTEE]))
        assert (found.status, found.remedy) == (NO, f"take the vote at no more than 1 of: {self.PARTY}, {self.WORK}")

    def test_where_the_post_may_still_be_voted_on(self) -> None:
        remaining = PLAN.venues.remaining
        assert remaining([]) == (Venue.PARTY_COMMITTEE, Venue.WORKPLACE)
        assert remaining([Venue.COUNCIL]) == (Venue.PARTY_COMMITTEE, Venue.WORKPLACE)
        assert remaining([Venue.WORKPLACE]) == (Venue.PARTY_COMMITTEE,)
        assert remaining([Venue.OTHER]) == ()
        assert remaining([Venue.WORKPLACE, Venue.PARTY_COMMITTEE]) == ()
        three = evolve(PLAN.venues, council=CouncilVote.IS_A_PLACE)
        assert three.remaining([Venue.COUNCIL]) == (Venue.PARTY_COMMITTEE, Venue.WORKPLACE)

    def test_a_leader_at_the_party_committee(self) -> None:
        said = "belongs to the leadership of the party committee of the same level and may be voted on there"
        found = PLAN.venues.admits(evolve(MAU, party_leadership=True), Venue.PARTY_COMMITTEE)
        expected = Told(self.ID, YES, said, readings=self.A6, supplements=self.parent())
        assert told(found) == expected

    def test_others_at_the_party_committee(self) -> None:
        said = (
            "does not belong to the leadership of the party committee of the same level: not voted on there, at the"
            " place of work only"
        )
        found = PLAN.venues.admits(evolve(MAU, party_leadership=False), Venue.PARTY_COMMITTEE)
        remedy = f"take the vote at the {self.WORK}"
        assert told(found) == Told(self.ID, OFF, said, remedy, readings=self.A6, supplements=self.parent())

    def test_not_known_whether_a_leader(self) -> None:
        said = (
            "whether the person belongs to the leadership of the party committee of the same level, and may be voted"
            " on there, is not known"
        )
        missing = (Fact.PARTY_LEADERSHIP,)
        expected = Told(self.ID, OPEN, said, missing=missing, readings=self.A6, supplements=self.parent())
        assert told(PLAN.venues.admits(MAU, Venue.PARTY_COMMITTEE)) == expected

    @pytest.mark.parametrize(("leads", "more"), [(None, (Fact.PARTY_LEADERSHIP,)), (False, ())])
    def test_a_place_that_is_not_known(self, leads: bool | None, more: tuple[Fact, ...]) -> None:
        said = (
            "whether the vote is taken at the party committee or at the place of work is not known; at the party"
            " committee only its leadership is voted on"
        )
        missing = (Fact.VENUE, *more)
        expected = Told(self.ID, OPEN, said, missing=missing, readings=self.A6, supplements=self.parent())
        assert told(PLAN.venues.admits(evolve(MAU, party_leadership=leads), None)) == expected

    def test_where_everybody_may(self) -> None:
        leader = evolve(MAU, party_leadership=True)
        assert PLAN.venues.admits(leader, None) is None
        assert PLAN.venues.admits(MAU, Venue.WORKPLACE) is None
        anyone = evolve(PLAN.venues, party_venue=PartyVenue.ANYONE)
        assert [anyone.admits(MAU, venue) for venue in (None, Venue.PARTY_COMMITTEE)] == [None, None]

    def test_nothing_is_told_beside_without_a_parent(self) -> None:
        rule = evolve(PLAN.venues, parent=None)
        assert told(rule.admits(MAU, Venue.PARTY_COMMITTEE)).supplements == ()
        assert rule.provisions == (rule.provision,)

    def parent(self) -> tuple[str, ...]:
        """Return what is told beside."""
        parent = PLAN.venues.parent
        assert parent is not None
        return (parent.citation.locator,)

    def test_all_within(self) -> None:
        said = "for 3 posts on the lists the vote is taken at no more than 2 of the places that the instrument names"
        assert told(PLAN.venues.all_within(3)) == Told(self.ID, YES, said, readings=self.A6)

    POSTS = f"{MAU.office.label.en}, {THI.office.label.en}"

    def posts(self, reading: SeveralPosts, *held: Officeholder) -> Told:
        """Return what is said of several posts."""
        finding = evolve(PLAN.venues, several_posts=reading).check_posts(held)
        assert finding.person == Text("Trần Thị Mẫu", "Trần Thị Mẫu")
        found = told(finding)
        assert found.readings == ("A15",)
        return found._replace(readings=(), person="")

    def test_each_post(self) -> None:
        said = (
            f"this name stands on lists for several posts: {self.POSTS}; the limit is for each post, and the instrument"
            " says no more"
        )
        held = (MAU, evolve(THI, name="Trần Thị Mẫu"))
        expected = Told(self.ID, YES, said, severity=Severity.WARNING)
        assert self.posts(SeveralPosts.EACH_POST, *held) == expected

    def test_once(self) -> None:
        said = (
            f"one person stands on lists for several posts: {self.POSTS}; the vote is taken once, for the highest post"
        )
        held = (evolve(MAU, id="1"), evolve(THI, name="Lê Văn Thí", id="1"))
        remedy = "keep the person on the lists once, for the highest post"
        assert self.posts(SeveralPosts.ONCE, *held) == Told(self.ID, NO, said, remedy)

    def test_one_person_or_two(self) -> None:
        said = f"this name stands on lists for several posts: {self.POSTS}; whether it is one person is not known"
        expected = Told(self.ID, OPEN, said, missing=(Fact.IDENTITY,))
        for held in ((MAU, THI), (evolve(MAU, id="1"), THI)):
            assert self.posts(SeveralPosts.ONCE, *held) == expected

    def test_somebody_who_stands_alone(self) -> None:
        found = told(PLAN.venues.check_posts([MAU]))
        assert (found.person, MAU.office.label.en in found.text) == ("Trần Thị Mẫu", True)


class TestCounting:
    """The figures of the minutes add up (ct19.scale and its supplements)."""

    RULE = evolve(PLAN.counting, interpretations=("A23",))
    ID, READINGS = "qd262.base", ("A23",)
    RECOUNT = "check the ballots again and correct the minutes so that the figures fit"
    ROW = MinutesRow(name="Trần Thị Mẫu", high=10, confidence=5, low=3, valid=18, invalid=2)
    GOOD = Minutes(issued=21, collected=20, valid=19, invalid=1, rows=[ROW])

    def check(self, minutes: Minutes) -> list[Told]:
        """Return what is said of minutes."""
        return [told(found) for found in self.RULE.check(minutes)]

    def broken(self, text: str, person: str = "") -> Told:
        """Return what is said of a contradiction."""
        return Told(self.ID, NO, text, self.RECOUNT, readings=self.READINGS, person=person)

    def row(self, row: MinutesRow) -> Minutes:
        """Return the minutes with this row instead."""
        return evolve(self.GOOD, rows=[row])

    def test_they_add_up(self) -> None:
        said = "the figures of 1 people add up; percentages are of ballots collected"
        assert self.check(self.GOOD) == [Told(self.ID, YES, said, readings=self.READINGS)]

    def test_more_collected_than_issued(self) -> None:
        said = "ballots collected make 20, more than the 19 of ballots issued"
        assert self.check(evolve(self.GOOD, issued=19)) == [self.broken(said)]
        assert self.check(evolve(self.GOOD, issued=20))[0].status is YES

    def test_ballots_that_do_not_make_those_collected(self) -> None:
        said = "valid ballots, invalid ballots make 21, not the 20 of ballots collected"
        assert self.check(evolve(self.GOOD, invalid=2)) == [self.broken(said)]

    def test_known_ballots_that_exceed_those_collected(self) -> None:
        said = "valid ballots make 21, more than the 20 of ballots collected"
        found = self.check(evolve(self.GOOD, valid=21, invalid=None))
        assert found[0] == self.broken(said)
        assert found[1].text == "the minutes do not give: invalid ballots"

    def test_levels_that_do_not_make_the_valid_ones(self) -> None:
        levels = "ballots for high confidence, ballots for confidence, ballots for low confidence"
        assert self.check(self.row(evolve(self.ROW, high=11))) == [
            self.broken(f"{levels} make 19, not the 18 of valid ballots", "Trần Thị Mẫu"),
            self.broken(f"{levels}, invalid ballots make 21, not the 20 of ballots collected", "Trần Thị Mẫu"),
        ]

    def test_a_row_that_does_not_make_the_ballots(self) -> None:
        levels = "ballots for high confidence, ballots for confidence, ballots for low confidence"
        assert self.check(self.row(evolve(self.ROW, invalid=1))) == [
            self.broken("valid ballots, invalid ballots make 19, not the 20 of ballots collected", "Trần Thị Mẫu"),
            self.broken(f"{levels}, invalid ballots make 19, not the 20 of ballots collected", "Trần Thị Mẫu"),
        ]

    def test_more_valid_in_a_row_than_in_the_box(self) -> None:
        said = "valid ballots make 18, more than the 17 of valid ballots"
        assert self.check(evolve(self.GOOD, valid=17, invalid=3)) == [self.broken(said, "Trần Thị Mẫu")]
        assert self.check(evolve(self.GOOD, valid=18, invalid=2))[0].status is YES

    def test_known_levels_that_exceed(self) -> None:
        found = self.check(self.row(evolve(self.ROW, high=None, confidence=17, valid=None)))
        parts = "ballots for confidence, ballots for low confidence, invalid ballots"
        assert found[0] == self.broken(f"{parts} make 22, more than the 20 of ballots collected", "Trần Thị Mẫu")
        assert found[1] == Told(
            self.ID,
            OPEN,
            "the minutes do not give: ballots for high confidence, valid ballots",
            missing=(Fact.MINUTES,),
            readings=("A23", "B3"),
            person="Trần Thị Mẫu",
        )

    def test_figures_that_are_not_given(self) -> None:
        said = "the minutes do not give: ballots issued, ballots collected, valid ballots, invalid ballots"
        levels = (
            "the minutes do not give: ballots for high confidence, ballots for confidence, ballots for low confidence"
        )
        unknown = Told(self.ID, OPEN, said, missing=(Fact.MINUTES,), readings=("A23", "B3"))
        assert self.check(Minutes()) == [unknown, unknown._replace(text=levels)]

    def test_nothing_is_known(self) -> None:
        said = "the figures of the count are not known"
        expected = Told(self.ID, OPEN, said, missing=(Fact.MINUTES,), readings=("A23", "B3"))
        assert [told(found) for found in self.RULE.check(None)] == [expected]

    def test_the_rows_and_the_list(self) -> None:
        start = [Service(date(2015, 1, 1))]
        listed = [PLAN.decide(evolve(person, service=start, party_leadership=True), on=DAY) for person in (MAU, THI)]
        absent = Told(
            self.ID,
            OPEN,
            "the minutes have no row of: Lê Văn Thí",
            missing=(Fact.MINUTES,),
            readings=("A23", "B3"),
        )
        surplus = Told(
            self.ID,
            OFF,
            "the minutes have a row of people who are not on the list: Trần Thị Mẫu",
            readings=self.READINGS,
            severity=Severity.WARNING,
        )
        adds_up = self.check(self.GOOD)
        assert [told(found) for found in self.RULE.check(self.GOOD, listed)] == [absent]
        assert [told(found) for found in self.RULE.check(self.GOOD, listed[:1])] == adds_up
        assert [told(found) for found in self.RULE.check(self.GOOD, listed[1:])] == [absent, surplus]
        assert [told(found) for found in self.RULE.check(self.GOOD, [])] == [*adds_up, surplus]
        # Minutes without any row say so themselves.
        assert absent not in [told(found) for found in self.RULE.check(evolve(self.GOOD, rows=[]), listed)]


class TestConsequences:
    """What follows from low confidence, word for word."""

    GIVES_WAY = Threshold(
        ASSEMBLY_2023.provisions[0], MORE_THAN_HALF, Text("xin từ chức", "resignation"), AT_LEAST_TWO_THIRDS
    )
    HIGHER = Threshold(ASSEMBLY_2023.provisions[1], AT_LEAST_TWO_THIRDS, Text("miễn nhiệm", "dismissal"))
    TWICE = Threshold(ASSEMBLY_2023.provisions[2], MORE_THAN_HALF, Text("bỏ phiếu", "a vote of confidence"), years=2)
    RULE = Consequences(
        ASSEMBLY_2023.provisions[3], Base.COLLECTED, (GIVES_WAY, HIGHER, TWICE), interpretations=("A28",)
    )
    FIRST, SECOND, THIRD, ALL = (provision.id for provision in ASSEMBLY_2023.provisions[:4])

    def judge(self, low: int, of: int | None, before: int | None = None) -> list[Told]:
        """Return what is said of so many marks of low confidence, and of as many of 30 the year before."""
        previous = None if before is None else Result(Tally(0, 30 - before, before), Turnout(collected=30))
        turnout = Turnout(issued=30, collected=of)
        findings = self.RULE.judge(Result(Tally(0, 0, low), turnout), previous)
        found = [told(finding) for finding in findings]
        assert {item.readings for item in found} == {("A28",)}
        return [item._replace(readings=()) for item in found]

    HALF, MOST = "more than 1/2 and less than 2/3", "at least 2/3"
    LEAST = ("more than 1/2 of 30 is 16 votes or more",)
    LEAST_MOST = ("at least 2/3 of 30 is 20 votes or more",)

    def test_just_not_half(self) -> None:
        low = "low confidence 15 of 30 (ballots collected)"
        assert self.judge(15, 30, 16) == [
            Told(self.FIRST, OFF, f"{low} is not {self.HALF}: not yet resignation", "", self.LEAST),
            Told(self.SECOND, OFF, f"{low} is not {self.MOST}: not yet dismissal", "", self.LEAST_MOST),
            Told(
                self.THIRD,
                OFF,
                f"{low}; it is not more than 1/2 in both of two years running: not yet a vote of confidence",
                "",
                self.LEAST,
            ),
        ]

    def test_just_more_than_half(self) -> None:
        low = "low confidence 16 of 30 (ballots collected)"
        assert self.judge(16, 30, 16) == [
            Told(self.FIRST, YES, f"{low} is {self.HALF}: resignation", "", self.LEAST),
            Told(self.SECOND, OFF, f"{low} is not {self.MOST}: not yet dismissal", "", self.LEAST_MOST),
            Told(self.THIRD, YES, f"{low} is more than 1/2: a vote of confidence", "", self.LEAST),
        ]

    def test_just_two_thirds(self) -> None:
        low = "low confidence 20 of 30 (ballots collected)"
        locator = ASSEMBLY_2023.provisions[1].citation.locator
        passed = f"{low} is {self.MOST} already: under {locator}, it is past {self.HALF} for resignation"
        assert self.judge(20, 30, 15) == [
            Told(self.FIRST, OFF, passed, "", self.LEAST),
            Told(self.SECOND, YES, f"{low} is {self.MOST}: dismissal", "", self.LEAST_MOST),
            Told(
                self.THIRD,
                OFF,
                f"{low}; it is not more than 1/2 in both of two years running: not yet a vote of confidence",
                "",
                self.LEAST,
            ),
        ]
        assert self.judge(19, 30)[0].status is YES

    def test_the_year_before_is_not_known(self) -> None:
        said = "low confidence 16, the base is ballots collected (30): whether it is more than 1/2 is not known, for"
        expected = Told(
            self.THIRD, OPEN, f"{said} a vote of confidence", "", self.LEAST, missing=(Fact.PREVIOUS_RESULT,)
        )
        assert self.judge(16, 30)[2] == expected

    def test_the_base_is_not_known(self) -> None:
        said = "low confidence 16, the base is ballots collected (16 to 30): whether it is"
        missing = (Fact.BASE,)
        assert self.judge(16, None, 16) == [
            Told(self.FIRST, OPEN, f"{said} {self.HALF} is not known, for resignation", missing=missing),
            Told(self.SECOND, OPEN, f"{said} {self.MOST} is not known, for dismissal", missing=missing),
            Told(
                self.THIRD,
                YES,
                "low confidence 16 of 16 to 30 (ballots collected) is more than 1/2: a vote of confidence",
            ),
        ]

    def test_nothing_follows(self) -> None:
        said = "the instrument sets no threshold for low confidence: nothing follows of necessity"
        (found,) = evolve(self.RULE, thresholds=()).judge(Result(Tally(0, 0, 5)))
        assert told(found) == Told(self.ALL, OFF, said, readings=("A28",))

    def test_what_is_known_of_a_base(self) -> None:
        assert Standing(3, 10).base_text == Text("10", "10")
        assert Standing(3, None).base_text == Text("ít nhất 3", "at least 3")
        assert Standing(3, None, smallest=4).base_text.en == "at least 4"
        assert Standing(3, None, smallest=4, largest=4).base_text.en == "4"
        assert Standing(3, None, smallest=4, largest=5).base_text.en == "4 to 5"

    def test_whether_something_else_follows_instead(self) -> None:
        # One mark of one is two thirds and more; one of two is half and no more, so that nothing follows at all.
        assert Standing(1, 1).passes(self.GIVES_WAY)
        assert not Standing(1, 2).passes(self.GIVES_WAY)
        said = f"low confidence 1 of 2 (ballots collected) is not {self.HALF}: not yet resignation"
        assert self.judge(1, 2)[0].text == said

    def test_stricter(self) -> None:
        two_fifths = Ratio(Bound.MORE_THAN, 2, 5)
        assert MORE_THAN_HALF.is_stricter_than(two_fifths)
        assert not two_fifths.is_stricter_than(MORE_THAN_HALF)
        assert AT_LEAST_TWO_THIRDS.is_stricter_than(MORE_THAN_HALF)
        assert not MORE_THAN_HALF.is_stricter_than(AT_LEAST_TWO_THIRDS)
        assert not MORE_THAN_HALF.is_stricter_than(MORE_THAN_HALF)

    def test_labels(self) -> None:
        assert self.GIVES_WAY.label == Text("trên 1/2 và dưới 2/3", "more than 1/2 and less than 2/3")
        assert self.HIGHER.label == Text("từ 2/3", "at least 2/3")


class TestTenure:
    """Nobody is voted on before nine months in post (ct19.tenure), word for word."""

    RULE, ID = PLAN.tenure, "ct19.tenure"
    READINGS = ("A1", "A2", "A3", "A4")

    def judge(self, *service: Service, on: date = DAY) -> Told:
        """Return what is said of somebody with this service, without the readings that all these answers take."""
        return told(self.RULE.judge(evolve(MAU, service=service), on))

    def test_long_enough(self) -> None:
        said = (
            "in post continuously since 19 April 2018; 9 months are complete on 20 January 2019 (complete from"
            " 19 January 2019)"
        )
        assert self.judge(Service(date(2018, 4, 19))) == Told(self.ID, YES, said, readings=self.READINGS)

    def test_on_the_anniversary(self) -> None:
        said = (
            "in post continuously since 20 April 2018; 9 months are complete on 20 January 2019 (complete from"
            " 20 January 2019)"
        )
        remark = (
            "20 January 2019 is the very day on which 9 months are complete; the reading taken:"
            f" {Anniversary.COUNTS.label.en} (A1)"
        )
        assert self.judge(Service(date(2018, 4, 20))) == Told(self.ID, YES, said, "", (remark,), (), self.READINGS)

    def test_a_day_short(self) -> None:
        said = (
            "in post continuously since 21 April 2018; 9 months are not complete on 20 January 2019 (complete from"
            " 21 January 2019)"
        )
        remedy = "voted on from 21 January 2019"
        assert self.judge(Service(date(2018, 4, 21))) == Told(self.ID, OFF, said, remedy, readings=self.READINGS)
        assert self.judge(Service(date(2018, 4, 21), DAY)).remedy == ""
        assert self.judge(Service(date(2018, 4, 21), date(2019, 1, 21))).remedy == remedy

    def test_clamped(self) -> None:
        remark = (
            "for a start on 31 May 2018, 9 months later there is no corresponding day; it is clamped to the end of the"
            " month, 28 February 2019 (A2)"
        )
        found = self.judge(Service(date(2018, 5, 31)), on=date(2019, 3, 1))
        assert (found.remarks, found.status) == ((remark,), YES)

    def test_not_in_post(self) -> None:
        said = "does not hold the post on 20 January 2019, and so has no 9 months of continuous tenure"
        found = self.judge(Service(date(2015, 1, 1), date(2019, 1, 19)))
        assert found == Told(self.ID, OFF, said, readings=("A3", "A4"))

    def test_only_acting(self) -> None:
        said = "only acts in the post on 20 January 2019; that time does not count towards the 9 months"
        assert self.judge(Service(date(2015, 1, 1), acting=True)) == Told(self.ID, OFF, said, readings=("A3", "A4"))
        elsewhere = Service(date(2015, 1, 1), acting=True, office=THI.office)
        assert "does not hold" in self.judge(elsewhere).text
        assert "does not hold" in self.judge(Service(date(2015, 1, 1), date(2019, 1, 19), acting=True)).text

    def test_not_known(self) -> None:
        said = "since when the post has been held continuously is not known, nor whether 9 months are complete"
        remedy = "voted on if the post has been held continuously since 20 April 2018 or earlier"
        expected = Told(self.ID, OPEN, said, remedy, missing=(Fact.SERVICE,), readings=("A3", "B3"))
        assert told(self.RULE.judge(MAU, DAY)) == expected

    def test_acting_time_may_count(self) -> None:
        rule = evolve(self.RULE, acting=ActingTime.COUNTS)
        held = evolve(
            MAU, service=[Service(date(2018, 1, 1), date(2018, 12, 31), acting=True), Service(date(2019, 1, 1))]
        )
        assert [told(judging.judge(held, DAY)).status for judging in (self.RULE, rule)] == [OFF, YES]

    def test_whoever_acts_goes_on_where_acting_time_counts(self) -> None:
        rule = evolve(self.RULE, acting=ActingTime.COUNTS)
        held = evolve(MAU, service=[Service(date(2018, 12, 1), acting=True)])
        assert told(rule.judge(held, DAY)).remedy == "voted on from 1 September 2019"

    def test_for_which_starts_a_reading_decides(self) -> None:
        remarks = self.RULE.remarks_on(date(2019, 2, 28))
        on_the_day = (
            "whoever began on 28 May 2018, 29 May 2018, 30 May 2018, 31 May 2018 completes 9 months on the day of the"
            f" meeting, 28 February 2019; the reading taken: {Anniversary.COUNTS.label.en} (A1)"
        )
        clamped = (
            "for a start on 29 May 2018, 30 May 2018, 31 May 2018, 9 months later there is no corresponding day; it is"
            " clamped to the end of the month, 28 February 2019 (A2)"
        )
        assert [remark.text("en") for remark in remarks] == [on_the_day, clamped]
        strict = evolve(self.RULE, anniversary=Anniversary.STRICT)
        assert [remark.key for remark in strict.remarks_on(date(2019, 3, 1))] == [
            "tenure.on_anniversary",
            "tenure.clamped_starts",
        ]
        assert [remark.key for remark in self.RULE.remarks_on(date(2019, 3, 1))] == ["tenure.on_anniversary"]


class TestFacts:
    """What a sentence does not show stands in the plain data all the same."""

    def test_of_an_appointment(self) -> None:
        held = evolve(MAU, service=[Service(date(2023, 1, 1))])
        found = AppointedInYear(ASSEMBLY_2023.provisions[0]).judge(held, date(2023, 10, 25))
        assert found.statement.to_dict() == {
            "says": "appointment.within",
            "facts": {"since": "2023-01-01", "year": 2023, "eligible": "2024-01-01"},
        }

    def test_of_a_filing(self) -> None:
        facts = TestFiling.RULE.check(date(2019, 1, 10), DAY).statement.to_dict()["facts"]
        assert facts == {
            "on": "2019-01-10",
            "latest": "2019-01-10",
            "days": 10,
            "anchor": "vote",
            "what": {"vi": "bản kê khai", "en": "the declaration"},
            "when": {
                "vi": "chậm nhất 10 ngày trước ngày lấy phiếu",
                "en": "at the latest 10 days before the day of the vote",
            },
        }

    def test_of_consequences(self) -> None:
        standing = Standing(16, 30)
        finding = TestConsequences.RULE.judge_standing(standing)[0]
        facts = dict(finding.statement.facts)
        assert facts == {
            "low": 16,
            "of": 30,
            "out_of": standing.base_text,
            "base": Base.COLLECTED,
            "ratio": TestConsequences.GIVES_WAY.label,
            "effect": TestConsequences.GIVES_WAY.effect,
        }


class TestSubjects:
    """Who is on the list, word for word (ct19.subjects)."""

    def judge(self, role: Role, body: Body, *, member: bool | None = None, rule: Subjects = PLAN.subjects) -> Told:
        """Return what is said of a post."""
        return told(rule.judge(Office(role, body, committee_member=member), DAY))

    def title(self, role: Role, body: Body) -> str:
        """Return how the sentences begin: the title, and the kind of body."""
        return f"{Office(role, body).title.en} ({body.kind.label.en}"

    UPPER = "People's Committee of the province or city"
    DIVISION = Body("Phòng Mẫu", BodyKind.DISTRICT_DIVISION)
    COMPANY = Body("Công ty Mẫu", BodyKind.SINGLE_MEMBER_COMPANY, under=Under.CITY)

    def test_listed(self) -> None:
        said = f"{self.title(Role.HEAD, SO_MAU)}; directly under: {self.UPPER}) is among those voted on"
        assert self.judge(Role.HEAD, SO_MAU) == Told("ct19.subjects.a", YES, said)

    def test_of_a_body_that_has_no_superior_none_is_told(self) -> None:
        council = Body("Hội đồng Mẫu", BodyKind.PROVINCIAL_COUNCIL)
        found = self.judge(Role.CHAIR, council, rule=ASSEMBLY_2023.subjects)
        assert found.text == f"{self.title(Role.CHAIR, council)}) is among those voted on"
        found = self.judge(Role.OTHER, council, rule=ASSEMBLY_2023.subjects)
        assert found.text == f"{self.title(Role.OTHER, council)}) is not among those voted on"

    def test_listed_with_a_remark_and_with_a_condition(self) -> None:
        district = Body("Quận Mẫu", BodyKind.DISTRICT_COMMITTEE)
        found = self.judge(Role.CHAIR, district)
        remark = (
            "the People's Council may have voted on this person in December 2018; the plan names the post all the same"
        )
        assert found == Told("ct19.subjects.d", YES, found.text, "", (remark,), readings=("A8",))
        found = self.judge(Role.HEAD, self.DIVISION, member=True)
        remark = f"the condition is met: {Condition.COMMITTEE_MEMBER.label.en}"
        assert found == Told("ct19.subjects.e", YES, found.text, "", (remark,), readings=("A10",))

    def test_open(self) -> None:
        found = self.judge(Role.HEAD, self.DIVISION)
        expected = Told(
            "ct19.subjects.e",
            OPEN,
            found.text,
            "give the missing fact",
            missing=(Fact.COMMITTEE_MEMBER,),
            readings=("B3", "A10"),
        )
        assert found == expected
        assert found.text.startswith("whether ")

    def test_off_the_list_but_for_a_condition(self) -> None:
        found = self.judge(Role.HEAD, self.DIVISION, member=False)
        remedy = f"is among those voted on if: {Condition.COMMITTEE_MEMBER.label.en}"
        assert found == Told("ct19.subjects.e", OFF, found.text, remedy, readings=("A10",))
        found = self.judge(Role.HEAD, Body("Đơn vị Mẫu", BodyKind.DISTRICT_DIVISION), member=False)
        assert found.remedy == remedy

    def test_off_the_list(self) -> None:
        said = f"{self.title(Role.OTHER, SO_MAU)}; directly under: {self.UPPER}) is not among those voted on"
        assert self.judge(Role.OTHER, SO_MAU) == Told("ct19.subjects.a", OFF, said)

    def test_excluded(self) -> None:
        found = self.judge(Role.DEPUTY_DIRECTOR, self.COMPANY)
        parent = PLAN.subjects.exclusions[1].parent
        assert parent is not None
        remark = "the plan does not name the deputy director of a company; Regulation 262-QĐ/TW article 5 does"
        expected = Told(
            "ct19.subjects.f",
            OFF,
            found.text,
            "",
            (remark,),
            readings=("A14",),
            supplements=(parent.citation.locator,),
        )
        assert found == expected
        open_one = self.judge(
            Role.DEPUTY_DIRECTOR, self.COMPANY, rule=PLAN.subjects.reading("A14", Unlisted.UNDETERMINED)
        )
        assert open_one == expected._replace(status=OPEN, missing=(Fact.EXHAUSTIVENESS,), text=open_one.text)

    def test_nobody_knows_the_list(self) -> None:
        found = told(PARTY_2023.subjects.judge(Office(Role.CHAIR, self.COMPANY), date(2024, 1, 1)))
        assert found == Told("qd96.gap.subjects", OPEN, found.text, missing=(Fact.PROVISION_TEXT,))
        assert found.text.startswith("whether ")

    def test_from_a_day_on(self) -> None:
        provision = PLAN.subjects.groups[0].provision
        first = date(2019, 1, 21)
        rule = Subjects([Group(provision, [Post(Role.HEAD, BodyKind.DEPARTMENT)], first_day=first)])
        found = self.judge(Role.HEAD, SO_MAU, rule=rule)
        assert found == Told(provision.id, OFF, found.text, "voted on from 21 January 2019")
        assert told(rule.judge(MAU.office, first)).status is YES
        assert rule.posts_in(SO_MAU, DAY) == ()
        assert rule.posts_in(SO_MAU, first) == (Post(Role.HEAD, BodyKind.DEPARTMENT),)
        # Another post of the body has no day from which it would stand on the list.
        assert self.judge(Role.DEPUTY_HEAD, SO_MAU, rule=rule).remedy == ""
        assert told(rule.judge(THI.office, first)).remedy == ""

    def test_until_a_day(self) -> None:
        provision = PLAN.subjects.groups[0].provision
        rule = Subjects([Group(provision, [Post(Role.HEAD, BodyKind.DEPARTMENT)], last_day=DAY)])
        assert told(rule.judge(MAU.office, DAY)).status is YES
        assert told(rule.judge(MAU.office, date(2019, 1, 21))) == Told(
            provision.id, OFF, self.judge(Role.HEAD, SO_MAU, rule=Subjects([Group(provision, [])])).text
        )

    def test_the_group_that_comes_nearest(self) -> None:
        provisions = PLAN.provisions
        empty = Group(provisions[0], [])
        same_post = Group(provisions[1], [Post(Role.HEAD, BodyKind.AGENCY)])
        same_body = Group(provisions[2], [Post(Role.DEPUTY_HEAD, BodyKind.DEPARTMENT)])
        far = Group(provisions[3], [Post(Role.CHAIR, BodyKind.DISTRICT_COMMITTEE)])
        both = Group(provisions[4], [Post(Role.HEAD, BodyKind.DEPARTMENT)], last_day=date(2018, 1, 1))
        for groups, nearest in (
            ([empty, far, same_post, same_body, both], both),
            ([empty, far, same_post, same_body], same_body),
            ([empty, far, same_post], same_post),
            ([empty, far], far),
            ([empty], empty),
            ([far, same_body, same_post], same_body),
        ):
            assert told(Subjects(groups).judge(MAU.office, DAY)).rule == nearest.provision.id

    def test_two_posts_that_one_office_can_be(self) -> None:
        def post(under: Under | None, condition: Condition | None = None) -> Post:
            return Post(Role.CONTROLLER, BodyKind.SINGLE_MEMBER_COMPANY, under, condition)

        city, department = Under.CITY, Under.DEPARTMENT
        assert post(None).meets(post(city))
        assert post(city).meets(post(None))
        assert post(city).meets(post(city))
        assert not post(city).meets(post(department))
        assert not post(city, Condition.CONTROL_BOARD).meets(post(city, Condition.NO_CONTROL_BOARD))
        assert post(city, Condition.CONTROL_BOARD).meets(post(city))
        assert not post(city).meets(Post(Role.CONTROLLER, BodyKind.AGENCY, city))
        assert not post(city).meets(Post(Role.CHAIR, BodyKind.SINGLE_MEMBER_COMPANY, city))


class TestValidity:
    """From which day to which an instrument is in force, word for word."""

    def test_before(self) -> None:
        validity = ASSEMBLY_2014.validity
        found = told(validity.judge(date(2015, 6, 30)))
        said = "Resolution 85/2014/QH13 is in force only from 1 July 2015 on and does not govern a vote on 30 June 2015"
        assert found == Told(validity.provision.id, OPEN, said, missing=(Fact.INSTRUMENT,))
        assert validity.judge(date(2015, 7, 1)) is None

    def test_after(self) -> None:
        validity = ASSEMBLY_2014.validity
        assert validity.judge(date(2023, 6, 30)) is None
        assert validity.end is not None
        found = told(validity.judge(date(2023, 7, 1)))
        said = "Resolution 85/2014/QH13 is in force only until 30 June 2023 and does not govern a vote on 1 July 2023"
        assert found == Told(validity.end.id, OPEN, said, missing=(Fact.INSTRUMENT,))

    def test_not_verified_any_more(self) -> None:
        validity = PARTY_2023.validity
        assert validity.end is not None
        found = told(validity.judge(date(2027, 1, 1)))
        said = (
            "not verified that Regulation 96-QĐ/TW still applies on 1 January 2027: that is known until"
            " 31 December 2026 only"
        )
        readings = validity.end.interpretations
        assert found == Told(validity.end.id, OPEN, said, missing=(Fact.INSTRUMENT,), readings=readings)


class TestTallies:
    """Results as a table: the levels, the counts, and the percentages of every base that is known."""

    RESULT = Result(Tally(19, 2, 25), Turnout(members=50, issued=48, collected=47))

    def test_in_both_languages(self) -> None:
        table = self.RESULT.document("en").blocks[1]
        vietnamese = self.RESULT.document("vi").blocks[1]
        assert str(table) != str(vietnamese)
        assert "high confidence" in str(table)
        assert "tín nhiệm cao" in str(vietnamese)
        assert "high confidence" not in str(vietnamese)
        assert "tín nhiệm cao" not in str(table)

    def test_places_are_passed_on(self) -> None:
        assert str(Tally(1, 0, 2).percent(Rating.HIGH, 3, 4)) == "33.3333"
        assert str(Tally(1, 0, 2).percent(Rating.HIGH, 3)) == "33.33"

    def test_nothing_is_known_of_a_base(self) -> None:
        assert [Turnout().at_least(base) for base in Base] == [0, 0, 0, 0, 0]
        assert [Turnout().at_most(base) for base in Base] == [None] * 5
