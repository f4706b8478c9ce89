"""Reading: facts from plain data, as the annotations of their fields say. Nothing is guessed, nothing is converted.

``reader_of`` makes what reads a value of a type from the type itself. Whatever is wrong is added to the problems of the
reading with its path, and the value counts as bad; reading goes on, so that all that is wrong is said together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from datetime import date, time
from decimal import Decimal
from functools import cache, partial
from types import MappingProxyType, NoneType, UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin, get_type_hints

from attrs import NOTHING, field, fields

from phieu_tin_nhiem.base.cells import Problems
from phieu_tin_nhiem.base.errors import (
    InvalidCountError,
    InvalidDayError,
    InvalidTextError,
    InvalidValueError,
    UnknownTermError,
)
from phieu_tin_nhiem.base.records import plain
from phieu_tin_nhiem.base.sentences import TEXT, WORD, Expectation, Sentence, several
from phieu_tin_nhiem.base.text import Labelled, Text, nfc
from phieu_tin_nhiem.base.values import EXPECTED_ONCE, OpenTerm, frozen
from phieu_tin_nhiem.facts.ballots import Defect
from phieu_tin_nhiem.facts.meetings import NOT_DONE, Meeting, OwnFact
from phieu_tin_nhiem.facts.offices import Body
from phieu_tin_nhiem.facts.people import Officeholder
from phieu_tin_nhiem.interchange.problems import NOTHING as NOTHING_ELSE
from phieu_tin_nhiem.interchange.problems import (
    ONE_OF,
    located,
    meant_name,
    meant_term,
    missing,
    refuse_file,
    require_one_of,
    step,
)
from phieu_tin_nhiem.plans.instruments import INSTRUMENTS
from phieu_tin_nhiem.plans.plan import Plan

_Place = tuple[Any, str | int] | None
"""Where a value stands: in what, and under which key or number; None is the file itself."""
_Read = Callable[[Any, _Place, "Reading"], Any]

OR_UNKNOWN: Final = Text(", hoặc null nếu chưa biết", ", or null if it is not known")
OR_NOT_DONE: Final = Text(
    ", false nếu biết là không làm, hoặc null nếu chưa biết",
    ", false if it is known not to have been done, or null if it is not known",
)
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PRECISE: Final = r"[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{6})?)?"
_TIME: Final = re.compile(rf"{_PRECISE}([+-]{_PRECISE})?")

OBJECT: Final = Expectation(
    "json.object", vi="một đối tượng JSON {{…}}{also}", en="a JSON object {{…}}{also}", also=TEXT
)
LIST: Final = Expectation("json.list", vi="một danh sách JSON […]{also}", en="a JSON list […]{also}", also=TEXT)
FLAG: Final = Expectation("json.flag", vi="true hoặc false{also}", en="true or false{also}", also=TEXT)
WORDS: Final = Expectation("json.text", vi="một chuỗi chữ{also}", en="text{also}", also=TEXT)
INTEGER: Final = Expectation(
    "json.count", vi="một số nguyên không âm{also}", en="an integer that is not negative{also}", also=TEXT
)
DAY: Final = Expectation(
    "json.day",
    vi="một ngày viết NĂM-THÁNG-NGÀY như 2019-01-20{also}",
    en="a day written YEAR-MONTH-DAY, such as 2019-01-20{also}",
    also=TEXT,
)
NO_SUCH_DAY: Final = Expectation("json.no_such_day", vi="một ngày có trong lịch", en="a day of the calendar")
TIME: Final = Expectation(
    "json.time",
    vi="một giờ viết GIỜ:PHÚT như 08:00{also}",
    en="a time written HOUR:MINUTE, such as 08:00{also}",
    also=TEXT,
)
REFERENCE: Final = Expectation(
    "json.reference",
    vi="một tên có trong {table}, hoặc chính các dữ kiện ấy{meant}",
    en="a name that stands in {table}, or the facts themselves{meant}",
    table=WORD,
    meant=TEXT,
)
UNKNOWN_KEY: Final = Expectation(
    "json.unknown_key",
    vi="một trong các mục: {allowed}{meant}",
    en="one of the names: {allowed}{meant}",
    allowed=several(WORD),
    meant=TEXT,
)
UNDECLARED: Final = Expectation(
    "json.undeclared",
    vi="dữ kiện mà một quy tắc của văn bản áp dụng khai báo: {allowed}{meant}",
    en="a fact that a rule of the instrument declares: {allowed}{meant}",
    allowed=several(WORD),
    meant=TEXT,
)
NONE_DECLARED: Final = Sentence(
    "json.none_declared",
    vi="{where}: không quy tắc nào của văn bản áp dụng khai báo dữ kiện riêng; ở đây có {value}",
    en="{where}: no rule of the instrument declares facts of its own; here is {value}",
    where=WORD,
    value=WORD,
)
OWN_KIND: Final = Expectation(
    "json.own_kind",
    vi="{label}, một giá trị kiểu {kind}, hoặc null nếu chưa biết",
    en="{label}, a value of the kind {kind}, or null if it is not known",
    label=TEXT,
    kind=WORD,
)


class _Bad:
    """What stands in the place of a value in which something is wrong."""


BAD: Final = _Bad()


@frozen
class Reading:
    """One reading of a file: to what its names refer, which facts its plan declares, and what is wrong with it.

    Args:
        tables: bodies and people by the names under which the file refers to them; ``BAD`` stands for an entry in
            which something is wrong, which has been said once.
        declared: the facts of meetings that the rules of the plan declare, by their names.
    """

    tables: Mapping[type, Mapping[str, object]] = {}
    declared: Mapping[str, OwnFact] = {}
    problems: Problems = field(factory=lambda: Problems(lambda errors: refuse_file(*errors)))

    def read(self, kind: type, data: object, *keys: str | int) -> Any:  # noqa: ANN401 - a value of the kind, or BAD
        """Return the value of ``kind`` that ``data``, which stands there, state, or ``BAD`` after adding what is wrong.

        Raises:
            InvalidFileError: more is wrong than is said.
        """
        place: _Place = None
        for key in keys:
            place = place, key
        return reader_of(kind)(data, place, self)

    def refuse(self, error: InvalidValueError, place: _Place) -> _Bad:
        """Add something that is wrong, and return what stands in its place."""
        self.problems.add(located(error, path_of(place)))
        return BAD


def path_of(place: _Place) -> str:
    """Return a place as it is written.

    >>> path_of(((None, "people"), 2))
    '$.people[2]'
    """
    return "$" if place is None else step(path_of(place[0]), place[1])


@cache
def reader_of(hint: Any, also: Text = NOTHING_ELSE) -> _Read:  # noqa: ANN401 - an answer for each kind of hint
    """Return what reads a value of a type, as a field is annotated with it; an error says what else may stand there."""
    origin = get_origin(hint)
    if origin is Annotated:
        return reader_of(get_args(hint)[0], also)
    if origin in {Union, UnionType}:
        return _choice(get_args(hint))
    if origin is tuple and get_args(hint)[0] is Defect:
        return _reason
    if origin in {tuple, Sequence}:
        return _several(get_args(hint)[0], also, once=False)
    if origin in {frozenset, Collection}:
        return _several(get_args(hint)[0], also, once=True)
    if hint in _LEAVES:
        return _leaf(partial(_LEAVES[hint], also=also))
    if issubclass(hint, OpenTerm):
        return _open_term(hint, also)
    if issubclass(hint, Labelled):
        return _leaf(partial(read_term, kind=hint, also=also))
    return _object(hint, also)


def _choice(hints: tuple[Any, ...]) -> _Read:
    """Return what reads something that may be unknown, and may be known not to have been done."""
    may_be_omitted = Literal[NOT_DONE] in hints
    rest = [hint for hint in hints if hint not in {NoneType, Literal[NOT_DONE]}]
    lists = [hint for hint in rest if get_origin(hint) in {frozenset, Collection}]
    if lists and len(rest) > 1:  # a mark: null is no unknown one there, and several boxes may be marked
        (single,) = set(rest) - set(lists)
        read, read_list = reader_of(single), reader_of(lists[0])
    else:
        read = read_list = reader_of(rest[0], OR_NOT_DONE if may_be_omitted else OR_UNKNOWN)

    def read_choice(value: Any, place: _Place, reading: Reading) -> Any:  # noqa: ANN401 - of any of the kinds
        if value is None:
            return None
        if value is False and may_be_omitted:
            return NOT_DONE
        return (read_list if isinstance(value, list) else read)(value, place, reading)

    return read_choice


def _several(hint: Any, also: Text, *, once: bool) -> _Read:  # noqa: ANN401 - a type of any form
    """Return what reads a list; of a set, each item only once, in the order of the file for the sake of places."""
    read = reader_of(hint)

    def read_list(value: Any, place: _Place, reading: Reading) -> Any:  # noqa: ANN401 - a tuple, or BAD
        if type(value) is not list:
            return reading.refuse(InvalidValueError(LIST, value, "", {"also": also}), place)
        found = tuple(read(item, (place, index), reading) for index, item in enumerate(value))
        if any(item is BAD for item in found):
            return BAD
        if once and len(set(found)) < len(found):
            return reading.refuse(InvalidValueError(EXPECTED_ONCE, value, ""), place)
        return found

    return read_list


def _object(kind: type[Any], also: Text) -> _Read:
    """Return what reads the fields of a value; where there are tables, a body or a person may be named instead."""
    hints = get_type_hints(kind, include_extras=True)
    parts = {
        field.name: (_own_facts if (kind, field.name) == (Meeting, "own") else reader_of(hints[field.name]), field)
        for field in fields(kind)
        if field.init  # what is not given when the value is made follows from the others
    }

    def read_object(value: Any, place: _Place, reading: Reading) -> Any:  # noqa: ANN401 - a value, or BAD
        if isinstance(value, str) and kind in reading.tables:
            return _referred(value, kind, place, reading)
        if type(value) is not dict:
            return reading.refuse(InvalidValueError(OBJECT, value, "", {"also": also}), place)
        found: dict[str, Any] = {}
        for name, (read, part) in parts.items():
            if name in value:
                found[name] = read(value[name], (place, name), reading)
            elif part.default is NOTHING:
                found[name] = reading.refuse(missing(""), (place, name))
        unknown = sorted(value.keys() - parts.keys())
        for key in unknown:
            facts = {"allowed": tuple(parts), "meant": meant_name(key, parts)}
            reading.refuse(InvalidValueError(UNKNOWN_KEY, key, "", facts), place)
        if unknown or any(part is BAD for part in found.values()):
            return BAD
        try:
            return kind(**found)
        except InvalidValueError as error:
            # The path of the field that was refused, if the error names one; else of the value.
            owner, _, name = error.where.partition(".")
            path = path_of(place)
            reading.problems.add(located(error, f"{path}.{name}" if name and owner == kind.__name__ else path))
            return BAD

    return read_object


def _referred(name: str, kind: type, place: _Place, reading: Reading) -> object:
    entries = reading.tables[kind]
    if (normal := nfc(name)) in entries:
        return entries[normal]
    facts = {"table": f"$.{TABLES[kind]}", "meant": meant_name(name, entries)}
    return reading.refuse(InvalidValueError(REFERENCE, name, "", facts), place)


TABLES: Final[Mapping[type, str]] = {Body: "bodies", Officeholder: "people"}
"""What a file of a round keeps in tables, and refers to by name."""


@frozen
class _Reason:
    """One reason of invalidity, and how often it was found."""

    defect: Defect
    count: int


def _reason(value: Any, place: _Place, reading: Reading) -> object:  # noqa: ANN401 - plain data
    found = reader_of(_Reason)(value, place, reading)
    return (found.defect, found.count) if isinstance(found, _Reason) else BAD


def _own_facts(value: Any, place: _Place, reading: Reading) -> object:  # noqa: ANN401 - plain data
    """Return the facts of rules of one's own: the plan declares them, and says how each is read."""
    if type(value) is not dict:
        return reading.refuse(InvalidValueError(OBJECT, value, "", {"also": NOTHING_ELSE}), place)
    found = [_own_fact(name, item, place, reading) for name, item in value.items()]
    return BAD if any(item is BAD for item in found) else tuple(found)


def _own_fact(name: str, value: Any, place: _Place, reading: Reading) -> object:  # noqa: ANN401 - plain data
    if not reading.declared:
        return reading.refuse(InvalidValueError(NONE_DECLARED, name, ""), place)
    fact = reading.declared.get(name)
    if fact is None:
        facts = {"allowed": tuple(reading.declared), "meant": meant_name(name, reading.declared)}
        return reading.refuse(InvalidValueError(UNDECLARED, name, "", facts), place)
    if value is None:
        return name, None
    with suppress(ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        found = fact.kind.read(value)
        is_one = not fact.kind.schema or any(_is_like(found, sample) for sample in fact.kind.samples)
        if is_one and value in _written_forms(found):
            return name, found
    error = InvalidValueError(OWN_KIND, value, "", {"label": fact.label, "kind": fact.kind.name})
    return reading.refuse(error, (place, name))


def _is_like(value: object, sample: object) -> bool:
    """Say whether a fact is of the same type as another."""
    match sample:
        case tuple():
            return isinstance(value, tuple) and all(_is_like(item, sample[0]) for item in value)
        case int() if type(sample) is int:
            return type(value) is int and value >= 0
        case Decimal():
            return isinstance(value, Decimal) and value.is_finite()
        case _:
            return isinstance(value, type(sample))


def _written_forms(value: object) -> tuple[object, ...]:
    """Return how a file writes a fact of one's own: what is written otherwise is refused, as everywhere."""
    return (plain(value), value.isoformat("minutes")) if isinstance(value, time) else (plain(value),)


# ── Text, counts, days and terms: each is written in one way ──


def _leaf(take: Callable[[Any], Any]) -> _Read:
    def read_leaf(value: Any, place: _Place, reading: Reading) -> Any:  # noqa: ANN401 - a leaf of any kind, or BAD
        try:
            return take(value)
        except InvalidValueError as error:
            return reading.refuse(error, place)

    return read_leaf


def _exactly(kind: type, error: type[InvalidValueError], sentence: Sentence) -> Callable[[object, Text], object]:
    """Return what takes a value of just this type; the value that it becomes part of says whether it can be one."""

    def take(value: object, also: Text) -> object:
        if type(value) is not kind:
            raise error(sentence, value, "", {"also": also})
        return value

    return take


def read_day(value: object, also: Text = NOTHING_ELSE) -> date:
    """Return the day that is written as year, month and day.

    >>> read_day("2019-01-20")
    datetime.date(2019, 1, 20)

    Raises:
        InvalidDayError: it is written otherwise, or the calendar does not have it.
    """
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise InvalidDayError(DAY, value, "", {"also": also})
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise InvalidDayError(NO_SUCH_DAY, value, "") from None


def read_time(value: object, also: Text = NOTHING_ELSE) -> time:
    """Return the time that is written as hour and minute, with seconds and offset where they matter.

    >>> read_time("08:00")
    datetime.time(8, 0)

    Raises:
        InvalidValueError: it is written otherwise, or no day has it.
    """
    if isinstance(value, str) and _TIME.fullmatch(value):
        try:
            return time.fromisoformat(value)
        except ValueError:
            pass
    raise InvalidValueError(TIME, value, "", {"also": also})


def read_term(value: object, kind: type[Labelled], also: Text) -> Labelled:
    """Return the standard term of a list whose code this is.

    Raises:
        UnknownTermError: no term has it.
    """
    known = {member.value: member for member in kind.standard()}
    if isinstance(value, str) and value in known:
        return known[value]
    facts = {"allowed": tuple(known), "also": also, "meant": meant_term(value, kind)}
    raise UnknownTermError(ONE_OF, value, "", facts)


_LEAVES: Final[Mapping[type, Callable[..., object]]] = {
    bool: _exactly(bool, InvalidValueError, FLAG),
    date: read_day,
    int: _exactly(int, InvalidCountError, INTEGER),
    str: _exactly(str, InvalidTextError, WORDS),
    time: read_time,
}


@frozen
class OwnTerm:
    """A term of one's own as a file writes it: its code, and what it is called in both languages."""

    code: str
    vi: str
    en: str


def _open_term(kind: type[OpenTerm], also: Text) -> _Read:
    """Return what reads a term of an open list: a standard one by its code, one's own with its names."""
    read_standard, read_own = _leaf(partial(read_term, kind=kind, also=also)), reader_of(OwnTerm)

    def read_open_term(value: Any, place: _Place, reading: Reading) -> Any:  # noqa: ANN401 - a term, or BAD
        if not isinstance(value, dict):
            return read_standard(value, place, reading)
        own = read_own(value, place, reading)
        if not isinstance(own, OwnTerm):
            return BAD
        try:
            return kind.own(own.code, own.vi, own.en)
        except InvalidValueError as error:
            return reading.refuse(error, place)

    return read_open_term


# ── Instruments by the ids under which files name them ──

PLANS: Final[Mapping[str, Plan]] = MappingProxyType({item.id: item.plan for item in INSTRUMENTS})
"""The instruments by the ids under which files name them.

>>> {id: plan.instrument.name.vi for id, plan in PLANS.items() if id.startswith("nq")}
{'nq35': 'Nghị quyết 35/2012/QH13', 'nq85': 'Nghị quyết 85/2014/QH13', 'nq96': 'Nghị quyết 96/2023/QH15'}
"""


def plan_called(id: object, where: str = "plan") -> Plan:  # noqa: A002 - it is called id in the documents
    """Return the instrument that files call ``id``.

    >>> plan_called("ct19").tenure.months
    9

    Raises:
        UnknownTermError: none is called so.
    """
    return PLANS[require_one_of(id, PLANS, where)]
