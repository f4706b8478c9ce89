"""Published results and their audit: the English table of the rooms ``datasets`` and ``audit``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, str]] = {
    "figure.count": "an integer that is not negative, in digits only",
    "figure.percent": "a percentage such as 66.27 or “over 98.5%”",
    "figure.most": "a percentage of at most 100%",
    "figure.thousands": "a figure without a thousands separator",
    "figure.row": "the number of the row, from 1",
    "figure.empty": "at least one count or percentage in the row",
    "figure.twice": "each round and each row only once",
    "figure.other_round": "a row of that very round",
    "figure.unknown_round": "a round that is in the table of rounds",
    "figure.column": "one of the columns: {columns}",
    "figure.url": "an http or https address",
    "figure.table": "The tables cannot be read; errors: {count}",
}
