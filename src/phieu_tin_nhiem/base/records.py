"""Plain data: values as strings, numbers, lists and dicts, ready for JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, time
from enum import Enum
from typing import Final

from .text import Labelled, Text

# One row of a table for pandas, polars or a CSV file: the same names in each row, no value within a value, and in each
# column one type. Where there is nothing to say a text is empty; None is for a fact that is not known.
Record = dict[str, str | int | float | bool | None]
_BETWEEN: Final = "; "


def plain(value: object) -> object:
    """Return ``value`` as plain data: days as ISO dates, terms by their codes, text in both languages.

    A term of a caller's own is written with what it is called, so that it can be read again.

    >>> from datetime import date
    >>> plain((date(2019, 1, 20), Text("vâng", "yes")))
    ['2019-01-20', {'vi': 'vâng', 'en': 'yes'}]
    """
    match value:
        case None | bool() | int() | str():
            return value
        case date() | time():
            return value.isoformat()
        case Labelled(label=label):
            return {"code": value.value, "vi": label.vi, "en": label.en} if value.is_own else value.value
        case Enum():
            return value.value
        case Text():
            return {"vi": value.vi, "en": value.en}
        case Mapping():
            return {str(name): plain(item) for name, item in value.items()}
        case frozenset():
            return sorted((plain(item) for item in value), key=str)
        case tuple() | list():
            return [plain(item) for item in value]
        case _:  # decimals and fractions by their digits
            return str(value)


def joined(texts: Iterable[str]) -> str:
    """Return several texts as one cell of a record.

    >>> joined(["A1", "A3"]), joined([])
    ('A1; A3', '')
    """
    return _BETWEEN.join(texts)
