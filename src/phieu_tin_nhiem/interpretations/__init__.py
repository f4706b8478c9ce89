"""Interpretations: wherever a text is open, the reading taken, the other one, and the support."""

from __future__ import annotations

from typing import Final

from phieu_tin_nhiem.errors import UnknownTermError

from .can_tho import OF_CAN_THO
from .others import OF_OTHERS
from .reading import Interpretation

INTERPRETATIONS: Final[tuple[Interpretation, ...]] = (*OF_CAN_THO, *OF_OTHERS)
"""Every reading taken where a text is open, in the order of their ids.

>>> [reading.id for reading in INTERPRETATIONS][:3]
['A1', 'A2', 'A3']
"""

__all__ = ["INTERPRETATIONS", "Interpretation", "interpretation"]


def interpretation(id: str) -> Interpretation:  # noqa: A002 - it is called id in the documents
    """Return the interpretation that is called ``id``.

    >>> interpretation("A16").option
    'NoticeDeadline.counting'

    Raises:
        UnknownTermError: none is called that.
    """
    for item in INTERPRETATIONS:
        if item.id == id:
            return item
    raise UnknownTermError("expected.term", id, "interpretation", {"allowed": tuple(i.id for i in INTERPRETATIONS)})
