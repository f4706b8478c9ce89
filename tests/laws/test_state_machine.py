"""A round as it becomes known, and a box as it is counted: in any order, with what is wrong and put right later."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from effort import FEW
from phieu_tin_nhiem import (
    CAN_THO_2019,
    Ballot,
    BallotForm,
    Finding,
    InvalidMeetingError,
    Meeting,
    Minutes,
    Report,
    Round,
    Status,
    Tally,
    count,
)
from phieu_tin_nhiem.testing.strategies import Fault, ballot_forms, ballots, lawful_rounds
from rounds import SETS_OF_FAULTS, answers, lawful_round

FACTS = ("venue", "people", "listed", "list_reported", "notice", "ballot_form", "board", "attendance")
FIGURES = ("issued", "collected", "valid", "invalid")
# A meeting, by its place in the round, and a fact of it, a figure of its minutes, or a row of them by its number.
Key = tuple[int, str | int]


def facts_of(whole: Round) -> list[Key]:
    """Return all that there is to be known of the meetings."""
    return [
        (index, name)
        for index, meeting in enumerate(whole.meetings)
        for name in (*FACTS, *FIGURES, *range(len(meeting.minutes.rows if meeting.minutes else ())))
    ]


def as_known(meeting: Meeting, names: Iterable[str | int]) -> Meeting:
    """Return a meeting of which only so much is known; the rows of its minutes stand as they arrived."""
    arrived = list(names)
    minutes = meeting.minutes
    figures = {name: getattr(minutes, name) for name in FIGURES if name in arrived}
    rows = [minutes.rows[name] for name in arrived if isinstance(name, int) and minutes is not None]
    return Meeting(
        body=meeting.body,
        on=meeting.on,
        minutes=Minutes(**figures, rows=rows) if figures or rows else None,
        **{name: getattr(meeting, name) for name in FACTS if name in arrived},
    )


def said(report: Report) -> list[tuple[object, ...]]:
    """Return what is found, in no order."""

    def what(f: Finding) -> tuple[object, ...]:
        return (f.rule.id, f.status, f.severity, f.person, f.meeting, f.statement.key, f.missing)

    return sorted(map(what, report.findings), key=str)


class GrowingRound:
    """What is known of a round that becomes known fact by fact, and what is asked of it every time."""

    def __init__(self, lawful: Round) -> None:
        self.lawful = self.world = lawful
        self.faults: set[Fault] = set()
        self.arrived: list[Key] = []
        self.is_reported = False
        self.known = Round(meetings=[as_known(meeting, ()) for meeting in lawful.meetings])
        self.before = answers(CAN_THO_2019.check(self.known))

    @property
    def still(self) -> list[Key]:
        """What has not arrived."""
        return [key for key in facts_of(self.world) if key not in self.arrived]

    def add(self, keys: Iterable[Key]) -> None:
        """Add facts to what is known, one by one, and nothing else."""
        for index, name in keys:
            meetings, meeting = list(self.known.meetings), self.world.meetings[index]
            minutes = meetings[index].minutes or Minutes()
            if isinstance(name, int):
                assert meeting.minutes is not None
                meetings[index] = evolve(
                    meetings[index], minutes=evolve(minutes, rows=(*minutes.rows, meeting.minutes.rows[name]))
                )
            elif name in FIGURES:
                figure = getattr(meeting.minutes, name)
                meetings[index] = evolve(meetings[index], minutes=evolve(minutes, **{name: figure}))
            else:
                meetings[index] = evolve(meetings[index], **{name: getattr(meeting, name)})
            self.known = evolve(self.known, meetings=meetings)
            self.arrived.append((index, name))
        self.require_that_nothing_settled_is_opened()

    def report(self) -> None:
        """Add that the results were reported, or were not."""
        self.is_reported = True
        self.known = evolve(self.known, reported_on=self.world.reported_on)
        self.require_that_nothing_settled_is_opened()

    def turn_to(self, faults: set[Fault]) -> None:
        """Make some faults and mend others: what had arrived is corrected; meetings come up or turn out to be none.

        Raises:
            InvalidMeetingError: one fault has taken what another would spoil; nothing is changed then.
        """
        world = self.lawful
        for fault in Fault:
            world = fault.inject(world) if fault in faults else world
        self.world, self.faults = world, faults
        there_is = facts_of(world)
        self.arrived = [key for key in self.arrived if key in there_is]
        self.known = self._known_at_once(self.arrived)
        self.before = answers(CAN_THO_2019.check(self.known))

    def _known_at_once(self, keys: list[Key]) -> Round:
        meetings = [
            as_known(meeting, (name for at, name in keys if at == index))
            for index, meeting in enumerate(self.world.meetings)
        ]
        return Round(meetings=meetings, reported_on=self.world.reported_on if self.is_reported else None)

    def require_that_nothing_settled_is_opened(self) -> None:
        """While facts only arrive, the set of what is undetermined only shrinks, and what is settled stays."""
        after = answers(CAN_THO_2019.check(self.known))
        assert after.keys() == self.before.keys()
        for question, status in self.before.items():
            assert status in {Status.UNDETERMINED, after[question]}, question
        self.before = after

    def require_a_sound_report(self) -> None:
        """The report is of the facts and not of their order, and accuses nobody of what no fault has broken."""
        report = CAN_THO_2019.check(self.known)
        assert said(report) == said(CAN_THO_2019.check(self._known_at_once(sorted(self.arrived, key=str))))
        assert all(finding.remedy is not None for finding in report.violations)
        assert all(finding.missing for finding in report.undetermined)
        broken = {provision for fault in self.faults for provision in fault.provisions()}
        assert {finding.rule for finding in report.violations} <= broken

    def require_that_all_that_arrived_is_everything(self) -> None:
        """In the end the report is that of the whole round, with every fault in it; all mended, the round is lawful."""
        self.add(reversed(self.still))
        self.report()
        whole = CAN_THO_2019.check(self.known)
        assert said(whole) == said(CAN_THO_2019.check(self.world))
        assert whole.undetermined == ()
        assert whole.ok is not bool(self.faults)
        self.turn_to(set())
        assert CAN_THO_2019.check(self.known).ok


class TestArrival:
    """Whatever arrives first, a report can be made at any time, and each fact settles something or changes nothing."""

    @FEW
    @given(data=st.data(), at_once=st.integers(5, 12))
    def test_a_lawful_round(self, data: st.DataObject, at_once: int) -> None:
        growing = GrowingRound(data.draw(st.just(lawful_round()) | lawful_rounds()))
        self.arrive(growing, data, at_once)

    @FEW
    @given(faults=SETS_OF_FAULTS, data=st.data(), at_once=st.integers(5, 12))
    def test_a_round_with_faults(self, faults: tuple[Fault, ...], data: st.DataObject, at_once: int) -> None:
        growing = GrowingRound(lawful_round())
        growing.turn_to(set(faults))
        self.arrive(growing, data, at_once)

    def arrive(self, growing: GrowingRound, data: st.DataObject, at_once: int) -> None:
        order = data.draw(st.permutations(growing.still))
        for first in range(0, len(order), at_once):
            growing.add(order[first : first + at_once])
            growing.require_a_sound_report()
        growing.require_that_all_that_arrived_is_everything()


class RoundBecomesKnown(RuleBasedStateMachine):
    """Facts arrive, faults are made and mended; at any time a report can be made of what is known."""

    @initialize(whole=st.just(lawful_round()) | lawful_rounds())
    def begin(self, whole: Round) -> None:
        self.round = GrowingRound(whole)

    @precondition(lambda self: self.round.still)
    @rule(data=st.data(), most=st.integers(1, 9))
    def facts_arrive(self, data: st.DataObject, most: int) -> None:
        self.round.add(data.draw(st.permutations(self.round.still))[:most])

    @rule()
    def the_results_are_reported(self) -> None:
        self.round.report()

    @rule(fault=st.sampled_from(Fault))
    def a_fault_is_made_or_mended(self, fault: Fault) -> None:
        faults = self.round.faults ^ {fault}
        if not any(one.meets(other) for one in faults for other in faults - {one}):
            self.turn_to(faults)

    @rule()
    def everything_is_mended(self) -> None:
        self.turn_to(set())

    def turn_to(self, faults: set[Fault]) -> None:
        try:
            self.round.turn_to(faults)
        except InvalidMeetingError:
            assert len(faults) > 1  # one has taken what another would spoil

    @invariant()
    def the_report_is_sound(self) -> None:
        self.round.require_a_sound_report()

    def teardown(self) -> None:
        if hasattr(self, "round"):
            self.round.require_that_all_that_arrived_is_everything()


class BoxIsCounted(RuleBasedStateMachine):
    """Ballots are issued, collected and counted, some found later, some taken back; the minutes add up throughout."""

    @initialize(form=ballot_forms())
    def begin(self, form: BallotForm) -> None:
        self.form = form
        self.issued = 0
        self.box: list[Ballot] = []

    @rule(number=st.integers(1, 5))
    def ballots_are_issued(self, number: int) -> None:
        self.issued += number

    @precondition(lambda self: len(self.box) < self.issued)
    @rule(data=st.data())
    def a_ballot_is_collected(self, data: st.DataObject) -> None:
        self.box.append(data.draw(ballots(self.form)))

    @precondition(lambda self: self.box)
    @rule(place=st.integers(0, 100))
    def a_ballot_turns_out_to_belong_elsewhere(self, place: int) -> None:
        self.box.pop(place % len(self.box))

    @rule(place=st.integers(0, 100))
    def the_box_is_turned_over(self, place: int) -> None:
        at = place % (len(self.box) + 1)
        self.box = self.box[at:] + self.box[:at]

    @invariant()
    def the_minutes_add_up(self) -> None:
        counted = count(self.form, self.box, issued=self.issued)
        found = CAN_THO_2019.counting.check(Minutes.of(counted))
        assert [finding.status for finding in found] == [Status.SATISFIED]
        assert counted.turnout.collected == len(self.box)
        assert {row.tally.total + row.invalid for row in counted.rows} == {len(self.box)}

    @invariant()
    def two_who_know_parts_find_together_what_one_finds(self) -> None:
        half = len(self.box) // 2
        parts = [count(self.form, some) for some in (self.box[:half], self.box[half:])]
        for place, row in enumerate(count(self.form, self.box).rows):
            assert sum((part.rows[place].tally for part in parts), Tally()) == row.tally
            assert sum(part.rows[place].invalid for part in parts) == row.invalid

    @rule(figure=st.sampled_from(FIGURES), by=st.integers(1, 9))
    def a_figure_is_written_down_wrong_and_the_board_is_told(self, figure: str, by: int) -> None:
        minutes = Minutes.of(count(self.form, self.box, issued=self.issued))
        more = evolve(minutes, **{figure: getattr(minutes, figure) + by})
        wrong = CAN_THO_2019.counting.check(more)[0].status is Status.VIOLATED
        # One issued too many is none that the others contradict.
        assert wrong is (figure != "issued")
        mended = evolve(more, **{figure: getattr(more, figure) - by})
        assert CAN_THO_2019.counting.check(mended)[0].status is Status.SATISFIED


TestRoundBecomesKnown = RoundBecomesKnown.TestCase
TestRoundBecomesKnown.settings = settings(
    max_examples=FEW.max_examples, stateful_step_count=20, suppress_health_check=[HealthCheck.too_slow]
)
TestBoxIsCounted = BoxIsCounted.TestCase
TestBoxIsCounted.settings = settings(
    max_examples=FEW.max_examples, stateful_step_count=20, suppress_health_check=[HealthCheck.too_slow]
)
