"""Copies: a public value that is copied, pickled or made anew from itself is the same value, and cannot be changed."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Iterator
from datetime import time
from typing import Any, TypeGuard

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from effort import FEW
from phieu_tin_nhiem import (
    CAN_THO_2019,
    NOT_DONE,
    Attendance,
    Ballot,
    BodyKind,
    InvalidValueError,
    MissingExtraError,
    Notice,
    NotLawfulError,
    Observer,
    PhieuTinNhiemError,
    Rating,
    Role,
    Sentence,
    Statement,
)
from phieu_tin_nhiem.base.errors import InvalidInputError
from phieu_tin_nhiem.base.sentences import COUNT, Kind
from phieu_tin_nhiem.base.text import Labelled, Term
from phieu_tin_nhiem.base.values import EXPECTED_KIND, OpenTerm
from phieu_tin_nhiem.facts.meetings import OwnFact
from phieu_tin_nhiem.testing.examples import worked_round
from rounds import DIRECTOR
from samples import DRAWN, ERRORS, MANY, SAMPLES, TERMS, VALUES

PROTOCOLS = range(pickle.HIGHEST_PROTOCOL + 1)
KINDS = [kind for kind in SAMPLES if kind not in {Kind, OwnFact}]  # of these each is itself alone
OWN = [Role.own("dean", "Trưởng khoa", "dean"), BodyKind.own("faculty", "Khoa", "faculty")]


SEVERAL = Sentence("several", vi="số lỗi: {count}", en="errors: {count}", count=COUNT)


def is_of_several(kind: type[InvalidValueError]) -> TypeGuard[type[InvalidInputError]]:
    return issubclass(kind, InvalidInputError)


def some_errors() -> list[PhieuTinNhiemError]:
    """Return one error of each kind."""
    kinds = [kind for kind in ERRORS if issubclass(kind, InvalidValueError)]
    return [
        *(kind(EXPECTED_KIND, -1, "Tally.high", {"kind": "int"}) for kind in kinds if not is_of_several(kind)),
        *(kind.of(SEVERAL, [], "$") for kind in kinds if is_of_several(kind)),
        MissingExtraError("phieu_tin_nhiem.testing", "testing"),
        NotLawfulError(CAN_THO_2019.check(worked_round())),
    ]


def copies(value: object) -> Iterator[object]:
    """Yield the value again, in every way in which a program may come by a copy."""
    yield copy.copy(value)
    yield copy.deepcopy(value)
    for protocol in PROTOCOLS:
        yield pickle.loads(pickle.dumps(value, protocol))  # noqa: S301 - made here


def require_same(value: Any) -> None:  # noqa: ANN401 - values of every kind
    # A statement is made by calling its sentence, not from fields.
    again = [] if isinstance(value, Statement) else [attrs.evolve(value)]
    for other in (*copies(value), *again):
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

    @pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
    def test_a_copy_is_equal_and_looks_equal(self, kind: type) -> None:
        for value in SAMPLES[kind][:MANY]:
            require_same(value)

    @pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
    def test_nothing_of_it_can_be_changed(self, kind: type) -> None:
        for value in SAMPLES[kind][:MANY]:
            require_frozen(value)

    @pytest.mark.parametrize("kind", DRAWN, ids=lambda kind: kind.__name__)
    @FEW
    @given(data=st.data())
    def test_so_is_every_value_that_is_drawn(self, kind: type, data: st.DataObject) -> None:
        value = data.draw(DRAWN[kind])
        require_same(value)
        require_frozen(value)


class TestEveryPublicTerm:
    """A term is one object: whatever is copied of it is that object."""

    @pytest.mark.parametrize("kind", TERMS, ids=lambda kind: kind.__name__)
    def test_a_copy_is_the_term_itself(self, kind: type[Labelled]) -> None:
        for term in kind.standard():
            assert all(other is term for other in copies(term))
            assert kind(term.value) is term  # type: ignore[call-arg]  # by its code

    @pytest.mark.parametrize("kind", [kind for kind in TERMS if issubclass(kind, Term)], ids=lambda kind: kind.__name__)
    def test_a_vocabulary_is_closed(self, kind: type[Term]) -> None:
        with pytest.raises(AttributeError):
            delattr(kind, next(iter(kind)).name)

    @pytest.mark.parametrize("term", OWN, ids=repr)
    def test_a_copy_of_a_term_of_ones_own_says_the_same(self, term: OpenTerm) -> None:
        for other in copies(term):
            assert (type(other), other, hash(other), repr(other)) == (type(term), term, hash(term), repr(term))
        with pytest.raises(AttributeError):
            term.value = "other"

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
