"""Exemptions: illness, a retirement notice and other grounds, stated by an instrument or not (A27)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import final

from attrs import field, frozen

from phieu_tin_nhiem.checks import all_of, clean_texts, put, require_fields, require_instance
from phieu_tin_nhiem.findings import Fact, Finding, Statement, Status, said
from phieu_tin_nhiem.people import Circumstance, Officeholder
from phieu_tin_nhiem.rules.serving import ServesOne
from phieu_tin_nhiem.sources import Provision
from phieu_tin_nhiem.text import Term


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
