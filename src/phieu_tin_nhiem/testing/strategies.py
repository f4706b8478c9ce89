"""Strategies: everything that a test of an application needs to draw, as values that can exist.

Nothing is drawn and thrown away: each value is valid by construction, and small ones are found first. Mixed in are the
days and names on which programs trip: ends of months, leap days, decomposed letters, markup, empty electorates, counts
beyond any people.

>>> from hypothesis import given
>>> from phieu_tin_nhiem import CAN_THO_2019, Base, Result
>>> @given(results())
... def the_levels_never_exceed_the_ballots(result: Result) -> None:
...     assert result.turnout.collected is None or result.valid <= result.turnout.collected
>>> the_levels_never_exceed_the_ballots()
>>> @given(faulty_rounds())
... def the_fault_is_found(faulty: FaultyRound) -> None:
...     found = CAN_THO_2019.check(faulty.round).violations
...     assert {finding.rule for finding in found} <= set(faulty.fault.provisions())
>>> the_fault_is_found()
"""

from __future__ import annotations

from phieu_tin_nhiem.testing.faults import Fault, FaultyRound, faulty_rounds
from phieu_tin_nhiem.testing.lawful import lawful_rounds
from phieu_tin_nhiem.testing.meetings import attendances, counting_boards, meetings, minutes, notices, rounds
from phieu_tin_nhiem.testing.people import bodies, histories, officeholders, offices, services
from phieu_tin_nhiem.testing.votes import (
    ballot_forms,
    ballots,
    boxes,
    counts,
    counts_of_people,
    results,
    tallies,
    turnouts,
)
from phieu_tin_nhiem.testing.words import body_names, days, names

__all__ = [
    "Fault",
    "FaultyRound",
    "attendances",
    "ballot_forms",
    "ballots",
    "bodies",
    "body_names",
    "boxes",
    "counting_boards",
    "counts",
    "counts_of_people",
    "days",
    "faulty_rounds",
    "histories",
    "lawful_rounds",
    "meetings",
    "minutes",
    "names",
    "notices",
    "officeholders",
    "offices",
    "results",
    "rounds",
    "services",
    "tallies",
    "turnouts",
]
