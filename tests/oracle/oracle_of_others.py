"""An independent oracle of what other instruments count by: fractions of the ballots, days before the vote, the year.

Each instrument is given by the words of its text alone, and each word by how one would try it on a table, with the
ballots in two heaps: those of low confidence, and the rest. Nothing here is shared with the library.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from oracle import ONE_DAY

# --- fractions ----------------------------------------------------------------------------------------------------


def more_than_half(some: int, of: int) -> bool:
    """Quá nửa, trên 1/2, trên 50%: the heap is larger than the rest."""
    return some > of - some


def at_least_two_thirds(some: int, of: int) -> bool:
    """Từ 2/3 trở lên: the heap is at least twice the rest, and there is one."""
    rest = of - some
    return some > 0 and some >= rest + rest


def more_than_two_thirds(some: int, of: int) -> bool:
    """Trên 2/3: the heap is more than twice the rest."""
    rest = of - some
    return some > rest + rest


def more_than_half_below_two_thirds(some: int, of: int) -> bool:
    """Trên 1/2 và dưới 2/3."""
    return more_than_half(some, of) and not at_least_two_thirds(some, of)


def more_than_half_up_to_two_thirds(some: int, of: int) -> bool:
    """Trên 50% nhưng không quá 2/3."""
    return more_than_half(some, of) and not more_than_two_thirds(some, of)


Fraction = Callable[[int, int], bool]

# What follows from low confidence, in the order of the text. The plan of Cần Thơ lets nothing follow (A24).
CONSEQUENCES: dict[str, tuple[Fraction, ...]] = {
    "ct19": (),
    "nq35": (more_than_half, more_than_two_thirds, more_than_half),  # the last one: in two years running
    "nq85": (more_than_half, at_least_two_thirds),
    "nq96": (more_than_half_below_two_thirds, at_least_two_thirds),
    "qd262": (more_than_half, at_least_two_thirds),
    "qd96": (more_than_half_below_two_thirds, at_least_two_thirds),
    "qd41": (more_than_half, more_than_two_thirds),
    "nd85": (more_than_half, more_than_two_thirds),
    "nd170": (more_than_half_up_to_two_thirds, more_than_two_thirds),
    "qd366": (more_than_half,),
    "qd377": (),
}
# Who has to be present, out of those summoned.
QUORUM: dict[str, Fraction] = {"qd96": at_least_two_thirds}


def least_that_meets(meets: Fraction, of: int) -> int:
    """Try one after the other; where none of them meets it, the answer is one more than there are."""
    return next((some for some in range(of + 1) if meets(some, of)), of + 1)


def answers_possible(meets: Fraction, some: int, bases: Iterable[int]) -> set[bool]:
    """Return every answer that one of these bases would give."""
    return {meets(some, of) for of in bases}


# --- days ---------------------------------------------------------------------------------------------------------

# What is handed in how many days before the session opens (o) or the vote is taken (v), body by body, in the order of
# the texts. "Before the vote" without a day is answered by the day of the vote itself; "before the day of the vote" by
# the day before it.
FILINGS: dict[str, tuple[str, ...]] = {
    "nq35": ("20o", "10v", "0v"),
    "nq85": ("30o", "20o", "15o", "10v", "1v", "30o", "20o", "15o", "10o", "1v"),
    "nq96": ("45o", "30o", "25o", "20o", "45o", "30o", "25o", "20o"),
    "qd96": ("15v", "10v"),
}


def last_day_to_file(days: int, before: date) -> date:
    """Walk back so many days."""
    day = before
    for _ in range(days):
        day -= ONE_DAY
    return day


def is_new_in_the_year(start: date, vote: date) -> bool:
    """Say whether somebody came to the post in the year of the vote, as 96/2023/QH15 and 96-QĐ/TW ask; or later."""
    return str(start)[:4] >= str(vote)[:4]
