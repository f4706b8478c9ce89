"""Small made-up values, one of each kind: instruments, provisions, findings, and a book with two rules."""

from __future__ import annotations

from datetime import date

from attrs import evolve, frozen

from phieu_tin_nhiem import (
    Body,
    BodyKind,
    Citation,
    Fact,
    Finding,
    Grade,
    Instrument,
    MeetingReference,
    Office,
    Officeholder,
    Provision,
    ProvisionKind,
    Role,
    Severity,
    Status,
    Text,
    Venue,
)
from phieu_tin_nhiem.answers.sources import Topic
from phieu_tin_nhiem.messages import said
from phieu_tin_nhiem.plans.plan import Plan
from phieu_tin_nhiem.rules import Rule

PLAN = Instrument(
    id="kh1",
    name=Text("Kế hoạch 1", "Plan 1"),
    title=Text("Về việc ấy", "On the matter"),
    issuer=Text("Ủy ban", "committee"),
    issued_on=date(2019, 1, 7),
    known_from=Text("một tờ báo", "a newspaper"),
)
PARENT = Instrument(
    id="qd1",
    name=Text("Quy định 1", "Regulation 1"),
    title=Text("Về mọi việc", "On all matters"),
    issuer=Text("Ban", "board"),
    issued_on=date(2014, 10, 8),
    known_from=Text("chính văn bản", "the text itself"),
)
NOTICE = Provision(
    "kh1.notice",
    ProvisionKind.DUTY,
    Text("Thông báo.", "Notice."),
    Citation(PLAN, "kh1.notice", Grade.NEWS, ("https://a.example/1", "https://a.example/2")),
    ("A16", "A18"),
    Topic.NOTICE,
)
TENURE = Provision(
    "kh1.tenure",
    ProvisionKind.RULE,
    Text("Đủ chín tháng.", "Nine months."),
    Citation(PLAN, "Điều 2", Grade.SEEN),
    topic=Topic.TENURE,
)
LEVELS = Provision(
    "qd1.levels",
    ProvisionKind.DEFINITION,
    Text("Ba mức.", "Three levels."),
    Citation(PARENT, "Điều 3", Grade.DERIVED),
    topic=Topic.SCALE,
)
IN_TIME = said("notice.by", day=date(2019, 1, 15))
ADD = said("list.add")
HERE = MeetingReference("Sở Mẫu", date(2019, 1, 20), Venue.WORKPLACE)
MAU = Officeholder("Trần Thị Mẫu", Office(Role.HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT)))

PLAIN = Finding(rule=NOTICE, status=Status.SATISFIED, statement=ADD)
FULL = Finding(
    rule=TENURE,
    status=Status.UNDETERMINED,
    statement=IN_TIME,
    remarks=(ADD, said("list.not_done")),
    remedy=said("board.unknown"),
    missing=(Fact.NOTICE, Fact.VENUE),
    interpretations=("A16", "B3"),
    supplements=(LEVELS.citation, NOTICE.citation),
    person=Text("An (Giám đốc)", "An (director)"),
    meeting=HERE,
)
WARNED = evolve(PLAIN, severity=Severity.WARNING)


@frozen
class Serving:
    """A rule that does nothing but serve provisions."""

    provisions: tuple[Provision, ...]


@frozen
class Other(Serving):
    """A rule of another kind."""


@frozen(kw_only=True)
class Book(Plan):
    """A book with one rule of its own and several of one kind."""

    instrument: Instrument = PLAN
    provisions: tuple[Provision, ...] = (NOTICE, TENURE)
    supplements: tuple[Provision, ...] = (LEVELS,)
    first: Rule | None = Serving((NOTICE,))
    others: tuple[object, ...] = ("no rule", Other((NOTICE, LEVELS)), Other((NOTICE,)))
