"""Consequences: what follows from the marks of low confidence, as integer thresholds."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Self, final

from attrs import field, frozen

from phieu_tin_nhiem.checks import all_of, put, require_count, require_fields, require_instance
from phieu_tin_nhiem.errors import InvalidCountError, InvalidRuleError
from phieu_tin_nhiem.findings import Fact, Finding, Status, said
from phieu_tin_nhiem.ratings import Rating
from phieu_tin_nhiem.sources import Provision
from phieu_tin_nhiem.tallies import Base, Result
from phieu_tin_nhiem.text import Term, Text


@final
class Bound(Term):
    """Whether a fraction has to be passed or only reached."""

    MORE_THAN = ("more_than", "trên", "more than")
    AT_LEAST = ("at_least", "từ", "at least")


@final
@frozen
class Ratio:
    """A fraction that a count has to pass or to reach, compared in integers.

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
        InvalidRuleError: the number of years is neither 1 nor 2.
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
        if require_count(self.years, "Threshold.years") not in {1, 2}:
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


@final
@frozen
class Standing:
    """How many marks of low confidence somebody got, and out of what.

    Args:
        low: the marks.
        of: the base; None where it is not known.
        smallest: what the base cannot be smaller than.

    Raises:
        InvalidCountError: a figure is no count, or there are more marks than the base.

    >>> from phieu_tin_nhiem.plans import ASSEMBLY_2014
    >>> half = ASSEMBLY_2014.consequences.thresholds[0]
    >>> Standing(26, None, smallest=46).meets(half), Standing(20, None, smallest=46).meets(half)
    (None, False)
    """

    low: int
    of: int | None
    smallest: int = 0

    def __attrs_post_init__(self) -> None:
        require_count(self.low, "Standing.low")
        require_count(self.smallest, "Standing.smallest")
        if self.of is not None and require_count(self.of, "Standing.of") < self.low:
            raise InvalidCountError("expected.part", self.low, "Standing.low", {"of": self.of})

    @classmethod
    def of_result(cls, result: Result, base: Base) -> Self:
        """Return the standing of ``result`` on ``base``.

        A base that is not known is not smaller than any figure that comes after it in the course of a vote.
        """
        require_instance(result, Result, "result")
        smallest = max(result.turnout.at_least(base), result.tally.total)
        return cls(result.tally[Rating.LOW], result.known_base(base), smallest)

    def meets(self, threshold: Threshold) -> bool | None:
        """Say whether it meets ``threshold``; None where the base is not known and could decide either way.

        Marks that fall short of the fraction even out of the smallest base there can be fall short for certain.
        """
        if self.of is not None:
            return threshold.is_met(self.low, self.of)
        return None if threshold.ratio.is_met(self.low, max(self.smallest, self.low)) else False


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
        put(self, "interpretations", all_of(str, self.interpretations, "Consequences.interpretations"))

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
        status, key = {
            True: (Status.SATISFIED, "consequences.met"),
            False: (
                Status.NOT_APPLICABLE,
                "consequences.not_met_twice" if threshold.years > 1 else "consequences.not_met",
            ),
            None: (Status.UNDETERMINED, "consequences.unknown"),
        }[is_met]
        missing: tuple[Fact, ...] = ()
        if is_met is None:
            missing = (Fact.BASE,) if answers[0] is None else (Fact.PREVIOUS_RESULT,)
        of, ratio = standing.of, threshold.ratio
        facts = {"low": standing.low, "base": self.base, "of": of, "ratio": threshold.label, "effect": threshold.effect}
        least = None if of is None else said("consequences.least", least=ratio.least(of), of=of, ratio=ratio.label)
        return Finding(
            rule=threshold.provision,
            status=status,
            statement=said(key, **facts),
            remarks=[] if least is None else [least],
            missing=missing,
            interpretations=self.interpretations,
        )
