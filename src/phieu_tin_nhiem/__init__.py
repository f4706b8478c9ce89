"""Lấy phiếu tín nhiệm: the Cần Thơ plan of 7 January 2019 as rules that decide, explain themselves and cite."""

from __future__ import annotations

from .ballots import Ballot, BallotForm, Defect, Invalidity, Scope
from .counting import Count, RowCount, count
from .decisions import Decision, Decisions, Outcome
from .errors import (
    InvalidBallotError,
    InvalidCitationError,
    InvalidCountError,
    InvalidDayError,
    InvalidMeetingError,
    InvalidOfficeError,
    InvalidRuleError,
    InvalidTextError,
    InvalidValueError,
    MissingExtraError,
    PhieuTinNhiemError,
    UndefinedShareError,
    UnknownProvisionError,
    UnknownTermError,
)
from .findings import Fact, Finding, MeetingReference, Severity, Statement, Status
from .interpretations import INTERPRETATIONS, Interpretation, interpretation
from .meetings import (
    NOT_DONE,
    Attendance,
    CountingBoard,
    Figure,
    Meeting,
    Minutes,
    MinutesRow,
    Notice,
    Observer,
    Round,
    Venue,
)
from .offices import Body, BodyKind, Office, Role, Under
from .people import ActingTime, Circumstance, Officeholder, PostKey, Service
from .plan import Plan, Window
from .plans.can_tho_2019 import CAN_THO_2019
from .ratings import Rating
from .reports import NotLawfulError, Report
from .rules.attendance import AttendanceDuty, Leadership
from .rules.counting import Counting, Scale
from .rules.exemptions import Exemptions, Unstated
from .rules.preparation import BallotPreparation, BoardProposal, DayCount, ListPreparation, NoticeDeadline
from .rules.reporting import ReportDeadline
from .rules.subjects import Condition, Exclusion, Group, Post, Subjects, Unlisted
from .rules.tenure import Anniversary, Tenure, TestedOn
from .rules.venues import CouncilVote, PartyVenue, SeveralPosts, VenueLimit
from .shares import format_percent, percent, share
from .sources import Citation, Grade, Instrument, Provision, ProvisionKind
from .tallies import Base, Result, Tally, Turnout
from .text import Language, Text
from .timelines import Dating, Duty, Timeline

__all__ = [
    "CAN_THO_2019",
    "INTERPRETATIONS",
    "NOT_DONE",
    "ActingTime",
    "Anniversary",
    "Attendance",
    "AttendanceDuty",
    "Ballot",
    "BallotForm",
    "BallotPreparation",
    "Base",
    "BoardProposal",
    "Body",
    "BodyKind",
    "Circumstance",
    "Citation",
    "Condition",
    "CouncilVote",
    "Count",
    "Counting",
    "CountingBoard",
    "Dating",
    "DayCount",
    "Decision",
    "Decisions",
    "Defect",
    "Duty",
    "Exclusion",
    "Exemptions",
    "Fact",
    "Figure",
    "Finding",
    "Grade",
    "Group",
    "Instrument",
    "Interpretation",
    "InvalidBallotError",
    "InvalidCitationError",
    "InvalidCountError",
    "InvalidDayError",
    "InvalidMeetingError",
    "InvalidOfficeError",
    "InvalidRuleError",
    "InvalidTextError",
    "InvalidValueError",
    "Invalidity",
    "Language",
    "Leadership",
    "ListPreparation",
    "Meeting",
    "MeetingReference",
    "Minutes",
    "MinutesRow",
    "MissingExtraError",
    "NotLawfulError",
    "Notice",
    "NoticeDeadline",
    "Observer",
    "Office",
    "Officeholder",
    "Outcome",
    "PartyVenue",
    "PhieuTinNhiemError",
    "Plan",
    "Post",
    "PostKey",
    "Provision",
    "ProvisionKind",
    "Rating",
    "Report",
    "ReportDeadline",
    "Result",
    "Role",
    "Round",
    "RowCount",
    "Scale",
    "Scope",
    "Service",
    "SeveralPosts",
    "Severity",
    "Statement",
    "Status",
    "Subjects",
    "Tally",
    "Tenure",
    "TestedOn",
    "Text",
    "Timeline",
    "Turnout",
    "UndefinedShareError",
    "Under",
    "UnknownProvisionError",
    "UnknownTermError",
    "Unlisted",
    "Unstated",
    "Venue",
    "VenueLimit",
    "Window",
    "count",
    "format_percent",
    "interpretation",
    "percent",
    "share",
]
