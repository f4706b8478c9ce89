"""Ballot sheets: the ballots of one box to and from CSV, one row for each ballot and one column for each name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Final, final

from phieu_tin_nhiem.base.errors import InvalidBallotError
from phieu_tin_nhiem.base.text import Language, Term, folded
from phieu_tin_nhiem.base.values import require_instance
from phieu_tin_nhiem.facts.ballots import Ballot, BallotForm, Mark
from phieu_tin_nhiem.facts.marks import Rating
from phieu_tin_nhiem.interchange.boxes import Box
from phieu_tin_nhiem.interchange.problems import unplaced
from phieu_tin_nhiem.interchange.sheets import (
    BETWEEN,
    Cell,
    Sheet,
    read_flag,
    read_name,
    reader_of,
    sheet_of,
    written_sheet,
)


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


_BY_NAME: Final[Mapping[str, BallotColumn]] = {
    folded(name): column for column in BallotColumn for name in (column.value, column.label.vi, column.label.en)
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
        InvalidValueError: ``box`` is none, or the delimiter is none.
        UnknownTermError: ``language`` is neither of ours nor None.
    """
    names = require_instance(box, Box, "box").form.names
    for index, name in enumerate(names):
        if folded(name) in _BY_NAME:
            raise InvalidBallotError("csv.column_name", name, f"box.form.names[{index}]")
    said = [(ballot, _others(ballot, f"box.ballots[{index}]")) for index, ballot in enumerate(box.ballots)]
    # One column alone could be taken for several that are separated otherwise.
    needed = {BallotColumn.ISSUED_BY_BOARD} if len(names) == 1 else set()
    columns = [column for column in BallotColumn if column in needed or any(column in others for _, others in said)]
    rows: list[list[Cell]] = [[*ballot.marks, *map(others.get, columns)] for ballot, others in said]
    return written_sheet([[*names, *columns], *rows], language, delimiter)


def _others(ballot: Ballot, where: str) -> dict[BallotColumn, Cell]:
    """Return what is not as usual with a ballot."""
    found: dict[BallotColumn, Cell] = {}
    if not ballot.issued_by_board:
        found[BallotColumn.ISSUED_BY_BOARD] = False
    if not ballot.stamped:
        found[BallotColumn.STAMPED] = False
    if ballot.struck:
        found[BallotColumn.STRUCK] = _joined(sorted(ballot.struck), f"{where}.struck")
    if ballot.added:
        found[BallotColumn.ADDED] = _joined(ballot.added, f"{where}.added")
    if ballot.other_writing:
        found[BallotColumn.OTHER_WRITING] = True
    return found


def _joined(names: Iterable[str], where: str) -> str:
    for name in names:
        if BETWEEN in name:
            raise InvalidBallotError("csv.between", name, where, {"sign": BETWEEN})
    return BETWEEN.join(names)


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
        InvalidCountError: ``issued`` is no count.
        InvalidValueError: ``form`` is no form.
    """
    if form is not None:
        require_instance(form, BallotForm, "form")
    sheet = sheet_of(text, delimiter)
    names, others = _header(sheet)
    printed = tuple(names.values())
    if not printed:
        sheet.refuse(unplaced(InvalidBallotError, "expected.names", None), 1, 0)
    if form is not None and printed != form.names:
        sheet.refuse(unplaced(InvalidBallotError, "csv.form", printed, names=form.names), 1, 0)
    ballots = [_ballot(sheet, number, names, others) for number, _ in sheet.body]
    sheet.finish()
    return Box(BallotForm(printed), ballots, issued)


def _header(sheet: Sheet) -> tuple[dict[int, str], dict[BallotColumn, int]]:
    """Return the names with their columns, and the columns of what else is said of a ballot."""
    names: dict[int, str] = {}
    others: dict[BallotColumn, int] = {}
    seen: set[str | BallotColumn] = set()
    for index, heading in enumerate(sheet.header):
        called = _BY_NAME.get(folded(heading)) or sheet.require(1, index, read_name)
        if called in seen:
            sheet.refuse(unplaced(InvalidBallotError, "expected.once", heading), 1, index)
        if isinstance(called, BallotColumn):
            others[called] = index
            seen.add(called)
        elif called is not None:
            names[index] = called
            seen.add(called)
    return names, others


def _ballot(sheet: Sheet, number: int, names: Mapping[int, str], others: Mapping[BallotColumn, int]) -> Ballot:
    """Return the ballot of one row; what is bad in it is among the errors, and here as if it were empty."""
    form = tuple(names.values())
    cells, width = sheet.rows[number - 1], len(sheet.header)
    if len(cells) < width:
        sheet.refuse(unplaced(InvalidBallotError, "csv.ballot_cells", len(cells), count=width), number, 0)

    def flag(column: BallotColumn, *, usual: bool) -> bool:
        said = sheet.read(number, others[column], read_flag) if column in others else None
        return usual if said is None else said

    def listed(column: BallotColumn, *, printed: bool) -> tuple[str, ...]:
        reader = partial(_names, form=form, printed=printed)
        return (sheet.read(number, others[column], reader) if column in others else None) or ()

    return Ballot(
        [sheet.read(number, index, _mark) for index in names],
        struck=listed(BallotColumn.STRUCK, printed=True),
        added=listed(BallotColumn.ADDED, printed=False),
        issued_by_board=flag(BallotColumn.ISSUED_BY_BOARD, usual=True),
        stamped=flag(BallotColumn.STAMPED, usual=True),
        other_writing=flag(BallotColumn.OTHER_WRITING, usual=False),
    )


def _names(text: str, form: tuple[str, ...], *, printed: bool) -> tuple[str, ...]:
    names = tuple(map(read_name, text.split(BETWEEN)))
    for name in names:
        if (name in form) is not printed:
            expected = "expected.printed" if printed else "expected.not_printed"
            raise unplaced(InvalidBallotError, expected, name, names=form)
    return names


def _mark(text: str) -> Mark:
    levels = [reader_of(Rating)(level) for level in text.split(BETWEEN)]
    return levels[0] if len(levels) == 1 else frozenset(levels)
