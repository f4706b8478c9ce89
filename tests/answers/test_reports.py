"""Reports: what a plan finds in a whole round, the good as well as the bad."""

from __future__ import annotations

import json
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from phieu_tin_nhiem import (
    CAN_THO_2019,
    Fact,
    Finding,
    InvalidValueError,
    MeetingReference,
    NotLawfulError,
    Report,
    Severity,
    Status,
    Venue,
)
from phieu_tin_nhiem.messages import said

RULE = CAN_THO_2019.provision("ct19.preparation.list")
HERE = MeetingReference("Sở Mẫu", date(2019, 1, 20), Venue.WORKPLACE)
THERE = MeetingReference("Sở Khác", date(2019, 1, 21), None)


def finding(status: Status, meeting: MeetingReference | None = None) -> Finding:
    missing = (Fact.LIST,) if status is Status.UNDETERMINED else ()
    return Finding(rule=RULE, status=status, statement=said("list.add"), missing=missing, meeting=meeting)


def report(*findings: Finding) -> Report:
    return Report(CAN_THO_2019.instrument, findings)


WARNING = evolve(finding(Status.SATISFIED), severity=Severity.WARNING)


class TestReport:
    """A round is lawful when nothing is violated and nothing is left undetermined."""

    @given(st.lists(st.sampled_from(Status)))
    def test_it_is_lawful_exactly_when_nothing_is_violated_or_open(self, statuses: list[Status]) -> None:
        made = report(*map(finding, statuses))
        assert len(made.violations) == statuses.count(Status.VIOLATED)
        assert len(made.undetermined) == statuses.count(Status.UNDETERMINED)
        assert made.ok is not ({Status.VIOLATED, Status.UNDETERMINED} & set(statuses) != set())

    @given(st.lists(st.sampled_from(Status)))
    def test_to_require_it_raises_exactly_when_it_is_not_lawful(self, statuses: list[Status]) -> None:
        made = report(*map(finding, statuses))
        if made.ok:
            made.require()
        else:
            with pytest.raises(NotLawfulError) as caught:
                made.require()
            assert caught.value.report is made

    def test_a_warning_is_no_violation(self) -> None:
        assert report(WARNING).ok
        assert report(WARNING).warnings == (WARNING,)

    def test_what_is_open_is_a_warning_and_a_violation_is_more_than_one(self) -> None:
        assert report(finding(Status.UNDETERMINED)).warnings
        assert not report(finding(Status.VIOLATED)).warnings

    @pytest.mark.parametrize(
        ("fields", "where"),
        [({"instrument": None}, "instrument"), ({"findings": 3}, "findings"), ({"findings": ["x"]}, "findings[0]")],
    )
    def test_a_field_of_another_kind_is_refused_by_its_name(self, fields: dict[str, Any], where: str) -> None:
        with pytest.raises(InvalidValueError) as caught:
            evolve(report(), **fields)
        assert caught.value.where == f"Report.{where}"

    def test_its_error_carries_nothing_but_a_report(self) -> None:
        with pytest.raises(InvalidValueError):
            NotLawfulError("không hợp lệ")  # type: ignore[arg-type]


class TestShown:
    """It counts what it finds, and says it meeting by meeting."""

    def test_a_lawful_round(self) -> None:
        shown = report(finding(Status.SATISFIED), WARNING).explain("en").splitlines()
        assert shown[2] == "The round follows the plan: nothing is violated, nothing is undetermined."
        assert shown[3] == "Violations: 0. Undetermined: 0. Warnings: 1."

    def test_what_is_open_is_not_counted_as_a_warning_again(self) -> None:
        shown = report(finding(Status.VIOLATED), finding(Status.UNDETERMINED), WARNING).explain()
        assert "Chưa thể coi đợt lấy phiếu là đúng kế hoạch." in shown
        assert "Vi phạm: 1. Chưa xác định: 1. Cảnh báo: 1." in shown

    def test_each_meeting_has_its_heading_and_the_round_one_of_its_own(self) -> None:
        made = report(
            finding(Status.SATISFIED, HERE),
            finding(Status.VIOLATED, HERE),
            finding(Status.SATISFIED, THERE),
            finding(Status.SATISFIED),
        )
        lines = made.explain().splitlines()
        headings = [line for line, below in pairwise(lines) if below and not below.strip("-")]
        assert headings == ["Sở Mẫu · 20/01/2019 · nơi công tác", "Sở Khác · 21/01/2019", "Cả đợt"]

    def test_as_plain_data(self) -> None:
        made = report(finding(Status.VIOLATED, HERE))
        assert made.to_dict() == {"instrument": "ct19", "ok": False, "findings": [made.findings[0].to_dict()]}
        assert json.loads(json.dumps(made.to_dict())) == made.to_dict()
