"""Nine months in post: who is voted on not yet, and every question that the sentence leaves open."""

from datetime import date, datetime, timedelta

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from instruments import holder
from phieu_tin_nhiem import (
    CAN_THO_2019,
    BallotForm,
    Body,
    BodyKind,
    Circumstance,
    Decision,
    Fact,
    Finding,
    InvalidCountError,
    InvalidDayError,
    InvalidRuleError,
    Office,
    Officeholder,
    Outcome,
    Plan,
    Role,
    Service,
    Status,
)
from phieu_tin_nhiem.answers.sources import Topic
from phieu_tin_nhiem.base.sentences import Statement
from phieu_tin_nhiem.facts.people import ActingTime
from phieu_tin_nhiem.plans import ASSEMBLY_2012, ASSEMBLY_2014, ASSEMBLY_2023, PARTY_2014, PARTY_2023
from phieu_tin_nhiem.rules.rule import Case
from phieu_tin_nhiem.rules.tenure import (
    EXEMPTIONS_UNKNOWN,
    FROM,
    OPENING_UNKNOWN,
    STARTED_BY,
    Anniversary,
    AppointedInYear,
    CountedTo,
    Exemptions,
    Renewal,
    Tenure,
    TestedOn,
    Unstated,
)
from rounds import DEPUTY, PARTY, WORK, lawful_round, with_meeting

SO = Body("Sở Mẫu", BodyKind.DEPARTMENT)
DIRECTOR = Office(Role.HEAD, SO)
DEPUTY_POST = Office(Role.DEPUTY_HEAD, SO)
ELSEWHERE = Office(Role.HEAD, Body("Sở Khác", BodyKind.DEPARTMENT))
DAY = date(2019, 1, 20)
CHAIR = Office(Role.CHAIR, Body("HĐND tỉnh Mẫu", BodyKind.PROVINCIAL_COUNCIL))
VOTE = date(2023, 12, 7)
TOMORROW = timedelta(days=1)
NINE_MONTHS = CAN_THO_2019.rule(Tenure)
STRICT = CAN_THO_2019.replace(tenure=evolve(NINE_MONTHS, anniversary=Anniversary.STRICT))
WITH_ACTING = CAN_THO_2019.replace(tenure=evolve(NINE_MONTHS, acting=ActingTime.COUNTS))


def person(*service: Service, office: Office = DIRECTOR) -> Officeholder:
    return Officeholder("Trần Thị Mẫu", office, service=service)


def decide(*service: Service, on: date = DAY, plan: Plan = CAN_THO_2019) -> Decision:
    return plan.decide(person(*service), on=on)


def tenure(decision: Decision) -> Finding:
    return next(finding for finding in decision.findings if finding.rule.id == "ct19.tenure")


def remarks(decision: Decision) -> list[str]:
    return [remark.key for remark in tenure(decision).remarks]


class TestTenure:
    """ct19.tenure: ai giữ chức vụ liên tục chưa đủ chín tháng, tính đến ngày họp, thì chưa lấy phiếu."""

    def test_the_day_before_nine_months_is_too_early(self) -> None:
        decision = decide(Service(date(2018, 4, 15)), on=date(2019, 1, 14))
        assert decision.outcome is Outcome.NOT_VOTED_ON
        assert tenure(decision).status is Status.NOT_APPLICABLE

    def test_after_nine_months_the_vote_is_taken(self) -> None:
        assert decide(Service(date(2018, 4, 15)), on=date(2019, 1, 16)).outcome is Outcome.VOTED_ON

    def test_being_new_violates_nothing(self) -> None:
        assert all(finding.status is not Status.VIOLATED for finding in decide(Service(date(2019, 1, 2))).findings)

    def test_who_is_too_new_is_told_from_which_day_on(self) -> None:
        (remedy,) = decide(Service(date(2018, 5, 20))).remedies
        assert remedy == FROM(day=date(2019, 2, 20))

    def test_nobody_is_promised_a_day_after_the_service_has_ended(self) -> None:
        assert decide(Service(date(2018, 5, 20), date(2019, 2, 19))).remedies == ()
        assert len(decide(Service(date(2018, 5, 20), date(2019, 2, 20))).remedies) == 1
        # A renewal on the next day is known; one two days later begins anew.
        first = Service(date(2018, 5, 20), date(2019, 2, 1))
        assert len(decide(first, Service(date(2019, 2, 2))).remedies) == 1
        assert decide(first, Service(date(2019, 2, 3))).remedies == ()

    def test_who_has_left_the_post_or_not_yet_taken_it_is_not_voted_on(self) -> None:
        for service in (Service(date(2010, 1, 1), DAY - TOMORROW), Service(DAY + TOMORROW)):
            decision = decide(service)
            assert decision.outcome is Outcome.NOT_VOTED_ON
            assert tenure(decision).statement.key == "tenure.not_in_post"

    def test_the_last_day_of_service_still_counts(self) -> None:
        assert decide(Service(date(2010, 1, 1), DAY)).outcome is Outcome.VOTED_ON

    def test_b3_an_unknown_start_is_named_with_the_latest_one_that_would_do(self) -> None:
        decision = CAN_THO_2019.decide(Officeholder("Mẫu", DIRECTOR), on=DAY)
        assert (decision.outcome, tenure(decision).missing) == (Outcome.UNDETERMINED, (Fact.SERVICE,))
        assert decision.remedies[0] == STARTED_BY(start=date(2018, 4, 20))

    def test_a_post_that_is_not_listed_stays_out_however_little_is_known(self) -> None:
        office = Office(Role.OTHER, SO)
        assert CAN_THO_2019.decide(Officeholder("Mẫu", office), on=DAY).outcome is Outcome.NOT_VOTED_ON

    @pytest.mark.parametrize("months", [-1, True, 9.0, "9"])
    def test_months_are_a_count(self, months: object) -> None:
        with pytest.raises(InvalidCountError):
            Tenure(CAN_THO_2019.tenure.provision, months=months)  # type: ignore[arg-type]

    def test_a_century_is_the_most(self) -> None:
        assert Tenure(CAN_THO_2019.tenure.provision, months=1200).eligible_from(date(2019, 1, 7)) == date(2119, 1, 7)
        with pytest.raises(InvalidRuleError):
            Tenure(CAN_THO_2019.tenure.provision, months=1201)

    def test_a_moment_is_no_day(self) -> None:
        moment = datetime(2019, 1, 20)  # noqa: DTZ001 - it is what must not enter
        for ask in (CAN_THO_2019.tenure.eligible_from, CAN_THO_2019.tenure.latest_start):
            with pytest.raises(InvalidDayError):
                ask(moment)
        with pytest.raises(InvalidDayError):
            CAN_THO_2019.tenure.judge(person(Service(date(2015, 1, 1))), moment)


class TestAnniversaryA1:
    """A1: đúng ngày tròn tháng thứ chín đã là đủ; đọc chặt thì chỉ từ hôm sau."""

    START, ANNIVERSARY = date(2018, 4, 20), date(2019, 1, 20)

    @pytest.mark.parametrize(("shift", "taken", "strict"), [(-1, False, False), (0, True, False), (1, True, True)])
    def test_the_two_readings_differ_on_that_one_day_only(self, shift: int, *, taken: bool, strict: bool) -> None:
        day = self.ANNIVERSARY + timedelta(days=shift)
        assert (decide(Service(self.START), on=day).outcome is Outcome.VOTED_ON) is taken
        assert (decide(Service(self.START), on=day, plan=STRICT).outcome is Outcome.VOTED_ON) is strict

    @pytest.mark.parametrize("plan", [CAN_THO_2019, STRICT])
    def test_on_that_day_it_is_said_under_either_reading(self, plan: Plan) -> None:
        assert "tenure.anniversary" in remarks(decide(Service(self.START), on=self.ANNIVERSARY, plan=plan))

    @pytest.mark.parametrize("shift", [-1, 1])
    def test_on_other_days_it_is_not(self, shift: int) -> None:
        assert remarks(decide(Service(self.START), on=self.ANNIVERSARY + timedelta(days=shift))) == []

    def test_the_inverse_questions_move_by_one_day(self) -> None:
        assert CAN_THO_2019.tenure.eligible_from(self.START) == self.ANNIVERSARY
        assert STRICT.tenure.eligible_from(self.START) == date(2019, 1, 21)
        assert CAN_THO_2019.tenure.latest_start(self.ANNIVERSARY) == self.START
        assert STRICT.tenure.latest_start(self.ANNIVERSARY) == date(2018, 4, 19)


class TestMonthsA2:
    """A2: tháng theo lịch, lùi về cuối tháng ngắn hơn; không quy ra 270 ngày, không dời vì ngày nghỉ."""

    @pytest.mark.parametrize("day", [28, 29, 30, 31])
    def test_four_days_of_may_end_on_the_last_day_of_february(self, day: int) -> None:
        assert CAN_THO_2019.tenure.eligible_from(date(2018, 5, day)) == date(2019, 2, 28)

    def test_in_a_leap_year_they_end_on_two_days(self) -> None:
        first_days = [CAN_THO_2019.tenure.eligible_from(date(2019, 5, day)) for day in (28, 29, 30, 31)]
        assert first_days == [date(2020, 2, 28), date(2020, 2, 29), date(2020, 2, 29), date(2020, 2, 29)]

    def test_the_inverse_of_a_clamped_day_is_the_latest_of_the_starts(self) -> None:
        assert CAN_THO_2019.tenure.latest_start(date(2019, 2, 28)) == date(2018, 5, 31)
        assert CAN_THO_2019.tenure.latest_start(date(2019, 2, 27)) == date(2018, 5, 27)
        assert CAN_THO_2019.tenure.latest_start(date(2019, 4, 30)) == date(2018, 7, 31)

    def test_clamping_is_said_where_it_happens(self) -> None:
        assert "tenure.clamped" in remarks(decide(Service(date(2018, 5, 29)), on=date(2019, 2, 28)))
        assert "tenure.clamped" not in remarks(decide(Service(date(2018, 5, 28)), on=date(2019, 2, 28)))

    def test_two_hundred_and_seventy_days_are_not_nine_months(self) -> None:
        start = date(2018, 4, 20)
        assert decide(Service(start), on=start + timedelta(days=270)).outcome is Outcome.NOT_VOTED_ON

    def test_a_sunday_is_a_day_like_any_other(self) -> None:
        assert DAY.isoweekday() == 7
        assert CAN_THO_2019.tenure.eligible_from(date(2018, 4, 20)) == DAY


class TestFirstDayA3:
    """A3: chín tháng chạy từ ngày việc bổ nhiệm hay bầu có hiệu lực; ngày ấy do người hỏi đưa vào."""

    def test_the_day_that_the_caller_gives_is_the_first_day(self) -> None:
        signed, in_force = date(2018, 4, 10), date(2018, 5, 1)
        assert decide(Service(signed)).outcome is Outcome.VOTED_ON
        assert decide(Service(in_force)).outcome is Outcome.NOT_VOTED_ON

    def test_the_finding_names_the_reading(self) -> None:
        assert {"A1", "A2", "A3", "A4"} <= set(tenure(decide(Service(date(2015, 1, 1)))).interpretations)


class TestContinuouslyA4:
    """A4: bổ nhiệm lại ngay hôm sau là liên tục; hở một ngày, chức khác, nơi khác thì tính lại; quyền không tính."""

    OLD = Service(date(2013, 1, 1), date(2018, 12, 31))

    def test_a_renewal_on_the_next_day_continues_it(self) -> None:
        decision = decide(self.OLD, Service(date(2019, 1, 1)))
        assert decision.outcome is Outcome.VOTED_ON
        assert dict(tenure(decision).statement.facts)["since"] == date(2013, 1, 1)

    def test_one_day_between_restarts_it(self) -> None:
        assert decide(self.OLD, Service(date(2019, 1, 2))).outcome is Outcome.NOT_VOTED_ON

    @pytest.mark.parametrize("office", [DEPUTY_POST, ELSEWHERE])
    def test_another_post_or_another_body_restarts_it(self, office: Office) -> None:
        before = evolve(self.OLD, office=office)
        assert decide(before, Service(date(2019, 1, 1))).outcome is Outcome.NOT_VOTED_ON

    def test_the_same_post_written_out_continues_it(self) -> None:
        before = evolve(self.OLD, office=Office(Role.HEAD, SO))
        assert decide(before, Service(date(2019, 1, 1))).outcome is Outcome.VOTED_ON

    def test_several_renewals_make_one_tenure(self) -> None:
        spans = [Service(date(2018, month, 1), date(2018, month + 1, 1) - TOMORROW) for month in range(1, 12)]
        assert decide(*reversed(spans), Service(date(2018, 12, 1))).outcome is Outcome.VOTED_ON

    def test_time_of_acting_in_the_post_does_not_count(self) -> None:
        decision = decide(evolve(self.OLD, acting=True), Service(date(2019, 1, 1)))
        assert decision.outcome is Outcome.NOT_VOTED_ON

    def test_the_other_reading_counts_it(self) -> None:
        service = (evolve(self.OLD, acting=True), Service(date(2019, 1, 1)))
        assert decide(*service, plan=WITH_ACTING).outcome is Outcome.VOTED_ON

    def test_the_readings_agree_where_nobody_acted(self) -> None:
        for service in (Service(date(2015, 1, 1)), Service(date(2018, 9, 1))):
            assert decide(service) == decide(service, plan=WITH_ACTING)

    def test_whoever_still_only_acts_is_told_so(self) -> None:
        decision = decide(Service(date(2015, 1, 1), acting=True))
        assert (decision.outcome, tenure(decision).statement.key) == (Outcome.NOT_VOTED_ON, "tenure.only_acting")
        assert decide(Service(date(2015, 1, 1), acting=True), plan=WITH_ACTING).outcome is Outcome.VOTED_ON

    def test_acting_in_the_middle_breaks_the_tenure(self) -> None:
        service = (
            Service(date(2013, 1, 1), date(2018, 6, 30)),
            Service(date(2018, 7, 1), date(2018, 9, 30), acting=True),
            Service(date(2018, 10, 1)),
        )
        assert decide(*service).outcome is Outcome.NOT_VOTED_ON
        assert decide(*service, plan=WITH_ACTING).outcome is Outcome.VOTED_ON


class TestTwoDaysA5:
    """A5: hai nơi, hai ngày, thì mỗi cuộc họp xét theo ngày của nó; cách khác là xét một lần."""

    ONCE = CAN_THO_2019.replace(tenure=evolve(NINE_MONTHS, tested_on=TestedOn.FIRST_MEETING))

    def violated(self, plan: Plan, start: date) -> set[str]:
        """Put a leading deputy on both lists (18 and 20 January) and return what is violated."""
        leader = evolve(DEPUTY, service=[Service(start)], party_leadership=True)
        whole = lawful_round()
        for index in (PARTY, WORK):
            people = [leader if member is DEPUTY else member for member in whole.meetings[index].people or ()]
            listed = [member for member in whole.meetings[index].list_known if member is not DEPUTY]
            names = [*(member.name for member in listed), leader.name]
            whole = with_meeting(whole, index, people=people, listed=[*listed, leader], ballot_form=BallotForm(names))
        return {
            f"{finding.rule.id} {finding.meeting.on:%d}" for finding in plan.check(whole).violations if finding.meeting
        }

    @pytest.mark.parametrize(
        ("start", "each", "once"),
        [
            (date(2018, 4, 18), set(), set()),
            (date(2018, 4, 19), {"ct19.tenure 18"}, {"ct19.tenure 18", "ct19.tenure 20"}),
            (date(2018, 4, 20), {"ct19.tenure 18"}, {"ct19.tenure 18", "ct19.tenure 20"}),
            (date(2018, 4, 21), {"ct19.tenure 18", "ct19.tenure 20"}, {"ct19.tenure 18", "ct19.tenure 20"}),
        ],
    )
    def test_the_readings_differ_for_nine_months_that_end_between(
        self, start: date, each: set[str], once: set[str]
    ) -> None:
        assert self.violated(CAN_THO_2019, start) == each
        assert self.violated(self.ONCE, start) == once

    def test_the_day_of_the_test_is_a_question_of_its_own(self) -> None:
        days = [date(2019, 1, 20), date(2019, 1, 18)]
        assert NINE_MONTHS.test_day(days[0], days) == date(2019, 1, 20)
        assert self.ONCE.rule(Tenure).test_day(days[0], days) == date(2019, 1, 18)


class TestExemptionsA27:
    """A27: bệnh nặng, chờ nghỉ hưu: kế hoạch không nêu, nên không miễn; cách khác là miễn."""

    EXEMPT = CAN_THO_2019.replace(exemptions=evolve(CAN_THO_2019.rule(Exemptions), unstated=Unstated.EXEMPT))

    def decide(self, plan: Plan, circumstances: frozenset[Circumstance] | None, start: date) -> Decision:
        somebody = evolve(person(Service(start)), circumstances=circumstances)
        return plan.decide(somebody, on=DAY)

    @pytest.mark.parametrize("circumstance", list(Circumstance))
    def test_the_circumstance_is_named_and_exempts_nobody(self, circumstance: Circumstance) -> None:
        decision = self.decide(CAN_THO_2019, frozenset({circumstance}), date(2015, 1, 1))
        assert decision.outcome is Outcome.VOTED_ON
        assert "A27" in decision.findings[-1].interpretations
        assert dict(decision.findings[-1].statement.facts) == {"circumstances": (circumstance,)}

    @pytest.mark.parametrize("circumstance", list(Circumstance))
    def test_the_other_reading_exempts(self, circumstance: Circumstance) -> None:
        decision = self.decide(self.EXEMPT, frozenset({circumstance}), date(2015, 1, 1))
        assert decision.outcome is Outcome.NOT_VOTED_ON

    def test_the_readings_agree_where_there_is_no_such_circumstance(self) -> None:
        none = frozenset[Circumstance]()
        assert self.decide(CAN_THO_2019, none, date(2015, 1, 1)) == self.decide(self.EXEMPT, none, date(2015, 1, 1))

    def test_what_is_not_known_matters_only_where_it_would_exempt(self) -> None:
        assert self.decide(CAN_THO_2019, None, date(2015, 1, 1)).outcome is Outcome.VOTED_ON
        decision = self.decide(self.EXEMPT, None, date(2015, 1, 1))
        assert (decision.outcome, decision.findings[-1].missing) == (Outcome.UNDETERMINED, (Fact.CIRCUMSTANCES,))

    def test_no_circumstance_makes_a_newcomer_a_subject(self) -> None:
        assert self.decide(self.EXEMPT, None, date(2018, 12, 1)).outcome is Outcome.NOT_VOTED_ON


class TestGroundsOfEach:
    """A27 asks what a ground is worth that the Cần Thơ plan does not state; a closed list leaves nothing to ask."""

    def test_can_tho_takes_a_reading(self) -> None:
        ill = evolve(person(Service(date(2015, 1, 1))), circumstances=[Circumstance.SERIOUS_ILLNESS])
        finding = CAN_THO_2019.exemptions.judge(ill)
        assert finding is not None
        assert (finding.status, finding.interpretations) == (Status.SATISFIED, ("A27",))

    @pytest.mark.parametrize("book", [ASSEMBLY_2014, ASSEMBLY_2023, PARTY_2023], ids=["nq85", "nq96", "qd96"])
    def test_a_closed_list_does_not(self, book: Plan) -> None:
        ill = holder(Role.CHAIR, BodyKind.PROVINCIAL_COUNCIL, circumstances=[Circumstance.SERIOUS_ILLNESS])
        finding = book.exemptions.judge(ill)
        assert finding is not None
        assert (finding.status, finding.interpretations) == (Status.SATISFIED, ())

    def test_what_is_not_known_is_asked_for_by_its_own_grounds(self) -> None:
        finding = ASSEMBLY_2023.exemptions.judge(holder(Role.CHAIR, BodyKind.PROVINCIAL_COUNCIL, circumstances=None))
        assert finding is not None
        assert dict(finding.statement.facts) == {"circumstances": (Circumstance.RETIREMENT_NOTICE,)}

    @pytest.mark.parametrize("book", [ASSEMBLY_2012, PARTY_2014], ids=["nq35", "qd262"])
    @pytest.mark.parametrize(
        ("circumstances", "missing"),
        [
            ([Circumstance.RETIREMENT_NOTICE], (Fact.PROVISION_TEXT,)),
            ([Circumstance.SERIOUS_ILLNESS], (Fact.PROVISION_TEXT,)),
            (None, (Fact.PROVISION_TEXT, Fact.CIRCUMSTANCES)),
            ([], None),
        ],
        ids=["retiring", "ill", "unknown", "none"],
    )
    def test_where_the_grounds_are_not_known_the_gap_is_named(
        self, book: Plan, circumstances: list[Circumstance] | None, missing: tuple[Fact, ...] | None
    ) -> None:
        person = holder(Role.CHAIR, BodyKind.PROVINCIAL_COMMITTEE, circumstances=circumstances)
        decision = book.decide(person, on=book.validity.first_day)
        found = [item for item in decision.findings if item.rule.topic is Topic.EXEMPTIONS]
        assert [(item.rule.id, item.status, item.missing) for item in found] == (
            [] if missing is None else [(f"{book.instrument.id}.gap.exemptions", Status.UNDETERMINED, missing)]
        )
        assert decision.outcome is Outcome.UNDETERMINED
        assert all(item.statement.sentence is EXEMPTIONS_UNKNOWN for item in found)


def rule(renewal: Renewal = Renewal.CONTINUES) -> AppointedInYear:
    """Return the rule of 96/2023/QH15 under a reading of D1."""
    return evolve(ASSEMBLY_2023.rule(AppointedInYear), renewal=renewal)


def judged(*service: Service, renewal: Renewal = Renewal.CONTINUES) -> Status:
    """Judge somebody with this service for the vote of 7 December 2023."""
    return rule(renewal).judge(Officeholder("Trần Thị Mẫu", CHAIR, service=service), VOTE).status


class TestTenureGap:
    """Where no source says how long somebody must have been in post, no day follows, and nobody is decided on."""

    def test_no_day_is_made_up(self) -> None:
        for ask in (ASSEMBLY_2012.tenure.eligible_from, ASSEMBLY_2012.tenure.latest_start):
            with pytest.raises(InvalidRuleError):
                ask(DAY)

    def test_it_stays_open(self) -> None:
        found = ASSEMBLY_2012.tenure.judge(person(Service(date(2000, 1, 1))), DAY)
        assert (found.status, found.missing) == (Status.UNDETERMINED, (Fact.PROVISION_TEXT,))


class TestAppointedInYear:
    """Nghị quyết 96/2023/QH15 Điều 2 khoản 5: not voted on, if elected or appointed in the year of the vote."""

    def test_the_last_day_of_the_year_before_is_early_enough(self) -> None:
        assert judged(Service(date(2022, 12, 31))) is Status.SATISFIED
        assert judged(Service(date(2023, 1, 1))) is Status.NOT_APPLICABLE

    def test_whoever_has_left_the_post_is_not_voted_on(self) -> None:
        assert judged(Service(date(2015, 1, 1), date(2023, 12, 6))) is Status.NOT_APPLICABLE
        assert judged(Service(date(2015, 1, 1), date(2023, 12, 7))) is Status.SATISFIED

    def test_a_renewal_in_the_year_is_an_appointment_only_under_the_other_reading(self) -> None:
        spans = Service(date(2018, 3, 1), date(2023, 2, 28)), Service(date(2023, 3, 1))
        assert judged(*spans) is Status.SATISFIED
        assert judged(*spans, renewal=Renewal.APPOINTS) is Status.NOT_APPLICABLE

    @pytest.mark.parametrize("renewal", Renewal)
    def test_acting_in_the_post_is_no_appointment_to_it(self, renewal: Renewal) -> None:
        acting, appointed = Service(date(2022, 3, 1), date(2023, 5, 31), acting=True), Service(date(2023, 6, 1))
        assert judged(acting, appointed, renewal=renewal) is Status.NOT_APPLICABLE
        assert judged(Service(date(2022, 3, 1), acting=True), renewal=renewal) is Status.NOT_APPLICABLE

    def test_from_when_is_said_while_the_service_goes_on_and_not_after_it_ends(self) -> None:
        def remedy(*service: Service) -> Statement | None:
            return rule().judge(Officeholder("Trần Thị Mẫu", CHAIR, service=service), VOTE).remedy

        assert remedy(Service(date(2023, 3, 1))) == FROM(day=date(2024, 1, 1))
        assert remedy(Service(date(2023, 3, 1), date(2024, 1, 1))) == FROM(day=date(2024, 1, 1))
        assert remedy(Service(date(2023, 3, 1), date(2023, 12, 31))) is None
        renewed = Service(date(2023, 3, 1), date(2023, 12, 31)), Service(date(2024, 1, 1))
        assert remedy(*renewed) == FROM(day=date(2024, 1, 1))
        assert remedy(Service(date(2022, 3, 1))) is None

    def test_acting_time_is_no_appointment(self) -> None:
        spans = Service(date(2022, 5, 1), date(2023, 1, 31), acting=True), Service(date(2023, 2, 1))
        assert judged(*spans) is judged(*spans, renewal=Renewal.APPOINTS) is Status.NOT_APPLICABLE

    def test_an_unknown_history_is_named(self) -> None:
        found = rule().judge(Officeholder("Trần Thị Mẫu", CHAIR), VOTE)
        assert found.status is Status.UNDETERMINED
        assert found.remedy == STARTED_BY(start=date(2022, 12, 31))

    @given(st.dates(date(1990, 1, 1), date(2050, 12, 31)), st.integers(0, 1000))
    def test_forward_and_inverse_agree(self, start: date, later: int) -> None:
        day = start + timedelta(days=later)
        assert (start <= rule().latest_start(day)) is (day >= rule().eligible_from(start)) is (start.year < day.year)


class TestProtocol:
    """A person is judged at the day to which tenure is counted; what is laid down are months, the year, the grounds."""

    CASE = Case(person(Service(date(2018, 4, 20))), DAY, days=(DAY - 2 * TOMORROW, DAY))

    @pytest.mark.parametrize(
        ("tested_on", "status"),
        [(TestedOn.EACH_MEETING, Status.SATISFIED), (TestedOn.FIRST_MEETING, Status.NOT_APPLICABLE)],
    )
    def test_a5_it_is_judged_on_the_day_of_the_test(self, tested_on: TestedOn, status: Status) -> None:
        (found,) = evolve(NINE_MONTHS, tested_on=tested_on).judge_case(self.CASE)
        assert found.status is status

    def test_where_it_is_counted_to_the_opening_that_day_decides_and_has_to_be_known(self) -> None:
        counted = evolve(NINE_MONTHS, counted_to=CountedTo.OPENING)
        (found,) = counted.judge_case(self.CASE._replace(opened_on=DAY - TOMORROW))
        assert found.status is Status.NOT_APPLICABLE
        (open_one,) = counted.judge_case(self.CASE)
        assert (open_one.statement.sentence, open_one.missing) == (OPENING_UNKNOWN, (Fact.OPENING_DAY,))

    @pytest.mark.parametrize("book", [CAN_THO_2019, ASSEMBLY_2012, ASSEMBLY_2023])
    def test_each_judges_one_person_once(self, book: Plan) -> None:
        (found,) = book.tenure.judge_case(self.CASE)
        assert found == book.tenure.judge(self.CASE.person, DAY)

    @pytest.mark.parametrize("book", [CAN_THO_2019, PARTY_2014])
    def test_of_exemptions_there_may_be_nothing_to_say(self, book: Plan) -> None:
        for circumstances, findings in (([], 0), ([Circumstance.SERIOUS_ILLNESS], 1)):
            case = self.CASE._replace(person=evolve(self.CASE.person, circumstances=circumstances))
            assert len(list(book.exemptions.judge_case(case))) == findings

    def test_each_is_a_term_and_a_gap_is_none(self) -> None:
        books = (CAN_THO_2019, ASSEMBLY_2023, PARTY_2014)
        kept = [
            [term.statement.key for rule in (book.tenure, book.exemptions) for term in rule.terms()] for book in books
        ]
        assert kept == [["terms.tenure", "terms.no_exemptions"], ["terms.in_year", "terms.exemptions"], []]

    def test_where_nothing_is_said_it_takes_a1_a4_a5_and_d1(self) -> None:
        rule = Tenure(CAN_THO_2019.tenure.provision, 9)
        assert (rule.anniversary, rule.acting) == (Anniversary.COUNTS, ActingTime.DOES_NOT_COUNT)
        assert (rule.tested_on, rule.counted_to) == (TestedOn.EACH_MEETING, CountedTo.MEETING)
        assert AppointedInYear(CAN_THO_2019.tenure.provision).renewal is Renewal.CONTINUES
