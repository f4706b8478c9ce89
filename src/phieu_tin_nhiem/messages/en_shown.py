"""How values show themselves: the English table of what values show besides their own answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

MESSAGES: Final[Mapping[str, str]] = {
    "table.distribution": "The three levels",
    "table.answer": "Answer",
    "table.people": "People",
    "caption.first": "The first people",
    "caption.supplements": "Supplements from other instruments",
    "title.decisions": "Decisions on {count} people",
    "decisions.more": "And {count} more.",
    "title.published": "{id} · {body}",
    "published.figures": "Date: {day}. Legal basis: {basis}. Total members: {members}; ballots issued: {issued}; collected: {collected};"
    " valid: {valid}.",
    "published.counted": "{count} ({percent}%)",
}
