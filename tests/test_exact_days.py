"""Every answer on attending, a quorum, reporting and being in force, word for word.

The sentences are put together by hand, from the facts of each case, as a reader of the report would expect them.
"""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from phieu_tin_nhiem import (
    NOT_DONE,
    Attendance,
    Observer,
)
from phieu_tin_nhiem.findings import Fact
from phieu_tin_nhiem.plans import ASSEMBLY_2014, PARTY_2023
from phieu_tin_nhiem.rules.consequences import (
    AT_LEAST_TWO_THIRDS,
)
from phieu_tin_nhiem.rules.quorum import Quorum
from told import DAY, NO, OPEN, PLAN, YES, Told, told


class TestAttendance:
    """The party-building bodies and the Department of Home Affairs attend (ct19.attendance)."""

    RULE = evolve(PLAN.attendance, expected=[Observer.INSPECTION, Observer.HOME_AFFAIRS])
    ID = "ct19.attendance"
    FIRST, SECOND = Observer.INSPECTION.label.en, Observer.HOME_AFFAIRS.label.en
    READINGS = ("A20", "A21")

    def test_all_were_there(self) -> None:
        said = f"all expected were present: {self.FIRST}, {self.SECOND}"
        assert told(self.RULE.check(Attendance.full())) == Told(self.ID, YES, said, readings=self.READINGS)

    def test_somebody_was_absent(self) -> None:
        found = self.RULE.check(Attendance(present=[Observer.INSPECTION], absent=[Observer.HOME_AFFAIRS]))
        remedy = f"all of these attend: {self.FIRST}, {self.SECOND}"
        assert told(found) == Told(self.ID, NO, f"absent: {self.SECOND}", remedy, readings=self.READINGS)

    def test_somebody_was_absent_and_of_another_it_is_not_known(self) -> None:
        found = self.RULE.check(Attendance(absent=[Observer.HOME_AFFAIRS]))
        remedy = f"all of these attend: {self.FIRST}, {self.SECOND}"
        remark = f"besides, it is not known whether they were present: {self.FIRST}"
        missing = (Fact.ATTENDANCE,)
        assert told(found) == Told(self.ID, NO, f"absent: {self.SECOND}", remedy, (remark,), missing, self.READINGS)

    @pytest.mark.parametrize("attendance", [None, Attendance()])
    def test_nothing_is_known(self, attendance: Attendance | None) -> None:
        said = f"whether they were present is not known: {self.FIRST}, {self.SECOND}"
        expected = Told(self.ID, OPEN, said, missing=(Fact.ATTENDANCE,), readings=self.READINGS)
        assert told(self.RULE.check(attendance)) == expected


class TestQuorum:
    """A meeting needs two thirds of those summoned (qd96.quorum)."""

    RULE = Quorum(PARTY_2023.provisions[0], AT_LEAST_TWO_THIRDS)
    ID = PARTY_2023.provisions[0].id

    def test_enough(self) -> None:
        said = "34 present of 50 summoned, which is at least 2/3 (34 needed)"
        assert told(self.RULE.check(50, 34)) == Told(self.ID, YES, said)

    def test_one_too_few(self) -> None:
        said = "33 present of 50 summoned, which is not at least 2/3 (34 needed)"
        assert told(self.RULE.check(50, 33)) == Told(self.ID, NO, said, "meet when at least 34 are present")

    def test_everybody(self) -> None:
        assert told(self.RULE.check(3, 3)).text == "3 present of 3 summoned, which is at least 2/3 (2 needed)"

    @pytest.mark.parametrize(("summoned", "present"), [(None, None), (50, None), (None, 33)])
    def test_figures_that_are_not_known(self, summoned: int | None, present: int | None) -> None:
        said = "how many were summoned and present is not known, nor whether they are at least 2/3"
        assert told(self.RULE.check(summoned, present)) == Told(self.ID, OPEN, said, missing=(Fact.PRESENCE,))


class TestReport:
    """The results are reported before 31 January 2019 (ct19.report)."""

    ID, TO = "ct19.report", "City People's Committee"
    BEFORE = "before 31 January 2019, at the latest 30 January 2019"
    BY = f"report to the {TO} after the last meeting and on 30 January 2019 at the latest (before 31 January 2019)"
    MEET = f"hold the meeting on 30 January 2019 at the latest, then report to {TO}"

    def check(self, reported_on: date | None, last_meeting: date) -> Told:
        """Return what is said, without the readings that all these answers take."""
        found = told(PLAN.report.check(reported_on, last_meeting))
        assert found.readings == ("A18", "A19")
        return found._replace(readings=())

    def test_on_the_last_day(self) -> None:
        said = f"reporting to the {self.TO} on 30 January 2019 is in time: it must be {self.BEFORE}"
        assert self.check(date(2019, 1, 30), DAY) == Told(self.ID, YES, said)
        assert self.check(date(2019, 1, 30), date(2019, 1, 30)) == Told(self.ID, YES, said)

    def test_a_day_late(self) -> None:
        said = f"reporting to the {self.TO} on 31 January 2019 is late: it must be {self.BEFORE}"
        assert self.check(date(2019, 1, 31), DAY) == Told(self.ID, NO, said, self.BY)
        assert self.check(date(2019, 1, 31), date(2019, 1, 31)) == Told(self.ID, NO, said, self.MEET)

    def test_before_the_meeting(self) -> None:
        said = (
            f"reporting to the {self.TO} on 19 January 2019 precedes the meeting on 20 January 2019, whose results are"
            f" lacking (it must be {self.BEFORE})"
        )
        assert self.check(date(2019, 1, 19), DAY) == Told(self.ID, NO, said, self.BY)

    def test_not_reported(self) -> None:
        found = told(PLAN.report.check(NOT_DONE, DAY))
        said = f"the results were not reported to the {self.TO}; it must be {self.BEFORE}"
        assert found == Told(self.ID, NO, said, self.BY, readings=("A18", "A19"))

    def test_not_known_when(self) -> None:
        said = f"on which day the results were reported to the {self.TO} is not known; it must be {self.BEFORE}"
        assert self.check(None, DAY) == Told(self.ID, OPEN, said, self.BY, missing=(Fact.REPORT_DAY,))
        assert self.check(None, date(2019, 1, 30)).status is OPEN

    def test_a_meeting_after_the_last_day(self) -> None:
        said = (
            f"a meeting on 31 January 2019 comes after the last day for reporting to the {self.TO} ({self.BEFORE}): on"
            " any day the report is late or lacks that meeting's results"
        )
        assert self.check(None, date(2019, 1, 31)) == Told(self.ID, NO, said, self.MEET)


class TestValidity:
    """From which day to which an instrument is in force, word for word."""

    def test_before(self) -> None:
        validity = ASSEMBLY_2014.validity
        found = told(validity.judge(date(2015, 6, 30)))
        said = "Resolution 85/2014/QH13 is in force only from 1 July 2015 on and does not govern a vote on 30 June 2015"
        assert found == Told(validity.provision.id, OPEN, said, missing=(Fact.INSTRUMENT,))
        assert validity.judge(date(2015, 7, 1)) is None

    def test_after(self) -> None:
        validity = ASSEMBLY_2014.validity
        assert validity.judge(date(2023, 6, 30)) is None
        assert validity.end is not None
        found = told(validity.judge(date(2023, 7, 1)))
        said = "Resolution 85/2014/QH13 is in force only until 30 June 2023 and does not govern a vote on 1 July 2023"
        assert found == Told(validity.end.id, OPEN, said, missing=(Fact.INSTRUMENT,))

    def test_not_verified_any_more(self) -> None:
        validity = PARTY_2023.validity
        assert validity.end is not None
        found = told(validity.judge(date(2026, 11, 26)))
        said = (
            "not verified that Regulation 96-QĐ/TW still applies on 26 November 2026: that is known until"
            " 25 November 2026 only"
        )
        readings = validity.end.interpretations
        assert found == Told(validity.end.id, OPEN, said, missing=(Fact.INSTRUMENT,), readings=readings)
