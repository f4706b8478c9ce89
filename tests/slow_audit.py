"""A slow audit: fractions, and every count and every base tried one by one."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from math import ceil, floor

from hypothesis import strategies as st

from phieu_tin_nhiem.facts.marks import Rating
from phieu_tin_nhiem.published import Cell, Denominator, PublishedRound, Rounding, Verdict
from printed import FIGURES, Printed, printed_round


def units_by_fractions(count: int, base: int, decimals: int, rounding: Rounding) -> int:
    exact = Fraction(100 * 10**decimals * count, base)
    match rounding:
        case Rounding.HALF_UP:
            return floor(exact + Fraction(1, 2))
        case Rounding.TRUNCATED:
            return floor(exact)
        case _:
            return ceil(exact)


class SlowAudit:
    """The same questions, asked of every number there is."""

    def __init__(self, published: PublishedRound) -> None:
        self.rows = {row.row: row for row in published.rows}
        figures = [getattr(published, name) for name in FIGURES]
        self.given = {number for number in figures if number}
        self.most = max(self.given) * (1 if published.members else 2)
        percents = [row.percent(level) for row in published.rows for level in Rating]
        self.decimals = max(percent.decimals for percent in percents if percent is not None)
        self.sums = {row.total for row in published.rows if row.total}

    def fits(self, cell: Cell, base: int, rounding: Rounding) -> bool:
        counts = range(base + 1) if cell.count is None else [cell.count]
        value = Fraction(cell.printed.value)
        return any(
            units_by_fractions(count, base, decimals, rounding) == value * 10**decimals
            for count in counts
            if count <= base
            for decimals in (self.decimals, cell.printed.decimals)
        )

    def plausible(self, cell: Cell) -> range:
        row = self.rows[cell.row]
        counted = max(sum(row.count(level) or 0 for level in Rating), 1)
        return range(counted, max(self.most, counted) + 1)

    def own_sum(self, cell: Cell) -> int | None:
        """Return the sum of the row: as it is counted, or because it can be nothing else."""
        possible = self.plausible(cell)
        return self.rows[cell.row].total or (possible[0] if len(possible) == 1 else None)

    def own(self, cell: Cell, bases: tuple[Denominator, ...]) -> list[Iterable[int]]:
        total = self.rows[cell.row].total
        own: list[Iterable[int]] = []
        for base in bases:
            if base.numbers.number is not None:
                own.append([base.numbers.number])
            elif base.figures:
                own.append([own_sum] if (own_sum := self.own_sum(cell)) else self.plausible(cell))
            else:
                own.append(range(base.numbers.least, (base.numbers.most or 0) + 1))
        if not bases:
            known = self.given | (self.sums if len(self.sums) == 1 else set()) | ({total} if total else set())
            own = [[number] for number in known]
        return own

    def verdict(self, cell: Cell, bases: tuple[Denominator, ...]) -> Verdict:
        own = self.own(cell, bases)
        total = self.rows[cell.row].total
        others = self.given | ({total} if total else set())
        if cell.count is None:
            own = [numbers for numbers in own if isinstance(numbers, list)]
            if not own:
                return Verdict.UNDECIDABLE
        anywhere = [number for numbers in own for number in numbers]
        if any(self.fits(cell, number, Rounding.HALF_UP) for number in anywhere):
            return Verdict.REPRODUCED
        if any(self.fits(cell, number, Rounding.HALF_UP) for number in others):
            return Verdict.OTHER_BASE
        if any(self.fits(cell, number, Rounding.TRUNCATED) for number in anywhere):
            return Verdict.TRUNCATED
        tried = set(others) if cell.count is None else {*others, *self.plausible(cell)}
        both = (Rounding.HALF_UP, Rounding.TRUNCATED)
        possible = any(self.fits(cell, number, rounding) for number in tried for rounding in both)
        return Verdict.OTHER_BASE if possible else Verdict.MISPRINT


@st.composite
def published_rounds(draw: st.DrawFn) -> PublishedRound:
    """Draw small rounds: honest percentages of some base, cut off ones, and some that are pure invention."""
    members = draw(st.integers(3, 30))
    collected = draw(st.integers(2, members))
    decimals = draw(st.integers(0, 2))
    usual = draw(st.sampled_from([members, collected, max(members - 1, 1)]))
    rows: list[list[Printed]] = []
    for _ in range(draw(st.integers(1, 4))):
        cells: list[Printed] = []
        for _ in Rating:
            count = draw(st.integers(0, collected))
            base = draw(st.sampled_from([usual, usual, usual, members, collected]))
            rounding = draw(st.sampled_from([Rounding.HALF_UP, Rounding.HALF_UP, Rounding.TRUNCATED, Rounding.UP]))
            units = min(units_by_fractions(min(count, base), base, decimals, rounding), 100 * 10**decimals)
            units = draw(st.sampled_from([units, units, units, draw(st.integers(0, 100 * 10**decimals))]))
            text = as_printed(units, decimals, trimmed=draw(st.booleans()))
            cells.append((draw(st.sampled_from([count, count, None])), draw(st.sampled_from([text, text, None]))))
        if any(cell != (None, None) for cell in cells):
            rows.append(cells)
    turnout = {
        "members": draw(st.sampled_from([members, None])),
        "issued": None,
        "collected": collected,
        "valid": draw(st.sampled_from([collected, None])),
    }
    return printed_round(*rows, **turnout)


def as_printed(units: int, decimals: int, *, trimmed: bool) -> str:
    whole, fraction = divmod(units, 10**decimals)
    text = f"{whole},{fraction:0{decimals}}" if decimals else str(whole)
    return text.rstrip("0").rstrip(",") if trimmed and decimals else text
