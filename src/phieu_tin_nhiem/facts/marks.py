"""Marks: the three levels of confidence in their order (ct19.scale), and how many of each a box of marks holds.

A box of marks is one byte a mark, read where it lies, in a fixed order: it is counted some hundred times as fast as
ballots that are values.
"""

from __future__ import annotations

import binascii
from collections.abc import Iterator
from functools import total_ordering
from typing import Any, Final, Protocol, Self, final

from phieu_tin_nhiem.base.errors import InvalidBallotError, InvalidValueError
from phieu_tin_nhiem.base.sentences import COUNT, Expectation
from phieu_tin_nhiem.base.text import Term
from phieu_tin_nhiem.base.values import parse_term, require_instance


@final
@total_ordering
class Rating(Term):
    """A level of confidence. A higher level compares greater; iteration goes from the highest to the lowest.

    >>> [str(level.label) for level in Rating]
    ['tín nhiệm cao', 'tín nhiệm', 'tín nhiệm thấp']
    >>> Rating.HIGH > Rating.CONFIDENCE > Rating.LOW
    True
    """

    HIGH = ("high", "tín nhiệm cao", "high confidence")
    CONFIDENCE = ("confidence", "tín nhiệm", "confidence")
    LOW = ("low", "tín nhiệm thấp", "low confidence")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a level by its official name, its English name or its code, whatever the case and normal form.

        >>> Rating.parse("Tín nhiệm cao")
        <Rating.HIGH: 'high'>

        Raises:
            UnknownTermError: no level is called that.
        """
        return parse_term(cls, text)

    @property
    def rank(self) -> int:
        """The level's place in the order: 1 is the lowest, 3 the highest."""
        return len(Rating) - tuple(Rating).index(self)

    def __lt__(self, other: object) -> bool:
        return self.rank < other.rank if isinstance(other, Rating) else NotImplemented


# ── Many marks at once ──


class Lender(Protocol):
    """Whatever lends its bytes: bytes, bytearray, memoryview, array, mmap, a buffer of Arrow."""

    def __buffer__(self, flags: int, /) -> memoryview:
        """Lend the bytes."""
        ...


class Array(Protocol):
    """An array of numpy: it lends its bytes too, but its types say so only from Python 3.12 on."""

    @property
    def __array_interface__(self) -> dict[str, Any]:
        """Where the bytes lie."""
        ...


Buffer = Lender | Array


@final
class Layout(Term):
    """In which order the marks of a box stand one after the other.

    >>> [layout.label.vi for layout in Layout]
    ['lần lượt từng phiếu', 'lần lượt từng người']
    >>> count_columns(b"1123", 2, Layout.BY_PERSON, OtherCodes.REFUSED)
    (2, [(2, 0, 0), (0, 1, 1)])
    """

    BY_BALLOT = ("by_ballot", "lần lượt từng phiếu", "ballot by ballot")
    BY_PERSON = ("by_person", "lần lượt từng người", "person by person")


@final
class OtherCodes(Term):
    """What becomes of a mark whose code is none of 0, 1, 2 and 3.

    >>> from phieu_tin_nhiem import Tally
    >>> Tally.from_marks(b"12x", others=OtherCodes.INVALID).total
    2
    """

    INVALID = ("invalid", "tính là lượt đánh dấu không hợp lệ", "counted as invalid marks")
    REFUSED = ("refused", "không nhận", "refused")


Levels = tuple[int, int, int]
"""How many marks are 1, 2 and 3."""

EXPECTED_WHOLE_BALLOTS: Final = Expectation(
    "expected.whole_ballots",
    vi="một số nguyên lần {rows} lượt đánh dấu, mỗi phiếu {rows} dòng",
    en="a whole number of times {rows} mark{rows:s}, {rows} row{rows:s} a ballot",
    rows=COUNT,
)
EXPECTED_BUFFER: Final = Expectation(
    "expected.buffer",
    vi="một vùng nhớ đọc được từng byte (bytes, bytearray, memoryview, array, mmap, cột numpy)",
    en="memory that can be read byte by byte (bytes, bytearray, memoryview, array, mmap, a numpy column)",
)
EXPECTED_BYTES: Final = Expectation(
    "expected.byte_marks",
    vi="mỗi lượt đánh dấu đúng một byte, ở đây mỗi phần tử chiếm {size} byte",
    en="exactly one byte a mark; here an item takes {size} byte{size:s}",
    size=COUNT,
)
EXPECTED_CONTIGUOUS: Final = Expectation(
    "expected.contiguous", vi="các lượt đánh dấu nằm liền nhau trong bộ nhớ", en="marks that lie side by side in memory"
)
EXPECTED_CODE: Final = Expectation(
    "expected.code",
    vi="một trong các mã 1 (“tín nhiệm cao”), 2 (“tín nhiệm”), 3 (“tín nhiệm thấp”), 0 (không có lượt đánh dấu hợp lệ)",
    en="one of the codes 1 (high confidence), 2 (confidence), 3 (low confidence), 0 (no valid mark)",
)


def count_levels(buffer: Buffer, others: OtherCodes) -> Levels:
    """Return how many marks of a buffer are ``1``, ``2`` and ``3``.

    >>> count_levels(b"11230?", OtherCodes.INVALID)
    (2, 1, 1)
    """
    require_instance(others, OtherCodes, "others")
    with flat(buffer) as marks:
        return _count(marks, marks, others)


def count_columns(buffer: Buffer, width: int, layout: Layout, others: OtherCodes) -> tuple[int, list[Levels]]:
    """Return how many ballots a box holds, and the levels of each of the ``width`` people on the form."""
    require_instance(layout, Layout, "layout")
    require_instance(others, OtherCodes, "others")
    with flat(buffer) as marks:
        ballots, rest = divmod(len(marks), width)
        if rest:
            raise InvalidBallotError(EXPECTED_WHOLE_BALLOTS, len(marks), "buffer", {"rows": width})
        if layout is Layout.BY_PERSON:
            columns = (marks[person * ballots : (person + 1) * ballots] for person in range(width))
            return ballots, [_count(column, marks, others) for column in columns]
        levels = [_NONE] * width
        for cut in _pieces(marks, (_CUT // (8 * width) or 1) * 8 * width):
            box = bytes(cut)
            levels = [_sum(sofar, _count(box[person::width], marks, others)) for person, sofar in enumerate(levels)]
        return ballots, levels


def flat(buffer: Buffer) -> memoryview:
    """Return the bytes of a buffer in one row, as they lie.

    Raises:
        InvalidValueError: it lends none, or they are not contiguous, or an item takes more than one.
    """
    lender: Any = buffer
    try:
        view = memoryview(lender)
    except (TypeError, ValueError, BufferError) as error:
        raise InvalidValueError(EXPECTED_BUFFER, buffer, "buffer") from error
    if view.itemsize != 1:
        raise InvalidValueError(EXPECTED_BYTES, buffer, "buffer", {"size": view.itemsize})
    if not view.c_contiguous:
        raise InvalidValueError(EXPECTED_CONTIGUOUS, buffer, "buffer")
    if view.ndim == 1:
        return view
    try:
        return view.cast("B")
    except TypeError:  # a grid that is empty, or whose items are of a byte order of their own, cannot be recast
        return memoryview(view.tobytes())


CODES: Final = b"0123"
# Below so many marks, counting each code by itself is faster.
_FEW: Final = 256
# Marks that are counted at once, and marks of a box that are cut into columns at once: they stay in the cache.
_BLOCK: Final = 1 << 16
_CUT: Final = 1 << 19
# In a quarter of a block, decoded: the lower and the upper bit of every level, and the bits that no level has.
_LOW: Final = int.from_bytes(b"\x55" * (_BLOCK // 8))
_HIGH: Final = int.from_bytes(b"\xaa" * (_BLOCK // 8))
_ALIEN: Final = int.from_bytes(b"\xcc" * (_BLOCK // 8))
_OTHERS_AS_ZERO: Final = bytes(code if code in CODES else CODES[0] for code in range(256))
_NONE: Final[Levels] = (0, 0, 0)


def _pieces(marks: memoryview | bytes, size: int) -> Iterator[memoryview | bytes]:
    return (marks[start : start + size] for start in range(0, len(marks), size))


def _sum(left: Levels, right: Levels) -> Levels:
    return left[0] + right[0], left[1] + right[1], left[2] + right[2]


def _count(marks: memoryview | bytes, everything: memoryview, others: OtherCodes) -> Levels:
    """Count ``marks``; a code that is refused is looked for in everything, so that the first one is named."""
    levels = _NONE
    for block in _pieces(marks, _BLOCK):
        found = _of_known(block)
        if found is None:
            if others is OtherCodes.REFUSED:
                raise _refusal(everything)
            found = _of_known(bytes(block).translate(_OTHERS_AS_ZERO)) or _NONE
        levels = _sum(levels, found)
    return levels


def _of_known(block: memoryview | bytes) -> Levels | None:
    """Return the levels of at most one block of marks; None where one of them has another code."""
    if len(block) < _FEW:
        marks = bytes(block)
        nothing, *levels = (marks.count(code) for code in CODES)
        ones, twos, threes = levels
        return (ones, twos, threes) if nothing + ones + twos + threes == len(marks) else None
    quarter, rest = divmod(len(block), 8)
    if rest:
        block, quarter = bytes(block) + CODES[:1] * (8 - rest), quarter + 1
    try:
        packed = binascii.unhexlify(block)
    except binascii.Error:
        return None
    # The order of the bytes makes no difference: bits are counted, and those of one mark lie in one byte.
    first = int.from_bytes(packed[:quarter])
    second = int.from_bytes(packed[quarter : 2 * quarter])
    third = int.from_bytes(packed[2 * quarter : 3 * quarter])
    fourth = int.from_bytes(packed[3 * quarter :])
    if (first | second | third | fourth) & _ALIEN:
        return None
    # Of every four bits two are used, so two quarters fit into one integer, and the planes of two of those into one.
    upper, lower = first | second << 2, third | fourth << 2
    low = upper & _LOW | (lower & _LOW) << 1
    high = upper >> 1 & _LOW | lower & _HIGH
    threes = (low & high).bit_count()
    return low.bit_count() - threes, high.bit_count() - threes, threes


def _refusal(marks: memoryview) -> InvalidBallotError:
    """Return the error that names the first code that is none of ours, and where it stands."""
    place = next(
        number * _BLOCK + bytes(piece).index(strange)
        for number, piece in enumerate(_pieces(marks, _BLOCK))
        if (strange := bytes(piece).translate(None, CODES)[:1])
    )
    return InvalidBallotError(EXPECTED_CODE, bytes(marks[place : place + 1]), f"buffer[{place}]")
