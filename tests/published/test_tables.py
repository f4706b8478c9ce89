"""Published results as data: 26 rounds as publications printed them, and a reader that refuses what it cannot read."""

from __future__ import annotations

import csv
import json
import pickle
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from decimal import Decimal, localcontext
from importlib.resources import files
from typing import Any

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
from phieu_tin_nhiem.base.text import Text
from phieu_tin_nhiem.facts.marks import Rating
from phieu_tin_nhiem.published import (
    Bound,
    InvalidFigureError,
    InvalidTableError,
    PrintedPercent,
    PublishedRound,
    PublishedRow,
    read_rounds,
    results,
    rounds,
)

Cells = dict[str, object]


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


A: Cells = {"round_id": "A", "body": "HĐND huyện"}


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

    def test_a_round_that_is_not_there_is_refused_with_those_that_are(self) -> None:
        with pytest.raises(UnknownTermError, match="QH13-2013"):
            results("QH1-1946")

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
        [
            ("CANTHO-2018", "2018-12-06", date(2018, 12, 6)),
            ("LANGSON-2018", "2018-12", None),
            ("TUACHUA", None, None),
        ],
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


class TestPrintedPercent:
    """A percentage is kept as it was printed, and read exactly, whatever the language of the page."""

    @pytest.mark.parametrize(
        ("text", "value", "decimals", "bound"),
        [
            ("66,27", "66.27", 2, Bound.EXACT),
            ("66.27", "66.27", 2, Bound.EXACT),
            ("61,70", "61.70", 2, Bound.EXACT),
            ("40", "40", 0, Bound.EXACT),
            ("0", "0", 0, Bound.EXACT),
            ("100", "100", 0, Bound.EXACT),
            ("100,00 %", "100.00", 2, Bound.EXACT),
            ("66,265", "66.265", 3, Bound.EXACT),
            ("66," + 20 * "6", "66." + 20 * "6", 20, Bound.EXACT),
            ("trên 98,5%", "98.5", 1, Bound.OVER),
            ("Tre\u0302n 98,5%", "98.5", 1, Bound.OVER),
            ("hơn 50%", "50", 0, Bound.OVER),
            (">50", "50", 0, Bound.OVER),
            ("more  than 50%", "50", 0, Bound.OVER),
            ("gần 55 %", "55", 0, Bound.NEARLY),
            ("nearly 55%", "55", 0, Bound.NEARLY),
        ],
    )
    def test_comma_point_and_bounds_are_read(self, text: str, value: str, decimals: int, bound: Bound) -> None:
        percent = PrintedPercent(text)
        assert (percent.value, percent.decimals, percent.bound) == (Decimal(value), decimals, bound)
        assert percent.units == int(Decimal(value) * 10**decimals)

    @pytest.mark.parametrize("text", ["1.234", "1.234,5", "1,234.5", "66.265", "1.234.567", "1,234,567", "trên 1.234"])
    def test_what_could_be_thousands_is_refused(self, text: str) -> None:
        with pytest.raises(InvalidFigureError) as caught:
            PrintedPercent(text)
        assert caught.value.key == "figure.thousands"

    @pytest.mark.parametrize("text", ["100,01", "101", "999", "trên 100,5%"])
    def test_more_than_a_hundred_per_cent_is_refused(self, text: str) -> None:
        with pytest.raises(InvalidFigureError) as caught:
            PrintedPercent(text)
        assert caught.value.key == "figure.most"
        assert isinstance(caught.value, ValueError)

    @pytest.mark.parametrize(
        "text",
        ["-1", "+1", "1e1", "12..3", "12,", ",5", "abc", "%", "50%%", "dưới 50%", "٣٤", "007", "1000", "6 6,2", "nan"],
    )
    def test_anything_else_is_no_percentage(self, text: str) -> None:
        with pytest.raises(InvalidFigureError) as caught:
            PrintedPercent(text)
        assert caught.value.key == "figure.percent"
        assert repr(text) in str(caught.value)

    @pytest.mark.parametrize("text", ["", "   ", "6\u200b6", 40, None])
    def test_what_is_no_visible_text_is_refused(self, text: str) -> None:
        with pytest.raises(InvalidTextError):
            PrintedPercent(text)

    @given(st.integers(0, 10**4), st.integers(0, 2), st.sampled_from(".,"))
    def test_reading_what_was_written_gives_the_number_back(self, units: int, decimals: int, mark: str) -> None:
        units = min(units, 10 ** (decimals + 2))
        whole, fraction = divmod(units, 10**decimals)
        text = f"{whole}{mark}{fraction:0{decimals}}" if decimals else str(whole)
        percent = PrintedPercent(text)
        assert (percent.units, percent.decimals, str(percent)) == (units, decimals, text)

    def test_the_host_s_decimal_context_changes_nothing(self) -> None:
        with localcontext() as context:
            context.prec = 1
            percent = PrintedPercent("66,27")
            assert (str(percent.value), percent.units) == ("66.27", 6627)

    def test_it_can_be_copied_and_written(self) -> None:
        percent = PrintedPercent("gần 55%")
        assert pickle.loads(pickle.dumps(percent)) == attrs.evolve(percent) == percent  # noqa: S301  # its own pickle
        assert percent.to_dict() == {"text": "gần 55%", "value": "55", "decimals": 0, "bound": "nearly"}


class TestPublishedValues:
    """A published round may be wrong in its figures, but not in kind."""

    @pytest.mark.parametrize(
        ("make", "error"),
        [
            (lambda: PublishedRow(round_id="A", row=1), InvalidFigureError),
            (lambda: PublishedRow(round_id="A", row=1, position="Chủ tịch HĐND"), InvalidFigureError),
            (lambda: PublishedRow(round_id="A", row=0, low=1), InvalidCountError),
            (lambda: PublishedRow(round_id="A", row=1, low=-1), InvalidCountError),
            (lambda: PublishedRow(round_id="A", row=1, low=True), InvalidCountError),
            (lambda: PublishedRow(round_id="", row=1, low=1), InvalidTextError),
            (lambda: PublishedRow(round_id="A", row=1, low=1, source="tờ báo"), InvalidTextError),
            (lambda: PublishedRow(round_id="A", row=1, percent_low="63,7"), InvalidValueError),  # type: ignore[arg-type]
            (lambda: PublishedRound(id="A", body=""), InvalidTextError),
            (lambda: PublishedRound(id="A", body="B", members=-1), InvalidCountError),
            (lambda: PublishedRound(id="A", body="B", printed_date="2018-02-30"), InvalidDayError),
            (lambda: PublishedRound(id="A", body="B", printed_date="0018-02-03"), InvalidDayError),
            (lambda: PublishedRound(id="A", body="B", notes="ghi chú"), InvalidValueError),  # type: ignore[arg-type]
            (lambda: PublishedRound(id="A", body="B", sources=("ftp://a",)), InvalidTextError),
            (lambda: PublishedRound(id="A", body="B", legal_basis_inferred=1), InvalidValueError),  # type: ignore[arg-type]
            (
                lambda: PublishedRound(id="A", body="B", rows=(PublishedRow(round_id="C", row=1, low=1),)),
                InvalidFigureError,
            ),
            (
                lambda: PublishedRound(id="A", body="B", rows=(PublishedRow(round_id="A", row=1, low=1),) * 2),
                InvalidFigureError,
            ),
        ],
    )
    def test_what_cannot_be_is_refused(self, make: Callable[[], object], error: type[InvalidValueError]) -> None:
        attrs.validators.set_disabled(True)
        try:
            with pytest.raises(error):
                make()
        finally:
            attrs.validators.set_disabled(False)

    def test_figures_that_contradict_each_other_are_kept_because_they_were_printed(self) -> None:
        row = PublishedRow(round_id="A", row=1, high=90)
        made = PublishedRound(id="A", body="B", members=40, collected=45, rows=(row,))
        assert (made.collected, made.rows[0].high) == (45, 90)


class TestReading:
    """Two tables give the rounds; whatever is bad is told with its table, its row and its column, all together."""

    def test_the_package_s_own_tables_give_its_own_rounds(self) -> None:
        assert read_rounds(table("rounds.csv"), table("results.csv")) == rounds()

    def test_columns_that_are_not_there_and_empty_cells_are_unknown(self) -> None:
        (made,) = read_rounds(
            [{**A, "date": " "}], [{"round_id": "A", "row": 1, "low": 3, "high": None, "pct_low": ""}]
        )
        assert made == PublishedRound(id="A", body="HĐND huyện", rows=(PublishedRow(round_id="A", row=1, low=3),))

    def test_everything_that_is_there_is_read(self) -> None:
        (made,) = read_rounds(
            [
                {
                    **A,
                    "date": "2019-01",
                    "legal_basis": "Kế hoạch",
                    "legal_basis_inferred": "no",
                    "total_members": "35",
                    "notes_en": "A note.",
                    "source_urls": "https://a.vn/1 http://b.vn/2",
                }
            ],
            [],
        )
        assert (made.printed_date, made.on, made.members, made.rows) == ("2019-01", None, 35, ())
        assert made.notes == Text("A note.", "A note.")
        assert made.sources == ("https://a.vn/1", "http://b.vn/2")

    def test_many_bad_cells_are_reported_together_each_at_its_place(self) -> None:
        errors = errors_of(
            [
                {"round_id": "A", "body": "", "total_members": "1.234"},
                {**A, "date": "2018-02-30", "source_urls": "báo"},
                {"round_id": " ", "body": "B", "body_kind": "hội", "legal_basis_inferred": "perhaps", "source_urls": 3},
                {**A, "round_id": "C", "ballots_isued": "3"},
            ],
            [
                {"round_id": "A", "row": "1", "pct_low": "101", "high": "-3"},
                {"round_id": "A", "row": "2", "position": "Chủ tịch"},
                {"round_id": "B", "row": "1", "low": "1"},
                {"round_id": "A", "row": "0", "low": "1", "pct_high": "1.234,5", "pct_confidence": 2.5},
                {"round_id": "C", "row": "1", "low": "1", None: ["thừa"]},  # type: ignore[dict-item]
                {"round_id": "A", "row": "", "low": 1.5, "high": True, "source_url": "báo"},
                {"round_id": "C", "row": "7", "low": "1"},
                {"round_id": "C", "row": "7", "low": "2"},
            ],
        )
        assert errors == [
            ("rounds[1].body", InvalidTextError, "expected.text"),
            ("rounds[1].total_members", InvalidFigureError, "figure.thousands"),
            ("rounds[2].round_id", InvalidFigureError, "figure.twice"),
            ("rounds[2].date", InvalidDayError, "expected.day"),
            ("rounds[2].source_urls", InvalidTextError, "figure.url"),
            ("rounds[3].round_id", InvalidTextError, "expected.text"),
            ("rounds[3].body_kind", UnknownTermError, "expected.term"),
            ("rounds[3].legal_basis_inferred", UnknownTermError, "expected.term"),
            ("rounds[3].source_urls", InvalidTextError, "figure.url"),
            ("rounds[4]", InvalidFigureError, "figure.column"),
            ("results[1].high", InvalidFigureError, "figure.count"),
            ("results[1].pct_low", InvalidFigureError, "figure.most"),
            ("results[2]", InvalidFigureError, "figure.empty"),
            ("results[3].round_id", InvalidFigureError, "figure.unknown_round"),
            ("results[4].row", InvalidCountError, "figure.row"),
            ("results[4].pct_high", InvalidFigureError, "figure.thousands"),
            ("results[4].pct_confidence", InvalidFigureError, "figure.percent"),
            ("results[5]", InvalidFigureError, "figure.column"),
            ("results[6].row", InvalidCountError, "figure.row"),
            ("results[6].high", InvalidFigureError, "figure.count"),
            ("results[6].low", InvalidFigureError, "figure.count"),
            ("results[6].source_url", InvalidTextError, "figure.url"),
            ("results[8].row", InvalidFigureError, "figure.twice"),
        ]

    def test_a_row_that_is_none_is_reported_with_the_others(self) -> None:
        wrong: list[Any] = [None, "A;1;21", ["A", "1"], {"round_id": "A", "row": "4", "low": "-1"}]
        assert errors_of([A, *wrong[:1]], wrong) == [
            ("rounds[2]", InvalidFigureError, "expected.kind"),
            ("results[1]", InvalidFigureError, "expected.kind"),
            ("results[2]", InvalidFigureError, "expected.kind"),
            ("results[3]", InvalidFigureError, "expected.kind"),
            ("results[4].low", InvalidFigureError, "figure.count"),
        ]

    @pytest.mark.parametrize("bad", [None, 5, "rounds.csv"])
    def test_a_table_that_is_none_is_refused_by_name(self, bad: object) -> None:
        with pytest.raises(InvalidValueError, match="rounds:"):
            read_rounds(bad, [])  # type: ignore[arg-type]
        with pytest.raises(InvalidValueError, match="results:"):
            read_rounds([A], bad)  # type: ignore[arg-type]

    @pytest.mark.parametrize("printed", ["2018-13", "2018-00", "2018-02-29"])
    def test_a_month_or_day_is_one_that_exists(self, printed: str) -> None:
        assert errors_of([{**A, "date": printed}], []) == [("rounds[1].date", InvalidDayError, "expected.day")]
        assert read_rounds([{**A, "date": "2018-12"}], [])[0].printed_date == "2018-12"

    @pytest.mark.parametrize("count", ["1.234", "1,234.5", "1.234.567"])
    def test_a_count_with_thousands_dots_is_refused_not_guessed(self, count: str) -> None:
        assert errors_of([A], [{"round_id": "A", "row": "1", "high": count}]) == [
            ("results[1].high", InvalidFigureError, "figure.thousands")
        ]

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

    @pytest.mark.parametrize("count", ["1,5", "ba", "٣", "1e3", "007", "1_000", "9" * 5000, [3]])
    def test_a_count_is_written_in_plain_digits(self, count: object) -> None:
        assert errors_of([A], [{"round_id": "A", "row": "1", "high": count}]) == [
            ("results[1].high", InvalidFigureError, "figure.count")
        ]

    def test_the_error_says_everything_in_both_languages(self) -> None:
        with pytest.raises(InvalidTableError) as caught:
            read_rounds([A, A], [{"round_id": "A", "row": "1", "pct_low": "101"}])
        error = caught.value
        assert isinstance(error, ValueError)
        for language in ("vi", "en"):
            lines = error.explain(language).splitlines()
            assert "2" in lines[0]
            assert [line.split(": ")[0] for line in lines[1:]] == ["rounds[2].round_id", "results[1].pct_low"]
        assert error.explain("vi") != error.explain("en")
        assert str(error) == error.explain("vi")
        copied = pickle.loads(pickle.dumps(error))  # noqa: S301  # its own pickle
        assert [(inner.key, inner.where) for inner in copied.errors] == [
            (inner.key, inner.where) for inner in error.errors
        ]

    @given(st.text(max_size=12))
    def test_any_text_in_a_cell_is_read_or_refused_with_its_place(self, text: str) -> None:
        places: list[str] = []
        try:
            read_rounds([A], [{"round_id": "A", "row": "1", "high": "1", "pct_high": text}])
        except InvalidTableError as error:
            places += [inner.where for inner in error.errors]
        assert places in ([], ["results[1].pct_high"])
