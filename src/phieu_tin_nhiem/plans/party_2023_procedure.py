"""Quy định 96-QĐ/TW, provision by provision, II: ballots, preparation and what follows (articles 6 to 11)."""

from __future__ import annotations

from typing import Final

from phieu_tin_nhiem.answers.sources import Provision, ProvisionKind, Topic
from phieu_tin_nhiem.base.text import Text
from phieu_tin_nhiem.plans.attested import Sheet
from phieu_tin_nhiem.plans.party_2023_provisions import PARTY_REGULATION_2023

_SHEET: Final = Sheet(PARTY_REGULATION_2023)
ARTICLE_6: Final = "https://ttpc.ktxhcm.edu.vn/tin-tuc/quy-dinh-96-ve-lay-phieu-tin-nhiem-moi-nhat-hien-nay"
_ANNEX_4: Final = "https://thuvienphapluat.vn/hoi-dap-phap-luat/839BA10-hd-trong-lay-phieu-tin-nhiem-doi-voi-chuc-danh-chuc-vu-lanh-dao-quan-ly-trong-he-thong-chinh-tri-mau-p.html"
ARTICLE_7: Final = "https://lawnet.vn/thong-tin-phap-luat/en/tu-van-luat/responsibility-of-collectives-and-individuals-in-obtaining-votes-of-confidence-in-vietnam-111989.html"
ARTICLE_9: Final = "https://lawnet.vn/laws/quy-trinh-lay-phieu-tin-nhiem-theo-quy-dinh-96qdtw-doi-voi-cac-chuc-danh-chuc-vu-lanh-dao-duoc-thuc-68262.html"
_ARTICLE_9_EN: Final = "https://lawnet.vn/thong-tin-phap-luat/en/chinh-sach-moi/process-of-obtaining-votes-of-confidence-for-leadership-and-management-positions-in-the-political-system-in-vietnam-111381.html"
_ANNEX_2: Final = "https://lawnet.vn/en/laws/vietnam-what-is-the-list-of-records-of-persons-on-whom-votes-of-confidence-are-collected-what-are-t-69658.html"
_ARTICLE_11: Final = "https://thuvienphapluat.vn/phap-luat/ho-tro-phap-luat/ket-qua-lay-phieu-tin-nhiem-theo-quy-dinh-96qdtw-khong-con-mang-tinh-chat-tham-khao-nhu-quy-dinh-tr-68051.html"
_ARTICLE_11_EN: Final = "https://lawnet.vn/en/laws/ket-qua-lay-phieu-tin-nhiem-duoc-su-dung-de-danh-gia-can-bo-chu-khong-chi-mang-tinh-chat-tham-khao--68266.html"
_SUMMARY: Final = "https://luatvietnam.vn/tin-van-ban-moi/quy-dinh-moi-ve-lay-phieu-tin-nhiem-doi-voi-lanh-dao-quan-ly-186-92949-article.html"
_HAI_DUONG: Final = "https://baohaiduong.vn/quy-trinh-lay-phieu-tin-nhiem-129708.html"

CRITERIA: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "criteria",
    Topic.CRITERIA,
    _SHEET.news("qd96.criteria", _SUMMARY),
    Text(
        "Nội dung đánh giá gồm phẩm chất chính trị, đạo đức; kỷ luật; phòng, chống tham nhũng; sự gương mẫu của bản thân và vợ, chồng, con; quan hệ với nơi cư trú.",
        "What is judged includes political and ethical quality, discipline, fighting corruption, the example set by oneself, spouse and children, and ties with the place of residence.",
    ),
)
SCALE: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "scale",
    Topic.SCALE,
    _SHEET.seen("Điều 6 khoản 1", ARTICLE_6, _ANNEX_4),
    Text(
        "Phiếu ghi họ tên, chức vụ và ba mức tín nhiệm, theo mẫu ở Phụ lục 4.",
        "The ballot has name, post and three levels of confidence, in the form of annex 4.",
    ),
)
SIGNING: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "signing",
    Topic.VOTERS,
    _SHEET.seen("Điều 6 khoản 2", ARTICLE_6),
    Text("Người ghi phiếu ký tên hay không là tùy ý.", "Voters may sign the ballot or not."),
)
INVALIDITY: Final = _SHEET.provision(
    ProvisionKind.RULE,
    "invalidity",
    Topic.INVALIDITY,
    _SHEET.seen("Điều 6 khoản 3", ARTICLE_6, _ANNEX_4),
    Text(
        "Ba trường hợp không hợp lệ: phiếu không do Ban Kiểm phiếu phát ra; phiếu bị gạch tên in sẵn; với một người không đánh dấu ô nào hoặc đánh dấu hai, ba ô. Chữ viết khác và dấu đóng không được nêu.",
        "Three cases are invalid: a ballot that the counting board did not issue; a printed name struck out; no box or two or three boxes marked for a person. Other writing and the stamp are not named.",
    ),
    "D3",
)
ADDED_NAME: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "added_name",
    Topic.INVALIDITY,
    _SHEET.derived("Điều 6 khoản 3", ARTICLE_6),
    Text(
        "Phiếu ghi thêm tên có một câu riêng; phần đầu giống văn bản của Quốc hội năm 2014, nơi phần ghi thêm không có giá trị và phần còn lại vẫn tính.",
        "Ballots with an added name have a sentence of their own; it opens like the Assembly's of 2014, where the addition is void and the rest stands.",
    ),
    "D2",
)
BASE: Final = _SHEET.provision(
    ProvisionKind.RULE,
    "base",
    Topic.BASE,
    _SHEET.seen("Điều 6 khoản 3", ARTICLE_6, _ANNEX_4),
    Text(
        "Với từng người, tổng hợp số phiếu phát ra, thu về, hợp lệ, không hợp lệ và từng mức; phần trăm tính trên tổng số phiếu thu về.",
        "For each person, ballots issued, collected, valid and invalid are put together with those of each level; percentages are of the ballots collected.",
    ),
    "B2",
)
LEADERSHIP_DUTIES: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "duties.leadership",
    Topic.LEAD,
    _SHEET.seen("Điều 7 khoản 1", ARTICLE_7),
    Text(
        "Tập thể lãnh đạo lập kế hoạch, tổ chức, tổng hợp, báo cáo, hướng dẫn, kiểm tra; quyết định hoặc đề xuất với người có tín nhiệm thấp.",
        "The leadership plans and runs the vote, collects and reports, guides and inspects, and decides or proposes what is done about low confidence.",
    ),
)
PERSONNEL_DUTIES: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "duties.personnel",
    Topic.PREPARATION,
    _SHEET.seen("Điều 7 khoản 2", ARTICLE_7),
    Text(
        "Cơ quan tổ chức, cán bộ tham mưu kế hoạch, yêu cầu người được lấy phiếu báo cáo; phần sau chưa thấy.",
        "The personnel body advises on the plan and asks the persons for their reports; the rest was not seen.",
    ),
)
PERSON_DUTIES: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "duties.person",
    Topic.PREPARATION,
    _SHEET.seen("Điều 7 khoản 3", _ARTICLE_9_EN),
    Text(
        "Người được lấy phiếu phải báo cáo; Điều 9 dẫn đến khoản này, lời của khoản chưa thấy.",
        "The person voted on has to report; article 9 refers to this clause, whose words were not seen.",
    ),
)
FILE_SENT: Final = _SHEET.provision(
    ProvisionKind.DUTY,
    "preparation.file",
    Topic.FILINGS,
    _SHEET.seen("Điều 9", ARTICLE_9, _ARTICLE_9_EN),
    Text(
        "Bước 1: hồ sơ của người được lấy phiếu được gửi người ghi phiếu trước 15 ngày.",
        "Step 1: the file of the person voted on goes to the voters 15 days before.",
    ),
    "A16",
)
POINTS_SENT: Final = _SHEET.provision(
    ProvisionKind.DUTY,
    "preparation.points",
    Topic.FILINGS,
    _SHEET.seen("Điều 9", ARTICLE_9, _ARTICLE_9_EN),
    Text(
        "Bước 1: nội dung cần làm rõ được gửi người được lấy phiếu trước 10 ngày.",
        "Step 1: points to be clarified go to the person voted on 10 days before.",
    ),
    "A16",
)
BALLOTS: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "preparation.ballots",
    Topic.PREPARATION,
    _SHEET.seen("Điều 9", ARTICLE_9, _ARTICLE_9_EN),
    Text(
        "Bước 1: chuẩn bị phiếu có dấu treo, đề xuất Ban Kiểm phiếu.",
        "Step 1: ballots with the body's seal are prepared and the counting board is proposed.",
    ),
)
FILE: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "file",
    Topic.PREPARATION,
    _SHEET.seen("Phụ lục 2", _ANNEX_2),
    Text(
        "Hồ sơ khổ A4, theo thứ tự: báo cáo; bản kê khai tài sản, thu nhập có chữ ký hai bên; báo cáo giải trình, nếu có.",
        "The file, on A4, in this order: report; declaration of assets and income signed by both sides; explanations, if any.",
    ),
)
HAI_DUONG: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "practice.preparation",
    Topic.PREPARATION,
    _SHEET.news("qd96.practice.preparation", _HAI_DUONG),
    Text(
        "Kế hoạch của Hải Dương thêm hạn riêng: hồ sơ nộp trước 20 ngày, giải trình chậm nhất 3 ngày trước; không phải lời của quy định.",
        "The plan of Hải Dương adds dates of its own: the file 20 days before, explanations 3 days before; they are not the regulation's.",
    ),
)
USE: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "use",
    Topic.USE,
    _SHEET.seen("Điều 11 khoản 1", _ARTICLE_11, _ARTICLE_11_EN),
    Text(
        "Kết quả dùng để đánh giá cán bộ và làm cơ sở cho quy hoạch, điều động, bổ nhiệm, giới thiệu ứng cử, miễn nhiệm, chính sách.",
        "The results serve to assess cadres and are a basis for succession plans, transfers, appointments, nominations, dismissals and benefits.",
    ),
)
HALF: Final = _SHEET.provision(
    ProvisionKind.RULE,
    "consequences.half",
    Topic.CONSEQUENCES,
    _SHEET.seen("Điều 11 khoản 2", _ARTICLE_11),
    Text(
        "Trên 50% và dưới 2/3 tín nhiệm thấp: ra khỏi quy hoạch chức vụ cao hơn; xem xét thôi giữ chức, bố trí việc khác, từ chức, hoặc bỏ phiếu tín nhiệm.",
        "More than 50% and less than two thirds low confidence: out of the succession plan for higher posts; leaving the post, other work, resignation or a ballot of confidence is considered.",
    ),
)
TWO_THIRDS: Final = _SHEET.provision(
    ProvisionKind.RULE,
    "consequences.two_thirds",
    Topic.CONSEQUENCES,
    _SHEET.seen("Điều 11 khoản 3", _ARTICLE_11),
    Text(
        "Từ 2/3 tín nhiệm thấp: miễn nhiệm và bố trí việc khác (thấp hơn), không chờ hết nhiệm kỳ.",
        "At least two thirds low confidence: dismissal and other (lower) work, without waiting for the end of the term.",
    ),
    "A28",
)
TWO_PLACES: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "two_places",
    Topic.USE,
    _SHEET.seen("Điều 11 khoản 4", _ARTICLE_11),
    Text(
        "Người được lấy phiếu ở hai nơi: cấp có thẩm quyền xem xét tổng thể kết quả từng nơi; không có phép lấy trung bình.",
        "For those voted on at two places, the competent level considers the results of each as a whole; there is no averaging.",
    ),
    "A25",
)

PROCEDURE_2023: Final[tuple[Provision, ...]] = (
    CRITERIA,
    SCALE,
    SIGNING,
    INVALIDITY,
    ADDED_NAME,
    BASE,
    LEADERSHIP_DUTIES,
    PERSONNEL_DUTIES,
    PERSON_DUTIES,
    FILE_SENT,
    POINTS_SENT,
    BALLOTS,
    FILE,
    HAI_DUONG,
    USE,
    HALF,
    TWO_THIRDS,
    TWO_PLACES,
)
