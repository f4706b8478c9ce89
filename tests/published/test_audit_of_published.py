"""The audit of what was published: which percentages cannot be had from their counts, and why."""

from __future__ import annotations

from decimal import Decimal

import pytest

from phieu_tin_nhiem.facts.marks import Rating
from phieu_tin_nhiem.published import Denominator, Difference, PublishedFigure, Rounding, Span, Verdict, audit, rounds
from printed import cell_of, only, shipped

# What the publications got wrong, found by hand with a calculator: round, row, level, what was printed, what it is.
WRONG = {
    ("HANOI-2014", 6, Rating.HIGH, "71,27", Verdict.TRUNCATED),  # 67 of 94 is 71,2766
    ("HANOI-2014", 8, Rating.HIGH, "76,59", Verdict.TRUNCATED),  # 72 of 94 is 76,5957
    ("TPHCM-2013", 1, Rating.HIGH, "86,67", Verdict.OTHER_BASE),  # 78 of 90
    ("TPHCM-2013", 3, Rating.HIGH, "74,46", Verdict.TRUNCATED),  # 70 of 94 is 74,4681
    ("DANANG-2014", 4, Rating.CONFIDENCE, "29,79", Verdict.OTHER_BASE),  # 14 of 47
    ("DANANG-2014", 5, Rating.CONFIDENCE, "29,79", Verdict.OTHER_BASE),
    ("LANGSON-2018", 6, Rating.HIGH, "15,32", Verdict.MISPRINT),  # 9 of 58 is 15,52
    ("LANGSON-2018", 7, Rating.HIGH, "15,32", Verdict.MISPRINT),
    ("KHANHHOA-2023", 3, Rating.CONFIDENCE, "88,9", Verdict.MISPRINT),  # 4 of 45 is 8,9
    ("HOANGANH-2019", 1, Rating.LOW, "60,8", Verdict.TRUNCATED),  # 14 of 23 is 60,87
    ("TIENLANG-2023", 1, Rating.LOW, "63,7", Verdict.MISPRINT),  # 21 of 33 is 63,64
}


class TestShippedResults:
    """On 26 published rounds every percentage that can be reproduced is, and the others are told."""

    def test_exactly_the_known_errors_are_flagged(self) -> None:
        found = {
            (done.round_id, cell.row, cell.level, cell.printed.text, cell.verdict)
            for done in map(audit, rounds())
            for cell in done.flagged
        }
        assert found == WRONG

    def test_every_other_percentage_is_reproduced(self) -> None:
        cells = [cell for made in rounds() for cell in audit(made).cells]
        assert len(cells) == 277
        assert sum(cell.verdict is Verdict.REPRODUCED for cell in cells) == 277 - len(WRONG)
        assert not [cell for cell in cells if cell.verdict is Verdict.REPRODUCED and cell.ambiguous]

    def test_the_base_of_every_round_is_the_one_that_the_collectors_found(self) -> None:
        found = {made.id: (audit(made).base, made.published_base) for made in rounds() if audit(made).cells}
        # The only percentage of this round is the misprint, so nothing tells its base.
        assert found.pop("TIENLANG-2023") == (None, 33)
        assert all(base == known for base, known in found.values())
        assert len(found) == 21

    def test_a_round_without_percentages_has_no_base_and_nothing_to_say(self) -> None:
        done = shipped("KHANHHOA-2014")
        assert (done.base, done.bases, done.cells, done.determined) == (None, (), (), ())

    @pytest.mark.parametrize(
        ("round_id", "row", "level", "base", "figures"),
        [
            ("TPHCM-2013", 1, Rating.HIGH, 90, (PublishedFigure.COLLECTED,)),
            (
                "DANANG-2014",
                4,
                Rating.CONFIDENCE,
                47,
                (PublishedFigure.COLLECTED, PublishedFigure.VALID, PublishedFigure.ROW_SUM),
            ),
        ],
    )
    def test_another_base_is_named(
        self, round_id: str, row: int, level: Rating, base: int, figures: tuple[PublishedFigure, ...]
    ) -> None:
        (explanation,) = cell_of(shipped(round_id), row, level).explanations
        assert explanation.differs == (Difference.BASE,)
        assert explanation.base == Denominator(Span(base, base), figures)

    @pytest.mark.parametrize(
        ("round_id", "row", "level", "expected"),
        [
            ("HANOI-2014", 6, Rating.HIGH, "71.28"),
            ("HANOI-2014", 8, Rating.HIGH, "76.60"),
            ("TPHCM-2013", 3, Rating.HIGH, "74.47"),
            ("HOANGANH-2019", 1, Rating.LOW, "60.9"),
        ],
    )
    def test_truncated_cells_say_what_rounding_would_have_given(
        self, round_id: str, row: int, level: Rating, expected: str
    ) -> None:
        cell = cell_of(shipped(round_id), row, level)
        assert [explanation.rounding for explanation in cell.explanations] == [Rounding.TRUNCATED]
        assert cell.expected == Decimal(expected)

    def test_a_digit_too_many_and_a_count_with_one_too_few_explain_equally_well(self) -> None:
        cell = cell_of(shipped("KHANHHOA-2023"), 3, Rating.CONFIDENCE)
        assert cell.ambiguous
        assert [(one.differs, one.counts.number, one.percent) for one in cell.explanations] == [
            ((Difference.DIGITS,), 4, Decimal("8.9")),
            ((Difference.COUNT,), 40, Decimal("88.9")),
        ]

    def test_a_misprinted_digit_without_a_count_gives_the_count_that_was_meant(self) -> None:
        for row in (6, 7):
            (explanation,) = cell_of(shipped("LANGSON-2018"), row).explanations
            assert explanation.differs == (Difference.DIGITS,)
            assert (explanation.counts.number, explanation.percent) == (9, Decimal("15.52"))
            assert explanation.base.numbers.number == 58

    def test_21_of_33_as_63_7_is_rounded_up_or_a_misprinted_digit(self) -> None:
        cell = only(shipped("TIENLANG-2023"))
        assert [(one.differs, one.rounding, one.percent) for one in cell.explanations] == [
            ((Difference.ROUNDING,), Rounding.UP, Decimal("63.7")),
            ((Difference.DIGITS,), Rounding.HALF_UP, Decimal("63.6")),
        ]
        assert cell.expected == Decimal("63.6")

    def test_counts_that_were_not_printed_are_determined(self) -> None:
        levels = {figure.level: figure.number for figure in shipped("LANGSON-2018").determined if figure.row == 1}
        assert levels == {Rating.HIGH: 45, Rating.CONFIDENCE: 9, Rating.LOW: 1}
        assert [figure.number for figure in shipped("TUACHUA").determined] == [21, 15, 17, 23, 21, 18]
        assert [figure.number for figure in shipped("CANTHO-2023").determined] == [17]

    @pytest.mark.parametrize(("round_id", "base"), [("VINHPHUC-2023", 47), ("SONLA-2018", 71)])
    def test_a_base_that_was_not_printed_is_determined(self, round_id: str, base: int) -> None:
        done = shipped(round_id)
        assert done.base == base
        assert [(figure.number, figure.row, figure.level) for figure in done.determined] == [(base, None, None)]

    def test_18_of_32_is_a_tie_and_half_up(self) -> None:
        assert cell_of(shipped("TUACHUA"), 6).verdict is Verdict.REPRODUCED

    def test_one_dropped_decimal_in_a_round_with_two_is_no_error(self) -> None:
        cell = cell_of(shipped("TTHUE-2018"), 8, Rating.LOW)  # 12 of 53 is 22,64; printed 22,6
        assert cell.verdict is Verdict.REPRODUCED

    def test_only_the_impossible_row_contradicts_itself(self) -> None:
        found = {done.round_id: len(done.contradictions) for done in map(audit, rounds()) if done.contradictions}
        assert found == {"KHANHHOA-2023": 1}  # 91,1 + 88,9

    def test_it_says_the_same_each_time(self) -> None:
        made = rounds()
        assert [audit(one) for one in made] == [audit(one) for one in made]
