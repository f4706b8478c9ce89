"""The names of the face: what an embedding program writes. This is their one list (see ``base.lazy``)."""

from .answers.decisions import Decision as Decision
from .answers.decisions import Decisions as Decisions
from .answers.decisions import Outcome as Outcome
from .answers.findings import (
    Fact as Fact,
)
from .answers.findings import (
    Finding as Finding,
)
from .answers.findings import (
    MeetingReference as MeetingReference,
)
from .answers.findings import (
    Severity as Severity,
)
from .answers.findings import (
    Status as Status,
)
from .answers.reports import NotLawfulError as NotLawfulError
from .answers.reports import Report as Report
from .answers.sources import (
    Citation as Citation,
)
from .answers.sources import (
    Grade as Grade,
)
from .answers.sources import (
    Instrument as Instrument,
)
from .answers.sources import (
    Provision as Provision,
)
from .answers.sources import (
    ProvisionKind as ProvisionKind,
)
from .answers.sources import (
    Topic as Topic,
)
from .answers.timelines import Dating as Dating
from .answers.timelines import Duty as Duty
from .answers.timelines import Timeline as Timeline
from .base.errors import (
    InvalidBallotError as InvalidBallotError,
)
from .base.errors import (
    InvalidCitationError as InvalidCitationError,
)
from .base.errors import (
    InvalidCountError as InvalidCountError,
)
from .base.errors import (
    InvalidDayError as InvalidDayError,
)
from .base.errors import (
    InvalidMeetingError as InvalidMeetingError,
)
from .base.errors import (
    InvalidOfficeError as InvalidOfficeError,
)
from .base.errors import (
    InvalidRuleError as InvalidRuleError,
)
from .base.errors import (
    InvalidTextError as InvalidTextError,
)
from .base.errors import (
    InvalidValueError as InvalidValueError,
)
from .base.errors import (
    MissingExtraError as MissingExtraError,
)
from .base.errors import (
    PhieuTinNhiemError as PhieuTinNhiemError,
)
from .base.errors import (
    UndefinedShareError as UndefinedShareError,
)
from .base.errors import (
    UnknownProvisionError as UnknownProvisionError,
)
from .base.errors import (
    UnknownRuleError as UnknownRuleError,
)
from .base.errors import (
    UnknownTermError as UnknownTermError,
)
from .base.sentences import Sentence as Sentence
from .base.sentences import Statement as Statement
from .base.text import Language as Language
from .base.text import Text as Text
from .facts.ballots import (
    Ballot as Ballot,
)
from .facts.ballots import (
    BallotForm as BallotForm,
)
from .facts.ballots import (
    Defect as Defect,
)
from .facts.ballots import (
    Invalidity as Invalidity,
)
from .facts.ballots import (
    Scope as Scope,
)
from .facts.counting import Count as Count
from .facts.counting import RowCount as RowCount
from .facts.counting import count as count
from .facts.counting import count_marks as count_marks
from .facts.marks import Layout as Layout
from .facts.marks import OtherCodes as OtherCodes
from .facts.marks import Rating as Rating
from .facts.meetings import (
    NOT_DONE as NOT_DONE,
)
from .facts.meetings import (
    Attendance as Attendance,
)
from .facts.meetings import (
    CountingBoard as CountingBoard,
)
from .facts.meetings import (
    Figure as Figure,
)
from .facts.meetings import (
    Meeting as Meeting,
)
from .facts.meetings import (
    Minutes as Minutes,
)
from .facts.meetings import (
    MinutesRow as MinutesRow,
)
from .facts.meetings import (
    Notice as Notice,
)
from .facts.meetings import (
    Observer as Observer,
)
from .facts.meetings import (
    OwnFact as OwnFact,
)
from .facts.meetings import (
    Round as Round,
)
from .facts.meetings import (
    Venue as Venue,
)
from .facts.offices import Body as Body
from .facts.offices import BodyKind as BodyKind
from .facts.offices import Office as Office
from .facts.offices import Role as Role
from .facts.offices import Under as Under
from .facts.people import (
    Circumstance as Circumstance,
)
from .facts.people import (
    Officeholder as Officeholder,
)
from .facts.people import (
    PostKey as PostKey,
)
from .facts.people import (
    Service as Service,
)
from .facts.tallies import (
    Base as Base,
)
from .facts.tallies import (
    Result as Result,
)
from .facts.tallies import (
    Tally as Tally,
)
from .facts.tallies import (
    Turnout as Turnout,
)
from .facts.tallies import (
    format_percent as format_percent,
)
from .facts.tallies import (
    percent as percent,
)
from .facts.tallies import (
    share as share,
)
from .plans import (
    ASSEMBLY_2012 as ASSEMBLY_2012,
)
from .plans import (
    ASSEMBLY_2014 as ASSEMBLY_2014,
)
from .plans import (
    ASSEMBLY_2023 as ASSEMBLY_2023,
)
from .plans import (
    CAN_THO_2019 as CAN_THO_2019,
)
from .plans import (
    PARTY_2014 as PARTY_2014,
)
from .plans import (
    PARTY_2023 as PARTY_2023,
)
from .plans.comparison import Comparison as Comparison
from .plans.comparison import compare as compare
from .plans.comparison import decide_under_both as decide_under_both
from .plans.instruments import in_force as in_force
from .plans.plan import Plan as Plan
from .plans.plan import Window as Window
from .plans.readings import (
    INTERPRETATIONS as INTERPRETATIONS,
)
from .plans.readings import (
    Interpretation as Interpretation,
)
from .plans.readings import (
    interpretation as interpretation,
)
from .published.auditing import audit as audit
from .published.tables import rounds as rounds

__version__: str
