"""Instruments: the ids under which files name them, in a table; none is imported by a name that stands in data."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from phieu_tin_nhiem.base.errors import UnknownTermError
from phieu_tin_nhiem.interchange.problems import NOTHING, ONE_OF, meant_name
from phieu_tin_nhiem.plans.instruments import INSTRUMENTS
from phieu_tin_nhiem.plans.plan import Plan

PLANS: Final[Mapping[str, Plan]] = MappingProxyType({item.id: item.plan for item in INSTRUMENTS})
"""The instruments by the ids under which files name them.

>>> {id: plan.instrument.name.vi for id, plan in PLANS.items() if id.startswith("nq")}
{'nq35': 'Nghị quyết 35/2012/QH13', 'nq85': 'Nghị quyết 85/2014/QH13', 'nq96': 'Nghị quyết 96/2023/QH15'}
"""


def plan_called(id: object, where: str = "plan") -> Plan:  # noqa: A002 - it is called id in the documents
    """Return the instrument that files call ``id``.

    >>> plan_called("ct19").tenure.months
    9

    Raises:
        UnknownTermError: none is called so.
    """
    if not isinstance(id, str) or id not in PLANS:
        facts = {"allowed": tuple(PLANS), "also": NOTHING, "meant": meant_name(id, PLANS)}
        raise UnknownTermError(ONE_OF, id, where, facts)
    return PLANS[id]
