"""Tenure: nobody is voted on before nine months in post (ct19.tenure)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final, final

from attrs import frozen

from phieu_tin_nhiem.calendar import (
    day_after,
    day_before,
    is_clamped,
    latest_day_with_months,
    months_after,
    starts_complete_on,
)
from phieu_tin_nhiem.checks import put_count, require_day, require_instance, require_several
from phieu_tin_nhiem.errors import InvalidRuleError
from phieu_tin_nhiem.findings import Fact, Finding, Statement, Status, said
from phieu_tin_nhiem.people import ActingTime, Officeholder, continuous_since
from phieu_tin_nhiem.rules.serving import ServesOne
from phieu_tin_nhiem.sources import Provision
from phieu_tin_nhiem.text import Term

MOST_MONTHS: Final = 1200


@final
class Anniversary(Term):
    """Whether the months are complete on their anniversary day (A1).

    >>> from attrs import evolve
    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> evolve(CAN_THO_2019.tenure, anniversary=Anniversary.STRICT).eligible_from(date(2018, 4, 20))
    datetime.date(2019, 1, 21)
    """

    COUNTS = ("counts", "đủ tháng ngay trong ngày tròn tháng", "complete on the anniversary day itself")
    STRICT = ("strict", "chỉ đủ tháng từ ngày hôm sau", "complete only on the day after")


@final
class TestedOn(Term):
    """At which day tenure is tested when a person is voted on at two meetings (A5).

    >>> from attrs import evolve
    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> once = evolve(CAN_THO_2019.tenure, tested_on=TestedOn.FIRST_MEETING)
    >>> once.test_day(date(2019, 1, 25), [date(2019, 1, 18), date(2019, 1, 25)])
    datetime.date(2019, 1, 18)
    """

    __test__ = False

    EACH_MEETING = ("each_meeting", "xét theo ngày của từng cuộc họp", "at each meeting's own day")
    FIRST_MEETING = ("first_meeting", "xét một lần theo cuộc họp đầu", "once, at the first meeting")


@final
class CountedTo(Term):
    """The day to which tenure is counted."""

    MEETING = ("meeting", "ngày họp lấy phiếu", "the day of the meeting that takes the vote")
    OPENING = ("opening", "ngày khai mạc kỳ họp", "the opening day of the session")


@final
@frozen
class Tenure(ServesOne):
    """Whoever has held the post continuously for less than ``months`` months is not voted on.

    The months are calendar months, clamped to the end of a shorter month (A2), and run from the day on which the
    appointment takes effect (A3).

    Args:
        provision: where the rule stands.
        months: the months needed, 0 to 1200.
        anniversary: whether the anniversary itself is long enough (A1).
        acting: whether acting time counts (A4).
        tested_on: at which day it is tested for two meetings (A5).
        counted_to: whether it is counted to the meeting or to the opening of the session.

    Raises:
        InvalidRuleError: the number of months is out of bounds.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> CAN_THO_2019.tenure.eligible_from(date(2018, 5, 31))
    datetime.date(2019, 2, 28)
    >>> CAN_THO_2019.tenure.latest_start(date(2019, 2, 28))
    datetime.date(2018, 5, 31)
    """

    provision: Provision
    months: int
    anniversary: Anniversary = Anniversary.COUNTS
    acting: ActingTime = ActingTime.DOES_NOT_COUNT
    tested_on: TestedOn = TestedOn.EACH_MEETING
    counted_to: CountedTo = CountedTo.MEETING

    def __attrs_post_init__(self) -> None:
        require_instance(self.provision, Provision, "Tenure.provision")
        if put_count(self, "months") > MOST_MONTHS:
            raise InvalidRuleError("expected.bounded", self.months, "Tenure.months", {"most": MOST_MONTHS})
        require_instance(self.anniversary, Anniversary, "Tenure.anniversary")
        require_instance(self.acting, ActingTime, "Tenure.acting")
        require_instance(self.tested_on, TestedOn, "Tenure.tested_on")
        require_instance(self.counted_to, CountedTo, "Tenure.counted_to")

    def eligible_from(self, start: date) -> date:
        """Return the first day on which somebody in post since ``start`` is voted on.

        Raises:
            InvalidDayError: ``start`` is no day.
        """
        complete = months_after(require_day(start, "start"), self.months)
        return complete if self.anniversary is Anniversary.COUNTS else day_after(complete)

    def latest_start(self, meeting_day: date) -> date:
        """Return the last day on which tenure can have begun for a vote on ``meeting_day``.

        Raises:
            InvalidDayError: ``meeting_day`` is no day.
        """
        day = require_day(meeting_day, "meeting_day")
        complete_by = day if self.anniversary is Anniversary.COUNTS else day_before(day)
        return latest_day_with_months(complete_by, self.months)

    def remarks_on(self, meeting_day: date) -> tuple[Statement, ...]:
        """Return for which starts of tenure a reading decides whether a vote on ``meeting_day`` is open to them.

        Those whose months are complete on that very day (A1), and those whose months were clamped (A2).

        >>> from phieu_tin_nhiem import CAN_THO_2019
        >>> [remark.key for remark in CAN_THO_2019.tenure.remarks_on(date(2019, 2, 28))]
        ['tenure.on_anniversary', 'tenure.clamped_starts']

        Raises:
            InvalidDayError: ``meeting_day`` is no day.
        """
        day = require_day(meeting_day, "meeting_day")
        on_the_day = starts_complete_on(day, self.months)
        remarks = []
        if on_the_day:
            facts = {"starts": on_the_day, "on": day, "months": self.months, "reading": self.anniversary}
            remarks.append(said("tenure.on_anniversary", **facts))
        complete = day if self.anniversary is Anniversary.COUNTS else day_before(day)
        for end in dict.fromkeys((day, complete)):
            clamped = tuple(start for start in starts_complete_on(end, self.months) if is_clamped(start, self.months))
            if clamped:
                remarks.append(said("tenure.clamped_starts", starts=clamped, months=self.months, complete=end))
        return tuple(remarks)

    def test_day(self, meeting_day: date, all_days: Iterable[date]) -> date:
        """Return the day at which tenure is tested for a meeting of somebody who has meetings on ``all_days`` (A5).

        Raises:
            InvalidDayError: a day is no day.

        >>> from phieu_tin_nhiem import CAN_THO_2019
        >>> CAN_THO_2019.tenure.test_day(date(2019, 1, 25), [date(2019, 1, 18), date(2019, 1, 25)])
        datetime.date(2019, 1, 25)
        """
        days = [require_day(day, "all_days") for day in require_several(all_days, "all_days")]
        first = min([require_day(meeting_day, "meeting_day"), *days])
        return meeting_day if self.tested_on is TestedOn.EACH_MEETING else first

    def judge(self, person: Officeholder, meeting_day: date) -> Finding:
        """Say whether ``person`` has been in post long enough on ``meeting_day``.

        The finding is satisfied when so, not applicable when not (with the first day on which the person is voted
        on, while the service goes on), and undetermined when it is not known since when.

        Raises:
            InvalidDayError: ``meeting_day`` is no day.
            InvalidValueError: ``person`` is no officeholder.

        >>> from phieu_tin_nhiem import CAN_THO_2019, demo
        >>> CAN_THO_2019.tenure.judge(demo.NEW_DEPUTY, date(2019, 1, 25)).statement.text()
        'giữ chức vụ liên tục từ ngày 31/05/2018, đến ngày 25/01/2019 chưa đủ 9 tháng (đủ từ ngày 28/02/2019)'
        """
        require_instance(person, Officeholder, "person")
        day = require_day(meeting_day, "meeting_day")
        if person.service is None:
            return Finding(
                rule=self.provision,
                status=Status.UNDETERMINED,
                statement=said("tenure.unknown", months=self.months),
                remedy=said("tenure.latest_start", start=self.latest_start(day)),
                missing=(Fact.SERVICE,),
                interpretations=("A3", "B3"),
            )
        since = continuous_since(person, day, self.acting)
        if since is None:
            return self._not_in_post(person, day)
        eligible = self.eligible_from(since)
        facts = {"since": since, "on": day, "months": self.months, "eligible": eligible}
        is_complete = day >= eligible
        goes_on = continuous_since(person, eligible, self.acting) == since
        return Finding(
            rule=self.provision,
            status=Status.SATISFIED if is_complete else Status.NOT_APPLICABLE,
            statement=said("tenure.complete" if is_complete else "tenure.short", **facts),
            remarks=self._remarks(since, day),
            remedy=said("tenure.from", day=eligible) if goes_on and not is_complete else None,
            interpretations=("A1", "A2", "A3", "A4"),
        )

    def _not_in_post(self, person: Officeholder, day: date) -> Finding:
        acts = any(span.acting and person.holds(span) and span.covers(day) for span in person.service or ())
        return Finding(
            rule=self.provision,
            status=Status.NOT_APPLICABLE,
            statement=said("tenure.only_acting" if acts else "tenure.not_in_post", on=day, months=self.months),
            interpretations=("A3", "A4"),
        )

    def _remarks(self, since: date, day: date) -> list[Statement]:
        remarks = []
        if is_clamped(since, self.months):
            complete = months_after(since, self.months)
            remarks.append(said("tenure.clamped", since=since, months=self.months, complete=complete))
        if months_after(since, self.months) == day:
            remarks.append(said("tenure.anniversary", on=day, months=self.months, reading=self.anniversary))
        return remarks
