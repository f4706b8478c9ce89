"""What is public: every class that a public module gives away, and values of each."""

from __future__ import annotations

import runpy
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import attrs
from hypothesis import strategies as st

from phieu_tin_nhiem import (
    CAN_THO_2019,
    INTERPRETATIONS,
    Ballot,
    BallotForm,
    PhieuTinNhiemError,
    Rating,
    Result,
    Tally,
    Turnout,
)
from phieu_tin_nhiem.base.text import Term
from phieu_tin_nhiem.interchange import Box
from phieu_tin_nhiem.interchange.tags import FACTS
from phieu_tin_nhiem.plans import ASSEMBLY_2012, ASSEMBLY_2014, ASSEMBLY_2023, PARTY_2014, PARTY_2023, in_force
from phieu_tin_nhiem.plans.officials import OFFICIALS
from phieu_tin_nhiem.published import rounds, row_consequences
from phieu_tin_nhiem.testing import strategies
from phieu_tin_nhiem.testing.examples import worked_round
from phieu_tin_nhiem.testing.registration import STRATEGIES
from rounds import WORK_DAY
from samples import BY_TAG, some_answers

PACKAGE = "phieu_tin_nhiem"
TOOL = Path(__file__).resolve().parent.parent / "tools" / "write_golden.py"
BOOKS = (CAN_THO_2019, PARTY_2014, PARTY_2023, ASSEMBLY_2012, ASSEMBLY_2014, ASSEMBLY_2023)
# Of each kind so many are looked at, the first that are met.
MANY = 8


def public_classes() -> Iterator[type]:
    """Yield every class that a public module gives away."""
    public = runpy.run_path(str(TOOL))
    for room in public["PUBLIC"]:
        module = import_module(f"{PACKAGE}.{room}".rstrip("."))
        for name in getattr(module, "__all__", None) or public["own_names"](module):
            value = getattr(module, name)
            if isinstance(value, type):
                yield value


CLASSES = sorted(set(public_classes()), key=lambda kind: kind.__name__)
TERMS = [kind for kind in CLASSES if issubclass(kind, Term)]
ERRORS = [kind for kind in CLASSES if issubclass(kind, PhieuTinNhiemError)]
VALUES = [kind for kind in CLASSES if attrs.has(kind) and not issubclass(kind, Exception)]


def roots() -> Iterator[object]:
    """Yield values that hold values of every kind."""
    yield from (*BOOKS, *OFFICIALS, *INTERPRETATIONS, *some_answers(), *rounds())
    yield worked_round()
    yield CAN_THO_2019.window
    form = BallotForm(["Trần Thị Mẫu", "Lê Văn Thí"])
    box = Box(form, [Ballot([Rating.HIGH, None], struck=["Lê Văn Thí"]), Ballot([Rating.LOW, Rating.HIGH])], issued=3)
    yield from (box, CAN_THO_2019.counting.count(box.form, box.ballots, issued=box.issued))
    yield Result(Tally(10, 20, 3), Turnout(members=50, summoned=48, present=40, issued=40, collected=34, suspended=1))
    yield in_force(on=WORK_DAY, body=worked_round().meetings[0].body)
    yield from (found for source in rounds() for found in row_consequences(source))
    people = [person for meeting in worked_round().meetings for person in meeting.list_known]
    yield CAN_THO_2019.decide_all(people, on=WORK_DAY)


def parts(value: object, found: dict[type, list[Any]]) -> None:
    """Put a value and all that it holds beside the others of its kind."""
    if isinstance(value, Mapping):
        value = (*value, *value.values())
    if isinstance(value, tuple | list | frozenset | set):
        for item in value:
            parts(item, found)
    elif attrs.has(kind := type(value)):
        others = found.setdefault(kind, [])
        if value not in others[-MANY:]:
            others.append(value)
            for field in attrs.fields(kind):
                parts(getattr(value, field.name), found)


def samples() -> dict[type, list[Any]]:
    found: dict[type, list[Any]] = {}
    for root in roots():
        parts(root, found)
    return found


SAMPLES = samples()
# What Hypothesis knows by the kind, and what files hold.
DRAWN: dict[type, list[st.SearchStrategy[Any]]] = {
    kind: [getattr(strategies, name)()] for kind, name in STRATEGIES.items()
}
for tag, kind_of_file in FACTS.items():
    DRAWN.setdefault(kind_of_file, []).append(BY_TAG[tag])
