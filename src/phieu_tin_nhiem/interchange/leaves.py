"""Leaves: text, counts, days and terms as a file states them. Each is written in one way, and nothing is converted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, time
from typing import Final, TypeVar

from phieu_tin_nhiem.base.errors import (
    InvalidCountError,
    InvalidDayError,
    InvalidTextError,
    InvalidValueError,
    UnknownTermError,
)
from phieu_tin_nhiem.base.text import Term, Text

T = TypeVar("T")
TermT = TypeVar("TermT", bound=Term)

_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PRECISE: Final = r"[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{6})?)?"
_TIME: Final = re.compile(rf"{_PRECISE}([+-]{_PRECISE})?")
# What else a field takes besides what its kind is; a field that may be empty says so in its errors.
NOTHING_ELSE: Final[Mapping[str, object]] = {"also": Text("", "")}


def exactly(kind: type[T], value: object, key: str) -> T:
    """Return ``value`` if it is of this kind and of no other, as a bool is also an int.

    Raises:
        InvalidValueError: it is of another.
    """
    if type(value) is not kind:
        raise InvalidValueError(key, value, "", {**NOTHING_ELSE})
    return value


def text(value: object, _: object = None) -> str:
    """Return text.

    Raises:
        InvalidTextError: it is something else.
    """
    if not isinstance(value, str):
        raise InvalidTextError("json.text", value, "", {**NOTHING_ELSE})
    return value


def flag(value: object, _: object = None) -> bool:
    """Return yes or no.

    Raises:
        InvalidValueError: it is something else.
    """
    return exactly(bool, value, "json.flag")


def number(value: object, _: object = None) -> int:
    """Return an integer; the value that it becomes part of says whether it can be one of its counts.

    Raises:
        InvalidCountError: it is something else.
    """
    if type(value) is not int:
        raise InvalidCountError("json.count", value, "", {**NOTHING_ELSE})
    return value


def day(value: object, _: object = None) -> date:
    """Return the day that is written as year, month and day.

    >>> day("2019-01-20")
    datetime.date(2019, 1, 20)

    Raises:
        InvalidDayError: it is written otherwise, or the calendar does not have it.
    """
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise InvalidDayError("json.day", value, "", {**NOTHING_ELSE})
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise InvalidDayError("json.no_such_day", value, "") from None


def time_of_day(value: object, _: object = None) -> time:
    """Return the time that is written as hour and minute, with seconds and offset where they matter.

    >>> time_of_day("08:00")
    datetime.time(8, 0)

    Raises:
        InvalidValueError: it is written otherwise, or no day has it.
    """
    if isinstance(value, str) and _TIME.fullmatch(value):
        try:
            return time.fromisoformat(value)
        except ValueError:
            pass
    raise InvalidValueError("json.time", value, "", {**NOTHING_ELSE})


def term(value: object, kind: type[TermT]) -> TermT:
    """Return the member of ``kind`` whose code this is.

    Raises:
        UnknownTermError: no member has it.
    """
    for member in kind:
        if isinstance(value, str) and member.value == value:
            return member
    allowed = tuple(member.value for member in kind)
    raise UnknownTermError("json.term", value, "", {"allowed": allowed, **NOTHING_ELSE})
