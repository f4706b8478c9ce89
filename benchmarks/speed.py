"""One answer beside its plain like, and an import beside what both dependencies cost: ratios, in turns of one run.

``python benchmarks/speed.py`` needs the library alone, and takes seconds; ``make bench`` runs it too.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final, NamedTuple

import plain
from data import MEETING, held_round, officials, people
from measure import figures, machine, write
from phieu_tin_nhiem import CAN_THO_2019, Outcome

PEOPLE: Final = 2_000
TURNS: Final = 9
NEEDED: Final = "import attrs; from dateutil.relativedelta import relativedelta"
PLAN: Final = f"{NEEDED}; from phieu_tin_nhiem import CAN_THO_2019"


class Ratio(NamedTuple):
    """How many times as long something takes as what stands beside it, and how many times it may at the most."""

    name: str
    of: str
    seconds: float
    ratio: float
    most: float


def taken_in_turns(runs: dict[str, Callable[[], object]], turns: int) -> dict[str, float]:
    """Return what each takes in seconds, the median of turns."""
    taken: dict[str, list[float]] = {name: [] for name in runs}
    for _ in range(turns):
        for name, run in runs.items():
            begin = perf_counter()
            run()
            taken[name].append(perf_counter() - begin)
    return {name: median(found) for name, found in taken.items()}


def answers() -> list[Ratio]:
    """Return what a decision with its reasons and a check take for each person, beside a plain decision."""
    rows = officials(PEOPLE)
    everybody = people(rows)
    whole = held_round(rows)
    ours = [CAN_THO_2019.decide(person, on=MEETING).outcome is Outcome.VOTED_ON for person in everybody]
    if ours != [plain.decided(row).voted_on for row in rows]:
        raise SystemExit("the plain rules decide otherwise")
    taken = taken_in_turns(
        {
            "plain": lambda: [plain.decided(row) for row in rows],
            "decide": lambda: [CAN_THO_2019.decide(person, on=MEETING) for person in everybody],
            "check": lambda: CAN_THO_2019.check(whole),
        },
        TURNS,
    )
    beside = "attrs + dateutil, kèm lý do · attrs + dateutil, with reasons"
    return [
        Ratio(name, beside, taken[key] / PEOPLE, taken[key] / taken["plain"], most)
        for key, name, most in (
            ("decide", "`decide`, kèm mọi lý do · `decide`, with all reasons", 2.5),
            ("check", "`check`, mỗi người · `check`, a person", 6.0),
        )
    ]


def imports() -> Ratio:
    """Return what importing a plan costs beyond both dependencies, beside what these cost, all of it compiled before."""
    with TemporaryDirectory() as compiled:
        variables = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        variables["PYTHONPYCACHEPREFIX"] = compiled

        def started(code: str) -> Callable[[], object]:
            return lambda: subprocess.run([sys.executable, "-c", code], check=True, env=variables)

        runs = {"bare": started("pass"), "needed": started(NEEDED), "plan": started(PLAN)}
        taken_in_turns(runs, 1)
        taken = taken_in_turns(runs, TURNS)
    beyond = taken["plan"] - taken["needed"]
    both = "`import attrs`, `relativedelta`"
    return Ratio(
        "`from phieu_tin_nhiem import CAN_THO_2019`", both, beyond, beyond / (taken["needed"] - taken["bare"]), 1.3
    )


def main() -> None:
    """Measure, print and keep."""
    found = [*answers(), imports()]
    for ratio in found:
        print(f"{ratio.name}: {ratio.ratio:.2f} (at most {ratio.most:g})")
    kept = [ratio._asdict() | {"seconds": figures(ratio.seconds), "ratio": round(ratio.ratio, 2)} for ratio in found]
    write("ratios", machine("attrs", "python-dateutil") | {"found": kept})


if __name__ == "__main__":
    main()
