"""Audit: which published percentages can be had from the published counts, on which base, and how rounded."""

from __future__ import annotations

import json
from decimal import Decimal

import attrs
import pytest

from phieu_tin_nhiem.base.errors import InvalidValueError
from phieu_tin_nhiem.facts.marks import Rating
from phieu_tin_nhiem.published import (
    Denominator,
    Difference,
    PrintedPercent,
    PublishedFigure,
    PublishedRound,
    PublishedRow,
    Span,
    Verdict,
    audit,
    rounds,
)
from printed import Printed, cell_of, only, printed_round, shipped


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
