"""Measuring: everybody does the same work, gives the same answer first, and takes turns with the others."""

from __future__ import annotations

import gc
import os
import platform
import re
from collections.abc import Callable, Iterable
from datetime import date
from importlib.metadata import version
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Final, NamedTuple

DOCS: Final = Path(__file__).resolve().parent.parent / "docs"
PAGE: Final = DOCS / "performance.md"


class Contender(NamedTuple):
    """Somebody who does the work: ``part`` of it where all of it would take minutes, which is then scaled up."""

    name: str
    run: Callable[[], object]
    target: float | None = None
    part: float = 1
    checked: bool = True


class Measured(NamedTuple):
    """What somebody took in seconds for the whole work, and how many times as long as ours that is."""

    name: str
    seconds: float
    ratio: float
    target: float | None


def contest(contenders: list[Contender], turns: int) -> list[Measured]:
    """Let each give its answer, compare it with the first one's, and measure in turns; medians.

    Raises:
        SystemExit: somebody gives another answer, and there is nothing to compare.
    """
    ours, *others = contenders
    expected = ours.run()
    for other in others:
        if other.checked and (answer := other.run()) != expected:
            raise SystemExit(f"{other.name} says {answer!r}, {ours.name} says {expected!r}")
    taken: dict[str, list[float]] = {contender.name: [] for contender in contenders}
    gc.collect()
    gc.disable()
    for _ in range(turns):
        for contender in contenders:
            begin = perf_counter()
            contender.run()
            taken[contender.name].append((perf_counter() - begin) / contender.part)
    gc.enable()
    first = median(taken[ours.name])
    return [
        Measured(each.name, seconds := median(taken[each.name]), seconds / first, each.target) for each in contenders
    ]


def spelled(seconds: float) -> str:
    """Return a duration as people write it."""
    for size, unit in ((1, "s"), (1e-3, "ms"), (1e-6, "µs")):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds * 1e9:.3g} ns"


def table(results: Iterable[Measured]) -> list[str]:
    """Return a table of results in Markdown: times, ratios, targets, and whether they are reached."""
    lines = ["| cách làm · how | trung vị · median | tỷ lệ · ratio | mục tiêu · target |", "| --- | --- | --- | --- |"]
    for name, seconds, ratio, target in results:
        goal = "" if target is None else f"{'✓' if ratio >= target else '✗'} {target:g}"
        lines.append(f"| {name} | {spelled(seconds)} | {ratio:.2f} | {goal} |")
    return lines


def machine(*packages: str) -> list[str]:
    """Return what was measured on, and with which versions."""
    name = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists() and (found := re.search(r"model name\s*: (.*)", info.read_text(encoding="utf-8"))):
        name = found[1].strip()
    versions = ", ".join(f"{package} {version(package)}" for package in packages)
    day = date.today().isoformat()  # noqa: DTZ011 - the day on which it was measured, where it was measured
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return [f"{day}; {os.cpu_count()} × {name}, {platform.system()}, {python}; {versions}."]


def write(name: str, lines: Iterable[str]) -> None:
    """Put lines into the page between the two marks that bear a name."""
    page = PAGE.read_text(encoding="utf-8")
    begin, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
    before, rest = page.split(begin, 1)
    _, after = rest.split(end, 1)
    PAGE.write_text(f"{before}{begin}\n{chr(10).join(lines)}\n\n{end}{after}", encoding="utf-8")
