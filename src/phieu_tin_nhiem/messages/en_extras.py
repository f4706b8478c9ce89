"""What the library says of its optional parts, in English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, str]] = {
    "expected.spoilable": "a plan against which this fault is possible",
    "extra.missing": 'the extra "{extra}", which {module} needs, is not installed; install it with: pip install "phieu-tin-nhiem[{extra}]"',
}
