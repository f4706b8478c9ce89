"""JSON as it is let in: UTF-8, of bounded size and depth, each key once, no NaN. And the one form that is digested."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping
from hashlib import sha256
from math import isfinite
from typing import Final, NoReturn

from phieu_tin_nhiem.base.errors import MOST_ERRORS, InvalidTextError, InvalidValueError
from phieu_tin_nhiem.base.text import nfc
from phieu_tin_nhiem.interchange.problems import InvalidFileError, step

MOST_BYTES: Final = 16 * 1024 * 1024
"""The longest file that is read: 16 MiB.

>>> MOST_BYTES // 2**20
16
"""
MOST_DEPTH: Final = 32
"""How deep objects and lists may stand in each other.

>>> from phieu_tin_nhiem.interchange import InvalidFileError, loads
>>> try:
...     loads("[" * (MOST_DEPTH + 2) + "]" * (MOST_DEPTH + 2))
... except InvalidFileError as error:
...     print(error.errors[0].facts)
{'most': 32}
"""
MOST_VALUES: Final = 1_000_000
"""How many values a file may hold.

>>> f"{MOST_VALUES:,}"
'1,000,000'
"""
# A count has at most 101 digits; no number that a file can state is longer.
_LONGEST_NUMBER: Final = 110
_CONTEXT: Final = 20
_SURROGATE: Final = re.compile("[\ud800-\udfff]")


class _Object(dict[str, object]):
    """An object as it was read, with the keys that it gives more than once."""

    twice: tuple[str, ...] = ()


class _Refused:
    """Something that JSON text can hold and a file of ours cannot: NaN, an infinity, an endless number."""

    def __init__(self, written: str) -> None:
        self.written = written


def refuse_file(*errors: InvalidValueError) -> NoReturn:
    """Raise these errors together, or as many of them as are said."""
    raise InvalidFileError.of("json.file", errors, "$")


def decoded(text: object, where: str) -> str:
    """Return the text of a file, without a byte order mark.

    Raises:
        InvalidFileError: it is neither text nor bytes, too large, or not UTF-8.
    """
    if not isinstance(text, str | bytes):
        refuse_file(InvalidTextError("json.source", text, where))
    if len(text) > MOST_BYTES:
        refuse_file(InvalidTextError("json.size", len(text), where, {"most": MOST_BYTES}))
    if isinstance(text, bytes):
        try:
            text = text.decode("utf-8")
        except UnicodeDecodeError as error:
            facts: dict[str, object] = {"byte": error.start}
            refuse_file(InvalidTextError("json.encoding", text[error.start : error.end], where, facts))
    return text.removeprefix("\ufeff")


def parse(text: object) -> object:
    """Return the data that JSON text holds, marked where it holds what is not let in; ``checked`` finds the marks.

    Raises:
        InvalidFileError: it is no JSON text, too large or too deep.
    """
    source = decoded(text, "$")
    try:
        return json.loads(
            source, object_pairs_hook=_object, parse_constant=_Refused, parse_int=_number, parse_float=_fraction
        )
    except json.JSONDecodeError as error:
        context = source[max(0, error.pos - _CONTEXT) : error.pos + _CONTEXT]
        facts: dict[str, object] = {"line": error.lineno, "column": error.colno}
        refuse_file(InvalidValueError("json.syntax", context, "$", facts))
    except RecursionError:
        refuse_file(InvalidValueError("json.depth", source, "$", {"most": MOST_DEPTH}))


def _object(pairs: list[tuple[str, object]]) -> _Object:
    found = _Object(pairs)
    if len(found) < len(pairs):
        times = Counter(key for key, _ in pairs)
        found.twice = tuple(key for key in found if times[key] > 1)
    return found


def _number(written: str) -> object:
    return int(written) if len(written) <= _LONGEST_NUMBER else _Refused(written)


def _fraction(written: str) -> object:
    return float(written) if len(written) <= _LONGEST_NUMBER else _Refused(written)


def checked(data: object) -> object:
    """Return a copy of plain data in which there is nothing but what JSON can hold, with every key in form C.

    Raises:
        InvalidFileError: something else is in it, a key comes twice, or it is too large or too deep.
    """
    walk = _Walk()
    copy = walk.copy(data, "$", 0)
    if walk.errors:
        refuse_file(*walk.errors)
    return copy


class _Walk:
    """One walk through data: how much was seen, and what is wrong with it."""

    def __init__(self) -> None:
        self.seen = 0
        self.errors: list[InvalidValueError] = []

    def copy(self, value: object, path: str, depth: int) -> object:
        self.seen += 1
        if self.seen > MOST_VALUES:
            refuse_file(*self.errors, InvalidValueError("json.values", value, path, {"most": MOST_VALUES}))
        if depth > MOST_DEPTH:
            return self.refuse("json.depth", value, path, most=MOST_DEPTH)
        if isinstance(value, dict) and type(value) in {dict, _Object}:
            return self.copy_object(value, path, depth)
        if type(value) is list:
            return [self.copy(item, step(path, index), depth + 1) for index, item in enumerate(value)]
        return self.leaf(value, path)

    def leaf(self, value: object, path: str) -> object:
        match value:
            case None | bool() | int():
                return value
            case str():
                return self.refuse("json.surrogate", value, path) if _SURROGATE.search(value) else str.__str__(value)
            case float():
                # No field takes one, so the field refuses it; here, only what is no number at all.
                return value if isfinite(value) else self.refuse("json.number", value, path)
            case _Refused():
                return self.refuse("json.number", value.written, path)
            case _:
                return self.refuse("json.plain", value, path)

    def copy_object(self, given: Mapping[object, object], path: str, depth: int) -> dict[str, object]:
        for name in given.twice if isinstance(given, _Object) else ():
            self.refuse("json.twice", name, step(path, name))
        copy: dict[str, object] = {}
        for key, item in given.items():
            if not isinstance(key, str) or _SURROGATE.search(key):
                self.refuse("json.key", key, path)
                continue
            normal = nfc(str.__str__(key))
            if normal in copy:
                self.refuse("json.twice", key, step(path, normal))
            copy[normal] = self.copy(item, step(path, normal), depth + 1)
        return copy

    def refuse(self, key: str, value: object, path: str, **facts: object) -> object:
        """Put something among the errors, and return what stands in its place: nothing."""
        self.errors.append(InvalidValueError(key, value, path, facts))
        if len(self.errors) > MOST_ERRORS:
            refuse_file(*self.errors)
        return None


def canonical(data: object) -> str:
    """Return plain data as JSON in its one form: keys sorted, no space, characters as they are.

    >>> canonical({"b": [1, None], "a": "ấ"})
    '{"a":"ấ","b":[1,null]}'
    """
    return json.dumps(data, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))


def digest(data: object) -> str:
    """Return the digest of plain data: SHA-256 of its one form.

    >>> digest({"a": 1})[:20]
    'sha256:015abd7f5cc57'
    """
    return f"sha256:{sha256(canonical(data).encode()).hexdigest()}"
