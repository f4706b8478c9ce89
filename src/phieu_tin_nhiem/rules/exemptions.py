"""Exemptions: grounds that other instruments know and this plan does not state (A27)."""

from __future__ import annotations

from typing import final

from attrs import frozen

from phieu_tin_nhiem.checks import require_instance
from phieu_tin_nhiem.findings import Fact, Finding, Status, said
from phieu_tin_nhiem.people import Circumstance, Officeholder
from phieu_tin_nhiem.sources import Provision
from phieu_tin_nhiem.text import Term


@final
class Unstated(Term):
    """What a ground of exemption that the plan does not state is worth (A27)."""

    NO_EXEMPTION = ("no_exemption", "không nêu thì không miễn", "not stated, so no exemption")
    EXEMPT = ("exempt", "miễn như ở văn bản khác", "exempt as under other instruments")


@final
@frozen
class Exemptions:
    """Illness, a retirement notice and the like: not exemptions of a plan that does not state them.

    Args:
        provision: the provision that says who is not voted on.
        unstated: what a ground that it does not state is worth (A27).

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> CAN_THO_2019.exemptions.unstated.label.vi
    'không nêu thì không miễn'
    """

    provision: Provision
    unstated: Unstated = Unstated.NO_EXEMPTION

    def __attrs_post_init__(self) -> None:
        require_instance(self.provision, Provision, "Exemptions.provision")
        require_instance(self.unstated, Unstated, "Exemptions.unstated")

    @property
    def provisions(self) -> tuple[Provision, ...]:
        """The provisions that this rule serves."""
        return (self.provision,)

    def judge(self, person: Officeholder) -> Finding | None:
        """Say what the person's circumstances are worth; None where there is nothing to say."""
        is_exempting = self.unstated is Unstated.EXEMPT
        if not person.circumstances:
            if person.circumstances is None and is_exempting:
                return Finding(
                    rule=self.provision,
                    status=Status.UNDETERMINED,
                    statement=said("exemptions.unknown"),
                    missing=(Fact.CIRCUMSTANCES,),
                    interpretations=("A27",),
                )
            return None
        known = tuple(item for item in Circumstance if item in person.circumstances)
        return Finding(
            rule=self.provision,
            status=Status.NOT_APPLICABLE if is_exempting else Status.SATISFIED,
            statement=said("exemptions.exempt" if is_exempting else "exemptions.none", circumstances=known),
            interpretations=("A27",),
        )
