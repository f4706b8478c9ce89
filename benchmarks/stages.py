"""Where the time goes: each stage of the two fast modules by itself, in nanoseconds a mark or a person."""

from __future__ import annotations

import binascii
import gc
from collections.abc import Callable
from time import perf_counter
from typing import Final

from data import MEETING, box, marks, officials, people
from phieu_tin_nhiem import CAN_THO_2019, Tally

BLOCK: Final = 1 << 16


def _best(run: Callable[[], object], items: int) -> float:
    """Return what one item takes in the best of seven runs, in nanoseconds."""
    taken = []
    for _ in range(7):
        begin = perf_counter()
        run()
        taken.append(perf_counter() - begin)
    return min(taken) / items * 1e9


def _found(rows: list[tuple[str, float]], item: str) -> dict[str, object]:
    return {"item": item, "stages": [{"name": name, "nanoseconds": round(taken, 2)} for name, taken in rows]}


def of_counting(number: int) -> dict[str, object]:
    """Return the stages of counting: those of one column, and the cutting of a box into columns."""
    view = memoryview(marks(number))
    blocks = [view[start : start + BLOCK] for start in range(0, number, BLOCK)]
    packed = [binascii.unhexlify(block) for block in blocks if not len(block) % 2]
    filled = box(number // 50, 50)

    def cut() -> None:
        for start in range(0, len(filled), BLOCK * 8 // 50 * 50):
            piece = filled[start : start + BLOCK * 8 // 50 * 50]
            for person in range(50):
                piece[person::50]

    rows = [
        ("`binascii.unhexlify`", _best(lambda: [len(binascii.unhexlify(block)) for block in blocks], number)),
        ("`int.from_bytes`", _best(lambda: [int.from_bytes(piece, "little") and None for piece in packed], number)),
        ("`Tally.from_marks`", _best(lambda: Tally.from_marks(view), number)),
        ("cắt cột (`count_marks`) · cutting into columns (`count_marks`)", _best(cut, len(filled))),
    ]
    return _found(rows, "dấu · mark")


def of_deciding(number: int) -> dict[str, object]:
    """Return the stages of deciding, each with those before it."""
    everybody = people(officials(number))
    latest = CAN_THO_2019.tenure.latest_start(MEETING)
    known = {id(person.office) for person in everybody}

    def first_days() -> int:
        return sum(1 for person in everybody if person.service is not None and person.service[0].start is not None)

    def compared() -> int:
        return sum(
            1
            for person in everybody
            if person.service is not None
            and (first := person.service[0]).end is None
            and first.office is None
            and not first.acting
            and first.start <= latest
        )

    def in_office() -> int:
        return sum(1 for person in everybody if id(person.office) in known)

    gc.disable()
    rows = [
        ("đi qua mọi người · going through the people", _best(lambda: sum(1 for _ in everybody), number)),
        ("ngày bắt đầu · the first day", _best(first_days, number)),
        ("so với ngày muộn nhất · compared with the latest start", _best(compared, number)),
        ("chức vụ · the office", _best(in_office, number)),
        ("`decide_all`", _best(lambda: CAN_THO_2019.decide_all(everybody, on=MEETING), number)),
    ]
    gc.enable()
    return _found(rows, "người · person")
