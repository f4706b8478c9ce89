"""Invariants: what every field of a public value asks of what enters it, one field at a time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import attrs
import pytest

from phieu_tin_nhiem import InvalidValueError, Meeting, Minutes, MinutesRow, Round, Text, Turnout
from phieu_tin_nhiem.base.values import MOST, Name, settled
from phieu_tin_nhiem.plans.officials import OfficialsRule
from samples import CHECKED, SAMPLES

SEVERAL = {tuple, Sequence, frozenset, Collection}


class Foreign(Enum):
    """A term of another library."""

    TERM = "term"


# None of them is a text, a count, a day, a yes or no, a term, a value or several of these.
NOTHING_LIKE_IT = [object(), 1.5, b"1", Foreign.TERM]


def kinds_of(hint: Any) -> set[Any]:  # noqa: ANN401 - hints of every kind
    """Return the kinds of which a field with this hint takes one, without what is asked of them besides."""
    parts = get_args(hint) if get_origin(hint) in {Union, UnionType} else [hint]
    return {get_args(part)[0] if get_origin(part) is Annotated else part for part in parts}


# What is nearly a day, a count or a text; a moment is no day, with a zone or without.
NEARLY: dict[type, tuple[object, ...]] = {
    dt.date: ("2019-01-20", dt.time(8), dt.datetime(2019, 1, 20, 8), dt.datetime(2019, 1, 20, 8, tzinfo=dt.UTC)),  # noqa: DTZ001
    int: (-1, True, 1.0, float("nan"), "1", Decimal(1), MOST + 1),
}
EMPTY = {"": Text("", "x"), " ": Text("x", " "), None: Text(None, "x")}  # type: ignore[arg-type]


def wrong_for(hint: Any) -> Iterator[tuple[object, object]]:  # noqa: ANN401 - hints of every kind
    """Yield values that no field with this hint takes, each with what is wrong in it."""
    kinds = kinds_of(hint)
    wrong = [*NOTHING_LIKE_IT, *(value for kind in kinds & NEARLY.keys() for value in NEARLY[kind])]
    wrong += [value for kind, value in ((NoneType, None), (bool, True)) if kind not in kinds]
    yield from ((value, value) for value in wrong)
    if Text in kinds:
        yield from ((text, wording) for wording, text in EMPTY.items())
    if Name in parts_of(hint):
        yield ("", "") if str in kinds else ([""], "")
    if any(get_origin(kind) in SEVERAL for kind in kinds):
        yield from (([item], item) for item in NOTHING_LIKE_IT)
        yield "text", "text"


def parts_of(hint: Any) -> Iterator[object]:  # noqa: ANN401 - hints of every kind
    """Yield a hint and every hint within it."""
    yield hint
    for part in get_args(hint):
        yield from parts_of(part)


EACH = [
    (kind, field)
    for kind in CHECKED
    for field in attrs.fields(attrs.resolve_types(kind, include_extras=True))
    if field.init
]


@pytest.fixture(autouse=True)
def _validators_on_again() -> Iterator[None]:
    yield
    attrs.validators.set_disabled(False)


class TestEachField:
    """A field takes what its annotation says and refuses the rest with an error that names the field."""

    @pytest.mark.parametrize("off", [False, True], ids=["", "validators off"])
    @pytest.mark.parametrize(("kind", "field"), EACH, ids=[f"{kind.__name__}.{field.name}" for kind, field in EACH])
    def test_it_refuses_what_is_nothing_like_it(self, kind: type, field: attrs.Attribute[Any], *, off: bool) -> None:
        attrs.validators.set_disabled(off)
        place = f"{kind.__name__}.{field.name}"
        for value, wrong in wrong_for(field.type):
            with pytest.raises(InvalidValueError) as caught:
                attrs.evolve(SAMPLES[kind][0], **{field.name: value})
            assert caught.value.where in {place, f"{place}[0]"}
            assert caught.value.value is wrong or caught.value.value is value

    @pytest.mark.parametrize("kind", [OfficialsRule, Turnout, MinutesRow, Minutes, Meeting, Round])
    def test_what_has_many_fields_of_one_kind_is_made_by_name_alone(self, kind: type[attrs.AttrsInstance]) -> None:
        given = attrs.asdict(SAMPLES[kind][0], recurse=False)
        assert kind(**given) == SAMPLES[kind][0]
        with pytest.raises(TypeError):
            kind(*given.values())

    @pytest.mark.parametrize(("kind", "field"), EACH, ids=[f"{kind.__name__}.{field.name}" for kind, field in EACH])
    def test_a_set_is_shown_in_one_order(self, kind: type, field: attrs.Attribute[Any]) -> None:
        """The order of a set is another one in the next process; what a value shows of itself is not."""
        del kind
        assert (field.repr is settled) is any(
            get_origin(part) in {frozenset, Collection} for part in parts_of(field.type)
        )
