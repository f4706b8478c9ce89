"""Filing: what has to be handed in, to whom, and until how many days before the session or the vote."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import final

from attrs import field, frozen

from phieu_tin_nhiem.calendar import days_before
from phieu_tin_nhiem.checks import (
    all_of,
    put_count,
    require_day,
    require_fields,
    require_fields_or_none,
    require_instance,
)
from phieu_tin_nhiem.errors import InvalidRuleError
from phieu_tin_nhiem.findings import Fact, Finding, Statement, Status, said
from phieu_tin_nhiem.meetings import NOT_DONE, NotDone
from phieu_tin_nhiem.messages import render
from phieu_tin_nhiem.offices import BodyKind
from phieu_tin_nhiem.rules.serving import ServesOne
from phieu_tin_nhiem.sources import Provision
from phieu_tin_nhiem.text import Term, Text
from phieu_tin_nhiem.timelines import Dating, Duty

from .preparation import MOST_DAYS


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
class FilingDeadline(ServesOne):
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
