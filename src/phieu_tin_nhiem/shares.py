"""Shares: exact fractions of a named base, and percentages for display, rounded half-up."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Final

from .checks import require_count, require_instance
from .errors import InvalidCountError, InvalidValueError, UndefinedShareError, require_language
from .text import Language

MOST_PLACES: Final = 20


def share(part: int, of: int) -> Fraction:
    """Return ``part`` of the base ``of`` as an exact fraction between 0 and 1.

    >>> share(437, 485)
    Fraction(437, 485)

    Raises:
        InvalidCountError: one of the two is no count, or the part is larger than its base.
        UndefinedShareError: the base is 0: a share of nothing is not defined.
    """
    _require_part(part, of)
    return Fraction(part, of)


def percent(part: int, of: int, places: int = 2) -> Decimal:
    """Return ``part`` of the base ``of`` in per cent, rounded half-up to ``places`` decimals (B2).

    Percentages are for display only; thresholds are compared as integers.

    >>> percent(18, 32, 1)
    Decimal('56.3')
    >>> percent(437, 485)
    Decimal('90.10')

    Raises:
        InvalidCountError: the part or the base is no count, the part is larger than its base, or ``places`` is not
            between 0 and 20.
        UndefinedShareError: the base is 0.
    """
    _require_part(part, of)
    if require_count(places, "places") > MOST_PLACES:
        raise InvalidCountError("expected.places", places, "places", {"most": MOST_PLACES})
    # Built from its digits, because Decimal arithmetic obeys the host's context.
    return Decimal(f"{(200 * 10**places * part + of) // (2 * of)}E-{places}")


def format_percent(value: Decimal, language: Language = "vi", *, trim: bool = True) -> str:
    """Return a percentage as it is published: decimal comma in Vietnamese, trailing zeros dropped.

    >>> format_percent(Decimal("90.10")), format_percent(Decimal("90.10"), "en", trim=False)
    ('90,1%', '90.10%')

    Raises:
        InvalidValueError: ``value`` is no finite decimal.
        UnknownTermError: another language is asked for.
    """
    if not require_instance(value, Decimal, "value").is_finite():
        raise InvalidValueError("expected.finite", value, "value")
    digits = f"{value:f}"
    if trim and "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return f"{digits.replace('.', ',') if require_language(language) == 'vi' else digits}%"


def _require_part(part: int, of: int) -> None:
    require_count(part, "part")
    if require_count(of, "of") == 0:
        raise UndefinedShareError("expected.base", of, "of")
    if part > of:
        raise InvalidCountError("expected.part", part, "part", {"of": of})
