"""What published rounds show and what is read into them, field by field and word for word."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

import attrs
import pytest

from phieu_tin_nhiem import BodyKind, Rating, Text
from phieu_tin_nhiem.base.document import Bar, Document, Key, Paragraph, Table
from phieu_tin_nhiem.base.text import Language
from phieu_tin_nhiem.published import PrintedPercent, PublishedRound, PublishedRow, read_rounds, rounds
from refusals import changed


class Number(int):
    """An integer of another kind than the plain one."""


class Word(str):
    """Text of another kind than the plain one."""

    __slots__ = ()


CHAIR = PublishedRow(
    round_id="A",
    row=1,
    position="Chủ tịch HĐND",
    high=10,
    confidence=6,
    low=4,
    percent_high=PrintedPercent("50%"),
    percent_confidence=PrintedPercent("trên 29 %"),
    source="https://a.vn/1",
)
UNKNOWN = PublishedRow(round_id="A", row=2, confidence=9, percent_low=PrintedPercent("5"))
ROUND = PublishedRound(
    id="A",
    body="HĐND tỉnh Mẫu",
    kind=BodyKind.PROVINCIAL_COUNCIL,
    printed_date="2018-05-07",
    legal_basis="Luật",
    legal_basis_inferred=True,
    members=25,
    issued=24,
    collected=23,
    valid=20,
    invalid=3,
    published_base=20,
    published_decimals=1,
    notes=Text("Ghi chú.", "A note."),
    sources=("https://a.vn/1", "https://b.vn/2"),
    rows=(CHAIR, UNKNOWN),
)
BARE = PublishedRound(id="B", body="HĐND xã Mẫu")
# Of the round, as its rows have it too.
HEAD = {
    "round_id": "A",
    "body": "HĐND tỉnh Mẫu",
    "body_kind": "provincial_council",
    "date": "2018-05-07",
    "year": 2018,
    "legal_basis": "Luật",
    "legal_basis_inferred": True,
    "members": 25,
    "issued": 24,
    "collected": 23,
    "valid": 20,
    "invalid": 3,
    "published_base": 20,
    "published_decimals": 1,
    "sources": "https://a.vn/1; https://b.vn/2",
}


class TestPublishedRow:
    """A row shows what was printed, and what was not as unknown."""

    def test_as_cells(self) -> None:
        bar = Bar((("high confidence", 10), ("confidence", 6), ("low confidence", 4)))
        assert CHAIR.cells("en") == ("Chủ tịch HĐND", bar, "10 (50%)", "6 (trên 29%)", "4")
        assert UNKNOWN.cells("en") == ("unknown", "–", "unknown", "9", "? (5%)")
        assert UNKNOWN.cells("vi") == ("chưa rõ", "–", "chưa rõ", "9", "? (5%)")
        nobody = PublishedRow(round_id="A", row=3, high=7, confidence=0, low=0)
        bar = Bar((("tín nhiệm cao", 7), ("tín nhiệm", 0), ("tín nhiệm thấp", 0)))
        assert nobody.cells("vi") == ("chưa rõ", bar, "7", "0", "0")

    def test_as_plain_data(self) -> None:
        assert CHAIR.to_dict() == {
            "round_id": "A",
            "row": 1,
            "position": "Chủ tịch HĐND",
            "high": 10,
            "confidence": 6,
            "low": 4,
            "percent_high": {"text": "50%", "value": "50", "decimals": 0, "bound": "exact"},
            "percent_confidence": {"text": "trên 29 %", "value": "29", "decimals": 0, "bound": "over"},
            "percent_low": None,
            "source": "https://a.vn/1",
        }

    def test_as_a_record(self) -> None:
        assert CHAIR.to_record() == {
            "round_id": "A",
            "row": 1,
            "position": "Chủ tịch HĐND",
            "high": 10,
            "percent_high": 50.0,
            "percent_high_printed": "50%",
            "confidence": 6,
            "percent_confidence": None,
            "percent_confidence_printed": "trên 29 %",
            "low": 4,
            "percent_low": None,
            "percent_low_printed": None,
            "total": 20,
            "source": "https://a.vn/1",
        }

    @pytest.mark.parametrize("level", Rating)
    def test_one_figure_is_enough(self, level: Rating) -> None:
        name = {Rating.HIGH: "high", Rating.CONFIDENCE: "confidence", Rating.LOW: "low"}[level]
        percent = PrintedPercent("5")
        figures: Any = {name: 3}, {f"percent_{name}": percent}
        counted, printed = (PublishedRow(round_id="A", row=1, **figure) for figure in figures)
        assert (counted.count(level), counted.percent(level), counted.total) == (3, None, None)
        assert (printed.count(level), printed.percent(level)) == (None, percent)

    @pytest.mark.parametrize("name", ["high", "confidence", "low"])
    def test_a_sum_takes_all_three(self, name: str) -> None:
        assert CHAIR.total == 20
        assert changed(CHAIR, **{name: None}).total is None
        assert changed(CHAIR, **{name: 0}).total == 20 - getattr(CHAIR, name)

    def test_fields_are_kept_plain_and_clean(self) -> None:
        row = PublishedRow(
            round_id=" A ",
            row=Number(2),
            position="Chu\u0309  tịch",
            high=Number(3),
            confidence=Number(4),
            low=Number(5),
            source=Word("https://a.vn"),
        )
        kept = (row.round_id, row.row, row.position, row.high, row.confidence, row.low, row.source)
        assert kept == ("A", 2, "Chủ tịch", 3, 4, 5, "https://a.vn")
        assert [type(field) for field in kept] == [str, int, str, int, int, int, str]


class TestPublishedRound:
    """A round shows its figures, its note and its rows."""

    @pytest.mark.parametrize(
        ("language", "figures", "note", "header"),
        [
            (
                "vi",
                "Ngày: 07/05/2018. Căn cứ: Luật. Tổng số thành viên: 25; phiếu phát ra: 24; thu về: 23; hợp lệ: 20.",
                "Ghi chú.",
                ("Chức danh", "Phân bố ba mức", "tín nhiệm cao", "tín nhiệm", "tín nhiệm thấp"),
            ),
            (
                "en",
                "Date: 7 May 2018. Legal basis: Luật. Total members: 25; ballots issued: 24; collected: 23; valid: 20.",
                "A note.",
                ("Post", "The three levels", "high confidence", "confidence", "low confidence"),
            ),
        ],
    )
    def test_as_a_document(self, language: Language, figures: str, note: str, header: tuple[str, ...]) -> None:
        post, bar, *levels = header
        keys = (Key(text, place) for place, text in enumerate(levels))
        table = Table((post, bar, *keys), (CHAIR.cells(language), UNKNOWN.cells(language)))
        expected = Document("A · HĐND tỉnh Mẫu", (Paragraph(figures), Paragraph(note), table))
        assert ROUND.document(language) == expected

    def test_as_a_document_of_nearly_nothing(self) -> None:
        expected = (
            "Date: 2018-12. Legal basis: unknown. Total members: unknown; ballots issued: unknown;"
            " collected: unknown; valid: unknown."
        )
        month = attrs.evolve(BARE, printed_date="2018-12")
        assert month.document("en") == Document("B · HĐND xã Mẫu", (Paragraph(expected),))

    def test_as_plain_data(self) -> None:
        assert ROUND.to_dict() == {
            "id": "A",
            "body": "HĐND tỉnh Mẫu",
            "kind": "provincial_council",
            "printed_date": "2018-05-07",
            "on": "2018-05-07",
            "legal_basis": "Luật",
            "legal_basis_inferred": True,
            "members": 25,
            "issued": 24,
            "collected": 23,
            "valid": 20,
            "invalid": 3,
            "published_base": 20,
            "published_decimals": 1,
            "notes": {"vi": "Ghi chú.", "en": "A note."},
            "sources": ["https://a.vn/1", "https://b.vn/2"],
            "rows": [CHAIR.to_dict(), UNKNOWN.to_dict()],
        }

    def test_as_records(self) -> None:
        assert ROUND.to_record() == HEAD
        assert ROUND.to_records() == [{**HEAD, **CHAIR.to_record()}, {**HEAD, **UNKNOWN.to_record()}]
        nothing = dict.fromkeys(HEAD)
        expected = {"round_id": "B", "body": "HĐND xã Mẫu", "legal_basis_inferred": False, "sources": ""}
        assert BARE.to_record() == {**nothing, **expected}

    @pytest.mark.parametrize(
        ("printed", "on", "year"),
        [
            (None, None, None),
            ("2018-12-31", date(2018, 12, 31), 2018),
            ("2018-12", None, 2018),
            ("2018", None, 2018),
            ("20181", None, None),
            ("cuối năm 2018", None, None),
            ("2018-05-071", None, 2018),
        ],
    )
    def test_a_date_as_far_as_it_goes(self, printed: str | None, on: date | None, year: int | None) -> None:
        made = attrs.evolve(BARE, printed_date=printed)
        assert (made.printed_date, made.on, made.to_record()["year"]) == (printed, on, year)

    def test_fields_are_kept_plain_and_clean(self) -> None:
        figures: dict[str, Any] = dict.fromkeys(
            ("members", "issued", "collected", "valid", "invalid", "published_base", "published_decimals"), Number(3)
        )
        strange: Any = [Word("https://a.vn")]
        made = PublishedRound(
            id=" B ", body="HĐND  xã ", printed_date=" 2018 ", legal_basis=" Luật ", sources=strange, **figures
        )
        assert (made.id, made.body, made.printed_date, made.legal_basis) == ("B", "HĐND xã", "2018", "Luật")
        assert {name: getattr(made, name) for name in figures} == dict.fromkeys(figures, 3)
        assert {type(getattr(made, name)) for name in figures} == {int}
        assert (made.sources, type(made.sources[0]), made.rows) == (("https://a.vn",), str, ())

    def test_rows_are_those_of_the_round_each_once(self) -> None:
        assert changed(ROUND, rows=[CHAIR, UNKNOWN]).rows == (CHAIR, UNKNOWN)


class TestShipped:
    """What is shipped is read once, and the same when it is read again."""

    def test_read_again(self) -> None:
        once = rounds()
        rounds.cache_clear()
        assert rounds() == once
        assert rounds() is rounds() is not once


class TestReading:
    """Every column goes into its field."""

    ROUNDS: ClassVar[dict[str, object]] = {
        "round_id": "A",
        "body": "HĐND tỉnh Mẫu",
        "body_kind": "HĐND cấp tỉnh",
        "date": "2018-05-07",
        "legal_basis": "Luật",
        "legal_basis_inferred": "yes",
        "total_members": "25",
        "ballots_issued": 24,
        "ballots_collected": "23",
        "ballots_valid": "20",
        "ballots_invalid": "3",
        "published_base": "20",
        "published_decimals": "1",
        "notes_vi": "Ghi chú.",
        "notes_en": "A note.",
        "source_urls": "https://a.vn/1 https://b.vn/2",
    }
    RESULTS: ClassVar[dict[str, object]] = {
        "round_id": "A",
        "row": "1",
        "position": "Chủ tịch HĐND",
        "high": "10",
        "confidence": "6",
        "low": "4",
        "pct_high": "50%",
        "pct_confidence": "trên 29 %",
        "pct_low": "",
        "source_url": "https://a.vn/1",
    }

    def test_each_column(self) -> None:
        second = {"round_id": "A", "row": 2, "confidence": 9, "pct_low": "5"}
        assert read_rounds([self.ROUNDS], [self.RESULTS, second]) == (ROUND,)
        stated = {**self.ROUNDS, "legal_basis_inferred": "no"}
        assert read_rounds([stated], [self.RESULTS, second]) == (changed(ROUND, legal_basis_inferred=False),)

    def test_no_column_but_the_two_that_must_be_there(self) -> None:
        assert read_rounds([{"round_id": "B", "body": "HĐND xã Mẫu"}], []) == (BARE,)
        empty = dict.fromkeys(self.ROUNDS, " ")
        assert read_rounds([{**empty, "round_id": "B", "body": "HĐND xã Mẫu"}], []) == (BARE,)

    @pytest.mark.parametrize(
        ("notes", "expected"),
        [
            ({"notes_vi": "Ghi chú."}, Text("Ghi chú.", "Ghi chú.")),
            ({"notes_en": "A note."}, Text("A note.", "A note.")),
            ({"notes_vi": "Ghi chú.", "notes_en": "A note."}, Text("Ghi chú.", "A note.")),
            ({}, None),
        ],
    )
    def test_a_note_in_one_language_stands_for_both(self, notes: dict[str, object], expected: Text | None) -> None:
        (made,) = read_rounds([{"round_id": "B", "body": "HĐND xã Mẫu", **notes}], [])
        assert made.notes == expected

    def test_rows_come_to_their_rounds_in_the_order_of_the_table(self) -> None:
        rounds = [{"round_id": name, "body": "HĐND xã Mẫu"} for name in "BA"]
        results = [{"round_id": name, "row": number, "low": 1} for name, number in ("A2", "B1", "A1")]
        made = read_rounds(rounds, results)
        assert [(one.id, [row.row for row in one.rows]) for one in made] == [("B", [1]), ("A", [2, 1])]
