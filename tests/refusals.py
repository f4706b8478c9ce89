"""What is refused: all that an error holds, good values to be spoilt, and files made from a few fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, cast

import pytest
from attrs import evolve

from phieu_tin_nhiem import CAN_THO_2019, InvalidValueError, Result, RowCount, Tally, Turnout, UnknownTermError
from phieu_tin_nhiem.base.text import Labelled
from phieu_tin_nhiem.facts.counting import Count
from phieu_tin_nhiem.interchange import FORMAT, InvalidFileError, load
from phieu_tin_nhiem.plans import ASSEMBLY_2023, PARTY_2014, PARTY_2023

RESULT = Result(Tally(10, 5, 5), Turnout(collected=20))
MOMENT = datetime(2019, 1, 20)  # noqa: DTZ001
STRANGER: Any = "a stranger"
CT19, NQ96, QD262, QD96 = CAN_THO_2019, ASSEMBLY_2023, PARTY_2014, PARTY_2023
GROUP, EXCLUSION = CT19.subjects.groups[0], CT19.subjects.exclusions[0]
POST = GROUP.posts[0]
FILING = NQ96.filings[0]
ROW = RowCount("An", Tally(1, 0, 0), 0, ())
COUNTED = Count(Turnout(collected=1), 1, 0, (), (ROW,))


def changed(value: object, **changes: object) -> Any:  # noqa: ANN401 - whatever was given
    """Return a value with other fields, of whatever kind these are."""
    return evolve(cast("Any", value), **changes)


def told(error: InvalidValueError) -> tuple[type[InvalidValueError], str, object, str, dict[str, object]]:
    """Return all that an error holds."""
    return type(error), error.key, error.value, error.where, error.facts


def expected_of(kind: type[object], value: object, where: str) -> tuple[object, ...]:
    """Return all that an error holds of something that is of another kind."""
    if issubclass(kind, Labelled):
        allowed = tuple(f"{kind.__name__}.{member.name}" for member in kind.standard())
        return UnknownTermError, "expected.term", value, where, {"allowed": allowed}
    return InvalidValueError, "expected.kind", value, where, {"kind": kind.__name__}


def tell(act: Callable[[], object]) -> tuple[object, ...]:
    """Return all that the error holds which something raises."""
    with pytest.raises(InvalidValueError) as caught:
        act()
    return told(caught.value)


# ── Files ──


SO_MAU = {"name": "Sở Mẫu", "kind": "department"}
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
