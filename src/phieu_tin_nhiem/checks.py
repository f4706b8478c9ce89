"""Checks at the door: what enters a value is the kind of thing that it must be, or a typed error."""

from __future__ import annotations

import unicodedata
from collections.abc import Hashable, Iterable
from datetime import date, datetime
from typing import Any, Final, TypeVar

from .errors import (
    InvalidCountError,
    InvalidDayError,
    InvalidTextError,
    InvalidValueError,
    UnknownTermError,
    shown,
)
from .text import Term, Text, folded, nfc

T = TypeVar("T")
TermT = TypeVar("TermT", bound=Term)

LONGEST_TEXT: Final = 300
# Month arithmetic stays inside what `datetime.date` can hold for every day between these years.
FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 8999
# Several values as they nearly always come; to ask whether something is iterable takes ten times as long.
_USUAL: Final = (tuple, list)
# Far beyond any electorate, and short enough to be written out.
MOST: Final = 10**100
# Letters and symbols by their category that show nothing all the same.
_BLANKS: Final = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_FORBIDDEN_CATEGORIES: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def put(instance: object, name: str, value: object) -> None:
    """Set a field of a frozen value while it is being built."""
    object.__setattr__(instance, name, value)


def put_count(instance: object, name: str) -> int:
    """Require a field of a value that is being built to be a count, keep it as a plain one, and return it.

    Raises:
        InvalidCountError: it is none.
    """
    count = require_count(getattr(instance, name), f"{type(instance).__name__}.{name}")
    put(instance, name, count)
    return count


def settled(value: object) -> str:
    """Return the repr of a value, with the items of its sets in an order that is the same for equal sets.

    >>> settled((frozenset({"b", "a"}), None))
    "(frozenset({'a', 'b'}), None)"
    """
    match value:
        case frozenset():
            return f"frozenset({{{', '.join(sorted(map(settled, value)))}}})" if value else "frozenset()"
        case tuple():
            return f"({', '.join(map(settled, value))}{',' if len(value) == 1 else ''})"
        case _:
            return repr(value)


def clean_text(value: object, where: str) -> str:
    """Return a name as the library keeps it: NFC, single spaces, at most 300 characters.

    Markup is text like any other here; it is escaped where HTML is made.

    Raises:
        InvalidTextError: no text, an empty or longer one, or one with control, bidirectional or other
            invisible characters.
    """
    if not isinstance(value, str):
        raise InvalidTextError("expected.text", value, where)
    text = " ".join(nfc(value).split())
    if not text:
        raise InvalidTextError("expected.text", value, where)
    if len(text) > LONGEST_TEXT:
        raise InvalidTextError("expected.shorter", value, where, {"longest": LONGEST_TEXT, "length": len(text)})
    for character in text:
        if character in _BLANKS or unicodedata.category(character) in _FORBIDDEN_CATEGORIES:
            raise InvalidTextError("expected.visible", value, where, {"character": f"U+{ord(character):04X}"})
    return text


def clean_texts(values: object, where: str) -> tuple[str, ...]:
    """Return several names, each cleaned; a single string is not several names."""
    return tuple(clean_text(value, f"{where}[{index}]") for index, value in enumerate(as_tuple(values, where)))


def as_tuple(values: object, where: str) -> tuple[object, ...]:
    """Return the items of a sequence, list or other iterable that is not a string.

    Raises:
        InvalidValueError: ``values`` cannot be gone through item by item.
    """
    return tuple(require_several(values, where))


def require_several(values: object, where: str) -> Iterable[object]:
    """Return ``values`` as they are, if they can be gone through item by item and are no string.

    Raises:
        InvalidValueError: they are anything else.
    """
    if isinstance(values, _USUAL):
        return values
    if isinstance(values, str | bytes) or not isinstance(values, Iterable):
        raise InvalidValueError("expected.several", values, where)
    return values


def pairs(values: object, where: str) -> tuple[tuple[object, object], ...]:
    """Return the items of ``values``, each of which holds two things.

    Raises:
        InvalidValueError: an item holds more or less.
    """
    found = []
    for index, value in enumerate(as_tuple(values, where)):
        match as_tuple(value, f"{where}[{index}]"):
            case (first, second):
                found.append((first, second))
            case _:
                raise InvalidValueError("expected.pair", value, f"{where}[{index}]")
    return tuple(found)


def require_once(values: Iterable[Hashable], error: type[InvalidValueError], where: str) -> None:
    """Raise ``error`` if one of ``values`` comes twice."""
    seen: set[Hashable] = set()
    for value in values:
        if value in seen:
            raise error("expected.once", value, where)
        seen.add(value)


def all_of(kind: type[T], values: object, where: str) -> tuple[T, ...]:
    """Return the items of ``values``, each of which is a ``kind``."""
    items: tuple[Any, ...] = as_tuple(values, where)
    for index, item in enumerate(items):
        if not isinstance(item, kind):
            require_instance(item, kind, f"{where}[{index}]")
    return items


def require_count(value: object, where: str) -> int:
    """Return a count: an integer, not negative, at most 10**100. A bool is no count.

    Raises:
        InvalidCountError: it is anything else.
    """
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise InvalidCountError("expected.count", value, where)
    if value > MOST:
        raise InvalidCountError("expected.fewer", value, where)
    return int.__int__(value)


def require_day(value: object, where: str) -> date:
    """Return a day of the calendar. A datetime is no day.

    Raises:
        InvalidDayError: it is anything else, or outside the years 1900 to 8999.
    """
    day = require_any_day(value, where)
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise InvalidDayError("expected.year", value, where, {"first": FIRST_YEAR, "last": LAST_YEAR})
    return day


def require_period(instance: object, error: type[InvalidValueError]) -> None:
    """Require ``first_day`` and ``last_day`` of ``instance`` to be days or None, the last not before the first.

    Raises:
        InvalidDayError: one of them is no day.
        InvalidValueError: the last day comes before the first; it is an ``error``.
    """
    days = []
    for name in ("first_day", "last_day"):
        value = getattr(instance, name)
        days.append(None if value is None else require_day(value, f"{type(instance).__name__}.{name}"))
        put(instance, name, days[-1])
    first, last = days
    if first is not None and last is not None and last < first:
        raise error("expected.end", last, f"{type(instance).__name__}.last_day", {"start": first})


def require_any_day(value: object, where: str) -> date:
    """Return a day of any year: one that was reckoned from another day may lie beyond the years of ``require_day``.

    Raises:
        InvalidDayError: it is anything else.
    """
    if isinstance(value, datetime) or not isinstance(value, date):
        raise InvalidDayError("expected.day", value, where)
    return value if type(value) is date else date(value.year, value.month, value.day)


def require_flag(value: object, where: str) -> bool | None:
    """Return yes, no, or None for unknown.

    Raises:
        InvalidValueError: it is anything else.
    """
    if value is None or isinstance(value, bool):
        return value
    raise InvalidValueError("expected.flag", value, where)


def require_instance(value: object, kind: type[T], where: str) -> T:
    """Return ``value`` if it is a ``kind``.

    Raises:
        UnknownTermError: ``kind`` is a closed list of terms, and ``value`` is none of its members.
        InvalidValueError: ``value`` is no ``kind``.
    """
    if isinstance(value, kind):
        return value
    if issubclass(kind, Term):
        allowed = tuple(f"{kind.__name__}.{member.name}" for member in kind)
        raise UnknownTermError("expected.term", value, where, {"allowed": allowed})
    raise InvalidValueError("expected.kind", value, where, {"kind": kind.__name__})


def require_fields(instance: object, **kinds: type[object]) -> None:
    """Require each named field of ``instance`` to be of its kind; a ``Text`` has to say something in both languages.

    Text of a subclass is kept as plain text.

    Raises:
        InvalidTextError: a wording is no text, or empty.
        InvalidValueError: a field holds something of another kind.
    """
    for name, kind in kinds.items():
        value = getattr(instance, name)
        if not isinstance(value, kind):
            require_instance(value, kind, f"{type(instance).__name__}.{name}")
        if isinstance(value, str):
            put(instance, name, str.__str__(value))
        if isinstance(value, Text):
            wordings: tuple[object, ...] = (value.vi, value.en)
            for wording in wordings:
                if not isinstance(wording, str) or not wording.strip():
                    raise InvalidTextError("expected.text", wording, f"{type(instance).__name__}.{name}")


def require_fields_or_none(instance: object, **kinds: type[object]) -> None:
    """Require the same as ``require_fields`` of fields that may also be None."""
    require_fields(instance, **{name: kind for name, kind in kinds.items() if getattr(instance, name) is not None})


def parse_term(kind: type[TermT], text: object) -> TermT:
    """Return the member of ``kind`` whose code or label is ``text``, whatever its case and normal form.

    Raises:
        UnknownTermError: no member is called that.
    """
    if isinstance(text, str):
        wanted = folded(text)
        for member in kind:
            if wanted in {member.value, folded(member.label.vi), folded(member.label.en)}:
                return member
    allowed = tuple(shown(member.label.vi) for member in kind)
    raise UnknownTermError("expected.term", text, kind.__name__, {"allowed": allowed})
