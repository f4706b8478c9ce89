"""Made-up published rounds, and what an audit says of them or of those that are shipped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from phieu_tin_nhiem.base.text import Text
from phieu_tin_nhiem.facts.marks import Rating
from phieu_tin_nhiem.facts.offices import BodyKind
from phieu_tin_nhiem.published import Audit, Cell, PrintedPercent, PublishedRound, PublishedRow, audit, rounds

Printed = tuple[int | None, str | None]
FIGURES = ("members", "issued", "collected", "valid")

# All that can be printed of a round, and nearly nothing.
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
