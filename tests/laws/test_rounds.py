"""Laws of whole rounds: one fault is one breach, mending it mends it, order says nothing, forgetting accuses nobody."""

import json
from collections.abc import Iterable
from datetime import date

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from phieu_tin_nhiem import (
    CAN_THO_2019,
    INTERPRETATIONS,
    BallotForm,
    Finding,
    Meeting,
    Notice,
    Officeholder,
    Report,
    Round,
    Status,
)
from phieu_tin_nhiem.base.document import Entry
from phieu_tin_nhiem.base.text import LANGUAGES
from phieu_tin_nhiem.testing.strategies import Fault
from rounds import FORGETTING, SETS_OF_FAULTS, inject, lawful_round, violated, with_meeting

KNOWN_IDS = {provision.id for provision in (*CAN_THO_2019.provisions, *CAN_THO_2019.supplements)}


BREAKS = {
    Fault.OUTSIDER_ON_PARTY_LIST: "ct19.venues",
    Fault.FOREIGN_PLACE: "ct19.venues",
    Fault.LATE_NOTICE: "ct19.preparation.notice",
    Fault.NO_NOTICE: "ct19.preparation.notice",
    Fault.NOTICE_WITHOUT_TIME: "ct19.preparation.notice",
    Fault.NOTICE_WITHOUT_PLACE: "ct19.preparation.notice",
    Fault.NO_BALLOTS: "ct19.preparation.ballots",
    Fault.NAME_NOT_ON_BALLOTS: "ct19.preparation.ballots",
    Fault.NO_BOARD: "ct19.preparation.board",
    Fault.ABSENT_OBSERVER: "ct19.attendance",
    Fault.BALLOTS_DO_NOT_ADD_UP: "qd262.base",
    Fault.MORE_BALLOTS_THAN_ISSUED: "qd262.base",
    Fault.LEVELS_DO_NOT_ADD_UP: "qd262.base",
    Fault.PERSON_MISSING: "ct19.preparation.list",
    Fault.NEWCOMER_LISTED: "ct19.tenure",
    Fault.UNLISTED_POST: "ct19.subjects.a",
    Fault.LIST_NOT_REPORTED: "ct19.preparation.list",
    Fault.NO_LIST: "ct19.preparation.list",
    Fault.LATE_REPORT: "ct19.report",
    Fault.EARLY_REPORT: "ct19.report",
    Fault.NO_REPORT: "ct19.report",
}


class TestFaults:
    """A round that keeps the plan is ok; each fault breaks its own provision, and mending it mends just that."""

    def test_the_lawful_round_is_lawful(self) -> None:
        report = CAN_THO_2019.check(lawful_round())
        assert report.ok
        assert (report.violations, report.undetermined, report.warnings) == ((), (), ())

    @pytest.mark.parametrize("fault", Fault, ids=lambda fault: fault.value)
    def test_each_fault_breaks_its_provision_and_no_other(self, fault: Fault) -> None:
        report = CAN_THO_2019.check(inject([fault]))
        assert {finding.rule.id for finding in report.violations} == {BREAKS[fault]}
        assert report.undetermined == ()
        assert not report.ok

    @given(faults=SETS_OF_FAULTS)
    def test_each_violation_says_what_would_mend_it(self, faults: tuple[Fault, ...]) -> None:
        assert all(finding.remedy is not None for finding in CAN_THO_2019.check(inject(faults)).violations)

    @given(faults=SETS_OF_FAULTS)
    def test_faults_together_are_all_found_and_nothing_else(self, faults: tuple[Fault, ...]) -> None:
        alone = [violated(inject([fault])) for fault in faults]
        assert violated(inject(faults)) == frozenset().union(*alone)

    @given(faults=SETS_OF_FAULTS, index=st.integers(0, 20))
    def test_mending_one_fault_takes_its_breach_away_and_brings_no_other(
        self, faults: tuple[Fault, ...], index: int
    ) -> None:
        if not faults:
            return
        mended = faults[index % len(faults)]
        before = violated(inject(faults))
        after = violated(inject([fault for fault in faults if fault is not mended]))
        assert before - after == violated(inject([mended]))
        assert after <= before


def shuffled(whole: Round, seed: int) -> Round:
    """Return the round with its meetings, people and lists in another order."""

    def turn(people: Iterable[Officeholder]) -> list[Officeholder]:
        given_order = list(people)
        return given_order[seed % (len(given_order) or 1) :] + given_order[: seed % (len(given_order) or 1)]

    meetings: list[Meeting] = []
    for meeting in whole.meetings:
        form = meeting.ballot_form
        minutes = meeting.minutes
        assert minutes is not None
        meetings.append(
            evolve(
                meeting,
                people=turn(meeting.people or ()),
                listed=turn(meeting.listed) if isinstance(meeting.listed, tuple) else meeting.listed,
                ballot_form=BallotForm(form.names[::-1]) if isinstance(form, BallotForm) else form,
                minutes=evolve(minutes, rows=minutes.rows[::-1]),
            )
        )
    return evolve(whole, meetings=meetings[::-1] if seed % 2 else meetings)


def regardless_of_order(finding: Finding) -> str:
    """Return what a finding says, every enumeration in it in one order."""
    facts = {
        name: sorted(map(str, value)) if isinstance(value, tuple) else value for name, value in finding.statement.facts
    }
    return str({**finding.to_dict(), "facts": facts})


class TestOrder:
    """In which order people and meetings are told makes no difference."""

    @given(faults=SETS_OF_FAULTS, seed=st.integers(0, 100))
    def test_the_findings_are_the_same_in_any_order(self, faults: tuple[Fault, ...], seed: int) -> None:
        whole = inject(faults)
        there = CAN_THO_2019.check(whole).findings
        back = CAN_THO_2019.check(shuffled(whole, seed)).findings
        assert sorted(map(regardless_of_order, there)) == sorted(map(regardless_of_order, back))


def accused(report: Report) -> set[tuple[str, str]]:
    """Return what is violated, by provision and person: the name of a meeting changes with what is known of it."""
    return {(finding.rule.id, str(finding.person)) for finding in report.violations}


class TestForgetting:
    """B3: to know less of a round leaves more open and accuses nobody of anything new."""

    @pytest.mark.parametrize("fact", FORGETTING)
    @pytest.mark.parametrize("index", range(5))
    def test_a_lawful_round_of_which_less_is_known_is_open_or_lawful(self, fact: str, index: int) -> None:
        report = CAN_THO_2019.check(FORGETTING[fact](lawful_round(), index))
        assert report.violations == ()

    def test_every_fact_can_leave_a_round_open(self) -> None:
        for fact, forget in FORGETTING.items():
            reports = [CAN_THO_2019.check(forget(lawful_round(), index)) for index in range(5)]
            assert any(report.undetermined for report in reports), fact

    @given(faults=SETS_OF_FAULTS, fact=st.sampled_from(sorted(FORGETTING)), index=st.integers(0, 20))
    def test_to_forget_a_fact_accuses_nobody_and_acquits_nobody(
        self, faults: tuple[Fault, ...], fact: str, index: int
    ) -> None:
        whole = inject(faults)
        known = CAN_THO_2019.check(whole)
        less = CAN_THO_2019.check(FORGETTING[fact](whole, index))
        assert accused(less) <= accused(known)
        if accused(less) < accused(known):
            assert less.undetermined
            assert not less.ok


class TestEveryFinding:
    """Every finding of every round can be traced, read in both languages, and stored."""

    REPORTS = st.builds(
        lambda faults, fact, index: CAN_THO_2019.check(FORGETTING[fact](inject(faults), index)),
        SETS_OF_FAULTS,
        st.sampled_from(sorted(FORGETTING)),
        st.integers(0, 20),
    )

    @given(report=REPORTS)
    def test_it_cites_a_provision_of_the_plan_or_of_its_supplements(self, report: Report) -> None:
        for finding in report.findings:
            assert finding.rule.id in KNOWN_IDS
            assert finding.citation == CAN_THO_2019.provision(finding.rule.id).citation

    @given(report=REPORTS)
    def test_it_names_only_readings_that_exist(self, report: Report) -> None:
        known = {item.id for item in INTERPRETATIONS}
        assert {id_ for finding in report.findings for id_ in finding.interpretations} <= known

    @given(report=REPORTS)
    def test_both_languages_say_as_much_and_nothing_is_left_blank(self, report: Report) -> None:
        texts = {language: report.explain(language) for language in LANGUAGES}
        for language in LANGUAGES:
            blocks = report.document(language).blocks
            assert sum(isinstance(block, Entry) for block in blocks) == len(report.findings)
            assert not [sign for sign in ("{", "}", "None", "Status.", "<") if sign in texts[language]]
        assert texts["vi"] != texts["en"]
        assert texts["vi"] == report.explain()

    @given(report=REPORTS)
    def test_a_report_is_plain_data(self, report: Report) -> None:
        data = report.to_dict()
        assert json.loads(json.dumps(data, ensure_ascii=False)) == data
        assert data["ok"] is report.ok

    @given(report=REPORTS)
    def test_a_finding_is_in_one_of_the_answers(self, report: Report) -> None:
        told = [finding for finding in report.findings if finding.status in {Status.VIOLATED, Status.UNDETERMINED}]
        assert len(told) == len(report.violations) + len(report.undetermined)
        assert report.ok is (not told)

    def test_html_is_escaped(self) -> None:
        hostile = "<b onclick='x'>An</b>"
        whole = lawful_round()
        strange = [evolve(person, name=hostile) for person in whole.meetings[1].list_known[:1]]
        report = CAN_THO_2019.check(
            with_meeting(
                whole,
                1,
                people=strange,
                listed=strange,
                notice=Notice(on=date(2019, 1, 10), place=hostile),
                body=evolve(whole.meetings[1].body, name=hostile),
            )
        )
        for html in (report.to_html(), report.to_html("en"), report._repr_html_()):
            assert "<b onclick" not in html
            assert "&lt;b onclick" in html
