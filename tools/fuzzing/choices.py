"""Choices: bytes read as a row of small decisions, so that whoever alters the bytes alters what is decided."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Choices:
    r"""The decisions that some bytes make; when they are used up, every decision is the first one.

    >>> choices = Choices(b"\x02\x00hello")
    >>> choices.of("abc"), choices.below(5), choices.text(5), choices.below(9)
    ('c', 0, 'hello', 0)
    """

    def __init__(self, data: bytes) -> None:
        """Begin with the first byte."""
        self._data = data
        self._place = 0

    def take(self, count: int) -> bytes:
        """Return the next bytes, or those that are left."""
        taken = self._data[self._place : self._place + count]
        self._place += len(taken)
        return taken

    def below(self, end: int) -> int:
        """Return a number from 0 up to ``end``, not included."""
        return int.from_bytes(self.take(1 if end <= 1 << 8 else 2), "little") % end

    def of(self, several: Sequence[T]) -> T:
        """Return one of several things."""
        return several[self.below(len(several))]

    def text(self, count: int) -> str:
        """Return the next bytes as text, halves of characters and all."""
        return self.take(count).decode("utf-8", "surrogateescape" if self.below(2) else "replace")

    @property
    def rest(self) -> bytes:
        """The bytes that are not used up."""
        return self._data[self._place :]
