"""Plans: the law as values, one for each instrument.

Each is loaded when it is first asked for; the list of the names is ``__init__.pyi``. ``instruments`` has the one list
of the plans themselves, ``INSTRUMENTS``.

>>> from phieu_tin_nhiem.plans import CAN_THO_2019, INSTRUMENTS
>>> INSTRUMENTS[0].plan, CAN_THO_2019
(<Plan ct19>, <Plan ct19>)
"""

from __future__ import annotations

from phieu_tin_nhiem.base.lazy import attach

__getattr__, __dir__ = attach(__name__, globals())
