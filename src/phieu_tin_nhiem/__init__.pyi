"""The names of the face: what an embedding program writes. This is their one list (see ``base.lazy``)."""

from .answers.decisions import Decision as Decision, Decisions as Decisions, Outcome as Outcome
from .answers.findings import (
    Fact as Fact,
    Finding as Finding,
    MeetingReference as MeetingReference,
    Severity as Severity,
    Status as Status,
)
from .answers.reports import NotLawfulError as NotLawfulError, Report as Report
from .answers.sources import (
    Citation as Citation,
    Grade as Grade,
    Instrument as Instrument,
    Provision as Provision,
    ProvisionKind as ProvisionKind,
    Topic as Topic,
)
from .answers.timelines import Dating as Dating, Duty as Duty, Timeline as Timeline
from .base.errors import (
    InvalidBallotError as InvalidBallotError,
    InvalidCitationError as InvalidCitationError,
    InvalidCountError as InvalidCountError,
    InvalidDayError as InvalidDayError,
    InvalidMeetingError as InvalidMeetingError,
    InvalidOfficeError as InvalidOfficeError,
    InvalidRuleError as InvalidRuleError,
    InvalidTextError as InvalidTextError,
    InvalidValueError as InvalidValueError,
    MissingExtraError as MissingExtraError,
    PhieuTinNhiemError as PhieuTinNhiemError,
    UndefinedShareError as UndefinedShareError,
    UnknownProvisionError as UnknownProvisionError,
    UnknownRuleError as UnknownRuleError,
    UnknownTermError as UnknownTermError,
)
from .base.sentences import Sentence as Sentence, Statement as Statement
from .base.text import Language as Language, Text as Text
from .facts.ballots import (
    Ballot as Ballot,
    BallotForm as BallotForm,
    Defect as Defect,
    Invalidity as Invalidity,
    Scope as Scope,
)
from .facts.counting import Count as Count, RowCount as RowCount, count as count, count_marks as count_marks
from .facts.marks import Layout as Layout, OtherCodes as OtherCodes, Rating as Rating
from .facts.meetings import (
    NOT_DONE as NOT_DONE,
    Attendance as Attendance,
    CountingBoard as CountingBoard,
    Figure as Figure,
    Meeting as Meeting,
    Minutes as Minutes,
    MinutesRow as MinutesRow,
    Notice as Notice,
    Observer as Observer,
    OwnFact as OwnFact,
    Round as Round,
    Venue as Venue,
)
from .facts.offices import Body as Body, BodyKind as BodyKind, Office as Office, Role as Role, Under as Under
from .facts.people import (
    Circumstance as Circumstance,
    Officeholder as Officeholder,
    PostKey as PostKey,
    Service as Service,
)
from .facts.tallies import (
    Base as Base,
    Result as Result,
    Tally as Tally,
    Turnout as Turnout,
    format_percent as format_percent,
    percent as percent,
    share as share,
)
from .plans.assembly import (
    ASSEMBLY_2012 as ASSEMBLY_2012,
    ASSEMBLY_2014 as ASSEMBLY_2014,
    ASSEMBLY_2023 as ASSEMBLY_2023,
)
from .plans.can_tho_2019 import CAN_THO_2019 as CAN_THO_2019
from .plans.comparison import Comparison as Comparison, compare as compare, decide_under_both as decide_under_both
from .plans.instruments import in_force as in_force
from .plans.party import PARTY_2014 as PARTY_2014, PARTY_2023 as PARTY_2023
from .plans.plan import Plan as Plan, Window as Window
from .plans.readings import (
    INTERPRETATIONS as INTERPRETATIONS,
    Interpretation as Interpretation,
    interpretation as interpretation,
)
from .published.auditing import audit as audit
from .published.tables import rounds as rounds

__version__: str
