"""Strategies for embedders: valid by construction, small when they shrink, nasty on purpose."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from itertools import product
from typing import Any

import attrs
import pytest
from attrs import evolve
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

from effort import FEW, HALF
from phieu_tin_nhiem import (
    CAN_THO_2019,
    NOT_DONE,
    Attendance,
    Ballot,
    BallotForm,
    Body,
    BodyKind,
    Circumstance,
    Meeting,
    Minutes,
    Notice,
    Observer,
    Office,
    Officeholder,
    Rating,
    Result,
    Role,
    Round,
    Service,
    Tally,
    Turnout,
    Under,
    Venue,
    count,
)
from phieu_tin_nhiem.base.sentences import Sentence
from phieu_tin_nhiem.base.values import parse_term
from phieu_tin_nhiem.facts.offices import roles_in
from phieu_tin_nhiem.rules import Anniversary, DayCount, Exclusion, Post, Unstated
from phieu_tin_nhiem.rules.tenure import Exemptions, Tenure
from phieu_tin_nhiem.testing import strategies as ours
from phieu_tin_nhiem.testing.registration import STRATEGIES
from phieu_tin_nhiem.testing.rounds import standard_roles
from phieu_tin_nhiem.testing.strategies import FaultyRound
from rounds import CHIEF_OF_OFFICE, DEPUTY, DIRECTOR, SECOND_DEPUTY, SO_MAU

STRICTER = CAN_THO_2019.replace(
    tenure=evolve(CAN_THO_2019.rule(Tenure), months=12, anniversary=Anniversary.STRICT),
    notice=evolve(CAN_THO_2019.notice, days=3, counting=DayCount.CLEAR_DAYS),
    exemptions=evolve(CAN_THO_2019.rule(Exemptions), unstated=Unstated.EXEMPT),
    attendance=evolve(CAN_THO_2019.attendance, expected=CAN_THO_2019.attendance.expected[:1]),
    report=evolve(CAN_THO_2019.report, before=date(2020, 3, 1)),
)
"""A plan whose parameters are all different."""

DRAWN: dict[type, Callable[[], st.SearchStrategy[object]]] = {
    kind: getattr(ours, name) for kind, name in STRATEGIES.items()
}


def simplest(strategy: st.SearchStrategy[object]) -> object:
    """Return the value of which every choice is the simplest: it is drawn before all others."""
    return find(strategy, lambda _: True, settings=settings(database=None, phases=[Phase.generate], max_examples=1))


def smallest(strategy: st.SearchStrategy[object]) -> object:
    """Return what a strategy shrinks to, whatever was drawn first; it takes its time."""
    return find(strategy, lambda _: True, settings=settings(database=None))


EVERY_CHECK = [
    HealthCheck.data_too_large,
    HealthCheck.filter_too_much,
    HealthCheck.large_base_example,
    HealthCheck.too_slow,
]
SHRINKING = pytest.mark.parametrize("least", [simplest, pytest.param(smallest, marks=pytest.mark.long)])
Least = Callable[[st.SearchStrategy[object]], object]


def some(strategy: st.SearchStrategy[object], wanted: Callable[[object], bool]) -> object:
    """Return a value that is wanted, the first that comes; it fails where none does."""
    quick = settings(max_examples=2_000, database=None, phases=[Phase.generate], suppress_health_check=EVERY_CHECK)
    return find(strategy, wanted, settings=quick)


class TestValues:
    """Each strategy draws values of its type, and every one of them that can exist."""

    @pytest.mark.parametrize("kind", DRAWN, ids=lambda kind: kind.__name__)
    @FEW
    @given(data=st.data())
    def test_what_is_drawn_is_of_its_type_and_survives_being_built_again(
        self, kind: type[attrs.AttrsInstance], data: st.DataObject
    ) -> None:
        value: Any = data.draw(DRAWN[kind]())
        assert evolve(value) == value
        assert type(value) is kind

    @SHRINKING
    @pytest.mark.parametrize(
        ("kind", "expected"),
        [
            (Tally, Tally()),
            (Turnout, Turnout(collected=0, issued=0, present=0, summoned=0, members=0, suspended=0)),
            (Result, Result(Tally(), Turnout(collected=0, issued=0, present=0, summoned=0, members=0, suspended=0))),
            (Notice, Notice()),
            (Attendance, Attendance()),
            (Service, Service(date(2010, 1, 1))),
        ],
        ids=lambda value: value.__name__ if isinstance(value, type) else "",
    )
    def test_the_simplest_value_comes_first(self, kind: type, expected: object, least: Least) -> None:
        found = least(DRAWN[kind]())
        if kind is Service:
            assert isinstance(found, Service)
            assert (found.end, found.acting, found.office) == (None, False, None)
        else:
            assert found == expected

    @SHRINKING
    def test_a_round_shrinks_to_one_meeting_of_which_nothing_is_known(self, least: Least) -> None:
        found = least(ours.rounds())
        assert isinstance(found, Round)
        (meeting,) = found.meetings
        assert (meeting.venue, meeting.people, meeting.listed, meeting.minutes) == (None, None, None, None)

    @FEW
    @given(box=ours.boxes())
    def test_a_box_holds_ballots_of_its_form(self, box: tuple[BallotForm, list[Ballot]]) -> None:
        form, ballots = box
        assert count(form, ballots).turnout.collected == len(ballots)

    @FEW
    @given(form=ours.ballot_forms(), data=st.data())
    def test_what_is_given_is_kept(self, form: BallotForm, data: st.DataObject) -> None:
        assert len(data.draw(ours.ballots(form)).marks) == len(form.names)
        assert data.draw(ours.boxes(form))[0] == form
        assert [row.name for row in data.draw(ours.minutes(form)).rows] == list(form.names)
        office = data.draw(ours.offices(st.just(SO_MAU)))
        assert office.body == SO_MAU
        company = Body("Công ty Mẫu", BodyKind.SINGLE_MEMBER_COMPANY, Under.CITY, has_control_board=False)
        assert data.draw(ours.offices(st.just(company))).body.name == company.name
        assert data.draw(ours.officeholders(st.just(office), st.none(), with_id=False)).office == office
        assert data.draw(ours.bodies([BodyKind.AGENCY])).kind is BodyKind.AGENCY
        assert data.draw(ours.services(st.just(office))).office == office
        assert data.draw(ours.tallies(st.just(7))).total == 7
        assert data.draw(ours.results(st.just(Turnout(collected=3)))).valid <= 3
        assert data.draw(ours.notices(st.just(date(2019, 1, 15)))).on == date(2019, 1, 15)
        (last, *_) = reversed(data.draw(ours.histories()))
        assert last.office is None


class TestNasty:
    """What programs trip on is drawn, and not only by chance."""

    @pytest.mark.parametrize(
        "day", [date(2016, 2, 29), date(2018, 5, 31), date(2019, 2, 28), date(2018, 12, 31), date(2020, 1, 30)]
    )
    def test_ends_of_months_and_leap_days(self, day: date) -> None:
        nasty = ours.nasty_days(date(2010, 1, 1), date(2030, 12, 31))
        assert day in nasty
        around = (day - timedelta(days=9), day + timedelta(days=9))
        assert some(ours.days(*around), lambda drawn: drawn == day) == day

    def test_the_days_keep_to_their_bounds_and_reach_them(self) -> None:
        first, last = date(2019, 1, 7), date(2019, 1, 30)
        assert ours.nasty_days(first, last) == (first, date(2019, 1, 28), date(2019, 1, 29), last)
        assert ours.nasty_days(date(1900, 1, 1), date(8999, 12, 31))[-1] == date(8999, 12, 31)

    def test_names_in_another_normal_form(self) -> None:
        name = some(ours.names(), lambda drawn: drawn != unicodedata.normalize("NFC", str(drawn)))
        assert Officeholder(str(name), DIRECTOR.office).name == unicodedata.normalize("NFC", str(name))

    @pytest.mark.parametrize("name", ours.NASTY_NAMES)
    def test_every_nasty_name_is_a_name(self, name: str) -> None:
        assert BallotForm([name]).names == (name,)
        assert some(ours.names(), lambda drawn: drawn == name) == name

    @pytest.mark.parametrize("number", [0, 1, 485, 10**18, 10**99])
    def test_empty_electorates_and_numbers_beyond_any_people(self, number: int) -> None:
        assert some(ours.counts_of_people(), lambda drawn: drawn == number) == number

    @pytest.mark.parametrize("circumstance", Circumstance)
    def test_everything_that_may_be_known_of_a_person(self, circumstance: Circumstance) -> None:
        def has(drawn: object) -> bool:
            return isinstance(drawn, Officeholder) and circumstance in (drawn.circumstances or ())

        assert some(ours.officeholders(), has)


class TestLawfulRounds:
    """A lawful round keeps its plan in everything, whatever the plan; it may warn."""

    @HALF
    @given(whole=ours.lawful_rounds())
    def test_nothing_is_violated_and_nothing_is_open(self, whole: Round) -> None:
        report = CAN_THO_2019.check(whole)
        assert report.ok, report.explain("en")

    @FEW
    @given(whole=ours.lawful_rounds(STRICTER))
    def test_that_holds_for_another_plan(self, whole: Round) -> None:
        report = STRICTER.check(whole)
        assert report.ok, report.explain("en")

    @SHRINKING
    def test_it_shrinks_to_one_meeting_about_one_person(self, least: Least) -> None:
        found = least(ours.lawful_rounds())
        assert isinstance(found, Round)
        (meeting,) = found.meetings
        assert len(meeting.list_known) == len(meeting.people or ()) == 1
        assert meeting.minutes is not None
        assert meeting.minutes.collected == 0

    def test_a_meeting_at_the_party_committee_is_among_them(self) -> None:
        def has_one(drawn: object) -> bool:
            return isinstance(drawn, Round) and any(held.venue is Venue.PARTY_COMMITTEE for held in drawn.meetings)

        assert some(ours.lawful_rounds(), has_one)

    def test_namesakes_are_among_them(self) -> None:
        def has_two(drawn: object) -> bool:
            if not isinstance(drawn, Round):
                return False
            lists = [[person.name for person in meeting.list_known] for meeting in drawn.meetings]
            return any(len(set(listed)) < len(listed) for listed in lists)

        assert some(ours.lawful_rounds(), has_two)


class TestFaultyRounds:
    """A faulty round breaks one provision, that of its fault; its lawful twin breaks none."""

    @given(faulty=ours.faulty_rounds())
    def test_the_fault_is_found_and_nothing_else(self, faulty: FaultyRound) -> None:
        report = CAN_THO_2019.check(faulty.round)
        (broken,) = {finding.rule for finding in report.violations}
        assert broken in faulty.fault.provisions()
        assert report.undetermined == ()

    @FEW
    @given(faulty=ours.faulty_rounds())
    def test_its_lawful_twin_is_lawful(self, faulty: FaultyRound) -> None:
        assert CAN_THO_2019.check(faulty.lawful).ok

    @HALF
    @given(faulty=ours.faulty_rounds(STRICTER))
    def test_that_holds_for_another_plan(self, faulty: FaultyRound) -> None:
        assert faulty.round == faulty.fault.inject(faulty.lawful, STRICTER)
        report = STRICTER.check(faulty.round)
        (broken,) = {finding.rule for finding in report.violations}
        assert broken in faulty.fault.provisions(STRICTER)
        assert report.undetermined == ()


DAY = date(2019, 1, 15)
REMARK = Sentence("remark", vi="chỉ có lúc ấy", en="at that time only")()
EXEMPTING = CAN_THO_2019.replace(exemptions=evolve(CAN_THO_2019.rule(Exemptions), unstated=Unstated.EXEMPT))


def seen(strategy: st.SearchStrategy[Any], describe: Callable[[Any], object], number: int = 150) -> set[object]:
    """Return what so many values are like."""
    found: set[object] = set()

    @settings(
        max_examples=number,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=EVERY_CHECK,
    )
    @given(strategy)
    def collect(value: object) -> None:
        found.add(describe(value))

    collect()
    return found


def itself(value: object) -> object:
    return value


def state(value: object) -> str:
    """Return whether something is not known, not done, or given."""
    return "unknown" if value is None else "not done" if value is NOT_DONE else type(value).__name__


class TestMeetings:
    """Notices, boards, attendance, minutes and people: known, known not to be, and not known."""

    def test_notices(self) -> None:
        drawn: list[Notice] = []
        seen(ours.notices(), drawn.append, 80)
        assert {state(one.on) for one in drawn} == {"unknown", "date"}
        assert {state(one.time) for one in drawn} == {"unknown", "not done", "time"}
        assert {state(one.place) for one in drawn} == {"unknown", "not done", "str"}
        assert seen(ours.notices(st.just(DAY)), lambda one: (type(one), one.on), 20) == {(Notice, DAY)}

    @pytest.mark.parametrize("observer", Observer, ids=lambda observer: observer.value)
    def test_attendance(self, observer: Observer) -> None:
        found = seen(ours.attendances(), lambda one: (type(one), observer in one.present, observer in one.absent), 60)
        assert found == {(Attendance, True, False), (Attendance, False, True), (Attendance, False, False)}

    FORM = BallotForm(["Trần Thị Mẫu", "Lê Văn Thí"])
    COUNTED = count(BallotForm(["Võ Văn Đếm"]), [Ballot([Rating.HIGH]), Ballot([Rating.LOW])], issued=3)
    FIGURES = ("issued", "collected", "valid", "invalid")
    FIGURES_OF_A_ROW = ("high", "confidence", "low", "valid", "invalid")

    def test_minutes(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Of no form, of some form, or of a count."""
        monkeypatch.setattr(ours, "ballot_forms", lambda: st.just(self.FORM))
        monkeypatch.setattr(ours, "counts", lambda: st.just(self.COUNTED))
        drawn: list[Minutes] = []
        seen(ours.minutes(), drawn.append, 120)
        assert Minutes.of(self.COUNTED) in drawn
        others = [one for one in drawn if one != Minutes.of(self.COUNTED)]
        assert {tuple(row.name for row in one.rows) for one in others} == {(), self.FORM.names}
        for name in self.FIGURES:
            assert {state(getattr(one, name)) for one in others} == {"unknown", "int"}, name
        for name in self.FIGURES_OF_A_ROW:
            assert {state(getattr(row, name)) for one in others for row in one.rows} == {"unknown", "int"}, name
        of_the_form = seen(ours.minutes(self.FORM), lambda one: tuple(row.name for row in one.rows), 40)
        assert of_the_form == {self.FORM.names}

    def test_figures_of_the_meeting_are_drawn_though_a_host_resolved_its_types(self) -> None:
        attrs.resolve_types(Meeting)
        assert seen(ours.meetings(), lambda one: one.summoned is None, 60) == {True, False}

    def test_people_of_one_round(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """At most five, nobody twice in one post, all of them with ids or none."""

        def one_of_eight(*, with_id: bool) -> st.SearchStrategy[Officeholder]:
            return st.integers(1, 8).map(
                lambda number: evolve(DIRECTOR, name=f"Mẫu {number}", id=str(number) if with_id else None)
            )

        monkeypatch.setattr(ours, "officeholders", one_of_eight)
        drawn: list[list[Officeholder]] = []
        seen(ours.groups_of_people(), drawn.append, 150)
        assert all(len({person.key for person in group}) == len(group) for group in drawn)
        found = {(len(group), frozenset(state(person.id) for person in group)) for group in drawn}
        with_or_without = {frozenset({"unknown"}), frozenset({"str"})}
        assert found == {(0, frozenset()), *product(range(1, 6), with_or_without)}


class TestPeople:
    """Histories of service that go on, renewed or not, and the posts that a body can have."""

    def test_the_posts_of_a_body(self) -> None:
        assert standard_roles(SO_MAU) == [Role.HEAD, Role.DEPUTY_HEAD, Role.CHIEF_ACCOUNTANT, Role.OTHER]
        for flag in ours.FLAGS:
            body = Body("Công ty Mẫu", BodyKind.SINGLE_MEMBER_COMPANY, has_control_board=flag)
            never = {Role.CONTROL_BOARD_HEAD} if flag is False else set()
            assert standard_roles(body) == [role for role in Role.standard() if role in roles_in(body.kind) - never]


def places(kind: BodyKind, unders: Iterable[Under | None], listed: str, neither: str = "") -> list[ours.Place]:
    """Return the places of a kind of body in which these posts are listed, and all others but a few are not."""

    def offices(body: Body, roles: Iterable[Role]) -> tuple[Office, ...]:
        return tuple(Office(role, body, member) for role, member in product(roles, ours.FLAGS))

    named = [parse_term(Role, role) for role in listed.split()]
    others = [role for role in Role.standard() if role in roles_in(kind) and role not in named]
    unlisted = [role for role in others if role.value not in neither.split()]
    bodies = [Body(kind.label.vi, kind, under) for under in unders]
    return [ours.Place(body, offices(body, named), offices(body, unlisted)) for body in bodies]


def division(under: Under | None) -> ours.Place:
    """Return a division, whose head is listed as a member of the People's Committee only."""
    (place,) = places(BodyKind.DISTRICT_DIVISION, [under], "head")
    unknown, member, stranger = place.listed
    assert unknown.committee_member is None
    return ours.Place(place.body, (member,), (stranger, *place.unlisted))


def company(listed: str, neither: str = "", *, board: bool | None) -> ours.Place:
    (place,) = places(BodyKind.SINGLE_MEMBER_COMPANY, [Under.CITY], listed, neither)
    body = evolve(place.body, has_control_board=board)
    return ours.Place(
        body,
        tuple(evolve(office, body=body) for office in place.listed),
        tuple(evolve(office, body=body) for office in place.unlisted),
    )


class TestLawful:
    """Where a plan lists which posts, and what is drawn so that nobody is exempt and everybody can be told apart."""

    def test_the_places_of_can_tho(self) -> None:
        chiefs = "chair director"
        assert list(ours.places_of(CAN_THO_2019)) == [
            *places(BodyKind.DEPARTMENT, [None, Under.CITY], "head deputy_head"),
            *places(BodyKind.AGENCY, [Under.CITY], "head"),
            *places(BodyKind.PUBLIC_SERVICE_UNIT, [Under.CITY], "head deputy_head"),
            *places(BodyKind.DISTRICT_COMMITTEE, [None, Under.CITY], "chair deputy_chair"),
            *map(division, [None, Under.DISTRICT]),
            # Where nobody knows whether there is a control board, it is open whether the controllers are listed.
            company(f"{chiefs} control_board_head chief_accountant", "controller", board=None),
            company(f"{chiefs} control_board_head chief_accountant", board=True),
            company(f"{chiefs} controller chief_accountant", "control_board_head", board=False),
        ]

    def test_a_post_that_is_not_listed_on_every_day_of_the_round_is_neither(self) -> None:
        plan = CAN_THO_2019
        post, group = Post(Role.HEAD, BodyKind.DEPARTMENT), plan.subjects.groups[0]
        item = Exclusion(post, group.provision, None, REMARK)
        for bounded in (evolve(item, first_day=plan.window.last), evolve(item, last_day=plan.window.first)):
            exclusions = (bounded, *plan.subjects.exclusions)
            changed = plan.replace(subjects=evolve(plan.subjects, exclusions=exclusions))
            first = ours.places_of(changed)[0]
            assert {office.role for office in first.listed} == {Role.DEPUTY_HEAD}
            assert {office.role for office in first.unlisted} == {Role.CHIEF_ACCOUNTANT, Role.OTHER}

    def test_a_place_under_another_name(self) -> None:
        place = ours.Place(SO_MAU, (DIRECTOR.office, DEPUTY.office), (CHIEF_OF_OFFICE.office,))
        body = Body("Sở Thử", BodyKind.DEPARTMENT)
        head, deputy, other = (Office(role, body) for role in (Role.HEAD, Role.DEPUTY_HEAD, Role.OTHER))
        assert place.named("Sở Thử") == ours.Place(body, (head, deputy), (other,))

    def test_circumstances_that_exempt_nobody(self) -> None:
        drawn: list[frozenset[Circumstance] | None] = []
        seen(ours._circumstances(CAN_THO_2019), drawn.append, 100)  # noqa: SLF001
        assert None in drawn
        assert frozenset() in drawn
        assert {circumstance for one in drawn for circumstance in one or ()} == set(Circumstance)
        grounds = evolve(CAN_THO_2019.rule(Exemptions), grounds=[Circumstance.SERIOUS_ILLNESS])
        for plan in (EXEMPTING, CAN_THO_2019.replace(exemptions=grounds)):
            assert seen(ours._circumstances(plan), itself, 10) == {()}  # noqa: SLF001

    @pytest.mark.parametrize(("length", "is_short"), [(99, True), (100, False)])
    def test_namesakes_that_the_ballots_can_tell_apart(self, length: int, *, is_short: bool) -> None:
        one = evolve(DIRECTOR, name="M" * length)
        expected = [one, evolve(DEPUTY, name=one.name), SECOND_DEPUTY]
        group = [one, DEPUTY, SECOND_DEPUTY]
        assert ours._namesakes(group) == (expected if is_short else group)  # noqa: SLF001

    def test_one_person_or_two_of_one_post_are_no_namesakes(self) -> None:
        for group in ([DIRECTOR], [DEPUTY, SECOND_DEPUTY], [DEPUTY, SECOND_DEPUTY, DIRECTOR]):
            assert ours._namesakes(group) == group  # noqa: SLF001

    def test_rounds_of_the_plan_that_is_given(self) -> None:
        group = CAN_THO_2019.subjects.groups[1]
        plan = EXEMPTING.replace(subjects=evolve(EXEMPTING.subjects, groups=[group], exclusions=[]))

        def posts(whole: Round) -> object:
            listed = [person for meeting in whole.meetings for person in meeting.list_known]
            assert plan.check(whole).ok
            return frozenset((person.office.role, person.office.body.kind) for person in listed)

        assert seen(ours.lawful_rounds(plan), posts, 15) == {frozenset({(Role.DEPUTY_HEAD, BodyKind.DEPARTMENT)})}


class TestWords:
    """Letters taken apart."""

    def test_letters_are_taken_apart(self) -> None:
        assert ours.decomposed("Mẫu") == "Ma\u0302\u0303u"
        assert ours.decomposed("Ký") == "Ky\u0301"
        assert ours.decomposed("ﬁ") == "ﬁ"
