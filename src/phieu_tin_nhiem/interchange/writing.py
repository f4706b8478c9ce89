"""Writing: facts as plain data. What is not known, and what is as usual, is left out; ``NOT_DONE`` is ``false``."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time
from typing import Any, Final

from attrs import NOTHING, fields, has

from phieu_tin_nhiem.base.records import plain
from phieu_tin_nhiem.base.text import Text
from phieu_tin_nhiem.facts.ballots import Defect
from phieu_tin_nhiem.facts.meetings import Meeting, Omission, Round
from phieu_tin_nhiem.facts.offices import Body
from phieu_tin_nhiem.facts.people import Officeholder

FORMAT: Final = "phieu_tin_nhiem/1"
"""The format that is written, a name and its version; nothing else is read.

>>> FORMAT
'phieu_tin_nhiem/1'
"""


def written(value: object) -> dict[str, object]:
    """Return the fields of a fact as plain data; of a round, with its bodies and people in tables of their own.

    >>> from datetime import date
    >>> from phieu_tin_nhiem import NOT_DONE, Notice
    >>> written(Notice(on=date(2019, 1, 15), place=NOT_DONE))
    {'on': '2019-01-15', 'place': False}
    """
    if not isinstance(value, Round):
        return _Writer().fields_of(value)
    writer = _TableWriter()
    rest = writer.fields_of(value)
    return {"bodies": writer.bodies, "people": writer.people, **rest}


class _Writer:
    """Writes each value where it stands."""

    def fields_of(self, value: Any) -> dict[str, object]:  # noqa: ANN401 - any value of attrs
        found = {}
        for field in fields(type(value)):
            item = getattr(value, field.name)
            is_usual = item == field.default or (field.default == () and not item)
            # What is not given when the value is made follows from the others.
            if field.init and (field.default is NOTHING or not is_usual):
                found[field.name] = self.write(item)
        if isinstance(value, Meeting) and value.own:
            found["own"] = plain(dict(value.own))
        return found

    def write(self, value: object) -> object:
        match value:
            case None | bool() | int() | str():
                return value
            case Omission():
                return False
            case time():
                return value.isoformat("auto" if value.second or value.microsecond else "minutes")
            case (Defect() as defect, int(number)):
                return {"defect": defect.value, "count": number}
            case tuple():
                return [self.write(item) for item in value]
            case _:
                return self.fields_of(value) if has(type(value)) and not isinstance(value, Text) else plain(value)


class _TableWriter(_Writer):
    """Writes each body and each person once, in a table, and their names wherever they stand."""

    def __init__(self) -> None:
        self.bodies: dict[str, object] = {}
        self.people: dict[str, object] = {}
        self._names: dict[Body | Officeholder, str] = {}

    def write(self, value: object) -> object:
        match value:
            case Body():
                return self._name(value, self.bodies)
            case Officeholder():
                return self._name(value, self.people)
            case _:
                return super().write(value)

    def _name(self, value: Body | Officeholder, table: dict[str, object]) -> str:
        if value not in self._names:
            self._names[value] = _free(value.name, table)
            table[self._names[value]] = self.fields_of(value)
        return self._names[value]


def _free(name: str, table: Mapping[str, object]) -> str:
    """Return the name, with a number where records that differ have the same one."""
    found, number = name, 1
    while found in table:
        number += 1
        found = f"{name} ({number})"
    return found
