"""Instruments: the ids under which files name them, in a table; none is imported by a name that stands in data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from phieu_tin_nhiem.base.errors import UnknownTermError
from phieu_tin_nhiem.plans import ASSEMBLY_2012, ASSEMBLY_2014, ASSEMBLY_2023, CAN_THO_2019, PARTY_2014, PARTY_2023
from phieu_tin_nhiem.plans.plan import Plan

PLANS: Final[Mapping[str, Plan]] = {
    "ct19": CAN_THO_2019,
    "nq35": ASSEMBLY_2012,
    "nq85": ASSEMBLY_2014,
    "nq96": ASSEMBLY_2023,
    "qd262": PARTY_2014,
    "qd96": PARTY_2023,
}
"""The instruments by the ids under which files name them.

>>> {id: plan.instrument.name.vi for id, plan in PLANS.items() if id.startswith("nq")}
{'nq35': 'Nghị quyết 35/2012/QH13', 'nq85': 'Nghị quyết 85/2014/QH13', 'nq96': 'Nghị quyết 96/2023/QH15'}
"""


def plan_called(id: object) -> Plan:  # noqa: A002 - it is called id in the documents
    """Return the instrument that files call ``id``.

    >>> plan_called("ct19") is CAN_THO_2019
    True

    Raises:
        UnknownTermError: none is called so.
    """
    if not isinstance(id, str) or id not in PLANS:
        raise UnknownTermError("expected.term", id, "plan", {"allowed": tuple(PLANS)})
    return PLANS[id]


def checking_plan(id: object, where: str) -> Plan:  # noqa: A002 - it is called id in the documents
    """Return the plan of that id, which can check a round.

    Raises:
        UnknownTermError: no plan that checks rounds is called so.
    """
    plans = {name: book for name, book in PLANS.items() if isinstance(book, Plan)}
    if not isinstance(id, str) or id not in plans:
        raise UnknownTermError("expected.term", id, where, {"allowed": tuple(plans)})
    return plans[id]
