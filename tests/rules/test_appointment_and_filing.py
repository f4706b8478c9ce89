"""Appointed in the year of the vote, and filing before a session: the rules alone, on both sides of their days."""

from datetime import date, timedelta

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from phieu_tin_nhiem.plans.regulation import TenureTest

from phieu_tin_nhiem import Body, BodyKind, InvalidRuleError, Office, Officeholder, Role, Service, Status
from phieu_tin_nhiem.base.text import Text
from phieu_tin_nhiem.plans import ASSEMBLY_2023
from phieu_tin_nhiem.rules.deadlines import Anchor
from phieu_tin_nhiem.rules.tenure import AppointedInYear, Renewal

OFFICE = Office(Role.CHAIR, Body("HĐND tỉnh Mẫu", BodyKind.PROVINCIAL_COUNCIL))
VOTE = date(2023, 12, 7)
TEST: TenureTest = ASSEMBLY_2023.tenure


def rule(renewal: Renewal = Renewal.CONTINUES) -> AppointedInYear:
    """Return the rule of 96/2023/QH15 under a reading of D1."""
    assert isinstance(TEST, AppointedInYear)
    return attrs.evolve(TEST, renewal=renewal)


def judged(*service: Service, renewal: Renewal = Renewal.CONTINUES) -> Status:
    """Judge somebody with this service for the vote of 7 December 2023."""
    return rule(renewal).judge(Officeholder("Trần Thị Mẫu", OFFICE, service=service), VOTE).status


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
        def remedy(*service: Service) -> str | None:
            found = rule().judge(Officeholder("Trần Thị Mẫu", OFFICE, service=service), VOTE).remedy
            return None if found is None else found.text()

        assert remedy(Service(date(2023, 3, 1))) == "được lấy phiếu từ ngày 01/01/2024"
        assert remedy(Service(date(2023, 3, 1), date(2024, 1, 1))) == "được lấy phiếu từ ngày 01/01/2024"
        assert remedy(Service(date(2023, 3, 1), date(2023, 12, 31))) is None
        renewed = Service(date(2023, 3, 1), date(2023, 12, 31)), Service(date(2024, 1, 1))
        assert remedy(*renewed) == "được lấy phiếu từ ngày 01/01/2024"
        assert remedy(Service(date(2022, 3, 1))) is None

    def test_acting_time_is_no_appointment(self) -> None:
        spans = Service(date(2022, 5, 1), date(2023, 1, 31), acting=True), Service(date(2023, 2, 1))
        assert judged(*spans) is judged(*spans, renewal=Renewal.APPOINTS) is Status.NOT_APPLICABLE

    def test_an_unknown_history_is_named(self) -> None:
        found = rule().judge(Officeholder("Trần Thị Mẫu", OFFICE), VOTE)
        assert found.status is Status.UNDETERMINED
        assert found.remedy is not None
        assert "31/12/2022" in found.remedy.text()

    @given(st.dates(date(1990, 1, 1), date(2050, 12, 31)), st.integers(0, 1000))
    def test_forward_and_inverse_agree(self, start: date, later: int) -> None:
        day = start + timedelta(days=later)
        assert (start <= rule().latest_start(day)) is (day >= rule().eligible_from(start)) is (start.year < day.year)


class TestFiling:
    """What is handed in before a session opens: the last day is the opening less the days, and nothing rolls over."""

    @given(st.dates(date(2000, 1, 1), date(2050, 12, 31)))
    def test_forward_and_inverse_agree(self, opens: date) -> None:
        for filing in ASSEMBLY_2023.filings:
            assert filing.latest(opens) == opens - timedelta(days=filing.days)
            assert filing.earliest(filing.latest(opens)) == opens
            assert filing.check(filing.latest(opens), opens).status is Status.SATISFIED
            assert filing.check(filing.latest(opens) + timedelta(days=1), opens).status is Status.VIOLATED

    def test_the_days_have_a_bound(self) -> None:
        with pytest.raises(InvalidRuleError):
            attrs.evolve(ASSEMBLY_2023.filings[0], days=3661)
        assert attrs.evolve(ASSEMBLY_2023.filings[0], days=3660).days == 3660

    @pytest.mark.parametrize(
        ("days", "vi", "en"),
        [
            (0, "chậm nhất vào ngày lấy phiếu", "at the latest on the day of the vote"),
            (1, "chậm nhất một ngày trước ngày lấy phiếu", "at the latest one day before the day of the vote"),
            (2, "chậm nhất 2 ngày trước ngày lấy phiếu", "at the latest 2 days before the day of the vote"),
        ],
    )
    def test_until_when_is_said_as_one_says_it(self, days: int, vi: str, en: str) -> None:
        filing = attrs.evolve(ASSEMBLY_2023.filings[0], days=days, before=Anchor.VOTE)
        assert filing.when == Text(vi, en)
        for text in (filing.statement, filing.check(VOTE, VOTE).statement, filing.check(None, VOTE).statement):
            assert vi in text.text()
            assert en in text.text("en")
