"""Cells: a row of a table is read cell by cell, and what is bad is collected with its place."""

from __future__ import annotations

import pytest

from phieu_tin_nhiem import InvalidCountError, InvalidTextError, InvalidValueError
from phieu_tin_nhiem.base.cells import Cells, Problems, is_empty
from phieu_tin_nhiem.base.errors import MOST_ERRORS
from phieu_tin_nhiem.base.values import EXPECTED_COUNT, clean_text, require_count


def row(problems: Problems, **given: object) -> Cells[str]:
    return Cells(given, "row 4, {}".format, problems.add_at)


class TestCells:
    """An empty cell is unknown, a bad one is refused at its place and read as unknown."""

    def test_what_can_be_read_is_read(self) -> None:
        cells = row(wrong := Problems(), name=" Trần  Thị Mẫu ", count=3)
        assert (cells.read("name", clean_text), cells.read("count", require_count)) == ("Trần Thị Mẫu", 3)
        assert (cells.is_bad, wrong.errors) == (False, [])

    @pytest.mark.parametrize("nothing", [None, "", "  ", "\t\n"])
    def test_an_empty_cell_is_unknown_unless_it_is_needed(self, nothing: object) -> None:
        cells = row(wrong := Problems(), name=nothing)
        assert is_empty(nothing)
        assert cells.is_empty("name")
        assert cells.is_empty("other")
        assert cells.read("name", clean_text) is cells.read("other", clean_text) is None
        assert not cells.is_bad
        assert cells.require("name", clean_text) is None
        assert [(type(error), error.where) for error in wrong.errors] == [(InvalidTextError, "row 4, name")]
        assert cells.is_bad

    def test_zero_and_no_are_not_nothing(self) -> None:
        assert not any(map(is_empty, (0, False, "0", [])))

    def test_an_error_from_elsewhere_is_put_at_its_cell(self) -> None:
        cells = row(wrong := Problems(), count=3)
        cells.refuse(InvalidCountError(EXPECTED_COUNT, -1, "Tally.high", {"a": 1}), "count")
        (error,) = wrong.errors
        assert (type(error), error.sentence, error.value, error.where, error.facts) == (
            InvalidCountError,
            EXPECTED_COUNT,
            -1,
            "row 4, count",
            {"a": 1},
        )

    def test_what_is_no_error_of_ours_is_not_caught(self) -> None:
        def fail(*_: object) -> None:
            raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            row(Problems(), count=3).read("count", fail)


class TestProblems:
    """They are collected until there are more than are said."""

    def test_more_than_are_said_end_the_reading(self) -> None:
        full: list[int] = []
        wrong = Problems(lambda errors: full.append(len(errors)))
        for number in range(MOST_ERRORS + 1):
            wrong.add(InvalidValueError(EXPECTED_COUNT, number, "x"))
        assert full == [MOST_ERRORS + 1]
