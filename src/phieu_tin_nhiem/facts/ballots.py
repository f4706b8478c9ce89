"""Ballots: the printed form, one marked ballot, and what can be wrong with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import Any, Final, Self, final

from attrs import evolve, field

from phieu_tin_nhiem.base.errors import InvalidBallotError
from phieu_tin_nhiem.base.sentences import Expectation
from phieu_tin_nhiem.base.text import Term
from phieu_tin_nhiem.base.values import (
    Name,
    all_of,
    as_tuple,
    checked,
    frozen,
    put,
    require_instance,
    require_once,
    settled,
)
from phieu_tin_nhiem.facts.marks import Rating
from phieu_tin_nhiem.facts.people import Officeholder

Mark = Rating | None | frozenset[Rating]
"""What is marked in one row: a level, nothing, or the levels where more than one box is marked."""


@final
class Defect(Term):
    """What can be wrong with a ballot or with one row of it.

    >>> [defect.label.vi for defect in Defect if Invalidity().scope(defect) is Scope.ROW]
    ['không đánh dấu ô nào', 'đánh dấu hai hoặc ba ô']
    """

    NOT_ISSUED = ("not_issued", "phiếu không do Ban Kiểm phiếu phát ra", "not issued by the counting board")
    NO_STAMP = ("no_stamp", "phiếu không đóng dấu", "the ballot bears no stamp")
    STRUCK_NAME = ("struck_name", "gạch tên người in trên phiếu", "a printed name is struck out")
    ADDED_NAME = ("added_name", "ghi thêm tên người", "a name is added")
    OTHER_WRITING = ("other_writing", "ghi thêm thông tin khác", "something else is written on it")
    NO_BOX = ("no_box", "không đánh dấu ô nào", "no box is marked")
    SEVERAL_BOXES = ("several_boxes", "đánh dấu hai hoặc ba ô", "two or three boxes are marked")


@final
class Scope(Term):
    """How far a defect reaches.

    >>> Invalidity().scope(Defect.NO_STAMP).label.vi
    'không làm mất hiệu lực'
    """

    BALLOT = ("ballot", "cả phiếu không hợp lệ", "the whole ballot is invalid")
    ROW = ("row", "chỉ dòng đó không hợp lệ", "only that row is invalid")
    NONE = ("none", "không làm mất hiệu lực", "nothing becomes invalid")
    UNKNOWN = ("unknown", "chưa tiếp cận được nội dung văn bản", "what the instrument says is not known")


EXPECTED_WHOLE_OR_NOTHING: Final = Expectation(
    "expected.paper_scope",
    vi="cả phiếu hoặc không gì cả: lỗi này là của cả phiếu",
    en="the whole ballot or nothing: the defect is one of the whole ballot",
)
EXPECTED_ROW_OR_WHOLE: Final = Expectation(
    "expected.row_scope",
    vi="dòng đó hoặc cả phiếu: một dòng như vậy không bao giờ đếm được",
    en="that row or the whole ballot: such a row can never be counted",
)
_OF_THE_BALLOT: Final = frozenset({Defect.NOT_ISSUED, Defect.ADDED_NAME, Defect.NO_STAMP, Defect.OTHER_WRITING})
_OF_A_MARK: Final = frozenset({Defect.NO_BOX, Defect.SEVERAL_BOXES})


@final
@frozen(field_transformer=checked)
class Invalidity:
    """How far each defect reaches: the whole ballot, that row only, or not at all; or that it is not known.

    By default a defect of one row spoils that row alone (B1, by analogy with Nghị quyết 85/2014/QH13); every other
    defect that Quy định 262-QĐ/TW names spoils the ballot. ``Invalidity.literal()`` takes 262-QĐ/TW by the letter.

    Raises:
        InvalidBallotError: a defect of the whole ballot is said to reach one row, or a row that cannot be counted is
            said to be valid.

    >>> Invalidity().scope(Defect.NO_BOX), Invalidity.literal().scope(Defect.NO_BOX)
    (<Scope.ROW: 'row'>, <Scope.BALLOT: 'ballot'>)
    """

    not_issued: Scope = Scope.BALLOT
    struck_name: Scope = Scope.BALLOT
    added_name: Scope = Scope.BALLOT
    no_box: Scope = Scope.ROW
    several_boxes: Scope = Scope.ROW
    no_stamp: Scope = Scope.NONE
    other_writing: Scope = Scope.BALLOT

    def __attrs_post_init__(self) -> None:
        for defect in Defect:
            scope = self.scope(defect)
            if scope is Scope.ROW and defect in _OF_THE_BALLOT:
                raise InvalidBallotError(EXPECTED_WHOLE_OR_NOTHING, scope, f"Invalidity.{defect.value}")
            if scope is Scope.NONE and defect in _OF_A_MARK:
                raise InvalidBallotError(EXPECTED_ROW_OR_WHOLE, scope, f"Invalidity.{defect.value}")

    @classmethod
    def literal(cls) -> Self:
        """Return 262-QĐ/TW 7.2 by the letter: any defect spoils the whole ballot (the other reading of B1)."""
        return evolve(cls(), no_box=Scope.BALLOT, several_boxes=Scope.BALLOT)

    def scope(self, defect: Defect) -> Scope:
        """Return how far ``defect`` reaches."""
        scope: Scope = getattr(self, require_instance(defect, Defect, "defect").value)
        return scope


EXPECTED_NAMES: Final = Expectation("expected.names", vi="ít nhất một tên", en="at least one name")


@final
@frozen(field_transformer=checked)
class BallotForm:
    """The ballot as it is printed: the names on it, in order, one row each.

    Raises:
        InvalidBallotError: there is no name, or the same name twice.

    >>> BallotForm(["An", "Bình"]).names
    ('An', 'Bình')
    """

    names: Sequence[Name]

    def __attrs_post_init__(self) -> None:
        if not self.names:
            raise InvalidBallotError(EXPECTED_NAMES, self.names, "BallotForm.names")
        require_once(self.names, InvalidBallotError, "BallotForm.names")

    @classmethod
    def of(cls, people: Iterable[Officeholder]) -> Self:
        """Return the form for ``people``: their names, with the office where two have the same name.

        Raises:
            InvalidBallotError: there is nobody, or two with the same name and the same office.

        >>> from phieu_tin_nhiem.testing import examples
        >>> BallotForm.of([examples.DIRECTOR, examples.DEPUTY]).names
        ('Nguyễn Mẫu Một', 'Trần Mẫu Hai')
        """
        people = all_of(Officeholder, people, "people")
        bearers = Counter(person.name for person in people)
        return cls([person.name if bearers[person.name] == 1 else person.format() for person in people])


_CODE_OF: Final[dict[Mark, int]] = dict(zip((None, *Rating), b"0123", strict=True))
_SEVERAL: Final = ord("4")
_TWO: Final = 2


def _marks(values: Iterable[Mark | Collection[Rating]]) -> tuple[Mark, ...]:
    marks: tuple[Any, ...] = as_tuple(values, "Ballot.marks")  # looked at once for all, when the ballot is made
    return marks


@final
@frozen(field_transformer=checked)
class Ballot:
    """One ballot as it came out of the box.

    Args:
        marks: what is marked in each row of the form, in its order: a level, None for no box, or the set of levels
            where more than one box is marked.
        struck: printed names that were struck out.
        added: names that were written in.
        issued_by_board: whether the counting board issued it.
        stamped: whether it bears the stamp.
        other_writing: whether something else than a name is written on it.

    ``codes`` are the marks as ``count_marks`` reads them, one byte each: ``0`` for no box, ``1``, ``2`` and ``3`` for
    the levels, ``4`` for more than one box.

    >>> ballot = Ballot([Rating.HIGH, None, {Rating.HIGH, Rating.LOW}])
    >>> ballot.marks[1] is None, ballot.codes
    (True, b'104')
    """

    marks: tuple[Mark, ...] = field(converter=_marks, repr=settled)
    struck: Collection[Name] = field(default=frozenset(), repr=settled)
    added: Sequence[Name] = ()
    issued_by_board: bool = True
    stamped: bool = True
    other_writing: bool = False
    codes: bytes = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        try:
            codes = bytes(map(_CODE_OF.__getitem__, self.marks))
        except (KeyError, TypeError):  # a mark that is not one level: nearly every ballot has none
            marks = tuple(_mark(mark, f"Ballot.marks[{index}]") for index, mark in enumerate(self.marks))
            put(self, "marks", marks)
            codes = bytes(_CODE_OF.get(mark, _SEVERAL) for mark in marks)
        put(self, "codes", codes)


def _mark(values: object, where: str) -> Mark:
    if values is None or isinstance(values, Rating):
        return values
    if not isinstance(values, Collection) or isinstance(values, str | bytes):
        return require_instance(values, Rating, where)
    marked = frozenset(all_of(Rating, values, where))
    return marked if len(marked) >= _TWO else next(iter(marked), None)
