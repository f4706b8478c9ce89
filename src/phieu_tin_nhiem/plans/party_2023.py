"""Quy định 96-QĐ/TW of 2 February 2023: the Party's votes since then."""

from __future__ import annotations

from typing import Final

from phieu_tin_nhiem.base.text import Text
from phieu_tin_nhiem.facts.ballots import Invalidity, Scope
from phieu_tin_nhiem.facts.offices import BodyKind, Role
from phieu_tin_nhiem.facts.people import Circumstance
from phieu_tin_nhiem.facts.tallies import Base
from phieu_tin_nhiem.plans.party_2023_gaps import GAPS_2023, LATER_GAP_2023, SEARCHED_TO, SUBJECTS_GAP_2023
from phieu_tin_nhiem.plans.party_2023_procedure import (
    BASE,
    FILE_SENT,
    HALF,
    INVALIDITY,
    POINTS_SENT,
    PROCEDURE_2023,
    SCALE,
    TWO_THIRDS,
)
from phieu_tin_nhiem.plans.party_2023_provisions import (
    DEPARTMENTS,
    EXEMPTIONS,
    ISSUE,
    PARTY_REGULATION_2023,
    PRINCIPLES_2023,
    QUORUM,
    TENURE,
    VENUES,
)
from phieu_tin_nhiem.plans.plan import Plan
from phieu_tin_nhiem.rules.consequences import AT_LEAST_TWO_THIRDS, MORE_THAN_HALF, Consequences, Threshold
from phieu_tin_nhiem.rules.counting import Counting, Scale
from phieu_tin_nhiem.rules.deadlines import Anchor, FilingDeadline, Validity
from phieu_tin_nhiem.rules.meeting import Quorum
from phieu_tin_nhiem.rules.subjects import Group, Post, Subjects
from phieu_tin_nhiem.rules.tenure import AppointedInYear, Exemptions
from phieu_tin_nhiem.rules.venues import Concurrency, PartyVenue, SeveralPostsRule, VenueLimit

__all__ = ["PARTY_2023", "PARTY_REGULATION_2023"]

_PERSONNEL: Final = Text("cơ quan tham mưu về tổ chức, cán bộ", "the body that advises on organisation and personnel")

PARTY_2023: Final = Plan(
    instrument=PARTY_REGULATION_2023,
    provisions=(*PRINCIPLES_2023, *PROCEDURE_2023, *GAPS_2023),
    rules=(
        Validity(ISSUE, PARTY_REGULATION_2023.issued_on, SEARCHED_TO, LATER_GAP_2023),
        Subjects(
            groups=(
                Group(
                    DEPARTMENTS,
                    (Post(Role.HEAD, BodyKind.DEPARTMENT), Post(Role.DEPUTY_HEAD, BodyKind.DEPARTMENT)),
                ),
            ),
            gap=SUBJECTS_GAP_2023,
        ),
        AppointedInYear(TENURE),
        Exemptions(EXEMPTIONS, grounds=(Circumstance.RETIREMENT_NOTICE,)),
        Scale(SCALE),
        Counting(
            BASE,
            INVALIDITY,
            invalidity=Invalidity(added_name=Scope.NONE, other_writing=Scope.NONE),
            interpretations=("D2", "D3"),
        ),
        Consequences(
            HALF,
            Base.COLLECTED,
            (
                Threshold(
                    HALF,
                    MORE_THAN_HALF,
                    Text(
                        "ra khỏi quy hoạch chức vụ cao hơn; xem xét thôi giữ chức, bố trí việc khác, từ chức hoặc bỏ phiếu"
                        " tín nhiệm",
                        "out of the succession plan for higher posts; leaving the post, other work, resignation or a ballot of"
                        " confidence is considered",
                    ),
                    unless=AT_LEAST_TWO_THIRDS,
                ),
                Threshold(
                    TWO_THIRDS,
                    AT_LEAST_TWO_THIRDS,
                    Text(
                        "miễn nhiệm, bố trí việc khác (thấp hơn), không chờ hết nhiệm kỳ",
                        "dismissal and other (lower) work, without waiting for the end of the term",
                    ),
                ),
            ),
            ("A28",),
        ),
        SeveralPostsRule(VENUES, Concurrency.TWO_PLACES),
        VenueLimit(VENUES, most=2, party_venue=PartyVenue.ANYONE, interpretations=("D8",)),
        Quorum(QUORUM, AT_LEAST_TWO_THIRDS),
        *(
            FilingDeadline(
                FILE_SENT,
                15,
                Anchor.VOTE,
                Text(
                    "gửi hồ sơ của người được lấy phiếu cho người ghi phiếu",
                    "send the file of the person to the voters",
                ),
                _PERSONNEL,
            ),
            FilingDeadline(
                POINTS_SENT,
                10,
                Anchor.VOTE,
                Text(
                    "gửi nội dung cần làm rõ cho người được lấy phiếu",
                    "send the points to be clarified to the person voted on",
                ),
                _PERSONNEL,
            ),
        ),
    ),
)
"""Regulation 96-QĐ/TW of the Politburo.

>>> PARTY_2023.instrument.name.vi, PARTY_2023.quorum.ratio.label.vi
('Quy định 96-QĐ/TW', 'từ 2/3')
>>> PARTY_2023.tenure.provision.citation.locator
'Điều 3 khoản 1'
"""
