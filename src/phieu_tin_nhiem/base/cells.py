r"""Cells: tables read cell by cell. What is bad is collected, each thing with its place, and read as unknown.

A reader of a cell takes what stands in it and its place, as ``clean_text`` and ``require_count`` do:

>>> from phieu_tin_nhiem.base.values import clean_text
>>> wrong = Problems()
>>> row = Cells({"name": "Trần Thị Mẫu", "post": "\u200b", "note": " "}, "row 4, {}".format, wrong.add_at)
>>> row.read("name", clean_text), row.read("post", clean_text), row.read("note", clean_text)
('Trần Thị Mẫu', None, None)
>>> row.is_bad, [error.where for error in wrong.errors]
(True, ['row 4, post'])
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import Any, Generic, TypeVar, final

from .errors import MOST_ERRORS, InvalidValueError

T = TypeVar("T")
ColumnT = TypeVar("ColumnT", bound=Hashable)

Reader = Callable[[Any, str], T]
"""What reads a cell: given what stands there and its place, it returns a value or raises an error."""


@final
class Problems:
    """What is wrong with one input, thing by thing; reading ends when more is wrong than is said.

    Args:
        full: what raises the errors as soon as there are more than ``MOST_ERRORS`` of them.
    """

    __slots__ = ("_full", "errors")

    def __init__(self, full: Callable[[list[InvalidValueError]], object] = lambda _: None) -> None:
        self.errors: list[InvalidValueError] = []
        self._full = full

    def add(self, error: InvalidValueError) -> None:
        """Put one thing among those that are wrong."""
        self.errors.append(error)
        if len(self.errors) > MOST_ERRORS:
            self._full(self.errors)

    def add_at(self, error: InvalidValueError, _: object) -> None:
        """Put what is wrong in a cell among those things; the error itself names the cell."""
        self.add(error)


@final
class Cells(Generic[ColumnT]):
    """One row of a table, read cell by cell.

    Args:
        given: what stands in the cells, by their columns; an empty cell holds None or white space.
        place: the name of the cell in a column.
        refuse: what is done with an error in the cell of a column.
    """

    __slots__ = ("_given", "_place", "_refuse", "is_bad")

    def __init__(
        self,
        given: Mapping[ColumnT, object],
        place: Callable[[ColumnT], str],
        refuse: Callable[[InvalidValueError, ColumnT], None],
    ) -> None:
        self._given = given
        self._place = place
        self._refuse = refuse
        self.is_bad = False

    def is_empty(self, column: ColumnT) -> bool:
        """Say whether nothing stands in a cell, or there is no such column."""
        return is_empty(self._given.get(column))

    def read(self, column: ColumnT, reader: Reader[T]) -> T | None:
        """Return what ``reader`` reads in a cell; None in an empty one, and in one that it cannot read."""
        return None if self.is_empty(column) else self.require(column, reader)

    def require(self, column: ColumnT, reader: Reader[T]) -> T | None:
        """Return what ``reader`` reads in a cell, which sees an empty one too; None where it cannot read it."""
        try:
            return reader(self._given.get(column), self._place(column))
        except InvalidValueError as error:
            self.refuse(error, column)
            return None

    def refuse(self, error: InvalidValueError, column: ColumnT) -> None:
        """Put an error about a cell among what is wrong, at the place of the cell."""
        self.is_bad = True
        self._refuse(type(error)(error.sentence, error.value, self._place(column), error.facts), column)


def is_empty(cell: object) -> bool:
    """Say whether nothing stands in a cell: None, or white space."""
    return cell is None or (isinstance(cell, str) and not cell.strip())
