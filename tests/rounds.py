"""A round of a made-up department that keeps the plan in everything, and faults that break it in one thing each."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time
from typing import TypedDict, Unpack

from attrs import evolve

from phieu_tin_nhiem import (
    CAN_THO_2019,
    Attendance,
    BallotForm,
    Body,
    BodyKind,
    CountingBoard,
    Finding,
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
    Venue,
)
from phieu_tin_nhiem.facts.meetings import NotDone

SO_MAU = Body("Sở Mẫu", BodyKind.DEPARTMENT)
PARTY_DAY = date(2019, 1, 18)
WORK_DAY = date(2019, 1, 20)
REPORT_DAY = date(2019, 1, 28)


def officer(role: Role, name: str, start: date | None, *, leads_party: bool | None = False) -> Officeholder:
    """Return somebody of the made-up department, in post since ``start``."""
    service = None if start is None else [Service(start)]
    return Officeholder(name, Office(role, SO_MAU), service=service, party_leadership=leads_party)


DIRECTOR = officer(Role.HEAD, "Trần Thị Mẫu", date(2015, 3, 1), leads_party=True)
DEPUTY = officer(Role.DEPUTY_HEAD, "Lê Văn Thí", date(2016, 6, 1))
SECOND_DEPUTY = officer(Role.DEPUTY_HEAD, "Phạm Thị Dụ", date(2017, 9, 1))
NEWCOMER = officer(Role.DEPUTY_HEAD, "Võ Văn Mới", date(2018, 12, 1))
CHIEF_OF_OFFICE = officer(Role.OTHER, "Đỗ Thị Ngoài", date(2014, 1, 1))
EVERYBODY = (DIRECTOR, DEPUTY, SECOND_DEPUTY, NEWCOMER, CHIEF_OF_OFFICE)


def minutes_of(people: Iterable[Officeholder], collected: int = 20) -> Minutes:
    """Return minutes that add up: for each person twelve high, five middle and three low of twenty ballots."""
    return Minutes(
        issued=collected,
        collected=collected,
        valid=collected,
        invalid=0,
        rows=[
            MinutesRow(name=name, high=collected - 8, confidence=5, low=3, valid=collected, invalid=0)
            for name in BallotForm.of(people).names
        ],
    )


def lawful_meeting(venue: Venue, on: date, listed: Iterable[Officeholder]) -> Meeting:
    """Return a meeting that keeps every rule, with six days of notice."""
    people = tuple(listed)
    records = {person.key: person for person in people}
    return Meeting(
        body=SO_MAU,
        on=on,
        venue=venue,
        people=[records.get(person.key, person) for person in EVERYBODY],
        listed=people,
        list_reported=True,
        notice=Notice(on=date.fromordinal(on.toordinal() - 6), time=time(8), place="Hội trường A"),
        ballot_form=BallotForm.of(people),
        board=CountingBoard(["Ngô Văn Đếm", "Bùi Thị Kiểm", "Hồ Văn Ghi"]),
        attendance=Attendance.full(),
        minutes=minutes_of(people),
    )


def lawful_round() -> Round:
    """Return the round: the party committee votes on the director, the department on the director and both deputies."""
    return Round(
        meetings=[
            lawful_meeting(Venue.PARTY_COMMITTEE, PARTY_DAY, [DIRECTOR]),
            lawful_meeting(Venue.WORKPLACE, WORK_DAY, [DIRECTOR, DEPUTY, SECOND_DEPUTY]),
        ],
        reported_on=REPORT_DAY,
    )


class Changes(TypedDict, total=False):
    """What can be changed about a meeting."""

    body: Body
    on: date
    venue: Venue | None
    people: Iterable[Officeholder] | None
    listed: Iterable[Officeholder] | NotDone | None
    list_reported: bool | None
    notice: Notice | NotDone | None
    ballot_form: BallotForm | NotDone | None
    board: CountingBoard | NotDone | None
    attendance: Attendance | None
    minutes: Minutes | None


def with_meeting(whole: Round, index: int, **changes: Unpack[Changes]) -> Round:
    """Return the round with one of its meetings changed."""
    meetings = list(whole.meetings)
    meetings[index] = evolve(meetings[index], **changes)
    return evolve(whole, meetings=meetings)


def check_work(plan: Plan = CAN_THO_2019, **changes: Unpack[Changes]) -> tuple[Finding, ...]:
    """Return what the plan finds when the lawful meeting at the place of work is changed."""
    return plan.check(with_meeting(lawful_round(), 1, **changes)).findings


PARTY, WORK = 0, 1


def violated(whole: Round, plan: Plan = CAN_THO_2019) -> frozenset[tuple[object, ...]]:
    """Return what is violated in a round, each by provision, person, meeting and what is said."""
    return frozenset(
        (finding.rule.id, finding.person, finding.meeting, finding.statement.key)
        for finding in plan.check(whole).violations
    )
