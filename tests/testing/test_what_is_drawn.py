"""What the strategies draw: every kind of value that they promise, and none besides."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from itertools import product
from typing import Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from phieu_tin_nhiem import (
    CAN_THO_2019,
    NOT_DONE,
    Attendance,
    Ballot,
    BallotForm,
    Body,
    BodyKind,
    Circumstance,
    CountingBoard,
    Minutes,
    MinutesRow,
    Notice,
    Observer,
    Office,
    Officeholder,
    Rating,
    Role,
    Round,
    Service,
    Under,
    Unstated,
    count,
)
from phieu_tin_nhiem.base.values import parse_term
from phieu_tin_nhiem.messages import said
from phieu_tin_nhiem.rules.subjects import Exclusion, Post
from phieu_tin_nhiem.testing import lawful, meetings, people, registration, votes, words
from phieu_tin_nhiem.testing.lawful import Place, places_of
from rounds import CHIEF_OF_OFFICE, DEPUTY, DIRECTOR, SECOND_DEPUTY, SO_MAU

FLAGS = (None, True, False)
DAY = date(2019, 1, 15)
EXEMPTING = evolve(CAN_THO_2019, exemptions=evolve(CAN_THO_2019.exemptions, unstated=Unstated.EXEMPT))


def seen(strategy: st.SearchStrategy[Any], describe: Callable[[Any], object], number: int = 150) -> set[object]:
    """Return what so many values are like."""
    found: set[object] = set()

    @settings(
        max_examples=number,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
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
        seen(meetings.notices(), drawn.append, 80)
        assert {state(one.on) for one in drawn} == {"unknown", "date"}
        assert {state(one.time) for one in drawn} == {"unknown", "not done", "time"}
        assert {state(one.place) for one in drawn} == {"unknown", "not done", "str"}
        assert seen(meetings.notices(st.just(DAY)), lambda one: (type(one), one.on), 20) == {(Notice, DAY)}

    def test_boards_and_forms_of_one_to_five(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def bounds(least: int, most: int) -> st.SearchStrategy[list[str]]:
            return st.just([f"từ {least}", f"đến {most}"])

        for module in (meetings, votes):
            monkeypatch.setattr(module, "distinct_names", bounds)
        assert seen(meetings.counting_boards(), itself, 3) == {CountingBoard(["từ 1", "đến 5"])}
        assert seen(votes.ballot_forms(), itself, 3) == {BallotForm(["từ 1", "đến 5"])}
        assert seen(votes.ballot_forms(2, 3), itself, 3) == {BallotForm(["từ 2", "đến 3"])}

    @pytest.mark.parametrize("observer", Observer, ids=lambda observer: observer.value)
    def test_attendance(self, observer: Observer) -> None:
        found = seen(
            meetings.attendances(), lambda one: (type(one), observer in one.present, observer in one.absent), 60
        )
        assert found == {(Attendance, True, False), (Attendance, False, True), (Attendance, False, False)}

    FORM = BallotForm(["Trần Thị Mẫu", "Lê Văn Thí"])
    COUNTED = count(BallotForm(["Võ Văn Đếm"]), [Ballot([Rating.HIGH]), Ballot([Rating.LOW])], issued=3)
    FIGURES = ("issued", "collected", "valid", "invalid")
    FIGURES_OF_A_ROW = ("high", "confidence", "low", "valid", "invalid")

    def test_minutes(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Of no form, of some form, or of a count."""
        monkeypatch.setattr(meetings, "ballot_forms", lambda: st.just(self.FORM))
        monkeypatch.setattr(meetings, "counts", lambda: st.just(self.COUNTED))
        drawn: list[Minutes] = []
        seen(meetings.minutes(), drawn.append, 120)
        assert Minutes.of(self.COUNTED) in drawn
        others = [one for one in drawn if one != Minutes.of(self.COUNTED)]
        assert {tuple(row.name for row in one.rows) for one in others} == {(), self.FORM.names}
        for name in self.FIGURES:
            assert {state(getattr(one, name)) for one in others} == {"unknown", "int"}, name
        for name in self.FIGURES_OF_A_ROW:
            assert {state(getattr(row, name)) for one in others for row in one.rows} == {"unknown", "int"}, name

    def test_minutes_of_a_form(self) -> None:
        drawn: list[Minutes] = []
        seen(meetings.minutes(self.FORM), drawn.append, 40)
        assert {tuple(row.name for row in one.rows) for one in drawn} == {self.FORM.names}
        assert {type(row) for one in drawn for row in one.rows} == {MinutesRow}
        for name in self.FIGURES:
            assert {state(getattr(one, name)) for one in drawn} == {"unknown", "int"}, name

    def test_people_of_one_round(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """At most five, nobody twice in one post, all of them with ids or none."""

        def one_of_eight(*, with_id: bool) -> st.SearchStrategy[Officeholder]:
            return st.integers(1, 8).map(
                lambda number: evolve(DIRECTOR, name=f"Mẫu {number}", id=str(number) if with_id else None)
            )

        monkeypatch.setattr(meetings, "officeholders", one_of_eight)
        drawn: list[list[Officeholder]] = []
        seen(meetings.groups_of_people(), drawn.append, 150)
        assert all(len({person.key for person in group}) == len(group) for group in drawn)
        found = {(len(group), frozenset(state(person.id) for person in group)) for group in drawn}
        with_or_without = {frozenset({"unknown"}), frozenset({"str"})}
        assert found == {(0, frozenset()), *product(range(1, 6), with_or_without)}


class TestPeople:
    """Histories of service that go on, renewed or not, and the posts that a body can have."""

    LATEST = date(2018, 4, 20)

    def test_service_that_goes_on(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """It began in the twelve years before, on the last possible day at the latest."""
        monkeypatch.setattr(people, "days", lambda first, last: st.sampled_from([first, last]))
        drawn: list[list[Service]] = []
        seen(people.long_in_post(self.LATEST), drawn.append, 100)
        shapes = {(spans[0].acting, sum(not span.acting for span in spans)) for spans in drawn}
        assert shapes == set(product((True, False), (1, 2, 3)))
        starts = {next(span.start for span in spans if not span.acting) for spans in drawn}
        assert (min(starts), max(starts)) == (date(2006, 1, 1), self.LATEST)

    def test_terms_follow_each_other_without_a_gap(self) -> None:
        start = date(2015, 3, 1)
        terms = [Service(start, date(2015, 3, 1)), Service(date(2015, 3, 2), date(2015, 3, 12))]
        acting = Service(date(2014, 3, 1), date(2015, 2, 28), acting=True)
        assert people._renewed(start, [0, 10], acted=False) == [*terms, Service(date(2015, 3, 13))]  # noqa: SLF001
        assert people._renewed(start, [0, 10], acted=True) == [acting, *terms, Service(date(2015, 3, 13))]  # noqa: SLF001
        assert people._renewed(start, [], acted=False) == [Service(start)]  # noqa: SLF001

    def test_the_posts_of_a_body(self) -> None:
        assert people.roles_in(SO_MAU) == [Role.HEAD, Role.DEPUTY_HEAD, Role.CHIEF_ACCOUNTANT, Role.OTHER]
        board_head, others = (
            [Role.CONTROL_BOARD_HEAD],
            [Role.CHAIR, Role.DEPUTY_CHAIR, Role.MEMBER, Role.DIRECTOR, Role.DEPUTY_DIRECTOR],
        )
        last = [Role.CONTROLLER, Role.CHIEF_ACCOUNTANT, Role.OTHER]
        for flag in FLAGS:
            body = Body("Công ty Mẫu", BodyKind.SINGLE_MEMBER_COMPANY, has_control_board=flag)
            assert people.roles_in(body) == [*others, *([] if flag is False else board_head), *last]


def places(kind: BodyKind, unders: Iterable[Under | None], listed: str, unlisted: str) -> list[Place]:
    """Return the places of a kind of body in which these posts are listed, whatever else is known of them."""

    def offices(body: Body, roles: str) -> tuple[Office, ...]:
        return tuple(Office(parse_term(Role, role), body, member) for role, member in product(roles.split(), FLAGS))

    bodies = [Body(kind.label.vi, kind, under) for under in unders]
    return [Place(body, offices(body, listed), offices(body, unlisted)) for body in bodies]


def division(under: Under | None) -> Place:
    """Return a division, whose head is listed as a member of the People's Committee only."""
    (place,) = places(BodyKind.DISTRICT_DIVISION, [under], "head", "deputy_head chief_accountant other")
    unknown, member, stranger = place.listed
    assert unknown.committee_member is None
    return Place(place.body, (member,), (stranger, *place.unlisted))


def company(listed: str, unlisted: str, *, board: bool | None) -> Place:
    (place,) = places(BodyKind.SINGLE_MEMBER_COMPANY, [Under.CITY], listed, unlisted)
    body = evolve(place.body, has_control_board=board)
    return Place(
        body,
        tuple(evolve(office, body=body) for office in place.listed),
        tuple(evolve(office, body=body) for office in place.unlisted),
    )


class TestLawful:
    """Where a plan lists which posts, and what is drawn so that nobody is exempt and everybody can be told apart."""

    def test_the_places_of_can_tho(self) -> None:
        rest = "chief_accountant other"
        first, unlisted = "chair director", "deputy_chair member deputy_director"
        assert list(places_of(CAN_THO_2019)) == [
            *places(BodyKind.DEPARTMENT, [None, Under.CITY], "head deputy_head", rest),
            *places(BodyKind.AGENCY, [Under.CITY], "head", f"deputy_head {rest}"),
            *places(BodyKind.PUBLIC_SERVICE_UNIT, [Under.CITY], "head deputy_head", rest),
            *places(BodyKind.DISTRICT_COMMITTEE, [None, Under.CITY], "chair deputy_chair", "member other"),
            *map(division, [None, Under.DISTRICT]),
            # Where nobody knows whether there is a control board, it is open whether the controllers are listed.
            company(f"{first} control_board_head chief_accountant", f"{unlisted} other", board=None),
            company(f"{first} control_board_head chief_accountant", f"{unlisted} controller other", board=True),
            company(f"{first} controller chief_accountant", f"{unlisted} other", board=False),
        ]

    def test_a_post_that_is_not_listed_on_every_day_of_the_round_is_neither(self) -> None:
        plan = CAN_THO_2019
        post, group = Post(Role.HEAD, BodyKind.DEPARTMENT), plan.subjects.groups[0]
        item = Exclusion(post, group.provision, None, said("subjects.A10"))
        for bounded in (evolve(item, first_day=plan.window.last), evolve(item, last_day=plan.window.first)):
            exclusions = (bounded, *plan.subjects.exclusions)
            changed = evolve(plan, subjects=evolve(plan.subjects, exclusions=exclusions))
            first = places_of(changed)[0]
            assert {office.role for office in first.listed} == {Role.DEPUTY_HEAD}
            assert {office.role for office in first.unlisted} == {Role.CHIEF_ACCOUNTANT, Role.OTHER}

    def test_a_place_under_another_name(self) -> None:
        place = Place(SO_MAU, (DIRECTOR.office, DEPUTY.office), (CHIEF_OF_OFFICE.office,))
        body = Body("Sở Thử", BodyKind.DEPARTMENT)
        head, deputy, other = (Office(role, body) for role in (Role.HEAD, Role.DEPUTY_HEAD, Role.OTHER))
        assert place.named("Sở Thử") == Place(body, (head, deputy), (other,))

    def test_circumstances_that_exempt_nobody(self) -> None:
        drawn: list[frozenset[Circumstance] | None] = []
        seen(lawful._circumstances(CAN_THO_2019), drawn.append, 100)  # noqa: SLF001
        assert None in drawn
        assert frozenset() in drawn
        assert {circumstance for one in drawn for circumstance in one or ()} == set(Circumstance)
        grounds = evolve(CAN_THO_2019.exemptions, grounds=[Circumstance.SERIOUS_ILLNESS])
        for plan in (EXEMPTING, evolve(CAN_THO_2019, exemptions=grounds)):
            assert seen(lawful._circumstances(plan), itself, 10) == {()}  # noqa: SLF001

    @pytest.mark.parametrize(("length", "is_short"), [(99, True), (100, False)])
    def test_namesakes_that_the_ballots_can_tell_apart(self, length: int, *, is_short: bool) -> None:
        one = evolve(DIRECTOR, name="M" * length)
        expected = [one, evolve(DEPUTY, name=one.name), SECOND_DEPUTY]
        group = [one, DEPUTY, SECOND_DEPUTY]
        assert lawful._namesakes(group) == (expected if is_short else group)  # noqa: SLF001

    def test_one_person_or_two_of_one_post_are_no_namesakes(self) -> None:
        for group in ([DIRECTOR], [DEPUTY, SECOND_DEPUTY], [DEPUTY, SECOND_DEPUTY, DIRECTOR]):
            assert lawful._namesakes(group) == group  # noqa: SLF001

    def test_rounds_of_the_plan_that_is_given(self) -> None:
        group = CAN_THO_2019.subjects.groups[1]
        plan = evolve(EXEMPTING, subjects=evolve(EXEMPTING.subjects, groups=[group], exclusions=[]))

        def posts(whole: Round) -> object:
            listed = [person for meeting in whole.meetings for person in meeting.list_known]
            assert plan.check(whole).ok
            return frozenset((person.office.role, person.office.body.kind) for person in listed)

        assert seen(lawful.lawful_rounds(plan), posts, 15) == {frozenset({(Role.DEPUTY_HEAD, BodyKind.DEPARTMENT)})}


class TestWords:
    """Letters taken apart, and types that Hypothesis knows."""

    def test_letters_are_taken_apart(self) -> None:
        assert words.decomposed("Mẫu") == "Ma\u0302\u0303u"
        assert words.decomposed("Ký") == "Ky\u0301"
        assert words.decomposed("ﬁ") == "ﬁ"

    @pytest.mark.parametrize("kind", registration.STRATEGIES, ids=lambda kind: kind.__name__)
    def test_each_type_is_registered(self, kind: type) -> None:
        registration.register()
        assert seen(st.from_type(kind), type, 3) == {kind}
