"""Counting: the three levels, percentage of what, and figures that must add up (ct19.scale and its supplements)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import partial
from typing import ClassVar, Final, final

from phieu_tin_nhiem.answers.decisions import Decision, Outcome
from phieu_tin_nhiem.answers.findings import Fact, Finding, Severity, Status
from phieu_tin_nhiem.answers.sources import Provision, Topic
from phieu_tin_nhiem.base.errors import InvalidRuleError
from phieu_tin_nhiem.base.sentences import COUNT, NAME, Kind, Sentence, Statement, one_of, several
from phieu_tin_nhiem.base.text import Text
from phieu_tin_nhiem.base.values import Count as Number
from phieu_tin_nhiem.base.values import Name, all_of, checked, frozen, require_instance
from phieu_tin_nhiem.facts.ballots import Ballot, BallotForm, Defect, Invalidity, Scope
from phieu_tin_nhiem.facts.counting import Count, count
from phieu_tin_nhiem.facts.marks import Rating
from phieu_tin_nhiem.facts.meetings import NOT_DONE, Figure, Meeting, Minutes, MinutesRow, NotDone
from phieu_tin_nhiem.facts.people import printed_names
from phieu_tin_nhiem.facts.tallies import EXPECTED_PLACES, MOST_PLACES, Base, Result
from phieu_tin_nhiem.rules.rule import MeetingContext, Rule, TermOf, undetermined

# ── The levels ──

SCALE_TERM: Final = Sentence("terms.scale", vi="{levels}", en="{levels}", levels=several(one_of(Rating)))


@final
@frozen(field_transformer=checked)
class Scale(Rule):
    """The levels between which a voter chooses, from the highest to the lowest.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> [level.label.vi for level in CAN_THO_2019.scale.levels]
    ['tín nhiệm cao', 'tín nhiệm', 'tín nhiệm thấp']
    """

    part: ClassVar[str] = "scale"

    provision: Provision
    levels: Sequence[Rating] = tuple(Rating)

    def terms(self) -> Iterable[TermOf]:
        """Return the levels."""
        yield TermOf(Topic.SCALE, SCALE_TERM(levels=self.levels), self.provision)


# ── What is counted, and of what ──

FIGURES_UNKNOWN: Final = Sentence(
    "counting.unknown", vi="chưa biết số liệu kiểm phiếu", en="the figures of the count are not known"
)
MINUTES_INCOMPLETE: Final = Sentence(
    "counting.incomplete",
    vi="biên bản kiểm phiếu chưa ghi: {figures}",
    en="the minutes do not give: {figures}",
    figures=several(one_of(Figure)),
)
LIST_UNKNOWN: Final = Sentence(
    "counting.list_unknown",
    vi="chưa biết danh sách nên chưa rõ biên bản kiểm phiếu có đủ dòng của mọi người hay không",
    en="the list is not known, so neither is whether the minutes have a row of everybody on it",
)
ROWS_ABSENT: Final = Sentence(
    "counting.absent",
    vi="biên bản kiểm phiếu chưa có dòng của: {names}",
    en="the minutes have no row of: {names}",
    names=several(NAME),
)
ROWS_SURPLUS: Final = Sentence(
    "counting.surplus",
    vi="biên bản kiểm phiếu có dòng của người không có trong danh sách: {names}",
    en="the minutes have a row of people who are not on the list: {names}",
    names=several(NAME),
)
ADDS_UP: Final = Sentence(
    "counting.adds_up",
    vi="số liệu của {rows} người khớp nhau; tỷ lệ phần trăm tính trên {base}",
    en="the figures of {rows} {rows:person|people} add up; percentages are of {base}",
    rows=COUNT,
    base=one_of(Base),
)
_SUM: Final[Mapping[str, Kind]] = {"parts": several(one_of(Figure)), "sum": COUNT, "whole": one_of(Figure)}
DIFFERS: Final = Sentence(
    "counting.differs",
    vi="{parts}: {parts:|tổng là }{sum}, khác {whole} ({count})",
    en="{parts} {parts:make|add up to} {sum}, not {count}, the number of {whole}",
    **_SUM,
    count=COUNT,
)
EXCEEDS: Final = Sentence(
    "counting.exceeds",
    vi="{parts}: {parts:|tổng là }{sum}, lớn hơn {whole} ({most})",
    en="{parts} {parts:make|add up to} {sum}, more than {most}, the number of {whole}",
    **_SUM,
    most=COUNT,
)
RECOUNT: Final = Sentence(
    "counting.recount",
    vi="đối chiếu lại phiếu, sửa biên bản kiểm phiếu cho khớp",
    en="check the ballots again and correct the minutes so that the figures fit",
)
BASE_TERM: Final = Sentence(
    "terms.base", vi="tỷ lệ phần trăm tính trên {base}", en="percentages of {base}", base=one_of(Base)
)
DEFECT_TERM: Final = Sentence(
    "terms.defect", vi="{defect}: {scope}", en="{defect}: {scope}", defect=one_of(Defect), scope=one_of(Scope)
)


@final
@frozen(field_transformer=checked)
class Counting(Rule):
    """How ballots are counted: which are invalid, percentage of what, with how many decimals.

    Where an instrument is silent on it, as the Cần Thơ plan is, its rule is a supplement from another (A23).

    Args:
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

    part: ClassVar[str] = "counting"

    provision: Provision
    invalidity_provision: Provision
    base: Base = Base.COLLECTED
    invalidity: Invalidity = Invalidity()
    places: Number = 2
    interpretations: Sequence[Name] = ()

    def __attrs_post_init__(self) -> None:
        if self.places > MOST_PLACES:
            raise InvalidRuleError(EXPECTED_PLACES, self.places, "Counting.places", {"most": MOST_PLACES})

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
        """
        return require_instance(result, Result, "result").percent(rating, self.base, self.places)

    def check(self, minutes: Minutes | None, listed: Sequence[Decision] | NotDone | None = NOT_DONE) -> list[Finding]:
        """Say whether the figures of the minutes add up: each identity that fails, or that all known ones hold.

        Of those on the list, whoever may have to be voted on has to have a row; a row of somebody else is a warning.
        ``listed`` holds the decisions on the list, None where it is not known, ``NOT_DONE`` where there is none.
        """
        if listed is not None and listed is not NOT_DONE:
            listed = all_of(Decision, listed, "listed")
        if minutes is None:
            return [self._undetermined(None, FIGURES_UNKNOWN())]
        require_instance(minutes, Minutes, "minutes")
        finding = partial(Finding, rule=self.provision, interpretations=self.interpretations)
        found = [
            finding(status=Status.VIOLATED, statement=statement, remedy=RECOUNT(), person=_named(person))
            for person, statement in _contradictions(minutes)
        ]
        found += [self._undetermined(person, MINUTES_INCOMPLETE(figures=figures)) for person, figures in _gaps(minutes)]
        surplus: list[Finding] = []
        if listed is None:
            if minutes.rows:
                found.append(self._undetermined(None, LIST_UNKNOWN(), Fact.LIST))
        elif listed is not NOT_DONE:
            absent, others = _against_list(minutes, listed)
            if absent and minutes.rows:
                found.append(self._undetermined(None, ROWS_ABSENT(names=absent)))
            if others:
                status, statement = Status.NOT_APPLICABLE, ROWS_SURPLUS(names=others)
                surplus = [finding(status=status, statement=statement, severity=Severity.WARNING)]
        fits = ADDS_UP(rows=len(minutes.rows), base=self.base)
        return [*(found or [finding(status=Status.SATISFIED, statement=fits)]), *surplus]

    def check_meeting(self, meeting: Meeting, context: MeetingContext) -> Iterable[Finding]:
        """Say whether the figures of a meeting's minutes add up, and have a row of everybody on its list."""
        yield from self.check(meeting.minutes, context.listed)

    def terms(self) -> Iterable[TermOf]:
        """Return percentage of what, and how far each defect of a ballot reaches."""
        yield TermOf(Topic.BASE, BASE_TERM(base=self.base), self.provision)
        for defect in Defect:
            statement = DEFECT_TERM(defect=defect, scope=self.invalidity.scope(defect))
            yield TermOf(Topic.INVALIDITY, statement, self.invalidity_provision)

    def _undetermined(self, person: str | None, statement: Statement, missing: Fact = Fact.MINUTES) -> Finding:
        found = undetermined(self.provision, statement, missing, interpretations=(*self.interpretations, "B3"))
        return found.about(person=_named(person))


_LEVELS: Final = (Figure.HIGH, Figure.CONFIDENCE, Figure.LOW)
_BALLOTS: Final = (Figure.ISSUED, Figure.COLLECTED, Figure.VALID, Figure.INVALID)
_Parts = tuple[tuple[Figure, int | None], ...]


def _named(person: str | None) -> Text | None:
    return None if person is None else Text(person, person)


def _figures(source: Minutes | MinutesRow, names: Iterable[Figure]) -> _Parts:
    return tuple((figure, getattr(source, figure.value)) for figure in names)


def _against_list(minutes: Minutes, listed: Sequence[Decision]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return who is on the list, perhaps rightly, and has no row, and who has a row and is not on the list."""
    rows = {row.name for row in minutes.rows}
    names = [(decision, {decision.person.name, *printed_names(decision.person)}) for decision in listed]
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
    known = {figure: count for figure, count in parts if count is not None}
    total = sum(known.values())
    return None if most is None or total <= most else EXCEEDS(parts=tuple(known), sum=total, whole=whole, most=most)


def _differs(parts: _Parts, whole: Figure, count: int | None) -> Statement | None:
    """Return what is wrong if the parts do not make the whole; with a part unknown, only if they exceed it."""
    known = {figure: part for figure, part in parts if part is not None}
    if count is None or len(known) < len(parts):
        return _exceeds(parts, whole, count)
    total = sum(known.values())
    return None if total == count else DIFFERS(parts=tuple(known), sum=total, whole=whole, count=count)
