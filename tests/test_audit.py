"""Audit: which published percentages can be had from the published counts, on which base, and how rounded."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from phieu_tin_nhiem.audit import (
    Audit,
    Cell,
    Denominator,
    Difference,
    PublishedFigure,
    Rounding,
    Span,
    Verdict,
    audit,
)
from phieu_tin_nhiem.audit.rounding import bases_giving, counts_giving, percent_units
from phieu_tin_nhiem.audit.slips import one_slip_from
from phieu_tin_nhiem.datasets import Bound, PrintedPercent, PublishedRound, PublishedRow, rounds
from phieu_tin_nhiem.errors import InvalidCountError, InvalidValueError
from phieu_tin_nhiem.ratings import Rating

Printed = tuple[int | None, str | None]
FIGURES = ("members", "issued", "collected", "valid")


def printed_row(number: int, cells: Iterable[Printed]) -> PublishedRow:
    """Return a row from (count, percentage) for high, confidence and low; what is left out is unknown."""
    high, confidence, low = (*cells, (None, None), (None, None), (None, None))[:3]
    percents = [None if percent is None else PrintedPercent(percent) for _, percent in (high, confidence, low)]
    return PublishedRow(
        round_id="A",
        row=number,
        position="Chủ tịch HĐND",
        high=high[0],
        confidence=confidence[0],
        low=low[0],
        percent_high=percents[0],
        percent_confidence=percents[1],
        percent_low=percents[2],
    )


def printed_round(
    *rows: Sequence[Printed],
    members: int | None = None,
    issued: int | None = None,
    collected: int | None = None,
    valid: int | None = None,
    invalid: int | None = None,
) -> PublishedRound:
    made = tuple(printed_row(number, cells) for number, cells in enumerate(rows, 1))
    return PublishedRound(
        id="A",
        body="HĐND tỉnh",
        members=members,
        issued=issued,
        collected=collected,
        valid=valid,
        invalid=invalid,
        rows=made,
    )


def shipped(round_id: str) -> Audit:
    return audit(next(made for made in rounds() if made.id == round_id))


def cell_of(done: Audit, row: int, level: Rating = Rating.HIGH) -> Cell:
    return next(cell for cell in done.cells if (cell.row, cell.level) == (row, level))


def only(done: Audit) -> Cell:
    (cell,) = done.cells
    return cell


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

    def test_it_is_fast_and_says_the_same_each_time(self) -> None:
        made = rounds()
        start = time.perf_counter()
        first = [audit(one) for one in made]
        assert time.perf_counter() - start < 1
        assert [audit(one) for one in made] == first


class TestBaseOfTheRound:
    """The base of a round is what explains most of its percentages; what explains equally many is said as well."""

    def test_each_row_can_have_its_own_sum_as_its_base(self) -> None:
        done = audit(
            printed_round(
                [(19, "41,30"), (2, "4,35"), (25, "54,35")],  # of 46
                [(33, "70,21"), (8, "17,02"), (6, "12,77")],  # of 47
                [(44, "93,62"), (3, None)],  # of 47, which is not printed
                [(None, "50")],
                collected=48,
            )
        )
        assert done.base is None
        assert done.bases == (Denominator(Span(46, 47), (PublishedFigure.ROW_SUM,)),)
        assert [cell.verdict for cell in done.cells] == [Verdict.REPRODUCED] * 7 + [Verdict.UNDECIDABLE]
        assert cell_of(done, 3).explanations[0].base == Denominator(Span(47, 47), (PublishedFigure.ROW_SUM,))

    def test_a_sum_that_is_the_same_in_every_row_is_one_number(self) -> None:
        done = audit(printed_round([(10, "50"), (6, "30"), (4, "20")], [(9, "45")]))
        assert done.base == 20
        assert done.bases[0].figures == (PublishedFigure.ROW_SUM,)
        assert cell_of(done, 2).explanations[0].base.figures == ()

    def test_two_bases_that_explain_equally_many_are_both_said(self) -> None:
        done = audit(printed_round([(None, "50")], members=40, collected=30))
        assert [base.numbers.number for base in done.bases] == [40, 30]
        assert done.base is None
        cell = only(done)
        assert (cell.verdict, cell.ambiguous) == (Verdict.REPRODUCED, True)
        assert [one.counts.number for one in cell.explanations] == [20, 15]
        assert done.determined == ()

    def test_zero_per_cent_tells_no_base(self) -> None:
        done = audit(printed_round([(0, "0"), (None, "0")], members=40, collected=30))
        assert done.bases == ()
        assert [cell.verdict for cell in done.cells] == [Verdict.REPRODUCED] * 2
        assert [(figure.number, figure.level) for figure in done.determined] == [(0, Rating.CONFIDENCE)]

    def test_several_numbers_that_are_not_published_can_fit(self) -> None:
        done = audit(printed_round([(4, "0,83"), (None, "10")]))  # 4/484,8… to 4/479,04…
        assert done.bases == (Denominator(Span(480, 484)),)
        assert [cell.verdict for cell in done.cells] == [Verdict.REPRODUCED, Verdict.UNDECIDABLE]
        assert done.determined == ()

    def test_several_numbers_are_not_added_up_against_a_published_one(self) -> None:
        # 1 of 15 is 7 and 2 of 15 is 13, but 6 of 15 is 40; 16 explains three of four.
        done = audit(printed_round([(2, "13")], [(6, "38"), (10, "63"), (1, "7")], members=16, collected=10))
        assert done.base == 16

    def test_a_base_larger_than_all_members_is_none(self) -> None:
        assert audit(printed_round([(6, "8,45")], collected=70)).base == 71
        done = audit(printed_round([(6, "8,45")], members=70, collected=70))
        assert done.base is None
        assert only(done).verdict is Verdict.MISPRINT

    def test_nothing_published_means_nothing_said_unless_the_count_alone_tells(self) -> None:
        assert only(audit(printed_round([(None, "66,27")]))).verdict is Verdict.UNDECIDABLE
        assert only(audit(printed_round([(4, "88,9")]))).verdict is Verdict.MISPRINT
        (anything,) = only(audit(printed_round([(0, "0")]))).explanations
        assert anything.base == Denominator(Span(1, None))
        (large,) = only(audit(printed_round([(1, "0")]))).explanations
        assert large.base == Denominator(Span(201, None))  # 1 of 200 is 0,5 and rounds to 1
        truncated = only(audit(printed_round([(67, "71,27")])))
        assert truncated.verdict is Verdict.TRUNCATED
        assert truncated.explanations[0].base == Denominator(Span(94, 94))

    def test_a_row_whose_own_sum_is_unknown_is_no_witness_against_the_others(self) -> None:
        done = audit(
            printed_round([(1, "99,9"), (2, None), (3, None)], [(4, "99,8"), (5, None), (6, None)], [(7, "99,7")])
        )
        assert done.bases == ()
        assert [cell.verdict for cell in done.cells] == [Verdict.MISPRINT] * 3


# Most cells of 94 members; 90 ballots were collected.
OF_94: list[Printed] = [(73, "77,66"), (40, "42,55")]


class TestVerdicts:
    """From the plainest explanation to the least plain; what fits equally well is said together."""

    @pytest.mark.parametrize(
        ("printed", "turnout", "verdict", "differs", "base"),
        [
            ((78, "86,67"), {"members": 94, "collected": 90}, Verdict.OTHER_BASE, (Difference.BASE,), 90),
            ((78, "86,67"), {"members": 94}, Verdict.OTHER_BASE, (Difference.BASE,), 90),
            ((70, "74,46"), {"members": 94, "collected": 90}, Verdict.TRUNCATED, (Difference.ROUNDING,), 94),
            (  # 43 of 90 is 47,777…
                (43, "47,77"),
                {"members": 94, "collected": 90},
                Verdict.OTHER_BASE,
                (Difference.BASE, Difference.ROUNDING),
                90,
            ),
            (
                (43, "47,77"),
                {"members": 94},
                Verdict.OTHER_BASE,
                (Difference.BASE, Difference.ROUNDING),
                90,
            ),
        ],
    )
    def test_one_cell_out_of_line(
        self,
        printed: Printed,
        turnout: dict[str, int],
        verdict: Verdict,
        differs: tuple[Difference, ...],
        base: int,
    ) -> None:
        cell = cell_of(audit(printed_round(OF_94, [printed], **turnout)), 2)
        assert cell.verdict is verdict
        assert (cell.explanations[0].differs, cell.explanations[0].base.numbers.number) == (differs, base)

    def test_another_base_and_truncation_can_fit_equally_well(self) -> None:
        # 66 is 33 of 50, and 2 of 3 with its decimals cut off.
        done = audit(printed_round([(1, "33"), (3, "100")], [(None, "66")], members=3, collected=50))
        cell = cell_of(done, 2)
        assert cell.verdict is Verdict.OTHER_BASE
        assert [(one.differs, one.counts.number) for one in cell.explanations] == [
            ((Difference.BASE,), 33),
            ((Difference.ROUNDING,), 2),
        ]
        assert cell.expected is None  # without a count there is nothing to expect

    def test_neighbours_that_were_swapped_are_a_slip_and_two_slips_are_none(self) -> None:
        cell = cell_of(audit(printed_round(OF_94, [(59, "67,27")], members=94)), 2)  # 59 of 94 is 62,77
        assert cell.verdict is Verdict.MISPRINT
        assert cell.explanations == ()
        assert cell.expected == Decimal("62.77")
        swapped = cell_of(audit(printed_round(OF_94, [(59, "26,77")], members=94)), 2)
        assert [one.percent for one in swapped.explanations] == [Decimal("62.77")]

    def test_a_percentage_for_a_count_of_nobody_is_a_misprint(self) -> None:
        assert cell_of(audit(printed_round(OF_94, [(0, "5")], members=94)), 2).verdict is Verdict.MISPRINT

    def test_more_votes_than_the_base_reproduce_nothing(self) -> None:
        cell = cell_of(audit(printed_round(OF_94, [(95, "99,99")], members=94)), 2)
        assert (cell.verdict, cell.expected) == (Verdict.MISPRINT, None)

    def test_a_count_that_many_numbers_can_be_is_not_determined(self) -> None:
        done = audit(printed_round([(300, "60"), (150, "30")], [(None, "50")], members=500))
        assert cell_of(done, 2).explanations[0].counts == Span(248, 252)
        assert done.determined == ()


class TestBounds:
    """Over ("trên") is strictly more; nearly ("gần") is less, by less than one percentage point."""

    @pytest.mark.parametrize(
        ("printed", "turnout", "verdict", "numbers"),
        [
            ((79, "trên 98,5%"), {"members": 80}, Verdict.REPRODUCED, Span(80, 80)),  # 98,75
            ((78, "trên 98,5%"), {"members": 80}, Verdict.OTHER_BASE, Span(78, 79)),  # 97,5; of 79: 98,73
            ((3, "trên 0%"), {"members": 80}, Verdict.REPRODUCED, Span(80, 80)),
            ((39, "gần 55%"), {"collected": 70}, Verdict.OTHER_BASE, Span(71, 72)),  # 54,93 and 54,17
            ((39, "gần 55%"), {"members": 71, "collected": 70}, Verdict.REPRODUCED, Span(71, 71)),
            ((1, "gần 1%"), {"members": 500}, Verdict.REPRODUCED, Span(500, 500)),
        ],
    )
    def test_a_bound_holds_or_not(
        self, printed: Printed, turnout: dict[str, int], verdict: Verdict, numbers: Span
    ) -> None:
        cell = only(audit(printed_round([printed], **turnout)))
        assert cell.verdict is verdict
        (explanation,) = cell.explanations
        assert (explanation.base.numbers, explanation.rounding) == (numbers, None)

    @pytest.mark.parametrize("printed", [(0, "trên 0%"), (3, "gần 0%"), (0, "gần 1%"), (39, "gần 55%")])
    def test_a_bound_that_no_base_meets_is_a_misprint(self, printed: Printed) -> None:
        cell = only(audit(printed_round([printed], members=70)))
        assert (cell.verdict, cell.explanations, cell.expected) == (Verdict.MISPRINT, (), None)

    def test_a_bound_without_a_count_is_not_decidable(self) -> None:
        done = audit(printed_round([(None, "trên 98,5%")], members=80))
        assert only(done).verdict is Verdict.UNDECIDABLE
        assert done.undecidable == done.cells
        assert done.flagged == ()


class TestContradictions:
    """Figures that cannot stand beside each other are told, not refused: they were printed."""

    @pytest.mark.parametrize(
        ("published", "key"),
        [
            (printed_round(members=40, collected=45), "audit.contradiction.part"),
            (printed_round(issued=40, valid=45), "audit.contradiction.part"),
            (printed_round(collected=45, valid=40, invalid=4), "audit.contradiction.validity"),
            (printed_round([(30, None), (16, None)], collected=45), "audit.contradiction.row"),
            (printed_round([(None, "60"), (None, "40,6")]), "audit.contradiction.percents"),
        ],
    )
    def test_each_kind_is_told(self, published: PublishedRound, key: str) -> None:
        (statement,) = audit(published).contradictions
        assert statement.key == key
        assert statement.text("vi") != statement.text("en")

    @pytest.mark.parametrize(
        "published",
        [
            printed_round(members=45, issued=45, collected=45, valid=45, invalid=0),
            printed_round([(30, None), (15, None)], collected=45, valid=40),
            printed_round([(None, "33,34"), (None, "33,33"), (None, "33,34")]),  # rounded, 100,01
            printed_round([(None, "60"), (None, "trên 50%")]),
        ],
    )
    def test_what_can_be_is_not_told(self, published: PublishedRound) -> None:
        assert audit(published).contradictions == ()

    def test_a_row_that_counts_more_than_there_are_makes_no_base_of_its_own(self) -> None:
        done = audit(printed_round([(2, "100"), (2, "100"), (None, "50")], members=3))
        assert [cell.verdict for cell in done.cells] == [Verdict.MISPRINT] * 3

    def test_only_a_published_round_is_audited(self) -> None:
        with pytest.raises(InvalidValueError):
            audit(rounds())  # type: ignore[arg-type]


class TestShown:
    """An audit shows itself in both languages, as text, HTML and plain data."""

    def test_every_round_is_shown_in_both_languages(self) -> None:
        for made in rounds():
            done = audit(made)
            assert made.id in done.explain()
            assert done.explain("en") != done.explain("vi") == done.explain()
            data = done.to_dict()
            assert json.loads(json.dumps(data, ensure_ascii=False)) == data

    def test_the_text_says_what_is_wrong_and_why(self) -> None:
        text = shipped("TPHCM-2013").explain()
        assert "mẫu số khác: 78 trên 90 (số phiếu thu về) cho 86,67%, làm tròn nửa lên" in text
        assert "74,47%" in text
        english = " ".join(shipped("KHANHHOA-2023").explain("en").split())
        assert "2 explanations fit equally well" in english
        assert "4 of 45 (ballots collected) gives 8.9%" in english
        assert "91,1 + 88,9" in english

    def test_bounds_ties_and_unknowns_are_said(self) -> None:
        tie = audit(printed_round([(None, "50")], members=40, collected=30)).explain("en")
        assert "Several bases fit equally well: 40 (total members); 30 (ballots collected)" in tie
        bound = audit(printed_round([(78, "trên 98,5%")], members=80)).explain("en")
        assert "another base: 78 of 78–79 (a figure that is not published)" in bound
        unknown = audit(printed_round([(None, "66,27")])).explain("en")
        assert "printed 66,27%, without a count: not decidable" in unknown
        assert "What is published does not tell the base" in unknown
        assert "201 or more" in audit(printed_round([(1, "0")])).explain("en")

    def test_html_is_escaped(self) -> None:
        made = attrs.evolve(printed_round([(21, "63,7")], members=33), body="<script>alert(1)</script>")
        assert "<script>" not in audit(made)._repr_html_()

    def test_a_cell_without_an_office_is_shown(self) -> None:
        row = PublishedRow(round_id="A", row=1, low=21, percent_low=PrintedPercent("63,7"))
        text = audit(PublishedRound(id="A", body="B", collected=33, rows=(row,))).explain("en")
        assert "Row 1, low confidence: printed 63,7% for 21 ballots: cannot be reproduced\n" in text

    def test_answers_are_values(self) -> None:
        done = shipped("SONLA-2018")
        assert hash(done) == hash(shipped("SONLA-2018"))
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            done.cells = ()  # type: ignore[misc]


# ── A slow audit: fractions, and every count and every base tried one by one ─────────────────────────────────────


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
