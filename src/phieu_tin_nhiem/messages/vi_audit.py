"""Kết quả đã công bố và việc đối chiếu: the Vietnamese table of the rooms ``datasets`` and ``audit``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, str]] = {
    "figure.count": "một số nguyên không âm, chỉ gồm chữ số",
    "figure.percent": "một tỉ lệ phần trăm như 66,27 hoặc “trên 98,5%”",
    "figure.most": "một tỉ lệ không quá 100%",
    "figure.thousands": "một con số không có dấu phân cách hàng nghìn",
    "figure.row": "số thứ tự của hàng, từ 1",
    "figure.empty": "ít nhất một số phiếu hoặc một tỉ lệ trong hàng",
    "figure.twice": "mỗi đợt và mỗi hàng chỉ ghi một lần",
    "figure.other_round": "hàng của chính đợt đó",
    "figure.unknown_round": "một đợt có trong bảng các đợt",
    "figure.column": "một trong các cột: {columns}",
    "figure.url": "một địa chỉ http hoặc https",
    "figure.table": "Không đọc được bảng; số lỗi: {count}",
}
