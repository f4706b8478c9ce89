"""Ballot sheets: the ballots of one box as CSV, one row for each ballot and one column for each name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, final

from phieu_tin_nhiem.ballots import Ballot, BallotForm, Mark
from phieu_tin_nhiem.checks import clean_text, clean_texts, require_instance
from phieu_tin_nhiem.errors import InvalidBallotError
from phieu_tin_nhiem.ratings import Rating
from phieu_tin_nhiem.text import Term, folded

from .boxes import Box
from .sheets import BETWEEN, Sheet, read_flag, reader_of, sheet_of


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
        InvalidFileError: something is wrong; ``errors`` has everything, each thing with its cell.
        InvalidCountError: ``issued`` is no count.
        InvalidValueError: ``form`` is no form.
    """
    if form is not None:
        require_instance(form, BallotForm, "form")
    sheet = sheet_of(text, delimiter)
    names, others = _header(sheet)
    printed = tuple(names.values())
    if not printed:
        sheet.refuse(InvalidBallotError("expected.names", None, ""), 1, 0)
    if form is not None and printed != form.names:
        sheet.refuse(InvalidBallotError("csv.form", printed, "", {"names": form.names}), 1, 0)
    ballots = [_ballot(sheet, number, names, others) for number, _ in sheet.body]
    sheet.finish()
    return Box(BallotForm(printed), ballots, issued)


def _header(sheet: Sheet) -> tuple[dict[int, str], dict[BallotColumn, int]]:
    """Return the names with their columns, and the columns of what else is said of a ballot."""
    names: dict[int, str] = {}
    others: dict[BallotColumn, int] = {}
    seen: set[str | BallotColumn | None] = set()
    for index, heading in enumerate(sheet.header):
        column = _BY_NAME.get(folded(heading))
        name = None if column is not None else sheet.require(1, index, _name)
        if {name, column} & seen:
            sheet.refuse(InvalidBallotError("expected.once", heading, ""), 1, index)
        seen |= {name, column} - {None}
        if column is not None:
            others[column] = index
        elif name is not None:
            names[index] = name
    return names, others


def _ballot(sheet: Sheet, number: int, names: Iterable[int], others: Mapping[BallotColumn, int]) -> Ballot:
    """Return the ballot of one row; what is bad in it is among the errors, and here as if it were empty."""
    cells, width = sheet.rows[number - 1], len(sheet.header)
    if len(cells) < width:
        sheet.refuse(InvalidBallotError("csv.ballot_cells", len(cells), "", {"count": width}), number, 0)

    def flag(column: BallotColumn, *, usual: bool) -> bool:
        said = sheet.read(number, others[column], read_flag) if column in others else None
        return usual if said is None else said

    def listed(column: BallotColumn) -> tuple[str, ...]:
        return (sheet.read(number, others[column], _names) if column in others else None) or ()

    return Ballot(
        [sheet.read(number, index, _mark) for index in names],
        struck=listed(BallotColumn.STRUCK),
        added=listed(BallotColumn.ADDED),
        issued_by_board=flag(BallotColumn.ISSUED_BY_BOARD, usual=True),
        stamped=flag(BallotColumn.STAMPED, usual=True),
        other_writing=flag(BallotColumn.OTHER_WRITING, usual=False),
    )


def _name(text: str) -> str:
    return clean_text(text, "")


def _names(text: str) -> tuple[str, ...]:
    return clean_texts(text.split(BETWEEN), "")


def _mark(text: str) -> Mark:
    levels = [reader_of(Rating)(level) for level in text.split(BETWEEN)]
    return levels[0] if len(levels) == 1 else frozenset(levels)
