"""Attested: how the files of this room write a provision down, with its place, its grade and where it was seen."""

from __future__ import annotations

from typing import final

from attrs import frozen

from phieu_tin_nhiem.answers.sources import Citation, Grade, Instrument, Provision, ProvisionKind, Topic
from phieu_tin_nhiem.base.text import Text


@final
@frozen
class Sheet:
    """Writes the provisions of one instrument down, each id beginning with the instrument's own.

    Where no article is known, the place that is cited is the handle of the provision.
    """

    instrument: Instrument

    def seen(self, place: str, *urls: str) -> Citation:
        """Cite a place that was seen in the text, or in a quotation with its number."""
        return Citation(self.instrument, place, Grade.SEEN, urls)

    def news(self, place: str, *urls: str) -> Citation:
        """Cite a place that is known from the press or another secondary source."""
        return Citation(self.instrument, place, Grade.NEWS, urls)

    def derived(self, place: str, *urls: str) -> Citation:
        """Cite a place of which what is said follows from other facts."""
        return Citation(self.instrument, place, Grade.DERIVED, urls)

    def provision(
        self, kind: ProvisionKind, name: str, topic: Topic, at: Citation, content: Text, *interpretations: str
    ) -> Provision:
        """Return the provision that is called ``name``."""
        return Provision(f"{self.instrument.id}.{name}", kind, content, at, interpretations, topic)

    def gap(self, name: str, topic: Topic, content: Text, *urls: str) -> Provision:
        """Return what is not known, or was not found: that follows from what the sources give."""
        handle = f"{self.instrument.id}.gap.{name}"
        return Provision(handle, ProvisionKind.GAP, content, self.derived(handle, *urls), (), topic)
