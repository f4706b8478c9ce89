"""People: who holds an office, and since when without a break (ct19.tenure, A3, A4)."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from attrs import evolve, fields
from hypothesis import given
from hypothesis import strategies as st

from phieu_tin_nhiem import (
    Body,
    BodyKind,
    Circumstance,
    InvalidDayError,
    InvalidOfficeError,
    Office,
    Officeholder,
    PostKey,
    Role,
    Service,
)
from phieu_tin_nhiem.base.values import settled
from phieu_tin_nhiem.facts.people import ActingTime, continuous_since
from refusals import MOMENT, STRANGER, expected_of, tell

DAY = timedelta(days=1)
FIRST = date(2018, 2, 20)
HORIZON = date(2018, 8, 1)
HEAD = Office(Role.HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT))
DEPUTY = Office(Role.DEPUTY_HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT))
ELSEWHERE = Office(Role.HEAD, Body("Sở Khác", BodyKind.DEPARTMENT))
# The same post, of which more is known.
SAME_HEAD = Office(Role.HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT), committee_member=True)
DIRECTOR = Officeholder("Trần Thị Mẫu", HEAD, service=[Service(date(2015, 1, 1))])


@st.composite
def careers(draw: st.DrawFn) -> list[Service]:
    """Draw spans in the post that do not overlap, often without a gap, mixed with spans in other posts."""
    spans: list[Service] = []
    day = FIRST
    for _ in range(draw(st.integers(1, 5))):
        start = day + draw(st.sampled_from([0, 0, 0, 1, 2, 7])) * DAY
        last = start + draw(st.integers(0, 20)) * DAY
        spans.append(Service(start, last, draw(st.booleans()), draw(st.sampled_from([None, None, HEAD, SAME_HEAD]))))
        day = last + DAY
    if draw(st.booleans()):
        spans[-1] = evolve(spans[-1], end=None)
    for _ in range(draw(st.integers(0, 2))):
        start = FIRST + draw(st.integers(-10, 60)) * DAY
        length = draw(st.none() | st.integers(0, 40))
        end = None if length is None else start + length * DAY
        spans.append(Service(start, end, draw(st.booleans()), draw(st.sampled_from([DEPUTY, ELSEWHERE]))))
    return draw(st.permutations(spans))


def days_of(span: Service) -> Iterator[date]:
    """Go through the days of a span one by one."""
    day = span.start
    while day <= (span.end or HORIZON):
        yield day
        day += DAY


def brute_since(spans: list[Service], day: date, *, acting_counts: bool) -> date | None:
    """Colour every day served in the post in a calendar; then walk back from ``day`` as long as days are coloured."""
    coloured = {
        served
        for span in spans
        if (acting_counts or not span.acting) and span.office in {None, HEAD, SAME_HEAD}
        for served in days_of(span)
    }
    since = None
    while day in coloured:
        since, day = day, day - DAY
    return since


class TestContinuousService:
    """A span from the day after the one before continues it; a gap, another post or another body restarts it (A4)."""

    @given(careers(), st.integers(-2, 140), st.sampled_from(ActingTime))
    def test_it_is_what_walking_back_day_by_day_gives(
        self, spans: list[Service], offset: int, acting: ActingTime
    ) -> None:
        day = FIRST + offset * DAY
        person = Officeholder("Trần Thị Mẫu", HEAD, service=spans)
        expected = brute_since(spans, day, acting_counts=acting is ActingTime.COUNTS)
        assert continuous_since(person, day, acting) == expected

    @given(careers(), st.integers(0, 140))
    def test_counting_acting_time_never_shortens_it(self, spans: list[Service], offset: int) -> None:
        person = Officeholder("Trần Thị Mẫu", HEAD, service=spans)
        strict = continuous_since(person, FIRST + offset * DAY, ActingTime.DOES_NOT_COUNT)
        generous = continuous_since(person, FIRST + offset * DAY, ActingTime.COUNTS)
        assert strict is None or (generous is not None and generous <= strict)

    @given(careers().flatmap(lambda spans: st.tuples(st.just(spans), st.permutations(spans))), st.integers(0, 140))
    def test_the_order_in_which_the_spans_are_given_makes_no_difference(
        self, drawn: tuple[list[Service], list[Service]], offset: int
    ) -> None:
        one, other = (Officeholder("Trần Thị Mẫu", HEAD, service=spans) for spans in drawn)
        day = FIRST + offset * DAY
        assert continuous_since(one, day, ActingTime.COUNTS) == continuous_since(other, day, ActingTime.COUNTS)

    def test_nothing_is_known_of_nobody_s_service(self) -> None:
        assert continuous_since(Officeholder("An", HEAD), FIRST, ActingTime.COUNTS) is None


class TestService:
    """A span runs from the day on which the appointment takes effect (A3) to its last day, both included."""

    def test_both_ends_belong_to_it(self) -> None:
        span = Service(date(2013, 1, 1), date(2018, 12, 31))
        covered = {date(2013, 1, 1), date(2018, 12, 31)}
        for day in (date(2012, 12, 31), date(2013, 1, 1), date(2018, 12, 31), date(2019, 1, 1)):
            assert span.covers(day) is (day in covered)

    def test_without_an_end_it_goes_on(self) -> None:
        assert Service(date(2013, 1, 1)).covers(date(8999, 12, 31))
        assert not Service(date(2013, 1, 1)).covers(date(2012, 12, 31))

    def test_nobody_is_said_to_have_only_acted_unless_it_is_said(self) -> None:
        assert Service(date(2013, 1, 1)) == Service(date(2013, 1, 1), end=None, acting=False, office=None)

    def test_it_may_last_a_single_day_and_not_less(self) -> None:
        day = date(2019, 1, 20)
        assert Service(day, day).covers(day)
        with pytest.raises(InvalidOfficeError) as caught:
            Service(day, day - DAY)
        assert (caught.value.value, caught.value.where) == (day - DAY, "Service.end")
        assert caught.value.facts == {"start": day}


class TestOfficeholder:
    """A person in an office, with a history that can have been."""

    def test_the_spans_are_kept_in_order(self) -> None:
        later, earlier = Service(date(2019, 1, 1)), Service(date(2013, 1, 1), date(2018, 12, 31))
        assert Officeholder("An", HEAD, service=[later, earlier]).service == (earlier, later)

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            (Service(date(2018, 1, 1), date(2018, 6, 30)), Service(date(2018, 6, 30), date(2018, 12, 31))),
            (Service(date(2018, 1, 1)), Service(date(2018, 6, 30), date(2018, 12, 31))),
            (Service(date(2018, 1, 1), date(2018, 12, 31)), Service(date(2018, 3, 1), date(2018, 4, 1))),
            (Service(date(2018, 1, 1)), Service(date(2018, 1, 1))),
            (Service(date(2018, 1, 1), acting=True), Service(date(2018, 6, 1))),
            (Service(date(2018, 1, 1), office=SAME_HEAD), Service(date(2018, 6, 1))),
        ],
    )
    def test_two_spans_in_the_same_post_do_not_overlap(self, one: Service, other: Service) -> None:
        for service in ([one, other], [other, one]):
            with pytest.raises(InvalidOfficeError) as caught:
                Officeholder("An", HEAD, service=service)
            assert (caught.value.key, caught.value.where) == ("expected.apart", "Officeholder.service")
            assert caught.value.value == other.start
            assert caught.value.facts == {"name": "An", "start": one.start}

    @given(st.integers(-3, 3))
    def test_the_next_span_begins_after_the_last_day_of_the_one_before(self, gap: int) -> None:
        end = date(2018, 6, 30)
        service = [Service(date(2018, 1, 1), end), Service(end + gap * DAY)]
        if gap >= 1:
            assert len(Officeholder("An", HEAD, service=service).service or ()) == 2
        else:
            with pytest.raises(InvalidOfficeError):
                Officeholder("An", HEAD, service=service)

    @pytest.mark.parametrize("office", [DEPUTY, ELSEWHERE])
    def test_spans_in_different_posts_may_overlap(self, office: Office) -> None:
        service = [Service(date(2018, 1, 1)), Service(date(2018, 1, 1), office=office)]
        assert len(Officeholder("An", HEAD, service=service).service or ()) == 2

    def test_no_span_at_all_is_not_the_same_as_none_known(self) -> None:
        assert Officeholder("An", HEAD).service is None
        with pytest.raises(InvalidOfficeError) as caught:
            Officeholder("An", HEAD, service=[])
        assert (caught.value.key, caught.value.value) == ("expected.service", ())

    def test_unknown_circumstances_are_not_the_same_as_none(self) -> None:
        assert Officeholder("An", HEAD).circumstances is None
        assert Officeholder("An", HEAD, circumstances=[]).circumstances == frozenset()

    def test_circumstances_are_shown_in_one_order(self) -> None:
        assert fields(Officeholder).circumstances.repr is settled
        shown = (
            "<Circumstance.RETIREMENT_NOTICE: 'retirement_notice'>, <Circumstance.SERIOUS_ILLNESS: 'serious_illness'>"
        )
        assert f"circumstances=frozenset({{{shown}}})" in repr(evolve(DIRECTOR, circumstances=list(Circumstance)))

    def test_a_name_is_the_same_in_either_normal_form(self) -> None:
        decomposed = unicodedata.normalize("NFD", "Trần  Thị Mẫu ")
        assert evolve(DIRECTOR, name=decomposed, id=decomposed) == evolve(DIRECTOR, id="Trần Thị Mẫu")

    def test_it_is_written_with_its_office(self) -> None:
        assert DIRECTOR.format() == f"Trần Thị Mẫu ({HEAD.format()})" == DIRECTOR.label.vi
        assert DIRECTOR.format("en") == f"Trần Thị Mẫu ({HEAD.format('en')})" == DIRECTOR.label.en


class TestIdentity:
    """The id tells people of one name apart; without one, the name does."""

    def test_the_key_is_person_role_and_body(self) -> None:
        assert DIRECTOR.key == PostKey("Trần Thị Mẫu", Role.HEAD, "Sở Mẫu")
        assert evolve(DIRECTOR, id="17").key == PostKey("17", Role.HEAD, "Sở Mẫu")

    def test_what_else_is_known_makes_no_difference(self) -> None:
        assert Officeholder("Trần Thị Mẫu", SAME_HEAD, party_leadership=True).key == DIRECTOR.key

    def test_another_person_post_or_body_is_another_key(self) -> None:
        others = (evolve(DIRECTOR, name="An"), evolve(DIRECTOR, office=DEPUTY), evolve(DIRECTOR, office=ELSEWHERE))
        assert len({DIRECTOR.key, *(other.key for other in others)}) == 4

    def test_only_what_both_records_know_can_contradict(self) -> None:
        known = evolve(DIRECTOR, party_leadership=True, office=SAME_HEAD)
        assert DIRECTOR.contradiction(known) is None
        assert known.contradiction(evolve(known, party_leadership=False)) == "party_leadership"
        assert known.contradiction(evolve(known, office=evolve(HEAD, committee_member=False))) == (
            "office.committee_member"
        )


class TestWhatIsAsked:
    """What is asked with something of another kind: the argument is named as the caller names it."""

    ASKED: tuple[tuple[Callable[[], object], str, type[object]], ...] = (
        (lambda: HEAD.is_same_post(STRANGER), "other", Office),
        (lambda: DIRECTOR.holds(STRANGER), "span", Service),
        (lambda: DIRECTOR.contradiction(STRANGER), "other", Officeholder),
    )

    @pytest.mark.parametrize(("ask", "where", "kind"), ASKED, ids=[where for _, where, _ in ASKED])
    def test_something_of_another_kind(self, ask: Callable[[], object], where: str, kind: type[object]) -> None:
        assert tell(ask) == expected_of(kind, STRANGER, where)

    def test_a_moment_is_no_day(self) -> None:
        assert tell(lambda: Service(FIRST).covers(MOMENT)) == (InvalidDayError, "expected.day", MOMENT, "day", {})
