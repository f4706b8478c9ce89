"""Published results as data: what publications printed of 26 rounds, with their sources, and a reader for others.

Office titles stand instead of names. Unknown figures stay unknown. Nothing is read before somebody asks.
"""

from __future__ import annotations

from phieu_tin_nhiem.datasets.figures import Bound, InvalidFigureError, PrintedPercent
from phieu_tin_nhiem.datasets.published import PublishedRound, PublishedRow
from phieu_tin_nhiem.datasets.reading import InvalidTableError, read_rounds
from phieu_tin_nhiem.datasets.shipped import results, rounds

__all__ = [
    "Bound",
    "InvalidFigureError",
    "InvalidTableError",
    "PrintedPercent",
    "PublishedRound",
    "PublishedRow",
    "read_rounds",
    "results",
    "rounds",
]
