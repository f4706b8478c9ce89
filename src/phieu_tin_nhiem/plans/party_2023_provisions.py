"""Quy định 96-QĐ/TW, provision by provision, I: principles, who is voted on, where and when (articles 1 to 3).

What comes after is in ``party_2023_procedure``, and what is not known in ``party_2023_gaps``.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from phieu_tin_nhiem.answers.sources import Instrument, Provision, ProvisionKind, Topic
from phieu_tin_nhiem.base.text import Text
from phieu_tin_nhiem.plans.attested import Sheet

PARTY_REGULATION_2023: Final = Instrument(
    id="qd96",
    name=Text("Quy định 96-QĐ/TW", "Regulation 96-QĐ/TW"),
    title=Text(
        "Quy định về lấy phiếu tín nhiệm đối với chức danh, chức vụ lãnh đạo, quản lý trong hệ thống chính trị",
        "Regulation on votes of confidence in leading and managing posts in the political system",
    ),
    issuer=Text("Bộ Chính trị", "Politburo"),
    issued_on=date(2023, 2, 2),
    known_from=Text(
        "trích dẫn có số điều khoản trên các trang tra cứu pháp luật",
        "quotations with clause numbers on legal reference sites",
    ),
)

_SHEET: Final = Sheet(PARTY_REGULATION_2023)
ARTICLE_1: Final = "https://vanban123.vn/Quy-dinh/Quy-dinh-96-QD-TW-nam-2023-ve-lay-phieu-tin-nhiem-doi-voi-chuc-danh-chuc-vu-lanh-dao-quan-ly-trong-he-thong-chinh-tri-do-Ban-Chap-hanh-Trung-uong-ban-hanh-596050"
_CLAUSE_1_3: Final = "http://118.69.201.249:801/phap-luat/kich-ban-chuong-trinh-hoi-nghi-lay-phieu-tin-nhiem-doi-voi-can-bo-lanh-dao-mau-phieu-tin-nhiem-doi--193202-178521.html"
_ARTICLE_2: Final = "https://thuvienphapluat.vn/chinh-sach-phap-luat-moi/vn/thoi-su-phap-luat/tu-van-phap-luat/46347/thoi-diem-lay-phieu-tin-nhiem-voi-chuc-danh-chuc-vu-lanh-dao-quan-ly?rel=tin_tuc_chitietvb"
_ARTICLE_3: Final = "https://lawnet.vn/en/laws/lanh-dao-co-tu-23-so-phieu-tin-nhiem-thap-tro-len-thi-mien-nhiem-chuc-vu-ma-khong-cho-den-het-nhiem-67946.html"
ANNEX_1: Final = "http://118.69.201.250:801/phap-luat/ho-tro-phap-luat/nhung-nguoi-nao-duoc-lay-phieu-tin-nhiem-theo-quy-dinh-96qdtw-ai-se-ghi-phieu-tin-nhiem-doi-voi-ton-68592.html"
ANNEX_1_EN: Final = "https://lawnet.vn/en/laws/taking-the-vote-of-confidence-is-implemented-for-which-positions-and-leadership-titles-at-the-centra-165961.html"
_COMPARED: Final = (
    "https://cpdanluat.thuvienphapluat.vn/can-bo-co-2-3-phieu-tin-nhiem-thap-se-bi-mien-nhiem-203229.aspx?PostID=598842"
)
_POLICE: Final = "https://vietnamnet.vn/bo-cong-an-lay-phieu-tin-nhiem-giam-doc-cong-an-tinh-2154520.html"
_NGHE_AN: Final = "https://baonghean.vn/en/nghe-an-se-lay-phieu-tin-nhiem-doi-voi-can-bo-lanh-dao-quan-ly-cac-co-quan-don-vi-trong-he-thong-chinh-tri-10251398.html"
_CENTRAL: Final = "https://www.vietnam.vn/en/nhung-chuc-danh-do-ban-chap-hanh-trung-uong-lay-phieu-tin-nhiem"
_GIA_LAI: Final = "https://m.thuvienphapluat.vn/van-ban/Bo-may-hanh-chinh/%e2%80%8bKe-hoach-1959-KH-UBND-2023-lay-phieu-tin-nhiem-chuc-danh-cap-truong-don-vi-su-nghiep-Gia-Lai-573772.aspx"

ISSUE: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "issue",
    Topic.IDENTITY,
    _SHEET.seen("qd96.issue", ARTICLE_1),
    Text(
        "Bộ Chính trị ban hành quy định này ngày 2/2/2023.", "The Politburo issued the regulation on 2 February 2023."
    ),
    "D6",
)
LEADERSHIP_PRINCIPLE: Final = _SHEET.provision(
    ProvisionKind.DECLARATION,
    "principles.leadership",
    Topic.PRINCIPLES,
    _SHEET.seen("Điều 1 khoản 1", ARTICLE_1),
    Text(
        "Việc lấy phiếu do Đảng lãnh đạo, theo nguyên tắc tập trung dân chủ.",
        "The vote is under the Party's leadership, by democratic centralism.",
    ),
)
OPENNESS: Final = _SHEET.provision(
    ProvisionKind.DECLARATION,
    "principles.openness",
    Topic.PRINCIPLES,
    _SHEET.seen("Điều 1 khoản 2", ARTICLE_1),
    Text("Dân chủ, công khai; cấm lợi dụng việc lấy phiếu.", "Democracy and openness; abusing the vote is forbidden."),
)
FREQUENCY: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "frequency",
    Topic.FREQUENCY,
    _SHEET.seen("Điều 1 khoản 3", _CLAUSE_1_3, ARTICLE_1),
    Text("Việc lấy phiếu là định kỳ.", "The vote is taken periodically."),
)
TIMING: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "timing",
    Topic.FREQUENCY,
    _SHEET.news("qd96.timing", _POLICE, _COMPARED, _NGHE_AN, _CENTRAL),
    Text(
        "Năm thứ ba của nhiệm kỳ: chức danh do cơ quan dân cử bầu, phê chuẩn theo quy định của Quốc hội; lãnh đạo đảng ở địa phương sau khi HĐND lấy phiếu; chức danh khác sau sơ kết sáu tháng đầu năm.",
        "In the third year: posts elected or approved by the Assembly or a council by the Assembly's rules; local Party leaders after the council's vote; other posts after the review of the first six months.",
    ),
)
VENUES: Final = _SHEET.provision(
    ProvisionKind.RULE,
    "venues",
    Topic.VENUES,
    _SHEET.seen("Điều 1 khoản 3", _CLAUSE_1_3, ARTICLE_1),
    Text(
        "Người giữ nhiều chức vụ được lấy phiếu ở tối đa hai nơi: nơi công tác và nơi sinh hoạt.",
        "A holder of several posts is voted on at two places at most: where the person works, and where the person takes part in Party life.",
    ),
    "D8",
)
PUBLICATION: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "publication",
    Topic.PUBLICATION,
    _SHEET.seen("Điều 1 khoản 4", ARTICLE_1),
    Text(
        "Kết quả được công khai theo quy định; ở đâu, với ai thì khoản này không nêu.",
        "The results are made public as is laid down; this clause does not say where, or to whom.",
    ),
)
REPORT: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "report",
    Topic.REPORT,
    _SHEET.seen("Điều 1 khoản 4", ARTICLE_1),
    Text(
        "Kết quả được báo cáo cấp quản lý cán bộ; người có tín nhiệm thấp được xử lý kịp thời: ra khỏi quy hoạch, từ chức, miễn nhiệm hoặc bố trí chức vụ thấp hơn.",
        "The results are reported to the managing level; low confidence is acted on promptly: out of the succession plan, resignation, dismissal or a lower post.",
    ),
)
PURPOSE: Final = _SHEET.provision(
    ProvisionKind.DECLARATION,
    "purpose",
    Topic.PURPOSE,
    _SHEET.seen("Điều 2", _ARTICLE_2),
    Text(
        "Mục đích: phòng, chống tham nhũng; để cán bộ tự soi, tự sửa; làm cơ sở đào tạo, bố trí, sử dụng cán bộ; việc lấy phiếu phải thực chất.",
        "Purpose: to fight corruption, to let cadres see and correct themselves, to give a basis for training, placing and using cadres; the vote is to be one of substance.",
    ),
)
SCOPE: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "scope",
    Topic.SUBJECTS,
    _SHEET.seen("Điều 3 khoản 1", _ARTICLE_3),
    Text(
        "Phạm vi: chức danh lãnh đạo, quản lý từ Trung ương đến cấp có đơn vị trực thuộc.",
        "Scope: leading and managing posts from the centre down to levels that have units under them.",
    ),
)
DEPARTMENTS: Final = _SHEET.provision(
    ProvisionKind.RULE,
    "subjects.departments",
    Topic.SUBJECTS,
    _SHEET.news("qd96.subjects.departments", _GIA_LAI),
    Text(
        "Theo thực tế ở địa phương, được lấy phiếu: cấp trưởng, cấp phó của sở.",
        "By local practice, voted on: heads and deputy heads of departments (Sở).",
    ),
)
TENURE: Final = _SHEET.provision(
    ProvisionKind.RULE,
    "tenure",
    Topic.TENURE,
    _SHEET.seen("Điều 3 khoản 1", _ARTICLE_3),
    Text(
        "Không lấy phiếu người được bổ nhiệm hoặc bầu trong năm lấy phiếu.",
        "Not voted on: whoever was appointed or elected in the year of the vote.",
    ),
    "D1",
)
EXEMPTIONS: Final = _SHEET.provision(
    ProvisionKind.RULE,
    "exemptions",
    Topic.EXEMPTIONS,
    _SHEET.seen("Điều 3 khoản 1", _ARTICLE_3),
    Text(
        "Không lấy phiếu người đã có thông báo nghỉ công tác chờ nghỉ hưu. Bệnh tật không phải là trường hợp được nêu.",
        "Not voted on: whoever has been given notice of leave pending retirement. Illness is no ground that is named.",
    ),
)
VOTERS: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "voters",
    Topic.VOTERS,
    _SHEET.seen("Điều 3 khoản 2", _ARTICLE_3),
    Text("Người ghi phiếu cho từng chức danh theo Phụ lục 1.", "Annex 1 says for each post who votes."),
)
CENTRAL_VOTERS: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "voters.central",
    Topic.VOTERS,
    _SHEET.seen("Phụ lục 1", ANNEX_1, ANNEX_1_EN),
    Text(
        "Phần Trung ương của phụ lục; như ở Văn phòng Chủ tịch nước: cấp trưởng, cấp phó, ban chấp hành đảng bộ, trưởng đơn vị, trưởng đoàn thể.",
        "The annex for the centre; in the Office of the President, for one: head and deputies, the party committee, heads of units and of the organisations.",
    ),
)
QUORUM: Final = _SHEET.provision(
    ProvisionKind.RULE,
    "quorum",
    Topic.QUORUM,
    _SHEET.seen("Điều 3 khoản 2", _ARTICLE_3),
    Text(
        "Hội nghị chỉ tiến hành khi có mặt ít nhất 2/3 số người được triệu tập.",
        "The meeting is held only when at least two thirds of those summoned are present.",
    ),
)

PRINCIPLES_2023: Final[tuple[Provision, ...]] = (
    ISSUE,
    LEADERSHIP_PRINCIPLE,
    OPENNESS,
    FREQUENCY,
    TIMING,
    VENUES,
    PUBLICATION,
    REPORT,
    PURPOSE,
    SCOPE,
    DEPARTMENTS,
    TENURE,
    EXEMPTIONS,
    VOTERS,
    CENTRAL_VOTERS,
    QUORUM,
)
