"""Values that show themselves, one of each kind: what a notebook, a browser and the tests look at."""

from __future__ import annotations

from collections.abc import Mapping

from phieu_tin_nhiem import CAN_THO_2019, Result, Tally, Turnout
from phieu_tin_nhiem.base.document import Shown
from phieu_tin_nhiem.plans import ASSEMBLY_2012, ASSEMBLY_2014, ASSEMBLY_2023
from phieu_tin_nhiem.plans.comparison import compare
from phieu_tin_nhiem.published import audit, rounds
from phieu_tin_nhiem.testing import examples

DECISIONS = CAN_THO_2019.decide_all(
    [examples.DIRECTOR, examples.DEPUTY, examples.NEW_DEPUTY] * 4, on=examples.FAULTY_DAY
)
VALUES: Mapping[str, Shown] = {
    "audit": audit(rounds()[0]),
    "comparison": compare(ASSEMBLY_2014, ASSEMBLY_2023),
    "count": examples.counted(),
    "decision": DECISIONS[0],
    "decisions": DECISIONS,
    "plan": CAN_THO_2019,
    "published": rounds()[0],
    "regulation": ASSEMBLY_2012,
    "report": CAN_THO_2019.check(examples.worked_round()),
    "result": Result(Tally(19, 2, 25), Turnout(members=50, issued=48, collected=47)),
    "tally": Tally(437, 34, 4),
    "timeline": CAN_THO_2019.timeline(examples.CLEAN_DAY),
}
