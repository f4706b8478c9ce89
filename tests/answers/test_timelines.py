"""Timelines: every duty with its last day, who owes it and where that stands."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any

import pytest
from attrs import evolve

from phieu_tin_nhiem import (
    CAN_THO_2019,
    Dating,
    Duty,
    Finding,
    InvalidDayError,
    InvalidTextError,
    InvalidValueError,
    Severity,
    Status,
    Text,
    Timeline,
    UnknownTermError,
)
from phieu_tin_nhiem.messages import said

RULE = CAN_THO_2019.provision("ct19.preparation.notice")
OFFICE = Text("Văn phòng", "the office")
STATED = Duty(RULE, said("duty.list"), OFFICE, date(2019, 1, 15), Dating.STATED)
IMPLIED = Duty(RULE, said("duty.ballots"), OFFICE, date(2019, 1, 20), Dating.IMPLIED)
AGAINST = Finding(
    rule=RULE, status=Status.NOT_APPLICABLE, severity=Severity.WARNING, statement=said("window.late", on=1, last=2)
)
TIMELINE = Timeline(CAN_THO_2019.instrument, date(2019, 1, 20), date(2018, 4, 20), (STATED, IMPLIED), (AGAINST,))
MIDNIGHT = datetime(2019, 1, 20)  # noqa: DTZ001


class TestDuty:
    """What is owed, by whom and until when."""

    def test_as_plain_data(self) -> None:
        assert STATED.to_dict() == {
            "rule": "ct19.preparation.notice",
            "citation": str(RULE.citation),
            "says": "duty.list",
            "facts": {},
            "owed_by": {"vi": "Văn phòng", "en": "the office"},
            "last_day": "2019-01-15",
            "dating": "stated",
        }

    @pytest.mark.parametrize(
        ("fields", "error"),
        [
            ({"rule": "ct19.report"}, InvalidValueError),
            ({"what": "báo cáo"}, InvalidValueError),
            ({"owed_by": "Văn phòng"}, InvalidValueError),
            ({"owed_by": Text("Văn phòng", "")}, InvalidTextError),
            ({"last_day": MIDNIGHT}, InvalidDayError),
            ({"dating": "stated"}, UnknownTermError),
        ],
    )
    def test_a_field_of_another_kind_is_refused_by_its_name(
        self, fields: dict[str, Any], error: type[InvalidValueError]
    ) -> None:
        with pytest.raises(error) as caught:
            evolve(STATED, **fields)
        assert caught.value.where == f"Duty.{next(iter(fields))}"


class TestTimeline:
    """What is owed for one meeting, and what stands against its day."""

    def test_it_shows_the_latest_start_the_duties_and_what_stands_against_the_day(self) -> None:
        shown = TIMELINE.explain("en")
        assert shown.startswith("Preparation of the meeting on 20 January 2019\n====")
        assert "in post continuously since 20 April 2018" in " ".join(shown.split())
        assert "! A meeting on 1 comes after the last day for reporting results (2)." in shown

    def test_a_day_that_the_plan_does_not_state_is_not_shown_as_if_it_did(self) -> None:
        stated, implied = TIMELINE.document("vi").blocks[-1].rows  # type: ignore[union-attr]
        assert stated == ("15/01/2019", "ct19.preparation.notice", "Văn phòng", STATED.what.text())
        assert implied[0] == "trước khi họp 20/01/2019"

    @pytest.mark.parametrize(
        ("fields", "error", "where"),
        [
            ({"instrument": "ct19"}, InvalidValueError, "instrument"),
            ({"meeting_day": MIDNIGHT}, InvalidDayError, "meeting_day"),
            ({"latest_start": None}, InvalidDayError, "latest_start"),
            ({"duties": STATED}, InvalidValueError, "duties"),
            ({"duties": [AGAINST]}, InvalidValueError, "duties[0]"),
            ({"findings": [STATED]}, InvalidValueError, "findings[0]"),
        ],
    )
    def test_a_field_of_another_kind_is_refused_by_its_name(
        self, fields: dict[str, Any], error: type[InvalidValueError], where: str
    ) -> None:
        with pytest.raises(error) as caught:
            evolve(TIMELINE, **fields)
        assert caught.value.where == f"Timeline.{where}"

    def test_a_meeting_at_the_edge_of_the_years_has_a_timeline(self) -> None:
        # Notice and latest start are reckoned from the day and lie in the year before it.
        assert CAN_THO_2019.timeline(date(1900, 1, 1)).latest_start == date(1899, 4, 1)

    def test_as_plain_data(self) -> None:
        data = TIMELINE.to_dict()
        assert data == {
            "instrument": "ct19",
            "meeting_day": "2019-01-20",
            "latest_start": "2018-04-20",
            "tenure": None,
            "remarks": [],
            "duties": [STATED.to_dict(), IMPLIED.to_dict()],
            "findings": [AGAINST.to_dict()],
        }
        assert json.loads(json.dumps(data)) == data
