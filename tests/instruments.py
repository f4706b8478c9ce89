"""What the tests ask of an instrument: where a provision stands, what its rules lay down, what they say of a post."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from urllib.parse import urlsplit

from phieu_tin_nhiem import (
    Ballot,
    BallotForm,
    Body,
    BodyKind,
    Circumstance,
    Count,
    Decision,
    Finding,
    Invalidity,
    Office,
    Officeholder,
    Provision,
    ProvisionKind,
    Rating,
    Result,
    Role,
    Scope,
    Service,
    Tally,
    Turnout,
)
from phieu_tin_nhiem.answers.sources import Topic
from phieu_tin_nhiem.plans import INSTRUMENTS
from phieu_tin_nhiem.plans.officials import OFFICIALS
from phieu_tin_nhiem.plans.plan import Plan
from phieu_tin_nhiem.rules import Subjects
from phieu_tin_nhiem.rules.consequences import Consequences, Threshold
from phieu_tin_nhiem.rules.deadlines import FilingDeadline, Validity

# ── What its rules lay down, as plain lists ──


BOOKS = tuple(item.plan for item in INSTRUMENTS)

CHAIRS = (Role.CHAIR, Role.DEPUTY_CHAIR)
COMPANY = BodyKind.SINGLE_MEMBER_COMPANY
UPPER_COUNCILS = (BodyKind.PROVINCIAL_COUNCIL, BodyKind.DISTRICT_COUNCIL)
COUNCILS = (*UPPER_COUNCILS, BodyKind.COMMUNE_COUNCIL)

UBTVQH, TT_HDND, MTTQ = "Ủy ban Thường vụ Quốc hội", "Thường trực HĐND", "Ủy ban Mặt trận Tổ quốc Việt Nam"


def pairs(roles: Iterable[Role], kinds: Iterable[BodyKind]) -> set[tuple[Role, BodyKind]]:
    return {(role, kind) for kind in tuple(kinds) for role in tuple(roles)}


def listed(subjects: Subjects) -> list[tuple[str, set[tuple[Role, BodyKind]], date | None, date | None]]:
    return [
        (group.provision.id, {(post.role, post.kind) for post in group.posts}, group.first_day, group.last_day)
        for group in subjects.groups
    ]


def excluded(subjects: Subjects) -> list[tuple[object, ...]]:
    return [
        (
            (item.post.role, item.post.kind),
            item.provision.id,
            item.interpretation,
            item.unlisted,
            item.parent and item.parent.id,
            item.first_day,
            item.last_day,
        )
        for item in subjects.exclusions
    ]


def remarks(subjects: Subjects) -> list[str]:
    said = [*(group.remark for group in subjects.groups), *(item.remark for item in subjects.exclusions)]
    return [remark.key for remark in said if remark is not None]


def filed(filings: Iterable[FilingDeadline]) -> list[tuple[object, ...]]:
    return [
        (rule.provision.id, rule.days, rule.before, rule.what.vi, rule.owed_by.vi, rule.bodies, rule.unseen)
        for rule in filings
    ]


def thresholds(rules: Iterable[Threshold]) -> list[tuple[object, ...]]:
    return [
        (rule.provision.id, rule.ratio.label.vi, rule.unless and rule.unless.label.vi, rule.years) for rule in rules
    ]


def effects(rules: Consequences) -> list[str]:
    return [rule.effect.vi for rule in rules.thresholds]


def ends(rule: Validity) -> tuple[object, ...]:
    return rule.provision.id, rule.first_day, rule.last_day, rule.end and rule.end.id


def scopes(invalidity: Invalidity) -> dict[str, Scope]:
    return {
        name: getattr(invalidity, name)
        for name in ("not_issued", "struck_name", "added_name", "no_box", "several_boxes", "no_stamp", "other_writing")
    }


def ids(provisions: Iterable[Provision]) -> list[str]:
    return [provision.id for provision in provisions]


EVERY = {
    provision.id: provision
    for provisions in (
        *((*book.provisions, *book.supplements) for book in BOOKS),
        *(rule.provisions for rule in OFFICIALS),
    )
    for provision in provisions
}


# 262-QĐ/TW 7.2: not issued by the board, a name struck out, anything added; a bad row by B1; no word of a stamp.
BY_262 = {
    "not_issued": Scope.BALLOT,
    "struck_name": Scope.BALLOT,
    "added_name": Scope.BALLOT,
    "no_box": Scope.ROW,
    "several_boxes": Scope.ROW,
    "no_stamp": Scope.NONE,
    "other_writing": Scope.BALLOT,
}
# 96-QĐ/TW 6.3: three cases; an added name is void (D2), other writing is not listed.
BY_96 = {**BY_262, "added_name": Scope.NONE, "other_writing": Scope.NONE}


# ── Where its provisions stand, and how well they are attested ──


def attested(book: Plan, id: str) -> tuple[str, str, set[str | None]]:  # noqa: A002 - as in the documents
    """Return the place of a provision, its grade and the sites on which it was seen."""
    citation = book.provision(id).citation
    return citation.locator, citation.grade.value, {urlsplit(url).hostname for url in citation.urls}


def unsaid(book: Plan, id: str, *pairs: str) -> list[str]:  # noqa: A002 - as in the documents
    """Return what a provision does not say of the given, each in Vietnamese and, after a stroke, in English."""
    content = book.provision(id).content
    return [
        pair
        for pair in pairs
        for vi, _, en in [pair.partition(" | ")]
        if vi.casefold() not in content.vi.casefold() or (en or vi).casefold() not in content.en.casefold()
    ]


def is_without_rule(book: Plan, id: str) -> bool:  # noqa: A002 - as in the documents
    """Say whether no rule serves a provision: it only declares or defines."""
    return book.serving_rules(book.provision(id)) == ()


def is_gap(book: Plan, id: str) -> bool:  # noqa: A002 - as in the documents
    """Say whether a provision says what is not known; that follows from the sources, so its grade is D."""
    provision = book.provision(id)
    return provision.kind is ProvisionKind.GAP and provision.citation.grade.value == "D"


# ── What it says of people in made-up elected bodies ──


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
