"""Rosters: people, their posts and their service to and from CSV, one row for each span of service."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Final, TypeVar, final

from attrs import frozen

from phieu_tin_nhiem.base.errors import InvalidOfficeError, InvalidValueError, UnknownTermError
from phieu_tin_nhiem.base.text import Language, Term, folded
from phieu_tin_nhiem.base.values import all_of, parse_term, require_once
from phieu_tin_nhiem.facts.offices import ROLES_IN, Body, BodyKind, Office, Role, Under, title_of
from phieu_tin_nhiem.facts.people import Circumstance, Officeholder, Service
from phieu_tin_nhiem.interchange.leaves import day
from phieu_tin_nhiem.interchange.problems import MissingValueError, unplaced
from phieu_tin_nhiem.interchange.sheets import (
    BETWEEN,
    Cell,
    Sheet,
    columns_of,
    lack,
    read_flag,
    read_name,
    reader_of,
    sheet_of,
    written_sheet,
)

T = TypeVar("T")


@final
class RosterColumn(Term):
    """What a column of a roster holds; the header may name it by its code, in Vietnamese or in English.

    >>> [column.label.vi for column in RosterColumn][:3]
    ['họ và tên', 'chức danh', 'cơ quan, đơn vị']
    """

    NAME = ("name", "họ và tên", "full name")
    ROLE = ("role", "chức danh", "post")
    BODY = ("body", "cơ quan, đơn vị", "name of the body")
    KIND = ("kind", "loại cơ quan, đơn vị", "kind of body")
    UNDER = ("under", "trực thuộc", "directly under")
    HAS_CONTROL_BOARD = ("has_control_board", "có ban kiểm soát", "has a control board")
    COMMITTEE_MEMBER = ("committee_member", "là Ủy viên UBND", "member of the People's Committee")
    START = ("start", "từ ngày", "from")
    END = ("end", "đến ngày", "until")
    ACTING = ("acting", "quyền, phụ trách", "only acting")
    PARTY_LEADERSHIP = ("party_leadership", "là lãnh đạo cấp ủy", "in the leadership of the party committee")
    CIRCUMSTANCES = ("circumstances", "trường hợp riêng", "personal circumstances")
    ID = ("id", "mã số", "number")


_NEEDED: Final = (RosterColumn.NAME, RosterColumn.ROLE, RosterColumn.BODY, RosterColumn.KIND)
_OF_A_SPAN: Final = frozenset({RosterColumn.START, RosterColumn.END, RosterColumn.ACTING})
# The column that holds what a field was given, where a value refuses it. Of names it refuses none that was read.
_COLUMN_OF: Final[Mapping[str, RosterColumn]] = {
    **{f"{kind}.{column.value}": column for kind in ("Body", "Office", "Service") for column in RosterColumn},
    "Officeholder.service": RosterColumn.START,
}


def write_roster(people: Iterable[Officeholder], *, language: Language | None = None, delimiter: str = ",") -> str:
    r"""Return a roster as CSV text; ``read_roster`` gives the same people back.

    A column of which nothing is known is left out. A cell holds what is in it and nothing else, so that a name that
    begins with ``=`` is not kept from being taken for a formula.

    Args:
        people: the officeholders; a span of service in another post than the one now held has no place in a roster.
        language: in whose terms the columns and cells are written; None writes codes.
        delimiter: ``,`` or ``;`` or a tabulator.

    >>> office = Office(Role.HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT))
    >>> print(write_roster([Officeholder("Trần Thị Mẫu", office)], language="vi", delimiter=";"), end="")
    họ và tên;chức danh;cơ quan, đơn vị;loại cơ quan, đơn vị
    Trần Thị Mẫu;Giám đốc Sở;Sở Mẫu;Sở

    Raises:
        InvalidOfficeError: a span of service is in another post, or two records are of one person in one post.
        InvalidValueError: one is no officeholder, or the delimiter is none.
        UnknownTermError: ``language`` is neither of ours nor None.
    """
    everyone = all_of(Officeholder, people, "people")
    require_once((person.key for person in everyone), InvalidOfficeError, "people")
    rows = [row for index, person in enumerate(everyone) for row in _rows(person, f"people[{index}]", language)]
    columns = [column for column in RosterColumn if column in _NEEDED or any(row[column] is not None for row in rows)]
    return written_sheet([columns, *([row[column] for column in columns] for row in rows)], language, delimiter)


def _rows(person: Officeholder, where: str, language: Language | None) -> Iterator[dict[RosterColumn, Cell]]:
    office, body = person.office, person.office.body
    for index, span in enumerate(person.service or (None,)):
        if span is not None and span.office is not None:
            raise InvalidOfficeError("csv.other_post", span.office, f"{where}.service[{index}].office")
        yield {
            RosterColumn.NAME: person.name,
            RosterColumn.ROLE: office.title.vi if language == "vi" else office.role,
            RosterColumn.BODY: body.name,
            RosterColumn.KIND: body.kind,
            RosterColumn.UNDER: body.under,
            RosterColumn.HAS_CONTROL_BOARD: body.has_control_board,
            RosterColumn.COMMITTEE_MEMBER: office.committee_member,
            RosterColumn.START: span and span.start,
            RosterColumn.END: span and span.end,
            # Nothing written means that it was not only acted in.
            RosterColumn.ACTING: (span is not None and span.acting) or None,
            RosterColumn.PARTY_LEADERSHIP: person.party_leadership,
            RosterColumn.CIRCUMSTANCES: person.circumstances,
            RosterColumn.ID: person.id,
        }


def read_roster(text: str | bytes, *, delimiter: str = ",") -> tuple[Officeholder, ...]:
    """Return the officeholders that a roster in CSV states, in the order of their first rows.

    Args:
        text: the table: UTF-8, with or without a byte order mark, with any line ends. Its header names the columns
            by the codes or the official names of ``RosterColumn``; ``name``, ``role``, ``body`` and ``kind`` have to
            be there. An empty cell is unknown. Rows with the same person, post and body are spans of one service, and
            each needs its start; without such a column there is one row for each.
        delimiter: ``,`` or ``;`` or a tabulator.

    >>> people = read_roster(
    ...     '''họ và tên;chức danh;cơ quan, đơn vị;loại cơ quan, đơn vị;từ ngày
    ... Trần Thị Mẫu;Giám đốc Sở;Sở Mẫu;Sở;2018-04-15''',
    ...     delimiter=";",
    ... )
    >>> people[0].office.role, people[0].service[0].start.isoformat()
    (<Role.HEAD: 'head'>, '2018-04-15')

    Raises:
        InvalidFileError: something is wrong; ``errors`` says what, each thing with its cell.
    """
    sheet = sheet_of(text, delimiter)
    columns = columns_of(sheet, RosterColumn, _NEEDED)
    if RosterColumn.START not in columns and columns.keys() & _OF_A_SPAN:
        lack(sheet, RosterColumn.START)
    if not set(_NEEDED) <= columns.keys():
        sheet.finish()
    groups: dict[tuple[object, ...], list[_Line]] = {}
    for number, cells in sheet.body:
        if any(cell.strip() for cell in cells):
            line = _line(_Row(sheet, number, columns))
            if line is not None:
                groups.setdefault((line.id or line.name, line.role, line.body), []).append(line)
    people = [_person(lines) for lines in groups.values()]
    sheet.finish()
    return tuple(person for person in people if person is not None)


@frozen
class _Row:
    """One row of a roster."""

    sheet: Sheet
    number: int
    columns: Mapping[RosterColumn, int]

    def read(self, column: RosterColumn, reader: Callable[[str], T]) -> T | None:
        index = self.columns.get(column)
        if index is None:
            return None
        take = self.sheet.require if column in _NEEDED else self.sheet.read
        return take(self.number, index, reader)

    def is_empty(self, column: RosterColumn) -> bool:
        return column in self.columns and not self.sheet.cell(self.number, self.columns[column])

    def refuse(self, error: InvalidValueError, column: RosterColumn) -> None:
        self.sheet.refuse(error, self.number, self.columns[column])


@frozen
class _Line:
    """What one row says."""

    row: _Row
    name: str
    role: Role
    body: str
    id: str | None
    shared: Mapping[RosterColumn, object]
    span: Service | None


def _line(row: _Row) -> _Line | None:
    """Return what a row says, or None if one of its cells is bad."""
    before = len(row.sheet.found)
    kind = row.read(RosterColumn.KIND, reader_of(BodyKind))
    name = row.read(RosterColumn.NAME, read_name)
    body = row.read(RosterColumn.BODY, read_name)
    role = row.read(RosterColumn.ROLE, partial(_role, kind=kind))
    person_id = row.read(RosterColumn.ID, read_name)
    shared = {
        RosterColumn.KIND: kind,
        RosterColumn.UNDER: row.read(RosterColumn.UNDER, reader_of(Under)),
        RosterColumn.HAS_CONTROL_BOARD: row.read(RosterColumn.HAS_CONTROL_BOARD, read_flag),
        RosterColumn.COMMITTEE_MEMBER: row.read(RosterColumn.COMMITTEE_MEMBER, read_flag),
        RosterColumn.PARTY_LEADERSHIP: row.read(RosterColumn.PARTY_LEADERSHIP, read_flag),
        RosterColumn.CIRCUMSTANCES: row.read(RosterColumn.CIRCUMSTANCES, _circumstances),
    }
    span = _span(row)
    if len(row.sheet.found) > before or name is None or body is None or role is None:
        return None
    return _Line(row, name, role, body, person_id, shared, span)


def _role(text: str, kind: BodyKind | None) -> Role:
    """Return the post that is called so in a body of this kind, or anywhere."""
    titles = (
        {role: role.label for role in Role.standard()}
        if kind is None
        else {role: title_of(role, kind) for role in Role.standard() if role in ROLES_IN[kind]}
    )
    for role, title in titles.items():
        if folded(title.vi) == folded(text):
            return role
    try:
        return parse_term(Role, text)
    except UnknownTermError as error:
        allowed = tuple(f"{title.vi} ({role.value})" for role, title in titles.items())
        raise unplaced(UnknownTermError, error.key, text, allowed=allowed) from None


def _circumstances(text: str) -> frozenset[Circumstance]:
    if folded(text) in {"không", "no"}:
        return frozenset()
    return frozenset(map(reader_of(Circumstance), text.split(BETWEEN)))


def _span(row: _Row) -> Service | None:
    """Return the span of service that a row states, if it states one."""
    start, end = row.read(RosterColumn.START, day), row.read(RosterColumn.END, day)
    acting = row.read(RosterColumn.ACTING, read_flag)
    if start is None:
        if row.is_empty(RosterColumn.START) and (end is not None or acting is not None):
            row.refuse(unplaced(MissingValueError, "json.lacking", None), RosterColumn.START)
        return None
    try:
        return Service(start, end, acting=bool(acting))
    except InvalidValueError as error:
        row.refuse(error, _COLUMN_OF[error.where])
        return None


def _person(lines: Sequence[_Line]) -> Officeholder | None:
    """Return the person whose rows these are, or None if they do not go together."""
    first = lines[0]
    before = len(first.row.sheet.found)
    shared: dict[RosterColumn, Any] = {}
    for line in lines:
        if line is not first and not line.row.columns.keys() & _OF_A_SPAN:
            line.row.refuse(unplaced(InvalidOfficeError, "expected.once", line.name), RosterColumn.NAME)
        if len(lines) > 1 and line.row.is_empty(RosterColumn.START):
            line.row.refuse(unplaced(MissingValueError, "json.lacking", None), RosterColumn.START)
        for column, value in line.shared.items():
            known = shared.get(column)
            if known is None:
                shared[column] = value
            elif value is not None and value != known:
                error = unplaced(InvalidOfficeError, "csv.as_before", value, earlier=first.row.number)
                line.row.refuse(error, column)
    if len(first.row.sheet.found) > before:
        return None
    try:
        body = Body(
            first.body,
            shared[RosterColumn.KIND],
            shared[RosterColumn.UNDER],
            shared[RosterColumn.HAS_CONTROL_BOARD],
        )
        return Officeholder(
            first.name,
            Office(first.role, body, shared[RosterColumn.COMMITTEE_MEMBER]),
            service=[line.span for line in lines if line.span is not None] or None,
            party_leadership=shared[RosterColumn.PARTY_LEADERSHIP],
            circumstances=shared[RosterColumn.CIRCUMSTANCES],
            id=first.id,
        )
    except InvalidValueError as error:
        # Spans that overlap are refused by the start of the later one, which has a row of its own.
        at = next((line for line in lines if line.span is not None and line.span.start == error.value), first)
        at.row.refuse(error, _COLUMN_OF[error.where])
        return None
