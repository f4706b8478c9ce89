"""Quorum: how many of those summoned have to be present for the vote to be taken at all."""

from __future__ import annotations

from typing import final

from attrs import frozen

from phieu_tin_nhiem.checks import require_count, require_fields
from phieu_tin_nhiem.errors import InvalidCountError
from phieu_tin_nhiem.findings import Fact, Finding, Status, said
from phieu_tin_nhiem.rules.serving import ServesOne
from phieu_tin_nhiem.sources import Provision

from .consequences import Ratio


@final
@frozen
class Quorum(ServesOne):
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
