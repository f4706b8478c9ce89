"""Receipts: a report that was kept is made again, or it is said what has changed since."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from typing import Any

import pytest
from attrs import evolve

from phieu_tin_nhiem import (
    CAN_THO_2019,
    NOT_DONE,
    InvalidTextError,
    InvalidValueError,
    Plan,
    Text,
    UnknownTermError,
    __version__,
)
from phieu_tin_nhiem.base.text import LANGUAGES
from phieu_tin_nhiem.interchange import (
    FORMAT,
    PLANS,
    Part,
    Receipt,
    dump,
    dumps,
    load,
    loads,
    plan_version,
    receipts,
    replay,
)
from phieu_tin_nhiem.rules import Anniversary, Tenure
from phieu_tin_nhiem.rules.rule import Rule
from phieu_tin_nhiem.testing.examples import worked_round
from rounds import lawful_round

DIGEST = f"sha256:{'0' * 64}"
STRICT = CAN_THO_2019.replace(tenure=evolve(CAN_THO_2019.rule(Tenure), anniversary=Anniversary.STRICT))


def kept(plan: Plan = CAN_THO_2019) -> Receipt:
    return Receipt.of(plan.check(lawful_round()), lawful_round(), plan)


class WithFields(Rule):
    """A rule of one's own, written as an ordinary class."""

    provision = CAN_THO_2019.provisions[0]

    def __init__(self, most: int) -> None:
        self.most = most


class WithSlots(Rule):
    """Another, with slots."""

    __slots__ = ("most",)
    provision = CAN_THO_2019.provisions[0]

    def __init__(self, most: int) -> None:
        self.most = most


class WithBoth(WithSlots):
    """Another, with both."""

    def __init__(self, most: int, least: int) -> None:
        super().__init__(most)
        self.least = least


class TestAReceipt:
    """It names the library, the format, the plan and its version, the facts and the answer."""

    def test_what_is_in_it(self) -> None:
        receipt = kept()
        assert (receipt.library, receipt.shape) == (__version__, receipts.SHAPE)
        assert (receipt.file_format, receipt.plan) == (FORMAT, "ct19")
        assert receipt.plan_version == plan_version(CAN_THO_2019)
        assert loads(dumps(receipt)) == receipt
        for language in LANGUAGES:
            text = " ".join(receipt.explain(language).split())
            assert receipts.LINE.text(language, {"part": Part.FACTS, "value": receipt.facts}) in text

    def test_it_is_the_same_in_every_process(self) -> None:
        code = (
            "import phieu_tin_nhiem.interchange as i, phieu_tin_nhiem.testing.examples as d;"
            "from phieu_tin_nhiem import *;"
            "print(i.dumps(i.Receipt.of(CAN_THO_2019.check(d.worked_round()), d.worked_round(), CAN_THO_2019)))"
        )
        runs = {
            subprocess.run(
                [sys.executable, "-c", code],
                capture_output=True,
                check=True,
                env={**os.environ, "PYTHONHASHSEED": seed},
            ).stdout
            for seed in ("1", "2")
        }
        assert len(runs) == 1

    def test_it_belongs_to_one_report(self) -> None:
        report = CAN_THO_2019.check(lawful_round())
        other = evolve(report, instrument=evolve(report.instrument, id="ct20"))
        with pytest.raises(InvalidValueError, match="ct19"):
            Receipt.of(other, lawful_round(), CAN_THO_2019)
        wrong: list[Any] = [
            (None, lawful_round(), CAN_THO_2019),
            (report, None, CAN_THO_2019),
            (report, lawful_round(), 1),
        ]
        for arguments in wrong:
            with pytest.raises(InvalidValueError):
                Receipt.of(*arguments)

    def test_a_digest_is_one(self) -> None:
        for wrong in ("", "0" * 64, f"sha256:{'g' * 64}", f"{DIGEST}0"):
            with pytest.raises(InvalidValueError):
                evolve(kept(), facts=wrong)
        with pytest.raises(InvalidTextError):
            evolve(kept(), plan="")


class TestReplaying:
    """The same facts give the same report; otherwise it says which of its parts have changed."""

    def test_nothing_has_changed(self) -> None:
        again = replay(kept(), lawful_round())
        assert again.same_answer
        assert again.changed == ()
        assert again.report == CAN_THO_2019.check(lawful_round())
        for language in LANGUAGES:
            assert again.explain(language).endswith(receipts.UNCHANGED.text(language, {}))

    def test_other_facts(self) -> None:
        again = replay(kept(), evolve(lawful_round(), reported_on=NOT_DONE))
        assert again.changed == (Part.FACTS, Part.ANSWER)
        assert not again.same_answer
        assert receipts.OTHER.text("vi", {}) in again.explain()
        assert again.to_dict()["changed"] == ["facts", "answer"]

    def test_other_facts_may_give_the_same_answer(self) -> None:
        first, *others = lawful_round().meetings
        assert first.people is not None
        people = [evolve(person, id=person.name) for person in first.people]
        known = {person.name: person for person in people}
        meetings = [
            evolve(
                meeting,
                people=[known[person.name] for person in meeting.people or ()],
                listed=[known[person.name] for person in meeting.list_known],
            )
            for meeting in (first, *others)
        ]
        again = replay(kept(), evolve(lawful_round(), meetings=meetings))
        assert again.changed == (Part.FACTS,)
        assert again.same_answer

    def test_other_rules_with_the_same_answer(self) -> None:
        again = replay(kept(), lawful_round(), STRICT)
        assert again.changed == (Part.PLAN_VERSION,)
        assert replay(kept(STRICT), lawful_round()).changed == (Part.PLAN_VERSION,)
        assert replay(kept(STRICT), lawful_round(), STRICT).changed == ()

    def test_another_library_and_another_format(self) -> None:
        old = evolve(kept(), library="0.0.1", file_format="phieu_tin_nhiem/0")
        assert replay(old, lawful_round()).changed == (Part.LIBRARY, Part.FILE_FORMAT)

    def test_a_plan_of_ones_own_is_given(self) -> None:
        own = evolve(kept(), plan="xx20")
        with pytest.raises(UnknownTermError):
            replay(own, lawful_round())
        assert replay(own, lawful_round(), CAN_THO_2019).changed == (Part.PLAN,)

    def test_only_receipts_of_rounds_are_replayed(self) -> None:
        wrong: list[Any] = [(None, lawful_round()), (kept(), None), (kept(), lawful_round(), "ct19")]
        for arguments in wrong:
            with pytest.raises(InvalidValueError):
                replay(*arguments)


OLD = {
    "format": "phieu_tin_nhiem/1",
    "type": "receipt",
    "library": "0.1.0",
    "file_format": "phieu_tin_nhiem/1",
    "plan": "ct19",
    "plan_version": DIGEST,
    "facts": DIGEST,
    "answer": DIGEST,
}


class TestReceiptsOfAnotherShape:
    """One of version 0.1.0 is read; whether the answer is the same cannot be told from it."""

    def test_it_is_read(self) -> None:
        old = load(OLD, Receipt)
        assert (old.library, old.shape) == ("0.1.0", 1)
        assert dump(old) == OLD

    def test_sameness_cannot_be_told(self) -> None:
        again = replay(load(OLD, Receipt), lawful_round())
        assert not again.is_comparable
        assert again.same_answer is None
        assert again.changed == (Part.SHAPE, Part.FACTS)
        assert again.report == CAN_THO_2019.check(lawful_round())
        for language in LANGUAGES:
            said = " ".join(again.explain(language).split())
            assert receipts.CANNOT_BE_TOLD.text(language, {"library": "0.1.0"}) in said
        assert again.to_dict()["same_answer"] is None

    def test_what_every_shape_holds_alike_is_compared(self) -> None:
        old = evolve(load(OLD, Receipt), library="0.0.9", plan="nq96")
        changed = replay(old, lawful_round(), CAN_THO_2019).changed
        assert changed == (Part.LIBRARY, Part.SHAPE, Part.PLAN, Part.FACTS)

    def test_the_digest_of_facts_is_the_one_that_0_1_0_made(self) -> None:
        facts = "sha256:ba3ff2b89da7db62a934d343a8e7125e490d5b832f5694e6f0963cfcec9955c4"
        old = evolve(load(OLD, Receipt), facts=facts)
        assert replay(old, worked_round()).changed == (Part.SHAPE,)


class TestEveryInstrument:
    """The report of any plan has a receipt, and is made again from it."""

    @pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
    def test_it_is_the_same(self, plan: Plan) -> None:
        receipt = kept(plan)
        assert receipt.plan == plan.instrument.id
        assert replay(receipt, lawful_round()).changed == ()


class TestTheVersionOfAPlan:
    """Whatever a plan lays down is in its digest."""

    def test_each_instrument_has_its_own(self) -> None:
        assert len({plan_version(book) for book in PLANS.values()}) == len(PLANS)

    def test_any_change_changes_it(self) -> None:
        first, *rest = CAN_THO_2019.provisions
        reworded = evolve(first, content=Text(f"{first.content.vi}!", first.content.en))
        changed = [
            STRICT,
            evolve(CAN_THO_2019, instrument=evolve(CAN_THO_2019.instrument, issued_on=date(2019, 1, 8))),
            CAN_THO_2019.replace(notice=evolve(CAN_THO_2019.notice, days=6)),
            evolve(CAN_THO_2019, supplements=CAN_THO_2019.supplements[::-1]),
        ]
        if not CAN_THO_2019.serving_rules(first):
            changed.append(evolve(CAN_THO_2019, provisions=(reworded, *rest)))
        digests = {plan_version(plan) for plan in (CAN_THO_2019, *changed)}
        assert len(digests) == len(changed) + 1
        assert plan_version(evolve(CAN_THO_2019)) == plan_version(CAN_THO_2019)

    def test_only_an_instrument_has_one(self) -> None:
        with pytest.raises(InvalidValueError):
            plan_version("ct19")  # type: ignore[arg-type]

    def test_the_order_in_a_set_is_none(self) -> None:
        digests = set()
        for letters in ("ab", "ba"):
            plan = evolve(CAN_THO_2019)
            object.__setattr__(plan, "supplements", frozenset(letters))
            digests.add(plan_version(plan))
        assert len(digests) == 1

    def test_a_rule_of_ones_own_is_in_it_however_it_is_written(self) -> None:
        written = [WithFields(3), WithFields(4), WithSlots(3), WithSlots(4), WithBoth(3, 4), WithBoth(4, 4)]
        digests = {plan_version(CAN_THO_2019.adding(rule)) for rule in written}
        assert len(digests) == len(written)
        assert plan_version(CAN_THO_2019.adding(WithSlots(3))) in digests

    def test_what_has_no_fixed_form_has_none(self) -> None:
        plan = evolve(CAN_THO_2019)
        object.__setattr__(plan, "supplements", (object(),))
        with pytest.raises(InvalidValueError):
            plan_version(plan)
