"""How the cost grows with the size: each question from a thousand to ten million, as far as half a minute goes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, time
from time import perf_counter
from typing import Final, NamedTuple

import attrs
import matplotlib as mpl
from matplotlib.figure import Figure

from data import MEETING, ballots, form, marks, officials, people
from measure import DOCS, spelled
from phieu_tin_nhiem import (
    CAN_THO_2019,
    Ballot,
    Body,
    BodyKind,
    Meeting,
    Notice,
    Round,
    Tally,
    Under,
    Venue,
    count,
)
from phieu_tin_nhiem.audit import audit
from phieu_tin_nhiem.datasets import rounds

SIZES: Final = tuple(10**power for power in range(3, 8))
# A size is left out when, by what the one before it took, it would take longer than this.
LONGEST: Final = 30.0
PLOT: Final = DOCS / "growth.svg"
# They can be told apart by eye on white and on black alike.
COLOURS: Final = ("#2a9d8f", "#c77d0a", "#7b6fd0", "#d1495b", "#4a90d9")
GREY: Final = "#808080"


class Line(NamedTuple):
    """A question, what one item of it is, and what it took: seconds by size."""

    name: str
    item: str
    seconds: dict[int, float]

    @property
    def constant(self) -> float:
        """What one item costs at the largest size."""
        size = max(self.seconds)
        return self.seconds[size] / size


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
    everybody = [attrs.evolve(one, id=str(number)) for number, one in enumerate(people(officials(size)))]
    meetings = [
        Meeting(
            body=Body(f"Cơ quan Mẫu {start}", BodyKind.DEPARTMENT, under=Under.CITY),
            on=MEETING,
            venue=Venue.WORKPLACE,
            people=everybody[start : start + 50],
            listed=everybody[start : start + 50],
            list_reported=True,
            notice=Notice(on=date(2019, 1, 14), time=time(8, 0), place="Hội trường Mẫu"),
        )
        for start in range(0, size, 50)
    ]
    held = Round(meetings=meetings, reported_on=date(2019, 1, 30))
    return lambda: CAN_THO_2019.check(held)


def _audit(size: int) -> Callable[[], object]:
    printed = next(source for source in rounds() if source.id == "TPHCM-2013")
    rows = [attrs.evolve(row, row=1) for row in printed.rows]
    large = attrs.evolve(printed, rows=tuple(attrs.evolve(rows[n % len(rows)], row=n + 1) for n in range(size)))
    return lambda: audit(large)


QUESTIONS: Final = {
    "kiểm dấu, từ byte · tally": ("dấu · mark", _tally),
    "kiểm phiếu, từ Ballot · count": ("dấu · mark", _count),
    "quyết định · decide": ("người · person", _decide),
    "kiểm tra cả đợt · check": ("người · person", _check),
    "đối chiếu kết quả đã in · audit": ("hàng · row", _audit),
}


def lines() -> Iterator[Line]:
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
        yield Line(name, item, seconds)


def plot(measured: list[Line]) -> None:
    """Draw the times against the sizes, both in powers of ten, for a light and for a dark page."""
    mpl.rcParams.update(
        {"svg.hashsalt": "phieu_tin_nhiem", "font.size": 11, "text.color": GREY, "axes.labelcolor": GREY}
    )
    figure = Figure(figsize=(8, 5))
    axes = figure.subplots()
    for line, colour in zip(measured, COLOURS, strict=True):
        label = f"{line.name}: {spelled(line.constant)} / {line.item.split(' · ')[0]}"
        axes.plot([*line.seconds], [*line.seconds.values()], marker="o", color=colour, label=label)
    axes.set(xscale="log", yscale="log", xlabel="số dấu, số người hoặc số hàng", ylabel="giây")
    axes.set_title("Thời gian tăng tuyến tính theo kích thước", color=GREY)
    axes.tick_params(colors=GREY, which="both")
    axes.grid(visible=True, color=GREY, alpha=0.25)
    for spine in axes.spines.values():
        spine.set_color(GREY)
    axes.legend(frameon=False, fontsize=9)
    figure.tight_layout()
    figure.savefig(PLOT, transparent=True, metadata={"Date": None, "Creator": "phieu_tin_nhiem"})


def report(measured: list[Line]) -> list[str]:
    """Return the same as a table."""
    rows = ["| việc · what | " + " | ".join(f"10^{len(str(size)) - 1}" for size in SIZES) + " | mỗi · for each |"]
    rows.append("| --- |" + " --- |" * (len(SIZES) + 1))
    for line in measured:
        cells = " | ".join(spelled(line.seconds[size]) if size in line.seconds else "–" for size in SIZES)
        rows.append(f"| {line.name} | {cells} | {spelled(line.constant)} / {line.item} |")
    return rows
