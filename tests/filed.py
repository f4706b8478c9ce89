"""Files as data, made from a few fields, and what is said of those that cannot be used, thing by thing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from phieu_tin_nhiem import InvalidValueError
from phieu_tin_nhiem.base.text import Text
from phieu_tin_nhiem.interchange import FORMAT, InvalidFileError, load
from refusals import told

SO_MAU = {"name": "Sở Mẫu", "kind": "department"}
NO_MORE = {"also": Text("", "")}
Told = tuple[type[InvalidValueError], str, object, str, Mapping[str, object]]


def errors_of(data: object) -> tuple[InvalidValueError, ...]:
    with pytest.raises(InvalidFileError) as caught:
        load(data)
    return caught.value.errors


def file(tag: str, **fields: object) -> dict[str, object]:
    return {"format": FORMAT, "type": tag, **fields}


def round_file(**fields: object) -> dict[str, object]:
    return file("round", meetings=[{"body": SO_MAU, "on": "2019-01-20", **fields}])


def told_all(act: Callable[[], object]) -> list[Told]:
    """Return all that is said of a file."""
    with pytest.raises(InvalidFileError) as caught:
        act()
    error = caught.value
    assert told(error) == (InvalidFileError, "json.file", error.errors, "$", {})
    return [told(one) for one in error.errors]


def refused(act: Callable[[], object], *expected: Told) -> None:
    """Require a file to be refused for just these things, with values of the very types."""
    found = told_all(act)
    assert found == list(expected)
    assert [type(one[2]) for one in found] == [type(one[2]) for one in expected]


def at(row: int, column: str, **facts: object) -> dict[str, object]:
    """Return the facts of an error in a cell."""
    return {"row": row, "column": column, **facts}


def table(*lines: str) -> str:
    """Return lines as the text of a table."""
    return "\n".join(lines) + "\n"
