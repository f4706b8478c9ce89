"""Rounding, forwards and backwards: which percentage a count gives, which counts and which bases give a percentage.

Integers only. A percentage is counted in units of its last decimal: 66,27 with two decimals is 6627 units.
"""

from __future__ import annotations

from typing import final

from attrs import frozen

from phieu_tin_nhiem.base.errors import InvalidCountError
from phieu_tin_nhiem.base.text import Term, Text
from phieu_tin_nhiem.base.values import require_count


@final
class Rounding(Term):
    """How an exact percentage became a printed one. The law is silent; half-up is the convention (B2).

    >>> [(rounding.label.vi, percent_units(21, 33, 1, rounding)) for rounding in Rounding]
    [('làm tròn nửa lên', 636), ('cắt bớt', 636), ('làm tròn lên', 637)]
    """

    HALF_UP = ("half_up", "làm tròn nửa lên", "rounded half-up")
    TRUNCATED = ("truncated", "cắt bớt", "truncated")
    UP = ("up", "làm tròn lên", "rounded up")


@final
@frozen
class Span:
    """The numbers from ``least`` to ``most``, both included; without end if ``most`` is None.

    Raises:
        InvalidCountError: one of them is no count, or the end is before the start.

    >>> Span(479, 484).number, Span(47, 47).number
    (None, 47)
    """

    least: int
    most: int | None

    def __attrs_post_init__(self) -> None:
        require_count(self.least, "Span.least")
        if self.most is not None and require_count(self.most, "Span.most") < self.least:
            raise InvalidCountError("figure.span", self.most, "Span.most", {"least": self.least})

    @property
    def number(self) -> int | None:
        """The one number that the span holds, or None if it holds several."""
        return self.least if self.least == self.most else None

    def within(self, other: Span) -> Span | None:
        """Return the numbers that both spans hold, or None if there are none.

        >>> Span(1, 5).within(Span(4, None))
        Span(least=4, most=5)
        """
        return span(max(self.least, other.least), _least_known(self.most, other.most))

    @property
    def label(self) -> Text:
        """The span as people write it.

        >>> Span(479, 484).label.en, Span(201, None).label.en
        ('479–484', '201 or more')
        """
        if self.most is None:
            return Text(f"từ {self.least} trở lên", f"{self.least} or more")
        written = str(self.least) if self.least == self.most else f"{self.least}–{self.most}"
        return Text(written, written)

    def to_dict(self) -> dict[str, object]:
        """Return plain data: both ends."""
        return {"least": self.least, "most": self.most}


def percent_units(count: int, base: int, decimals: int, rounding: Rounding) -> int:
    """Return the percentage that ``count`` of ``base`` gives, in units of its last decimal.

    >>> [percent_units(21, 33, 1, rounding) for rounding in Rounding]
    [636, 636, 637]
    """
    exact: int = 100 * 10**decimals * count
    match rounding:
        case Rounding.HALF_UP:
            return (2 * exact + base) // (2 * base)
        case Rounding.TRUNCATED:
            return exact // base
        case _:
            return -(-exact // base)


def counts_giving(units: int, decimals: int, base: int, rounding: Rounding) -> Span | None:
    """Return the counts, from 0 to ``base``, that give a percentage on ``base``, or None if no count does.

    >>> counts_giving(1552, 2, 58, Rounding.HALF_UP), counts_giving(1532, 2, 58, Rounding.HALF_UP)
    (Span(least=9, most=9), None)
    """
    low, high, open_below = _limits(units, rounding)
    double = 200 * 10**decimals
    least = -(-(low * base + open_below) // double)
    most = -(-(high * base + open_below) // double) - 1
    return span(max(least, 0), min(most, base))


def bases_giving(count: int, units: int, decimals: int, rounding: Rounding) -> Span | None:
    """Return the bases, from 1 and not below ``count``, on which a count gives a percentage, or None.

    >>> bases_giving(14, 2979, 2, Rounding.HALF_UP), bases_giving(4, 889, 1, Rounding.HALF_UP)
    (Span(least=47, most=47), None)
    """
    low, high, open_below = _limits(units, rounding)
    double = 200 * 10**decimals * count - open_below
    # Rounded up, nothing but 0 gives 0, and 0 nothing else; it has no limits.
    if open_below and (units == 0) != (count == 0):
        return None
    # What is wanted is low * base <= double < high * base.
    least = double // high + 1 if high else 1
    return span(max(least, count), double // low if low > 0 else None)


def _limits(units: int, rounding: Rounding) -> tuple[int, int, int]:
    """Return twice the limits between which a percentage rounds to ``units``, and 1 if the lower one is open.

    Half-up and truncated, the lower limit rounds to it and the upper one does not; up, it is the other way round.
    """
    match rounding:
        case Rounding.HALF_UP:
            return 2 * units - 1, 2 * units + 1, 0
        case Rounding.TRUNCATED:
            return 2 * units, 2 * units + 2, 0
        case _:
            return 2 * units - 2, 2 * units, 1


def span(least: int, most: int | None) -> Span | None:
    """Return the numbers from ``least`` to ``most``, or None if there are none.

    >>> span(5, 4) is None
    True
    """
    return None if most is not None and most < least else Span(least, most)


def _least_known(one: int | None, other: int | None) -> int | None:
    if one is None or other is None:
        return other if one is None else one
    return min(one, other)
