"""Nghị quyết 96/2023/QH15, with Công văn 599/UBTVQH15-CTĐB: the votes of 2023."""

from __future__ import annotations

from typing import Final

from phieu_tin_nhiem.base.text import Text
from phieu_tin_nhiem.facts.calendar import day_before
from phieu_tin_nhiem.facts.offices import BodyKind, Role
from phieu_tin_nhiem.facts.people import Circumstance
from phieu_tin_nhiem.facts.tallies import Base
from phieu_tin_nhiem.messages import said
from phieu_tin_nhiem.plans import assembly_2023_provisions as nq96
from phieu_tin_nhiem.plans.assembly_2014 import INVALIDITY_2014
from phieu_tin_nhiem.plans.assembly_2023_declared import DECLARED, EFFECT, LATER_GAP
from phieu_tin_nhiem.plans.assembly_2023_supplements import (
    LAW_NO_DISTRICTS,
    LAW_POWER,
    SUPERVISION_LAW_FROM,
    SUPPLEMENTS,
    TWO_LEVELS_FROM,
)
from phieu_tin_nhiem.plans.assembly_common import (
    ASSEMBLY,
    COMMITTEE_ROLES,
    COUNCIL_ROLES,
    COUNCIL_STANDING,
    DIGEST,
    FRONT,
    PERSON,
    STANDING_COMMITTEE,
    STATE_POSTS,
    UPPER_COMMITTEES,
    UPPER_COUNCILS,
    posts,
)
from phieu_tin_nhiem.plans.plan import Plan
from phieu_tin_nhiem.rules.consequences import AT_LEAST_TWO_THIRDS, MORE_THAN_HALF, Consequences, Threshold
from phieu_tin_nhiem.rules.counting import Counting, Scale
from phieu_tin_nhiem.rules.deadlines import Anchor, FilingDeadline, Unseen, Validity
from phieu_tin_nhiem.rules.subjects import Exclusion, Group, Post, Subjects, Unlisted
from phieu_tin_nhiem.rules.tenure import AppointedInYear, Exemptions
from phieu_tin_nhiem.rules.venues import Concurrency, SeveralPostsRule

_LIST: Final = Text("dự kiến danh sách, yêu cầu báo cáo", "draw up the list and ask for the reports")
_REPORT: Final = Text(
    "gửi báo cáo của mình và bản kê khai tài sản, thu nhập",
    "hand in one's own report and a declaration of assets and income",
)
_OPINIONS: Final = Text("gửi ý kiến cử tri", "send the voters' opinions")
_RESIGNATION: Final = Text(
    "được xin từ chức, không xin thì đưa ra bỏ phiếu tín nhiệm tại kỳ họp đó hoặc kỳ họp gần nhất",
    "leave to ask to resign, failing which a vote of confidence on two levels (bỏ phiếu tín nhiệm) at that or the"
    " nearest session",
)
_DISMISSAL: Final = Text(
    "phải trình miễn nhiệm hoặc phê chuẩn miễn nhiệm tại kỳ họp đó hoặc kỳ họp gần nhất",
    "a proposal of dismissal (miễn nhiệm), or of its approval, at that or the nearest session",
)


def _commune(post: Post) -> tuple[Exclusion, Exclusion]:
    """Return what is said of a post in a commune: not listed at first, not settled once the law names no level (A29)."""
    listed_at = nq96.COUNCIL_SUBJECTS if post.kind is BodyKind.COMMUNE_COUNCIL else nq96.COMMITTEE_SUBJECTS
    return (
        Exclusion(post, listed_at, None, said("assembly.commune"), last_day=day_before(TWO_LEVELS_FROM)),
        Exclusion(
            post,
            listed_at,
            "A29",
            said("assembly.commune_open"),
            Unlisted.UNDETERMINED,
            parent=LAW_POWER,
            first_day=TWO_LEVELS_FROM,
        ),
    )


ASSEMBLY_2023: Final = Plan(
    instrument=nq96.RESOLUTION_2023,
    provisions=(*nq96.RULED, *DECLARED),
    supplements=SUPPLEMENTS,
    rules=(
        Validity(EFFECT, nq96.IN_FORCE_FROM, day_before(SUPERVISION_LAW_FROM), LATER_GAP),
        Subjects(
            groups=(
                Group(nq96.STATE_SUBJECTS, (*STATE_POSTS, Post(Role.SECRETARY_GENERAL, BodyKind.NATIONAL_ASSEMBLY))),
                Group(nq96.COUNCIL_SUBJECTS, posts(UPPER_COUNCILS, COUNCIL_ROLES)),
                Group(nq96.COMMITTEE_SUBJECTS, posts(UPPER_COMMITTEES, [Role.CHAIR, Role.DEPUTY_CHAIR])),
                Group(
                    nq96.COMMITTEE_SUBJECTS,
                    posts(UPPER_COMMITTEES, [Role.MEMBER]),
                    remark=said("assembly.elected_member"),
                ),
            ),
            exclusions=(
                Exclusion(
                    Post(Role.OFFICE_HEAD, BodyKind.PROVINCIAL_COUNCIL),
                    nq96.COUNCIL_SUBJECTS,
                    None,
                    said("assembly.office_head"),
                ),
                *(item for post in posts([BodyKind.COMMUNE_COUNCIL], COUNCIL_ROLES) for item in _commune(post)),
                *(item for post in posts([BodyKind.COMMUNE_COMMITTEE], COMMITTEE_ROLES) for item in _commune(post)),
                *(
                    Exclusion(post, LAW_NO_DISTRICTS, None, said("force.no_districts"), first_day=TWO_LEVELS_FROM)
                    for post in (
                        *posts([BodyKind.DISTRICT_COUNCIL], COUNCIL_ROLES),
                        *posts([BodyKind.DISTRICT_COMMITTEE], COMMITTEE_ROLES),
                    )
                ),
            ),
        ),
        AppointedInYear(nq96.TENURE),
        Exemptions(nq96.EXEMPTIONS, grounds=(Circumstance.RETIREMENT_NOTICE,)),
        Scale(nq96.SCALE),
        Counting(nq96.BASE, nq96.INVALIDITY, Base.COLLECTED, INVALIDITY_2014, interpretations=("D4",)),
        Consequences(
            nq96.CONSEQUENCES,
            Base.COLLECTED,
            (
                Threshold(nq96.HALF, MORE_THAN_HALF, _RESIGNATION, unless=AT_LEAST_TWO_THIRDS),
                Threshold(nq96.TWO_THIRDS, AT_LEAST_TWO_THIRDS, _DISMISSAL),
            ),
            ("A28",),
        ),
        SeveralPostsRule(nq96.SEVERAL_POSTS, Concurrency.ONCE_FOR_ALL),
        *(
            FilingDeadline(nq96.STATE_LIST, 45, Anchor.OPENING, _LIST, STANDING_COMMITTEE, ASSEMBLY),
            FilingDeadline(nq96.STATE_REPORT, 30, Anchor.OPENING, _REPORT, PERSON, ASSEMBLY),
            FilingDeadline(nq96.STATE_FRONT, 25, Anchor.OPENING, _OPINIONS, FRONT, ASSEMBLY),
            FilingDeadline(nq96.STATE_DIGEST, 20, Anchor.OPENING, DIGEST, STANDING_COMMITTEE, ASSEMBLY),
            FilingDeadline(nq96.COUNCIL_LIST, 45, Anchor.OPENING, _LIST, COUNCIL_STANDING, UPPER_COUNCILS),
            FilingDeadline(nq96.COUNCIL_REPORT, 30, Anchor.OPENING, _REPORT, PERSON, UPPER_COUNCILS, Unseen.AS_DERIVED),
            FilingDeadline(nq96.COUNCIL_FRONT, 25, Anchor.OPENING, _OPINIONS, FRONT, UPPER_COUNCILS, Unseen.AS_DERIVED),
            FilingDeadline(
                nq96.COUNCIL_DIGEST, 20, Anchor.OPENING, DIGEST, COUNCIL_STANDING, UPPER_COUNCILS, Unseen.AS_DERIVED
            ),
        ),
    ),
)
"""Resolution 96/2023/QH15 of the National Assembly.

>>> ASSEMBLY_2023.instrument.name.vi, [ground.value for ground in ASSEMBLY_2023.exemptions.grounds]
('Nghị quyết 96/2023/QH15', ['retirement_notice'])
>>> [filing.statement.text() for filing in ASSEMBLY_2023.filings][:1]
['dự kiến danh sách, yêu cầu báo cáo (chậm nhất 45 ngày trước ngày khai mạc kỳ họp)']
"""
