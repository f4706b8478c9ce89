"""Counting: from ballots to tallies. What the library counts itself adds up by construction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Final, final

from phieu_tin_nhiem.base import values
from phieu_tin_nhiem.base.document import Cells, Document, Key, Paragraph, Shown, Table
from phieu_tin_nhiem.base.errors import InvalidBallotError, InvalidCountError
from phieu_tin_nhiem.base.records import Record
from phieu_tin_nhiem.base.sentences import COUNT, NAME, Expectation, Sentence, one_of, optional, several
from phieu_tin_nhiem.base.text import Language
from phieu_tin_nhiem.base.values import checked, frozen, require_count, require_instance, require_once, require_several
from phieu_tin_nhiem.facts.ballots import Ballot, BallotForm, Defect, Invalidity, Mark, Scope
from phieu_tin_nhiem.facts.marks import Buffer, Layout, OtherCodes, Rating, count_columns
from phieu_tin_nhiem.facts.people import COLUMN_NAME
from phieu_tin_nhiem.facts.tallies import EXPECTED_AT_MOST, Result, Tally, Turnout

Reasons = tuple[tuple[Defect, values.Count], ...]
"""How often each defect was met."""


@final
@frozen(field_transformer=checked)
class RowCount:
    """What was counted for one name: the tally, and the ballots that are not valid for it.

    ``reasons`` counts each defect that made a row invalid, its own or its ballot's; a row can have several.

    >>> box = count(BallotForm(["Trần Thị Mẫu"]), [Ballot([Rating.HIGH]), Ballot([None])])
    >>> box["Trần Thị Mẫu"].tally, box["Trần Thị Mẫu"].reasons
    (Tally(high=1, confidence=0, low=0), ((<Defect.NO_BOX: 'no_box'>, 1),))
    """

    name: values.Name
    tally: Tally
    invalid: values.Count
    reasons: Reasons


COUNT_OF_BALLOTS: Final = Sentence("title.count", vi="Kết quả kiểm phiếu", en="Count of the ballots")
COLUMN_DISTRIBUTION: Final = Sentence("table.distribution", vi="Phân bố ba mức", en="The three levels")
COLUMN_INVALID: Final = Sentence("table.invalid", vi="Không hợp lệ", en="Invalid")
SUMMARY: Final = Sentence(
    "count.summary",
    vi="Thu về {collected} phiếu: {valid} phiếu hợp lệ, {invalid} phiếu không hợp lệ.",
    en="{collected} ballot{collected:s} collected: {valid} valid, {invalid} invalid.",
    collected=optional(COUNT),
    valid=COUNT,
    invalid=COUNT,
)
WHOLE_INVALID: Final = Sentence(
    "count.reason",
    vi="Không hợp lệ cả phiếu do {defect}: {count}.",
    en="{count} whole ballot{count:s} invalid: {defect}.",
    defect=one_of(Defect),
    count=COUNT,
)
ROW_INVALID: Final = Sentence(
    "count.row_reason",
    vi="Chỉ dòng của {name} không hợp lệ do {defect}: {count}.",
    en="{count} row{count:s} of {name} invalid for a reason of {count:its|their} own: {defect}.",
    name=NAME,
    defect=one_of(Defect),
    count=COUNT,
)
EXPECTED_SUM: Final = Expectation(
    "expected.sum",
    vi="số phiếu hợp lệ và không hợp lệ cộng lại bằng số phiếu thu về là {collected}",
    en="valid and invalid ballots that add up to the ballots collected, of which there {collected:is|are} {collected}",
    collected=optional(COUNT),
)
EXPECTED_PRINTED: Final = Expectation(
    "expected.printed",
    vi="một tên in trên phiếu ({names})",
    en="a name that is printed on the ballot ({names})",
    names=several(NAME),
)


@final
@frozen(field_transformer=checked)
class Count(Shown):
    """A count of one box: the turnout, the valid and invalid ballots, and a row for each name.

    For each name the valid and the invalid rows add up to the ballots collected. ``reasons`` counts each defect that
    made a whole ballot invalid; a ballot can have several.

    Raises:
        InvalidCountError: valid and invalid ballots, of the box or of a row, do not make the ballots collected.
        InvalidBallotError: two rows have the same name.

    >>> box = count(BallotForm(["Trần Thị Mẫu"]), [Ballot([Rating.HIGH]), Ballot([None])], issued=3)
    >>> print(box.explain().splitlines()[2])
    Thu về 2 phiếu: 2 phiếu hợp lệ, 0 phiếu không hợp lệ.
    >>> box["Trần Thị Mẫu"].tally.percent(Rating.HIGH, of=2)
    Decimal('50.00')
    """

    turnout: Turnout
    valid_ballots: values.Count
    invalid_ballots: values.Count
    reasons: Reasons
    rows: Sequence[RowCount]

    def __attrs_post_init__(self) -> None:
        sums = [("Count.valid_ballots", self.valid_ballots + self.invalid_ballots)]
        sums += [(f"Count.rows[{index}]", row.tally.total + row.invalid) for index, row in enumerate(self.rows)]
        for where, both in sums:
            if both != self.turnout.collected:
                raise InvalidCountError(EXPECTED_SUM, both, where, {"collected": self.turnout.collected})
        require_once(self.names, InvalidBallotError, "Count.rows")

    def __contains__(self, name: object) -> bool:
        return name in self.names

    def __getitem__(self, name: str) -> RowCount:
        """Return the row of ``name``.

        Raises:
            InvalidBallotError: the name is not on the form.
        """
        for row in self.rows:
            if row.name == name:
                return row
        raise InvalidBallotError(EXPECTED_PRINTED, name, "Count", {"names": self.names})

    @property
    def names(self) -> tuple[str, ...]:
        """The names on the form, in its order."""
        return tuple(row.name for row in self.rows)

    def result(self, name: str) -> Result:
        """Return the result of ``name``: its tally, out of this turnout."""
        return Result(self[name].tally, self.turnout)

    def document(self, language: Language) -> Document:
        """Return the count as a table, with the reasons of invalidity below."""
        facts = {"collected": self.turnout.collected, "valid": self.valid_ballots, "invalid": self.invalid_ballots}
        header: Cells = (
            COLUMN_NAME.text(language, {}),
            COLUMN_DISTRIBUTION.text(language, {}),
            *(Key(level.label.get(language), place) for place, level in enumerate(Rating)),
            COLUMN_INVALID.text(language, {}),
        )
        rows: tuple[Cells, ...] = tuple(
            (row.name, row.tally.bar(language), *(str(row.tally[level]) for level in Rating), str(row.invalid))
            for row in self.rows
        )
        said = [WHOLE_INVALID.text(language, {"defect": defect, "count": number}) for defect, number in self.reasons]
        of_ballots = dict(self.reasons)
        for row in self.rows:
            for defect, number in row.reasons:
                # What spoiled whole ballots is said of them, once.
                alone = number - of_ballots.get(defect, 0)
                if alone > 0:
                    said.append(ROW_INVALID.text(language, {"name": row.name, "defect": defect, "count": alone}))
        summary = Paragraph(SUMMARY.text(language, facts))
        return Document(COUNT_OF_BALLOTS.text(language, {}), (summary, Table(header, rows), *map(Paragraph, said)))

    def to_dict(self) -> dict[str, object]:
        """Return plain data: the turnout, the ballots and every row."""
        return {
            "turnout": self.turnout.to_dict(),
            "valid_ballots": self.valid_ballots,
            "invalid_ballots": self.invalid_ballots,
            "reasons": {defect.value: count for defect, count in self.reasons},
            "rows": [
                {
                    "name": row.name,
                    "tally": row.tally.to_dict(),
                    "invalid": row.invalid,
                    "reasons": {defect.value: count for defect, count in row.reasons},
                }
                for row in self.rows
            ],
        }

    def to_records(self) -> list[Record]:
        """Return one flat row for each name, ready for a table: the marks, the invalid rows, the turnout."""
        return [
            {
                "name": row.name,
                **{level.value: row.tally[level] for level in Rating},
                "invalid": row.invalid,
                "issued": self.turnout.issued,
                "collected": self.turnout.collected,
            }
            for row in self.rows
        ]


EXPECTED_NOT_PRINTED: Final = Expectation(
    "expected.not_printed",
    vi="một tên không in sẵn trên phiếu ({names})",
    en="a name that is not printed on the ballot ({names})",
    names=several(NAME),
)
EXPECTED_ROWS: Final = Expectation(
    "expected.rows", vi="đúng {rows} dòng như mẫu phiếu", en="exactly {rows} row{rows:s}, like the form", rows=COUNT
)
EXPECTED_KNOWN_SCOPE: Final = Expectation(
    "expected.scope_known",
    vi="phạm vi của lỗi “{defect}”: chưa tiếp cận được nội dung văn bản, hãy chọn một cách hiểu",
    en="how far the defect “{defect}” reaches: the text is not known, choose a reading",
    defect=one_of(Defect),
)
_DEFECTS: Final = tuple(Defect)
# What is wrong with a mark by itself, by its code.
_OF_A_MARK: Final = {b"0": Defect.NO_BOX, b"4": Defect.SEVERAL_BOXES}
# The code of a row that is invalid for a reason that was noted already.
_SPOILED: Final = ord("-")
# Ballots that are counted at once.
_AT_ONCE: Final = 4096


def count(
    form: BallotForm, ballots: Iterable[Ballot], *, issued: int | None = None, invalidity: Invalidity | None = None
) -> Count:
    """Count the ballots of one box.

    Args:
        form: the form on which they were printed.
        ballots: the ballots collected, in any order.
        issued: how many ballots were issued, where that is known.
        invalidity: how far each defect reaches; by default a defect of one row spoils that row alone (B1).

    Raises:
        InvalidBallotError: a ballot has more or fewer rows than the form, or a name is struck out that is not
            printed, or a printed name is said to be added, or it has a defect of which it is not known how far it
            reaches; the error names the ballot.
        InvalidCountError: more ballots were collected than issued, or ``issued`` is no count.

    >>> from phieu_tin_nhiem import Ballot, BallotForm, Rating
    >>> box = [Ballot([Rating.HIGH, None]), Ballot([Rating.LOW, Rating.LOW])]
    >>> counted = count(BallotForm(["An", "Bình"]), box, issued=2)
    >>> counted["Bình"].tally, counted["Bình"].invalid
    (Tally(high=0, confidence=0, low=1), 1)
    """
    require_instance(form, BallotForm, "form")
    rule = require_instance(Invalidity() if invalidity is None else invalidity, Invalidity, "invalidity")
    width = len(form.names)
    tallies = [Tally()] * width
    row_reasons: list[Counter[Defect]] = [Counter() for _ in form.names]
    ballot_reasons: Counter[Defect] = Counter()
    box: list[bytes] = []
    is_plain = all(rule.scope(defect) is Scope.ROW for defect in _OF_A_MARK.values())
    collected = spoiled = 0
    for collected, item in enumerate(require_several(ballots, "ballots"), start=1):
        if len(box) == _AT_ONCE:
            _empty(box, tallies, row_reasons)
        if is_plain and type(item) is Ballot and len(item.codes) == width and _is_clean(item):
            # Nothing in it reaches beyond its own row, and the code of a mark says what is wrong with it.
            box.append(item.codes)
            continue
        ballot = require_instance(item, Ballot, f"ballots[{collected - 1}]")
        require_fit(ballot, form, f"ballots[{collected - 1}]")
        in_rows = [_row_defects(name, mark, ballot) for name, mark in zip(form.names, ballot.marks, strict=True)]
        defects = {*_whole_defects(ballot), *chain.from_iterable(in_rows)}
        _require_known(defects, rule, f"ballots[{collected - 1}]")
        spoiling = {defect for defect in defects if rule.scope(defect) is Scope.BALLOT}
        spoiled += bool(spoiling)
        ballot_reasons.update(spoiling)
        codes = bytearray(ballot.codes)
        for index, of_row in enumerate(in_rows):
            why = spoiling.union(defect for defect in of_row if rule.scope(defect) is Scope.ROW)
            row_reasons[index].update(why)
            if why:
                codes[index] = _SPOILED
        box.append(bytes(codes))
    _empty(box, tallies, row_reasons)
    rows = tuple(
        RowCount(name, tally, collected - tally.total, _ordered(reasons))
        for name, tally, reasons in zip(form.names, tallies, row_reasons, strict=True)
    )
    turnout = Turnout(issued=issued, collected=collected)
    return Count(turnout, collected - spoiled, spoiled, _ordered(ballot_reasons), rows)


def _empty(box: list[bytes], tallies: list[Tally], row_reasons: list[Counter[Defect]]) -> None:
    """Count the codes of the ballots in the box row by row, and take them out of it."""
    marks = b"".join(box)
    ballots, columns = count_columns(marks, len(tallies), Layout.BY_BALLOT, OtherCodes.INVALID)
    for row, levels in enumerate(columns):
        tallies[row] += Tally(*levels)
        if sum(levels) < ballots:
            column = marks[row :: len(tallies)]
            row_reasons[row].update({defect: column.count(code) for code, defect in _OF_A_MARK.items()})
    box.clear()


def count_marks(
    form: BallotForm,
    buffer: Buffer,
    *,
    layout: Layout = Layout.BY_BALLOT,
    others: OtherCodes = OtherCodes.INVALID,
    issued: int | None = None,
    invalid_ballots: int = 0,
) -> Count:
    """Count the marks of one box in bulk: one byte a mark, read where it lies, in a fixed order.

    A code says that a mark is not valid and not why, so the count names no reasons.

    Args:
        form: the form on which the ballots were printed.
        buffer: the marks as ASCII digits: ``1`` high confidence, ``2`` confidence, ``3`` low confidence, ``0`` no valid
            mark; in bytes, an array, a memory map, a column of numpy or whatever else lends its bytes.
        layout: whether a ballot follows the other, each with its rows in the order of the form, or a person the
            other, each with the marks of all ballots in the same order.
        others: what becomes of any other code: an invalid mark unless it is to be refused.
        issued: how many ballots were issued, where that is known.
        invalid_ballots: how many of the ballots are invalid as a whole; such a ballot has no valid mark in any row.

    Raises:
        InvalidValueError: the buffer lends no bytes, or they are not contiguous, or a mark takes more than one.
        InvalidBallotError: the marks are no whole number of ballots, or another code is refused; the error names the
            first and its place.
        InvalidCountError: more ballots were collected than issued, or more are said to be invalid than have no valid
            mark in some row, or either is no count.

    >>> from phieu_tin_nhiem import BallotForm
    >>> counted = count_marks(BallotForm(["An", "Bình"]), b"121033", issued=3)
    >>> counted["Bình"].tally, counted["Bình"].invalid
    (Tally(high=0, confidence=1, low=1), 1)
    """
    require_instance(form, BallotForm, "form")
    spoiled = require_count(invalid_ballots, "invalid_ballots")
    collected, columns = count_columns(buffer, len(form.names), layout, others)
    tallies = [Tally(*levels) for levels in columns]
    rows = tuple(
        RowCount(name, tally, collected - tally.total, ()) for name, tally in zip(form.names, tallies, strict=True)
    )
    fewest = min(rows, key=lambda row: row.invalid)
    if spoiled > fewest.invalid:
        facts = {"name": fewest.name, "most": fewest.invalid}
        raise InvalidCountError(EXPECTED_AT_MOST, spoiled, "invalid_ballots", facts)
    return Count(Turnout(issued=issued, collected=collected), collected - spoiled, spoiled, (), rows)


def require_fit(ballot: Ballot, form: BallotForm, where: str) -> None:
    """Require a ballot to be one of this form.

    Raises:
        InvalidBallotError: it has more or fewer rows, a name is struck out that is not printed, or one written in that
            is.
    """
    if len(ballot.marks) != len(form.names):
        raise InvalidBallotError(EXPECTED_ROWS, len(ballot.marks), f"{where}.marks", {"rows": len(form.names)})
    for name in sorted(set(ballot.struck).difference(form.names)) if ballot.struck else ():
        raise InvalidBallotError(EXPECTED_PRINTED, name, f"{where}.struck", {"names": form.names})
    for name in ballot.added:
        if name in form.names:
            raise InvalidBallotError(EXPECTED_NOT_PRINTED, name, f"{where}.added", {"names": form.names})


def _require_known(defects: set[Defect], rule: Invalidity, where: str) -> None:
    for defect in Defect:
        if defect in defects and rule.scope(defect) is Scope.UNKNOWN:
            raise InvalidBallotError(EXPECTED_KNOWN_SCOPE, defect, where, {"defect": defect})


def _is_clean(ballot: Ballot) -> bool:
    """Say whether nothing but its marks can be wrong with a ballot."""
    struck = ballot.struck or ballot.added or ballot.other_writing
    return ballot.issued_by_board and ballot.stamped and not struck


def _whole_defects(ballot: Ballot) -> Iterator[Defect]:
    if not ballot.issued_by_board:
        yield Defect.NOT_ISSUED
    if ballot.added:
        yield Defect.ADDED_NAME
    if not ballot.stamped:
        yield Defect.NO_STAMP
    if ballot.other_writing:
        yield Defect.OTHER_WRITING


def _row_defects(name: str, mark: Mark, ballot: Ballot) -> tuple[Defect, ...]:
    struck = (Defect.STRUCK_NAME,) if name in ballot.struck else ()
    if isinstance(mark, Rating):
        return struck
    return (*struck, Defect.NO_BOX if mark is None else Defect.SEVERAL_BOXES)


def _ordered(reasons: Counter[Defect]) -> Reasons:
    return tuple((defect, reasons[defect]) for defect in _DEFECTS if reasons[defect]) if reasons else ()
