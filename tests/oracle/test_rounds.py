"""The library against the oracle: what is prepared for a meeting, who attends, who leads; every case that there is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import product

import pytest
from attrs import evolve

from oracle import (
    DUTIES,
    ISSUED,
    NOT_MADE,
    OBSERVERS,
    ONE_DAY,
    REPORT_BEFORE,
    attendance_possible,
    ballots_possible,
    done_possible,
    every_day,
    last_day_of,
    lists_possible,
    notice_is_in_time,
    report_is_in_time,
    subsets,
)
from phieu_tin_nhiem import (
    CAN_THO_2019,
    NOT_DONE,
    Attendance,
    BallotForm,
    CountingBoard,
    Dating,
    Decision,
    Finding,
    Observer,
    Officeholder,
    Service,
    Status,
)
from phieu_tin_nhiem.facts.meetings import NotDone
from phieu_tin_nhiem.testing.strategies import Fault
from rounds import DEPUTY, lawful_round

DAY = date(2019, 1, 20)
NAMES = ("Trần Thị Mẫu", "Lê Văn Thí", "Phạm Thị Dụ")
# In post since long before, since a day too late, and nobody knows since when.
SINCE = {True: [Service(date(2015, 3, 1))], False: [Service(date(2018, 4, 21))], None: None}


def decided(name: str, *, due: bool | None) -> Decision:
    person = Officeholder(name, DEPUTY.office, service=SINCE[due], party_leadership=False, circumstances=())
    return CAN_THO_2019.decide(person, on=DAY)


DECIDED = {(name, due): decided(name, due=due) for name, due in product(NAMES, SINCE)}
PEOPLE = {name: DECIDED[name, True].person for name in NAMES}


def answer(findings: Iterable[Finding]) -> Status:
    """Return what several findings make together: one breach settles it, then one open question, else all is well."""
    statuses = {finding.status for finding in findings}
    for status in (Status.VIOLATED, Status.UNDETERMINED):
        if status in statuses:
            return status
    return Status.SATISFIED


def expected(possible: set[bool]) -> Status:
    """Return what has to be answered where the oracle knows these answers to be possible."""
    return {frozenset({True}): Status.SATISFIED, frozenset({False}): Status.VIOLATED}.get(
        frozenset(possible), Status.UNDETERMINED
    )


def people_of(names: frozenset[str] | str | None) -> list[Officeholder] | NotDone | None:
    if isinstance(names, str):
        return NOT_DONE
    return None if names is None else [PEOPLE[name] for name in NAMES if name in names]


LISTS: list[frozenset[str] | str | None] = [*subsets(NAMES), NOT_MADE, None]
ELSEWHERE: list[frozenset[str] | None] = [*subsets(NAMES), None]


class TestList:
    """ct19.preparation.list: three people, due, not due or not known to be; any list, any other list, known or not."""

    @pytest.mark.parametrize("dues", list(product(SINCE, repeat=3)), ids=str)
    def test_every_list(self, dues: tuple[bool | None, ...]) -> None:
        due: dict[str, bool | None] = dict(zip(NAMES, dues, strict=True))
        decisions = {name: DECIDED[name, is_due] for name, is_due in due.items()}
        for here, elsewhere, all_known in product(LISTS, ELSEWHERE, (True, False)):
            on_lists = {*(() if here is None or here == NOT_MADE else here), *(elsewhere or ())}
            found = CAN_THO_2019.listing.check(
                NOT_DONE if here == NOT_MADE else None if here is None else [decisions[name] for name in sorted(here)],
                list(decisions.values()) if all_known else None,
                {PEOPLE[name].key for name in on_lists},
                all_lists_known=here is not None and elsewhere is not None,
            )
            possible = lists_possible(due, here, elsewhere, all_known=all_known)
            assert answer(found) is expected(possible), (here, elsewhere, all_known)

    @pytest.mark.parametrize("reported", [True, False, None])
    def test_that_it_was_reported(self, reported: bool | None) -> None:
        for names in subsets(NAMES):
            found = CAN_THO_2019.listing.check_report(people_of(names), reported=reported)
            assert answer(found) is expected(done_possible(reported))
            assert {finding.rule.id for finding in found} == {"ct19.preparation.list"}


class TestBallots:
    """ct19.preparation.ballots: every set of names on the ballots beside every list of them."""

    FORMS: tuple[frozenset[str] | str | None, ...] = (*filter(None, subsets((*NAMES, "Ai Đó"))), NOT_MADE, None)

    @pytest.mark.parametrize("listed", LISTS, ids=lambda listed: str(listed and sorted(listed)))
    def test_every_form(self, listed: frozenset[str] | str | None) -> None:
        for names in self.FORMS:
            form = NOT_DONE if isinstance(names, str) else None if names is None else BallotForm(sorted(names))
            found = CAN_THO_2019.ballots.check(form, people_of(listed))
            assert answer(found) is expected(ballots_possible(names, listed)), names


class TestBoard:
    """ct19.preparation.board: proposed, not proposed, not known; whoever sits on it (A22)."""

    @pytest.mark.parametrize(("board", "was_proposed"), [(NOT_DONE, False), (None, None)])
    def test_no_board(self, board: NotDone | None, *, was_proposed: bool | None) -> None:
        for names in subsets(NAMES):
            found = CAN_THO_2019.board.check(board, [PEOPLE[name] for name in names])
            assert answer(found) is expected(done_possible(was_proposed))

    def test_every_board_beside_every_list(self) -> None:
        for members, names in product(filter(None, subsets((*NAMES, "Ngô Văn Đếm"))), subsets(NAMES)):
            found = CAN_THO_2019.board.check(CountingBoard(sorted(members)), [PEOPLE[name] for name in names])
            assert answer(found) is expected(done_possible(done=True))
            warned = [finding for finding in found if "A22" in finding.interpretations]
            assert bool(warned) is bool(members & names)


class TestAttendance:
    """ct19.attendance: each of the four there, not there, or not known to be."""

    def test_every_attendance(self) -> None:
        assert [observer.value for observer in Observer] == list(OBSERVERS)
        for presences in product((True, False, None), repeat=len(OBSERVERS)):
            told = dict(zip(Observer, presences, strict=True))
            attendance = Attendance(
                present=[observer for observer, was_there in told.items() if was_there],
                absent=[observer for observer, was_there in told.items() if was_there is False],
            )
            finding = CAN_THO_2019.attendance.check(attendance)
            assert finding.status is expected(attendance_possible(presences)), told
            assert bool(finding.missing) is (None in presences)

    def test_where_nothing_is_known_of_it(self) -> None:
        assert CAN_THO_2019.attendance.check(None).status is expected(attendance_possible([None] * len(OBSERVERS)))


class TestDuties:
    """What is owed for a meeting on any day that the plan leaves, by whom and until when.

    ct19.preparation.list, ct19.preparation.ballots, ct19.preparation.board, ct19.preparation.notice, ct19.attendance
    and ct19.lead; ct19.report has a day of its own.
    """

    def test_every_day_of_the_winter(self) -> None:
        for meeting in every_day(ISSUED, date(2019, 3, 10)):
            duties = {duty.rule.id: duty for duty in CAN_THO_2019.timeline(meeting).duties}
            assert set(duties) == {*DUTIES, "ct19.report"}
            for id_, (who, _) in DUTIES.items():
                assert duties[id_].last_day == last_day_of(id_, meeting)
                assert str(duties[id_].owed_by).startswith(who)
            assert duties["ct19.report"].last_day == REPORT_BEFORE - ONE_DAY


class TestWindow:
    """ct19.plan: issued on a Monday; a vote can be taken once a notice after it is in time, and until the report."""

    def test_every_day_of_the_winter(self) -> None:
        for meeting in every_day(date(2018, 12, 1), date(2019, 3, 10)):
            could_be_announced = any(notice_is_in_time(day, meeting) for day in every_day(ISSUED, meeting))
            could_be_reported = any(report_is_in_time(day) for day in every_day(meeting, date(2019, 12, 31)))
            assert (meeting in CAN_THO_2019.window) is (could_be_announced and could_be_reported), meeting

    def test_it_was_issued_on_a_monday(self) -> None:
        assert CAN_THO_2019.instrument.issued_on == ISSUED
        assert f"{ISSUED:%w}" == "1"


class TestLead:
    """ct19.lead: Sở Nội vụ leads the round; no fact of a meeting says how well it does, so that none is judged."""

    @pytest.mark.parametrize("fault", [None, *Fault], ids=str)
    def test_whatever_is_wrong_in_a_round_nobody_is_accused_of_leading_badly(self, fault: Fault | None) -> None:
        whole = lawful_round() if fault is None else fault.inject(lawful_round())
        assert "ct19.lead" not in {finding.rule.id for finding in CAN_THO_2019.check(whole).findings}

    def test_it_goes_on_as_long_as_votes_are_taken(self) -> None:
        for meeting in every_day(ISSUED, REPORT_BEFORE):
            assert CAN_THO_2019.lead.due(meeting).dating is Dating.THROUGHOUT

    def test_it_is_owed_even_where_the_plan_is_read_otherwise(self) -> None:
        other = CAN_THO_2019.replace(attendance=evolve(CAN_THO_2019.attendance, expected=[]))
        assert other.lead.due(DAY) == CAN_THO_2019.lead.due(DAY)
