"""Every answer on preparing the vote, word for word.

The sentences are put together by hand, from the facts of each case, as a reader of the report would expect them.
"""

from __future__ import annotations

from datetime import date, time

import pytest
from attrs import evolve

from phieu_tin_nhiem import (
    NOT_DONE,
    BallotForm,
    Body,
    BodyKind,
    CountingBoard,
    Notice,
    Observer,
    Office,
    Officeholder,
    Role,
    Service,
    Severity,
    Under,
)
from phieu_tin_nhiem.decisions import Decision
from phieu_tin_nhiem.findings import Fact
from phieu_tin_nhiem.rules.preparation import DayCount
from told import DAY, MAU, NO, OFF, OPEN, PLAN, THI, YES, Told, told


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
