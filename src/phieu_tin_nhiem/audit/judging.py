"""Judging: the base of a round, and then every cell against it, from the plainest explanation to the least plain.

1. Half-up on the base of the round: reproduced.
2. One thing is different, and the publication itself offers it: another of its figures as the base, or decimals that
   are cut off instead of rounded.
3. It does not offer it: a base that is not published, another base and decimals cut off, rounding up, one slip of the
   pen in the percentage or in the count.

What the first of these steps finds is the answer, all of it; what a later one would find is not mentioned.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Final

from phieu_tin_nhiem.audit.contradictions import contradictions
from phieu_tin_nhiem.audit.offers import Offer
from phieu_tin_nhiem.audit.questions import Question, questions_of
from phieu_tin_nhiem.audit.rounding import Rounding, Span
from phieu_tin_nhiem.audit.verdicts import Audit, Cell, Denominator, Determined, Difference, Explanation, Verdict
from phieu_tin_nhiem.base.values import require_instance
from phieu_tin_nhiem.datasets import PublishedRound

_OUT_OF_LINE: Final = (Verdict.OTHER_BASE, Verdict.TRUNCATED, Verdict.MISPRINT)


def audit(published: PublishedRound) -> Audit:
    """Say of every percentage that a publication printed how it can be had, and what follows from the figures.

    >>> from phieu_tin_nhiem.datasets import rounds
    >>> done = audit(next(published for published in rounds() if published.id == "TPHCM-2013"))
    >>> done.base
    94
    >>> [(cell.printed.text, cell.verdict.value) for cell in done.flagged]
    [('86,67', 'other_base'), ('74,46', 'truncated')]

    Raises:
        InvalidValueError: ``published`` is no published round.
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
    telling = tuple(question for question in questions if question.exact and question.printed.units)
    scores = {base: _score(base, telling, offer) for base in offer.bases}
    best = max(scores.values(), default=(0, 0))
    unpublished, overlapping = _unpublished_bases(telling, offer)
    # Several numbers explain together no more than each: what fits one of them need not fit the next.
    is_one = len(unpublished) == 1 and unpublished[0].numbers.number is not None
    explained = _score(unpublished[0], telling, offer)[0] if is_one else overlapping
    if explained > best[0]:
        return unpublished
    # Two bases that are the same number in every row are told apart by no percentage: the simpler one stands for both.
    apart = {
        tuple(offer.resolve(base, question.row) for question in telling): base
        for base in reversed(offer.bases)
        if best[0] and scores[base] == best
    }
    return tuple(reversed(apart.values()))


def _score(base: Denominator, telling: tuple[Question, ...], offer: Offer) -> tuple[int, int]:
    """Return how many percentages a base explains, half-up or with decimals cut off, and how many half-up alone."""
    half_up = cut_off = 0
    for question in telling:
        own = offer.resolve(base, question.row)
        # A sum that is not known could be made to fit anything.
        if own.figures and own.numbers.number is None:
            continue
        if _fit(question, own, Rounding.HALF_UP):
            half_up += 1
        elif _fit(question, own, Rounding.TRUNCATED):
            cut_off += 1
    return half_up + cut_off, half_up


def _unpublished_bases(telling: tuple[Question, ...], offer: Offer) -> tuple[tuple[Denominator, ...], int]:
    """Return the numbers on which most printed counts give their percentages, and how many do: where spans overlap.

    A percentage without a count says nothing here, because on some base some count gives it.
    """
    found = (question.bases_in(offer.plausible(question.row), Rounding.HALF_UP) for question in telling)
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
    number = own[0].numbers.number if len(own) == 1 and verdict in _OUT_OF_LINE else None
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
