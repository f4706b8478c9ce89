"""Invariants: what every field of a public value asks of what enters it, one field at a time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

import attrs
import pytest

from phieu_tin_nhiem import Meeting, Minutes, MinutesRow, PhieuTinNhiemError, Round, Text, Turnout
from phieu_tin_nhiem.base.values import settled
from phieu_tin_nhiem.plans.officials import OfficialsRule
from phieu_tin_nhiem.published import Audit, Cell, Denominator, Determined, Explanation
from public import SAMPLES, VALUES

# A text is checked where it becomes part of another value; the others are parts of an audit, which makes them itself.
UNCHECKED = {Text, Audit, Cell, Denominator, Determined, Explanation}
CHECKED = [kind for kind in dict.fromkeys([*VALUES, *SAMPLES]) if kind not in UNCHECKED]


class Foreign(Enum):
    """A term of another library."""

    TERM = "term"


# None of them is a text, a count, a day, a yes or no, a term, a value or several of these.
NOTHING_LIKE_IT = [object(), 1.5, b"1", Foreign.TERM]


def wrong_for(hint: Any) -> Iterator[object]:  # noqa: ANN401 - hints of every kind
    """Yield values that no field with this hint takes."""
    kinds = set(get_args(hint)) if get_origin(hint) in {Union, UnionType} else {hint}
    yield from NOTHING_LIKE_IT
    if NoneType not in kinds:
        yield None
    if bool not in kinds:
        yield True
    if dt.date in kinds:
        yield dt.datetime(2019, 1, 20, 8)  # noqa: DTZ001 - a moment is no day, with a zone or without
    if int in kinds:
        yield -1
    if Text in kinds:
        yield from (Text("", "x"), Text("x", " "), Text(None, "x"))  # type: ignore[arg-type]
    if any(get_origin(kind) in {tuple, frozenset} for kind in kinds):
        yield from ([item] for item in NOTHING_LIKE_IT)
        yield "text"


def parts_of(hint: Any) -> Iterator[object]:  # noqa: ANN401 - hints of every kind
    """Yield a hint and every hint within it."""
    yield hint
    for part in get_args(hint):
        yield from parts_of(part)


EACH = [(kind, field) for kind in CHECKED for field in attrs.fields(attrs.resolve_types(kind)) if field.init]


class TestEachField:
    """A field takes what its annotation says and refuses the rest with an error that names the field."""

    @pytest.mark.parametrize(("kind", "field"), EACH, ids=[f"{kind.__name__}.{field.name}" for kind, field in EACH])
    def test_it_refuses_what_is_nothing_like_it(self, kind: type, field: attrs.Attribute[Any]) -> None:
        for value in wrong_for(field.type):
            with pytest.raises(PhieuTinNhiemError) as caught:
                attrs.evolve(SAMPLES[kind][0], **{field.name: value})
            assert field.name in getattr(caught.value, "where", "")

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
        assert (field.repr is settled) is any(get_origin(part) is frozenset for part in parts_of(field.type))
