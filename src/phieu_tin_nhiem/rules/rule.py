"""Serving: what the rules of a single provision have in common."""

from __future__ import annotations

from typing import ClassVar

from phieu_tin_nhiem.answers.sources import Provision


class ServesOne:
    """A rule that serves the one provision in which it stands."""

    __slots__: ClassVar[tuple[str, ...]] = ()

    provision: Provision

    @property
    def provisions(self) -> tuple[Provision, ...]:
        """The provisions that this rule serves."""
        return (self.provision,)
