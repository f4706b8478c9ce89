"""Nghị quyết 96/2023/QH15: the provisions that its rules serve, as far as they were seen, and what is derived."""

from __future__ import annotations

from datetime import date
from typing import Final

from phieu_tin_nhiem.answers.sources import Instrument, ProvisionKind, Topic
from phieu_tin_nhiem.base.text import Text
from phieu_tin_nhiem.plans.assembly_common import NATIONAL_ASSEMBLY, RESOLUTION_TITLE
from phieu_tin_nhiem.plans.attested import Sheet

# Articles 1, 2, 3, 20, 21 and 22 as the official codification (Bộ pháp điển) gives them; it leaves the others out.
CODIFIED: Final = "https://github.com/diepxuan/diepxuan.github.io/blob/0232145947e90dcab0cb7f2918a852ab0de47d2e/van-ban/to-chuc-bo-may-nha-nuoc/hoat-dong-giam-sat-cua-quoc-hoi-va-hoi-dong-nhan-dan.md"
STEPS: Final = (
    "https://lawnet.vn/thong-tin-phap-luat/en/tu-van-luat/process-for-collecting-votes-of-confidence-in-the-national-assembly-in-vietnam-127235.html",
    "https://baodaknong.vn/quy-dinh-ve-thoi-diem-va-quy-trinh-lay-phieu-tin-nhiem-154636.html",
)
_COUNCIL_STEPS: Final = "https://lawnet.vn/thong-tin-phap-luat/en/tu-van-luat/the-process-of-collecting-votes-of-confidence-at-the-people-s-councils-of-provinces-and-districts-in-vietnam-120471.html"
_NGHE_AN: Final = "https://baonghean.vn/en/trinh-tu-lay-phieu-tin-nhiem-bang-cach-bo-phieu-kin-doi-voi-30-lanh-dao-chu-chot-cua-hdnd-ubnd-tinh-nghe-an-10261423.html"
RESULTS: Final = "https://lawnet.vn/en/laws/ket-qua-lay-phieu-tin-nhiem-cac-chuc-vu-lanh-dao-do-quoc-hoi-bau-phe-chuan-co-duoc-cong-khai-khong-544836-120747.html"
PUBLISHED: Final = "http://118.69.201.251:801/phap-luat/co-cong-khai-ty-le-phieu-tin-nhiem-cua-tung-chuc-danh-duoc-lay-phieu-tin-nhiem-tai-ky-hop-quoc-hoi--75779-120742.html"
_TAY_NINH: Final = (
    "https://infographics.vn/interactive-ket-qua-lay-phieu-tin-nhiem-29-lanh-dao-chu-chot-cua-tay-ninh/209606.vna"
)

RESOLUTION_2023: Final = Instrument(
    id="nq96",
    name=Text("Nghị quyết 96/2023/QH15", "Resolution 96/2023/QH15"),
    title=RESOLUTION_TITLE,
    issuer=NATIONAL_ASSEMBLY,
    issued_on=date(2023, 6, 23),
    known_from=Text(
        "Bộ pháp điển điện tử (sáu điều) và các trang trích điều khoản; Điều 18 và một số điều khác chưa thấy",
        "the official codification (six articles) and pages that quote clauses; article 18 and some others were not"
        " seen",
    ),
)
SHEET_2023: Final = Sheet(RESOLUTION_2023)
IN_FORCE_FROM: Final = date(2023, 7, 1)

STATE_SUBJECTS: Final = SHEET_2023.provision(
    ProvisionKind.RULE,
    "subjects.assembly",
    Topic.SUBJECTS,
    SHEET_2023.seen("Điều 2 khoản 1", CODIFIED),
    Text(
        "Quốc hội lấy phiếu: Chủ tịch nước và Phó; Chủ tịch, Phó Chủ tịch, Tổng Thư ký Quốc hội, Ủy viên Ủy ban Thường"
        " vụ, Chủ tịch Hội đồng Dân tộc, Chủ nhiệm Ủy ban; Thủ tướng, Phó Thủ tướng, Bộ trưởng, thành viên khác của"
        " Chính phủ; Chánh án và Viện trưởng tối cao; Tổng Kiểm toán nhà nước.",
        "The Assembly votes on: the State President and Vice President; its chair, deputy chairs and secretary"
        " general, Standing Committee members, the chairs of the Ethnic Council and of its committees; the Prime"
        " Minister, deputies, ministers and other members of the Government; the Chief Justice; the Procurator"
        " General; the Auditor General.",
    ),
)
COUNCIL_SUBJECTS: Final = SHEET_2023.provision(
    ProvisionKind.RULE,
    "subjects.councils",
    Topic.SUBJECTS,
    SHEET_2023.seen("Điều 2 khoản 2 điểm a", CODIFIED),
    Text(
        "HĐND cấp tỉnh, cấp huyện lấy phiếu: Chủ tịch, Phó Chủ tịch, Trưởng Ban HĐND. Cấp xã và Chánh Văn phòng không"
        " còn trong danh sách.",
        "A council of a province or a district votes on: its chair, deputy chairs and committee heads. Communes and"
        " the head of the office are no longer listed.",
    ),
)
COMMITTEE_SUBJECTS: Final = SHEET_2023.provision(
    ProvisionKind.RULE,
    "subjects.committees",
    Topic.SUBJECTS,
    SHEET_2023.seen("Điều 2 khoản 2 điểm b", CODIFIED),
    Text(
        "và: Chủ tịch, Phó Chủ tịch, các Ủy viên UBND cấp tỉnh, cấp huyện.",
        "and on: the chair, deputy chairs and members of the People's Committee of the province or the district.",
    ),
)
SEVERAL_POSTS: Final = SHEET_2023.provision(
    ProvisionKind.RULE,
    "several_posts",
    Topic.SEVERAL_POSTS,
    SHEET_2023.seen("Điều 2 khoản 4", CODIFIED),
    Text(
        "Người giữ nhiều chức vụ trong một danh sách được lấy phiếu một lần cho mọi chức vụ đó.",
        "Whoever holds several posts of one list is voted on once, for all of those posts.",
    ),
)
TENURE: Final = SHEET_2023.provision(
    ProvisionKind.RULE,
    "tenure",
    Topic.TENURE,
    SHEET_2023.seen("Điều 2 khoản 5", CODIFIED),
    Text(
        "Không lấy phiếu người được bầu, bổ nhiệm ngay trong năm lấy phiếu.",
        "Not voted on: whoever was elected or appointed in the very year of the vote.",
    ),
    "D1",
)
EXEMPTIONS: Final = SHEET_2023.provision(
    ProvisionKind.RULE,
    "exemptions",
    Topic.EXEMPTIONS,
    SHEET_2023.seen("Điều 2 khoản 5", CODIFIED),
    Text(
        "Ngoài ra chỉ không lấy phiếu người đã có thông báo nghỉ chờ nghỉ hưu; bệnh tật không phải là một trường hợp.",
        "Beyond that only those with a notice of leave pending retirement are not voted on; illness is no ground.",
    ),
)
SCALE: Final = SHEET_2023.provision(
    ProvisionKind.DEFINITION,
    "scale",
    Topic.SCALE,
    SHEET_2023.news("nq96.scale", _TAY_NINH),
    Text(
        "Ba mức: tín nhiệm cao, tín nhiệm, tín nhiệm thấp, như các kết quả công bố năm 2023.",
        "Three levels: high confidence, confidence, low confidence, as in the results published in 2023.",
    ),
)
STATE_LIST: Final = SHEET_2023.provision(
    ProvisionKind.DUTY,
    "filing.assembly.list",
    Topic.FILINGS,
    SHEET_2023.seen("Điều 10", *STEPS),
    Text(
        "Ở Quốc hội: Ủy ban Thường vụ dự kiến danh sách và yêu cầu báo cáo chậm nhất 45 ngày trước khai mạc.",
        "In the Assembly the Standing Committee draws up the list and asks for the reports at the latest 45 days"
        " before the opening.",
    ),
    "A16",
)
STATE_REPORT: Final = SHEET_2023.provision(
    ProvisionKind.DUTY,
    "filing.assembly.report",
    Topic.FILINGS,
    SHEET_2023.seen("Điều 10", *STEPS),
    Text(
        "Người được lấy phiếu gửi báo cáo và bản kê khai tài sản, thu nhập chậm nhất 30 ngày trước khai mạc.",
        "The person voted on hands in a report and a declaration of assets and income at the latest 30 days before the"
        " opening.",
    ),
    "A16",
)
STATE_FRONT: Final = SHEET_2023.provision(
    ProvisionKind.DUTY,
    "filing.assembly.front",
    Topic.FILINGS,
    SHEET_2023.seen("Điều 10", *STEPS),
    Text(
        "Ủy ban Trung ương Mặt trận Tổ quốc gửi ý kiến cử tri chậm nhất 25 ngày trước khai mạc.",
        "The central committee of the Fatherland Front sends the voters' opinions at the latest 25 days before the"
        " opening.",
    ),
    "A16",
)
STATE_DIGEST: Final = SHEET_2023.provision(
    ProvisionKind.DUTY,
    "filing.assembly.digest",
    Topic.FILINGS,
    SHEET_2023.seen("Điều 10", *STEPS),
    Text(
        "Ủy ban Thường vụ gửi đại biểu các báo cáo và ý kiến cử tri chậm nhất 20 ngày trước khai mạc.",
        "The Standing Committee sends the deputies the reports and the voters' opinions at the latest 20 days before"
        " the opening.",
    ),
    "A16",
)
COUNCIL_LIST: Final = SHEET_2023.provision(
    ProvisionKind.DUTY,
    "filing.councils.list",
    Topic.FILINGS,
    SHEET_2023.seen("Điều 11", _COUNCIL_STEPS),
    Text(
        "Ở HĐND: Thường trực HĐND dự kiến danh sách và yêu cầu báo cáo chậm nhất 45 ngày trước khai mạc.",
        "In a council its standing body draws up the list and asks for the reports at the latest 45 days before the"
        " opening.",
    ),
    "A16",
)
COUNCIL_REPORT: Final = SHEET_2023.provision(
    ProvisionKind.DUTY,
    "filing.councils.report",
    Topic.FILINGS,
    SHEET_2023.derived("Điều 11", _NGHE_AN),
    Text(
        "Suy từ Điều 10: ở HĐND người được lấy phiếu gửi báo cáo và bản kê khai chậm nhất 30 ngày trước khai mạc.",
        "Derived from article 10: in a council the person voted on hands in report and declaration at the latest 30"
        " days before the opening.",
    ),
    "A16",
    "D5",
)
COUNCIL_FRONT: Final = SHEET_2023.provision(
    ProvisionKind.DUTY,
    "filing.councils.front",
    Topic.FILINGS,
    SHEET_2023.derived("Điều 11", _NGHE_AN),
    Text(
        "Suy từ Điều 10: ở HĐND Mặt trận cùng cấp gửi ý kiến cử tri chậm nhất 25 ngày trước khai mạc.",
        "Derived from article 10: in a council the Fatherland Front of its level sends the voters' opinions at the"
        " latest 25 days before the opening.",
    ),
    "A16",
    "D5",
)
COUNCIL_DIGEST: Final = SHEET_2023.provision(
    ProvisionKind.DUTY,
    "filing.councils.digest",
    Topic.FILINGS,
    SHEET_2023.derived("Điều 11", _NGHE_AN),
    Text(
        "Suy từ Điều 10: ở HĐND Thường trực HĐND gửi đại biểu các báo cáo và ý kiến cử tri chậm nhất 20 ngày trước"
        " khai mạc.",
        "Derived from article 10: in a council the standing body sends the deputies the reports and the voters'"
        " opinions at the latest 20 days before the opening.",
    ),
    "A16",
    "D5",
)
CONSEQUENCES: Final = SHEET_2023.provision(
    ProvisionKind.RULE,
    "consequences",
    Topic.CONSEQUENCES,
    SHEET_2023.seen("Điều 12", RESULTS),
    Text(
        "Số đánh giá tín nhiệm thấp được so với tổng số phiếu, tức số phiếu thu về (khoản 3 Điều 19); không ấn định"
        " hạn xin từ chức.",
        "Marks of low confidence are compared with all ballots, which are those collected (19.3); no time is set for"
        " resigning.",
    ),
    "A28",
)
HALF: Final = SHEET_2023.provision(
    ProvisionKind.RULE,
    "consequences.half",
    Topic.CONSEQUENCES,
    SHEET_2023.seen("Điều 12 khoản 2", RESULTS),
    Text(
        "Trên một nửa nhưng chưa đến hai phần ba đánh giá thấp thì có thể xin từ chức; không xin thì bỏ phiếu tín"
        " nhiệm tại kỳ họp đó hoặc kỳ họp gần nhất, một lần cho mọi chức vụ.",
        "With low confidence from more than half and less than two thirds the person may ask to resign; failing that a"
        " vote on two levels is held at that or the nearest session, once for all posts.",
    ),
)
TWO_THIRDS: Final = SHEET_2023.provision(
    ProvisionKind.RULE,
    "consequences.two_thirds",
    Topic.CONSEQUENCES,
    SHEET_2023.seen("Điều 12 khoản 3", RESULTS),
    Text(
        "Từ hai phần ba đánh giá thấp thì nơi giới thiệu phải trình miễn nhiệm, hoặc phê chuẩn miễn nhiệm, tại kỳ họp"
        " đó hoặc kỳ họp gần nhất.",
        "With low confidence from two thirds or more whoever nominated has to propose dismissal, or its approval, at"
        " that or the nearest session.",
    ),
    "A28",
)
INVALIDITY: Final = SHEET_2023.provision(
    ProvisionKind.RULE,
    "invalidity",
    Topic.INVALIDITY,
    SHEET_2023.derived("Điều 18", CODIFIED),
    Text(
        "Chỉ thấy tên Điều 18. Tạm theo Nghị quyết 85/2014/QH13 Điều 16, cùng tên: phiếu không do Ban kiểm phiếu phát"
        " ra là không hợp lệ; không chọn hoặc chọn hơn một mức thì mất phần của người đó; tên ghi thêm vô giá trị.",
        "Only the title of article 18 was seen. Taken as in Resolution 85/2014/QH13, article 16, of the same title: a"
        " ballot that the counting board did not issue is invalid; no mark or several cost that person's part; an"
        " added name is void.",
    ),
    "D4",
)
BASE: Final = SHEET_2023.provision(
    ProvisionKind.RULE,
    "base",
    Topic.BASE,
    SHEET_2023.seen("Điều 19 khoản 3", PUBLISHED),
    Text(
        "“Tổng số phiếu” ở các Điều 12, 13, 17, 19 là số phiếu thu về, không phải tổng số đại biểu.",
        "“All ballots” in articles 12, 13, 17 and 19 are the ballots collected, not the total of deputies.",
    ),
    "B2",
)

RULED: Final = (
    STATE_SUBJECTS,
    COUNCIL_SUBJECTS,
    COMMITTEE_SUBJECTS,
    SEVERAL_POSTS,
    TENURE,
    EXEMPTIONS,
    SCALE,
    STATE_LIST,
    STATE_REPORT,
    STATE_FRONT,
    STATE_DIGEST,
    COUNCIL_LIST,
    COUNCIL_REPORT,
    COUNCIL_FRONT,
    COUNCIL_DIGEST,
    CONSEQUENCES,
    HALF,
    TWO_THIRDS,
    INVALIDITY,
    BASE,
)
