"""Validity: from which day to which an instrument is in force, as far as that is known."""

from __future__ import annotations

from datetime import date
from typing import final

from attrs import frozen

from phieu_tin_nhiem.checks import put, require_day, require_fields, require_fields_or_none, require_period
from phieu_tin_nhiem.errors import InvalidRuleError
from phieu_tin_nhiem.findings import Fact, Finding, Statement, Status, said
from phieu_tin_nhiem.sources import Provision, ProvisionKind


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
