"""Good values to be spoiled, and bad ones of every kind, for the tests of bad input."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import Any

import attrs
from attrs import evolve

import phieu_tin_nhiem
from phieu_tin_nhiem import (
    CAN_THO_2019,
    INTERPRETATIONS,
    Attendance,
    Ballot,
    BallotForm,
    Base,
    Body,
    BodyKind,
    Citation,
    CountingBoard,
    Grade,
    InvalidValueError,
    Meeting,
    Minutes,
    MinutesRow,
    Notice,
    Office,
    Officeholder,
    Rating,
    Result,
    Role,
    Round,
    Service,
    Tally,
    Turnout,
    Venue,
    count,
    format_percent,
    interpretation,
    percent,
    share,
)
from phieu_tin_nhiem.base.errors import shown
from phieu_tin_nhiem.plans import ASSEMBLY_2012, ASSEMBLY_2014, ASSEMBLY_2023, PARTY_2023, in_force
from phieu_tin_nhiem.plans.comparison import compare, decide_under_both
from phieu_tin_nhiem.plans.officials import OFFICIALS
from phieu_tin_nhiem.published import rounds, row_consequences

DAY = date(2019, 1, 20)
NOON = datetime(2019, 1, 20, 12)  # noqa: DTZ001
SO_MAU = Body("Sở Mẫu", BodyKind.DEPARTMENT)
HEAD = Office(Role.HEAD, SO_MAU)
AN = Officeholder("An", HEAD, service=[Service(date(2015, 1, 1))])
FORM = BallotForm(["An", "Bình"])
MEETING = Meeting(
    body=SO_MAU,
    on=DAY,
    venue=Venue.WORKPLACE,
    people=[AN],
    listed=[AN],
    list_reported=True,
    notice=Notice(on=date(2019, 1, 15), time=time(8), place="Hội trường A"),
    ballot_form=FORM,
    board=CountingBoard(["Cường"]),
    attendance=Attendance.full(),
    minutes=Minutes.of(count(FORM, [Ballot([Rating.HIGH, None])], issued=1)),
)
ROUND = Round(meetings=[MEETING], reported_on=date(2019, 1, 30))
BOOKS = (ASSEMBLY_2014, ASSEMBLY_2012, ASSEMBLY_2023, PARTY_2023)
RESULT = Result(Tally(19, 2, 25), Turnout(members=50, issued=48, collected=47))

NO_COUNTS: list[Any] = [
    -1,
    -(10**18),
    True,
    False,
    1.0,
    float("nan"),
    "1",
    b"1",
    Decimal(1),
    Fraction(1),
    [1],
    10**5000,
]
NO_DAYS: list[Any] = [NOON, datetime(2019, 1, 20, tzinfo=UTC), time(8), "2019-01-20", 20190120, 0.5, date.min, date.max]
NO_NAMES: list[Any] = [
    "",
    " \t\n",
    "An" * 5_000,
    "\x00",
    "An\x1b[31m",
    "An\x7f",
    "An\u200b",
    "\u202eAn",
    "\u2066An\u2069",
    "\ufeffAn",
    "An\ud800",
    7,
    b"An",
    ["An"],
]

Try = Callable[[Any], object]

COUNTS: dict[str, Try] = {
    "Tally": lambda bad: Tally(0, bad, 0),
    "Turnout": lambda bad: Turnout(issued=bad),
    "Minutes": lambda bad: Minutes(collected=bad),
    "MinutesRow": lambda bad: MinutesRow(name="An", low=bad),
    "count": lambda bad: count(FORM, [], issued=bad),
    "share": lambda bad: share(bad, 2),
    "percent": lambda bad: percent(0, bad),
    "percent, places": lambda bad: percent(1, 2, bad),
    "Tally.share": lambda bad: Tally().share(Rating.HIGH, of=bad),
    "Tenure": lambda bad: evolve(CAN_THO_2019.tenure, months=bad),
    "NoticeDeadline": lambda bad: evolve(CAN_THO_2019.notice, days=bad),
    "VenueLimit": lambda bad: evolve(CAN_THO_2019.venues, most=bad),
    "Counting": lambda bad: evolve(CAN_THO_2019.counting, places=bad),
}
DAYS: dict[str, Try] = {
    "Service.start": Service,
    "Service.end": lambda bad: Service(DAY, bad),
    "Notice": lambda bad: Notice(on=bad),
    "Meeting": lambda bad: Meeting(body=SO_MAU, on=bad),
    "Round": lambda bad: Round(meetings=[MEETING], reported_on=bad),
    "Instrument": lambda bad: evolve(CAN_THO_2019.instrument, issued_on=bad),
    "ReportDeadline": lambda bad: evolve(CAN_THO_2019.report, before=bad),
    "decide": lambda bad: CAN_THO_2019.decide(AN, on=bad),
    "decide_all": lambda bad: CAN_THO_2019.decide_all([], on=bad),
    "timeline": CAN_THO_2019.timeline,
    "eligible_from": CAN_THO_2019.tenure.eligible_from,
    "latest_start": CAN_THO_2019.tenure.latest_start,
    "latest notice": CAN_THO_2019.notice.latest,
}
NAMES: dict[str, Try] = {
    "Body": lambda bad: Body(bad, BodyKind.AGENCY),
    "Officeholder": lambda bad: Officeholder(bad, HEAD),
    "BallotForm": lambda bad: BallotForm(["An", bad]),
    "Ballot.struck": lambda bad: Ballot([], struck=[bad]),
    "Ballot.added": lambda bad: Ballot([], added=[bad]),
    "CountingBoard": lambda bad: CountingBoard([bad]),
    "MinutesRow": lambda bad: MinutesRow(name=bad),
    "Notice.place": lambda bad: Notice(place=bad),
}
LEVELS: dict[str, Try] = {
    "parse": Rating.parse,
    "Tally.of": lambda bad: Tally.of([bad]),
    "Result.share": lambda bad: RESULT.share(bad, Base.VALID),
}
LISTS: list[tuple[str, dict[str, Try], list[Any]]] = [
    ("a count", COUNTS, NO_COUNTS),
    ("a day", DAYS, NO_DAYS),
    ("a name", NAMES, NO_NAMES),
    ("a level", LEVELS, ["cao", "tin nhiem", "", None, 1, [Rating.HIGH]]),
]
EARLY, LATE = Service(date(2018, 1, 1), date(2018, 6, 30)), Service(date(2018, 6, 30))
EMPTY = Result(Tally(), Turnout(members=0))
# What else has to be refused, and the value that the error names.
OTHERS: dict[str, tuple[Callable[[], object], object]] = {
    "an end before its start": (lambda: Service(DAY, date(2019, 1, 19)), date(2019, 1, 19)),
    "overlapping services": (lambda: Officeholder("An", HEAD, service=[LATE, EARLY]), LATE.start),
    "no service at all": (lambda: Officeholder("An", HEAD, service=[]), ()),
    "somebody listed twice": (lambda: evolve(MEETING, listed=[AN, AN]), AN.format()),
    "somebody present twice": (lambda: evolve(MEETING, people=[AN, AN]), AN.format()),
    "a name printed twice": (lambda: BallotForm(["An", "An"]), "An"),
    "too many rows": (lambda: count(FORM, [Ballot([None] * 3)]), 3),
    "too few rows": (lambda: count(FORM, [Ballot([None])]), 1),
    "a round with no meeting": (lambda: Round(meetings=[]), ()),
    "more marks than ballots": (lambda: Result(Tally(30, 10, 10), Turnout(collected=47)), 50),
    "more ballots than issued": (lambda: Turnout(issued=48, collected=49), 49),
    "a part of less": (lambda: percent(3, 2), 3),
    "a share of nothing": (lambda: share(0, 0), 0),
    "a percentage of nothing": (lambda: percent(0, 0), 0),
    "a share of an empty electorate": (lambda: EMPTY.share(Rating.LOW, Base.MEMBERS), 0),
    "a share of no valid ballots": (lambda: EMPTY.percent(Rating.LOW, Base.VALID), 0),
    "a share of the unknown": (lambda: EMPTY.percent(Rating.LOW, Base.ISSUED), None),
    "a malformed citation": (lambda: Citation.parse("trang 3", CAN_THO_2019.instrument, Grade.SEEN), "trang 3"),
    "an unknown provision": (lambda: CAN_THO_2019.provision("ct19.x"), "ct19.x"),
    "an unknown reading": (lambda: interpretation("Z9"), "Z9"),
    "an unknown language": (lambda: CAN_THO_2019.explain("fr"), "fr"),  # type: ignore[arg-type]
    "no finite percentage": (lambda: format_percent(Decimal("Infinity")), Decimal("Infinity")),
    "a rule out of bounds": (lambda: evolve(CAN_THO_2019.tenure, months=1201), 1201),
    "a plan without a rule": (lambda: CAN_THO_2019.replace(tenure=None), None),  # type: ignore[arg-type]
}


def refused() -> Iterator[tuple[str, Callable[[], object], object]]:
    """Yield everything that has to be refused: what it is, how it is tried, and the value that the error names."""
    for what, attempts, values in LISTS:
        for name, attempt in attempts.items():
            for bad in values:
                yield f"{what}: {name}", partial(attempt, bad), bad
    for what, (try_it, value) in OTHERS.items():
        yield what, try_it, value


def let_in() -> list[str]:
    """Return what is not refused as it must be; it asserts nothing itself, so that it works under ``-O`` too."""
    wrong = []
    for what, attempt, value in refused():
        try:
            attempt()
        except InvalidValueError as error:
            same = error.value is value or error.value == value
            explained = f"{error.where}: {shown(error.value)} is not valid; expected "
            if not same or not error.explain("en").startswith(explained) or not str(error):
                wrong.append(f"{what}: {value!r} is not named by {error!r}")
        except Exception as error:  # noqa: BLE001 - any other exception is just what must not come out
            wrong.append(f"{what}: {value!r} raises {error!r}")
        else:
            wrong.append(f"{what}: {value!r} passes")
    return wrong


CIRCLE: list[object] = []
CIRCLE.append(CIRCLE)


def inside(value: object) -> Iterator[Any]:
    """Yield every attrs value in ``value``, itself included, however deep."""
    kind: Any = type(value)
    if attrs.has(kind):
        yield value
        for field in attrs.fields(kind):
            yield from inside(getattr(value, field.name))
    elif isinstance(value, tuple | frozenset | list):
        for item in value:
            yield from inside(item)


def one_of_each() -> dict[type, Any]:
    """Return a good value of every public attrs class that a plan, a check or an answer holds."""
    found: dict[type, Any] = {}
    counted = count(FORM, [Ballot([Rating.HIGH, None]), Ballot([None, Rating.LOW], issued_by_board=False)])
    public = [getattr(phieu_tin_nhiem, name) for name in phieu_tin_nhiem.__all__]
    roots: list[object] = [
        *public,
        *INTERPRETATIONS,
        CAN_THO_2019.check(ROUND),
        CAN_THO_2019.decide(AN, on=DAY),
        CAN_THO_2019.timeline(DAY),
        CAN_THO_2019.window,
        ROUND,
        RESULT,
        counted,
        Ballot([Rating.HIGH, None]),
        *BOOKS,
        compare(*BOOKS[:2]),
        decide_under_both(BOOKS[0], CAN_THO_2019, AN, on=DAY),
        in_force(on=DAY, body=BodyKind.PROVINCIAL_COUNCIL),
        *OFFICIALS,
        row_consequences(rounds()[0])[0],
    ]
    for root in roots:
        if not isinstance(root, type):
            for value in inside(root):
                found.setdefault(type(value), value)
    return found


GOOD = one_of_each()


if __name__ == "__main__":
    print(let_in())  # noqa: T201 - read by the test that runs this file under -O
