"""Rules: one module for each section of an instrument, and the protocol that every rule answers.

Classes of rules and the options that they take where a text is open can be had here: their one list is
``__init__.pyi``.

>>> from phieu_tin_nhiem.rules import Anniversary, Tenure
>>> Tenure.part, Anniversary.COUNTS.value
('tenure', 'counts')
"""

from __future__ import annotations

from phieu_tin_nhiem.base.lazy import attach

__getattr__, __dir__ = attach(__name__, globals())
