"""Listed: what the decisions on people say of a list on which they stand, or do not (ct19.preparation.list)."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from phieu_tin_nhiem.decisions import Decision, Outcome
from phieu_tin_nhiem.findings import Finding, Severity, Status, said


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
