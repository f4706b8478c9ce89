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


# --- what is prepared, and who is there ---------------------------------------------------------------------------

# For a fact that is known not to be: no list was drawn up, no ballots were prepared, no board was proposed.
NOT_MADE = "not made"
# Somebody of whom nothing is known: where those in question are not known, there may be one more.
STRANGER = "?"

# Each duty of the meeting: who owes it, and how many days before the meeting it has to be done at the latest.
PERSONNEL = "Bộ phận tổ chức cán bộ"
HOME_AFFAIRS = "Sở Nội vụ"
OBSERVERS = ("organisation", "inspection", "party_office", "home_affairs")
DUTIES = {
    "ct19.preparation.list": (PERSONNEL, 0),
    "ct19.preparation.ballots": (PERSONNEL, 0),
    "ct19.preparation.board": (PERSONNEL, 0),
    "ct19.preparation.notice": (PERSONNEL, DAYS_OF_NOTICE),
    "ct19.attendance": ("các ban xây dựng đảng", 0),
    "ct19.lead": (HOME_AFFAIRS, 0),
}


def last_day_of(duty: str, meeting: date) -> date:
    """Walk back from the meeting so many days as the duty has to be done before it; ballots are of use on the day."""
    day = meeting
    for _ in range(DUTIES[duty][1]):
        day -= ONE_DAY
    return day


def subsets(items: Iterable[str]) -> list[frozenset[str]]:
    """Return every set that can be made of some of these, by taking or leaving each."""
    found = [frozenset[str]()]
    for item in items:
        found += [taken | {item} for taken in found]
    return found


def list_is_right(due: frozenset[str], here: frozenset[str], elsewhere: frozenset[str]) -> bool:
    """Say whether a list names only people who are due, and leaves out nobody who is due and on no other list."""
    return here <= due <= here | elsewhere


def lists_possible(
    due: dict[str, bool | None], here: frozenset[str] | str | None, elsewhere: frozenset[str] | None, *, all_known: bool
) -> set[bool]:
    """Return every answer that some value of the unknown facts would give; ``all_known`` of the people in question."""
    if here == NOT_MADE:
        return {False}
    on_a_list = frozenset(here) if here is not None else frozenset[str]()
    # Where those in question are not known, somebody else may be due; and only who is on the list is known of.
    people = {name: is_due for name, is_due in due.items() if all_known or name in on_a_list}
    if not all_known:
        people[STRANGER] = None
    return {
        list_is_right(frozenset(name for name, is_due in zip(people, dues, strict=True) if is_due), this, other)
        for dues in product(*[[True, False] if is_due is None else [is_due] for is_due in people.values()])
        for this in (subsets([*people, STRANGER]) if here is None else [on_a_list])
        for other in (subsets(people) if elsewhere is None else [elsewhere])
    }


def ballots_possible(form: frozenset[str] | str | None, listed: frozenset[str] | str | None) -> set[bool]:
    """Return every answer to whether ballots were prepared that carry the list, if there is one."""
    if form == NOT_MADE:
        return {False}
    if form is None:
        return {True, False}
    if listed is None:
        return {name in form for name in (*form, STRANGER)}
    return {listed == NOT_MADE or frozenset(listed) <= frozenset(form)}


def done_possible(done: bool | None) -> set[bool]:
    """Return every answer to whether something was done."""
    return {True, False} if done is None else {done}


def attendance_possible(presences: Iterable[bool | None]) -> set[bool]:
    """Return every answer to whether all four are there, of each of whom that is known or not."""
    return {all(chosen) for chosen in product(*[done_possible(presence) for presence in presences])}


# --- how it is marked and counted ---------------------------------------------------------------------------------

LEVELS = ("tín nhiệm cao", "tín nhiệm", "tín nhiệm thấp")


def level_marked(boxes: Iterable[bool]) -> str | None:
    """Return the level whose box alone is marked; no box, two boxes or three are no valid mark for that person (B1)."""
    marked = [level for level, is_marked in zip(LEVELS, boxes, strict=True) if is_marked]
    return marked[0] if len(marked) == 1 else None


def counted(marks: Iterable[str | None]) -> list[int]:
    """Count the three levels mark by mark."""
    numbers = [0, 0, 0]
    for mark in marks:
        for place, level in enumerate(LEVELS):
            numbers[place] += mark == level
    return numbers


def percent_by_hand(part: int, of: int, places: int) -> str:
    """Divide as at school, digit after digit; where the digit after the last one shown is five or more, round up."""
    digits, rest = "", 0
    for digit in str(100 * part):
        rest, found = 10 * rest + int(digit), 0
        while rest >= of:
            rest, found = rest - of, found + 1
        digits += str(found)
    for _ in range(places + 1):
        rest, found = 10 * rest, 0
        while rest >= of:
            rest, found = rest - of, found + 1
        digits += str(found)
    number = int(digits[:-1]) + (digits[-1] in "56789")
    shown = str(number).rjust(places + 1, "0")
    return f"{shown[:-places]}.{shown[-places:]}" if places else shown


def shares_are_equal(part: int, of: int, numerator: int, denominator: int) -> bool:
    """Say whether two fractions are one, and the second cannot be made smaller."""
    can_be_smaller = any(numerator % by == 0 == denominator % by for by in range(2, denominator + 1))
    return part * denominator == of * numerator and not can_be_smaller
