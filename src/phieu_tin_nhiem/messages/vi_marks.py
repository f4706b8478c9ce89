"""Marks in bulk: the Vietnamese table of ``marks``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, str]] = {
    "expected.buffer": "một vùng nhớ đọc được từng byte (bytes, bytearray, memoryview, array, mmap, cột numpy)",
    "expected.byte_marks": "mỗi dấu đúng một byte, ở đây mỗi phần tử chiếm {size} byte",
    "expected.contiguous": "các dấu nằm liền nhau trong bộ nhớ",
    "expected.whole_ballots": "một số nguyên lần {rows} dấu, mỗi phiếu {rows} dòng",
    "expected.code": "một trong các mã 1 (tín nhiệm cao), 2 (tín nhiệm), 3 (tín nhiệm thấp), 0 (không có dấu hợp lệ)",
}
