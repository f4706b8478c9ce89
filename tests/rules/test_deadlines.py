"""Validity: outside the days on which an instrument is known to be in force, it says yes to nobody."""

from datetime import date, datetime, timedelta

import pytest
from attrs import evolve

from phieu_tin_nhiem import (
    CAN_THO_2019,
    Body,
    BodyKind,
    Fact,
    InvalidDayError,
    InvalidRuleError,
    InvalidValueError,
    Office,
    Officeholder,
    Outcome,
    Role,
    Service,
    Severity,
    Status,
)
from phieu_tin_nhiem.plans import ASSEMBLY_2012, ASSEMBLY_2014, ASSEMBLY_2023, PARTY_2014, PARTY_2023, in_force
from phieu_tin_nhiem.plans.plan import Plan
from phieu_tin_nhiem.rules.deadlines import Validity
from phieu_tin_nhiem.rules.subjects import Exclusion, Group

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
    return value.instrument.id if isinstance(value, Plan) else str(value)


def long_in_post(office: Office) -> Officeholder:
    return Officeholder("Trần Thị Mẫu", office, service=[Service(date(2000, 1, 1))], circumstances=[])


class TestValidity:
    """From its first day to its last, both included, nothing stands against a vote; outside it is undetermined."""

    @pytest.mark.parametrize(("regulation", "first", "last"), DAYS, ids=name)
    def test_both_sides_of_both_days(self, regulation: Plan, first: date, last: date) -> None:
        validity = regulation.validity
        assert validity.judge(first) is validity.judge(last) is None
        for day in (first - ONE_DAY, last + ONE_DAY, date(2035, 1, 1)):
            found = validity.judge(day)
            assert found is not None
            assert (found.status, found.severity) == (Status.UNDETERMINED, Severity.WARNING)
            assert found.missing == (Fact.INSTRUMENT,)

    @pytest.mark.parametrize(
        ("regulation", "place"),
        [
            (ASSEMBLY_2012, "Nghị quyết 85/2014/QH13, Điều 18"),
            (ASSEMBLY_2014, "Nghị quyết 96/2023/QH15, Điều 22 khoản 1"),
            (ASSEMBLY_2023, "Nghị quyết 96/2023/QH15, nq96.gap.later"),
            (PARTY_2014, "Quy định 96-QĐ/TW, qd96.issue"),
            (PARTY_2023, "Quy định 96-QĐ/TW, qd96.gap.later"),
        ],
        ids=name,
    )
    def test_what_ends_it_is_cited(self, regulation: Plan, place: str) -> None:
        found = regulation.validity.judge(date(2035, 1, 1))
        assert found is not None
        assert str(found.citation) == place
        assert ("chưa kiểm chứng" in found.statement.text()) is ("gap" in place)

    @pytest.mark.parametrize(("regulation", "first", "last"), DAYS[:3], ids=name)
    def test_a_chair_long_in_post_is_voted_on_just_while_it_is_in_force(
        self, regulation: Plan, first: date, last: date
    ) -> None:
        for day in (first - ONE_DAY, first, last, last + ONE_DAY, date(2035, 1, 1)):
            decision = regulation.decide(long_in_post(CHAIR), on=day, opened_on=day)
            governs = in_force(on=day, body=BodyKind.PROVINCIAL_COUNCIL).plan is regulation
            # Under 35 it is not known who is too new, so that nobody is plainly voted on.
            says_yes = governs and regulation is not ASSEMBLY_2012
            assert decision.outcome is (Outcome.VOTED_ON if says_yes else Outcome.UNDETERMINED)

    def test_a_no_stays_a_no(self) -> None:
        other = long_in_post(Office(Role.OTHER, CHAIR.body))
        assert ASSEMBLY_2023.decide(other, on=date(2035, 1, 1)).outcome is Outcome.NOT_VOTED_ON

    def test_the_party_votes_in_a_department_until_the_sources_end(self) -> None:
        for day, outcome in [(date(2026, 11, 25), Outcome.VOTED_ON), (date(2026, 11, 26), Outcome.UNDETERMINED)]:
            assert PARTY_2023.decide(long_in_post(DIRECTOR), on=day).outcome is outcome

    @pytest.mark.parametrize(("regulation", "first", "last"), DAYS, ids=name)
    def test_it_is_the_calendar_of_what_is_in_force(self, regulation: Plan, first: date, last: date) -> None:
        kind = BodyKind.PROVINCIAL_COUNCIL if regulation.instrument.id.startswith("nq") else BodyKind.DEPARTMENT
        days = [first - ONE_DAY, first, last, last + ONE_DAY]
        governs = [in_force(on=day, body=kind).plan is regulation for day in days]
        assert governs == [regulation.validity.judge(day) is None for day in days] == [False, True, True, False]

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


class TestItemsOfTheList:
    """An item of the list, or an exclusion, that ends before it begins is none."""

    @pytest.mark.parametrize("item", [ASSEMBLY_2014.subjects.groups[0], ASSEMBLY_2023.subjects.exclusions[0]])
    def test_it_begins_before_it_ends(self, item: Group | Exclusion) -> None:
        with pytest.raises(InvalidRuleError):
            evolve(item, first_day=date(2016, 7, 1), last_day=date(2016, 6, 30))
        assert evolve(item, first_day=date(2016, 7, 1), last_day=date(2016, 7, 1)).first_day == date(2016, 7, 1)

    def test_an_empty_group_is_nearest_to_nobody(self) -> None:
        subjects = evolve(CAN_THO_2019.subjects, groups=[evolve(CAN_THO_2019.subjects.groups[0], posts=[])])
        assert subjects.judge(DIRECTOR, date(2019, 1, 20)).status is Status.NOT_APPLICABLE

    def test_a_day_is_asked_for(self) -> None:
        with pytest.raises(InvalidDayError):
            CAN_THO_2019.subjects.judge(DIRECTOR, None)  # type: ignore[arg-type]
        with pytest.raises(InvalidDayError):
            CAN_THO_2019.subjects.posts_in(DIRECTOR.body, 2019)  # type: ignore[arg-type]


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

    def test_it_is_said_in_every_way(self) -> None:
        decision = CAN_THO_2019.decide(long_in_post(DIRECTOR), on=date(2035, 1, 1))
        assert "sau hạn báo cáo kết quả" in " ".join(decision.explain().split())
        assert [warning["says"] for warning in decision.to_dict()["warnings"]] == ["window.late"]  # type: ignore[attr-defined]
        assert list(CAN_THO_2019.decide_all([decision.person], on=decision.on)) == [decision]
