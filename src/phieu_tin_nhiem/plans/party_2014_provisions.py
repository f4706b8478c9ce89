"""Quy định 262-QĐ/TW, provision by provision, as far as public sources give it; its gaps are in ``party_2014_gaps``."""

from __future__ import annotations

from datetime import date
from typing import Final

from phieu_tin_nhiem.answers.sources import Instrument, Provision, ProvisionKind, Topic
from phieu_tin_nhiem.base.text import Text
from phieu_tin_nhiem.plans.attested import Sheet

PARTY_REGULATION_2014: Final = Instrument(
    id="qd262",
    name=Text("Quy định 262-QĐ/TW", "Regulation 262-QĐ/TW"),
    title=Text(
        "Quy định về việc lấy phiếu tín nhiệm đối với thành viên lãnh đạo cấp ủy và cán bộ lãnh đạo trong các cơ quan"
        " Đảng, Nhà nước, Mặt trận Tổ quốc và các đoàn thể chính trị - xã hội",
        "Regulation on votes of confidence in leading members of party committees and leaders in bodies of the Party,"
        " the State, the Fatherland Front and the socio-political organisations",
    ),
    issuer=Text("Bộ Chính trị", "Politburo"),
    issued_on=date(2014, 10, 8),
    known_from=Text(
        "trích dẫn có số điều khoản trên các trang tra cứu pháp luật",
        "quotations with clause numbers on legal reference sites",
    ),
)

_SHEET: Final = Sheet(PARTY_REGULATION_2014)
OPENING: Final = "https://luatminhkhue.vn/quy-dinh-262-qd-tw-nam-2014-ve-lay-phieu-tin-nhiem-doi-voi-thanh-vien-lanh-dao-cap-uy-va-can-bo-lanh-dao-trong-co-quan-dang--nha-nuoc--mat-tran-to-quoc-va-cac-doan-the-chinh-tri---xa-hoi-do-ban-chap-h.aspx"
_ARTICLE_1: Final = "https://lawnet.vn/en/laws/lay-phieu-tin-nhiem-doi-voi-can-bo-lanh-dao-phai-xem-xet-kinh-nghiem-thuc-tien-va-pham-chat-chinh-t-19701.html"
ARTICLE_2: Final = "https://thuvienphapluat.vn/hoi-dap-phap-luat/35638-hd-pham-vi-doi-tuong-lay-phieu-tin-nhiem-doi-voi-can-bo-lanh-dao-trong-cac-co-quan-dang-nha-nuoc.html"
_ARTICLE_3: Final = "https://beta.thuvienphapluat.vn/phap-luat/doi-tuong-ghi-phieu-tin-nhiem-doi-voi-cac-chuc-danh-tong-cuc-truong-do-trung-uong-quan-ly-la-ai-noi-31307.html"
ARTICLE_4: Final = "http://118.69.201.250:801/phap-luat/quy-dinh-ve-muc-do-cua-phieu-tin-nhiem-va-viec-ghi-phieu-can-dam-bao-nhung-thong-tin-gi-nguoi-ghi-p-133031-31314.html"
_ENTERPRISES: Final = "https://danluatold.thuvienphapluat.vn/lay-phieu-tin-nhiem-trong-cong-ty-co-phan-201024.aspx"
_CLAUSE_7_2: Final = "https://thuvienphapluat.vn/hoi-dap-phap-luat/3564F-hd-huong-dan-ghi-phieu-tin-nhiem-doi-voi-can-bo-giu-chuc-vu-lanh-dao-o-co-quan-dang-nha-nuoc.html"
_CLAUSE_7_3: Final = "https://thuvienphapluat.vn/hoi-dap-phap-luat/iframe/35652-hd-tong-hop-ket-qua-lay-phieu-tin-nhiem-doi-voi-can-bo-giu-chuc-vu-lanh-dao-o-co-quan-dang-nha-nuoc.html"
ARTICLE_8: Final = "https://lawnet.vn/en/laws/can-bo-lanh-dao-co-so-phieu-tin-nhiem-thap-se-bi-xem-xet-dua-ra-khoi-danh-sach-chuc-vu-cao-hon-tham-19717.html"
ARTICLE_9: Final = "https://anduc.edu.vn/ket-qua-lay-phieu-tin-nhiem/"
ARTICLE_11: Final = "https://thuvienphapluat.vn/phap-luat/ho-tro-phap-luat/ket-qua-lay-phieu-tin-nhiem-theo-quy-dinh-96qdtw-khong-con-mang-tinh-chat-tham-khao-nhu-quy-dinh-tr-68051.html"
_FIRST_DASH: Final = "https://lawnet.vn/en/laws/ket-qua-lay-phieu-tin-nhiem-duoc-su-dung-de-danh-gia-can-bo-chu-khong-chi-mang-tinh-chat-tham-khao--68266.html"
_PRESS_2018: Final = "https://m.vietnamnet.vn/vn/thoi-su/chinh-tri/quy-trinh-lay-phieu-tin-nhiem-uy-vien-bo-chinh-tri-ban-bi-thu-496467.html"
_COMPARED: Final = (
    "https://cpdanluat.thuvienphapluat.vn/can-bo-co-2-3-phieu-tin-nhiem-thap-se-bi-mien-nhiem-203229.aspx?PostID=598842"
)
_TUY_PHONG: Final = (
    "https://tuyphong.binhthuan.dcs.vn/Trang-chu/post/27921/tuy-phong-to-chuc-lay-phieu-tin-nhiem-can-lanh-dao-quan-ly"
)
_YEN_BAI: Final = (
    "https://sokhdt.yenbai.gov.vn/noidung/tintuc/Pages/chi-tiet-tin-tuc.aspx?ItemID=136&l=Tinhoatdong&lv=30"
)
_QUANG_NGAI: Final = "https://quangngai.edu.vn/so-giao-duc-va-dao-tao-lay-phieu-tin-nhiem-giua-nhiem-ky-cac-chuc-danh-can-bo-lanh-dao.html"

ISSUE: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "issue",
    Topic.IDENTITY,
    _SHEET.seen("qd262.issue", OPENING),
    Text(
        "Bộ Chính trị ban hành quy định này ngày 8/10/2014.", "The Politburo issued the regulation on 8 October 2014."
    ),
    "D6",
)
PRINCIPLES: Final = _SHEET.provision(
    ProvisionKind.DECLARATION,
    "principles",
    Topic.PRINCIPLES,
    _SHEET.seen("Điều 1", OPENING),
    Text(
        "Việc lấy phiếu phải dân chủ, khách quan, công bằng, minh bạch; vận động phiếu, xuyên tạc hay lợi dụng việc lấy phiếu bị cấm và bị xử lý.",
        "The vote is to be democratic, objective, fair and transparent; canvassing, distorting or abusing it is forbidden and punished.",
    ),
)
FREQUENCY: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "frequency",
    Topic.FREQUENCY,
    _SHEET.seen("Điều 1", OPENING),
    Text(
        "Lấy phiếu định kỳ vào năm thứ ba, năm giữa hai kỳ đại hội đảng.",
        "The vote is taken periodically, in the third year, midway between two party congresses.",
    ),
)
NATURE: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "nature",
    Topic.PURPOSE,
    _SHEET.seen("Điều 1", _ARTICLE_1),
    Text(
        "Kết quả là một kênh tham khảo quan trọng khi đánh giá, sử dụng cán bộ.",
        "The result is one important channel of reference when cadres are assessed and used.",
    ),
)
PUBLICATION: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "publication",
    Topic.PUBLICATION,
    _SHEET.seen("Điều 1", _ARTICLE_1),
    Text(
        "Kết quả công khai trong tập thể lãnh đạo cùng cấp (ban thường vụ, ban cán sự đảng, đảng đoàn, lãnh đạo cơ quan, đơn vị).",
        "The results are made public within the collective leadership of the same level (the standing committee, the party committees inside state bodies and organisations, the leadership of the body or unit).",
    ),
)
REPORT: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "report",
    Topic.REPORT,
    _SHEET.seen("Điều 1", _ARTICLE_1),
    Text("Kết quả được báo cáo cấp quản lý cán bộ.", "The results are reported to the level that manages the post."),
)
SCOPE: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "scope",
    Topic.SUBJECTS,
    _SHEET.seen("Điều 2 khoản 2.1", ARTICLE_2),
    Text(
        "Phạm vi: thành viên lãnh đạo cấp ủy và cán bộ lãnh đạo cơ quan, từ Trung ương xuống đến cấp có đơn vị trực thuộc.",
        "Scope: leading members of party committees and leaders of bodies, from the centre down to levels that have units under them.",
    ),
)
STANDING_COMMITTEES: Final = _SHEET.provision(
    ProvisionKind.RULE,
    "subjects.standing_committees",
    Topic.SUBJECTS,
    _SHEET.seen("Điều 2 khoản 2.2", ARTICLE_2),
    Text(
        "Được lấy phiếu: Ủy viên Bộ Chính trị, Ban Bí thư; ủy viên ban thường vụ cấp ủy các cấp.",
        "Voted on: members of the Politburo and the Secretariat; members of the standing committees of party committees at every level.",
    ),
)
LEADERS: Final = _SHEET.provision(
    ProvisionKind.RULE,
    "subjects.leaders",
    Topic.SUBJECTS,
    _SHEET.seen("Điều 2 khoản 2.2", ARTICLE_2),
    Text(
        "Được lấy phiếu: cán bộ lãnh đạo từ cấp cục (ở Trung ương), cấp sở, cấp huyện và tương đương trở lên.",
        "Voted on: leaders from the level of a bureau (at the centre), of a Sở, of a district and of their equivalents upwards.",
    ),
    "D7",
)
PROVINCIAL_POSTS: Final = _SHEET.provision(
    ProvisionKind.RULE,
    "subjects.provincial",
    Topic.SUBJECTS,
    _SHEET.seen("Điều 5 khoản 5.3", ARTICLE_4),
    Text(
        "Ở cấp tỉnh có quy định người ghi phiếu cho: Phó Chủ tịch HĐND, UBND không là ủy viên ban thường vụ; Ủy viên thường trực, Trưởng ban HĐND; thành viên khác của UBND.",
        "Voters are laid down in provinces for: deputy chairs of the council and of the People's Committee outside the standing committee; standing members and committee heads of the council; other members of the People's Committee.",
    ),
)
ENTERPRISES: Final = _SHEET.provision(
    ProvisionKind.RULE,
    "subjects.enterprises",
    Topic.SUBJECTS,
    _SHEET.seen("Điều 5", _ENTERPRISES),
    Text(
        "Ở tập đoàn, tổng công ty, công ty nhà nước có quy định người ghi phiếu cho: Chủ tịch Hội đồng thành viên, Tổng giám đốc, Phó Tổng giám đốc, Trưởng ban kiểm soát, Kế toán trưởng.",
        "Voters are laid down in state groups and companies for: the chair of the members' council, the general director and deputies, the head of the control board, the chief accountant.",
    ),
    "A12",
)
VENUES_2014: Final = _SHEET.provision(
    ProvisionKind.RULE,
    "venues",
    Topic.VENUES,
    _SHEET.seen("Điều 3", _ARTICLE_3),
    Text(
        "Mỗi chức danh lấy phiếu tối đa ở hai nơi: cấp ủy cùng cấp (chỉ thành viên lãnh đạo cấp ủy) và nơi công tác.",
        "For each post the vote is taken at two places at most: the party committee of the same level (its leading members only) and the place of work.",
    ),
)
COMMITTEE_VOTERS: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "voters.committees",
    Topic.VOTERS,
    _SHEET.seen("Điều 4", ARTICLE_4),
    Text(
        "Ở cấp ủy, người ghi phiếu là cấp ủy viên: Ban Chấp hành Trung ương với Bộ Chính trị, Ban Bí thư; ban chấp hành đảng bộ cùng cấp với ban thường vụ; thêm đại biểu dân cử nếu quy định của Quốc hội có nêu.",
        "At party committees their members vote: the Central Committee on the Politburo and the Secretariat, the committee of the same level on its standing committee; deputies too where the Assembly's rules say so.",
    ),
)
PROVINCIAL_VOTERS: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "voters.provincial",
    Topic.VOTERS,
    _SHEET.seen("Điều 5 khoản 5.3", ARTICLE_4),
    Text(
        "Với các chức danh của HĐND, UBND cấp tỉnh: đại biểu HĐND (theo quy định của Quốc hội), giám đốc sở, ngành, trưởng cơ quan, đơn vị trực thuộc.",
        "On the posts of a provincial council and People's Committee: its deputies (as the Assembly's rules say), directors of departments, heads of the bodies and units under them.",
    ),
)
ENTERPRISE_VOTERS: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "voters.enterprises",
    Topic.VOTERS,
    _SHEET.seen("Điều 5", _ENTERPRISES),
    Text(
        "Ở doanh nghiệp nhà nước: những người giữ các chức danh lãnh đạo ấy, ban chấp hành đảng bộ, trưởng đơn vị trực thuộc, người đứng đầu công ty con và đoàn thể.",
        "In state enterprises: the holders of those posts, the party committee, heads of units, the leaders of subsidiaries and of the organisations.",
    ),
)
DEPARTMENT_VOTERS: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "voters.departments",
    Topic.VOTERS,
    _SHEET.news("qd262.voters.departments", _YEN_BAI, _QUANG_NGAI),
    Text(
        "Thực tế ở hai sở: dự hội nghị có đảng ủy, lãnh đạo sở, trưởng phòng, trưởng đơn vị, trưởng đoàn thể; lời của quy định thì chưa thấy.",
        "In practice, in two departments: the party committee, the leadership, heads of divisions and units and of the organisations were at the meeting; the regulation's own words were not seen.",
    ),
)
CRITERIA: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "criteria",
    Topic.CRITERIA,
    _SHEET.news("qd262.criteria", _PRESS_2018),
    Text(
        "Hai nhóm nội dung: phẩm chất chính trị, đạo đức, lối sống, kể cả sự gương mẫu của bản thân và vợ, chồng, con; năng lực thực tiễn, kết quả công việc.",
        "Two groups: political quality, ethics and way of life, with the example set by oneself, spouse and children; practical ability and results of work.",
    ),
)
SCALE: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "scale",
    Topic.SCALE,
    _SHEET.seen("Điều 7 khoản 7.2", _CLAUSE_7_2),
    Text(
        "Phiếu ghi họ tên, chức vụ từng người và ô cho ba mức; người ghi phiếu tự mình đánh giá và chọn một mức.",
        "The ballot has each person's name and post and boxes for three levels; the voter judges freely and marks one.",
    ),
)
INVALIDITY_2014: Final = _SHEET.provision(
    ProvisionKind.RULE,
    "invalidity",
    Topic.INVALIDITY,
    _SHEET.seen("Điều 7 khoản 7.2", _CLAUSE_7_2),
    Text(
        "Phiếu không hợp lệ khi không do Ban Kiểm phiếu phát ra, bị gạch tên, bị ghi thêm, hoặc với một người không đánh dấu ô nào hay đánh dấu hai, ba ô.",
        "A ballot is invalid that the counting board did not issue, on which a name is struck out or something is added, or that marks no box or two or three boxes for a person.",
    ),
    "A23",
    "B1",
)
BASE_2014: Final = _SHEET.provision(
    ProvisionKind.RULE,
    "base",
    Topic.BASE,
    _SHEET.seen("Điều 7 khoản 7.3", _CLAUSE_7_3),
    Text(
        "Với từng người, tổng hợp số phiếu phát ra, thu về, hợp lệ, không hợp lệ và số phiếu từng mức, tính phần trăm trên tổng số phiếu thu về.",
        "For each person, the ballots issued, collected, valid and invalid are put together with those of each level, in per cent of the ballots collected.",
    ),
    "A23",
    "B2",
)
TWO_PLACES: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "two_places",
    Topic.USE,
    _SHEET.seen("Điều 7 khoản 7.3", _CLAUSE_7_3),
    Text(
        "Người được lấy phiếu ở nhiều nơi: cấp có thẩm quyền nhìn tổng thể mà đánh giá; phần sau của câu chưa thấy.",
        "For those voted on at several places, the competent level assesses the whole; the rest of the sentence was not seen.",
    ),
    "A25",
)
LEADERSHIP_DUTIES: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "duties.leadership",
    Topic.LEAD,
    _SHEET.seen("Điều 8 khoản 8.1", ARTICLE_8),
    Text(
        "Tập thể lãnh đạo chỉ đạo, tổ chức lấy phiếu; báo cáo kết quả của chức danh do cấp trên quản lý; chỉ đạo, kiểm tra cấp dưới.",
        "The leadership leads and runs the vote, reports the results of posts managed above, and directs and inspects the level below.",
    ),
)
PERSONNEL_DUTIES: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "duties.personnel",
    Topic.PREPARATION,
    _SHEET.seen("Điều 8 khoản 8.2", ARTICLE_8),
    Text(
        "Cơ quan tổ chức, cán bộ giúp chuẩn bị; nhận yêu cầu cung cấp thông tin bằng văn bản và trả lời sau khi xác minh, nghe người được lấy phiếu.",
        "The personnel body helps to prepare; it takes written requests for information and answers them after verifying and hearing the person.",
    ),
)
PERSON_DUTIES: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "duties.person",
    Topic.PREPARATION,
    _SHEET.seen("Điều 8 khoản 8.3", ARTICLE_8),
    Text(
        "Người được lấy phiếu cung cấp đầy đủ, trung thực thông tin được yêu cầu và trả lời cơ quan tổ chức, cán bộ.",
        "The person voted on gives full and true information when asked, and answers the personnel body.",
    ),
)
VOTER_DUTIES: Final = _SHEET.provision(
    ProvisionKind.DECLARATION,
    "duties.voters",
    Topic.VOTERS,
    _SHEET.seen("Điều 8 khoản 8.4", _ENTERPRISES),
    Text("Người ghi phiếu tự mình đánh giá, khách quan.", "Voters judge for themselves and objectively."),
)
PROCEDURE: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "procedure",
    Topic.PREPARATION,
    _SHEET.seen("Điều 9", ARTICLE_9),
    Text(
        "Bộ phận tổ chức cán bộ chuẩn bị phiếu (có danh sách, nội dung đánh giá, dấu treo) và đề xuất Ban Kiểm phiếu; Ban phát phiếu, kiểm phiếu và báo cáo hội nghị.",
        "The personnel section prepares the ballots (with the list, the criteria and the body's seal) and proposes the counting board, which issues and counts them and reports to the meeting.",
    ),
)
USE: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "use",
    Topic.USE,
    _SHEET.news("Điều 11 khoản 1", _FIRST_DASH, ARTICLE_11, _TUY_PHONG),
    Text(
        "Kết quả để tham khảo khi đánh giá cán bộ; làm cơ sở cho quy hoạch, điều động, bổ nhiệm, giới thiệu ứng cử, miễn nhiệm, thực hiện chính sách.",
        "The results are a reference in assessing cadres and a basis for succession plans, transfers, appointments, nominations, dismissals and benefits.",
    ),
)
HALF: Final = _SHEET.provision(
    ProvisionKind.RULE,
    "consequences.half",
    Topic.CONSEQUENCES,
    _SHEET.news("Điều 11", _PRESS_2018, _COMPARED),
    Text(
        "Trên 50% tín nhiệm thấp: xem xét đưa ra khỏi quy hoạch chức vụ cao hơn. Có báo ghi “50%”, có báo ghi “trên 50%”.",
        "More than 50% low confidence: removal from the succession plan for higher posts is considered. Some of the press say “50%”, some “over 50%”.",
    ),
)
TWO_THIRDS: Final = _SHEET.provision(
    ProvisionKind.RULE,
    "consequences.two_thirds",
    Topic.CONSEQUENCES,
    _SHEET.news("Điều 11", _PRESS_2018),
    Text(
        "Từ 2/3 tín nhiệm thấp: có thể cho từ chức hoặc thôi giữ chức để bố trí việc khác, không chờ hết nhiệm kỳ hay đến tuổi.",
        "At least two thirds low confidence: the person may be allowed to resign or leave the post for other work, without waiting for the end of the term or the retirement age.",
    ),
    "A28",
)

PROVISIONS_2014: Final[tuple[Provision, ...]] = (
    ISSUE,
    PRINCIPLES,
    FREQUENCY,
    NATURE,
    PUBLICATION,
    REPORT,
    SCOPE,
    STANDING_COMMITTEES,
    LEADERS,
    PROVINCIAL_POSTS,
    ENTERPRISES,
    VENUES_2014,
    COMMITTEE_VOTERS,
    PROVINCIAL_VOTERS,
    ENTERPRISE_VOTERS,
    DEPARTMENT_VOTERS,
    CRITERIA,
    SCALE,
    INVALIDITY_2014,
    BASE_2014,
    TWO_PLACES,
    LEADERSHIP_DUTIES,
    PERSONNEL_DUTIES,
    PERSON_DUTIES,
    VOTER_DUTIES,
    PROCEDURE,
    USE,
    HALF,
    TWO_THIRDS,
)
