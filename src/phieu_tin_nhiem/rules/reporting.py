"""Reporting: the results are consolidated and reported before a day (ct19.report)."""

from __future__ import annotations

from datetime import date
from typing import final

from attrs import frozen

from phieu_tin_nhiem.calendar import day_before
from phieu_tin_nhiem.checks import put, require_day, require_fields
from phieu_tin_nhiem.findings import Fact, Finding, Status, said
from phieu_tin_nhiem.meetings import NOT_DONE, NotDone
from phieu_tin_nhiem.rules.serving import ServesOne
from phieu_tin_nhiem.sources import Provision
from phieu_tin_nhiem.text import Text
from phieu_tin_nhiem.timelines import Dating, Duty


@final
@frozen
class ReportDeadline(ServesOne):
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
