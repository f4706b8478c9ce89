"""Reporting: the results are consolidated and reported before a day (ct19.report)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import final

from attrs import field, frozen

from phieu_tin_nhiem.answers.findings import Fact, Finding, Status
from phieu_tin_nhiem.answers.sources import Provision, ProvisionKind
from phieu_tin_nhiem.answers.timelines import Dating, Duty
from phieu_tin_nhiem.base.errors import InvalidRuleError
from phieu_tin_nhiem.base.sentences import Statement
from phieu_tin_nhiem.base.text import Term, Text
from phieu_tin_nhiem.base.values import (
    all_of,
    put,
    put_count,
    require_day,
    require_fields,
    require_fields_or_none,
    require_instance,
    require_period,
)
from phieu_tin_nhiem.facts.calendar import day_before, days_before
from phieu_tin_nhiem.facts.meetings import NOT_DONE, NotDone
from phieu_tin_nhiem.facts.offices import BodyKind
from phieu_tin_nhiem.messages import render, said
from phieu_tin_nhiem.rules.preparation import MOST_DAYS
from phieu_tin_nhiem.rules.rule import Rule


@final
@frozen
class ReportDeadline(Rule):
    """The results are reported strictly before a day (A18); the date binds whoever reports (A19).

    Args:
        provision: where the rule stands.
        before: the first day that is too late.
        owed_by: who owes it.
        owed_to: to whom.

    Raises:
        InvalidDayError: ``before`` is no day.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> CAN_THO_2019.report.last_day
    datetime.date(2019, 1, 30)
    """

    provision: Provision
    before: date
    owed_by: Text
    owed_to: Text

    def __attrs_post_init__(self) -> None:
        require_fields(self, provision=Provision, owed_by=Text, owed_to=Text)
        put(self, "before", require_day(self.before, "ReportDeadline.before"))

    @property
    def last_day(self) -> date:
        """The last good day."""
        return day_before(self.before)

    def due(self) -> Duty:
        """Return the duty.

        >>> from phieu_tin_nhiem import CAN_THO_2019
        >>> CAN_THO_2019.report.due().last_day
        datetime.date(2019, 1, 30)
        """
        what = said("duty.report", owed_to=self.owed_to, before=self.before)
        return Duty(self.provision, what, self.owed_by, self.last_day, Dating.STATED)

    def check(self, reported_on: date | NotDone | None, last_meeting: date) -> Finding:
        """Say whether the results were reported in time, and after the last meeting of the round.

        Raises:
            InvalidDayError: a day is no day.

        >>> from phieu_tin_nhiem import CAN_THO_2019
        >>> CAN_THO_2019.report.check(date(2019, 1, 31), date(2019, 1, 18)).remedy.text()
        'báo cáo UBND thành phố sau cuộc họp cuối và chậm nhất ngày 30/01/2019 (trước ngày 31/01/2019)'
        """
        require_day(last_meeting, "last_meeting")
        facts: dict[str, object] = {"last": self.last_day, "before": self.before, "owed_to": self.owed_to}
        status = Status.VIOLATED
        if reported_on is None and last_meeting > self.last_day:
            statement = said("report.impossible", meeting=last_meeting, **facts)
        elif reported_on is None:
            status, statement = Status.UNDETERMINED, said("report.unknown", **facts)
        elif reported_on is NOT_DONE:
            statement = said("report.not_done", **facts)
        elif require_day(reported_on, "reported_on") > self.last_day:
            statement = said("report.late", on=reported_on, **facts)
        elif reported_on < last_meeting:
            statement = said("report.early", on=reported_on, meeting=last_meeting, **facts)
        else:
            status, statement = Status.SATISFIED, said("report.in_time", on=reported_on, **facts)
        remedy = said("report.by" if last_meeting <= self.last_day else "report.meet_by", **facts)
        return Finding(
            rule=self.provision,
            status=status,
            statement=statement,
            remedy=None if status is Status.SATISFIED else remedy,
            missing=(Fact.REPORT_DAY,) if status is Status.UNDETERMINED else (),
            interpretations=("A18", "A19"),
        )


@final
class Anchor(Term):
    """The day before which the days are counted."""

    OPENING = ("opening", "ngày khai mạc kỳ họp", "the opening of the session")
    VOTE = ("vote", "ngày lấy phiếu", "the day of the vote")


@final
class Unseen(Term):
    """What a deadline is worth whose days were not seen in the text, only derived from a like provision (D5)."""

    AS_DERIVED = ("as_derived", "lấy như quy định tương tự", "as in the like provision")
    UNKNOWN = ("unknown", "chưa biết", "not known")


def _bodies(values: Iterable[BodyKind]) -> tuple[BodyKind, ...]:
    return all_of(BodyKind, values, "FilingDeadline.bodies")


@final
@frozen
class FilingDeadline(Rule):
    """Something is handed in at the latest ``days`` calendar days before the session opens or the vote is taken.

    Args:
        provision: where it stands.
        days: the days needed, 0 to 3660.
        before: the day before which they are counted.
        what: what is handed in.
        owed_by: who owes it.
        bodies: the kinds of body to whose votes it applies; empty for all.
        unseen: what it is worth where its days were not seen; None where they were.

    Raises:
        InvalidRuleError: the number of days is out of bounds.

    >>> from phieu_tin_nhiem.plans import ASSEMBLY_2023
    >>> [deadline.days for deadline in ASSEMBLY_2023.filings if deadline.applies_to(BodyKind.NATIONAL_ASSEMBLY)]
    [45, 30, 25, 20]
    """

    provision: Provision
    days: int
    before: Anchor
    what: Text
    owed_by: Text
    bodies: tuple[BodyKind, ...] = field(default=(), converter=_bodies)
    unseen: Unseen | None = None

    def __attrs_post_init__(self) -> None:
        require_fields(self, provision=Provision, before=Anchor, what=Text, owed_by=Text)
        require_fields_or_none(self, unseen=Unseen)
        if put_count(self, "days") > MOST_DAYS:
            raise InvalidRuleError("expected.bounded", self.days, "FilingDeadline.days", {"most": MOST_DAYS})

    @property
    def statement(self) -> Statement:
        """What is owed, in words."""
        return said("duty.filing", what=self.what, when=self.when, days=self.days, anchor=self.before)

    @property
    def when(self) -> Text:
        """Until when, in words: "chậm nhất 10 ngày trước ngày lấy phiếu"."""
        key = {0: "filing.on", 1: "filing.day_before"}.get(self.days, "filing.days_before")
        facts = {"days": self.days, "anchor": self.before}
        return Text(render(key, "vi", facts), render(key, "en", facts))

    def applies_to(self, body: BodyKind) -> bool:
        """Say whether it applies to votes in a body of this kind.

        Raises:
            UnknownTermError: ``body`` is no kind of body.
        """
        require_instance(body, BodyKind, "body")
        return not self.bodies or body in self.bodies

    def latest(self, anchor_day: date) -> date:
        """Return the last day for handing in, for a session or a vote on ``anchor_day``.

        Raises:
            InvalidDayError: ``anchor_day`` is no day.
        """
        return days_before(require_day(anchor_day, "anchor_day"), self.days)

    def earliest(self, filed_on: date) -> date:
        """Return the first session or vote for which handing in on ``filed_on`` is in time.

        Raises:
            InvalidDayError: ``filed_on`` is no day.
        """
        return days_before(require_day(filed_on, "filed_on"), -self.days)

    def due(self, anchor_day: date) -> Duty:
        """Return the duty for a session or a vote on ``anchor_day``."""
        return Duty(self.provision, self.statement, self.owed_by, self.latest(anchor_day), Dating.STATED)

    def check(self, filed_on: date | NotDone | None, anchor_day: date) -> Finding:
        """Say whether it was handed in in time; None stands for a day that is not known.

        Raises:
            InvalidDayError: a day is no day.
        """
        latest = self.latest(anchor_day)
        facts: dict[str, object] = {
            "what": self.what,
            "when": self.when,
            "latest": latest,
            "days": self.days,
            "anchor": self.before,
        }
        if self.unseen is Unseen.UNKNOWN:
            status, statement = Status.UNDETERMINED, said("filing.not_seen", what=self.what)
        elif filed_on is None:
            status, statement = Status.UNDETERMINED, said("filing.unknown", **facts)
        elif filed_on is NOT_DONE:
            status, statement = Status.VIOLATED, said("filing.not_done", **facts)
        elif require_day(filed_on, "filed_on") > latest:
            status, statement = Status.VIOLATED, said("filing.late", on=filed_on, **facts)
        else:
            status, statement = Status.SATISFIED, said("filing.in_time", on=filed_on, **facts)
        return Finding(
            rule=self.provision,
            status=status,
            statement=statement,
            remedy=self._remedy(status, latest),
            missing=self._missing(status),
            interpretations=self.provision.interpretations,
        )

    def _remedy(self, status: Status, latest: date) -> Statement | None:
        if status is Status.SATISFIED or self.unseen is Unseen.UNKNOWN:
            return None
        return said("filing.by", latest=latest)

    def _missing(self, status: Status) -> tuple[Fact, ...]:
        if status is not Status.UNDETERMINED:
            return ()
        return (Fact.PROVISION_TEXT,) if self.unseen is Unseen.UNKNOWN else (Fact.FILING_DAY,)


@final
@frozen
class Validity:
    """The days of which it is known that an instrument is in force: the first and the last, both included.

    Args:
        provision: where its first day stands.
        first_day: the first day.
        last_day: the last one; None while nothing is known to end it.
        end: what ends it after that day, or the gap that says that what holds then is not known.

    Raises:
        InvalidRuleError: it ends before it begins, or a last day is given without what ends it, or that without it.

    >>> from phieu_tin_nhiem.plans import ASSEMBLY_2014
    >>> ASSEMBLY_2014.validity.first_day, ASSEMBLY_2014.validity.last_day
    (datetime.date(2015, 7, 1), datetime.date(2023, 6, 30))
    >>> ASSEMBLY_2014.validity.judge(date(2035, 1, 1)).statement.text()
    'Nghị quyết 85/2014/QH13 chỉ có hiệu lực đến hết ngày 30/06/2023, không điều chỉnh việc lấy phiếu ngày 01/01/2035'
    """

    provision: Provision
    first_day: date
    last_day: date | None = None
    end: Provision | None = None

    def __attrs_post_init__(self) -> None:
        require_fields(self, provision=Provision)
        require_fields_or_none(self, end=Provision)
        put(self, "first_day", require_day(self.first_day, "Validity.first_day"))
        require_period(self, InvalidRuleError)
        if (self.last_day is None) is not (self.end is None):
            raise InvalidRuleError("expected.both", self.end, "Validity.end")

    @property
    def provisions(self) -> tuple[Provision, ...]:
        """The provisions that this rule serves."""
        return (self.provision,) if self.end is None else (self.provision, self.end)

    def judge(self, on: date) -> Finding | None:
        """Say what stands against a vote on a day: it is undetermined there; None where the instrument is in force.

        An instrument that is not in force says yes to nobody; another one may. Whom it leaves out, it leaves out still.

        Raises:
            InvalidDayError: ``on`` is no day.
        """
        day = require_day(on, "on")
        instrument = self.provision.citation.instrument.name
        if day < self.first_day:
            early = said("validity.early", instrument=instrument, on=day, first=self.first_day)
            return _undetermined(self.provision, early)
        if self.end is None or self.last_day is None or day <= self.last_day:
            return None
        key = "validity.unknown" if self.end.kind is ProvisionKind.GAP else "validity.over"
        return _undetermined(self.end, said(key, instrument=instrument, on=day, last=self.last_day))


def _undetermined(provision: Provision, statement: Statement) -> Finding:
    return Finding(
        rule=provision,
        status=Status.UNDETERMINED,
        statement=statement,
        missing=(Fact.INSTRUMENT,),
        interpretations=provision.interpretations,
    )
