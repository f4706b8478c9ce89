"""Laws of the audit: it says what trying every number says, and the arithmetic backwards is that forwards."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from math import ceil, floor

from hypothesis import given
from hypothesis import strategies as st

from phieu_tin_nhiem.facts.marks import Rating
from phieu_tin_nhiem.published import Cell, Denominator, Difference, PublishedRound, Rounding, Verdict, audit
from phieu_tin_nhiem.published.bases import bases_giving, counts_giving, percent_units
from phieu_tin_nhiem.published.explanations import one_slip_from
from published_rounds import FIGURES, Printed, printed_round


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
    """The same questions answered with fractions: every count and every base is tried."""

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


class TestAgainstASlowAudit:
    """The audit says what trying every number with fractions says."""

    @given(published_rounds())
    def test_every_verdict_is_that_of_the_slow_audit(self, published: PublishedRound) -> None:
        done = audit(published)
        if done.cells:
            slow = SlowAudit(published)
            assert [cell.verdict for cell in done.cells] == [slow.verdict(cell, done.bases) for cell in done.cells]

    @given(published_rounds())
    def test_no_base_explains_more_than_the_one_that_is_named(self, published: PublishedRound) -> None:
        done = audit(published)
        decisive = [cell for cell in done.cells if cell.printed.units]
        if not decisive:
            assert done.bases == ()
            return
        slow = SlowAudit(published)
        both = (Rounding.HALF_UP, Rounding.TRUNCATED)
        alike = slow.sums if len(slow.sums) == 1 else set()
        explained = {
            number: sum(any(slow.fits(cell, number, rounding) for rounding in both) for cell in decisive)
            for number in range(1, max(slow.most, *slow.given, *alike, 1) + 1)
        }
        published_best = max(explained[number] for number in slow.given | alike)
        by_rows = sum(
            any(slow.fits(cell, total, rounding) for rounding in both)
            for cell in decisive
            if (total := slow.own_sum(cell))
        )
        if len(slow.sums) > 1:
            published_best = max(published_best, by_rows)
        overlapping = max(
            sum(
                number in slow.plausible(cell) and slow.fits(cell, number, Rounding.HALF_UP)
                for cell in decisive
                if cell.count is not None
            )
            for number in explained
        )
        for base in done.bases:
            number = base.numbers.number
            if base.figures:
                assert (by_rows if number is None else explained[number]) == published_best >= overlapping
            else:
                assert (overlapping if number is None else explained[number]) > published_best
        if not done.bases:
            assert published_best == overlapping == 0

    @given(published_rounds())
    def test_every_explanation_gives_the_percentage_that_it_names(self, published: PublishedRound) -> None:
        for cell in audit(published).cells:
            for one in cell.explanations:
                assert one.rounding is not None
                assert one.base.numbers.most is not None
                assert one.counts.most is not None
                slip = Difference.DIGITS in one.differs
                value = Fraction(one.percent)
                most = max(
                    percent.decimals for row in published.rows for level in Rating if (percent := row.percent(level))
                )
                for base in (one.base.numbers.least, one.base.numbers.most):
                    for count in (one.counts.least, one.counts.most):
                        given_at = {
                            decimals: Fraction(units_by_fractions(count, base, decimals, one.rounding), 10**decimals)
                            for decimals in ({most} if slip else {most, cell.printed.decimals})
                        }
                        assert value in given_at.values()
                assert slip is (one.percent != cell.printed.value)
                assert Difference.COUNT in one.differs or cell.count in (None, one.counts.number)


class TestProperties:
    """What half-up gives, the audit reproduces; and the arithmetic backwards is the arithmetic forwards."""

    @given(st.data(), st.integers(1, 600), st.integers(0, 3), st.booleans(), st.sampled_from(FIGURES))
    def test_a_round_that_is_rounded_half_up_is_reproduced(
        self, data: st.DataObject, base: int, decimals: int, trimmed: bool, figure: str
    ) -> None:
        rows = []
        for _ in range(data.draw(st.integers(1, 5))):
            counts = [data.draw(st.integers(0, base)) for _ in Rating]
            texts = [
                as_printed(units_by_fractions(count, base, decimals, Rounding.HALF_UP), decimals, trimmed=trimmed)
                for count in counts
            ]
            shown = [count if data.draw(st.booleans()) else None for count in counts]
            rows.append(list(zip(shown, texts, strict=True)))
        done = audit(printed_round(*rows, **{figure: base}))
        assert {cell.verdict for cell in done.cells} == {Verdict.REPRODUCED}

    @given(st.lists(st.tuples(*[st.integers(0, 40)] * 3).filter(any), min_size=1, max_size=6), st.integers(0, 2))
    def test_a_round_over_each_row_s_own_sum_is_reproduced(self, tallies: list[tuple[int, ...]], decimals: int) -> None:
        rows = [
            [
                (
                    count,
                    as_printed(
                        units_by_fractions(count, sum(counts), decimals, Rounding.HALF_UP), decimals, trimmed=True
                    ),
                )
                for count in counts
            ]
            for counts in tallies
        ]
        done = audit(printed_round(*rows, collected=130))
        assert {cell.verdict for cell in done.cells} == {Verdict.REPRODUCED}

    @given(st.integers(0, 300), st.integers(1, 300), st.integers(0, 3), st.sampled_from(Rounding))
    def test_forwards_is_what_fractions_give(self, count: int, base: int, decimals: int, rounding: Rounding) -> None:
        assert percent_units(count, base, decimals, rounding) == units_by_fractions(count, base, decimals, rounding)

    @given(st.integers(0, 1000), st.integers(0, 1), st.integers(1, 120), st.sampled_from(Rounding))
    def test_counts_are_all_that_give_it(self, units: int, decimals: int, base: int, rounding: Rounding) -> None:
        found = counts_giving(units, decimals, base, rounding)
        slow = [count for count in range(base + 1) if units_by_fractions(count, base, decimals, rounding) == units]
        assert slow == ([] if found is None else list(range(found.least, (found.most or 0) + 1)))

    @given(st.integers(0, 12), st.integers(0, 100), st.sampled_from(Rounding))
    def test_bases_are_all_that_give_it(self, count: int, units: int, rounding: Rounding) -> None:
        found = bases_giving(count, units, 0, rounding)
        tried = range(max(count, 1), 3000)
        slow = [base for base in tried if units_by_fractions(count, base, 0, rounding) == units]
        last = 2999 if found is None or found.most is None else found.most
        assert slow == ([] if found is None else list(range(found.least, last + 1)))

    @given(st.text("0123456789.", min_size=1, max_size=5))
    def test_a_slip_can_be_undone_by_a_slip(self, text: str) -> None:
        slipped = one_slip_from(text)
        assert text not in slipped
        assert all(text in one_slip_from(other) for other in slipped)
