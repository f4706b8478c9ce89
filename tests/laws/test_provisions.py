"""Laws of the Cần Thơ plan, provision by provision: what holds whatever the body, the people and the figures are."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from itertools import permutations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from effort import FEW, HALF
from phieu_tin_nhiem import (
    CAN_THO_2019,
    Attendance,
    Ballot,
    BallotForm,
    Base,
    Body,
    BodyKind,
    CountingBoard,
    Finding,
    Observer,
    Office,
    Rating,
    Result,
    Role,
    Round,
    Status,
    Tally,
    Under,
    Venue,
    count,
)
from phieu_tin_nhiem.plans.plan import Window
from phieu_tin_nhiem.testing import strategies as ours
from rounds import DEPUTY, DIRECTOR, SECOND_DEPUTY, lawful_round, violated, with_meeting

ONE_DAY = timedelta(days=1)
DAY = date(2019, 1, 20)
WINTER = ours.days(date(2018, 12, 1), date(2019, 3, 1))
KNOWN = {True: Status.SATISFIED, False: Status.NOT_APPLICABLE, None: Status.UNDETERMINED}


def judged(role: Role, body: Body, *, member: bool | None = None) -> Finding:
    return CAN_THO_2019.subjects.judge(Office(role, body, member), DAY)


def status(role: Role, body: Body, *, member: bool | None = None) -> Status:
    return judged(role, body, member=member).status


def bodies(*kinds: BodyKind) -> st.SearchStrategy[Body]:
    return ours.bodies(kinds)


def is_under_the_city(body: Body) -> bool | None:
    return None if body.superior is None else body.superior is Under.CITY


class TestHeads:
    """ct19.subjects.a: heads of departments, and of agencies directly under the city."""

    @given(body=bodies(BodyKind.DEPARTMENT, BodyKind.AGENCY))
    def test_a_head_is_named_where_the_body_is_directly_under_the_city(self, body: Body) -> None:
        found = judged(Role.HEAD, body)
        assert found.status is KNOWN[is_under_the_city(body)]
        assert found.rule.id == "ct19.subjects.a"

    @given(office=ours.offices(), day=ours.days(), name=ours.body_names())
    def test_neither_the_day_nor_the_name_of_the_body_matters(self, office: Office, day: date, name: str) -> None:
        other = evolve(office, body=evolve(office.body, name=name))
        there, here = (CAN_THO_2019.subjects.judge(*asked) for asked in ((other, day), (office, DAY)))
        assert (there.status, there.rule, there.missing) == (here.status, here.rule, here.missing)

    @given(office=ours.offices())
    def test_whoever_is_named_is_named_by_one_item_alone(self, office: Office) -> None:
        groups = CAN_THO_2019.subjects.groups
        naming = [group for group in groups if any(post.names(office) for post in group.posts)]
        found = CAN_THO_2019.subjects.judge(office, DAY)
        assert [group.provision for group in naming] == ([found.rule] if found.status is Status.SATISFIED else [])


class TestDeputies:
    """ct19.subjects.b: of deputies of departments and agencies, only those of a Sở."""

    @given(body=bodies(BodyKind.DEPARTMENT, BodyKind.AGENCY))
    def test_a_deputy_is_named_where_the_head_is_and_the_body_is_a_department(self, body: Body) -> None:
        head, deputy = status(Role.HEAD, body), status(Role.DEPUTY_HEAD, body)
        is_department = body.kind is BodyKind.DEPARTMENT
        assert deputy is (head if is_department else Status.NOT_APPLICABLE)
        assert is_department is (judged(Role.DEPUTY_HEAD, body).rule.id == "ct19.subjects.b" and head is deputy)


class TestServiceUnits:
    """ct19.subjects.c: heads and deputy heads of public service units alike, directly under the city."""

    @given(body=bodies(BodyKind.PUBLIC_SERVICE_UNIT))
    def test_head_and_deputy_are_treated_alike(self, body: Body) -> None:
        for role in (Role.HEAD, Role.DEPUTY_HEAD):
            found = judged(role, body)
            assert found.status is KNOWN[is_under_the_city(body)]
            assert found.rule.id == "ct19.subjects.c" or found.status is Status.NOT_APPLICABLE


class TestDistrictChairs:
    """ct19.subjects.d: chair and deputy chairs of a district's People's Committee, and none of its other members."""

    @given(body=bodies(BodyKind.DISTRICT_COMMITTEE), member=st.sampled_from([None, True, False]))
    def test_no_fact_changes_that(self, body: Body, *, member: bool | None) -> None:
        named = {role for role in Role.standard() if self.is_named(role, body, member=member)}
        assert named == {Role.CHAIR, Role.DEPUTY_CHAIR}
        assert {judged(role, body).rule.id for role in named} == {"ct19.subjects.d"}

    def is_named(self, role: Role, body: Body, *, member: bool | None) -> bool:
        has_it = role in {Role.CHAIR, Role.DEPUTY_CHAIR, Role.MEMBER, Role.OTHER}
        return has_it and status(role, body, member=member) is not Status.NOT_APPLICABLE


class TestDivisionHeads:
    """ct19.subjects.e: membership of the People's Committee names the head of a division, and nobody else."""

    @given(body=bodies(BodyKind.DISTRICT_DIVISION), member=st.sampled_from([None, True, False]))
    def test_the_answer_is_the_membership(self, body: Body, *, member: bool | None) -> None:
        found = judged(Role.HEAD, body, member=member)
        assert found.status is KNOWN[member]
        assert found.rule.id == "ct19.subjects.e"

    @given(office=ours.offices(), member=st.sampled_from([None, True, False]))
    def test_it_changes_no_other_answer(self, office: Office, *, member: bool | None) -> None:
        if (office.role, office.body.kind) != (Role.HEAD, BodyKind.DISTRICT_DIVISION):
            other = CAN_THO_2019.subjects.judge(evolve(office, committee_member=member), DAY)
            assert other == CAN_THO_2019.subjects.judge(office, DAY)


class TestCompanies:
    """ct19.subjects.f: four posts in a company of the city, one of them the head of the board or the controller."""

    @given(body=bodies(BodyKind.SINGLE_MEMBER_COMPANY))
    def test_the_posts_that_every_company_has_are_treated_alike(self, body: Body) -> None:
        always = {status(role, body) for role in (Role.CHAIR, Role.DIRECTOR, Role.CHIEF_ACCOUNTANT)}
        assert always == {KNOWN[is_under_the_city(body)]}

    @given(body=bodies(BodyKind.SINGLE_MEMBER_COMPANY))
    def test_of_those_who_control_one_kind_is_named_and_never_both(self, body: Body) -> None:
        of_the_board = evolve(body, has_control_board=True)
        assert status(Role.CONTROLLER, of_the_board) is Status.NOT_APPLICABLE
        assert status(Role.CONTROL_BOARD_HEAD, of_the_board) is status(Role.CHAIR, body)
        without = evolve(body, has_control_board=False)
        assert status(Role.CONTROLLER, without) is status(Role.CHAIR, body)

    @given(body=bodies(BodyKind.SINGLE_MEMBER_COMPANY))
    def test_deputies_and_members_are_not_named_whatever_is_known(self, body: Body) -> None:
        for role in (Role.DEPUTY_CHAIR, Role.DEPUTY_DIRECTOR, Role.MEMBER, Role.OTHER):
            assert status(role, body) is Status.NOT_APPLICABLE


class TestVenues:
    """ct19.venues: which places, not in which order and how often; to leave one out never breaks the limit."""

    @given(venues=st.lists(st.none() | st.sampled_from(Venue.standard()), max_size=4))
    def test_order_and_repetition_do_not_matter(self, venues: list[Venue | None]) -> None:
        found = CAN_THO_2019.venues.check(venues)
        assert CAN_THO_2019.venues.check(venues[::-1]) == found
        assert CAN_THO_2019.venues.check([*venues, *venues]) == found

    @given(venues=st.lists(st.sampled_from(Venue.standard()), min_size=1, max_size=4))
    def test_fewer_places_break_nothing(self, venues: list[Venue]) -> None:
        if CAN_THO_2019.venues.check(venues).status is not Status.VIOLATED:
            assert CAN_THO_2019.venues.check(venues[1:]).status is not Status.VIOLATED


MARKS = st.lists(st.none() | st.sampled_from(Rating), max_size=12)


class TestScale:
    """ct19.scale: three levels and no other; each valid mark counts once, at its own level, wherever it is counted."""

    FORM = BallotForm(["Trần Thị Mẫu"])

    def tally(self, marks: list[Rating | None]) -> Tally:
        (row,) = count(self.FORM, [Ballot([mark]) for mark in marks]).rows
        return row.tally

    @given(marks=MARKS, level=st.sampled_from(Rating))
    def test_one_more_mark_raises_its_level_by_one_and_no_other(
        self, marks: list[Rating | None], level: Rating
    ) -> None:
        before, after = self.tally(marks), self.tally([*marks, level])
        assert {rating: after[rating] - before[rating] for rating in Rating} == {
            rating: int(rating is level) for rating in Rating
        }
        assert self.tally([*marks, None]) == before

    @given(marks=MARKS, at=st.integers(0, 12), data=st.data())
    def test_boxes_may_be_split_and_shaken(self, marks: list[Rating | None], at: int, data: st.DataObject) -> None:
        shaken = data.draw(st.permutations(marks))
        assert self.tally(shaken[:at]) + self.tally(shaken[at:]) == self.tally(marks)

    @given(result=ours.results())
    def test_the_shares_of_the_valid_ballots_are_one(self, result: Result) -> None:
        if result.valid:
            assert sum((result.share(level, Base.VALID) for level in CAN_THO_2019.scale.levels), Fraction(0)) == 1


PEOPLE = (DIRECTOR, DEPUTY, SECOND_DEPUTY)
NAMES = [person.name for person in PEOPLE]


class TestList:
    """ct19.preparation.list: in whatever order, and each person who is left off is one breach of its own."""

    @pytest.mark.parametrize("order", list(permutations(range(len(PEOPLE)))), ids=str)
    def test_the_order_of_the_list_does_not_matter(self, order: tuple[int, ...]) -> None:
        assert violated(with_meeting(lawful_round(), 1, listed=[PEOPLE[place] for place in order])) == frozenset()

    @given(kept=st.sets(st.sampled_from(PEOPLE[1:])))
    def test_each_person_left_off_is_one_breach(self, kept: set[object]) -> None:
        listed = [DIRECTOR, *(person for person in PEOPLE[1:] if person in kept)]
        breaches = violated(with_meeting(lawful_round(), 1, listed=listed))
        left_off = {person.label for person in PEOPLE if person not in listed}
        assert {breach[1] for breach in breaches if breach[0] == "ct19.preparation.list"} == left_off


class TestBallots:
    """ct19.preparation.ballots: a name more on the ballots, or one fewer on the list, breaks nothing."""

    @given(
        printed=st.lists(st.sampled_from([*NAMES, "Ai Đó"]), min_size=1, unique=True),
        listed=st.lists(st.sampled_from(PEOPLE), unique=True),
    )
    def test_more_names_never_break_it(self, printed: list[str], listed: list[object]) -> None:
        rule, people = CAN_THO_2019.ballots, [person for person in PEOPLE if person in listed]
        if rule.check(BallotForm(printed), people)[0].status is Status.SATISFIED:
            assert rule.check(BallotForm([*printed, "Thêm Một"]), people)[0].status is Status.SATISFIED
            assert rule.check(BallotForm(printed), people[1:])[0].status is Status.SATISFIED


class TestBoard:
    """ct19.preparation.board: who sits on it never breaks the plan, which only asks that it be proposed (A22)."""

    @given(board=ours.counting_boards())
    def test_any_board_will_do(self, board: CountingBoard) -> None:
        assert CAN_THO_2019.board.check(board, PEOPLE)[0].status is Status.SATISFIED

    @given(board=ours.counting_boards(), with_listed=st.sampled_from(PEOPLE))
    def test_somebody_on_the_list_is_a_warning_and_no_breach(self, board: CountingBoard, with_listed: object) -> None:
        (person,) = [one for one in PEOPLE if one is with_listed]
        members = [*(name for name in board.members if name != person.name), person.name]
        found = CAN_THO_2019.board.check(CountingBoard(members), PEOPLE)
        assert [finding.status for finding in found] == [Status.SATISFIED, Status.NOT_APPLICABLE]


class TestAttendance:
    """ct19.attendance: one more who comes never breaks it; one more who is known to stay away never mends it."""

    @given(present=st.sets(st.sampled_from(Observer)), one=st.sampled_from(Observer))
    def test_who_comes_and_who_stays_away(self, present: set[Observer], one: Observer) -> None:
        rule = CAN_THO_2019.attendance
        absent = set(Observer) - present
        found = rule.check(Attendance(present=present, absent=absent)).status
        with_one = rule.check(Attendance(present=present | {one}, absent=absent - {one})).status
        without = rule.check(Attendance(present=present - {one}, absent=absent | {one})).status
        assert without is Status.VIOLATED
        assert with_one is Status.SATISFIED or with_one is found is Status.VIOLATED


class TestLead:
    """ct19.lead: Sở Nội vụ leads every round, on every day of it, and no fact of a round is held against it."""

    @FEW
    @given(whole=ours.rounds())
    def test_no_round_is_judged_by_it(self, whole: Round) -> None:
        assert "ct19.lead" not in {finding.rule.id for finding in CAN_THO_2019.check(whole).findings}

    @given(meeting=WINTER)
    def test_it_is_owed_for_every_meeting_by_the_same(self, meeting: date) -> None:
        (duty,) = [duty for duty in CAN_THO_2019.timeline(meeting).duties if duty.rule.id == "ct19.lead"]
        assert (duty.owed_by, duty.last_day) == (CAN_THO_2019.lead.owed_by, meeting)


class TestMovedMeetings:
    """A meeting moved by so many days moves what is owed for it by as many, and the report by none.

    ct19.preparation.list, ct19.preparation.ballots, ct19.preparation.board, ct19.preparation.notice, ct19.attendance,
    ct19.lead and ct19.report.
    """

    @given(meeting=WINTER, by=st.integers(0, 60))
    def test_every_duty(self, meeting: date, by: int) -> None:
        there, here = (
            {duty.rule.id: duty.last_day for duty in CAN_THO_2019.timeline(day).duties}
            for day in (meeting, meeting + by * ONE_DAY)
        )
        assert there.keys() == here.keys()
        moved = {id_: (here[id_] - there[id_]).days for id_ in there}
        assert moved == {id_: 0 if id_ == "ct19.report" else by for id_ in there}


class TestReport:
    """ct19.report: after the last meeting, an earlier report is never worse than a later one."""

    @given(meeting=WINTER, reported=WINTER, by=st.integers(0, 60))
    def test_earlier_is_never_worse(self, meeting: date, reported: date, by: int) -> None:
        rule, earlier = CAN_THO_2019.report, reported - by * ONE_DAY
        if rule.check(reported, meeting).status is Status.SATISFIED and earlier >= meeting:
            assert rule.check(earlier, meeting).status is Status.SATISFIED


class TestPlan:
    """ct19.plan: a plan issued earlier, or with less notice, leaves no day less for the vote."""

    @given(issued=ours.days(date(2018, 12, 1), date(2019, 1, 31)), earlier=st.integers(0, 40))
    def test_the_window_only_widens(self, issued: date, earlier: int) -> None:
        def window(day: date) -> Window:
            return evolve(CAN_THO_2019, instrument=evolve(CAN_THO_2019.instrument, issued_on=day)).window

        assert window(issued - earlier * ONE_DAY).first <= window(issued).first
        assert window(issued).last == CAN_THO_2019.window.last

    @given(day=WINTER)
    def test_nothing_stands_against_a_day_of_the_window_and_something_against_every_other(self, day: date) -> None:
        assert (not CAN_THO_2019.timeline(day).findings) is (day in CAN_THO_2019.window)


class TestPurpose:
    """ct19.purpose: a basis to consider, and nothing that has to follow: from no result at all (A24)."""

    @HALF
    @given(result=ours.results(), before=st.none() | ours.results())
    def test_nothing_follows_from_any_result(self, result: Result, before: Result | None) -> None:
        (finding,) = CAN_THO_2019.consequences.judge(result, before)
        assert (finding.status, finding.missing, finding.remedy) == (Status.NOT_APPLICABLE, (), None)
        assert finding == CAN_THO_2019.consequences.judge(Result(Tally()))[0]
