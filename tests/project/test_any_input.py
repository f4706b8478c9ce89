"""Whatever is put into a field or handed to a function, a value or a typed error comes out, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import date
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import attrs
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from effort import HALF
from phieu_tin_nhiem import (
    CAN_THO_2019,
    NOT_DONE,
    BallotForm,
    Citation,
    Decisions,
    Minutes,
    PhieuTinNhiemError,
    Rating,
    Service,
    Tally,
    Text,
    count,
    format_percent,
    interpretation,
    percent,
    share,
)
from phieu_tin_nhiem.base.text import Labelled
from phieu_tin_nhiem.plans import ASSEMBLY_2014, in_force
from phieu_tin_nhiem.plans.comparison import compare, decide_under_both
from phieu_tin_nhiem.published import row_consequences
from phieu_tin_nhiem.rules.tenure import Tenure
from refusals import RESULT
from rounds import DIRECTOR, WORK_DAY
from samples import CHECKED, FORM, SAMPLES, TERMS, VALUES


class Unhashable:
    """Something that is equal to itself alone and has no hash."""

    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        return self is other


CIRCLE: list[object] = []
CIRCLE.append(CIRCLE)


def _some_term(kind: type[Labelled]) -> st.SearchStrategy[Labelled]:
    return st.sampled_from(kind.standard())


leaves = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 3),
    st.integers(),
    st.floats(),
    st.text(max_size=5),
    st.from_regex(r"(ct19\.[a-z]{1,4}|Điều [0-9]{1,2}|khoản [0-9]|[0-9]{1,2}/[0-9]{4}|<[a-z]+>)", fullmatch=True),
    st.binary(max_size=3),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.decimals(),
    st.fractions(),
    st.complex_numbers(),
    st.sampled_from(TERMS).flatmap(_some_term),
    st.sampled_from([*VALUES, *TERMS, int, str]),
    st.sampled_from([values[0] for values in SAMPLES.values()]),
    st.sampled_from([NOT_DONE, Ellipsis, NotImplemented, object(), Unhashable(), CIRCLE, len, range(3), Text("", "")]),
)
nasty = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.lists(inner, max_size=3).map(tuple),
        st.lists(inner, max_size=2).map(iter),
        st.dictionaries(st.text(max_size=2), inner, max_size=2),
    ),
    max_leaves=6,
)


KEPT_AS: dict[Any, type] = {tuple: tuple, Sequence: tuple, frozenset: frozenset, Collection: frozenset}


def fits(value: object, hint: Any) -> bool:  # noqa: ANN401 - hints of every kind
    """Say whether ``value`` is what its annotation says; a bool is no int and a datetime no date."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return fits(value, arguments[0])
    if hint in {Any, object}:
        return True
    if hint in {None, NoneType}:
        return value is None
    if origin in {Union, UnionType}:
        return any(fits(value, argument) for argument in arguments)
    if origin is Literal:
        return value in arguments
    if origin is tuple and arguments[-1] is not Ellipsis:
        return isinstance(value, tuple) and all(map(fits, value, arguments)) and len(value) == len(arguments)
    if origin in KEPT_AS:
        kept: Any = value
        return isinstance(value, KEPT_AS[origin]) and all(fits(item, arguments[0]) for item in kept)
    if hint in {int, date}:
        return type(value) is hint
    return isinstance(value, origin or hint)


ENTRANCES: dict[str, Callable[..., object]] = {
    "count": lambda form, ballots, issued, invalidity: count(form, ballots, issued=issued, invalidity=invalidity),
    "count, a box": lambda ballots: count(FORM, ballots),
    "share": share,
    "percent": percent,
    "format_percent": format_percent,
    "interpretation": interpretation,
    "Rating.parse": Rating.parse,
    "Tally.of": Tally.of,
    "Tally[]": Tally(1, 2, 3).__getitem__,
    "Tally.share": Tally(1, 2, 3).share,
    "Tally.percent": Tally(1, 2, 3).percent,
    "Result.base": RESULT.base,
    "Result.share": RESULT.share,
    "Result.percent": RESULT.percent,
    "BallotForm.of": BallotForm.of,
    "Minutes.of": Minutes.of,
    "Citation.parse": Citation.parse,
    "Plan.decide": lambda person, day: CAN_THO_2019.decide(person, on=day),
    "Plan.decide_all": lambda people, day: CAN_THO_2019.decide_all(people, on=day),
    "Plan.check": CAN_THO_2019.check,
    "Plan.timeline": CAN_THO_2019.timeline,
    "Plan.provision": CAN_THO_2019.provision,
    "Plan.serving": CAN_THO_2019.serving,
    "Plan.explain": CAN_THO_2019.explain,
    "Plan.to_html": CAN_THO_2019.to_html,
    "Tenure.eligible_from": CAN_THO_2019.tenure.eligible_from,
    "Tenure.latest_start": CAN_THO_2019.tenure.latest_start,
    "NoticeDeadline.latest": CAN_THO_2019.notice.latest,
    "NoticeDeadline.earliest_meeting": CAN_THO_2019.notice.earliest_meeting,
    "VenueLimit.check": CAN_THO_2019.venues.check,
    "VenueLimit.remaining": CAN_THO_2019.venues.remaining,
    "Plan.decide, a session": lambda person, day, opening: ASSEMBLY_2014.decide(person, on=day, opened_on=opening),
    "Plan.timeline, a session": lambda day, opening, body: ASSEMBLY_2014.timeline(day, opened_on=opening, body=body),
    "Plan.timeline, one bad": lambda body: ASSEMBLY_2014.timeline(WORK_DAY, opened_on=WORK_DAY, body=body),
    "Plan.adding": CAN_THO_2019.adding,
    "Plan.without": CAN_THO_2019.without,
    "Plan.replace": lambda rule, instrument: CAN_THO_2019.replace(tenure=rule, instrument=instrument),
    "FilingDeadline.applies_to": ASSEMBLY_2014.filings[0].applies_to,
    "Validity.judge": ASSEMBLY_2014.validity.judge,
    "in_force": lambda body, day: in_force(on=day, body=body),
    "compare": compare,
    "decide_under_both": lambda left, right: decide_under_both(left, right, DIRECTOR, on=WORK_DAY),
    "Decisions": Decisions,
    "row_consequences": row_consequences,
    "Subjects.judge": CAN_THO_2019.subjects.judge,
    "Service.covers": Service(WORK_DAY).covers,
    "Officeholder.holds": DIRECTOR.holds,
    "Office.is_same_post": DIRECTOR.office.is_same_post,
    "Tenure.judge": CAN_THO_2019.tenure.judge,
    "Tenure.test_day": CAN_THO_2019.rule(Tenure).test_day,
    "Exemptions.judge": CAN_THO_2019.exemptions.judge,
    "VenueLimit.admits": CAN_THO_2019.venues.admits,
    "VenueLimit.check_posts": CAN_THO_2019.venues.check_posts,
    "VenueLimit.all_within": CAN_THO_2019.venues.all_within,
    "ListPreparation.check": lambda listed, present: CAN_THO_2019.listing.check(
        listed, present, (), all_lists_known=True
    ),
    "ListPreparation.check_report": lambda reported: CAN_THO_2019.listing.check_report(None, reported=reported),
    "BallotPreparation.check": CAN_THO_2019.ballots.check,
    "BoardProposal.check": CAN_THO_2019.board.check,
    "NoticeDeadline.check": CAN_THO_2019.notice.check,
    "NoticeDeadline.check, one bad": lambda notice: CAN_THO_2019.notice.check(notice, WORK_DAY),
    "AttendanceDuty.check": CAN_THO_2019.attendance.check,
    "Counting.check": CAN_THO_2019.counting.check,
    "Counting.percent": CAN_THO_2019.counting.percent,
    "ReportDeadline.check": CAN_THO_2019.report.check,
    "Subjects.posts_in": CAN_THO_2019.subjects.posts_in,
    "Subjects.reading": CAN_THO_2019.subjects.reading,
}
ARITY = {
    "count": 4,
    "share": 2,
    "percent": 3,
    "format_percent": 2,
    "Tally.share": 2,
    "Tally.percent": 3,
    "Result.share": 2,
    "Result.percent": 3,
    "Citation.parse": 3,
    "Plan.decide": 2,
    "Plan.decide_all": 2,
    "Plan.decide, a session": 3,
    "Plan.timeline, a session": 3,
    "Plan.replace": 2,
    "in_force": 2,
    "compare": 2,
    "decide_under_both": 2,
    "Decisions": 3,
    "Subjects.judge": 2,
    "Tenure.judge": 2,
    "Tenure.test_day": 2,
    "VenueLimit.admits": 2,
    "ListPreparation.check": 2,
    "BallotPreparation.check": 2,
    "BoardProposal.check": 2,
    "NoticeDeadline.check": 2,
    "Counting.check": 2,
    "Counting.percent": 2,
    "ReportDeadline.check": 2,
    "Subjects.posts_in": 2,
    "Subjects.reading": 2,
}


class TestAnythingAtAll:
    """Whatever is put into a field of a public value, the value exists as its types say, or a typed error comes out."""

    @pytest.mark.parametrize("kind", CHECKED, ids=lambda kind: kind.__name__)
    def test_a_good_value_is_what_its_types_say(self, kind: type[attrs.AttrsInstance]) -> None:
        for field in attrs.fields(attrs.resolve_types(kind, include_extras=True)):
            assert fits(getattr(SAMPLES[kind][0], field.name), field.type), field.name

    @pytest.mark.parametrize("kind", CHECKED, ids=lambda kind: kind.__name__)
    @HALF
    @given(data=st.data())
    def test_no_other_exception_and_no_other_value(self, kind: type[attrs.AttrsInstance], data: st.DataObject) -> None:
        fields = attrs.fields(attrs.resolve_types(kind, include_extras=True))
        names = data.draw(
            st.sets(st.sampled_from([field.name for field in fields if field.init]), min_size=1, max_size=2)
        )
        changes = {name: data.draw(nasty, label=name) for name in sorted(names)}
        attrs.validators.set_disabled(data.draw(st.booleans(), label="validators off"))
        try:
            made = evolve(SAMPLES[kind][0], **changes)
        except PhieuTinNhiemError as error:
            # Its text is made of the bad value, and making it must not fail either.
            error.__str__()
            return
        finally:
            attrs.validators.set_disabled(False)
        for field in fields:
            assert fits(getattr(made, field.name), field.type), field.name


class TestEveryEntrance:
    """Whatever a host hands to a function, an answer or a typed error comes back."""

    @pytest.mark.parametrize("name", ENTRANCES)
    @HALF
    @given(data=st.data())
    def test_no_other_exception(self, name: str, data: st.DataObject) -> None:
        arguments = data.draw(st.tuples(*[nasty] * ARITY.get(name, 1)))
        try:
            ENTRANCES[name](*arguments)
        except PhieuTinNhiemError as error:
            # Its text is made of the bad value, and making it must not fail either.
            error.__str__()
