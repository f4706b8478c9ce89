"""Rounds to test with: one that keeps the plan in everything, and faults that break it in one thing each.

Every name is made up. A test takes the lawful round and changes what it is about:

>>> late = Fault.LATE_NOTICE.inject(lawful_round())
>>> [finding.rule.id for finding in CAN_THO_2019.check(late).violations]
['ct19.preparation.notice']
>>> CAN_THO_2019.check(with_meeting(lawful_round(), WORK, board=NOT_DONE)).violations == ()
False
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date, time, timedelta
from functools import partial
from typing import Any, Final, NamedTuple, final

from attrs import evolve

from phieu_tin_nhiem.answers.findings import Status
from phieu_tin_nhiem.answers.sources import Provision
from phieu_tin_nhiem.base.errors import InvalidMeetingError
from phieu_tin_nhiem.base.sentences import Expectation
from phieu_tin_nhiem.base.text import Term
from phieu_tin_nhiem.base.values import EXPECTED_KIND
from phieu_tin_nhiem.facts.ballots import BallotForm
from phieu_tin_nhiem.facts.meetings import (
    NOT_DONE,
    Attendance,
    CountingBoard,
    Meeting,
    Minutes,
    MinutesRow,
    Notice,
    Round,
    Venue,
)
from phieu_tin_nhiem.facts.offices import Body, BodyKind, Office, Role, roles_in
from phieu_tin_nhiem.facts.people import Officeholder, Service
from phieu_tin_nhiem.plans.can_tho_2019 import CAN_THO_2019
from phieu_tin_nhiem.plans.plan import Plan

EXPECTED_MEETING_AT_WORK: Final = Expectation(
    "expected.meeting_at_work",
    vi="ít nhất một hội nghị tại nơi công tác có danh sách",
    en="at least one meeting at the place of work with a list",
)
EXPECTED_SPOILABLE: Final = Expectation(
    "expected.spoilable", vi="một kế hoạch mà lỗi này có thể vi phạm", en="a plan that this fault can break"
)

# ── The lawful round ──

SO_MAU: Final = Body("Sở Mẫu", BodyKind.DEPARTMENT)
PARTY_DAY: Final = date(2019, 1, 18)
WORK_DAY: Final = date(2019, 1, 20)
REPORT_DAY: Final = date(2019, 1, 28)
PARTY: Final = 0
"""Which meeting of the lawful round is that of the party committee."""
WORK: Final = 1
"""Which meeting of the lawful round is that at the place of work."""
_DAYS_OF_NOTICE: Final = timedelta(days=6)


def officer(role: Role, name: str, start: date | None, *, leads_party: bool | None = False) -> Officeholder:
    """Return somebody of the made-up department, in post since ``start``; None where that is not known."""
    service = None if start is None else [Service(start)]
    return Officeholder(name, Office(role, SO_MAU), service=service, party_leadership=leads_party)


DIRECTOR: Final = officer(Role.HEAD, "Trần Thị Mẫu", date(2015, 3, 1), leads_party=True)
DEPUTY: Final = officer(Role.DEPUTY_HEAD, "Lê Văn Thí", date(2016, 6, 1))
SECOND_DEPUTY: Final = officer(Role.DEPUTY_HEAD, "Phạm Thị Dụ", date(2017, 9, 1))
NEWCOMER: Final = officer(Role.DEPUTY_HEAD, "Võ Văn Mới", date(2018, 12, 1))
CHIEF_OF_OFFICE: Final = officer(Role.OTHER, "Đỗ Thị Ngoài", date(2014, 1, 1))
EVERYBODY: Final = (DIRECTOR, DEPUTY, SECOND_DEPUTY, NEWCOMER, CHIEF_OF_OFFICE)
"""All who come into question: the last two are not voted on, one too new in post, one in a post that is not listed."""


def minutes_of(people: Iterable[Officeholder], collected: int = 20) -> Minutes:
    """Return minutes that add up: for each person five middle and three low, and the rest of the ballots high."""
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
    """Return a meeting of the made-up department that keeps every rule, with six days of notice."""
    people = tuple(listed)
    records = {person.key: person for person in people}
    return Meeting(
        body=SO_MAU,
        on=on,
        venue=venue,
        people=[records.get(person.key, person) for person in EVERYBODY],
        listed=people,
        list_reported=True,
        notice=Notice(on=on - _DAYS_OF_NOTICE, time=time(8), place="Hội trường A"),
        ballot_form=BallotForm.of(people),
        board=CountingBoard(["Ngô Văn Đếm", "Bùi Thị Kiểm", "Hồ Văn Ghi"]),
        attendance=Attendance.full(),
        minutes=minutes_of(people),
    )


def lawful_round() -> Round:
    """Return the round: the party committee votes on the director, the department on the director and both deputies.

    >>> CAN_THO_2019.check(lawful_round()).ok
    True
    """
    return Round(
        meetings=[
            lawful_meeting(Venue.PARTY_COMMITTEE, PARTY_DAY, [DIRECTOR]),
            lawful_meeting(Venue.WORKPLACE, WORK_DAY, [DIRECTOR, DEPUTY, SECOND_DEPUTY]),
        ],
        reported_on=REPORT_DAY,
    )


def with_meeting(whole: Round, index: int, **changes: Any) -> Round:  # noqa: ANN401 - fields of a meeting of every kind
    """Return the round with one of its meetings changed.

    >>> with_meeting(lawful_round(), WORK, notice=NOT_DONE).meetings[WORK].notice
    NOT_DONE
    """
    meetings = list(whole.meetings)
    meetings[index] = evolve(meetings[index], **changes)
    return evolve(whole, meetings=meetings)


# ── Faults ──


@final
class Fault(Term):
    """One thing that is wrong in a round, and breaks one provision of a plan.

    >>> str(Fault.LATE_NOTICE.label)
    'thông báo quá thời hạn'
    """

    OUTSIDER_ON_PARTY_LIST = (
        "outsider_on_party_list",
        "người không thuộc lãnh đạo cấp ủy có tên trong danh sách của cấp ủy",
        "somebody outside its leadership is on the party committee's list",
    )
    FOREIGN_PLACE = (
        "foreign_place",
        "lấy phiếu ở một nơi mà kế hoạch không quy định",
        "the vote is taken at a place that the plan does not name",
    )
    LATE_NOTICE = ("late_notice", "thông báo quá thời hạn", "the notice is late")
    NO_NOTICE = ("no_notice", "không thông báo", "no notice is given")
    NOTICE_WITHOUT_TIME = ("notice_without_time", "thông báo không ghi thời gian", "the notice states no time")
    NOTICE_WITHOUT_PLACE = ("notice_without_place", "thông báo không ghi địa điểm", "the notice states no place")
    NO_BALLOTS = ("no_ballots", "không chuẩn bị phiếu", "no ballots are prepared")
    NAME_NOT_ON_BALLOTS = ("name_not_on_ballots", "phiếu thiếu tên một người", "a name is not on the ballots")
    NO_BOARD = ("no_board", "không đề xuất Ban Kiểm phiếu", "no counting board is proposed")
    ABSENT_OBSERVER = ("absent_observer", "vắng một thành phần tham dự", "an observer is absent")
    BALLOTS_DO_NOT_ADD_UP = (
        "ballots_do_not_add_up",
        "tổng số phiếu hợp lệ và không hợp lệ khác số phiếu thu về",
        "valid and invalid ballots do not add up to those collected",
    )
    MORE_BALLOTS_THAN_ISSUED = (
        "more_ballots_than_issued",
        "số phiếu thu về nhiều hơn số phiếu phát ra",
        "more ballots are collected than issued",
    )
    LEVELS_DO_NOT_ADD_UP = (
        "levels_do_not_add_up",
        "tổng số phiếu các mức của một người khác số phiếu hợp lệ",
        "somebody's levels do not add up to the valid ballots",
    )
    PERSON_MISSING = ("person_missing", "danh sách thiếu một người", "somebody due is missing from every list")
    NEWCOMER_LISTED = (
        "newcomer_listed",
        "người giữ chức vụ chưa đủ thời gian có tên trong danh sách",
        "a newcomer is listed",
    )
    UNLISTED_POST = (
        "unlisted_post",
        "người không thuộc đối tượng có tên trong danh sách",
        "somebody is listed whose post is not subject to the vote",
    )
    LIST_NOT_REPORTED = ("list_not_reported", "danh sách không được báo cáo", "the list is not reported")
    NO_LIST = ("no_list", "không lập danh sách", "no list is drawn up")
    LATE_REPORT = ("late_report", "báo cáo kết quả quá thời hạn", "the results are reported late")
    EARLY_REPORT = (
        "early_report",
        "báo cáo kết quả trước hội nghị cuối",
        "the results are reported before the last meeting",
    )
    NO_REPORT = ("no_report", "không báo cáo kết quả", "the results are not reported")

    def inject(self, round: Round, plan: Plan = CAN_THO_2019) -> Round:  # noqa: A002 - it is a round of votes
        """Return a lawful round with this fault in it.

        Raises:
            InvalidMeetingError: the round lacks what the fault would spoil, such as a meeting at the place of work, or
                the plan asks for nothing that the fault would break.
        """
        return _SPOILT[self].inject(round, plan)

    def provisions(self, plan: Plan = CAN_THO_2019) -> tuple[Provision, ...]:
        """Return the provisions of which the fault breaks one."""
        found: tuple[Provision, ...] = getattr(plan, _SPOILT[self].rule).provisions
        return found

    def meets(self, other: Fault) -> bool:
        """Say whether this fault and the other touch the same part of a round, so that one would hide the other.

        Others can be put into one round together, in the order of this list, if three people are on its list.

        >>> Fault.LATE_NOTICE.meets(Fault.NO_NOTICE), Fault.LATE_NOTICE.meets(Fault.NO_BOARD)
        (True, False)
        """
        return not set(_SPOILT[self].touches).isdisjoint(_SPOILT[other].touches)


class FaultyRound(NamedTuple):
    """A round with one fault, the fault, and the lawful round that it was.

    >>> faulty = FaultyRound(Fault.NO_REPORT.inject(lawful_round()), Fault.NO_REPORT, lawful_round())
    >>> faulty.fault.label.vi, faulty.round.reported_on, faulty.lawful.reported_on
    ('không báo cáo kết quả', NOT_DONE, datetime.date(2019, 1, 28))
    """

    round: Round
    fault: Fault
    lawful: Round


# ── What each fault does; everything else in the round stays as it was ──

_ONE_DAY: Final = timedelta(days=1)
# Long before any plan, and at no end of a month.
_LONG_AGO: Final = date(1995, 3, 15)


def _at_work(whole: Round) -> int:
    """Return which meeting is the last that has a list and is held at the place of work."""
    for index in reversed(range(len(whole.meetings))):
        if whole.meetings[index].venue == Venue.WORKPLACE and whole.meetings[index].list_known:
            return index
    raise InvalidMeetingError(EXPECTED_MEETING_AT_WORK, whole.meetings, "Fault.inject")


def _work_of(whole: Round) -> Meeting:
    return whole.meetings[_at_work(whole)]


def _work_changed(whole: Round, _plan: Plan, /, **changes: object) -> Round:
    return with_meeting(whole, _at_work(whole), **changes)


def _first_notice_changed(whole: Round, _plan: Plan, /, **changes: Any) -> Round:  # noqa: ANN401 - fields of a notice
    return with_meeting(whole, 0, notice=evolve(_notice_of(whole.meetings[0]), **changes))


def _everybody(whole: Round) -> list[Officeholder]:
    """Return everybody who comes into question or is listed at a meeting."""
    return [person for meeting in whole.meetings for person in (*(meeting.people or ()), *meeting.list_known)]


def _free_name(whole: Round, called: str) -> str:
    """Return a name that nobody in the round has: ``called``, with a number behind it where somebody is called so."""
    taken = {person.name for person in _everybody(whole)}
    names = [called, *(f"{called} {number}" for number in range(2, len(taken) + 2))]
    return next(name for name in names if name not in taken)


def _stranger(whole: Round, called: str, office: Office, start: date) -> Officeholder:
    """Return somebody who is not in the round yet, in an office since ``start``; with an id where the others have.

    Each fault calls its own stranger differently, so that the same person comes whatever other faults there are.
    """
    name = _free_name(whole, called)
    has_id = any(person.id is not None for person in _everybody(whole))
    return Officeholder(
        name, office, service=[Service(start)], party_leadership=False, circumstances=(), id=name if has_id else None
    )


def _one_more(meeting: Meeting, person: Officeholder) -> dict[str, object]:
    """Return what changes about a meeting with one person more: in question, on the list, ballots and minutes."""
    form, minutes = meeting.ballot_form, meeting.minutes
    return {
        "people": (*(meeting.people or ()), person),
        "listed": (*meeting.list_known, person),
        "ballot_form": BallotForm([*form.names, person.name]) if isinstance(form, BallotForm) else form,
        "minutes": minutes and evolve(minutes, rows=(*minutes.rows, *_row_like(minutes, person.name))),
    }


def _row_like(minutes: Minutes, name: str) -> list[MinutesRow]:
    """Return a row for ``name`` that says what the first row says; none where there are no rows."""
    return [evolve(row, name=name) for row in minutes.rows[:1]]


def _elsewhere(meeting: Meeting, person: Officeholder, venue: Venue) -> Meeting:
    """Return a meeting like another, at another place, about one person."""
    minutes = meeting.minutes
    return evolve(
        meeting,
        venue=venue,
        people=[person],
        listed=[person],
        ballot_form=BallotForm.of([person]),
        minutes=minutes and evolve(minutes, rows=_row_like(minutes, person.name)),
    )


def _outsider_on_party_list(whole: Round, _plan: Plan) -> Round:
    """Put somebody on the party committee's list who does not belong to its leadership; hold its meeting if need be."""
    meeting = _work_of(whole)
    person = _stranger(whole, "Võ Văn Ngoài", meeting.list_known[0].office, _LONG_AGO)
    for index, held in enumerate(whole.meetings):
        if held.venue == Venue.PARTY_COMMITTEE:
            return with_meeting(whole, index, **_one_more(held, person))
    return evolve(whole, meetings=(*whole.meetings, _elsewhere(meeting, person, Venue.PARTY_COMMITTEE)))


def _foreign_place(whole: Round, plan: Plan) -> Round:
    """Take the vote on somebody also at a place that the plan does not name."""
    meeting = _work_of(whole)
    places = [venue for venue in Venue.standard() if venue != Venue.COUNCIL and venue not in plan.venues.places]
    if not places:
        raise InvalidMeetingError(EXPECTED_SPOILABLE, plan.instrument.id, "Fault.inject")
    return evolve(whole, meetings=(*whole.meetings, _elsewhere(meeting, meeting.list_known[0], places[-1])))


def _notice_of(meeting: Meeting) -> Notice:
    if isinstance(meeting.notice, Notice):
        return meeting.notice
    raise InvalidMeetingError(EXPECTED_KIND, meeting.notice, "Fault.inject", {"kind": "Notice"})


def _late_notice(whole: Round, plan: Plan) -> Round:
    """Give notice a day too late."""
    meeting = _work_of(whole)
    return _work_changed(whole, plan, notice=evolve(_notice_of(meeting), on=plan.notice.latest(meeting.on) + _ONE_DAY))


def _name_not_on_ballots(whole: Round, plan: Plan) -> Round:
    """Leave the first name out of the ballots; where it is the only one, print that of somebody else."""
    meeting = _work_of(whole)
    names = meeting.ballot_form.names if isinstance(meeting.ballot_form, BallotForm) else ()
    others = names[1:] or [_free_name(whole, "Võ Văn Mới")]
    return _work_changed(whole, plan, ballot_form=BallotForm(others))


def _absent_observer(whole: Round, plan: Plan) -> Round:
    """Let the last of the observers stay away."""
    expected = plan.attendance.expected
    if not expected:
        raise InvalidMeetingError(EXPECTED_SPOILABLE, plan.instrument.id, "Fault.inject")
    *others, absent = expected
    return with_meeting(whole, 0, attendance=Attendance(present=others, absent=[absent]))


def _minutes_of(meeting: Meeting) -> Minutes:
    if meeting.minutes is not None and meeting.minutes.rows:
        return meeting.minutes
    raise InvalidMeetingError(EXPECTED_KIND, meeting.minutes, "Fault.inject", {"kind": "Minutes"})


def _and_one(figure: int | None) -> int:
    return 1 if figure is None else figure + 1


def _ballots_do_not_add_up(whole: Round, _plan: Plan) -> Round:
    """Write down one invalid ballot too many."""
    minutes = _minutes_of(whole.meetings[0])
    return with_meeting(whole, 0, minutes=evolve(minutes, invalid=_and_one(minutes.invalid)))


def _more_ballots_than_issued(whole: Round, _plan: Plan) -> Round:
    """Write down an invalid ballot more everywhere, and that one fewer was issued than collected."""
    minutes = _minutes_of(whole.meetings[0])
    wrong = evolve(
        minutes,
        issued=minutes.collected,
        collected=_and_one(minutes.collected),
        invalid=_and_one(minutes.invalid),
        rows=[evolve(row, invalid=_and_one(row.invalid)) for row in minutes.rows],
    )
    return with_meeting(whole, 0, minutes=wrong)


def _levels_do_not_add_up(whole: Round, _plan: Plan) -> Round:
    """Write down one high mark too many for the first name."""
    minutes = _minutes_of(whole.meetings[0])
    first, *others = minutes.rows
    return with_meeting(whole, 0, minutes=evolve(minutes, rows=[evolve(first, high=_and_one(first.high)), *others]))


def _person_missing(whole: Round, _plan: Plan) -> Round:
    """Take somebody who is due off every list."""
    key = _work_of(whole).list_known[-1].key
    return evolve(
        whole,
        meetings=[
            evolve(meeting, listed=[person for person in meeting.list_known if person.key != key])
            for meeting in whole.meetings
        ],
    )


def _newcomer_listed(whole: Round, plan: Plan) -> Round:
    """List somebody who came a day too late to be voted on."""
    meeting = _work_of(whole)
    start = plan.tenure.latest_start(meeting.on) + _ONE_DAY
    person = _stranger(whole, "Võ Văn Lạ", meeting.list_known[0].office, start)
    return _work_changed(whole, plan, **_one_more(meeting, person))


def _unlisted_post(whole: Round, plan: Plan) -> Round:
    """List somebody whose post is none of those voted on."""
    meeting = _work_of(whole)
    body = meeting.list_known[0].office.body
    for role in standard_roles(body):
        office = Office(role, body)
        if plan.subjects.judge(office, meeting.on).status is Status.NOT_APPLICABLE:
            return _work_changed(whole, plan, **_one_more(meeting, _stranger(whole, "Võ Văn Thêm", office, _LONG_AGO)))
    raise InvalidMeetingError(EXPECTED_SPOILABLE, plan.instrument.id, "Fault.inject")


def standard_roles(body: Body) -> list[Role]:
    """Return the standard posts that there can be in a body, in their order.

    >>> company = Body("Công ty Mẫu", BodyKind.SINGLE_MEMBER_COMPANY, has_control_board=False)
    >>> Role.CONTROLLER in standard_roles(company), Role.CONTROL_BOARD_HEAD in standard_roles(company)
    (True, False)
    """
    never = {Role.CONTROL_BOARD_HEAD} if body.has_control_board is False else set()
    return [role for role in Role.standard() if role in roles_in(body.kind) - never]


def _late_report(whole: Round, plan: Plan) -> Round:
    """Report a day too late."""
    return evolve(whole, reported_on=plan.report.last_day + _ONE_DAY)


def _early_report(whole: Round, _plan: Plan) -> Round:
    """Report the day before the last meeting."""
    return evolve(whole, reported_on=max(meeting.on for meeting in whole.meetings) - _ONE_DAY)


class _Spoilt(NamedTuple):
    """Which rule of the plan a fault breaks, what it does, and the parts of the round that it touches."""

    rule: str
    inject: Callable[[Round, Plan], Round]
    touches: Collection[str]


# A list that is not drawn up hides whatever else is wrong with a list, and with what depends on it.
_LISTS: Final = ("party list", "list", "post", "gap", "list report", "ballots", "place")
_SPOILT: Final[Mapping[Fault, _Spoilt]] = {
    Fault.OUTSIDER_ON_PARTY_LIST: _Spoilt("venues", _outsider_on_party_list, ["party list"]),
    Fault.FOREIGN_PLACE: _Spoilt("venues", _foreign_place, ["place"]),
    Fault.LATE_NOTICE: _Spoilt("notice", _late_notice, ["notice"]),
    Fault.NO_NOTICE: _Spoilt("notice", partial(_work_changed, notice=NOT_DONE), ["notice", "time", "hall"]),
    Fault.NOTICE_WITHOUT_TIME: _Spoilt("notice", partial(_first_notice_changed, time=NOT_DONE), ["time", "hall"]),
    Fault.NOTICE_WITHOUT_PLACE: _Spoilt("notice", partial(_first_notice_changed, place=NOT_DONE), ["time", "hall"]),
    Fault.NO_BALLOTS: _Spoilt("ballots", lambda whole, _: with_meeting(whole, 0, ballot_form=NOT_DONE), ["ballots"]),
    Fault.NAME_NOT_ON_BALLOTS: _Spoilt("ballots", _name_not_on_ballots, ["ballots"]),
    Fault.NO_BOARD: _Spoilt("board", partial(_work_changed, board=NOT_DONE), ["board"]),
    Fault.ABSENT_OBSERVER: _Spoilt("attendance", _absent_observer, ["attendance"]),
    Fault.BALLOTS_DO_NOT_ADD_UP: _Spoilt("counting", _ballots_do_not_add_up, ["minutes"]),
    Fault.MORE_BALLOTS_THAN_ISSUED: _Spoilt("counting", _more_ballots_than_issued, ["minutes"]),
    Fault.LEVELS_DO_NOT_ADD_UP: _Spoilt("counting", _levels_do_not_add_up, ["minutes"]),
    Fault.PERSON_MISSING: _Spoilt("listing", _person_missing, ["gap"]),
    Fault.NEWCOMER_LISTED: _Spoilt("tenure", _newcomer_listed, ["list"]),
    Fault.UNLISTED_POST: _Spoilt("subjects", _unlisted_post, ["post"]),
    Fault.LIST_NOT_REPORTED: _Spoilt("listing", partial(_work_changed, list_reported=False), ["list report"]),
    Fault.NO_LIST: _Spoilt("listing", partial(_work_changed, listed=NOT_DONE, list_reported=None), _LISTS),
    Fault.LATE_REPORT: _Spoilt("report", _late_report, ["report"]),
    Fault.EARLY_REPORT: _Spoilt("report", _early_report, ["report"]),
    Fault.NO_REPORT: _Spoilt("report", lambda whole, _: evolve(whole, reported_on=NOT_DONE), ["report"]),
}
