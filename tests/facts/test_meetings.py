"""Meetings: facts as they were, or unknown, or known not to be; never facts that cannot have been."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from operator import attrgetter
from typing import Any

import pytest
from attrs import evolve, fields_dict
from hypothesis import given
from hypothesis import strategies as st

from phieu_tin_nhiem import (
    NOT_DONE,
    Attendance,
    Ballot,
    BallotForm,
    Body,
    BodyKind,
    Circumstance,
    CountingBoard,
    InvalidDayError,
    InvalidMeetingError,
    InvalidValueError,
    Meeting,
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
    count,
)
from phieu_tin_nhiem.base.sentences import COUNT
from phieu_tin_nhiem.base.text import Text
from phieu_tin_nhiem.facts.counting import Count
from phieu_tin_nhiem.facts.meetings import OwnFact
from refusals import STRANGER, expected_of, tell

SO_MAU = Body("Sở Mẫu", BodyKind.DEPARTMENT)
HEAD = Office(Role.HEAD, SO_MAU)
DEPUTY = Office(Role.DEPUTY_HEAD, SO_MAU)
AN, BINH = Officeholder("An", HEAD), Officeholder("Bình", DEPUTY)
MEETING = Meeting(body=SO_MAU, on=date(2019, 1, 20), people=[AN, BINH], listed=[AN])


def division_head(*, committee_member: bool | None) -> Officeholder:
    """Return the head of a division of a district."""
    body = Body("Phòng Mẫu", BodyKind.DISTRICT_DIVISION)
    return Officeholder("An", Office(Role.HEAD, body, committee_member=committee_member))


def accountant(*, has_board: bool | None) -> Officeholder:
    """Return the chief accountant of a company."""
    body = Body("Công ty Mẫu", BodyKind.SINGLE_MEMBER_COMPANY, has_control_board=has_board)
    return Officeholder("An", Office(Role.CHIEF_ACCOUNTANT, body))


class TestNotDone:
    """What is known not to have been done is not the same as what is not known."""

    def test_it_is_called_by_its_name(self) -> None:
        assert repr(NOT_DONE) == "NOT_DONE"

    @pytest.mark.parametrize("field", ["listed", "notice", "ballot_form", "board"])
    def test_a_duty_may_be_known_not_to_have_been_done(self, field: str) -> None:
        fields: dict[str, Any] = {field: NOT_DONE}
        assert getattr(evolve(MEETING, **fields), field) is NOT_DONE

    @pytest.mark.parametrize("field", ["body", "on", "venue", "people", "attendance", "minutes"])
    def test_a_fact_that_is_no_duty_may_not(self, field: str) -> None:
        fields: dict[str, Any] = {field: NOT_DONE}
        with pytest.raises(InvalidValueError) as caught:
            evolve(MEETING, **fields)
        assert caught.value.where == f"Meeting.{field}"


class TestNotice:
    """A notice was given on a day, and states a time and a place, or is known not to."""

    def test_nothing_of_it_need_be_known(self) -> None:
        assert Notice() == Notice(on=None, time=None, place=None)

    def test_what_it_states(self) -> None:
        notice = Notice(on=date(2019, 1, 15), time=time(8), place=" Hội  trường A ")
        assert (notice.on, notice.time, notice.place) == (date(2019, 1, 15), time(8), "Hội trường A")

    def test_a_time_is_kept_with_its_zone_and_to_the_microsecond(self) -> None:
        stated = time(8, 30, 15, 7, tzinfo=UTC, fold=1)
        kept = Notice(time=stated).time
        assert kept == time(8, 30, 15, 7, tzinfo=UTC)
        assert isinstance(kept, time)
        assert (kept.tzinfo, kept.fold) == (UTC, 0)

    def test_it_may_be_known_to_state_neither(self) -> None:
        notice = Notice(time=NOT_DONE, place=NOT_DONE)
        assert notice.time is NOT_DONE
        assert notice.place is NOT_DONE

    @pytest.mark.parametrize("stated", [datetime(2019, 1, 20), "08:00", 8, False])  # noqa: DTZ001
    def test_a_time_is_one_of_the_day(self, stated: Any) -> None:  # noqa: ANN401
        assert tell(lambda: Notice(time=stated)) == (InvalidMeetingError, "expected.time", stated, "Notice.time", {})

    def test_the_day_is_not_known_not_to_be(self) -> None:
        wrong: Any = NOT_DONE
        assert tell(lambda: Notice(on=wrong)) == (InvalidDayError, "expected.day", NOT_DONE, "Notice.on", {})


class TestCountingBoard:
    """The board has members, each named once."""

    def test_its_members(self) -> None:
        assert CountingBoard(["An", " Bình "]).members == ("An", "Bình")

    @pytest.mark.parametrize(
        ("members", "key", "value"), [([], "expected.names", ()), (["An", "Bình", " An"], "expected.once", "An")]
    )
    def test_a_board_that_cannot_be(self, members: list[str], key: str, value: object) -> None:
        refused: tuple[object, ...] = (InvalidMeetingError, key, value, "CountingBoard.members", {})
        assert tell(lambda: CountingBoard(members)) == refused


class TestAttendance:
    """Each observer was present, or absent, or it is not known (A20, A21)."""

    @given(st.sets(st.sampled_from(Observer)), st.sets(st.sampled_from(Observer)))
    def test_nobody_is_both_present_and_absent(self, present: set[Observer], absent: set[Observer]) -> None:
        if present & absent:
            with pytest.raises(InvalidMeetingError) as caught:
                Attendance(present, absent)
            assert (caught.value.key, caught.value.where) == ("expected.present_or_absent", "Attendance.absent")
            assert caught.value.value in present & absent
        else:
            attendance = Attendance(present, absent)
            assert attendance.present == frozenset(present)
            assert attendance.absent == frozenset(absent)

    def test_all_four(self) -> None:
        assert Attendance.full().present == {
            Observer.ORGANISATION,
            Observer.INSPECTION,
            Observer.PARTY_OFFICE,
            Observer.HOME_AFFAIRS,
        }

    @pytest.mark.parametrize("field", ["present", "absent"])
    def test_they_are_shown_in_one_order(self, field: str) -> None:
        fields: dict[str, Any] = {field: Observer}
        names = ("HOME_AFFAIRS", "INSPECTION", "ORGANISATION", "PARTY_OFFICE")
        shown = ", ".join(f"<Observer.{name}: '{name.lower()}'>" for name in names)
        assert f"{field}=frozenset({{{shown}}})" in repr(Attendance(**fields))


class TestMinutes:
    """The minutes hold the figures as they were written; they may contradict each other, but each is a count."""

    def test_figures_that_contradict_each_other_can_have_been_written(self) -> None:
        assert Minutes(issued=1, collected=2, valid=3, invalid=4).invalid == 4

    def test_each_name_has_one_row(self) -> None:
        rows = [MinutesRow(name="An"), MinutesRow(name=" An ")]
        assert tell(lambda: Minutes(rows=rows)) == (InvalidMeetingError, "expected.once", "An", "Minutes.rows", {})

    def test_they_are_made_of_a_count_and_of_nothing_else(self) -> None:
        assert tell(lambda: Minutes.of(STRANGER)) == expected_of(Count, STRANGER, "count")

    def test_the_minutes_of_a_count_are_its_figures(self) -> None:
        box = [
            Ballot([Rating.HIGH, Rating.LOW]),
            Ballot([None, Rating.CONFIDENCE]),
            Ballot([Rating.LOW, Rating.LOW], issued_by_board=False),
        ]
        assert Minutes.of(count(BallotForm(["An", "Bình"]), box, issued=5)) == Minutes(
            issued=5,
            collected=3,
            valid=2,
            invalid=1,
            rows=[
                MinutesRow(name="An", high=1, confidence=0, low=0, valid=1, invalid=2),
                MinutesRow(name="Bình", high=0, confidence=1, low=1, valid=2, invalid=1),
            ],
        )


class TestMeeting:
    """A meeting is of a body and on a day; everything else may be unknown."""

    def test_of_a_body_and_a_day_alone_nothing_else_is_known(self) -> None:
        bare = Meeting(body=MEETING.body, on=MEETING.on)
        assert {name for name in fields_dict(Meeting) if getattr(bare, name) is not None} == {"body", "on", "own"}
        assert bare.own == ()

    def test_the_list_as_far_as_it_is_known(self) -> None:
        assert MEETING.list_known == (AN,)
        assert evolve(MEETING, listed=None).list_known == ()
        assert evolve(MEETING, listed=NOT_DONE).list_known == ()
        assert evolve(MEETING, listed=[]).listed == ()

    @pytest.mark.parametrize("field", ["people", "listed"])
    def test_nobody_stands_there_twice_for_the_same_post(self, field: str) -> None:
        same = Officeholder("An", Office(Role.HEAD, SO_MAU, committee_member=True), party_leadership=True)
        fields: dict[str, Any] = {field: [AN, BINH, same]}
        refused: tuple[object, ...] = (InvalidMeetingError, "expected.once", same.format(), f"Meeting.{field}", {})
        assert tell(lambda: evolve(MEETING, **fields)) == refused

    @pytest.mark.parametrize(
        "other",
        [Officeholder("An", DEPUTY), Officeholder("An", HEAD, id="2"), Officeholder("Ân", HEAD)],
        ids=["another post", "another id", "another name"],
    )
    def test_another_post_or_another_person_may(self, other: Officeholder) -> None:
        assert evolve(MEETING, listed=[AN, other]).list_known == (AN, other)

    @pytest.mark.parametrize(
        ("fact", "there", "here"),
        [
            (
                "service",
                evolve(AN, service=[Service(date(2018, 1, 1))]),
                evolve(AN, service=[Service(date(2018, 9, 1))]),
            ),
            ("party_leadership", evolve(AN, party_leadership=True), evolve(AN, party_leadership=False)),
            ("circumstances", evolve(AN, circumstances=[]), evolve(AN, circumstances=[Circumstance.RETIREMENT_NOTICE])),
            ("office.committee_member", division_head(committee_member=True), division_head(committee_member=False)),
            ("office.body.has_control_board", accountant(has_board=True), accountant(has_board=False)),
        ],
    )
    def test_two_records_of_one_person_do_not_contradict_each_other(
        self, fact: str, there: Officeholder, here: Officeholder
    ) -> None:
        stated, facts = attrgetter(fact)(here), {"person": here.label, "name": fact}
        refused: tuple[object, ...] = (InvalidMeetingError, "expected.one_record", stated, "Meeting.listed", facts)
        assert tell(lambda: evolve(MEETING, people=[there], listed=[BINH, here])) == refused
        assert evolve(MEETING, people=[there], listed=[there]).list_known == (there,)

    @pytest.mark.parametrize(
        ("known", "unknown"),
        [
            (evolve(AN, service=[Service(date(2018, 1, 1))], party_leadership=False, circumstances=[]), AN),
            (division_head(committee_member=False), division_head(committee_member=None)),
            (accountant(has_board=False), accountant(has_board=None)),
        ],
    )
    def test_what_one_record_does_not_know_contradicts_nothing(
        self, known: Officeholder, unknown: Officeholder
    ) -> None:
        assert evolve(MEETING, people=[known], listed=[unknown]).list_known == (unknown,)
        assert evolve(MEETING, people=[unknown], listed=[known]).list_known == (known,)

    def test_nor_do_the_names_of_one_id(self) -> None:
        with pytest.raises(InvalidMeetingError) as caught:
            evolve(MEETING, people=[evolve(AN, id="1")], listed=[evolve(AN, id="1", name="Ân")])
        assert caught.value.facts["name"] == "name"

    def test_what_was_not_drawn_up_was_not_reported(self) -> None:
        refused: tuple[object, ...] = (InvalidMeetingError, "expected.drawn_up", True, "Meeting.list_reported", {})
        assert tell(lambda: evolve(MEETING, list_reported=True, listed=NOT_DONE)) == refused
        assert evolve(MEETING, list_reported=False, listed=NOT_DONE).list_reported is False

    def test_the_session_does_not_open_after_the_vote(self) -> None:
        later = MEETING.on + timedelta(days=1)
        refused = (InvalidMeetingError, "expected.opening", later, "Meeting.opened_on", {"vote": MEETING.on})
        assert tell(lambda: evolve(MEETING, opened_on=later)) == refused
        assert evolve(MEETING, opened_on=MEETING.on).opened_on == MEETING.on


class TestOwnFacts:
    """A fact that only a rule of one's own knows is held under its name; what is not given is not known."""

    GUESTS = OwnFact("guests", Text("số khách mời", "guests who were invited"), COUNT)

    @pytest.mark.parametrize("stated", [{"guests": 3, "by": ["An"]}, [("guests", 3), ("by", ["An"])]])
    def test_they_are_given_by_name_and_kept_in_order(self, stated: Any) -> None:  # noqa: ANN401
        meeting = evolve(MEETING, own=stated)
        assert meeting.own == (("by", ("An",)), ("guests", 3))
        assert meeting.own_fact(self.GUESTS) == 3
        assert hash(meeting) == hash(evolve(meeting))

    def test_what_is_not_given_is_not_known(self) -> None:
        assert MEETING.own_fact(self.GUESTS) is None

    def test_they_are_kept_as_what_cannot_change(self) -> None:
        stated = {"a": " Trần  Thị Mẫu ", "b": {"x"}, "c": [Text("vâng ", "yes"), [1]]}
        kept = evolve(MEETING, own=stated).own
        assert kept == (("a", "Trần Thị Mẫu"), ("b", frozenset({"x"})), ("c", (Text("vâng", "yes"), (1,))))

    @pytest.mark.parametrize(
        "stated", [{"guests": {"An": 1}}, {"guests": [bytearray()]}, [("guests", 1), ("guests", None)]]
    )
    def test_what_can_change_or_stands_twice_is_refused(self, stated: Any) -> None:  # noqa: ANN401
        with pytest.raises(InvalidMeetingError):
            evolve(MEETING, own=stated)

    @pytest.mark.parametrize("stated", [{" ": 1}, {"guests": "\u200b"}, [("guests", 1, 2)], "guests", 7])
    def test_what_has_no_name_is_no_fact(self, stated: Any) -> None:  # noqa: ANN401
        with pytest.raises(InvalidValueError) as caught:
            evolve(MEETING, own=stated)
        assert caught.value.where.startswith("Meeting.own")


class TestRound:
    """A round has at least one meeting, and its results were reported on a day, or not, or that is not known."""

    @pytest.mark.parametrize("reported_on", [None, NOT_DONE, date(2019, 1, 30)])
    def test_its_report(self, reported_on: Any) -> None:  # noqa: ANN401
        assert Round(meetings=[MEETING], reported_on=reported_on).reported_on == reported_on

    def test_without_a_meeting_there_is_none(self) -> None:
        assert tell(lambda: Round(meetings=[])) == (InvalidMeetingError, "expected.meeting", (), "Round.meetings", {})

    @pytest.mark.parametrize("field", ["people", "listed"])
    def test_a15_an_id_is_given_everywhere_or_nowhere(self, field: str) -> None:
        with_id: dict[str, Any] = {"people": None, "listed": None, field: [evolve(AN, id="1")]}
        facts = {"person": AN.label}
        refused: tuple[object, ...] = (InvalidMeetingError, "expected.id_everywhere", "1", "Round", facts)
        assert tell(lambda: Round(meetings=[MEETING, evolve(MEETING, **with_id)])) == refused
        Round(meetings=[evolve(MEETING, people=[evolve(AN, id="1"), evolve(AN, id="2")], listed=None)])
        Round(meetings=[MEETING, evolve(MEETING, people=None, listed=[evolve(AN, id="1", office=DEPUTY)])])
