"""Auditing: whether printed percentages can be reproduced from their counts, on which base, and how rounded.

First the base of a round, then every cell against it, from the plainest explanation to the least plain:

1. Half-up on the base of the round: reproduced.
2. One thing is different, and the publication itself offers it: another of its figures as the base, or decimals that
   are cut off instead of rounded.
3. It does not offer it: a base that is not published, another base and decimals cut off, rounding up, one slip of the
   pen in the percentage or in the count.

What the first of these steps finds is the answer, all of it; what a later one would find is not mentioned.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from typing import ClassVar, Final, final

from phieu_tin_nhiem.base.document import Block, Document, Entry, Heading, Paragraph, Shown, Table
from phieu_tin_nhiem.base.records import Record, Shape, Written, joined
from phieu_tin_nhiem.base.sentences import COUNT, NAME, Sentence, Statement, one_of, optional, require_language
from phieu_tin_nhiem.base.text import Language, Term
from phieu_tin_nhiem.base.values import frozen, require_instance
from phieu_tin_nhiem.facts.marks import Rating
from phieu_tin_nhiem.facts.tallies import format_percent
from phieu_tin_nhiem.published.bases import BASE, Denominator, Offer, PublishedFigure, Rounding, Span, given_figures
from phieu_tin_nhiem.published.explanations import Difference, Explanation, Question, questions_of
from phieu_tin_nhiem.published.figures import PERCENT, Bound, PrintedPercent
from phieu_tin_nhiem.published.published_rounds import ROUND_ID, PublishedRound, PublishedRow


@final
class Verdict(Term):
    """What became of one printed percentage.

    ``REPRODUCED``: it is what half-up gives on the base of the round.
    ``OTHER_BASE``: it comes about on another base than the rest of its round.
    ``TRUNCATED``: it comes about on the base of the round if the decimals are cut off.
    ``MISPRINT``: no base gives it, neither half-up nor truncated.
    ``UNDECIDABLE``: what is given does not tell.

    >>> from phieu_tin_nhiem.published import audit, rounds
    >>> (published,) = (published for published in rounds() if published.id == "TPHCM-2013")
    >>> {verdict.value: len(audit(published).having(verdict)) for verdict in Verdict}
    {'reproduced': 3, 'other_base': 1, 'truncated': 1, 'misprint': 0, 'undecidable': 0}
    """

    REPRODUCED = ("reproduced", "tính lại được", "reproduced")
    OTHER_BASE = ("other_base", "mẫu số khác", "another base")
    TRUNCATED = ("truncated", "bỏ phần lẻ, không làm tròn", "truncated, not rounded")
    MISPRINT = ("misprint", "không tính lại được", "cannot be reproduced")
    UNDECIDABLE = ("undecidable", "không đủ dữ liệu", "not decidable")


_IN_LINE: Final = {Verdict.REPRODUCED: "✓", Verdict.UNDECIDABLE: "?"}
_OF_A_CELL: Final = {"row": COUNT, "level": one_of(Rating), "printed": PERCENT, "verdict": one_of(Verdict)}
WITH_COUNT: Final = Sentence(
    "audit.cell",
    vi="Hàng {row}, “{level}”: số đã công bố: {count} phiếu, {printed}: {verdict}",
    en="Row {row}, “{level}”: {count} ballot{count:s}, {printed} as published: {verdict}",
    count=COUNT,
    **_OF_A_CELL,
)
WITHOUT_COUNT: Final = Sentence(
    "audit.cell.uncounted",
    vi="Hàng {row}, “{level}”: số đã công bố: {printed}, không kèm số phiếu: {verdict}",
    en="Row {row}, “{level}”: {printed} as published, without a count: {verdict}",
    count=optional(COUNT),
    **_OF_A_CELL,
)
SEVERAL_EXPLANATIONS: Final = Sentence(
    "audit.ambiguous",
    vi="{count} cách giải thích khớp như nhau:",
    en="{count} explanations fit equally well:",
    count=COUNT,
)
EXPECTED: Final = Sentence(
    "audit.expected",
    vi="trên mẫu số của đợt phải là {percent}",
    en="the base of the round gives {percent}",
    percent=PERCENT,
)


@final
@frozen
class Cell(Written):
    """One printed percentage, and what can be said of it.

    ``explanations`` holds every explanation that fits equally well, so more than one means that the figures do not
    tell which is right. ``expected`` is what the base of the round gives where something else was printed.

    >>> from phieu_tin_nhiem.published import audit, rounds
    >>> (published,) = (published for published in rounds() if published.id == "TPHCM-2013")
    >>> [
    ...     (cell.count, cell.printed.text, cell.verdict.label.vi, str(cell.expected))
    ...     for cell in audit(published).flagged
    ... ]
    [(78, '86,67', 'mẫu số khác', '82.98'), (70, '74,46', 'bỏ phần lẻ, không làm tròn', '74.47')]
    """

    written_as: ClassVar[Shape] = Shape(
        "row", "position", "level", "count", "printed", "verdict", "ambiguous", "explanations", "expected"
    )

    row: int
    position: str | None
    level: Rating
    count: int | None
    printed: PrintedPercent
    verdict: Verdict
    explanations: tuple[Explanation, ...]
    expected: Decimal | None = None

    @property
    def ambiguous(self) -> bool:
        """Whether several explanations fit equally well."""
        return len(self.explanations) > 1

    @property
    def flagged(self) -> bool:
        """Whether something is out of line here: it is neither reproduced nor undecidable."""
        return self.verdict not in _IN_LINE

    def entry(self, language: Language) -> Entry:
        """Return the cell as one entry of a document."""
        facts = {
            "row": self.row,
            "level": self.level,
            "printed": f"{self.printed.text.removesuffix('%').strip()}%",
            "count": self.count,
            "verdict": self.verdict,
        }
        details = [explanation.text(language) for explanation in self.explanations]
        if self.ambiguous:
            details.insert(0, SEVERAL_EXPLANATIONS.text(language, {"count": len(self.explanations)}))
        if self.expected is not None:
            percent = format_percent(self.expected, language, trim=False)
            details.append(EXPECTED.text(language, {"percent": percent}))
        text = (WITHOUT_COUNT if self.count is None else WITH_COUNT).text(language, facts)
        named = f"{text} · {self.position}" if self.position else text
        return Entry(_IN_LINE.get(self.verdict, "✗"), named, tuple(details), label=self.verdict.label.get(language))


BASE_IS: Final = Sentence(
    "audit.determined.base",
    vi="Mẫu số của đợt là {number}, một con số không được công bố",
    en="The base of the round is {number}, a figure that is not published",
    number=COUNT,
)
COUNT_IS: Final = Sentence(
    "audit.determined.count",
    vi="Hàng {row}, “{level}”: {number} phiếu",
    en="Row {row}, “{level}”: {number} ballot{number:s}",
    row=COUNT,
    level=one_of(Rating),
    number=COUNT,
)


@final
@frozen
class Determined(Written):
    """A figure that was not printed and follows from those that were.

    It is the count of ``level`` in ``row``, or, where both are None, the base of the round.

    >>> Determined(57, row=3, level=Rating.HIGH).text()
    'Hàng 3, “tín nhiệm cao”: 57 phiếu'
    """

    written_as: ClassVar[Shape] = Shape("number", "row", "level")

    number: int
    row: int | None = None
    level: Rating | None = None

    def text(self, language: Language = "vi") -> str:
        """Return it in one line."""
        if self.row is None:
            return BASE_IS.text(language, {"number": self.number})
        return COUNT_IS.text(language, {"row": self.row, "level": self.level, "number": self.number})


TITLE: Final = Sentence(
    "audit.title",
    vi="Đối chiếu kết quả đã công bố: {id} · {body}",
    en="Audit of published results: {id} · {body}",
    id=ROUND_ID,
    body=NAME,
)
SUMMARY: Final = Sentence(
    "audit.counts",
    vi="Số tỷ lệ đã công bố: {total}; tính lại được: {reproduced}; có điểm không khớp: {flagged}; không đủ dữ liệu:"
    " {undecidable}.",
    en="Percentages published: {total}; reproduced: {reproduced}; out of line: {flagged}; not decidable:"
    " {undecidable}.",
    total=COUNT,
    reproduced=COUNT,
    flagged=COUNT,
    undecidable=COUNT,
)
ONE_BASE: Final = Sentence(
    "audit.base.one", vi="Mẫu số của đợt: {bases}.", en="Base of the round: {bases}.", bases=BASE
)
SEVERAL_BASES: Final = Sentence(
    "audit.base.several",
    vi="Có nhiều mẫu số khớp như nhau: {bases}.",
    en="Several bases fit equally well: {bases}.",
    bases=BASE,
)
NO_BASE: Final = Sentence(
    "audit.base.none",
    vi="Không xác định được mẫu số của đợt từ những gì đã công bố.",
    en="The base of the round cannot be determined from what is published.",
    bases=BASE,
)
CONTRADICTIONS: Final = Sentence(
    "audit.contradictions", vi="Mâu thuẫn giữa các con số", en="Figures that contradict each other"
)
WHAT_FOLLOWS: Final = Sentence("audit.determined", vi="Suy ra được", en="What follows")
EVERY_PERCENTAGE: Final = Sentence("audit.cells", vi="Từng tỷ lệ", en="Every percentage")
COLUMNS: Final = (
    Sentence("audit.column.row", vi="hàng", en="row"),
    Sentence("audit.column.level", vi="mức", en="level"),
    Sentence("audit.column.count", vi="số phiếu", en="count"),
    Sentence("audit.column.printed", vi="số đã công bố", en="published"),
    Sentence("audit.column.verdict", vi="kết luận", en="verdict"),
    Sentence("audit.column.base", vi="mẫu số", en="base"),
)


@final
@frozen
class Audit(Shown, Written):
    """What a published round says of itself when it is calculated again.

    Attributes:
        bases: what explains most of the percentages above 0; several, if they explain equally many; none, if none does.
        cells: one for each printed percentage, in the order of the rows.
        determined: what was not printed and follows.
        contradictions: counts and percentages that cannot stand beside each other, whatever they are of.

    >>> from phieu_tin_nhiem.published import audit, rounds
    >>> (published,) = (published for published in rounds() if published.id == "TIENLANG-2023")
    >>> print(audit(published).explain().splitlines()[2])
    Số tỷ lệ đã công bố: 1; tính lại được: 0; có điểm không khớp: 1; không đủ dữ liệu: 0.
    """

    written_as: ClassVar[Shape] = Shape("round_id", "base", "bases", "cells", "determined", "contradictions")

    round_id: str
    body: str
    bases: tuple[Denominator, ...]
    cells: tuple[Cell, ...]
    determined: tuple[Determined, ...]
    contradictions: tuple[Statement, ...]

    @property
    def base(self) -> int | None:
        """The base of the round, if it is one number and no other explains as much."""
        numbers = [base.numbers.number for base in self.bases]
        return None if len(numbers) > 1 else next(iter(numbers), None)

    @property
    def flagged(self) -> tuple[Cell, ...]:
        """The cells in which something is out of line."""
        return tuple(cell for cell in self.cells if cell.flagged)

    @property
    def undecidable(self) -> tuple[Cell, ...]:
        """The cells of which nothing can be said."""
        return self.having(Verdict.UNDECIDABLE)

    def having(self, verdict: Verdict) -> tuple[Cell, ...]:
        """Return the cells of one verdict."""
        return tuple(cell for cell in self.cells if cell.verdict is verdict)

    def document(self, language: Language) -> Document:
        """Return the base, what is out of line with its explanations, what follows, and every cell as a table."""
        facts = {
            "total": len(self.cells),
            "reproduced": len(self.having(Verdict.REPRODUCED)),
            "flagged": len(self.flagged),
            "undecidable": len(self.undecidable),
        }
        blocks: list[Block] = [Paragraph(SUMMARY.text(language, facts)), Paragraph(self._base_line(language))]
        blocks += [cell.entry(language) for cell in (*self.flagged, *self.undecidable)]
        blocks += _entries("✗", CONTRADICTIONS, self.contradictions, language)
        blocks += _entries("→", WHAT_FOLLOWS, self.determined, language)
        if self.cells:
            header = tuple(column.text(language, {}) for column in COLUMNS)
            rows = tuple(_line(cell, language) for cell in self.cells)
            blocks += [Heading(EVERY_PERCENTAGE.text(language, {})), Table(header, rows)]
        title = TITLE.text(language, {"id": self.round_id, "body": self.body})
        return Document(title, tuple(blocks))

    def _base_line(self, language: Language) -> str:
        sentence = (NO_BASE, ONE_BASE, SEVERAL_BASES)[min(len(self.bases), 2)]
        return sentence.text(language, {"bases": "; ".join(base.text(language) for base in self.bases)})

    def to_records(self, language: Language = "vi") -> list[Record]:
        """Return one flat row for each cell, ready for a table; sentences in ``language``."""
        require_language(language)
        return [
            {
                "round_id": self.round_id,
                "body": self.body,
                "base": self.base,
                "row": cell.row,
                "position": cell.position,
                "level": cell.level.value,
                "count": cell.count,
                "printed": cell.printed.text,
                "verdict": cell.verdict.value,
                "flagged": cell.flagged,
                "ambiguous": cell.ambiguous,
                "expected": None if cell.expected is None else float(cell.expected),
                "explanations": joined(why.text(language) for why in cell.explanations),
            }
            for cell in self.cells
        ]


def _line(cell: Cell, language: Language) -> tuple[str, ...]:
    return (
        str(cell.row),
        cell.level.label.get(language),
        "?" if cell.count is None else str(cell.count),
        cell.printed.text,
        cell.verdict.label.get(language),
        "; ".join(dict.fromkeys(explanation.base.text(language) for explanation in cell.explanations)) or "–",
    )


def _entries(
    mark: str, title: Sentence, statements: Iterable[Statement | Determined], language: Language
) -> list[Block]:
    """Return a heading and an entry for each statement; nothing if there is none."""
    heading = title.text(language, {})
    entries = [Entry(mark, statement.text(language), label=heading) for statement in statements]
    return [Heading(heading), *entries] if entries else []


# ── Judging ──


def audit(published: PublishedRound) -> Audit:
    """Say of every percentage that a publication printed how it comes about, and what follows from the figures.

    >>> from phieu_tin_nhiem.published import rounds
    >>> done = audit(next(published for published in rounds() if published.id == "TPHCM-2013"))
    >>> done.base
    94
    >>> [(cell.printed.text, cell.verdict.value) for cell in done.flagged]
    [('86,67', 'other_base'), ('74,46', 'truncated')]
    """
    require_instance(published, PublishedRound, "audit")
    questions = questions_of(published)
    offer = Offer.of(published)
    bases = _bases(questions, offer)
    cells = tuple(_judge(question, bases, offer) for question in questions)
    return Audit(
        round_id=published.id,
        body=published.body,
        bases=bases,
        cells=cells,
        determined=tuple(_determined(bases, cells)),
        contradictions=tuple(contradictions(published)),
    )


def _bases(questions: tuple[Question, ...], offer: Offer) -> tuple[Denominator, ...]:
    """Return what explains most of the percentages: several, if they explain equally many.

    A base that is not published has to explain more than every published one.
    """
    decisive = tuple(question for question in questions if question.exact and question.printed.units)
    scores = {base: _score(base, decisive, offer) for base in offer.bases}
    best = max(scores.values(), default=(0, 0))
    unpublished, overlapping = _unpublished_bases(decisive, offer)
    # Several numbers explain together no more than each: what fits one of them need not fit the next.
    is_one = len(unpublished) == 1 and unpublished[0].numbers.number is not None
    explained = _score(unpublished[0], decisive, offer)[0] if is_one else overlapping
    if explained > best[0]:
        return unpublished
    # Two bases that are the same number in every row are told apart by no percentage: the simpler one stands for both.
    apart = {
        tuple(offer.resolve(base, question.row) for question in decisive): base
        for base in reversed(offer.bases)
        if best[0] and scores[base] == best
    }
    return tuple(reversed(apart.values()))


def _score(base: Denominator, decisive: tuple[Question, ...], offer: Offer) -> tuple[int, int]:
    """Return how many percentages a base explains, half-up or with decimals cut off, and how many half-up alone."""
    half_up = cut_off = 0
    for question in decisive:
        own = offer.resolve(base, question.row)
        # A sum that is not known could be made to fit anything.
        if own.figures and own.numbers.number is None:
            continue
        if _fit(question, own, Rounding.HALF_UP):
            half_up += 1
        elif _fit(question, own, Rounding.TRUNCATED):
            cut_off += 1
    return half_up + cut_off, half_up


def _unpublished_bases(decisive: tuple[Question, ...], offer: Offer) -> tuple[tuple[Denominator, ...], int]:
    """Return the numbers on which most printed counts give their percentages, and how many do: where spans overlap.

    A percentage without a count says nothing here, because on some base some count gives it.
    """
    found = (question.bases_in(offer.plausible(question.row), Rounding.HALF_UP) for question in decisive)
    spans = tuple(span for span in found if span is not None)
    starts = sorted(span.least for span in spans)
    ends = sorted(span.most for span in spans if span.most is not None)
    overlaps = {start: bisect_right(starts, start) - bisect_left(ends, start) for start in starts}
    most = max(overlaps.values(), default=0)
    # Where most spans overlap, the next thing that happens is that one of them ends.
    bases = (Span(start, ends[bisect_left(ends, start)]) for start in overlaps if overlaps[start] == most)
    return tuple(Denominator(numbers) for numbers in bases), most


def _judge(question: Question, bases: tuple[Denominator, ...], offer: Offer) -> Cell:
    own = _own_bases(question, bases, offer)
    verdict, explanations = _verdict(question, own, offer)
    number = own[0].numbers.number if len(own) == 1 and verdict not in _IN_LINE else None
    return Cell(
        row=question.row.row,
        position=question.row.position,
        level=question.level,
        count=question.count,
        printed=question.printed,
        verdict=verdict,
        explanations=explanations,
        expected=None if number is None else question.expected_on(number),
    )


def _own_bases(question: Question, bases: tuple[Denominator, ...], offer: Offer) -> tuple[Denominator, ...]:
    """Return what the bases of the round are in the row; if it has none, every number that is given, or could be."""
    if bases:
        return tuple(offer.resolve(base, question.row) for base in bases)
    given = (offer.resolve(base, question.row) for base in offer.bases)
    known = tuple(base for base in given if base.numbers.number is not None)
    return known or (Denominator(offer.plausible(question.row)),)


def _verdict(question: Question, own: tuple[Denominator, ...], offer: Offer) -> tuple[Verdict, tuple[Explanation, ...]]:
    bounded = not question.exact or all(base.numbers.number is None for base in own)
    if question.count is None and bounded:
        return Verdict.UNDECIDABLE, ()
    reproduced = _explained((), question, own, Rounding.HALF_UP)
    if reproduced:
        return Verdict.REPRODUCED, reproduced
    others = offer.others(own, question.row)
    other_base = _explained((Difference.BASE,), question, others, Rounding.HALF_UP)
    truncated = _explained((Difference.ROUNDING,), question, own, Rounding.TRUNCATED)
    if other_base or truncated:
        return Verdict.OTHER_BASE if other_base else Verdict.TRUNCATED, (*other_base, *truncated)
    # Without a count, any number could be had on some base that is not published.
    anything = () if question.count is None else (Denominator(offer.plausible(question.row)),)
    both = (Difference.BASE, Difference.ROUNDING)
    unpublished = (
        _explained((Difference.BASE,), question, anything, Rounding.HALF_UP)
        or _explained(both, question, others, Rounding.TRUNCATED)
        or _explained(both, question, anything, Rounding.TRUNCATED)
    )
    rounded_up = _explained((Difference.ROUNDING,), question, own, Rounding.UP)
    slips = tuple(slip for base in own for slip in _slips(question, base))
    return Verdict.OTHER_BASE if unpublished else Verdict.MISPRINT, (*unpublished, *rounded_up, *slips)


def _explained(
    differs: tuple[Difference, ...], question: Question, bases: tuple[Denominator, ...], rounding: Rounding
) -> tuple[Explanation, ...]:
    """Return how a cell comes about on each of several bases on which it does."""
    used = rounding if question.exact else None
    found = ((base.figures, _fit(question, base, rounding)) for base in bases)
    return tuple(
        Explanation(differs, fit[0], Denominator(fit[1], figures), used, question.printed.value)
        for figures, fit in found
        if fit is not None
    )


def _fit(question: Question, base: Denominator, rounding: Rounding) -> tuple[Span, Span] | None:
    """Return how many, of how many, a cell is on a base, or None if it does not come about on it."""
    if not question.exact and rounding is not Rounding.HALF_UP:
        return None
    number = base.numbers.number
    if number is None:
        counts, numbers = question.printed_count, question.bases_in(base.numbers, rounding)
    else:
        counts, numbers = question.counts_on(number, rounding), base.numbers
    return None if counts is None or numbers is None else (counts, numbers)


def _slips(question: Question, base: Denominator) -> Iterator[Explanation]:
    """Give the slips of the pen that turn what would be right on a base into what was printed."""
    number = base.numbers.number
    if number is None:
        return
    for counts, percent in question.slipped_percents(number):
        yield Explanation((Difference.DIGITS,), counts, base, Rounding.HALF_UP, percent)
    for count in question.slipped_counts(number):
        yield Explanation((Difference.COUNT,), Span(count, count), base, Rounding.HALF_UP, question.printed.value)


def _determined(bases: tuple[Denominator, ...], cells: tuple[Cell, ...]) -> Iterator[Determined]:
    """Give the base of the round if no published figure is that number, and the counts that only one number can be."""
    number = bases[0].numbers.number if len(bases) == 1 else None
    if number is not None and not bases[0].figures:
        yield Determined(number)
    for cell in cells:
        if cell.count is None and cell.verdict is Verdict.REPRODUCED:
            counts = {explanation.counts.number for explanation in cell.explanations}
            count = counts.pop()
            if count is not None and not counts:
                yield Determined(count, cell.row, cell.level)


# ── Contradictions ──

_WHOLE: Final = 100
MORE_THAN_THE_WHOLE: Final = Sentence(
    "audit.contradiction.part",
    vi="{part} ({number}) nhiều hơn {whole} ({most})",
    en="more {part} ({number}) than {whole} ({most})",
    part=one_of(PublishedFigure),
    number=COUNT,
    whole=one_of(PublishedFigure),
    most=COUNT,
)
VALIDITY: Final = Sentence(
    "audit.contradiction.validity",
    vi="phiếu hợp lệ cộng phiếu không hợp lệ là {both}, số phiếu thu về là {collected}",
    en="valid and invalid ballots add up to {both}, ballots collected are {collected}",
    both=COUNT,
    collected=COUNT,
)
TOO_MANY_IN_ROW: Final = Sentence(
    "audit.contradiction.row",
    vi="Hàng {row}: các mức cộng lại được {counted} phiếu, nhiều hơn {most}",
    en="Row {row}: the levels add up to {counted} ballot{counted:s}, more than {most}",
    row=COUNT,
    counted=COUNT,
    most=COUNT,
)
OVER_A_HUNDRED: Final = Sentence(
    "audit.contradiction.percents",
    vi="Hàng {row}: các tỷ lệ {percents} cộng lại quá 100%",
    en="Row {row}: the percentages {percents} add up to more than 100%",
    row=COUNT,
    percents=PERCENT,
)


def contradictions(published: PublishedRound) -> Iterator[Statement]:
    """Say which figures of the round and of its rows contradict each other.

    >>> from phieu_tin_nhiem.published import PublishedRound
    >>> [
    ...     statement.text("en")
    ...     for statement in contradictions(PublishedRound(id="A", body="B", members=40, collected=45))
    ... ]
    ['more ballots collected (45) than total members (40)']
    """
    known = given_figures(published)
    for (whole, most), (part, number) in combinations(known, 2):
        if number > most:
            yield MORE_THAN_THE_WHOLE(part=part, number=number, whole=whole, most=most)
    if published.collected is not None and published.valid is not None and published.invalid is not None:
        both = published.valid + published.invalid
        if both != published.collected:
            yield VALIDITY(both=both, collected=published.collected)
    # The valid ballots of a round may be fewer than those of one row, where each row is valid or not by itself.
    ballots = min((number for figure, number in known if figure is not PublishedFigure.VALID), default=None)
    for row in published.rows:
        yield from _in_row(row, ballots)


def _in_row(row: PublishedRow, ballots: int | None) -> Iterator[Statement]:
    counted = sum(row.count(level) or 0 for level in Rating)
    if ballots is not None and counted > ballots:
        yield TOO_MANY_IN_ROW(row=row.row, counted=counted, most=ballots)
    percents = [percent for level in Rating if (percent := row.percent(level)) and percent.bound is Bound.EXACT]
    # Each percentage can be half a unit of its last decimal too large.
    if sum(Fraction(2 * percent.units - 1, 2 * 10**percent.decimals) for percent in percents) > _WHOLE:
        yield OVER_A_HUNDRED(row=row.row, percents=" + ".join(map(str, percents)))
