"""Bases: what a percentage can be of, and how it was rounded; which counts and which bases give it.

Integers only. A percentage is counted in units of its last decimal: 66,27 with two decimals is 6627 units.
"""

from __future__ import annotations

from typing import ClassVar, Final, Self, final

from phieu_tin_nhiem.base.errors import InvalidCountError
from phieu_tin_nhiem.base.records import Shape, Written
from phieu_tin_nhiem.base.sentences import COUNT, Expectation, Kind, spell
from phieu_tin_nhiem.base.text import Language, Term, Text
from phieu_tin_nhiem.base.values import Count, checked, frozen
from phieu_tin_nhiem.facts.marks import Rating
from phieu_tin_nhiem.published.published_rounds import PublishedRound, PublishedRow


@final
class Rounding(Term):
    """How an exact percentage became a printed one. The law is silent; half-up is the convention (B2).

    >>> [(rounding.label.vi, percent_units(21, 33, 1, rounding)) for rounding in Rounding]
    [('làm tròn đến chữ số gần nhất (5 làm tròn lên)', 636), ('bỏ phần lẻ', 636), ('làm tròn lên', 637)]
    """

    HALF_UP = ("half_up", "làm tròn đến chữ số gần nhất (5 làm tròn lên)", "rounded half-up")
    TRUNCATED = ("truncated", "bỏ phần lẻ", "truncated")
    UP = ("up", "làm tròn lên", "rounded up")


_LIMITS: Final = {Rounding.HALF_UP: (-1, 1, 0), Rounding.TRUNCATED: (0, 2, 0), Rounding.UP: (-2, 0, 1)}

EXPECTED_END: Final = Expectation(
    "figure.span", vi="một số không nhỏ hơn {least}", en="a number not below {least}", least=COUNT
)


@final
@frozen(field_transformer=checked)
class Span(Written):
    """The numbers from ``least`` to ``most``, both included; without end if ``most`` is None.

    >>> Span(479, 484).number, Span(47, 47).number
    (None, 47)
    """

    written_as: ClassVar[Shape] = Shape("least", "most")

    least: Count
    most: Count | None

    def __attrs_post_init__(self) -> None:
        if self.most is not None and self.most < self.least:
            raise InvalidCountError(EXPECTED_END, self.most, "Span.most", {"least": self.least})

    @property
    def number(self) -> int | None:
        """The one number that the span holds, or None if it holds several."""
        return self.least if self.least == self.most else None

    def within(self, other: Span) -> Span | None:
        """Return the numbers that both spans hold, or None if there are none.

        >>> Span(1, 5).within(Span(4, None))
        Span(least=4, most=5)
        """
        ends = (most for most in (self.most, other.most) if most is not None)
        return span(max(self.least, other.least), min(ends, default=None))

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
    below, above, open_below = _LIMITS[rounding]
    return 2 * units + below, 2 * units + above, open_below


def span(least: int, most: int | None) -> Span | None:
    """Return the numbers from ``least`` to ``most``, or None if there are none.

    >>> span(5, 4) is None
    True
    """
    return None if most is not None and most < least else Span(least, most)


@final
class PublishedFigure(Term):
    """A figure that a publication can give and that a percentage can be of.

    >>> [figure.label.vi for figure in PublishedFigure]
    ['tổng số thành viên', 'số phiếu phát ra', 'số phiếu thu về', 'số phiếu hợp lệ', 'tổng ba mức của người đó']
    """

    MEMBERS = ("members", "tổng số thành viên", "total members")
    ISSUED = ("issued", "số phiếu phát ra", "ballots issued")
    COLLECTED = ("collected", "số phiếu thu về", "ballots collected")
    VALID = ("valid", "số phiếu hợp lệ", "valid ballots")
    ROW_SUM = ("row_sum", "tổng ba mức của người đó", "sum of that person's three levels")


BASE: Final = Kind("base", ("94 (tổng số thành viên)",), {"type": "string"})
_UNPUBLISHED: Final = Text("con số không được công bố", "a figure that is not published")


@final
@frozen
class Denominator(Written):
    """What a percentage is of: how many, and which of the published figures are that many; none may be.

    Several numbers mean either that any of them would do, or, of ``ROW_SUM`` alone, that it differs from row to row.

    >>> Denominator(Span(497, 497), [PublishedFigure.MEMBERS]).text()
    '497 (tổng số thành viên)'
    """

    written_as: ClassVar[Shape] = Shape(least="numbers.least", most="numbers.most", figures="figures")

    numbers: Span
    figures: tuple[PublishedFigure, ...] = ()

    def text(self, language: Language = "vi") -> str:
        """Return the number and its names."""
        return f"{self.numbers.label.get(language)} ({spell(self.figures or _UNPUBLISHED, language)})"


# A body does not vote with less than half of its members, so what is not published is at most twice what is.
_QUORUM: Final = 2


@final
@frozen
class Offer:
    """The figures of a round that a percentage can be of.

    Attributes:
        figures: each turnout figure that was given, with its number.
        bases: the different numbers among them, and the sums of the rows.
        most: how many people there can be at most, as far as the figures tell.
    """

    figures: tuple[tuple[PublishedFigure, int], ...]
    bases: tuple[Denominator, ...]
    most: int | None

    @classmethod
    def of(cls, published: PublishedRound) -> Self:
        """Return what ``published`` offers."""
        figures = tuple((figure, number) for figure, number in given_figures(published) if number)
        sums = sorted({row.total for row in published.rows if row.total})
        alike = tuple((PublishedFigure.ROW_SUM, total) for total in sums) if len(sums) == 1 else ()
        numbers = dict.fromkeys(number for _, number in (*figures, *alike))
        bases = [_named(number, (*figures, *alike)) for number in numbers]
        if len(sums) > 1:
            bases.append(Denominator(Span(sums[0], sums[-1]), (PublishedFigure.ROW_SUM,)))
        largest = max((number for _, number in figures), default=None)
        most = largest if largest is None or published.members else _QUORUM * largest
        return cls(figures, tuple(bases), most)

    def resolve(self, base: Denominator, row: PublishedRow) -> Denominator:
        """Return what a base of the round is in ``row``: several numbers if it is the row's own sum, not known."""
        number = base.numbers.number
        if number is None and base.figures:
            return self._in(row, row.total) if row.total else Denominator(self.plausible(row), base.figures)
        return base if number is None else self._in(row, number)

    def others(self, own: tuple[Denominator, ...], row: PublishedRow) -> tuple[Denominator, ...]:
        """Return the published bases in ``row`` that are not among its own."""
        given = (*(number for _, number in self.figures), row.total)
        numbers = dict.fromkeys(number for number in given if number)
        taken = {base.numbers.number for base in own}
        return tuple(self._in(row, number) for number in numbers if number not in taken)

    def plausible(self, row: PublishedRow) -> Span:
        """Return how many a base that is not published can be: no fewer than the row counts, no more than there are."""
        counted = max(sum(row.count(level) or 0 for level in Rating), 1)
        return Span(counted, None if self.most is None else max(self.most, counted))

    def _in(self, row: PublishedRow, number: int) -> Denominator:
        return _named(number, (*self.figures, (PublishedFigure.ROW_SUM, row.total)))


def given_figures(published: PublishedRound) -> tuple[tuple[PublishedFigure, int], ...]:
    """Return the turnout figures that were printed, from the one that must be largest to the smallest."""
    figures = (figure for figure in PublishedFigure if figure is not PublishedFigure.ROW_SUM)
    printed = ((figure, getattr(published, figure.value)) for figure in figures)
    return tuple((figure, number) for figure, number in printed if number is not None)


def _named(number: int, figures: tuple[tuple[PublishedFigure, int | None], ...]) -> Denominator:
    return Denominator(Span(number, number), tuple(figure for figure, figured in figures if figured == number))
