"""Preparation: the list, the ballots, the counting board and the notice (ct19.preparation)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import ClassVar, Final, final

from attrs import evolve

from phieu_tin_nhiem.answers.decisions import Decision, Outcome
from phieu_tin_nhiem.answers.findings import Fact, Finding, Severity, Status
from phieu_tin_nhiem.answers.sources import Provision, Topic
from phieu_tin_nhiem.answers.timelines import Dating, Duty
from phieu_tin_nhiem.base.errors import InvalidRuleError
from phieu_tin_nhiem.base.sentences import COUNT, DAY, NAME, TIME, Kind, Sentence, Statement, one_of, several
from phieu_tin_nhiem.base.text import Term, Text
from phieu_tin_nhiem.base.values import (
    EXPECTED_BOUNDED,
    Count,
    all_of,
    checked,
    frozen,
    require_day,
    require_flag,
    require_instance,
)
from phieu_tin_nhiem.facts.ballots import BallotForm
from phieu_tin_nhiem.facts.calendar import days_before
from phieu_tin_nhiem.facts.meetings import NOT_DONE, CountingBoard, Meeting, NotDone, Notice
from phieu_tin_nhiem.facts.people import Officeholder, PostKey, printed_names
from phieu_tin_nhiem.rules.rule import DutyOfEachVote, MeetingContext, Occasion, Rule, TermOf, undetermined

MOST_DAYS: Final = 3660

# ── The list ──

LIST_DUTY: Final = Sentence(
    "duty.list",
    vi="lập danh sách người được lấy phiếu, báo cáo lãnh đạo",
    en="draw up the list of those subject to the vote and report it to the leadership",
)
LIST_UNKNOWN: Final = Sentence(
    "list.unknown",
    vi="chưa biết danh sách người được lấy phiếu",
    en="the list of those subject to the vote is not known",
)
LIST_NOT_DONE: Final = Sentence(
    "list.not_done",
    vi="không lập danh sách người được lấy phiếu",
    en="no list of those subject to the vote was drawn up",
)
PEOPLE_UNKNOWN: Final = Sentence(
    "list.people_unknown",
    vi="chưa biết hết những người giữ chức vụ ở đây nên chưa rõ danh sách có bỏ sót ai hay không",
    en="not all officeholders here are known, and so not whether somebody is missing from the list",
)
LIST_MATCHES: Final = Sentence(
    "list.matches",
    vi="danh sách có {listed} người: đầy đủ, đúng đối tượng trong số {people} người giữ chức vụ",
    en="the list holds {listed}: exactly those subject to the vote here of the {people} officeholder{people:s}",
    listed=COUNT,
    people=COUNT,
)
LISTED_RIGHTLY: Final = Sentence(
    "list.rightly",
    vi="danh sách có {listed} người, không có ai không thuộc diện lấy phiếu",
    en="the list holds {listed}; nobody on it is exempt from the vote",
    listed=COUNT,
)
LIST_LACKS: Final = Sentence(
    "list.missing",
    vi="thuộc diện lấy phiếu nhưng không có tên trong danh sách nào của đợt",
    en="is subject to the vote and stands on no list of the round",
)
LIST_ADD: Final = Sentence("list.add", vi="đưa vào danh sách", en="put the person on the list")
LISTED_WRONGLY: Final = Sentence(
    "list.wrongly", vi="có tên trong danh sách lấy phiếu của hội nghị này", en="stands on the list of this meeting"
)
LIST_REMOVE: Final = Sentence("list.remove", vi="đưa ra khỏi danh sách", en="take the person off the list")
LIST_REPORTED: Final = Sentence(
    "list.reported", vi="danh sách đã báo cáo lãnh đạo", en="the list was reported to the leadership"
)
LIST_NOT_REPORTED: Final = Sentence(
    "list.not_reported", vi="danh sách chưa báo cáo lãnh đạo", en="the list was not reported to the leadership"
)
LIST_REPORT: Final = Sentence(
    "list.report", vi="báo cáo danh sách cho lãnh đạo", en="report the list to the leadership"
)
LIST_REPORT_UNKNOWN: Final = Sentence(
    "list.report_unknown",
    vi="chưa biết danh sách đã báo cáo lãnh đạo hay chưa",
    en="whether the list was reported to the leadership is not known",
)


@final
@frozen(field_transformer=checked)
class ListPreparation(DutyOfEachVote):
    """The list of those to be voted on is drawn up and reported to the leadership: everybody due, and nobody else.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> CAN_THO_2019.listing.due(date(2019, 1, 18)).what.text()
    'lập danh sách người được lấy phiếu, báo cáo lãnh đạo'
    """

    part: ClassVar[str] = "listing"
    _owed: ClassVar[Sentence] = LIST_DUTY

    provision: Provision
    owed_by: Text

    def check(
        self,
        listed: Sequence[Decision] | NotDone | None,
        present: Sequence[Decision] | None,
        listed_anywhere: Collection[PostKey],
        *,
        all_lists_known: bool,
    ) -> list[Finding]:
        """Compare the list with the decisions on those who come into question.

        Args:
            listed: the decisions on those on the list.
            present: the decisions on all who come into question, on the list or not; None where they are not known.
            listed_anywhere: who stands on any list of the round.
            all_lists_known: whether every list of the round is known.
        """
        if listed is NOT_DONE:
            return [_not_done(self.provision, LIST_NOT_DONE(), LIST_DUTY())]
        if listed is None:
            return [undetermined(self.provision, LIST_UNKNOWN(), Fact.LIST)]
        listed = all_of(Decision, listed, "listed")
        present = None if present is None else all_of(Decision, present, "present")
        found = [finding for decision in listed for finding in of_listed(decision)]
        for decision in present or ():
            if decision.person.key in listed_anywhere:
                continue
            if decision.outcome is Outcome.VOTED_ON:
                found.append(self._missing(decision, all_lists_known=all_lists_known))
            else:
                found += of_left_off(decision)
        if present is None:
            found.append(undetermined(self.provision, PEOPLE_UNKNOWN(), Fact.PEOPLE))
        elif _is_clear(found):
            found.insert(0, _kept(self.provision, LIST_MATCHES(listed=len(listed), people=len(present))))
        return found

    def check_report(
        self, listed: Sequence[Officeholder] | NotDone | None, *, reported: bool | None
    ) -> tuple[Finding, ...]:
        """Say whether the list was reported to the leadership; nothing, where none was drawn up or nothing is known."""
        require_flag(reported, "reported")
        if listed is NOT_DONE or (listed is None and reported is None):
            return ()
        if reported is None:
            return (undetermined(self.provision, LIST_REPORT_UNKNOWN(), Fact.LIST_REPORT),)
        if reported:
            return (_kept(self.provision, LIST_REPORTED()),)
        return (_not_done(self.provision, LIST_NOT_REPORTED(), LIST_REPORT()),)

    def check_meeting(self, meeting: Meeting, context: MeetingContext) -> Iterable[Finding]:
        """Compare the list of a meeting with those who come into question there, and say whether it was reported."""
        yield from self.check(
            context.listed, context.in_question, context.listed_anywhere, all_lists_known=context.all_lists_known
        )
        yield from self.check_report(meeting.listed, reported=meeting.list_reported)

    def _missing(self, decision: Decision, *, all_lists_known: bool) -> Finding:
        remarkable = [finding for finding in decision.findings if finding.remarks]
        return Finding(
            rule=self.provision,
            status=Status.VIOLATED if all_lists_known else Status.UNDETERMINED,
            statement=LIST_LACKS(),
            remarks=[remark for finding in remarkable for remark in finding.remarks],
            remedy=LIST_ADD(),
            missing=() if all_lists_known else (Fact.LIST,),
            interpretations=tuple(dict.fromkeys(id_ for finding in remarkable for id_ in finding.interpretations)),
            person=decision.person.label,
        )


@final
@frozen(field_transformer=checked)
class ListedPeople(Rule):
    """Nobody on a list is left out by the instrument: all that can be asked where it lays down nothing about lists.

    It stands in the provision that says who is voted on.
    """

    part: ClassVar[str] = "listed"

    provision: Provision

    def check(self, listed: Sequence[Decision] | NotDone | None) -> list[Finding]:
        """Say what the decisions on those on the list hold against it; there may be no list, or none that is known."""
        if listed is NOT_DONE:
            return [Finding(rule=self.provision, status=Status.NOT_APPLICABLE, statement=LIST_NOT_DONE())]
        if listed is None:
            return [undetermined(self.provision, LIST_UNKNOWN(), Fact.LIST)]
        decisions = all_of(Decision, listed, "listed")
        against = [finding for decision in decisions for finding in of_listed(decision)]
        # That the instrument may not be in force is said once, of the meeting (see ``Validity``).
        found = [finding for finding in against if Fact.INSTRUMENT not in finding.missing]
        if _is_clear(against):
            found.insert(0, _kept(self.provision, LISTED_RIGHTLY(listed=len(decisions))))
        return found

    def check_meeting(self, meeting: Meeting, context: MeetingContext) -> Iterable[Finding]:
        """Say it of the list of a meeting."""
        yield from self.check(context.listed)


def of_listed(decision: Decision) -> Iterable[Finding]:
    """Return what stands against a person on the list, and what is worth a remark though nothing does."""
    outcome = decision.outcome
    for finding in decision.findings:
        is_open = outcome is Outcome.UNDETERMINED and finding.status is Status.UNDETERMINED
        is_remarkable = outcome is Outcome.VOTED_ON and finding.remarks
        if outcome is Outcome.NOT_VOTED_ON and finding.status is Status.NOT_APPLICABLE:
            yield evolve(
                finding,
                status=Status.VIOLATED,
                severity=Severity.VIOLATION,
                remarks=(LISTED_WRONGLY(), *finding.remarks),
                remedy=finding.remedy or LIST_REMOVE(),
                person=decision.person.label,
            )
        elif is_open or is_remarkable:
            yield finding.about(person=decision.person.label)


def of_left_off(decision: Decision) -> Iterable[Finding]:
    """Return of a person whom no list names what is not known, or, where that is right, what is worth a remark."""
    is_open = decision.outcome is Outcome.UNDETERMINED
    for finding in decision.blocking:
        if is_open or (finding.remarks and finding.status is Status.NOT_APPLICABLE):
            yield finding.about(person=decision.person.label)


def _is_clear(found: Iterable[Finding]) -> bool:
    return all(finding.status in {Status.SATISFIED, Status.NOT_APPLICABLE} for finding in found)


def _require(value: object, kind: type[object], where: str) -> None:
    if value is not None and value is not NOT_DONE:
        require_instance(value, kind, where)


def _not_done(provision: Provision, statement: Statement, remedy: Statement) -> Finding:
    return Finding(rule=provision, status=Status.VIOLATED, statement=statement, remedy=remedy)


def _kept(provision: Provision, statement: Statement) -> Finding:
    return Finding(rule=provision, status=Status.SATISFIED, statement=statement)


def _warning(provision: Provision, statement: Statement, *interpretations: str) -> Finding:
    return Finding(
        rule=provision,
        status=Status.NOT_APPLICABLE,
        severity=Severity.WARNING,
        statement=statement,
        interpretations=interpretations,
    )


# ── The ballots ──

BALLOTS_DUTY: Final = Sentence("duty.ballots", vi="chuẩn bị phiếu tín nhiệm", en="prepare the ballots")
BALLOTS_UNKNOWN: Final = Sentence(
    "ballots.unknown",
    vi="chưa biết phiếu tín nhiệm đã được chuẩn bị hay chưa",
    en="whether the ballots were prepared is not known",
)
BALLOTS_LIST_UNKNOWN: Final = Sentence(
    "ballots.list_unknown",
    vi="đã chuẩn bị phiếu tín nhiệm, nhưng chưa biết danh sách nên chưa rõ phiếu có đủ tên hay không",
    en="the ballots are prepared, but the list that they have to carry is not known",
)
BALLOTS_NOT_DONE: Final = Sentence(
    "ballots.not_done", vi="không chuẩn bị phiếu tín nhiệm", en="the ballots were not prepared"
)
BALLOTS_PREPARED: Final = Sentence(
    "ballots.prepared",
    vi="đã chuẩn bị phiếu tín nhiệm, in tên {count} người",
    en="the ballots are prepared, with {count} name{count:s}",
    count=COUNT,
)
BALLOTS_LACK: Final = Sentence(
    "ballots.lacking",
    vi="phiếu không in tên người có trong danh sách: {names}",
    en="people on the list are not on the ballots: {names}",
    names=several(NAME),
)
BALLOTS_SURPLUS: Final = Sentence(
    "ballots.surplus",
    vi="phiếu in tên người không có trong danh sách: {names}",
    en="people on the ballots are not on the list: {names}",
    names=several(NAME),
)
BALLOTS_ADD: Final = Sentence("ballots.add", vi="in tên người đó lên phiếu", en="print the name on the ballots")


@final
@frozen(field_transformer=checked)
class BallotPreparation(DutyOfEachVote):
    """The ballots are prepared: each person on the list stands on them.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> [found.status.label.vi for found in CAN_THO_2019.ballots.check(NOT_DONE, [])]
    ['vi phạm']
    """

    part: ClassVar[str] = "ballots"
    _owed: ClassVar[Sentence] = BALLOTS_DUTY

    provision: Provision
    owed_by: Text

    def check(
        self, form: BallotForm | NotDone | None, listed: Sequence[Officeholder] | NotDone | None
    ) -> list[Finding]:
        """Say whether the ballots carry the list, if one was drawn up; ``listed`` is None where that is not known."""
        _require(form, BallotForm, "form")
        people = None if listed is None else all_of(Officeholder, () if listed is NOT_DONE else listed, "listed")
        if form is None:
            return [undetermined(self.provision, BALLOTS_UNKNOWN(), Fact.BALLOT_FORM)]
        if form is NOT_DONE:
            return [_not_done(self.provision, BALLOTS_NOT_DONE(), BALLOTS_DUTY())]
        if people is None:
            return [undetermined(self.provision, BALLOTS_LIST_UNKNOWN(), Fact.LIST)]
        on_form, labels = frozenset(form.names), _labels(people)
        names = tuple(person.name for person, printed in labels if not printed & on_form)
        if names:
            found = [_not_done(self.provision, BALLOTS_LACK(names=names), BALLOTS_ADD())]
        else:
            found = [_kept(self.provision, BALLOTS_PREPARED(count=len(form.names)))]
        expected = {label for _, printed in labels for label in printed}
        surplus = tuple(name for name in form.names if name not in expected) if listed is not NOT_DONE else ()
        if surplus:
            found.append(_warning(self.provision, BALLOTS_SURPLUS(names=surplus)))
        return found

    def check_meeting(self, meeting: Meeting, context: MeetingContext) -> Iterable[Finding]:
        """Say whether the ballots of a meeting carry its list."""
        yield from self.check(meeting.ballot_form, meeting.listed)


def _labels(listed: Sequence[Officeholder]) -> list[tuple[Officeholder, set[str]]]:
    """Return as what each can be printed: the name will do where nobody else on the list has it."""
    bearers = Counter(person.name for person in listed)
    return [
        (person, {*printed_names(person), *([person.name] if bearers[person.name] == 1 else [])}) for person in listed
    ]


# ── The counting board ──

BOARD_DUTY: Final = Sentence("duty.board", vi="đề xuất thành phần Ban Kiểm phiếu", en="propose the counting board")
BOARD_UNKNOWN: Final = Sentence(
    "board.unknown",
    vi="chưa biết Ban Kiểm phiếu đã được đề xuất hay chưa",
    en="whether a counting board was proposed is not known",
)
BOARD_NOT_DONE: Final = Sentence(
    "board.not_done", vi="không đề xuất Ban Kiểm phiếu", en="no counting board was proposed"
)
BOARD_PROPOSED: Final = Sentence(
    "board.proposed",
    vi="đã đề xuất Ban Kiểm phiếu gồm {count} người",
    en="a counting board of {count} was proposed",
    count=COUNT,
)
BOARD_LISTED: Final = Sentence(
    "board.listed",
    vi="người có tên trong danh sách đồng thời là thành viên Ban Kiểm phiếu: {names}; kế hoạch không quy định, khuyến"
    " nghị không bố trí",
    en="people on the list sit on the counting board: {names}; the plan does not settle it, better avoid it",
    names=several(NAME),
)


@final
@frozen(field_transformer=checked)
class BoardProposal(DutyOfEachVote):
    """The members of the counting board ("Ban Kiểm phiếu") are proposed.

    Whether somebody on the list may sit on it is not settled: that is a warning (A22).

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> CAN_THO_2019.board.check(CountingBoard(["Hồ Mẫu Bốn"]))[0].statement.text()
    'đã đề xuất Ban Kiểm phiếu gồm 1 người'
    """

    part: ClassVar[str] = "board"
    _owed: ClassVar[Sentence] = BOARD_DUTY

    provision: Provision
    owed_by: Text

    def check(self, board: CountingBoard | NotDone | None, listed: Iterable[Officeholder] = ()) -> list[Finding]:
        """Say whether a board was proposed, and whether somebody on the list sits on it."""
        _require(board, CountingBoard, "board")
        listed = all_of(Officeholder, listed, "listed")
        if board is None:
            return [undetermined(self.provision, BOARD_UNKNOWN(), Fact.BOARD)]
        if board is NOT_DONE:
            return [_not_done(self.provision, BOARD_NOT_DONE(), BOARD_DUTY())]
        found = [_kept(self.provision, BOARD_PROPOSED(count=len(board.members)))]
        names = tuple(dict.fromkeys(person.name for person in listed if person.name in board.members))
        if names:
            found.append(_warning(self.provision, BOARD_LISTED(names=names), "A22"))
        return found

    def check_meeting(self, meeting: Meeting, context: MeetingContext) -> Iterable[Finding]:
        """Say whether a board was proposed for a meeting, and whether somebody on its list sits on it."""
        yield from self.check(meeting.board, meeting.list_known)


# ── The notice ──


@final
class DayCount(Term):
    """How "at the latest so many days before" is counted (A16).

    >>> from attrs import evolve
    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> evolve(CAN_THO_2019.notice, counting=DayCount.CLEAR_DAYS).latest(date(2019, 1, 20))
    datetime.date(2019, 1, 14)
    """

    CALENDAR = ("calendar", "ngày theo lịch", "calendar days")
    CLEAR_DAYS = ("clear_days", "không tính ngày thông báo và ngày họp", "that many whole days in between")


NOTICE_DUTY: Final = Sentence(
    "duty.notice",
    vi="thông báo thời gian, địa điểm (chậm nhất {days} ngày trước)",
    en="announce time and place (at the latest {days} day{days:s} before)",
    days=COUNT,
)
NOTICE_DUTY_CLEAR: Final = Sentence(
    "duty.notice_clear",
    vi="thông báo thời gian, địa điểm (trước đủ {days} ngày, không tính ngày thông báo và ngày họp)",
    en="announce time and place ({days} clear day{days:s} in between)",
    days=COUNT,
)
NOTICE_UNKNOWN: Final = Sentence(
    "notice.unknown",
    vi="chưa biết đã thông báo thời gian, địa điểm hay chưa",
    en="whether notice of time and place was given is not known",
)
NOTICE_DAY_UNKNOWN: Final = Sentence(
    "notice.day_unknown", vi="chưa biết thông báo ngày nào", en="on which day notice was given is not known"
)
NOTICE_NOT_DONE: Final = Sentence(
    "notice.not_done", vi="không thông báo thời gian, địa điểm", en="no notice of time and place was given"
)
_TIMING: Final[Mapping[str, Kind]] = {"on": DAY, "meeting": DAY, "days": COUNT, "latest": DAY}
NOTICE_LATE: Final = Sentence(
    "notice.late",
    vi="thông báo ngày {on} cho hội nghị ngày {meeting} quá thời hạn: chậm nhất {days} ngày trước, tức ngày {latest}",
    en="notice given on {on} for a meeting on {meeting} is late; it was due by {latest} ({days} day{days:s} before)",
    **_TIMING,
)
NOTICE_IN_TIME: Final = Sentence(
    "notice.in_time",
    vi="thông báo ngày {on} cho hội nghị ngày {meeting} đúng thời hạn: chậm nhất {days} ngày trước, tức ngày {latest}",
    en="notice given on {on} for a meeting on {meeting} is in time; it was due by {latest} ({days} day{days:s} before)",
    **_TIMING,
)
NOTICE_ON_LAST_DAY: Final = Sentence(
    "notice.boundary",
    vi="đúng ngày cuối của thời hạn; nếu phải đủ {days} ngày, không tính ngày thông báo và ngày họp, thì quá hạn một"
    " ngày",
    en="on the last day; if {days} clear day{days:s} were needed, it would be late by one day",
    days=COUNT,
)
NOTICE_CLEAR_DAYS: Final = Sentence(
    "notice.clear_days",
    vi="tính đủ {days} ngày, không tính ngày thông báo và ngày họp",
    en="counted as {days} clear day{days:s} between the notice and the meeting",
    days=COUNT,
)
NOTICE_MOVE: Final = Sentence(
    "notice.move",
    vi="thông báo chậm nhất ngày {day}, hoặc tổ chức hội nghị sớm nhất ngày {meeting}",
    en="give notice on {day} at the latest, or meet on {meeting} at the earliest",
    day=DAY,
    meeting=DAY,
)
NOTICE_BY: Final = Sentence(
    "notice.by",
    vi="thông báo chậm nhất ngày {day} thì đúng thời hạn",
    en="notice on {day} at the latest is in time",
    day=DAY,
)
NOTICE_LACKS: Final = Sentence(
    "notice.lacking",
    vi="thông báo không nêu: {lacking}",
    en="the notice does not state: {lacking}",
    lacking=several(one_of(Fact)),
)
NOTICE_CONTENT_UNKNOWN: Final = Sentence(
    "notice.content_unknown",
    vi="chưa rõ thông báo có nêu đủ thời gian và địa điểm hay không",
    en="whether the notice states both the time and the place is not known",
)
NOTICE_COMPLETE: Final = Sentence(
    "notice.complete",
    vi="thông báo nêu đủ thời gian ({time}) và địa điểm ({place})",
    en="the notice states both the time ({time}) and the place ({place})",
    time=TIME,
    place=NAME,
)
NOTICE_STATE: Final = Sentence(
    "notice.state",
    vi="thông báo nêu thêm: {lacking}",
    en="state in the notice as well: {lacking}",
    lacking=several(one_of(Fact)),
)
TOO_EARLY: Final = Sentence(
    "window.early",
    vi="hội nghị ngày {on}: thông báo phải có trước khi văn bản được ban hành ({issued}); ngày sớm nhất có thể tổ chức"
    " là {first}",
    en="for a meeting on {on} notice would have to precede the instrument ({issued}); the first possible day is"
    " {first}",
    on=DAY,
    first=DAY,
    issued=DAY,
)
NOTICE_TERM: Final = Sentence(
    "terms.notice",
    vi="thông báo chậm nhất {days} ngày trước ({counting})",
    en="notice at the latest {days} day{days:s} before ({counting})",
    days=COUNT,
    counting=one_of(DayCount),
)


@final
@frozen(field_transformer=checked)
class NoticeDeadline(DutyOfEachVote):
    """Time and place are announced at the latest ``days`` days before the day of the vote.

    Args:
        days: the days needed, 0 to 3660.
        counting: whether calendar days or clear days are counted (A16).

    Raises:
        InvalidRuleError: the number of days is out of bounds.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> CAN_THO_2019.notice.latest(date(2019, 1, 20))
    datetime.date(2019, 1, 15)
    >>> CAN_THO_2019.notice.earliest_meeting(date(2019, 1, 15))
    datetime.date(2019, 1, 20)
    """

    part: ClassVar[str] = "notice"

    provision: Provision
    days: Count
    owed_by: Text
    counting: DayCount = DayCount.CALENDAR

    def __attrs_post_init__(self) -> None:
        if self.days > MOST_DAYS:
            raise InvalidRuleError(EXPECTED_BOUNDED, self.days, "NoticeDeadline.days", {"most": MOST_DAYS})

    def latest(self, meeting_day: date) -> date:
        """Return the last day on which notice can be given for a meeting on ``meeting_day``."""
        return days_before(require_day(meeting_day, "meeting_day"), self._distance)

    def earliest_meeting(self, notice_day: date) -> date:
        """Return the first day for which a notice on ``notice_day`` is in time."""
        return days_before(require_day(notice_day, "notice_day"), -self._distance)

    @property
    def _distance(self) -> int:
        return self.days if self.counting is DayCount.CALENDAR else self.days + 1

    def due(self, meeting_day: date) -> Duty:
        """Return the duty for a meeting on ``meeting_day``."""
        sentence = NOTICE_DUTY if self.counting is DayCount.CALENDAR else NOTICE_DUTY_CLEAR
        return Duty(self.provision, sentence(days=self.days), self.owed_by, self.latest(meeting_day), Dating.STATED)

    def check(self, notice: Notice | NotDone | None, meeting_day: date) -> list[Finding]:
        """Say whether the notice was in time, and whether it holds both the time and the place (A17)."""
        _require(notice, Notice, "notice")
        latest = self.latest(meeting_day)
        if notice is None:
            return [self._unknown(NOTICE_UNKNOWN(), Fact.NOTICE, latest)]
        if notice is NOT_DONE:
            return [_not_done(self.provision, NOTICE_NOT_DONE(), NOTICE_BY(day=latest))]
        return [self._timing(notice, meeting_day, latest), self._content(notice)]

    def stand_against(self, occasion: Occasion) -> Iterable[Finding]:
        """Say that a vote is too early for a notice that comes after the instrument was issued (A16)."""
        first = self.earliest_meeting(occasion.instrument.issued_on)
        if occasion.on < first:
            statement = TOO_EARLY(on=occasion.on, first=first, issued=occasion.instrument.issued_on)
            yield _warning(self.provision, statement, "A16")

    def check_meeting(self, meeting: Meeting, context: MeetingContext) -> Iterable[Finding]:
        """Say whether the notice of a meeting was in time and complete."""
        yield from self.check(meeting.notice, meeting.on)

    def terms(self) -> Iterable[TermOf]:
        """Return how many days before, and how they are counted."""
        yield TermOf(Topic.NOTICE, NOTICE_TERM(days=self.days, counting=self.counting), self.provision)

    def _unknown(self, statement: Statement, missing: Fact, latest: date) -> Finding:
        remedy = NOTICE_BY(day=latest)
        return undetermined(self.provision, statement, missing, remedy=remedy, interpretations=("A16",))

    def _timing(self, notice: Notice, meeting_day: date, latest: date) -> Finding:
        if notice.on is None:
            return self._unknown(NOTICE_DAY_UNKNOWN(), Fact.NOTICE_DAY, latest)
        is_late, is_clear = notice.on > latest, self.counting is DayCount.CLEAR_DAYS
        is_boundary = notice.on == latest and not is_clear
        facts = {"on": notice.on, "meeting": meeting_day, "days": self.days, "latest": latest}
        remark = NOTICE_ON_LAST_DAY if is_boundary else NOTICE_CLEAR_DAYS
        return Finding(
            rule=self.provision,
            status=Status.VIOLATED if is_late else Status.SATISFIED,
            statement=(NOTICE_LATE if is_late else NOTICE_IN_TIME)(**facts),
            severity=Severity.VIOLATION if is_late else Severity.WARNING if is_boundary else Severity.NOTE,
            remarks=[remark(days=self.days)] if is_boundary or is_clear else [],
            remedy=NOTICE_MOVE(day=latest, meeting=self.earliest_meeting(notice.on)) if is_late else None,
            interpretations=("A16",),
        )

    def _content(self, notice: Notice) -> Finding:
        contents = ((Fact.NOTICE_TIME, notice.time), (Fact.NOTICE_PLACE, notice.place))
        lacking = tuple(fact for fact, stated in contents if stated is NOT_DONE)
        unknown = tuple(fact for fact, stated in contents if stated is None)
        if lacking:
            status, statement = Status.VIOLATED, NOTICE_LACKS(lacking=lacking)
        elif unknown:
            status, statement = Status.UNDETERMINED, NOTICE_CONTENT_UNKNOWN()
        else:
            status, statement = Status.SATISFIED, NOTICE_COMPLETE(time=notice.time, place=notice.place)
        return Finding(
            rule=self.provision,
            status=status,
            statement=statement,
            remedy=NOTICE_STATE(lacking=lacking) if lacking else None,
            missing=unknown,
            interpretations=("A17",),
        )
