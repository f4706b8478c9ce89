"""Nghị quyết 96/2023/QH15: what it declares beyond its rules, and what is not known of it."""

from __future__ import annotations

from typing import Final

from phieu_tin_nhiem.answers.sources import ProvisionKind, Topic
from phieu_tin_nhiem.base.text import Text
from phieu_tin_nhiem.plans.assembly_2023_provisions import CODIFIED, PUBLISHED, RESULTS, SHEET_2023, STEPS

_PURPOSE: Final = "https://lawnet.vn/thong-tin-phap-luat/en/tu-van-luat/vietnam-what-is-collection-of-vote-of-confidence-what-is-casting-of-votes-of-confidence-120362.html"
_PRINCIPLES: Final = "https://cpdanluat.thuvienphapluat.vn/nghi-quyet-so-96-2023-qh15-03-hanh-vi-bi-nghiem-cam-trong-viec-lay-bo-phieu-tin-206058.aspx?PostID=603735"
_NGHE_AN: Final = "https://baonghean.vn/en/trinh-tu-lay-phieu-tin-nhiem-bang-cach-bo-phieu-kin-doi-voi-30-lanh-dao-chu-chot-cua-hdnd-ubnd-tinh-nghe-an-10261423.html"
_ADOPTION: Final = (
    "https://th389.vn/tu-ngay-1-7-toi-quoc-hoi-hoi-dong-nhan-dan-lay-phieu-tin-nhiem-nhung-chuc-danh-nao-a167165.html"
)
_REPORT: Final = "https://vnexpress.net/44-can-bo-duoc-lay-phieu-tin-nhiem-da-gui-bao-cao-ke-khai-tai-san-4666812.html"
_CASES: Final = "https://lawnet.vn/en/laws/truong-hop-nao-duoc-bo-phieu-tin-nhiem-doi-voi-nguoi-giu-chuc-vu-do-quoc-hoi-bau-hoac-phe-chuan-214354-100582.html"
_SECOND_VOTE: Final = "https://beta1.lsvn.vn/quy-trinh-bo-phieu-tin-nhiem-doi-voi-nguoi-giu-chuc-vu-do-quoc-hoi-bau-hoac-phe-chuan-1688369624-a132392.html"
_OUTCOME: Final = "https://xaydungchinhsach.chinhphu.vn/4-truong-hop-bo-phieu-tin-nhiem-voi-nguoi-giu-chuc-vu-do-quoc-hoi-bau-hoac-phe-chuan-119230704115206209.htm"
_FORMS: Final = "https://beta.thuvienphapluat.vn/phap-luat/thoi-su-phap-luat/cac-mau-phieu-dung-trong-lay-phieu-tin-nhiem-bo-phieu-tin-nhiem-doi-voi-nguoi-giu-chuc-vu-do-quoc-h-698123-100563.html?rel=goi-y-cung-tag"
_VINH_PHUC: Final = (
    "https://m.giaoduc.net.vn/chu-tich-ubnd-tinh-vinh-phuc-nhan-5319-phieu-tin-nhiem-thap-co-bat-thuong-post239967.gd"
)
NEW_LAW: Final = "https://luatvietnam.vn/hanh-chinh/luat-hoat-dong-giam-sat-cua-quoc-hoi-va-hoi-dong-nhan-dan-2025-so-121-2025-qh15-423514-d1.html"
LOCAL_LAW: Final = "https://github.com/LaHieu11/baucu-luongminh/blob/0729296d91d32d8f8c2cfeae9e084aa4caf5b351/src/assets/XaLM/72_2025_QH15_649675.htm"

IDENTITY: Final = SHEET_2023.provision(
    ProvisionKind.DEFINITION,
    "identity",
    Topic.IDENTITY,
    SHEET_2023.seen("nq96.identity", CODIFIED),
    Text(
        "Quốc hội thông qua ngày 23/6/2023, gồm 22 điều và phụ lục.",
        "Adopted by the National Assembly on 23 June 2023: 22 articles and an annex.",
    ),
)
ADOPTION: Final = SHEET_2023.provision(
    ProvisionKind.DECLARATION,
    "adoption",
    Topic.OTHER,
    SHEET_2023.news("nq96.adoption", _ADOPTION),
    Text(
        "Được thông qua với 470/473 đại biểu tán thành.",
        "It was passed with 470 of 473 deputies in favour.",
    ),
)
EFFECT: Final = SHEET_2023.provision(
    ProvisionKind.DEFINITION,
    "effect",
    Topic.IDENTITY,
    SHEET_2023.seen("Điều 22 khoản 1", CODIFIED),
    Text(
        "Có hiệu lực từ ngày 1/7/2023; Nghị quyết 85/2014/QH13 hết hiệu lực ngày đó.",
        "In force from 1 July 2023; Resolution 85/2014/QH13 ends on that day.",
    ),
)
SUSPENDS: Final = SHEET_2023.provision(
    ProvisionKind.DECLARATION,
    "effect.suspends",
    Topic.IDENTITY,
    SHEET_2023.seen("Điều 20", CODIFIED),
    Text(
        "Ngưng hiệu lực các điều về lấy phiếu, bỏ phiếu tín nhiệm trong Luật Tổ chức Quốc hội, Luật Tổ chức chính"
        " quyền địa phương và Luật 87/2015/QH13.",
        "It suspends the articles on votes of confidence in the laws on the Assembly, on local government and in Law"
        " 87/2015/QH13.",
    ),
)
REPEALS: Final = SHEET_2023.provision(
    ProvisionKind.DECLARATION,
    "effect.repeals",
    Topic.IDENTITY,
    SHEET_2023.seen("Điều 21", CODIFIED),
    Text(
        "Bãi bỏ hai điểm về lấy phiếu tại Đà Nẵng (Nghị quyết 119/2020) và TP.HCM (Nghị quyết 131/2020).",
        "It repeals two points on votes in Đà Nẵng (Resolution 119/2020) and Hồ Chí Minh City (Resolution 131/2020).",
    ),
)
TERMS: Final = SHEET_2023.provision(
    ProvisionKind.DEFINITION,
    "terms",
    Topic.PURPOSE,
    SHEET_2023.seen("Điều 3", CODIFIED, _PURPOSE),
    Text(
        "Lấy phiếu là giám sát, đánh giá mức độ tín nhiệm để xem xét cán bộ; bỏ phiếu là đánh giá có tín nhiệm hay"
        " không, làm cơ sở miễn nhiệm.",
        "Taking a vote supervises and measures the degree of confidence, for the assessment of cadres; casting one"
        " judges whether there is confidence, as a ground for dismissal.",
    ),
)
PURPOSE: Final = SHEET_2023.provision(
    ProvisionKind.DECLARATION,
    "purpose",
    Topic.PURPOSE,
    SHEET_2023.seen("Điều 4", _PURPOSE),
    Text(
        "Mục đích và yêu cầu của việc lấy phiếu, bỏ phiếu.",
        "The purpose and the demands of taking and casting votes.",
    ),
)
PRINCIPLES: Final = SHEET_2023.provision(
    ProvisionKind.DECLARATION,
    "principles",
    Topic.PRINCIPLES,
    SHEET_2023.seen("nq96.principles", _PRINCIPLES),
    Text(
        "Quyền và trách nhiệm của đại biểu, quyền báo cáo, giải trình; dân chủ, khách quan, công khai; ổn định và sự"
        " lãnh đạo của Đảng.",
        "The rights and duties of deputies, the right to report and explain; democracy, objectivity, openness;"
        " stability and the leadership of the Party.",
    ),
)
CRITERIA: Final = SHEET_2023.provision(
    ProvisionKind.DECLARATION,
    "criteria",
    Topic.CRITERIA,
    SHEET_2023.news("nq96.criteria", _NGHE_AN),
    Text(
        "Căn cứ: phẩm chất; việc chấp hành Hiến pháp, pháp luật; kết quả công việc.",
        "The grounds: quality of character; respect for the Constitution and the law; results.",
    ),
)
PERSON_DUTY: Final = SHEET_2023.provision(
    ProvisionKind.DECLARATION,
    "duties.person",
    Topic.REPORT,
    SHEET_2023.seen("Điều 7", _REPORT),
    Text(
        "Người được lấy phiếu báo cáo đầy đủ, trung thực: nhiệm vụ, đạo đức, kê khai tài sản, hạn chế và cách khắc"
        " phục; và giải trình.",
        "The person voted on reports in full and truthfully: duties, ethics, assets, shortcomings and their remedy;"
        " and explains.",
    ),
)
FREQUENCY: Final = SHEET_2023.provision(
    ProvisionKind.DEFINITION,
    "frequency",
    Topic.FREQUENCY,
    SHEET_2023.seen("Điều 9", *STEPS),
    Text(
        "Một lần trong nhiệm kỳ, ở kỳ họp thường lệ cuối năm thứ ba.",
        "Once in a term, at the regular session at the end of its third year.",
    ),
)
PRACTICE: Final = SHEET_2023.provision(
    ProvisionKind.DECLARATION,
    "practice.filing",
    Topic.OTHER,
    SHEET_2023.news("nq96.practice.filing", _NGHE_AN),
    Text(
        "Ở Nghệ An, kỳ họp ngày 27/10/2023: báo cáo gửi trước 26/9, ý kiến cử tri trước 1/10, yêu cầu của đại biểu đến"
        " 11/10; đó là lịch của tỉnh.",
        "In Nghệ An, for the session of 27 October 2023: reports before 26 September, the voters' opinions before 1"
        " October, deputies' requests by 11 October; that is the province's calendar.",
    ),
)
USE: Final = SHEET_2023.provision(
    ProvisionKind.DECLARATION,
    "use",
    Topic.USE,
    SHEET_2023.seen("Điều 12 khoản 1", RESULTS),
    Text(
        "Kết quả dùng để đánh giá cán bộ, làm cơ sở quy hoạch, điều động, bổ nhiệm, giới thiệu ứng cử, miễn nhiệm và"
        " chính sách.",
        "The results serve to assess cadres, and as a basis for planning, transfer, appointment, nomination, dismissal"
        " and benefits.",
    ),
)
CASES: Final = SHEET_2023.provision(
    ProvisionKind.DECLARATION,
    "cases",
    Topic.OTHER,
    SHEET_2023.seen("Điều 13", _CASES),
    Text(
        "Bỏ phiếu tín nhiệm khi: Ủy ban Thường vụ đề nghị; Hội đồng Dân tộc, Ủy ban hoặc từ 20% đại biểu Quốc hội kiến"
        " nghị; ở HĐND từ một phần ba đại biểu hoặc Mặt trận cùng cấp; hoặc trên một nửa đến dưới hai phần ba đánh giá"
        " thấp.",
        "A vote on two levels is held when the Standing Committee proposes it; when the Ethnic Council, a committee or"
        " 20% of the Assembly's deputies move it; in a council a third of the deputies or the Fatherland Front of its"
        " level; or with low confidence from more than half and less than two thirds.",
    ),
)
SECOND_VOTE_STATE: Final = SHEET_2023.provision(
    ProvisionKind.DECLARATION,
    "second_vote.assembly",
    Topic.OTHER,
    SHEET_2023.seen("Điều 15", _SECOND_VOTE),
    Text(
        "Bỏ phiếu tại Quốc hội: trình; thảo luận ở Đoàn, báo cáo; người đó phát biểu; lập Ban kiểm phiếu; bỏ phiếu"
        " kín, hai mức; công bố; nghị quyết.",
        "Casting the vote in the Assembly: it is put; discussed in delegations and reported; the person speaks; a"
        " counting board; a secret vote on two levels; announcement; resolution.",
    ),
)
SECOND_VOTE_COUNCIL: Final = SHEET_2023.provision(
    ProvisionKind.DECLARATION,
    "second_vote.councils",
    Topic.OTHER,
    SHEET_2023.derived("Điều 16", _SECOND_VOTE),
    Text(
        "Suy từ Điều 15: ở HĐND theo trình tự tương tự; chỉ thấy tên điều.",
        "Derived from article 15: like steps in a council; only its title was seen.",
    ),
)
NO_CONFIDENCE: Final = SHEET_2023.provision(
    ProvisionKind.DECLARATION,
    "second_vote.outcome",
    Topic.OTHER,
    SHEET_2023.seen("Điều 17", _OUTCOME),
    Text(
        "Trên một nửa tổng số phiếu không tín nhiệm thì trình miễn nhiệm.",
        "Without the confidence of more than half of all ballots, dismissal is proposed.",
    ),
)
BALLOTS: Final = SHEET_2023.provision(
    ProvisionKind.DEFINITION,
    "ballots",
    Topic.OTHER,
    SHEET_2023.seen("Phụ lục 1", _FORMS),
    Text("Mẫu phiếu riêng cho từng chức vụ, nhóm chức vụ.", "Forms of the ballot for each post and group of posts."),
)
PUBLICATION: Final = SHEET_2023.provision(
    ProvisionKind.DECLARATION,
    "publication",
    Topic.PUBLICATION,
    SHEET_2023.seen("Điều 19 khoản 1", PUBLISHED),
    Text(
        "Ban kiểm phiếu công bố tại kỳ họp, cho từng người: họ tên, chức vụ; số phiếu phát ra, thu về, hợp lệ; số"
        " phiếu và tỷ lệ từng mức trên tổng số phiếu.",
        "The counting board announces at the session, for each person: name and post; ballots issued, collected and"
        " valid; the count of each level and its percentage of all ballots.",
    ),
)
MEDIA: Final = SHEET_2023.provision(
    ProvisionKind.DECLARATION,
    "publication.media",
    Topic.PUBLICATION,
    SHEET_2023.news("Điều 19 khoản 6", _VINH_PHUC),
    Text(
        "Vĩnh Phúc viện dẫn khoản này khi đăng kết quả trên cổng thông tin.",
        "Vĩnh Phúc cited this clause for publishing its results on the portal.",
    ),
)
INVALIDITY_GAP: Final = SHEET_2023.gap(
    "invalidity",
    Topic.INVALIDITY,
    Text(
        "Lời của Điều 18 về việc xác định phiếu hợp lệ chưa thấy ở nguồn nào.",
        "The text of article 18 on which ballots are valid was found in no source.",
    ),
    CODIFIED,
)
FILING_GAP: Final = SHEET_2023.gap(
    "filing",
    Topic.FILINGS,
    Text(
        "Sau bước 20 ngày của Điều 10 và phần còn lại của Điều 11 chưa thấy: hạn hỏi và hạn giải trình chưa biết.",
        "What follows the step of 20 days in article 10, and the rest of article 11, was not seen: the days for"
        " questions and explanations are not known.",
    ),
    *STEPS,
)
PROHIBITED_GAP: Final = SHEET_2023.gap(
    "prohibited",
    Topic.PRINCIPLES,
    Text(
        "Có ba hành vi bị cấm; nội dung và số điều chưa thấy.",
        "Three acts are forbidden; what they are, and in which article, was not seen.",
    ),
    _PRINCIPLES,
)
MOTIONS_GAP: Final = SHEET_2023.gap(
    "motions",
    Topic.OTHER,
    Text("Điều 14 về thủ tục kiến nghị chỉ thấy phần đầu.", "Of article 14 on motions only the beginning was seen."),
    _CASES,
)
PUBLICATION_GAP: Final = SHEET_2023.gap(
    "publication",
    Topic.PUBLICATION,
    Text("Khoản 2, 4, 5 và 6 Điều 19 chưa thấy.", "Clauses 2, 4, 5 and 6 of article 19 were not seen."),
    PUBLISHED,
)
COMMUNE_GAP: Final = SHEET_2023.gap(
    "communes",
    Topic.IDENTITY,
    Text(
        "Từ 1/7/2025 không còn cấp huyện; luật trao quyền lấy phiếu cho HĐND không phân biệt cấp, nghị quyết chỉ nêu"
        " cấp tỉnh, cấp huyện: HĐND cấp xã thì chưa ngã ngũ (A29).",
        "From 1 July 2025 there are no districts; the law gives councils the power without naming a level, the"
        " resolution names provinces and districts: communes are not settled (A29).",
    ),
    LOCAL_LAW,
)
LATER_GAP: Final = SHEET_2023.gap(
    "later",
    Topic.OTHER,
    Text(
        "Luật Hoạt động giám sát 121/2025/QH15 (hiệu lực 1/3/2026) có thể đã thay đổi nhiều điều; lời của Điều 28 chưa"
        " thấy.",
        "Law 121/2025/QH15 on supervision (in force from 1 March 2026) may have changed much; its article 28 was not"
        " seen.",
    ),
    NEW_LAW,
)

DECLARED: Final = (
    IDENTITY,
    ADOPTION,
    EFFECT,
    SUSPENDS,
    REPEALS,
    TERMS,
    PURPOSE,
    PRINCIPLES,
    CRITERIA,
    PERSON_DUTY,
    FREQUENCY,
    PRACTICE,
    USE,
    CASES,
    SECOND_VOTE_STATE,
    SECOND_VOTE_COUNCIL,
    NO_CONFIDENCE,
    BALLOTS,
    PUBLICATION,
    MEDIA,
    INVALIDITY_GAP,
    FILING_GAP,
    PROHIBITED_GAP,
    MOTIONS_GAP,
    PUBLICATION_GAP,
    COMMUNE_GAP,
    LATER_GAP,
)
