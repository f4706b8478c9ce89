"""The plan of the People's Committee of Cần Thơ of 7 January 2019, provision by provision (``law/ct19.toml``)."""

from __future__ import annotations

from datetime import date
from typing import Final

from phieu_tin_nhiem import law
from phieu_tin_nhiem.base.sentences import Sentence
from phieu_tin_nhiem.base.text import Text
from phieu_tin_nhiem.facts.offices import BodyKind, Role, Under
from phieu_tin_nhiem.facts.tallies import Base
from phieu_tin_nhiem.plans.plan import Plan
from phieu_tin_nhiem.rules.consequences import Consequences
from phieu_tin_nhiem.rules.counting import Counting, Scale
from phieu_tin_nhiem.rules.deadlines import ReportDeadline
from phieu_tin_nhiem.rules.meeting import AttendanceDuty, Leadership
from phieu_tin_nhiem.rules.preparation import BallotPreparation, BoardProposal, ListPreparation, NoticeDeadline
from phieu_tin_nhiem.rules.subjects import Condition, Exclusion, Group, Post, Subjects, Unlisted, posts
from phieu_tin_nhiem.rules.tenure import Exemptions, Tenure
from phieu_tin_nhiem.rules.venues import VenueLimit

CT19: Final = law.read("ct19")
QD262: Final = law.read("qd262", "subjects.enterprises", "venues", "invalidity", "base")

COUNCIL_VOTED_BEFORE: Final = Sentence(
    "subjects.A8",
    vi="HĐND có thể vừa lấy phiếu đối với người này tháng 12/2018; kế hoạch vẫn nêu chức danh này",
    en="the People's Council may have voted on this person in December 2018; the plan names the post all the same",
)
DEPUTIES_OF_DEPARTMENTS_ONLY: Final = Sentence(
    "subjects.A9",
    vi="danh sách mở đầu bằng “gồm” và về cấp phó chỉ nêu Phó Giám đốc Sở",
    en="the list opens with “gồm” (comprises) and names, of deputies, deputy directors of a Sở only",
)
DIVISION_HEADS_ONLY: Final = Sentence(
    "subjects.A10",
    vi="kế hoạch chỉ nêu trưởng phòng, ban chuyên môn là Ủy viên UBND, không nêu Ủy viên UBND khác",
    en="the plan names heads of specialised divisions who are Ủy viên UBND, and no other Ủy viên UBND",
)
UNITS_OF_THE_CITY_ONLY: Final = Sentence(
    "subjects.A11",
    vi="kế hoạch chỉ nêu đơn vị sự nghiệp trực thuộc UBND thành phố, không nêu đơn vị thuộc Sở",
    en="the plan names service units directly under the City People's Committee, not those of a department",
)
HEAD_OF_THE_BOARD_ONLY: Final = Sentence(
    "subjects.A13",
    vi="nơi có ban kiểm soát, kế hoạch chỉ nêu Trưởng ban",
    en="where there is a control board, the plan names its head only",
)
NO_DEPUTY_DIRECTOR: Final = Sentence(
    "subjects.A14",
    vi="kế hoạch không nêu Phó Giám đốc công ty; Quy định 262-QĐ/TW Điều 5 có nêu",
    en="the plan does not name the deputy director of a company; Regulation 262-QĐ/TW article 5 does",
)

_PERSONNEL: Final = Text("Bộ phận tổ chức cán bộ của cơ quan, đơn vị", "the personnel section of the agency or unit")
_HOME_AFFAIRS: Final = Text("Sở Nội vụ", "Department of Home Affairs")
_CITY: Final = Text("UBND thành phố", "City People's Committee")
_OBSERVERS: Final = Text(
    "các ban xây dựng đảng và Sở Nội vụ", "the party-building bodies and the Department of Home Affairs"
)

CAN_THO_2019: Final = Plan(
    instrument=CT19.instrument,
    provisions=CT19.provisions,
    supplements=QD262.provisions,
    rules=(
        Subjects(
            groups=(
                Group(
                    CT19["subjects.a"],
                    (Post(Role.HEAD, BodyKind.DEPARTMENT), Post(Role.HEAD, BodyKind.AGENCY, Under.CITY)),
                ),
                Group(CT19["subjects.b"], (Post(Role.DEPUTY_HEAD, BodyKind.DEPARTMENT),)),
                Group(
                    CT19["subjects.c"], posts([BodyKind.PUBLIC_SERVICE_UNIT], [Role.HEAD, Role.DEPUTY_HEAD], Under.CITY)
                ),
                Group(
                    CT19["subjects.d"],
                    posts([BodyKind.DISTRICT_COMMITTEE], [Role.CHAIR, Role.DEPUTY_CHAIR]),
                    remark=COUNCIL_VOTED_BEFORE(),
                ),
                Group(
                    CT19["subjects.e"],
                    (Post(Role.HEAD, BodyKind.DISTRICT_DIVISION, condition=Condition.COMMITTEE_MEMBER),),
                ),
                Group(
                    CT19["subjects.f"],
                    (
                        Post(Role.CHAIR, BodyKind.SINGLE_MEMBER_COMPANY, Under.CITY),
                        Post(Role.DIRECTOR, BodyKind.SINGLE_MEMBER_COMPANY, Under.CITY),
                        Post(Role.CONTROL_BOARD_HEAD, BodyKind.SINGLE_MEMBER_COMPANY, Under.CITY),
                        Post(Role.CONTROLLER, BodyKind.SINGLE_MEMBER_COMPANY, Under.CITY, Condition.NO_CONTROL_BOARD),
                        Post(Role.CHIEF_ACCOUNTANT, BodyKind.SINGLE_MEMBER_COMPANY, Under.CITY),
                    ),
                ),
            ),
            exclusions=(
                Exclusion(
                    Post(Role.DEPUTY_HEAD, BodyKind.AGENCY, Under.CITY),
                    CT19["subjects.b"],
                    "A9",
                    DEPUTIES_OF_DEPARTMENTS_ONLY(),
                    Unlisted.NOT_SUBJECT,
                ),
                Exclusion(
                    Post(Role.DEPUTY_DIRECTOR, BodyKind.SINGLE_MEMBER_COMPANY, Under.CITY),
                    CT19["subjects.f"],
                    "A14",
                    NO_DEPUTY_DIRECTOR(),
                    Unlisted.NOT_SUBJECT,
                    parent=QD262["subjects.enterprises"],
                ),
                Exclusion(
                    Post(Role.MEMBER, BodyKind.DISTRICT_COMMITTEE), CT19["subjects.e"], "A10", DIVISION_HEADS_ONLY()
                ),
                *(
                    Exclusion(post, CT19["subjects.c"], "A11", UNITS_OF_THE_CITY_ONLY())
                    for post in posts([BodyKind.PUBLIC_SERVICE_UNIT], [Role.HEAD, Role.DEPUTY_HEAD], Under.DEPARTMENT)
                ),
                Exclusion(
                    Post(Role.CONTROLLER, BodyKind.SINGLE_MEMBER_COMPANY, Under.CITY, Condition.CONTROL_BOARD),
                    CT19["subjects.f"],
                    "A13",
                    HEAD_OF_THE_BOARD_ONLY(),
                ),
            ),
        ),
        Tenure(CT19["tenure"], months=9),
        Exemptions(CT19["tenure"], interpretations=("A27",)),
        VenueLimit(CT19["venues"], most=2, parent=QD262["venues"]),
        Scale(CT19["scale"]),
        ListPreparation(CT19["preparation.list"], _PERSONNEL),
        BallotPreparation(CT19["preparation.ballots"], _PERSONNEL),
        BoardProposal(CT19["preparation.board"], _PERSONNEL),
        NoticeDeadline(CT19["preparation.notice"], days=5, owed_by=_PERSONNEL),
        AttendanceDuty(CT19["attendance"], _OBSERVERS),
        Leadership(CT19["lead"], _HOME_AFFAIRS),
        Counting(QD262["base"], QD262["invalidity"], interpretations=("A23", "B1")),
        Consequences(CT19["purpose"], Base.COLLECTED, interpretations=("A24",)),
        ReportDeadline(CT19["report"], before=date(2019, 1, 31), owed_by=_HOME_AFFAIRS, owed_to=_CITY),
    ),
)
"""The plan of the People's Committee of Cần Thơ of 7 January 2019.

>>> CAN_THO_2019.tenure.months, CAN_THO_2019.notice.days, CAN_THO_2019.venues.most
(9, 5, 2)
>>> CAN_THO_2019.provision("ct19.tenure").citation.grade.value
'N'
"""
