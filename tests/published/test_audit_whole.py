"""What an audit says of a round: every cell, every figure that follows, word for word in both languages."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from phieu_tin_nhiem import InvalidValueError, Rating
from phieu_tin_nhiem.base.document import Block, Document, Entry, Heading, Paragraph, Table
from phieu_tin_nhiem.base.text import Language
from phieu_tin_nhiem.messages import said
from phieu_tin_nhiem.published import (
    Audit,
    Cell,
    Denominator,
    Determined,
    Difference,
    Explanation,
    PrintedPercent,
    PublishedFigure,
    Rounding,
    Span,
    Verdict,
    audit,
)
from printed import printed_round
from refusals import told

OF_94 = Denominator(Span(94, 94), (PublishedFigure.MEMBERS,))
OF_90 = Denominator(Span(90, 90), (PublishedFigure.COLLECTED,))
HALF_UP, CUT_OFF = Rounding.HALF_UP, Rounding.TRUNCATED
POST = "Chủ tịch HĐND"

# 94 members and 90 ballots. 73 of 94 is 77,66 and 40 of 94 is 42,55; 78 of 90 is 86,67; 70 of 94 is 74,468; 59 of 94
# is 62,77, in which two neighbours were swapped; 47 of 94 is one half.
ROUND = printed_round(
    [(73, "77,66%"), (40, "42,55")],
    [(78, "86,67"), (70, "74,46"), (None, "trên 5 %")],
    [(59, "26,77"), (None, "50")],
    members=94,
    collected=90,
)


def because(count: int, base: Denominator, percent: str, *differs: Difference, how: Rounding = HALF_UP) -> Explanation:
    return Explanation(differs, Span(count, count), base, how, Decimal(percent))


def cell(
    place: tuple[int, Rating], count: int | None, text: str, verdict: Verdict, *why: Explanation, expected: str = ""
) -> Cell:
    due = Decimal(expected) if expected else None
    return Cell(place[0], POST, place[1], count, PrintedPercent(text), verdict, why, due)


def headed(mark: str, heading: str, *lines: str) -> list[Block]:
    return [Heading(heading), *(Entry(mark, line, label=heading) for line in lines)]


HIGH, MIDDLE, LOW = Rating.HIGH, Rating.CONFIDENCE, Rating.LOW
CELLS = (
    cell((1, HIGH), 73, "77,66%", Verdict.REPRODUCED, because(73, OF_94, "77.66")),
    cell((1, MIDDLE), 40, "42,55", Verdict.REPRODUCED, because(40, OF_94, "42.55")),
    cell(
        *((2, HIGH), 78, "86,67", Verdict.OTHER_BASE),
        because(78, OF_90, "86.67", Difference.BASE),
        expected="82.98",
    ),
    cell(
        *((2, MIDDLE), 70, "74,46", Verdict.TRUNCATED),
        because(70, OF_94, "74.46", Difference.ROUNDING, how=CUT_OFF),
        expected="74.47",
    ),
    cell((2, LOW), None, "trên 5 %", Verdict.UNDECIDABLE),
    cell(
        *((3, HIGH), 59, "26,77", Verdict.MISPRINT),
        because(59, OF_94, "62.77", Difference.DIGITS),
        expected="62.77",
    ),
    cell((3, MIDDLE), None, "50", Verdict.REPRODUCED, because(47, OF_94, "50")),
)
AUDIT = Audit(
    "A",
    "HĐND tỉnh",
    bases=(OF_94,),
    cells=CELLS,
    determined=(Determined(47, 3, MIDDLE),),
    contradictions=(
        said("audit.contradiction.row", row=1, counted=113, most=90),
        said("audit.contradiction.percents", row=1, percents="77,66% + 42,55"),
        said("audit.contradiction.row", row=2, counted=148, most=90),
        said("audit.contradiction.percents", row=2, percents="86,67 + 74,46"),
    ),
)
# Of nobody, as far as is known.
EMPTY = Audit("B", "HĐND xã", (), (), (), ())
# 20 of 40, or 15 of 30.
TIE = audit(printed_round([(None, "50")], members=40, collected=30))


class TestAudit:
    """The whole of what an audit finds is one value."""

    def test_of_a_round(self) -> None:
        assert audit(ROUND) == AUDIT

    def test_what_it_finds_by_verdict(self) -> None:
        assert (AUDIT.base, AUDIT.flagged, AUDIT.undecidable) == (94, (*CELLS[2:4], CELLS[5]), (CELLS[4],))
        assert AUDIT.having(Verdict.REPRODUCED) == (*CELLS[:2], CELLS[6])
        assert (EMPTY.base, TIE.base, EMPTY.flagged) == (None, None, ())

    def test_something_else_is_refused_by_name(self) -> None:
        strange: Any = "A"
        with pytest.raises(InvalidValueError) as caught:
            audit(strange)
        assert told(caught.value)[1:] == ("expected.kind", "A", "audit", {"kind": "PublishedRound"})


class TestDocument:
    """It shows the base, what is out of line, what is undecidable, what follows, and every cell in a table."""

    @pytest.mark.parametrize(
        ("language", "expected"),
        [
            (
                "vi",
                Document(
                    "Đối chiếu kết quả đã công bố: A · HĐND tỉnh",
                    (
                        Paragraph("Số tỷ lệ đã in: 7; tính lại được: 3; có điểm không khớp: 3; không đủ dữ liệu: 1."),
                        Paragraph("Mẫu số của đợt: 94 (tổng số thành viên)."),
                        Entry(
                            "✗",
                            "Hàng 2, tín nhiệm cao: in 86,67% cho 78 phiếu: mẫu số khác · Chủ tịch HĐND",
                            (
                                "mẫu số khác: 78 trên 90 (số phiếu thu về) cho 86,67%, làm tròn nửa lên",
                                "trên mẫu số của đợt phải là 82,98%",
                            ),
                            "mẫu số khác",
                        ),
                        Entry(
                            "✗",
                            "Hàng 2, tín nhiệm: in 74,46% cho 70 phiếu: cắt bớt, không làm tròn · Chủ tịch HĐND",
                            (
                                "cách làm tròn khác: 70 trên 94 (tổng số thành viên) cho 74,46%, cắt bớt",
                                "trên mẫu số của đợt phải là 74,47%",
                            ),
                            "cắt bớt, không làm tròn",
                        ),
                        Entry(
                            "✗",
                            "Hàng 3, tín nhiệm cao: in 26,77% cho 59 phiếu: không tính lại được · Chủ tịch HĐND",
                            (
                                f"in sai một chữ số của tỷ lệ: {because(59, OF_94, '62.77').text()}",
                                "trên mẫu số của đợt phải là 62,77%",
                            ),
                            "không tính lại được",
                        ),
                        Entry(
                            "?",
                            "Hàng 2, tín nhiệm thấp: in trên 5%, không in số phiếu: không đủ dữ liệu · Chủ tịch HĐND",
                            (),
                            "không đủ dữ liệu",
                        ),
                        *headed(
                            "✗",
                            "Mâu thuẫn giữa các con số",
                            "Hàng 1: các mức cộng lại được 113 phiếu, nhiều hơn 90",
                            "Hàng 1: các tỷ lệ 77,66% + 42,55 cộng lại quá 100%",
                            "Hàng 2: các mức cộng lại được 148 phiếu, nhiều hơn 90",
                            "Hàng 2: các tỷ lệ 86,67 + 74,46 cộng lại quá 100%",
                        ),
                        *headed("→", "Suy ra được", "Hàng 3, tín nhiệm: 47 phiếu"),
                        Heading("Từng tỷ lệ"),
                        Table(
                            ("hàng", "mức", "số phiếu", "in ra", "kết luận", "trên"),
                            (
                                ("1", "tín nhiệm cao", "73", "77,66%", "tính lại được", "94 (tổng số thành viên)"),
                                ("1", "tín nhiệm", "40", "42,55", "tính lại được", "94 (tổng số thành viên)"),
                                ("2", "tín nhiệm cao", "78", "86,67", "mẫu số khác", "90 (số phiếu thu về)"),
                                ("2", "tín nhiệm", "70", "74,46", "cắt bớt, không làm tròn", OF_94.text()),
                                ("2", "tín nhiệm thấp", "?", "trên 5 %", "không đủ dữ liệu", "–"),
                                ("3", "tín nhiệm cao", "59", "26,77", "không tính lại được", OF_94.text()),
                                ("3", "tín nhiệm", "?", "50", "tính lại được", "94 (tổng số thành viên)"),
                            ),
                        ),
                    ),
                ),
            ),
            (
                "en",
                Document(
                    "Audit of published results: A · HĐND tỉnh",
                    (
                        Paragraph("Percentages printed: 7; reproduced: 3; out of line: 3; not decidable: 1."),
                        Paragraph("Base of the round: 94 (total members)."),
                        Entry(
                            "✗",
                            "Row 2, high confidence: printed 86,67% for 78 ballots: another base · Chủ tịch HĐND",
                            (
                                "another base: 78 of 90 (ballots collected) gives 86.67%, rounded half-up",
                                "the base of the round gives 82.98%",
                            ),
                            "another base",
                        ),
                        Entry(
                            "✗",
                            "Row 2, confidence: printed 74,46% for 70 ballots: truncated, not rounded · Chủ tịch HĐND",
                            (
                                "another rounding: 70 of 94 (total members) gives 74.46%, truncated",
                                "the base of the round gives 74.47%",
                            ),
                            "truncated, not rounded",
                        ),
                        Entry(
                            "✗",
                            "Row 3, high confidence: printed 26,77% for 59 ballots: cannot be reproduced"
                            " · Chủ tịch HĐND",
                            (
                                f"one slip in the digits of the percentage: {because(59, OF_94, '62.77').text('en')}",
                                "the base of the round gives 62.77%",
                            ),
                            "cannot be reproduced",
                        ),
                        Entry(
                            "?",
                            "Row 2, low confidence: printed trên 5%, without a count: not decidable · Chủ tịch HĐND",
                            (),
                            "not decidable",
                        ),
                        *headed(
                            "✗",
                            "Figures that contradict each other",
                            "Row 1: the levels add up to 113 ballots, more than 90",
                            "Row 1: the percentages 77,66% + 42,55 add up to more than 100%",
                            "Row 2: the levels add up to 148 ballots, more than 90",
                            "Row 2: the percentages 86,67 + 74,46 add up to more than 100%",
                        ),
                        *headed("→", "What follows", "Row 3, confidence: the count is 47"),
                        Heading("Every percentage"),
                        Table(
                            ("row", "level", "count", "printed", "verdict", "of"),
                            (
                                ("1", "high confidence", "73", "77,66%", "reproduced", "94 (total members)"),
                                ("1", "confidence", "40", "42,55", "reproduced", "94 (total members)"),
                                ("2", "high confidence", "78", "86,67", "another base", "90 (ballots collected)"),
                                ("2", "confidence", "70", "74,46", "truncated, not rounded", "94 (total members)"),
                                ("2", "low confidence", "?", "trên 5 %", "not decidable", "–"),
                                ("3", "high confidence", "59", "26,77", "cannot be reproduced", "94 (total members)"),
                                ("3", "confidence", "?", "50", "reproduced", "94 (total members)"),
                            ),
                        ),
                    ),
                ),
            ),
        ],
    )
    def test_of_a_round(self, language: Language, expected: Document) -> None:
        assert AUDIT.document(language) == expected

    def test_of_a_round_without_percentages(self) -> None:
        assert EMPTY.document("en") == Document(
            "Audit of published results: B · HĐND xã",
            (
                Paragraph("Percentages printed: 0; reproduced: 0; out of line: 0; not decidable: 0."),
                Paragraph("What is published does not tell the base of the round."),
            ),
        )

    def test_of_a_round_whose_base_is_one_of_two(self) -> None:
        both = "40 (total members); 30 (ballots collected)"
        assert TIE.document("en") == Document(
            "Audit of published results: A · HĐND tỉnh",
            (
                Paragraph("Percentages printed: 1; reproduced: 1; out of line: 0; not decidable: 0."),
                Paragraph(f"Several bases fit equally well: {both}."),
                Heading("Every percentage"),
                Table(
                    ("row", "level", "count", "printed", "verdict", "of"),
                    (("1", "high confidence", "?", "50", "reproduced", both),),
                ),
            ),
        )

    def test_of_a_round_whose_base_is_one_of_three(self) -> None:
        made = Audit("A", "B", (OF_94, OF_90, Denominator(Span(3, 5))), (), (), ())
        several = "94 (total members); 90 (ballots collected); 3–5 (a figure that is not published)"
        assert made.document("en").blocks[1] == Paragraph(f"Several bases fit equally well: {several}.")

    def test_a_cell_with_two_explanations_and_no_office(self) -> None:
        one, other = because(4, OF_90, "4.4", Difference.COUNT), because(5, OF_90, "5.6", Difference.DIGITS)
        made = Cell(7, None, LOW, 5, PrintedPercent("4,4"), Verdict.MISPRINT, (one, other), Decimal("5.50"))
        assert made.ambiguous
        assert made.entry("en") == Entry(
            "✗",
            "Row 7, low confidence: printed 4,4% for 5 ballots: cannot be reproduced",
            (
                "2 explanations fit equally well:",
                one.text("en"),
                other.text("en"),
                "the base of the round gives 5.50%",
            ),
            "cannot be reproduced",
        )


NUMBER_94: dict[str, object] = {"least": 94, "most": 94, "figures": ["members"]}


class TestPlainData:
    """An audit as plain data: every base, cell and consequence by its fields."""

    def test_the_parts(self) -> None:
        assert OF_94.to_dict() == NUMBER_94
        assert Explanation((), Span(3, None), OF_94, None, Decimal(5)).to_dict() == {
            "differs": [],
            "counts": {"least": 3, "most": None},
            "base": NUMBER_94,
            "rounding": None,
            "percent": "5",
        }
        assert Determined(47, 3, Rating.LOW).to_dict() == {"number": 47, "row": 3, "level": "low"}
        assert Determined(47).to_dict() == {"number": 47, "row": None, "level": None}
        assert CELLS[3].to_dict() == {
            "row": 2,
            "position": "Chủ tịch HĐND",
            "level": "confidence",
            "count": 70,
            "printed": {"text": "74,46", "value": "74.46", "decimals": 2, "bound": "exact"},
            "verdict": "truncated",
            "ambiguous": False,
            "explanations": [
                {
                    "differs": ["rounding"],
                    "counts": {"least": 70, "most": 70},
                    "base": NUMBER_94,
                    "rounding": "truncated",
                    "percent": "74.46",
                }
            ],
            "expected": "74.47",
        }
        assert CELLS[4].to_dict()["expected"] is None

    def test_the_whole(self) -> None:
        assert AUDIT.to_dict() == {
            "round_id": "A",
            "base": 94,
            "bases": [NUMBER_94],
            "cells": [one.to_dict() for one in CELLS],
            "determined": [{"number": 47, "row": 3, "level": "confidence"}],
            "contradictions": [one.to_dict() for one in AUDIT.contradictions],
        }

    def test_as_records(self) -> None:
        shared = {"round_id": "A", "body": "HĐND tỉnh", "base": 94, "position": "Chủ tịch HĐND"}
        records = AUDIT.to_records("en")
        assert len(records) == 7
        assert records[3] == {
            **shared,
            "row": 2,
            "level": "confidence",
            "count": 70,
            "printed": "74,46",
            "verdict": "truncated",
            "flagged": True,
            "ambiguous": False,
            "expected": 74.47,
            "explanations": "another rounding: 70 of 94 (total members) gives 74.46%, truncated",
        }
        assert AUDIT.to_records()[4] == {
            **shared,
            "row": 2,
            "level": "low",
            "count": None,
            "printed": "trên 5 %",
            "verdict": "undecidable",
            "flagged": False,
            "ambiguous": False,
            "expected": None,
            "explanations": "",
        }
        (tie,) = TIE.to_records("en")
        expected = "20 of 40 (total members) gives 50%, rounded half-up; 15 of 30 (ballots collected) gives 50%,"
        assert tie["explanations"] == f"{expected} rounded half-up"

    def test_in_no_other_language(self) -> None:
        strange: Any = "fr"
        with pytest.raises(InvalidValueError):
            AUDIT.to_records(strange)
