"""What can be wrong with a file: all of it together, each thing with the place in which it stands."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date, time
from enum import Enum
from typing import Final, final

from attrs import has

from phieu_tin_nhiem.base.errors import InvalidInputError, InvalidValueError
from phieu_tin_nhiem.base.records import plain
from phieu_tin_nhiem.base.sentences import require_language
from phieu_tin_nhiem.base.text import Language
from phieu_tin_nhiem.facts.offices import Role
from phieu_tin_nhiem.interchange.writing import written
from phieu_tin_nhiem.messages import render

_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_LONGEST_KEY: Final = 60
# How a program names the posts that a kind of body can have, and how a file does.
_CODES: Final[Mapping[object, object]] = {f"Role.{role.name}": role.value for role in Role.standard()}


@final
class InvalidFileError(InvalidInputError):
    """A file, or the data that was in one, with what is wrong: ``errors`` has one error for each thing, up to 1,000.

    In JSON each is located by its path, such as ``$.meetings[2].people[0].service[1].start``; in a table by its cell,
    such as ``C4 (start)``, with ``row`` and ``column`` among its facts.

    >>> from phieu_tin_nhiem.interchange import loads
    >>> try:
    ...     loads('{"format": "phieu_tin_nhiem/1", "type": "tally", "high": -1, "low": "4"}')
    ... except InvalidFileError as error:
    ...     print(error)
    Không dùng được tệp; số lỗi: 1
    $.low: '4' không hợp lệ; cần một số nguyên không âm
    """


@final
class MissingValueError(InvalidValueError):
    """A value that a file must state and does not.

    >>> from phieu_tin_nhiem.interchange import load
    >>> try:
    ...     load({"format": "phieu_tin_nhiem/1", "type": "service"})
    ... except InvalidFileError as error:
    ...     print(error.errors[0].explain("en"))
    $.start: missing; it has to be stated
    """

    def explain(self, language: Language = "vi") -> str:
        """Say what lacks, and where."""
        return render("json.lacking", require_language(language), {"where": self.where})


def step(path: str, key: str | int) -> str:
    """Return the path of what stands under ``key`` in ``path``.

    >>> step(step("$.people", "Trần Thị Mẫu"), "service"), step("$.meetings", 2)
    ('$.people["Trần Thị Mẫu"].service', '$.meetings[2]')
    """
    if isinstance(key, int):
        return f"{path}[{key}]"
    if _NAME.fullmatch(key):
        return f"{path}.{key}" if len(key) <= _LONGEST_KEY else f"{path}.{key[:_LONGEST_KEY]}…"
    short = key if len(key) <= _LONGEST_KEY else f"{key[:_LONGEST_KEY]}…"
    return f"{path}[{json.dumps(short, ensure_ascii=not key.isprintable())}]"


def unplaced(kind: type[InvalidValueError], key: str, value: object, /, **facts: object) -> InvalidValueError:
    """Return an error that says what is wrong and not yet where; ``located`` says that.

    >>> unplaced(InvalidValueError, "csv.outside", "x").where
    ''
    """
    return kind(key, value, "", facts)


def located(error: InvalidValueError, place: str) -> InvalidValueError:
    """Return the same error with its place in a file, and with what it shows written as the file would write it."""
    facts = {name: _codes(value) for name, value in error.facts.items()}
    return type(error)(error.key, _as_written(error.value), place, facts)


def inner_place(error: InvalidValueError, kind: type[object], path: str) -> str:
    """Return the path of the field that a value of ``kind`` refused, if its error names one; else of the value."""
    owner, _, field = error.where.partition(".")
    return f"{path}.{field}" if field and owner == kind.__name__ else path


def _as_written(value: object) -> object:
    match value:
        case tuple():
            return tuple(_as_written(item) for item in value)
        case Enum() | date() | time() | frozenset():
            return plain(value)
        case _:
            return written(value) if has(type(value)) else value


def _codes(fact: object) -> object:
    """Return a fact with codes in place of the names that members have in a program; terms are spelled as they are."""
    if isinstance(fact, tuple):
        return tuple(_codes(item) for item in fact)
    return _CODES.get(fact, fact)
