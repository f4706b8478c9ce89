"""Tallies: what one person got, out of which turnout, and the shares of it.

A share is an exact fraction of a base that is named. Percentages are for display only, rounded half-up.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import ClassVar, Final, final

from phieu_tin_nhiem.base.document import Bar, Cells, Document, Key, Shown, Table
from phieu_tin_nhiem.base.errors import InvalidCountError, InvalidValueError, UndefinedShareError
from phieu_tin_nhiem.base.records import Shape, Written
from phieu_tin_nhiem.base.sentences import COUNT, WORD, Expectation, Sentence, one_of, require_language
from phieu_tin_nhiem.base.text import Language, Term
from phieu_tin_nhiem.base.values import Count, all_of, checked, frozen, require_count, require_instance
from phieu_tin_nhiem.facts.marks import Buffer, OtherCodes, Rating, count_levels

# ── Shares ──

MOST_PLACES: Final = 20

EXPECTED_BASE: Final = Expectation(
    "expected.base",
    vi="một mẫu số lớn hơn 0: không có tỷ lệ của số không",
    en="a base larger than 0: a share of nothing is not defined",
)
EXPECTED_PART: Final = Expectation(
    "expected.part", vi="một phần không lớn hơn mẫu số {of}", en="a part not larger than its base {of}", of=COUNT
)
EXPECTED_PLACES: Final = Expectation(
    "expected.places", vi="số chữ số thập phân không lớn hơn {most}", en="no more decimals than {most}", most=COUNT
)
EXPECTED_FINITE: Final = Expectation(
    "expected.finite", vi="một số hữu hạn kiểu Decimal", en="a finite number of the type Decimal"
)


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
        raise InvalidCountError(EXPECTED_PLACES, places, "places", {"most": MOST_PLACES})
    # Built from its digits, because Decimal arithmetic obeys the host's context.
    return Decimal(f"{(200 * 10**places * part + of) // (2 * of)}E-{places}")


def format_percent(value: Decimal, language: Language = "vi", *, trim: bool = True) -> str:
    """Return a percentage as it is published: decimal comma in Vietnamese, trailing zeros dropped.

    >>> format_percent(Decimal("90.10")), format_percent(Decimal("90.10"), "en", trim=False)
    ('90,1%', '90.10%')

    Raises:
        InvalidValueError: ``value`` is no finite decimal.
    """
    if not require_instance(value, Decimal, "value").is_finite():
        raise InvalidValueError(EXPECTED_FINITE, value, "value")
    digits = f"{value:f}"
    if trim and "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return f"{digits.replace('.', ',') if require_language(language) == 'vi' else digits}%"


def _require_part(part: int, of: int) -> None:
    require_count(part, "part")
    if require_count(of, "of") == 0:
        raise UndefinedShareError(EXPECTED_BASE, of, "of")
    if part > of:
        raise InvalidCountError(EXPECTED_PART, part, "part", {"of": of})


# ── One person's tally ──


@final
class Base(Term):
    """Percentage of what: the question on which published results most often differ (A23).

    >>> Turnout(members=50, collected=47).at_most(Base.VALID), Base.COLLECTED.label.vi
    (47, 'số phiếu thu về')
    """

    MEMBERS = ("members", "tổng số thành viên", "total members")
    NOT_SUSPENDED = (
        "not_suspended",
        "tổng số thành viên, không tính người đang bị tạm đình chỉ",
        "total members, less those suspended",
    )
    ISSUED = ("issued", "số phiếu phát ra", "ballots issued")
    COLLECTED = ("collected", "số phiếu thu về", "ballots collected")
    VALID = ("valid", "số phiếu hợp lệ của người đó", "valid ballots for that person")


COLUMN_LEVEL: Final = Sentence("table.level", vi="Mức", en="Level")
COLUMN_VOTES: Final = Sentence("table.count", vi="Số phiếu", en="Votes")
VOTES_BY_LEVEL: Final = Sentence("title.tally", vi="Số phiếu theo mức tín nhiệm", en="Votes by level of confidence")


@final
@frozen(field_transformer=checked)
class Tally(Shown, Written):
    """The marks that one person got at each level: counts of ballots, not negative.

    Tallies add up, in any order and from any number of places, with ``Tally()`` as nothing: a commutative monoid.

    >>> Tally(437, 34, 4).total
    475
    >>> Tally(1, 2, 3) + Tally(1, 0, 0)
    Tally(high=2, confidence=2, low=3)
    """

    written_as: ClassVar[Shape] = Shape("high", "confidence", "low")

    high: Count = 0
    confidence: Count = 0
    low: Count = 0

    @classmethod
    def of(cls, ratings: Iterable[Rating]) -> Tally:
        """Count levels one by one.

        >>> Tally.of([Rating.HIGH, Rating.LOW, Rating.HIGH])
        Tally(high=2, confidence=0, low=1)
        """
        levels = all_of(Rating, ratings, "ratings")
        return cls(levels.count(Rating.HIGH), levels.count(Rating.CONFIDENCE), levels.count(Rating.LOW))

    @classmethod
    def from_marks(cls, buffer: Buffer, *, others: OtherCodes = OtherCodes.INVALID) -> Tally:
        """Count one person's marks in bulk: one byte a mark, read where it lies.

        ``buffer``, ``others`` and the errors that they raise are those of ``count_marks``.

        >>> Tally.from_marks(b"1121301")
        Tally(high=4, confidence=1, low=1)
        """
        return cls(*count_levels(buffer, others))

    @property
    def total(self) -> int:
        """All marks: the valid ballots for that person."""
        return self.high + self.confidence + self.low

    def __getitem__(self, rating: Rating) -> int:
        match require_instance(rating, Rating, "rating"):
            case Rating.HIGH:
                return self.high
            case Rating.CONFIDENCE:
                return self.confidence
            case _:
                return self.low

    def __add__(self, other: Tally) -> Tally:
        if not isinstance(other, Tally):
            return NotImplemented
        return Tally(self.high + other.high, self.confidence + other.confidence, self.low + other.low)

    def share(self, rating: Rating, of: int) -> Fraction:
        """Return the exact share of a level, of a base that the caller names: see ``share`` for its errors."""
        return share(self[rating], of)

    def percent(self, rating: Rating, of: int, places: int = 2) -> Decimal:
        """Return the percentage of a level, for display only (B2): see ``percent`` for its rounding and errors."""
        return percent(self[rating], of, places)

    def document(self, language: Language) -> Document:
        """Return the counts as a bar of three parts and as a table."""
        header = (COLUMN_LEVEL.text(language, {}), COLUMN_VOTES.text(language, {}))
        return Document(
            VOTES_BY_LEVEL.text(language, {}), (self.bar(language), Table(header, _level_rows(self, language)))
        )

    def bar(self, language: Language) -> Bar:
        """Return the counts as a bar of three parts."""
        return Bar(tuple((level.label.get(language), self[level]) for level in Rating))


def _level_rows(tally: Tally, language: Language) -> tuple[Cells, ...]:
    return tuple((Key(level.label.get(language), place), str(tally[level])) for place, level in enumerate(Rating))


# ── The turnout ──

EXPECTED_AT_MOST: Final = Expectation(
    "expected.at_most",
    vi="một số không lớn hơn {name} là {most}",
    en="a figure not larger than {name}, which is {most}",
    name=WORD,
    most=COUNT,
)
# The place of each base in the course of a vote: how many figures stand before it.
_PLACE: Final = {Base.MEMBERS: 0, Base.NOT_SUSPENDED: 1, Base.ISSUED: 3, Base.COLLECTED: 4, Base.VALID: 5}


@final
@frozen(kw_only=True, field_transformer=checked)
class Turnout(Written):
    """How many could vote, came and voted. Each figure is a count, or None where it is not known.

    Args:
        members: all members of the electorate ("tổng số thành viên").
        summoned: those summoned to the meeting ("triệu tập").
        present: the voters present ("có mặt").
        issued: ballots issued ("phiếu phát ra").
        collected: ballots collected ("phiếu thu về").
        suspended: members who are suspended at the time ("tạm đình chỉ"); some instruments do not count them.

    Raises:
        InvalidCountError: a figure is larger than one that must be at least as large: collected ≤ issued ≤ present ≤
            summoned ≤ members.

    >>> turnout = Turnout(members=50, suspended=1, issued=48, collected=47)
    >>> turnout.voting_members, turnout.most_ballots
    (49, 47)
    """

    written_as: ClassVar[Shape] = Shape("members", "summoned", "present", "issued", "collected", "suspended")

    members: Count | None = None
    summoned: Count | None = None
    present: Count | None = None
    issued: Count | None = None
    collected: Count | None = None
    suspended: Count | None = None

    def __attrs_post_init__(self) -> None:
        if self.members is not None and self.suspended is not None and self.suspended > self.members:
            facts = {"name": "members", "most": self.members}
            raise InvalidCountError(EXPECTED_AT_MOST, self.suspended, "Turnout.suspended", facts)
        known = [(name, count) for name, count in self._course if count is not None]
        for (larger, most), (name, count) in pairwise(known):
            if count > most:
                raise InvalidCountError(EXPECTED_AT_MOST, count, f"Turnout.{name}", {"name": larger, "most": most})

    @property
    def _course(self) -> tuple[tuple[str, int | None], ...]:
        """The figures in the course of a vote: none is larger than the one before."""
        return (
            ("members", self.voting_members),
            ("summoned", self.summoned),
            ("present", self.present),
            ("issued", self.issued),
            ("collected", self.collected),
        )

    @property
    def voting_members(self) -> int | None:
        """The members without those who are known to be suspended."""
        return self.members if self.members is None or self.suspended is None else self.members - self.suspended

    @property
    def most_ballots(self) -> int | None:
        """The smallest known figure: no more ballots than this can be valid."""
        return min((count for _, count in self._course if count is not None), default=None)

    def at_least(self, base: Base) -> int:
        """Return what a base that is not known is not smaller than, by what is known to come after it.

        >>> Turnout(collected=46).at_least(Base.MEMBERS), Turnout(issued=48).at_least(Base.COLLECTED)
        (46, 0)
        """
        place = _PLACE[require_instance(base, Base, "base")]
        return max((count for _, count in self._course[place:] if count is not None), default=0)

    def at_most(self, base: Base) -> int | None:
        """Return what a base that is not known is not larger than, by what is known to come before it.

        >>> Turnout(members=50).at_most(Base.NOT_SUSPENDED), Turnout(collected=46).at_most(Base.MEMBERS)
        (50, None)
        """
        place = _PLACE[require_instance(base, Base, "base")]
        return min((count for _, count in self._course[:place] if count is not None), default=None)


# ── The result ──

VOTE_RESULT: Final = Sentence("title.result", vi="Kết quả lấy phiếu tín nhiệm", en="Result of the vote of confidence")
EXPECTED_MARKS: Final = Expectation(
    "expected.marks",
    vi="tổng số lượt đánh dấu không lớn hơn số phiếu là {most}",
    en="no more marks than ballots, of which there {most:is|are} {most}",
    most=COUNT,
)
EXPECTED_KNOWN_BASE: Final = Expectation(
    "expected.known_base", vi="một số: chưa biết {base}", en="a number: {base} is not known", base=one_of(Base)
)


@final
@frozen(field_transformer=checked)
class Result(Shown, Written):
    """What one person got at one place: the tally, out of a turnout. Two places are never summed (A25).

    Raises:
        InvalidCountError: there are more marks than ballots, or than people who could vote.

    >>> result = Result(Tally(19, 2, 25), Turnout(members=50, issued=48, collected=47))
    >>> result.valid, result.invalid
    (46, 1)
    >>> result.percent(Rating.LOW, Base.COLLECTED)
    Decimal('53.19')
    """

    written_as: ClassVar[Shape] = Shape("tally", "turnout", "valid", "invalid")

    tally: Tally
    turnout: Turnout = Turnout()

    def __attrs_post_init__(self) -> None:
        most = self.turnout.most_ballots
        if most is not None and self.tally.total > most:
            raise InvalidCountError(EXPECTED_MARKS, self.tally.total, "Result.tally", {"most": most})

    @property
    def valid(self) -> int:
        """Ballots that are valid for this person."""
        return self.tally.total

    @property
    def invalid(self) -> int | None:
        """Ballots collected that are not valid for this person; None where it is not known how many were collected."""
        return None if self.turnout.collected is None else self.turnout.collected - self.valid

    def known_base(self, base: Base) -> int | None:
        """Return how many the base is; None where the turnout does not tell."""
        match require_instance(base, Base, "base"):
            case Base.VALID:
                return self.valid
            case Base.NOT_SUSPENDED:
                return None if self.turnout.suspended is None else self.turnout.voting_members
            case Base.MEMBERS:
                return self.turnout.members
            case Base.ISSUED:
                return self.turnout.issued
            case _:
                return self.turnout.collected

    def base(self, base: Base) -> int:
        """Return how many the base is.

        Raises:
            UndefinedShareError: the turnout does not tell.
        """
        count = self.known_base(base)
        if count is None:
            raise UndefinedShareError(EXPECTED_KNOWN_BASE, None, "Result.turnout", {"base": base})
        return count

    def share(self, rating: Rating, base: Base) -> Fraction:
        """Return the exact share of a level, of a named base.

        Raises:
            UndefinedShareError: the base is not known, or 0.
        """
        return share(self.tally[rating], self.base(base))

    def percent(self, rating: Rating, base: Base, places: int = 2) -> Decimal:
        """Return the percentage of a level, of a named base, rounded half-up; for display only (B2).

        Raises:
            UndefinedShareError: the base is not known, or 0.
        """
        return percent(self.tally[rating], self.base(base), places)

    def document(self, language: Language) -> Document:
        """Return the counts as a bar, and with their percentages on every base that is known and not 0."""
        bases = tuple(base for base in Base if self.known_base(base))
        header = (
            COLUMN_LEVEL.text(language, {}),
            COLUMN_VOTES.text(language, {}),
            *(f"% {base.label.get(language)} ({self.base(base)})" for base in bases),
        )
        rows = tuple(
            (*cells, *(format_percent(self.percent(level, base), language) for base in bases))
            for level, cells in zip(Rating, _level_rows(self.tally, language), strict=True)
        )
        return Document(VOTE_RESULT.text(language, {}), (self.tally.bar(language), Table(header, rows)))
