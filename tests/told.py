"""What a finding says, word for word, and whom the exact tests speak of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from phieu_tin_nhiem import (
    CAN_THO_2019,
    Body,
    BodyKind,
    Finding,
    Office,
    Officeholder,
    Role,
    Severity,
    Status,
)
from phieu_tin_nhiem.findings import Fact

PLAN = CAN_THO_2019
SO_MAU = Body("Sở Mẫu", BodyKind.DEPARTMENT)
DAY = date(2019, 1, 20)
MAU = Officeholder("Trần Thị Mẫu", Office(Role.HEAD, SO_MAU))
THI = Officeholder("Lê Văn Thí", Office(Role.DEPUTY_HEAD, SO_MAU))


class Told(NamedTuple):
    """What a finding says, in English; what is not named is empty, and the severity the usual one."""

    rule: str
    status: Status
    text: str
    remedy: str = ""
    remarks: Sequence[str] = ()
    missing: Sequence[Fact] = ()
    readings: Sequence[str] = ()
    severity: Severity | None = None
    supplements: Sequence[str] = ()
    person: str = ""


USUAL = {Status.VIOLATED: Severity.VIOLATION, Status.UNDETERMINED: Severity.WARNING}


def told(finding: Finding | None) -> Told:
    """Return what a finding says."""
    assert finding is not None
    usual = finding.severity is USUAL.get(finding.status, Severity.NOTE)
    return Told(
        rule=finding.rule.id,
        status=finding.status,
        text=finding.statement.text("en"),
        remedy="" if finding.remedy is None else finding.remedy.text("en"),
        remarks=tuple(remark.text("en") for remark in finding.remarks),
        missing=finding.missing,
        readings=finding.interpretations,
        severity=None if usual else finding.severity,
        supplements=tuple(citation.locator for citation in finding.supplements),
        person="" if finding.person is None else finding.person.en,
    )


YES, NO, OFF, OPEN = Status.SATISFIED, Status.VIOLATED, Status.NOT_APPLICABLE, Status.UNDETERMINED
