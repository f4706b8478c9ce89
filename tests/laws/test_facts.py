"""Laws of facts, under every instrument: one more that has nothing to do with it changes nothing; one fewer opens.

What was found to be satisfied or violated may become undetermined when less is known, and never the other.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import product

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from effort import FEW, HALF
from phieu_tin_nhiem import (
    CAN_THO_2019,
    Attendance,
    BallotForm,
    Body,
    BodyKind,
    Circumstance,
    Finding,
    Meeting,
    Observer,
    Office,
    Officeholder,
    Outcome,
    Plan,
    Report,
    Result,
    Role,
    Round,
    Service,
    Status,
    Venue,
)
from phieu_tin_nhiem.plans import ASSEMBLY_2012, ASSEMBLY_2014, ASSEMBLY_2023, PARTY_2014, PARTY_2023
from phieu_tin_nhiem.rules.meeting import Quorum
from phieu_tin_nhiem.rules.venues import VenueLimit
from phieu_tin_nhiem.testing import strategies as ours
from phieu_tin_nhiem.testing.strategies import Fault
from rounds import (
    CHIEF_OF_OFFICE,
    FORGETTING,
    NEWCOMER,
    SETS_OF_FAULTS,
    SO_MAU,
    answers,
    inject,
    lawful_round,
    opens,
    with_meeting,
)

REGULATIONS: tuple[Plan, ...] = (ASSEMBLY_2012, ASSEMBLY_2014, ASSEMBLY_2023, PARTY_2014, PARTY_2023)
BOOKS: tuple[Plan, ...] = (CAN_THO_2019, *REGULATIONS)
EACH_BOOK = pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.instrument.id)
DAYS = ours.days(date(2012, 1, 1), date(2027, 12, 31))
ELSEWHERE = Office(Role.OTHER, Body("Cơ quan Khác", BodyKind.AGENCY))

Told = tuple[object, ...]


def told(findings: Iterable[Finding]) -> list[Told]:
    """Return what is found, without the counts of those about whom it is."""
    return [(f.rule.id, f.status, f.severity, f.person, f.meeting, f.statement.key) for f in findings]


def about_others(report: Report, strangers: Iterable[Officeholder]) -> list[Told]:
    """Return what is found about everybody and everything but these people."""
    labels = [person.label for person in strangers]
    return sorted(told(finding for finding in report.findings if finding.person not in labels), key=str)


def renamed(whole: Round) -> Round:
    """Return the round of another body, with other people."""
    body = evolve(SO_MAU, name="Sở Khác")

    def person(one: Officeholder) -> Officeholder:
        return evolve(one, name=f"{one.name} Khác", office=evolve(one.office, body=body))

    def meeting(held: Meeting) -> Meeting:
        people, listed = (map(person, some) for some in (held.people or (), held.list_known))
        assert held.minutes is not None
        rows = [evolve(row, name=f"{row.name} Khác") for row in held.minutes.rows]
        names = [f"{listed_one.name} Khác" for listed_one in held.list_known]
        return evolve(
            held,
            body=body,
            people=list(people),
            listed=list(listed),
            ballot_form=BallotForm(names),
            minutes=evolve(held.minutes, rows=rows),
        )

    return evolve(whole, meetings=[meeting(held) for held in whole.meetings])


class TestUnrelatedFacts:
    """One more person, another body, a fact on which nothing rests: what was found about the others stays."""

    @HALF
    @given(faults=SETS_OF_FAULTS, place=st.integers(0, 1), is_new=st.booleans())
    def test_one_more_person_who_is_not_due(self, faults: tuple[Fault, ...], *, place: int, is_new: bool) -> None:
        whole = inject(faults)
        one = evolve(NEWCOMER if is_new else CHIEF_OF_OFFICE, name="Võ Văn Thừa")
        more = with_meeting(whole, place, people=[*(whole.meetings[place].people or ()), one])
        before, after = (about_others(CAN_THO_2019.check(some), [one]) for some in (whole, more))
        assert before == after

    @HALF
    @given(faults=SETS_OF_FAULTS, comes_first=st.booleans())
    def test_another_body_that_keeps_the_plan(self, faults: tuple[Fault, ...], *, comes_first: bool) -> None:
        whole, other = inject(faults), renamed(lawful_round())
        meetings = [*other.meetings, *whole.meetings] if comes_first else [*whole.meetings, *other.meetings]
        report = CAN_THO_2019.check(evolve(whole, meetings=meetings))
        of_other = [finding for finding in report.findings if "Sở Khác" in str((finding.person, finding.meeting))]
        assert {finding.status for finding in of_other} == {Status.SATISFIED}
        rest = sorted(told(finding for finding in report.findings if finding not in of_other), key=str)
        assert rest == about_others(CAN_THO_2019.check(whole), [])

    @EACH_BOOK
    @FEW
    @given(person=ours.officeholders(), on=DAYS, start=DAYS)
    def test_service_in_another_post_of_another_body(
        self, book: Plan, person: Officeholder, on: date, start: date
    ) -> None:
        if person.service is not None:
            more = evolve(person, service=[*person.service, Service(start, start, office=ELSEWHERE)])
            assert told(book.decide(more, on=on).findings) == told(book.decide(person, on=on).findings)

    @EACH_BOOK
    @FEW
    @given(person=ours.officeholders(), on=DAYS, is_member=st.sampled_from([True, False]))
    def test_a_fact_that_no_provision_asks_for(
        self, book: Plan, person: Officeholder, on: date, *, is_member: bool
    ) -> None:
        known = book.decide(person, on=on)
        if person.office.body.kind is not BodyKind.DISTRICT_DIVISION:
            more = evolve(person, office=evolve(person.office, committee_member=is_member))
            assert told(book.decide(more, on=on).findings) == told(known.findings)
        led = evolve(person, party_leadership=is_member)  # it says where, not whether
        assert told(book.decide(led, on=on).findings) == told(known.findings)

    @EACH_BOOK
    @FEW
    @given(people=st.lists(ours.officeholders(), max_size=4), one=ours.officeholders(), on=DAYS)
    def test_the_others_on_the_same_day(
        self, book: Plan, people: list[Officeholder], one: Officeholder, on: date
    ) -> None:
        answers = [book.decide(person, on=on).outcome for person in people]
        book.decide(one, on=on)
        assert [book.decide(person, on=on).outcome for person in people] == answers
        if isinstance(book, Plan):
            assert list(book.decide_all([one, *people], on=on).outcomes())[1:] == answers


class TestFewerFacts:
    """B3: an answer of which less is known is the same or undetermined; satisfied never turns into violated or back."""

    @pytest.mark.parametrize("fault", [None, *Fault], ids=str)
    def test_every_question_about_a_round_with_any_fault(self, fault: Fault | None) -> None:
        whole = inject([] if fault is None else [fault])
        known = answers(CAN_THO_2019.check(whole))
        for (fact, forget), index in product(FORGETTING.items(), range(3)):
            less = answers(CAN_THO_2019.check(forget(whole, index)))
            assert less.keys() == known.keys(), (fact, index)
            assert all(opens(known[question], less[question]) for question in known), (fact, index)

    @HALF
    @given(
        faults=SETS_OF_FAULTS,
        facts=st.lists(st.tuples(st.sampled_from(sorted(FORGETTING)), st.integers(0, 20)), max_size=5),
    )
    def test_the_more_is_forgotten_the_more_is_open(
        self, faults: tuple[Fault, ...], facts: list[tuple[str, int]]
    ) -> None:
        whole = inject(faults)
        known = answers(CAN_THO_2019.check(whole))
        for fact, index in facts:
            whole = FORGETTING[fact](whole, index)
            less = answers(CAN_THO_2019.check(whole))
            assert all(opens(known[question], less[question]) for question in known), (fact, known, less)
            known = less

    @EACH_BOOK
    @HALF
    @given(person=ours.officeholders(), on=DAYS, opened=st.integers(0, 30))
    def test_every_fact_about_a_person(self, book: Plan, person: Officeholder, on: date, opened: int) -> None:
        opening = on - timedelta(days=opened)
        office, body = person.office, person.office.body
        forgotten = [
            evolve(person, service=None),
            evolve(person, circumstances=None),
            evolve(person, party_leadership=None),
            evolve(person, office=evolve(office, committee_member=None)),
            evolve(person, office=evolve(office, body=evolve(body, under=None))),
            evolve(person, office=evolve(office, body=evolve(body, has_control_board=None))),
        ]
        known = book.decide(person, on=on, opened_on=opening).outcome
        less = [book.decide(other, on=on, opened_on=opening).outcome for other in forgotten]
        less.append(book.decide(person, on=on).outcome)
        assert set(less) <= {known, Outcome.UNDETERMINED}

    @EACH_BOOK
    @HALF
    @given(result=ours.results(), before=ours.results(), data=st.data())
    def test_every_figure_of_a_turnout(self, book: Plan, result: Result, before: Result, data: st.DataObject) -> None:
        figure = data.draw(st.sampled_from(["members", "suspended", "summoned", "present", "issued", "collected"]))
        fewer = evolve(result, turnout=evolve(result.turnout, **{figure: None}))
        known = book.consequences.judge(result, before)
        for less in (book.consequences.judge(fewer, before), book.consequences.judge(result)):
            assert all(opens(one.status, other.status) for one, other in zip(known, less, strict=True))

    @given(summoned=st.integers(0, 300), data=st.data())
    def test_who_was_summoned_and_who_came(self, summoned: int, data: st.DataObject) -> None:
        present = data.draw(st.integers(0, summoned))
        for book in REGULATIONS:
            if (quorum := book.find(Quorum)) is not None:
                assert quorum.check(None, present).status is Status.UNDETERMINED
                assert quorum.check(summoned, None).status is Status.UNDETERMINED

    @given(filed=DAYS, anchor=DAYS)
    def test_when_something_was_handed_in(self, filed: date, anchor: date) -> None:
        for book in REGULATIONS:
            for filing in book.filings:
                assert opens(filing.check(filed, anchor).status, filing.check(None, anchor).status)

    @given(present=st.frozensets(st.sampled_from(Observer)), forgotten=st.frozensets(st.sampled_from(Observer)))
    def test_who_attended(self, present: frozenset[Observer], forgotten: frozenset[Observer]) -> None:
        absent = set(Observer) - present
        known = CAN_THO_2019.attendance.check(Attendance(present=present, absent=absent)).status
        less = Attendance(present=present - forgotten, absent=absent - forgotten)
        assert opens(known, CAN_THO_2019.attendance.check(less).status)

    @given(venues=st.lists(st.sampled_from(Venue.standard()), min_size=1, max_size=4), index=st.integers(0, 3))
    def test_where_somebody_was_voted_on(self, venues: list[Venue], index: int) -> None:
        for book in BOOKS:
            if (limit := book.find(VenueLimit)) is not None:
                less: list[Venue | None] = list(venues)
                less[index % len(venues)] = None
                assert opens(limit.check(venues).status, limit.check(less).status)

    @EACH_BOOK
    @FEW
    @given(person=ours.officeholders(), on=DAYS, circumstance=st.sampled_from(Circumstance))
    def test_a_circumstance_that_is_found_out_closes_what_was_open(
        self, book: Plan, person: Officeholder, on: date, circumstance: Circumstance
    ) -> None:
        unknown = book.decide(evolve(person, circumstances=None), on=on).outcome
        for known in (frozenset[Circumstance](), frozenset([circumstance])):
            found = book.decide(evolve(person, circumstances=known), on=on).outcome
            assert unknown in {found, Outcome.UNDETERMINED}
