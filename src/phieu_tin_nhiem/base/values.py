"""Values: a field is checked by its annotation, and what enters a value is what it must be, or a typed error.

``@frozen(field_transformer=checked)`` gives each field of an attrs class a converter that follows from its annotation:
``Count``, ``Day``, ``Name``, another value, a term, several of these, or None beside them. A host can switch off the
validators of attrs, not its converters. What holds between several fields stays in ``__attrs_post_init__``.

>>> @frozen(field_transformer=checked)
... class Box:
...     ballots: Count
>>> Box(-1)
Traceback (most recent call last):
...
phieu_tin_nhiem.base.errors.InvalidCountError: Box.ballots: -1 không hợp lệ; cần một số nguyên không âm
"""

from __future__ import annotations

import builtins
import re
import sys
import unicodedata
from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from contextlib import suppress
from datetime import date, datetime
from functools import partial, reduce
from inspect import Parameter, Signature
from operator import attrgetter, or_
from threading import Lock
from types import NoneType, UnionType
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    ClassVar,
    Final,
    Literal,
    NoReturn,
    Self,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
)
from weakref import WeakValueDictionary

import attrs
from attrs import NOTHING, Attribute, AttrsInstance, fields

from .errors import InvalidCountError, InvalidDayError, InvalidTextError, InvalidValueError, UnknownTermError, shown
from .sentences import COUNT, DAY, EXPECTED_TERM, WORD, Expectation, several
from .text import Labelled, Text, folded, nfc

T = TypeVar("T")
TermT = TypeVar("TermT", bound=Labelled)

LONGEST_TEXT: Final = 300
# Month arithmetic stays inside what `datetime.date` can hold for every day between these years.
FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 8999
# Several values as they nearly always come; to ask whether something is iterable takes ten times as long.
_USUAL: Final = (tuple, list)
_TWO: Final = 2
# Far beyond any electorate, and short enough to be written out.
MOST: Final = 10**100
# Letters and symbols by their category that show nothing all the same.
_BLANKS: Final = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_FORBIDDEN_CATEGORIES: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})

EXPECTED_TEXT: Final = Expectation("expected.text", vi="một chuỗi chữ không rỗng", en="text that is not empty")
EXPECTED_SHORTER: Final = Expectation(
    "expected.shorter",
    vi="một tên dài tối đa {longest} ký tự, ở đây có {length}",
    en="a name of at most {longest} characters; this one has {length}",
    longest=COUNT,
    length=COUNT,
)
EXPECTED_VISIBLE: Final = Expectation(
    "expected.visible",
    vi="chữ nhìn thấy được, không có ký tự điều khiển hay ẩn ({character})",
    en="visible text without control or hidden characters ({character})",
    character=WORD,
)
EXPECTED_SEVERAL: Final = Expectation("expected.several", vi="một dãy giá trị", en="a sequence of values")
EXPECTED_PAIR: Final = Expectation("expected.pair", vi="một cặp hai giá trị", en="a pair")
EXPECTED_ONCE: Final = Expectation("expected.once", vi="mỗi mục chỉ một lần", en="each item once only")
EXPECTED_COUNT: Final = Expectation("expected.count", vi="một số nguyên không âm", en="an integer that is not negative")
EXPECTED_FEWER: Final = Expectation(
    "expected.fewer", vi="một số không lớn hơn 10 lũy thừa 100", en="a number not larger than 10 to the power of 100"
)
EXPECTED_BOUNDED: Final = Expectation(
    "expected.bounded", vi="một số không lớn hơn {most}", en="a number not larger than {most}", most=COUNT
)
EXPECTED_DAY: Final = Expectation(
    "expected.day", vi="một ngày (datetime.date, không phải datetime)", en="a day (datetime.date, not datetime)"
)
EXPECTED_YEAR: Final = Expectation(
    "expected.year",
    vi="một ngày từ năm {first} đến năm {last}",
    en="a day between the years {first} and {last}",
    first=COUNT,
    last=COUNT,
)
EXPECTED_END: Final = Expectation(
    "expected.end",
    vi="ngày kết thúc không sớm hơn ngày bắt đầu {start}",
    en="an end that is not before the start {start}",
    start=DAY,
)
EXPECTED_FLAG: Final = Expectation(
    "expected.flag", vi="True, False, hoặc None khi chưa biết", en="True, False, or None where it is not known"
)
EXPECTED_KIND: Final = Expectation(
    "expected.kind", vi="một giá trị kiểu {kind}", en="a value of the type {kind}", kind=WORD
)
EXPECTED_FACT: Final = Expectation(
    "expected.fact",
    vi="một dữ kiện không thay đổi được (số, ngày, chữ, một giá trị của thư viện hay một dãy những thứ ấy)",
    en="a fact that does not change (a number, a day, text, a value of the library or a row of these)",
)
EXPECTED_OTHER_CODE: Final = Expectation(
    "expected.other_code",
    vi="một mã khác gồm chữ thường không dấu, chữ số và dấu gạch dưới, không trùng với: {standard}",
    en="another code of small letters, digits and underscores, none of: {standard}",
    standard=several(WORD),
)


def put(instance: object, name: str, value: object) -> None:
    """Set a field of a frozen value while it is being built."""
    object.__setattr__(instance, name, value)


def settled(value: object) -> str:
    """Return the repr of a value, with the items of its sets in an order that is the same for equal sets."""
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
        raise InvalidTextError(EXPECTED_TEXT, value, where)
    text = " ".join(nfc(value).split())
    if not text:
        raise InvalidTextError(EXPECTED_TEXT, value, where)
    if len(text) > LONGEST_TEXT:
        raise InvalidTextError(EXPECTED_SHORTER, value, where, {"longest": LONGEST_TEXT, "length": len(text)})
    if text.isascii() and text.isprintable():
        return text
    for character in text:
        if character in _BLANKS or unicodedata.category(character) in _FORBIDDEN_CATEGORIES:
            raise InvalidTextError(EXPECTED_VISIBLE, value, where, {"character": f"U+{ord(character):04X}"})
    return text


def as_tuple(values: object, where: str) -> tuple[object, ...]:
    """Return the items of a sequence, list or other iterable that is not a string."""
    return tuple(require_several(values, where))


def require_several(values: object, where: str) -> Iterable[object]:
    """Return ``values`` as they are, if they can be gone through item by item and are no string."""
    if isinstance(values, _USUAL):
        return values
    if isinstance(values, str | bytes) or not isinstance(values, Iterable):
        raise InvalidValueError(EXPECTED_SEVERAL, values, where)
    return values


def pairs(values: object, where: str) -> tuple[tuple[object, object], ...]:
    """Return the items of ``values``, each of which holds two things."""
    found: tuple[tuple[object, object], ...] = _several(_pair(None, None), tuple)(values, where)
    return found


def require_once(values: Iterable[Hashable], error: type[InvalidValueError], where: str) -> None:
    """Raise ``error`` if one of ``values`` comes twice."""
    seen: set[Hashable] = set()
    for value in values:
        if value in seen:
            raise error(EXPECTED_ONCE, value, where)
        seen.add(value)


def all_of(kind: type[T], values: object, where: str) -> tuple[T, ...]:
    """Return the items of ``values``, each of which is a ``kind``."""
    items: tuple[Any, ...] = as_tuple(values, where)
    for index, item in enumerate(items):
        if not isinstance(item, kind):
            require_instance(item, kind, f"{where}[{index}]")
    return items


def require_count(value: object, where: str) -> int:
    """Return a count: an integer, not negative, at most 10**100. A bool is no count."""
    if type(value) is int and 0 <= value <= MOST:
        return value
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise InvalidCountError(EXPECTED_COUNT, value, where)
    if value > MOST:
        raise InvalidCountError(EXPECTED_FEWER, value, where)
    return int.__int__(value)


def require_day(value: object, where: str) -> date:
    """Return a day of the calendar. A datetime is no day.

    Raises:
        InvalidDayError: it is anything else, or outside the years 1900 to 8999.
    """
    day = require_any_day(value, where)
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise InvalidDayError(EXPECTED_YEAR, value, where, {"first": FIRST_YEAR, "last": LAST_YEAR})
    return day


def require_period(first_day: date | None, last_day: date | None, error: type[InvalidValueError], where: str) -> None:
    """Raise ``error`` if the last day of a period comes before the first; where one is open it does not."""
    if first_day is not None and last_day is not None and last_day < first_day:
        raise error(EXPECTED_END, last_day, f"{where}.last_day", {"start": first_day})


def require_any_day(value: object, where: str) -> date:
    """Return a day of any year: one that was reckoned from another day may lie beyond the years of ``require_day``."""
    if type(value) is date:
        return value
    if isinstance(value, datetime) or not isinstance(value, date):
        raise InvalidDayError(EXPECTED_DAY, value, where)
    return date(value.year, value.month, value.day)


def require_flag(value: object, where: str) -> bool | None:
    """Return yes, no, or None for unknown."""
    if value is None or isinstance(value, bool):
        return value
    raise InvalidValueError(EXPECTED_FLAG, value, where)


def require_instance(value: object, kind: type[T], where: str) -> T:
    """Return ``value`` if it is a ``kind``."""
    if isinstance(value, kind):
        return value
    if issubclass(kind, Labelled):
        allowed = tuple(f"{kind.__name__}.{member.name}" for member in kind.standard())
        raise UnknownTermError(EXPECTED_TERM, value, where, {"allowed": allowed})
    raise InvalidValueError(EXPECTED_KIND, value, where, {"kind": kind.__name__})


def parse_term(kind: type[TermT], text: object) -> TermT:
    """Return the standard term of ``kind`` whose code or label is ``text``, whatever its case and normal form."""
    if isinstance(text, str):
        wanted = folded(text)
        for member in kind.standard():
            if wanted in {member.value, folded(member.label.vi), folded(member.label.en)}:
                return member
    allowed = tuple(shown(member.label.vi) for member in kind.standard())
    raise UnknownTermError(EXPECTED_TERM, text, kind.__name__, {"allowed": allowed})


# ── Open lists of terms ──


def term(code: str, vi: str, en: str) -> Any:  # noqa: ANN401 - the class makes it one of its own terms
    """Return a standard term of an open list, where the class of the list is written down.

    >>> class Sign(OpenTerm):
    ...     TICK: ClassVar[Sign] = term("tick", "dấu tích", "tick")
    >>> Sign("tick") is Sign.TICK, Sign.TICK
    (True, <Sign.TICK: 'tick'>)
    """
    return code, Text(vi, en)


# What says the same is made once, also by two threads.
_ONE_AT_A_TIME: Final = Lock()


class OpenTerm(Labelled):
    """An open list of the field's terms: the standard ones are constants of the class, and a caller makes others.

    ``Role("head")`` is the standard term with that code; ``Role.own("dean", "Trưởng khoa", "dean")`` is one of the
    caller's. Those that say the same are one term, so that terms are compared by what they are, as fast as those of a
    closed list.

    Raises:
        UnknownTermError: no standard term has that code.
    """

    __slots__ = ("__weakref__", "label", "name", "value")

    _standard: ClassVar[dict[str, Any]]
    _own: ClassVar[WeakValueDictionary[tuple[str, str, str], Any]]

    value: str
    label: Text
    name: str

    def __init_subclass__(cls) -> None:
        cls._standard, cls._own = {}, WeakValueDictionary()
        for name, made in list(vars(cls).items()):
            match made:
                case (str() as code, Text() as label):
                    cls._standard[code] = member = cls._made(code, label, name)
                    setattr(cls, name, member)

    def __new__(cls, code: str) -> Self:
        """Return the standard term with this code."""
        asked: object = code
        known = cls._standard.get(asked) if isinstance(asked, str) else None
        if known is None:
            raise UnknownTermError(EXPECTED_TERM, code, cls.__name__, {"allowed": tuple(cls._standard)})
        return cast("Self", known)

    @classmethod
    def _made(cls, code: str, label: Text, name: str) -> Self:
        made = object.__new__(cls)
        put(made, "value", code)
        put(made, "label", label)
        put(made, "name", name)
        return made

    @classmethod
    def own(cls, code: str, vi: str, en: str) -> Self:
        """Return a term of the caller's own, with its label in both languages.

        Raises:
            InvalidValueError: the code is that of a standard term, or no code.
        """
        where = f"{cls.__name__}.own"
        clean = clean_text(code, where)
        if clean in cls._standard or not (clean.isascii() and clean.isidentifier() and clean.islower()):
            raise InvalidValueError(EXPECTED_OTHER_CODE, code, where, {"standard": tuple(cls._standard)})
        label = Text(clean_text(vi, where), clean_text(en, where))
        with _ONE_AT_A_TIME:
            made: Self | None = cls._own.get((clean, label.vi, label.en))
            if made is None:
                made = cls._own[clean, label.vi, label.en] = cls._made(clean, label, "")
            return made

    @classmethod
    def standard(cls) -> tuple[Self, ...]:
        """Return the standard terms, in their order."""
        return tuple(cls._standard.values())

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a standard term by its code or its label in either language, whatever the case and normal form.

        Raises:
            UnknownTermError: no standard term is called that.
        """
        return parse_term(cls, text)

    @property
    def is_own(self) -> bool:
        """Whether it is a term of the caller's own."""
        return not self.name

    def __setattr__(self, name: str, value: object) -> NoReturn:
        message = f"{type(self).__name__} cannot be changed"
        raise AttributeError(message)

    def __delattr__(self, name: str) -> NoReturn:
        self.__setattr__(name, None)

    def __reduce__(self) -> tuple[object, ...]:
        if self.is_own:
            return type(self).own, (self.value, self.label.vi, self.label.en)
        return type(self), (self.value,)

    def __repr__(self) -> str:
        if self.is_own:
            return f"{type(self).__name__}.own({self.value!r}, {self.label.vi!r}, {self.label.en!r})"
        return f"<{type(self).__name__}.{self.name}: {self.value!r}>"


# ── Classes of values ──


def _shown(self: AttrsInstance) -> str:
    named = [
        f"{field.name}={(field.repr if callable(field.repr) else repr)(getattr(self, field.name, NOTHING))}"
        for field in fields(type(self))
        if field.repr
    ]
    return f"{type(self).__name__}({', '.join(named)})"


if TYPE_CHECKING:
    from attrs import frozen as frozen  # noqa: PLC0414 - other modules take it from here
else:

    def frozen(kind: type | None = None, /, **options: object) -> object:
        """Make a class of values as ``attrs.frozen`` does, and sooner.

        How a value is shown, compared and hashed is written once, above: attrs would write and compile that for each
        class, which is a quarter of what it costs to import the library.
        """
        if kind is None:
            return partial(frozen, **options)
        held = attrgetter("__class__")  # until the fields are known

        def equal(self: object, other: object) -> bool:
            return held(self) == held(other) if type(other) is type(self) else NotImplemented

        def hashed(self: object) -> int:
            return hash(held(self))

        own = vars(kind)
        if options.get("repr", True) and "__repr__" not in own:
            kind.__repr__ = _shown
        if options.get("eq", True) and "__eq__" not in own:
            kind.__eq__, kind.__hash__ = equal, own.get("__hash__", hashed)
        made = attrs.frozen(kind, **options)
        held = attrgetter(*[field.name for field in made.__attrs_attrs__ if field.eq])
        return made


# ── A field is checked by its annotation ──

Count = Annotated[int, require_count]
"""A number of votes, ballots, people or months: an integer that is not negative."""
Day = Annotated[date, require_day]
"""A day between the years 1900 and 8999."""
AnyDay = Annotated[date, require_any_day]
"""A day of any year, such as one that was reckoned from another."""
Name = Annotated[str, clean_text]
"""A name or other text: NFC, single spaces, at most 300 characters, none of them hidden."""

_Check = Callable[[Any, str], Any]
_Made = type[tuple[Any, ...] | frozenset[Any]]
# What several values are kept as, by how a field says that it holds several.
_MADE_OF: Final[dict[Any, _Made]] = {tuple: tuple, Sequence: tuple, frozenset: frozenset, Collection: frozenset}


def checked(cls: type, found: list[Attribute[Any]]) -> list[Attribute[Any]]:
    """Give each field of an attrs class the converter that follows from its annotation (a ``field_transformer``)."""
    scope = vars(sys.modules[cls.__module__])
    for field in found:
        if field.converter is None and field.init:
            converter = _converter(_resolved(field.type, scope), f"{cls.__name__}.{field.name}")
            if converter is not None:
                # What attrs asks for, and what would take longer to find out than the whole field.
                converter.__signature__ = _OF_ONE_VALUE  # type: ignore[attr-defined]
                # The field is this class's own, and ``field.evolve`` would copy twenty attributes for the sake of one.
                put(field, "converter", converter)
    return found


_OF_ONE_VALUE: Final = Signature([Parameter("value", Parameter.POSITIONAL_ONLY)])
_OF_ONE_KIND: Final = re.compile(r"(\w+)\[(\w+)\]")


def _resolved(hint: Any, scope: dict[str, Any]) -> Any:  # noqa: ANN401 - hints of every kind
    """Return what an annotation means. The usual forms are put together, which takes less long than to compile them."""
    if not isinstance(hint, str):
        return hint
    parts = [_resolved_part(part, scope) for part in hint.split(" | ")]
    if any(part is None for part in parts):
        return eval(hint, scope)  # noqa: S307 - an annotation of the library's own source
    return reduce(or_, parts)


def _resolved_part(part: str, scope: dict[str, Any]) -> Any:  # noqa: ANN401 - hints of every kind
    known = NoneType if part == "None" else scope.get(part) or getattr(builtins, part, None)
    if known is None and (generic := _OF_ONE_KIND.fullmatch(part)):
        outer, inner = (scope.get(name) or getattr(builtins, name, None) for name in generic.groups())
        known = None if outer is None or inner is None else outer[inner]
    return known


def _converter(hint: Any, where: str) -> Callable[[Any], Any] | None:  # noqa: ANN401 - hints of every kind
    """Return the check of a hint for one field. What is exactly of its kind, as it nearly always is, passes at once."""
    check = _check_of(hint)
    if check is None:
        return None
    origin = get_origin(hint)
    if origin in _MADE_OF:
        return _exact_items(_exact(get_args(hint)[0]), _MADE_OF[origin], check, where)
    kinds = _exact(hint)

    def convert(value: Any) -> Any:  # noqa: ANN401
        return value if type(value) in kinds else check(value, where)

    return convert


def _exact(hint: Any) -> tuple[type, ...]:  # noqa: ANN401 - hints of every kind
    """Return the classes whose own instances need no look inside; none where each value is looked at."""
    kinds = get_args(hint) if get_origin(hint) in {Union, UnionType} else (hint,)
    return tuple(kind for kind in kinds if isinstance(kind, type) and kind is not Text)


def _exact_items(kinds: tuple[type, ...], made: _Made, check: _Check, where: str) -> Callable[[Any], Any]:
    def convert(values: Any) -> Any:  # noqa: ANN401
        if type(values) is made:
            for value in values:
                if type(value) not in kinds:
                    break
            else:
                return values
        return check(values, where)

    return convert


def _check_of(hint: Any) -> _Check | None:  # noqa: ANN401 - an answer for each kind of hint
    """Return what a field with this hint asks of a value; None where it asks nothing."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return cast("_Check", arguments[1])
    if origin in {Union, UnionType}:
        return _one_of(arguments)
    if origin is tuple and Ellipsis not in arguments:
        return _pair(*map(_check_of, arguments)) if len(arguments) == _TWO else None
    if origin in _MADE_OF:
        return _several(_check_of(arguments[0]), _MADE_OF[origin])
    if hint is Text:
        return _require_wording
    if hint is str:
        return _require_plain_text
    if isinstance(hint, type) and hint not in {object, Any} and not getattr(hint, "_is_protocol", False):
        return lambda value, where: require_instance(value, hint, where)
    return None


def _one_of(hints: tuple[Any, ...]) -> _Check | None:
    """Return the check of a union: None, and members of a Literal, pass; the rest is one of the kinds."""
    passing = tuple(member for hint in hints if get_origin(hint) is Literal for member in get_args(hint))
    kinds = [hint for hint in hints if hint is not NoneType and get_origin(hint) is not Literal]
    optional = NoneType in hints
    if kinds == [bool] and optional:
        return require_flag
    check = _check_of(kinds[0]) if len(kinds) == 1 else _one_kind_of(tuple(kinds))
    if check is None:
        return None

    def convert(value: Any, where: str) -> Any:  # noqa: ANN401
        if value is None and optional:
            return None
        if any(value is member for member in passing):
            return value
        return check(value, where)

    return convert


def _one_kind_of(hints: tuple[Any, ...]) -> _Check | None:
    checks = tuple(check for check in map(_check_of, hints) if check is not None)
    if len(checks) < len(hints):
        return None

    def convert(value: Any, where: str) -> Any:  # noqa: ANN401
        for check in checks:
            with suppress(InvalidValueError):
                return check(value, where)
        names = " | ".join(getattr(hint, "__origin__", hint).__name__ for hint in hints)
        raise InvalidValueError(EXPECTED_KIND, value, where, {"kind": names})

    return convert


def _several(check: _Check | None, made: _Made) -> _Check:
    def convert(values: Any, where: str) -> Any:  # noqa: ANN401
        items = as_tuple(values, where)
        return made(items if check is None else [check(item, f"{where}[{index}]") for index, item in enumerate(items)])

    return convert


def _pair(first: _Check | None, second: _Check | None) -> _Check:
    def convert(value: Any, where: str) -> Any:  # noqa: ANN401
        match as_tuple(value, where):
            case (one, other):
                return first(one, where) if first else one, second(other, where) if second else other
            case _:
                raise InvalidValueError(EXPECTED_PAIR, value, where)

    return convert


def _require_wording(value: object, where: str) -> Text:
    text = require_instance(value, Text, where)
    wordings: tuple[object, ...] = (text.vi, text.en)
    for wording in wordings:
        if not isinstance(wording, str) or not wording.strip():
            raise InvalidTextError(EXPECTED_TEXT, wording, where)
    return text


def _require_plain_text(value: object, where: str) -> str:
    return value if type(value) is str else str.__str__(require_instance(value, str, where))
