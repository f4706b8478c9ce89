"""Ratings: the three levels of confidence, in their order (ct19.scale)."""

from __future__ import annotations

from functools import total_ordering
from typing import Self, final

from .checks import parse_term
from .text import Term


@final
@total_ordering
class Rating(Term):
    """A level of confidence. A higher level compares greater; iteration goes from the highest to the lowest.

    >>> [str(level.label) for level in Rating]
    ['tín nhiệm cao', 'tín nhiệm', 'tín nhiệm thấp']
    >>> Rating.HIGH > Rating.CONFIDENCE > Rating.LOW
    True
    """

    HIGH = ("high", "tín nhiệm cao", "high confidence")
    CONFIDENCE = ("confidence", "tín nhiệm", "confidence")
    LOW = ("low", "tín nhiệm thấp", "low confidence")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a level by its official name, its English name or its code, whatever the case and normal form.

        >>> Rating.parse("Tín nhiệm cao")
        <Rating.HIGH: 'high'>

        Raises:
            UnknownTermError: no level is called that.
        """
        return parse_term(cls, text)

    @property
    def rank(self) -> int:
        """The level's place in the order: 1 is the lowest, 3 the highest.

        >>> [(rating.label.vi, rating.rank) for rating in Rating]
        [('tín nhiệm cao', 3), ('tín nhiệm', 2), ('tín nhiệm thấp', 1)]
        """
        return len(Rating) - tuple(Rating).index(self)

    def __lt__(self, other: object) -> bool:
        return self.rank < other.rank if isinstance(other, Rating) else NotImplemented
