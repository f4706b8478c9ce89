"""Explanations: in which ways one printed percentage can have come about, answered with integers."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import ClassVar, Final, final

from phieu_tin_nhiem.base.records import Shape, Written
from phieu_tin_nhiem.base.sentences import TEXT, Sentence, one_of, spell
from phieu_tin_nhiem.base.text import Language, Term
from phieu_tin_nhiem.base.values import frozen
from phieu_tin_nhiem.facts.marks import Rating
from phieu_tin_nhiem.facts.tallies import format_percent
from phieu_tin_nhiem.published.bases import (
    BASE,
    Denominator,
    Rounding,
    Span,
    bases_giving,
    counts_giving,
    percent_units,
    span,
)
from phieu_tin_nhiem.published.figures import PERCENT, Bound, PrintedPercent
from phieu_tin_nhiem.published.published_rounds import PublishedRound, PublishedRow


@final
class Difference(Term):
    """In what an explanation differs from the rest of the round, or from what was printed.

    >>> [difference.label.vi for difference in Difference]
    ['mẫu số khác', 'cách làm tròn khác', 'in sai một chữ số của tỷ lệ', 'in sai một chữ số của số phiếu']
    """

    BASE = ("base", "mẫu số khác", "another base")
    ROUNDING = ("rounding", "cách làm tròn khác", "another rounding")
    DIGITS = ("digits", "in sai một chữ số của tỷ lệ", "one slip in the digits of the percentage")
    COUNT = ("count", "in sai một chữ số của số phiếu", "one slip in the digits of the count")


GIVES: Final = Sentence(
    "audit.explanation",
    vi="{counts} trên {base} cho {percent}, {rounding}",
    en="{counts} of {base} gives {percent}, {rounding}",
    counts=TEXT,
    base=BASE,
    percent=PERCENT,
    rounding=one_of(Rounding),
)
IS_OF: Final = Sentence("audit.bounded", vi="{counts} trên {base}", en="{counts} of {base}", counts=TEXT, base=BASE)


@final
@frozen
class Explanation(Written):
    """One way in which a cell can have come about.

    Attributes:
        differs: what would be out of line; nothing, if the cell is as it should be.
        counts: how many it would be; the printed count, unless that is unknown or itself the slip.
        base: of how many.
        rounding: how it would have been rounded; None for a bound such as "over 98,5%".
        percent: the percentage that this gives; the printed one, unless its digits are the slip.

    >>> from phieu_tin_nhiem.published import PublishedFigure
    >>> base = Denominator(Span(33, 33), (PublishedFigure.COLLECTED,))
    >>> Explanation((), Span(21, 21), base, Rounding.UP, Decimal("63.7")).text()
    '21 trên 33 (số phiếu thu về) cho 63,7%, làm tròn lên'
    """

    written_as: ClassVar[Shape] = Shape("differs", "counts", "base", "rounding", "percent")

    differs: tuple[Difference, ...]
    counts: Span
    base: Denominator
    rounding: Rounding | None
    percent: Decimal

    def text(self, language: Language = "vi") -> str:
        """Return the explanation in one line."""
        facts: dict[str, object] = {
            "counts": self.counts.label,
            "base": self.base.text(language),
            "percent": format_percent(self.percent, language, trim=False),
            "rounding": self.rounding,
        }
        line = (IS_OF if self.rounding is None else GIVES).text(language, facts)
        return f"{spell(self.differs, language)}: {line}" if self.differs else line


# ── What is asked of one percentage ──

_PERCENT: Final = re.compile(r"(?P<whole>0|[1-9][0-9]{0,2})(?:\.(?P<decimals>[0-9]+))?")
_COUNT: Final = re.compile(r"0|[1-9][0-9]*")


@final
@frozen
class Reading:
    """A printed percentage as an integer: so many units of its last decimal.

    Publications drop trailing zeros, so 74,7 among percentages with two decimals is read as 74,70, and, only where
    that cannot be, as a percentage that was rounded to one.
    """

    units: int
    decimals: int

    @property
    def percent(self) -> Decimal:
        """The percentage that is read, exactly."""
        return Decimal(f"{self.units}E-{self.decimals}")


@final
@frozen
class Question:
    """One printed percentage: whose, at which level, with which count, and how it can be read."""

    row: PublishedRow
    level: Rating
    printed: PrintedPercent
    readings: tuple[Reading, ...]

    @property
    def count(self) -> int | None:
        """The count that was printed beside the percentage."""
        return self.row.count(self.level)

    @property
    def printed_count(self) -> Span | None:
        """The printed count as a span of one number."""
        return None if self.count is None else Span(self.count, self.count)

    @property
    def exact(self) -> bool:
        """Whether a value was printed, and no bound."""
        return self.printed.bound is Bound.EXACT

    def counts_on(self, base: int, rounding: Rounding) -> Span | None:
        """Return which counts give the printed percentage on ``base``: the printed count, if one was, or None."""
        if not self.exact:
            return None if self._bounded_in(Span(base, base)) is None else self.printed_count
        found = (self._counts_giving(reading, base, rounding) for reading in self.readings)
        return next((counts for counts in found if counts is not None), None)

    def bases_in(self, plausible: Span, rounding: Rounding) -> Span | None:
        """Return the plausible bases on which the printed count gives the printed percentage; None if none does."""
        if not self.exact:
            return self._bounded_in(plausible)
        if self.count is None:
            return None
        found = (bases_giving(self.count, reading.units, reading.decimals, rounding) for reading in self.readings)
        inside = (None if bases is None else bases.within(plausible) for bases in found)
        return next((bases for bases in inside if bases is not None), None)

    def expected_on(self, base: int) -> Decimal | None:
        """Return what the printed count gives on ``base``, half-up with the decimals of the round."""
        if self.count is None or not self.exact or self.count > base:
            return None
        decimals = self.readings[0].decimals
        return Reading(percent_units(self.count, base, decimals, Rounding.HALF_UP), decimals).percent

    def slipped_percents(self, base: int) -> tuple[tuple[Span, Decimal], ...]:
        """Return which counts on ``base`` give which percentages that are one slip from the printed one."""
        if not self.exact:
            return ()
        found: dict[Decimal, Span] = {}
        for text in one_slip_from(f"{self.printed.value:f}"):
            reading = _reading_of(text, self.readings[0].decimals)
            counts = None if reading is None else self._counts_giving(reading, base, Rounding.HALF_UP)
            if reading is not None and counts is not None:
                found[reading.percent] = counts
        return tuple((found[percent], percent) for percent in sorted(found))

    def slipped_counts(self, base: int) -> tuple[int, ...]:
        """Return the counts that are one slip from the printed one and give the printed percentage on ``base``."""
        if not self.exact or self.count is None:
            return ()
        slipped = {int(text) for text in one_slip_from(str(self.count)) if _COUNT.fullmatch(text)}
        giving = [counts_giving(reading.units, reading.decimals, base, Rounding.HALF_UP) for reading in self.readings]
        return tuple(
            count
            for count in sorted(slipped)
            if any(span is not None and span.within(Span(count, count)) for span in giving)
        )

    def _counts_giving(self, reading: Reading, base: int, rounding: Rounding) -> Span | None:
        counts = counts_giving(reading.units, reading.decimals, base, rounding)
        return counts if counts is None or self.printed_count is None else counts.within(self.printed_count)

    def _bounded_in(self, plausible: Span) -> Span | None:
        """Return the plausible bases on which the printed count is on the right side of the printed bound.

        "Over" is strict. "Nearly" is below, by less than one percentage point.
        """
        if self.count is None:
            return None
        unit, units = 10**self.printed.decimals, self.printed.units
        whole = 100 * unit * self.count
        over = self.printed.bound is Bound.OVER
        if whole == 0 or not (over or units):
            return None
        floor = units if over else units - unit
        least = 1 if over else whole // units + 1
        bounded = span(max(least, self.count), (whole - 1) // floor if floor > 0 else None)
        return None if bounded is None else bounded.within(plausible)


def questions_of(published: PublishedRound) -> tuple[Question, ...]:
    """Return a question for every percentage that a round printed, row by row."""
    printed = [
        (row, level, percent)
        for row in published.rows
        for level in Rating
        if (percent := row.percent(level)) is not None
    ]
    most = max((percent.decimals for _, _, percent in printed if percent.bound is Bound.EXACT), default=0)
    return tuple(Question(row, level, percent, _readings(percent, most)) for row, level, percent in printed)


def _readings(percent: PrintedPercent, decimals: int) -> tuple[Reading, ...]:
    own = Reading(percent.units, percent.decimals)
    if percent.decimals >= decimals:
        return (own,)
    return (Reading(percent.units * 10 ** (decimals - percent.decimals), decimals), own)


def _reading_of(text: str, decimals: int) -> Reading | None:
    """Return how a percentage is read in a round with so many decimals, or None if the text is none."""
    found = _PERCENT.fullmatch(text)
    if found is None:
        return None
    fraction = (found["decimals"] or "").ljust(decimals, "0")
    return Reading(int(found["whole"] + fraction), decimals) if len(fraction) == decimals else None


# ── Slips of the pen ──

_KEYS: Final = "0123456789."


def one_slip_from(text: str) -> frozenset[str]:
    """Return every string that becomes ``text``, or that ``text`` becomes, by one slip.

    A slip replaces a digit, adds one, drops one, or swaps two neighbours; the decimal point can be dropped or added
    as well.

    >>> {"15.52", "5.32", "15.23"} <= one_slip_from("15.32")
    True
    """
    cuts = [(text[:at], text[at:]) for at in range(len(text) + 1)]
    dropped = {before + after[1:] for before, after in cuts if after}
    swapped = {before + after[1] + after[0] + after[2:] for before, after in cuts if len(after) > 1}
    replaced = {before + key + after[1:] for before, after in cuts if after for key in _KEYS}
    added = {before + key + after for before, after in cuts for key in _KEYS}
    return frozenset(dropped | swapped | replaced | added) - {text}
