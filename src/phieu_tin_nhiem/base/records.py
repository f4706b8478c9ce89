"""Plain data: values as strings, numbers, lists and dicts, ready for JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, time
from decimal import Decimal
from enum import Enum
from types import MappingProxyType
from typing import ClassVar, Final, final

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
        case Decimal():
            return f"{value:f}"
        case _:  # an answer by its shape, a citation or a fraction as it is written
            return value.to_dict() if isinstance(value, Written) else str(value)


@final
class Shape:
    """The shape of an answer as plain data: its names, and which attribute each holds.

    It stands once, as ``written_as`` of the class: ``to_dict`` follows from it (see ``Written``), and the JSON Schema
    from it and the types of the attributes.

    Args:
        same: names that hold the attribute of the same name.
        others: names that hold another attribute, as a dotted name: of several values that of each, of None None.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> Shape(on="instrument.issued_on", kinds="provisions.kind").of(CAN_THO_2019)["kinds"][:2]
    [...]
    """

    __slots__ = ("names",)

    names: Mapping[str, tuple[str, ...]]

    def __init__(self, *same: str, **others: str) -> None:
        paths = {**{name: name for name in same}, **others}
        self.names = MappingProxyType({name: tuple(path.split(".")) for name, path in paths.items()})

    def of(self, value: object) -> dict[str, object]:
        """Return a value as plain data."""
        return {name: plain(_at(value, path)) for name, path in self.names.items()}


class Written:
    """What every value that has a shape has: itself as plain data.

    >>> from phieu_tin_nhiem import Tally
    >>> Tally(437, 34, 4).to_dict()
    {'high': 437, 'confidence': 34, 'low': 4}
    """

    __slots__: ClassVar[tuple[str, ...]] = ()
    written_as: ClassVar[Shape]

    def to_dict(self) -> dict[str, object]:
        """Return plain data, ready for JSON: what the shape names."""
        return self.written_as.of(self)


def _at(value: object, path: tuple[str, ...]) -> object:
    for index, name in enumerate(path):
        if value is None:
            return None
        if isinstance(value, tuple):
            return tuple(_at(item, path[index:]) for item in value)
        value = getattr(value, name)
    return value


def joined(texts: Iterable[str]) -> str:
    """Return several texts as one cell of a record."""
    return _BETWEEN.join(texts)
