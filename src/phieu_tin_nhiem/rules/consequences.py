"""Consequences: what follows from the marks of low confidence, as integer thresholds."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Final, Self, final

from attrs import field, frozen

from phieu_tin_nhiem.answers.findings import Fact, Finding, Status
from phieu_tin_nhiem.answers.sources import Provision
from phieu_tin_nhiem.base.errors import InvalidCountError, InvalidRuleError
from phieu_tin_nhiem.base.text import Term, Text
from phieu_tin_nhiem.base.values import (
    all_of,
    clean_texts,
    put,
    put_count,
    require_count,
    require_fields,
    require_instance,
)
from phieu_tin_nhiem.facts.marks import Rating
from phieu_tin_nhiem.facts.tallies import Base, Result
from phieu_tin_nhiem.messages import render, said


@final
class Bound(Term):
    """Whether a fraction has to be passed or only reached."""

    MORE_THAN = ("more_than", "trên", "more than")
    AT_LEAST = ("at_least", "từ", "at least")


@final
@frozen
class Ratio:
    """A fraction that a count has to pass or to reach, compared in integers; it is kept in lowest terms.

    Raises:
        InvalidRuleError: the fraction is not between 0 and 1.

    >>> two_thirds = Ratio(Bound.AT_LEAST, 2, 3)
    >>> two_thirds.is_met(22, 33), two_thirds.is_met(21, 33), two_thirds.least(33)
    (True, False, 22)
    """

    bound: Bound
    numerator: int
    denominator: int

    def __attrs_post_init__(self) -> None:
        require_instance(self.bound, Bound, "Ratio.bound")
        require_count(self.denominator, "Ratio.denominator")
        if not 0 < require_count(self.numerator, "Ratio.numerator") < self.denominator:
            raise InvalidRuleError("expected.proper", self.numerator, "Ratio.numerator")
        lowest = Fraction(self.numerator, self.denominator)
        put(self, "numerator", lowest.numerator)
        put(self, "denominator", lowest.denominator)

    def is_met(self, count: int, of: int) -> bool:
        """Say whether ``count`` passes or reaches the fraction of ``of``. Of nothing, no count does.

        Raises:
            InvalidCountError: one of the two is no count.
        """
        left = require_count(count, "count") * self.denominator
        right = require_count(of, "of") * self.numerator
        return of > 0 and (left > right if self.bound is Bound.MORE_THAN else left >= right)

    def least(self, of: int) -> int:
        """Return the smallest count that meets the fraction of ``of``.

        Raises:
            InvalidCountError: ``of`` is no count.
        """
        exact, rest = divmod(require_count(of, "of") * self.numerator, self.denominator)
        return max(1, exact if self.bound is Bound.AT_LEAST and rest == 0 else exact + 1)

    def largest_base(self, count: int) -> int:
        """Return the largest base of which ``count`` meets the fraction; 0 where it meets it of none.

        >>> MORE_THAN_HALF.largest_base(26), AT_LEAST_TWO_THIRDS.largest_base(26)
        (51, 39)

        Raises:
            InvalidCountError: ``count`` is no count.
        """
        exact, rest = divmod(require_count(count, "count") * self.denominator, self.numerator)
        return max(0, exact - 1 if self.bound is Bound.MORE_THAN and rest == 0 else exact)

    def is_stricter_than(self, other: Ratio) -> bool:
        """Say whether some count meets ``other`` and not this, and none the other way round."""
        left, right = (Fraction(ratio.numerator, ratio.denominator) for ratio in (self, other))
        return left > right or (left == right and self.bound is Bound.MORE_THAN and other.bound is Bound.AT_LEAST)

    @property
    def label(self) -> Text:
        """The fraction in words: "trên 1/2"."""
        fraction = f"{self.numerator}/{self.denominator}"
        return Text(f"{self.bound.label.vi} {fraction}", f"{self.bound.label.en} {fraction}")


MORE_THAN_HALF: Final = Ratio(Bound.MORE_THAN, 1, 2)
MORE_THAN_TWO_THIRDS: Final = Ratio(Bound.MORE_THAN, 2, 3)
AT_LEAST_TWO_THIRDS: Final = Ratio(Bound.AT_LEAST, 2, 3)


@final
@frozen
class Threshold:
    """What follows when the marks of low confidence meet a fraction.

    Args:
        provision: where it stands.
        ratio: the fraction.
        effect: what follows.
        unless: a higher fraction, from which on something else follows instead.
        years: in how many consecutive years it has to be met, 1 or 2.

    Raises:
        InvalidRuleError: the number of years is neither 1 nor 2, or ``unless`` is no higher fraction.
    """

    provision: Provision
    ratio: Ratio
    effect: Text
    unless: Ratio | None = None
    years: int = 1

    def __attrs_post_init__(self) -> None:
        require_fields(self, provision=Provision, ratio=Ratio, effect=Text)
        if self.unless is not None:
            require_instance(self.unless, Ratio, "Threshold.unless")
            if not self.unless.is_stricter_than(self.ratio):
                needed: dict[str, object] = {"ratio": self.ratio.label}
                raise InvalidRuleError("expected.higher", str(self.unless.label), "Threshold.unless", needed)
        if put_count(self, "years") not in {1, 2}:
            raise InvalidRuleError("expected.years", self.years, "Threshold.years")

    @property
    def label(self) -> Text:
        """The fraction in words, with the one from which on something else follows: "trên 1/2 và dưới 2/3"."""
        if self.unless is None:
            return self.ratio.label
        is_reached = self.unless.bound is Bound.AT_LEAST
        below = Text("dưới", "less than") if is_reached else Text("không quá", "at most")
        most = f"{self.unless.numerator}/{self.unless.denominator}"
        return Text(
            f"{self.ratio.label.vi} và {below.vi} {most}",
            f"{self.ratio.label.en} and {below.en} {most}",
        )

    def is_met(self, low: int, of: int) -> bool:
        """Say whether it is met by one result of ``low`` marks of low confidence out of ``of``."""
        return self.ratio.is_met(low, of) and not (self.unless is not None and self.unless.is_met(low, of))

    def bases(self, low: int) -> range:
        """Return the bases of which ``low`` marks of low confidence meet it."""
        passed = 0 if self.unless is None else self.unless.largest_base(low)
        return range(passed + 1, self.ratio.largest_base(low) + 1)


@final
@frozen
class Standing:
    """How many marks of low confidence somebody got, and out of what.

    Args:
        low: the marks.
        of: the base; None where it is not known.
        smallest: what a base that is not known cannot be smaller than.
        largest: what it cannot be larger than; None where nothing is known of that.

    Raises:
        InvalidCountError: a figure is no count, there are more marks than the base, or ``largest`` is too small.

    >>> from phieu_tin_nhiem.plans import ASSEMBLY_2014
    >>> half = ASSEMBLY_2014.consequences.thresholds[0]
    >>> Standing(26, None, smallest=46).meets(half), Standing(20, None, smallest=46).meets(half)
    (None, False)
    >>> Standing(26, None, smallest=46, largest=50).meets(half)
    True
    """

    low: int
    of: int | None
    smallest: int = 0
    largest: int | None = None

    def __attrs_post_init__(self) -> None:
        put_count(self, "low")
        put_count(self, "smallest")
        if self.of is not None and put_count(self, "of") < self.low:
            raise InvalidCountError("expected.part", self.low, "Standing.low", {"of": self.of})
        if self.largest is not None and put_count(self, "largest") < self._least:
            raise InvalidCountError("expected.no_less", self.largest, "Standing.largest", {"least": self._least})

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
        facts = {"least": self._least, "most": self._most}
        if self._most is None:
            key = "consequences.base.at_least"
        elif self._least == self._most:
            key = "consequences.base.known"
        else:
            key = "consequences.base.between"
        return Text(render(key, "vi", facts), render(key, "en", facts))

    @property
    def _least(self) -> int:
        return max(self.smallest, self.low) if self.of is None else self.of

    @property
    def _most(self) -> int | None:
        return self.largest if self.of is None else self.of


def _thresholds(values: Iterable[Threshold]) -> tuple[Threshold, ...]:
    return all_of(Threshold, values, "Consequences.thresholds")


@final
@frozen
class Consequences:
    """What an instrument lets follow from low confidence. It may let nothing follow; then it says so.

    Args:
        provision: where the consequences stand, or the provision that shows that there are none.
        base: out of what the marks are counted.
        thresholds: what follows from which fraction; empty where nothing does.
        interpretations: the ids of the readings that were taken.

    Raises:
        InvalidRuleError: a threshold gives way to a fraction from which on nothing follows.

    >>> from phieu_tin_nhiem import CAN_THO_2019, Tally, Turnout
    >>> result = Result(Tally(10, 0, 40), Turnout(collected=50))
    >>> [finding.status.value for finding in CAN_THO_2019.consequences.judge(result)]
    ['not_applicable']
    """

    provision: Provision
    base: Base
    thresholds: tuple[Threshold, ...] = field(default=(), converter=_thresholds)
    interpretations: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        require_fields(self, provision=Provision, base=Base)
        put(self, "interpretations", clean_texts(self.interpretations, "Consequences.interpretations"))
        for index, threshold in enumerate(self.thresholds):
            if threshold.unless is not None and self._instead_of(threshold) is None:
                where = f"Consequences.thresholds[{index}].unless"
                raise InvalidRuleError("expected.ratio_of_another", str(threshold.unless.label), where)

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
            return (
                Finding(
                    rule=self.provision,
                    status=Status.NOT_APPLICABLE,
                    statement=said("consequences.none"),
                    interpretations=self.interpretations,
                ),
            )
        return tuple(self._judge(threshold, standing, previous) for threshold in self.thresholds)

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
        missing: tuple[Fact, ...] = ()
        higher = self._instead_of(threshold) if standing.passes(threshold) else None
        if is_met is None:
            status, statement = Status.UNDETERMINED, said("consequences.unknown", **facts)
            missing = (Fact.BASE,) if answers[0] is None else (Fact.PREVIOUS_RESULT,)
        elif is_met:
            status, statement = Status.SATISFIED, said("consequences.met", **facts)
        elif higher is not None:
            where = higher.provision.citation.locator
            status, statement = (
                Status.NOT_APPLICABLE,
                said("consequences.passed", **facts, higher=higher.label, at=where),
            )
        else:
            key = "consequences.not_met_twice" if threshold.years > 1 else "consequences.not_met"
            status, statement = Status.NOT_APPLICABLE, said(key, **facts)
        least = None if of is None else said("consequences.least", least=ratio.least(of), of=of, ratio=ratio.label)
        return Finding(
            rule=threshold.provision,
            status=status,
            statement=statement,
            remarks=[] if least is None else [least],
            missing=missing,
            interpretations=self.interpretations,
        )
