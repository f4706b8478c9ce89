"""Deciding in bulk says of each person what deciding on one alone says, in whatever order and number they come."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from itertools import product
from typing import Any, ClassVar

import pytest
from attrs import evolve, field, frozen

from phieu_tin_nhiem import (
    CAN_THO_2019,
    Body,
    BodyKind,
    Circumstance,
    Finding,
    InvalidValueError,
    Office,
    Officeholder,
    Outcome,
    Plan,
    Provision,
    Role,
    Service,
)
from phieu_tin_nhiem.facts.people import ActingTime
from phieu_tin_nhiem.rules import Anniversary, Case, Rule
from phieu_tin_nhiem.rules.tenure import Exemptions, Tenure, Unstated
from refusals import STRANGER, expected_of, tell

DAY = date(2019, 1, 20)
SO_MAU = Body("Sở Mẫu", BodyKind.DEPARTMENT)
DIRECTOR = Office(Role.HEAD, SO_MAU)
DEPUTY = Office(Role.DEPUTY_HEAD, SO_MAU)
# Named by the plan; not named by it; named only if the agency is directly under the city.
OFFICES = {
    "named": DIRECTOR,
    "not named": Office(Role.OTHER, SO_MAU),
    "open": Office(Role.HEAD, Body("Cơ quan Mẫu", BodyKind.AGENCY)),
}
LONG_AGO, ENOUGH, TOO_LATE = date(2015, 1, 1), date(2018, 4, 20), date(2018, 4, 21)
HISTORIES: dict[str, tuple[Service, ...] | None] = {
    "unknown": None,
    "long": (Service(LONG_AGO),),
    "to the day": (Service(ENOUGH),),
    "a day short": (Service(TOO_LATE),),
    "to come": (Service(date(2019, 1, 21)),),
    "acting": (Service(LONG_AGO, acting=True),),
    "acting, then in post": (Service(LONG_AGO, TOO_LATE, acting=True), Service(date(2018, 4, 22))),
    "elsewhere": (Service(LONG_AGO, office=DEPUTY),),
    "elsewhere until now": (Service(LONG_AGO, ENOUGH, office=DEPUTY), Service(TOO_LATE)),
    "elsewhere all along": (Service(LONG_AGO, office=DEPUTY), Service(ENOUGH)),
    "ended": (Service(LONG_AGO, date(2019, 1, 19)),),
    "ends on the day": (Service(LONG_AGO, DAY),),
    "in two spans": (Service(LONG_AGO, ENOUGH), Service(TOO_LATE)),
    "after a gap": (Service(LONG_AGO, date(2018, 4, 19)), Service(TOO_LATE)),
}
NAMED_AGAIN = {
    "long": Service(LONG_AGO, office=DIRECTOR),
    "to the day": Service(ENOUGH, office=DIRECTOR),
    "a day short": Service(TOO_LATE, office=DIRECTOR),
}
ILL, RETIRING = Circumstance.SERIOUS_ILLNESS, Circumstance.RETIREMENT_NOTICE
CIRCUMSTANCES: tuple[list[Circumstance] | None, ...] = (None, [], [ILL], [RETIRING], [ILL, RETIRING])
EXEMPTIONS = CAN_THO_2019.rule(Exemptions)
GENEROUS = evolve(EXEMPTIONS, unstated=Unstated.EXEMPT)
STATED = evolve(EXEMPTIONS, grounds=[RETIRING])
PLANS = {
    "the plan": CAN_THO_2019,
    "the anniversary is too early": CAN_THO_2019.replace(
        tenure=evolve(CAN_THO_2019.rule(Tenure), anniversary=Anniversary.STRICT)
    ),
    "acting counts": CAN_THO_2019.replace(tenure=evolve(CAN_THO_2019.rule(Tenure), acting=ActingTime.COUNTS)),
    "others exempt": CAN_THO_2019.replace(exemptions=GENEROUS),
    "one ground": CAN_THO_2019.replace(exemptions=STATED),
    "one ground, others exempt": CAN_THO_2019.replace(exemptions=evolve(GENEROUS, grounds=[RETIRING])),
}
EVERYBODY = [
    Officeholder(f"Người Mẫu {number}", office, service=service, circumstances=circumstances)
    for number, (service, circumstances, office) in enumerate(
        product(HISTORIES.values(), CIRCUMSTANCES, OFFICES.values())
    )
]
YES, NO, OPEN = Outcome.VOTED_ON, Outcome.NOT_VOTED_ON, Outcome.UNDETERMINED


def outcomes(people: list[Officeholder], plan: Plan = CAN_THO_2019) -> list[Outcome]:
    return list(plan.decide_all(people, on=DAY).outcomes())


@frozen
class Noting(Rule):
    """The list of the plan, which notes whom it is asked about; it reads what that list reads, or does not say."""

    part: ClassVar[str] = "noting"

    provision: Provision
    asked: list[Office] = field(factory=list, eq=False)
    said: Collection[str] | None = None

    @property
    def reads(self) -> Collection[str] | None:
        """The facts that it was given."""
        return self.said

    def judge_case(self, case: Case) -> Iterable[Finding]:
        """Note the office, and answer as the list does."""
        self.asked.append(case.person.office)
        return CAN_THO_2019.subjects.judge_case(case)


class TestEachAnswer:
    """ct19.tenure, ct19.subjects: mỗi người được trả lời như khi hỏi riêng người đó."""

    @pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
    def test_it_is_that_of_the_person_alone(self, plan: Plan) -> None:
        alone = [plan.decide(person, on=DAY).outcome for person in EVERYBODY]
        assert outcomes(EVERYBODY, plan) == alone
        assert set(alone) == {YES, NO, OPEN}

    @pytest.mark.parametrize(
        ("history", "expected"),
        [
            ("unknown", OPEN),
            ("long", YES),
            ("to the day", YES),
            ("a day short", NO),
            ("to come", NO),
            ("acting", NO),
            ("acting, then in post", NO),
            ("elsewhere", NO),
            ("elsewhere until now", NO),
            ("elsewhere all along", YES),
            ("ended", NO),
            ("ends on the day", YES),
            ("in two spans", YES),
            ("after a gap", NO),
        ],
    )
    def test_nine_months_in_the_post(self, history: str, expected: Outcome) -> None:
        people = [Officeholder("An", office, service=HISTORIES[history]) for office in OFFICES.values()]
        # Whoever is not named is not voted on; whoever may be named is so at most if long enough in post.
        assert outcomes(people) == [expected, NO, NO if expected is NO else OPEN]

    @pytest.mark.parametrize(("history", "expected"), [("long", YES), ("to the day", YES), ("a day short", NO)])
    def test_a_span_may_name_the_post_itself(self, history: str, expected: Outcome) -> None:
        assert outcomes([Officeholder("An", DIRECTOR, service=[NAMED_AGAIN[history]])]) == [expected]

    @pytest.mark.parametrize(
        ("plan", "expected"),
        [
            ("the plan", [YES, YES, YES, YES, YES]),
            ("others exempt", [OPEN, YES, NO, NO, NO]),
            ("one ground", [OPEN, YES, YES, NO, NO]),
            ("one ground, others exempt", [OPEN, YES, NO, NO, NO]),
        ],
    )
    def test_what_circumstances_are_worth(self, plan: str, expected: list[Outcome]) -> None:
        people = [
            Officeholder("An", DIRECTOR, service=HISTORIES["long"], circumstances=circumstances)
            for circumstances in CIRCUMSTANCES
        ]
        assert outcomes(people, PLANS[plan]) == expected
        # Who is not long enough in post is not voted on, whatever else is not known.
        short = [evolve(person, service=HISTORIES["a day short"]) for person in people]
        assert outcomes(short, PLANS[plan]) == [NO] * len(CIRCUMSTANCES)


class TestMany:
    """However many there are, each is answered in their place, and every office is judged once."""

    def test_one_answer_for_each_in_their_order(self) -> None:
        one, other = (Officeholder("An", DIRECTOR, service=[Service(start)]) for start in (ENOUGH, TOO_LATE))
        for number in (4095, 4096, 4097, 8192, 8193):
            people = [other, *[one] * (number - 2), other]
            assert outcomes(people) == [NO, *[YES] * (number - 2), NO]

    @pytest.mark.parametrize("place", [0, 1, 4095, 4096, 4097, 8199])
    def test_what_is_no_officeholder_is_named_by_its_place(self, place: int) -> None:
        people: list[Any] = [Officeholder("An", DIRECTOR)] * 8200
        people[place] = STRANGER
        expected = expected_of(Officeholder, STRANGER, f"people[{place}]")
        assert tell(lambda: CAN_THO_2019.decide_all(people, on=DAY)) == expected
        with pytest.raises(InvalidValueError):
            CAN_THO_2019.decide_all(iter(people), on=DAY)

    PEOPLE = tuple(
        Officeholder(f"Người Mẫu {number}", Office(role, Body(f"Sở Mẫu {number}", BodyKind.DEPARTMENT)))
        for number, role in enumerate([Role.HEAD, Role.DEPUTY_HEAD, Role.HEAD, Role.OTHER, Role.HEAD] * 20)
    )

    def test_equal_posts_are_judged_once_whatever_their_bodies_are_called(self) -> None:
        rule = Noting(CAN_THO_2019.tenure.provision, said=CAN_THO_2019.subjects.reads)
        CAN_THO_2019.adding(rule).decide_all(self.PEOPLE, on=DAY)
        assert [office.role for office in rule.asked] == [Role.HEAD, Role.DEPUTY_HEAD, Role.OTHER]

    def test_a_rule_that_does_not_say_what_it_reads_is_asked_of_everybody(self) -> None:
        rule = Noting(CAN_THO_2019.tenure.provision)
        bulk = CAN_THO_2019.adding(rule).decide_all(self.PEOPLE, on=DAY)
        assert [office.body.name for office in rule.asked] == [person.office.body.name for person in self.PEOPLE]
        assert list(bulk.outcomes()) == list(CAN_THO_2019.decide_all(self.PEOPLE, on=DAY).outcomes())

    @pytest.mark.parametrize("name", ["circumstances", "party_leadership"])
    def test_a_rule_is_asked_once_for_each_group_of_facts(self, name: str) -> None:
        rule = Noting(CAN_THO_2019.tenure.provision, said=(name,))
        CAN_THO_2019.adding(rule).decide_all(self.PEOPLE, on=DAY)
        assert len(rule.asked) == 1

    def test_of_nobody_there_is_no_answer(self) -> None:
        assert outcomes([]) == []
