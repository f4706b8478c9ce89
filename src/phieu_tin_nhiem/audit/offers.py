"""Offers: which bases a publication itself gives, for the round and for each row."""

from __future__ import annotations

from typing import Final, Self, final

from attrs import frozen

from phieu_tin_nhiem.audit.rounding import Span
from phieu_tin_nhiem.audit.verdicts import Denominator, PublishedFigure
from phieu_tin_nhiem.datasets import PublishedRound, PublishedRow
from phieu_tin_nhiem.facts.marks import Rating

# A body does not vote with less than half of its members, so what is not published is at most twice what is.
_QUORUM: Final = 2


@final
@frozen
class Offer:
    """The figures of a round that a percentage can be of.

    Attributes:
        figures: each turnout figure that was given, with its number.
        bases: the different numbers among them, and the sums of the rows.
        most: how many people there can be at most, as far as the figures tell.
    """

    figures: tuple[tuple[PublishedFigure, int], ...]
    bases: tuple[Denominator, ...]
    most: int | None

    @classmethod
    def of(cls, published: PublishedRound) -> Self:
        """Return what ``published`` offers."""
        figures = tuple((figure, number) for figure, number in given_figures(published) if number)
        sums = sorted({row.total for row in published.rows if row.total})
        alike = tuple((PublishedFigure.ROW_SUM, total) for total in sums) if len(sums) == 1 else ()
        numbers = dict.fromkeys(number for _, number in (*figures, *alike))
        bases = [_named(number, (*figures, *alike)) for number in numbers]
        if len(sums) > 1:
            bases.append(Denominator(Span(sums[0], sums[-1]), (PublishedFigure.ROW_SUM,)))
        largest = max((number for _, number in figures), default=None)
        most = largest if largest is None or published.members else _QUORUM * largest
        return cls(figures, tuple(bases), most)

    def resolve(self, base: Denominator, row: PublishedRow) -> Denominator:
        """Return what a base of the round is in ``row``: several numbers if it is the row's own sum, not known."""
        number = base.numbers.number
        if number is None and base.figures:
            return self._in(row, row.total) if row.total else Denominator(self.plausible(row), base.figures)
        return base if number is None else self._in(row, number)

    def others(self, own: tuple[Denominator, ...], row: PublishedRow) -> tuple[Denominator, ...]:
        """Return the published bases in ``row`` that are not among its own."""
        given = (*(number for _, number in self.figures), row.total)
        numbers = dict.fromkeys(number for number in given if number)
        taken = {base.numbers.number for base in own}
        return tuple(self._in(row, number) for number in numbers if number not in taken)

    def plausible(self, row: PublishedRow) -> Span:
        """Return how many a base that is not published can be: no fewer than the row counts, no more than there are."""
        counted = max(sum(row.count(level) or 0 for level in Rating), 1)
        return Span(counted, None if self.most is None else max(self.most, counted))

    def _in(self, row: PublishedRow, number: int) -> Denominator:
        return _named(number, (*self.figures, (PublishedFigure.ROW_SUM, row.total)))


def given_figures(published: PublishedRound) -> tuple[tuple[PublishedFigure, int], ...]:
    """Return the turnout figures that were printed, from the one that must be largest to the smallest."""
    figures = (
        (PublishedFigure.MEMBERS, published.members),
        (PublishedFigure.ISSUED, published.issued),
        (PublishedFigure.COLLECTED, published.collected),
        (PublishedFigure.VALID, published.valid),
    )
    return tuple((figure, number) for figure, number in figures if number is not None)


def _named(number: int, figures: tuple[tuple[PublishedFigure, int | None], ...]) -> Denominator:
    return Denominator(Span(number, number), tuple(figure for figure, figured in figures if figured == number))
