"""The plan of the People's Committee of Cần Thơ of 7 January 2019, provision by provision."""

from __future__ import annotations

from datetime import date
from typing import Final

from phieu_tin_nhiem.answers.sources import Citation, Grade, Instrument, Provision, ProvisionKind, Topic
from phieu_tin_nhiem.base.text import Text
from phieu_tin_nhiem.facts.offices import BodyKind, Role, Under
from phieu_tin_nhiem.facts.tallies import Base
from phieu_tin_nhiem.messages import said
from phieu_tin_nhiem.plans.party_2014_provisions import BASE_2014, ENTERPRISES, INVALIDITY_2014, VENUES_2014
from phieu_tin_nhiem.plans.plan import Plan
from phieu_tin_nhiem.rules.consequences import Consequences
from phieu_tin_nhiem.rules.counting import Counting, Scale
from phieu_tin_nhiem.rules.deadlines import ReportDeadline
from phieu_tin_nhiem.rules.meeting import AttendanceDuty, Leadership
from phieu_tin_nhiem.rules.preparation import BallotPreparation, BoardProposal, ListPreparation, NoticeDeadline
from phieu_tin_nhiem.rules.subjects import Condition, Exclusion, Group, Post, Subjects, Unlisted
from phieu_tin_nhiem.rules.tenure import Exemptions, Tenure
from phieu_tin_nhiem.rules.venues import VenueLimit

CAN_THO_PLAN: Final = Instrument(
    id="ct19",
    name=Text("Kế hoạch ngày 7/1/2019 của UBND TP Cần Thơ", "Cần Thơ People's Committee Plan of 7 January 2019"),
    title=Text(
        "Kế hoạch tổ chức lấy phiếu tín nhiệm đối với chức danh lãnh đạo, quản lý trong cơ quan, đơn vị cấp thành phố và"
        " quận, huyện",
        "Plan for taking votes of confidence in leading and managing posts in agencies and units of the city and its"
        " districts",
    ),
    issuer=Text("UBND TP Cần Thơ", "People's Committee of Cần Thơ"),
    issued_on=date(2019, 1, 7),
    known_from=Text(
        "một bài báo tường thuật kế hoạch, tháng 1/2019; số và toàn văn chưa thấy công bố",
        "one press report on the plan, January 2019; its number and full text are not public",
    ),
)


def _provision(name: str, kind: ProvisionKind, topic: Topic, vi: str, en: str, *interpretations: str) -> Provision:
    handle = f"ct19.{name}"
    return Provision(handle, kind, Text(vi, en), Citation(CAN_THO_PLAN, handle, Grade.NEWS), interpretations, topic)


PLAN: Final = _provision(
    "plan",
    ProvisionKind.DEFINITION,
    Topic.IDENTITY,
    "Ngày 7/1/2019 (năm suy ra từ hạn báo cáo), UBND TP Cần Thơ ban hành kế hoạch lấy phiếu tín nhiệm đối với lãnh đạo,"
    " quản lý cấp thành phố và quận, huyện.",
    "On 7 January 2019 (the year follows from the reporting date) the People's Committee of Cần Thơ issued the plan for"
    " votes of confidence in leaders and managers of the city and its districts.",
)
DEPARTMENT_HEADS: Final = _provision(
    "subjects.a",
    ProvisionKind.RULE,
    Topic.SUBJECTS,
    "Được lấy phiếu: Giám đốc Sở; Thủ trưởng cơ quan, đơn vị trực thuộc UBND thành phố.",
    "Voted on: directors of city departments (Sở); heads of agencies and units directly under the City People's"
    " Committee.",
)
DEPARTMENT_DEPUTIES: Final = _provision(
    "subjects.b",
    ProvisionKind.RULE,
    Topic.SUBJECTS,
    "Được lấy phiếu: Phó Giám đốc Sở.",
    "Voted on: deputy directors of city departments (Sở).",
    "A9",
)
SERVICE_UNITS: Final = _provision(
    "subjects.c",
    ProvisionKind.RULE,
    Topic.SUBJECTS,
    "Được lấy phiếu: cấp trưởng, cấp phó đơn vị sự nghiệp công lập trực thuộc UBND thành phố.",
    "Voted on: heads and deputy heads of public service units directly under the City People's Committee.",
    "A11",
)
DISTRICT_CHAIRS: Final = _provision(
    "subjects.d",
    ProvisionKind.RULE,
    Topic.SUBJECTS,
    "Được lấy phiếu: Chủ tịch, Phó Chủ tịch UBND quận, huyện.",
    "Voted on: chairs and deputy chairs of district People's Committees.",
    "A8",
)
DIVISION_HEADS: Final = _provision(
    "subjects.e",
    ProvisionKind.RULE,
    Topic.SUBJECTS,
    "Được lấy phiếu: Trưởng phòng, ban chuyên môn thuộc UBND quận, huyện, nếu là Ủy viên UBND.",
    "Voted on: heads of specialised divisions of district People's Committees who are members of the committee (Ủy viên"
    " UBND).",
    "A10",
)
COMPANIES: Final = _provision(
    "subjects.f",
    ProvisionKind.RULE,
    Topic.SUBJECTS,
    "Được lấy phiếu ở công ty TNHH MTV thuộc UBND thành phố: Chủ tịch; Giám đốc; Kế toán trưởng; Trưởng ban kiểm soát, còn nơi"
    " không có ban ấy thì Kiểm soát viên.",
    "Voted on in single-member companies under the City People's Committee: chair, director, head of the control board"
    " (or the controller where there is no board), chief accountant.",
    "A12",
    "A13",
    "A14",
)
TENURE: Final = _provision(
    "tenure",
    ProvisionKind.RULE,
    Topic.TENURE,
    "Chưa lấy phiếu người có thời gian giữ chức vụ không gián đoạn dưới 9 tháng, tính tới ngày họp.",
    "Not voted on: whoever has held the post continuously for less than nine months on the day of the meeting.",
    "A1",
    "A2",
    "A3",
    "A4",
    "A5",
    "A27",
)
VENUES: Final = _provision(
    "venues",
    ProvisionKind.RULE,
    Topic.VENUES,
    "Mỗi chức danh lấy phiếu ở tối đa hai nơi: cấp ủy cùng cấp và nơi công tác.",
    "For each post the vote is taken at no more than two places: the party committee of the same level and the place of"
    " work.",
    "A5",
    "A6",
    "A7",
    "A15",
    "A25",
)
SCALE: Final = _provision(
    "scale",
    ProvisionKind.DEFINITION,
    Topic.SCALE,
    "Ba mức: tín nhiệm cao, tín nhiệm, tín nhiệm thấp.",
    "Three levels: high confidence, confidence, low confidence.",
    "A23",
    "A24",
)
LIST: Final = _provision(
    "preparation.list",
    ProvisionKind.DUTY,
    Topic.PREPARATION,
    "Bộ phận tổ chức cán bộ lập danh sách người được lấy phiếu và báo cáo lãnh đạo cơ quan, đơn vị.",
    "The personnel section draws up the list of those to be voted on and reports it to the leadership of the agency or"
    " unit.",
)
BALLOTS: Final = _provision(
    "preparation.ballots",
    ProvisionKind.DUTY,
    Topic.PREPARATION,
    "Bộ phận tổ chức cán bộ chuẩn bị phiếu tín nhiệm.",
    "The personnel section prepares the ballots.",
)
BOARD: Final = _provision(
    "preparation.board",
    ProvisionKind.DUTY,
    Topic.PREPARATION,
    "Bộ phận tổ chức cán bộ đề xuất thành phần Ban Kiểm phiếu.",
    "The personnel section proposes the members of the counting board (Ban Kiểm phiếu).",
    "A22",
)
NOTICE: Final = _provision(
    "preparation.notice",
    ProvisionKind.DUTY,
    Topic.NOTICE,
    "Bộ phận tổ chức cán bộ thông báo thời gian và địa điểm, muộn nhất 05 ngày trước ngày lấy phiếu.",
    "The personnel section announces the time and the place, at the latest 5 days before the day of the vote.",
    "A16",
    "A17",
)
ATTENDANCE: Final = _provision(
    "attendance",
    ProvisionKind.DUTY,
    Topic.ATTENDANCE,
    "Dự hội nghị có cán bộ các cơ quan xây dựng đảng của cấp ủy (tổ chức, kiểm tra, văn phòng) và một người đại diện cho"
    " Sở Nội vụ.",
    "The meeting is attended by cadres of the party-building bodies (organisation, inspection, office of the party"
    " committee) and a representative of the Department of Home Affairs.",
    "A20",
    "A21",
)
LEAD: Final = _provision(
    "lead",
    ProvisionKind.DUTY,
    Topic.LEAD,
    "Sở Nội vụ chủ trì, cùng các cơ quan liên quan hướng dẫn và kiểm tra việc lấy phiếu.",
    "The Department of Home Affairs leads and, with the bodies concerned, guides and inspects the taking of the votes.",
)
REPORT: Final = _provision(
    "report",
    ProvisionKind.DUTY,
    Topic.REPORT,
    "Sở Nội vụ gom kết quả các nơi thành một báo cáo gửi UBND thành phố; hạn: trước ngày 31/1/2019.",
    "The Department of Home Affairs consolidates the results into a report to the City People's Committee; the term:"
    " before 31 January 2019.",
    "A18",
    "A19",
)
PURPOSE: Final = _provision(
    "purpose",
    ProvisionKind.DECLARATION,
    Topic.PURPOSE,
    "Mục đích: làm cho vị trí, vai trò và uy tín người lãnh đạo cao hơn; mỗi người biết mình được tín nhiệm đến đâu để tự sửa"
    " mình; cấp có thẩm quyền có thêm cơ sở khi xem xét, đánh giá cán bộ và khi quy hoạch, sắp xếp, dùng người.",
    "Purpose: to raise the position, role and standing of leaders; to let each see the confidence placed in them and"
    " improve; to give the competent authority a basis to consider, assess, plan, place and use cadres.",
    "A24",
)
PRINCIPLES: Final = _provision(
    "principles",
    ProvisionKind.DECLARATION,
    Topic.PRINCIPLES,
    "Nguyên tắc: công khai, công bằng, dân chủ, khách quan; nhìn vào kết quả thật của công việc được giao và vào phẩm chất chính"
    " trị, đạo đức, lối sống của người ấy.",
    "Principles: openness, fairness, democracy, objectivity; judge the real results of duties and powers, and political"
    " quality, ethics and way of life.",
)

_PERSONNEL: Final = Text("Bộ phận tổ chức cán bộ của cơ quan, đơn vị", "the personnel section of the agency or unit")
_HOME_AFFAIRS: Final = Text("Sở Nội vụ", "Department of Home Affairs")
_CITY: Final = Text("UBND thành phố", "City People's Committee")
_OBSERVERS: Final = Text(
    "các ban xây dựng đảng và Sở Nội vụ", "the party-building bodies and the Department of Home Affairs"
)

CAN_THO_2019: Final = Plan(
    instrument=CAN_THO_PLAN,
    provisions=(
        PLAN,
        DEPARTMENT_HEADS,
        DEPARTMENT_DEPUTIES,
        SERVICE_UNITS,
        DISTRICT_CHAIRS,
        DIVISION_HEADS,
        COMPANIES,
        TENURE,
        VENUES,
        SCALE,
        LIST,
        BALLOTS,
        BOARD,
        NOTICE,
        ATTENDANCE,
        LEAD,
        REPORT,
        PURPOSE,
        PRINCIPLES,
    ),
    supplements=(ENTERPRISES, VENUES_2014, INVALIDITY_2014, BASE_2014),
    rules=(
        Subjects(
            groups=(
                Group(
                    DEPARTMENT_HEADS,
                    (Post(Role.HEAD, BodyKind.DEPARTMENT), Post(Role.HEAD, BodyKind.AGENCY, Under.CITY)),
                ),
                Group(DEPARTMENT_DEPUTIES, (Post(Role.DEPUTY_HEAD, BodyKind.DEPARTMENT),)),
                Group(
                    SERVICE_UNITS,
                    (
                        Post(Role.HEAD, BodyKind.PUBLIC_SERVICE_UNIT, Under.CITY),
                        Post(Role.DEPUTY_HEAD, BodyKind.PUBLIC_SERVICE_UNIT, Under.CITY),
                    ),
                ),
                Group(
                    DISTRICT_CHAIRS,
                    (
                        Post(Role.CHAIR, BodyKind.DISTRICT_COMMITTEE),
                        Post(Role.DEPUTY_CHAIR, BodyKind.DISTRICT_COMMITTEE),
                    ),
                    remark=said("subjects.A8"),
                ),
                Group(
                    DIVISION_HEADS,
                    (Post(Role.HEAD, BodyKind.DISTRICT_DIVISION, condition=Condition.COMMITTEE_MEMBER),),
                ),
                Group(
                    COMPANIES,
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
                    DEPARTMENT_DEPUTIES,
                    "A9",
                    said("subjects.A9"),
                    Unlisted.NOT_SUBJECT,
                ),
                Exclusion(
                    Post(Role.DEPUTY_DIRECTOR, BodyKind.SINGLE_MEMBER_COMPANY, Under.CITY),
                    COMPANIES,
                    "A14",
                    said("subjects.A14"),
                    Unlisted.NOT_SUBJECT,
                    parent=ENTERPRISES,
                ),
                Exclusion(Post(Role.MEMBER, BodyKind.DISTRICT_COMMITTEE), DIVISION_HEADS, "A10", said("subjects.A10")),
                Exclusion(
                    Post(Role.HEAD, BodyKind.PUBLIC_SERVICE_UNIT, Under.DEPARTMENT),
                    SERVICE_UNITS,
                    "A11",
                    said("subjects.A11"),
                ),
                Exclusion(
                    Post(Role.DEPUTY_HEAD, BodyKind.PUBLIC_SERVICE_UNIT, Under.DEPARTMENT),
                    SERVICE_UNITS,
                    "A11",
                    said("subjects.A11"),
                ),
                Exclusion(
                    Post(Role.CONTROLLER, BodyKind.SINGLE_MEMBER_COMPANY, Under.CITY, Condition.CONTROL_BOARD),
                    COMPANIES,
                    "A13",
                    said("subjects.A13"),
                ),
            ),
        ),
        Tenure(TENURE, months=9),
        Exemptions(TENURE, interpretations=("A27",)),
        VenueLimit(VENUES, most=2, parent=VENUES_2014),
        Scale(SCALE),
        ListPreparation(LIST, _PERSONNEL),
        BallotPreparation(BALLOTS, _PERSONNEL),
        BoardProposal(BOARD, _PERSONNEL),
        NoticeDeadline(NOTICE, days=5, owed_by=_PERSONNEL),
        AttendanceDuty(ATTENDANCE, _OBSERVERS),
        Leadership(LEAD, _HOME_AFFAIRS),
        Counting(BASE_2014, INVALIDITY_2014, interpretations=("A23", "B1")),
        Consequences(PURPOSE, Base.COLLECTED, interpretations=("A24",)),
        ReportDeadline(REPORT, before=date(2019, 1, 31), owed_by=_HOME_AFFAIRS, owed_to=_CITY),
    ),
)
"""The plan of the People's Committee of Cần Thơ of 7 January 2019.

>>> CAN_THO_2019.tenure.months, CAN_THO_2019.notice.days, CAN_THO_2019.venues.most
(9, 5, 2)
>>> CAN_THO_2019.provision("ct19.tenure").citation.grade.value
'N'
"""
