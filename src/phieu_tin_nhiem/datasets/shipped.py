"""The shipped results: 26 rounds from 2013 to 2023, as publications printed them. They are read once, when asked."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

from phieu_tin_nhiem.base.errors import UnknownTermError
from phieu_tin_nhiem.datasets.published import PublishedRound, PublishedRow
from phieu_tin_nhiem.datasets.reading import read_rounds


@cache
def rounds() -> tuple[PublishedRound, ...]:
    """Return the 26 rounds with their rows, in a fixed order.

    >>> [published.id for published in rounds()][:3]
    ['QH13-2013', 'QH13-2014', 'QH14-2018']
    """
    return read_rounds(_table("rounds.csv"), _table("results.csv"))


def results(round_id: str | None = None) -> tuple[PublishedRow, ...]:
    """Return the 227 rows of all rounds, or the rows of one.

    >>> results("TIENLANG-2023")[0].low
    21

    Raises:
        UnknownTermError: there is no round of that id.
    """
    if round_id is None:
        return tuple(row for published in rounds() for row in published.rows)
    for published in rounds():
        if published.id == round_id:
            return published.rows
    raise UnknownTermError("expected.term", round_id, "round_id", {"allowed": tuple(made.id for made in rounds())})


def _table(name: str) -> list[dict[str, str]]:
    text = files(__package__).joinpath(name).read_bytes().decode()
    return list(csv.DictReader(text.splitlines()))
