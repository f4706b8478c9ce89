"""The decrees and Party regulations on officials, as far as they speak of low confidence in a vote."""

from __future__ import annotations

from datetime import date
from typing import Final

from phieu_tin_nhiem.answers.sources import Instrument, ProvisionKind, Topic
from phieu_tin_nhiem.base.text import Text
from phieu_tin_nhiem.plans.attested import Sheet

_POLITBURO: Final = Text("Bộ Chính trị", "Politburo")
_GOVERNMENT: Final = Text("Chính phủ", "Government")

PARTY_REGULATION_41: Final = Instrument(
    id="qd41",
    name=Text("Quy định 41-QĐ/TW", "Regulation 41-QĐ/TW"),
    title=Text(
        "Quy định về việc miễn nhiệm, từ chức đối với cán bộ", "Regulation on dismissal and resignation of cadres"
    ),
    issuer=_POLITBURO,
    issued_on=date(2021, 11, 3),
    known_from=Text("báo chí và trang tra cứu pháp luật", "the press and legal reference sites"),
)
DECREE_85: Final = Instrument(
    id="nd85",
    name=Text(
        "Nghị định 115/2020/NĐ-CP (sửa đổi theo Nghị định 85/2023/NĐ-CP)",
        "Decree 115/2020/NĐ-CP (as amended by Decree 85/2023/NĐ-CP)",
    ),
    title=Text(
        "Nghị định quy định về tuyển dụng, sử dụng và quản lý viên chức, đã sửa đổi, bổ sung năm 2023",
        "Decree on the recruitment, use and management of public employees, as amended in 2023",
    ),
    issuer=_GOVERNMENT,
    issued_on=date(2020, 9, 25),
    known_from=Text("bản sao của Bộ pháp điển", "a copy of the official codification"),
)
DECREE_170: Final = Instrument(
    id="nd170",
    name=Text("Nghị định 170/2025/NĐ-CP", "Decree 170/2025/NĐ-CP"),
    title=Text(
        "Nghị định quy định về tuyển dụng, sử dụng và quản lý công chức",
        "Decree on the recruitment, use and management of civil servants",
    ),
    issuer=_GOVERNMENT,
    issued_on=date(2025, 6, 30),
    known_from=Text("báo chí trích điều khoản", "press that quotes the clauses"),
)
PARTY_REGULATION_366: Final = Instrument(
    id="qd366",
    name=Text("Quy định 366-QĐ/TW", "Regulation 366-QĐ/TW"),
    title=Text(
        "Quy định về việc kiểm điểm và đánh giá, xếp loại chất lượng đối với tập thể, cá nhân trong hệ thống chính trị",
        "Regulation on the review, assessment and grading of collectives and individuals in the political system",
    ),
    issuer=_POLITBURO,
    issued_on=date(2025, 8, 30),
    known_from=Text("trang tra cứu pháp luật trích Điều 11", "a legal reference page that quotes article 11"),
)
PARTY_REGULATION_377: Final = Instrument(
    id="qd377",
    name=Text("Quy định 377-QĐ/TW", "Regulation 377-QĐ/TW"),
    title=Text(
        "Quy định về phân cấp quản lý cán bộ và quy hoạch, bổ nhiệm, giới thiệu ứng cử, tạm đình chỉ công tác, cho thôi giữ"
        " chức vụ, từ chức, miễn nhiệm đối với cán bộ",
        "Regulation on the management of cadres by level and on their succession plans, appointment, nomination,"
        " suspension, leaving of posts, resignation and dismissal",
    ),
    issuer=_POLITBURO,
    issued_on=date(2025, 10, 8),
    known_from=Text("báo chí", "the press"),
)

_FULL_TEXT_41: Final = (
    "https://nhadautu.vn/quy-dinh-cua-bo-chinh-tri-ve-viec-mien-nhiem-tu-chuc-doi-voi-can-bo-d60131.html"
)
_HALF_41: Final = "https://beta.thuvienphapluat.vn/chinh-sach-phap-luat-moi/vn/thong-bao-van-ban-moi/email/38310/can-cu-xem-xet-viec-xin-tu-chuc-cua-can-bo"
_TWO_THIRDS_41: Final = "http://www.thtg.vn/tag/quy-dinh-41/"
_CODIFICATION: Final = "https://github.com/diepxuan/diepxuan.github.io/blob/0232145947e90dcab0cb7f2918a852ab0de47d2e/van-ban/can-bo-cong-chuc-vien-chuc/vien-chuc.md"
_RESIGNATION_170: Final = "https://cafef.vn/muon-nghi-cung-can-cho-5-truong-hop-cong-chuc-khong-duoc-thoi-viec-theo-nguyen-vong-tu-thang-7-2025-188250811151340231.chn"
_DISMISSAL_170: Final = "http://congdoan.vn/tin-tuc/quan-he-lao-dong-505/cac-truong-hop-cong-chuc-lanh-dao-quan-ly-bi-xem-xet-mien-nhiem-theo-nghi-dinh-moi-969157.tld"
_EFFECT_170: Final = "https://sonla.dms.gov.vn/tin-chi-tiet/-/chi-tiet/chinh-phu-ban-hanh-4-nghi-dinh-moi-huong-dan-luat-can-bo-cong-chuc-co-hieu-luc-tu-ngay-0172025-voi-nhung-thay-doi-dang-chu-y-5535-2607.html"
_GRADING_366: Final = "https://github.com/tnt305/tai_lieu_noi_bo/blob/56eff108e1bc20bfb6b7a8ae794c034c18cf6d94/src/etl/dataset/1b533b099f4ea315.md"
_PRESS_377: Final = "https://www.24h.com.vn/tin-tuc-trong-ngay/bo-chinh-tri-quy-dinh-cac-truong-hop-thoi-chuc-vu-tu-chuc-mien-nhiem-c46a1706718.html"
_SUMMARY_377: Final = "https://vuonlen.net/can-bo-xa-dan-co-the-mat-chuc-tu-08-10-2025-theo-quy-dinh-377-qd-tw-nam-2025"

_QD41: Final = Sheet(PARTY_REGULATION_41)
_ND85: Final = Sheet(DECREE_85)
_ND170: Final = Sheet(DECREE_170)
_QD366: Final = Sheet(PARTY_REGULATION_366)
_QD377: Final = Sheet(PARTY_REGULATION_377)

SCOPE_41: Final = _QD41.provision(
    ProvisionKind.DEFINITION,
    "scope",
    Topic.SUBJECTS,
    _QD41.seen("Điều 1", _FULL_TEXT_41),
    Text(
        "Áp dụng cho cán bộ lãnh đạo, quản lý trong hệ thống chính trị, có hiệu lực từ ngày ký, 3/11/2021.",
        "It applies to leading and managing cadres in the political system, in force from its signing, 3 November 2021.",
    ),
)
HALF_41: Final = _QD41.provision(
    ProvisionKind.RULE,
    "consequences.half",
    Topic.CONSEQUENCES,
    _QD41.seen("qd41.consequences.half", _HALF_41),
    Text(
        "Trên 50% tín nhiệm thấp là một căn cứ để xem xét từ chức.",
        "More than 50% low confidence is a ground on which resignation is considered.",
    ),
)
TWO_THIRDS_41: Final = _QD41.provision(
    ProvisionKind.RULE,
    "consequences.two_thirds",
    Topic.CONSEQUENCES,
    _QD41.news("qd41.consequences.two_thirds", _TWO_THIRDS_41),
    Text(
        "Trên 2/3 tín nhiệm thấp là một căn cứ để xem xét miễn nhiệm.",
        "More than two thirds low confidence is a ground on which dismissal is considered.",
    ),
    "A28",
)
SCOPE_85: Final = _ND85.provision(
    ProvisionKind.DEFINITION,
    "scope",
    Topic.SUBJECTS,
    _ND85.seen("nd85.scope", _CODIFICATION),
    Text(
        "Áp dụng cho viên chức quản lý; các điều đã sửa đổi có hiệu lực từ 7/12/2023.",
        "It applies to managing public employees; the amended articles are in force from 7 December 2023.",
    ),
)
HALF_85: Final = _ND85.provision(
    ProvisionKind.RULE,
    "consequences.half",
    Topic.CONSEQUENCES,
    _ND85.seen("Điều 54 khoản 1 điểm c", _CODIFICATION),
    Text(
        "Viên chức quản lý có trên 50% tín nhiệm thấp có thể từ chức.",
        "A managing public employee with more than 50% low confidence may resign.",
    ),
)
TWO_THIRDS_85: Final = _ND85.provision(
    ProvisionKind.RULE,
    "consequences.two_thirds",
    Topic.CONSEQUENCES,
    _ND85.seen("Điều 55 khoản 1 điểm c", _CODIFICATION),
    Text(
        "Viên chức quản lý có trên 2/3 tín nhiệm thấp bị miễn nhiệm.",
        "A managing public employee with more than two thirds low confidence is dismissed.",
    ),
    "A28",
)
SCOPE_170: Final = _ND170.provision(
    ProvisionKind.DEFINITION,
    "scope",
    Topic.SUBJECTS,
    _ND170.seen("nd170.scope", _EFFECT_170),
    Text(
        "Áp dụng cho công chức lãnh đạo, quản lý, có hiệu lực từ 1/7/2025.",
        "It applies to leading and managing civil servants, in force from 1 July 2025.",
    ),
)
HALF_170: Final = _ND170.provision(
    ProvisionKind.RULE,
    "consequences.half",
    Topic.CONSEQUENCES,
    _ND170.seen("Điều 52 khoản 1", _RESIGNATION_170),
    Text(
        "Trên 50% nhưng không quá 2/3 tín nhiệm thấp: xem xét từ chức.",
        "More than 50% but not more than two thirds low confidence: resignation is considered.",
    ),
)
TWO_THIRDS_170: Final = _ND170.provision(
    ProvisionKind.RULE,
    "consequences.two_thirds",
    Topic.CONSEQUENCES,
    _ND170.seen("Điều 53 khoản 1 điểm b", _DISMISSAL_170),
    Text("Trên 2/3 tín nhiệm thấp: miễn nhiệm.", "More than two thirds low confidence: dismissal."),
    "A28",
)
ISSUE_366: Final = _QD366.provision(
    ProvisionKind.DEFINITION,
    "issue",
    Topic.IDENTITY,
    _QD366.seen("qd366.issue", _GRADING_366),
    Text(
        "Bộ Chính trị ban hành quy định này ngày 30/8/2025.",
        "The Politburo issued the regulation on 30 August 2025.",
    ),
    "D6",
)
HALF_366: Final = _QD366.provision(
    ProvisionKind.RULE,
    "consequences.half",
    Topic.CONSEQUENCES,
    _QD366.seen("Điều 11 mục 4.1", _GRADING_366),
    Text(
        "Người giữ chức vụ lãnh đạo, quản lý có trên 50% tín nhiệm thấp tại kỳ lấy phiếu trong năm bị xếp loại không hoàn thành nhiệm vụ năm đó.",
        "A leader with more than 50% low confidence in the vote of the year is graded as not having fulfilled the tasks of that year.",
    ),
)
SCOPE_377: Final = _QD377.provision(
    ProvisionKind.DEFINITION,
    "scope",
    Topic.SUBJECTS,
    _QD377.news("qd377.scope", _PRESS_377, _SUMMARY_377),
    Text(
        "Từ 8/10/2025, việc cho thôi giữ chức vụ, từ chức, miễn nhiệm cán bộ theo quy định này; quyết định trong 10, tối đa 15 ngày làm việc.",
        "From 8 October 2025 leaving of posts, resignation and dismissal of cadres are under this regulation; it is decided in 10, at most 15 working days.",
    ),
)
GAP_377: Final = _QD377.gap(
    "consequences",
    Topic.CONSEQUENCES,
    Text(
        "Chưa thấy mức tín nhiệm thấp mà quy định này lấy làm căn cứ từ chức hay miễn nhiệm.",
        "The share of low confidence that this regulation takes as a ground for resignation or dismissal was not seen.",
    ),
    _PRESS_377,
)
