"""Strategies for bodies, offices, histories of service and officeholders: every value that can exist."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from typing import Final

from attrs import evolve
from hypothesis import strategies as st

from phieu_tin_nhiem.facts.offices import ROLES_IN, Body, BodyKind, Office, Role, Under, superiors_of
from phieu_tin_nhiem.facts.people import Circumstance, Officeholder, Service
from phieu_tin_nhiem.testing.words import body_names, days, names

FLAGS: Final = (None, True, False)
# Around nine months, whatever the months, and around their neighbours.
NASTY_LENGTHS: Final = (0, 1, 89, 182, 272, 273, 274, 275, 276, 364, 365, 366)
MOST_DAYS: Final = 2000
MOST_SPANS: Final = 4


@st.composite
def bodies(draw: st.DrawFn, kinds: Iterable[BodyKind] = BodyKind) -> Body:
    """Draw bodies of these kinds, each under anybody that it can be under, or under nobody known.

    >>> from hypothesis import find
    >>> find(bodies([BodyKind.DEPARTMENT]), lambda body: True).superior
    <Under.CITY: 'city'>
    """
    kind = draw(st.sampled_from(list(kinds)))
    possible = [superior for superior in Under.standard() if superior in superiors_of(kind)]
    under = draw(st.sampled_from([None, *possible]))
    board = draw(st.sampled_from(FLAGS)) if kind is BodyKind.SINGLE_MEMBER_COMPANY else None
    return Body(draw(body_names()), kind, under, board)


def roles_in(body: Body) -> list[Role]:
    """Return the posts that there can be in a body.

    >>> company = Body("Công ty Mẫu", BodyKind.SINGLE_MEMBER_COMPANY, has_control_board=False)
    >>> Role.CONTROLLER in roles_in(company), Role.CONTROL_BOARD_HEAD in roles_in(company)
    (True, False)
    """
    never = {Role.CONTROL_BOARD_HEAD} if body.has_control_board is False else set()
    return [role for role in Role.standard() if role in ROLES_IN[body.kind] - never]


@st.composite
def offices(draw: st.DrawFn, where: st.SearchStrategy[Body] | None = None) -> Office:
    """Draw offices in any body, or in those that ``where`` draws, with any of their facts unknown.

    >>> from hypothesis import find
    >>> find(offices(bodies([BodyKind.DEPARTMENT])), lambda office: office.role is Role.HEAD).title.vi
    'Giám đốc Sở'
    """
    body = draw(bodies() if where is None else where)
    role = draw(st.sampled_from([role for role in Role.standard() if role in ROLES_IN[body.kind]]))
    if role is Role.CONTROL_BOARD_HEAD and body.has_control_board is False:
        body = evolve(body, has_control_board=True)
    return Office(role, body, draw(st.sampled_from(FLAGS)))


@st.composite
def services(draw: st.DrawFn, office: st.SearchStrategy[Office | None] | None = None) -> Service:
    """Draw single spans of service: over or going on, acting or not, in the post itself or elsewhere.

    >>> from hypothesis import find
    >>> find(services(), lambda span: span.acting).acting
    True
    """
    start = draw(days())
    end = draw(st.none() | lengths().map(lambda length: start + timedelta(days=length)))
    return Service(start, end, draw(st.booleans()), draw(st.none() if office is None else office))


@cache
def lengths() -> st.SearchStrategy[int]:
    """Draw how many days something lasts beyond its first."""
    return st.integers(0, MOST_DAYS) | st.sampled_from(NASTY_LENGTHS)


@st.composite
def histories(draw: st.DrawFn, elsewhere: st.SearchStrategy[Office] | None = None) -> list[Service]:
    """Draw histories of service: spans in order, with and without gaps, the last one over or going on.

    With ``elsewhere``, some of the spans were served in another post.

    >>> from hypothesis import find
    >>> first, *others = find(histories(), lambda spans: len(spans) > 1)
    >>> all(first.end < later.start for later in others)
    True
    """
    day = draw(days())
    spans = []
    count = draw(st.integers(1, MOST_SPANS))
    for index in range(count):
        last = day + timedelta(days=draw(lengths()))
        is_open = index == count - 1 and not draw(st.booleans())
        office = None if elsewhere is None else draw(st.none() | elsewhere)
        spans.append(Service(day, None if is_open else last, draw(st.booleans()), office))
        day = last + timedelta(days=1 + draw(st.sampled_from([0, 0, 1, 60])))
    return spans


@st.composite
def officeholders(
    draw: st.DrawFn,
    office: st.SearchStrategy[Office] | None = None,
    service: st.SearchStrategy[list[Service] | None] | None = None,
    *,
    name: st.SearchStrategy[str] | None = None,
    with_id: bool | None = None,
) -> Officeholder:
    """Draw officeholders of whom more or less is known, in any office or in those given.

    ``with_id`` says whether they have ids; by default some have.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(officeholders(with_id=False))
    ... def the_name_is_the_key(person: Officeholder) -> None:
    ...     assert person.key.person == person.name
    >>> the_name_is_the_key()
    """
    gets_id = draw(st.booleans()) if with_id is None else with_id
    return Officeholder(
        draw(names() if name is None else name),
        draw(offices() if office is None else office),
        service=draw(st.none() | histories(offices()) if service is None else service),
        party_leadership=draw(st.sampled_from(FLAGS)),
        circumstances=draw(st.none() | st.frozensets(st.sampled_from(Circumstance))),
        id=draw(st.integers(1, 10**12).map(str)) if gets_id else None,
    )


def long_in_post(latest: date) -> st.SearchStrategy[list[Service]]:
    """Draw histories of unbroken service in a post that began on ``latest`` at the latest and goes on."""
    start = days(date(latest.year - 12, 1, 1), latest)
    return st.builds(_renewed, start, st.lists(lengths(), max_size=2), st.booleans())


def _renewed(start: date, terms: list[int], acted: bool) -> list[Service]:  # noqa: FBT001 - drawn, not chosen
    """Return service from ``start`` on that was renewed after each of these terms, after a year of only acting."""
    spans = []
    if acted:
        spans.append(Service(start - timedelta(days=365), start - timedelta(days=1), acting=True))
    for length in terms:
        last = start + timedelta(days=length)
        spans.append(Service(start, last))
        start = last + timedelta(days=1)
    return [*spans, Service(start)]
