"""Who decides how fast: the peers, with the same rules of the plan on the same people."""

from __future__ import annotations

import datetime as dt
import tracemalloc
from typing import Any

import numpy as np
import zen
from openfisca_core.entities import build_entity
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DAY, ETERNITY
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

import plain
from data import MEETING, officials, people
from measure import Contender
from phieu_tin_nhiem import CAN_THO_2019, Officeholder, Outcome

PERSON = build_entity(key="person", plural="persons", label="a person in a post", is_person=True)


# --- OpenFisca: columns in, a column out, the rules as formulas --------------------------------------------------


class RoleOf(Enum):
    """The roles that are asked about."""

    head = "head"
    deputy_head = "deputy_head"
    chair = "chair"


class KindOf(Enum):
    """The kinds of bodies that are asked about."""

    department = "department"
    agency = "agency"
    district_committee = "district_committee"
    district_division = "district_division"


class start(Variable):  # noqa: N801 - OpenFisca names a variable by its class
    """Since when the post has been held."""

    value_type = dt.date
    entity = PERSON
    definition_period = ETERNITY


class role(Variable):  # noqa: N801
    """The post."""

    value_type = Enum
    possible_values = RoleOf
    default_value = RoleOf.head
    entity = PERSON
    definition_period = ETERNITY


class kind(Variable):  # noqa: N801
    """The kind of the body."""

    value_type = Enum
    possible_values = KindOf
    default_value = KindOf.department
    entity = PERSON
    definition_period = ETERNITY


class committee_member(Variable):  # noqa: N801
    """Whether the person is a member of the People's Committee."""

    value_type = bool
    entity = PERSON
    definition_period = ETERNITY


class in_a_listed_post(Variable):  # noqa: N801
    """Whether the plan names the post."""

    value_type = bool
    entity = PERSON
    definition_period = DAY

    def formula(self, period):  # noqa: ANN001, ANN201 - the signature is OpenFisca's
        """Go through the groups of the plan."""
        post, body = self("role", period), self("kind", period)
        return (
            ((body == KindOf.department) & ((post == RoleOf.head) | (post == RoleOf.deputy_head)))
            | ((body == KindOf.agency) & (post == RoleOf.head))
            | ((body == KindOf.district_committee) & (post == RoleOf.chair))
            | ((body == KindOf.district_division) & (post == RoleOf.head) & self("committee_member", period))
        )


class long_enough(Variable):  # noqa: N801
    """Whether nine months are complete."""

    value_type = bool
    entity = PERSON
    definition_period = DAY

    def formula(self, period):  # noqa: ANN001, ANN201 - the signature is OpenFisca's
        """Add the months, and stay inside the month that is reached."""
        begun = self("start", period).astype("datetime64[D]")
        month = begun.astype("datetime64[M]")
        reached = month + plain.MONTHS
        last_day = (reached + 1).astype("datetime64[D]") - 1
        complete = np.minimum(reached.astype("datetime64[D]") + (begun - month.astype("datetime64[D]")), last_day)
        return complete <= np.datetime64(str(period.start))


class voted_on(Variable):  # noqa: N801
    """Whether the person is subject to the vote."""

    value_type = bool
    entity = PERSON
    definition_period = DAY

    def formula(self, period):  # noqa: ANN001, ANN201 - the signature is OpenFisca's
        """Ask for both."""
        return self("in_a_listed_post", period) & self("long_enough", period)


# --- The rule engine, and everybody ------------------------------------------------------------------------------


RULE = (
    '(kind == "department" and (role == "head" or role == "deputy_head")'
    ' or kind == "agency" and role == "head" or kind == "district_committee" and role == "chair"'
    ' or kind == "district_division" and role == "head" and member) and start <= latest'
)


def many_people(number: int, part: int) -> list[Contender]:
    """Return who decides on so many people; those who take minutes decide on a part of them."""
    rows = officials(number)
    everybody = people(rows)
    first = rows[:part]
    latest = CAN_THO_2019.tenure.latest_start(MEETING)
    starts = np.array([row.start for row in rows], dtype="datetime64[D]")
    roles, kinds = np.array([row.role.value for row in rows]), np.array([row.kind.value for row in rows])
    members = np.array([bool(row.committee_member) for row in rows])
    encoded = {"role": RoleOf.encode(roles), "kind": KindOf.encode(kinds), "committee_member": members, "start": starts}
    system = TaxBenefitSystem([PERSON])
    for variable in (start, role, kind, committee_member, in_a_listed_post, long_enough, voted_on):
        system.add_variable(variable)
    role_codes, kind_codes = np.unique(roles, return_inverse=True), np.unique(kinds, return_inverse=True)
    rule = zen.compile_expression(RULE)
    facts = [
        {
            "role": row.role.value,
            "kind": row.kind.value,
            "member": bool(row.committee_member),
            "start": row.start.toordinal(),
            "latest": latest.toordinal(),
        }
        for row in first
    ]

    def of_openfisca() -> int:
        simulation = SimulationBuilder().build_default_simulation(system, count=number)
        for name, column in encoded.items():
            simulation.set_input(name, "ETERNITY", column)
        return int(np.count_nonzero(simulation.calculate("voted_on", MEETING.isoformat())))

    def of_numpy() -> int:
        def is_role(value: str) -> Any:  # noqa: ANN401 - a column of numpy
            return role_codes[1] == np.searchsorted(role_codes[0], value)

        def is_kind(value: str) -> Any:  # noqa: ANN401
            return kind_codes[1] == np.searchsorted(kind_codes[0], value)

        listed = (
            (is_kind("department") & (is_role("head") | is_role("deputy_head")))
            | (is_kind("agency") & is_role("head"))
            | (is_kind("district_committee") & is_role("chair"))
            | (is_kind("district_division") & is_role("head") & members)
        )
        return int(np.count_nonzero(listed & (starts <= np.datetime64(latest))))

    def ours() -> int:
        return CAN_THO_2019.decide_all(everybody, on=MEETING).number_of(Outcome.VOTED_ON)

    share = part / number
    _agree("attrs + dateutil", [plain.decided(row).voted_on for row in first], everybody[:part])
    _agree("zen-engine", [rule.evaluate(fact) for fact in facts], everybody[:part])
    return [
        Contender("decide_all", ours),
        Contender("OpenFisca", of_openfisca, 1.5),
        Contender("numpy, cột có sẵn · numpy, columns", of_numpy),
        Contender(
            "zen-engine, biểu thức · zen-engine, expression",
            lambda: [rule.evaluate(f) for f in facts],
            None,
            share,
            checked=False,
        ),
        Contender(
            "decide, từng người · decide, one by one",
            lambda: [CAN_THO_2019.decide(person, on=MEETING) for person in everybody[: part // 10]],
            None,
            share / 10,
            checked=False,
        ),
        Contender(
            "attrs + dateutil, kèm lý do · attrs + dateutil, with reasons",
            lambda: [plain.decided(row) for row in first],
            40,
            share,
            checked=False,
        ),
    ]


def _agree(name: str, answers: list[object], persons: tuple[Officeholder, ...]) -> None:
    ours = [outcome is Outcome.VOTED_ON for outcome in CAN_THO_2019.decide_all(persons, on=MEETING).outcomes()]
    if answers != ours:
        raise SystemExit(f"{name} decides otherwise")


def bytes_a_person(number: int) -> float:
    """Return what the decisions on so many people hold beyond the people, at the most, in bytes for each."""
    everybody = people(officials(number))
    tracemalloc.start()
    decisions = CAN_THO_2019.decide_all(everybody, on=MEETING)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most / len(decisions)
