"""A rule that the library does not know: its own sentence, duty and fact of a meeting, put into a plan from outside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from datetime import date
from typing import Any, ClassVar, Final, final

import pytest
from attrs import evolve, frozen

from phieu_tin_nhiem import (
    CAN_THO_2019,
    PARTY_2023,
    Citation,
    Dating,
    Duty,
    Fact,
    Finding,
    Grade,
    Instrument,
    InvalidRuleError,
    InvalidValueError,
    Meeting,
    Officeholder,
    OwnFact,
    Plan,
    Provision,
    ProvisionKind,
    Sentence,
    Status,
    Text,
    Topic,
    UnknownRuleError,
    compare,
)
from phieu_tin_nhiem.base.sentences import COUNT, NAME, several
from phieu_tin_nhiem.base.values import Count, checked
from phieu_tin_nhiem.interchange import InvalidFileError, dumps, loads_round
from phieu_tin_nhiem.plans.comparison import Verdict, terms_of
from phieu_tin_nhiem.rules import Case, MeetingContext, Occasion, Rule, Tenure, TermOf
from rounds import DEPUTY, DIRECTOR, EVERYBODY, WORK_DAY, lawful_round, with_meeting

GUIDE: Final = Instrument(
    id="hd1",
    name=Text("Hướng dẫn mẫu", "Made-up guide"),
    title=Text("Hướng dẫn mẫu về Ban Kiểm phiếu", "Made-up guide on counting boards"),
    issuer=Text("Sở Mẫu", "Made-up department"),
    issued_on=date(2019, 1, 8),
    known_from=Text("giả định", "made up"),
)
MIXED: Final = Provision(
    "hd1.board",
    ProvisionKind.RULE,
    Text("Không quá một nửa Ban Kiểm phiếu thuộc cùng một phòng.", "At most half of the board is of one division."),
    Citation(GUIDE, "hd1.board", Grade.SEEN),
    topic=Topic.PREPARATION,
)
DIVISIONS: Final = OwnFact(
    "board_divisions",
    Text("phòng của từng thành viên Ban Kiểm phiếu", "the division of each member of the counting board"),
    several(NAME),
)
MISSING: Final = Fact.own(DIVISIONS.name, DIVISIONS.label.vi, DIVISIONS.label.en)

ENOUGH_DIVISIONS: Final = Sentence(
    "own.mixed",
    vi="nhiều nhất {most} trong {members} thành viên thuộc cùng một phòng",
    en="at most {most} of {members} member{members:s} {most:is|are} of one division",
    most=COUNT,
    members=COUNT,
)
ONE_DIVISION: Final = Sentence(
    "own.one_division",
    vi="{count} trong {members} thành viên thuộc {division}, quá một nửa",
    en="{count} of {members} member{members:s} {count:is|are} of {division}, more than half",
    count=COUNT,
    members=COUNT,
    division=NAME,
)
NOT_KNOWN: Final = Sentence("own.unknown", vi="chưa biết phòng của các thành viên", en="their divisions are not known")
MIX: Final = Sentence("own.mix", vi="chọn thành viên từ nhiều phòng", en="choose members of several divisions")


@final
@frozen(field_transformer=checked)
class MixedBoard(Rule):
    """At most one ``share``-th of the counting board is of one division."""

    part: ClassVar[str] = "mixed_board"
    facts: ClassVar[tuple[OwnFact, ...]] = (DIVISIONS,)

    provision: Provision
    share: Count = 2

    def check_meeting(self, meeting: Meeting, context: MeetingContext) -> Iterable[Finding]:
        """Count the members of each division."""
        del context
        divisions = meeting.own_fact(DIVISIONS)
        if not isinstance(divisions, tuple) or not divisions:
            yield Finding(
                rule=self.provision, status=Status.UNDETERMINED, statement=NOT_KNOWN(), missing=(MISSING,), remedy=MIX()
            )
            return
        ((division, most),) = Counter(divisions).most_common(1)
        if most * self.share <= len(divisions):
            statement = ENOUGH_DIVISIONS(most=most, members=len(divisions))
            yield Finding(rule=self.provision, status=Status.SATISFIED, statement=statement)
        else:
            statement = ONE_DIVISION(count=most, members=len(divisions), division=division)
            yield Finding(rule=self.provision, status=Status.VIOLATED, statement=statement, remedy=MIX())

    def duties(self, occasion: Occasion) -> Iterable[Duty]:
        """Return the duty to mix the board."""
        yield Duty(self.provision, MIX(), Text("Sở Mẫu", "Made-up department"), occasion.on, Dating.IMPLIED)

    def terms(self) -> Iterable[TermOf]:
        """Return what is laid down."""
        yield TermOf(Topic.PREPARATION, MIX(), self.provision)


NO_LEADER: Final = Sentence("own.leader", vi="không thuộc lãnh đạo cấp ủy", en="is no leader of the committee")
LEADER: Final = Sentence("own.no_leader", vi="thuộc lãnh đạo cấp ủy", en="is a leader of the committee")
LEADER_UNKNOWN: Final = Sentence("own.leader_unknown", vi="chưa biết", en="not known")


@frozen
class LeadersOnly(Rule):
    """Only who leads the party committee is voted on. It does not say what it reads."""

    part: ClassVar[str] = "leaders_only"

    provision: Provision

    def judge_case(self, case: Case) -> Iterable[Finding]:
        """Look at one fact."""
        leads = case.person.party_leadership
        if leads is None:
            yield Finding(
                rule=self.provision,
                status=Status.UNDETERMINED,
                statement=LEADER_UNKNOWN(),
                missing=(Fact.PARTY_LEADERSHIP,),
            )
        else:
            status, said = (Status.SATISFIED, LEADER) if leads else (Status.NOT_APPLICABLE, NO_LEADER)
            yield Finding(rule=self.provision, status=status, statement=said())


@final
@frozen
class LeadersOnlyByGroups(LeadersOnly):
    """The same, and it says what it reads."""

    @property
    def reads(self) -> Collection[str]:
        return ("party_leadership",)


PLAN: Final[Plan] = CAN_THO_2019.adding(MixedBoard(MIXED))


def findings_of(divisions: object) -> list[Finding]:
    """Return what is found at the work meeting of the lawful round, whose board has members of these divisions."""
    whole = with_meeting(lawful_round(), 1, own={} if divisions is None else {DIVISIONS.name: divisions})
    found = [finding for finding in PLAN.check(whole).findings if finding.rule == MIXED]
    return [finding for finding in found if finding.meeting is not None and finding.meeting.on == WORK_DAY]


class TestTheRule:
    """It is asked like every other rule (hd1.board)."""

    @pytest.mark.parametrize(
        ("divisions", "status", "sentence"),
        [
            (["Phòng A", "Phòng B"], Status.SATISFIED, ENOUGH_DIVISIONS),
            (["Phòng A", "Phòng B", "Phòng A"], Status.VIOLATED, ONE_DIVISION),
            (None, Status.UNDETERMINED, NOT_KNOWN),
        ],
    )
    def test_it_appears_in_check(self, divisions: object, status: Status, sentence: Sentence) -> None:
        (finding,) = findings_of(divisions)
        assert (finding.status, finding.statement.sentence) == (status, sentence)

    def test_a_missing_fact_of_its_own_is_named(self) -> None:
        (finding,) = findings_of(None)
        assert finding.missing == (MISSING,)
        label = DIVISIONS.label
        assert finding.to_dict()["missing"] == [{"code": DIVISIONS.name, "vi": label.vi, "en": label.en}]

    def test_it_explains_itself_in_both_languages(self) -> None:
        whole = with_meeting(lawful_round(), 1, own={DIVISIONS.name: ["Phòng A"]})
        report = PLAN.check(whole)
        assert "1 of 1 member is of Phòng A" in report.explain("en")
        assert "1 trong 1 thành viên thuộc Phòng A" in report.explain()

    def test_it_appears_in_the_timeline(self) -> None:
        assert MIXED in {duty.rule for duty in PLAN.timeline(WORK_DAY).duties}
        assert MIXED not in {duty.rule for duty in CAN_THO_2019.timeline(WORK_DAY).duties}

    def test_it_appears_in_the_terms_and_in_a_comparison(self) -> None:
        assert MIX() in {term.statement for term in terms_of(PLAN)}
        points = compare(PLAN, PARTY_2023).points
        assert any(MIX() in point.left and MIXED in point.cited_left for point in points)

    def test_nothing_else_changes(self) -> None:
        others = [finding for finding in PLAN.check(lawful_round()).findings if finding.rule != MIXED]
        assert others == list(CAN_THO_2019.check(lawful_round()).findings)


class TestInFiles:
    """A fact of its own is read from JSON through the plan that has the rule."""

    def test_it_is_read_back(self) -> None:
        whole = with_meeting(lawful_round(), 1, own={DIVISIONS.name: ["Phòng A", "Phòng B"]})
        found, plan = loads_round(dumps(whole), PLAN)
        assert found == whole
        assert plan == PLAN
        assert plan.check(found) == PLAN.check(whole)

    def test_a_plan_without_the_rule_does_not_know_it(self) -> None:
        whole = with_meeting(lawful_round(), 1, own={DIVISIONS.name: ["Phòng A"]})
        with pytest.raises(InvalidFileError) as caught:
            loads_round(dumps(whole))
        (error,) = caught.value.errors
        assert error.where.startswith("$.meetings[1].own")
        assert DIVISIONS.name in str(error)


class TestJudging:
    """A rule of one's own on people answers alike one by one and in bulk, whether it says what it reads or not."""

    @pytest.mark.parametrize("kind", [LeadersOnly, LeadersOnlyByGroups])
    def test_bulk_is_single(self, kind: type[LeadersOnly]) -> None:
        plan = CAN_THO_2019.adding(kind(MIXED))
        people: list[Officeholder] = [
            evolve(person, party_leadership=leads) for person in EVERYBODY for leads in (True, False, None)
        ]
        bulk = [decision.outcome for decision in plan.decide_all(people, on=WORK_DAY)]
        assert bulk == [plan.decide(person, on=WORK_DAY).outcome for person in people]
        assert len(set(bulk)) == 3

    def test_it_decides_beside_the_rules_of_the_plan(self) -> None:
        plan = CAN_THO_2019.adding(LeadersOnly(MIXED))
        assert plan.decide(DEPUTY, on=WORK_DAY).blocking[0].rule == MIXED
        assert not plan.decide(DIRECTOR, on=WORK_DAY).blocking


class TestThePlan:
    """A plan with another rule is another plan."""

    def test_the_provision_comes_with_the_rule(self) -> None:
        assert PLAN.supplements[-1] == MIXED
        assert PLAN.serving(MIXED.id) == (MixedBoard(MIXED),)

    @pytest.mark.parametrize("id_", ["mixed_board", MIXED.id])
    def test_it_can_be_taken_out_by_its_name_or_its_provision(self, id_: str) -> None:
        assert PLAN.without(id_).rules == CAN_THO_2019.rules

    def test_it_can_be_replaced(self) -> None:
        other = MixedBoard(MIXED, share=3)
        assert PLAN.replace(mixed_board=other).rule(MixedBoard) == other
        assert len(PLAN.replace(mixed_board=other).rules) == len(PLAN.rules)

    def test_one_name_is_of_one_rule(self) -> None:
        with pytest.raises(InvalidRuleError) as caught:
            PLAN.adding(MixedBoard(MIXED, share=3))
        assert (caught.value.value, caught.value.where) == ("mixed_board", "Plan.rules")

    def test_a_rule_has_the_name_under_which_it_is_put(self) -> None:
        with pytest.raises(InvalidRuleError):
            PLAN.replace(tenure=MixedBoard(MIXED))

    def test_a_provision_that_contradicts_one_of_the_plan_is_refused(self) -> None:
        other = evolve(MIXED, content=Text("Khác.", "Other."))
        with pytest.raises(InvalidRuleError):
            PLAN.without("mixed_board").adding(MixedBoard(other))

    @pytest.mark.parametrize("id_", ["mixed", "hd1", ""])
    def test_what_is_not_there_cannot_be_taken_out(self, id_: str) -> None:
        with pytest.raises(UnknownRuleError) as caught:
            PLAN.without(id_)
        assert caught.value.value == id_

    def test_a_rule_that_a_plan_does_not_have_is_said_to_be_missing(self) -> None:
        assert PARTY_2023.find(Tenure) is None
        with pytest.raises(UnknownRuleError):
            PARTY_2023.rule(Tenure)
        with pytest.raises(UnknownRuleError):
            _ = PARTY_2023.notice

    def test_a_rule_is_called_by_its_name(self) -> None:
        assert Plan.tenure.name == "tenure"
        assert PLAN.tenure is PLAN.rule(Tenure)

    def test_facts_of_its_own_are_those_of_its_rules(self) -> None:
        assert PLAN.facts == (DIVISIONS,)
        assert CAN_THO_2019.facts == ()

    def test_one_name_is_of_one_fact(self) -> None:
        class Counted(Rule):
            facts: ClassVar[tuple[OwnFact, ...]] = (OwnFact(DIVISIONS.name, DIVISIONS.label, COUNT),)
            provision = PLAN.provisions[0]

        with pytest.raises(InvalidRuleError) as caught:
            PLAN.adding(Counted())
        assert (caught.value.where, caught.value.value) == ("Plan.facts", DIVISIONS.name)

    @pytest.mark.parametrize(
        "reads", ["office.role", ["office.rolle"], ["office.body.under.value"], [3], iter(["name"])]
    )
    def test_a_rule_reads_facts_of_a_person(self, reads: Any) -> None:  # noqa: ANN401
        class Reader(Rule):
            provision = PLAN.provisions[0]

            @property
            def reads(self) -> Any:  # noqa: ANN401
                return reads

        with pytest.raises(InvalidValueError) as caught:
            PLAN.adding(Reader())
        assert caught.value.where == f"Plan.rules[{len(PLAN.rules)}].reads"

    def test_a_rule_stands_in_provisions(self) -> None:
        class Astray(Rule):
            provision = "ct19.tenure"  # type: ignore[assignment]

        acts: list[Callable[[], Plan]] = [lambda: PLAN.adding(Astray()), lambda: PLAN.replace(rules=[Astray()])]
        for act in acts:
            with pytest.raises(InvalidValueError) as caught:
                act()
            assert caught.value.where.endswith(".provisions[0]")

    def test_a_plan_that_says_nothing_of_people_checks_and_is_compared_all_the_same(self) -> None:
        silent = PLAN.without("subjects", "tenure", "exemptions", "venues")
        assert {finding.rule.id for finding in silent.check(lawful_round()).violations} == set()
        assert compare(silent, PLAN).with_verdict(Verdict.ONLY_RIGHT)
        assert not hasattr(silent, "tenure")
        assert getattr(silent, "tenure", None) is None
