"""Tags: what each file is called. The names are fixed, and no class is found by a name that stands in data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from phieu_tin_nhiem.answers.decisions import Decision
from phieu_tin_nhiem.answers.reports import Report
from phieu_tin_nhiem.answers.timelines import Timeline
from phieu_tin_nhiem.facts.ballots import Ballot, BallotForm
from phieu_tin_nhiem.facts.counting import Count, RowCount
from phieu_tin_nhiem.facts.meetings import Attendance, CountingBoard, Meeting, Minutes, MinutesRow, Notice, Round
from phieu_tin_nhiem.facts.offices import Body, Office
from phieu_tin_nhiem.facts.people import Officeholder, Service
from phieu_tin_nhiem.facts.tallies import Result, Tally, Turnout
from phieu_tin_nhiem.interchange.boxes import Box
from phieu_tin_nhiem.interchange.receipts import Receipt, Replay
from phieu_tin_nhiem.plans.comparison import Comparison, DecidedTwice
from phieu_tin_nhiem.published import Audit

Facts = (
    Attendance
    | Ballot
    | BallotForm
    | Body
    | Box
    | Count
    | CountingBoard
    | Meeting
    | Minutes
    | MinutesRow
    | Notice
    | Office
    | Officeholder
    | Receipt
    | Result
    | Round
    | RowCount
    | Service
    | Tally
    | Turnout
)
Answer = Audit | Comparison | DecidedTwice | Decision | Replay | Report | Timeline

FACTS: Final[Mapping[str, type[Facts]]] = {
    "attendance": Attendance,
    "ballot": Ballot,
    "ballot_form": BallotForm,
    "body": Body,
    "box": Box,
    "count": Count,
    "counting_board": CountingBoard,
    "meeting": Meeting,
    "minutes": Minutes,
    "minutes_row": MinutesRow,
    "notice": Notice,
    "office": Office,
    "officeholder": Officeholder,
    "receipt": Receipt,
    "result": Result,
    "round": Round,
    "row_count": RowCount,
    "service": Service,
    "tally": Tally,
    "turnout": Turnout,
}
"""What can be written and read back, by the tag of its file.

>>> FACTS["tally"].__name__, "decision" in FACTS
('Tally', False)
"""

ANSWERS: Final[Mapping[str, type[Answer]]] = {
    "audit": Audit,
    "comparison": Comparison,
    "decided_twice": DecidedTwice,
    "decision": Decision,
    "replay": Replay,
    "report": Report,
    "timeline": Timeline,
}
"""What is written and never read back, since an answer is had again from the facts and not believed from a file.

>>> list(ANSWERS)
['audit', 'comparison', 'decided_twice', 'decision', 'replay', 'report', 'timeline']
"""
