"""Audit: whether the percentages that a publication printed can be had from its counts, on which base, how rounded."""

from __future__ import annotations

from phieu_tin_nhiem.audit.judging import audit
from phieu_tin_nhiem.audit.rounding import Rounding, Span
from phieu_tin_nhiem.audit.verdicts import (
    Audit,
    Cell,
    Denominator,
    Determined,
    Difference,
    Explanation,
    PublishedFigure,
    Verdict,
)

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
