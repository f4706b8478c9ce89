"""Registration: what Hypothesis calls when it is imported, so that ``st.from_type`` knows the library's values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from hypothesis import strategies as st

from phieu_tin_nhiem.facts.ballots import Ballot, BallotForm
from phieu_tin_nhiem.facts.counting import Count
from phieu_tin_nhiem.facts.meetings import Attendance, CountingBoard, Meeting, Minutes, Notice, Round
from phieu_tin_nhiem.facts.offices import Body, Office
from phieu_tin_nhiem.facts.people import Officeholder, Service
from phieu_tin_nhiem.facts.tallies import Result, Tally, Turnout
from phieu_tin_nhiem.testing import strategies

STRATEGIES: Final[Mapping[type, Callable[[], st.SearchStrategy[Any]]]] = {
    Attendance: strategies.attendances,
    Ballot: strategies.ballots,
    BallotForm: strategies.ballot_forms,
    Body: strategies.bodies,
    Count: strategies.counts,
    CountingBoard: strategies.counting_boards,
    Meeting: strategies.meetings,
    Minutes: strategies.minutes,
    Notice: strategies.notices,
    Office: strategies.offices,
    Officeholder: strategies.officeholders,
    Result: strategies.results,
    Round: strategies.rounds,
    Service: strategies.services,
    Tally: strategies.tallies,
    Turnout: strategies.turnouts,
}
"""What is drawn for each type."""


def register() -> None:
    """Tell Hypothesis what to draw for each type of the library.

    >>> from hypothesis import find
    >>> find(st.from_type(Tally), lambda tally: True)
    Tally(high=0, confidence=0, low=0)
    """
    for kind, made in STRATEGIES.items():
        st.register_type_strategy(kind, _drawing(made))


def _drawing(made: Callable[[], st.SearchStrategy[Any]]) -> Callable[[type], st.SearchStrategy[Any]]:
    """Return what Hypothesis asks for: a function of the type, so that nothing is built before it is used."""
    return lambda _kind: made()
