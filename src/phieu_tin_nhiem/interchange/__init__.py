"""Interchange: rounds, people, ballots and answers as JSON, rosters and ballots as CSV, and receipts.

A file states its format and its type. Types, terms and instruments are found by fixed names in fixed tables; nothing
that stands in a file is imported or evaluated. What is wrong with a file is said at once, up to 1,000 errors. The names
that can be had here have their one list in ``__init__.pyi``.
"""

from __future__ import annotations

from phieu_tin_nhiem.base.lazy import attach

__getattr__, __dir__ = attach(__name__, globals())
