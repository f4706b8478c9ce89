"""Counting: the three levels, percentage of what, and figures that must add up (ct19.scale and its supplements)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Final, final

from attrs import field, frozen

from phieu_tin_nhiem.answers.decisions import Decision, Outcome
from phieu_tin_nhiem.answers.findings import Fact, Finding, Severity, Status
from phieu_tin_nhiem.answers.sources import Provision
from phieu_tin_nhiem.base.errors import InvalidRuleError
from phieu_tin_nhiem.base.sentences import Statement
from phieu_tin_nhiem.base.text import Text
from phieu_tin_nhiem.base.values import all_of, clean_texts, put, put_count, require_fields, require_instance
from phieu_tin_nhiem.facts.ballots import Ballot, BallotForm, Invalidity
from phieu_tin_nhiem.facts.counting import Count, count
from phieu_tin_nhiem.facts.marks import Rating
from phieu_tin_nhiem.facts.meetings import NOT_DONE, Figure, Minutes, MinutesRow, NotDone
from phieu_tin_nhiem.facts.tallies import MOST_PLACES, Base, Result
from phieu_tin_nhiem.messages import said
from phieu_tin_nhiem.rules.rule import Rule


def _levels(values: Iterable[Rating]) -> tuple[Rating, ...]:
    return all_of(Rating, values, "Scale.levels")


@final
@frozen
class Scale(Rule):
    """The levels between which a voter chooses, from the highest to the lowest.

    Args:
        provision: where they are laid down.
        levels: the levels.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> [level.label.vi for level in CAN_THO_2019.scale.levels]
    ['tín nhiệm cao', 'tín nhiệm', 'tín nhiệm thấp']
    """

    provision: Provision
    levels: tuple[Rating, ...] = field(default=tuple(Rating), converter=_levels)

    def __attrs_post_init__(self) -> None:
        require_fields(self, provision=Provision)


@final
@frozen
class Counting:
    """How ballots are counted: which are invalid, percentage of what, with how many decimals.

    Where an instrument is silent on it, as the Cần Thơ plan is, its rule is a supplement from another (A23).

    Args:
        provision: where the base of percentages stands.
        invalidity_provision: where the defects of ballots stand.
        base: percentage of what (A23).
        invalidity: how far each defect reaches (B1).
        places: the decimals of a percentage (B2), 0 to 20.
        interpretations: the ids of the readings that were taken.

    Raises:
        InvalidRuleError: the number of decimals is out of bounds.

    >>> from phieu_tin_nhiem import CAN_THO_2019, Tally, Turnout
    >>> CAN_THO_2019.counting.percent(Result(Tally(40, 4, 2), Turnout(issued=48, collected=47)), Rating.HIGH)
    Decimal('85.11')
    """

    provision: Provision
    invalidity_provision: Provision
    base: Base = Base.COLLECTED
    invalidity: Invalidity = Invalidity()
    places: int = 2
    interpretations: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        require_fields(self, provision=Provision, invalidity_provision=Provision, base=Base, invalidity=Invalidity)
        put(self, "interpretations", clean_texts(self.interpretations, "Counting.interpretations"))
        if put_count(self, "places") > MOST_PLACES:
            raise InvalidRuleError("expected.places", self.places, "Counting.places", {"most": MOST_PLACES})

    @property
    def provisions(self) -> tuple[Provision, ...]:
        """The provisions that this rule serves."""
        return (self.provision, self.invalidity_provision)

    def count(self, form: BallotForm, ballots: Iterable[Ballot], *, issued: int | None = None) -> Count:
        """Count a box under this rule's reading of invalid ballots.

        Raises:
            InvalidBallotError: a ballot does not belong to the form.
            InvalidCountError: more ballots were collected than issued.
        """
        return count(form, ballots, issued=issued, invalidity=self.invalidity)

    def percent(self, result: Result, rating: Rating) -> Decimal:
        """Return the percentage of a level on this rule's base.

        Raises:
            UndefinedShareError: the base is not known, or 0.
            InvalidValueError: ``result`` is no result.
        """
        return require_instance(result, Result, "result").percent(rating, self.base, self.places)

    def check(self, minutes: Minutes | None, listed: Sequence[Decision] | NotDone | None = NOT_DONE) -> list[Finding]:
        """Say whether the figures of the minutes add up: each identity that fails, or that all known ones hold.

        Of those on the list, whoever may have to be voted on has to have a row; a row of somebody else is a warning.
        ``listed`` holds the decisions on the list, None where it is not known, ``NOT_DONE`` where there is none.

        Raises:
            InvalidValueError: ``minutes`` are no minutes, or an item of ``listed`` is no decision.

        >>> from phieu_tin_nhiem import CAN_THO_2019
        >>> CAN_THO_2019.counting.check(Minutes(issued=12, collected=13))[0].statement.text()
        'số phiếu thu về cộng lại là 13, lớn hơn số phiếu phát ra là 12'
        """
        if listed is not None and listed is not NOT_DONE:
            listed = all_of(Decision, listed, "listed")
        if minutes is None:
            return [self._undetermined(None, said("counting.unknown"))]
        require_instance(minutes, Minutes, "minutes")
        found = [
            Finding(
                rule=self.provision,
                status=Status.VIOLATED,
                statement=statement,
                remedy=said("counting.recount"),
                interpretations=self.interpretations,
                person=None if person is None else Text(person, person),
            )
            for person, statement in _contradictions(minutes)
        ]
        found += [
            self._undetermined(person, said("counting.incomplete", figures=figures))
            for person, figures in _gaps(minutes)
        ]
        surplus: list[Finding] = []
        if listed is None:
            if minutes.rows:
                found.append(self._undetermined(None, said("counting.list_unknown"), Fact.LIST))
        elif listed is not NOT_DONE:
            absent, others = _against_list(minutes, listed)
            if absent and minutes.rows:
                found.append(self._undetermined(None, said("counting.absent", names=absent)))
            if others:
                surplus.append(
                    Finding(
                        rule=self.provision,
                        status=Status.NOT_APPLICABLE,
                        severity=Severity.WARNING,
                        statement=said("counting.surplus", names=others),
                        interpretations=self.interpretations,
                    )
                )
        if found:
            return found + surplus
        statement = said("counting.adds_up", rows=len(minutes.rows), base=self.base)
        return [
            Finding(
                rule=self.provision,
                status=Status.SATISFIED,
                statement=statement,
                interpretations=self.interpretations,
            ),
            *surplus,
        ]

    def _undetermined(self, person: str | None, statement: Statement, missing: Fact = Fact.MINUTES) -> Finding:
        return Finding(
            rule=self.provision,
            status=Status.UNDETERMINED,
            statement=statement,
            missing=(missing,),
            interpretations=(*self.interpretations, "B3"),
            person=None if person is None else Text(person, person),
        )


_LEVELS: Final = (Figure.HIGH, Figure.CONFIDENCE, Figure.LOW)
_BALLOTS: Final = (Figure.ISSUED, Figure.COLLECTED, Figure.VALID, Figure.INVALID)
_Parts = tuple[tuple[Figure, int | None], ...]


def _figures(source: Minutes | MinutesRow, names: Iterable[Figure]) -> _Parts:
    return tuple((figure, getattr(source, figure.value)) for figure in names)


def _against_list(minutes: Minutes, listed: Sequence[Decision]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return who is on the list, perhaps rightly, and has no row, and who has a row and is not on the list."""
    rows = {row.name for row in minutes.rows}
    names = [(decision, {decision.person.name, decision.person.format()}) for decision in listed]
    absent = tuple(
        decision.person.name
        for decision, known_as in names
        if decision.outcome is not Outcome.NOT_VOTED_ON and not known_as & rows
    )
    known = {name for _, known_as in names for name in known_as}
    return absent, tuple(row.name for row in minutes.rows if row.name not in known)


def _gaps(minutes: Minutes) -> Iterator[tuple[str | None, tuple[Figure, ...]]]:
    """Yield the figures that the minutes do not give: for the whole box, then row by row."""
    sources: list[tuple[str | None, _Parts]] = [(None, _figures(minutes, _BALLOTS))]
    sources += [(row.name, _figures(row, (*_LEVELS, Figure.VALID, Figure.INVALID))) for row in minutes.rows]
    for name, figures in sources:
        gaps = tuple(figure for figure, count in figures if count is None)
        if gaps:
            yield name, gaps
    if not minutes.rows:
        yield None, _LEVELS


def _contradictions(minutes: Minutes) -> Iterator[tuple[str | None, Statement]]:
    """Yield each identity that the known figures break, with the name of the row in which they do."""
    collected = _figures(minutes, [Figure.COLLECTED])
    split = _figures(minutes, [Figure.VALID, Figure.INVALID])
    for statement in (
        _exceeds(collected, Figure.ISSUED, minutes.issued),
        _differs(split, Figure.COLLECTED, minutes.collected),
    ):
        if statement is not None:
            yield None, statement
    for row in minutes.rows:
        for statement in (
            _differs(_figures(row, _LEVELS), Figure.VALID, row.valid),
            _differs(_figures(row, [Figure.VALID, Figure.INVALID]), Figure.COLLECTED, minutes.collected),
            _differs(_figures(row, [*_LEVELS, Figure.INVALID]), Figure.COLLECTED, minutes.collected),
            _exceeds(_figures(row, [Figure.VALID]), Figure.VALID, minutes.valid),
        ):
            if statement is not None:
                yield row.name, statement


def _exceeds(parts: _Parts, whole: Figure, most: int | None) -> Statement | None:
    """Return what is wrong if the known parts make more than the whole."""
    known = sum(count for _, count in parts if count is not None)
    if most is None or known <= most:
        return None
    names = tuple(figure for figure, count in parts if count is not None)
    return said("counting.exceeds", parts=names, sum=known, whole=whole, most=most)


def _differs(parts: _Parts, whole: Figure, count: int | None) -> Statement | None:
    """Return what is wrong if the parts do not make the whole; with a part unknown, only if they exceed it."""
    if count is None or any(part is None for _, part in parts):
        return _exceeds(parts, whole, count)
    total = sum(part for _, part in parts if part is not None)
    if total == count:
        return None
    return said("counting.differs", parts=tuple(figure for figure, _ in parts), sum=total, whole=whole, count=count)
