"""JSON, CSV and receipts: the names that can be had here. This is their one list (see ``base.lazy``)."""

from .files import (
    ANSWERS as ANSWERS,
    FACTS as FACTS,
    Answer as Answer,
    Facts as Facts,
    dump as dump,
    dumps as dumps,
    load as load,
    loads as loads,
    loads_round as loads_round,
    schema as schema,
)
from .plain_json import MOST_BYTES as MOST_BYTES, MOST_DEPTH as MOST_DEPTH, MOST_VALUES as MOST_VALUES
from .problems import InvalidFileError as InvalidFileError, MissingValueError as MissingValueError
from .reading import PLANS as PLANS, plan_called as plan_called
from .receipts import Part as Part, Receipt as Receipt, Replay as Replay, plan_version as plan_version, replay as replay
from .sheets import (
    BallotColumn as BallotColumn,
    Box as Box,
    RosterColumn as RosterColumn,
    read_ballots as read_ballots,
    read_roster as read_roster,
    write_ballots as write_ballots,
    write_roster as write_roster,
)
from .writing import FORMAT as FORMAT
