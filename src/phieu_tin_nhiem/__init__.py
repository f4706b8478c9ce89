"""Lấy phiếu tín nhiệm: the Cần Thơ plan of 7 January 2019 and its family as rules that decide, explain and cite.

The names that an embedding program writes are here; options and classes of rules stand in their packages, such as
``phieu_tin_nhiem.rules``. Each name is loaded when it is first asked for: whoever counts loads no plan. Their one list
is ``__init__.pyi``.

>>> from phieu_tin_nhiem import Rating, Tally
>>> Tally(437, 34, 4)[Rating.HIGH]
437
"""

from __future__ import annotations

from phieu_tin_nhiem.base.lazy import attach

__version__ = "0.1.0"

__getattr__, __dir__ = attach(__name__, globals())
