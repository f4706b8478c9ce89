"""A round as it becomes known: facts arrive in any order, some of them wrong and put right later."""

from typing import Any

from attrs import evolve
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from phieu_tin_nhiem import CAN_THO_2019, NOT_DONE, Meeting, Report, Round
from phieu_tin_nhiem.testing.strategies import lawful_rounds

FACTS = ("venue", "people", "listed", "list_reported", "notice", "ballot_form", "board", "attendance", "minutes")
MAY_BE_WRONG = ("notice", "ballot_form", "board")


class RoundBecomesKnown(RuleBasedStateMachine):
    """Whatever arrives first, the report can be made at any time, and in the end it is that of the whole round."""

    @initialize(whole=lawful_rounds())
    def begin(self, whole: Round) -> None:
        self.whole = whole
        bare = [Meeting(body=meeting.body, on=meeting.on) for meeting in whole.meetings]
        self.known = Round(meetings=bare)
        self.wrong: set[tuple[int, str]] = set()

    def tell(self, index: int, name: str, value: Any) -> None:  # noqa: ANN401 - a field of any kind
        meetings = list(self.known.meetings)
        meetings[index] = evolve(meetings[index], **{name: value})
        self.known = evolve(self.known, meetings=meetings)

    @rule(index=st.integers(0, 3), name=st.sampled_from(FACTS))
    def a_fact_arrives_or_is_corrected(self, index: int, name: str) -> None:
        index %= len(self.whole.meetings)
        self.tell(index, name, getattr(self.whole.meetings[index], name))
        self.wrong.discard((index, name))

    @rule(index=st.integers(0, 3), name=st.sampled_from(MAY_BE_WRONG))
    def it_is_said_by_mistake_that_nothing_was_done(self, index: int, name: str) -> None:
        index %= len(self.whole.meetings)
        self.tell(index, name, NOT_DONE)
        self.wrong.add((index, name))

    @rule()
    def the_results_are_reported(self) -> None:
        self.known = evolve(self.known, reported_on=self.whole.reported_on)

    @invariant()
    def a_report_can_be_made_and_accuses_nobody_without_a_mistake(self) -> None:
        report: Report = CAN_THO_2019.check(self.known)
        assert all(finding.remedy is not None for finding in report.violations)
        assert all(finding.missing for finding in report.undetermined)
        if not self.wrong:
            assert report.violations == ()

    def teardown(self) -> None:
        if not hasattr(self, "whole"):
            return
        for name in reversed(FACTS):
            for index, meeting in enumerate(self.whole.meetings):
                self.tell(index, name, getattr(meeting, name))
        self.the_results_are_reported()
        assert CAN_THO_2019.check(self.known) == CAN_THO_2019.check(self.whole)
        assert CAN_THO_2019.check(self.known).ok


TestRoundBecomesKnown = RoundBecomesKnown.TestCase
TestRoundBecomesKnown.settings = settings(
    max_examples=25, stateful_step_count=15, suppress_health_check=[HealthCheck.too_slow]
)
