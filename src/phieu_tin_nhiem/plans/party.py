"""The Party's regulations on these votes: 262-QĐ/TW of 2014, the parent of local plans then, and 96-QĐ/TW of 2023.

What is not known of them stands in their gaps: most of all whether those new in post are exempt under 262-QĐ/TW, so
that no decision under it says more than "not subject to the vote" or "undetermined".
"""

from __future__ import annotations

from typing import Final

from phieu_tin_nhiem import law
from phieu_tin_nhiem.base.sentences import Sentence
from phieu_tin_nhiem.base.text import Text
from phieu_tin_nhiem.facts.ballots import Invalidity, Scope
from phieu_tin_nhiem.facts.calendar import day_before
from phieu_tin_nhiem.facts.offices import BodyKind, Role
from phieu_tin_nhiem.facts.people import Circumstance
from phieu_tin_nhiem.facts.tallies import Base
from phieu_tin_nhiem.plans.plan import Plan
from phieu_tin_nhiem.rules.consequences import AT_LEAST_TWO_THIRDS, MORE_THAN_HALF, Consequences, Threshold
from phieu_tin_nhiem.rules.counting import Counting, Scale
from phieu_tin_nhiem.rules.deadlines import Anchor, FilingDeadline, Validity
from phieu_tin_nhiem.rules.meeting import Quorum
from phieu_tin_nhiem.rules.preparation import ListedPeople
from phieu_tin_nhiem.rules.subjects import Exclusion, Group, Post, Subjects, Unlisted, posts
from phieu_tin_nhiem.rules.tenure import AppointedInYear, Exemptions, ExemptionsGap, TenureGap
from phieu_tin_nhiem.rules.venues import Concurrency, PartyVenue, SeveralPostsRule, VenueLimit

QD262: Final = law.read("qd262")
QD96: Final = law.read("qd96")

# ── 262-QĐ/TW ──

BELOW_THE_LEVEL: Final = Sentence(
    "party.below_the_level",
    vi="quy định nêu lãnh đạo từ cấp huyện trở lên; kế hoạch của địa phương có thể nêu thêm cấp phòng",
    en="the regulation names leaders from the district level upwards; a local plan may add heads of divisions",
)
OUT_OF_THE_PLAN_CONSIDERED: Final = Text(
    "xem xét đưa ra khỏi quy hoạch các chức vụ cao hơn",
    "removal from the succession plan for higher posts is considered",
)
MAY_LEAVE: Final = Text(
    "có thể cho từ chức hoặc thôi giữ chức vụ, không chờ hết nhiệm kỳ hay đến tuổi nghỉ hưu",
    "resignation or leaving the post may be allowed without waiting for the end of the term or the retirement age",
)


def _below_the_level(role: Role) -> Exclusion:
    post = Post(role, BodyKind.DISTRICT_DIVISION)
    return Exclusion(post, QD262["subjects.leaders"], "D7", BELOW_THE_LEVEL(), Unlisted.NOT_SUBJECT)


PARTY_2014: Final = Plan(
    instrument=QD262.instrument,
    provisions=QD262.provisions,
    supplements=(QD96["issue"],),
    rules=(
        Validity(QD262["issue"], QD262.in_force_from, day_before(QD96.in_force_from), QD96["issue"]),
        Subjects(
            groups=(
                Group(QD262["subjects.standing_committees"], (Post(Role.STANDING_MEMBER, BodyKind.PARTY_COMMITTEE),)),
                Group(
                    QD262["subjects.leaders"],
                    (
                        *posts([BodyKind.DEPARTMENT], [Role.HEAD, Role.DEPUTY_HEAD]),
                        *posts(
                            [BodyKind.PROVINCIAL_COMMITTEE, BodyKind.DISTRICT_COMMITTEE],
                            [Role.CHAIR, Role.DEPUTY_CHAIR],
                        ),
                    ),
                ),
                Group(
                    QD262["subjects.provincial"],
                    (
                        Post(Role.DEPUTY_CHAIR, BodyKind.PROVINCIAL_COUNCIL),
                        Post(Role.STANDING_MEMBER, BodyKind.PROVINCIAL_COUNCIL),
                        Post(Role.COMMITTEE_HEAD, BodyKind.PROVINCIAL_COUNCIL),
                        Post(Role.MEMBER, BodyKind.PROVINCIAL_COMMITTEE),
                    ),
                ),
                Group(
                    QD262["subjects.enterprises"],
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
            gap=QD262["gap.subjects"],
        ),
        TenureGap(QD262["gap.tenure"]),
        ExemptionsGap(QD262["gap.exemptions"]),
        ListedPeople(QD262["subjects.standing_committees"]),
        Scale(QD262["scale"]),
        Counting(QD262["base"], QD262["invalidity"], interpretations=("B1",)),
        Consequences(
            QD262["consequences.half"],
            Base.COLLECTED,
            (
                Threshold(QD262["consequences.half"], MORE_THAN_HALF, OUT_OF_THE_PLAN_CONSIDERED),
                Threshold(QD262["consequences.two_thirds"], AT_LEAST_TWO_THIRDS, MAY_LEAVE),
            ),
            ("A28",),
        ),
        SeveralPostsRule(QD262["venues"], Concurrency.TWO_PLACES),
        # Article 3 says in words who is subject to the vote where: nothing is read into it.
        VenueLimit(QD262["venues"], most=2, several_posts=None, interpretations=()),
    ),
)
"""Regulation 262-QĐ/TW of the Politburo.

>>> PARTY_2014.instrument.name.vi, PARTY_2014.consequences.base.label.vi
('Quy định 262-QĐ/TW', 'số phiếu thu về')
>>> [item.id for item in PARTY_2014.provisions if item.kind.value == "gap"][:1]
['qd262.gap.effect']
"""

# ── 96-QĐ/TW ──

PERSONNEL: Final = Text("cơ quan tham mưu về tổ chức, cán bộ", "the body that advises on organisation and personnel")
FILE_SENT: Final = Text(
    "gửi hồ sơ của người được lấy phiếu cho người ghi phiếu",
    "send the file of the person subject to the vote to the voters",
)
POINTS_SENT: Final = Text(
    "gửi nội dung cần làm rõ cho người được lấy phiếu",
    "send the points to be clarified to the person subject to the vote",
)
OUT_OF_THE_PLAN: Final = Text(
    "đưa ra khỏi quy hoạch các chức vụ cao hơn; xem xét cho thôi giữ chức vụ, bố trí công tác khác, từ chức hoặc bỏ"
    " phiếu tín nhiệm",
    "out of the succession plan for higher posts; leaving the post, other work, resignation or a confidence vote is"
    " considered",
)
DISMISSAL: Final = Text(
    "miễn nhiệm, bố trí công tác khác (thấp hơn), không chờ hết nhiệm kỳ",
    "dismissal and other (lower) work, without waiting for the end of the term",
)

PARTY_2023: Final = Plan(
    instrument=QD96.instrument,
    provisions=QD96.provisions,
    rules=(
        Validity(QD96["issue"], QD96.in_force_from, QD96.searched_to, QD96["gap.later"]),
        Subjects(
            groups=(Group(QD96["subjects.departments"], posts([BodyKind.DEPARTMENT], [Role.HEAD, Role.DEPUTY_HEAD])),),
            gap=QD96["gap.subjects"],
        ),
        AppointedInYear(QD96["tenure"]),
        Exemptions(QD96["exemptions"], grounds=(Circumstance.RETIREMENT_NOTICE,)),
        ListedPeople(QD96["subjects.departments"]),
        Scale(QD96["scale"]),
        # Closed list of three defects; an added name is void (D2), a bad row a bad row (D3); the rest is no ground.
        Counting(
            QD96["base"],
            QD96["invalidity"],
            invalidity=Invalidity(added_name=Scope.NONE, other_writing=Scope.NONE),
            interpretations=("D2", "D3"),
        ),
        Consequences(
            QD96["consequences.half"],
            Base.COLLECTED,
            (
                Threshold(QD96["consequences.half"], MORE_THAN_HALF, OUT_OF_THE_PLAN, unless=AT_LEAST_TWO_THIRDS),
                Threshold(QD96["consequences.two_thirds"], AT_LEAST_TWO_THIRDS, DISMISSAL),
            ),
            ("A28",),
        ),
        SeveralPostsRule(QD96["venues"], Concurrency.TWO_PLACES),
        VenueLimit(QD96["venues"], most=2, party_venue=PartyVenue.ANYONE, several_posts=None, interpretations=("D8",)),
        Quorum(QD96["quorum"], AT_LEAST_TWO_THIRDS),
        FilingDeadline(QD96["preparation.file"], 15, Anchor.VOTE, FILE_SENT, PERSONNEL),
        FilingDeadline(QD96["preparation.points"], 10, Anchor.VOTE, POINTS_SENT, PERSONNEL),
    ),
)
"""Regulation 96-QĐ/TW of the Politburo.

>>> PARTY_2023.instrument.name.vi, PARTY_2023.quorum.ratio.label.vi
('Quy định 96-QĐ/TW', 'từ 2/3 trở lên')
>>> PARTY_2023.tenure.provision.citation.locator
'Điều 3 khoản 1'
"""
