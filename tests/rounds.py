"""The lawful round, changed in what a test is about, and what the plan finds then."""

from __future__ import annotations

from phieu_tin_nhiem import CAN_THO_2019, Finding, Plan, Round
from phieu_tin_nhiem.testing.rounds import (
    CHIEF_OF_OFFICE,
    DEPUTY,
    DIRECTOR,
    EVERYBODY,
    NEWCOMER,
    PARTY,
    PARTY_DAY,
    REPORT_DAY,
    SECOND_DEPUTY,
    SO_MAU,
    WORK,
    WORK_DAY,
    lawful_meeting,
    lawful_round,
    minutes_of,
    officer,
    with_meeting,
)

__all__ = [
    "CHIEF_OF_OFFICE",
    "DEPUTY",
    "DIRECTOR",
    "EVERYBODY",
    "NEWCOMER",
    "PARTY",
    "PARTY_DAY",
    "REPORT_DAY",
    "SECOND_DEPUTY",
    "SO_MAU",
    "WORK",
    "WORK_DAY",
    "check_work",
    "lawful_meeting",
    "lawful_round",
    "minutes_of",
    "officer",
    "violated",
    "with_meeting",
]


def check_work(plan: Plan = CAN_THO_2019, **changes: object) -> tuple[Finding, ...]:
    """Return what the plan finds when the lawful meeting at the place of work is changed."""
    return plan.check(with_meeting(lawful_round(), WORK, **changes)).findings


def violated(whole: Round, plan: Plan = CAN_THO_2019) -> frozenset[tuple[object, ...]]:
    """Return what is violated in a round, each by provision, person, meeting and what is said."""
    return frozenset(
        (finding.rule.id, finding.person, finding.meeting, finding.statement.key)
        for finding in plan.check(whole).violations
    )
