"""Strategies for embedders: valid by construction, small when they shrink, nasty on purpose."""

from __future__ import annotations

import re
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from attrs import evolve
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

from effort import FEW, HALF
from phieu_tin_nhiem import (
    CAN_THO_2019,
    Anniversary,
    Attendance,
    Ballot,
    BallotForm,
    Body,
    BodyKind,
    Circumstance,
    Count,
    CountingBoard,
    DayCount,
    InvalidMeetingError,
    Meeting,
    Minutes,
    MissingExtraError,
    Notice,
    Office,
    Officeholder,
    PhieuTinNhiemError,
    Result,
    Role,
    Round,
    Service,
    Subjects,
    Tally,
    Turnout,
    Under,
    Unstated,
    Venue,
    count,
)
from phieu_tin_nhiem.testing import lawful, registration, spoiling, words
from phieu_tin_nhiem.testing import strategies as ours
from phieu_tin_nhiem.testing.strategies import Fault, FaultyRound
from rounds import CHIEF_OF_OFFICE, DIRECTOR, SO_MAU, lawful_meeting, lawful_round

STRICTER = evolve(
    CAN_THO_2019,
    tenure=evolve(CAN_THO_2019.tenure, months=12, anniversary=Anniversary.STRICT),
    notice=evolve(CAN_THO_2019.notice, days=3, counting=DayCount.CLEAR_DAYS),
    exemptions=evolve(CAN_THO_2019.exemptions, unstated=Unstated.EXEMPT),
    attendance=evolve(CAN_THO_2019.attendance, expected=CAN_THO_2019.attendance.expected[:1]),
    report=evolve(CAN_THO_2019.report, before=date(2020, 3, 1)),
)
"""A plan whose parameters are all different."""

DRAWN: dict[type, Callable[[], st.SearchStrategy[object]]] = {
    Attendance: ours.attendances,
    Ballot: ours.ballots,
    BallotForm: ours.ballot_forms,
    Body: ours.bodies,
    Count: ours.counts,
    CountingBoard: ours.counting_boards,
    Meeting: ours.meetings,
    Minutes: ours.minutes,
    Notice: ours.notices,
    Office: ours.offices,
    Officeholder: ours.officeholders,
    Result: ours.results,
    Round: ours.rounds,
    Service: ours.services,
    Tally: ours.tallies,
    Turnout: ours.turnouts,
}


def simplest(strategy: st.SearchStrategy[object]) -> object:
    """Return the value of which every choice is the simplest: it is drawn before all others."""
    return find(strategy, lambda _: True, settings=settings(database=None, phases=[Phase.generate], max_examples=1))


def smallest(strategy: st.SearchStrategy[object]) -> object:
    """Return what a strategy shrinks to, whatever was drawn first; it takes its time."""
    return find(strategy, lambda _: True, settings=settings(database=None))


SHRINKING = pytest.mark.parametrize("least", [simplest, pytest.param(smallest, marks=pytest.mark.long)])
Least = Callable[[st.SearchStrategy[object]], object]


def some(strategy: st.SearchStrategy[object], wanted: Callable[[object], bool]) -> object:
    """Return a value that is wanted, the first that comes; it fails where none does."""
    quick = settings(
        max_examples=2_000, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
    )
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
        nasty = words.nasty_days(date(2010, 1, 1), date(2030, 12, 31))
        assert day in nasty
        around = (day - timedelta(days=9), day + timedelta(days=9))
        assert some(ours.days(*around), lambda drawn: drawn == day) == day

    def test_the_days_keep_to_their_bounds_and_reach_them(self) -> None:
        first, last = date(2019, 1, 7), date(2019, 1, 30)
        assert words.nasty_days(first, last) == (first, date(2019, 1, 28), date(2019, 1, 29), last)
        assert words.nasty_days(date(1900, 1, 1), date(8999, 12, 31))[-1] == date(8999, 12, 31)

    def test_names_in_another_normal_form(self) -> None:
        name = some(ours.names(), lambda drawn: drawn != unicodedata.normalize("NFC", str(drawn)))
        assert Officeholder(str(name), DIRECTOR.office).name == unicodedata.normalize("NFC", str(name))

    @pytest.mark.parametrize("name", words.NASTY_NAMES)
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

    def test_every_kind_of_body_whose_leaders_the_plan_lists_is_among_them(self) -> None:
        kinds = {place.body.kind for place in lawful.places_of(CAN_THO_2019)}
        assert kinds == {
            BodyKind.DEPARTMENT,
            BodyKind.AGENCY,
            BodyKind.PUBLIC_SERVICE_UNIT,
            BodyKind.DISTRICT_COMMITTEE,
            BodyKind.DISTRICT_DIVISION,
            BodyKind.SINGLE_MEMBER_COMPANY,
        }


BARE = Round(meetings=[Meeting(body=SO_MAU, on=date(2019, 1, 20))])
NEEDS_NOTHING = {
    Fault.NO_BALLOTS,
    Fault.ABSENT_OBSERVER,
    Fault.LATE_REPORT,
    Fault.EARLY_REPORT,
    Fault.NO_REPORT,
}


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
        report = STRICTER.check(faulty.round)
        (broken,) = {finding.rule for finding in report.violations}
        assert broken in faulty.fault.provisions(STRICTER)
        assert report.undetermined == ()

    @pytest.mark.parametrize("fault", sorted(set(Fault) - NEEDS_NOTHING, key=str), ids=lambda fault: fault.value)
    def test_a_round_that_has_not_what_would_be_spoilt_is_refused(self, fault: Fault) -> None:
        with pytest.raises(InvalidMeetingError, match=r"Fault\.inject"):
            fault.inject(BARE)

    @pytest.mark.parametrize("fault", sorted(NEEDS_NOTHING, key=str), ids=lambda fault: fault.value)
    def test_of_any_round_it_can_be_said_that_nothing_was_done(self, fault: Fault) -> None:
        assert CAN_THO_2019.check(fault.inject(BARE)).violations

    def test_a_plan_that_lists_every_post_leaves_no_post_to_list_wrongly(self) -> None:
        every_role = [Role.HEAD, Role.DEPUTY_HEAD, Role.CHIEF_ACCOUNTANT, Role.OTHER]
        group = CAN_THO_2019.subjects.groups[0]
        posts = [evolve(group.posts[0], role=role, kind=BodyKind.DEPARTMENT) for role in every_role]
        plan = evolve(CAN_THO_2019, subjects=Subjects([evolve(group, posts=posts)]))
        with pytest.raises(InvalidMeetingError):
            Fault.UNLISTED_POST.inject(lawful_round(), plan)

    def test_a_name_that_is_taken_is_not_given_again(self) -> None:
        first = spoiling.stranger(lawful_round(), "Võ Văn Mới", DIRECTOR.office, date(2015, 1, 1))
        people = [DIRECTOR, first]
        second = spoiling.stranger(
            Round(meetings=[lawful_meeting(Venue.WORKPLACE, date(2019, 1, 20), people)]),
            "Võ Văn Mới",
            CHIEF_OF_OFFICE.office,
            date(2015, 1, 1),
        )
        assert second.name not in {person.name for person in people}


class TestRegistration:
    """With Hypothesis at hand the types are known to it, without an import; without it, the error names the extra."""

    def test_every_type_that_has_a_strategy_is_registered(self) -> None:
        assert dict(registration.STRATEGIES) == DRAWN

    @pytest.mark.parametrize("kind", DRAWN, ids=lambda kind: kind.__name__)
    @settings(max_examples=3)
    @given(data=st.data())
    def test_from_type_knows_it(self, kind: type, data: st.DataObject) -> None:
        assert type(data.draw(st.from_type(kind))) is kind

    def run(self, code: str) -> str:
        done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout.strip()

    def test_nothing_has_to_be_imported_for_it(self) -> None:
        code = (
            "from hypothesis import find, strategies as st\n"
            "from phieu_tin_nhiem import Tally\n"
            "print(find(st.from_type(Tally), lambda tally: True))"
        )
        assert re.fullmatch(r"Tally\(high=\d+, confidence=\d+, low=\d+\)", self.run(code))

    def test_the_strategies_may_be_imported_first(self) -> None:
        code = (
            "from phieu_tin_nhiem.testing.strategies import tallies\n"
            "from hypothesis import find\n"
            "print(find(tallies(), lambda tally: tally.low > 2))"
        )
        assert self.run(code) == "Tally(high=0, confidence=0, low=3)"

    @pytest.mark.parametrize("room", ["testing", "testing.strategies", "testing.registration"])
    def test_without_hypothesis_the_error_names_the_extra(self, room: str) -> None:
        code = (
            "import sys; sys.modules['hypothesis'] = None\n"
            "import phieu_tin_nhiem\n"
            f"try: import phieu_tin_nhiem.{room}\n"
            "except ImportError as error: print(type(error).__name__, error.extra, error.explain('en'))"
        )
        assert self.run(code) == (
            'MissingExtraError testing the extra "testing", which phieu_tin_nhiem.testing needs, is not installed; '
            'install it with: pip install "phieu-tin-nhiem[testing]"'
        )

    def test_the_error_is_ours_and_an_import_error(self) -> None:
        error = MissingExtraError("phieu_tin_nhiem.testing", "testing")
        assert isinstance(error, PhieuTinNhiemError)
        assert isinstance(error, ImportError)
        assert not isinstance(error, ValueError)
        assert str(error) == (
            'chưa cài phần mở rộng "testing" mà phieu_tin_nhiem.testing cần; '
            'cài bằng: pip install "phieu-tin-nhiem[testing]"'
        )
