"""Published rounds under their own instruments: what each row's marks of low confidence would have led to."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import ClassVar, Final, final

from attrs import evolve

from phieu_tin_nhiem.answers.findings import Finding, Status
from phieu_tin_nhiem.base.document import Document, Paragraph, Shown
from phieu_tin_nhiem.base.errors import InvalidCountError
from phieu_tin_nhiem.base.records import Shape, Written
from phieu_tin_nhiem.base.sentences import COUNT, NAME, TEXT, Sentence, one_of, optional
from phieu_tin_nhiem.base.text import Language, Term
from phieu_tin_nhiem.base.values import Count, Name, checked, frozen, require_instance
from phieu_tin_nhiem.facts.tallies import Base, Result, Tally, Turnout
from phieu_tin_nhiem.plans.instruments import INSTRUMENTS, Governed, in_force
from phieu_tin_nhiem.plans.plan import Plan
from phieu_tin_nhiem.published.auditing import audit
from phieu_tin_nhiem.published.published_rounds import ROUND_ID, PublishedRound, PublishedRow
from phieu_tin_nhiem.rules.consequences import Standing

# A local plan executes one of the others and sets no threshold of its own.
_PLANS: Final = tuple(item.plan for item in INSTRUMENTS if item.bodies is not Governed.LOCAL)


@final
class BaseFrom(Term):
    """How the base is known out of which marks of low confidence are taken.

    >>> [how.label.vi for how in BaseFrom]
    ['đã công bố', 'nằm giữa các số đã công bố', 'lấy theo mẫu số của các tỷ lệ đã công bố', 'chưa biết']
    """

    PRINTED = ("printed", "đã công bố", "published")
    BOUNDED = ("bounded", "nằm giữa các số đã công bố", "lies between published figures")
    SHARES = (
        "shares",
        "lấy theo mẫu số của các tỷ lệ đã công bố",
        "taken to be what the published percentages are out of",
    )
    UNKNOWN = ("unknown", "chưa biết", "not known")


TITLE: Final = Sentence(
    "title.row_consequences",
    vi="{round}, hàng {row} ({position})",
    en="{round}, row {row} ({position})",
    round=ROUND_ID,
    row=COUNT,
    position=optional(NAME),
)
UNDER: Final = Sentence("row_consequences.source", vi="Theo {instrument}.", en="Under {instrument}.", instrument=TEXT)
BASE_FROM: Final = Sentence(
    "row_consequences.base",
    vi="mẫu số là {base}: {base_from}",
    en="the base is {base}: {base_from}",
    base=one_of(Base),
    base_from=one_of(BaseFrom),
)
HOLDS: Final = Sentence(
    "row_consequences.holds",
    vi="còn đúng khi {base} không quá {most}",
    en="it holds as long as {base} are no more than {most}",
    base=one_of(Base),
    most=COUNT,
)


@final
@frozen(field_transformer=checked)
class RowConsequences(Shown, Written):
    """What the marks of low confidence of one published row lead to under one instrument.

    >>> from phieu_tin_nhiem.published import rounds
    >>> (source,) = (source for source in rounds() if source.id == "TIENLANG-2023")
    >>> (row,) = row_consequences(source)
    >>> row.standing.low, row.standing.of, [finding.rule.id for finding in row.followed]
    (21, 33, ['nq96.consequences.half'])
    """

    written_as: ClassVar[Shape] = Shape(
        round="round_id",
        row="row",
        position="position",
        instrument="plan.instrument.id",
        low="standing.low",
        of="standing.of",
        base_from="base_from",
        findings="findings",
    )

    round_id: Name
    row: Count
    position: str | None
    plan: Plan
    standing: Standing
    base_from: BaseFrom
    findings: tuple[Finding, ...]

    @property
    def followed(self) -> tuple[Finding, ...]:
        """The thresholds that are met."""
        return tuple(finding for finding in self.findings if finding.status is Status.SATISFIED)

    def document(self, language: Language) -> Document:
        """Return what follows, threshold by threshold."""
        instrument = self.plan.instrument
        return Document(
            TITLE.text(language, {"round": self.round_id, "row": self.row, "position": self.position}),
            (
                Paragraph(UNDER.text(language, {"instrument": instrument.name})),
                *(finding.entry(language, instrument) for finding in self.findings),
            ),
        )


def plan_of(source: PublishedRound) -> Plan | None:
    """Return the instrument that a published round was held under: the one named, else the one in force then.

    A date of which only the month is known will do where the whole month has one instrument. The answer is None
    where nothing tells.

    >>> from phieu_tin_nhiem.published import rounds
    >>> [plan_of(source).instrument.name.vi for source in rounds() if source.id == "HANOI-2014"]
    ['Nghị quyết 35/2012/QH13']
    """
    require_instance(source, PublishedRound, "source")
    for plan in _PLANS:
        if source.legal_basis is not None and plan.instrument.name.vi in source.legal_basis:
            return plan
    days = _possible_days(source)
    if source.kind is None or days is None:
        return None
    first, last = (in_force(on=day, body=source.kind).plan for day in days)
    return first if first == last else None


def _possible_days(source: PublishedRound) -> tuple[date, date] | None:
    if source.on is not None:
        return source.on, source.on
    try:
        first = date.fromisoformat(f"{source.printed_date}-01")
    except ValueError:
        return None
    return first, first.replace(day=monthrange(first.year, first.month)[1])


def row_consequences(source: PublishedRound, plan: Plan | None = None) -> tuple[RowConsequences, ...]:
    """Return what follows from each row of a published round whose marks of low confidence are known.

    The base is the one that the instrument asks for: as printed, or as far as printed figures bound it, or taken to be
    what the printed percentages are out of; each answer says which. There is nothing to return where it is not known
    which instrument it was.

    Args:
        source: the round.
        plan: the instrument to judge by; None for the one that the round was held under.

    >>> from phieu_tin_nhiem.published import rounds
    >>> (source,) = (source for source in rounds() if source.id == "TIENLANG-2023")
    >>> [finding.status.value for row in row_consequences(source) for finding in row.findings]
    ['satisfied', 'not_applicable']
    """
    require_instance(source, PublishedRound, "source")
    under = plan_of(source) if plan is None else require_instance(plan, Plan, "plan")
    if under is None:
        return ()
    turnout = _turnout(source)
    return tuple(_of_row(row, under, turnout, source) for row in source.rows if row.low is not None)


def under_each(source: PublishedRound) -> dict[str, tuple[RowConsequences, ...]]:
    """Return what would follow from each row under every instrument of the Assembly and the Party, by its id.

    >>> from phieu_tin_nhiem.published import rounds
    >>> (source,) = (source for source in rounds() if source.id == "TIENLANG-2023")
    >>> {name: len(row.followed) for name, (row,) in under_each(source).items()}
    {'nq35': 0, 'nq85': 0, 'nq96': 1, 'qd262': 1, 'qd96': 1}
    """
    return {plan.instrument.id: row_consequences(source, plan) for plan in _PLANS}


def _turnout(source: PublishedRound) -> Turnout:
    """Return the figures of a round; none, where they contradict each other: the audit says so."""
    try:
        return Turnout(members=source.members, issued=source.issued, collected=source.collected)
    except InvalidCountError:
        return Turnout()


def _of_row(row: PublishedRow, plan: Plan, turnout: Turnout, source: PublishedRound) -> RowConsequences:
    base = plan.consequences.base
    standing, base_from = _standing(row, base, turnout, source)
    remark = BASE_FROM(base=base, base_from=base_from)
    thresholds = {threshold.provision: threshold for threshold in plan.consequences.thresholds}
    findings = []
    for finding in plan.consequences.judge_standing(standing):
        remarks = [*finding.remarks, remark]
        if base_from is BaseFrom.SHARES and finding.status is Status.SATISFIED:
            bases = thresholds[finding.rule].bases(standing.low)
            remarks.append(HOLDS(base=base, most=bases[-1]))
        findings.append(evolve(finding, remarks=remarks))
    return RowConsequences(row.round_id, row.row, row.position, plan, standing, base_from, tuple(findings))


def _standing(row: PublishedRow, base: Base, turnout: Turnout, source: PublishedRound) -> tuple[Standing, BaseFrom]:
    low = row.low or 0
    known = row.total if base is Base.VALID else Result(Tally(), turnout).known_base(base)
    if known is not None and low <= known:
        return Standing(low, known), BaseFrom.PRINTED
    smallest, largest = max(turnout.at_least(base), row.total or 0, low), turnout.at_most(base)
    if known is not None or (largest is not None and largest < smallest):
        # A row that contradicts its round leaves its base unknown; the audit says what is wrong with it.
        return Standing(low, None), BaseFrom.UNKNOWN
    if largest is not None:
        return Standing(low, None, smallest, largest), BaseFrom.BOUNDED
    from_shares = audit(source).base
    if from_shares is None or from_shares < smallest:
        return Standing(low, None, smallest), BaseFrom.UNKNOWN
    return Standing(low, from_shares), BaseFrom.SHARES
