"""Published results: what publications printed of 26 rounds, a reader for others, their audit, and what follows.

Office titles stand instead of names. Unknown figures stay unknown. Nothing is read before somebody asks.
"""

from __future__ import annotations

from phieu_tin_nhiem.published.auditing import Audit, Cell, Determined, Verdict, audit
from phieu_tin_nhiem.published.bases import Denominator, PublishedFigure, Rounding, Span
from phieu_tin_nhiem.published.consequences import (
    BaseFrom,
    RowConsequences,
    plan_of,
    row_consequences,
    under_each,
)
from phieu_tin_nhiem.published.explanations import Difference, Explanation
from phieu_tin_nhiem.published.figures import Bound, InvalidFigureError, PrintedPercent
from phieu_tin_nhiem.published.published_rounds import PublishedRound, PublishedRow
from phieu_tin_nhiem.published.tables import InvalidTableError, read_rounds, results, rounds

__all__ = [
    "Audit",
    "BaseFrom",
    "Bound",
    "Cell",
    "Denominator",
    "Determined",
    "Difference",
    "Explanation",
    "InvalidFigureError",
    "InvalidTableError",
    "PrintedPercent",
    "PublishedFigure",
    "PublishedRound",
    "PublishedRow",
    "Rounding",
    "RowConsequences",
    "Span",
    "Verdict",
    "audit",
    "plan_of",
    "read_rounds",
    "results",
    "rounds",
    "row_consequences",
    "under_each",
]
