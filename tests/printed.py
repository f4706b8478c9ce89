"""Made-up published rounds, and what an audit says of them or of those that are shipped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from phieu_tin_nhiem.facts.marks import Rating
from phieu_tin_nhiem.published import Audit, Cell, PrintedPercent, PublishedRound, PublishedRow, audit, rounds

Printed = tuple[int | None, str | None]
FIGURES = ("members", "issued", "collected", "valid")


def printed_row(number: int, cells: Iterable[Printed]) -> PublishedRow:
    """Return a row from (count, percentage) for high, confidence and low; what is left out is unknown."""
    high, confidence, low = (*cells, (None, None), (None, None), (None, None))[:3]
    percents = [None if percent is None else PrintedPercent(percent) for _, percent in (high, confidence, low)]
    return PublishedRow(
        round_id="A",
        row=number,
        position="Chủ tịch HĐND",
        high=high[0],
        confidence=confidence[0],
        low=low[0],
        percent_high=percents[0],
        percent_confidence=percents[1],
        percent_low=percents[2],
    )


def printed_round(
    *rows: Sequence[Printed],
    members: int | None = None,
    issued: int | None = None,
    collected: int | None = None,
    valid: int | None = None,
    invalid: int | None = None,
) -> PublishedRound:
    made = tuple(printed_row(number, cells) for number, cells in enumerate(rows, 1))
    return PublishedRound(
        id="A",
        body="HĐND tỉnh",
        members=members,
        issued=issued,
        collected=collected,
        valid=valid,
        invalid=invalid,
        rows=made,
    )


def shipped(round_id: str) -> Audit:
    return audit(next(made for made in rounds() if made.id == round_id))


def cell_of(done: Audit, row: int, level: Rating = Rating.HIGH) -> Cell:
    return next(cell for cell in done.cells if (cell.row, cell.level) == (row, level))


def only(done: Audit) -> Cell:
    (cell,) = done.cells
    return cell
