"""Nghị quyết 85/2014/QH13, seen whole: the provisions that its rules serve."""

from __future__ import annotations

from datetime import date
from typing import Final

from phieu_tin_nhiem.answers.sources import Instrument, ProvisionKind, Topic
from phieu_tin_nhiem.base.text import Text
from phieu_tin_nhiem.plans.assembly_common import NATIONAL_ASSEMBLY, RESOLUTION_TITLE
from phieu_tin_nhiem.plans.attested import Sheet

# The resolution and Luật 87/2015/QH13 as the official codification (Bộ pháp điển, đề mục 35.3) gives them.
CODIFIED: Final = "https://github.com/saladnga/ISODS-PhapDien-Crawler-Semantic-Search/blob/646f5c91ef4ed76132463d1d07e4d14e9bb42daa/BoPhapDienDienTu/demuc/29f5421a-be82-4114-9002-8d58cef7f0fa.html"
_COUNCIL_STEPS: Final = "https://thuvienphapluat.vn/hoi-dap-phap-luat/iframe/3A2FB-hd-quy-trinh-lay-phieu-tin-nhiem-tai-hoi-dong-nhan-dan-duoc-thuc-hien-nhu-the-nao.html"

RESOLUTION_2014: Final = Instrument(
    id="nq85",
    name=Text("Nghị quyết 85/2014/QH13", "Resolution 85/2014/QH13"),
    title=RESOLUTION_TITLE,
    issuer=NATIONAL_ASSEMBLY,
    issued_on=date(2014, 11, 28),
    known_from=Text(
        "toàn văn trong Bộ pháp điển điện tử, Điều 1 đến Điều 18",
        "its whole text in the official codification, articles 1 to 18",
    ),
)
SHEET_2014: Final = Sheet(RESOLUTION_2014)
IN_FORCE_FROM: Final = date(2015, 7, 1)

STATE_SUBJECTS: Final = SHEET_2014.provision(
    ProvisionKind.RULE,
    "subjects.assembly",
    Topic.SUBJECTS,
    SHEET_2014.seen("Điều 1 khoản 2", CODIFIED),
    Text(
        "Quốc hội lấy phiếu: Chủ tịch nước và Phó; Chủ tịch, Phó Chủ tịch Quốc hội, Ủy viên Ủy ban Thường vụ, Chủ tịch Hội"
        " đồng Dân tộc, Chủ nhiệm Ủy ban; Thủ tướng, Phó Thủ tướng, Bộ trưởng, thành viên khác của Chính phủ; Chánh án và"
        " Viện trưởng tối cao; Tổng Kiểm toán nhà nước.",
        "The Assembly votes on: the State President and Vice President; its chair, deputy chairs, Standing Committee"
        " members, the chairs of the Ethnic Council and of its committees; the Prime Minister, deputies, ministers and"
        " other members of the Government; the Chief Justice; the Procurator General; the Auditor General.",
    ),
)
COUNCIL_SUBJECTS: Final = SHEET_2014.provision(
    ProvisionKind.RULE,
    "subjects.councils",
    Topic.SUBJECTS,
    SHEET_2014.seen("Điều 1 khoản 3", CODIFIED),
    Text(
        "HĐND mọi cấp lấy phiếu: Chủ tịch, Phó Chủ tịch, Trưởng Ban, và ban đầu cả Ủy viên Thường trực HĐND; Chủ tịch, Phó"
        " Chủ tịch và thành viên khác của UBND.",
        "A council of any level votes on: its chair, deputy chairs and committee heads, at first its standing members"
        " too; the chair, deputy chairs and other members of the People's Committee.",
    ),
)
SEVERAL_POSTS: Final = SHEET_2014.provision(
    ProvisionKind.RULE,
    "several_posts",
    Topic.SEVERAL_POSTS,
    SHEET_2014.seen("Điều 1 khoản 5", CODIFIED),
    Text(
        "Người giữ nhiều chức vụ trong danh sách được lấy phiếu một lần cho các chức vụ đó.",
        "Whoever holds several of the posts is voted on once, for those posts.",
    ),
)
TENURE: Final = SHEET_2014.provision(
    ProvisionKind.RULE,
    "tenure",
    Topic.TENURE,
    SHEET_2014.seen("Điều 1 khoản 6", CODIFIED),
    Text(
        "Không lấy phiếu người mà đến ngày khai mạc kỳ họp giữ chức vụ liên tục chưa được 9 tháng.",
        "Not voted on: whoever on the opening day of the session has held the post continuously for less than nine"
        " months.",
    ),
    "A1",
    "A2",
    "A3",
    "A4",
)
EXEMPTIONS: Final = SHEET_2014.provision(
    ProvisionKind.RULE,
    "exemptions",
    Topic.EXEMPTIONS,
    SHEET_2014.seen("Điều 1 khoản 6", CODIFIED),
    Text(
        "Thời gian giữ chức là trường hợp không lấy phiếu duy nhất; không có trường hợp bệnh tật hay chờ nghỉ hưu.",
        "Tenure is the only case in which no vote is taken; there is none for illness or pending retirement.",
    ),
)
SCALE: Final = SHEET_2014.provision(
    ProvisionKind.DEFINITION,
    "scale",
    Topic.SCALE,
    SHEET_2014.seen("Điều 16 khoản 1", CODIFIED),
    Text(
        "Phiếu có ba ô cho mỗi người: tín nhiệm cao, tín nhiệm, tín nhiệm thấp.",
        "For each person the ballot has three boxes: high confidence, confidence, low confidence.",
    ),
)
STATE_REPORT: Final = SHEET_2014.provision(
    ProvisionKind.DUTY,
    "filing.assembly.report",
    Topic.FILINGS,
    SHEET_2014.seen("Điều 8 khoản 1", CODIFIED),
    Text(
        "Ở Quốc hội: người được lấy phiếu gửi báo cáo đến Ủy ban Thường vụ chậm nhất 30 ngày trước khai mạc.",
        "In the Assembly the person voted on reports to the Standing Committee at the latest 30 days before the opening.",
    ),
    "A16",
)
STATE_DIGEST: Final = SHEET_2014.provision(
    ProvisionKind.DUTY,
    "filing.assembly.digest",
    Topic.FILINGS,
    SHEET_2014.seen("Điều 8 khoản 2", CODIFIED),
    Text(
        "Ủy ban Thường vụ gửi đại biểu các báo cáo và tổng hợp ý kiến cử tri của Mặt trận chậm nhất 20 ngày trước khai mạc.",
        "The Standing Committee sends the deputies the reports and the Fatherland Front's digest of voters' opinions at"
        " the latest 20 days before the opening.",
    ),
    "A16",
)
STATE_VERIFICATION: Final = SHEET_2014.provision(
    ProvisionKind.RULE,
    "filing.assembly.verification",
    Topic.FILINGS,
    SHEET_2014.seen("Điều 8 khoản 3", CODIFIED),
    Text(
        "Đại biểu Quốc hội đề nghị yêu cầu xác minh chậm nhất 15 ngày trước khai mạc.",
        "A deputy of the Assembly asks to have something verified at the latest 15 days before the opening.",
    ),
    "A16",
)
STATE_QUESTIONS: Final = SHEET_2014.provision(
    ProvisionKind.RULE,
    "filing.assembly.questions",
    Topic.FILINGS,
    SHEET_2014.seen("Điều 8 khoản 4", CODIFIED),
    Text(
        "Đại biểu Quốc hội hỏi người được lấy phiếu bằng văn bản chậm nhất 10 ngày trước ngày lấy phiếu.",
        "A deputy of the Assembly puts written questions to the person voted on at the latest 10 days before the day of"
        " the vote.",
    ),
    "A16",
)
STATE_ANSWERS: Final = SHEET_2014.provision(
    ProvisionKind.DUTY,
    "filing.assembly.answers",
    Topic.FILINGS,
    SHEET_2014.seen("Điều 8 khoản 4", CODIFIED),
    Text(
        "Người được hỏi trả lời bằng văn bản trước ngày lấy phiếu.",
        "Whoever is asked answers in writing before the day of the vote.",
    ),
    "A18",
)
COUNCIL_REPORT: Final = SHEET_2014.provision(
    ProvisionKind.DUTY,
    "filing.councils.report",
    Topic.FILINGS,
    SHEET_2014.seen("Điều 9 khoản 1", CODIFIED, _COUNCIL_STEPS),
    Text(
        "Ở HĐND: người được lấy phiếu gửi báo cáo đến Thường trực HĐND chậm nhất 30 ngày trước khai mạc.",
        "In a council the person voted on reports to its standing body at the latest 30 days before the opening.",
    ),
    "A16",
)
COUNCIL_DIGEST: Final = SHEET_2014.provision(
    ProvisionKind.DUTY,
    "filing.councils.digest",
    Topic.FILINGS,
    SHEET_2014.seen("Điều 9 khoản 2", CODIFIED, _COUNCIL_STEPS),
    Text(
        "Thường trực HĐND gửi đại biểu các báo cáo và tổng hợp ý kiến cử tri của Mặt trận cùng cấp chậm nhất 20 ngày trước"
        " khai mạc.",
        "The standing body sends the deputies the reports and the digest of voters' opinions by the Fatherland Front of"
        " its level at the latest 20 days before the opening.",
    ),
    "A16",
)
COUNCIL_VERIFICATION: Final = SHEET_2014.provision(
    ProvisionKind.RULE,
    "filing.councils.verification",
    Topic.FILINGS,
    SHEET_2014.seen("Điều 9 khoản 3", CODIFIED, _COUNCIL_STEPS),
    Text(
        "Đại biểu HĐND đề nghị yêu cầu xác minh chậm nhất 15 ngày trước khai mạc.",
        "A deputy of the council asks to have something verified at the latest 15 days before the opening.",
    ),
    "A16",
)
COUNCIL_QUESTIONS: Final = SHEET_2014.provision(
    ProvisionKind.RULE,
    "filing.councils.questions",
    Topic.FILINGS,
    SHEET_2014.seen("Điều 9 khoản 4", CODIFIED, _COUNCIL_STEPS),
    Text(
        "Đại biểu HĐND hỏi người được lấy phiếu bằng văn bản chậm nhất 10 ngày trước ngày khai mạc, không phải trước ngày lấy"
        " phiếu như ở Quốc hội.",
        "A deputy of the council puts written questions to the person voted on at the latest 10 days before the opening,"
        " not before the day of the vote as in the Assembly.",
    ),
    "A16",
)
COUNCIL_ANSWERS: Final = SHEET_2014.provision(
    ProvisionKind.DUTY,
    "filing.councils.answers",
    Topic.FILINGS,
    SHEET_2014.seen("Điều 9 khoản 4", CODIFIED, _COUNCIL_STEPS),
    Text(
        "Ở HĐND người được hỏi cũng trả lời bằng văn bản trước ngày lấy phiếu.",
        "In a council, too, whoever is asked answers in writing before the day of the vote.",
    ),
    "A18",
)
CONSEQUENCES: Final = SHEET_2014.provision(
    ProvisionKind.RULE,
    "consequences",
    Topic.CONSEQUENCES,
    SHEET_2014.seen("Điều 10", CODIFIED),
    Text(
        "Số đánh giá tín nhiệm thấp được so với tổng số đại biểu, tính như ở khoản 3 Điều 17.",
        "Marks of low confidence are compared with the total number of deputies, counted as article 17.3 says.",
    ),
    "A30",
)
HALF: Final = SHEET_2014.provision(
    ProvisionKind.RULE,
    "consequences.half",
    Topic.CONSEQUENCES,
    SHEET_2014.seen("Điều 10 khoản 1", CODIFIED),
    Text(
        "Bị trên một nửa tổng số đại biểu đánh giá thấp thì có thể xin từ chức; không ấn định thời hạn.",
        "With low confidence from more than half of all deputies the person may ask to resign; no time is set for it.",
    ),
)
TWO_THIRDS: Final = SHEET_2014.provision(
    ProvisionKind.RULE,
    "consequences.two_thirds",
    Topic.CONSEQUENCES,
    SHEET_2014.seen("Điều 10 khoản 2", CODIFIED),
    Text(
        "Bị từ hai phần ba tổng số đại biểu đánh giá thấp thì phải trình ra bỏ phiếu tín nhiệm.",
        "With low confidence from two thirds of all deputies or more, a vote on two levels has to be put.",
    ),
    "A28",
)
INVALIDITY: Final = SHEET_2014.provision(
    ProvisionKind.RULE,
    "invalidity",
    Topic.INVALIDITY,
    SHEET_2014.seen("Điều 16", CODIFIED),
    Text(
        "Khoản 2: không hợp lệ là phiếu không theo mẫu Ban kiểm phiếu phát ra, và phiếu không chọn mức nào hoặc chọn hơn một"
        " mức. Khoản 3: trên phiếu nhiều tên, lỗi sau chỉ mất phần của người đó; tên ghi thêm là vô giá trị, phần còn lại"
        " giữ nguyên. Ngoài ra không nêu lỗi nào.",
        "16.2: invalid is a ballot that is not on the form issued by the counting board, and one that marks no level or"
        " more than one. 16.3: on a ballot with several names the latter costs that person's part alone; an added name"
        " is void and the rest stands. No other defect is named.",
    ),
)
BASE: Final = SHEET_2014.provision(
    ProvisionKind.RULE,
    "base",
    Topic.BASE,
    SHEET_2014.seen("Điều 17 khoản 3", CODIFIED),
    Text(
        "Tỷ lệ tính trên tổng số đại biểu vào lúc lấy phiếu, không kể đại biểu đang bị tạm đình chỉ.",
        "Percentages are of all deputies at the time of the vote, not counting those who are suspended.",
    ),
    "A30",
    "B2",
)
RULED: Final = (
    STATE_SUBJECTS,
    COUNCIL_SUBJECTS,
    SEVERAL_POSTS,
    TENURE,
    EXEMPTIONS,
    SCALE,
    STATE_REPORT,
    STATE_DIGEST,
    STATE_VERIFICATION,
    STATE_QUESTIONS,
    STATE_ANSWERS,
    COUNCIL_REPORT,
    COUNCIL_DIGEST,
    COUNCIL_VERIFICATION,
    COUNCIL_QUESTIONS,
    COUNCIL_ANSWERS,
    CONSEQUENCES,
    HALF,
    TWO_THIRDS,
    INVALIDITY,
    BASE,
)
