"""Published results as data: what publications printed of 26 rounds, with their sources, and a reader for others.

Office titles stand instead of names. Unknown figures stay unknown. Nothing is read before somebody asks.
"""

from __future__ import annotations

from .figures import Bound, InvalidFigureError, PrintedPercent
from .published import PublishedRound, PublishedRow
from .reading import InvalidTableError, read_rounds
from .shipped import results, rounds

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
