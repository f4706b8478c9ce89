"""Another province's plan is another value made of the same rules; a plan that contradicts itself is none."""

from collections.abc import Callable
from datetime import date, time

import pytest
from attrs import evolve

from phieu_tin_nhiem import (
    CAN_THO_2019,
    Attendance,
    BallotForm,
    Base,
    Body,
    BodyKind,
    Circumstance,
    Citation,
    CountingBoard,
    Fact,
    Grade,
    Instrument,
    InvalidRuleError,
    InvalidValueError,
    Meeting,
    Notice,
    Observer,
    Office,
    Officeholder,
    Outcome,
    Plan,
    Provision,
    ProvisionKind,
    Role,
    Round,
    Sentence,
    Service,
    Status,
    Text,
    Venue,
)
from phieu_tin_nhiem.rules import (
    AttendanceDuty,
    BallotPreparation,
    BoardProposal,
    Condition,
    Counting,
    Exclusion,
    Exemptions,
    Group,
    Leadership,
    ListPreparation,
    NoticeDeadline,
    Post,
    ReportDeadline,
    Scale,
    Subjects,
    Tenure,
    Unlisted,
    VenueLimit,
)
from phieu_tin_nhiem.rules.consequences import Consequences
from phieu_tin_nhiem.rules.tenure import CountedTo
from rounds import lawful_round, minutes_of

SECTION = Text("Văn phòng", "the office")
PROVINCE = Text("UBND tỉnh Mẫu", "People's Committee of Mẫu")
INSTRUMENT = Instrument(
    id="mau20",
    name=Text("Kế hoạch của tỉnh Mẫu", "Plan of the province of Mẫu"),
    title=Text("Kế hoạch lấy phiếu tín nhiệm của tỉnh Mẫu", "Plan for votes of confidence in the province of Mẫu"),
    issuer=PROVINCE,
    issued_on=date(2020, 3, 2),
    known_from=Text("đặt ra để thử", "made up for a test"),
)


def provision(name: str, kind: ProvisionKind = ProvisionKind.RULE) -> Provision:
    handle = f"mau20.{name}"
    return Provision(handle, kind, Text(f"Mục {name}", f"Item {name}"), Citation(INSTRUMENT, handle, Grade.DERIVED))


PLAN = provision("plan", ProvisionKind.DEFINITION)
DIVISIONS = provision("subjects")
TENURE = provision("tenure")
PLACES = provision("places")
LEVELS = provision("levels", ProvisionKind.DEFINITION)
PREPARATION = provision("preparation", ProvisionKind.DUTY)
NOTICE = provision("notice", ProvisionKind.DUTY)
GUESTS = provision("guests", ProvisionKind.DUTY)
LEAD = provision("lead", ProvisionKind.DUTY)
COUNT = provision("count")
REPORT = provision("report", ProvisionKind.DUTY)

MAU_2020 = Plan(
    instrument=INSTRUMENT,
    provisions=[PLAN, DIVISIONS, TENURE, PLACES, LEVELS, PREPARATION, NOTICE, GUESTS, LEAD, COUNT, REPORT],
    rules=[
        Subjects(
            groups=[
                Group(DIVISIONS, [Post(Role.HEAD, BodyKind.DISTRICT_DIVISION, condition=Condition.COMMITTEE_MEMBER)]),
                Group(DIVISIONS, [Post(Role.DEPUTY_HEAD, BodyKind.DISTRICT_DIVISION)]),
            ]
        ),
        Tenure(TENURE, months=6),
        Exemptions(TENURE),
        VenueLimit(PLACES, most=1),
        Scale(LEVELS),
        ListPreparation(PREPARATION, SECTION),
        BallotPreparation(PREPARATION, SECTION),
        BoardProposal(PREPARATION, SECTION),
        NoticeDeadline(NOTICE, days=10, owed_by=SECTION),
        AttendanceDuty(GUESTS, SECTION, expected=[Observer.HOME_AFFAIRS]),
        Leadership(LEAD, SECTION),
        Counting(COUNT, COUNT),
        Consequences(COUNT, Base.COLLECTED),
        ReportDeadline(REPORT, before=date(2020, 6, 30), owed_by=SECTION, owed_to=PROVINCE),
    ],
)
BY_EVOLUTION = CAN_THO_2019.replace(
    tenure=evolve(CAN_THO_2019.rule(Tenure), months=6),
    venues=evolve(CAN_THO_2019.venues, most=1),
    notice=evolve(CAN_THO_2019.notice, days=10),
    attendance=evolve(CAN_THO_2019.attendance, expected=[Observer.HOME_AFFAIRS]),
    report=evolve(CAN_THO_2019.report, before=date(2020, 6, 30)),
)

DIVISION = Body("Phòng Mẫu", BodyKind.DISTRICT_DIVISION)
DEPUTY = Officeholder("Lê Văn Thí", Office(Role.DEPUTY_HEAD, DIVISION), service=[Service(date(2019, 10, 12))])
DAY = date(2020, 4, 12)


def meeting(venue: Venue, on: date = DAY) -> Meeting:
    """Return a meeting that keeps the plan of Mẫu, with twelve days of notice."""
    return Meeting(
        body=DIVISION,
        on=on,
        venue=venue,
        people=[DEPUTY],
        listed=[DEPUTY],
        list_reported=True,
        notice=Notice(on=date.fromordinal(on.toordinal() - 12), time=time(8), place="Phòng họp"),
        ballot_form=BallotForm.of([DEPUTY]),
        board=CountingBoard(["Ngô Văn Đếm"]),
        attendance=Attendance(present=[Observer.HOME_AFFAIRS]),
        minutes=minutes_of([DEPUTY]),
    )


class TestEvolvedPlan:
    """Một kế hoạch khác Cần Thơ ở vài con số là kế hoạch ấy với vài con số khác."""

    def test_six_months_are_counted_like_nine(self) -> None:
        assert BY_EVOLUTION.tenure.eligible_from(date(2019, 8, 31)) == date(2020, 2, 29)
        assert BY_EVOLUTION.tenure.latest_start(date(2020, 2, 29)) == date(2019, 8, 31)

    def test_ten_days_of_notice(self) -> None:
        assert BY_EVOLUTION.notice.latest(DAY) == date(2020, 4, 2)
        assert (BY_EVOLUTION.window.first, BY_EVOLUTION.window.last) == (date(2019, 1, 17), date(2020, 6, 29))

    def test_one_place_and_one_observer(self) -> None:
        both = [Venue.PARTY_COMMITTEE, Venue.WORKPLACE]
        assert BY_EVOLUTION.venues.check(both).statement.key == "venues.too_many"
        assert BY_EVOLUTION.attendance.check(Attendance(present=[Observer.HOME_AFFAIRS])).status is Status.SATISFIED

    def test_a_round_that_keeps_the_one_breaks_the_other(self) -> None:
        assert CAN_THO_2019.check(lawful_round()).ok
        broken = {finding.rule.id for finding in BY_EVOLUTION.check(lawful_round()).violations}
        assert broken == {"ct19.venues", "ct19.preparation.notice"}

    def test_a_plan_in_which_everybody_is_voted_on_from_the_first_day(self) -> None:
        plan = CAN_THO_2019.replace(tenure=evolve(CAN_THO_2019.rule(Tenure), months=0))
        first = date(2019, 1, 31)
        assert (plan.tenure.eligible_from(first), plan.tenure.latest_start(first)) == (first, first)


class TestComposedPlan:
    """Kế hoạch của tỉnh Mẫu, ghép từ cùng những quy tắc ấy, với căn cứ riêng."""

    def test_its_subjects_are_its_own(self) -> None:
        assert MAU_2020.decide(DEPUTY, on=DAY).outcome is Outcome.VOTED_ON
        assert CAN_THO_2019.decide(DEPUTY, on=DAY).outcome is Outcome.NOT_VOTED_ON
        director = Officeholder("An", Office(Role.HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT)))
        assert MAU_2020.decide(director, on=DAY).outcome is Outcome.NOT_VOTED_ON

    def test_a_condition_is_asked_for_here_too(self) -> None:
        head = Officeholder("An", Office(Role.HEAD, DIVISION), service=[Service(date(2015, 1, 1))])
        assert MAU_2020.decide(head, on=DAY).outcome is Outcome.UNDETERMINED

    def test_the_day_before_six_months_is_too_early(self) -> None:
        assert MAU_2020.decide(DEPUTY, on=date(2020, 4, 11)).outcome is Outcome.NOT_VOTED_ON

    def test_its_round_is_checked_by_its_own_provisions(self) -> None:
        report = MAU_2020.check(Round(meetings=[meeting(Venue.WORKPLACE)], reported_on=date(2020, 6, 29)))
        assert report.ok
        assert {finding.citation.instrument for finding in report.findings} == {INSTRUMENT}
        assert "Kế hoạch của tỉnh Mẫu" in report.explain()
        assert "bổ sung" not in report.explain()

    def test_its_faults_are_found_by_its_own_numbers(self) -> None:
        late = evolve(meeting(Venue.WORKPLACE), notice=Notice(on=date(2020, 4, 3), time=time(8), place="Phòng họp"))
        twice = [late, meeting(Venue.OTHER, date(2020, 4, 13))]
        report = MAU_2020.check(Round(meetings=twice, reported_on=date(2020, 6, 30)))
        assert {finding.rule.id for finding in report.violations} == {"mau20.notice", "mau20.places", "mau20.report"}

    def test_its_timeline_is_its_own(self) -> None:
        timeline = MAU_2020.timeline(DAY)
        assert timeline.latest_start == date(2019, 10, 12)
        assert {duty.rule.id: duty.last_day for duty in timeline.duties} == {
            "mau20.notice": date(2020, 4, 2),
            "mau20.preparation": DAY,
            "mau20.guests": DAY,
            "mau20.lead": DAY,
            "mau20.report": date(2020, 6, 29),
        }

    def test_bulk_is_single_here_too(self) -> None:
        people = [evolve(DEPUTY, service=[Service(date(2019, month, 12))]) for month in range(6, 13)]
        outcomes = list(MAU_2020.decide_all(people, on=DAY).outcomes())
        assert outcomes == [Outcome.VOTED_ON] * 5 + [Outcome.NOT_VOTED_ON] * 2

    @pytest.mark.parametrize(
        ("circumstances", "outcome"),
        [
            ([Circumstance.SERIOUS_ILLNESS], Outcome.NOT_VOTED_ON),
            ([Circumstance.SERIOUS_ILLNESS, Circumstance.RETIREMENT_NOTICE], Outcome.NOT_VOTED_ON),
            ([Circumstance.RETIREMENT_NOTICE], Outcome.VOTED_ON),
            ([], Outcome.VOTED_ON),
            (None, Outcome.UNDETERMINED),
        ],
    )
    def test_a_plan_that_states_a_ground_exempts_for_it_and_for_no_other(
        self, circumstances: list[Circumstance] | None, outcome: Outcome
    ) -> None:
        plan = MAU_2020.replace(exemptions=Exemptions(TENURE, grounds=[Circumstance.SERIOUS_ILLNESS]))
        person = evolve(DEPUTY, circumstances=circumstances)
        assert plan.decide(person, on=DAY).outcome is outcome
        assert list(plan.decide_all([person], on=DAY).outcomes()) == [outcome]

    def test_a_plan_whose_list_is_not_known_in_full_leaves_the_others_open(self) -> None:
        plan = MAU_2020.replace(subjects=evolve(MAU_2020.subjects, gap=PLAN))
        finding = plan.subjects.judge(Office(Role.HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT)), date(2020, 6, 1))
        assert (finding.status, finding.missing) == (Status.UNDETERMINED, (Fact.PROVISION_TEXT,))
        assert plan.decide(DEPUTY, on=DAY).outcome is Outcome.VOTED_ON

    def test_its_open_questions_may_bear_ids_of_its_own(self) -> None:
        exemptions = Exemptions(TENURE, interpretations=("mau.1",))
        person = evolve(DEPUTY, circumstances=[Circumstance.SERIOUS_ILLNESS])
        decision = MAU_2020.replace(exemptions=exemptions).decide(person, on=DAY)
        assert decision.findings[-1].interpretations == ("mau.1",)
        assert "mau.1" in decision.explain()

    def test_no_finding_of_it_cites_the_other_province(self) -> None:
        assert "Cần Thơ" not in MAU_2020.explain() + MAU_2020.timeline(DAY).explain()
        assert "Cần Thơ" not in MAU_2020.decide(DEPUTY, on=DAY).explain()


STRANGER = provision("stranger")
REMARK = Sentence("own.remark", vi="kế hoạch không nêu", en="the plan does not name it")()
ELSEWHERE = Exclusion(Post(Role.OTHER, BodyKind.AGENCY), STRANGER, "A9", REMARK, Unlisted.NOT_SUBJECT)


class TestWrongPlans:
    """Một kế hoạch tự mâu thuẫn thì không có."""

    @pytest.mark.parametrize(
        "build",
        [
            lambda: MAU_2020.replace(tenure=evolve(MAU_2020.tenure, provision=STRANGER)),
            lambda: MAU_2020.replace(exemptions=Exemptions(STRANGER)),
            lambda: MAU_2020.replace(venues=evolve(MAU_2020.venues, provision=STRANGER)),
            lambda: MAU_2020.replace(venues=evolve(MAU_2020.venues, parent=STRANGER)),
            lambda: MAU_2020.replace(scale=Scale(STRANGER)),
            lambda: MAU_2020.replace(listing=ListPreparation(STRANGER, SECTION)),
            lambda: MAU_2020.replace(ballots=BallotPreparation(STRANGER, SECTION)),
            lambda: MAU_2020.replace(board=BoardProposal(STRANGER, SECTION)),
            lambda: MAU_2020.replace(notice=evolve(MAU_2020.notice, provision=STRANGER)),
            lambda: MAU_2020.replace(attendance=AttendanceDuty(STRANGER, SECTION)),
            lambda: MAU_2020.replace(lead=Leadership(STRANGER, SECTION)),
            lambda: MAU_2020.replace(counting=Counting(COUNT, STRANGER)),
            lambda: MAU_2020.replace(counting=Counting(STRANGER, COUNT)),
            lambda: MAU_2020.replace(consequences=Consequences(STRANGER, Base.COLLECTED)),
            lambda: MAU_2020.replace(report=evolve(MAU_2020.report, provision=STRANGER)),
            lambda: MAU_2020.replace(subjects=Subjects([Group(STRANGER, [])])),
            lambda: MAU_2020.replace(subjects=evolve(MAU_2020.subjects, gap=STRANGER)),
            lambda: MAU_2020.replace(subjects=evolve(MAU_2020.subjects, exclusions=[ELSEWHERE])),
        ],
    )
    def test_a_rule_cannot_cite_a_provision_that_the_plan_does_not_have(self, build: Callable[[], Plan]) -> None:
        with pytest.raises(InvalidRuleError, match=r"mau20\.stranger"):
            build()

    def test_a_rule_may_cite_a_supplement(self) -> None:
        plan = MAU_2020.replace(supplements=[STRANGER], counting=Counting(STRANGER, STRANGER))
        assert plan.serving("mau20.stranger") == (plan.counting,)

    def test_a_provision_of_the_same_name_and_another_content_is_another(self) -> None:
        other = evolve(TENURE, content=Text("khác", "different"))
        with pytest.raises(InvalidRuleError):
            MAU_2020.replace(tenure=Tenure(other, months=6))

    @pytest.mark.parametrize("changes", [{"provisions": [*MAU_2020.provisions, TENURE]}, {"supplements": [TENURE]}])
    def test_no_provision_stands_twice(self, changes: dict[str, list[Provision]]) -> None:
        with pytest.raises(InvalidRuleError, match=r"mau20\.tenure"):
            MAU_2020.replace(**changes)

    def test_a_provision_cannot_be_left_out_of_a_plan_whose_rule_needs_it(self) -> None:
        with pytest.raises(InvalidRuleError):
            MAU_2020.replace(provisions=[item for item in MAU_2020.provisions if item is not REPORT])

    def test_where_tenure_is_counted_to_a_session_its_opening_has_to_be_known(self) -> None:
        plan = MAU_2020.replace(tenure=evolve(MAU_2020.rule(Tenure), counted_to=CountedTo.OPENING))
        (open_,) = plan.decide(DEPUTY, on=DAY).blocking
        assert (open_.status, open_.missing) == (Status.UNDETERMINED, (Fact.OPENING_DAY,))
        assert list(plan.decide_all([DEPUTY], on=DAY).outcomes()) == [Outcome.UNDETERMINED]
        for opening, outcome in ((DAY, Outcome.VOTED_ON), (date(2020, 4, 11), Outcome.NOT_VOTED_ON)):
            assert plan.decide(DEPUTY, on=DAY, opened_on=opening).outcome is outcome
            assert list(plan.decide_all([DEPUTY], on=DAY, opened_on=opening).outcomes()) == [outcome]
        assert plan.timeline(DAY).latest_start is None
        assert plan.timeline(DAY).findings[-1].missing == (Fact.OPENING_DAY,)
        assert plan.timeline(DAY, opened_on=DAY).latest_start == date(2019, 10, 12)

    @pytest.mark.parametrize("name", ["instrument", "tenure", "report"])
    def test_something_else_is_no_rule(self, name: str) -> None:
        with pytest.raises(InvalidValueError):
            MAU_2020.replace(**{name: "nine months"})
