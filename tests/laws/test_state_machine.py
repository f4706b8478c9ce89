"""A round as it becomes known, and a box as it is counted: in any order, with what is wrong and put right later."""

from __future__ import annotations

from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from effort import FEW
from forgetting import SETS_OF_FAULTS
from phieu_tin_nhiem import CAN_THO_2019, Ballot, BallotForm, InvalidMeetingError, Minutes, Round, Status, Tally, count
from phieu_tin_nhiem.testing.strategies import Fault, ballot_forms, ballots, lawful_rounds
from rounds import lawful_round
from telling import FIGURES, Telling


class TestArrival:
    """Whatever arrives first, a report can be made at any time, and each fact settles something or changes nothing."""

    @FEW
    @given(data=st.data(), at_once=st.integers(5, 12))
    def test_a_lawful_round(self, data: st.DataObject, at_once: int) -> None:
        told = Telling(data.draw(st.just(lawful_round()) | lawful_rounds()))
        self.arrive(told, data, at_once)

    @FEW
    @given(faults=SETS_OF_FAULTS, data=st.data(), at_once=st.integers(5, 12))
    def test_a_round_with_faults(self, faults: tuple[Fault, ...], data: st.DataObject, at_once: int) -> None:
        told = Telling(lawful_round())
        told.turn_to(set(faults))
        self.arrive(told, data, at_once)

    def arrive(self, told: Telling, data: st.DataObject, at_once: int) -> None:
        order = data.draw(st.permutations(told.still))
        for first in range(0, len(order), at_once):
            told.tell(order[first : first + at_once])
            told.require_a_sound_report()
        told.require_that_everything_told_is_everything()


class RoundBecomesKnown(RuleBasedStateMachine):
    """Facts arrive, faults are made and mended; at any time a report can be made of what is known."""

    @initialize(whole=st.just(lawful_round()) | lawful_rounds())
    def begin(self, whole: Round) -> None:
        self.round = Telling(whole)

    @precondition(lambda self: self.round.still)
    @rule(data=st.data(), most=st.integers(1, 9))
    def facts_arrive(self, data: st.DataObject, most: int) -> None:
        self.round.tell(data.draw(st.permutations(self.round.still))[:most])

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
            self.round.require_that_everything_told_is_everything()


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
    def two_tellers_find_together_what_one_finds(self) -> None:
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
