"""Interchange: rounds, people, ballots and answers as JSON, rosters and ballots as CSV, and receipts.

A file states its format and its type. Types, terms and instruments are found by fixed names in fixed tables; nothing
that stands in a file is imported or evaluated. What is wrong with a file is said at once, up to 1,000 errors.
"""

from __future__ import annotations

from phieu_tin_nhiem.interchange.files import (
    ANSWERS,
    FACTS,
    Answer,
    Facts,
    dump,
    dumps,
    load,
    loads,
    loads_round,
    schema,
)
from phieu_tin_nhiem.interchange.plain_json import MOST_BYTES, MOST_DEPTH, MOST_VALUES
from phieu_tin_nhiem.interchange.problems import InvalidFileError, MissingValueError
from phieu_tin_nhiem.interchange.reading import PLANS, plan_called
from phieu_tin_nhiem.interchange.receipts import Part, Receipt, Replay, plan_version, replay
from phieu_tin_nhiem.interchange.sheets import (
    BallotColumn,
    Box,
    RosterColumn,
    read_ballots,
    read_roster,
    write_ballots,
    write_roster,
)
from phieu_tin_nhiem.interchange.writing import FORMAT

__all__ = [
    "ANSWERS",
    "FACTS",
    "FORMAT",
    "MOST_BYTES",
    "MOST_DEPTH",
    "MOST_VALUES",
    "PLANS",
    "Answer",
    "BallotColumn",
    "Box",
    "Facts",
    "InvalidFileError",
    "MissingValueError",
    "Part",
    "Receipt",
    "Replay",
    "RosterColumn",
    "dump",
    "dumps",
    "load",
    "loads",
    "loads_round",
    "plan_called",
    "plan_version",
    "read_ballots",
    "read_roster",
    "replay",
    "schema",
    "write_ballots",
    "write_roster",
]
