"""Consequences: what follows from the marks of low confidence, as integer thresholds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import ClassVar, Final, Self, final

from phieu_tin_nhiem.answers.findings import Fact, Finding, Status
from phieu_tin_nhiem.answers.sources import Provision, Topic
from phieu_tin_nhiem.base.errors import InvalidCountError, InvalidRuleError
from phieu_tin_nhiem.base.sentences import COUNT, NAME, TEXT, Expectation, Kind, Sentence, one_of, optional
from phieu_tin_nhiem.base.text import Term, Text
from phieu_tin_nhiem.base.values import Count, Name, checked, frozen, put, require_count, require_instance
from phieu_tin_nhiem.facts.marks import Rating
from phieu_tin_nhiem.facts.tallies import EXPECTED_PART, Base, Result
from phieu_tin_nhiem.rules.rule import Rule, TermOf

# ── Fractions ──


@final
class Bound(Term):
    """Whether a fraction has to be passed or only reached.

    >>> Ratio(Bound.MORE_THAN, 1, 2).is_met(5, 10), Ratio(Bound.AT_LEAST, 1, 2).is_met(5, 10)
    (False, True)
    """

    MORE_THAN = ("more_than", "trên", "more than")
    AT_LEAST = ("at_least", "từ", "at least")


EXPECTED_PROPER: Final = Expectation("expected.proper", vi="một phân số giữa 0 và 1", en="a fraction between 0 and 1")


@final
@frozen(field_transformer=checked)
class Ratio:
    """A fraction that a count has to pass or to reach, compared in integers; it is kept in lowest terms.

    Raises:
        InvalidRuleError: the fraction is not between 0 and 1.

    >>> two_thirds = Ratio(Bound.AT_LEAST, 2, 3)
    >>> two_thirds.is_met(22, 33), two_thirds.is_met(21, 33), two_thirds.least(33)
    (True, False, 22)
    """

    bound: Bound
    numerator: Count
    denominator: Count

    def __attrs_post_init__(self) -> None:
        if not 0 < self.numerator < self.denominator:
            raise InvalidRuleError(EXPECTED_PROPER, self.numerator, "Ratio.numerator")
        lowest = Fraction(self.numerator, self.denominator)
        put(self, "numerator", lowest.numerator)
        put(self, "denominator", lowest.denominator)

    def is_met(self, count: int, of: int) -> bool:
        """Say whether ``count`` passes or reaches the fraction of ``of``. Of nothing, no count does."""
        left = require_count(count, "count") * self.denominator
        right = require_count(of, "of") * self.numerator
        return of > 0 and (left > right if self.bound is Bound.MORE_THAN else left >= right)

    def least(self, of: int) -> int:
        """Return the smallest count that meets the fraction of ``of``."""
        exact, rest = divmod(require_count(of, "of") * self.numerator, self.denominator)
        return max(1, exact if self.bound is Bound.AT_LEAST and rest == 0 else exact + 1)

    def largest_base(self, count: int) -> int:
        """Return the largest base of which ``count`` meets the fraction; 0 where it meets it of none."""
        exact, rest = divmod(require_count(count, "count") * self.denominator, self.numerator)
        return max(0, exact - 1 if self.bound is Bound.MORE_THAN and rest == 0 else exact)

    def is_stricter_than(self, other: Ratio) -> bool:
        """Say whether some count meets ``other`` and not this, and none the other way round."""
        left, right = (Fraction(ratio.numerator, ratio.denominator) for ratio in (self, other))
        return left > right or (left == right and self.bound is Bound.MORE_THAN and other.bound is Bound.AT_LEAST)

    @property
    def label(self) -> Text:
        """The fraction in words: "trên 1/2", "từ 2/3 trở lên"."""
        fraction = f"{self.numerator}/{self.denominator}"
        if self.bound is Bound.MORE_THAN:
            return Text(f"trên {fraction}", f"more than {fraction}")
        return Text(f"từ {fraction} trở lên", f"at least {fraction}")


MORE_THAN_HALF: Final = Ratio(Bound.MORE_THAN, 1, 2)
"""More than one half.

>>> MORE_THAN_HALF.is_met(250, 500), MORE_THAN_HALF.least(500)
(False, 251)
"""
MORE_THAN_TWO_THIRDS: Final = Ratio(Bound.MORE_THAN, 2, 3)
"""More than two thirds, as Nghị quyết 35/2012/QH13 and the decrees on officials have it.

>>> MORE_THAN_TWO_THIRDS.is_met(22, 33)
False
"""
AT_LEAST_TWO_THIRDS: Final = Ratio(Bound.AT_LEAST, 2, 3)
"""At least two thirds, as the instruments of the vote since 2014 have it.

>>> AT_LEAST_TWO_THIRDS.is_met(22, 33)
True
"""


# ── What follows from which fraction ──

EXPECTED_HIGHER: Final = Expectation(
    "expected.higher", vi="một mức cao hơn {ratio}", en="a fraction higher than {ratio}", ratio=TEXT
)
EXPECTED_YEARS: Final = Expectation("expected.years", vi="1 hoặc 2 năm", en="1 or 2 years")
EXPECTED_NO_LESS: Final = Expectation(
    "expected.no_less", vi="một số không nhỏ hơn {least}", en="a number not smaller than {least}", least=COUNT
)
BASE_AT_LEAST: Final = Sentence("consequences.base.at_least", vi="ít nhất {least}", en="at least {least}", least=COUNT)
BASE_BETWEEN: Final = Sentence(
    "consequences.base.between", vi="từ {least} đến {most}", en="{least} to {most}", least=COUNT, most=COUNT
)


@final
@frozen(field_transformer=checked)
class Threshold:
    """What follows when the marks of low confidence meet a fraction.

    Args:
        effect: what follows.
        unless: a higher fraction, from which on something else follows instead.
        years: in how many consecutive years it has to be met, 1 or 2.

    Raises:
        InvalidRuleError: the number of years is neither 1 nor 2, or ``unless`` is no higher fraction.

    >>> from phieu_tin_nhiem import ASSEMBLY_2023
    >>> [threshold.label.en for threshold in ASSEMBLY_2023.consequences.thresholds]
    ['more than 1/2 and less than 2/3', 'at least 2/3']
    """

    provision: Provision
    ratio: Ratio
    effect: Text
    unless: Ratio | None = None
    years: Count = 1

    def __attrs_post_init__(self) -> None:
        if self.unless is not None and not self.unless.is_stricter_than(self.ratio):
            needed = {"ratio": self.ratio.label}
            raise InvalidRuleError(EXPECTED_HIGHER, str(self.unless.label), "Threshold.unless", needed)
        if self.years not in {1, 2}:
            raise InvalidRuleError(EXPECTED_YEARS, self.years, "Threshold.years")

    @property
    def label(self) -> Text:
        """The fraction in words, with the one from which on something else follows: "trên 1/2 và dưới 2/3"."""
        if self.unless is None:
            return self.ratio.label
        is_reached = self.unless.bound is Bound.AT_LEAST
        below = Text("dưới", "less than") if is_reached else Text("không quá", "at most")
        most = f"{self.unless.numerator}/{self.unless.denominator}"
        return Text(f"{self.ratio.label.vi} và {below.vi} {most}", f"{self.ratio.label.en} and {below.en} {most}")

    def is_met(self, low: int, of: int) -> bool:
        """Say whether it is met by one result of ``low`` marks of low confidence out of ``of``."""
        return self.ratio.is_met(low, of) and not (self.unless is not None and self.unless.is_met(low, of))

    def bases(self, low: int) -> range:
        """Return the bases of which ``low`` marks of low confidence meet it."""
        passed = 0 if self.unless is None else self.unless.largest_base(low)
        return range(passed + 1, self.ratio.largest_base(low) + 1)


@final
@frozen(field_transformer=checked)
class Standing:
    """How many marks of low confidence somebody got, and out of what.

    Args:
        of: the base; None where it is not known.
        smallest: what a base that is not known cannot be smaller than.
        largest: what it cannot be larger than; None where nothing is known of that.

    Raises:
        InvalidCountError: there are more marks than the base, or ``largest`` is too small.

    >>> from phieu_tin_nhiem.plans import ASSEMBLY_2014
    >>> half = ASSEMBLY_2014.consequences.thresholds[0]
    >>> Standing(26, None, smallest=46).meets(half), Standing(20, None, smallest=46).meets(half)
    (None, False)
    >>> Standing(26, None, smallest=46, largest=50).meets(half)
    True
    """

    low: Count
    of: Count | None
    smallest: Count = 0
    largest: Count | None = None

    def __attrs_post_init__(self) -> None:
        if self.of is not None and self.of < self.low:
            raise InvalidCountError(EXPECTED_PART, self.low, "Standing.low", {"of": self.of})
        if self.largest is not None and self.largest < self._least:
            raise InvalidCountError(EXPECTED_NO_LESS, self.largest, "Standing.largest", {"least": self._least})

    @classmethod
    def of_result(cls, result: Result, base: Base) -> Self:
        """Return the standing of ``result`` on ``base``.

        A base that is not known is not smaller than any figure that comes after it in the course of a vote, and not
        larger than any that comes before.
        """
        require_instance(result, Result, "result")
        smallest = max(result.turnout.at_least(base), result.tally.total)
        return cls(result.tally[Rating.LOW], result.known_base(base), smallest, result.turnout.at_most(base))

    def meets(self, threshold: Threshold) -> bool | None:
        """Say whether it meets ``threshold``; None where the base is not known and could decide either way."""
        meeting = threshold.bases(self.low)
        first, last = max(meeting.start, self._least), meeting.stop - 1
        if self._most is None:
            return False if first > last else None
        if first > min(last, self._most):
            return False
        return True if self._least in meeting and self._most in meeting else None

    def passes(self, threshold: Threshold) -> bool:
        """Say whether it is certainly so high that something else follows instead."""
        return threshold.unless is not None and self._most is not None and self._most < threshold.bases(self.low).start

    @property
    def base_text(self) -> Text:
        """What is known of the base: the number, or between which numbers it lies."""
        if self._least == self._most:
            return Text(str(self._most), str(self._most))
        facts = {"least": self._least, "most": self._most}
        sentence = BASE_AT_LEAST if self._most is None else BASE_BETWEEN
        return Text(sentence.text("vi", facts), sentence.text("en", facts))

    @property
    def _least(self) -> int:
        return max(self.smallest, self.low) if self.of is None else self.of

    @property
    def _most(self) -> int | None:
        return self.largest if self.of is None else self.of


# ── The consequences of an instrument ──

REACHED: Final = Text("đến ngưỡng", "threshold reached")
NOT_REACHED: Final = Text("chưa đến ngưỡng", "threshold not reached")
PASSED_BY: Final = Text("áp dụng ngưỡng cao hơn", "a higher threshold applies")

_FACTS: Final[Mapping[str, Kind]] = {
    "low": COUNT,
    "base": one_of(Base),
    "of": optional(COUNT),
    "out_of": TEXT,
    "ratio": TEXT,
    "effect": TEXT,
}
NOTHING_FOLLOWS: Final = Sentence(
    "consequences.none",
    vi="văn bản không đặt ngưỡng nào cho số phiếu “tín nhiệm thấp”: không có hệ quả bắt buộc",
    en="the instrument sets no threshold for “low confidence”: no consequence is mandatory",
)
MET: Final = Sentence(
    "consequences.met",
    vi="{low} phiếu đánh giá “tín nhiệm thấp” trên {out_of} (tính trên {base}), thuộc mức {ratio}: {effect}",
    en="{low} of {out_of} ({base}) rated “low confidence”, {ratio}: {effect}",
    **_FACTS,
)
NOT_MET: Final = Sentence(
    "consequences.not_met",
    vi="{low} phiếu đánh giá “tín nhiệm thấp” trên {out_of} (tính trên {base}), chưa đến mức {ratio}: chưa thuộc trường"
    " hợp {effect}",
    en="{low} of {out_of} ({base}) rated “low confidence”, not {ratio}; this does not follow yet: {effect}",
    **_FACTS,
)
NOT_MET_TWICE: Final = Sentence(
    "consequences.not_met_twice",
    vi="{low} phiếu đánh giá “tín nhiệm thấp” trên {out_of} (tính trên {base}); không phải cả hai năm liên tiếp đều đến"
    " mức {ratio}: chưa thuộc trường hợp {effect}",
    en="{low} of {out_of} ({base}) rated “low confidence”; it is not {ratio} in both of two years running; this"
    " does not follow yet: {effect}",
    **_FACTS,
)
PASSED: Final = Sentence(
    "consequences.passed",
    vi="{low} phiếu đánh giá “tín nhiệm thấp” trên {out_of} (tính trên {base}), đã {higher}; áp dụng {at}, không áp"
    " dụng mức {ratio} ({effect})",
    en="{low} of {out_of} ({base}) rated “low confidence”, {higher} already; {at} applies, not the threshold {ratio}"
    " ({effect})",
    higher=TEXT,
    at=NAME,
    **_FACTS,
)
UNKNOWN: Final = Sentence(
    "consequences.unknown",
    vi="{low} phiếu đánh giá “tín nhiệm thấp”, tính trên {base} ({out_of}): chưa rõ có đến mức {ratio} hay không"
    " ({effect})",
    en="{low} rated “low confidence”, out of {base} ({out_of}): whether it is {ratio} is not known ({effect})",
    **_FACTS,
)
LEAST: Final = Sentence(
    "consequences.least",
    vi="{ratio} của {of} là ít nhất {least} phiếu",
    en="{ratio} of {of} is at least {least} vote{least:s}",
    least=COUNT,
    of=COUNT,
    ratio=TEXT,
)
THRESHOLD_TERM: Final = Sentence(
    "terms.threshold",
    vi="“tín nhiệm thấp” {ratio}: {effect}",
    en="“low confidence” {ratio}: {effect}",
    ratio=TEXT,
    effect=TEXT,
)
THRESHOLD_TWICE_TERM: Final = Sentence(
    "terms.threshold_twice",
    vi="“tín nhiệm thấp” {ratio} trong hai năm liên tiếp: {effect}",
    en="“low confidence” {ratio} in two years running: {effect}",
    ratio=TEXT,
    effect=TEXT,
)
EXPECTED_ANOTHER: Final = Expectation(
    "expected.ratio_of_another",
    vi="mức của một ngưỡng khác ở cùng chỗ: từ mức đó trở lên phải có điều gì khác",
    en="the fraction of another threshold of the same place: from there on something else has to follow",
)


@final
@frozen(field_transformer=checked)
class Consequences(Rule):
    """What an instrument lets follow from low confidence. It may let nothing follow; then it says so.

    Args:
        provision: where the consequences stand, or the provision that shows that there are none.
        base: out of what the marks are counted.
        thresholds: what follows from which fraction; empty where nothing does.

    Raises:
        InvalidRuleError: a threshold gives way to a fraction from which on nothing follows.

    >>> from phieu_tin_nhiem import CAN_THO_2019, Tally, Turnout
    >>> result = Result(Tally(10, 0, 40), Turnout(collected=50))
    >>> [finding.status.value for finding in CAN_THO_2019.consequences.judge(result)]
    ['not_applicable']
    """

    part: ClassVar[str] = "consequences"

    provision: Provision
    base: Base
    thresholds: Sequence[Threshold] = ()
    interpretations: Sequence[Name] = ()

    def __attrs_post_init__(self) -> None:
        for index, threshold in enumerate(self.thresholds):
            if threshold.unless is not None and self._instead_of(threshold) is None:
                where = f"Consequences.thresholds[{index}].unless"
                raise InvalidRuleError(EXPECTED_ANOTHER, str(threshold.unless.label), where)

    def _instead_of(self, threshold: Threshold) -> Threshold | None:
        """Return what follows where ``threshold`` gives way."""
        return next((other for other in self.thresholds if other.ratio == threshold.unless), None)

    @property
    def provisions(self) -> tuple[Provision, ...]:
        """The provisions that this rule serves."""
        return tuple(dict.fromkeys((self.provision, *(item.provision for item in self.thresholds))))

    def judge(self, result: Result, previous: Result | None = None) -> tuple[Finding, ...]:
        """Say, threshold by threshold, whether ``result`` meets it, and how many marks that takes.

        A finding is satisfied when what it names follows, not applicable when it does not, and undetermined when the
        base, or the result of the year before, is needed and not known. ``previous`` is that result.
        """
        before = None if previous is None else Standing.of_result(previous, self.base)
        return self.judge_standing(Standing.of_result(result, self.base), before)

    def judge_standing(self, standing: Standing, previous: Standing | None = None) -> tuple[Finding, ...]:
        """Say the same where only the marks of low confidence and what they are out of are known."""
        require_instance(standing, Standing, "standing")
        if not self.thresholds:
            status, readings = Status.NOT_APPLICABLE, self.interpretations
            found = Finding(rule=self.provision, status=status, statement=NOTHING_FOLLOWS(), interpretations=readings)
            return (found,)
        return tuple(self._judge(threshold, standing, previous) for threshold in self.thresholds)

    def terms(self) -> Iterable[TermOf]:
        """Return what follows from which fraction, or that nothing does."""
        if not self.thresholds:
            yield TermOf(Topic.CONSEQUENCES, NOTHING_FOLLOWS(), self.provision)
        for threshold in self.thresholds:
            sentence = THRESHOLD_TERM if threshold.years == 1 else THRESHOLD_TWICE_TERM
            statement = sentence(ratio=threshold.label, effect=threshold.effect)
            yield TermOf(Topic.CONSEQUENCES, statement, threshold.provision)

    def _judge(self, threshold: Threshold, standing: Standing, previous: Standing | None) -> Finding:
        answers = [standing.meets(threshold)]
        if threshold.years > 1:
            answers.append(None if previous is None else previous.meets(threshold))
        is_met = False if False in answers else None if None in answers else True
        of, ratio = standing.of, threshold.ratio
        facts = {
            "low": standing.low,
            "base": self.base,
            "of": of,
            "out_of": standing.base_text,
            "ratio": threshold.label,
            "effect": threshold.effect,
        }
        higher = self._instead_of(threshold) if standing.passes(threshold) else None
        missing: tuple[Fact, ...] = ()
        label = None
        if is_met is None:
            status, statement = Status.UNDETERMINED, UNKNOWN(**facts)
            missing = (Fact.BASE,) if answers[0] is None else (Fact.PREVIOUS_RESULT,)
        elif is_met:
            status, label, statement = Status.SATISFIED, REACHED, MET(**facts)
        elif higher is not None:
            statement = PASSED(**facts, higher=higher.label, at=higher.provision.citation.locator)
            status, label = Status.NOT_APPLICABLE, PASSED_BY
        else:
            statement = (NOT_MET_TWICE if threshold.years > 1 else NOT_MET)(**facts)
            status, label = Status.NOT_APPLICABLE, NOT_REACHED
        return Finding(
            rule=threshold.provision,
            status=status,
            label=label,
            statement=statement,
            remarks=[] if of is None else [LEAST(least=ratio.least(of), of=of, ratio=ratio.label)],
            missing=missing,
            interpretations=self.interpretations,
        )
