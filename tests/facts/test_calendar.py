"""Calendar: months and days, against brute force with plain dates and against a closed form."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from phieu_tin_nhiem.facts.calendar import (
    day_after,
    day_before,
    days_before,
    is_clamped,
    latest_day_with_months,
    months_after,
)

days = st.dates(date(1900, 1, 1), date(8999, 12, 31))
months = st.integers(0, 1200)
DAY = timedelta(days=1)


def brute_months_after(start: date, count: int) -> date:
    """Walk month by month; then go back from the wanted day of the month to the first that exists."""
    year, month = start.year, start.month
    for _ in range(count):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    day = start.day
    while True:
        try:
            return date(year, month, day)
        except ValueError:
            day -= 1


def closed_form_latest_start(meeting: date, count: int) -> date:
    """The month so many before; its last day if the meeting is on its month's last day, else the same or last day."""
    year, month = divmod(meeting.year * 12 + meeting.month - 1 - count, 12)
    last_there = monthrange(year, month + 1)[1]
    is_last_here = meeting.day == monthrange(meeting.year, meeting.month)[1]
    return date(year, month + 1, last_there if is_last_here else min(meeting.day, last_there))


class TestMonthsAfter:
    """Calendar months, clamped to the end of a shorter month (A2): never 270 days."""

    @pytest.mark.parametrize(
        ("start", "count", "expected"),
        [
            (date(2018, 4, 15), 9, date(2019, 1, 15)),
            (date(2018, 5, 28), 9, date(2019, 2, 28)),
            (date(2018, 5, 29), 9, date(2019, 2, 28)),
            (date(2018, 5, 31), 9, date(2019, 2, 28)),
            (date(2018, 6, 1), 9, date(2019, 3, 1)),
            (date(2019, 5, 29), 9, date(2020, 2, 29)),
            (date(2019, 5, 31), 9, date(2020, 2, 29)),
            (date(2018, 12, 31), 2, date(2019, 2, 28)),
            (date(2020, 2, 29), 12, date(2021, 2, 28)),
            (date(2020, 2, 29), 0, date(2020, 2, 29)),
        ],
    )
    def test_worked_examples(self, start: date, count: int, expected: date) -> None:
        assert months_after(start, count) == expected

    @given(days, months)
    def test_it_is_what_walking_month_by_month_gives(self, start: date, count: int) -> None:
        assert months_after(start, count) == brute_months_after(start, count)

    @given(days, days, months)
    def test_a_later_start_is_never_complete_earlier(self, one: date, other: date, count: int) -> None:
        first, second = sorted([one, other])
        assert months_after(first, count) <= months_after(second, count)

    @given(days, months)
    def test_more_months_are_complete_later(self, start: date, count: int) -> None:
        assert months_after(start, count) < months_after(start, count + 1)

    @given(days, months)
    def test_it_is_clamped_exactly_when_the_day_does_not_exist(self, start: date, count: int) -> None:
        end = months_after(start, count)
        assert is_clamped(start, count) is (start.day > monthrange(end.year, end.month)[1])


class TestLatestDayWithMonths:
    """The inverse question: until when must somebody have started?"""

    @pytest.mark.parametrize(
        ("meeting", "expected"),
        [
            (date(2019, 1, 20), date(2018, 4, 20)),
            (date(2019, 1, 30), date(2018, 4, 30)),
            (date(2019, 1, 31), date(2018, 4, 30)),
            (date(2019, 2, 27), date(2018, 5, 27)),
            (date(2019, 2, 28), date(2018, 5, 31)),
            (date(2020, 2, 28), date(2019, 5, 28)),
            (date(2020, 2, 29), date(2019, 5, 31)),
            (date(1991, 2, 28), date(1990, 5, 31)),
            (date(2019, 6, 30), date(2018, 9, 30)),
        ],
    )
    def test_worked_examples_for_nine_months(self, meeting: date, expected: date) -> None:
        assert latest_day_with_months(meeting, 9) == expected

    @given(days, months)
    def test_its_months_are_complete_and_those_of_the_next_day_are_not(self, meeting: date, count: int) -> None:
        latest = latest_day_with_months(meeting, count)
        assert months_after(latest, count) <= meeting < months_after(latest + DAY, count)

    @given(days, days, months)
    def test_complete_by_the_meeting_means_started_by_the_latest_start(
        self, start: date, meeting: date, count: int
    ) -> None:
        assert (months_after(start, count) <= meeting) is (start <= latest_day_with_months(meeting, count))

    @given(days, months)
    def test_the_closed_form_says_the_same(self, meeting: date, count: int) -> None:
        assert latest_day_with_months(meeting, count) == closed_form_latest_start(meeting, count)

    @pytest.mark.parametrize("count", [1, 9, 12])
    def test_every_day_of_a_leap_cycle(self, count: int) -> None:
        start = date(2016, 1, 1)
        for offset in range(4 * 366):
            meeting = start + offset * DAY
            latest = latest_day_with_months(meeting, count)
            assert latest == closed_form_latest_start(meeting, count)
            assert brute_months_after(latest, count) <= meeting < brute_months_after(latest + DAY, count)


class TestDays:
    """Calendar days only; nothing rolls over a week-end or a holiday."""

    def test_five_days_before_a_monday_is_a_wednesday(self) -> None:
        assert days_before(date(2019, 1, 14), 5) == date(2019, 1, 9)

    def test_over_the_ends_of_months_and_years(self) -> None:
        assert day_after(date(2019, 2, 28)) == date(2019, 3, 1)
        assert day_after(date(2020, 2, 28)) == date(2020, 2, 29)
        assert day_before(date(2019, 1, 1)) == date(2018, 12, 31)

    @given(days, st.integers(0, 3660))
    def test_days_before_is_undone_by_as_many_days_after(self, day: date, count: int) -> None:
        before = days_before(day, count)
        assert day.toordinal() - before.toordinal() == count
        assert days_before(before, -count) == day

    @given(days)
    def test_the_neighbours_of_a_day(self, day: date) -> None:
        assert day_before(day_after(day)) == day == day_after(day_before(day))
        assert day_before(day) == days_before(day, 1)
