"""Marks in bulk: the English table of ``marks``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, str]] = {
    "expected.buffer": "memory that can be read byte by byte (bytes, bytearray, memoryview, array, mmap, a numpy column)",
    "expected.byte_marks": "exactly one byte a mark; here an item takes {size} bytes",
    "expected.contiguous": "marks that lie side by side in memory",
    "expected.whole_ballots": "a whole number of times {rows} marks, {rows} rows a ballot",
    "expected.code": "one of the codes 1 (high confidence), 2 (confidence), 3 (low confidence), 0 (no valid mark)",
}
