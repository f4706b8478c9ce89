"""The library against the oracle: everywhere, exhaustively where that is possible, at random where it is not."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations_with_replacement, product

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from oracle import (
    ALL_PLACES,
    KINDS,
    ONE_DAY,
    every_day,
    first_day_in_post,
    has_months,
    is_long_enough,
    items_possible,
    months_on,
    notice_is_in_time,
    places_are_lawful,
    places_possible,
    report_is_in_time,
)
from phieu_tin_nhiem import (
    CAN_THO_2019,
    NOT_DONE,
    Body,
    BodyKind,
    Notice,
    Office,
    Officeholder,
    Outcome,
    Role,
    Service,
    Status,
    Venue,
)
from phieu_tin_nhiem.facts.offices import ROLES_IN, SUPERIORS_OF
from phieu_tin_nhiem.facts.people import ActingTime, continuous_since
from phieu_tin_nhiem.rules import Anniversary, CouncilVote, DayCount
from phieu_tin_nhiem.rules.tenure import Tenure

OFFICE = Office(Role.HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT))
TENURE = CAN_THO_2019.rule(Tenure)
STRICT = evolve(TENURE, anniversary=Anniversary.STRICT)
STARTS = list(every_day(date(2017, 1, 1), date(2020, 3, 31)))
MEETINGS = [*every_day(date(2019, 1, 1), date(2019, 3, 31)), *every_day(date(2020, 1, 1), date(2020, 3, 31))]
LONG_STARTS = list(every_day(date(2015, 1, 1), date(2027, 12, 31)))
LONG_MEETINGS = [
    day
    for day in every_day(date(2015, 1, 1), date(2027, 12, 31))
    if day.day in {1, 15} or (day + ONE_DAY).day in {1, 2, 3}  # the last three days of each month among them
]

VENUES = {venue.value: venue for venue in Venue.standard()}


def in_post_since(start: date) -> Officeholder:
    return Officeholder("Trần Thị Mẫu", OFFICE, service=[Service(start)])


class TestTenure:
    """ct19.tenure, every start against every meeting."""

    @pytest.mark.parametrize("meeting", MEETINGS, ids=str)
    def test_every_start_of_three_years_at_every_meeting_day_of_two_winters(self, meeting: date) -> None:
        people = [in_post_since(start) for start in STARTS]
        expected = [start <= meeting and has_months(start, meeting) for start in STARTS]
        bulk = CAN_THO_2019.decide_all(people, on=meeting)
        assert [outcome is Outcome.VOTED_ON for outcome in bulk.outcomes()] == expected
        near = [start for start in STARTS if timedelta(-30) <= meeting - start <= timedelta(400)]
        judged = [TENURE.judge(in_post_since(start), meeting).status is Status.SATISFIED for start in near]
        assert judged == [start <= meeting and has_months(start, meeting) for start in near]
        latest = max(start for start, is_due in zip(STARTS, expected, strict=True) if is_due)
        assert TENURE.latest_start(meeting) == latest

    @pytest.mark.parametrize("strict", [False, True])
    def test_every_start_of_thirteen_years_at_the_ends_of_all_months(self, *, strict: bool) -> None:
        tenure = STRICT if strict else TENURE
        first_days = [months_on(start, 9) + timedelta(days=strict) for start in LONG_STARTS]
        assert [tenure.eligible_from(start) for start in LONG_STARTS] == first_days
        assert first_days == sorted(first_days)  # so that those who are due at a meeting are those up to a start
        for meeting in LONG_MEETINGS:
            due = bisect_right(first_days, meeting)
            if due:
                assert tenure.latest_start(meeting) == LONG_STARTS[due - 1], meeting

    @pytest.mark.long
    @pytest.mark.parametrize("year", range(2015, 2028))
    def test_every_start_at_every_meeting_day_of_thirteen_years(self, year: int) -> None:
        first_days = [months_on(start, 9) for start in LONG_STARTS]
        people = [in_post_since(start) for start in LONG_STARTS]
        for meeting in every_day(date(year, 1, 1), date(year, 12, 31)):
            outcomes = CAN_THO_2019.decide_all(people, on=meeting).outcomes()
            is_due = [outcome is Outcome.VOTED_ON for outcome in outcomes]
            assert is_due == [first <= meeting for first in first_days], meeting

    def test_the_sample_of_meetings_holds_all_ends_of_months(self) -> None:
        ends = {date(year, month, 1) - ONE_DAY for year in range(2015, 2028) for month in range(2, 13)}
        assert ends <= set(LONG_MEETINGS)

    @pytest.mark.parametrize("months", [*range(25), 36, 60])
    def test_any_number_of_months(self, months: int) -> None:
        tenure = evolve(TENURE, months=months)
        starts = STARTS[:800]
        assert [tenure.eligible_from(start) for start in starts] == [months_on(start, months) for start in starts]
        for meeting in STARTS[790:]:
            latest = tenure.latest_start(meeting)
            assert has_months(latest, meeting, months)
            assert not has_months(latest + ONE_DAY, meeting, months)

    def test_the_whole_sample_meets_both_answers(self) -> None:
        assert {has_months(start, MEETINGS[0]) for start in STARTS} == {True, False}


@st.composite
def histories(draw: st.DrawFn) -> tuple[Officeholder, frozenset[date], frozenset[date]]:
    """Draw a person with a history of spans, the days really served, and the days served or acted."""
    day = date(2016, 1, 1) + timedelta(days=draw(st.integers(0, 700)))
    elsewhere = Office(Role.DEPUTY_HEAD, OFFICE.body)
    spans: list[Service] = []
    served: set[date] = set()
    acted: set[date] = set()
    for _ in range(draw(st.integers(1, 5))):
        day += timedelta(days=draw(st.sampled_from([0, 0, 0, 1, 2, 40])))
        last = day + timedelta(days=draw(st.sampled_from([0, 1, 30, 100, 272, 273, 400])))
        acting, office = draw(st.booleans()), draw(st.sampled_from([None, None, OFFICE, elsewhere]))
        spans.append(Service(day, last, acting=acting, office=office))
        if office is not elsewhere:
            (acted if acting else served).update(every_day(day, last))
        day = last + ONE_DAY
    person = Officeholder("Trần Thị Mẫu", OFFICE, service=draw(st.permutations(spans)))
    return person, frozenset(served), frozenset(served | acted)


class TestContinuousService:
    """A4, walked day by day."""

    @given(history=histories(), meeting=st.dates(date(2016, 1, 1), date(2021, 12, 31)))
    def test_any_history_at_any_meeting(
        self, history: tuple[Officeholder, frozenset[date], frozenset[date]], meeting: date
    ) -> None:
        person, served, served_or_acted = history
        assert continuous_since(person, meeting, ActingTime.DOES_NOT_COUNT) == first_day_in_post(served, meeting)
        assert continuous_since(person, meeting, ActingTime.COUNTS) == first_day_in_post(served_or_acted, meeting)
        is_due = CAN_THO_2019.decide(person, on=meeting).outcome is Outcome.VOTED_ON
        assert is_due is is_long_enough(served, meeting)

    @given(history=histories(), index=st.integers(0, 4))
    def test_any_history_on_the_last_day_of_one_of_its_spans(
        self, history: tuple[Officeholder, frozenset[date], frozenset[date]], index: int
    ) -> None:
        person, served, _ = history
        assert person.service is not None
        last = person.service[index % len(person.service)].end
        assert last is not None
        for meeting in (last, last + ONE_DAY):
            is_due = CAN_THO_2019.decide(person, on=meeting).outcome is Outcome.VOTED_ON
            assert is_due is is_long_enough(served, meeting)


def offices() -> Iterator[Office]:
    """Go through every office that can exist, every fact of it known, unknown, or the other way round."""
    for kind in BodyKind.standard():
        boards = (None, True, False) if kind is BodyKind.SINGLE_MEMBER_COMPANY else (None,)
        for under, board, role, member in product(
            (None, *SUPERIORS_OF.get(kind, ())), boards, ROLES_IN[kind], (None, True, False)
        ):
            if role is Role.CONTROL_BOARD_HEAD and board is False:
                continue  # nobody heads a board that is not set up
            yield Office(role, Body("Mẫu", kind, under, board), member)


class TestSubjects:
    """ct19.subjects, as a truth table over every office that can exist."""

    def test_the_table_is_of_the_same_bodies(self) -> None:
        named = {
            kind.value: {under.value for under in SUPERIORS_OF[kind]}
            for kind in BodyKind.standard()
            if kind.value in KINDS
        }
        assert named == KINDS

    def test_every_office(self) -> None:
        counted = dict.fromkeys(Status, 0)
        for office in offices():
            body = office.body
            under = None if body.under is None else body.under.value
            possible = items_possible(
                office.role.value, body.kind.value, under, office.committee_member, body.has_control_board
            )
            finding = CAN_THO_2019.subjects.judge(office, date(2019, 1, 20))
            counted[finding.status] += 1
            if possible == {None}:
                assert finding.status is Status.NOT_APPLICABLE, office
            elif None in possible:
                assert finding.status is Status.UNDETERMINED, office
                assert finding.missing, office
                assert {f"ct19.subjects.{letter}" for letter in possible if letter} == {finding.rule.id}, office
            else:
                assert finding.status is Status.SATISFIED, office
                assert {f"ct19.subjects.{letter}" for letter in possible} == {finding.rule.id}, office
        assert counted[Status.VIOLATED] == 0
        assert all(counted[status] > 9 for status in (Status.SATISFIED, Status.NOT_APPLICABLE, Status.UNDETERMINED))

    def test_the_posts_of_a_body_are_those_that_could_be_listed(self) -> None:
        bodies = {office.body for office in offices()}
        for body in bodies:
            named = {post.role for post in CAN_THO_2019.subjects.posts_in(body, date(2019, 1, 20))}
            under = None if body.under is None else body.under.value
            could_be = {
                role
                for role in ROLES_IN[body.kind]
                if items_possible(role.value, body.kind.value, under, None, None) != {None}
            }
            assert named == could_be, body

    def test_a_missing_fact_is_one_whose_knowledge_can_decide(self) -> None:
        for office in offices():
            for fact in CAN_THO_2019.subjects.judge(office, date(2019, 1, 20)).missing:
                known = {"superior": office.body.under, "committee_member": office.committee_member}
                assert known.get(fact.value, office.body.has_control_board) is None, office


class TestPlaces:
    """ct19.venues, over all subsets of places, known and unknown, under both readings of A7."""

    GIVEN = tuple(chosen for size in range(5) for chosen in combinations_with_replacement([*ALL_PLACES, None], size))

    @pytest.mark.parametrize("council", CouncilVote)
    def test_every_set_of_places(self, council: CouncilVote) -> None:
        venues = evolve(CAN_THO_2019.venues, council=council)
        counts = council is CouncilVote.IS_A_PLACE
        for given_places in self.GIVEN:
            finding = venues.check([None if place is None else VENUES[place] for place in given_places])
            possible = places_possible(given_places, council_counts=counts)
            if set(given_places) == {"council"} and not counts:
                assert finding.status is Status.NOT_APPLICABLE, given_places
            elif possible == {True}:
                assert finding.status is Status.SATISFIED, given_places
            elif possible == {False}:
                assert finding.status is Status.VIOLATED, given_places
            else:
                assert finding.status is Status.UNDETERMINED, given_places

    @pytest.mark.parametrize("council", CouncilVote)
    def test_what_remains_is_every_place_that_could_be_added(self, council: CouncilVote) -> None:
        venues = evolve(CAN_THO_2019.venues, council=council)
        counts = council is CouncilVote.IS_A_PLACE
        places = [place for place in ALL_PLACES if place != "council" or counts]
        for used in (chosen for size in range(4) for chosen in combinations_with_replacement(ALL_PLACES, size)):
            if not places_are_lawful(used, council_counts=counts):
                continue
            could_be_added = {
                place
                for place in places
                if place not in used and places_are_lawful([*used, place], council_counts=counts)
            }
            assert {venue.value for venue in venues.remaining(VENUES[place] for place in used)} == could_be_added, used


class TestNotice:
    """ct19.preparation.notice, every distance between notice and meeting."""

    @pytest.mark.parametrize("counting", DayCount)
    def test_every_distance(self, counting: DayCount) -> None:
        rule = evolve(CAN_THO_2019.notice, counting=counting)
        clear = counting is DayCount.CLEAR_DAYS
        for meeting in every_day(date(2019, 1, 1), date(2019, 3, 10)):
            for distance in range(-3, 12):
                notice = meeting - timedelta(days=distance)
                is_in_time = notice_is_in_time(notice, meeting, clear=clear)
                timing, _ = rule.check(Notice(on=notice), meeting)
                assert (timing.status is Status.SATISFIED) is is_in_time
                assert (notice <= rule.latest(meeting)) is is_in_time
                assert (meeting >= rule.earliest_meeting(notice)) is is_in_time


class TestReport:
    """ct19.report, every day of the winter."""

    def test_every_day(self) -> None:
        meeting = date(2018, 12, 1)
        for day in every_day(meeting, date(2019, 3, 31)):
            is_in_time = CAN_THO_2019.report.check(day, meeting).status is Status.SATISFIED
            assert is_in_time is report_is_in_time(day)

    def test_the_last_day_is_the_last_that_is_in_time(self) -> None:
        days = every_day(date(2019, 1, 1), date(2019, 12, 31))
        assert CAN_THO_2019.report.last_day == max(day for day in days if report_is_in_time(day))
        assert CAN_THO_2019.report.check(NOT_DONE, date(2019, 1, 1)).status is Status.VIOLATED
