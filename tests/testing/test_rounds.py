"""What each fault does to a round, and nothing else: the whole round that comes out, or the error that says why not."""

from __future__ import annotations

from datetime import date
from itertools import combinations_with_replacement
from typing import Any

import pytest
from attrs import evolve

from phieu_tin_nhiem import (
    CAN_THO_2019,
    NOT_DONE,
    Attendance,
    BallotForm,
    Body,
    BodyKind,
    InvalidMeetingError,
    Meeting,
    Minutes,
    Notice,
    Observer,
    Office,
    Officeholder,
    Plan,
    Role,
    Round,
    Service,
    Under,
    Venue,
)
from phieu_tin_nhiem.base.sentences import Sentence
from phieu_tin_nhiem.base.values import EXPECTED_KIND
from phieu_tin_nhiem.rules import Anniversary, Subjects
from phieu_tin_nhiem.rules.tenure import Tenure
from phieu_tin_nhiem.testing.rounds import EXPECTED_MEETING_AT_WORK, EXPECTED_SPOILABLE, Fault
from refusals import told
from rounds import (
    DEPUTY,
    DIRECTOR,
    EVERYBODY,
    PARTY,
    PARTY_DAY,
    REPORT_DAY,
    SECOND_DEPUTY,
    SO_MAU,
    WORK,
    WORK_DAY,
    lawful_meeting,
    minutes_of,
    with_meeting,
)

BOTH, ALL = (DIRECTOR, SECOND_DEPUTY), (DIRECTOR, DEPUTY, SECOND_DEPUTY)
# More was issued than collected, and of the second row the invalid ballots are not known.
_first, _second = minutes_of(BOTH).rows
MINUTES = evolve(
    minutes_of(BOTH), issued=25, invalid=2, rows=[evolve(_first, invalid=3), evolve(_second, invalid=None)]
)
WHOLE = Round(
    meetings=[
        evolve(lawful_meeting(Venue.PARTY_COMMITTEE, PARTY_DAY, BOTH), minutes=MINUTES),
        lawful_meeting(Venue.WORKPLACE, WORK_DAY, ALL),
    ],
    reported_on=REPORT_DAY,
)
AT_PARTY, AT_WORK = WHOLE.meetings
BARE = Round(meetings=[Meeting(body=SO_MAU, on=WORK_DAY)])


def notice_of(meeting: Meeting) -> Notice:
    assert isinstance(meeting.notice, Notice)
    return meeting.notice


def stranger(name: str, office: Office = DIRECTOR.office, start: date = date(1995, 3, 15)) -> Officeholder:
    """Return somebody who was not in the round: of whom everything is known that could excuse a fault."""
    return Officeholder(name, office, service=[Service(start)], party_leadership=False, circumstances=(), id=None)


def with_one_more(index: int, person: Officeholder) -> Round:
    """Return the round with somebody more at one of its meetings, who got what the first on its list got."""
    meeting = WHOLE.meetings[index]
    minutes = meeting.minutes
    assert minutes is not None
    return with_meeting(
        WHOLE,
        index,
        people=(*EVERYBODY, person),
        listed=(*meeting.list_known, person),
        ballot_form=BallotForm([*(one.name for one in meeting.list_known), person.name]),
        minutes=evolve(minutes, rows=(*minutes.rows, evolve(minutes.rows[0], name=person.name))),
    )


def elsewhere(venue: Venue, person: Officeholder) -> Meeting:
    """Return a meeting like that at the place of work, elsewhere, about one person."""
    return evolve(
        AT_WORK,
        venue=venue,
        people=[person],
        listed=[person],
        ballot_form=BallotForm([person.name]),
        minutes=evolve(minutes_of([DIRECTOR]), rows=[evolve(minutes_of([DIRECTOR]).rows[0], name=person.name)]),
    )


EXPECTED: dict[Fault, Round] = {
    Fault.OUTSIDER_ON_PARTY_LIST: with_one_more(PARTY, stranger("Võ Văn Ngoài")),
    Fault.FOREIGN_PLACE: evolve(WHOLE, meetings=[AT_PARTY, AT_WORK, elsewhere(Venue.OTHER, DIRECTOR)]),
    # Five days before 20 January is 15 January.
    Fault.LATE_NOTICE: with_meeting(WHOLE, WORK, notice=evolve(notice_of(AT_WORK), on=date(2019, 1, 16))),
    Fault.NO_NOTICE: with_meeting(WHOLE, WORK, notice=NOT_DONE),
    Fault.NOTICE_WITHOUT_TIME: with_meeting(WHOLE, PARTY, notice=evolve(notice_of(AT_PARTY), time=NOT_DONE)),
    Fault.NOTICE_WITHOUT_PLACE: with_meeting(WHOLE, PARTY, notice=evolve(notice_of(AT_PARTY), place=NOT_DONE)),
    Fault.NO_BALLOTS: with_meeting(WHOLE, PARTY, ballot_form=NOT_DONE),
    Fault.NAME_NOT_ON_BALLOTS: with_meeting(WHOLE, WORK, ballot_form=BallotForm(["Lê Văn Thí", "Phạm Thị Dụ"])),
    Fault.NO_BOARD: with_meeting(WHOLE, WORK, board=NOT_DONE),
    Fault.ABSENT_OBSERVER: with_meeting(
        WHOLE,
        PARTY,
        attendance=Attendance(
            present=[Observer.ORGANISATION, Observer.INSPECTION, Observer.PARTY_OFFICE], absent=[Observer.HOME_AFFAIRS]
        ),
    ),
    Fault.BALLOTS_DO_NOT_ADD_UP: with_meeting(WHOLE, PARTY, minutes=evolve(MINUTES, invalid=3)),
    Fault.MORE_BALLOTS_THAN_ISSUED: with_meeting(
        WHOLE,
        PARTY,
        minutes=evolve(
            MINUTES,
            issued=20,
            collected=21,
            invalid=3,
            rows=[evolve(MINUTES.rows[0], invalid=4), evolve(MINUTES.rows[1], invalid=1)],
        ),
    ),
    Fault.LEVELS_DO_NOT_ADD_UP: with_meeting(
        WHOLE, PARTY, minutes=evolve(MINUTES, rows=[evolve(MINUTES.rows[0], high=13), MINUTES.rows[1]])
    ),
    Fault.PERSON_MISSING: evolve(
        WHOLE, meetings=[evolve(AT_PARTY, listed=[DIRECTOR]), evolve(AT_WORK, listed=[DIRECTOR, DEPUTY])]
    ),
    # Nine months before 20 January 2019 is 20 April 2018.
    Fault.NEWCOMER_LISTED: with_one_more(WORK, stranger("Võ Văn Lạ", start=date(2018, 4, 21))),
    Fault.UNLISTED_POST: with_one_more(WORK, stranger("Võ Văn Thêm", Office(Role.CHIEF_ACCOUNTANT, SO_MAU))),
    Fault.LIST_NOT_REPORTED: with_meeting(WHOLE, WORK, list_reported=False),
    Fault.NO_LIST: with_meeting(WHOLE, WORK, listed=NOT_DONE, list_reported=None),
    # The results are reported before 31 January.
    Fault.LATE_REPORT: evolve(WHOLE, reported_on=date(2019, 1, 31)),
    Fault.EARLY_REPORT: evolve(WHOLE, reported_on=date(2019, 1, 19)),
    Fault.NO_REPORT: evolve(WHOLE, reported_on=NOT_DONE),
}
NEEDS_NOTHING = [Fault.NO_BALLOTS, Fault.ABSENT_OBSERVER, Fault.LATE_REPORT, Fault.EARLY_REPORT, Fault.NO_REPORT]
NEEDS_MINUTES = [Fault.BALLOTS_DO_NOT_ADD_UP, Fault.MORE_BALLOTS_THAN_ISSUED, Fault.LEVELS_DO_NOT_ADD_UP]
NEEDS_NOTICE = [Fault.NOTICE_WITHOUT_TIME, Fault.NOTICE_WITHOUT_PLACE]
NEEDS_A_LIST = [fault for fault in Fault if fault not in {*NEEDS_NOTHING, *NEEDS_MINUTES, *NEEDS_NOTICE}]
# Twelve months that have to be over before the day, a notice of three days, a report before March 2020.
STRICTER = CAN_THO_2019.replace(
    tenure=evolve(CAN_THO_2019.rule(Tenure), months=12, anniversary=Anniversary.STRICT),
    notice=evolve(CAN_THO_2019.notice, days=3),
    attendance=evolve(CAN_THO_2019.attendance, expected=CAN_THO_2019.attendance.expected[:1]),
    report=evolve(CAN_THO_2019.report, before=date(2020, 3, 1)),
)


class TestEach:
    """Each fault changes what it is called after; everything else stays as it was."""

    @pytest.mark.parametrize("fault", Fault, ids=lambda fault: fault.value)
    def test_what_comes_out(self, fault: Fault) -> None:
        assert fault.inject(WHOLE) == EXPECTED[fault]

    def test_under_another_plan(self) -> None:
        """Three days before 20 January: the 17th. Twelve months over before it: since 19 January 2018 at the latest."""
        late = evolve(notice_of(AT_WORK), on=date(2019, 1, 18))
        assert Fault.LATE_NOTICE.inject(WHOLE, STRICTER) == with_meeting(WHOLE, WORK, notice=late)
        assert Fault.LATE_REPORT.inject(WHOLE, STRICTER) == evolve(WHOLE, reported_on=date(2020, 3, 1))
        absent = Attendance(present=[], absent=[Observer.ORGANISATION])
        assert Fault.ABSENT_OBSERVER.inject(WHOLE, STRICTER) == with_meeting(WHOLE, PARTY, attendance=absent)
        newcomer = stranger("Võ Văn Lạ", start=date(2018, 1, 20))
        assert Fault.NEWCOMER_LISTED.inject(WHOLE, STRICTER) == with_one_more(WORK, newcomer)

    def test_at_a_place_that_another_plan_does_not_name(self) -> None:
        for named, expected in (
            ([Venue.WORKPLACE, Venue.PARTY_COMMITTEE], Venue.OTHER),
            ([Venue.WORKPLACE, Venue.OTHER], Venue.PARTY_COMMITTEE),
        ):
            plan = CAN_THO_2019.replace(venues=evolve(CAN_THO_2019.venues, places=named))
            (*_, added) = Fault.FOREIGN_PLACE.inject(WHOLE, plan).meetings
            assert added == elsewhere(expected, DIRECTOR)

    def test_what_it_breaks(self) -> None:
        plan = CAN_THO_2019
        expected = {
            **dict.fromkeys(Fault, plan.listing.provisions),
            **dict.fromkeys((Fault.OUTSIDER_ON_PARTY_LIST, Fault.FOREIGN_PLACE), plan.venues.provisions),
            **dict.fromkeys((fault for fault in Fault if "notice" in fault.value), plan.notice.provisions),
            **dict.fromkeys((Fault.NO_BALLOTS, Fault.NAME_NOT_ON_BALLOTS), plan.ballots.provisions),
            **dict.fromkeys(NEEDS_MINUTES, plan.counting.provisions),
            **dict.fromkeys((Fault.LATE_REPORT, Fault.EARLY_REPORT, Fault.NO_REPORT), plan.report.provisions),
            Fault.NO_BOARD: plan.board.provisions,
            Fault.ABSENT_OBSERVER: plan.attendance.provisions,
            Fault.NEWCOMER_LISTED: plan.tenure.provisions,
            Fault.UNLISTED_POST: plan.subjects.provisions,
        }
        assert {fault: fault.provisions() for fault in Fault} == expected
        other = plan.replace(report=evolve(plan.report, provision=plan.notice.provision))
        assert Fault.NO_REPORT.provisions(other) == other.report.provisions != expected[Fault.NO_REPORT]

    def test_which_would_hide_each_other(self) -> None:
        for one, other in combinations_with_replacement(Fault, 2):
            assert one.meets(other) is other.meets(one)
            assert one.meets(other) or one is not other
        hidden = {fault.value for fault in Fault if fault is not Fault.NO_LIST and fault.meets(Fault.NO_LIST)}
        listed = {"outsider_on_party_list", "person_missing", "newcomer_listed", "unlisted_post", "list_not_reported"}
        assert hidden == listed | {"foreign_place", "no_ballots", "name_not_on_ballots"}


class TestPoorRounds:
    """A round of which less is known is spoilt as far as that goes."""

    def test_a_meeting_without_ballots_or_minutes_stays_without(self) -> None:
        poor = with_meeting(WHOLE, WORK, people=None, ballot_form=None, minutes=None)
        (_, held) = Fault.NEWCOMER_LISTED.inject(poor).meetings
        person = stranger("Võ Văn Lạ", start=date(2018, 4, 21))
        assert held == evolve(poor.meetings[WORK], people=[person], listed=[*ALL, person])
        (*_, added) = Fault.FOREIGN_PLACE.inject(poor).meetings
        assert (added.ballot_form, added.minutes) == (BallotForm(["Trần Thị Mẫu"]), None)

    def test_minutes_without_rows_stay_without(self) -> None:
        minutes = Minutes(issued=20, collected=20)
        poor = with_meeting(WHOLE, WORK, minutes=minutes)
        assert Fault.NEWCOMER_LISTED.inject(poor).meetings[WORK].minutes == minutes
        assert Fault.FOREIGN_PLACE.inject(poor).meetings[-1].minutes == minutes

    def test_the_party_committee_meets_if_it_has_not(self) -> None:
        alone = evolve(WHOLE, meetings=[AT_WORK])
        expected = evolve(WHOLE, meetings=[AT_WORK, elsewhere(Venue.PARTY_COMMITTEE, stranger("Võ Văn Ngoài"))])
        assert Fault.OUTSIDER_ON_PARTY_LIST.inject(alone) == expected

    def test_where_one_name_is_on_the_ballots_another_is_printed_that_nobody_has(self) -> None:
        # A newcomer in the round is called Võ Văn Mới.
        for form in (BallotForm(["Trần Thị Mẫu"]), NOT_DONE, None):
            whole = with_meeting(WHOLE, WORK, ballot_form=form)
            found = Fault.NAME_NOT_ON_BALLOTS.inject(whole)
            assert found == with_meeting(WHOLE, WORK, ballot_form=BallotForm(["Võ Văn Mới 2"]))

    @pytest.mark.parametrize(
        ("taken", "name"),
        [
            (["An"], "Võ Văn Mới"),
            (["Võ Văn Mới"], "Võ Văn Mới 2"),
            (["Võ Văn Mới", "Võ Văn Mới 2"], "Võ Văn Mới 3"),
            (["Võ Văn Mới 2", "Võ Văn Mới 3", "Võ Văn Mới"], "Võ Văn Mới 4"),
        ],
    )
    def test_a_stranger_has_the_first_name_that_is_free(self, taken: list[str], name: str) -> None:
        people = [evolve(DIRECTOR, name=one) for one in taken]
        poor = Meeting(body=SO_MAU, on=WORK_DAY, venue=Venue.WORKPLACE, people=people, listed=people[:1])
        (spoilt,) = Fault.NAME_NOT_ON_BALLOTS.inject(Round(meetings=[poor])).meetings
        assert spoilt.ballot_form == BallotForm([name])
        held = evolve(AT_WORK, people=people, listed=[DIRECTOR, *people])
        named = [evolve(one, name=one.name.replace("Mới", "Lạ")) for one in people]
        (spoilt,) = Fault.NEWCOMER_LISTED.inject(Round(meetings=[evolve(held, people=named, listed=named)])).meetings
        expected = stranger(name.replace("Mới", "Lạ"), start=date(2018, 4, 21))
        assert spoilt.list_known == (*named, expected)

    def test_a_stranger_has_an_id_where_others_have_one(self) -> None:
        one, other = evolve(DIRECTOR, id="7"), evolve(DEPUTY, id="8")
        held = Meeting(body=SO_MAU, on=WORK_DAY, venue=Venue.WORKPLACE, people=[one, other], listed=[one])
        (spoilt,) = Fault.NEWCOMER_LISTED.inject(Round(meetings=[held])).meetings
        assert spoilt.list_known[-1].id == "Võ Văn Lạ"

    def test_of_several_meetings_at_work_the_last_with_a_list_is_spoilt(self) -> None:
        held = [AT_WORK, evolve(AT_WORK, on=date(2019, 1, 21)), evolve(AT_WORK, listed=None), AT_PARTY]
        whole = evolve(WHOLE, meetings=held)
        assert Fault.NO_BOARD.inject(whole) == evolve(
            whole, meetings=[held[0], evolve(held[1], board=NOT_DONE), *held[2:]]
        )


class TestPosts:
    """The first post that a body can have and the plan does not list, if there is one."""

    def company(self, *, has_control_board: bool | None) -> Body:
        return Body("Công ty Mẫu", BodyKind.SINGLE_MEMBER_COMPANY, Under.CITY, has_control_board)

    @pytest.mark.parametrize(("has_control_board", "expected"), [(True, True), (False, False), (None, True)])
    def test_without_a_control_board_it_has_no_head(self, *, has_control_board: bool | None, expected: bool) -> None:
        """Every post before it on the list is listed; then it comes itself, or the controllers after it."""
        body = self.company(has_control_board=has_control_board)
        group = CAN_THO_2019.subjects.groups[0]
        listed = [Role.CHAIR, Role.DEPUTY_CHAIR, Role.MEMBER, Role.DIRECTOR, Role.DEPUTY_DIRECTOR]
        posts = [evolve(group.posts[0], role=role, kind=body.kind) for role in listed]
        plan = CAN_THO_2019.replace(subjects=Subjects([evolve(group, posts=posts)]))
        chair = stranger("Trần Thị Mẫu", Office(Role.CHAIR, body))
        whole = Round(meetings=[Meeting(body=body, on=WORK_DAY, venue=Venue.WORKPLACE, listed=[chair])])
        found = Fault.UNLISTED_POST.inject(whole, plan).meetings[0].list_known
        role = Role.CONTROL_BOARD_HEAD if expected else Role.CONTROLLER
        assert found == (chair, stranger("Võ Văn Thêm", Office(role, body)))


class TestRefused:
    """A round that lacks what a fault would spoil is refused, with what was there instead."""

    @pytest.mark.parametrize("fault", NEEDS_A_LIST, ids=lambda fault: fault.value)
    def test_no_list_at_the_place_of_work(self, fault: Fault) -> None:
        for whole in (BARE, evolve(WHOLE, meetings=[AT_PARTY, evolve(AT_WORK, listed=None)])):
            self.refused(fault, whole, EXPECTED_MEETING_AT_WORK, whole.meetings, {})

    @pytest.mark.parametrize("fault", NEEDS_NOTHING, ids=lambda fault: fault.value)
    def test_of_any_round_it_can_be_said_that_nothing_was_done(self, fault: Fault) -> None:
        assert CAN_THO_2019.check(fault.inject(BARE)).violations

    @pytest.mark.parametrize("given", [None, NOT_DONE])
    def test_no_notice(self, given: Any) -> None:  # noqa: ANN401 - None, or that there was none
        facts: dict[str, object] = {"kind": "Notice"}
        for fault in NEEDS_NOTICE:
            self.refused(fault, with_meeting(WHOLE, PARTY, notice=given), EXPECTED_KIND, given, facts)
        self.refused(Fault.LATE_NOTICE, with_meeting(WHOLE, WORK, notice=given), EXPECTED_KIND, given, facts)

    @pytest.mark.parametrize("given", [None, Minutes(issued=20)])
    @pytest.mark.parametrize("fault", NEEDS_MINUTES, ids=lambda fault: fault.value)
    def test_no_minutes(self, fault: Fault, given: Minutes | None) -> None:
        self.refused(fault, with_meeting(WHOLE, PARTY, minutes=given), EXPECTED_KIND, given, {"kind": "Minutes"})

    def test_no_post_that_is_not_listed(self) -> None:
        group = CAN_THO_2019.subjects.groups[0]
        every = [Role.HEAD, Role.DEPUTY_HEAD, Role.CHIEF_ACCOUNTANT, Role.OTHER]
        posts = [evolve(group.posts[0], role=role, kind=BodyKind.DEPARTMENT) for role in every]
        plan = CAN_THO_2019.replace(subjects=Subjects([evolve(group, posts=posts)]))
        self.refused(Fault.UNLISTED_POST, WHOLE, EXPECTED_SPOILABLE, "ct19", {}, plan)

    def test_no_place_that_is_not_named(self) -> None:
        plan = CAN_THO_2019.replace(venues=evolve(CAN_THO_2019.venues, places=list(Venue.standard())))
        self.refused(Fault.FOREIGN_PLACE, WHOLE, EXPECTED_SPOILABLE, "ct19", {}, plan)

    def test_nobody_who_has_to_attend(self) -> None:
        plan = CAN_THO_2019.replace(attendance=evolve(CAN_THO_2019.attendance, expected=[]))
        self.refused(Fault.ABSENT_OBSERVER, WHOLE, EXPECTED_SPOILABLE, "ct19", {}, plan)

    def refused(
        self,
        fault: Fault,
        whole: Round,
        sentence: Sentence,
        value: object,
        facts: dict[str, object],
        plan: Plan = CAN_THO_2019,
    ) -> None:
        with pytest.raises(InvalidMeetingError) as caught:
            fault.inject(whole, plan)
        assert told(caught.value) == (InvalidMeetingError, sentence.id, value, "Fault.inject", facts)
