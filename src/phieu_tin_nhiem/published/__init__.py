"""Published results: what publications printed of 26 rounds, a reader for others, their audit, and what follows.

Office titles stand instead of names. Unknown figures stay unknown. Nothing is read before somebody asks. The names that
can be had here have their one list in ``__init__.pyi``.

>>> from phieu_tin_nhiem.published import audit, rounds
>>> [audit(published).base for published in rounds()][:3]
[498, 497, 485]
"""

from __future__ import annotations

from phieu_tin_nhiem.base.lazy import attach

__getattr__, __dir__ = attach(__name__, globals())
