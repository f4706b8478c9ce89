"""Tables: rounds from the rows of two tables, the package's own among them; all bad cells are reported together."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Final, final

from attrs import evolve

from phieu_tin_nhiem.base.cells import Cells, Problems, Reader, is_empty
from phieu_tin_nhiem.base.errors import (
    MOST_ERRORS,
    InvalidCountError,
    InvalidInputError,
    InvalidTextError,
    UnknownTermError,
)
from phieu_tin_nhiem.base.lazy import data_of
from phieu_tin_nhiem.base.sentences import COUNT, EXPECTED_TERM, WORD, Expectation, Sentence, several
from phieu_tin_nhiem.base.text import Text
from phieu_tin_nhiem.base.values import EXPECTED_KIND, clean_text, parse_term, require_several
from phieu_tin_nhiem.facts.offices import BodyKind
from phieu_tin_nhiem.published.figures import InvalidFigureError, read_count, read_percent
from phieu_tin_nhiem.published.published_rounds import (
    EXPECTED_ONCE,
    EXPECTED_ROW,
    EXPECTED_URL,
    PublishedRound,
    PublishedRow,
    day_in,
    require_url,
)

_ANSWERS: Final = {"yes": True, "no": False}

TABLE: Final = Sentence(
    "figure.table",
    vi="Không đọc được bảng: {count} lỗi",
    en="The tables cannot be read: {count} error{count:s}",
    count=COUNT,
)
EXPECTED_COLUMN: Final = Expectation(
    "figure.column", vi="một trong các cột: {columns}", en="one of the columns: {columns}", columns=several(WORD)
)
EXPECTED_ROUND: Final = Expectation(
    "figure.unknown_round", vi="một đợt có trong bảng các đợt", en="a round that is in the table of rounds"
)


@final
class InvalidTableError(InvalidInputError):
    """Tables with bad rows: ``errors`` has one error for each bad cell, which names its table, row and column.

    They stand in the order of the rows: first the rounds, then the results. Of very many the first 1,000 are listed,
    and ``unsaid`` names a place of another.

    >>> read_rounds([{"round_id": "A", "body": "HĐND xã Mẫu"}], [{"round_id": "A", "row": "1", "low": "1.234"}])
    Traceback (most recent call last):
    ...
    phieu_tin_nhiem.published.tables.InvalidTableError: Không đọc được bảng: 1 lỗi
    results[1].low: '1.234' không hợp lệ; cần một con số không có dấu phân cách hàng nghìn
    """


def read_rounds(
    rounds: Iterable[Mapping[str, object]], results: Iterable[Mapping[str, object]]
) -> tuple[PublishedRound, ...]:
    """Return the published rounds that two tables hold, such as two ``csv.DictReader`` give.

    The columns are those of the package's own tables. A column that is not there is unknown throughout, as an empty
    cell is; a column that means nothing is an error, because it might be a misspelt one. Errors number the rows of
    each table from 1, the header not counted: ``results[3].pct_low``.

    >>> rounds = [{"round_id": "A", "body": "HĐND huyện", "ballots_collected": "33"}]
    >>> results = [{"round_id": "A", "row": "1", "low": "21", "pct_low": "63,7"}]
    >>> read_rounds(rounds, results)[0].rows[0].percent_low.value
    Decimal('63.7')

    Raises:
        InvalidTableError: at least one cell or row is bad; ``errors`` says which.
    """
    wrong = Problems()
    read: dict[str, PublishedRound] = {}
    # A round whose other cells are bad is still a round, so that its results are not called strays.
    rows: dict[str, dict[int, PublishedRow]] = {}
    for place, cells in _rows(rounds, "rounds", _ROUND_COLUMNS, wrong):
        name = cells.require("round_id", clean_text)
        if name in rows:
            cells.refuse(InvalidFigureError(EXPECTED_ONCE, name, place), "round_id")
        elif name is not None:
            rows[name] = {}
        made = _round(cells, name)
        if made is not None:
            read[made.id] = made
    for place, cells in _rows(results, "results", _ROW_COLUMNS, wrong):
        row = _row(cells, place, wrong)
        if row is None:
            continue
        if row.round_id not in rows:
            cells.refuse(InvalidFigureError(EXPECTED_ROUND, row.round_id, place), "round_id")
        elif row.row in rows[row.round_id]:
            cells.refuse(InvalidFigureError(EXPECTED_ONCE, row.row, place), "row")
        else:
            rows[row.round_id][row.row] = row
    if wrong.errors:
        raise InvalidTableError.of(TABLE, wrong.errors, "read_rounds")
    return tuple(evolve(made, rows=tuple(rows[name].values())) for name, made in read.items())


def _rows(table: object, name: str, columns: tuple[str, ...], wrong: Problems) -> Iterator[tuple[str, Cells[str]]]:
    """Yield the rows of a table with their places, until more is wrong than is listed."""
    for number, given in enumerate(require_several(table, name), 1):
        if len(wrong.errors) > MOST_ERRORS:
            return
        place = f"{name}[{number}]"
        if not isinstance(given, Mapping):
            wrong.add(InvalidFigureError(EXPECTED_KIND, given, place, {"kind": Mapping.__name__}))
            continue
        cells = Cells(given, f"{place}.{{}}".format, wrong.add_at)
        for column in given:
            if column not in columns:
                cells.is_bad = True
                wrong.add(InvalidFigureError(EXPECTED_COLUMN, column, place, {"columns": columns}))
        yield place, cells


def _round(cells: Cells[str], name: str | None) -> PublishedRound | None:
    """Return the round, still without rows, or None if it has no id or no body; other bad cells are unknown."""
    body = cells.require("body", clean_text)
    fields: dict[str, Any] = {field: cells.read(column, reader) for column, (field, reader) in _ROUND_CELLS.items()}
    fields["legal_basis_inferred"] = bool(fields["legal_basis_inferred"])
    notes = _notes(cells.read("notes_vi", clean_text), cells.read("notes_en", clean_text))
    sources = cells.read("source_urls", _urls) or ()
    if name is None or body is None:
        return None
    return PublishedRound(id=name, body=body, notes=notes, sources=sources, **fields)


def _row(cells: Cells[str], place: str, wrong: Problems) -> PublishedRow | None:
    """Return the row, or None if one of its cells is bad or all figures are missing."""
    round_id = cells.require("round_id", clean_text)
    number = cells.require("row", _number)
    fields: dict[str, Any] = {field: cells.read(column, reader) for column, (field, reader) in _ROW_CELLS.items()}
    if cells.is_bad or round_id is None or number is None:
        return None
    try:
        return PublishedRow(round_id=round_id, row=number, **fields)
    except InvalidFigureError as error:
        wrong.add(InvalidFigureError(error.sentence, error.value, place))
        return None


def _notes(vi: str | None, en: str | None) -> Text | None:
    """Return the notes in both languages: a note in one is better than none."""
    either = vi or en
    return None if either is None else Text(vi or either, en or either)


def _kind(value: object, _: str) -> BodyKind:
    return parse_term(BodyKind, value)


def _date(value: object, where: str) -> str:
    text = clean_text(value, where)
    day_in(text, where)
    return text


def _number(value: object, where: str) -> int:
    number = 0 if is_empty(value) else read_count(value, where)
    if number == 0:
        raise InvalidCountError(EXPECTED_ROW, value, where)
    return number


def _answer(value: object, where: str) -> bool:
    if not isinstance(value, str) or value not in _ANSWERS:
        raise UnknownTermError(EXPECTED_TERM, value, where, {"allowed": tuple(_ANSWERS)})
    return _ANSWERS[value]


def _urls(value: object, where: str) -> tuple[str, ...]:
    if not isinstance(value, str):
        raise InvalidTextError(EXPECTED_URL, value, where)
    return tuple(require_url(url, where) for url in value.split())


# The columns of both tables: which field each gives, and what reads it.
_ROUND_CELLS: Final[Mapping[str, tuple[str, Reader[Any]]]] = {
    "body_kind": ("kind", _kind),
    "date": ("printed_date", _date),
    "legal_basis": ("legal_basis", clean_text),
    "legal_basis_inferred": ("legal_basis_inferred", _answer),
    "total_members": ("members", read_count),
    "ballots_issued": ("issued", read_count),
    "ballots_collected": ("collected", read_count),
    "ballots_valid": ("valid", read_count),
    "ballots_invalid": ("invalid", read_count),
    "published_base": ("published_base", read_count),
    "published_decimals": ("published_decimals", read_count),
}
_ROW_CELLS: Final[Mapping[str, tuple[str, Reader[Any]]]] = {
    "position": ("position", clean_text),
    "high": ("high", read_count),
    "confidence": ("confidence", read_count),
    "low": ("low", read_count),
    "pct_high": ("percent_high", read_percent),
    "pct_confidence": ("percent_confidence", read_percent),
    "pct_low": ("percent_low", read_percent),
    "source_url": ("source", require_url),
}
_ROUND_COLUMNS: Final = ("round_id", "body", *_ROUND_CELLS, "notes_vi", "notes_en", "source_urls")
_ROW_COLUMNS: Final = ("round_id", "row", *_ROW_CELLS)


# ── The tables of the package ──


@cache
def rounds() -> tuple[PublishedRound, ...]:
    """Return the 26 rounds with their rows, in a fixed order.

    >>> [published.id for published in rounds()][:3]
    ['QH13-2013', 'QH13-2014', 'QH14-2018']
    """
    return read_rounds(_table("rounds.csv"), _table("results.csv"))


def results(round_id: str | None = None) -> tuple[PublishedRow, ...]:
    """Return the 227 rows of all rounds, or the rows of one.

    >>> results("TIENLANG-2023")[0].low
    21

    Raises:
        UnknownTermError: there is no round of that id.
    """
    if round_id is None:
        return tuple(row for published in rounds() for row in published.rows)
    for published in rounds():
        if published.id == round_id:
            return tuple(published.rows)
    raise UnknownTermError(EXPECTED_TERM, round_id, "round_id", {"allowed": tuple(made.id for made in rounds())})


def _table(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(data_of("phieu_tin_nhiem.published", name).splitlines()))
