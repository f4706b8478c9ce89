"""Lấy phiếu tín nhiệm: the Cần Thơ plan of 7 January 2019 as rules that decide, explain themselves and cite.

Each name is loaded from the room in which it is defined when it is first asked for: whoever counts loads no plan.
"""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from phieu_tin_nhiem.answers.decisions import Decision, Decisions, Outcome
    from phieu_tin_nhiem.answers.findings import Fact, Finding, MeetingReference, Severity, Status
    from phieu_tin_nhiem.answers.reports import NotLawfulError, Report
    from phieu_tin_nhiem.answers.sources import Citation, Grade, Instrument, Provision, ProvisionKind
    from phieu_tin_nhiem.answers.timelines import Dating, Duty, Timeline
    from phieu_tin_nhiem.base.errors import (
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
    from phieu_tin_nhiem.base.sentences import Statement
    from phieu_tin_nhiem.base.text import Language, Text
    from phieu_tin_nhiem.facts.ballots import Ballot, BallotForm, Defect, Invalidity, Scope
    from phieu_tin_nhiem.facts.counting import Count, RowCount, count, count_marks
    from phieu_tin_nhiem.facts.marks import Layout, OtherCodes, Rating
    from phieu_tin_nhiem.facts.meetings import (
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
    from phieu_tin_nhiem.facts.offices import Body, BodyKind, Office, Role, Under
    from phieu_tin_nhiem.facts.people import ActingTime, Circumstance, Officeholder, PostKey, Service
    from phieu_tin_nhiem.facts.tallies import Base, Result, Tally, Turnout, format_percent, percent, share
    from phieu_tin_nhiem.plans.can_tho_2019 import CAN_THO_2019
    from phieu_tin_nhiem.plans.plan import Plan, Window
    from phieu_tin_nhiem.plans.readings import INTERPRETATIONS, Interpretation, interpretation
    from phieu_tin_nhiem.rules.counting import Counting, Scale
    from phieu_tin_nhiem.rules.deadlines import ReportDeadline
    from phieu_tin_nhiem.rules.meeting import AttendanceDuty, Leadership
    from phieu_tin_nhiem.rules.preparation import (
        BallotPreparation,
        BoardProposal,
        DayCount,
        ListPreparation,
        NoticeDeadline,
    )
    from phieu_tin_nhiem.rules.subjects import Condition, Exclusion, Group, Post, Subjects, Unlisted
    from phieu_tin_nhiem.rules.tenure import Anniversary, Exemptions, Tenure, TestedOn, Unstated
    from phieu_tin_nhiem.rules.venues import CouncilVote, PartyVenue, SeveralPosts, VenueLimit
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
    "facts.ballots": ["Ballot", "BallotForm", "Defect", "Invalidity", "Scope"],
    "facts.counting": ["Count", "RowCount", "count", "count_marks"],
    "answers.decisions": ["Decision", "Decisions", "Outcome"],
    "base.errors": [
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
    "answers.findings": ["Fact", "Finding", "MeetingReference", "Severity", "Status"],
    "base.sentences": ["Statement"],
    "plans.readings": ["INTERPRETATIONS", "Interpretation", "interpretation"],
    "facts.marks": ["Layout", "OtherCodes", "Rating"],
    "facts.meetings": [
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
    "facts.offices": ["Body", "BodyKind", "Office", "Role", "Under"],
    "facts.people": ["ActingTime", "Circumstance", "Officeholder", "PostKey", "Service"],
    "plans.plan": ["Plan", "Window"],
    "plans.can_tho_2019": ["CAN_THO_2019"],
    "answers.reports": ["NotLawfulError", "Report"],
    "rules.meeting": ["AttendanceDuty", "Leadership"],
    "rules.counting": ["Counting", "Scale"],
    "rules.tenure": ["Exemptions", "Unstated", "Anniversary", "Tenure", "TestedOn"],
    "rules.preparation": ["BallotPreparation", "BoardProposal", "DayCount", "ListPreparation", "NoticeDeadline"],
    "rules.deadlines": ["ReportDeadline"],
    "rules.subjects": ["Condition", "Exclusion", "Group", "Post", "Subjects", "Unlisted"],
    "rules.venues": ["CouncilVote", "PartyVenue", "SeveralPosts", "VenueLimit"],
    "facts.tallies": ["format_percent", "percent", "share", "Base", "Result", "Tally", "Turnout"],
    "answers.sources": ["Citation", "Grade", "Instrument", "Provision", "ProvisionKind"],
    "base.text": ["Language", "Text"],
    "answers.timelines": ["Dating", "Duty", "Timeline"],
}
_ROOMS: Final = MappingProxyType({name: room for room, names in _NAMES.items() for name in names})


def __dir__() -> list[str]:
    return __all__
