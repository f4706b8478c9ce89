"""Audit: whether the percentages that a publication printed can be had from its counts, on which base, how rounded."""

from __future__ import annotations

from .judging import audit
from .rounding import Rounding, Span
from .verdicts import Audit, Cell, Denominator, Determined, Difference, Explanation, PublishedFigure, Verdict

__all__ = [
    "Audit",
    "Cell",
    "Denominator",
    "Determined",
    "Difference",
    "Explanation",
    "PublishedFigure",
    "Rounding",
    "Span",
    "Verdict",
    "audit",
]
