"""Verdicts: what an audit says of each printed percentage, and of the round. Data first; text when somebody asks."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Final, final

from attrs import frozen

from phieu_tin_nhiem.audit.rounding import Rounding, Span
from phieu_tin_nhiem.base.document import Block, Document, Entry, Heading, Paragraph, Shown, Table
from phieu_tin_nhiem.base.records import Record, joined, plain
from phieu_tin_nhiem.base.sentences import Statement, require_language
from phieu_tin_nhiem.base.text import Language, Term, Text
from phieu_tin_nhiem.datasets import PrintedPercent
from phieu_tin_nhiem.facts.marks import Rating
from phieu_tin_nhiem.facts.tallies import format_percent
from phieu_tin_nhiem.messages import render


@final
class PublishedFigure(Term):
    """A figure that a publication can give and that a percentage can be of.

    >>> [figure.label.vi for figure in PublishedFigure]
    ['tổng số thành viên', 'số phiếu phát ra', 'số phiếu thu về', 'số phiếu hợp lệ', 'tổng ba mức của người đó']
    """

    MEMBERS = ("members", "tổng số thành viên", "total members")
    ISSUED = ("issued", "số phiếu phát ra", "ballots issued")
    COLLECTED = ("collected", "số phiếu thu về", "ballots collected")
    VALID = ("valid", "số phiếu hợp lệ", "valid ballots")
    ROW_SUM = ("row_sum", "tổng ba mức của người đó", "sum of that person's three levels")


@final
class Verdict(Term):
    """What became of one printed percentage.

    ``REPRODUCED``: it is what half-up gives on the base of the round.
    ``OTHER_BASE``: it is had on another base than the rest of its round.
    ``TRUNCATED``: it is had on the base of the round if the decimals are cut off.
    ``MISPRINT``: no base gives it, neither half-up nor truncated.
    ``UNDECIDABLE``: what is given does not tell.

    >>> from phieu_tin_nhiem.audit import audit
    >>> from phieu_tin_nhiem.datasets import rounds
    >>> (published,) = (published for published in rounds() if published.id == "TPHCM-2013")
    >>> {verdict.value: len(audit(published).having(verdict)) for verdict in Verdict}
    {'reproduced': 3, 'other_base': 1, 'truncated': 1, 'misprint': 0, 'undecidable': 0}
    """

    REPRODUCED = ("reproduced", "tính lại được", "reproduced")
    OTHER_BASE = ("other_base", "mẫu số khác", "another base")
    TRUNCATED = ("truncated", "cắt bớt, không làm tròn", "truncated, not rounded")
    MISPRINT = ("misprint", "không tính lại được", "cannot be reproduced")
    UNDECIDABLE = ("undecidable", "không đủ dữ liệu", "not decidable")


@final
class Difference(Term):
    """In what an explanation differs from the rest of the round, or from what was printed.

    >>> [difference.label.vi for difference in Difference]
    ['mẫu số khác', 'cách làm tròn khác', 'in sai một chữ số của tỷ lệ', 'in sai một chữ số của số phiếu']
    """

    BASE = ("base", "mẫu số khác", "another base")
    ROUNDING = ("rounding", "cách làm tròn khác", "another rounding")
    DIGITS = ("digits", "in sai một chữ số của tỷ lệ", "one slip in the digits of the percentage")
    COUNT = ("count", "in sai một chữ số của số phiếu", "one slip in the digits of the count")


_UNPUBLISHED: Final = Text("con số không được công bố", "a figure that is not published")
_MARKS: Final = {
    Verdict.REPRODUCED: "✓",
    Verdict.OTHER_BASE: "✗",
    Verdict.TRUNCATED: "✗",
    Verdict.MISPRINT: "✗",
    Verdict.UNDECIDABLE: "?",
}


@final
@frozen
class Denominator:
    """What a percentage is of: how many, and which of the published figures are that many; none may be.

    Several numbers mean either that any of them would do, or, of ``ROW_SUM`` alone, that it differs from row to row.

    >>> Denominator(Span(497, 497), [PublishedFigure.MEMBERS]).text()
    '497 (tổng số thành viên)'
    """

    numbers: Span
    figures: tuple[PublishedFigure, ...] = ()

    def text(self, language: Language = "vi") -> str:
        """Return the number and its names."""
        facts = {"numbers": self.numbers.label, "figures": self.figures or _UNPUBLISHED}
        return render("audit.denominator", language, facts)

    def to_dict(self) -> dict[str, object]:
        """Return plain data."""
        return {**self.numbers.to_dict(), "figures": plain(self.figures)}


@final
@frozen
class Explanation:
    """One way in which a cell can have come about.

    Attributes:
        differs: what would be out of line; nothing, if the cell is as it should be.
        counts: how many it would be; the printed count, unless that is unknown or itself the slip.
        base: of how many.
        rounding: how it would have been rounded; None for a bound such as "over 98,5%".
        percent: the percentage that this gives; the printed one, unless its digits are the slip.

    >>> base = Denominator(Span(33, 33), (PublishedFigure.COLLECTED,))
    >>> Explanation((), Span(21, 21), base, Rounding.UP, Decimal("63.7")).text()
    '21 trên 33 (số phiếu thu về) cho 63,7%, làm tròn lên'
    """

    differs: tuple[Difference, ...]
    counts: Span
    base: Denominator
    rounding: Rounding | None
    percent: Decimal

    def text(self, language: Language = "vi") -> str:
        """Return the explanation in one line."""
        facts: dict[str, object] = {
            "counts": self.counts.label,
            "base": self.base.text(language),
            "percent": format_percent(self.percent, language, trim=False),
            "rounding": self.rounding,
        }
        line = render("audit.bounded" if self.rounding is None else "audit.explanation", language, facts)
        return render("audit.differs", language, {"differs": self.differs, "line": line}) if self.differs else line

    def to_dict(self) -> dict[str, object]:
        """Return plain data."""
        return {
            "differs": plain(self.differs),
            "counts": self.counts.to_dict(),
            "base": self.base.to_dict(),
            "rounding": plain(self.rounding),
            "percent": f"{self.percent:f}",
        }


@final
@frozen
class Cell:
    """One printed percentage, and what can be said of it.

    ``explanations`` holds every explanation that fits equally well, so more than one means that the figures do not
    tell which is right. ``expected`` is what the base of the round gives where something else was printed.

    >>> from phieu_tin_nhiem.audit import audit
    >>> from phieu_tin_nhiem.datasets import rounds
    >>> (published,) = (published for published in rounds() if published.id == "TPHCM-2013")
    >>> [
    ...     (cell.count, cell.printed.text, cell.verdict.label.vi, str(cell.expected))
    ...     for cell in audit(published).flagged
    ... ]
    [(78, '86,67', 'mẫu số khác', '82.98'), (70, '74,46', 'cắt bớt, không làm tròn', '74.47')]
    """

    row: int
    position: str | None
    level: Rating
    count: int | None
    printed: PrintedPercent
    verdict: Verdict
    explanations: tuple[Explanation, ...]
    expected: Decimal | None = None

    @property
    def ambiguous(self) -> bool:
        """Whether several explanations fit equally well."""
        return len(self.explanations) > 1

    @property
    def flagged(self) -> bool:
        """Whether something is out of line here: it is neither reproduced nor undecidable."""
        return self.verdict not in {Verdict.REPRODUCED, Verdict.UNDECIDABLE}

    def entry(self, language: Language) -> Entry:
        """Return the cell as one entry of a document."""
        facts = {
            "row": self.row,
            "level": self.level,
            "printed": self.printed.text.removesuffix("%").strip(),
            "count": self.count,
            "verdict": self.verdict,
        }
        details = [explanation.text(language) for explanation in self.explanations]
        if self.ambiguous:
            details.insert(0, render("audit.ambiguous", language, {"count": len(self.explanations)}))
        if self.expected is not None:
            percent = format_percent(self.expected, language, trim=False)
            details.append(render("audit.expected", language, {"percent": percent}))
        text = render("audit.cell.uncounted" if self.count is None else "audit.cell", language, facts)
        named = f"{text} · {self.position}" if self.position else text
        return Entry(_MARKS[self.verdict], named, tuple(details), label=self.verdict.label.get(language))

    def to_dict(self) -> dict[str, object]:
        """Return plain data."""
        return {
            "row": self.row,
            "position": self.position,
            "level": self.level.value,
            "count": self.count,
            "printed": self.printed.to_dict(),
            "verdict": self.verdict.value,
            "ambiguous": self.ambiguous,
            "explanations": [explanation.to_dict() for explanation in self.explanations],
            "expected": None if self.expected is None else f"{self.expected:f}",
        }


@final
@frozen
class Determined:
    """A figure that was not printed and follows from those that were.

    It is the count of ``level`` in ``row``, or, where both are None, the base of the round.

    >>> Determined(57, row=3, level=Rating.HIGH).text()
    'Hàng 3, tín nhiệm cao: 57 phiếu'
    """

    number: int
    row: int | None = None
    level: Rating | None = None

    def text(self, language: Language = "vi") -> str:
        """Return it in one line."""
        if self.row is None:
            return render("audit.determined.base", language, {"number": self.number})
        facts = {"row": self.row, "level": self.level, "number": self.number}
        return render("audit.determined.count", language, facts)

    def to_dict(self) -> dict[str, object]:
        """Return plain data."""
        return {"number": self.number, "row": self.row, "level": plain(self.level)}


@final
@frozen
class Audit(Shown):
    """What a published round says of itself when it is calculated again.

    Attributes:
        round_id: the round.
        body: who voted.
        bases: what explains most of the percentages above 0; several, if they explain equally many; none, if none does.
        cells: one for each printed percentage, in the order of the rows.
        determined: what was not printed and follows.
        contradictions: counts and percentages that cannot stand beside each other, whatever they are of.

    >>> from phieu_tin_nhiem.audit import audit
    >>> from phieu_tin_nhiem.datasets import rounds
    >>> (published,) = (published for published in rounds() if published.id == "TIENLANG-2023")
    >>> print(audit(published).explain().splitlines()[2])
    Số tỷ lệ đã in: 1; tính lại được: 0; có điểm không khớp: 1; không đủ dữ liệu: 0.
    """

    round_id: str
    body: str
    bases: tuple[Denominator, ...]
    cells: tuple[Cell, ...]
    determined: tuple[Determined, ...]
    contradictions: tuple[Statement, ...]

    @property
    def base(self) -> int | None:
        """The base of the round, if it is one number and no other explains as much."""
        numbers = [base.numbers.number for base in self.bases]
        return None if len(numbers) > 1 else next(iter(numbers), None)

    @property
    def flagged(self) -> tuple[Cell, ...]:
        """The cells in which something is out of line."""
        return tuple(cell for cell in self.cells if cell.flagged)

    @property
    def undecidable(self) -> tuple[Cell, ...]:
        """The cells of which nothing can be said."""
        return self.having(Verdict.UNDECIDABLE)

    def having(self, verdict: Verdict) -> tuple[Cell, ...]:
        """Return the cells of one verdict."""
        return tuple(cell for cell in self.cells if cell.verdict is verdict)

    def document(self, language: Language) -> Document:
        """Return the base, what is out of line with its explanations, what follows, and every cell as a table."""
        facts = {
            "total": len(self.cells),
            "reproduced": len(self.having(Verdict.REPRODUCED)),
            "flagged": len(self.flagged),
            "undecidable": len(self.undecidable),
        }
        blocks: list[Block] = [Paragraph(render("audit.counts", language, facts)), Paragraph(self._base_line(language))]
        blocks += [cell.entry(language) for cell in (*self.flagged, *self.undecidable)]
        blocks += _entries("✗", "audit.contradictions", self.contradictions, language)
        blocks += _entries("→", "audit.determined", self.determined, language)
        if self.cells:
            header = tuple(render(f"audit.column.{name}", language, {}) for name in _COLUMNS)
            rows = tuple(_line(cell, language) for cell in self.cells)
            blocks += [Heading(render("audit.cells", language, {})), Table(header, rows)]
        title = render("audit.title", language, {"id": self.round_id, "body": self.body})
        return Document(title, tuple(blocks))

    def _base_line(self, language: Language) -> str:
        key = ("audit.base.none", "audit.base.one", "audit.base.several")[min(len(self.bases), 2)]
        return render(key, language, {"bases": "; ".join(base.text(language) for base in self.bases)})

    def to_dict(self) -> dict[str, object]:
        """Return plain data: the base, every cell and what follows."""
        return {
            "round_id": self.round_id,
            "base": self.base,
            "bases": [base.to_dict() for base in self.bases],
            "cells": [cell.to_dict() for cell in self.cells],
            "determined": [figure.to_dict() for figure in self.determined],
            "contradictions": [statement.to_dict() for statement in self.contradictions],
        }

    def to_records(self, language: Language = "vi") -> list[Record]:
        """Return one flat row for each cell, ready for a table; sentences in ``language``.

        Raises:
            UnknownTermError: another language is asked for.
        """
        require_language(language)
        return [
            {
                "round_id": self.round_id,
                "body": self.body,
                "base": self.base,
                "row": cell.row,
                "position": cell.position,
                "level": cell.level.value,
                "count": cell.count,
                "printed": cell.printed.text,
                "verdict": cell.verdict.value,
                "flagged": cell.flagged,
                "ambiguous": cell.ambiguous,
                "expected": None if cell.expected is None else float(cell.expected),
                "explanations": joined(why.text(language) for why in cell.explanations),
            }
            for cell in self.cells
        ]


_COLUMNS: Final = ("row", "level", "count", "printed", "verdict", "base")


def _line(cell: Cell, language: Language) -> tuple[str, ...]:
    return (
        str(cell.row),
        cell.level.label.get(language),
        "?" if cell.count is None else str(cell.count),
        cell.printed.text,
        cell.verdict.label.get(language),
        "; ".join(dict.fromkeys(explanation.base.text(language) for explanation in cell.explanations)) or "–",
    )


def _entries(mark: str, key: str, said: Iterable[Statement | Determined], language: Language) -> list[Block]:
    """Return a heading and an entry for each thing said; nothing if nothing is."""
    heading = render(key, language, {})
    entries = [Entry(mark, one.text(language), label=heading) for one in said]
    return [Heading(heading), *entries] if entries else []
