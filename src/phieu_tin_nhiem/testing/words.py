"""Words and days: what names and dates are made of, those on which programs trip mixed in."""

from __future__ import annotations

import unicodedata
from calendar import monthrange
from datetime import date
from functools import cache
from typing import Final

from hypothesis import strategies as st

from phieu_tin_nhiem.base.values import clean_text

FAMILY_NAMES: Final = ("Trần", "Lê", "Phạm", "Võ", "Đỗ", "Bùi", "Hồ", "Ngô", "Dương", "Lý")
GIVEN_NAMES: Final = ("Mẫu", "Thí", "Dụ", "Giả", "Thử", "Ví", "Đặt", "Nêu", "Ước", "Tượng")
BODY_NAMES: Final = ("Sở Mẫu", "Phòng Mẫu", "Cơ quan Mẫu", "Đơn vị Mẫu", "Quận Mẫu", "Công ty Mẫu")
# Each is a name: too short, too long to be printed, markup, quotes, another alphabet, signs that a table may mean.
NASTY_NAMES: Final = (
    "Y",
    "Ă" * 300,
    "H'Hen Niê Mẫu",
    "<b>Trần Thị Mẫu</b>",
    '"><script>alert(1)</script>',
    "A & B",
    "Lê | Văn; Thí, \\ {0} %s",
    "=1+1",
    "Никто",
    "無名",
    "ﬁ",
    "None",
)
NASTY_YEARS: Final = 40


@cache
def days(first: date = date(2010, 1, 1), last: date = date(2030, 12, 31)) -> st.SearchStrategy[date]:
    """Draw days from ``first`` to ``last``, both often; and often ends of months, leap days and new years.

    >>> from hypothesis import find
    >>> find(days(date(2019, 1, 1), date(2019, 1, 31)), lambda day: day.day == 31)
    datetime.date(2019, 1, 31)
    """
    return st.dates(first, last) | st.sampled_from(nasty_days(first, last))


@cache
def nasty_days(first: date, last: date) -> tuple[date, ...]:
    """Return the days on which reckoning in months goes wrong, of the first years from ``first`` on.

    They are the first, the 28th to 31st of each month, leap days among them, and ``first`` and ``last`` themselves.

    >>> nasty_days(date(2019, 2, 1), date(2019, 3, 1))
    (datetime.date(2019, 2, 1), datetime.date(2019, 2, 28), datetime.date(2019, 3, 1))
    """
    years = range(first.year, min(last.year, first.year + NASTY_YEARS) + 1)
    found = {first, last}
    for year in years:
        for month in range(1, 13):
            end = monthrange(year, month)[1]
            found.update(date(year, month, day) for day in (1, 28, 29, 30, 31) if day <= end)
    return tuple(sorted(day for day in found if first <= day <= last))


def decomposed(text: str) -> str:
    """Return a text in normal form D, as some keyboards and file systems write it.

    >>> len("Mẫu"), len(decomposed("Mẫu"))
    (3, 5)
    """
    return unicodedata.normalize("NFD", text)


@cache
def names() -> st.SearchStrategy[str]:
    """Draw names of made-up people as they may come in: tidy or not, composed or decomposed, plain or nasty.

    >>> from hypothesis import find
    >>> find(names(), lambda name: "Mẫu" in name)
    'Trần Thị Mẫu'
    """
    middle = st.sampled_from(["Thị", "Văn", "Minh", ""])
    plain = st.builds("{} {} {}".format, st.sampled_from(FAMILY_NAMES), middle, st.sampled_from(GIVEN_NAMES))
    numbered = st.builds("{} {}".format, plain, st.integers(2, 99))
    return plain | numbered | (plain | numbered).map(decomposed) | st.sampled_from(NASTY_NAMES)


@cache
def distinct_names(least: int, most: int | None = None) -> st.SearchStrategy[list[str]]:
    """Draw so many names (from ``least`` to ``most``) of which no two are the same name, however they are written."""
    return st.lists(names(), min_size=least, max_size=most, unique_by=lambda name: clean_text(name, "name"))


@cache
def body_names() -> st.SearchStrategy[str]:
    """Draw names of made-up bodies.

    >>> from hypothesis import find
    >>> find(body_names(), lambda name: "Mẫu" in name)
    'Sở Mẫu'
    """
    plain = st.sampled_from(BODY_NAMES)
    return plain | plain.map(decomposed) | st.builds("{} {}".format, plain, st.integers(2, 99))
