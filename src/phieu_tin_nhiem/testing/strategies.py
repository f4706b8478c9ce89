"""Strategies: everything that a test of an application needs to draw, as values that can exist.

Nothing is drawn and thrown away: each value is valid by construction, and small ones are found first. Mixed in are the
days and names on which programs trip: ends of months, leap days, decomposed letters, markup, empty electorates, counts
beyond any people; and, where a host can have them, kinds of bodies and posts of its own.

>>> from hypothesis import given
>>> from phieu_tin_nhiem import CAN_THO_2019
>>> @given(faulty_rounds())
... def the_fault_is_found(faulty: FaultyRound) -> None:
...     found = CAN_THO_2019.check(faulty.round).violations
...     assert {finding.rule for finding in found} <= set(faulty.fault.provisions())
>>> the_fault_is_found()

Raises:
    MissingExtraError: Hypothesis is not installed (the extra ``testing``).
"""

from __future__ import annotations

import unicodedata
from calendar import monthrange
from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta
from functools import cache
from itertools import product
from typing import Any, Final

from attrs import evolve

from phieu_tin_nhiem.answers.findings import Status
from phieu_tin_nhiem.base.errors import MissingExtraError
from phieu_tin_nhiem.base.values import clean_text, frozen
from phieu_tin_nhiem.facts.ballots import Ballot, BallotForm
from phieu_tin_nhiem.facts.counting import Count, count
from phieu_tin_nhiem.facts.marks import Rating
from phieu_tin_nhiem.facts.meetings import (
    NOT_DONE,
    Attendance,
    CountingBoard,
    Meeting,
    Minutes,
    MinutesRow,
    Notice,
    Observer,
    Round,
    Venue,
)
from phieu_tin_nhiem.facts.offices import Body, BodyKind, Office, Role, Under, superiors_of
from phieu_tin_nhiem.facts.people import Circumstance, Officeholder, Service
from phieu_tin_nhiem.facts.tallies import Result, Tally, Turnout
from phieu_tin_nhiem.plans.can_tho_2019 import CAN_THO_2019
from phieu_tin_nhiem.plans.plan import Plan
from phieu_tin_nhiem.rules.tenure import Exemptions, Unstated
from phieu_tin_nhiem.testing.rounds import Fault, FaultyRound, standard_roles

try:
    from hypothesis import strategies as st
except ImportError:
    raise MissingExtraError("phieu_tin_nhiem.testing", "testing") from None

__all__ = [
    "Fault",
    "FaultyRound",
    "attendances",
    "ballot_forms",
    "ballots",
    "bodies",
    "body_names",
    "boxes",
    "counting_boards",
    "counts",
    "counts_of_people",
    "days",
    "faulty_rounds",
    "histories",
    "lawful_rounds",
    "meetings",
    "minutes",
    "names",
    "notices",
    "officeholders",
    "offices",
    "results",
    "rounds",
    "services",
    "tallies",
    "turnouts",
]

FLAGS: Final = (None, True, False)
_NOTHING: Final = (None, NOT_DONE)

# ── Names and days ──

FAMILY_NAMES: Final = ("Trần", "Lê", "Phạm", "Võ", "Đỗ", "Bùi", "Hồ", "Ngô", "Dương", "Lý")
GIVEN_NAMES: Final = ("Mẫu", "Thí", "Dụ", "Giả", "Thử", "Ví", "Đặt", "Nêu", "Ước", "Tượng")
BODY_NAMES: Final = ("Sở Mẫu", "Phòng Mẫu", "Cơ quan Mẫu", "Đơn vị Mẫu", "Quận Mẫu", "Công ty Mẫu")
# Each is a name: too short, too long to be printed, markup, quotes, another alphabet, signs that a table may mean.
NASTY_NAMES: Final = (
    "Y",
    "Ă" * 300,
    "H'Hen Niê Mẫu",
    "<b>Trần Thị Mẫu</b>",
    '"><script>alert(1)</script>',
    "A & B",
    "Lê | Văn; Thí, \\ {0} %s",
    "=1+1",
    "Никто",
    "無名",
    "ﬁ",
    "None",
)
NASTY_YEARS: Final = 40


@cache
def days(first: date = date(2010, 1, 1), last: date = date(2030, 12, 31)) -> st.SearchStrategy[date]:
    """Draw days from ``first`` to ``last``, both often; and often ends of months, leap days and new years.

    >>> from hypothesis import find
    >>> find(days(date(2019, 1, 1), date(2019, 1, 31)), lambda day: day.day == 31)
    datetime.date(2019, 1, 31)
    """
    return st.dates(first, last) | st.sampled_from(nasty_days(first, last))


@cache
def nasty_days(first: date, last: date) -> tuple[date, ...]:
    """Return the days on which reckoning in months goes wrong, of the first years from ``first`` on.

    They are the first, the 28th to 31st of each month, leap days among them, and ``first`` and ``last`` themselves.
    """
    years = range(first.year, min(last.year, first.year + NASTY_YEARS) + 1)
    found = {first, last}
    for year in years:
        for month in range(1, 13):
            end = monthrange(year, month)[1]
            found.update(date(year, month, day) for day in (1, 28, 29, 30, 31) if day <= end)
    return tuple(sorted(day for day in found if first <= day <= last))


def decomposed(text: str) -> str:
    """Return a text in normal form D, as some keyboards and file systems write it."""
    return unicodedata.normalize("NFD", text)


@cache
def names() -> st.SearchStrategy[str]:
    """Draw names of made-up people as they may come in: tidy or not, composed or decomposed, plain or nasty.

    >>> from hypothesis import find
    >>> find(names(), lambda name: "Mẫu" in name)
    'Trần Thị Mẫu'
    """
    middle = st.sampled_from(["Thị", "Văn", "Minh", ""])
    plain = st.builds("{} {} {}".format, st.sampled_from(FAMILY_NAMES), middle, st.sampled_from(GIVEN_NAMES))
    numbered = st.builds("{} {}".format, plain, st.integers(2, 99))
    return plain | numbered | (plain | numbered).map(decomposed) | st.sampled_from(NASTY_NAMES)


@cache
def distinct_names(least: int, most: int | None = None) -> st.SearchStrategy[list[str]]:
    """Draw so many names (from ``least`` to ``most``) of which no two are the same name, however they are written."""
    return st.lists(names(), min_size=least, max_size=most, unique_by=lambda name: clean_text(name, "name"))


@cache
def body_names() -> st.SearchStrategy[str]:
    """Draw names of made-up bodies.

    >>> from hypothesis import find
    >>> find(body_names(), lambda name: "Mẫu" in name)
    'Sở Mẫu'
    """
    plain = st.sampled_from(BODY_NAMES)
    return plain | plain.map(decomposed) | st.builds("{} {}".format, plain, st.integers(2, 99))


# ── Bodies, offices and people ──

# Around nine months, whatever the months, and around their neighbours.
NASTY_LENGTHS: Final = (0, 1, 89, 182, 272, 273, 274, 275, 276, 364, 365, 366)
MOST_DAYS: Final = 2000
MOST_SPANS: Final = 4

OWN_KIND: Final = BodyKind.own("faculty", "Khoa", "faculty")
OWN_ROLE: Final = Role.own("dean", "Trưởng khoa", "dean")
"""A kind of body and a post of a host's own, drawn now and then; no plan of the library lists them."""


@st.composite
def bodies(draw: st.DrawFn, kinds: Iterable[BodyKind] | None = None) -> Body:
    """Draw bodies of these kinds, each under anybody that it can be under, or under nobody known.

    Without ``kinds``, of any kind, among them one of the host's own.

    >>> from hypothesis import find
    >>> find(bodies([BodyKind.DEPARTMENT]), lambda body: True).superior
    <Under.CITY: 'city'>
    """
    kind = draw(st.sampled_from([*BodyKind.standard(), OWN_KIND] if kinds is None else list(kinds)))
    possible = [superior for superior in Under.standard() if superior in superiors_of(kind)]
    under = draw(st.sampled_from([None, *possible]))
    board = draw(st.sampled_from(FLAGS)) if kind == BodyKind.SINGLE_MEMBER_COMPANY else None
    return Body(draw(body_names()), kind, under, board)


@st.composite
def offices(draw: st.DrawFn, where: st.SearchStrategy[Body] | None = None) -> Office:
    """Draw offices in any body, or in those that ``where`` draws, with any of their facts unknown.

    >>> from hypothesis import find
    >>> find(offices(bodies([BodyKind.DEPARTMENT])), lambda office: office.role == Role.HEAD).title.vi
    'Giám đốc Sở'
    """
    body = draw(bodies() if where is None else where)
    role = draw(st.sampled_from([*standard_roles(evolve(body, has_control_board=None)), OWN_ROLE]))
    if role == Role.CONTROL_BOARD_HEAD and body.has_control_board is False:
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


# ── Ballots and what comes of them ──

# Nobody at all, one, an Assembly, more than there are people.
NASTY_COUNTS: Final = (0, 1, 2, 3, 485, 10**18, 10**99)
USUAL_MOST: Final = 500
MOST_NAMES: Final = 5
MOST_BALLOTS: Final = 12


@cache
def counts_of_people(most: int | None = None) -> st.SearchStrategy[int]:
    """Draw how many people or ballots there are: none, some, or more than there can be people; at most ``most``.

    >>> from hypothesis import find
    >>> find(counts_of_people(most=50), lambda count: count == 50)
    50
    """
    return st.integers(0, USUAL_MOST) | st.sampled_from(NASTY_COUNTS) if most is None else st.integers(0, most)


@st.composite
def tallies(draw: st.DrawFn, total: st.SearchStrategy[int] | None = None) -> Tally:
    """Draw tallies of any total, or of the totals given: all of one level, none of another, or split anyhow.

    >>> from hypothesis import find
    >>> find(tallies(), lambda tally: tally.low > tally.high)
    Tally(high=0, confidence=0, low=1)
    """
    whole = draw(counts_of_people() if total is None else total)
    high = draw(counts_of_people(whole))
    confidence = draw(counts_of_people(whole - high))
    return Tally(high, confidence, whole - high - confidence)


@st.composite
def turnouts(draw: st.DrawFn) -> Turnout:
    """Draw turnouts of which any figure may not be known: empty electorates, full ones, and some suspended.

    >>> from hypothesis import find
    >>> find(turnouts(), lambda turnout: turnout.members is None).voting_members is None
    True
    """
    more = st.integers(0, 5) | st.integers(0, USUAL_MOST)
    collected = draw(counts_of_people())
    issued = collected + draw(more)
    present = issued + draw(more)
    summoned = present + draw(more)
    suspended = draw(more)
    figures = {
        "members": summoned + draw(more) + suspended,
        "summoned": summoned,
        "present": present,
        "issued": issued,
        "collected": collected,
        "suspended": suspended,
    }
    unknown = draw(st.sets(st.sampled_from(sorted(figures))))
    return Turnout(**{name: None if name in unknown else number for name, number in figures.items()})


@st.composite
def results(draw: st.DrawFn, turnout: st.SearchStrategy[Turnout] | None = None) -> Result:
    """Draw results: a tally that its turnout can have given.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(results())
    ... def no_more_marks_than_ballots(result: Result) -> None:
    ...     assert result.invalid is None or result.invalid >= 0
    >>> no_more_marks_than_ballots()
    """
    given = draw(turnouts() if turnout is None else turnout)
    return Result(draw(tallies(counts_of_people(given.most_ballots))), given)


def ballot_forms(least: int = 1, most: int = MOST_NAMES) -> st.SearchStrategy[BallotForm]:
    """Draw forms with so many names on them.

    >>> from hypothesis import find
    >>> len(find(ballot_forms(least=2, most=2), lambda form: True).names)
    2
    """
    return distinct_names(least, most).map(BallotForm)


@st.composite
def ballots(draw: st.DrawFn, form: BallotForm | None = None) -> Ballot:
    """Draw ballots of a form, or of any: most of them marked as they should be, some spoilt in every way there is.

    >>> from hypothesis import find
    >>> find(ballots(BallotForm(["Trần Thị Mẫu"])), lambda ballot: Rating.LOW in ballot.marks).marks
    (<Rating.LOW: 'low'>,)
    """
    printed = draw(ballot_forms()) if form is None else form
    clean = st.sampled_from(Rating)
    spoilt = st.none() | st.sets(clean, min_size=2)
    is_clean = draw(st.integers(0, 3)) > 0
    mark = clean if is_clean else clean | spoilt
    marks = draw(st.tuples(*[mark] * len(printed.names)))
    if is_clean:
        return Ballot(marks)
    strangers = [clean_text(name, "name") for name in draw(distinct_names(0, 2))]
    return Ballot(
        marks,
        struck=draw(st.sets(st.sampled_from(printed.names))),
        added=[name for name in strangers if name not in printed.names],
        issued_by_board=draw(st.booleans()),
        stamped=draw(st.booleans()),
        other_writing=draw(st.booleans()),
    )


@st.composite
def boxes(draw: st.DrawFn, form: BallotForm | None = None) -> tuple[BallotForm, list[Ballot]]:
    """Draw boxes: a form, and the ballots of that form that were collected, none of them included.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(boxes())
    ... def every_ballot_is_counted(drawn: tuple[BallotForm, list[Ballot]]) -> None:
    ...     assert count(*drawn).turnout.collected == len(drawn[1])
    >>> every_ballot_is_counted()
    """
    printed = draw(ballot_forms()) if form is None else form
    return printed, draw(st.lists(ballots(printed), max_size=MOST_BALLOTS))


@st.composite
def counts(draw: st.DrawFn) -> Count:
    """Draw counts of whole boxes, with the ballots issued known or not.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(counts())
    ... def every_ballot_is_valid_or_not(counted: Count) -> None:
    ...     assert counted.valid_ballots + counted.invalid_ballots == counted.turnout.collected
    >>> every_ballot_is_valid_or_not()
    """
    form, box = draw(boxes())
    issued = draw(st.none() | st.integers(0, 5).map(lambda more: len(box) + more))
    return count(form, box, issued=issued)


# ── Meetings and rounds, lawful or not ──

MOST_MEETINGS: Final = 3


def notices(on: st.SearchStrategy[date] | None = None) -> st.SearchStrategy[Notice]:
    """Draw notices on any day, or on those given, that state time and place, leave them out, or are known in part.

    >>> from hypothesis import find
    >>> find(notices(), lambda notice: notice.place is NOT_DONE).place
    NOT_DONE
    """
    return st.builds(
        Notice,
        on=st.none() | days() if on is None else on,
        time=st.sampled_from(_NOTHING) | st.times(),
        place=st.sampled_from(_NOTHING) | names(),
    )


def counting_boards() -> st.SearchStrategy[CountingBoard]:
    """Draw counting boards of one to five.

    >>> from hypothesis import find
    >>> 1 <= len(find(counting_boards(), lambda board: True).members) <= 5
    True
    """
    return distinct_names(1, MOST_NAMES).map(CountingBoard)


def attendances() -> st.SearchStrategy[Attendance]:
    """Draw attendance: each observer present, absent, or nothing known of it.

    >>> from hypothesis import find
    >>> Observer.HOME_AFFAIRS in find(attendances(), lambda seen: len(seen.absent) == 4).absent
    True
    """
    return st.fixed_dictionaries(dict.fromkeys(Observer, st.sampled_from(FLAGS))).map(
        lambda seen: Attendance(
            present=[observer for observer, was_there in seen.items() if was_there is True],
            absent=[observer for observer, was_there in seen.items() if was_there is False],
        )
    )


def minutes(form: BallotForm | None = None) -> st.SearchStrategy[Minutes]:
    """Draw minutes: figures that add up, figures that do not, and figures that are not there.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(minutes(BallotForm(["Trần Thị Mẫu"])))
    ... def there_is_a_row_for_each_name(written: Minutes) -> None:
    ...     assert [row.name for row in written.rows] == ["Trần Thị Mẫu"]
    >>> there_is_a_row_for_each_name()
    """
    figure = st.none() | counts_of_people()
    printed = st.none() | ballot_forms() if form is None else st.just(form)

    def written(found: BallotForm | None) -> st.SearchStrategy[Minutes]:
        row = dict.fromkeys(["high", "confidence", "low", "valid", "invalid"], figure)
        rows = [st.builds(MinutesRow, name=st.just(name), **row) for name in (() if found is None else found.names)]
        return st.builds(Minutes, issued=figure, collected=figure, valid=figure, invalid=figure, rows=st.tuples(*rows))

    of_a_count = counts().map(Minutes.of)
    return printed.flatmap(written) | of_a_count if form is None else printed.flatmap(written)


def groups_of_people() -> st.SearchStrategy[list[Officeholder]]:
    """Draw people of one round, nobody twice in one post: all of them with ids, or none."""
    return st.booleans().flatmap(
        lambda with_id: st.lists(
            officeholders(with_id=with_id), max_size=MOST_NAMES, unique_by=lambda person: person.key
        )
    )


@st.composite
def meetings(draw: st.DrawFn, everybody: list[Officeholder] | None = None) -> Meeting:
    """Draw meetings of any people, or of those given, lawful or not, of which more or less is known.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(meetings())
    ... def nobody_is_listed_without_a_list(meeting: Meeting) -> None:
    ...     assert meeting.listed is not NOT_DONE or not meeting.list_known
    >>> nobody_is_listed_without_a_list()
    """
    people = draw(groups_of_people()) if everybody is None else everybody
    some = st.lists(st.sampled_from(people), unique_by=lambda person: person.key) if people else st.just([])
    listed = draw(st.sampled_from(_NOTHING) | some)
    form = draw(st.sampled_from(_NOTHING) | ballot_forms())
    on = draw(days())
    drawn: dict[str, Any] = {
        "body": people[0].office.body if people else draw(bodies()),
        "on": on,
        "venue": draw(st.none() | st.sampled_from(Venue.standard())),
        "people": draw(st.none() | some),
        "listed": listed,
        "list_reported": draw(st.sampled_from([None, False] if listed is NOT_DONE else FLAGS)),
        "notice": draw(st.sampled_from(_NOTHING) | notices()),
        "ballot_form": form,
        "board": draw(st.sampled_from(_NOTHING) | counting_boards()),
        "attendance": draw(st.none() | attendances()),
        "minutes": draw(st.none() | minutes(form if isinstance(form, BallotForm) else None)),
        "opened_on": draw(st.none() | days(last=on)),
    }
    # Facts that have nothing to do with others, by what their annotations say.
    alone = {"Count | None": counts_of_people(), "Name | None": names(), "bool | None": st.booleans()}
    # As they are written: `attrs.resolve_types` changes what `attrs.fields` says of them.
    for fact, kind in Meeting.__annotations__.items():
        if fact not in drawn and kind in alone:
            drawn[fact] = draw(st.none() | alone[kind])
    return Meeting(**drawn)


@st.composite
def rounds(draw: st.DrawFn) -> Round:
    """Draw rounds of one to three meetings, at which the same people may come into question.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(rounds())
    ... def there_are_three_meetings_at_most(drawn: Round) -> None:
    ...     assert 1 <= len(drawn.meetings) <= 3
    >>> there_are_three_meetings_at_most()
    """
    everybody = draw(groups_of_people())
    return Round(
        meetings=draw(st.lists(meetings(everybody), min_size=1, max_size=MOST_MEETINGS)),
        reported_on=draw(st.sampled_from(_NOTHING) | days()),
    )


# ── Rounds that keep a plan in everything, by construction, and rounds with one fault ──

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
        offices = [[evolve(office, body=body) for office in group] for group in (self.listed, self.unlisted)]
        return Place(body, *map(tuple, offices))


def places_of(plan: Plan) -> tuple[Place, ...]:
    """Return every kind of body in which a plan lists a post, by asking it of each office that can exist."""
    found = []
    for kind in BodyKind.standard():
        superiors = [None, *(superior for superior in Under.standard() if superior in superiors_of(kind))]
        boards = FLAGS if kind == BodyKind.SINGLE_MEMBER_COMPANY else (None,)
        for under, board in product(superiors, boards):
            place = _place(plan, Body(kind.label.vi, kind, under, board))
            if place.listed:
                found.append(place)
    return tuple(found)


def _place(plan: Plan, body: Body) -> Place:
    offices = [Office(role, body, member) for role, member in product(standard_roles(body), FLAGS)]
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


def _circumstances(plan: Plan) -> st.SearchStrategy[Collection[Circumstance] | None]:
    """Draw circumstances that exempt nobody."""
    exemptions = plan.rule(Exemptions)
    if exemptions.grounds or exemptions.unstated is Unstated.EXEMPT:
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
        levels: dict[str, Any] = draw(tallies(st.just(valid))).to_dict()
        rows.append(MinutesRow(name=name, **levels, valid=valid, invalid=collected - valid))
    return Minutes(
        issued=collected + draw(counts_of_people(5)),
        collected=collected,
        valid=collected - invalid,
        invalid=invalid,
        rows=rows,
    )


def faulty_rounds(plan: Plan = CAN_THO_2019) -> st.SearchStrategy[FaultyRound]:
    """Draw rounds that keep a plan in everything but one thing, each with the name of its fault.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(faulty_rounds())
    ... def it_breaks_what_its_fault_says(drawn: FaultyRound) -> None:
    ...     assert CAN_THO_2019.check(drawn.round).violations[0].rule in drawn.fault.provisions()
    >>> it_breaks_what_its_fault_says()
    """
    return st.builds(
        lambda lawful, fault: FaultyRound(fault.inject(lawful, plan), fault, lawful),
        lawful_rounds(plan),
        st.sampled_from(Fault),
    )
