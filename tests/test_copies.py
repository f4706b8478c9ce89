"""Copies: a public value that is copied, pickled or made anew from itself is the same value, and cannot be changed."""

from __future__ import annotations

import copy
import pickle
import runpy
from collections.abc import Iterator, Mapping
from datetime import time
from importlib import import_module
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from effort import FEW
from phieu_tin_nhiem import (
    CAN_THO_2019,
    INTERPRETATIONS,
    NOT_DONE,
    Attendance,
    Ballot,
    InvalidValueError,
    MissingExtraError,
    Notice,
    NotLawfulError,
    Observer,
    PhieuTinNhiemError,
    Rating,
)
from phieu_tin_nhiem.datasets import rounds
from phieu_tin_nhiem.demo import worked_round
from phieu_tin_nhiem.interchange.tags import FACTS
from phieu_tin_nhiem.plans import ASSEMBLY_2012, ASSEMBLY_2014, ASSEMBLY_2023, PARTY_2014, PARTY_2023, in_force
from phieu_tin_nhiem.published import row_consequences
from phieu_tin_nhiem.testing.registration import STRATEGIES
from phieu_tin_nhiem.text import Term
from rounds import DIRECTOR, WORK_DAY
from samples import BY_TAG, some_answers

PACKAGE = "phieu_tin_nhiem"
TOOL = Path(__file__).resolve().parent.parent / "tools" / "write_golden.py"
PROTOCOLS = range(pickle.HIGHEST_PROTOCOL + 1)
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
    yield from (*BOOKS, *INTERPRETATIONS, *some_answers(), *rounds())
    yield worked_round()
    yield CAN_THO_2019.window
    yield in_force(on=WORK_DAY, body=worked_round().meetings[0].body)
    yield from (found for source in rounds() for found in row_consequences(source))
    people = [person for meeting in worked_round().meetings for person in meeting.list_known]
    yield CAN_THO_2019.decide_all(people, on=WORK_DAY)


def parts(value: object, found: dict[type, list[object]]) -> None:
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


def samples() -> dict[type, list[object]]:
    found: dict[type, list[object]] = {}
    for root in roots():
        parts(root, found)
    return found


def some_errors() -> list[PhieuTinNhiemError]:
    """Return one error of each kind."""
    facts: dict[str, object] = {"allowed": ("a", "b"), "most": 3, "name": "issued", "known": ("ct19.plan",)}
    plain = [kind for kind in ERRORS if issubclass(kind, InvalidValueError)]
    return [
        *(kind("expected.count", -1, "Tally.high", facts) for kind in plain),
        MissingExtraError("phieu_tin_nhiem.testing", "testing"),
        NotLawfulError(CAN_THO_2019.check(worked_round())),
    ]


SAMPLES = samples()
# What Hypothesis knows by the kind, and what files hold.
DRAWN: dict[type, list[st.SearchStrategy[Any]]] = {kind: [strategy()] for kind, strategy in STRATEGIES.items()}
for tag, kind_of_file in FACTS.items():
    DRAWN.setdefault(kind_of_file, []).append(BY_TAG[tag])


def copies(value: object) -> Iterator[object]:
    """Yield the value again, in every way in which a program may come by a copy."""
    yield copy.copy(value)
    yield copy.deepcopy(value)
    for protocol in PROTOCOLS:
        yield pickle.loads(pickle.dumps(value, protocol))  # noqa: S301 - made here


def require_same(value: Any) -> None:  # noqa: ANN401 - values of every kind
    for other in (*copies(value), attrs.evolve(value)):
        assert type(other) is type(value)
        assert other == value
        assert hash(other) == hash(value)
        assert repr(other) == repr(value)


def require_frozen(value: Any) -> None:  # noqa: ANN401 - values of every kind
    before = repr(value)
    for field in attrs.fields(type(value)):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(value, field.name, getattr(value, field.name))
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            delattr(value, field.name)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        value.another = None
    assert not hasattr(value, "__dict__")
    assert repr(value) == before


class TestEveryPublicValue:
    """Each kind of value that a public module names: those that the samples hold, and those that can be drawn."""

    @pytest.mark.parametrize("kind", VALUES, ids=lambda kind: kind.__name__)
    def test_there_is_a_sample(self, kind: type) -> None:
        assert SAMPLES.get(kind) or kind in DRAWN, f"no sample of {kind.__name__}: add one to roots() or a strategy"

    @pytest.mark.parametrize("kind", SAMPLES, ids=lambda kind: kind.__name__)
    def test_a_copy_is_equal_and_looks_equal(self, kind: type) -> None:
        for value in SAMPLES[kind][:MANY]:
            require_same(value)

    @pytest.mark.parametrize("kind", SAMPLES, ids=lambda kind: kind.__name__)
    def test_nothing_of_it_can_be_changed(self, kind: type) -> None:
        for value in SAMPLES[kind][:MANY]:
            require_frozen(value)

    @pytest.mark.parametrize("kind", DRAWN, ids=lambda kind: kind.__name__)
    @FEW
    @given(data=st.data())
    def test_so_is_every_value_that_is_drawn(self, kind: type, data: st.DataObject) -> None:
        value = data.draw(st.one_of(DRAWN[kind]))
        require_same(value)
        require_frozen(value)


class TestEveryPublicTerm:
    """A term is one object: whatever is copied of it is that object."""

    @pytest.mark.parametrize("kind", TERMS, ids=lambda kind: kind.__name__)
    def test_a_copy_is_the_term_itself(self, kind: type[Term]) -> None:
        for term in kind:
            assert all(other is term for other in copies(term))
            assert kind(term.value) is term  # type: ignore[call-arg]  # by its code; mypy reads __new__

    @pytest.mark.parametrize("kind", TERMS, ids=lambda kind: kind.__name__)
    def test_a_vocabulary_is_closed(self, kind: type[Term]) -> None:
        with pytest.raises(AttributeError):
            delattr(kind, next(iter(kind)).name)

    def test_so_is_what_was_not_done(self) -> None:
        assert all(other is NOT_DONE for other in copies(NOT_DONE))


class TestErrors:
    """An error goes from one process to another and says the same there."""

    @pytest.mark.parametrize("error", some_errors(), ids=lambda error: type(error).__name__)
    def test_a_copy_says_the_same(self, error: PhieuTinNhiemError) -> None:
        for other in copies(error):
            assert type(other) is type(error)
            assert vars(other) == vars(error)
            assert str(other) == str(error)

    def test_there_is_one_of_each_kind(self) -> None:
        assert {type(error) for error in some_errors()} == set(ERRORS) - {PhieuTinNhiemError}


class TestSets:
    """Nothing settles the order of a set; what a value shows of it is the same for equal values all the same."""

    def test_equal_sets_look_equal(self) -> None:
        one, other = (
            Ballot([], struck=["Lê Văn Thí", "Trần Thị Mẫu"]),
            Ballot([], struck=["Trần Thị Mẫu", "Lê Văn Thí"]),
        )
        assert repr(one) == repr(other)
        assert "struck=frozenset({'Lê Văn Thí', 'Trần Thị Mẫu'})" in repr(one)

    def test_marks_of_several_boxes(self) -> None:
        shown = repr(Ballot([{Rating.LOW, Rating.HIGH}]))
        assert "marks=(frozenset({<Rating.HIGH: 'high'>, <Rating.LOW: 'low'>}),)" in shown

    def test_who_was_present(self) -> None:
        shown = repr(Attendance(present=[Observer.PARTY_OFFICE, Observer.INSPECTION]))
        assert (
            "present=frozenset({<Observer.INSPECTION: 'inspection'>, <Observer.PARTY_OFFICE: 'party_office'>})" in shown
        )
        assert "absent=frozenset()" in shown

    def test_circumstances_that_are_not_known(self) -> None:
        assert "circumstances=None" in repr(DIRECTOR.__class__("Trần Thị Mẫu", DIRECTOR.office))


class TestTimes:
    """A time of day alone cannot tell which of two equal hours it is, so a notice does not keep that."""

    def test_a_repeated_hour_is_the_hour(self) -> None:
        notice = Notice(time=time(2, 30, fold=1))
        require_same(notice)
        assert repr(notice.time) == "datetime.time(2, 30)"
