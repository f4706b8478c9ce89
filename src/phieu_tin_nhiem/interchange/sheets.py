"""Sheets: tables as CSV text, written and read cell by cell. What is bad is collected by cell: ``C4 (start)``."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from io import StringIO
from operator import itemgetter
from typing import Final, TypeVar

from attrs import field, frozen

from phieu_tin_nhiem.base.errors import MOST_ERRORS, InvalidValueError, UnknownTermError
from phieu_tin_nhiem.base.sentences import require_language
from phieu_tin_nhiem.base.text import Language, Term, folded
from phieu_tin_nhiem.base.values import clean_text, parse_term
from phieu_tin_nhiem.interchange.plain_json import decoded, refuse_file
from phieu_tin_nhiem.interchange.problems import MissingValueError, located, unplaced

T = TypeVar("T")
TermT = TypeVar("TermT", bound=Term)

DELIMITERS: Final = (",", ";", "\t")
BETWEEN: Final = "|"
"""What stands between several things in one cell."""

Cell = str | bool | date | Term | Iterable[Term] | None
"""What a cell can hold; several terms, or none of them, stand in one."""

_SAID: Final[Mapping[Language | None, tuple[str, str]]] = {
    None: ("false", "true"),
    "vi": ("không", "có"),
    "en": ("no", "yes"),
}
_NONE: Final[Mapping[Language | None, str]] = {None: "no", "vi": "không", "en": "no"}
_ANSWERS: Final = {"có": True, "yes": True, "true": True, "không": False, "no": False, "false": False}
_LETTERS: Final = 26
_LONGEST_HEADING: Final = 60


@frozen
class Sheet:
    """The cells of a table, its header first, and what was found to be wrong with it, each thing by row and column."""

    rows: Sequence[Sequence[str]]
    found: list[tuple[int, int, InvalidValueError]] = field(factory=list)

    @property
    def header(self) -> Sequence[str]:
        """The names of the columns, as they are written."""
        return self.rows[0]

    @property
    def body(self) -> Iterable[tuple[int, Sequence[str]]]:
        """The rows below the header with their numbers; the header is row 1, as in a spreadsheet."""
        return enumerate(self.rows[1:], 2)

    def cell(self, row: int, column: int) -> str:
        """Return what stands in a cell; nothing, where the row is shorter."""
        cells = self.rows[row - 1]
        return cells[column].strip() if column < len(cells) else ""

    def read(self, row: int, column: int, reader: Callable[[str], T]) -> T | None:
        """Return what ``reader`` reads in a cell; None in an empty one, and in one that it cannot read."""
        text = self.cell(row, column)
        if not text:
            return None
        try:
            return reader(text)
        except InvalidValueError as error:
            self.refuse(error, row, column)
            return None

    def require(self, row: int, column: int, reader: Callable[[str], T]) -> T | None:
        """Read a cell that must not be empty."""
        if not self.cell(row, column):
            self.refuse(unplaced(MissingValueError, "json.lacking", None), row, column)
            return None
        return self.read(row, column, reader)

    def refuse(self, error: InvalidValueError, row: int, column: int) -> None:
        """Put an error among those of the table, with its cell.

        Raises:
            InvalidFileError: there are more than are said.
        """
        name = self.header[column].strip() if column < len(self.header) else ""
        place = f"{letters(column)}{row}"
        refused = located(error, f"{place} ({_seen(name)})" if name else place)
        refused.facts.update(row=row, column=name or letters(column))
        self.found.append((row, column, refused))
        if len(self.found) > MOST_ERRORS:
            self.finish()

    def finish(self) -> None:
        """Do nothing if nothing is wrong.

        Raises:
            InvalidFileError: something is; it says what.
        """
        if self.found:
            refuse_file(*(error for _, _, error in sorted(self.found, key=itemgetter(0, 1))))


def _seen(heading: str) -> str:
    """Return a heading as an error shows it: cut short, and what could not be seen in it written out."""
    short = heading if len(heading) <= _LONGEST_HEADING else f"{heading[:_LONGEST_HEADING]}…"
    return short if short.isprintable() else repr(short)


def sheet_of(text: object, delimiter: str) -> Sheet:
    """Return the cells of CSV text, as spreadsheets write it: UTF-8, any line ends, quotes where they are needed.

    Raises:
        InvalidFileError: it is no such text, or there is no header.
    """
    if delimiter not in DELIMITERS:
        refuse_file(InvalidValueError("csv.delimiter", delimiter, "delimiter"))
    lines = list(StringIO(decoded(text, "A1"), newline=""))
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    rows: list[list[str]] = []
    try:
        rows.extend(reader)
    except csv.Error:
        facts: dict[str, object] = {"line": reader.line_num}
        refuse_file(InvalidValueError("csv.syntax", lines[reader.line_num - 1], f"A{len(rows) + 1}", facts))
    sheet = Sheet(rows)
    if not rows or not any(cell.strip() for cell in rows[0]):
        refuse_file(MissingValueError("json.lacking", None, "A1"))
    for other in DELIMITERS:
        if len(rows[0]) == 1 and other in rows[0][0]:
            sheet.refuse(unplaced(InvalidValueError, "csv.other_delimiter", rows[0][0], delimiter=repr(other)), 1, 0)
            sheet.finish()
    for number, cells in sheet.body:
        for column in range(len(rows[0]), len(cells)):
            if cells[column].strip():
                sheet.refuse(unplaced(InvalidValueError, "csv.outside", cells[column]), number, column)
    return sheet


def written_sheet(rows: Iterable[Iterable[Cell]], language: Language | None, delimiter: str) -> str:
    """Return a table as CSV text, one line for each row: in codes, or in the terms of a language.

    Raises:
        InvalidValueError: ``delimiter`` is none.
        UnknownTermError: ``language`` is none of ours.
    """
    if delimiter not in DELIMITERS:
        raise InvalidValueError("csv.delimiter", delimiter, "delimiter")
    if language is not None:
        require_language(language)
    sheet = StringIO()
    writer = csv.writer(sheet, delimiter=delimiter, lineterminator="\n")
    writer.writerows([_said(cell, language) for cell in row] for row in rows)
    return sheet.getvalue()


def _said(cell: Cell, language: Language | None) -> str:
    match cell:
        case None:
            return ""
        case str():
            return cell
        case bool():
            return _SAID[language][cell]
        case date():
            return cell.isoformat()
        case Term():
            code: str = cell.value
            return code if language is None else cell.label.get(language)
    return BETWEEN.join(sorted(_said(term, language) for term in cell)) or _NONE[language]


def letters(column: int) -> str:
    """Return the letters of a column as spreadsheets count them.

    >>> letters(0), letters(25), letters(26)
    ('A', 'Z', 'AA')
    """
    before, last = divmod(column, _LETTERS)
    return (letters(before - 1) if before else "") + chr(ord("A") + last)


def columns_of(sheet: Sheet, kind: type[TermT], needed: Iterable[TermT]) -> dict[TermT, int]:
    """Return where each column stands, by its code or its official name.

    A name that means nothing, one that comes twice, and a needed column that lacks are put among the errors.
    """
    found: dict[TermT, int] = {}
    for index, name in enumerate(sheet.header):
        try:
            column = reader_of(kind)(name)
        except UnknownTermError as error:
            sheet.refuse(error, 1, index)
            continue
        if column in found:
            sheet.refuse(unplaced(InvalidValueError, "expected.once", name), 1, index)
        found.setdefault(column, index)
    for column in needed:
        if column not in found:
            lack(sheet, column)
    return found


def lack(sheet: Sheet, column: Term) -> None:
    """Put a column that has to be there among the errors."""
    place, facts = f"A1 ({column.value})", {"row": 1, "column": column.value}
    sheet.found.append((1, len(sheet.header), MissingValueError("json.lacking", None, place, facts)))


def read_name(text: str) -> str:
    """Return a name as the library keeps it.

    Raises:
        InvalidTextError: it is none.
    """
    return clean_text(text, "")


def read_flag(text: str) -> bool:
    """Return yes or no, as it is written in either language.

    Raises:
        UnknownTermError: it is written otherwise.
    """
    if folded(text) not in _ANSWERS:
        raise unplaced(UnknownTermError, "expected.term", text, allowed=tuple(_ANSWERS))
    return _ANSWERS[folded(text)]


def reader_of(kind: type[TermT]) -> Callable[[str], TermT]:
    """Return what reads a term by its code or its official name."""

    def read_term(text: str) -> TermT:
        try:
            return parse_term(kind, text)
        except UnknownTermError as error:
            allowed = tuple(f"{member.label.vi} ({member.value})" for member in kind)
            raise unplaced(UnknownTermError, error.key, text, allowed=allowed) from None

    return read_term
