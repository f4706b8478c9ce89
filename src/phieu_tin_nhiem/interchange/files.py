"""Files: facts and answers to plain data and JSON, and facts back from them.

A file states its format and its type. The names of types are fixed; no class is found by a name that stands in data.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final, TypeVar, get_args, overload

from attrs import evolve

from phieu_tin_nhiem.answers.decisions import Decision
from phieu_tin_nhiem.answers.reports import Report
from phieu_tin_nhiem.answers.timelines import Timeline
from phieu_tin_nhiem.base.errors import InvalidValueError, UnknownTermError
from phieu_tin_nhiem.base.lazy import data_of
from phieu_tin_nhiem.base.sentences import WORD, Expectation
from phieu_tin_nhiem.base.text import LANGUAGES
from phieu_tin_nhiem.base.values import EXPECTED_KIND, require_instance
from phieu_tin_nhiem.facts.ballots import Ballot, BallotForm
from phieu_tin_nhiem.facts.counting import Count, RowCount
from phieu_tin_nhiem.facts.meetings import Attendance, CountingBoard, Meeting, Minutes, MinutesRow, Notice, Round
from phieu_tin_nhiem.facts.offices import Body, Office
from phieu_tin_nhiem.facts.people import Officeholder, Service
from phieu_tin_nhiem.facts.tallies import Result, Tally, Turnout
from phieu_tin_nhiem.interchange.plain_json import checked, parse
from phieu_tin_nhiem.interchange.problems import missing, refuse_file, require_one_of, step
from phieu_tin_nhiem.interchange.reading import BAD, TABLES, Reading, plan_called
from phieu_tin_nhiem.interchange.receipts import Receipt, Replay
from phieu_tin_nhiem.interchange.sheets import Box
from phieu_tin_nhiem.interchange.writing import FORMAT, written
from phieu_tin_nhiem.plans import CAN_THO_2019
from phieu_tin_nhiem.plans.comparison import Comparison, DecidedTwice
from phieu_tin_nhiem.plans.plan import Plan
from phieu_tin_nhiem.published import Audit

Facts = (
    Attendance
    | Ballot
    | BallotForm
    | Body
    | Box
    | Count
    | CountingBoard
    | Meeting
    | Minutes
    | MinutesRow
    | Notice
    | Office
    | Officeholder
    | Receipt
    | Result
    | Round
    | RowCount
    | Service
    | Tally
    | Turnout
)
Answer = Audit | Comparison | DecidedTwice | Decision | Replay | Report | Timeline
FactsT = TypeVar("FactsT", bound=Facts)


def _by_tag(kinds: object) -> Mapping[str, Any]:
    """Return types by what files call them: a ballot form is a ``ballot_form``."""
    return MappingProxyType(
        {re.sub(r"(?<=[a-z])(?=[A-Z])", "_", kind.__name__).lower(): kind for kind in get_args(kinds)}
    )


FACTS: Final[Mapping[str, type[Facts]]] = _by_tag(Facts)
"""What can be written and read back, by the type that a file states.

>>> FACTS["tally"].__name__, "decision" in FACTS
('Tally', False)
"""

ANSWERS: Final[Mapping[str, type[Answer]]] = _by_tag(Answer)
"""What is written and never read back, since an answer is had again from the facts and not believed from a file.

>>> list(ANSWERS)
['audit', 'comparison', 'decided_twice', 'decision', 'replay', 'report', 'timeline']
"""

FILE_OBJECT: Final = Expectation(
    "json.file_object",
    vi="một đối tượng JSON {{…}} có “format” và “type”",
    en="a JSON object {{…}} with “format” and “type”",
)
ANSWER: Final = Expectation(
    "json.answer",
    vi="tệp dữ kiện; kết quả không được đọc lại mà được lập lại từ dữ kiện",
    en="a file of facts; an answer is not read back but made again from the facts",
)
TABLE: Final = Expectation(
    "json.table",
    vi="một đối tượng JSON {{…}} ghi từng mục theo tên gọi",
    en="a JSON object {{…}} with an entry for each name",
)
OTHER_PLAN: Final = Expectation(
    "json.other_plan",
    vi="{plan}, văn bản được yêu cầu áp dụng, hoặc không nêu văn bản nào",
    en="{plan}, the instrument that was asked for, or none at all",
    plan=WORD,
)


def schema() -> dict[str, object]:
    """Return the JSON Schema (2020-12) of every file that is written or read; what is read is valid against it.

    It is made from the types themselves, and shipped as ``schema.json`` beside this module.

    >>> schema()["$schema"]
    'https://json-schema.org/draft/2020-12/schema'
    """
    found: dict[str, object] = json.loads(data_of("phieu_tin_nhiem.interchange", "schema.json"))
    return found


# ── Writing ──


def dump(value: Facts | Answer) -> dict[str, object]:
    """Return facts or an answer as plain data, with the format and the type of the file.

    What is not known is left out, and ``NOT_DONE`` is ``false``. An answer says itself in both languages too.

    >>> from phieu_tin_nhiem import Tally
    >>> dump(Tally(437, 34, 4))
    {'format': 'phieu_tin_nhiem/1', 'type': 'tally', 'high': 437, 'confidence': 34, 'low': 4}
    """
    for tag, kind in FACTS.items():
        if type(value) is kind:
            return {"format": FORMAT, "type": tag, **written(value)}
    for tag, answer in ANSWERS.items():
        if isinstance(value, answer):
            text = {language: value.explain(language) for language in LANGUAGES}
            return {"format": FORMAT, "type": tag, **value.to_dict(), "text": text}
    kinds = ", ".join(kind.__name__ for kind in (*FACTS.values(), *ANSWERS.values()))
    raise InvalidValueError(EXPECTED_KIND, value, "value", {"kind": kinds})


def dumps(value: Facts | Answer) -> str:
    """Return facts or an answer as JSON text, with two spaces of indentation and characters as they are.

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


# ── Reading ──


@overload
def load(data: object, kind: None = None, plan: Plan | None = None) -> Facts: ...


@overload
def load(data: object, kind: type[FactsT], plan: Plan | None = None) -> FactsT: ...


def load(data: object, kind: type | None = None, plan: Plan | None = None) -> object:
    """Return the facts that plain data state, such as ``json.loads`` gives.

    Args:
        data: an object with its format, its type and the fields of the value.
        kind: the type that is expected; None takes any.
        plan: the plan whose rules declare the facts under ``own`` of a meeting; None for the one that the file names.

    >>> load({"format": "phieu_tin_nhiem/1", "type": "tally", "high": 437, "confidence": 34, "low": 4})
    Tally(high=437, confidence=34, low=4)

    Raises:
        InvalidFileError: something is wrong; ``errors`` says what, each thing with its path.
    """
    return _read(checked(data), kind, plan)[0]


@overload
def loads(text: str | bytes, kind: None = None, plan: Plan | None = None) -> Facts: ...


@overload
def loads(text: str | bytes, kind: type[FactsT], plan: Plan | None = None) -> FactsT: ...


def loads(text: str | bytes, kind: type | None = None, plan: Plan | None = None) -> object:
    """Return the facts that JSON text states, as ``load`` does. Bytes are UTF-8, with or without a byte order mark.

    Raises:
        InvalidFileError: something is wrong; ``errors`` says what, each thing with its path.

    >>> loads('{"format": "phieu_tin_nhiem/1", "type": "service", "start": "2018-04-15"}')
    Service(start=datetime.date(2018, 4, 15), end=None, acting=False, office=None)
    """
    return _read(checked(parse(text)), kind, plan)[0]


def loads_round(text: str | bytes, plan: Plan | None = None) -> tuple[Round, Plan]:
    """Return the round that JSON text states, and the plan that applies to it.

    Args:
        text: the text of a file.
        plan: a plan of the caller's; None for the one that the file names, or that of Cần Thơ if it names none.

    Raises:
        InvalidFileError: something is wrong, or the file names another plan than the caller's; ``errors`` says what,
            each thing with its path.

    >>> from phieu_tin_nhiem.testing.examples import worked_round
    >>> found, plan = loads_round(dumps(worked_round()))
    >>> found == worked_round(), plan.instrument.id
    (True, 'ct19')
    """
    return _read(checked(parse(text)), Round, plan)


def _read(data: object, kind: type | None, plan: Plan | None) -> tuple[Any, Plan]:
    """Return what a file states, and the plan that applies to it."""
    if plan is not None:
        require_instance(plan, Plan, "plan")
    wanted, stated = _opened(data, kind)
    reading = Reading()
    applied = _plan(stated, plan, reading) if wanted is Round else plan or CAN_THO_2019
    reading = evolve(reading, declared={fact.name: fact for fact in applied.facts})
    if wanted is Round:
        tables: dict[type, dict[str, object]] = {}
        for entry, name in TABLES.items():
            tables[entry] = _table(entry, stated.pop(name, {}), name, evolve(reading, tables=dict(tables)))
        reading = evolve(reading, tables=tables)
    found = reading.read(wanted, stated)
    if reading.problems.errors or found is BAD:
        refuse_file(*reading.problems.errors)
    return found, applied


def _opened(data: object, kind: type | None) -> tuple[type[Facts], dict[str, object]]:
    """Return the type that a file names, and what else stands in it."""
    if not isinstance(data, dict):
        refuse_file(InvalidValueError(FILE_OBJECT, data, "$"))
    lacking = [missing(step("$", name)) for name in ("format", "type") if name not in data]
    if lacking:
        refuse_file(*lacking)
    stated = dict(data)
    format_, tag = stated.pop("format"), stated.pop("type")
    allowed = [name for name, known in FACTS.items() if kind in {None, known}]
    try:
        require_one_of(format_, [FORMAT], "$.format")
        if isinstance(tag, str) and tag in ANSWERS:
            refuse_file(InvalidValueError(ANSWER, tag, "$.type"))
        return FACTS[require_one_of(tag, allowed, "$.type")], stated
    except UnknownTermError as error:
        refuse_file(error)


def _plan(stated: dict[str, object], given: Plan | None, reading: Reading) -> Plan:
    """Return the plan that applies to a round: the caller's, which the file may name, or the one that it names."""
    named = stated.pop("plan") if (names := "plan" in stated) else None
    if given is not None:
        if names and named != given.instrument.id:
            reading.problems.add(InvalidValueError(OTHER_PLAN, named, "$.plan", {"plan": given.instrument.id}))
        return given
    try:
        return plan_called(named, "$.plan") if names else CAN_THO_2019
    except UnknownTermError as error:
        reading.problems.add(error)
        return CAN_THO_2019


def _table(kind: type, given: object, name: str, reading: Reading) -> dict[str, object]:
    if not isinstance(given, dict):
        reading.problems.add(InvalidValueError(TABLE, given, step("$", name)))
        return {}
    return {key: reading.read(kind, item, name, key) for key, item in given.items()}
