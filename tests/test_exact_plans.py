"""What a plan and a regulation answer to one question, whole: findings, duties and remarks, word for word."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from phieu_tin_nhiem import (
    CAN_THO_2019,
    NOT_DONE,
    Body,
    BodyKind,
    Circumstance,
    CountingBoard,
    Fact,
    Meeting,
    MeetingReference,
    Office,
    Officeholder,
    Role,
    Round,
    Service,
    Severity,
    Venue,
)
from phieu_tin_nhiem.meetings import NotDone
from phieu_tin_nhiem.plan import Window
from phieu_tin_nhiem.plans import ASSEMBLY_2014, ASSEMBLY_2023
from phieu_tin_nhiem.rules.filing import Anchor, Unseen
from rounds import DEPUTY, DIRECTOR, PARTY_DAY, SO_MAU, WORK_DAY, minutes_of
from told import NO, OFF, OPEN, YES, Told, told

EARLY = Told(
    "ct19.preparation.notice",
    OFF,
    "For a meeting on 11 January 2019 notice would have to precede the plan (7 January 2019);"
    " the first possible day is 12 January 2019.",
    readings=("A16",),
    severity=Severity.WARNING,
)
LATE = Told(
    "ct19.report",
    OFF,
    "A meeting on 31 January 2019 comes after the last day for reporting results (30 January 2019).",
    readings=("A18",),
    severity=Severity.WARNING,
)


class TestDayOfAMeeting:
    """ct19.preparation.notice, ct19.report: a meeting can be held from 12 to 30 January 2019."""

    CASES: tuple[tuple[int, list[Told]], ...] = ((11, [EARLY]), (12, []), (30, []), (31, [LATE]))

    @pytest.mark.parametrize(("day", "against"), CASES)
    def test_what_stands_against_it(self, day: int, against: list[Told]) -> None:
        on = date(2019, 1, day)
        assert [told(finding) for finding in CAN_THO_2019.timeline(on).findings] == against
        assert [told(finding) for finding in CAN_THO_2019.decide(DIRECTOR, on=on).warnings] == against
        report = CAN_THO_2019.check(Round(meetings=[Meeting(body=SO_MAU, on=on)]))
        assert [told(finding) for finding in report.findings][: len(against)] == against
        assert [finding.rule.id for finding in report.findings][len(against)] == "ct19.preparation.list"

    def test_the_window(self) -> None:
        window = CAN_THO_2019.window
        assert window == Window(date(2019, 1, 12), date(2019, 1, 30))
        assert [date(2019, 1, day) in window for day in (11, 12, 30, 31)] == [False, True, True, False]


class TestTimeline:
    """The duties for a meeting on 31 January 2019: the report is due before what is for that day."""

    def test_all_of_it(self) -> None:
        timeline = CAN_THO_2019.timeline(date(2019, 1, 31))
        assert [(duty.rule.id, duty.last_day.day, duty.dating.value) for duty in timeline.duties] == [
            ("ct19.preparation.notice", 26, "stated"),
            ("ct19.report", 30, "stated"),
            ("ct19.preparation.list", 31, "implied"),
            ("ct19.preparation.ballots", 31, "implied"),
            ("ct19.preparation.board", 31, "implied"),
            ("ct19.attendance", 31, "stated"),
            ("ct19.lead", 31, "throughout"),
        ]
        assert (timeline.instrument, timeline.tenure) == (CAN_THO_2019.instrument, CAN_THO_2019.tenure.provision)
        assert (timeline.meeting_day, timeline.latest_start) == (date(2019, 1, 31), date(2018, 4, 30))
        assert timeline.remarks == CAN_THO_2019.tenure.remarks_on(date(2019, 1, 31))

    def test_what_a_reading_decides_is_said(self) -> None:
        (remark,) = CAN_THO_2019.timeline(date(2019, 1, 20)).remarks
        assert remark.text("en") == (
            "whoever began on 20 April 2018 completes 9 months on the day of the meeting, 20 January 2019;"
            " the reading taken: complete on the anniversary day itself (A1)"
        )


class TestOneDecision:
    """A person is judged by the post, by tenure, and by what other instruments exempt for, in this order."""

    def test_of_the_plan(self) -> None:
        ill = evolve(DIRECTOR, circumstances=[Circumstance.SERIOUS_ILLNESS])
        decision = CAN_THO_2019.decide(ill, on=WORK_DAY)
        assert [finding.rule.id for finding in decision.findings] == ["ct19.subjects.a", "ct19.tenure", "ct19.tenure"]
        assert (decision.instrument, decision.person, decision.on) == (CAN_THO_2019.instrument, ill, WORK_DAY)
        assert len(CAN_THO_2019.decide(evolve(DIRECTOR, circumstances=[]), on=WORK_DAY).findings) == 2

    CHAIR = Officeholder(
        "Trần Thị Mẫu",
        Office(Role.CHAIR, Body("HĐND tỉnh Mẫu", BodyKind.PROVINCIAL_COUNCIL)),
        service=[Service(date(2018, 3, 5))],
        circumstances=[],
    )
    LISTED = Told("nq85.subjects.councils", YES, "chair (provincial People's Council) is among those voted on")
    OPENING, VOTE = date(2018, 12, 4), date(2018, 12, 6)

    def test_of_a_regulation_that_counts_to_the_opening(self) -> None:
        tenure = Told(
            "nq85.tenure",
            OFF,
            "in post continuously since 5 March 2018; 9 months are not complete on 4 December 2018"
            " (complete from 5 December 2018)",
            "voted on from 5 December 2018",
            readings=("A1", "A2", "A3", "A4"),
        )
        found = ASSEMBLY_2014.decide(self.CHAIR, on=self.VOTE, opened_on=self.OPENING).findings
        assert [told(finding) for finding in found] == [self.LISTED, tenure]

    def test_of_a_regulation_whose_session_is_not_known(self) -> None:
        unknown = Told(
            "nq85.tenure",
            OPEN,
            "tenure is counted to the opening of the session, and that day is not known",
            missing=(Fact.OPENING_DAY,),
        )
        decision = ASSEMBLY_2014.decide(self.CHAIR, on=self.VOTE)
        assert [told(finding) for finding in decision.findings] == [self.LISTED, unknown]
        assert (decision.instrument, decision.person, decision.on, decision.warnings) == (
            ASSEMBLY_2014.instrument,
            self.CHAIR,
            self.VOTE,
            (),
        )

    def test_of_a_regulation_that_counts_to_the_day_the_opening_makes_no_difference(self) -> None:
        by_day = evolve(ASSEMBLY_2014, tenure=evolve(CAN_THO_2019.tenure, provision=ASSEMBLY_2014.tenure.provision))
        for more in ({}, {"opened_on": self.OPENING}):
            (_, tenure) = by_day.decide(self.CHAIR, on=self.VOTE, **more).findings
            assert told(tenure).text == (
                "in post continuously since 5 March 2018; 9 months are complete on 6 December 2018"
                " (complete from 5 December 2018)"
            )

    def test_of_a_regulation_that_is_not_yet_in_force_that_comes_first(self) -> None:
        found = ASSEMBLY_2023.decide(self.CHAIR, on=self.VOTE).findings
        assert [(finding.rule.id, finding.status) for finding in found] == [
            ("nq96.effect", OPEN),
            ("nq96.subjects.councils", YES),
            ("nq96.tenure", OFF),
        ]

    def test_of_a_regulation_with_a_ground_of_exemption_that_comes_last(self) -> None:
        retiring = evolve(self.CHAIR, circumstances=[Circumstance.RETIREMENT_NOTICE])
        found = ASSEMBLY_2023.decide(retiring, on=date(2023, 12, 6)).findings
        assert [(finding.rule.id, finding.status) for finding in found] == [
            ("nq96.subjects.councils", YES),
            ("nq96.tenure", YES),
            ("nq96.exemptions", OFF),
        ]
        without = evolve(ASSEMBLY_2023, exemptions=None)
        assert len(without.decide(retiring, on=date(2023, 12, 6)).findings) == 2


class TestDuties:
    """What is handed in for a vote, each counted from its own day; what is not known is left out."""

    OPENS, VOTES = date(2023, 12, 4), date(2023, 12, 6)

    def duties(self, book: object = ASSEMBLY_2023) -> list[tuple[str, date]]:
        """Return the duties for a vote in a provincial council, each with its last day."""
        assert isinstance(book, type(ASSEMBLY_2023))
        found = book.duties(BodyKind.PROVINCIAL_COUNCIL, opens_on=self.OPENS, votes_on=self.VOTES)
        return [(duty.rule.id, duty.last_day) for duty in found]

    def test_before_the_opening(self) -> None:
        # 45, 30, 25 and 20 days before 4 December 2023.
        assert [day for _, day in self.duties()] == [
            date(2023, 10, 20),
            date(2023, 11, 4),
            date(2023, 11, 9),
            date(2023, 11, 14),
        ]

    def test_before_the_vote(self) -> None:
        first, *rest = ASSEMBLY_2023.filings
        for_all = evolve(first, bodies=(), before=Anchor.VOTE)
        found = self.duties(evolve(ASSEMBLY_2023, filings=[*rest, for_all]))
        # 45 days before 6 December 2023, and still in the order of the days.
        assert found[1] == (first.provision.id, date(2023, 10, 22))
        assert [day for _, day in found] == sorted(day for _, day in found)

    def test_what_is_not_known_is_left_out(self) -> None:
        unknown = [evolve(filing, unseen=Unseen.UNKNOWN) for filing in ASSEMBLY_2023.filings]
        assert self.duties(evolve(ASSEMBLY_2023, filings=unknown)) == []


class TestOneMeeting:
    """What the list says bears on its report, on the counting board and on the minutes."""

    def said_of(self, listed: tuple[Officeholder, ...] | NotDone | None, *, reported: bool | None) -> list[str]:
        """Return what is said of a meeting whose board has a name of its list, and whose minutes lack that name."""
        meeting = Meeting(
            body=SO_MAU,
            on=WORK_DAY,
            venue=Venue.WORKPLACE,
            people=[DIRECTOR, DEPUTY],
            listed=listed,
            list_reported=reported,
            board=CountingBoard([DIRECTOR.name]),
            minutes=minutes_of([DEPUTY]),
        )
        found = CAN_THO_2019.check(Round(meetings=[meeting])).findings
        about = MeetingReference("Sở Mẫu", WORK_DAY, Venue.WORKPLACE)
        return [finding.statement.key for finding in found if finding.meeting == about]

    def test_a_list_that_is_known(self) -> None:
        assert self.said_of((DIRECTOR, DEPUTY), reported=None) == [
            "list.matches",
            "list.report_unknown",
            "ballots.unknown",
            "board.proposed",
            "board.listed",
            "notice.unknown",
            "attendance.unknown",
            "counting.absent",
        ]

    def test_a_list_that_was_not_drawn_up(self) -> None:
        assert self.said_of(NOT_DONE, reported=False) == [
            "list.not_done",
            "ballots.unknown",
            "board.proposed",
            "notice.unknown",
            "attendance.unknown",
            "counting.adds_up",
        ]

    def test_a_list_that_is_not_known(self) -> None:
        assert self.said_of(None, reported=False) == [
            "list.unknown",
            "list.not_reported",
            "ballots.unknown",
            "board.proposed",
            "notice.unknown",
            "attendance.unknown",
            "counting.list_unknown",
        ]


class TestPlacesOfARound:
    """ct19.venues: each post across the meetings; only what is not plainly good is said of one post."""

    def meeting(self, on: date, venue: Venue | None, *listed: Officeholder) -> Meeting:
        """Return a meeting of which only its list is known."""
        return Meeting(body=SO_MAU, on=on, venue=venue, people=listed, listed=listed)

    def places(self, *meetings: Meeting) -> list[Told]:
        """Return what the report says of places over all meetings."""
        report = CAN_THO_2019.check(Round(meetings=meetings))
        return [told(finding) for finding in report.findings if finding.meeting is None][:-1]

    GOOD = "for {} posts on the lists the vote is taken at no more than 2 of the places that the instrument names"

    def test_all_are_good(self) -> None:
        found = self.places(
            self.meeting(PARTY_DAY, Venue.PARTY_COMMITTEE, DIRECTOR),
            self.meeting(WORK_DAY, Venue.WORKPLACE, DIRECTOR, DEPUTY),
        )
        assert found == [Told("ct19.venues", YES, self.GOOD.format(2), readings=("A6",))]

    def test_one_is_open_and_one_is_good(self) -> None:
        found = self.places(
            self.meeting(PARTY_DAY, None, DIRECTOR),
            self.meeting(WORK_DAY, Venue.WORKPLACE, DIRECTOR, DEPUTY),
        )
        assert [(item.status, item.person) for item in found] == [
            (OPEN, "Trần Thị Mẫu (director of the department, Sở Mẫu)"),
            (YES, ""),
        ]
        assert found[1].text == self.GOOD.format(1)

    def test_none_is_good(self) -> None:
        found = self.places(self.meeting(PARTY_DAY, Venue.OTHER, DIRECTOR))
        assert [(item.status, item.person) for item in found] == [
            (NO, "Trần Thị Mẫu (director of the department, Sở Mẫu)")
        ]
