"""Tables: 26 rounds as publications printed them, and a reader that refuses what it cannot read."""

from __future__ import annotations

import csv
import json
import pickle
import re
import subprocess
import sys
from datetime import date
from decimal import Decimal
from importlib.resources import files
from typing import Any, ClassVar

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from phieu_tin_nhiem.base.errors import (
    InvalidCountError,
    InvalidDayError,
    InvalidTextError,
    InvalidValueError,
    UnknownTermError,
)
from phieu_tin_nhiem.base.text import LANGUAGES, Text
from phieu_tin_nhiem.facts.marks import Rating
from phieu_tin_nhiem.facts.offices import BodyKind
from phieu_tin_nhiem.published import (
    InvalidFigureError,
    InvalidTableError,
    PublishedRound,
    PublishedRow,
    read_rounds,
    results,
    rounds,
)
from published_rounds import BARE, ROUND
from refusals import changed, tell, told

Told = tuple[type[InvalidValueError], str, object, str, dict[str, object]]
Cells = dict[str, object]
A: Cells = {"round_id": "A", "body": "HĐND huyện Mẫu"}
INVISIBLE = {"character": "U+200B"}


def table(name: str) -> list[dict[str, str]]:
    text = files("phieu_tin_nhiem.published").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def published(round_id: str) -> PublishedRound:
    return next(made for made in rounds() if made.id == round_id)


def errors_of(round_rows: list[Cells], result_rows: list[Cells]) -> list[tuple[str, type[InvalidValueError], str]]:
    """Return place, kind and key of every error."""
    with pytest.raises(InvalidTableError) as caught:
        read_rounds(round_rows, result_rows)
    return [(error.where, type(error), error.key) for error in caught.value.errors]


class TestShippedResults:
    """What the package ships is what the publications printed: nothing is filled in, every figure has its source."""

    def test_there_are_26_rounds_227_rows_and_277_percentages(self) -> None:
        assert len(rounds()) == 26
        assert len(results()) == 227
        assert sum(row.percent(level) is not None for row in results() for level in Rating) == 277

    def test_the_rows_of_a_round_are_its_rows_of_all_results(self) -> None:
        assert tuple(row for made in rounds() for row in made.rows) == results()
        for made in rounds():
            assert results(made.id) == made.rows
            assert [row.row for row in made.rows] == list(range(1, len(made.rows) + 1))

    @pytest.mark.parametrize(
        ("round_id", "turnout"),
        [  # members, issued, collected, valid, invalid
            ("QH13-2014", (497, 485, 485, None, None)),
            ("DANANG-2014", (48, None, 47, 47, 0)),
            ("LANGSON-2018", (58, None, 55, None, None)),
            ("VINHPHUC-2023", (None, None, None, None, None)),
            ("THANHHOA-2023", (None, 80, 80, 80, 0)),
        ],
    )
    def test_turnout_figures_are_those_printed_and_the_others_stay_unknown(
        self, round_id: str, turnout: tuple[int | None, ...]
    ) -> None:
        made = published(round_id)
        assert (made.members, made.issued, made.collected, made.valid, made.invalid) == turnout

    def test_a_row_is_as_printed(self) -> None:
        chair = results("QH14-2018")[1]
        assert (chair.high, chair.confidence, chair.low, chair.total) == (437, 34, 4, 475)
        assert str(chair.percent_high) == "90,1"
        assert chair.percent_high is not None
        assert chair.percent_high.value == Decimal("90.1")
        partly_known = results("QH13-2013")[14]
        assert (partly_known.high, partly_known.confidence, partly_known.total) == (88, None, None)

    @pytest.mark.parametrize(
        ("round_id", "printed", "day"),
        [("CANTHO-2018", "2018-12-06", date(2018, 12, 6)), ("LANGSON-2018", "2018-12", None), ("TUACHUA", None, None)],
    )
    def test_a_date_is_as_whole_as_it_was_printed(self, round_id: str, printed: str | None, day: date | None) -> None:
        assert published(round_id).printed_date == printed
        assert published(round_id).on == day

    def test_every_figure_has_its_source(self) -> None:
        assert all(made.sources for made in rounds())
        assert all(row.source for row in results())

    def test_notes_are_in_both_languages(self) -> None:
        notes = [made.notes for made in rounds()]
        assert all(note is not None and note.vi != note.en for note in notes)

    def test_offices_stand_in_vietnamese_and_one_is_not_known(self) -> None:
        offices = [row.position for row in results()]
        assert offices.count(None) == 1
        assert not [office for office in offices if office and re.search(r"président|Minister", office)]

    def test_an_inferred_legal_basis_says_so(self) -> None:
        assert not published("QH13-2013").legal_basis_inferred
        inferred = published("CANTHO-2018")
        assert inferred.legal_basis == "Nghị quyết 85/2014/QH13 (28/11/2014)"
        assert inferred.legal_basis_inferred

    def test_no_text_tells_how_the_figures_were_collected(self) -> None:
        shipped = " ".join(
            value for name in ("rounds.csv", "results.csv") for row in table(name) for value in row.values()
        )
        assert not re.search(r"\(one person\)|\.py\b|check\.|/home/|excerpt|\[inferred", shipped)

    def test_values_cannot_be_changed_so_that_they_can_be_shared(self) -> None:
        assert rounds() is rounds()
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            rounds()[0].members = 1  # type: ignore[misc]
        assert hash(rounds()) == hash(tuple(rounds()))

    def test_plain_data_is_json(self) -> None:
        data = [made.to_dict() for made in rounds()]
        assert json.loads(json.dumps(data, ensure_ascii=False)) == data
        assert data[0]["on"] == "2013-06-11"

    def test_importing_the_library_reads_no_results(self) -> None:
        code = "import sys, phieu_tin_nhiem; print('phieu_tin_nhiem.published' in sys.modules)"
        out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
        assert out.strip() == "False"

    def test_read_again(self) -> None:
        once = rounds()
        rounds.cache_clear()
        assert rounds() == once
        assert rounds() is rounds() is not once

    def test_a_round_that_is_not_shipped(self) -> None:
        facts = {"allowed": tuple(published.id for published in rounds())}
        expected = (UnknownTermError, "expected.term", "QH1-1946", "round_id", facts)
        assert tell(lambda: results("QH1-1946")) == expected


class TestReading:
    """Two tables give the rounds; whatever is bad is told with its table, its row and its column, all together."""

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

    def test_the_package_s_own_tables_give_its_own_rounds(self) -> None:
        assert read_rounds(table("rounds.csv"), table("results.csv")) == rounds()

    def test_columns_that_are_not_there_and_empty_cells_are_unknown(self) -> None:
        (made,) = read_rounds(
            [{**A, "date": " "}], [{"round_id": "A", "row": 1, "low": 3, "high": None, "pct_low": ""}]
        )
        assert made == PublishedRound(id="A", body="HĐND huyện Mẫu", rows=(PublishedRow(round_id="A", row=1, low=3),))

    def test_many_bad_cells_are_reported_together_each_at_its_place(self) -> None:
        errors = errors_of(
            [
                {"round_id": "A", "body": "", "total_members": "1.234"},
                {**A, "date": "2018-02-30", "source_urls": "báo"},
                {**A, "round_id": "C", "ballots_isued": "3"},
            ],
            [
                {"round_id": "A", "row": "1", "pct_low": "101", "high": "-3"},
                {"round_id": "A", "row": "2", "position": "Chủ tịch"},
                {"round_id": "C", "row": "1", "low": "1", None: ["thừa"]},  # type: ignore[dict-item]
            ],
        )
        assert errors == [
            ("rounds[1].body", InvalidTextError, "expected.text"),
            ("rounds[1].total_members", InvalidFigureError, "figure.thousands"),
            ("rounds[2].round_id", InvalidFigureError, "figure.twice"),
            ("rounds[2].date", InvalidDayError, "expected.day"),
            ("rounds[2].source_urls", InvalidTextError, "figure.url"),
            ("rounds[3]", InvalidFigureError, "figure.column"),
            ("results[1].high", InvalidFigureError, "figure.count"),
            ("results[1].pct_low", InvalidFigureError, "figure.most"),
            ("results[2]", InvalidFigureError, "figure.empty"),
            ("results[3]", InvalidFigureError, "figure.column"),
        ]

    @pytest.mark.parametrize("printed", ["2018-13", "2018-00", "2018-02-29"])
    def test_a_month_or_day_is_one_that_exists(self, printed: str) -> None:
        assert errors_of([{**A, "date": printed}], []) == [("rounds[1].date", InvalidDayError, "expected.day")]
        assert read_rounds([{**A, "date": "2018-12"}], [])[0].printed_date == "2018-12"

    @pytest.mark.parametrize("column", ["total_members", "ballots_valid", "published_decimals"])
    def test_a_number_beyond_any_electorate_is_reported_with_the_others(self, column: str) -> None:
        number = 10**12 - 1
        assert len(read_rounds([{**A, column: number}], [])) == 1
        assert errors_of([{**A, column: number + 1, "body_kind": "x"}], []) == [
            ("rounds[1].body_kind", UnknownTermError, "expected.term"),
            (f"rounds[1].{column}", InvalidFigureError, "figure.count"),
        ]
        assert errors_of([A], [{"round_id": "A", "row": number + 1, "high": number + 1}]) == [
            ("results[1].row", InvalidFigureError, "figure.count"),
            ("results[1].high", InvalidFigureError, "figure.count"),
        ]

    @given(st.text(max_size=12))
    def test_any_text_in_a_cell_is_read_or_refused_with_its_place(self, text: str) -> None:
        places: list[str] = []
        try:
            read_rounds([A], [{"round_id": "A", "row": "1", "high": "1", "pct_high": text}])
        except InvalidTableError as error:
            places += [inner.where for inner in error.errors]
        assert places in ([], ["results[1].pct_high"])

    def test_the_error_is_said_in_both_languages_and_can_be_pickled(self) -> None:
        with pytest.raises(InvalidTableError) as caught:
            read_rounds([A, A], [{"round_id": "A", "row": "1", "pct_low": "101"}])
        error = caught.value
        for language in LANGUAGES:
            _, *lines = error.explain(language).splitlines()
            assert [line.split(": ")[0] for line in lines] == ["rounds[2].round_id", "results[1].pct_low"]
        copied = pickle.loads(pickle.dumps(error))  # noqa: S301  # its own pickle
        assert [told(inner) for inner in copied.errors] == [told(inner) for inner in error.errors]

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


COUNTS = (
    *("total_members", "ballots_issued", "ballots_collected", "ballots_valid", "ballots_invalid"),
    *("published_base", "published_decimals"),
)
ROUND_COLUMNS = (
    *("round_id", "body", "body_kind", "date", "legal_basis", "legal_basis_inferred"),
    *(*COUNTS, "notes_vi", "notes_en", "source_urls"),
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
            *((column, "-1", InvalidFigureError, "figure.count", {}) for column in COUNTS),
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
            *(("row", bad, InvalidFigureError, "figure.count", {}) for bad in ("-1", 1.5)),
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
        assert tell(lambda: read_rounds(bad, [])) == (InvalidValueError, "expected.several", bad, "rounds", {})
        assert tell(lambda: read_rounds([A], bad)) == (InvalidValueError, "expected.several", bad, "results", {})

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
