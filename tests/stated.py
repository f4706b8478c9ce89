"""What the values of an instrument state, as plain lists, and the posts that several of them name."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from phieu_tin_nhiem import BodyKind, Invalidity, Provision, Role, Scope
from phieu_tin_nhiem.plans import INSTRUMENTS
from phieu_tin_nhiem.plans.officials import OFFICIALS
from phieu_tin_nhiem.rules import Subjects
from phieu_tin_nhiem.rules.consequences import Consequences, Threshold
from phieu_tin_nhiem.rules.deadlines import FilingDeadline, Validity

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
