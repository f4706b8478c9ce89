"""Cách các giá trị tự trình bày: the Vietnamese table of what values show besides their own answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, str]] = {
    "table.distribution": "Phân bố ba mức",
    "table.answer": "Kết luận",
    "table.people": "Số người",
    "caption.first": "Những người đầu danh sách",
    "caption.supplements": "Bổ sung từ văn bản khác",
    "title.decisions": "Quyết định về {count} người",
    "decisions.more": "Và {count} người nữa.",
    "title.published": "{id} · {body}",
    "published.figures": "Ngày: {day}. Căn cứ: {basis}. Tổng số thành viên: {members}; phiếu phát ra: {issued}; thu về: {collected};"
    " hợp lệ: {valid}.",
    "published.counted": "{count} ({percent}%)",
}
