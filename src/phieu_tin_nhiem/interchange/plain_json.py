"""JSON as it is let in: UTF-8, of bounded size and depth, each key once, no NaN. And the one form that is digested."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping
from hashlib import sha256
from math import isfinite
from typing import Final

from phieu_tin_nhiem.base.cells import Problems
from phieu_tin_nhiem.base.errors import InvalidTextError, InvalidValueError
from phieu_tin_nhiem.base.sentences import COUNT, WORD, Expectation, Sentence
from phieu_tin_nhiem.base.text import nfc
from phieu_tin_nhiem.interchange.problems import refuse_file, step

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
_SURROGATE: Final = re.compile("[\ud800-\udfff]")

SOURCE: Final = Expectation(
    "json.source", vi="nội dung tệp dạng chữ hoặc byte", en="the content of a file, as text or bytes"
)
SIZE: Final = Expectation(
    "json.size", vi="một tệp không quá {most} byte", en="a file of at most {most} byte{most:s}", most=COUNT
)
ENCODING: Final = Sentence(
    "json.encoding",
    vi="{where}: tệp không lưu bằng mã UTF-8 (sai từ byte thứ {byte})",
    en="{where}: the file is not saved as UTF-8 (wrong from byte {byte})",
    where=WORD,
    byte=COUNT,
)
SYNTAX: Final = Sentence(
    "json.syntax",
    vi="{where}: JSON sai cú pháp ở dòng {line}, cột {column}; thường là thiếu hoặc thừa dấu phẩy, dấu ngoặc, dấu nháy",
    en="{where}: no correct JSON in line {line}, column {column}; often a comma, bracket or quotation mark is missing"
    " or superfluous",
    where=WORD,
    line=COUNT,
    column=COUNT,
)
DEPTH: Final = Expectation(
    "json.depth", vi="không quá {most} tầng lồng nhau", en="at most {most} level{most:s} inside each other", most=COUNT
)
VALUES: Final = Expectation(
    "json.values", vi="không quá {most} giá trị trong một tệp", en="at most {most} value{most:s} in a file", most=COUNT
)
NUMBER: Final = Expectation(
    "json.number", vi="một số hữu hạn, không quá dài", en="a finite number that is not too long"
)
SURROGATE: Final = Expectation(
    "json.surrogate", vi="ký tự Unicode trọn vẹn, không phải nửa ký tự", en="whole Unicode characters, no half of one"
)
PLAIN: Final = Expectation(
    "json.plain",
    vi="dữ liệu JSON: đối tượng, danh sách, chuỗi, số, true, false hoặc null",
    en="JSON data: an object, a list, text, a number, true, false or null",
)
KEY: Final = Expectation(
    "json.key", vi="tên mục gồm các ký tự Unicode trọn vẹn", en="a name of whole Unicode characters"
)
TWICE: Final = Expectation(
    "json.twice", vi="mỗi tên mục chỉ một lần trong một đối tượng", en="each name only once in an object"
)


class _Object(dict[str, object]):
    """An object as it was read, with the keys that it gives more than once."""

    twice: tuple[str, ...] = ()


class _Refused:
    """Something that JSON text can hold and a file of ours cannot: NaN, an infinity, an endless number."""

    def __init__(self, written: str) -> None:
        self.written = written


def decoded(text: object, where: str) -> str:
    """Return the text of a file, without a byte order mark.

    Raises:
        InvalidFileError: it is neither text nor bytes, too large, or not UTF-8.
    """
    if not isinstance(text, str | bytes):
        refuse_file(InvalidTextError(SOURCE, text, where))
    if len(text) > MOST_BYTES:
        refuse_file(InvalidTextError(SIZE, len(text), where, {"most": MOST_BYTES}))
    if isinstance(text, bytes):
        try:
            text = text.decode("utf-8")
        except UnicodeDecodeError as error:
            facts: dict[str, object] = {"byte": error.start}
            refuse_file(InvalidTextError(ENCODING, text[error.start : error.end], where, facts))
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
        facts: dict[str, object] = {"line": error.lineno, "column": error.colno}
        refuse_file(InvalidValueError(SYNTAX, source[error.pos : error.pos + 1], "$", facts))
    except RecursionError:
        refuse_file(InvalidValueError(DEPTH, source, "$", {"most": MOST_DEPTH}))


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
    if walk.problems.errors:
        refuse_file(*walk.problems.errors)
    return copy


class _Walk:
    """One walk through data: how much was seen, and what is wrong with it."""

    def __init__(self) -> None:
        self.seen = 0
        self.problems = Problems(lambda errors: refuse_file(*errors))

    def copy(self, value: object, path: str, depth: int) -> object:
        self.seen += 1
        if self.seen > MOST_VALUES:
            refuse_file(*self.problems.errors, InvalidValueError(VALUES, value, path, {"most": MOST_VALUES}))
        if depth > MOST_DEPTH:
            return self.refuse(DEPTH, value, path, most=MOST_DEPTH)
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
                return self.refuse(SURROGATE, value, path) if _SURROGATE.search(value) else str.__str__(value)
            case float():
                # No field takes one, so the field refuses it; here, only what is no number at all.
                return value if isfinite(value) else self.refuse(NUMBER, value, path)
            case _Refused():
                return self.refuse(NUMBER, value.written, path)
            case _:
                return self.refuse(PLAIN, value, path)

    def copy_object(self, given: Mapping[object, object], path: str, depth: int) -> dict[str, object]:
        for name in given.twice if isinstance(given, _Object) else ():
            self.refuse(TWICE, name, step(path, name))
        copy: dict[str, object] = {}
        for key, item in given.items():
            if not isinstance(key, str) or _SURROGATE.search(key):
                self.refuse(KEY, key, path)
                continue
            normal = nfc(str.__str__(key))
            if normal in copy:
                self.refuse(TWICE, key, step(path, normal))
            copy[normal] = self.copy(item, step(path, normal), depth + 1)
        return copy

    def refuse(self, sentence: Sentence, value: object, path: str, **facts: object) -> object:
        """Put something among the errors, and return what stands in its place: nothing."""
        self.problems.add(InvalidValueError(sentence, value, path, facts))
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
