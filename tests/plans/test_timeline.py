"""timeline(): every duty of a round, its last day, who owes it, and whether the plan names the day."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from phieu_tin_nhiem import CAN_THO_2019, Dating, InvalidDayError, Plan, Role, Severity, Status
from phieu_tin_nhiem.base.document import Entry, Table
from phieu_tin_nhiem.base.text import LANGUAGES
from phieu_tin_nhiem.rules import Anniversary, DayCount
from phieu_tin_nhiem.rules.tenure import Tenure
from rounds import officer

SUNDAY = date(2019, 1, 20)
# What the plan makes due for a meeting on Sunday 20 January 2019: until when, whether the plan names it, and by whom.
DUE = {
    "ct19.preparation.notice": (date(2019, 1, 15), Dating.STATED, "tổ chức cán bộ"),
    "ct19.preparation.list": (SUNDAY, Dating.IMPLIED, "tổ chức cán bộ"),
    "ct19.preparation.ballots": (SUNDAY, Dating.IMPLIED, "tổ chức cán bộ"),
    "ct19.preparation.board": (SUNDAY, Dating.IMPLIED, "tổ chức cán bộ"),
    "ct19.attendance": (SUNDAY, Dating.STATED, "xây dựng đảng và Sở Nội vụ"),
    "ct19.lead": (SUNDAY, Dating.THROUGHOUT, "Sở Nội vụ"),
    "ct19.report": (date(2019, 1, 30), Dating.STATED, "Sở Nội vụ"),
}


class TestDuties:
    """Mọi việc phải làm cho một cuộc họp, theo thứ tự ngày."""

    @pytest.mark.parametrize("rule", DUE)
    def test_each_duty_has_its_last_day_its_owner_and_its_dating(self, rule: str) -> None:
        (duty,) = [duty for duty in CAN_THO_2019.timeline(SUNDAY).duties if duty.rule.id == rule]
        last_day, dating, owner = DUE[rule]
        assert (duty.last_day, duty.dating) == (last_day, dating)
        assert owner in duty.owed_by.vi

    def test_there_is_no_other_duty(self) -> None:
        assert {duty.rule.id for duty in CAN_THO_2019.timeline(SUNDAY).duties} == set(DUE)

    def test_who_must_have_started_by_when(self) -> None:
        assert CAN_THO_2019.timeline(SUNDAY).latest_start == date(2018, 4, 20)

    @given(day=st.dates(date(2018, 1, 1), date(2020, 12, 31)))
    def test_the_first_thing_due_comes_first(self, day: date) -> None:
        timeline = CAN_THO_2019.timeline(day)
        days = [duty.last_day for duty in timeline.duties]
        assert days == sorted(days)
        assert len(days) == len(DUE)

    def test_five_clear_days_make_the_notice_due_a_day_earlier(self) -> None:
        plan = CAN_THO_2019.replace(notice=evolve(CAN_THO_2019.notice, counting=DayCount.CLEAR_DAYS))
        assert plan.timeline(SUNDAY).duties[0].last_day == date(2019, 1, 14)
        assert plan.window.first == date(2019, 1, 13)

    def test_a_moment_is_no_day(self) -> None:
        with pytest.raises(InvalidDayError):
            CAN_THO_2019.timeline(datetime(2019, 1, 20))  # noqa: DTZ001 - it is what must not enter


class TestReadings:
    """A1, A2: ai bắt đầu vào ngày nào thì được lấy phiếu hay không là do cách hiểu; lịch nói ra điều đó."""

    STRICT = CAN_THO_2019.replace(tenure=evolve(CAN_THO_2019.rule(Tenure), anniversary=Anniversary.STRICT))

    @staticmethod
    def said(plan: Plan, day: date) -> dict[str, Any]:
        """Return of which starts each remark speaks."""
        return {remark.key: dict(remark.facts)["starts"] for remark in plan.timeline(day).remarks}

    @pytest.mark.parametrize("plan", [CAN_THO_2019, STRICT])
    def test_a1_the_start_whose_anniversary_the_meeting_is_is_named_with_the_reading(self, plan: Plan) -> None:
        assert self.said(plan, SUNDAY) == {"tenure.on_anniversary": (date(2018, 4, 20),)}
        for language in LANGUAGES:
            assert plan.rule(Tenure).anniversary.label.get(language) in " ".join(
                plan.timeline(SUNDAY).explain(language).split()
            )

    def test_a2_the_last_days_of_may_that_end_with_february_are_named(self) -> None:
        may = tuple(date(2018, 5, day) for day in (28, 29, 30, 31))
        last = date(2019, 2, 28)
        assert self.said(CAN_THO_2019, last) == {"tenure.on_anniversary": may, "tenure.clamped_starts": may[1:]}

    def test_a2_under_the_strict_reading_they_are_voted_on_a_day_later(self) -> None:
        may = tuple(date(2018, 5, day) for day in (29, 30, 31))
        assert self.said(self.STRICT, date(2019, 3, 1)) == {
            "tenure.on_anniversary": (date(2018, 6, 1),),
            "tenure.clamped_starts": may,
        }

    def test_a_day_on_which_no_nine_months_end_has_nothing_to_be_said(self) -> None:
        assert self.said(CAN_THO_2019, date(2018, 11, 30)) == {}

    @given(day=st.dates(date(2016, 1, 1), date(2024, 12, 31)), plan=st.sampled_from([CAN_THO_2019, STRICT]))
    def test_it_is_said_of_just_those_of_whom_the_decision_says_it(self, day: date, plan: Plan) -> None:
        said = self.said(plan, day)
        opening = {day} if plan is CAN_THO_2019 else {day, day + timedelta(days=1)}
        for shift in range(-310, -240):
            start = day + timedelta(days=shift)
            keys = {remark.key for remark in plan.tenure.judge(officer(Role.HEAD, "An", start), day).remarks}
            is_clamped = "tenure.clamped" in keys and plan.tenure.eligible_from(start) in opening
            assert ("tenure.anniversary" in keys) is (start in said.get("tenure.on_anniversary", ()))
            assert is_clamped is (start in said.get("tenure.clamped_starts", ()))

    def test_the_latest_start_cites_its_provision(self) -> None:
        timeline = CAN_THO_2019.timeline(SUNDAY)
        assert timeline.tenure is not None
        assert timeline.tenure == CAN_THO_2019.provision("ct19.tenure")
        for language in LANGUAGES:
            assert f"{timeline.tenure.citation.format(language)} [N]" in timeline.explain(language)
        assert timeline.to_dict()["tenure"] == "ct19.tenure"


class TestWindow:
    """Ngày họp chỉ có thể từ 12/1 (báo trước 5 ngày kể từ khi ban hành) đến 30/1 (hạn báo cáo)."""

    @pytest.mark.parametrize(
        ("day", "against"),
        [
            (date(2019, 1, 11), ["window.early"]),
            (date(2019, 1, 12), []),
            (date(2019, 1, 30), []),
            (date(2019, 1, 31), ["window.late"]),
        ],
    )
    def test_what_stands_against_a_day_is_said(self, day: date, against: list[str]) -> None:
        found = CAN_THO_2019.timeline(day).findings
        assert [finding.statement.key for finding in found] == against
        assert all(finding.severity is Severity.WARNING for finding in found)
        assert all(finding.status is Status.NOT_APPLICABLE for finding in found)

    def test_too_early_cites_the_notice_and_too_late_the_report(self) -> None:
        (early,) = CAN_THO_2019.timeline(date(2019, 1, 11)).findings
        (late,) = CAN_THO_2019.timeline(date(2019, 1, 31)).findings
        assert (early.rule.id, late.rule.id) == ("ct19.preparation.notice", "ct19.report")
        assert "12/01/2019" in early.statement.text()
        assert "30/01/2019" in late.statement.text()
        days = [date(2019, 1, day) for day in (11, 12, 30, 31)]
        assert [day in CAN_THO_2019.window for day in days] == [False, True, True, False]
        with pytest.raises(InvalidDayError):
            assert "2019-01-12" in CAN_THO_2019.window

    def test_a_plan_whose_window_never_opens_says_both(self) -> None:
        plan = CAN_THO_2019.replace(notice=evolve(CAN_THO_2019.notice, days=60))
        found = plan.timeline(date(2019, 2, 1)).findings
        assert [finding.statement.key for finding in found] == ["window.early", "window.late"]
        assert plan.window.last < plan.window.first
        assert not any(day in plan.window for day in (plan.window.last, date(2019, 2, 1), plan.window.first))


class TestWaysOut:
    """Lịch đọc được bằng hai thứ tiếng, và là dữ liệu."""

    @given(day=st.dates(date(2018, 1, 1), date(2020, 12, 31)))
    def test_both_languages_show_every_duty_and_every_problem(self, day: date) -> None:
        timeline = CAN_THO_2019.timeline(day)
        vi, en = timeline.document("vi"), timeline.document("en")
        for document in (vi, en):
            (table,) = [block for block in document.blocks if isinstance(block, Table)]
            assert len(table.rows) == len(timeline.duties)
            assert sum(isinstance(block, Entry) for block in document.blocks) == len(timeline.findings)
        assert timeline.explain() != timeline.explain("en")

    def test_a_day_that_the_plan_does_not_name_is_shown_as_such(self) -> None:
        (table,) = [block for block in CAN_THO_2019.timeline(SUNDAY).document("vi").blocks if isinstance(block, Table)]
        first_cells = {row[1]: row[0] for row in table.rows}
        assert first_cells["ct19.preparation.notice"] == "15/01/2019"
        assert str(first_cells["ct19.preparation.list"]).endswith("20/01/2019")
        assert first_cells["ct19.preparation.list"] != "20/01/2019"

    def test_it_is_plain_data(self) -> None:
        data = CAN_THO_2019.timeline(date(2019, 1, 11)).to_dict()
        assert json.loads(json.dumps(data, ensure_ascii=False)) == data
        assert data["latest_start"] == "2018-04-11"

    def test_the_plan_itself_is_plain_data_and_html(self) -> None:
        data = CAN_THO_2019.to_dict()
        assert json.loads(json.dumps(data, ensure_ascii=False)) == data
        assert "ct19.preparation.notice" in CAN_THO_2019.to_html()
