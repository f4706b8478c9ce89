"""Quy định 262-QĐ/TW of 8 October 2014: the Party's votes of its time, and the parent of local plans such as Cần Thơ's.

What is not known of it stands in its gaps: most of all whether those new in post are exempt, so that no decision under
it says more than "not voted on" or "undetermined".
"""

from __future__ import annotations

from typing import Final

from phieu_tin_nhiem.base.text import Text
from phieu_tin_nhiem.facts.calendar import day_before
from phieu_tin_nhiem.facts.offices import BodyKind, Role
from phieu_tin_nhiem.facts.tallies import Base
from phieu_tin_nhiem.messages import said
from phieu_tin_nhiem.plans.party_2014_gaps import EXEMPTIONS_GAP_2014, GAPS_2014, SUBJECTS_GAP_2014, TENURE_GAP_2014
from phieu_tin_nhiem.plans.party_2014_provisions import (
    BASE_2014,
    ENTERPRISES,
    HALF,
    INVALIDITY_2014,
    ISSUE,
    LEADERS,
    PARTY_REGULATION_2014,
    PROVINCIAL_POSTS,
    PROVISIONS_2014,
    SCALE,
    STANDING_COMMITTEES,
    TWO_THIRDS,
    VENUES_2014,
)
from phieu_tin_nhiem.plans.party_2023_provisions import ISSUE as ISSUE_2023
from phieu_tin_nhiem.plans.party_2023_provisions import PARTY_REGULATION_2023
from phieu_tin_nhiem.plans.plan import Plan
from phieu_tin_nhiem.rules.consequences import AT_LEAST_TWO_THIRDS, MORE_THAN_HALF, Consequences, Threshold
from phieu_tin_nhiem.rules.counting import Counting, Scale
from phieu_tin_nhiem.rules.deadlines import Validity
from phieu_tin_nhiem.rules.subjects import Exclusion, Group, Post, Subjects, Unlisted
from phieu_tin_nhiem.rules.tenure import ExemptionsGap, TenureGap
from phieu_tin_nhiem.rules.venues import Concurrency, SeveralPostsRule, VenueLimit

__all__ = ["BASE_2014", "INVALIDITY_2014", "PARTY_2014", "PARTY_REGULATION_2014", "VENUES_2014"]


def _below_the_level(role: Role) -> Exclusion:
    return Exclusion(
        Post(role, BodyKind.DISTRICT_DIVISION),
        LEADERS,
        "D7",
        said("party.below_the_level"),
        Unlisted.NOT_SUBJECT,
    )


PARTY_2014: Final = Plan(
    instrument=PARTY_REGULATION_2014,
    provisions=(*PROVISIONS_2014, *GAPS_2014),
    supplements=(ISSUE_2023,),
    rules=(
        Validity(ISSUE, PARTY_REGULATION_2014.issued_on, day_before(PARTY_REGULATION_2023.issued_on), ISSUE_2023),
        Subjects(
            groups=(
                Group(STANDING_COMMITTEES, (Post(Role.STANDING_MEMBER, BodyKind.PARTY_COMMITTEE),)),
                Group(
                    LEADERS,
                    (
                        Post(Role.HEAD, BodyKind.DEPARTMENT),
                        Post(Role.DEPUTY_HEAD, BodyKind.DEPARTMENT),
                        Post(Role.CHAIR, BodyKind.PROVINCIAL_COMMITTEE),
                        Post(Role.DEPUTY_CHAIR, BodyKind.PROVINCIAL_COMMITTEE),
                        Post(Role.CHAIR, BodyKind.DISTRICT_COMMITTEE),
                        Post(Role.DEPUTY_CHAIR, BodyKind.DISTRICT_COMMITTEE),
                    ),
                ),
                Group(
                    PROVINCIAL_POSTS,
                    (
                        Post(Role.DEPUTY_CHAIR, BodyKind.PROVINCIAL_COUNCIL),
                        Post(Role.STANDING_MEMBER, BodyKind.PROVINCIAL_COUNCIL),
                        Post(Role.COMMITTEE_HEAD, BodyKind.PROVINCIAL_COUNCIL),
                        Post(Role.MEMBER, BodyKind.PROVINCIAL_COMMITTEE),
                    ),
                ),
                Group(
                    ENTERPRISES,
                    (
                        Post(Role.CHAIR, BodyKind.SINGLE_MEMBER_COMPANY),
                        Post(Role.DIRECTOR, BodyKind.SINGLE_MEMBER_COMPANY),
                        Post(Role.DEPUTY_DIRECTOR, BodyKind.SINGLE_MEMBER_COMPANY),
                        Post(Role.CONTROL_BOARD_HEAD, BodyKind.SINGLE_MEMBER_COMPANY),
                        Post(Role.CHIEF_ACCOUNTANT, BodyKind.SINGLE_MEMBER_COMPANY),
                    ),
                ),
            ),
            exclusions=(_below_the_level(Role.HEAD), _below_the_level(Role.DEPUTY_HEAD)),
            gap=SUBJECTS_GAP_2014,
        ),
        TenureGap(TENURE_GAP_2014),
        ExemptionsGap(EXEMPTIONS_GAP_2014),
        Scale(SCALE),
        Counting(BASE_2014, INVALIDITY_2014, interpretations=("B1",)),
        Consequences(
            HALF,
            Base.COLLECTED,
            (
                Threshold(
                    HALF,
                    MORE_THAN_HALF,
                    Text(
                        "xem xét đưa ra khỏi quy hoạch chức vụ cao hơn",
                        "removal from the succession plan for higher posts is considered",
                    ),
                ),
                Threshold(
                    TWO_THIRDS,
                    AT_LEAST_TWO_THIRDS,
                    Text(
                        "có thể cho từ chức hoặc thôi giữ chức, không chờ hết nhiệm kỳ hay đến tuổi",
                        "resignation or leaving the post may be allowed without waiting for the end of the term or the age",
                    ),
                ),
            ),
            ("A28",),
        ),
        SeveralPostsRule(VENUES_2014, Concurrency.TWO_PLACES),
        VenueLimit(VENUES_2014, most=2, interpretations=()),
    ),
)
"""Regulation 262-QĐ/TW of the Politburo.

>>> PARTY_2014.instrument.name.vi, PARTY_2014.consequences.base.label.vi
('Quy định 262-QĐ/TW', 'số phiếu thu về')
>>> [item.id for item in PARTY_2014.provisions if item.kind.value == "gap"][:1]
['qd262.gap.effect']
"""
