"""Plain data: values as strings, numbers, lists and dicts, ready for JSON."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from enum import Enum

from .text import Text


def plain(value: object) -> object:
    """Return ``value`` as plain data: days as ISO dates, terms by their codes, text in both languages.

    >>> from datetime import date
    >>> plain((date(2019, 1, 20), Text("vâng", "yes")))
    ['2019-01-20', {'vi': 'vâng', 'en': 'yes'}]
    """
    match value:
        case None | bool() | int() | str():
            return value
        case date() | time():
            return value.isoformat()
        case Enum():
            return value.value
        case Text():
            return {"vi": value.vi, "en": value.en}
        case Decimal():
            return str(value)
        case Mapping():
            return {str(name): plain(item) for name, item in value.items()}
        case frozenset():
            return sorted((plain(item) for item in value), key=str)
        case tuple() | list():
            return [plain(item) for item in value]
        case _:
            return str(value)
