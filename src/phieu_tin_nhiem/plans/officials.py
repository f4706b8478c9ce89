"""Officials: what the decrees and Party regulations on cadres, civil servants and public employees add to a vote.

They come on top of the instrument of the vote, each for its own kind of official and from its own day. They say more
than two thirds, as Nghị quyết 35/2012/QH13 did for its votes; the instruments of the vote since 2014 say at least two
thirds. At exactly two thirds both are answered (A28).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Final, final

from attrs import evolve

from phieu_tin_nhiem import law
from phieu_tin_nhiem.answers.findings import Fact, Finding, Status
from phieu_tin_nhiem.answers.sources import Instrument, Provision
from phieu_tin_nhiem.base.errors import InvalidRuleError
from phieu_tin_nhiem.base.sentences import TEXT, WORD, Expectation, Sentence, several
from phieu_tin_nhiem.base.text import Term, Text
from phieu_tin_nhiem.base.values import checked, frozen, require_instance
from phieu_tin_nhiem.facts.calendar import day_before
from phieu_tin_nhiem.facts.tallies import Base, Result
from phieu_tin_nhiem.plans.plan import Plan
from phieu_tin_nhiem.rules.consequences import MORE_THAN_HALF, MORE_THAN_TWO_THIRDS, Bound, Consequences, Threshold
from phieu_tin_nhiem.rules.deadlines import Validity
from phieu_tin_nhiem.rules.rule import undetermined

EXPECTED_THRESHOLD: Final = Expectation(
    "expected.threshold",
    vi="ít nhất một ngưỡng, hoặc nội dung chưa tiếp cận được",
    en="at least one threshold, or the gap",
)
NOT_KNOWN: Final = Sentence(
    "officials.not_known",
    vi="{instrument} có quy định về từ chức, miễn nhiệm, nhưng chưa tìm thấy mức “tín nhiệm thấp” mà văn bản này đặt"
    " ra",
    en="{instrument} deals with resignation and dismissal, but the share of “low confidence” that it asks for was not"
    " seen",
    instrument=TEXT,
)
DIFFER: Final = Sentence(
    "officials.differ",
    vi="đúng {fraction}: đến ngưỡng theo {reached}, chưa đến ngưỡng theo {short}; nêu cả hai",
    en="exactly {fraction}: enough under {reached}, not enough under {short}; both are answered",
    fraction=WORD,
    reached=several(TEXT),
    short=several(TEXT),
)


@final
class OfficialKind(Term):
    """What kind of official somebody is in law.

    >>> [kind.label.vi for kind in OfficialKind]
    ['cán bộ', 'công chức', 'viên chức']
    """

    CADRE = ("cadre", "cán bộ", "cadre")
    CIVIL_SERVANT = ("civil_servant", "công chức", "civil servant")
    PUBLIC_EMPLOYEE = ("public_employee", "viên chức", "public employee")


@final
@frozen(kw_only=True, field_transformer=checked)
class OfficialsRule:
    """What one decree or regulation on officials lets follow from low confidence.

    Args:
        kinds: the kinds of official to whom it applies.
        thresholds: what follows from which fraction; empty where that was not seen.
        gap: what is not known of it, where there are no thresholds.

    Raises:
        InvalidRuleError: it has neither thresholds nor a gap.

    >>> OFFICIALS[1].instrument.id, OFFICIALS[1].in_force(date(2023, 12, 6)), OFFICIALS[1].in_force(date(2023, 12, 7))
    ('nd85', False, True)
    """

    instrument: Instrument
    kinds: Sequence[OfficialKind]
    validity: Validity
    thresholds: Sequence[Threshold] = ()
    gap: Provision | None = None

    def __attrs_post_init__(self) -> None:
        if not self.thresholds and self.gap is None:
            raise InvalidRuleError(EXPECTED_THRESHOLD, self.thresholds, "OfficialsRule.thresholds")

    @property
    def provisions(self) -> tuple[Provision, ...]:
        """Every provision that is known of it, its gap included."""
        served = (*(threshold.provision for threshold in self.thresholds), *([] if self.gap is None else [self.gap]))
        return (self.validity.provision, *served)

    def in_force(self, on: date) -> bool:
        """Say whether it is in force on a day."""
        return self.validity.judge(on) is None

    def judge(self, result: Result, base: Base) -> tuple[Finding, ...]:
        """Say, threshold by threshold, what follows from ``result``, out of the base of the vote that was held."""
        if self.gap is not None:
            return (undetermined(self.gap, NOT_KNOWN(instrument=self.instrument.name), Fact.PROVISION_TEXT),)
        return Consequences(self.thresholds[0].provision, base, self.thresholds, ("A28",)).judge(result)


_QD41: Final = law.read("qd41")
_ND85: Final = law.read("nd85")
_ND170: Final = law.read("nd170")
_QD366: Final = law.read("qd366")
_QD377: Final = law.read("qd377")

_EVERYBODY: Final = tuple(OfficialKind)
_RESIGNATION: Final = Text("xem xét từ chức", "resignation is considered")
_MAY_RESIGN: Final = Text("có thể từ chức", "the person may resign")
_DISMISSAL: Final = Text("miễn nhiệm", "dismissal")
_DISMISSAL_CONSIDERED: Final = Text("xem xét miễn nhiệm", "dismissal is considered")
_GRADE: Final = Text(
    "xếp loại không hoàn thành nhiệm vụ trong năm", "the grade of the year is that the tasks were not fulfilled"
)

OFFICIALS: Final = (
    OfficialsRule(
        instrument=_QD41.instrument,
        kinds=_EVERYBODY,
        validity=Validity(_QD41["scope"], _QD41.in_force_from, day_before(_QD377.in_force_from), _QD377["scope"]),
        thresholds=(
            Threshold(_QD41["consequences.half"], MORE_THAN_HALF, _RESIGNATION),
            Threshold(_QD41["consequences.two_thirds"], MORE_THAN_TWO_THIRDS, _DISMISSAL_CONSIDERED),
        ),
    ),
    OfficialsRule(
        instrument=_ND85.instrument,
        kinds=(OfficialKind.PUBLIC_EMPLOYEE,),
        validity=Validity(_ND85["scope"], _ND85.in_force_from),
        thresholds=(
            Threshold(_ND85["consequences.half"], MORE_THAN_HALF, _MAY_RESIGN),
            Threshold(_ND85["consequences.two_thirds"], MORE_THAN_TWO_THIRDS, _DISMISSAL),
        ),
    ),
    OfficialsRule(
        instrument=_ND170.instrument,
        kinds=(OfficialKind.CIVIL_SERVANT,),
        validity=Validity(_ND170["scope"], _ND170.in_force_from),
        thresholds=(
            Threshold(_ND170["consequences.half"], MORE_THAN_HALF, _RESIGNATION, unless=MORE_THAN_TWO_THIRDS),
            Threshold(_ND170["consequences.two_thirds"], MORE_THAN_TWO_THIRDS, _DISMISSAL),
        ),
    ),
    OfficialsRule(
        instrument=_QD366.instrument,
        kinds=_EVERYBODY,
        validity=Validity(_QD366["issue"], _QD366.in_force_from),
        thresholds=(Threshold(_QD366["consequences.half"], MORE_THAN_HALF, _GRADE),),
    ),
    OfficialsRule(
        instrument=_QD377.instrument,
        kinds=_EVERYBODY,
        validity=Validity(_QD377["scope"], _QD377.in_force_from),
        gap=_QD377["gap.consequences"],
    ),
)


def officials_consequences(
    result: Result, base: Base, on: date, kind: OfficialKind | None = None
) -> tuple[Finding, ...]:
    """Say what the decrees and regulations on officials that are in force let follow from a result.

    No rule says that they use another base than the vote, so the base of the vote that was held has to be given.

    ``on`` is the day of the vote, ``kind`` what kind of official the person is; None applies what there is for every
    kind.

    >>> from phieu_tin_nhiem import Tally, Turnout
    >>> result = Result(Tally(10, 0, 23), Turnout(collected=33))
    >>> found = officials_consequences(result, Base.COLLECTED, date(2024, 5, 1), OfficialKind.PUBLIC_EMPLOYEE)
    >>> [(finding.rule.id, finding.status.value) for finding in found][-1]
    ('nd85.consequences.two_thirds', 'satisfied')
    """
    return tuple(finding for _, finding in _of_officials(result, base, on, kind))


def consequences_together(
    regulation: Plan, result: Result, on: date, kind: OfficialKind | None = None
) -> tuple[Finding, ...]:
    """Say what follows under the instrument of the vote, and after it what the decrees on officials add.

    Where they differ only because one wants a fraction passed that the other wants reached, each of those findings
    says so.

    >>> from phieu_tin_nhiem import Tally, Turnout
    >>> from phieu_tin_nhiem.plans import PARTY_2023
    >>> result = Result(Tally(11, 0, 22), Turnout(collected=33))
    >>> found = consequences_together(PARTY_2023, result, date(2024, 5, 1), OfficialKind.PUBLIC_EMPLOYEE)
    >>> [(finding.rule.id, finding.status.value) for finding in found if "two_thirds" in finding.rule.id]
    ... # doctest: +NORMALIZE_WHITESPACE
    [('qd96.consequences.two_thirds', 'satisfied'), ('qd41.consequences.two_thirds', 'not_applicable'),
     ('nd85.consequences.two_thirds', 'not_applicable')]
    """
    own = require_instance(regulation, Plan, "regulation").consequences
    answers = _paired(own.thresholds, own.judge(result)) + _of_officials(result, own.base, on, kind)
    return tuple(_with_difference(threshold, finding, answers) for threshold, finding in answers)


Answer = tuple[Threshold | None, Finding]


def _of_officials(result: Result, base: Base, on: date, kind: OfficialKind | None) -> list[Answer]:
    require_instance(result, Result, "result")
    require_instance(base, Base, "base")
    if kind is not None:
        require_instance(kind, OfficialKind, "kind")
    return [
        answer
        for rule in OFFICIALS
        if rule.in_force(on) and (kind is None or kind in rule.kinds)
        for answer in _paired(rule.thresholds, rule.judge(result, base))
    ]


def _paired(thresholds: Sequence[Threshold], findings: Sequence[Finding]) -> list[Answer]:
    """Put each threshold beside its finding; where there is none, the one finding says why."""
    return list(zip(thresholds or (None,), findings, strict=True))


def _with_difference(threshold: Threshold | None, finding: Finding, answers: Sequence[Answer]) -> Finding:
    """Return the finding, with a remark where another instrument decides otherwise on exactly this fraction."""
    if threshold is None:
        return finding
    fraction = _fraction(threshold)
    same = [(other, found) for other, found in answers if other is not None and _fraction(other) == fraction]
    reached = [found for other, found in same if _answers(other, found, Bound.AT_LEAST, Status.SATISFIED)]
    short = [found for other, found in same if _answers(other, found, Bound.MORE_THAN, Status.NOT_APPLICABLE)]
    if not (reached and short):
        return finding
    remark = DIFFER(
        fraction=str(fraction),
        reached=tuple(found.citation.instrument.name for found in reached),
        short=tuple(found.citation.instrument.name for found in short),
    )
    return evolve(finding, remarks=(*finding.remarks, remark))


def _fraction(threshold: Threshold) -> Fraction:
    return Fraction(threshold.ratio.numerator, threshold.ratio.denominator)


def _answers(threshold: Threshold, finding: Finding, bound: Bound, status: Status) -> bool:
    return threshold.ratio.bound is bound and finding.status is status
