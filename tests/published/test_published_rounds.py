"""Published rounds and their rows: what was printed, not yet believed; shown, and written as plain data."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from phieu_tin_nhiem import InvalidCountError, InvalidDayError, InvalidTextError, Rating, Text
from phieu_tin_nhiem.base.document import Bar, Key, Paragraph, Table
from phieu_tin_nhiem.base.text import Language
from phieu_tin_nhiem.published import InvalidFigureError, PrintedPercent, PublishedRound, PublishedRow, rounds
from published_rounds import BARE, CHAIR, ROUND, UNKNOWN
from refusals import changed, tell


class Number(int):
    """An integer of another kind than the plain one."""


class Word(str):
    """Text of another kind than the plain one."""

    __slots__ = ()


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

    @pytest.mark.parametrize("language", ["vi", "en"])
    def test_as_a_document(self, language: Language) -> None:
        shown = ROUND.document(language)
        figures, note, table = shown.blocks
        assert isinstance(figures, Paragraph)
        assert all(figure in figures.text for figure in ("2018", "Luật", "25", "24", "23", "20"))
        assert note == Paragraph(attrs.asdict(Text("Ghi chú.", "A note."))[language])
        assert isinstance(table, Table)
        assert table.header[2:] == tuple(Key(level.label.get(language), place) for place, level in enumerate(Rating))
        assert table.rows == (CHAIR.cells(language), UNKNOWN.cells(language))

    def test_as_a_document_of_nearly_nothing(self) -> None:
        (figures,) = attrs.evolve(BARE, printed_date="2018-12").document("en").blocks
        assert isinstance(figures, Paragraph)
        assert "2018-12" in figures.text
        assert figures.text.count("unknown") == 5

    def test_figures_that_contradict_each_other_are_kept_because_they_were_printed(self) -> None:
        row = PublishedRow(round_id="A", row=1, high=90)
        made = PublishedRound(id="A", body="B", members=40, collected=45, rows=(row,))
        assert (made.collected, made.rows[0].high) == (45, 90)


ROW = PublishedRow(round_id="A", row=1, low=21)
ONE_ROW = PublishedRound(id="A", body="HĐND huyện Mẫu", rows=(ROW,))


class TestErrors:
    """What cannot be is named with its class and its field, whether a host checks values or not."""

    @pytest.mark.parametrize(
        ("value", "changes", "expected"),
        [
            (ROW, {"row": 0}, (InvalidCountError, "figure.row", 0, "PublishedRow.row", {})),
            (ROW, {"low": None}, (InvalidFigureError, "figure.empty", 1, "PublishedRow", {})),
            (ROW, {"low": True}, (InvalidCountError, "expected.count", True, "PublishedRow.low", {})),
            (ROW, {"source": "báo"}, (InvalidTextError, "figure.url", "báo", "PublishedRow.source", {})),
            (ROW, {"source": 3}, (InvalidTextError, "figure.url", 3, "PublishedRow.source", {})),
            (
                ROW,
                {"source": "https://a.vn/\u200b"},
                (InvalidTextError, "figure.url", "https://a.vn/\u200b", "PublishedRow.source", {}),
            ),
            (
                ONE_ROW,
                {"sources": ["https://a.vn", "ftp://a"]},
                (InvalidTextError, "figure.url", "ftp://a", "PublishedRound.sources[1]", {}),
            ),
            (
                ONE_ROW,
                {"id": "B"},
                (InvalidFigureError, "figure.other_round", "A", "PublishedRound.rows[0].round_id", {}),
            ),
            (ONE_ROW, {"rows": [ROW, ROW]}, (InvalidFigureError, "figure.twice", 1, "PublishedRound.rows[1].row", {})),
        ],
    )
    def test_a_field(self, value: object, changes: dict[str, Any], expected: tuple[object, ...]) -> None:
        attrs.validators.set_disabled(True)
        try:
            assert tell(lambda: changed(value, **changes)) == expected
        finally:
            attrs.validators.set_disabled(False)

    @pytest.mark.parametrize("printed", ["2018-13", "2018-00", "2018-02-30", "0000-01-01", "0018-02-03"])
    def test_a_date_that_does_not_exist(self, printed: str) -> None:
        assert tell(lambda: changed(ONE_ROW, printed_date=printed)) == (
            InvalidDayError,
            "expected.day",
            printed,
            "PublishedRound.printed_date",
            {},
        )


class TestShown:
    """A published round shows what was printed of it, and says of the rest that it is not known."""

    ROWS = (
        PublishedRow(round_id="A", row=1, position="Chủ tịch HĐND", high=40, confidence=4, low=2),
        PublishedRow(round_id="A", row=2, low=21, percent_low=PrintedPercent("63,7%")),
        PublishedRow(round_id="A", row=3, percent_low=PrintedPercent("gần 55")),
    )
    ROUND = PublishedRound(
        id="A", body="HĐND tỉnh Mẫu", printed_date="2018-12", rows=ROWS, notes=Text("tạm", "for now")
    )

    def test_its_rows_are_a_table_with_a_bar_where_all_three_counts_are_known(self) -> None:
        html = self.ROUND._repr_html_()
        assert html.count('role="img"') == 1
        assert 'aria-label="tín nhiệm cao: 40; tín nhiệm: 4; tín nhiệm thấp: 2"' in html
        assert '<td class="n" data-of="tín nhiệm thấp">21 (63,7%)</td>' in html
        assert "? (gần 55%)" in html
        assert html.count("chưa rõ</td>") == 4
        assert "tạm" in html

    def test_the_day_is_spelled_where_it_is_known(self) -> None:
        whole = PublishedRound(id="A", body="HĐND", printed_date="2018-12-07")
        assert "07/12/2018" in whole.explain()
        assert "<table>" not in whole._repr_html_()


class TestRecords:
    """A record says what was printed, with numbers where numbers were printed."""

    def test_the_first_published_row(self) -> None:
        (source,) = (source for source in rounds() if source.id == "QH13-2013")
        record = source.to_records()[0]
        assert (record["year"], record["date"], record["body_kind"]) == (2013, "2013-06-11", "national_assembly")
        assert [record[name] for name in ("high", "confidence", "low", "total")] == [330, 133, 28, 491]
        assert [record[f"percent_{name}"] for name in ("high", "confidence", "low")] == [66.27, 26.71, 5.62]
