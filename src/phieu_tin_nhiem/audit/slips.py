"""Slips of the pen: what one wrong key can turn into what was printed."""

from __future__ import annotations

from typing import Final

_KEYS: Final = "0123456789."


def one_slip_from(text: str) -> frozenset[str]:
    """Return every string that becomes ``text``, or that ``text`` becomes, by one slip.

    A slip replaces a digit, adds one, drops one, or swaps two neighbours; the decimal point can be dropped or added
    as well.

    >>> {"15.52", "5.32", "15.23"} <= one_slip_from("15.32")
    True
    """
    cuts = [(text[:at], text[at:]) for at in range(len(text) + 1)]
    dropped = {before + after[1:] for before, after in cuts if after}
    swapped = {before + after[1] + after[0] + after[2:] for before, after in cuts if len(after) > 1}
    replaced = {before + key + after[1:] for before, after in cuts if after for key in _KEYS}
    added = {before + key + after for before, after in cuts for key in _KEYS}
    return frozenset(dropped | swapped | replaced | added) - {text}
