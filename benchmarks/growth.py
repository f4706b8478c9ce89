"""How the cost grows with the size: each question from a thousand to ten million, as far as four minutes go."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import perf_counter
from typing import Final

import attrs

from data import MEETING, ballots, form, held_round, marks, officials, people
from measure import figures
from phieu_tin_nhiem import CAN_THO_2019, Ballot, Tally, count
from phieu_tin_nhiem.published import audit, rounds

SIZES: Final = tuple(10**power for power in range(3, 8))
# A size is left out when, by what the one before it took, it would take longer than this.
LONGEST: Final = 240.0


def _tally(size: int) -> Callable[[], object]:
    raw = marks(size)
    return lambda: Tally.from_marks(raw)


def _count(size: int) -> Callable[[], object]:
    some, printed = ballots(20, 50), form(50)
    box: list[Ballot] = some * (size // 1000)
    return lambda: count(printed, box)


def _decide(size: int) -> Callable[[], object]:
    some = people(officials(min(size, 10**6)))
    everybody = some * (size // len(some))
    return lambda: CAN_THO_2019.decide_all(everybody, on=MEETING)


def _check(size: int) -> Callable[[], object]:
    held = held_round(officials(size))
    return lambda: CAN_THO_2019.check(held)


def _audit(size: int) -> Callable[[], object]:
    printed = next(source for source in rounds() if source.id == "TPHCM-2013")
    rows = [attrs.evolve(row, row=1) for row in printed.rows]
    large = attrs.evolve(printed, rows=tuple(attrs.evolve(rows[n % len(rows)], row=n + 1) for n in range(size)))
    return lambda: audit(large)


QUESTIONS: Final = {
    "kiểm dấu, từ byte · tally, from bytes": ("dấu · mark", _tally),
    "kiểm phiếu, từ `Ballot` · count, from `Ballot`s": ("dấu · mark", _count),
    "quyết định · decide": ("người · person", _decide),
    "kiểm tra cả đợt · check of a round": ("người · person", _check),
    "đối chiếu kết quả đã in · audit of printed results": ("hàng · row", _audit),
}


def lines() -> Iterator[dict[str, object]]:
    """Measure each question at each size, the best of three."""
    for name, (item, make) in QUESTIONS.items():
        seconds: dict[int, float] = {}
        for size in SIZES:
            if seconds and seconds[max(seconds)] * size / max(seconds) > LONGEST:
                break
            run = make(size)
            best = float("inf")
            for _ in range(3):
                begin = perf_counter()
                run()
                best = min(best, perf_counter() - begin)
                if best > 1:
                    break
            seconds[size] = best
        yield {"name": name, "item": item, "seconds": {str(size): figures(best) for size, best in seconds.items()}}
