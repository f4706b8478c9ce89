"""Sheets: rosters and ballots to and from CSV, cell by cell. What is bad is collected by cell: ``C4 (start)``."""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache, partial
from io import StringIO
from operator import itemgetter
from typing import Any, Final, TypeVar, final

from attrs import field

from phieu_tin_nhiem.base.cells import Cells, Reader, is_empty
from phieu_tin_nhiem.base.errors import (
    MOST_ERRORS,
    InvalidBallotError,
    InvalidOfficeError,
    InvalidValueError,
    UnknownTermError,
)
from phieu_tin_nhiem.base.sentences import COUNT, NAME, WORD, Expectation, Sentence, require_language, several
from phieu_tin_nhiem.base.text import Labelled, Language, Term, folded
from phieu_tin_nhiem.base.values import (
    EXPECTED_KIND,
    EXPECTED_ONCE,
    Count,
    all_of,
    checked,
    clean_text,
    frozen,
    require_instance,
    require_once,
    require_several,
)
from phieu_tin_nhiem.facts.ballots import EXPECTED_NAMES, Ballot, BallotForm, Mark
from phieu_tin_nhiem.facts.counting import EXPECTED_NOT_PRINTED, EXPECTED_PRINTED, require_fit
from phieu_tin_nhiem.facts.marks import Rating
from phieu_tin_nhiem.facts.offices import Body, BodyKind, Office, Role, Under, printed_titles, roles_in, title_of
from phieu_tin_nhiem.facts.people import Circumstance, Officeholder, Service
from phieu_tin_nhiem.interchange.plain_json import decoded
from phieu_tin_nhiem.interchange.problems import (
    NOTHING,
    ONE_OF,
    located,
    meant,
    missing,
    refuse_file,
    shortened,
    words_for,
)
from phieu_tin_nhiem.interchange.reading import read_day

T = TypeVar("T")
LabelledT = TypeVar("LabelledT", bound=Labelled)
ColumnT = TypeVar("ColumnT", bound=Term)

_DELIMITERS: Final = (",", ";", "\t")
_BETWEEN: Final = "|"
_Cell = str | bool | date | Labelled | Iterable[Labelled] | None
"""What a cell can hold; several terms, or none of them, stand in one."""
_SAID: Final[Mapping[Language | None, tuple[str, str]]] = {
    None: ("false", "true"),
    "vi": ("không", "có"),
    "en": ("no", "yes"),
}
_NONE: Final[Mapping[Language | None, str]] = {None: "no", "vi": "không", "en": "no"}
_ANSWERS: Final = {"có": True, "yes": True, "true": True, "không": False, "no": False, "false": False}
_ANSWERS_SHOWN: Final = {True: "có (yes, true)", False: "không (no, false)"}
_LETTERS: Final = 26

DELIMITER: Final = Expectation(
    "csv.delimiter", vi="dấu phẩy, dấu chấm phẩy hoặc dấu tab", en="a comma, a semicolon or a tabulator"
)
CSV_SYNTAX: Final = Sentence(
    "csv.syntax",
    vi="{where}: CSV sai cú pháp ở dòng {line}; thường là thiếu hoặc thừa dấu nháy kép",
    en="{where}: no correct CSV in line {line}; often a quotation mark is missing or superfluous",
    where=WORD,
    line=COUNT,
)
OTHER_DELIMITER: Final = Sentence(
    "csv.other_delimiter",
    vi="{where}: chỉ có một cột; nếu tệp ngăn cách bằng {delimiter} thì nêu dấu ấy khi đọc",
    en="{where}: there is only one column; if the file is separated by {delimiter}, say so when reading it",
    where=WORD,
    delimiter=WORD,
)
OUTSIDE: Final = Expectation(
    "csv.outside",
    vi="ô trống: cột này không có tên ở hàng đầu",
    en="an empty cell: this column has no name in the first row",
)
AS_BEFORE: Final = Expectation(
    "csv.as_before",
    vi="cùng dữ kiện như ở hàng {earlier} của người này",
    en="the same as in row {earlier} of this person",
    earlier=COUNT,
)
BALLOT_CELLS: Final = Expectation(
    "csv.ballot_cells",
    vi="đúng {count} ô trong một hàng; phiếu không đánh dấu thì để các ô trống",
    en="exactly {count} cell{count:s} in a row; the cells of a ballot without a mark are empty",
    count=COUNT,
)
OTHER_POST: Final = Expectation(
    "csv.other_post",
    vi="thời gian giữ chính chức danh này; danh sách CSV không ghi chức danh khác",
    en="service in the post itself; a roster in CSV has no place for another one",
)
COLUMN_NAME: Final = Expectation(
    "csv.column_name", vi="một tên không trùng tên cột của bảng phiếu", en="a name that no column of a ballot sheet has"
)
NO_SIGN: Final = Expectation(
    "csv.between",
    vi="một tên không có dấu {sign}, dấu ngăn các tên trong một ô",
    en="a name without {sign}, which stands between names in one cell",
    sign=WORD,
)
OTHER_FORM: Final = Expectation(
    "csv.form",
    vi="các tên in trên phiếu, theo thứ tự: {names}",
    en="the names on the form, in their order: {names}",
    names=several(NAME),
)


# ── Tables ──


@frozen
class _Sheet:
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

    def row(self, number: int, columns: Mapping[T, int]) -> Cells[T]:
        """Return the cells of a row by their columns; nothing stands in a cell where the row is shorter."""
        cells = self.rows[number - 1]
        given = {name: cells[index].strip() for name, index in columns.items() if index < len(cells)}
        return Cells(
            given,
            lambda column: _letters(columns[column]) + str(number),
            lambda error, column: self.refuse(error, number, columns[column]),
        )

    def refuse(self, error: InvalidValueError, row: int, column: int) -> None:
        """Put an error among those of the table, with its cell; more than are said end the reading."""
        name = self.header[column].strip() if column < len(self.header) else ""
        place = f"{_letters(column)}{row}"
        refused = located(error, f"{place} ({_seen(name)})" if name else place)
        refused.facts.update(row=row, column=name or _letters(column))
        self.found.append((row, column, refused))
        if len(self.found) > MOST_ERRORS:
            self.finish()

    def lack(self, column: Term) -> None:
        """Put a column that has to be there among the errors."""
        error = missing(f"A1 ({column.value})")
        error.facts.update(row=1, column=column.value)
        self.found.append((1, len(self.header), error))

    def finish(self) -> None:
        """Refuse the table if something is wrong with it."""
        if self.found:
            refuse_file(*(error for _, _, error in sorted(self.found, key=itemgetter(0, 1))))


def _seen(heading: str) -> str:
    """Return a heading as an error shows it: cut short, and what could not be seen in it written out."""
    short = shortened(heading)
    return short if short.isprintable() else repr(short)


def _letters(column: int) -> str:
    """Return the letters of a column as spreadsheets count them: A to Z, and AA after Z."""
    before, last = divmod(column, _LETTERS)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)


def _sheet_of(text: object, delimiter: str) -> _Sheet:
    """Return the cells of CSV text, as spreadsheets write it: UTF-8, any line ends, quotes where they are needed."""
    if delimiter not in _DELIMITERS:
        refuse_file(InvalidValueError(DELIMITER, delimiter, "delimiter"))
    lines = list(StringIO(decoded(text, "A1"), newline=""))
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    rows: list[list[str]] = []
    try:
        rows.extend(reader)
    except csv.Error:
        facts: dict[str, object] = {"line": reader.line_num}
        refuse_file(InvalidValueError(CSV_SYNTAX, lines[reader.line_num - 1], f"A{len(rows) + 1}", facts))
    sheet = _Sheet(rows)
    if not rows or all(map(is_empty, rows[0])):
        refuse_file(missing("A1"))
    for other in _DELIMITERS:
        if len(rows[0]) == 1 and other in rows[0][0]:
            sheet.refuse(InvalidValueError(OTHER_DELIMITER, rows[0][0], "", {"delimiter": repr(other)}), 1, 0)
            sheet.finish()
    for number, cells in sheet.body:
        for column in range(len(rows[0]), len(cells)):
            if not is_empty(cells[column]):
                sheet.refuse(InvalidValueError(OUTSIDE, cells[column], ""), number, column)
    return sheet


def _written(rows: Iterable[Iterable[_Cell]], language: Language | None, delimiter: str) -> str:
    """Return a table as CSV text, one line for each row: in codes, or in the terms of a language."""
    if delimiter not in _DELIMITERS:
        raise InvalidValueError(DELIMITER, delimiter, "delimiter")
    if language is not None:
        require_language(language)
    sheet = StringIO()
    writer = csv.writer(sheet, delimiter=delimiter, lineterminator="\n")
    writer.writerows([_said(cell, language) for cell in row] for row in rows)
    return sheet.getvalue()


def _said(cell: _Cell, language: Language | None) -> str:
    match cell:
        case None:
            return ""
        case str():
            return cell
        case bool():
            return _SAID[language][cell]
        case date():
            return cell.isoformat()
        case Labelled():
            return cell.value if language is None else cell.label.get(language)
    return _BETWEEN.join(sorted(_said(term, language) for term in cell)) or _NONE[language]


def _columns_of(sheet: _Sheet, reader: Reader[T], error: type[InvalidValueError] = InvalidValueError) -> dict[int, T]:
    """Return what each column holds; a heading that means nothing, and one that comes twice, is among the errors."""
    found: dict[int, T] = {}
    seen: set[T] = set()
    header = sheet.row(1, {index: index for index in range(len(sheet.header))})
    for index, name in enumerate(sheet.header):
        column = header.require(index, reader)
        if column in seen:
            header.refuse(error(EXPECTED_ONCE, name, ""), index)
        if column is not None:
            found[index] = column
            seen.add(column)
    return found


# ── Readers of cells ──


def _needed(reader: Reader[T]) -> Reader[T]:
    """Return the same reader for a cell that must not be empty."""

    def read(text: str | None, where: str) -> T:
        if text is None or is_empty(text):
            raise missing(where)
        return reader(text, where)

    return read


def _read_day(text: str, _: str) -> date:
    return read_day(text)


@cache
def _reader_of(kind: type[LabelledT], own: tuple[Labelled, ...] = ()) -> Reader[LabelledT]:
    """Return what reads a term by its code or its official name: a standard one, or one of the caller's own terms."""
    known = (*kind.standard(), *(term for term in own if isinstance(term, kind)))
    words = {folded(word): term for term in reversed(known) for word in words_for(term)}
    shown = {term: f"{term.label.vi} ({term.value})" for term in known}

    return partial(_called, words, shown)


@cache
def _role_reader(kind: BodyKind | None, own: tuple[Labelled, ...]) -> Reader[Role]:
    """Return what reads a post as it is called in a body of this kind; where that is not known, anywhere."""
    everywhere = (*Role.standard(), *(term for term in own if isinstance(term, Role)))
    here = everywhere if kind is None else tuple(role for role in everywhere if role.is_own or role in roles_in(kind))
    titles = {role: role.label if kind is None else title_of(role, kind) for role in here}
    words = {
        **{folded(word): role for role in reversed(everywhere) for word in words_for(role)},
        **{folded(title): role for role in reversed(here) for title in reversed(printed_titles(titles[role]))},
    }
    shown = {role: f"{title.vi} ({role.value})" for role, title in titles.items()}

    return partial(_called, words, shown)


def _called(words: Mapping[str, T], shown: Mapping[T, str], text: str, where: str) -> T:
    """Return what is called so; of what may be meant, only what is shown is suggested."""
    found = words.get(folded(text))
    if found is None:
        known = {word: shown[term] for word, term in words.items() if term in shown}
        facts = {"allowed": tuple(shown.values()), "also": NOTHING, "meant": meant(text, known)}
        raise UnknownTermError(ONE_OF, text, where, facts)
    return found


# Yes or no, as it is written in either language.
_read_flag: Final[Reader[bool]] = partial(_called, _ANSWERS, _ANSWERS_SHOWN)


# ── Rosters ──


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
_FLAGS: Final = (RosterColumn.HAS_CONTROL_BOARD, RosterColumn.COMMITTEE_MEMBER, RosterColumn.PARTY_LEADERSHIP)
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
    """
    everyone = all_of(Officeholder, people, "people")
    require_once((person.key for person in everyone), InvalidOfficeError, "people")
    rows = [row for index, person in enumerate(everyone) for row in _rows(person, f"people[{index}]", language)]
    columns = [column for column in RosterColumn if column in _NEEDED or any(row[column] is not None for row in rows)]
    return _written([columns, *([row[column] for column in columns] for row in rows)], language, delimiter)


def _rows(person: Officeholder, where: str, language: Language | None) -> Iterator[dict[RosterColumn, _Cell]]:
    office, body = person.office, person.office.body
    for index, span in enumerate(person.service or (None,)):
        if span is not None and span.office is not None:
            raise InvalidOfficeError(OTHER_POST, span.office, f"{where}.service[{index}].office")
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


def read_roster(
    text: str | bytes, *, delimiter: str = ",", own: Iterable[BodyKind | Role | Under] = ()
) -> tuple[Officeholder, ...]:
    """Return the officeholders that a roster in CSV states, in the order of their first rows.

    Args:
        text: the table: UTF-8, with or without a byte order mark, with any line ends. Its header names the columns
            by the codes or the official names of ``RosterColumn``; ``name``, ``role``, ``body`` and ``kind`` have to
            be there. An empty cell is unknown. Rows with the same person, post and body are spans of one service, and
            each needs its start; without such a column there is one row for each.
        delimiter: ``,`` or ``;`` or a tabulator.
        own: posts, kinds of bodies and superiors of one's own that the roster may name besides the standard ones.

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
    terms: tuple[Any, ...] = tuple(require_several(own, "own"))
    for index, term in enumerate(terms):
        if not isinstance(term, BodyKind | Role | Under):
            kinds = " | ".join(kind.__name__ for kind in (BodyKind, Role, Under))
            raise InvalidValueError(EXPECTED_KIND, term, f"own[{index}]", {"kind": kinds})
    sheet = _sheet_of(text, delimiter)
    columns = {column: index for index, column in reversed(_columns_of(sheet, _reader_of(RosterColumn)).items())}
    needed = (*_NEEDED, RosterColumn.START) if columns.keys() & _OF_A_SPAN else _NEEDED
    for column in needed:
        if column not in columns:
            sheet.lack(column)
    if not set(_NEEDED) <= columns.keys():
        sheet.finish()
    groups: dict[tuple[object, ...], list[_Line]] = {}
    for number, cells in sheet.body:
        if not all(map(is_empty, cells)):
            line = _line(sheet.row(number, columns), number, columns.keys(), terms)
            if line is not None:
                groups.setdefault((line.id or line.name, line.role, line.body), []).append(line)
    people = [_person(lines) for lines in groups.values()]
    sheet.finish()
    return tuple(person for person in people if person is not None)


@frozen
class _Line:
    """What one row says."""

    row: Cells[RosterColumn]
    number: int
    columns: Collection[RosterColumn]
    name: str
    role: Role
    body: str
    id: str | None
    shared: Mapping[RosterColumn, object]
    span: Service | None

    def lacks(self, column: RosterColumn) -> bool:
        """Say whether there is such a column, and nothing in it."""
        return column in self.columns and self.row.is_empty(column)


def _line(
    row: Cells[RosterColumn], number: int, columns: Collection[RosterColumn], own: tuple[Labelled, ...]
) -> _Line | None:
    """Return what a row says, or None if one of its cells is bad."""
    kind = row.require(RosterColumn.KIND, _needed(_reader_of(BodyKind, own)))
    name = row.require(RosterColumn.NAME, _needed(clean_text))
    body = row.require(RosterColumn.BODY, _needed(clean_text))
    role = row.require(RosterColumn.ROLE, _needed(_role_reader(kind, own)))
    person_id = row.read(RosterColumn.ID, clean_text)
    readers: dict[RosterColumn, Reader[Any]] = {
        RosterColumn.UNDER: _reader_of(Under, own),
        **dict.fromkeys(_FLAGS, _read_flag),
        RosterColumn.CIRCUMSTANCES: _read_circumstances,
    }
    shared = {RosterColumn.KIND: kind, **{column: row.read(column, read) for column, read in readers.items()}}
    span = _span(row, needs_start=RosterColumn.START in columns)
    if row.is_bad or name is None or body is None or role is None:
        return None
    return _Line(row, number, columns, name, role, body, person_id, shared, span)


def _read_circumstances(text: str, where: str) -> frozenset[Circumstance]:
    if folded(text) in {"không", "no"}:
        return frozenset()
    return frozenset(_reader_of(Circumstance)(one, where) for one in text.split(_BETWEEN))


def _span(row: Cells[RosterColumn], *, needs_start: bool) -> Service | None:
    """Return the span of service that a row states, if it states one."""
    start, end = row.read(RosterColumn.START, _read_day), row.read(RosterColumn.END, _read_day)
    acting = row.read(RosterColumn.ACTING, _read_flag)
    if start is None:
        if needs_start and row.is_empty(RosterColumn.START) and (end is not None or acting is not None):
            row.refuse(missing(""), RosterColumn.START)
        return None
    try:
        return Service(start, end, acting=bool(acting))
    except InvalidValueError as error:
        row.refuse(error, _COLUMN_OF[error.where])
        return None


def _person(lines: Sequence[_Line]) -> Officeholder | None:
    """Return the person whose rows these are, or None if they do not go together."""
    first = lines[0]
    shared: dict[RosterColumn, Any] = {}
    for line in lines:
        if line is not first and not _OF_A_SPAN & set(line.columns):
            line.row.refuse(InvalidOfficeError(EXPECTED_ONCE, line.name, ""), RosterColumn.NAME)
        if len(lines) > 1 and line.lacks(RosterColumn.START):
            line.row.refuse(missing(""), RosterColumn.START)
        for column, value in line.shared.items():
            known = shared.get(column)
            if known is None:
                shared[column] = value
            elif value is not None and value != known:
                line.row.refuse(InvalidOfficeError(AS_BEFORE, value, "", {"earlier": first.number}), column)
    if any(line.row.is_bad for line in lines):
        return None
    try:
        body = Body(
            first.body, shared[RosterColumn.KIND], shared[RosterColumn.UNDER], shared[RosterColumn.HAS_CONTROL_BOARD]
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


# ── Ballots ──


@final
@frozen(field_transformer=checked)
class Box:
    """The ballots of one box, with the form on which they were printed and how many were issued, where that is known.

    >>> from phieu_tin_nhiem import Rating, count
    >>> box = Box(BallotForm(["Trần Thị Mẫu"]), [Ballot([Rating.HIGH])], issued=2)
    >>> count(box.form, box.ballots, issued=box.issued).valid_ballots
    1

    Raises:
        InvalidBallotError: a ballot is not one of this form.
    """

    form: BallotForm
    ballots: Sequence[Ballot]
    issued: Count | None = None

    def __attrs_post_init__(self) -> None:
        for index, ballot in enumerate(self.ballots):
            require_fit(ballot, self.form, f"Box.ballots[{index}]")


@final
class BallotColumn(Term):
    """What a column of a ballot sheet holds that is no name on the form; each may be left out.

    >>> [column.label.vi for column in BallotColumn]
    ['do Ban Kiểm phiếu phát ra', 'có dấu', 'tên bị gạch', 'tên ghi thêm', 'có ghi thêm thông tin khác']
    """

    ISSUED_BY_BOARD = ("issued_by_board", "do Ban Kiểm phiếu phát ra", "issued by the counting board")
    STAMPED = ("stamped", "có dấu", "bears the stamp")
    STRUCK = ("struck", "tên bị gạch", "names struck out")
    ADDED = ("added", "tên ghi thêm", "names added")
    OTHER_WRITING = ("other_writing", "có ghi thêm thông tin khác", "something else written on it")


_BALLOT_COLUMNS: Final[Mapping[str, BallotColumn]] = {
    folded(name): column for column in BallotColumn for name in words_for(column)
}


def write_ballots(box: Box, *, language: Language | None = None, delimiter: str = ",") -> str:
    r"""Return the ballots of a box as CSV text; ``read_ballots`` gives the same box back, if it is told ``issued``.

    A column in which every ballot is as usual is left out.

    Args:
        box: the ballots with their form.
        language: in whose terms the columns and cells are written; None writes codes.
        delimiter: ``,`` or ``;`` or a tabulator.

    >>> print(write_ballots(Box(BallotForm(["Trần Thị Mẫu", "Lê Văn Thí"]), [Ballot([Rating.HIGH, None])])), end="")
    Trần Thị Mẫu,Lê Văn Thí
    high,

    Raises:
        InvalidBallotError: a name on the form is called like a column, or one struck out or written in has a ``|``.
    """
    names = require_instance(box, Box, "box").form.names
    for index, name in enumerate(names):
        if folded(name) in _BALLOT_COLUMNS:
            raise InvalidBallotError(COLUMN_NAME, name, f"box.form.names[{index}]")
    said = [(ballot, _others(ballot, f"box.ballots[{index}]")) for index, ballot in enumerate(box.ballots)]
    # One column alone could be taken for several that are separated otherwise.
    needed = {BallotColumn.ISSUED_BY_BOARD} if len(names) == 1 else set()
    columns = [column for column in BallotColumn if column in needed or any(column in others for _, others in said)]
    rows: list[list[_Cell]] = [[*ballot.marks, *map(others.get, columns)] for ballot, others in said]
    return _written([[*names, *columns], *rows], language, delimiter)


def _others(ballot: Ballot, where: str) -> dict[BallotColumn, _Cell]:
    """Return what is not as usual with a ballot."""
    cells: dict[BallotColumn, _Cell] = {
        BallotColumn.ISSUED_BY_BOARD: None if ballot.issued_by_board else False,
        BallotColumn.STAMPED: None if ballot.stamped else False,
        BallotColumn.STRUCK: _joined(sorted(ballot.struck), f"{where}.struck") or None,
        BallotColumn.ADDED: _joined(ballot.added, f"{where}.added") or None,
        BallotColumn.OTHER_WRITING: ballot.other_writing or None,
    }
    return {column: cell for column, cell in cells.items() if cell is not None}


def _joined(names: Iterable[str], where: str) -> str:
    for name in names:
        if _BETWEEN in name:
            raise InvalidBallotError(NO_SIGN, name, where, {"sign": _BETWEEN})
    return _BETWEEN.join(names)


def read_ballots(
    text: str | bytes, *, form: BallotForm | None = None, issued: int | None = None, delimiter: str = ","
) -> Box:
    r"""Return the box whose ballots stand in a CSV table.

    The header holds the names as they are printed, and may hold the columns of ``BallotColumn``. A cell below a name
    holds a level by its code or official name; nothing, where no box is marked; several with ``|`` between them, where
    several are. Of a ballot about which nothing else is said, the board issued it, it bears the stamp, and nothing is
    written on it.

    Args:
        text: the table: UTF-8, with or without a byte order mark, with any line ends.
        form: the form; the header has to have its names, in its order. None takes the header for the form.
        issued: how many ballots were issued, where that is known.
        delimiter: ``,`` or ``;`` or a tabulator.

    >>> box = read_ballots("Trần Thị Mẫu,Lê Văn Thí\ntín nhiệm cao,low\n,high|low\n")
    >>> [len(ballot.marks) for ballot in box.ballots], box.ballots[1].marks[0] is None
    ([2, 2], True)

    Raises:
        InvalidFileError: something is wrong; ``errors`` says what, each thing with its cell.
    """
    if form is not None:
        require_instance(form, BallotForm, "form")
    sheet = _sheet_of(text, delimiter)
    columns = _columns_of(sheet, _needed(_read_heading), InvalidBallotError)
    others = {column: index for index, column in columns.items() if isinstance(column, BallotColumn)}
    names = {index: column for index, column in columns.items() if isinstance(column, str)}
    printed = tuple(names.values())
    if not printed:
        sheet.refuse(InvalidBallotError(EXPECTED_NAMES, None, ""), 1, 0)
    if form is not None and printed != form.names:
        sheet.refuse(InvalidBallotError(OTHER_FORM, printed, "", {"names": form.names}), 1, 0)
    ballots = [_ballot(sheet, number, names, others) for number, _ in sheet.body]
    sheet.finish()
    return Box(BallotForm(printed), ballots, issued)


def _read_heading(text: str, where: str) -> BallotColumn | str:
    """Return what a column holds that is called so, or the name to which it belongs."""
    return _BALLOT_COLUMNS.get(folded(text)) or clean_text(text, where)


def _ballot(sheet: _Sheet, number: int, names: Mapping[int, str], others: Mapping[BallotColumn, int]) -> Ballot:
    """Return the ballot of one row; what is bad in it is among the errors, and here as if it were empty."""
    form = tuple(names.values())
    cells, width = sheet.rows[number - 1], len(sheet.header)
    if len(cells) < width:
        sheet.refuse(InvalidBallotError(BALLOT_CELLS, len(cells), "", {"count": width}), number, 0)
    marks, row = sheet.row(number, {index: index for index in names}), sheet.row(number, others)
    return Ballot(
        [marks.read(index, _read_mark) for index in names],
        struck=row.read(BallotColumn.STRUCK, partial(_read_names, form=form, printed=True)) or (),
        added=row.read(BallotColumn.ADDED, partial(_read_names, form=form, printed=False)) or (),
        issued_by_board=row.read(BallotColumn.ISSUED_BY_BOARD, _read_flag) is not False,
        stamped=row.read(BallotColumn.STAMPED, _read_flag) is not False,
        other_writing=row.read(BallotColumn.OTHER_WRITING, _read_flag) is True,
    )


def _read_names(text: str, where: str, form: tuple[str, ...], *, printed: bool) -> tuple[str, ...]:
    names = tuple(clean_text(name, where) for name in text.split(_BETWEEN))
    expected = EXPECTED_PRINTED if printed else EXPECTED_NOT_PRINTED
    for name in names:
        if (name in form) is not printed:
            raise InvalidBallotError(expected, name, where, {"names": form})
    return names


def _read_mark(text: str, where: str) -> Mark:
    levels = [_reader_of(Rating)(level, where) for level in text.split(_BETWEEN)]
    return levels[0] if len(levels) == 1 else frozenset(levels)
