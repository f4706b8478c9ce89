"""Measure everything in one run, print it and write it into docs/measured.md: ``make bench``."""

from __future__ import annotations

import subprocess
import sys
from statistics import median
from time import perf_counter
from typing import Final

import growth
import stages
from counting import memory_bandwidth, one_box, one_column, one_meeting
from deciding import bytes_a_person, many_people
from measure import Measured, contest, machine, spelled, table, write

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
    "`import phieu_tin_nhiem`": f"{NEEDED}import phieu_tin_nhiem",
    "`from phieu_tin_nhiem import Tally`": f"{NEEDED}from phieu_tin_nhiem import Tally",
    "`from phieu_tin_nhiem import CAN_THO_2019`": f"{NEEDED}from phieu_tin_nhiem import CAN_THO_2019",
    "`from phieu_tin_nhiem import *`": f"{NEEDED}from phieu_tin_nhiem import *",
}


def section(title: str, lines: list[str]) -> list[str]:
    """Print a part of the page, and return it."""
    part = ["", f"### {title}", "", *lines]
    print(*part, sep="\n", flush=True)
    return part


def imports(turns: int) -> list[str]:
    """Return what importing costs beyond an interpreter, and beyond the two dependencies."""
    taken: dict[str, list[float]] = {name: [] for name in ("", *IMPORTS)}
    for _ in range(turns):
        for name, code in {"": "pass", **IMPORTS}.items():
            begin = perf_counter()
            subprocess.run([sys.executable, "-c", code], check=True)
            taken[name].append(perf_counter() - begin)
    bare, (needed, *names) = median(taken.pop("")), IMPORTS
    base = median(taken[needed])
    lines = ["| nhập · import | thêm · more | so với · than | mục tiêu · target |", "| --- | --- | --- | --- |"]
    lines.append(f"| {needed} | {spelled(base - bare)} | Python | |")
    for name in names:
        more = max(median(taken[name]) - base, 0)
        goal = f"{'✓' if more <= MOST else '✗'} ≤ {spelled(MOST)}"
        lines.append(f"| {name} | {spelled(more)} | attrs, relativedelta | {goal} |")
    return lines


def measured() -> list[str]:
    """Measure counting, deciding and importing, each with its peers."""
    lines: list[str] = []

    def add(title: str, results: list[Measured]) -> None:
        lines.extend(section(title, table(results)))

    add("10^7 dấu của một người · 10^7 marks of one column", contest(one_column(10**7), 9))
    add("200.000 phiếu × 50 người · 200,000 ballots × 50 people, row by row", contest(one_box(200_000, 50), 7))
    add("500 phiếu × 50 người, kèm tỷ lệ · 500 `Ballot`s × 50 people, percentages", contest(one_meeting(500, 50), 15))
    add("10^8 dấu và tốc độ bộ nhớ · 10^8 marks and the memory", contest(memory_bandwidth(10**8), 5))
    ours, *others = many_people(10**6, 50_000)
    # The slow ones by themselves: while they take their seconds, the others' people leave the cache and the memory.
    fast = [other for other in others if other.part == 1]
    slow = [other for other in others if other.part < 1]
    add("10^6 người · 10^6 people decided", contest([ours, *fast], 9))
    add("10^6 người, bên chậm · 10^6 people, the slow ones", contest([ours, *slow], 3))
    held = f"`Decisions`: {bytes_a_person(100_000):.1f} byte mỗi người ngoài đầu vào · bytes a person beyond the input."
    lines += section("Bộ nhớ · Memory", [held])
    lines += section("Nhập thư viện · Import", imports(15))
    profile = [*stages.of_counting(10**7), "", *stages.of_deciding(200_000)]
    return lines + section("Từng bước · Profile", profile)


def national(found: list[growth.Line]) -> list[str]:
    """Return what a whole country would cost by what one item of each question does."""
    each = {line.name.rsplit(" · ", 1)[1]: line.constant for line in found}
    bodies, people, ballots = 63 * 500, 50, 500
    marks, persons = bodies * people * ballots, bodies * people
    rows = [
        ("kiểm phiếu từ byte · tally, from bytes", marks, "tally"),
        ("kiểm phiếu từ `Ballot` · count, from ballots", marks, "count"),
        ("quyết định · decide", persons, "decide"),
        ("kiểm tra mọi cuộc họp · check", persons, "check"),
        ("đối chiếu kết quả · audit", persons, "audit"),
    ]
    lines = ["| việc · what | số lượng · number | thời gian · time |", "| --- | --- | --- |"]
    return lines + [f"| {name} | {number:,} | {spelled(number * each[key])} |" for name, number, key in rows]


def main() -> None:
    """Measure, print and write."""
    begin = perf_counter()
    about = machine(*PACKAGES)
    print(*about, sep="\n")
    write("bench", [*about, *measured()])
    found = list(growth.lines())
    growth.plot(found)
    write("growth", section("Theo kích thước · By size", growth.report(found))[3:])
    write("national", section("Cả nước · A country", national(found))[3:])
    print(f"\n{perf_counter() - begin:.0f} s")


if __name__ == "__main__":
    main()
