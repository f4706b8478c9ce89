"""An independent oracle: the Cần Thơ plan again, from its own words, slowly, and sharing no code with the library.

Nothing here is clever. Months are added by trying days, days are counted by walking, and an unknown fact is answered by
trying every value that it could have.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import product

ONE_DAY = timedelta(days=1)
MONTHS_NEEDED = 9
DAYS_OF_NOTICE = 5
REPORT_BEFORE = date(2019, 1, 31)
ISSUED = date(2019, 1, 7)


def every_day(first: date, last: date) -> Iterator[date]:
    """Go through the days from ``first`` to ``last``, both included."""
    day = first
    while day <= last:
        yield day
        day += ONE_DAY


def months_on(start: date, months: int) -> date:
    """Return the corresponding day so many months on; where that month is too short, the last day that it has."""
    year, month = start.year, start.month
    for _ in range(months):
        year, month = (year + 1, 1) if month == len("JFMAMJJASOND") else (year, month + 1)
    for day in range(start.day, 0, -1):
        try:
            return date(year, month, day)
        except ValueError:
            continue
    raise AssertionError(start)


def has_months(start: date, meeting: date, months: int = MONTHS_NEEDED, *, strict: bool = False) -> bool:
    """Say whether the months are complete on the day of the meeting (A1: on the anniversary itself, unless strict)."""
    complete = months_on(start, months)
    return meeting > complete if strict else meeting >= complete


def first_day_in_post(days: frozenset[date], meeting: date) -> date | None:
    """Walk back from the meeting as long as the day before was served too (A4)."""
    if meeting not in days:
        return None
    first = meeting
    while first - ONE_DAY in days:
        first -= ONE_DAY
    return first


def is_long_enough(days: frozenset[date], meeting: date) -> bool:
    """Say whether somebody who served on exactly these days has nine unbroken months on the day of the meeting."""
    first = first_day_in_post(days, meeting)
    return first is not None and has_months(first, meeting)


def notice_is_in_time(notice: date, meeting: date, *, clear: bool = False) -> bool:
    """Say whether notice was given at the latest five days before; or, read strictly, with five whole days between."""
    if notice >= meeting:
        return False
    between = sum(1 for _ in every_day(notice + ONE_DAY, meeting - ONE_DAY))
    return between >= DAYS_OF_NOTICE if clear else between + 1 >= DAYS_OF_NOTICE


def report_is_in_time(day: date) -> bool:
    """Say whether a report on ``day`` comes before 31 January 2019."""
    return day < REPORT_BEFORE


# --- who is voted on ---------------------------------------------------------------------------------------------

# The bodies that the plan speaks of, and whom each can be under. Other bodies have no post that it names.
KINDS = {
    "department": {"city"},
    "agency": {"city", "department", "district"},
    "public_service_unit": {"city", "department", "district"},
    "district_committee": {"city"},
    "district_division": {"district"},
    "single_member_company": {"city", "department", "district"},
}


def item_of_the_list(role: str, kind: str, superior: str, *, is_member: bool, has_board: bool) -> str | None:
    """Return the letter of the item that names this post, or None where no item does. Every fact is known."""
    at_city = superior == "city"
    match kind, role:
        case "department", "head":
            return "a"
        case "department", "deputy_head":
            return "b"
        case "agency", "head" if at_city:
            return "a"
        case "public_service_unit", "head" | "deputy_head" if at_city:
            return "c"
        case "district_committee", "chair" | "deputy_chair":
            return "d"
        case "district_division", "head" if is_member:
            return "e"
        case "single_member_company", "chair" | "director" | "control_board_head" | "chief_accountant" if at_city:
            return "f"
        case "single_member_company", "controller" if at_city and not has_board:
            return "f"
        case _:
            return None


def items_possible(
    role: str, kind: str, superior: str | None, is_member: bool | None, has_board: bool | None
) -> set[str | None]:
    """Return every answer that some value of the unknown facts would give: one answer settles it, two leave it open."""
    boards = {True, False} if has_board is None else {has_board}
    if role == "control_board_head":
        boards = {True}
    return {
        item_of_the_list(role, kind, above, is_member=member, has_board=board)
        for above, member, board in product(
            KINDS.get(kind, {"nobody"}) if superior is None else {superior},
            {True, False} if is_member is None else {is_member},
            boards,
        )
    }


# --- at which places ---------------------------------------------------------------------------------------------

ALL_PLACES = ("party_committee", "workplace", "council", "other")


def places_are_lawful(places: Iterable[str], *, council_counts: bool = False) -> bool:
    """Say whether one post may be voted on at these places: two at most, and none that the plan does not name."""
    used = set(places)
    if not council_counts:
        used.discard("council")
    return "other" not in used and len(used) <= 1 + 1


def places_possible(places: Iterable[str | None], *, council_counts: bool = False) -> set[bool]:
    """Return every answer that some value of the unknown places would give. No place at all is an unknown place."""
    given = list(places) or [None]
    choices = [ALL_PLACES if place is None else (place,) for place in given]
    return {places_are_lawful(chosen, council_counts=council_counts) for chosen in product(*choices)}
