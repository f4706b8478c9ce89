"""Published rounds: what was printed of a round and of each row, and where. Values, not yet believed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Annotated, Final, final

from attrs import field, fields_dict

from phieu_tin_nhiem.base.document import Bar, Cells, Document, Key, Paragraph, Shown, Table
from phieu_tin_nhiem.base.errors import InvalidCountError, InvalidDayError, InvalidTextError
from phieu_tin_nhiem.base.records import Record, joined, plain
from phieu_tin_nhiem.base.sentences import COUNT, DAY, NAME, Expectation, Kind, Sentence, optional, spell
from phieu_tin_nhiem.base.text import Language, Text
from phieu_tin_nhiem.base.values import EXPECTED_DAY, Count, Name, checked, frozen, put, require_day
from phieu_tin_nhiem.facts.counting import COLUMN_DISTRIBUTION
from phieu_tin_nhiem.facts.marks import Rating
from phieu_tin_nhiem.facts.offices import COLUMN_POST, BodyKind
from phieu_tin_nhiem.published.figures import Bound, InvalidFigureError, PrintedPercent

_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MONTH: Final = re.compile(r"[0-9]{4}-[0-9]{2}")
_YEAR: Final = re.compile(r"[0-9]{4}(?![0-9])")
_URL: Final = re.compile(r"https?://[^\s<>\"]+")
_COUNTS: Final = {Rating.HIGH: "high", Rating.CONFIDENCE: "confidence", Rating.LOW: "low"}

ROUND_ID: Final = Kind("round", ("QH13-2013",), {"type": "string"})
EXPECTED_ROW: Final = Expectation("figure.row", vi="số thứ tự của hàng, từ 1", en="the number of the row, from 1")
EXPECTED_SOMETHING: Final = Expectation(
    "figure.empty",
    vi="ít nhất một số phiếu hoặc một tỷ lệ trong hàng",
    en="at least one count or percentage in the row",
)
EXPECTED_ONCE: Final = Expectation(
    "figure.twice", vi="mỗi đợt và mỗi hàng chỉ ghi một lần", en="each round and each row only once"
)
EXPECTED_OWN_ROW: Final = Expectation("figure.other_round", vi="hàng của chính đợt đó", en="a row of that very round")
EXPECTED_URL: Final = Expectation("figure.url", vi="một địa chỉ http hoặc https", en="an http or https address")
FIGURES: Final = Sentence(
    "published.figures",
    vi="Ngày: {day}. Căn cứ: {basis}. Tổng số thành viên: {members}; phiếu phát ra: {issued}; thu về: {collected};"
    " hợp lệ: {valid}.",
    en="Date: {day}. Legal basis: {basis}. Total members: {members}; ballots issued: {issued}; collected: {collected};"
    " valid: {valid}.",
    day=optional(DAY),
    basis=optional(NAME),
    members=optional(COUNT),
    issued=optional(COUNT),
    collected=optional(COUNT),
    valid=optional(COUNT),
)


def require_url(value: object, where: str) -> str:
    """Return ``value`` if it is the address of a page."""
    if not isinstance(value, str) or not value.isprintable() or _URL.fullmatch(value) is None:
        raise InvalidTextError(EXPECTED_URL, value, where)
    return str.__str__(value)


Url = Annotated[str, require_url]
"""The address of a page."""


@final
@frozen(kw_only=True, field_transformer=checked)
class PublishedRow:
    """What was printed of one person, under the office held: some of three counts and three percentages.

    The figures need not fit each other, or the round: whether they do is what an audit says.

    Attributes:
        round_id: the round that the row belongs to.
        row: its number in the round, from 1.
        position: the office, or None where it is not known.
        source: the address of the page that printed it, or None.

    Raises:
        InvalidFigureError: the row holds no figure at all.

    >>> row = PublishedRow(round_id="A", row=1, low=21, percent_low=PrintedPercent("63,7"))
    >>> row.count(Rating.LOW), row.count(Rating.HIGH), row.total
    (21, None, None)
    """

    round_id: Name
    row: Count
    position: Name | None = None
    high: Count | None = None
    confidence: Count | None = None
    low: Count | None = None
    percent_high: PrintedPercent | None = None
    percent_confidence: PrintedPercent | None = None
    percent_low: PrintedPercent | None = None
    source: Url | None = None

    def __attrs_post_init__(self) -> None:
        if self.row == 0:
            raise InvalidCountError(EXPECTED_ROW, self.row, "PublishedRow.row")
        if all(self.count(level) is None and self.percent(level) is None for level in Rating):
            raise InvalidFigureError(EXPECTED_SOMETHING, self.row, "PublishedRow")

    def count(self, level: Rating) -> int | None:
        """Return the count that was printed at ``level``."""
        count: int | None = getattr(self, _COUNTS[level])
        return count

    def percent(self, level: Rating) -> PrintedPercent | None:
        """Return the percentage that was printed at ``level``."""
        percent: PrintedPercent | None = getattr(self, f"percent_{_COUNTS[level]}")
        return percent

    @property
    def total(self) -> int | None:
        """The sum of the three counts, which is known if all three are."""
        if self.high is None or self.confidence is None or self.low is None:
            return None
        return self.high + self.confidence + self.low

    def to_dict(self) -> dict[str, object]:
        """Return plain data: every field by its name, None where it is not known."""
        named = {name: getattr(self, name) for name in fields_dict(PublishedRow)}
        return {name: value.to_dict() if isinstance(value, PrintedPercent) else value for name, value in named.items()}

    def to_record(self) -> Record:
        """Return one flat row of a table.

        Each level has its count, its percentage as a number, which is None where a bound was printed instead, and the
        percentage as it was printed.

        >>> row = PublishedRow(round_id="A", row=1, low=21, percent_low=PrintedPercent("63,7"))
        >>> row.to_record()["percent_low"], row.to_record()["percent_low_printed"]
        (63.7, '63,7')
        """
        record: Record = {"round_id": self.round_id, "row": self.row, "position": self.position}
        for level, name in _COUNTS.items():
            percent = self.percent(level)
            is_exact = percent is not None and percent.bound is Bound.EXACT
            record[name] = self.count(level)
            record[f"percent_{name}"] = float(percent.value) if percent is not None and is_exact else None
            record[f"percent_{name}_printed"] = None if percent is None else percent.text
        return {**record, "total": self.total, "source": self.source}

    def cells(self, language: Language) -> Cells:
        """Return the row as one row of a table."""
        unknown = spell(None, language)
        levels = []
        for level in Rating:
            count, percent = self.count(level), self.percent(level)
            if percent is None:
                levels.append(unknown if count is None else str(count))
            else:
                levels.append(f"{'?' if count is None else count} ({percent.text.removesuffix('%').strip()}%)")
        whole = self.total is not None
        bar = Bar(tuple((level.label.get(language), self.count(level) or 0) for level in Rating))
        return (self.position or unknown, bar if whole else "–", *levels)


@final
@frozen(kw_only=True, field_transformer=checked)
class PublishedRound(Shown):
    """What was printed of one round, and where.

    The figures come from outside and need not fit each other.

    Attributes:
        id: a short name, such as ``"CANTHO-2018"``.
        body: who voted.
        printed_date: the date as far as it is known, such as ``"2018-12"``; None where it is not known.
        on: the day, if ``printed_date`` is a whole one.
        legal_basis: the instrument that the vote was held under.
        legal_basis_inferred: whether the instrument follows from the date and was not printed.
        collected: ballots collected, or people who voted where only that was printed.
        published_base: what the percentages are of, as the collectors of the data found it; an audit finds it itself.
        published_decimals: the number of decimals, likewise.
        sources: the addresses of the pages that printed them.

    Raises:
        InvalidDayError: the date is written as a day or a month that does not exist.
        InvalidFigureError: a row belongs to another round, or two rows have the same number.

    >>> PublishedRound(id="A", body="HĐND tỉnh", printed_date="2018-12-07", members=53).on
    datetime.date(2018, 12, 7)
    """

    id: Name
    body: Name
    kind: BodyKind | None = None
    printed_date: Name | None = None
    on: date | None = field(init=False)
    legal_basis: Name | None = None
    legal_basis_inferred: bool = False
    members: Count | None = None
    issued: Count | None = None
    collected: Count | None = None
    valid: Count | None = None
    invalid: Count | None = None
    published_base: Count | None = None
    published_decimals: Count | None = None
    notes: Text | None = None
    sources: Sequence[Url] = ()
    rows: Sequence[PublishedRow] = ()

    def __attrs_post_init__(self) -> None:
        put(self, "on", day_in(self.printed_date, "PublishedRound.printed_date"))
        numbers: set[int] = set()
        for index, row in enumerate(self.rows):
            if row.round_id != self.id:
                raise InvalidFigureError(EXPECTED_OWN_ROW, row.round_id, f"PublishedRound.rows[{index}].round_id")
            if row.row in numbers:
                raise InvalidFigureError(EXPECTED_ONCE, row.row, f"PublishedRound.rows[{index}].row")
            numbers.add(row.row)

    def to_dict(self) -> dict[str, object]:
        """Return plain data: every field by its name, None where it is not known."""
        named = {name: getattr(self, name) for name in fields_dict(PublishedRound)}
        return {name: plain(value) for name, value in {**named, "rows": [row.to_dict() for row in self.rows]}.items()}

    def document(self, language: Language) -> Document:
        """Return the figures of the round, and its rows as a table."""
        facts = {
            "day": self.on or self.printed_date,
            "basis": self.legal_basis,
            "members": self.members,
            "issued": self.issued,
            "collected": self.collected,
            "valid": self.valid,
        }
        header: Cells = (
            COLUMN_POST.text(language, {}),
            COLUMN_DISTRIBUTION.text(language, {}),
            *(Key(level.label.get(language), place) for place, level in enumerate(Rating)),
        )
        table = Table(header, tuple(row.cells(language) for row in self.rows))
        notes = () if self.notes is None else (Paragraph(self.notes.get(language)),)
        return Document(
            f"{self.id} · {self.body}",
            (Paragraph(FIGURES.text(language, facts)), *notes, *((table,) if self.rows else ())),
        )

    def to_record(self) -> Record:
        """Return the round without its rows as one flat row of a table."""
        return {
            "round_id": self.id,
            "body": self.body,
            "body_kind": None if self.kind is None else self.kind.value,
            "date": self.printed_date,
            "year": int(self.printed_date[:4]) if self.printed_date and _YEAR.match(self.printed_date) else None,
            "legal_basis": self.legal_basis,
            "legal_basis_inferred": self.legal_basis_inferred,
            "members": self.members,
            "issued": self.issued,
            "collected": self.collected,
            "valid": self.valid,
            "invalid": self.invalid,
            "published_base": self.published_base,
            "published_decimals": self.published_decimals,
            "sources": joined(self.sources),
        }

    def to_records(self) -> list[Record]:
        """Return one flat row for each row, ready for a table, each with the figures of the round.

        >>> from phieu_tin_nhiem.published import rounds
        >>> records = [record for published in rounds() for record in published.to_records()]
        >>> len(records), records[0]["year"], records[0]["position"], records[0]["high"]
        (227, 2013, 'Chủ tịch nước', 330)
        """
        head = self.to_record()
        return [{**head, **row.to_record()} for row in self.rows]


def day_in(printed: str | None, where: str) -> date | None:
    """Return the day that ``printed`` writes as YYYY-MM-DD, or None if it writes none, or a month alone.

    >>> day_in("2018-12-07", "date"), day_in("2018-12", "date")
    (datetime.date(2018, 12, 7), None)

    Raises:
        InvalidDayError: it writes a day or a month that does not exist.
    """
    is_month = _MONTH.fullmatch(printed or "") is not None
    if printed is None or not (is_month or _DAY.fullmatch(printed)):
        return None
    try:
        first = require_day(date.fromisoformat(f"{printed}-01" if is_month else printed), where)
    except ValueError:
        raise InvalidDayError(EXPECTED_DAY, printed, where) from None
    return None if is_month else first
