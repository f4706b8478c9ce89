"""Rules: each serves the provisions that stand in it, and is silent wherever it does not say otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import ClassVar

import attrs
import pytest

from instruments import BOOKS
from phieu_tin_nhiem import (
    ASSEMBLY_2014,
    CAN_THO_2019,
    Circumstance,
    InvalidCountError,
    InvalidRuleError,
    InvalidValueError,
    Office,
    Provision,
    Role,
    Service,
)
from phieu_tin_nhiem.answers.decisions import outcome_of
from phieu_tin_nhiem.plans.officials import OFFICIALS
from phieu_tin_nhiem.rules.consequences import (
    AT_LEAST_TWO_THIRDS,
    MORE_THAN_HALF,
    MORE_THAN_TWO_THIRDS,
    Bound,
    Ratio,
    Standing,
)
from phieu_tin_nhiem.rules.rule import Case, MeetingContext, Occasion, Rule
from phieu_tin_nhiem.rules.subjects import Subjects
from phieu_tin_nhiem.rules.tenure import AppointedInYear, Exemptions, ExemptionsGap, Tenure, TenureGap
from refusals import CT19, EXCLUSION, FILING, GROUP, QD96, changed, told
from rounds import DIRECTOR, SO_MAU, WORK, WORK_DAY, lawful_round

RULES = [
    *((f"{book.instrument.id}.{rule.part}", rule) for book in BOOKS for rule in book.rules),
    *((f"{rule.instrument.id}.validity", rule.validity) for rule in OFFICIALS),
]
NAMES = [name for name, _ in RULES]


def held(value: object) -> Iterator[Provision]:
    """Yield every provision that stands in a value, in one of its fields or in what they hold."""
    if isinstance(value, Provision):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from held(item)
    elif attrs.has(kind := type(value)):
        for name in attrs.fields_dict(kind):
            yield from held(getattr(value, name))


class TestProvisions:
    """A rule serves whatever provision stands in it, and nothing else."""

    @pytest.mark.parametrize("rule", [rule for _, rule in RULES], ids=NAMES)
    def test_it_serves_what_stands_in_it(self, rule: Rule) -> None:
        assert sorted(item.id for item in rule.provisions) == sorted({item.id for item in held(rule)})


class TestParts:
    """Each rule of an instrument bears a name, and no name stands for rules of two kinds."""

    def test_each_bears_a_name_of_its_own(self) -> None:
        kinds: dict[str, set[object]] = {}
        for _, rule in RULES:
            assert isinstance(rule, Rule)
            kinds.setdefault(rule.part, set()).add(type(rule))
        assert "" not in kinds
        several = {part: found for part, found in kinds.items() if len(found) > 1}
        assert several == {"tenure": {Tenure, AppointedInYear, TenureGap}, "exemptions": {Exemptions, ExemptionsGap}}


class TestReads:
    """Who is equal in what a rule says that it reads is answered alike, whatever else is told of them."""

    OTHERWISE: ClassVar[dict[str, object]] = {
        "name": "Lê Văn Thí",
        "id": "079",
        "party_leadership": True,
        "service": [Service(date(2019, 1, 2))],
        "circumstances": list(Circumstance),
        "office": Office(Role.OTHER, SO_MAU),
    }

    @pytest.mark.parametrize("rule", [rule for _, rule in RULES], ids=NAMES)
    def test_what_is_not_read_decides_nothing(self, rule: Rule) -> None:
        if type(rule).judge_case is Rule.judge_case:
            return
        assert rule.reads is not None
        read = {name.partition(".")[0] for name in rule.reads}
        other = attrs.evolve(DIRECTOR, **{name: fact for name, fact in self.OTHERWISE.items() if name not in read})  # type: ignore[arg-type]
        answers = [
            outcome_of({found.status for found in rule.judge_case(Case(person, WORK_DAY))})
            for person in (DIRECTOR, other)
        ]
        assert answers[0] == answers[1]


class TestSilence:
    """A rule of one's own says only what it says; elsewhere it is silent."""

    @attrs.frozen
    class Silent(Rule):
        """A rule that says nothing."""

        provision: Provision

    RULE = Silent(CAN_THO_2019.provision("ct19.tenure"))

    def test_nothing_is_said_of_anybody_or_anything(self) -> None:
        rule, whole, instrument = self.RULE, lawful_round(), CAN_THO_2019.instrument
        occasion = Occasion(WORK_DAY, None, SO_MAU, instrument)
        context = MeetingContext(None, None, frozenset(), all_lists_known=False, instrument=instrument)
        for said in (
            rule.judge_case(Case(DIRECTOR, date(2019, 1, 20))),
            rule.stand_against(occasion),
            rule.check_meeting(whole.meetings[WORK], context),
            rule.check_round(whole, instrument),
            rule.duties(occasion),
            rule.terms(),
        ):
            assert list(said) == []

    def test_it_serves_its_provision_and_declares_nothing(self) -> None:
        assert self.RULE.provisions == (self.RULE.provision,)
        assert (self.RULE.part, self.RULE.reads, self.RULE.facts) == ("", None, ())


THRESHOLD, VALIDITY = ASSEMBLY_2014.consequences.thresholds[0], ASSEMBLY_2014.validity
LONELY = changed(THRESHOLD, ratio=MORE_THAN_HALF, unless=MORE_THAN_TWO_THIRDS)
Act = Callable[[], object]
Refusal = tuple[str, object, str, dict[str, object]]
RULE, COUNT = InvalidRuleError, InvalidCountError
# What is refused, by which error, and what that says: its key, the value, the place and further facts.
CONTRADICTIONS: list[tuple[Act, type[InvalidValueError], Refusal]] = [
    *(
        (partial(Ratio, Bound.AT_LEAST, number, 3), RULE, ("expected.proper", number, "Ratio.numerator", {}))
        for number in (0, 3, 4)
    ),
    *(
        (partial(changed, THRESHOLD, years=years), RULE, ("expected.years", years, "Threshold.years", {}))
        for years in (0, 3)
    ),
    (
        lambda: changed(THRESHOLD, ratio=AT_LEAST_TWO_THIRDS, unless=MORE_THAN_HALF),
        RULE,
        ("expected.higher", MORE_THAN_HALF.label.vi, "Threshold.unless", {"ratio": AT_LEAST_TWO_THIRDS.label}),
    ),
    (
        lambda: changed(CT19.consequences, thresholds=[changed(LONELY, unless=None), LONELY]),
        RULE,
        ("expected.ratio_of_another", MORE_THAN_TWO_THIRDS.label.vi, "Consequences.thresholds[1].unless", {}),
    ),
    (lambda: Subjects([]), RULE, ("expected.groups", (), "Subjects.groups", {})),
    (lambda: changed(VALIDITY, last_day=None), RULE, ("expected.both", VALIDITY.end, "Validity.end", {})),
    (lambda: changed(VALIDITY, end=None), RULE, ("expected.both", None, "Validity.end", {})),
    (lambda: Standing(6, 5), COUNT, ("expected.part", 6, "Standing.low", {"of": 5})),
    (
        lambda: Standing(3, None, smallest=7, largest=6),
        COUNT,
        ("expected.no_less", 6, "Standing.largest", {"least": 7}),
    ),
    (lambda: QD96.quorum.check(50, 51), COUNT, ("expected.part", 51, "present", {"of": 50})),
]


class TestParametersWithinBounds:
    """What a rule cannot be: the parameter is named, with the bound that it passes; the bound itself is good."""

    @pytest.mark.parametrize(
        ("value", "name", "most", "key"),
        [
            (CT19.tenure, "months", 1200, "expected.bounded"),
            (CT19.notice, "days", 3660, "expected.bounded"),
            (FILING, "days", 3660, "expected.bounded"),
            (CT19.counting, "places", 20, "expected.places"),
        ],
        ids=["Tenure", "NoticeDeadline", "FilingDeadline", "Counting"],
    )
    def test_a_number_has_a_largest(self, value: object, name: str, most: int, key: str) -> None:
        assert getattr(changed(value, **{name: most}), name) == most
        assert getattr(changed(value, **{name: 0}), name) == 0
        with pytest.raises(InvalidRuleError) as caught:
            changed(value, **{name: most + 1})
        where = f"{type(value).__name__}.{name}"
        assert told(caught.value) == (InvalidRuleError, key, most + 1, where, {"most": most})

    @pytest.mark.parametrize(("act", "error", "refusal"), CONTRADICTIONS)
    def test_what_contradicts_itself_is_refused(
        self, act: Act, error: type[InvalidValueError], refusal: Refusal
    ) -> None:
        with pytest.raises(error) as caught:
            act()
        assert told(caught.value) == (error, *refusal)

    def test_what_just_does_not_is_good(self) -> None:
        assert (Ratio(Bound.AT_LEAST, 1, 3).numerator, Ratio(Bound.AT_LEAST, 2, 3).numerator) == (1, 2)
        assert [changed(THRESHOLD, years=years).years for years in (1, 2)] == [1, 2]

    @pytest.mark.parametrize("value", [GROUP, EXCLUSION, ASSEMBLY_2014.validity], ids=lambda it: type(it).__name__)
    def test_a_period_does_not_end_before_it_begins(self, value: object) -> None:
        first, last = date(2020, 1, 2), date(2020, 1, 1)
        assert changed(value, first_day=first, last_day=first).last_day == first
        with pytest.raises(InvalidRuleError) as caught:
            changed(value, first_day=first, last_day=last)
        where = f"{type(value).__name__}.last_day"
        assert told(caught.value) == (InvalidRuleError, "expected.end", last, where, {"start": first})
