"""Calendar: months after a day, days before a day. Calendar days only; nothing rolls over a week-end or a holiday."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from dateutil.relativedelta import relativedelta


def months_after(start: date, months: int) -> date:
    """Return the day ``months`` calendar months after ``start``, clamped to the end of a shorter month (A2).

    >>> months_after(date(2018, 5, 31), 9)
    datetime.date(2019, 2, 28)
    """
    years, month = divmod(start.month - 1 + months, 12)
    try:
        return start.replace(year=start.year + years, month=month + 1)  # nearly every day, in a fifth of the time
    except ValueError:
        return start + _months(months)


def is_clamped(start: date, months: int) -> bool:
    """Say whether ``months_after`` had to fall back to the end of a shorter month.

    >>> is_clamped(date(2018, 5, 28), 9), is_clamped(date(2018, 5, 29), 9)
    (False, True)
    """
    return months_after(start, months).day != start.day


def latest_day_with_months(end: date, months: int) -> date:
    """Return the last day from which ``months`` calendar months are complete on ``end``.

    It is not ``end`` less the months: after clamping, several days can end on the last day of a month, and the
    latest of them is the last day of its own month.

    >>> latest_day_with_months(date(2019, 2, 28), 9)
    datetime.date(2018, 5, 31)
    """
    if (end + timedelta(days=1)).day == 1:
        return end + relativedelta(months=-months, day=31)
    return end + _months(-months)


def starts_complete_on(end: date, months: int) -> tuple[date, ...]:
    """Return every day from which ``months`` calendar months are complete on ``end`` itself and not before.

    Often it is one; none, where the day of the month does not exist nine months earlier; several after clamping.

    >>> [str(start) for start in starts_complete_on(date(2019, 4, 30), 9)]
    ['2018-07-30', '2018-07-31']
    >>> starts_complete_on(date(2018, 11, 30), 9)
    ()
    """
    first, last = end + _months(-months), latest_day_with_months(end, months)
    if months_after(first, months) != end:
        return ()
    return tuple(first + timedelta(days=later) for later in range((last - first).days + 1))


def days_before(day: date, days: int) -> date:
    """Return the day ``days`` calendar days before ``day``."""
    return day - timedelta(days=days)


def day_after(day: date) -> date:
    """Return the next day."""
    return day + timedelta(days=1)


def day_before(day: date) -> date:
    """Return the day before."""
    return day - timedelta(days=1)


@lru_cache(maxsize=64)
def _months(months: int) -> relativedelta:
    return relativedelta(months=months)
