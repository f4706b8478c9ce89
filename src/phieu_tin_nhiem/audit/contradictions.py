"""Contradictions: printed figures that cannot stand beside each other, whatever the percentages are of."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations
from typing import Final

from phieu_tin_nhiem.audit.offers import given_figures
from phieu_tin_nhiem.audit.verdicts import PublishedFigure
from phieu_tin_nhiem.base.sentences import Statement
from phieu_tin_nhiem.datasets import Bound, PublishedRound, PublishedRow
from phieu_tin_nhiem.facts.marks import Rating
from phieu_tin_nhiem.messages import said

_WHOLE: Final = 100


def contradictions(published: PublishedRound) -> Iterator[Statement]:
    """Say which figures of the round and of its rows contradict each other.

    >>> from phieu_tin_nhiem.datasets import PublishedRound
    >>> [str(said.text("en")) for said in contradictions(PublishedRound(id="A", body="B", members=40, collected=45))]
    ['more ballots collected (45) than total members (40)']
    """
    known = given_figures(published)
    for (whole, most), (part, number) in combinations(known, 2):
        if number > most:
            yield said("audit.contradiction.part", part=part, number=number, whole=whole, most=most)
    if published.collected is not None and published.valid is not None and published.invalid is not None:
        both = published.valid + published.invalid
        if both != published.collected:
            yield said("audit.contradiction.validity", both=both, collected=published.collected)
    # The valid ballots of a round may be fewer than those of one row, where each row is valid or not by itself.
    ballots = min((number for figure, number in known if figure is not PublishedFigure.VALID), default=None)
    for row in published.rows:
        yield from _in_row(row, ballots)


def _in_row(row: PublishedRow, ballots: int | None) -> Iterator[Statement]:
    counted = sum(row.count(level) or 0 for level in Rating)
    if ballots is not None and counted > ballots:
        yield said("audit.contradiction.row", row=row.row, counted=counted, most=ballots)
    percents = [percent for level in Rating if (percent := row.percent(level)) and percent.bound is Bound.EXACT]
    # Each percentage can be half a unit of its last decimal too large.
    if sum(Fraction(2 * percent.units - 1, 2 * 10**percent.decimals) for percent in percents) > _WHOLE:
        yield said("audit.contradiction.percents", row=row.row, percents=" + ".join(map(str, percents)))
