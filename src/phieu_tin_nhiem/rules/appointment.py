"""Appointment: who is not voted on because of when the post was taken up, where the test is not a number of months."""

from __future__ import annotations

from datetime import date
from typing import final

from attrs import frozen

from phieu_tin_nhiem.calendar import day_after
from phieu_tin_nhiem.checks import require_day, require_fields
from phieu_tin_nhiem.findings import Fact, Finding, Status, said
from phieu_tin_nhiem.people import ActingTime, Officeholder, continuous_since
from phieu_tin_nhiem.rules.serving import ServesOne
from phieu_tin_nhiem.sources import Provision
from phieu_tin_nhiem.text import Term


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
