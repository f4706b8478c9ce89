"""Measure everything in one run, print it and keep it in docs/measured.json: ``make bench``."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from statistics import median
from time import perf_counter
from typing import Final

import growth
import speed
import stages
from counting import memory_bandwidth, one_box, one_column, one_meeting, one_meeting_of_pref_voting
from deciding import bytes_a_person, many_people
from measure import Contender, contest, figures, machine, shown, spelled, write

PACKAGES: Final = (
    "attrs",
    "duckdb",
    "numpy",
    "openfisca-core",
    "pandas",
    "polars",
    "pref_voting",
    "pyarrow",
    "python-dateutil",
    "votelib",
    "zen-engine",
)
NEEDED: Final = "import attrs; from dateutil.relativedelta import relativedelta; "
# What importing may cost beyond the two dependencies, in seconds.
MOST: Final = 0.015
IMPORTS: Final = {
    "attrs, relativedelta": NEEDED,
    "import phieu_tin_nhiem": f"{NEEDED}import phieu_tin_nhiem",
    "from phieu_tin_nhiem import Tally": f"{NEEDED}from phieu_tin_nhiem import Tally",
    "from phieu_tin_nhiem import CAN_THO_2019": f"{NEEDED}from phieu_tin_nhiem import CAN_THO_2019",
    "from phieu_tin_nhiem import *": f"{NEEDED}from phieu_tin_nhiem import *",
}


def imports(turns: int) -> list[dict[str, object]]:
    """Return what importing costs: the two dependencies beyond an interpreter, and the library beyond those."""
    taken: dict[str, list[float]] = {name: [] for name in ("", *IMPORTS)}
    for _ in range(turns):
        for name, code in {"": "pass", **IMPORTS}.items():
            begin = perf_counter()
            subprocess.run([sys.executable, "-c", code], check=True)
            taken[name].append(perf_counter() - begin)
    bare, (needed, *names) = median(taken.pop("")), IMPORTS
    base = median(taken[needed])
    found: list[dict[str, object]] = [{"code": needed, "seconds": figures(base - bare)}]
    # What cannot be told from nothing is shown as a microsecond.
    return found + [
        {"code": name, "seconds": figures(max(median(taken[name]) - base, 1e-6)), "most": MOST} for name in names
    ]


def held(title: str, contenders: list[Contender], turns: int) -> dict[str, object]:
    """Measure the contenders, and return what they took under this title."""
    print(f"\n{title}", flush=True)
    return {"title": title, "results": shown(contest(contenders, turns))}


def contests() -> Iterator[dict[str, object]]:
    """Measure counting and deciding, each with its peers."""
    yield held("10^7 dấu của một người · 10^7 marks of one column", one_column(10**7), 9)
    yield held(
        "200.000 phiếu × 50 người, lần lượt từng phiếu · 200,000 ballots × 50 people, ballot by ballot",
        one_box(200_000, 50),
        7,
    )
    yield held("500 `Ballot` × 50 người, kèm tỷ lệ · 500 `Ballot`s × 50 people, percentages", one_meeting(500, 50), 15)
    yield held("10^8 dấu và tốc độ bộ nhớ · 10^8 marks and the memory", memory_bandwidth(10**8), 5)
    ours, *others = many_people(10**6, 50_000)
    # The slow ones by themselves: while they take their seconds, the others' people leave the cache and the memory.
    fast = [other for other in others if other.part == 1]
    slow = [other for other in others if other.part < 1]
    yield held("Quyết định về 10^6 người · 10^6 people decided", [ours, *fast], 9)
    yield held("Quyết định về 10^6 người, các thư viện chậm hơn · 10^6 people decided, the slow ones", [ours, *slow], 3)


def main() -> None:
    """Measure, print and keep."""
    begin = perf_counter()
    found = machine(*PACKAGES)
    print(found["on"], found["machine"])
    speed.main()
    held_so_far = list(contests())
    found |= {
        "contests": held_so_far,
        "bytes_a_person": round(bytes_a_person(100_000), 1),
        "imports": imports(15),
        "stages": [stages.of_counting(10**7), stages.of_deciding(200_000)],
    }
    for key in ("bytes_a_person", "imports", "stages"):
        print(f"\n{key}: {found[key]}")
    lines = []
    for line in growth.lines():
        print(f"\n{line['name']}: {line['seconds']}", flush=True)
        lines.append(line)
    title = "500 `Ballot` × 50 người, pref_voting · 500 `Ballot`s × 50 people, pref_voting"
    held_so_far.append(held(title, one_meeting_of_pref_voting(500, 50), 15))
    write("bench", found)
    write("growth", lines)
    print(f"\n{spelled(perf_counter() - begin)}")


if __name__ == "__main__":
    main()
