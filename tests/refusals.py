"""What a refused value tells, and good values to be spoiled."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, cast

import pytest
from attrs import evolve

from phieu_tin_nhiem import CAN_THO_2019, InvalidValueError, Result, RowCount, Tally, Turnout, UnknownTermError
from phieu_tin_nhiem.base.text import Labelled
from phieu_tin_nhiem.facts.counting import Count
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
