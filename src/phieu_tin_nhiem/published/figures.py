"""Figures as they are printed: counts and percentages, read exactly or refused."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import ClassVar, Final, final

from attrs import field

from phieu_tin_nhiem.base.errors import InvalidValueError
from phieu_tin_nhiem.base.records import Shape, Written
from phieu_tin_nhiem.base.sentences import Expectation, Kind
from phieu_tin_nhiem.base.text import Term, folded
from phieu_tin_nhiem.base.values import Name, checked, frozen, put

MOST_DECIMALS: Final = 20
_HUNDRED: Final = 100
_TOO_MANY: Final = 10**12
_COUNT: Final = re.compile(r"0|[1-9][0-9]{0,11}")
_PERCENT: Final = re.compile(
    r"(?P<bound>[^0-9%.,+-]*)"
    rf"(?P<number>(?P<whole>0|[1-9][0-9]{{0,2}})(?:[.,](?P<decimals>[0-9]{{1,{MOST_DECIMALS}}}))?) ?%?"
)
# Vietnamese groups thousands with dots and English with commas. A comma before three digits can be a decimal comma;
# a dot before three digits is what Vietnamese prints in 1.234, so it is never taken for a decimal point.
_THOUSANDS: Final = re.compile(
    r"(?<![0-9.,])[0-9]{1,3}(?:(?:\.[0-9]{3})+(?:,[0-9]+)?|(?:,[0-9]{3})+\.[0-9]+|(?:,[0-9]{3}){2,})(?![0-9.,])"
)

PERCENT: Final = Kind("percentage", ("66,27%",), {"type": "string"})
EXPECTED_FIGURE: Final = Expectation(
    "figure.count",
    vi="một số nguyên không âm, chỉ gồm chữ số, không quá 12 chữ số",
    en="an integer that is not negative, in at most 12 digits and nothing else",
)
EXPECTED_PERCENT: Final = Expectation(
    "figure.percent",
    vi="một tỷ lệ phần trăm như 66,27 hoặc “trên 98,5%”",
    en="a percentage such as 66.27 or “over 98.5%”",
)
EXPECTED_PART: Final = Expectation("figure.most", vi="một tỷ lệ không quá 100%", en="a percentage of at most 100%")
EXPECTED_PLAIN: Final = Expectation(
    "figure.thousands", vi="một con số không có dấu phân cách hàng nghìn", en="a figure without a thousands separator"
)


@final
class InvalidFigureError(InvalidValueError):
    """A figure that is none, that can be read in two ways, or a row that holds no figure at all.

    >>> PrintedPercent("1.234")
    Traceback (most recent call last):
    ...
    phieu_tin_nhiem.published.figures.InvalidFigureError: PrintedPercent.text: '1.234' không hợp lệ; ...
    """


@final
class Bound(Term):
    """How a printed percentage is meant: as the value, or as a bound of it.

    >>> [PrintedPercent(text).bound.label.vi for text in ("98,5%", "trên 98,5%", "gần 55%")]
    ['đúng', 'trên', 'gần']
    """

    EXACT = ("exact", "đúng", "exactly")
    OVER = ("over", "trên", "over")
    NEARLY = ("nearly", "gần", "nearly")


_BOUNDS: Final = {
    "": Bound.EXACT,
    **dict.fromkeys((">", "trên", "hơn", "over", "above", "more than"), Bound.OVER),
    **dict.fromkeys(("gần", "nearly", "almost"), Bound.NEARLY),
}


@final
@frozen(field_transformer=checked)
class PrintedPercent(Written):
    """A percentage as a publication printed it, between 0 and 100.

    A decimal comma and a decimal point say the same. ``value`` is exact, ``decimals`` is how many were printed.
    "Trên 98,5%" and "gần 55%" are bounds, not values. What could be thousands, such as "1.234", is refused.

    Raises:
        InvalidFigureError: it is no percentage, above 100, or could be thousands.

    >>> PrintedPercent("66,27").value, PrintedPercent("49.8").decimals
    (Decimal('66.27'), 1)
    >>> PrintedPercent("trên 98,5%").bound
    <Bound.OVER: 'over'>
    """

    written_as: ClassVar[Shape] = Shape("text", "value", "decimals", "bound")

    text: Name
    value: Decimal = field(init=False)
    decimals: int = field(init=False)
    bound: Bound = field(init=False)

    def __attrs_post_init__(self) -> None:
        where = "PrintedPercent.text"
        found = _PERCENT.fullmatch(self.text)
        bound = None if found is None else _BOUNDS.get(folded(found["bound"]))
        if _THOUSANDS.search(self.text):
            raise InvalidFigureError(EXPECTED_PLAIN, self.text, where)
        if found is None or bound is None:
            raise InvalidFigureError(EXPECTED_PERCENT, self.text, where)
        decimals = found["decimals"] or ""
        # Built from its digits, because Decimal arithmetic obeys the host's context.
        value = Decimal(f"{found['whole']}{decimals}E-{len(decimals)}")
        if value > _HUNDRED:
            raise InvalidFigureError(EXPECTED_PART, self.text, where)
        put(self, "value", value)
        put(self, "decimals", len(decimals))
        put(self, "bound", bound)

    @property
    def units(self) -> int:
        """The value as an integer, counted in units of its last printed decimal.

        >>> PrintedPercent("66,27").units
        6627
        """
        return int(f"{self.value:f}".replace(".", ""))

    def __str__(self) -> str:
        return self.text


def read_count(value: object, where: str) -> int:
    """Return a printed count, of at most twelve digits; thousands dots are not read.

    >>> read_count("330", "results[1].high")
    330
    """
    if type(value) is int and 0 <= value < _TOO_MANY:
        return value
    if not isinstance(value, str):
        raise InvalidFigureError(EXPECTED_FIGURE, value, where)
    text = value.strip()
    if _COUNT.fullmatch(text) is None:
        raise InvalidFigureError(EXPECTED_PLAIN if _THOUSANDS.search(text) else EXPECTED_FIGURE, value, where)
    return int(text)


def read_percent(value: object, where: str) -> PrintedPercent:
    """Return a printed percentage.

    >>> read_percent("40", "results[1].pct_high").decimals
    0
    """
    if not isinstance(value, str):
        raise InvalidFigureError(EXPECTED_PERCENT, value, where)
    try:
        return PrintedPercent(value)
    except InvalidValueError as error:
        raise InvalidFigureError(error.sentence, error.value, where, error.facts) from None
