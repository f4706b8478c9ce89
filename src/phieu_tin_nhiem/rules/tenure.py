"""Tenure: nobody is voted on before nine months in post (ct19.tenure)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final, final

from attrs import field, frozen

from phieu_tin_nhiem.answers.findings import Fact, Finding, Statement, Status
from phieu_tin_nhiem.answers.sources import Provision
from phieu_tin_nhiem.base.errors import InvalidRuleError
from phieu_tin_nhiem.base.text import Term
from phieu_tin_nhiem.base.values import (
    all_of,
    clean_texts,
    put,
    put_count,
    require_day,
    require_fields,
    require_instance,
    require_several,
)
from phieu_tin_nhiem.facts.calendar import (
    day_after,
    day_before,
    is_clamped,
    latest_day_with_months,
    months_after,
    starts_complete_on,
)
from phieu_tin_nhiem.facts.people import ActingTime, Circumstance, Officeholder, continuous_since
from phieu_tin_nhiem.messages import said
from phieu_tin_nhiem.rules.rule import ServesOne

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


@final
class Renewal(Term):
    """Whether a renewal in the same post makes somebody "appointed in the year" (D1)."""

    CONTINUES = (
        "continues",
        "bổ nhiệm lại không phải là bổ nhiệm trong năm",
        "a renewal is no appointment of that year",
    )
    APPOINTS = ("appoints", "bổ nhiệm lại cũng là bổ nhiệm trong năm", "a renewal is an appointment of that year")


@final
@frozen
class AppointedInYear(ServesOne):
    """Whoever was elected or appointed in the year of the vote is not voted on.

    It is another test than a number of months: on 31 December a post of eleven months is too new, on 1 January one of
    a single day is not.

    Args:
        provision: where it stands.
        renewal: whether a renewal counts as an appointment (D1).

    >>> from phieu_tin_nhiem.plans import ASSEMBLY_2023
    >>> ASSEMBLY_2023.tenure.eligible_from(date(2023, 1, 1)), ASSEMBLY_2023.tenure.latest_start(date(2023, 10, 25))
    (datetime.date(2024, 1, 1), datetime.date(2022, 12, 31))
    """

    provision: Provision
    renewal: Renewal = Renewal.CONTINUES

    def __attrs_post_init__(self) -> None:
        require_fields(self, provision=Provision, renewal=Renewal)

    def eligible_from(self, start: date) -> date:
        """Return the first day on which somebody appointed on ``start`` is voted on.

        Raises:
            InvalidDayError: ``start`` is no day.
        """
        return day_after(date(require_day(start, "start").year, 12, 31))

    def latest_start(self, vote_day: date) -> date:
        """Return the last day on which somebody can have been appointed for a vote on ``vote_day``.

        Raises:
            InvalidDayError: ``vote_day`` is no day.
        """
        return date(require_day(vote_day, "vote_day").year - 1, 12, 31)

    def judge(self, person: Officeholder, vote_day: date) -> Finding:
        """Say whether ``person`` was appointed before the year of ``vote_day``.

        Raises:
            InvalidDayError: ``vote_day`` is no day.
        """
        day = require_day(vote_day, "vote_day")
        if person.service is None:
            return Finding(
                rule=self.provision,
                status=Status.UNDETERMINED,
                statement=said("appointment.unknown", year=day.year),
                remedy=said("tenure.latest_start", start=self.latest_start(day)),
                missing=(Fact.SERVICE,),
                interpretations=("B3",),
            )
        appointed = self._appointed(person, day)
        if appointed is None:
            return Finding(
                rule=self.provision,
                status=Status.NOT_APPLICABLE,
                statement=said("appointment.not_in_post", on=day),
            )
        is_old = appointed <= self.latest_start(day)
        eligible = self.eligible_from(appointed)
        goes_on = self._appointed(person, eligible) == appointed
        facts = {"since": appointed, "year": day.year, "eligible": eligible}
        return Finding(
            rule=self.provision,
            status=Status.SATISFIED if is_old else Status.NOT_APPLICABLE,
            statement=said("appointment.before" if is_old else "appointment.within", **facts),
            remedy=said("tenure.from", day=eligible) if goes_on and not is_old else None,
            interpretations=("D1",),
        )

    def _appointed(self, person: Officeholder, day: date) -> date | None:
        if self.renewal is Renewal.CONTINUES:
            return continuous_since(person, day, ActingTime.DOES_NOT_COUNT)
        spans = (span for span in person.service or () if person.holds(span) and not span.acting and span.covers(day))
        return next((span.start for span in spans), None)


@final
@frozen
class TenureGap(ServesOne):
    """How long somebody must have been in post is not known from any source: the answer stays undetermined.

    Args:
        provision: the gap.
    """

    provision: Provision

    def __attrs_post_init__(self) -> None:
        require_fields(self, provision=Provision)

    def judge(self, _person: Officeholder, _day: date) -> Finding:
        """Say that it cannot be told."""
        return Finding(
            rule=self.provision,
            status=Status.UNDETERMINED,
            statement=said("gap.tenure"),
            missing=(Fact.PROVISION_TEXT,),
        )


@final
class Unstated(Term):
    """What a ground of exemption that the plan does not state is worth (A27).

    >>> from attrs import evolve
    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> evolve(CAN_THO_2019.exemptions, unstated=Unstated.EXEMPT).unstated.label.vi
    'miễn như ở văn bản khác'
    """

    NO_EXEMPTION = ("no_exemption", "không nêu thì không miễn", "not stated, so no exemption")
    EXEMPT = ("exempt", "miễn như ở văn bản khác", "exempt as under other instruments")


def _grounds(values: Iterable[Circumstance]) -> tuple[Circumstance, ...]:
    given = all_of(Circumstance, values, "Exemptions.grounds")
    return tuple(circumstance for circumstance in Circumstance if circumstance in given)


@final
@frozen
class Exemptions(ServesOne):
    """Illness, a retirement notice and the like: which of them exempt, and what the others are worth.

    Args:
        provision: the provision that says who is not voted on.
        unstated: what a ground that it does not state is worth (A27).
        grounds: the grounds that it states.
        interpretations: the ids of the readings that were taken of what it does not state.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> CAN_THO_2019.exemptions.unstated.label.vi
    'không nêu thì không miễn'
    """

    provision: Provision
    unstated: Unstated = Unstated.NO_EXEMPTION
    grounds: tuple[Circumstance, ...] = field(default=(), converter=_grounds)
    interpretations: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        require_fields(self, provision=Provision, unstated=Unstated)
        put(self, "interpretations", clean_texts(self.interpretations, "Exemptions.interpretations"))

    def judge(self, person: Officeholder) -> Finding | None:
        """Say what the person's circumstances are worth; None where there is nothing to say.

        Raises:
            InvalidValueError: ``person`` is no officeholder.

        >>> from phieu_tin_nhiem import Body, BodyKind, Office, Role
        >>> from phieu_tin_nhiem.plans import PARTY_2023
        >>> office = Office(Role.HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT))
        >>> person = Officeholder("Trần Thị Mẫu", office, circumstances=[Circumstance.RETIREMENT_NOTICE])
        >>> PARTY_2023.exemptions.judge(person).status.label.vi
        'không áp dụng'
        """
        require_instance(person, Officeholder, "person")
        if person.circumstances is None:
            return self._unknown() if self.grounds or self.unstated is Unstated.EXEMPT else None
        stated = tuple(item for item in self.grounds if item in person.circumstances)
        others = tuple(item for item in Circumstance if item in person.circumstances and item not in stated)
        if stated:
            return self._finding(Status.NOT_APPLICABLE, said("exemptions.stated", circumstances=stated), ())
        if not others:
            return None
        if self.unstated is Unstated.EXEMPT:
            return self._finding(Status.NOT_APPLICABLE, said("exemptions.exempt", circumstances=others))
        return self._finding(Status.SATISFIED, said("exemptions.none", circumstances=others))

    def _finding(self, status: Status, statement: Statement, readings: tuple[str, ...] | None = None) -> Finding:
        return Finding(
            rule=self.provision,
            status=status,
            statement=statement,
            interpretations=self.interpretations if readings is None else readings,
        )

    def _unknown(self) -> Finding:
        worth_knowing = tuple(Circumstance) if self.unstated is Unstated.EXEMPT else self.grounds
        return Finding(
            rule=self.provision,
            status=Status.UNDETERMINED,
            statement=said("exemptions.unknown", circumstances=worth_knowing),
            missing=(Fact.CIRCUMSTANCES,),
            interpretations=self.interpretations,
        )


@final
@frozen
class ExemptionsGap(ServesOne):
    """What exempts, beyond being new in post, is not known from any source: where it could matter, that is open.

    Args:
        provision: the gap.

    >>> from phieu_tin_nhiem.plans import PARTY_2014
    >>> PARTY_2014.exemptions.provision.id
    'qd262.gap.exemptions'
    """

    provision: Provision

    def __attrs_post_init__(self) -> None:
        require_fields(self, provision=Provision)

    def judge(self, person: Officeholder) -> Finding | None:
        """Say that it cannot be told; None where the person is known to have no circumstance that could exempt."""
        known = person.circumstances
        could_exempt = tuple(item for item in Circumstance if known is None or item in known)
        if not could_exempt:
            return None
        return Finding(
            rule=self.provision,
            status=Status.UNDETERMINED,
            statement=said("gap.exemptions", circumstances=could_exempt),
            missing=(Fact.PROVISION_TEXT, *((Fact.CIRCUMSTANCES,) if known is None else ())),
        )
