"""Files: facts and answers to plain data and JSON, and facts back from them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Final, TypeVar, overload

from phieu_tin_nhiem.base.errors import MOST_ERRORS, InvalidValueError, UnknownTermError
from phieu_tin_nhiem.base.text import LANGUAGES
from phieu_tin_nhiem.facts.meetings import Round
from phieu_tin_nhiem.facts.offices import Body
from phieu_tin_nhiem.facts.people import Officeholder
from phieu_tin_nhiem.interchange.instruments import checking_plan
from phieu_tin_nhiem.interchange.plain_json import checked, parse, refuse_file
from phieu_tin_nhiem.interchange.problems import MissingValueError, step
from phieu_tin_nhiem.interchange.reading import Tables, read, referring_to
from phieu_tin_nhiem.interchange.tags import ANSWERS, FACTS, Answer, Facts
from phieu_tin_nhiem.interchange.writing import FORMAT, written
from phieu_tin_nhiem.plans import CAN_THO_2019
from phieu_tin_nhiem.plans.plan import Plan

FactsT = TypeVar("FactsT", bound=Facts)
T = TypeVar("T")

_HEAD: Final = ("format", "type")
_BESIDE_A_ROUND: Final = ("plan", "bodies", "people")


def dump(value: Facts | Answer) -> dict[str, object]:
    """Return facts or an answer as plain data, with the format and the type of the file.

    What is not known is left out, and ``NOT_DONE`` is ``false``. An answer says itself in both languages too.

    >>> from phieu_tin_nhiem import Tally
    >>> dump(Tally(437, 34, 4))
    {'format': 'phieu_tin_nhiem/1', 'type': 'tally', 'high': 437, 'confidence': 34, 'low': 4}

    Raises:
        InvalidValueError: it is no value that files hold.
    """
    for tag, kind in FACTS.items():
        if type(value) is kind:
            return {"format": FORMAT, "type": tag, **written(value)}
    for tag, answer in ANSWERS.items():
        if isinstance(value, answer):
            text = {language: value.explain(language) for language in LANGUAGES}
            return {"format": FORMAT, "type": tag, **value.to_dict(), "text": text}
    kinds = ", ".join(kind.__name__ for kind in (*FACTS.values(), *ANSWERS.values()))
    raise InvalidValueError("expected.kind", value, "value", {"kind": kinds})


def dumps(value: Facts | Answer) -> str:
    """Return facts or an answer as JSON text, with two spaces of indentation and characters as they are.

    Raises:
        InvalidValueError: it is no value that files hold.

    >>> from phieu_tin_nhiem import Service
    >>> from datetime import date
    >>> print(dumps(Service(date(2018, 4, 15))))
    {
      "format": "phieu_tin_nhiem/1",
      "type": "service",
      "start": "2018-04-15"
    }
    <BLANKLINE>
    """
    return f"{json.dumps(dump(value), ensure_ascii=False, indent=2)}\n"


@overload
def load(data: object) -> Facts: ...


@overload
def load(data: object, kind: type[FactsT]) -> FactsT: ...


def load(data: object, kind: type | None = None) -> object:
    """Return the facts that plain data state, such as ``json.loads`` gives.

    Args:
        data: an object with its format, its type and the fields of the value.
        kind: the type that is expected; None takes any.

    >>> load({"format": "phieu_tin_nhiem/1", "type": "tally", "high": 437, "confidence": 34, "low": 4})
    Tally(high=437, confidence=34, low=4)

    Raises:
        InvalidFileError: something is wrong; ``errors`` says what, each thing with its path.
        MissingExtraError: cattrs is not installed (extra ``json``).
    """
    return _load(checked(data), kind)


@overload
def loads(text: str | bytes) -> Facts: ...


@overload
def loads(text: str | bytes, kind: type[FactsT]) -> FactsT: ...


def loads(text: str | bytes, kind: type | None = None) -> object:
    """Return the facts that JSON text states. Bytes are UTF-8, with or without a byte order mark.

    Raises:
        InvalidFileError: something is wrong; ``errors`` says what, each thing with its path.
        MissingExtraError: cattrs is not installed (extra ``json``).

    >>> loads('{"format": "phieu_tin_nhiem/1", "type": "service", "start": "2018-04-15"}')
    Service(start=datetime.date(2018, 4, 15), end=None, acting=False, office=None)
    """
    return _load(checked(parse(text)), kind)


def loads_round(text: str | bytes) -> tuple[Round, Plan]:
    """Return the round that JSON text states, and the plan that it names: the plan of Cần Thơ, if it names none.

    Raises:
        InvalidFileError: something is wrong; ``errors`` says what, each thing with its path.
        MissingExtraError: cattrs is not installed (extra ``json``).

    >>> from phieu_tin_nhiem.testing.examples import worked_round
    >>> found, plan = loads_round(dumps(worked_round()))
    >>> found == worked_round(), plan.instrument.id
    (True, 'ct19')
    """
    _, stated = _opened(checked(parse(text)), Round)
    return _load_round(stated)


def _load(data: object, kind: type | None) -> Facts:
    wanted, stated = _opened(data, kind)
    if wanted is Round:
        found, _ = _load_round(stated)
        return found
    errors: list[InvalidValueError] = []
    return _whole(read(wanted, stated, "$", errors), errors)


def _load_round(stated: Mapping[str, object]) -> tuple[Round, Plan]:
    errors: list[InvalidValueError] = []
    plan = _plan(stated, errors)
    bodies = _table(Body, stated, "bodies", errors)
    with referring_to(Tables(bodies, {})):
        people = _table(Officeholder, stated, "people", errors)
    fields = {name: value for name, value in stated.items() if name not in _BESIDE_A_ROUND}
    with referring_to(Tables(bodies, people)):
        return _whole(read(Round, fields, "$", errors), errors), plan


def _whole(found: FactsT | None, errors: Sequence[InvalidValueError]) -> FactsT:
    if found is None or errors:
        refuse_file(*errors)
    return found


def _opened(data: object, kind: type | None) -> tuple[type[Facts], dict[str, object]]:
    """Return the type that a file names, and what else stands in it."""
    if not isinstance(data, dict):
        refuse_file(InvalidValueError("json.file_object", data, "$"))
    lacking = [MissingValueError("json.lacking", None, step("$", name)) for name in _HEAD if name not in data]
    if lacking:
        refuse_file(*lacking)
    if data["format"] != FORMAT:
        refuse_file(UnknownTermError("expected.term", data["format"], "$.format", {"allowed": (FORMAT,)}))
    tag = data["type"]
    if isinstance(tag, str) and tag in ANSWERS:
        refuse_file(InvalidValueError("json.answer", tag, "$.type"))
    allowed = tuple(name for name, known in FACTS.items() if kind in {None, known})
    if not isinstance(tag, str) or tag not in allowed:
        refuse_file(UnknownTermError("expected.term", tag, "$.type", {"allowed": allowed}))
    return FACTS[tag], {name: value for name, value in data.items() if name not in _HEAD}


def _plan(data: Mapping[str, object], errors: list[InvalidValueError]) -> Plan:
    try:
        return checking_plan(data["plan"], "$.plan") if "plan" in data else CAN_THO_2019
    except UnknownTermError as error:
        errors.append(error)
        return CAN_THO_2019


def _table(
    kind: type[T], data: Mapping[str, object], name: str, errors: list[InvalidValueError]
) -> dict[str, T | None]:
    given = data.get(name, {})
    if not isinstance(given, dict):
        errors.append(InvalidValueError("json.table", given, step("$", name)))
        return {}
    found = {}
    for key, item in given.items():
        found[key] = read(kind, item, step(step("$", name), key), errors)
        if len(errors) > MOST_ERRORS:
            refuse_file(*errors)
    return found
