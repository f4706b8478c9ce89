"""Reading: facts from plain data, by cattrs. Nothing is guessed or converted, and what is wrong is said together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, time
from functools import cache
from itertools import islice
from types import UnionType
from typing import TYPE_CHECKING, Any, Final, Literal, TypeVar, Union, get_args, get_origin

from attrs import AttrsInstance, fields, frozen, has

from phieu_tin_nhiem.base.errors import MOST_ERRORS, InvalidValueError, MissingExtraError
from phieu_tin_nhiem.base.text import Term, Text, nfc
from phieu_tin_nhiem.facts.ballots import Defect, Mark
from phieu_tin_nhiem.facts.marks import Rating
from phieu_tin_nhiem.facts.meetings import NOT_DONE
from phieu_tin_nhiem.facts.offices import Body
from phieu_tin_nhiem.facts.people import Officeholder
from phieu_tin_nhiem.interchange import leaves
from phieu_tin_nhiem.interchange.problems import MissingValueError, inner_place, located, step, unplaced

if TYPE_CHECKING:
    from cattrs import Converter
    from cattrs.errors import ClassValidationError

T = TypeVar("T")
# cattrs hands its hooks whatever is there, with the type that is wanted.
Hook = Callable[[Any, Any], Any]

_NOT_DONE: Final = Literal[NOT_DONE]
_OR_UNKNOWN: Final = Text(", hoặc null nếu chưa biết", ", or null if it is not known")
_OR_NOT_DONE: Final = Text(
    ", false nếu biết là không làm, hoặc null nếu chưa biết",
    ", false if it is known not to have been done, or null if it is not known",
)


@frozen
class Tables:
    """The bodies and people that a file keeps in tables, by the names under which it refers to them.

    None stands for an entry in which something is wrong, which has been said once.
    """

    bodies: Mapping[str, Body | None]
    people: Mapping[str, Officeholder | None]


_tables: Final[ContextVar[Tables | None]] = ContextVar("tables", default=None)


class _BadItems:
    """How many items of lists were bad so far: at least as many errors will be said."""

    count = 0


_bad_items: Final[ContextVar[_BadItems]] = ContextVar("bad_items")


class _Several(Exception):  # noqa: N818 - it holds errors and is none
    """What is wrong with the items of a list, each with its number."""

    def __init__(self, items: list[tuple[int, Exception]]) -> None:
        super().__init__()
        self.items = items


class _SaidElsewhere(Exception):  # noqa: N818 - it reports no error of its own
    """A reference to an entry whose own errors are reported where it stands."""


@contextmanager
def referring_to(tables: Tables) -> Iterator[None]:
    """Read what comes inside with names that refer to these tables."""
    token = _tables.set(tables)
    try:
        yield
    finally:
        _tables.reset(token)


def read(kind: type[T], data: object, path: str, errors: list[InvalidValueError]) -> T | None:
    """Return the value of ``kind`` that ``data`` states, or None after adding what is wrong to ``errors``.

    That is everything, or more than ``MOST_ERRORS``.

    Raises:
        MissingExtraError: cattrs is not installed.
    """
    converter = _converter()
    token = _bad_items.set(_BadItems())
    try:
        return converter.structure(data, kind)
    except Exception as error:  # noqa: BLE001 - `_wrong` raises again what is not ours
        errors += islice(_wrong(error, path), MOST_ERRORS + 1)
        return None
    finally:
        _bad_items.reset(token)


def _wrong(error: Exception, path: str) -> Iterator[InvalidValueError]:
    """Yield what is wrong, each thing with its path."""
    from cattrs.errors import (  # noqa: PLC0415 - an optional dependency
        ClassValidationError,
        ForbiddenExtraKeysError,
    )

    match error:
        case _Several():
            for index, inner in error.items:
                yield from _wrong(inner, step(path, index))
        case ClassValidationError():
            yield from _wrong_fields(error, path)
        case ForbiddenExtraKeysError():
            known: dict[str, object] = {"allowed": tuple(field.name for field in fields(error.cl) if field.init)}
            for key in sorted(error.extra_fields):
                yield InvalidValueError("json.unknown_key", key, path, known)
        case KeyError():
            yield MissingValueError("json.lacking", None, path)
        case InvalidValueError():
            yield located(error, path)
        case _SaidElsewhere():
            pass
        case _:
            raise error


def _wrong_fields(error: ClassValidationError, path: str) -> Iterator[InvalidValueError]:
    """Yield what is wrong with the fields of a value, and then with the value as a whole."""
    placed, others = error.group_exceptions()
    for inner, note in placed:
        yield from _wrong(inner, step(path, note.name))
    for inner in others:
        place = inner_place(inner, error.cl, path) if isinstance(inner, InvalidValueError) else path
        yield from _wrong(inner, place)


@cache
def _converter() -> Converter:
    """Return the converter: strict, and made once."""
    try:
        from cattrs import Converter  # noqa: PLC0415 - an optional dependency waits until it is asked for
    except ImportError:
        raise MissingExtraError("phieu_tin_nhiem.interchange", "json") from None
    converter = Converter(detailed_validation=True)
    # Of several that fit, the one that is registered last is taken.
    converter.register_structure_hook_factory(has, lambda kind: _of_class(kind, converter))
    converter.register_structure_hook_factory(_is_several, lambda kind: _of_several(kind, converter))
    converter.register_structure_hook_factory(_is_choice, lambda kind: _of_choice(kind, converter))
    converter.register_structure_hook_func(lambda kind: kind == Mark, _mark)
    converter.register_structure_hook_func(lambda kind: kind == tuple[Defect, int], _reason)
    converter.register_structure_hook(Term, leaves.term)
    converter.register_structure_hook(bool, leaves.flag)
    converter.register_structure_hook(int, leaves.number)
    converter.register_structure_hook(str, leaves.text)
    converter.register_structure_hook(date, leaves.day)
    converter.register_structure_hook(time, leaves.time_of_day)
    return converter


def _is_several(kind: Any) -> bool:  # noqa: ANN401 - a type form has no type of its own
    return get_origin(kind) in {frozenset, tuple}


def _is_choice(kind: Any) -> bool:  # noqa: ANN401 - likewise
    return get_origin(kind) in {Union, UnionType}


def _of_class(kind: type[AttrsInstance], converter: Converter) -> Hook:
    """Return what reads an object; a body or a person may be named instead, where there are tables."""
    from cattrs.errors import ClassValidationError  # noqa: PLC0415 - an optional dependency
    from cattrs.gen import make_dict_structure_fn  # noqa: PLC0415 - likewise

    structure: Hook = make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=True)

    def read_object(value: object, _: object) -> object:
        tables = _tables.get()
        if isinstance(value, str) and tables is not None:
            if kind is Body:
                return _referred(value, "bodies", tables.bodies)
            if kind is Officeholder:
                return _referred(value, "people", tables.people)
        try:
            return structure(leaves.exactly(dict, value, "json.object"), kind)
        except ClassValidationError as error:
            if all(isinstance(inner, _SaidElsewhere) for inner in error.exceptions):
                raise _SaidElsewhere from None
            raise

    return read_object


def _referred(name: str, table: str, entries: Mapping[str, object]) -> object:
    if nfc(name) not in entries:
        raise unplaced(InvalidValueError, "json.reference", name, table=step("$", table))
    found = entries[nfc(name)]
    if found is None:
        raise _SaidElsewhere
    return found


def _of_several(kind: Any, converter: Converter) -> Hook:  # noqa: ANN401 - a type form has no type of its own
    """Return what reads a list; of a set, each item only once."""
    item_kind = get_args(kind)[0]
    structure = converter.get_structure_hook(item_kind)
    make = get_origin(kind)

    def read_list(value: object, _: object) -> object:
        found = _items(leaves.exactly(list, value, "json.list"), structure, item_kind)
        made = make(found)
        if len(made) < len(found):
            raise unplaced(InvalidValueError, "expected.once", value)
        return made

    return read_list


def _items(given: list[object], structure: Hook, kind: Any) -> list[object]:  # noqa: ANN401 - likewise
    """Return what the items of a list state; none is looked at any more when more is wrong than is said."""
    found: list[object] = []
    bad: list[tuple[int, Exception]] = []
    so_far = _bad_items.get()
    for index, item in enumerate(given):
        before = so_far.count
        try:
            found.append(structure(item, kind))
        except Exception as error:  # noqa: BLE001 - `_wrong` raises again what is not ours
            bad.append((index, error))
            # What is bad inside a list inside has been counted there.
            if so_far.count == before and not isinstance(error, _SaidElsewhere):
                so_far.count += 1
            if so_far.count > MOST_ERRORS:
                break
    if bad and all(isinstance(error, _SaidElsewhere) for _, error in bad):
        raise _SaidElsewhere
    if bad:
        raise _Several(bad)
    return found


def _of_choice(kind: Any, converter: Converter) -> Hook:  # noqa: ANN401 - a type form has no type of its own
    """Return what reads something that may be unknown, and may be known not to have been done."""
    choices = set(get_args(kind))
    may_be_omitted = _NOT_DONE in choices
    (rest,) = choices - {type(None), _NOT_DONE}
    structure = converter.get_structure_hook(rest)
    also = _OR_NOT_DONE if may_be_omitted else _OR_UNKNOWN

    def read_choice(value: object, _: object) -> object:
        if value is None:
            return None
        if value is False and may_be_omitted:
            return NOT_DONE
        try:
            return structure(value, rest)
        except InvalidValueError as error:
            error.facts["also"] = also
            raise

    return read_choice


def _mark(value: object, _: object) -> Mark:
    """Return what is marked in a row: a level, null for no box, or a list of levels for several boxes."""
    if value is None:
        return None
    if isinstance(value, list):
        return _converter().structure(value, frozenset[Rating])
    return leaves.term(value, Rating)


@frozen
class _Reason:
    """One reason of invalidity, and how often it was found."""

    defect: Defect
    count: int


def _reason(value: object, _: object) -> tuple[Defect, int]:
    reason = _converter().structure(value, _Reason)
    return reason.defect, reason.count
