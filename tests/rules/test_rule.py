"""Rules: each serves the provisions that stand in it, and is silent wherever it does not say otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import attrs
import pytest

from phieu_tin_nhiem import CAN_THO_2019, Provision
from phieu_tin_nhiem.plans.officials import OFFICIALS
from phieu_tin_nhiem.rules.rule import Case, MeetingContext, Occasion, Rule
from phieu_tin_nhiem.rules.tenure import AppointedInYear, Exemptions, ExemptionsGap, Tenure, TenureGap
from rounds import DIRECTOR, SO_MAU, WORK, WORK_DAY, lawful_round
from stated import BOOKS

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
        assert several == {
            "tenure": {Tenure, AppointedInYear, TenureGap},
            "exemptions": {Exemptions, ExemptionsGap},
        }


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
