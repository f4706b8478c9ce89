"""Measuring: everybody does the same work, gives the same answer first, and takes turns with the others."""

from __future__ import annotations

import gc
import json
import os
import platform
import re
from collections.abc import Callable
from datetime import date
from importlib.metadata import version
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Final, NamedTuple

# What is found is kept here, as numbers; `tools/write_docs.py` draws it for the pages of each language. Whatever has a
# name has it in Vietnamese and English, with " · " between them, or in one where both say the same.
FOUND: Final = Path(__file__).resolve().parent.parent / "docs" / "measured.json"


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


def shown(results: list[Measured]) -> list[dict[str, object]]:
    """Print results, and return them as plain data."""
    for name, seconds, ratio, target in results:
        print(f"  {name}: {spelled(seconds)}, {ratio:.2f}" + ("" if target is None else f" (target {target:g})"))
    return [
        {"name": name, "seconds": figures(seconds), "ratio": round(ratio, 2)}
        | ({} if target is None else {"target": target})
        for name, seconds, ratio, target in results
    ]


def figures(value: float) -> float:
    """Return a number with its first three figures, which are all that a repetition would find again."""
    return float(f"{value:.3g}")


def machine(*packages: str) -> dict[str, object]:
    """Return when and on what was measured, and with which versions."""
    name = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists() and (found := re.search(r"model name\s*: (.*)", info.read_text(encoding="utf-8"))):
        name = found[1].strip()
    day = date.today().isoformat()  # noqa: DTZ011 - the day on which it was measured, where it was measured
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return {
        "on": day,
        "machine": f"{os.cpu_count()} × {name}, {platform.system()}, {python}",
        "packages": {package: version(package) for package in packages},
    }


def write(name: str, found: object) -> None:
    """Keep what was found under a name."""
    kept = json.loads(FOUND.read_text(encoding="utf-8"))
    kept[name] = found
    FOUND.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
