"""Values of every public kind: those that the library makes of what it ships, and those that can be drawn."""

from __future__ import annotations

import runpy
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import attrs
from hypothesis import strategies as st

from phieu_tin_nhiem import (
    CAN_THO_2019,
    INTERPRETATIONS,
    Ballot,
    BallotForm,
    BodyKind,
    PhieuTinNhiemError,
    Rating,
    Result,
    Statement,
    Tally,
    Text,
    Turnout,
)
from phieu_tin_nhiem.base.sentences import COUNT
from phieu_tin_nhiem.base.text import Term
from phieu_tin_nhiem.base.values import OpenTerm
from phieu_tin_nhiem.facts.meetings import OwnFact
from phieu_tin_nhiem.interchange import FACTS, Answer, Box, Facts, Receipt, replay
from phieu_tin_nhiem.plans import ASSEMBLY_2014, ASSEMBLY_2023
from phieu_tin_nhiem.plans.comparison import compare, decide_under_both
from phieu_tin_nhiem.plans.instruments import INSTRUMENTS, in_force
from phieu_tin_nhiem.plans.officials import OFFICIALS
from phieu_tin_nhiem.published import Audit, Cell, Denominator, Determined, Explanation, audit, rounds, row_consequences
from phieu_tin_nhiem.testing import strategies
from phieu_tin_nhiem.testing.examples import worked_round
from phieu_tin_nhiem.testing.registration import STRATEGIES
from rounds import DIRECTOR, WORK_DAY, lawful_round

EXAMPLES = Path(__file__).resolve().parent.parent / "docs" / "examples"
BAD_FILES = Path(__file__).resolve().parent / "files"
PACKAGE = "phieu_tin_nhiem"
BOOKS = tuple(item.plan for item in INSTRUMENTS)
MODULES = list(runpy.run_path(str(Path(__file__).resolve().parent.parent / "tools" / "write_golden.py"))["modules"]())

# ── Drawn: whatever files hold ──

DIGESTS = st.binary(min_size=32, max_size=32).map(lambda some: f"sha256:{some.hex()}")
RECEIPTS = st.builds(
    Receipt,
    library=strategies.names(),
    file_format=strategies.names(),
    plan=strategies.names(),
    plan_version=DIGESTS,
    facts=DIGESTS,
    answer=DIGESTS,
)
BOXES = st.builds(
    lambda box, issued: Box(form=box[0], ballots=box[1], issued=issued),
    strategies.boxes(),
    st.none() | strategies.counts_of_people(),
)
FORM = BallotForm(["Trần Thị Mẫu", "not_done"])
DRAWN: dict[type, st.SearchStrategy[Any]] = {kind: getattr(strategies, name)() for kind, name in STRATEGIES.items()} | {
    Box: BOXES,
    Receipt: RECEIPTS,
}
BY_TAG: dict[str, st.SearchStrategy[Facts]] = {tag: DRAWN[kind] for tag, kind in FACTS.items() if kind in DRAWN} | {
    "minutes_row": strategies.minutes(FORM).flatmap(lambda minutes: st.sampled_from(minutes.rows)),
    "row_count": strategies.counts()
    .filter(lambda count: count.rows)
    .flatmap(lambda count: st.sampled_from(count.rows)),
}

# ── Made of what the library ships ──


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


def roots() -> Iterator[object]:
    """Yield values that hold values of every kind."""
    yield from (*BOOKS, *OFFICIALS, *INSTRUMENTS, *INTERPRETATIONS, *some_answers(), *rounds())
    yield from (lawful_round(), worked_round(), CAN_THO_2019.window)
    form = BallotForm(["Trần Thị Mẫu", "Lê Văn Thí"])
    box = Box(form, [Ballot([Rating.HIGH, None], struck=["Lê Văn Thí"]), Ballot([Rating.LOW, Rating.HIGH])], issued=3)
    yield from (box, CAN_THO_2019.counting.count(box.form, box.ballots, issued=box.issued))
    yield Result(Tally(10, 20, 3), Turnout(members=50, summoned=48, present=40, issued=40, collected=34, suspended=1))
    yield OwnFact("guests", Text("số khách mời", "guests who were invited"), COUNT)
    yield in_force(on=WORK_DAY, body=BodyKind.DEPARTMENT)
    yield from (found for source in rounds() for found in row_consequences(source))
    people = [person for meeting in worked_round().meetings for person in meeting.list_known]
    yield CAN_THO_2019.decide_all(people, on=WORK_DAY)


MANY = 8
"""Of each kind so many are looked at, the first that are met."""


def collect(value: object, found: dict[type, list[Any]]) -> None:
    """Put a value and all that it holds beside the others of its kind."""
    if isinstance(value, Mapping):
        value = (*value, *value.values())
    if isinstance(value, tuple | list | frozenset | set):
        for item in value:
            collect(item, found)
    elif attrs.has(kind := type(value)):
        others = found.setdefault(kind, [])
        if value not in others[-MANY:]:
            others.append(value)
            for field in attrs.fields(kind):
                collect(getattr(value, field.name), found)


def samples() -> dict[type, list[Any]]:
    """Return values of every kind that a root holds."""
    found: dict[type, list[Any]] = {}
    for root in roots():
        collect(root, found)
    return found


SAMPLES = samples()

# ── Public kinds ──


def public_classes() -> Iterator[type]:
    """Yield every class whose name, and whose module's, is not hidden."""
    for module in MODULES:
        for name, value in vars(module).items():
            if isinstance(value, type) and value.__module__ == module.__name__ and not name.startswith("_"):
                yield value


CLASSES = sorted(set(public_classes()), key=lambda kind: (kind.__name__, kind.__module__))
TERMS = [kind for kind in CLASSES if issubclass(kind, Term | OpenTerm) and kind not in {Term, OpenTerm}]
ERRORS = [kind for kind in CLASSES if issubclass(kind, PhieuTinNhiemError)]
# What callers make or are given; the rest is words on their way to a page, and steps on the way to an answer.
PACKAGES = tuple(f"{PACKAGE}.{name}." for name in ("facts", "answers", "rules", "plans", "published", "interchange"))
STEPS = {"Offer", "OwnTerm", "Question", "Reading", "Sheet", "Tables"}
VALUES = [
    kind for kind in CLASSES if attrs.has(kind) and kind.__module__.startswith(PACKAGES) and kind.__name__ not in STEPS
]
# A text is the ground on which errors stand, and is checked where it becomes part of another value; a statement is made
# by calling its sentence; the others are parts of an answer, which makes them itself.
UNCHECKED = {Text, Statement, OwnFact, Audit, Cell, Denominator, Determined, Explanation}
CHECKED = [kind for kind in SAMPLES if kind in VALUES and kind not in UNCHECKED]
