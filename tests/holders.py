"""People of made-up elected bodies, for the tests of the Assembly's resolutions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from phieu_tin_nhiem import (
    Ballot,
    BallotForm,
    Body,
    BodyKind,
    Circumstance,
    Count,
    Decision,
    Finding,
    Office,
    Officeholder,
    Rating,
    Result,
    Role,
    Service,
    Tally,
    Turnout,
)
from phieu_tin_nhiem.answers.sources import Topic
from phieu_tin_nhiem.plans.plan import Plan

HIGH, MIDDLE, LOW = Rating.HIGH, Rating.CONFIDENCE, Rating.LOW
FORM = BallotForm(["An", "Bình"])


def holder(
    role: Role, kind: BodyKind, *service: Service, circumstances: Iterable[Circumstance] | None = ()
) -> Officeholder:
    """Return somebody in a made-up body of this kind; without a span of service, since when is not known."""
    return Officeholder(
        "Trần Thị Mẫu",
        Office(role, Body(f"{kind.label.vi} Mẫu", kind)),
        service=service or None,
        circumstances=None if circumstances is None else frozenset(circumstances),
    )


def since(start: date) -> Officeholder:
    """Return the chair of a provincial council, in post since ``start``."""
    return holder(Role.CHAIR, BodyKind.PROVINCIAL_COUNCIL, Service(start))


def subject(regulation: Plan, role: Role, kind: BodyKind, on: date | None = None) -> Finding:
    """Return what a regulation says of a post, a year after it came into force unless another day is given."""
    day = regulation.validity.first_day + timedelta(days=366) if on is None else on
    return regulation.subjects.judge(holder(role, kind).office, day)


def about(decision: Decision, topic: Topic) -> Finding:
    """Return the finding of a decision under one head."""
    (found,) = [finding for finding in decision.findings if finding.rule.topic is topic]
    return found


def low(marks: int, **figures: int) -> Result:
    """Return a result with so many marks of low confidence and no others."""
    return Result(Tally(low=marks), Turnout(**figures))


def met(regulation: Plan, result: Result, previous: Result | None = None) -> dict[str, bool | None]:
    """Return by the last word of each threshold's id whether it is met; None where that cannot be told."""
    answers = {"satisfied": True, "not_applicable": False, "undetermined": None}
    return {
        finding.rule.id.rpartition(".")[2]: answers[finding.status.value]
        for finding in regulation.consequences.judge(result, previous)
    }


def box(regulation: Plan, *ballots: Ballot) -> Count:
    """Return the count of ballots with two names under a regulation's reading of invalid ballots."""
    return regulation.counting.count(FORM, ballots, issued=len(ballots))


def last_days(regulation: Plan, kind: BodyKind, opens_on: date, votes_on: date) -> dict[str, date]:
    """Return by the last word of its id the last day of everything that is handed in."""
    duties = regulation.timeline(votes_on, opened_on=opens_on, body=Body("Cơ quan Mẫu", kind)).duties
    return {duty.rule.id.rpartition(".")[2]: duty.last_day for duty in duties}
