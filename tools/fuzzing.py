"""The readers of the library, each as a function of bytes that raises if an answer is anything but a sound one.

A sound answer is a value that, written and read again, is the same; or one typed error that says in both languages what
is wrong and where, in characters that can be seen.
"""

from __future__ import annotations

import copy
import csv
import json
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final, TypeVar

from phieu_tin_nhiem import (
    CAN_THO_2019,
    Ballot,
    BallotForm,
    Body,
    BodyKind,
    Citation,
    Grade,
    Notice,
    Office,
    Officeholder,
    Rating,
    Role,
    Round,
    Service,
    Tally,
    count,
)
from phieu_tin_nhiem.base.errors import InvalidValueError
from phieu_tin_nhiem.base.text import LANGUAGES, folded
from phieu_tin_nhiem.base.values import clean_text, parse_term
from phieu_tin_nhiem.facts.marks import Layout, OtherCodes, count_columns, count_levels
from phieu_tin_nhiem.interchange import (
    FACTS,
    Box,
    InvalidFileError,
    Receipt,
    dump,
    dumps,
    load,
    loads,
    loads_round,
    read_ballots,
    read_roster,
    replay,
)
from phieu_tin_nhiem.published import PrintedPercent, audit, read_rounds, rounds
from phieu_tin_nhiem.published.tables import InvalidTableError
from phieu_tin_nhiem.testing.examples import worked_round

T = TypeVar("T")
UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
PERSON: Final = Officeholder(
    "Trần Thị Mẫu", Office(Role.HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT)), service=[Service(date(2015, 3, 1))]
)
REPORT: Final = CAN_THO_2019.check(worked_round())
RECEIPT: Final = Receipt.of(REPORT, worked_round(), CAN_THO_2019)
FORM: Final = BallotForm(["Trần Thị Mẫu", "Lê Văn Thí"])
BOX: Final = Box(FORM, [Ballot([Rating.HIGH, None]), Ballot([Rating.LOW, {Rating.HIGH, Rating.LOW}])], issued=3)
COUNT: Final = count(BOX.form, BOX.ballots, issued=BOX.issued)
FILES: Final[tuple[Mapping[str, Any], ...]] = tuple(
    dump(value)
    for value in (worked_round(), PERSON, BOX, COUNT, RECEIPT, Notice(on=date(2019, 1, 15)), Tally(437, 34, 4))
)


class Choices:
    r"""The decisions that some bytes make; when they are used up, every decision is the first one.

    >>> choices = Choices(b"\x02\x00hello")
    >>> choices.of("abc"), choices.below(5), choices.text(5), choices.below(9)
    ('c', 0, 'hello', 0)
    """

    def __init__(self, data: bytes) -> None:
        """Begin with the first byte."""
        self._data = data
        self._place = 0

    def take(self, count: int) -> bytes:
        """Return the next bytes, or those that are left."""
        taken = self._data[self._place : self._place + count]
        self._place += len(taken)
        return taken

    def below(self, end: int) -> int:
        """Return a number from 0 up to ``end``, not included."""
        return int.from_bytes(self.take(1 if end <= 1 << 8 else 2), "little") % end

    def of(self, several: Sequence[T]) -> T:
        """Return one of several things."""
        return several[self.below(len(several))]

    def text(self, count: int) -> str:
        """Return the next bytes as text, halves of characters and all."""
        return self.take(count).decode("utf-8", "surrogateescape" if self.below(2) else "replace")

    @property
    def rest(self) -> bytes:
        """The bytes that are not used up."""
        return self._data[self._place :]


class OtherText(str):
    """Text of another library."""

    __slots__ = ()


class OtherNumber(int):
    """A number of another library."""

    __slots__ = ()


STRANGE: Final[tuple[Any, ...]] = (
    None, True, False, 0, -1, 1, 1.5, 10**18, 10**200, float("nan"), "", " ", "2019-02-30", "2019-01-20", "08:00",
    "head", "Sở Mẫu", "\ud800", "\x00", "\u202e", "a" * 400, [], {}, [[]], {"": None}, [None], b"bytes", object(),
    {1: 2}, ("tuple",), {"name": "x"}, OtherText("head"), OtherNumber(7), date(2019, 1, 20),
    datetime(2019, 1, 20),  # noqa: DTZ001 - just what is no day
    {OtherText("name"): "x"}, "phieu_tin_nhiem/1", *FACTS,
)  # fmt: skip


class UnsoundError(Exception):
    """An answer that is none: what was found."""


def require(holds: bool, *what: object) -> None:  # noqa: FBT001 - what has to hold
    """Raise unless something holds; no assertion, so that it works under ``-O`` too."""
    if not holds:
        raise UnsoundError(*what)


def sound_error(error: InvalidValueError) -> None:
    """Require an error to say in both languages what is wrong, in one visible line for each thing."""
    parts = error.errors if isinstance(error, InvalidFileError | InvalidTableError) else ()
    for language in LANGUAGES:
        said = error.explain(language)
        require(bool(said.strip()), "says nothing", error)
        unseen = [character for character in said if unicodedata.category(character) in UNSEEN and character != "\n"]
        require(not unseen, "says something that is not seen", said)
        require(said.count("\n") >= len(parts), "says too few lines", said)
    require(all(part.where for part in parts), "does not say where", parts)


def json_text(data: bytes) -> None:
    """Any file of facts as JSON text."""
    try:
        found = loads(data)
    except InvalidFileError as error:
        sound_error(error)
    else:
        require(loads(dumps(found)) == found, "is not read back", found)


def round_text(data: bytes) -> None:
    """A round as JSON text, which is then checked."""
    try:
        whole, plan = loads_round(data)
    except InvalidFileError as error:
        sound_error(error)
    else:
        require(loads(dumps(whole), Round) == whole, "is not read back", whole)
        report = plan.check(whole)
        require(replay(Receipt.of(report, whole, plan), whole, plan).same_answer is True, "is not replayed", report)
        require("<script" not in report.to_html(), "is not escaped", report)


def receipt_text(data: bytes) -> None:
    """A receipt as JSON text, from which the report is made again."""
    try:
        again = replay(loads(data, Receipt), worked_round())
    except InvalidFileError as error:
        sound_error(error)
    except InvalidValueError as error:
        require(error.where == "receipt.plan", error)
        sound_error(error)
    else:
        require(again.same_answer == (again.kept.answer == RECEIPT.answer), again)
        again.explain()


def plain_data(data: bytes) -> None:
    """A file of facts as plain data, altered in places that the bytes choose."""
    choices = Choices(data)
    given: Any = copy.deepcopy(dict(choices.of(FILES)))
    for _ in range(choices.below(5)):
        _alter(given, choices)
    try:
        found = load(given)
    except InvalidFileError as error:
        sound_error(error)
    else:
        require(load(dump(found)) == found, "is not read back", found)


def _alter(given: Any, choices: Choices) -> None:  # noqa: ANN401 - plain data of any kind
    inner = given
    while True:
        keys = list(inner) if isinstance(inner, dict) else range(len(inner))
        if not keys:
            return
        key = choices.of(keys)
        if isinstance(inner[key], dict | list) and choices.below(4):
            inner = inner[key]
            continue
        match choices.below(4):
            case 0:
                del inner[key]
            case 1 if isinstance(inner, dict):
                inner[choices.text(3)] = choices.of(STRANGE)
            case 2:
                inner[key] = choices.text(12)
            case _:
                inner[key] = choices.of(STRANGE)
        return


def roster_table(data: bytes) -> None:
    """A roster in CSV."""
    try:
        people = read_roster(data[1:], delimiter=_delimiter(data))
    except InvalidFileError as error:
        sound_error(error)
    else:
        require(all(type(person) is Officeholder for person in people), people)


def ballot_table(data: bytes) -> None:
    """Ballots in CSV, which are then counted."""
    try:
        box = read_ballots(data[1:], delimiter=_delimiter(data))
    except InvalidFileError as error:
        sound_error(error)
    else:
        counted = count(box.form, box.ballots, issued=box.issued)
        require(counted.turnout.collected in {None, len(box.ballots)}, counted)


def _delimiter(data: bytes) -> str:
    return {b";": ";", b"\t": "\t"}.get(data[:1], ",")


def published_rows(data: bytes) -> None:
    """Published results: rows of the shipped ones, altered, as rows or in CSV; what is read is audited."""
    choices = Choices(data)
    tables: list[list[Any]] = [[dict(row) for row in table] for table in PUBLISHED]
    for _ in range(choices.below(8)):
        row = choices.of(choices.of(tables))
        column = choices.of([*row, "", None]) if row else ""
        row[column] = choices.of(STRANGE) if choices.below(2) else choices.text(12)
    if choices.below(4) == 0:
        tables[choices.below(2)].append(choices.of(STRANGE))
    if choices.below(4) == 0:
        tables[1] = list(csv.DictReader(choices.rest.decode("utf-8", "replace").replace("\0", "").splitlines()))
    try:
        found = read_rounds(*tables)
    except InvalidTableError as error:
        sound_error(error)
    else:
        for published in found:
            audit(published).explain()
            published.to_html()


PUBLISHED: Final = (
    [
        {"round_id": made.id, "body": made.body, "date": made.printed_date, "ballots_collected": made.collected}
        for made in rounds()[:3]
    ],
    [
        {"round_id": row.round_id, "row": row.row, "high": row.high, "confidence": row.confidence, "low": row.low,
         "pct_high": row.percent_high and row.percent_high.text}
        for made in rounds()[:3] for row in made.rows[:2]
    ],
)  # fmt: skip


def words(data: bytes) -> None:
    """Text as it enters: names, terms, levels, percentages, citations."""
    text = Choices(data).text(len(data)) if data else ""
    for enter in WORDS:
        try:
            once = enter(text)
        except InvalidValueError as error:
            sound_error(error)
        else:
            if isinstance(once, str):
                require(enter(once) == once, "is not at rest", once)
                require(unicodedata.is_normalized("NFC", once), "is not in form C", once)


WORDS: Final[tuple[Callable[[str], object], ...]] = (
    lambda text: clean_text(text, "name"),
    folded,
    Rating.parse,
    lambda text: parse_term(BodyKind, text),
    PrintedPercent,
    lambda text: Citation.parse(text, CAN_THO_2019.instrument, Grade.SEEN),
)


def buffers(data: bytes) -> None:
    """Marks in bulk, which are counted as one would by hand."""
    choices = Choices(data)
    width, layout, others = choices.below(9) + 1, choices.of(list(Layout)), choices.of(list(OtherCodes))
    marks = choices.rest
    if marks and choices.below(2):
        marks = bytes(mark % 4 + ord("0") for mark in marks) * (1 + choices.below(40))
    by_hand = [sum(mark == code for mark in marks) for code in b"123"]
    try:
        levels = count_levels(marks, others)
        require(list(levels) == by_hand, levels, by_hand)
        ballots, columns = count_columns(marks, width, layout, others)
    except InvalidValueError as error:
        sound_error(error)
        require(error.key != "expected.code" or any(mark not in b"0123" for mark in marks), error)
    else:
        require(ballots * width == len(marks), ballots)
        require([sum(column[level] for column in columns) for level in range(3)] == by_hand, columns)


READERS: Final[Mapping[str, Callable[[bytes], None]]] = {
    "json": json_text,
    "round": round_text,
    "receipt": receipt_text,
    "dicts": plain_data,
    "roster": roster_table,
    "ballots": ballot_table,
    "rows": published_rows,
    "words": words,
    "marks": buffers,
}
"""Every reader by the name under which the fuzzer calls it."""


def valid_inputs(reader: str) -> tuple[bytes, ...]:
    """Return bytes that are valid input, from which the fuzzer begins."""
    files = [json.dumps(file, ensure_ascii=False).encode() for file in FILES]
    match reader:
        case "json":
            return tuple(files)
        case "round":
            return (files[0],)
        case "receipt":
            return (dumps(RECEIPT).encode(),)
        case "roster":
            return (
                ",name,role,body,kind,start,end,id\nTrần Thị Mẫu,head,Sở Mẫu,department,2015-03-01,,1\n".encode(),
                b";" + ROSTER.encode(),
            )
        case "ballots":
            return (",Trần Thị Mẫu,Lê Văn Thí,stamped,struck\nhigh,low|high,có,\ntín nhiệm,,no,A|B\n".encode(),)
        case "rows":
            return (b'\x00\x01\x00round_id,row,high,pct_high\nQH13-2013,9,330,"66,27"\n',)
        case "words":
            return tuple(text.encode() for text in ("Trần Thị Mẫu", "trên 98,5%", "Điều 2 khoản 1", "tín nhiệm cao"))
        case "marks":
            return (b"\x02\x00\x00" + b"0123" * 100, b"\x01\x01\x01" + b"11230?")
        case _:
            return (bytes(40),)


ROSTER: Final = (
    "họ và tên;chức danh;cơ quan, đơn vị;loại cơ quan, đơn vị;từ ngày;đến ngày;quyền, phụ trách\n"
    "Lê Văn Thí;Phó Giám đốc Sở;Sở Mẫu;Sở;2013-05-01;2018-04-30;không\n"
    "Lê Văn Thí;Phó Giám đốc Sở;Sở Mẫu;Sở;2018-05-01;;\n"
)
