"""Strategies for whatever files hold, and one value of each kind of answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta, timezone
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from phieu_tin_nhiem import (
    CAN_THO_2019,
    NOT_DONE,
    Attendance,
    Ballot,
    BallotForm,
    Body,
    BodyKind,
    Count,
    CountingBoard,
    Defect,
    InvalidValueError,
    Meeting,
    Minutes,
    MinutesRow,
    Notice,
    Observer,
    Office,
    Officeholder,
    Rating,
    Result,
    Role,
    Round,
    RowCount,
    Service,
    Tally,
    Turnout,
    Under,
    Venue,
)
from phieu_tin_nhiem.facts.people import Circumstance
from phieu_tin_nhiem.interchange import Answer, Box, Facts, Receipt, replay
from phieu_tin_nhiem.plans import ASSEMBLY_2014, ASSEMBLY_2023
from phieu_tin_nhiem.plans.comparison import compare, decide_under_both
from phieu_tin_nhiem.published import audit, rounds
from phieu_tin_nhiem.testing.examples import worked_round
from rounds import DIRECTOR, WORK_DAY

EXAMPLES = Path(__file__).resolve().parent.parent / "docs" / "examples"
BAD_FILES = Path(__file__).resolve().parent / "files"


def made(kind: Callable[..., Any], /, **parts: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Draw values of a kind; parts that do not go together make none."""

    def build(drawn: dict[str, object]) -> object:
        try:
            return kind(**drawn)
        except InvalidValueError:
            return None

    return st.fixed_dictionaries(parts).map(build).filter(lambda value: value is not None)


def or_none(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Draw what may be unknown."""
    return st.none() | strategy


def or_not_done(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Draw what may be unknown, and may be known not to have been done."""
    return st.sampled_from([None, NOT_DONE]) | strategy


NAMES = st.sampled_from(["Trần Thị Mẫu", "Lê Văn Thí", "Phạm Thị Dụ", "not_done", "false", "<b>&", "a" * 300, "p.1[0]"])
DAYS = st.dates(date(1900, 1, 1), date(8999, 12, 31)) | st.dates(date(2015, 1, 1), date(2019, 3, 1))
COUNTS = st.integers(0, 60) | st.just(10**100)
FLAGS = st.sampled_from([None, True, False])
OFFSETS = st.none() | st.integers(-1439, 1439).map(lambda minutes: timezone(timedelta(minutes=minutes)))
TIMES = st.times() | st.times(timezones=OFFSETS)

BODIES = made(
    Body,
    name=NAMES,
    kind=st.sampled_from(BodyKind.standard()),
    under=or_none(st.sampled_from(Under.standard())),
    has_control_board=FLAGS,
)
OFFICES = made(Office, role=st.sampled_from(Role.standard()), body=BODIES, committee_member=FLAGS)
SERVICES = made(Service, start=DAYS, end=or_none(DAYS), acting=st.booleans(), office=or_none(OFFICES))
PEOPLE = made(
    Officeholder,
    name=NAMES,
    office=OFFICES,
    service=or_none(st.lists(SERVICES, min_size=1, max_size=2)),
    party_leadership=FLAGS,
    circumstances=or_none(st.sets(st.sampled_from(Circumstance))),
    id=or_none(NAMES),
)
NOTICES = made(Notice, on=or_none(DAYS), time=or_not_done(TIMES), place=or_not_done(NAMES))
FORMS = made(BallotForm, names=st.lists(NAMES, min_size=1, max_size=3, unique=True))
BOARDS = made(CountingBoard, members=st.lists(NAMES, min_size=1, max_size=3, unique=True))
OBSERVERS = st.sets(st.sampled_from(Observer))
ATTENDANCES = made(Attendance, present=OBSERVERS, absent=OBSERVERS)
FIGURES = or_none(COUNTS)
MINUTES_ROWS = made(
    MinutesRow, name=NAMES, high=FIGURES, confidence=FIGURES, low=FIGURES, valid=FIGURES, invalid=FIGURES
)
MINUTES = made(
    Minutes,
    issued=FIGURES,
    collected=FIGURES,
    valid=FIGURES,
    invalid=FIGURES,
    rows=st.lists(MINUTES_ROWS, max_size=2, unique_by=lambda row: row.name),
)
MEETINGS = made(
    Meeting,
    body=BODIES,
    on=DAYS,
    venue=or_none(st.sampled_from(Venue.standard())),
    people=or_none(st.lists(PEOPLE, max_size=2)),
    listed=or_not_done(st.lists(PEOPLE, max_size=2)),
    list_reported=FLAGS,
    notice=or_not_done(NOTICES),
    ballot_form=or_not_done(FORMS),
    board=or_not_done(BOARDS),
    attendance=or_none(ATTENDANCES),
    minutes=or_none(MINUTES),
)
ROUNDS = made(Round, meetings=st.lists(MEETINGS, min_size=1, max_size=2), reported_on=or_not_done(DAYS))
MARKS = st.none() | st.sampled_from(Rating) | st.sets(st.sampled_from(Rating), min_size=2)
BALLOTS = made(
    Ballot,
    marks=st.lists(MARKS, max_size=3),
    struck=st.sets(NAMES, max_size=2),
    added=st.lists(NAMES, max_size=2),
    issued_by_board=st.booleans(),
    stamped=st.booleans(),
    other_writing=st.booleans(),
)


@st.composite
def boxes(draw: st.DrawFn) -> Box:
    """Draw a box of ballots that are of its form."""
    form = draw(FORMS)
    others = sorted({"Hồ Văn Nêu", "Lý Thị Ước", "<i>"} - set(form.names))
    ballots = made(
        Ballot,
        marks=st.lists(MARKS, min_size=len(form.names), max_size=len(form.names)),
        struck=st.sets(st.sampled_from(form.names), max_size=2),
        added=st.lists(st.sampled_from(others), max_size=2),
        issued_by_board=st.booleans(),
        stamped=st.booleans(),
        other_writing=st.booleans(),
    )
    return Box(form, draw(st.lists(ballots, max_size=3)), draw(FIGURES))


TALLIES = made(Tally, high=COUNTS, confidence=COUNTS, low=COUNTS)
TURNOUTS = made(
    Turnout,
    members=FIGURES,
    summoned=FIGURES,
    present=FIGURES,
    issued=FIGURES,
    collected=FIGURES,
    suspended=FIGURES,
)
RESULTS = made(Result, tally=TALLIES, turnout=TURNOUTS)
REASONS = st.lists(st.tuples(st.sampled_from(Defect), COUNTS), max_size=2)
ROW_COUNTS = made(RowCount, name=NAMES, tally=TALLIES, invalid=COUNTS, reasons=REASONS)


@st.composite
def counts_of_boxes(draw: st.DrawFn) -> Count:
    """Draw a count whose sums are right."""
    collected = draw(st.integers(0, 20))
    rows = []
    for name in draw(st.lists(NAMES, max_size=3, unique=True)):
        high, both = sorted((draw(st.integers(0, collected)), draw(st.integers(0, collected))))
        rows.append(RowCount(name, Tally(high, both - high), collected - both, tuple(draw(REASONS))))
    invalid = draw(st.integers(0, collected))
    return Count(Turnout(collected=collected), collected - invalid, invalid, tuple(draw(REASONS)), tuple(rows))


DIGESTS = st.binary(min_size=32, max_size=32).map(lambda some: f"sha256:{some.hex()}")
RECEIPTS = made(
    Receipt, library=NAMES, file_format=NAMES, plan=NAMES, plan_version=DIGESTS, facts=DIGESTS, answer=DIGESTS
)

BY_TAG: dict[str, st.SearchStrategy[Facts]] = {
    "attendance": ATTENDANCES,
    "ballot": BALLOTS,
    "ballot_form": FORMS,
    "body": BODIES,
    "box": boxes(),
    "count": counts_of_boxes(),
    "counting_board": BOARDS,
    "meeting": MEETINGS,
    "minutes": MINUTES,
    "minutes_row": MINUTES_ROWS,
    "notice": NOTICES,
    "office": OFFICES,
    "officeholder": PEOPLE,
    "receipt": RECEIPTS,
    "result": RESULTS,
    "round": ROUNDS,
    "row_count": ROW_COUNTS,
    "service": SERVICES,
    "tally": TALLIES,
    "turnout": TURNOUTS,
}


def some_answers() -> tuple[Answer, ...]:
    """Return answers of every kind, the audits of all published rounds among them."""
    whole = worked_round()
    report = CAN_THO_2019.check(whole)
    return (
        report,
        CAN_THO_2019.timeline(WORK_DAY),
        CAN_THO_2019.timeline(date(2019, 3, 1)),
        CAN_THO_2019.decide(DIRECTOR, on=WORK_DAY),
        compare(ASSEMBLY_2014, ASSEMBLY_2023),
        decide_under_both(ASSEMBLY_2014, CAN_THO_2019, DIRECTOR, on=WORK_DAY),
        replay(Receipt.of(report, whole, CAN_THO_2019), whole),
        *map(audit, rounds()),
    )
