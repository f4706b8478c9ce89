"""Published rounds: what was printed of a round and of each row, and where. Values, not yet believed."""

from __future__ import annotations

import re
from datetime import date
from typing import Final, final

from attrs import field, fields_dict, frozen

from phieu_tin_nhiem.base.document import Bar, Cells, Document, Key, Paragraph, Shown, Table
from phieu_tin_nhiem.base.errors import InvalidCountError, InvalidDayError, InvalidTextError
from phieu_tin_nhiem.base.records import Record, joined, plain
from phieu_tin_nhiem.base.text import Language, Text
from phieu_tin_nhiem.base.values import (
    all_of,
    clean_text,
    put,
    put_count,
    require_day,
    require_fields_or_none,
    require_instance,
)
from phieu_tin_nhiem.facts.marks import Rating
from phieu_tin_nhiem.facts.offices import BodyKind
from phieu_tin_nhiem.messages import render
from phieu_tin_nhiem.published.figures import Bound, InvalidFigureError, PrintedPercent

_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MONTH: Final = re.compile(r"[0-9]{4}-[0-9]{2}")
_YEAR: Final = re.compile(r"[0-9]{4}(?![0-9])")
_URL: Final = re.compile(r"https?://[^\s<>\"]+")
_COUNTS: Final = {Rating.HIGH: "high", Rating.CONFIDENCE: "confidence", Rating.LOW: "low"}


@final
@frozen(kw_only=True)
class PublishedRow:
    """What was printed of one person, under the office held: some of three counts and three percentages.

    The figures need not fit each other, or the round: whether they do is what an audit says.

    Attributes:
        round_id: the round that the row belongs to.
        row: its number in the round, from 1.
        position: the office, or None where it is not known.
        source: the address of the page that printed it, or None.

    Raises:
        InvalidCountError: a count or the number of the row is none.
        InvalidFigureError: the row holds no figure at all.
        InvalidTextError: the position is no text, or the source no address.

    >>> row = PublishedRow(round_id="A", row=1, low=21, percent_low=PrintedPercent("63,7"))
    >>> row.count(Rating.LOW), row.count(Rating.HIGH), row.total
    (21, None, None)
    """

    round_id: str
    row: int
    position: str | None = None
    high: int | None = None
    confidence: int | None = None
    low: int | None = None
    percent_high: PrintedPercent | None = None
    percent_confidence: PrintedPercent | None = None
    percent_low: PrintedPercent | None = None
    source: str | None = None

    def __attrs_post_init__(self) -> None:
        put(self, "round_id", clean_text(self.round_id, "PublishedRow.round_id"))
        if put_count(self, "row") == 0:
            raise InvalidCountError("figure.row", self.row, "PublishedRow.row")
        if self.position is not None:
            put(self, "position", clean_text(self.position, "PublishedRow.position"))
        if self.source is not None:
            put(self, "source", require_url(self.source, "PublishedRow.source"))
        for name in _COUNTS.values():
            count, percent = getattr(self, name), getattr(self, f"percent_{name}")
            if count is not None:
                put_count(self, name)
            if percent is not None:
                require_instance(percent, PrintedPercent, f"PublishedRow.percent_{name}")
        if all(self.count(level) is None and self.percent(level) is None for level in Rating):
            raise InvalidFigureError("figure.empty", self.row, "PublishedRow")

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
        unknown = render("unknown", language, {})
        said = []
        for level in Rating:
            count, percent = self.count(level), self.percent(level)
            facts = {
                "count": "?" if count is None else count,
                "percent": percent and percent.text.removesuffix("%").strip(),
            }
            said.append(
                (unknown if count is None else str(count))
                if percent is None
                else render("published.counted", language, facts)
            )
        whole = self.total is not None
        bar = Bar(tuple((level.label.get(language), self.count(level) or 0) for level in Rating))
        return (self.position or unknown, bar if whole else "–", *said)


@final
@frozen(kw_only=True)
class PublishedRound(Shown):
    """What was printed of one round, and where.

    The figures come from outside and need not fit each other.

    Attributes:
        id: a short name, such as ``"CANTHO-2018"``.
        body: who voted.
        kind: what kind of body that is.
        printed_date: the date as far as it is known, such as ``"2018-12"``; None where it is not known.
        on: the day, if ``printed_date`` is a whole one.
        legal_basis: the instrument that the vote was held under.
        legal_basis_inferred: whether the instrument follows from the date and was not printed.
        members: all members of the body.
        issued: ballots issued.
        collected: ballots collected, or people who voted where only that was printed.
        valid: valid ballots.
        invalid: invalid ballots.
        published_base: what the percentages are of, as the collectors of the data found it; an audit finds it itself.
        published_decimals: the number of decimals, likewise.
        notes: what else is to be known about the figures.
        sources: the addresses of the pages that printed them.
        rows: what was printed of each person.

    Raises:
        InvalidCountError: a figure is no count.
        InvalidDayError: the date is written as a day or a month that does not exist.
        InvalidFigureError: a row belongs to another round, or two rows have the same number.
        InvalidTextError: an id or a body is no text, or a source no address.

    >>> PublishedRound(id="A", body="HĐND tỉnh", printed_date="2018-12-07", members=53).on
    datetime.date(2018, 12, 7)
    """

    id: str
    body: str
    kind: BodyKind | None = None
    printed_date: str | None = None
    on: date | None = field(init=False)
    legal_basis: str | None = None
    legal_basis_inferred: bool = False
    members: int | None = None
    issued: int | None = None
    collected: int | None = None
    valid: int | None = None
    invalid: int | None = None
    published_base: int | None = None
    published_decimals: int | None = None
    notes: Text | None = None
    sources: tuple[str, ...] = ()
    rows: tuple[PublishedRow, ...] = ()

    def __attrs_post_init__(self) -> None:
        put(self, "id", clean_text(self.id, "PublishedRound.id"))
        put(self, "body", clean_text(self.body, "PublishedRound.body"))
        require_fields_or_none(self, kind=BodyKind, notes=Text)
        for name in ("printed_date", "legal_basis"):
            if getattr(self, name) is not None:
                put(self, name, clean_text(getattr(self, name), f"PublishedRound.{name}"))
        put(self, "on", day_in(self.printed_date, "PublishedRound.printed_date"))
        require_instance(self.legal_basis_inferred, bool, "PublishedRound.legal_basis_inferred")
        for name in ("members", "issued", "collected", "valid", "invalid", "published_base", "published_decimals"):
            if getattr(self, name) is not None:
                put_count(self, name)
        sources = all_of(str, self.sources, "PublishedRound.sources")
        put(self, "sources", tuple(require_url(source, "PublishedRound.sources") for source in sources))
        put(self, "rows", all_of(PublishedRow, self.rows, "PublishedRound.rows"))
        self._require_own_rows()

    def _require_own_rows(self) -> None:
        numbers: set[int] = set()
        for index, row in enumerate(self.rows):
            if row.round_id != self.id:
                raise InvalidFigureError("figure.other_round", row.round_id, f"PublishedRound.rows[{index}].round_id")
            if row.row in numbers:
                raise InvalidFigureError("figure.twice", row.row, f"PublishedRound.rows[{index}].row")
            numbers.add(row.row)

    def to_dict(self) -> dict[str, object]:
        """Return plain data: every field by its name, None where it is not known."""
        named = {name: getattr(self, name) for name in fields_dict(PublishedRound)}
        return {name: plain(value) for name, value in {**named, "rows": [row.to_dict() for row in self.rows]}.items()}

    def document(self, language: Language) -> Document:
        """Return the figures of the round, and its rows as a table."""
        facts = {
            "id": self.id,
            "body": self.body,
            "day": self.on or self.printed_date,
            "basis": self.legal_basis,
            "members": self.members,
            "issued": self.issued,
            "collected": self.collected,
            "valid": self.valid,
        }
        header: Cells = (
            render("table.post", language, {}),
            render("table.distribution", language, {}),
            *(Key(level.label.get(language), place) for place, level in enumerate(Rating)),
        )
        table = Table(header, tuple(row.cells(language) for row in self.rows))
        notes = () if self.notes is None else (Paragraph(self.notes.get(language)),)
        return Document(
            render("title.published", language, facts),
            (Paragraph(render("published.figures", language, facts)), *notes, *((table,) if self.rows else ())),
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
    if printed is None:
        return None
    is_month = _MONTH.fullmatch(printed) is not None
    if not is_month and _DAY.fullmatch(printed) is None:
        return None
    try:
        first = require_day(date.fromisoformat(f"{printed}-01" if is_month else printed), where)
    except ValueError:
        raise InvalidDayError("expected.day", printed, where) from None
    return None if is_month else first


def require_url(value: object, where: str) -> str:
    """Return ``value`` if it is the address of a page.

    Raises:
        InvalidTextError: it is none.
    """
    if not isinstance(value, str) or not value.isprintable() or _URL.fullmatch(value) is None:
        raise InvalidTextError("figure.url", value, where)
    return str.__str__(value)
