"""Strategies for rounds that keep a plan in everything, by construction: no draw is thrown away."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import product
from typing import Final

from attrs import evolve, frozen
from hypothesis import strategies as st

from phieu_tin_nhiem.answers.findings import Status
from phieu_tin_nhiem.base.values import clean_text
from phieu_tin_nhiem.facts.ballots import BallotForm
from phieu_tin_nhiem.facts.meetings import Attendance, CountingBoard, Meeting, Minutes, MinutesRow, Notice, Round, Venue
from phieu_tin_nhiem.facts.offices import Body, BodyKind, Office, Under, superiors_of
from phieu_tin_nhiem.facts.people import Circumstance, Officeholder, Service
from phieu_tin_nhiem.plans.can_tho_2019 import CAN_THO_2019
from phieu_tin_nhiem.plans.plan import Plan
from phieu_tin_nhiem.rules.tenure import Unstated
from phieu_tin_nhiem.testing.people import FLAGS, long_in_post, roles_in
from phieu_tin_nhiem.testing.votes import counts_of_people, tallies
from phieu_tin_nhiem.testing.words import body_names, days, distinct_names

MOST_LISTED: Final = 4
MOST_OTHERS: Final = 2
MOST_ON_BOARD: Final = 3
LONGEST_PRINTED: Final = 100  # with the office behind it, it is still a name


@frozen
class Place:
    """A kind of body with the offices in it that a plan lists, and those that it does not."""

    body: Body
    listed: tuple[Office, ...]
    unlisted: tuple[Office, ...]

    def named(self, name: str) -> Place:
        """Return the same place under another name."""
        body = evolve(self.body, name=name)
        listed, unlisted = (
            tuple(evolve(office, body=body) for office in offices) for offices in (self.listed, self.unlisted)
        )
        return Place(body, listed, unlisted)


def places_of(plan: Plan) -> tuple[Place, ...]:
    """Return every kind of body in which a plan lists a post, by asking it of each office that can exist."""
    found = []
    for kind in BodyKind.standard():
        superiors = [None, *(superior for superior in Under.standard() if superior in superiors_of(kind))]
        boards = FLAGS if kind is BodyKind.SINGLE_MEMBER_COMPANY else (None,)
        for under, board in product(superiors, boards):
            place = _place(plan, Body(kind.label.vi, kind, under, board))
            if place.listed:
                found.append(place)
    return tuple(found)


def _place(plan: Plan, body: Body) -> Place:
    offices = [Office(role, body, member) for role, member in product(roles_in(body), FLAGS)]
    return Place(
        body,
        listed=tuple(office for office in offices if _status(plan, office) == {Status.SATISFIED}),
        unlisted=tuple(office for office in offices if _status(plan, office) == {Status.NOT_APPLICABLE}),
    )


def _status(plan: Plan, office: Office) -> set[Status]:
    """Return what a plan makes of an office on the first and on the last day of its round."""
    return {plan.subjects.judge(office, day).status for day in (plan.window.first, plan.window.last)}


def lawful_rounds(plan: Plan = CAN_THO_2019) -> st.SearchStrategy[Round]:
    """Draw rounds of which the plan finds that everything is lawful: ``plan.check(round).ok``.

    Warnings and remarks are lawful; notices on the very last day and starts on the anniversary are among them.

    Args:
        plan: the plan that is kept; it must leave a day on which a vote can be taken, and list some post.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(lawful_rounds())
    ... def nothing_stands_against_it(drawn: Round) -> None:
    ...     assert CAN_THO_2019.check(drawn).ok
    >>> nothing_stands_against_it()
    """
    return _rounds(plan, places_of(plan))


@st.composite
def _rounds(draw: st.DrawFn, plan: Plan, places: Sequence[Place]) -> Round:
    with_ids = draw(st.booleans())
    how_many = draw(st.sampled_from([1, 1, 2]))
    held: list[Meeting] = []
    for number in range(how_many):
        place = draw(st.sampled_from(places)).named(f"{clean_text(draw(body_names()), 'name')} {number + 1}")
        held += draw(_meetings_in(plan, place, f"{number + 1}." if with_ids else None))
    last = max(meeting.on for meeting in held)
    in_any_order = draw(st.permutations(held))
    return Round(meetings=in_any_order, reported_on=draw(days(last, plan.report.last_day)))


@st.composite
def _meetings_in(draw: st.DrawFn, plan: Plan, place: Place, ids: str | None) -> list[Meeting]:
    """Draw the meetings in one body: at the place of work, and for some also at the party committee."""
    on = draw(days(plan.window.first, plan.window.last))
    before = draw(st.none() | days(plan.window.first, plan.window.last))
    first, last = min(on, before or on), max(on, before or on)
    how_many = draw(st.integers(1, MOST_LISTED))
    others = draw(st.integers(0, MOST_OTHERS))
    people = draw(distinct_names(how_many + others + 1, how_many + others + MOST_ON_BOARD))
    numbered = [(name, None if ids is None else f"{ids}{index}") for index, name in enumerate(people)]
    # At the party committee, whether somebody leads there decides, so that it has to be known.
    leads = st.sampled_from(FLAGS if before is None else FLAGS[1:])
    due = [
        Officeholder(
            name,
            draw(st.sampled_from(place.listed)),
            service=draw(long_in_post(plan.tenure.latest_start(first))),
            party_leadership=draw(leads),
            circumstances=draw(_circumstances(plan)),
            id=id_,
        )
        for name, id_ in numbered[:how_many]
    ]
    if ids is not None and draw(st.booleans()):
        due = _namesakes(due)
    not_due = [
        evolve(draw(_not_due(plan, place, last)), name=name, id=id_)
        for name, id_ in numbered[how_many : how_many + others]
    ]
    everybody = draw(st.permutations([*due, *not_due]))
    at_work = Meeting(
        body=place.body,
        on=on,
        venue=Venue.WORKPLACE,
        people=everybody,
        listed=due,
        board=CountingBoard(people[how_many + others :]),
    )
    held = [draw(_prepared(plan, at_work))]
    leaders = [person for person in due if person.party_leadership]
    if before is not None and leaders:
        at_committee = evolve(at_work, on=before, venue=Venue.PARTY_COMMITTEE, listed=leaders)
        held.append(draw(_prepared(plan, at_committee)))
    return held


def _namesakes(people: list[Officeholder]) -> list[Officeholder]:
    """Return people of whom the second has the name of the first, if the ballots can still tell them apart."""
    match people:
        case [one, other, *others] if len(one.name) < LONGEST_PRINTED and one.office.label != other.office.label:
            return [one, evolve(other, name=one.name), *others]
        case _:
            return people


def _circumstances(plan: Plan) -> st.SearchStrategy[Iterable[Circumstance] | None]:
    """Draw circumstances that exempt nobody."""
    if plan.exemptions.grounds or plan.exemptions.unstated is Unstated.EXEMPT:
        return st.just(())
    return st.none() | st.frozensets(st.sampled_from(Circumstance))


@st.composite
def _not_due(draw: st.DrawFn, plan: Plan, place: Place, last: date) -> Officeholder:
    """Draw somebody who is not voted on: too new, no longer there, only acting, or in a post that is not listed."""
    day = timedelta(days=1)
    latest = plan.tenure.latest_start(last)
    too_new = days(latest + day, last + 400 * day).map(lambda start: [Service(start)])
    gone = days(date(latest.year - 12, 1, 1), plan.window.first - day).map(lambda end: [Service(date(1990, 1, 1), end)])
    listed = st.tuples(st.sampled_from(place.listed), too_new | gone)
    unlisted = st.tuples(st.sampled_from(place.unlisted or place.listed), st.none() | long_in_post(latest))
    office, service = draw(listed | unlisted if place.unlisted else listed)
    return Officeholder("–", office, service=service, party_leadership=False, circumstances=())


@st.composite
def _prepared(draw: st.DrawFn, plan: Plan, meeting: Meeting) -> Meeting:
    """Draw what is done for a meeting of which people, list and board are given, and what is done at it."""
    form = BallotForm.of(meeting.list_known)
    return evolve(
        meeting,
        list_reported=True,
        notice=Notice(
            on=draw(days(plan.instrument.issued_on, plan.notice.latest(meeting.on))),
            time=draw(st.times()),
            place=draw(body_names()),
        ),
        ballot_form=form,
        attendance=Attendance(present=plan.attendance.expected),
        minutes=draw(lawful_minutes(form)),
    )


@st.composite
def lawful_minutes(draw: st.DrawFn, form: BallotForm) -> Minutes:
    """Draw minutes of a vote with this form whose figures add up, those of an empty electorate among them."""
    collected = draw(counts_of_people())
    invalid = draw(counts_of_people(collected))
    rows = []
    for name in form.names:
        valid = draw(counts_of_people(collected - invalid))
        tally = draw(tallies(st.just(valid)))
        rows.append(
            MinutesRow(
                name=name,
                high=tally.high,
                confidence=tally.confidence,
                low=tally.low,
                valid=valid,
                invalid=collected - valid,
            )
        )
    return Minutes(
        issued=collected + draw(counts_of_people(5)),
        collected=collected,
        valid=collected - invalid,
        invalid=invalid,
        rows=rows,
    )
