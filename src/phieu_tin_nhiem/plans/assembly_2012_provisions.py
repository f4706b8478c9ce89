"""Nghị quyết 35/2012/QH13 and its guidance 561/2013/UBTVQH13: what is known of them, and what is not."""

from __future__ import annotations

from datetime import date
from typing import Final

from phieu_tin_nhiem.answers.sources import Instrument, ProvisionKind, Topic
from phieu_tin_nhiem.base.text import Text
from phieu_tin_nhiem.plans.assembly_common import NATIONAL_ASSEMBLY, RESOLUTION_TITLE, STANDING_COMMITTEE
from phieu_tin_nhiem.plans.attested import Sheet

_TEXT: Final = "https://thuviennhadat.vn/vbpl/nghi-quyet-35-2012-qh13-lay-phieu-bo-phieu-tin-nhiem-doi-voi-nguoi-giu-chuc-152721.html"
_NEWS: Final = "https://kinhtedothi.vn/ky-hop-quoc-hoi-hdnd-dau-nam-2013-bat-dau-lay-phieu-tin-nhiem.html"
_ARTICLE_11: Final = "http://plo.vn/thoi-su/chinh-tri/lay-phieu-tin-nhiem-lanh-dao-nha-nuoc-tu-2013-301635.html"
_HCM: Final = "https://plo.vn/thoi-su/chinh-tri/tphcm-thang-7-se-lay-phieu-tin-nhiem-lanh-dao-chu-chot-14661.html"
_CALENDAR: Final = "http://blog.vietnam-aujourdhui.info/post/2012/12/14/49-top-leaders-for-the-first-vote-of-confidence"
_LEVELS: Final = "https://123docz.net/trich-doan/1059645-ve-chu-toa-phien-hop-chat-van.htm"
_BALLOTS: Final = (
    "https://amp.vov.vn/chinh-tri/ban-kiem-phieu-tin-nhiem-cua-quoc-hoi-gom-29-nguoi-265798.vov",
    "http://phairzios.blogspot.com/2013/06/29-ong-kiem-phieu-10-loai-phieu-tin.html",
)
_CAN_THO_2014: Final = "https://dbnd.cantho.gov.vn/bv/Can-Tho-cong-bo-ket-qua-lay-phieu-tin-nhiem-tt"
_GUIDANCE_TEXT: Final = "https://hethongphapluat.com/nghi-quyet-561-2013-ubtvqh13-huong-dan-lay-bo-phieu-tin-nhiem-doi-voi-nguoi-giu-chuc-vu-do-quoc-hoi-hoi-dong-nhan-dan-bau-hoac-phe-chuan-theo-nghi-quyet-35-2012-qh13.html"
_GUIDANCE_NEWS: Final = "https://vietnamnet.vn/en/vote-of-confidence-on-pm-and-president-scheduled-in-may-E57204.html"
_GUIDANCE_REPORT: Final = (
    "http://plo.vn/thoi-su/chinh-tri/chuan-bi-lay-phieu-tin-nhiem-nhieu-bo-ngo-khi-lan-dau-tu-cham-diem-4773.html"
)

RESOLUTION_2012: Final = Instrument(
    id="nq35",
    name=Text("Nghị quyết 35/2012/QH13", "Resolution 35/2012/QH13"),
    title=RESOLUTION_TITLE,
    issuer=NATIONAL_ASSEMBLY,
    issued_on=date(2012, 11, 21),
    known_from=Text(
        "Điều 1 và đoạn trích Điều 9, Điều 11 trên mạng; phần còn lại qua báo chí",
        "article 1 and excerpts of articles 9 and 11 on the web; the rest through the press",
    ),
)
GUIDANCE_2013: Final = Instrument(
    id="nq561",
    name=Text("Nghị quyết 561/2013/UBTVQH13", "Resolution 561/2013/UBTVQH13"),
    title=Text("Nghị quyết hướng dẫn thực hiện Nghị quyết 35/2012/QH13", "Resolution guiding Resolution 35/2012/QH13"),
    issuer=STANDING_COMMITTEE,
    issued_on=date(2013, 1, 16),
    known_from=Text("phần mở đầu, Điều 1 và báo chí", "its opening, article 1 and the press"),
)
_SHEET: Final = Sheet(RESOLUTION_2012)
_GUIDANCE: Final = Sheet(GUIDANCE_2013)

IDENTITY: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "identity",
    Topic.IDENTITY,
    _SHEET.seen("nq35.identity", _TEXT),
    Text(
        "Quốc hội thông qua ngày 21/11/2012, về việc lấy phiếu và bỏ phiếu tín nhiệm.",
        "Adopted by the National Assembly on 21 November 2012, on taking and casting votes of confidence.",
    ),
)
EFFECT: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "effect",
    Topic.IDENTITY,
    _SHEET.news("nq35.effect", _NEWS),
    Text("Có hiệu lực từ ngày 1/2/2013.", "In force from 1 February 2013."),
)
STATE_SUBJECTS: Final = _SHEET.provision(
    ProvisionKind.RULE,
    "subjects.assembly",
    Topic.SUBJECTS,
    _SHEET.seen("Điều 1 khoản 2", _TEXT),
    Text(
        "Quốc hội lấy phiếu: Chủ tịch nước và Phó; Chủ tịch Quốc hội và Phó, Chủ tịch Hội đồng Dân tộc, Chủ nhiệm Ủy ban,"
        " Ủy viên khác của Ủy ban Thường vụ; Thủ tướng, Phó Thủ tướng, Bộ trưởng, thành viên khác của Chính phủ; Chánh án"
        " và Viện trưởng tối cao; Tổng Kiểm toán nhà nước.",
        "The Assembly votes on: the State President and Vice President; its chair, deputy chairs, the chairs of the"
        " Ethnic Council and of its committees, other members of its Standing Committee; the Prime Minister, deputies,"
        " ministers and other members of the Government; the Chief Justice; the Procurator General; the Auditor General.",
    ),
)
COUNCIL_SUBJECTS: Final = _SHEET.provision(
    ProvisionKind.RULE,
    "subjects.councils",
    Topic.SUBJECTS,
    _SHEET.news("Điều 1 khoản 3", _NEWS, _HCM),
    Text(
        "HĐND lấy phiếu: Chủ tịch, Phó Chủ tịch, Ủy viên thường trực, Trưởng Ban HĐND; Chủ tịch, Phó Chủ tịch và thành viên"
        " khác của UBND.",
        "A council votes on: its chair, deputy chairs, standing members and committee heads; the chair, deputy chairs"
        " and other members of the People's Committee.",
    ),
)
COMMUNE_SUBJECTS: Final = _SHEET.provision(
    ProvisionKind.RULE,
    "subjects.communes",
    Topic.SUBJECTS,
    _SHEET.news("nq35.subjects.communes", _NEWS, _GUIDANCE_NEWS),
    Text(
        "Ở cấp xã: Chủ tịch, Phó Chủ tịch HĐND; Chủ tịch, Phó Chủ tịch, Ủy viên UBND.",
        "In communes: the chair and deputy chairs of the council; the chair, deputy chairs and members of the People's"
        " Committee.",
    ),
)
FREQUENCY: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "frequency",
    Topic.FREQUENCY,
    _SHEET.news("nq35.frequency", _NEWS),
    Text(
        "Mỗi năm một lần, từ năm thứ hai của nhiệm kỳ; nhiệm kỳ 2011–2016 bắt đầu ở kỳ họp đầu năm 2013.",
        "Every year from the second year of the term; in the term of 2011–2016 first at the first session of 2013.",
    ),
)
TENURE: Final = _SHEET.gap(
    "tenure",
    Topic.TENURE,
    Text(
        "Chưa rõ người mới giữ chức bao lâu thì không lấy phiếu: năm 2014 có nơi bỏ qua người “chưa đủ thời gian”, nhưng"
        " không nguồn nào nêu thời gian ấy.",
        "How long somebody new in post is not voted on is not known: in 2014 some councils passed over people “without"
        " enough time”, and no source says how much that is.",
    ),
    _CAN_THO_2014,
)
EXEMPTIONS: Final = _SHEET.gap(
    "exemptions",
    Topic.EXEMPTIONS,
    Text(
        "Chưa thấy điều khoản nào về các trường hợp khác không lấy phiếu, hoặc nói rằng không có.",
        "No clause was seen on other cases in which no vote is taken, nor one that says that there are none.",
    ),
    _TEXT,
)
SCALE: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "scale",
    Topic.SCALE,
    _SHEET.seen("Điều 9 khoản 4", _LEVELS),
    Text(
        "Ba mức: tín nhiệm cao, tín nhiệm, tín nhiệm thấp.",
        "Three levels: high confidence, confidence, low confidence.",
    ),
)
REPORTS: Final = _SHEET.provision(
    ProvisionKind.DUTY,
    "filing.reports",
    Topic.FILINGS,
    _SHEET.news("nq35.filing.reports", _CALENDAR),
    Text(
        "Ủy ban Thường vụ gửi báo cáo của người được lấy phiếu và ý kiến cử tri đến đại biểu Quốc hội, chậm nhất 20 ngày"
        " trước khai mạc.",
        "The Standing Committee sends the reports of those voted on and the voters' opinions to the deputies of the"
        " Assembly, at the latest 20 days before the session opens.",
    ),
    "A16",
)
QUESTIONS: Final = _SHEET.provision(
    ProvisionKind.RULE,
    "filing.questions",
    Topic.FILINGS,
    _SHEET.news("nq35.filing.questions", _CALENDAR),
    Text(
        "Đại biểu Quốc hội có thể gửi câu hỏi bằng văn bản chậm nhất 10 ngày trước ngày lấy phiếu.",
        "Deputies of the Assembly may put questions in writing, at the latest 10 days before the vote is taken.",
    ),
    "A16",
)
ANSWERS: Final = _SHEET.provision(
    ProvisionKind.DUTY,
    "filing.answers",
    Topic.FILINGS,
    _SHEET.news("nq35.filing.answers", _CALENDAR),
    Text(
        "Người được hỏi trả lời bằng văn bản trước khi lấy phiếu.",
        "Whoever is asked answers in writing before the vote is taken.",
    ),
)
COUNCIL_FILING: Final = _SHEET.gap(
    "filing.councils",
    Topic.FILINGS,
    Text(
        "Các hạn 20 ngày, 10 ngày được biết cho Quốc hội; hạn ở HĐND thì chưa thấy.",
        "The 20 and the 10 days are known for the Assembly; those of the councils were not seen.",
    ),
    _CALENDAR,
)
BALLOTS: Final = _SHEET.provision(
    ProvisionKind.DEFINITION,
    "ballots",
    Topic.OTHER,
    _SHEET.news("nq35.ballots", *_BALLOTS),
    Text(
        "Tại Quốc hội năm 2013: bỏ phiếu kín bằng 10 loại phiếu theo chức vụ và nhóm chức vụ, khác màu, đóng dấu Quốc hội"
        " ở góc trên bên trái.",
        "In the Assembly in 2013: a secret vote on 10 kinds of ballot by post and group of posts, of different colours,"
        " with the Assembly's stamp in the upper left corner.",
    ),
)
INVALIDITY: Final = _SHEET.provision(
    ProvisionKind.RULE,
    "invalidity",
    Topic.INVALIDITY,
    _SHEET.news("nq35.invalidity", *_BALLOTS),
    Text(
        "Tại Quốc hội năm 2013, phiếu không hợp lệ khi không theo mẫu do Ban Kiểm phiếu phát ra hoặc không có dấu; phần đánh"
        " giá một người mà không đánh dấu hoặc đánh dấu nhiều mức cũng không hợp lệ.",
        "In the Assembly in 2013 a ballot was invalid that was not on the form issued by the counting board or bore no"
        " stamp; so was the part of a ballot on a person in which no level or several were marked.",
    ),
    "B1",
)
INVALIDITY_GAP: Final = _SHEET.gap(
    "invalidity.text",
    Topic.INVALIDITY,
    Text(
        "Chưa thấy điều khoản về phiếu không hợp lệ: gạch tên, ghi thêm tên, ghi thêm chữ khác thì chưa rõ.",
        "The clause on invalid ballots was not seen: a struck name, an added name and other writing are open.",
    ),
    *_BALLOTS,
)
BASE: Final = _SHEET.provision(
    ProvisionKind.RULE,
    "base",
    Topic.BASE,
    _SHEET.news("nq35.base", _NEWS),
    Text("Tỷ lệ tính trên tổng số đại biểu.", "Percentages are of the total number of deputies."),
    "B2",
)
CONSEQUENCES: Final = _SHEET.provision(
    ProvisionKind.RULE,
    "consequences",
    Topic.CONSEQUENCES,
    _SHEET.news("nq35.consequences", _NEWS),
    Text(
        "Số phiếu tín nhiệm thấp được so với tổng số đại biểu.",
        "Marks of low confidence are compared with the total number of deputies.",
    ),
)
HALF: Final = _SHEET.provision(
    ProvisionKind.RULE,
    "consequences.half",
    Topic.CONSEQUENCES,
    _SHEET.news("nq35.consequences.half", _NEWS),
    Text(
        "Trên một nửa đánh giá tín nhiệm thấp thì có thể xin từ chức.",
        "With low confidence from more than half, the person may ask to resign.",
    ),
)
TWO_THIRDS: Final = _SHEET.provision(
    ProvisionKind.RULE,
    "consequences.two_thirds",
    Topic.CONSEQUENCES,
    _SHEET.seen("Điều 11", _ARTICLE_11),
    Text(
        "Trên hai phần ba đánh giá tín nhiệm thấp thì đưa ra bỏ phiếu tín nhiệm.",
        "With low confidence from more than two thirds, a vote of confidence on two levels is held.",
    ),
    "A28",
)
TWO_YEARS: Final = _SHEET.provision(
    ProvisionKind.RULE,
    "consequences.two_years",
    Topic.CONSEQUENCES,
    _SHEET.seen("Điều 11", _ARTICLE_11),
    Text(
        "Hai năm liên tiếp đều trên một nửa đánh giá tín nhiệm thấp thì cũng đưa ra bỏ phiếu tín nhiệm.",
        "With low confidence from more than half in each of two consecutive years, it is held as well.",
    ),
)
CASES: Final = _SHEET.provision(
    ProvisionKind.DECLARATION,
    "cases",
    Topic.OTHER,
    _SHEET.seen("Điều 11", _ARTICLE_11),
    Text(
        "Bỏ phiếu tín nhiệm còn có thể do: Ủy ban Thường vụ, Hội đồng Dân tộc hoặc Ủy ban, từ 20% đại biểu Quốc hội; ở HĐND"
        " là từ một phần ba đại biểu hoặc Mặt trận cùng cấp.",
        "A vote on two levels can also come from the Standing Committee, the Ethnic Council or a committee, or 20% of"
        " the Assembly's deputies; in a council from a third of the deputies or the Fatherland Front of its level.",
    ),
)
CASES_DAY: Final = _SHEET.provision(
    ProvisionKind.DECLARATION,
    "cases.day",
    Topic.OTHER,
    _SHEET.news("nq35.cases.day", _CALENDAR),
    Text(
        "Bỏ phiếu tín nhiệm chậm nhất ở kỳ họp tiếp theo, trừ khi đơn từ chức đã được chấp thuận.",
        "The vote on two levels is held at the next session at the latest, unless a resignation was accepted.",
    ),
)
PUBLICATION: Final = _SHEET.provision(
    ProvisionKind.DECLARATION,
    "publication",
    Topic.PUBLICATION,
    _SHEET.news("nq35.publication", _HCM),
    Text(
        "Kết quả của từng người được công bố tại kỳ họp; nghị quyết xác nhận kết quả và nêu những người có trên một nửa đánh"
        " giá thấp.",
        "The result of each person is announced at the session; a resolution confirms it and names those with low"
        " confidence from more than half.",
    ),
)
ARTICLES: Final = _SHEET.gap(
    "articles",
    Topic.WHOLE,
    Text(
        "Các điều khác ngoài Điều 1, khoản 4 Điều 9 và Điều 11 chưa thấy nguyên văn; số điều của phần biết qua báo chí cũng"
        " chưa rõ.",
        "The articles other than 1, 9.4 and 11 were not seen, nor the article numbers of what the press reports.",
    ),
    _TEXT,
)
GUIDANCE_SCOPE: Final = _GUIDANCE.provision(
    ProvisionKind.DECLARATION,
    "scope",
    Topic.IDENTITY,
    _GUIDANCE.seen("Điều 1", _GUIDANCE_TEXT),
    Text(
        "Hướng dẫn về đối tượng, thời điểm, nội dung báo cáo, trách nhiệm giải trình và xác minh.",
        "It guides who is voted on, when, what the report holds, the duty to explain and verification.",
    ),
)
SEVERAL_POSTS: Final = _GUIDANCE.provision(
    ProvisionKind.RULE,
    "several_posts",
    Topic.SEVERAL_POSTS,
    _GUIDANCE.news("nq561.several_posts", _GUIDANCE_NEWS),
    Text(
        "Người giữ nhiều chức vụ được lấy phiếu cho chức vụ cao nhất.",
        "Whoever holds several posts is voted on for the highest one.",
    ),
)
GUIDANCE_TIME: Final = _GUIDANCE.provision(
    ProvisionKind.DECLARATION,
    "frequency",
    Topic.FREQUENCY,
    _GUIDANCE.news("nq561.frequency", _GUIDANCE_NEWS),
    Text(
        "Lấy phiếu ở kỳ họp đầu tiên của mỗi năm, từ năm thứ hai của nhiệm kỳ.",
        "The vote is taken at the first session of each year, from the second year of the term.",
    ),
)
GUIDANCE_REPORT: Final = _GUIDANCE.provision(
    ProvisionKind.DECLARATION,
    "report",
    Topic.PREPARATION,
    _GUIDANCE.seen("nq561.report", _GUIDANCE_REPORT),
    Text(
        "Báo cáo có bốn phần: họ tên, chức vụ; kết quả công tác; tự nhận xét về đạo đức; giải trình ý kiến cử tri do Mặt"
        " trận gửi.",
        "The report has four parts: name and post; results; an assessment of one's own ethics; an explanation on the"
        " voters' opinions that the Fatherland Front sent.",
    ),
)
GUIDANCE_GAP: Final = _GUIDANCE.gap(
    "articles",
    Topic.OTHER,
    Text("Ngoài Điều 1, chưa thấy nguyên văn của hướng dẫn.", "Of the guidance only article 1 was seen."),
    _GUIDANCE_TEXT,
)

PROVISIONS: Final = (
    IDENTITY,
    EFFECT,
    STATE_SUBJECTS,
    COUNCIL_SUBJECTS,
    COMMUNE_SUBJECTS,
    FREQUENCY,
    TENURE,
    EXEMPTIONS,
    SCALE,
    REPORTS,
    QUESTIONS,
    ANSWERS,
    COUNCIL_FILING,
    BALLOTS,
    INVALIDITY,
    INVALIDITY_GAP,
    BASE,
    CONSEQUENCES,
    HALF,
    TWO_THIRDS,
    TWO_YEARS,
    CASES,
    CASES_DAY,
    PUBLICATION,
    ARTICLES,
)
SUPPLEMENTS: Final = (GUIDANCE_SCOPE, SEVERAL_POSTS, GUIDANCE_TIME, GUIDANCE_REPORT, GUIDANCE_GAP)
