"""Spoiling: what each fault does to a round that was lawful. Everything else in the round stays as it was."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from attrs import evolve

from phieu_tin_nhiem.answers.findings import Status
from phieu_tin_nhiem.base.errors import InvalidMeetingError
from phieu_tin_nhiem.facts.ballots import BallotForm
from phieu_tin_nhiem.facts.meetings import NOT_DONE, Attendance, Meeting, Minutes, MinutesRow, Notice, Round, Venue
from phieu_tin_nhiem.facts.offices import Body, Office
from phieu_tin_nhiem.facts.people import Officeholder, Service
from phieu_tin_nhiem.plans.plan import Plan
from phieu_tin_nhiem.testing.people import roles_in

ONE_DAY: Final = timedelta(days=1)
# Long before any plan, and at no end of a month.
LONG_AGO: Final = date(1995, 3, 15)


def replaced(whole: Round, index: int, meeting: Meeting) -> Round:
    """Return the round with another meeting in the place of one."""
    meetings = list(whole.meetings)
    meetings[index] = meeting
    return evolve(whole, meetings=meetings)


def at_work(whole: Round) -> int:
    """Return which meeting is the last that has a list and is held at the place of work.

    Raises:
        InvalidMeetingError: there is none.
    """
    for index in reversed(range(len(whole.meetings))):
        if whole.meetings[index].venue is Venue.WORKPLACE and whole.meetings[index].list_known:
            return index
    raise InvalidMeetingError("expected.meeting", whole.meetings, "Fault.inject")


def work_of(whole: Round) -> Meeting:
    """Return the meeting at the place of work."""
    return whole.meetings[at_work(whole)]


def _everybody(whole: Round) -> list[Officeholder]:
    """Return everybody who comes into question or is listed at a meeting."""
    return [person for meeting in whole.meetings for person in (*(meeting.people or ()), *meeting.list_known)]


def _free_name(whole: Round, called: str) -> str:
    """Return a name that nobody in the round has: ``called``, with a number behind it where somebody is called so."""
    taken = {person.name for person in _everybody(whole)}
    names = [called, *(f"{called} {number}" for number in range(2, len(taken) + 2))]
    return next(name for name in names if name not in taken)


def stranger(whole: Round, called: str, office: Office, start: date) -> Officeholder:
    """Return somebody who is not in the round yet, in an office since ``start``; with an id where the others have.

    Each fault calls its own stranger differently, so that the same person comes whatever other faults there are.
    """
    name = _free_name(whole, called)
    has_id = any(person.id is not None for person in _everybody(whole))
    return Officeholder(
        name,
        office,
        service=[Service(start)],
        party_leadership=False,
        circumstances=(),
        id=name if has_id else None,
    )


def with_person(meeting: Meeting, person: Officeholder) -> Meeting:
    """Return the meeting with one person more: in question, on the list, on the ballots and in the minutes."""
    form, minutes = meeting.ballot_form, meeting.minutes
    return evolve(
        meeting,
        people=(*(meeting.people or ()), person),
        listed=(*meeting.list_known, person),
        ballot_form=BallotForm([*form.names, person.name]) if isinstance(form, BallotForm) else form,
        minutes=None if minutes is None else evolve(minutes, rows=(*minutes.rows, *_row_like(minutes, person.name))),
    )


def _row_like(minutes: Minutes, name: str) -> list[MinutesRow]:
    """Return a row for ``name`` that says what the first row says; none where there are no rows."""
    return [evolve(row, name=name) for row in minutes.rows[:1]]


def _listed_one_more(whole: Round, person: Officeholder) -> Round:
    return replaced(whole, at_work(whole), with_person(work_of(whole), person))


def outsider_on_party_list(whole: Round, _plan: Plan) -> Round:
    """Put somebody on the party committee's list who does not belong to its leadership; hold its meeting if need be."""
    meeting = work_of(whole)
    person = stranger(whole, "Võ Văn Ngoài", meeting.list_known[0].office, LONG_AGO)
    for index, held in enumerate(whole.meetings):
        if held.venue is Venue.PARTY_COMMITTEE:
            return replaced(whole, index, with_person(held, person))
    return evolve(whole, meetings=(*whole.meetings, _elsewhere(meeting, person, Venue.PARTY_COMMITTEE)))


def _elsewhere(meeting: Meeting, person: Officeholder, venue: Venue) -> Meeting:
    """Return a meeting like another, at another place, about one person."""
    minutes = meeting.minutes
    return evolve(
        meeting,
        venue=venue,
        people=[person],
        listed=[person],
        ballot_form=BallotForm.of([person]),
        minutes=None if minutes is None else evolve(minutes, rows=_row_like(minutes, person.name)),
    )


def _notice_of(meeting: Meeting) -> Notice:
    if isinstance(meeting.notice, Notice):
        return meeting.notice
    raise InvalidMeetingError("expected.kind", meeting.notice, "Fault.inject", {"kind": "Notice"})


def late_notice(whole: Round, plan: Plan) -> Round:
    """Give notice a day too late."""
    meeting = work_of(whole)
    late = evolve(_notice_of(meeting), on=plan.notice.latest(meeting.on) + ONE_DAY)
    return replaced(whole, at_work(whole), evolve(meeting, notice=late))


def no_notice(whole: Round, _plan: Plan) -> Round:
    """Give no notice."""
    return replaced(whole, at_work(whole), evolve(work_of(whole), notice=NOT_DONE))


def notice_without_time(whole: Round, _plan: Plan) -> Round:
    """Leave the time out of a notice."""
    meeting = whole.meetings[0]
    return replaced(whole, 0, evolve(meeting, notice=evolve(_notice_of(meeting), time=NOT_DONE)))


def notice_without_place(whole: Round, _plan: Plan) -> Round:
    """Leave the place out of a notice."""
    meeting = whole.meetings[0]
    return replaced(whole, 0, evolve(meeting, notice=evolve(_notice_of(meeting), place=NOT_DONE)))


def no_ballots(whole: Round, _plan: Plan) -> Round:
    """Prepare no ballots for a meeting."""
    return replaced(whole, 0, evolve(whole.meetings[0], ballot_form=NOT_DONE))


def name_not_on_ballots(whole: Round, _plan: Plan) -> Round:
    """Leave the first name out of the ballots; where it is the only one, print that of somebody else."""
    meeting = work_of(whole)
    names = meeting.ballot_form.names if isinstance(meeting.ballot_form, BallotForm) else ()
    others = names[1:] or [_free_name(whole, "Võ Văn Mới")]
    return replaced(whole, at_work(whole), evolve(meeting, ballot_form=BallotForm(others)))


def no_board(whole: Round, _plan: Plan) -> Round:
    """Propose no counting board."""
    return replaced(whole, at_work(whole), evolve(work_of(whole), board=NOT_DONE))


def absent_observer(whole: Round, plan: Plan) -> Round:
    """Let the last of the observers stay away."""
    expected = plan.attendance.expected
    if not expected:
        raise InvalidMeetingError("expected.spoilable", plan.instrument.id, "Fault.inject")
    *others, absent = expected
    return replaced(whole, 0, evolve(whole.meetings[0], attendance=Attendance(present=others, absent=[absent])))


def _minutes_of(meeting: Meeting) -> Minutes:
    if meeting.minutes is not None and meeting.minutes.rows:
        return meeting.minutes
    raise InvalidMeetingError("expected.kind", meeting.minutes, "Fault.inject", {"kind": "Minutes"})


def _one_more(figure: int | None) -> int:
    return 1 if figure is None else figure + 1


def ballots_do_not_add_up(whole: Round, _plan: Plan) -> Round:
    """Write down one invalid ballot too many."""
    minutes = _minutes_of(whole.meetings[0])
    wrong = evolve(minutes, invalid=_one_more(minutes.invalid))
    return replaced(whole, 0, evolve(whole.meetings[0], minutes=wrong))


def more_ballots_than_issued(whole: Round, _plan: Plan) -> Round:
    """Write down an invalid ballot more everywhere, and that one fewer was issued than collected."""
    minutes = _minutes_of(whole.meetings[0])
    wrong = evolve(
        minutes,
        issued=minutes.collected,
        collected=_one_more(minutes.collected),
        invalid=_one_more(minutes.invalid),
        rows=[evolve(row, invalid=_one_more(row.invalid)) for row in minutes.rows],
    )
    return replaced(whole, 0, evolve(whole.meetings[0], minutes=wrong))


def levels_do_not_add_up(whole: Round, _plan: Plan) -> Round:
    """Write down one high mark too many for the first name."""
    minutes = _minutes_of(whole.meetings[0])
    first, *others = minutes.rows
    wrong = evolve(minutes, rows=[evolve(first, high=_one_more(first.high)), *others])
    return replaced(whole, 0, evolve(whole.meetings[0], minutes=wrong))


def newcomer_listed(whole: Round, plan: Plan) -> Round:
    """List somebody who came a day too late to be voted on."""
    meeting = work_of(whole)
    start = plan.tenure.latest_start(meeting.on) + ONE_DAY
    return _listed_one_more(whole, stranger(whole, "Võ Văn Lạ", meeting.list_known[0].office, start))


def unlisted_post(whole: Round, plan: Plan) -> Round:
    """List somebody whose post is none of those voted on."""
    meeting = work_of(whole)
    body = meeting.list_known[0].office.body
    return _listed_one_more(whole, stranger(whole, "Võ Văn Thêm", _post_not_listed(body, plan, meeting.on), LONG_AGO))


def _post_not_listed(body: Body, plan: Plan, day: date) -> Office:
    for role in roles_in(body):
        office = Office(role, body)
        if plan.subjects.judge(office, day).status is Status.NOT_APPLICABLE:
            return office
    raise InvalidMeetingError("expected.spoilable", plan.instrument.id, "Fault.inject")


def list_not_reported(whole: Round, _plan: Plan) -> Round:
    """Do not report the list to the leadership."""
    return replaced(whole, at_work(whole), evolve(work_of(whole), list_reported=False))


def no_list(whole: Round, _plan: Plan) -> Round:
    """Draw up no list."""
    return replaced(whole, at_work(whole), evolve(work_of(whole), listed=NOT_DONE, list_reported=None))


def person_missing(whole: Round, _plan: Plan) -> Round:
    """Take somebody who is due off every list."""
    key = work_of(whole).list_known[-1].key
    return evolve(
        whole,
        meetings=[
            evolve(meeting, listed=[person for person in meeting.list_known if person.key != key])
            for meeting in whole.meetings
        ],
    )


def foreign_place(whole: Round, plan: Plan) -> Round:
    """Take the vote on somebody also at a place that the plan does not name."""
    meeting = work_of(whole)
    places = [venue for venue in Venue.standard() if venue is not Venue.COUNCIL and venue not in plan.venues.places]
    if not places:
        raise InvalidMeetingError("expected.spoilable", plan.instrument.id, "Fault.inject")
    return evolve(whole, meetings=(*whole.meetings, _elsewhere(meeting, meeting.list_known[0], places[-1])))


def late_report(whole: Round, plan: Plan) -> Round:
    """Report a day too late."""
    return evolve(whole, reported_on=plan.report.last_day + ONE_DAY)


def early_report(whole: Round, _plan: Plan) -> Round:
    """Report the day before the last meeting."""
    return evolve(whole, reported_on=max(meeting.on for meeting in whole.meetings) - ONE_DAY)


def no_report(whole: Round, _plan: Plan) -> Round:
    """Do not report."""
    return evolve(whole, reported_on=NOT_DONE)
