"""Published rounds under their own instruments: what each row's marks of low confidence would have led to."""

from __future__ import annotations

from datetime import date
from typing import Final, final

from attrs import evolve, frozen
from dateutil.relativedelta import relativedelta

from .audit import audit
from .checks import require_instance
from .datasets import PublishedRound, PublishedRow
from .document import Document, Paragraph, Shown
from .findings import Finding, Status, said
from .messages import render
from .plans.assembly_2012 import ASSEMBLY_2012
from .plans.assembly_2014 import ASSEMBLY_2014
from .plans.assembly_2023 import ASSEMBLY_2023
from .plans.force import in_force
from .plans.party_2014 import PARTY_2014
from .plans.party_2023 import PARTY_2023
from .regulation import Regulation
from .rules.consequences import Standing
from .tallies import Base, Turnout
from .text import Language, Term

_REGULATIONS: Final = (ASSEMBLY_2012, ASSEMBLY_2014, ASSEMBLY_2023, PARTY_2014, PARTY_2023)


@final
class BaseFrom(Term):
    """How the base is known out of which marks of low confidence are taken."""

    PRINTED = ("printed", "đã in", "printed")
    SHARES = ("shares", "suy ra từ các tỷ lệ đã in", "follows from the printed percentages")
    UNKNOWN = ("unknown", "chưa biết", "not known")


@final
@frozen
class RowConsequences(Shown):
    """What the marks of low confidence of one published row lead to under the instrument of its round."""

    round_id: str
    row: int
    position: str | None
    regulation: Regulation
    standing: Standing
    base_from: BaseFrom
    findings: tuple[Finding, ...]

    @property
    def followed(self) -> tuple[Finding, ...]:
        """The thresholds that are met."""
        return tuple(finding for finding in self.findings if finding.status is Status.SATISFIED)

    def document(self, language: Language) -> Document:
        """Return what follows, threshold by threshold."""
        instrument = self.regulation.instrument
        facts = {
            "round": self.round_id,
            "row": self.row,
            "position": self.position,
            "instrument": instrument.name,
            "base_from": self.base_from,
        }
        return Document(
            render("title.row_consequences", language, facts),
            (
                Paragraph(render("row_consequences.source", language, facts)),
                *(finding.entry(language, instrument) for finding in self.findings),
            ),
        )

    def to_dict(self) -> dict[str, object]:
        """Return plain data."""
        return {
            "round": self.round_id,
            "row": self.row,
            "position": self.position,
            "instrument": self.regulation.instrument.id,
            "low": self.standing.low,
            "of": self.standing.of,
            "base_from": self.base_from.value,
            "findings": [finding.to_dict() for finding in self.findings],
        }


def regulation_of(source: PublishedRound) -> Regulation | None:
    """Return the instrument that a published round was held under: the one named, else the one in force then.

    A date of which only the month is known will do where the whole month has one instrument. The answer is None
    where nothing tells.

    >>> from phieu_tin_nhiem.datasets import rounds
    >>> [regulation_of(source).instrument.name.vi for source in rounds() if source.id == "HANOI-2014"]
    ['Nghị quyết 35/2012/QH13']
    """
    require_instance(source, PublishedRound, "source")
    for regulation in _REGULATIONS:
        if regulation.instrument.name.vi in (source.legal_basis or ""):
            return regulation
    days = _possible_days(source)
    if source.kind is None or days is None:
        return None
    first, last = (in_force(on=day, body=source.kind).plan for day in days)
    return first if first == last else None


def _possible_days(source: PublishedRound) -> tuple[date, date] | None:
    if source.on is not None:
        return source.on, source.on
    try:
        first = date.fromisoformat(f"{source.printed_date}-01")
    except ValueError:
        return None
    return first, first + relativedelta(day=31)


def row_consequences(source: PublishedRound) -> tuple[RowConsequences, ...]:
    """Return what follows from each row of a published round whose marks of low confidence are known.

    The base is the one that the round's instrument asks for: as printed, else as it follows from the printed
    percentages, else unknown. There is nothing to return where it is not known which instrument it was.

    >>> from phieu_tin_nhiem.datasets import rounds
    >>> (source,) = (source for source in rounds() if source.id == "TIENLANG-2023")
    >>> [finding.status.value for row in row_consequences(source) for finding in row.findings]
    ['satisfied', 'not_applicable']
    """
    regulation = regulation_of(source)
    if regulation is None:
        return ()
    of, base_from = _base(source, regulation.consequences.base)
    smallest = Turnout(issued=source.issued, collected=source.collected).at_least(regulation.consequences.base)
    judged = []
    for row in source.rows:
        if row.low is None:
            continue
        least = max(smallest, row.total or 0)
        if of is not None and row.low > of:
            # A row that contradicts its round leaves its base unknown; the audit says what is wrong with it.
            judged.append(_of_row(row, regulation, Standing(row.low, None, least), BaseFrom.UNKNOWN))
        else:
            judged.append(_of_row(row, regulation, Standing(row.low, of, least), base_from))
    return tuple(judged)


def _of_row(row: PublishedRow, regulation: Regulation, standing: Standing, base_from: BaseFrom) -> RowConsequences:
    remark = said("row_consequences.base", base=regulation.consequences.base, base_from=base_from)
    return RowConsequences(
        round_id=row.round_id,
        row=row.row,
        position=row.position,
        regulation=regulation,
        standing=standing,
        base_from=base_from,
        findings=tuple(
            evolve(finding, remarks=(*finding.remarks, remark))
            for finding in regulation.consequences.judge_standing(standing)
        ),
    )


def _base(source: PublishedRound, base: Base) -> tuple[int | None, BaseFrom]:
    printed = source.collected if base is Base.COLLECTED else source.members
    if printed is not None:
        return printed, BaseFrom.PRINTED
    from_shares = audit(source).base
    return (None, BaseFrom.UNKNOWN) if from_shares is None else (from_shares, BaseFrom.SHARES)
