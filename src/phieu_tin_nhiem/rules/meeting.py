"""Attendance: who attends the meeting besides the voters, and who leads the round (ct19.attendance, ct19.lead)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import final

from attrs import field, frozen

from phieu_tin_nhiem.answers.findings import Fact, Finding, Status
from phieu_tin_nhiem.answers.sources import Provision
from phieu_tin_nhiem.answers.timelines import Dating, Duty
from phieu_tin_nhiem.base.errors import InvalidCountError
from phieu_tin_nhiem.base.text import Text
from phieu_tin_nhiem.base.values import all_of, require_count, require_fields, require_instance
from phieu_tin_nhiem.facts.meetings import Attendance, Observer
from phieu_tin_nhiem.messages import said
from phieu_tin_nhiem.rules.consequences import Ratio
from phieu_tin_nhiem.rules.rule import Rule


def _expected(values: Iterable[Observer]) -> tuple[Observer, ...]:
    return all_of(Observer, values, "AttendanceDuty.expected")


@final
@frozen
class AttendanceDuty(Rule):
    """The meeting is attended by the bodies that the plan names; they attend and do not vote (A20, A21).

    Args:
        provision: where the rule stands.
        owed_by: who owes it.
        expected: the bodies whose presence is expected.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> CAN_THO_2019.attendance.check(Attendance.full()).status
    <Status.SATISFIED: 'satisfied'>
    """

    provision: Provision
    owed_by: Text
    expected: tuple[Observer, ...] = field(default=tuple(Observer), converter=_expected)

    def __attrs_post_init__(self) -> None:
        require_fields(self, provision=Provision, owed_by=Text)

    def due(self, meeting_day: date) -> Duty:
        """Return the duty for a meeting on ``meeting_day``.

        >>> from phieu_tin_nhiem import CAN_THO_2019
        >>> CAN_THO_2019.attendance.due(date(2019, 1, 18)).owed_by.get("en")
        'the party-building bodies and the Department of Home Affairs'
        """
        what = said("duty.attendance", expected=self.expected)
        return Duty(self.provision, what, self.owed_by, meeting_day, Dating.STATED)

    def check(self, attendance: Attendance | None) -> Finding:
        """Say whether everybody expected was there; None where nothing is known of it.

        Raises:
            InvalidValueError: ``attendance`` is no attendance.

        >>> from phieu_tin_nhiem import CAN_THO_2019
        >>> absent = Attendance(absent=[Observer.HOME_AFFAIRS])
        >>> CAN_THO_2019.attendance.check(absent).statement.text()
        'vắng: đại diện Sở Nội vụ'
        """
        known = Attendance() if attendance is None else require_instance(attendance, Attendance, "attendance")
        absent = tuple(observer for observer in self.expected if observer in known.absent)
        present = tuple(observer for observer in self.expected if observer in known.present)
        unknown = tuple(observer for observer in self.expected if observer not in {*absent, *present})
        if absent:
            status, statement = Status.VIOLATED, said("attendance.absent", absent=absent)
        elif unknown:
            status, statement = Status.UNDETERMINED, said("attendance.unknown", unknown=unknown)
        else:
            status, statement = Status.SATISFIED, said("attendance.present", present=present)
        return Finding(
            rule=self.provision,
            status=status,
            statement=statement,
            remarks=[said("attendance.also_unknown", unknown=unknown)] if absent and unknown else [],
            remedy=said("attendance.attend", expected=self.expected) if absent else None,
            missing=(Fact.ATTENDANCE,) if unknown else (),
            interpretations=self.provision.interpretations,
        )


@final
@frozen
class Leadership(Rule):
    """Somebody leads the round: guides and inspects the taking of the votes. A duty that no fact here can decide.

    Args:
        provision: where the rule stands.
        owed_by: who owes it.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> CAN_THO_2019.lead.owed_by.vi, CAN_THO_2019.lead.due(date(2019, 1, 18)).dating
    ('Sở Nội vụ', <Dating.THROUGHOUT: 'throughout'>)
    """

    provision: Provision
    owed_by: Text

    def __attrs_post_init__(self) -> None:
        require_fields(self, provision=Provision, owed_by=Text)

    def due(self, meeting_day: date) -> Duty:
        """Return the duty for a meeting on ``meeting_day``."""
        return Duty(self.provision, said("duty.lead"), self.owed_by, meeting_day, Dating.THROUGHOUT)


@final
@frozen
class Quorum(Rule):
    """The meeting is held only when a fraction of those summoned is present.

    Args:
        provision: where it stands.
        ratio: the fraction.

    >>> from phieu_tin_nhiem.plans import PARTY_2023
    >>> PARTY_2023.quorum.least_present(50), PARTY_2023.quorum.check(50, 33).status
    (34, <Status.VIOLATED: 'violated'>)
    """

    provision: Provision
    ratio: Ratio

    def __attrs_post_init__(self) -> None:
        require_fields(self, provision=Provision, ratio=Ratio)

    def least_present(self, summoned: int) -> int:
        """Return how many of ``summoned`` have to be present.

        Raises:
            InvalidCountError: ``summoned`` is no count.
        """
        return self.ratio.least(require_count(summoned, "summoned"))

    def check(self, summoned: int | None, present: int | None) -> Finding:
        """Say whether enough were present; None stands for a figure that is not known.

        Raises:
            InvalidCountError: a figure is no count, or more were present than summoned.
        """
        if summoned is None or present is None:
            return Finding(
                rule=self.provision,
                status=Status.UNDETERMINED,
                statement=said("quorum.unknown", ratio=self.ratio.label),
                missing=(Fact.PRESENCE,),
            )
        if require_count(present, "present") > require_count(summoned, "summoned"):
            raise InvalidCountError("expected.part", present, "present", {"of": summoned})
        is_met = self.ratio.is_met(present, summoned)
        least = self.least_present(summoned)
        facts = {"present": present, "summoned": summoned, "ratio": self.ratio.label, "least": least}
        return Finding(
            rule=self.provision,
            status=Status.SATISFIED if is_met else Status.VIOLATED,
            statement=said("quorum.met" if is_met else "quorum.not_met", **facts),
            remedy=None if is_met else said("quorum.need", least=least),
        )
