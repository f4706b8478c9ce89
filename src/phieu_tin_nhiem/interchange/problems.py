"""What can be wrong with a file: all of it together, each thing with the place in which it stands."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from datetime import date, time
from difflib import get_close_matches
from enum import Enum
from typing import Final, NoReturn, final

from attrs import has

from phieu_tin_nhiem.base.errors import InvalidInputError, InvalidValueError, UnknownTermError
from phieu_tin_nhiem.base.records import plain
from phieu_tin_nhiem.base.sentences import COUNT, TEXT, WORD, Expectation, Sentence, several
from phieu_tin_nhiem.base.text import LANGUAGES, Labelled, Text, folded
from phieu_tin_nhiem.facts.offices import Role
from phieu_tin_nhiem.interchange.writing import written

_NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_LONGEST_NAME: Final = 60
# How a program names the posts that a kind of body can have, and how a file does.
_CODES: Final[Mapping[object, object]] = {f"Role.{role.name}": role.value for role in Role.standard()}
NOTHING: Final = Text("", "")

FILE: Final = Sentence(
    "json.file", vi="Tệp không hợp lệ: {count} lỗi", en="The file cannot be used: {count} error{count:s}", count=COUNT
)
LACKING: Final = Sentence(
    "json.lacking", vi="{where}: còn thiếu; đây là mục bắt buộc", en="{where}: missing; it has to be stated", where=WORD
)
ONE_OF: Final = Expectation(
    "json.term",
    vi="một trong: {allowed}{also}{meant}",
    en="one of: {allowed}{also}{meant}",
    allowed=several(WORD),
    also=TEXT,
    meant=TEXT,
)
MEANT: Final = Sentence("json.meant", vi="; có phải là {name}?", en="; did you mean {name}?", name=WORD)


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
    Tệp không hợp lệ: 1 lỗi
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


def missing(where: str) -> MissingValueError:
    """Return the error that says that something is missing."""
    return MissingValueError(LACKING, None, where)


def refuse_file(*errors: InvalidValueError) -> NoReturn:
    """Raise these errors together, or as many of them as are said."""
    raise InvalidFileError.of(FILE, errors, "$")


def step(path: str, key: str | int) -> str:
    """Return the path of what stands under ``key`` in ``path``.

    >>> step(step("$.people", "Trần Thị Mẫu"), "service"), step("$.meetings", 2)
    ('$.people["Trần Thị Mẫu"].service', '$.meetings[2]')
    """
    if isinstance(key, int):
        return f"{path}[{key}]"
    if _NAME.fullmatch(key):
        return f"{path}.{shortened(key)}"
    return f"{path}[{json.dumps(shortened(key), ensure_ascii=not key.isprintable())}]"


def shortened(name: str) -> str:
    """Return a name as far as an error shows it."""
    return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…"


def located(error: InvalidValueError, place: str) -> InvalidValueError:
    """Return the same error with its place in a file, and with what it shows written as the file would write it."""
    facts = {name: _codes(value) for name, value in error.facts.items()}
    return type(error)(error.sentence, _as_written(error.value), place, facts)


def meant(given: object, known: Mapping[str, str]) -> Text:
    """Return what is added to an error about a word that is not known: what may be meant; nothing, if nothing is near.

    The words that are known come with how what each stands for is shown.

    >>> meant("so", {"department": "department (Sở)", "Sở": "department (Sở)"}).vi
    '; có phải là department (Sở)?'
    """
    if not isinstance(given, str) or len(given) > _LONGEST_NAME:
        return NOTHING
    words = {_bare(word): shown for word, shown in known.items()}
    near = get_close_matches(_bare(given), words, 1)
    return Text(*(MEANT.text(language, {"name": words[near[0]]}) for language in LANGUAGES)) if near else NOTHING


def meant_name(given: object, names: Iterable[str]) -> Text:
    """Return the same for names that are shown as they are.

    >>> meant_name("listd", ["people", "listed"]).en
    '; did you mean listed?'
    """
    return meant(given, {name: name for name in names})


def meant_term(given: object, kind: type[Labelled]) -> Text:
    """Return the same for a term of a list, which may be called by its code or by its name in either language."""
    known = kind.standard()
    return meant(given, {word: f"{term.value} ({term.label.vi})" for term in known for word in words_for(term)})


def words_for(term: Labelled) -> tuple[str, str, str]:
    """Return what a term may be called: its code, and its name in either language."""
    return term.value, term.label.vi, term.label.en


def require_one_of(given: object, allowed: Collection[str], where: str) -> str:
    """Return a name that is one of these.

    Raises:
        UnknownTermError: it is another, or no name.
    """
    if isinstance(given, str) and given in allowed:
        return given
    nearest = meant_name(given, allowed) if len(allowed) > 1 else NOTHING
    raise UnknownTermError(ONE_OF, given, where, {"allowed": tuple(allowed), "also": NOTHING, "meant": nearest})


def _bare(text: str) -> str:
    """Return text as it is typed in a hurry: without case and without marks."""
    apart = unicodedata.normalize("NFD", folded(text).replace("đ", "d"))
    return "".join(character for character in apart if not unicodedata.combining(character))


def _as_written(value: object) -> object:
    match value:
        case tuple():
            return tuple(_as_written(item) for item in value)
        case Labelled() | Enum() | date() | time() | frozenset():
            return plain(value)
        case _:
            return written(value) if has(type(value)) else value


def _codes(fact: object) -> object:
    """Return a fact with codes in place of the names that members have in a program; terms are spelled as they are."""
    if isinstance(fact, tuple):
        return tuple(_codes(item) for item in fact)
    return _CODES.get(fact, fact) if isinstance(fact, str) else fact
