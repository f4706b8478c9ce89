"""Every error of what was published names the value itself, its place, and the facts of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from phieu_tin_nhiem.base.errors import (
    InvalidCountError,
    InvalidDayError,
    InvalidTextError,
    InvalidValueError,
    UnknownTermError,
)
from phieu_tin_nhiem.facts.offices import BodyKind
from phieu_tin_nhiem.published import (
    InvalidFigureError,
    InvalidTableError,
    PrintedPercent,
    PublishedRound,
    PublishedRow,
    read_rounds,
    results,
    rounds,
)
from phieu_tin_nhiem.published.figures import read_count, read_percent
from refusals import changed, told

Told = tuple[type[InvalidValueError], str, object, str, dict[str, object]]
Cells = dict[str, object]

ROW = PublishedRow(round_id="A", row=1, low=21)
ROUND = PublishedRound(id="A", body="HĐND huyện Mẫu", rows=(ROW,))
FORTY = PrintedPercent("40")
INVISIBLE = {"character": "U+200B"}


def refused(make: Callable[[], object]) -> Told:
    with pytest.raises(InvalidValueError) as caught:
        make()
    return told(caught.value)


class TestPublishedValues:
    """A value of a published round that is not of its kind is named with its class and its field."""

    @pytest.mark.parametrize(
        ("value", "changes", "expected"),
        [
            (ROW, {"round_id": ""}, (InvalidTextError, "expected.text", "", "PublishedRow.round_id", {})),
            (ROW, {"row": -1}, (InvalidCountError, "expected.count", -1, "PublishedRow.row", {})),
            (ROW, {"row": 0}, (InvalidCountError, "figure.row", 0, "PublishedRow.row", {})),
            (ROW, {"position": 3}, (InvalidTextError, "expected.text", 3, "PublishedRow.position", {})),
            (ROW, {"source": "báo"}, (InvalidTextError, "figure.url", "báo", "PublishedRow.source", {})),
            (ROW, {"source": 3}, (InvalidTextError, "figure.url", 3, "PublishedRow.source", {})),
            (
                ROW,
                {"source": "https://a.vn/\u200b"},
                (InvalidTextError, "figure.url", "https://a.vn/\u200b", "PublishedRow.source", {}),
            ),
            (ROW, {"low": None}, (InvalidFigureError, "figure.empty", 1, "PublishedRow", {})),
            (ROUND, {"id": ""}, (InvalidTextError, "expected.text", "", "PublishedRound.id", {})),
            (ROUND, {"body": 3}, (InvalidTextError, "expected.text", 3, "PublishedRound.body", {})),
            (ROUND, {"printed_date": ""}, (InvalidTextError, "expected.text", "", "PublishedRound.printed_date", {})),
            (ROUND, {"legal_basis": ""}, (InvalidTextError, "expected.text", "", "PublishedRound.legal_basis", {})),
            (
                ROUND,
                {"legal_basis_inferred": 1},
                (InvalidValueError, "expected.kind", 1, "PublishedRound.legal_basis_inferred", {"kind": "bool"}),
            ),
            (
                ROUND,
                {"kind": "hội"},
                (
                    UnknownTermError,
                    "expected.term",
                    "hội",
                    "PublishedRound.kind",
                    {"allowed": tuple(f"BodyKind.{kind.name}" for kind in BodyKind.standard())},
                ),
            ),
            (
                ROUND,
                {"notes": "x"},
                (InvalidValueError, "expected.kind", "x", "PublishedRound.notes", {"kind": "Text"}),
            ),
            (
                ROUND,
                {"sources": [3]},
                (InvalidValueError, "expected.kind", 3, "PublishedRound.sources[0]", {"kind": "str"}),
            ),
            (ROUND, {"sources": ["báo"]}, (InvalidTextError, "figure.url", "báo", "PublishedRound.sources", {})),
            (
                ROUND,
                {"rows": [3]},
                (InvalidValueError, "expected.kind", 3, "PublishedRound.rows[0]", {"kind": "PublishedRow"}),
            ),
            (
                ROUND,
                {"id": "B"},
                (InvalidFigureError, "figure.other_round", "A", "PublishedRound.rows[0].round_id", {}),
            ),
            (ROUND, {"rows": [ROW, ROW]}, (InvalidFigureError, "figure.twice", 1, "PublishedRound.rows[1].row", {})),
        ],
    )
    def test_a_field(self, value: object, changes: dict[str, Any], expected: Told) -> None:
        assert refused(lambda: changed(value, **changes)) == expected

    @pytest.mark.parametrize("name", ["high", "confidence", "low"])
    def test_a_count_or_percentage_of_a_row(self, name: str) -> None:
        assert refused(lambda: changed(ROW, **{name: True})) == (
            InvalidCountError,
            "expected.count",
            True,
            f"PublishedRow.{name}",
            {},
        )
        assert refused(lambda: changed(ROW, **{f"percent_{name}": "40"})) == (
            InvalidValueError,
            "expected.kind",
            "40",
            f"PublishedRow.percent_{name}",
            {"kind": "PrintedPercent"},
        )

    @pytest.mark.parametrize(
        "name", ["members", "issued", "collected", "valid", "invalid", "published_base", "published_decimals"]
    )
    def test_a_figure_of_a_round(self, name: str) -> None:
        expected: Told = (InvalidCountError, "expected.count", -1, f"PublishedRound.{name}", {})
        assert refused(lambda: changed(ROUND, **{name: -1})) == expected

    @pytest.mark.parametrize("printed", ["2018-13", "2018-00", "2018-02-30", "0000-01-01"])
    def test_a_date_that_does_not_exist(self, printed: str) -> None:
        expected: Told = (InvalidDayError, "expected.day", printed, "PublishedRound.printed_date", {})
        assert refused(lambda: changed(ROUND, printed_date=printed)) == expected

    @pytest.mark.parametrize(
        ("text", "key"),
        [("1.234", "thousands"), ("một nửa", "percent"), ("100,5", "most"), ("66," + 21 * "6", "percent")],
    )
    def test_a_percentage(self, text: str, key: str) -> None:
        expected: Told = (InvalidFigureError, f"figure.{key}", text, "PrintedPercent.text", {})
        assert refused(lambda: PrintedPercent(text)) == expected

    def test_a_percentage_that_is_no_text(self) -> None:
        unseen = (InvalidTextError, "expected.visible", "4\u200b0", "PrintedPercent.text", INVISIBLE)
        assert refused(lambda: PrintedPercent("4\u200b0")) == unseen
        strange: Any = 40
        assert refused(lambda: PrintedPercent(strange))[1:4] == ("expected.text", 40, "PrintedPercent.text")

    def test_a_round_that_is_not_shipped(self) -> None:
        facts = {"allowed": tuple(published.id for published in rounds())}
        expected = (UnknownTermError, "expected.term", "QH1-1946", "round_id", facts)
        assert refused(lambda: results("QH1-1946")) == expected


class TestCells:
    """A cell that cannot be read is named with the place that the caller gives it."""

    @pytest.mark.parametrize(
        ("value", "key"),
        [
            ("1.234", "thousands"),
            ("1,5", "count"),
            ("-3", "count"),
            (-3, "count"),
            (10**12, "count"),
            (1.5, "count"),
            (True, "count"),
            ("1000000000000", "count"),
        ],
    )
    def test_a_count(self, value: object, key: str) -> None:
        assert refused(lambda: read_count(value, "ô")) == (InvalidFigureError, f"figure.{key}", value, "ô", {})

    @pytest.mark.parametrize("value", [0, "0", " 7 ", 10**12 - 1, "999999999999"])
    def test_a_count_that_is_one(self, value: int | str) -> None:
        assert read_count(value, "ô") == int(value)

    @pytest.mark.parametrize(
        ("value", "key", "facts"),
        [
            ("1.234", "figure.thousands", {}),
            ("nửa", "figure.percent", {}),
            ("101", "figure.most", {}),
            (40, "figure.percent", {}),
            ("4\u200b0", "expected.visible", INVISIBLE),
        ],
    )
    def test_a_percentage(self, value: object, key: str, facts: dict[str, object]) -> None:
        assert refused(lambda: read_percent(value, "ô")) == (InvalidFigureError, key, value, "ô", facts)

    @pytest.mark.parametrize("value", [None, "", " "])
    def test_nothing_is_nothing(self, value: object) -> None:
        assert (read_count(value, "ô"), read_percent(value, "ô")) == (None, None)


A: Cells = {"round_id": "A", "body": "HĐND huyện Mẫu"}
ROUND_COLUMNS = (
    *("round_id", "body", "body_kind", "date", "legal_basis", "legal_basis_inferred", "total_members"),
    *("ballots_issued", "ballots_collected", "ballots_valid", "ballots_invalid"),
    *("published_base", "published_decimals", "notes_vi", "notes_en", "source_urls"),
)
ROW_COLUMNS = (
    *("round_id", "row", "position", "high", "confidence", "low"),
    *("pct_high", "pct_confidence", "pct_low", "source_url"),
)


def all_told(round_rows: list[Any], result_rows: list[Any]) -> list[Told]:
    with pytest.raises(InvalidTableError) as caught:
        read_rounds(round_rows, result_rows)
    error = caught.value
    assert (error.key, error.value, error.where) == ("figure.table", error.errors, "read_rounds")
    return [told(inner) for inner in error.errors]


class TestTables:
    """A bad cell is named with its table, its row and its column, and the value is the one that stood there."""

    @pytest.mark.parametrize(
        ("column", "value", "error", "key", "facts"),
        [
            ("round_id", "", InvalidTextError, "expected.text", {}),
            ("body", None, InvalidTextError, "expected.text", {}),
            ("date", "2018-13", InvalidDayError, "expected.day", {}),
            ("date", 2018, InvalidTextError, "expected.text", {}),
            ("legal_basis", 85, InvalidTextError, "expected.text", {}),
            ("legal_basis_inferred", "perhaps", UnknownTermError, "expected.term", {"allowed": ("yes", "no")}),
            ("legal_basis_inferred", True, UnknownTermError, "expected.term", {"allowed": ("yes", "no")}),
            ("total_members", "-1", InvalidFigureError, "figure.count", {}),
            ("ballots_issued", "-1", InvalidFigureError, "figure.count", {}),
            ("ballots_collected", "-1", InvalidFigureError, "figure.count", {}),
            ("ballots_valid", "-1", InvalidFigureError, "figure.count", {}),
            ("ballots_invalid", "-1", InvalidFigureError, "figure.count", {}),
            ("published_base", "-1", InvalidFigureError, "figure.count", {}),
            ("published_decimals", "-1", InvalidFigureError, "figure.count", {}),
            ("notes_vi", 3, InvalidTextError, "expected.text", {}),
            ("notes_en", 3, InvalidTextError, "expected.text", {}),
            ("source_urls", 3, InvalidTextError, "figure.url", {}),
        ],
    )
    def test_a_cell_of_the_rounds(
        self, column: str, value: object, error: type[InvalidValueError], key: str, facts: dict[str, object]
    ) -> None:
        assert all_told([{**A, column: value}], []) == [(error, key, value, f"rounds[1].{column}", facts)]

    def test_the_one_address_of_several_that_is_none(self) -> None:
        assert all_told([{**A, "source_urls": "https://a.vn báo"}], []) == [
            (InvalidTextError, "figure.url", "báo", "rounds[1].source_urls", {})
        ]

    def test_a_kind_of_body_that_is_none(self) -> None:
        facts: dict[str, object] = {"allowed": tuple(f"'{kind.label.vi}'" for kind in BodyKind.standard())}
        assert all_told([{**A, "body_kind": "hội"}], []) == [
            (UnknownTermError, "expected.term", "hội", "rounds[1].body_kind", facts)
        ]

    @pytest.mark.parametrize(
        ("column", "value", "error", "key", "facts"),
        [
            ("round_id", None, InvalidTextError, "expected.text", {}),
            ("row", "0", InvalidCountError, "figure.row", {}),
            ("row", None, InvalidCountError, "figure.row", {}),
            ("row", "-1", InvalidFigureError, "figure.count", {}),
            ("position", 3, InvalidTextError, "expected.text", {}),
            ("high", "-1", InvalidFigureError, "figure.count", {}),
            ("confidence", "-1", InvalidFigureError, "figure.count", {}),
            ("low", "1.234", InvalidFigureError, "figure.thousands", {}),
            ("pct_high", 40, InvalidFigureError, "figure.percent", {}),
            ("pct_confidence", "101", InvalidFigureError, "figure.most", {}),
            ("pct_low", "4\u200b0", InvalidFigureError, "expected.visible", INVISIBLE),
            ("source_url", "báo", InvalidTextError, "figure.url", {}),
        ],
    )
    def test_a_cell_of_the_results(
        self, column: str, value: object, error: type[InvalidValueError], key: str, facts: dict[str, object]
    ) -> None:
        row = {"round_id": "A", "row": "1", "low": "21", column: value}
        assert all_told([A], [row]) == [(error, key, value, f"results[1].{column}", facts)]

    def test_a_column_that_means_nothing(self) -> None:
        assert all_told([{**A, "ballots_isued": "3"}], [{"round_id": "A", "row": "1", "low": "1", "lov": "2"}]) == [
            (InvalidFigureError, "figure.column", "ballots_isued", "rounds[1]", {"columns": ROUND_COLUMNS}),
            (InvalidFigureError, "figure.column", "lov", "results[1]", {"columns": ROW_COLUMNS}),
        ]

    def test_a_row_that_is_none(self) -> None:
        assert all_told([A, 3], ["A;1;21"]) == [
            (InvalidFigureError, "expected.kind", 3, "rounds[2]", {"kind": "Mapping"}),
            (InvalidFigureError, "expected.kind", "A;1;21", "results[1]", {"kind": "Mapping"}),
        ]

    def test_rows_that_do_not_go_together(self) -> None:
        row = {"round_id": "A", "row": "7", "low": "1"}
        assert all_told(
            [A, A], [row, row, {**row, "round_id": "B"}, {**row, "row": "8", "low": ""}, {**row, "row": "9"}]
        ) == [
            (InvalidFigureError, "figure.twice", "A", "rounds[2].round_id", {}),
            (InvalidFigureError, "figure.twice", 7, "results[2].row", {}),
            (InvalidFigureError, "figure.unknown_round", "B", "results[3].round_id", {}),
            (InvalidFigureError, "figure.empty", 8, "results[4]", {}),
        ]

    def test_the_results_of_a_round_with_a_bad_cell_are_no_strays(self) -> None:
        row = {"round_id": "A", "row": "1", "low": "1"}
        assert all_told([{**A, "body": ""}], [row]) == [(InvalidTextError, "expected.text", "", "rounds[1].body", {})]

    def test_a_bad_cell_does_not_hide_the_other_rows(self) -> None:
        bad = {"round_id": "A", "row": "1", "low": "x"}
        assert [where for _, _, _, where, _ in all_told([A], [bad, bad, bad])] == [
            "results[1].low",
            "results[2].low",
            "results[3].low",
        ]

    @pytest.mark.parametrize("bad", [None, 5, "rounds.csv"])
    def test_a_table_that_is_none(self, bad: Any) -> None:  # noqa: ANN401 - a caller's mistake
        assert refused(lambda: read_rounds(bad, [])) == (InvalidValueError, "expected.several", bad, "rounds", {})
        assert refused(lambda: read_rounds([A], bad)) == (InvalidValueError, "expected.several", bad, "results", {})

    def test_no_more_is_read_once_more_is_wrong_than_is_said(self) -> None:
        read = []

        def endless() -> Any:  # noqa: ANN401 - a table without end
            while True:
                read.append(1)
                yield {"round_id": ""}

        with pytest.raises(InvalidTableError) as caught:
            read_rounds(endless(), [])
        assert (len(caught.value.errors), caught.value.unsaid) == (1000, "rounds[501].round_id")
        assert len(read) == 502
