"""What the library says of its optional parts, in Vietnamese."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, str]] = {
    "expected.spoilable": "một kế hoạch có thể bị vi phạm bằng lỗi này",
    "extra.missing": 'chưa cài phần mở rộng "{extra}" mà {module} cần; cài bằng: pip install "phieu-tin-nhiem[{extra}]"',
}
