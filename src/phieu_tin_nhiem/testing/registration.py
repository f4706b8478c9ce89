"""Registration: what Hypothesis calls when it is imported, so that ``st.from_type`` knows the library's values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, Final

from phieu_tin_nhiem.facts.ballots import Ballot, BallotForm
from phieu_tin_nhiem.facts.counting import Count
from phieu_tin_nhiem.facts.meetings import Attendance, CountingBoard, Meeting, Minutes, Notice, Round
from phieu_tin_nhiem.facts.offices import Body, Office
from phieu_tin_nhiem.facts.people import Officeholder, Service
from phieu_tin_nhiem.facts.tallies import Result, Tally, Turnout

STRATEGIES: Final[Mapping[type, str]] = {
    Attendance: "attendances",
    Ballot: "ballots",
    BallotForm: "ballot_forms",
    Body: "bodies",
    Count: "counts",
    CountingBoard: "counting_boards",
    Meeting: "meetings",
    Minutes: "minutes",
    Notice: "notices",
    Office: "offices",
    Officeholder: "officeholders",
    Result: "results",
    Round: "rounds",
    Service: "services",
    Tally: "tallies",
    Turnout: "turnouts",
}
"""By which of ``strategies`` each type is drawn."""


def register() -> None:
    """Tell Hypothesis what to draw for each type of the library.

    >>> from hypothesis import find
    >>> from hypothesis import strategies as st
    >>> find(st.from_type(Tally), lambda tally: True)
    Tally(high=0, confidence=0, low=0)
    """
    # Hypothesis calls this while it is being imported; whoever imports this module first has not begun with that.
    hypothesis = import_module("hypothesis.strategies")
    for kind, name in STRATEGIES.items():
        hypothesis.register_type_strategy(kind, _drawing(name))


def _drawing(name: str) -> Callable[[type], Any]:
    """Return what Hypothesis asks for: a function of the type, which loads the strategies when one is used."""
    return lambda _kind: getattr(import_module("phieu_tin_nhiem.testing.strategies"), name)()
