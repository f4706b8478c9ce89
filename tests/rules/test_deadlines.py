"""Deadlines: until when results are reported and documents submitted, and while an instrument is in force."""

from datetime import date, datetime, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from phieu_tin_nhiem import (
    CAN_THO_2019,
    NOT_DONE,
    Body,
    BodyKind,
    Dating,
    Fact,
    Finding,
    InvalidDayError,
    InvalidRuleError,
    InvalidValueError,
    Meeting,
    Office,
    Officeholder,
    Outcome,
    Plan,
    Role,
    Round,
    Service,
    Severity,
    Status,
    Text,
    Venue,
)
from phieu_tin_nhiem.answers.sources import Topic
from phieu_tin_nhiem.base.sentences import Sentence
from phieu_tin_nhiem.facts.meetings import NotDone
from phieu_tin_nhiem.plans import ASSEMBLY_2012, ASSEMBLY_2014, ASSEMBLY_2023, PARTY_2014, PARTY_2023
from phieu_tin_nhiem.plans.instruments import in_force
from phieu_tin_nhiem.rules.deadlines import (
    DAY_BEFORE,
    DAYS_BEFORE,
    FILING_TERM,
    FILING_TERM_EVERYWHERE,
    MEET_BY,
    NOT_VERIFIED,
    ON_THE_DAY,
    REPORT_BY,
    REPORT_EARLY,
    TOO_LATE,
    Anchor,
    FilingDeadline,
    Unseen,
    Validity,
)
from phieu_tin_nhiem.rules.rule import Case, MeetingContext, Occasion
from rounds import SO_MAU, WORK_DAY, lawful_round

PROVISION, SOMEBODY = CAN_THO_2019.provision("ct19.tenure"), Text("ai đó", "somebody")
VOTE = date(2023, 12, 7)
CONTEXT = MeetingContext(None, None, frozenset(), all_lists_known=False, instrument=ASSEMBLY_2023.instrument)
ONE_DAY = timedelta(days=1)
# The first and the last day of each instrument, by the documents that begin and end it.
DAYS: list[tuple[Plan, date, date]] = [
    (ASSEMBLY_2012, date(2013, 2, 1), date(2015, 6, 30)),
    (ASSEMBLY_2014, date(2015, 7, 1), date(2023, 6, 30)),
    (ASSEMBLY_2023, date(2023, 7, 1), date(2026, 2, 28)),
    (PARTY_2014, date(2014, 10, 8), date(2023, 2, 1)),
    (PARTY_2023, date(2023, 2, 2), date(2026, 11, 25)),
]
CHAIR = Office(Role.CHAIR, Body("HĐND tỉnh Mẫu", BodyKind.PROVINCIAL_COUNCIL))
DIRECTOR = Office(Role.HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT))


def name(value: object) -> str:
    return str(value) if isinstance(value, date | str) else value.instrument.id  # type: ignore[attr-defined]


def long_in_post(office: Office) -> Officeholder:
    return Officeholder("Trần Thị Mẫu", office, service=[Service(date(2000, 1, 1))], circumstances=[])


class TestValidity:
    """From its first day to its last, both included, nothing stands against a vote; outside it is undetermined."""

    @pytest.mark.parametrize(("plan", "first", "last"), DAYS, ids=name)
    def test_both_sides_of_both_days(self, plan: Plan, first: date, last: date) -> None:
        validity = plan.validity
        assert validity.judge(first) is validity.judge(last) is None
        for day in (first - ONE_DAY, last + ONE_DAY, date(2035, 1, 1)):
            found = validity.judge(day)
            assert found is not None
            assert (found.status, found.severity) == (Status.UNDETERMINED, Severity.WARNING)
            assert found.missing == (Fact.INSTRUMENT,)

    @pytest.mark.parametrize(
        ("plan", "place"),
        [
            (ASSEMBLY_2012, "Nghị quyết 85/2014/QH13, Điều 18"),
            (ASSEMBLY_2014, "Nghị quyết 96/2023/QH15, Điều 22 khoản 1"),
            (ASSEMBLY_2023, "Nghị quyết 96/2023/QH15, nq96.gap.later"),
            (PARTY_2014, "Quy định 96-QĐ/TW, qd96.issue"),
            (PARTY_2023, "Quy định 96-QĐ/TW, qd96.gap.later"),
        ],
        ids=name,
    )
    def test_what_ends_it_is_cited(self, plan: Plan, place: str) -> None:
        found = plan.validity.judge(date(2035, 1, 1))
        assert found is not None
        assert str(found.citation) == place
        assert (found.statement.sentence is NOT_VERIFIED) is ("gap" in place)

    @pytest.mark.parametrize(("plan", "first", "last"), DAYS[:3], ids=name)
    def test_a_chair_long_in_post_is_voted_on_just_while_it_is_in_force(
        self, plan: Plan, first: date, last: date
    ) -> None:
        for day in (first - ONE_DAY, first, last, last + ONE_DAY, date(2035, 1, 1)):
            decision = plan.decide(long_in_post(CHAIR), on=day, opened_on=day)
            governs = in_force(on=day, body=BodyKind.PROVINCIAL_COUNCIL).plan is plan
            # Under 35 it is not known who is too new, so that nobody is plainly voted on.
            says_yes = governs and plan is not ASSEMBLY_2012
            assert decision.outcome is (Outcome.VOTED_ON if says_yes else Outcome.UNDETERMINED)

    def test_a_no_stays_a_no(self) -> None:
        other = long_in_post(Office(Role.OTHER, CHAIR.body))
        assert ASSEMBLY_2023.decide(other, on=date(2035, 1, 1)).outcome is Outcome.NOT_VOTED_ON

    def test_the_party_votes_in_a_department_until_the_sources_end(self) -> None:
        for day, outcome in [(date(2026, 11, 25), Outcome.VOTED_ON), (date(2026, 11, 26), Outcome.UNDETERMINED)]:
            assert PARTY_2023.decide(long_in_post(DIRECTOR), on=day).outcome is outcome

    @pytest.mark.parametrize(("plan", "first", "last"), DAYS, ids=name)
    def test_it_is_the_calendar_of_what_is_in_force(self, plan: Plan, first: date, last: date) -> None:
        kind = BodyKind.PROVINCIAL_COUNCIL if plan.instrument.id.startswith("nq") else BodyKind.DEPARTMENT
        days = [first - ONE_DAY, first, last, last + ONE_DAY]
        governs = [in_force(on=day, body=kind).plan is plan for day in days]
        assert governs == [plan.validity.judge(day) is None for day in days] == [False, True, True, False]

    def test_an_instrument_without_an_end_goes_on(self) -> None:
        open_ended = Validity(ASSEMBLY_2023.validity.provision, date(2023, 7, 1))
        assert open_ended.judge(date(8999, 12, 31)) is None
        assert open_ended.provisions == (ASSEMBLY_2023.validity.provision,)

    def test_what_is_no_period_is_refused(self) -> None:
        validity = ASSEMBLY_2014.validity
        with pytest.raises(InvalidRuleError, match="2015"):
            evolve(validity, last_day=date(2015, 6, 30))
        assert evolve(validity, last_day=date(2015, 7, 1)).judge(date(2015, 7, 1)) is None
        with pytest.raises(InvalidRuleError):
            evolve(validity, end=None)
        with pytest.raises(InvalidRuleError):
            evolve(validity, last_day=None)
        with pytest.raises(InvalidDayError):
            evolve(validity, first_day=None)  # type: ignore[arg-type]
        with pytest.raises(InvalidDayError):
            evolve(validity, last_day=datetime(2016, 7, 1))  # noqa: DTZ001
        with pytest.raises(InvalidValueError):
            evolve(validity, provision="Điều 18")  # type: ignore[arg-type]
        with pytest.raises(InvalidDayError):
            validity.judge("2016-07-01")  # type: ignore[arg-type]


class TestTheWindowOfThePlan:
    """A plan is for one round: what stands against the day is a warning beside the decision, which is on the person."""

    @pytest.mark.parametrize(
        ("day", "keys"),
        [
            (date(2019, 1, 11), ["window.early"]),
            (date(2019, 1, 12), []),
            (date(2019, 1, 30), []),
            (date(2019, 1, 31), ["window.late"]),
            (date(2035, 1, 1), ["window.late"]),
        ],
    )
    def test_both_sides_of_both_days(self, day: date, keys: list[str]) -> None:
        decision = CAN_THO_2019.decide(long_in_post(DIRECTOR), on=day)
        assert decision.outcome is Outcome.VOTED_ON
        assert [warning.statement.key for warning in decision.warnings] == keys
        assert all(warning.severity is Severity.WARNING for warning in decision.warnings)
        assert decision.warnings == tuple(CAN_THO_2019.timeline(day).findings)

    def test_it_is_said_one_by_one_and_in_bulk(self) -> None:
        decision = CAN_THO_2019.decide(long_in_post(DIRECTOR), on=date(2035, 1, 1))
        assert list(CAN_THO_2019.decide_all([decision.person], on=decision.on)) == [decision]


class TestReport:
    """ct19.report: Sở Nội vụ gộp kết quả và báo cáo UBND thành phố, phải xong trước ngày 31/1/2019."""

    LAST_MEETING = date(2019, 1, 20)

    def check(self, reported_on: date | NotDone | None, last_meeting: date = LAST_MEETING) -> Finding:
        return CAN_THO_2019.report.check(reported_on, last_meeting)

    def test_a18_the_thirtieth_is_the_last_good_day(self) -> None:
        assert CAN_THO_2019.report.last_day == date(2019, 1, 30)
        assert self.check(date(2019, 1, 30)).status is Status.SATISFIED

    def test_a18_the_thirty_first_is_late(self) -> None:
        finding = self.check(date(2019, 1, 31))
        assert (finding.status, finding.statement.key) == (Status.VIOLATED, "report.late")
        assert finding.remedy is not None
        assert dict(finding.remedy.facts)["last"] == date(2019, 1, 30)

    def test_a_report_before_the_last_meeting_lacks_its_results(self) -> None:
        finding = self.check(date(2019, 1, 19))
        assert (finding.status, finding.statement.key) == (Status.VIOLATED, "report.early")

    def test_a_report_on_the_day_of_the_last_meeting_can_hold_them(self) -> None:
        assert self.check(date(2019, 1, 20)).status is Status.SATISFIED

    def test_the_last_meeting_of_the_round_counts_not_the_first(self) -> None:
        whole = evolve(lawful_round(), reported_on=date(2019, 1, 19))
        assert [finding.statement.key for finding in CAN_THO_2019.check(whole).violations] == ["report.early"]

    def test_no_report_is_a_breach(self) -> None:
        finding = self.check(NOT_DONE)
        assert (finding.status, finding.statement.key) == (Status.VIOLATED, "report.not_done")

    def test_b3_a_day_that_is_not_known_leaves_it_open(self) -> None:
        finding = self.check(None)
        assert (finding.status, finding.missing) == (Status.UNDETERMINED, (Fact.REPORT_DAY,))
        assert finding.remedy is not None

    def test_a19_it_binds_the_department_of_home_affairs_towards_the_city(self) -> None:
        duty = CAN_THO_2019.report.due()
        assert (duty.owed_by.vi, duty.last_day, duty.dating) == ("Sở Nội vụ", date(2019, 1, 30), Dating.STATED)
        assert dict(duty.what.facts)["owed_to"] == CAN_THO_2019.report.owed_to
        assert {"A18", "A19"} <= set(self.check(None).interpretations)

    def test_a19_no_agency_has_a_date_of_its_own(self) -> None:
        dated = [duty for duty in CAN_THO_2019.timeline(WORK_DAY).duties if duty.last_day == date(2019, 1, 30)]
        assert [duty.owed_by.vi for duty in dated] == ["Sở Nội vụ"]

    def test_a_meeting_after_the_last_day_leaves_no_good_day(self) -> None:
        days = [date(2019, 1, 30), date(2019, 1, 31), date(2019, 2, 1)]
        assert [self.check(day, date(2019, 1, 31)).status for day in days] == [Status.VIOLATED] * 3
        impossible = self.check(None, date(2019, 1, 31))
        assert (impossible.status, impossible.missing) == (Status.VIOLATED, ())
        remedies = [self.check(date(2019, 2, 5), date(2019, 1, day)).remedy for day in (30, 31)]
        assert [remedy and remedy.sentence for remedy in (*remedies, impossible.remedy)] == [
            REPORT_BY,
            MEET_BY,
            MEET_BY,
        ]
        assert self.check(None, date(2019, 1, 30)).status is Status.UNDETERMINED

    def test_a_moment_is_no_day(self) -> None:
        moment = datetime(2019, 1, 20)  # noqa: DTZ001 - it is what must not enter
        with pytest.raises(InvalidDayError):
            self.check(moment)
        with pytest.raises(InvalidDayError):
            self.check(date(2019, 1, 20), moment)
        with pytest.raises(InvalidDayError):
            evolve(CAN_THO_2019.report, before=moment)

    def test_it_is_one_report_for_the_whole_round(self) -> None:
        meetings = [Meeting(body=SO_MAU, on=date(2019, 1, day), venue=Venue.WORKPLACE) for day in (18, 20)]
        found = CAN_THO_2019.check(Round(meetings=meetings)).findings
        assert [finding.meeting for finding in found if finding.rule.id == "ct19.report"] == [None]


class TestFiling:
    """What is submitted before a session opens: the last day is the opening less the days, and nothing rolls over."""

    @given(st.dates(date(2000, 1, 1), date(2050, 12, 31)))
    def test_forward_and_inverse_agree(self, opens: date) -> None:
        for filing in ASSEMBLY_2023.filings:
            assert filing.latest(opens) == opens - timedelta(days=filing.days)
            assert filing.earliest(filing.latest(opens)) == opens
            assert filing.check(filing.latest(opens), opens).status is Status.SATISFIED
            assert filing.check(filing.latest(opens) + timedelta(days=1), opens).status is Status.VIOLATED

    def test_the_days_have_a_bound(self) -> None:
        with pytest.raises(InvalidRuleError):
            evolve(ASSEMBLY_2023.filings[0], days=3661)
        assert evolve(ASSEMBLY_2023.filings[0], days=3660).days == 3660

    @pytest.mark.parametrize(("days", "sentence"), [(0, ON_THE_DAY), (1, DAY_BEFORE), (2, DAYS_BEFORE)])
    def test_until_when_is_said_as_one_says_it(self, days: int, sentence: Sentence) -> None:
        filing = evolve(ASSEMBLY_2023.filings[0], days=days, before=Anchor.VOTE)
        facts = {"days": days, "anchor": Anchor.VOTE}
        assert filing.when == Text(sentence.text("vi", facts), sentence.text("en", facts))
        for statement in (filing.statement, filing.check(VOTE, VOTE).statement, filing.check(None, VOTE).statement):
            assert {"what": filing.what, "when": filing.when, **facts}.items() <= dict(statement.facts).items()

    def test_what_is_not_done_is_a_breach(self) -> None:
        assert ASSEMBLY_2023.filings[0].check(NOT_DONE, VOTE).status is Status.VIOLATED

    def test_where_nothing_is_said_it_is_for_every_body_and_its_days_were_seen(self) -> None:
        filing = FilingDeadline(PROVISION, 10, Anchor.VOTE, SOMEBODY, SOMEBODY)
        assert (filing.bodies, filing.unseen) == ((), None)
        assert filing.applies_to(BodyKind.DEPARTMENT)
        assert [term.statement.sentence for term in filing.terms()] == [FILING_TERM_EVERYWHERE]


class TestFilingForAMeeting:
    """A meeting does not say when anything was submitted; until when it had to be can be said all the same."""

    OPENING = ASSEMBLY_2023.filings[0]  # 45 days before the opening, National Assembly
    VOTING = evolve(OPENING, before=Anchor.VOTE)
    UNSEEN = evolve(OPENING, unseen=Unseen.UNKNOWN)
    ASSEMBLY = Body("Quốc hội", BodyKind.NATIONAL_ASSEMBLY)

    def check(self, rule: FilingDeadline, *, opened_on: date | None, body: Body = ASSEMBLY) -> list[Finding]:
        return list(rule.check_meeting(Meeting(body=body, on=VOTE, opened_on=opened_on), CONTEXT))

    def test_the_last_day_is_said_where_the_day_is_known_from_which_it_is_counted(self) -> None:
        for rule, opened_on, anchor in (
            (self.OPENING, date(2023, 12, 5), date(2023, 12, 5)),
            (self.VOTING, None, VOTE),
        ):
            (found,) = self.check(rule, opened_on=opened_on)
            assert (found.status, found.missing) == (Status.UNDETERMINED, (Fact.FILING_DAY,))
            assert dict(found.statement.facts)["latest"] == anchor - timedelta(days=45)

    def test_without_the_opening_both_days_are_missing(self) -> None:
        (found,) = self.check(self.OPENING, opened_on=None)
        assert (found.status, found.missing) == (Status.UNDETERMINED, (Fact.OPENING_DAY, Fact.FILING_DAY))

    @pytest.mark.parametrize("opened_on", [None, date(2023, 12, 5)])
    def test_days_that_were_not_seen_are_not_guessed(self, opened_on: date | None) -> None:
        (found,) = self.check(self.UNSEEN, opened_on=opened_on)
        assert (found.status, found.missing) == (Status.UNDETERMINED, (Fact.PROVISION_TEXT,))
        assert found.remedy is None

    def test_in_another_body_it_does_not_arise(self) -> None:
        assert self.check(self.OPENING, opened_on=None, body=CHAIR.body) == []

    def test_it_is_owed_where_it_applies_or_may_and_can_be_dated(self) -> None:
        opened = Occasion(VOTE, date(2023, 12, 5), self.ASSEMBLY, ASSEMBLY_2023.instrument)
        assert [duty.last_day for duty in self.OPENING.duties(opened)] == [date(2023, 10, 21)]
        assert len(list(self.OPENING.duties(opened._replace(body=None)))) == 1
        assert list(self.OPENING.duties(opened._replace(body=CHAIR.body))) == []
        assert list(self.OPENING.duties(opened._replace(opened_on=None))) == []
        assert list(self.UNSEEN.duties(opened)) == []
        assert [duty.last_day for duty in self.VOTING.duties(opened)] == [VOTE - timedelta(days=45)]


class TestProtocol:
    """What stands against a day, what is owed, and what is laid down."""

    @pytest.mark.parametrize("day", [date(2019, 1, 30), date(2019, 1, 31)])
    def test_a_vote_after_the_last_day_of_the_report_is_warned_of(self, day: date) -> None:
        found = list(CAN_THO_2019.report.stand_against(Occasion(day, None, None, CAN_THO_2019.instrument)))
        assert [finding.statement.sentence for finding in found] == [TOO_LATE] * (day == date(2019, 1, 31))
        assert all(finding.severity is Severity.WARNING for finding in found)

    def test_the_report_is_one_duty_and_one_term(self) -> None:
        report = CAN_THO_2019.report
        assert list(report.duties(Occasion(date(2035, 1, 1), None, None, CAN_THO_2019.instrument))) == [report.due()]
        assert [(term.topic, term.provision) for term in report.terms()] == [(Topic.REPORT, report.provision)]

    def test_the_report_of_a_round_follows_its_last_meeting(self) -> None:
        whole = evolve(lawful_round(), reported_on=date(2019, 1, 19))
        (found,) = CAN_THO_2019.report.check_round(whole, CAN_THO_2019.instrument)
        assert found.statement.sentence is REPORT_EARLY

    def test_what_is_submitted_is_a_term_with_the_bodies_to_which_it_applies(self) -> None:
        (term,) = ASSEMBLY_2023.filings[0].terms()
        assert (term.topic, term.statement.sentence) == (Topic.FILINGS, FILING_TERM)
        assert dict(term.statement.facts)["bodies"] == (BodyKind.NATIONAL_ASSEMBLY,)

    def test_validity_judges_everybody_alike(self) -> None:
        validity, person = ASSEMBLY_2014.validity, long_in_post(CHAIR)
        assert validity.reads == ()
        assert list(validity.judge_case(Case(person, validity.first_day))) == []
        assert [found.rule for found in validity.judge_case(Case(person, date(2035, 1, 1)))] == [validity.end]

    def test_validity_is_said_once_of_a_meeting(self) -> None:
        body = Body("HĐND tỉnh Mẫu", BodyKind.PROVINCIAL_COUNCIL)
        for day, ends in ((date(2015, 7, 1), []), (date(2035, 1, 1), [ASSEMBLY_2014.validity.end])):
            found = ASSEMBLY_2014.validity.check_meeting(Meeting(body=body, on=day), CONTEXT)
            assert [finding.rule for finding in found] == ends
