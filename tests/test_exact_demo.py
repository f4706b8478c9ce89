"""The demonstration, word for word: the made-up round, a published round calculated again, one audited, a result."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from attrs import evolve

from phieu_tin_nhiem import CAN_THO_2019, Count, Defect, RowCount, Tally, Turnout, UndefinedShareError, demo
from phieu_tin_nhiem.comparison import Verdict, compare
from phieu_tin_nhiem.datasets import PrintedPercent, PublishedRound, rounds
from phieu_tin_nhiem.document import Document, Entry, Paragraph, Table
from phieu_tin_nhiem.plans import ASSEMBLY_2014, ASSEMBLY_2023
from phieu_tin_nhiem.text import LANGUAGES, Language

GOLDEN = Path(__file__).resolve().parent / "golden"
BASE_SAID: dict[Language, str] = {
    "vi": "Kế hoạch không nói phần trăm tính trên cái gì; lấy số phiếu thu về (A23) theo Quy định 262-QĐ/TW, Điều 7"
    " khoản 7.3 [S] (bổ sung, không phải lời của văn bản này).",
    "en": "The plan does not say percentages of what; ballots collected are taken (A23) from Regulation 262-QĐ/TW,"
    " Điều 7 khoản 7.3 [S] (a supplement, not this instrument's own text).",
}


def source_of(id_: str) -> PublishedRound:
    (source,) = (item for item in rounds() if item.id == id_)
    return source


class TestTheWorkedRound:
    """The round and the box stay what they were when they were first shown."""

    def test_the_round_is_the_one_that_is_kept(self) -> None:
        kept = pickle.loads((GOLDEN / "round.pickle").read_bytes())  # noqa: S301 - one of our own
        assert demo.worked_round() == kept

    def test_the_box_is_counted_ballot_by_ballot(self) -> None:
        # 6 + 3 + 1 + 1 ballots of the board and one that is not its own; one of them lacks a box for the second name.
        not_issued, no_box = (Defect.NOT_ISSUED, 1), (Defect.NO_BOX, 1)
        assert demo.counted() == Count(
            Turnout(issued=13, collected=12),
            11,
            1,
            (not_issued,),
            (
                RowCount("Nguyễn Mẫu Một", Tally(10, 0, 1), 1, (not_issued,)),
                RowCount("Trần Mẫu Hai", Tally(6, 4, 0), 2, (not_issued, no_box)),
            ),
        )


class TestThePublishedRound:
    """Every count with its share of all members, and beside it what was printed, where that is another."""

    def test_as_it_was_published(self) -> None:
        shown = demo.published("vi")
        base, table, result, *pages = shown.blocks
        assert shown.title == "Quốc hội khóa XIII, kỳ họp 5 (2013): tính lại các tỷ lệ đã công bố"
        assert base == Paragraph(
            "Phần trăm trên tổng số 498 đại biểu, làm tròn nửa lên; ✓ là đúng như đã in; trong ngoặc: số đã in nếu"
            " khác; – là không công bố."
        )
        assert isinstance(table, Table)
        assert table.header == ("Chức danh", "tín nhiệm cao", "tín nhiệm", "tín nhiệm thấp")
        assert table.rows[0] == ("Chủ tịch nước", "330 = 66,27% ✓", "133 = 26,71% ✓", "28 = 5,62% ✓")
        assert table.rows[13] == ("Chủ nhiệm Ủy ban Pháp luật của Quốc hội", "294 = 59,04% ✓", "180 = 36,14%", "–")
        assert result == Paragraph(
            "29 chức danh: 50 tỷ lệ đúng như đã in, 0 tỷ lệ khác; 16 số phiếu không thấy in tỷ lệ, 0 tỷ lệ in không kèm"
            " số phiếu."
        )
        assert pages == [
            Paragraph(f"Nguồn: {page}") for page in dict.fromkeys(r.source for r in source_of("QH13-2013").rows)
        ]

    def test_every_kind_of_cell(self, monkeypatch: pytest.MonkeyPatch) -> None:
        source = source_of("QH13-2013")
        row = source.rows[0]
        rows = (
            evolve(row, percent_high=PrintedPercent("66,72"), low=None, percent_low=None),
            evolve(row, row=2, position=None, high=None, percent_confidence=None),
        )
        monkeypatch.setattr(demo, "rounds", lambda: (source_of("TPHCM-2013"), evolve(source, rows=rows)))
        assert demo.published("en") == Document(
            "Quốc hội khóa XIII, kỳ họp 5 (2013): the published percentages, calculated again",
            (
                Paragraph(
                    "Percentages of all 498 deputies, rounded half-up; ✓ is as printed; in brackets: what was printed,"
                    " where it differs; – was not published."
                ),
                Table(
                    ("Post", "high confidence", "confidence", "low confidence"),
                    (
                        ("Chủ tịch nước", "330 = 66.27% ✗ (66,72)", "133 = 26.71% ✓", "–"),
                        ("unknown", "(66,27)", "133 = 26.71%", "28 = 5.62% ✓"),
                    ),
                ),
                Paragraph(
                    "2 posts: 2 percentages as printed, 1 different; 1 counts without a printed percentage, 1 printed"
                    " percentages without a count."
                ),
                Paragraph(f"Source: {row.source}"),
            ),
        )

    def test_where_nobody_knows_how_many_vote_there_is_no_percentage(self, monkeypatch: pytest.MonkeyPatch) -> None:
        source = source_of("QH13-2013")
        monkeypatch.setattr(demo, "rounds", lambda: (evolve(source, members=None),))
        with pytest.raises(UndefinedShareError):
            demo.published("vi")


class TestTheAuditedRound:
    """Hội đồng nhân dân of Hồ Chí Minh City, 2013: two of its five percentages are flagged."""

    def test_what_is_flagged(self) -> None:
        assert demo.audited("en") == Document(
            "HĐND TP HCM khóa VIII: the published percentages audited",
            (
                Paragraph("5 percentages, 2 of them flagged:"),
                Entry(
                    "✗",
                    "Row 1, high confidence: printed 86,67% for 78 ballots: another base · Chủ tịch HĐND Thành phố",
                    (
                        "another base: 78 of 90 (ballots collected) gives 86.67%, rounded half-up",
                        "the base of the round gives 82.98%",
                    ),
                    "another base",
                ),
                Entry(
                    "✗",
                    "Row 3, high confidence: printed 74,46% for 70 ballots: truncated, not rounded · Phó Chủ tịch UBND"
                    " Thành phố",
                    (
                        "another rounding: 70 of 94 (total members) gives 74.46%, truncated",
                        "the base of the round gives 74.47%",
                    ),
                    "truncated, not rounded",
                ),
            ),
        )

    def test_in_vietnamese(self) -> None:
        shown = demo.audited("vi")
        assert shown.title == "HĐND TP HCM khóa VIII: đối chiếu các tỷ lệ đã công bố"
        assert shown.blocks[0] == Paragraph("5 tỷ lệ, 2 chỗ không khớp:")
        (first,) = (block for block in shown.blocks[1:2] if isinstance(block, Entry))
        assert first.label == "mẫu số khác"


class TestTheWhole:
    """The parts stand in one order, two empty lines apart, each as wide as is asked for."""

    @pytest.mark.parametrize("width", [80, 100])
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_each_part(self, language: Language, width: int) -> None:
        box, plan = demo.counted(), CAN_THO_2019
        result = box.result("Trần Mẫu Hai").document(language)
        found = compare(ASSEMBLY_2014, ASSEMBLY_2023)
        differing = evolve(found, points=tuple(point for point in found.points if point.verdict is Verdict.DIFFERENT))
        parts = [
            plan.document(language),
            plan.timeline(demo.CLEAN_DAY).document(language),
            plan.decide(demo.DEPUTY, on=demo.CLEAN_DAY).document(language),
            plan.decide(demo.NEW_DEPUTY, on=demo.FAULTY_DAY).document(language),
            box.document(language),
            Document(f"{result.title}: Trần Mẫu Hai", (*result.blocks, Paragraph(BASE_SAID[language]))),
            plan.check(demo.worked_round()).document(language),
            demo.published(language),
            demo.audited(language),
            differing.document(language),
        ]
        assert demo.demonstration(language, width) == "\n\n\n".join(part.to_text(width) for part in parts)

    def test_it_is_in_vietnamese_and_a_hundred_columns_wide_by_default(self) -> None:
        assert demo.demonstration() == demo.demonstration("vi", 100)
