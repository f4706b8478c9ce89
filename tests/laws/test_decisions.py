"""Laws of the single answers: forward is inverse, waiting helps, bulk is single, and nothing is guessed."""

from __future__ import annotations

import json
from datetime import date, timedelta
from operator import attrgetter

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from phieu_tin_nhiem import (
    CAN_THO_2019,
    Body,
    BodyKind,
    Circumstance,
    Decision,
    InvalidDayError,
    InvalidValueError,
    Language,
    Notice,
    Office,
    Officeholder,
    Outcome,
    Plan,
    Role,
    Service,
    Status,
    Under,
)
from phieu_tin_nhiem.answers.decisions import outcome_of
from phieu_tin_nhiem.base.document import Entry
from phieu_tin_nhiem.base.text import LANGUAGES
from phieu_tin_nhiem.facts.offices import ROLES_IN, SUPERIORS_OF
from phieu_tin_nhiem.facts.people import ActingTime
from phieu_tin_nhiem.rules import Anniversary, DayCount, Tenure, Unlisted, Unstated
from phieu_tin_nhiem.rules.tenure import Exemptions

ONE_DAY = timedelta(days=1)
DAYS = st.dates(date(2016, 1, 1), date(2021, 12, 31))
TENURES = st.builds(
    lambda months, anniversary: evolve(CAN_THO_2019.rule(Tenure), months=months, anniversary=anniversary),
    st.integers(0, 60),
    st.sampled_from(Anniversary),
)


@st.composite
def offices(draw: st.DrawFn) -> Office:
    """Draw any office that can exist, with any of its facts unknown."""
    kind = draw(st.sampled_from(BodyKind.standard()))
    under = draw(st.sampled_from([None, *sorted(SUPERIORS_OF.get(kind, frozenset()), key=attrgetter("value"))]))
    role = draw(st.sampled_from(sorted(ROLES_IN[kind], key=lambda item: item.value)))
    boards = [None, True] if role is Role.CONTROL_BOARD_HEAD else [None, True, False]
    board = draw(st.sampled_from(boards)) if kind is BodyKind.SINGLE_MEMBER_COMPANY else None
    return Office(
        role,
        Body(draw(st.sampled_from(["Một", "Hai"])), kind, under, board),
        draw(st.sampled_from([None, True, False])),
    )


@st.composite
def services(draw: st.DrawFn) -> list[Service] | None:
    """Draw a history: not known, or spans with and without gaps, acting or not, here or elsewhere, over or going on."""
    count = draw(st.integers(0, 4))
    day = draw(DAYS)
    spans = []
    for index in range(count):
        day += timedelta(days=draw(st.sampled_from([0, 0, 1, 60])))
        is_last = index == count - 1
        last = day + timedelta(days=draw(st.sampled_from([0, 90, 273, 500])))
        elsewhere = draw(st.sampled_from([None, None, Office(Role.OTHER, Body("Ba", BodyKind.DEPARTMENT))]))
        spans.append(Service(day, None if is_last and draw(st.booleans()) else last, draw(st.booleans()), elsewhere))
        day = last + ONE_DAY
    return spans or None


SO_MAU = Body("Sở Mẫu", BodyKind.DEPARTMENT)
DIRECTOR = Office(Role.HEAD, SO_MAU)
PEOPLE = st.builds(
    Officeholder,
    st.just("Trần Thị Mẫu"),
    st.just(DIRECTOR) | offices(),
    service=services(),
    party_leadership=st.sampled_from([None, True, False]),
    circumstances=st.none() | st.frozensets(st.sampled_from(Circumstance)),
)
PLANS = st.builds(
    lambda anniversary, acting, unstated, a9, a14: CAN_THO_2019.replace(
        tenure=evolve(CAN_THO_2019.rule(Tenure), anniversary=anniversary, acting=acting),
        exemptions=evolve(CAN_THO_2019.rule(Exemptions), unstated=unstated),
        subjects=CAN_THO_2019.subjects.reading("A9", a9).reading("A14", a14),
    ),
    st.sampled_from(Anniversary),
    st.sampled_from(ActingTime),
    st.sampled_from(Unstated),
    st.sampled_from(Unlisted),
    st.sampled_from(Unlisted),
)


class TestForwardIsInverse:
    """A planner's question and a judge's have one answer (ct19.tenure, ct19.preparation.notice, ct19.report)."""

    @given(tenure=TENURES, start=DAYS, meeting=DAYS)
    def test_the_first_day_the_latest_start_and_the_months_agree(
        self, tenure: Tenure, start: date, meeting: date
    ) -> None:
        is_after = meeting >= tenure.eligible_from(start)
        assert is_after is (start <= tenure.latest_start(meeting))

    @given(tenure=TENURES, start=DAYS)
    def test_the_first_day_is_the_first(self, tenure: Tenure, start: date) -> None:
        first = tenure.eligible_from(start)
        assert tenure.latest_start(first) >= start > tenure.latest_start(first - ONE_DAY)

    @given(counting=st.sampled_from(DayCount), days=st.integers(0, 400), notice=DAYS, meeting=DAYS)
    def test_the_latest_notice_and_the_earliest_meeting_agree(
        self, counting: DayCount, days: int, notice: date, meeting: date
    ) -> None:
        rule = evolve(CAN_THO_2019.notice, days=days, counting=counting)
        assert (notice <= rule.latest(meeting)) is (meeting >= rule.earliest_meeting(notice))
        assert rule.earliest_meeting(rule.latest(meeting)) == meeting
        is_in_time = rule.check(Notice(on=notice), meeting)[0].status is Status.SATISFIED
        assert is_in_time is (notice <= rule.latest(meeting))

    @given(before=DAYS, reported=DAYS)
    def test_the_last_day_of_the_report_and_its_check_agree(self, before: date, reported: date) -> None:
        rule = evolve(CAN_THO_2019.report, before=before)
        is_in_time = rule.check(reported, date(2015, 1, 1)).status is Status.SATISFIED
        assert is_in_time is (reported <= rule.last_day)

    @given(person=PEOPLE, on=DAYS, plan=PLANS)
    def test_the_day_that_a_finding_promises_is_kept(self, person: Officeholder, on: date, plan: Plan) -> None:
        finding = plan.tenure.judge(person, on)
        if finding.status is Status.NOT_APPLICABLE and finding.remedy is not None:
            promised = dict(finding.remedy.facts)["day"]
            assert isinstance(promised, date)
            assert promised > on
            assert plan.tenure.judge(person, promised).status is Status.SATISFIED
            assert plan.tenure.judge(person, promised - ONE_DAY).status is not Status.SATISFIED


class TestMonotony:
    """Waiting and warning early never hurt (ct19.tenure, ct19.preparation.notice)."""

    @given(start=DAYS, on=DAYS, wait=st.integers(0, 2000))
    def test_waiting_never_loses_the_vote_while_the_service_goes_on(self, start: date, on: date, wait: int) -> None:
        person = Officeholder("Mẫu", DIRECTOR, service=[Service(start)])
        if CAN_THO_2019.decide(person, on=on).outcome is Outcome.VOTED_ON:
            later = CAN_THO_2019.decide(person, on=on + timedelta(days=wait))
            assert later.outcome is Outcome.VOTED_ON

    @given(start=DAYS, earlier=st.integers(0, 2000))
    def test_an_earlier_start_is_never_voted_on_later(self, start: date, earlier: int) -> None:
        tenure = CAN_THO_2019.tenure
        assert tenure.eligible_from(start - timedelta(days=earlier)) <= tenure.eligible_from(start)

    @given(notice=DAYS, meeting=DAYS, earlier=st.integers(0, 400), counting=st.sampled_from(DayCount))
    def test_more_notice_never_breaks_it(self, notice: date, meeting: date, earlier: int, counting: DayCount) -> None:
        rule = evolve(CAN_THO_2019.notice, counting=counting)
        if rule.check(Notice(on=notice), meeting)[0].status is Status.SATISFIED:
            more = rule.check(Notice(on=notice - timedelta(days=earlier)), meeting)
            assert more[0].status is Status.SATISFIED

    @given(on=DAYS, person=PEOPLE)
    def test_the_stricter_readings_never_add_anybody(self, on: date, person: Officeholder) -> None:
        strict = CAN_THO_2019.replace(tenure=evolve(CAN_THO_2019.rule(Tenure), anniversary=Anniversary.STRICT))
        if strict.decide(person, on=on).outcome is Outcome.VOTED_ON:
            assert CAN_THO_2019.decide(person, on=on).outcome is Outcome.VOTED_ON


class TestBulk:
    """decide_all says of each person what decide says."""

    @given(people=st.lists(PEOPLE, max_size=12), on=DAYS, plan=PLANS)
    def test_bulk_is_single(self, people: list[Officeholder], on: date, plan: Plan) -> None:
        bulk = plan.decide_all(people, on=on)
        assert list(bulk) == [plan.decide(person, on=on) for person in people]
        outcomes = [decision.outcome for decision in bulk]
        assert list(bulk.outcomes()) == outcomes
        assert {outcome: bulk.number_of(outcome) for outcome in Outcome} == {
            outcome: outcomes.count(outcome) for outcome in Outcome
        }

    @given(people=st.lists(PEOPLE, max_size=8), on=DAYS, first=st.integers(-9, 9), last=st.integers(-9, 9))
    def test_a_slice_of_the_bulk_is_the_bulk_of_a_slice(
        self, people: list[Officeholder], on: date, first: int, last: int
    ) -> None:
        part = CAN_THO_2019.decide_all(people, on=on)[first:last]
        assert list(part) == list(CAN_THO_2019.decide_all(people[first:last], on=on))
        assert len(part) == len(people[first:last])

    @given(people=st.lists(PEOPLE, max_size=8), on=DAYS)
    def test_the_order_of_people_does_not_matter(self, people: list[Officeholder], on: date) -> None:
        there = CAN_THO_2019.decide_all(people, on=on)
        back = CAN_THO_2019.decide_all(reversed(people), on=on)
        assert list(there.outcomes()) == list(back.outcomes())[::-1]

    def test_people_may_come_one_by_one_and_share_no_office(self) -> None:
        kinds = [BodyKind.DEPARTMENT, BodyKind.PUBLIC_SERVICE_UNIT] * 50
        people = (
            Officeholder("Mẫu", Office(Role.HEAD, Body("Mẫu", kind, Under.CITY)), service=[Service(date(2015, 1, 1))])
            for kind in kinds
        )
        assert CAN_THO_2019.decide_all(people, on=date(2019, 1, 20)).number_of(Outcome.VOTED_ON) == 100

    @pytest.mark.parametrize(
        ("service", "outcome"),
        [
            (Service(date(2018, 4, 20)), Outcome.VOTED_ON),
            (Service(date(2018, 4, 21)), Outcome.NOT_VOTED_ON),
            (Service(date(2019, 1, 21)), Outcome.NOT_VOTED_ON),
            (Service(date(2015, 1, 1), acting=True), Outcome.NOT_VOTED_ON),
            (Service(date(2015, 1, 1), office=Office(Role.DEPUTY_HEAD, SO_MAU)), Outcome.NOT_VOTED_ON),
            (Service(date(2015, 1, 1), office=DIRECTOR), Outcome.VOTED_ON),
            (Service(date(2015, 1, 1), date(2019, 1, 19)), Outcome.NOT_VOTED_ON),
            (Service(date(2015, 1, 1), date(2019, 1, 20)), Outcome.VOTED_ON),
        ],
    )
    def test_a_history_of_one_span_is_read_with_all_that_it_says(self, service: Service, outcome: Outcome) -> None:
        bulk = CAN_THO_2019.decide_all([Officeholder("Mẫu", DIRECTOR, service=[service])], on=date(2019, 1, 20))
        assert list(bulk.outcomes()) == [outcome] == [bulk[0].outcome]

    def test_nobody_is_no_decision(self) -> None:
        assert list(CAN_THO_2019.decide_all([], on=date(2019, 1, 20))) == []

    def test_a_name_is_no_officeholder(self) -> None:
        with pytest.raises(InvalidValueError):
            CAN_THO_2019.decide_all(["An"], on=date(2019, 1, 20))  # type: ignore[list-item]
        with pytest.raises(InvalidValueError):
            CAN_THO_2019.decide("An", on=date(2019, 1, 20))  # type: ignore[arg-type]

    def test_a_word_is_no_day(self) -> None:
        person = Officeholder("Mẫu", DIRECTOR)
        with pytest.raises(InvalidDayError):
            CAN_THO_2019.decide(person, on="2019-01-20")  # type: ignore[arg-type]
        with pytest.raises(InvalidDayError):
            CAN_THO_2019.decide_all([person], on="2019-01-20")  # type: ignore[arg-type]


def without_each_fact(person: Officeholder) -> list[Officeholder]:
    """Return the person again and again, each time with one fact fewer."""
    office, body = person.office, person.office.body
    return [
        evolve(person, service=None),
        evolve(person, circumstances=None),
        evolve(person, party_leadership=None),
        evolve(person, office=evolve(office, committee_member=None)),
        evolve(person, office=evolve(office, body=evolve(body, under=None))),
        evolve(person, office=evolve(office, body=evolve(body, has_control_board=None))),
    ]


class TestMissingFactsB3:
    """B3: to know less turns an answer into "undetermined", never into the other answer, and never raises."""

    @given(person=PEOPLE, on=DAYS, plan=PLANS)
    def test_to_forget_a_fact_never_turns_an_answer_round(self, person: Officeholder, on: date, plan: Plan) -> None:
        known = plan.decide(person, on=on).outcome
        for forgotten in without_each_fact(person):
            assert plan.decide(forgotten, on=on).outcome in {known, Outcome.UNDETERMINED}

    @given(person=PEOPLE, on=DAYS, plan=PLANS)
    def test_what_is_undetermined_names_what_is_missing(self, person: Officeholder, on: date, plan: Plan) -> None:
        decision = plan.decide(person, on=on)
        if decision.outcome is Outcome.UNDETERMINED:
            missing = [fact for finding in decision.blocking for fact in finding.missing]
            assert missing
            assert all(fact.label.vi in " ".join(decision.explain().split()) for fact in missing)

    @given(person=PEOPLE, on=DAYS, plan=PLANS)
    def test_a_decision_speaks_of_subject_and_tenure_always(self, person: Officeholder, on: date, plan: Plan) -> None:
        rules = [finding.rule.id.split(".")[1] for finding in plan.decide(person, on=on).findings]
        assert rules[:2] == ["subjects", "tenure"]
        assert len(rules) == (3 if "A27" in plan.decide(person, on=on).findings[-1].interpretations else 2)


class TestAnswers:
    """An answer stands on its reasons: one no settles it, then one unknown, and otherwise it is a yes."""

    @pytest.mark.parametrize(
        ("statuses", "outcome"),
        [
            ({Status.SATISFIED}, Outcome.VOTED_ON),
            ({Status.SATISFIED, Status.UNDETERMINED}, Outcome.UNDETERMINED),
            ({Status.SATISFIED, Status.NOT_APPLICABLE}, Outcome.NOT_VOTED_ON),
            ({Status.UNDETERMINED, Status.NOT_APPLICABLE}, Outcome.NOT_VOTED_ON),
        ],
    )
    def test_a_no_comes_before_an_unknown_before_a_yes(self, statuses: set[Status], outcome: Outcome) -> None:
        assert outcome_of(statuses) is outcome

    def test_an_answer_without_a_reason_is_none(self) -> None:
        person = Officeholder("Mẫu", DIRECTOR)
        with pytest.raises(InvalidValueError):
            Decision(CAN_THO_2019.instrument, person, date(2019, 1, 20), ())


def entries(decision: Decision, language: Language) -> list[Entry]:
    return [block for block in decision.document(language).blocks if isinstance(block, Entry)]


class TestWaysOut:
    """An answer can be read in two languages, as text, HTML and data."""

    @given(person=PEOPLE, on=DAYS, plan=PLANS)
    def test_both_languages_say_every_finding_and_say_it_differently(
        self, person: Officeholder, on: date, plan: Plan
    ) -> None:
        decision = plan.decide(person, on=on)
        said = (*decision.warnings, *decision.findings)
        assert len(entries(decision, "vi")) == len(entries(decision, "en")) == len(said)
        assert decision.explain("vi") == decision.explain() != decision.explain("en")
        assert all(
            there.text != here.text
            for there, here in zip(entries(decision, "vi"), entries(decision, "en"), strict=True)
        )

    @given(person=PEOPLE, on=DAYS, plan=PLANS)
    def test_it_is_plain_data(self, person: Officeholder, on: date, plan: Plan) -> None:
        data = plan.decide(person, on=on).to_dict()
        assert json.loads(json.dumps(data, ensure_ascii=False)) == data

    @pytest.mark.parametrize("hostile", ["<script>x</script>", '"><img src=x onerror=y>', "A & B", "'onload='z"])
    def test_html_is_escaped_in_names_of_people_and_bodies(self, hostile: str) -> None:
        person = Officeholder(hostile, Office(Role.HEAD, Body(hostile, BodyKind.DEPARTMENT)))
        decision = CAN_THO_2019.decide(person, on=date(2019, 1, 20))
        for language in LANGUAGES:
            assert hostile not in decision.to_html(language)
            assert hostile in decision.explain(language)
        assert decision._repr_html_() == decision.to_html()
