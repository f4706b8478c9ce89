"""Write the golden pickles of ``tests/golden``, which later versions must still read.

``python tools/write_pickles.py`` writes those that are not there yet; none is ever written over.
"""

from __future__ import annotations

import pickle
import sys
from pathlib import Path

from phieu_tin_nhiem import CAN_THO_2019, Result, Tally, Turnout
from phieu_tin_nhiem.testing.examples import worked_round

GOLDEN = Path(__file__).resolve().parent.parent / "tests" / "golden"


def values() -> dict[str, object]:
    """Return what is kept, by the name of its file."""
    whole = worked_round()
    return {
        "round": whole,
        "report": CAN_THO_2019.check(whole),
        "result": Result(Tally(30, 15, 5), Turnout(issued=52, collected=50)),
    }


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for name, value in values().items():
        path = GOLDEN / f"{name}.pickle"
        if not path.exists():
            path.write_bytes(pickle.dumps(value, protocol=4))
    sys.exit()
