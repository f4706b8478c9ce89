"""Lấy phiếu tín nhiệm: the Cần Thơ plan of 7 January 2019 as rules that decide, explain themselves and cite.

Each name is loaded from the room in which it is defined when it is first asked for: whoever counts loads no plan.
"""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .ballots import Ballot, BallotForm, Defect, Invalidity, Scope
    from .counting import Count, RowCount, count, count_marks
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
    from .marks import Layout, OtherCodes
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
else:  # a type checker that saw this would let every name pass

    def __getattr__(name: str) -> object:
        if name not in _ROOMS:
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message)
        value: object = getattr(import_module(f"{__name__}.{_ROOMS[name]}"), name)
        globals()[name] = value  # the next time it is there at once
        return value


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
    "Layout",
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
    "OtherCodes",
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
    "count_marks",
    "format_percent",
    "interpretation",
    "percent",
    "share",
]

# The same names by their rooms, for whoever asks at run time; a test compares the three lists.
_NAMES: Final = {
    "ballots": ["Ballot", "BallotForm", "Defect", "Invalidity", "Scope"],
    "counting": ["Count", "RowCount", "count", "count_marks"],
    "decisions": ["Decision", "Decisions", "Outcome"],
    "errors": [
        "InvalidBallotError",
        "InvalidCitationError",
        "InvalidCountError",
        "InvalidDayError",
        "InvalidMeetingError",
        "InvalidOfficeError",
        "InvalidRuleError",
        "InvalidTextError",
        "InvalidValueError",
        "MissingExtraError",
        "PhieuTinNhiemError",
        "UndefinedShareError",
        "UnknownProvisionError",
        "UnknownTermError",
    ],
    "findings": ["Fact", "Finding", "MeetingReference", "Severity", "Statement", "Status"],
    "interpretations": ["INTERPRETATIONS", "Interpretation", "interpretation"],
    "marks": ["Layout", "OtherCodes"],
    "meetings": [
        "NOT_DONE",
        "Attendance",
        "CountingBoard",
        "Figure",
        "Meeting",
        "Minutes",
        "MinutesRow",
        "Notice",
        "Observer",
        "Round",
        "Venue",
    ],
    "offices": ["Body", "BodyKind", "Office", "Role", "Under"],
    "people": ["ActingTime", "Circumstance", "Officeholder", "PostKey", "Service"],
    "plan": ["Plan", "Window"],
    "plans.can_tho_2019": ["CAN_THO_2019"],
    "ratings": ["Rating"],
    "reports": ["NotLawfulError", "Report"],
    "rules.attendance": ["AttendanceDuty", "Leadership"],
    "rules.counting": ["Counting", "Scale"],
    "rules.exemptions": ["Exemptions", "Unstated"],
    "rules.preparation": ["BallotPreparation", "BoardProposal", "DayCount", "ListPreparation", "NoticeDeadline"],
    "rules.reporting": ["ReportDeadline"],
    "rules.subjects": ["Condition", "Exclusion", "Group", "Post", "Subjects", "Unlisted"],
    "rules.tenure": ["Anniversary", "Tenure", "TestedOn"],
    "rules.venues": ["CouncilVote", "PartyVenue", "SeveralPosts", "VenueLimit"],
    "shares": ["format_percent", "percent", "share"],
    "sources": ["Citation", "Grade", "Instrument", "Provision", "ProvisionKind"],
    "tallies": ["Base", "Result", "Tally", "Turnout"],
    "text": ["Language", "Text"],
    "timelines": ["Dating", "Duty", "Timeline"],
}
_ROOMS: Final = MappingProxyType({name: room for room, names in _NAMES.items() for name in names})


def __dir__() -> list[str]:
    return __all__
