"""Listed: what the decisions on people say of a list on which they stand, or do not (ct19.preparation.list)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Final, final

from attrs import evolve, frozen

from phieu_tin_nhiem.answers.decisions import Decision, Outcome
from phieu_tin_nhiem.answers.findings import Fact, Finding, Severity, Status
from phieu_tin_nhiem.answers.sources import Provision
from phieu_tin_nhiem.answers.timelines import Dating, Duty
from phieu_tin_nhiem.base.errors import InvalidRuleError
from phieu_tin_nhiem.base.sentences import Statement
from phieu_tin_nhiem.base.text import Term, Text
from phieu_tin_nhiem.base.values import all_of, put_count, require_day, require_fields, require_flag, require_instance
from phieu_tin_nhiem.facts.ballots import BallotForm
from phieu_tin_nhiem.facts.calendar import days_before
from phieu_tin_nhiem.facts.meetings import NOT_DONE, CountingBoard, NotDone, Notice
from phieu_tin_nhiem.facts.people import Officeholder, PostKey
from phieu_tin_nhiem.messages import said
from phieu_tin_nhiem.rules.rule import Rule


def of_listed(decision: Decision) -> Iterable[Finding]:
    """Return what stands against a person on the list, and what is worth a remark though nothing does."""
    for finding in decision.findings:
        about = evolve(finding, person=decision.person.label)
        is_open = decision.outcome is Outcome.UNDETERMINED and finding.status is Status.UNDETERMINED
        is_remarkable = decision.outcome is Outcome.VOTED_ON and finding.remarks
        if decision.outcome is Outcome.NOT_VOTED_ON and finding.status is Status.NOT_APPLICABLE:
            yield evolve(
                about,
                status=Status.VIOLATED,
                severity=Severity.VIOLATION,
                remarks=(said("list.wrongly"), *finding.remarks),
                remedy=finding.remedy or said("list.remove"),
            )
        elif is_open or is_remarkable:
            yield about


def of_left_off(decision: Decision) -> Iterable[Finding]:
    """Return of a person whom no list names what is not known, or, where that is right, what is worth a remark."""
    is_open = decision.outcome is Outcome.UNDETERMINED
    for finding in decision.blocking:
        if is_open or (finding.remarks and finding.status is Status.NOT_APPLICABLE):
            yield evolve(finding, person=decision.person.label)


MOST_DAYS: Final = 3660


def _require(value: object, kind: type[object], where: str) -> None:
    if value is not None and value is not NOT_DONE:
        require_instance(value, kind, where)


def _not_done(provision: Provision, key: str, remedy: Statement, **facts: object) -> Finding:
    return Finding(rule=provision, status=Status.VIOLATED, statement=said(key, **facts), remedy=remedy)


def _unknown(provision: Provision, key: str, fact: Fact) -> Finding:
    return Finding(rule=provision, status=Status.UNDETERMINED, statement=said(key), missing=(fact,))


def _warning(provision: Provision, statement: Statement, *interpretations: str) -> Finding:
    return Finding(
        rule=provision,
        status=Status.NOT_APPLICABLE,
        severity=Severity.WARNING,
        statement=statement,
        interpretations=interpretations,
    )


@final
@frozen
class ListPreparation(Rule):
    """The list of those to be voted on is drawn up and reported to the leadership: everybody due, and nobody else.

    Args:
        provision: where the rule stands.
        owed_by: who owes it.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> CAN_THO_2019.listing.due(date(2019, 1, 18)).what.text()
    'lập danh sách người được lấy phiếu, báo cáo lãnh đạo'
    """

    provision: Provision
    owed_by: Text

    def __attrs_post_init__(self) -> None:
        require_fields(self, provision=Provision, owed_by=Text)

    def due(self, meeting_day: date) -> Duty:
        """Return the duty for a meeting on ``meeting_day``."""
        return Duty(self.provision, said("duty.list"), self.owed_by, meeting_day, Dating.IMPLIED)

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

        Raises:
            InvalidValueError: an item of ``listed`` or ``present`` is no decision.
        """
        if listed is NOT_DONE:
            return [_not_done(self.provision, "list.not_done", said("duty.list"))]
        if listed is None:
            return [_unknown(self.provision, "list.unknown", Fact.LIST)]
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
            found.append(_unknown(self.provision, "list.people_unknown", Fact.PEOPLE))
        elif all(finding.status in {Status.SATISFIED, Status.NOT_APPLICABLE} for finding in found):
            statement = said("list.matches", listed=len(listed), people=len(present))
            found.insert(0, Finding(rule=self.provision, status=Status.SATISFIED, statement=statement))
        return found

    def check_report(
        self, listed: Sequence[Officeholder] | NotDone | None, *, reported: bool | None
    ) -> tuple[Finding, ...]:
        """Say whether the list was reported to the leadership; nothing, where none was drawn up or nothing is known.

        Raises:
            InvalidValueError: ``reported`` is neither yes, no nor unknown.
        """
        require_flag(reported, "reported")
        if listed is NOT_DONE or (listed is None and reported is None):
            return ()
        if reported is None:
            return (_unknown(self.provision, "list.report_unknown", Fact.LIST_REPORT),)
        if reported:
            return (Finding(rule=self.provision, status=Status.SATISFIED, statement=said("list.reported")),)
        return (_not_done(self.provision, "list.not_reported", said("list.report")),)

    def _missing(self, decision: Decision, *, all_lists_known: bool) -> Finding:
        remarkable = [finding for finding in decision.findings if finding.remarks]
        return Finding(
            rule=self.provision,
            status=Status.VIOLATED if all_lists_known else Status.UNDETERMINED,
            statement=said("list.missing"),
            remarks=[remark for finding in remarkable for remark in finding.remarks],
            remedy=said("list.add"),
            missing=() if all_lists_known else (Fact.LIST,),
            interpretations=tuple(dict.fromkeys(id_ for finding in remarkable for id_ in finding.interpretations)),
            person=decision.person.label,
        )


@final
@frozen
class BallotPreparation(Rule):
    """The ballots are prepared: each person on the list stands on them.

    Args:
        provision: where the rule stands.
        owed_by: who owes it.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> [found.status.label.vi for found in CAN_THO_2019.ballots.check(NOT_DONE, [])]
    ['vi phạm']
    """

    provision: Provision
    owed_by: Text

    def __attrs_post_init__(self) -> None:
        require_fields(self, provision=Provision, owed_by=Text)

    def due(self, meeting_day: date) -> Duty:
        """Return the duty for a meeting on ``meeting_day``."""
        return Duty(self.provision, said("duty.ballots"), self.owed_by, meeting_day, Dating.IMPLIED)

    def check(
        self, form: BallotForm | NotDone | None, listed: Sequence[Officeholder] | NotDone | None
    ) -> list[Finding]:
        """Say whether the ballots carry the list, if one was drawn up; ``listed`` is None where that is not known.

        Raises:
            InvalidValueError: ``form`` is no ballot form, or an item of ``listed`` is no officeholder.
        """
        _require(form, BallotForm, "form")
        people = None if listed is None else all_of(Officeholder, () if listed is NOT_DONE else listed, "listed")
        if form is None:
            return [_unknown(self.provision, "ballots.unknown", Fact.BALLOT_FORM)]
        if form is NOT_DONE:
            return [_not_done(self.provision, "ballots.not_done", said("duty.ballots"))]
        if people is None:
            return [_unknown(self.provision, "ballots.list_unknown", Fact.LIST)]
        on_form, labels = frozenset(form.names), _labels(people)
        names = tuple(person.name for person, printed in labels if not printed & on_form)
        if names:
            found = [_not_done(self.provision, "ballots.lacking", said("ballots.add"), names=names)]
        else:
            statement = said("ballots.prepared", count=len(form.names))
            found = [Finding(rule=self.provision, status=Status.SATISFIED, statement=statement)]
        expected = {label for _, printed in labels for label in printed}
        surplus = tuple(name for name in form.names if name not in expected) if listed is not NOT_DONE else ()
        if surplus:
            found.append(_warning(self.provision, said("ballots.surplus", names=surplus)))
        return found


def _labels(listed: Sequence[Officeholder]) -> list[tuple[Officeholder, set[str]]]:
    """Return as what each can be printed: the name will do where nobody else on the list has it."""
    bearers = Counter(person.name for person in listed)
    return [(person, {person.format(), *([person.name] if bearers[person.name] == 1 else [])}) for person in listed]


@final
@frozen
class BoardProposal(Rule):
    """The members of the counting board ("Ban Kiểm phiếu") are proposed.

    Whether somebody on the list may sit on it is not settled: that is a warning (A22).

    Args:
        provision: where the rule stands.
        owed_by: who owes it.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> CAN_THO_2019.board.check(CountingBoard(["Hồ Mẫu Bốn"]))[0].statement.text()
    'Ban Kiểm phiếu 1 người đã được đề xuất'
    """

    provision: Provision
    owed_by: Text

    def __attrs_post_init__(self) -> None:
        require_fields(self, provision=Provision, owed_by=Text)

    def due(self, meeting_day: date) -> Duty:
        """Return the duty for a meeting on ``meeting_day``."""
        return Duty(self.provision, said("duty.board"), self.owed_by, meeting_day, Dating.IMPLIED)

    def check(self, board: CountingBoard | NotDone | None, listed: Iterable[Officeholder] = ()) -> list[Finding]:
        """Say whether a board was proposed, and whether somebody on the list sits on it.

        Raises:
            InvalidValueError: ``board`` is no counting board, or an item of ``listed`` is no officeholder.
        """
        _require(board, CountingBoard, "board")
        listed = all_of(Officeholder, listed, "listed")
        if board is None:
            return [_unknown(self.provision, "board.unknown", Fact.BOARD)]
        if board is NOT_DONE:
            return [_not_done(self.provision, "board.not_done", said("duty.board"))]
        statement = said("board.proposed", count=len(board.members))
        found = [Finding(rule=self.provision, status=Status.SATISFIED, statement=statement)]
        names = tuple(dict.fromkeys(person.name for person in listed if person.name in board.members))
        if names:
            found.append(_warning(self.provision, said("board.listed", names=names), "A22"))
        return found


@final
class DayCount(Term):
    """How "at the latest so many days before" is counted (A16).

    >>> from attrs import evolve
    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> evolve(CAN_THO_2019.notice, counting=DayCount.CLEAR_DAYS).latest(date(2019, 1, 20))
    datetime.date(2019, 1, 14)
    """

    CALENDAR = ("calendar", "ngày theo lịch", "calendar days")
    CLEAR_DAYS = ("clear_days", "đủ số ngày trọn ở giữa", "that many whole days in between")


@final
@frozen
class NoticeDeadline(Rule):
    """Time and place are announced at the latest ``days`` days before the day of the vote.

    Args:
        provision: where the rule stands.
        days: the days needed, 0 to 3660.
        owed_by: who owes it.
        counting: whether calendar days or clear days are counted (A16).

    Raises:
        InvalidRuleError: the number of days is out of bounds.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> CAN_THO_2019.notice.latest(date(2019, 1, 20))
    datetime.date(2019, 1, 15)
    >>> CAN_THO_2019.notice.earliest_meeting(date(2019, 1, 15))
    datetime.date(2019, 1, 20)
    """

    provision: Provision
    days: int
    owed_by: Text
    counting: DayCount = DayCount.CALENDAR

    def __attrs_post_init__(self) -> None:
        require_fields(self, provision=Provision, owed_by=Text, counting=DayCount)
        if put_count(self, "days") > MOST_DAYS:
            raise InvalidRuleError("expected.bounded", self.days, "NoticeDeadline.days", {"most": MOST_DAYS})

    def latest(self, meeting_day: date) -> date:
        """Return the last day on which notice can be given for a meeting on ``meeting_day``.

        Raises:
            InvalidDayError: ``meeting_day`` is no day.
        """
        return days_before(require_day(meeting_day, "meeting_day"), self._distance)

    def earliest_meeting(self, notice_day: date) -> date:
        """Return the first day for which a notice on ``notice_day`` is in time.

        Raises:
            InvalidDayError: ``notice_day`` is no day.
        """
        return days_before(require_day(notice_day, "notice_day"), -self._distance)

    @property
    def _distance(self) -> int:
        return self.days if self.counting is DayCount.CALENDAR else self.days + 1

    def due(self, meeting_day: date) -> Duty:
        """Return the duty for a meeting on ``meeting_day``."""
        what = said("duty.notice" if self.counting is DayCount.CALENDAR else "duty.notice_clear", days=self.days)
        return Duty(self.provision, what, self.owed_by, self.latest(meeting_day), Dating.STATED)

    def check(self, notice: Notice | NotDone | None, meeting_day: date) -> list[Finding]:
        """Say whether the notice was in time, and whether it holds both the time and the place (A17).

        Raises:
            InvalidDayError: ``meeting_day`` is no day.
            InvalidValueError: ``notice`` is no notice.
        """
        _require(notice, Notice, "notice")
        latest = self.latest(meeting_day)
        if notice is None:
            return [self._unknown("notice.unknown", (Fact.NOTICE,), latest)]
        if notice is NOT_DONE:
            return [_not_done(self.provision, "notice.not_done", said("notice.by", day=latest))]
        return [self._timing(notice, meeting_day, latest), self._content(notice)]

    def _unknown(self, key: str, missing: tuple[Fact, ...], latest: date) -> Finding:
        return Finding(
            rule=self.provision,
            status=Status.UNDETERMINED,
            statement=said(key),
            remedy=said("notice.by", day=latest),
            missing=missing,
            interpretations=("A16",),
        )

    def _timing(self, notice: Notice, meeting_day: date, latest: date) -> Finding:
        if notice.on is None:
            return self._unknown("notice.day_unknown", (Fact.NOTICE_DAY,), latest)
        facts = {"on": notice.on, "meeting": meeting_day, "days": self.days, "latest": latest}
        is_clear = self.counting is DayCount.CLEAR_DAYS
        reading = [said("notice.clear_days", days=self.days)] if is_clear else []
        if notice.on > latest:
            return Finding(
                rule=self.provision,
                status=Status.VIOLATED,
                statement=said("notice.late", **facts),
                remarks=reading,
                remedy=said("notice.move", day=latest, meeting=self.earliest_meeting(notice.on)),
                interpretations=("A16",),
            )
        is_boundary = self.counting is DayCount.CALENDAR and notice.on == latest
        return Finding(
            rule=self.provision,
            status=Status.SATISFIED,
            statement=said("notice.in_time", **facts),
            severity=Severity.WARNING if is_boundary else Severity.NOTE,
            remarks=[said("notice.boundary", days=self.days)] if is_boundary else reading,
            interpretations=("A16",),
        )

    def _content(self, notice: Notice) -> Finding:
        contents = ((Fact.NOTICE_TIME, notice.time), (Fact.NOTICE_PLACE, notice.place))
        lacking = tuple(fact for fact, stated in contents if stated is NOT_DONE)
        remedy = said("notice.state", lacking=lacking) if lacking else None
        unknown = tuple(fact for fact, stated in contents if stated is None)
        if lacking:
            status, statement = Status.VIOLATED, said("notice.lacking", lacking=lacking)
        elif unknown:
            status, statement = Status.UNDETERMINED, said("notice.content_unknown")
        else:
            status = Status.SATISFIED
            statement = said("notice.complete", time=notice.time, place=notice.place)
        return Finding(
            rule=self.provision,
            status=status,
            statement=statement,
            remedy=remedy,
            missing=unknown,
            interpretations=("A17",),
        )
