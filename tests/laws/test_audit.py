"""Laws of the audit: it says what trying every number says, and the arithmetic backwards is that forwards."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phieu_tin_nhiem.base.errors import InvalidCountError
from phieu_tin_nhiem.facts.marks import Rating
from phieu_tin_nhiem.published import Bound, Difference, PrintedPercent, PublishedRound, Rounding, Span, Verdict, audit
from phieu_tin_nhiem.published.bases import bases_giving, counts_giving, percent_units
from phieu_tin_nhiem.published.explanations import one_slip_from
from printed import FIGURES, printed_round
from slow_audit import SlowAudit, as_printed, published_rounds, units_by_fractions


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
        telling = [cell for cell in done.cells if cell.printed.units]
        if not telling:
            assert done.bases == ()
            return
        slow = SlowAudit(published)
        both = (Rounding.HALF_UP, Rounding.TRUNCATED)
        alike = slow.sums if len(slow.sums) == 1 else set()
        explained = {
            number: sum(any(slow.fits(cell, number, rounding) for rounding in both) for cell in telling)
            for number in range(1, max(slow.most, *slow.given, *alike, 1) + 1)
        }
        published_best = max(explained[number] for number in slow.given | alike)
        by_rows = sum(
            any(slow.fits(cell, total, rounding) for rounding in both)
            for cell in telling
            if (total := slow.own_sum(cell))
        )
        if len(slow.sums) > 1:
            published_best = max(published_best, by_rows)
        overlapping = max(
            sum(
                number in slow.plausible(cell) and slow.fits(cell, number, Rounding.HALF_UP)
                for cell in telling
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

    def test_a_span_has_its_ends_in_order(self) -> None:
        assert Span(3, 5).within(Span(6, 9)) is None
        assert Span(3, None).within(Span(1, None)) == Span(3, None)
        with pytest.raises(InvalidCountError):
            Span(3, 2)

    def test_bounds_are_not_values(self) -> None:
        assert PrintedPercent("trên 5%").bound is not Bound.EXACT
