"""Nghị quyết 85/2014/QH13: what it defines and declares beyond its rules, and what other documents add to it."""

from __future__ import annotations

from datetime import date
from typing import Final

from phieu_tin_nhiem.answers.sources import Instrument, ProvisionKind, Topic
from phieu_tin_nhiem.base.text import Text
from phieu_tin_nhiem.plans.assembly_2014_provisions import CODIFIED, SHEET_2014
from phieu_tin_nhiem.plans.assembly_common import NATIONAL_ASSEMBLY, STANDING_COMMITTEE
from phieu_tin_nhiem.plans.attested import Sheet

_RESULT: Final = "https://thuvienphapluat.vn/hoi-dap-phap-luat/3A31F-hd-noi-dung-ket-qua-lay-phieu-tin-nhiem-duoc-quy-dinh-nhu-the-nao.html"
_GUIDANCE_TEXT: Final = "https://hethongphapluat.com/huong-dan-321-hd-ubtvqh14-nam-2018-ve-to-chuc-lay-phieu-tin-nhiem-tai-hoi-dong-nhan-dan-cac-cap-nhiem-ky-2016-2021-do-uy-ban-thuong-vu-quoc-hoi-ban-hanh.html"
_GUIDANCE_STEPS: Final = "https://lawnet.vn/thong-tin-phap-luat/en/chinh-sach-moi/procedure-for-conducting-confidence-votes-at-the-people-s-council-164615.html"
_BOARD: Final = (
    "https://lawnet.vn/ngan-hang-phap-luat/tu-van-phap-luat/bo-may-hanh-chinh/ban-kiem-phieu-tai-ky-hop-quoc-hoi-264248"
)

LAW_87: Final = Instrument(
    id="law87",
    name=Text("Luật 87/2015/QH13", "Law 87/2015/QH13"),
    title=Text(
        "Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân",
        "Law on the supervisory activities of the National Assembly and the People's Councils",
    ),
    issuer=NATIONAL_ASSEMBLY,
    issued_on=date(2015, 11, 20),
    known_from=Text("toàn văn trong Bộ pháp điển điện tử", "its whole text in the official codification"),
)
GUIDANCE_2018: Final = Instrument(
    id="hd321",
    name=Text("Hướng dẫn 321/HD-UBTVQH14", "Guidance 321/HD-UBTVQH14"),
    title=Text(
        "Hướng dẫn về tổ chức lấy phiếu tín nhiệm tại Hội đồng nhân dân các cấp nhiệm kỳ 2016–2021",
        "Guidance on votes of confidence in the People's Councils of the term 2016–2021",
    ),
    issuer=STANDING_COMMITTEE,
    issued_on=date(2018, 10, 2),
    known_from=Text("phần mở đầu, mục 1 và bản tóm tắt", "its opening, section 1 and a summary"),
)
PROCEDURE_2015: Final = Instrument(
    id="nq102",
    name=Text("Nghị quyết 102/2015/QH13", "Resolution 102/2015/QH13"),
    title=Text("Nội quy kỳ họp Quốc hội", "Rules of procedure of the sessions of the National Assembly"),
    issuer=NATIONAL_ASSEMBLY,
    issued_on=date(2015, 11, 24),
    known_from=Text("trích dẫn Điều 27", "a quotation of article 27"),
)

_LAW: Final = Sheet(LAW_87)
_GUIDANCE: Final = Sheet(GUIDANCE_2018)
_PROCEDURE: Final = Sheet(PROCEDURE_2015)

IDENTITY: Final = SHEET_2014.provision(
    ProvisionKind.DEFINITION,
    "identity",
    Topic.IDENTITY,
    SHEET_2014.seen("nq85.identity", CODIFIED),
    Text(
        "Quốc hội ban hành ngày 28/11/2014, gồm 18 điều và các mẫu phiếu, mẫu báo cáo kèm theo.",
        "Issued by the National Assembly on 28 November 2014: 18 articles, with forms of the ballots and of the"
        " report.",
    ),
)
EFFECT: Final = SHEET_2014.provision(
    ProvisionKind.DEFINITION,
    "effect",
    Topic.IDENTITY,
    SHEET_2014.seen("Điều 18", CODIFIED),
    Text(
        "Có hiệu lực từ ngày 1/7/2015, thay Nghị quyết 35/2012/QH13; Ủy ban Thường vụ hướng dẫn.",
        "In force from 1 July 2015 in place of Resolution 35/2012/QH13; the Standing Committee guides it.",
    ),
)
TERMS: Final = SHEET_2014.provision(
    ProvisionKind.DEFINITION,
    "terms",
    Topic.PURPOSE,
    SHEET_2014.seen("Điều 2", CODIFIED),
    Text(
        "Lấy phiếu là đánh giá mức độ tín nhiệm để xem xét cán bộ; bỏ phiếu là tỏ rõ tín nhiệm hay không, làm cơ sở"
        " miễn nhiệm.",
        "Taking a vote measures the degree of confidence, for the assessment of cadres; casting one says whether there"
        " is confidence, as a ground for dismissal.",
    ),
)
PURPOSE: Final = SHEET_2014.provision(
    ProvisionKind.DECLARATION,
    "purpose",
    Topic.PURPOSE,
    SHEET_2014.seen("Điều 3", CODIFIED),
    Text(
        "Nhằm giám sát tốt hơn, bộ máy hoạt động tốt hơn, để mỗi người biết mức tín nhiệm của mình mà phấn đấu, và để"
        " đánh giá cán bộ.",
        "For better supervision and a better apparatus, so that each knows the confidence placed in them and improves,"
        " and for the assessment of cadres.",
    ),
)
PRINCIPLES: Final = SHEET_2014.provision(
    ProvisionKind.DECLARATION,
    "principles",
    Topic.PRINCIPLES,
    SHEET_2014.seen("Điều 4", CODIFIED),
    Text(
        "Ba nguyên tắc: quyền và trách nhiệm của đại biểu cùng quyền giải trình; công khai, công bằng, dân chủ, khách"
        " quan; ổn định và sự lãnh đạo của Đảng.",
        "Three principles: the rights and duties of deputies and the right to explain; openness, fairness, democracy,"
        " objectivity; stability and the leadership of the Party.",
    ),
)
CRITERIA: Final = SHEET_2014.provision(
    ProvisionKind.DECLARATION,
    "criteria",
    Topic.CRITERIA,
    SHEET_2014.seen("Điều 5", CODIFIED),
    Text(
        "Hai căn cứ: kết quả nhiệm vụ; phẩm chất chính trị, đạo đức, lối sống và việc chấp hành Hiến pháp, pháp luật.",
        "Two grounds: the results of duties; political quality, ethics and way of life, with respect for the"
        " Constitution and the law.",
    ),
)
DEPUTY_DUTY: Final = SHEET_2014.provision(
    ProvisionKind.DECLARATION,
    "duties.deputies",
    Topic.VOTERS,
    SHEET_2014.seen("Điều 6 khoản 2", CODIFIED),
    Text(
        "Người ghi phiếu là đại biểu; họ có trách nhiệm tham gia và cân nhắc thận trọng, khách quan.",
        "The voters are the deputies; they have to take part, with care and objectivity.",
    ),
)
PERSON_DUTY: Final = SHEET_2014.provision(
    ProvisionKind.DECLARATION,
    "duties.person",
    Topic.REPORT,
    SHEET_2014.seen("Điều 6 khoản 3", CODIFIED),
    Text(
        "Người được lấy phiếu báo cáo trung thực về nhiệm vụ, đạo đức, tài sản, hạn chế, và giải trình đầy đủ khi được"
        " yêu cầu.",
        "The person voted on reports truthfully on duties, ethics, assets and shortcomings, and explains in full when"
        " asked.",
    ),
)
FRONT_DUTY: Final = SHEET_2014.provision(
    ProvisionKind.DECLARATION,
    "duties.front",
    Topic.PREPARATION,
    SHEET_2014.seen("Điều 6 khoản 4", CODIFIED),
    Text(
        "Mặt trận Tổ quốc gửi ý kiến cử tri trước kỳ họp; không ấn định số ngày.",
        "The Fatherland Front sends the voters' opinions before the session; no number of days is set.",
    ),
)
CANVASSING: Final = SHEET_2014.provision(
    ProvisionKind.DECLARATION,
    "duties.canvassing",
    Topic.PRINCIPLES,
    SHEET_2014.seen("Điều 6 khoản 5", CODIFIED),
    Text(
        "Cấm lợi dụng việc lấy phiếu để vận động hoặc tác động trái luật đến đại biểu.",
        "Nobody may use the vote for canvassing or unlawful influence on deputies.",
    ),
)
FREQUENCY: Final = SHEET_2014.provision(
    ProvisionKind.DEFINITION,
    "frequency",
    Topic.FREQUENCY,
    SHEET_2014.seen("Điều 7", CODIFIED),
    Text(
        "Một lần trong nhiệm kỳ, ở kỳ họp thường lệ cuối năm thứ ba.",
        "Once in a term, at the regular session at the end of its third year.",
    ),
)
LIST: Final = SHEET_2014.provision(
    ProvisionKind.DECLARATION,
    "procedure.list",
    Topic.LEAD,
    SHEET_2014.seen("Điều 8 khoản 5", CODIFIED),
    Text(
        "Quốc hội quyết định danh sách theo đề nghị của Ủy ban Thường vụ rồi thảo luận ở Đoàn; ở HĐND (Điều 9 khoản 5)"
        " là Thường trực HĐND và Tổ đại biểu.",
        "The Assembly settles the list on the proposal of its Standing Committee and discusses it in delegations; in"
        " councils (9.5) it is the standing body and the groups of deputies.",
    ),
)
BOARD: Final = SHEET_2014.provision(
    ProvisionKind.DECLARATION,
    "procedure.board",
    Topic.OTHER,
    SHEET_2014.seen("Điều 8 khoản 6", CODIFIED),
    Text(
        "Quốc hội, HĐND (Điều 9 khoản 6) lập Ban kiểm phiếu.",
        "The Assembly, or the council (9.6), sets up a counting board.",
    ),
)
SECRECY: Final = SHEET_2014.provision(
    ProvisionKind.DECLARATION,
    "procedure.secrecy",
    Topic.OTHER,
    SHEET_2014.seen("Điều 8 khoản 7", CODIFIED),
    Text("Bỏ phiếu kín; ở HĐND cũng vậy (Điều 9 khoản 7).", "The vote is secret; in councils too (9.7)."),
)
BALLOTS: Final = SHEET_2014.provision(
    ProvisionKind.DEFINITION,
    "ballots",
    Topic.OTHER,
    SHEET_2014.seen("Điều 16 khoản 1", CODIFIED),
    Text(
        "Phiếu riêng cho từng chức vụ và nhóm chức vụ; người giữ nhiều chức vụ được in đủ các chức vụ đó.",
        "Separate ballots for each post and group of posts; for a holder of several posts all of them are printed.",
    ),
)
PUBLICATION: Final = SHEET_2014.provision(
    ProvisionKind.DECLARATION,
    "publication",
    Topic.PUBLICATION,
    SHEET_2014.seen("Điều 17 khoản 1", CODIFIED, _RESULT),
    Text(
        "Ban kiểm phiếu công bố tại kỳ họp, cho từng người: họ tên, chức vụ; số phiếu phát ra, thu về, hợp lệ; số"
        " phiếu và tỷ lệ từng mức.",
        "The counting board announces at the session, for each person: name and post; ballots issued, collected and"
        " valid; the count and percentage of each level.",
    ),
)
CONFIRMATION: Final = SHEET_2014.provision(
    ProvisionKind.DECLARATION,
    "publication.resolution",
    Topic.PUBLICATION,
    SHEET_2014.seen("Điều 17 khoản 4", CODIFIED),
    Text(
        "Nghị quyết xác nhận nêu kết quả từng người và những người bị từ hai phần ba đánh giá thấp, không phải những"
        " người chỉ quá một nửa.",
        "A confirming resolution states each result and names those with low confidence from two thirds or more, not"
        " those with just more than half.",
    ),
)
CASES: Final = SHEET_2014.provision(
    ProvisionKind.DECLARATION,
    "cases",
    Topic.OTHER,
    SHEET_2014.seen("Điều 11", CODIFIED),
    Text(
        "Bỏ phiếu tín nhiệm khi: Ủy ban Thường vụ đề nghị; Hội đồng Dân tộc, Ủy ban hoặc từ 20% đại biểu Quốc hội kiến"
        " nghị; ở HĐND từ một phần ba đại biểu hoặc Mặt trận cùng cấp; hoặc từ hai phần ba đánh giá thấp.",
        "A vote on two levels is held when the Standing Committee proposes it; when the Ethnic Council, a committee or"
        " 20% of the Assembly's deputies move it; in a council a third of the deputies or the Fatherland Front of its"
        " level; or with low confidence from two thirds.",
    ),
)
MOTIONS: Final = SHEET_2014.provision(
    ProvisionKind.DECLARATION,
    "cases.motions",
    Topic.OTHER,
    SHEET_2014.seen("Điều 12", CODIFIED),
    Text(
        "Kiến nghị của Hội đồng, Ủy ban cần hai phần ba thành viên; kiến nghị của đại biểu được cộng từ khai mạc kỳ"
        " họp này đến khai mạc kỳ họp sau.",
        "A motion of the Council or a committee needs two thirds of its members; those of deputies are added up from"
        " the opening of one session to that of the next.",
    ),
)
SECOND_VOTE_STATE: Final = SHEET_2014.provision(
    ProvisionKind.DECLARATION,
    "second_vote.assembly",
    Topic.OTHER,
    SHEET_2014.seen("Điều 13", CODIFIED),
    Text(
        "Bỏ phiếu tại Quốc hội: trình; người đó có quyền nói; thảo luận; lập Ban kiểm phiếu; bỏ phiếu kín, hai mức;"
        " công bố; nghị quyết.",
        "Casting the vote in the Assembly: it is put; the person may speak; discussion; a counting board; a secret"
        " vote on two levels; announcement; resolution.",
    ),
)
SECOND_VOTE_COUNCIL: Final = SHEET_2014.provision(
    ProvisionKind.DECLARATION,
    "second_vote.councils",
    Topic.OTHER,
    SHEET_2014.seen("Điều 14", CODIFIED),
    Text("Bỏ phiếu tại HĐND theo trình tự tương tự.", "Casting the vote in a council takes like steps."),
)
NO_CONFIDENCE: Final = SHEET_2014.provision(
    ProvisionKind.DECLARATION,
    "second_vote.outcome",
    Topic.OTHER,
    SHEET_2014.seen("Điều 15", CODIFIED),
    Text(
        "Quá một nửa tổng số đại biểu không tín nhiệm thì có thể xin từ chức; không xin thì nơi giới thiệu phải trình"
        " miễn nhiệm.",
        "Without the confidence of more than half of all deputies the person may ask to resign; otherwise whoever"
        " nominated has to propose dismissal.",
    ),
)
LAW_SUBJECTS: Final = _LAW.provision(
    ProvisionKind.RULE,
    "subjects",
    Topic.SUBJECTS,
    _LAW.seen("Điều 63 khoản 1", CODIFIED),
    Text(
        "Từ 1/7/2016 danh sách ở HĐND không còn Ủy viên Thường trực và thêm Chánh Văn phòng HĐND cấp tỉnh.",
        "From 1 July 2016 the council's list no longer has its standing members and adds the head of the office of a"
        " provincial council.",
    ),
)
LAW_THRESHOLDS: Final = _LAW.provision(
    ProvisionKind.DECLARATION,
    "thresholds",
    Topic.CONSEQUENCES,
    _LAW.seen("Điều 63 khoản 3", CODIFIED),
    Text(
        "Luật nhắc lại hai ngưỡng của Điều 10 cho HĐND; cho Quốc hội là khoản 3 Điều 18.",
        "The law repeats the two thresholds of article 10 for councils; for the Assembly it is article 18.3.",
    ),
)
GUIDANCE_SUBJECTS: Final = _GUIDANCE.provision(
    ProvisionKind.DECLARATION,
    "subjects",
    Topic.SUBJECTS,
    _GUIDANCE.seen("Mục 1", _GUIDANCE_TEXT),
    Text(
        "HĐND nhiệm kỳ 2016–2021 lấy phiếu theo danh sách của luật: Chủ tịch, Phó Chủ tịch, Trưởng Ban, Chánh Văn"
        " phòng (chỉ cấp tỉnh); Chủ tịch, Phó Chủ tịch, Ủy viên UBND.",
        "The councils of 2016–2021 voted by the law's list: chair, deputy chairs, committee heads, head of the office"
        " (provincial only); chair, deputy chairs and members of the People's Committee.",
    ),
)
GUIDANCE_SEVERAL_POSTS: Final = _GUIDANCE.provision(
    ProvisionKind.DECLARATION,
    "several_posts",
    Topic.SEVERAL_POSTS,
    _GUIDANCE.seen("Mục 1", _GUIDANCE_TEXT),
    Text(
        "Hướng dẫn nói lấy phiếu một lần cho chức vụ cao nhất; nghị quyết chỉ nói cho các chức vụ đó. Giữ cả hai.",
        "The guidance says once, for the highest post; the resolution says for those posts. Both are kept.",
    ),
)
GUIDANCE_ANSWERS: Final = _GUIDANCE.provision(
    ProvisionKind.DECLARATION,
    "answers",
    Topic.PREPARATION,
    _GUIDANCE.seen("Mục 4", _GUIDANCE_STEPS),
    Text("Người được hỏi trả lời trước ngày lấy phiếu.", "Whoever is asked answers before the day of the vote."),
)
BOARD_MEMBERS: Final = _PROCEDURE.provision(
    ProvisionKind.DECLARATION,
    "board",
    Topic.OTHER,
    _PROCEDURE.seen("Điều 27", _BOARD),
    Text(
        "Thành viên Ban kiểm phiếu là đại biểu không có tên trong danh sách được lấy phiếu.",
        "The counting board is made of deputies who are not on the list to be voted on.",
    ),
)
GUIDANCE_GAP: Final = _GUIDANCE.gap(
    "rest",
    Topic.OTHER,
    Text(
        "Toàn văn hướng dẫn chưa thấy, ngoài mục 1 và bản tóm tắt mục 1 đến 5.",
        "The whole text of the guidance was not seen, only section 1 and a summary of sections 1 to 5.",
    ),
    _GUIDANCE_TEXT,
)

DECLARED: Final = (
    IDENTITY,
    EFFECT,
    TERMS,
    PURPOSE,
    PRINCIPLES,
    CRITERIA,
    DEPUTY_DUTY,
    PERSON_DUTY,
    FRONT_DUTY,
    CANVASSING,
    FREQUENCY,
    LIST,
    BOARD,
    SECRECY,
    BALLOTS,
    PUBLICATION,
    CONFIRMATION,
    CASES,
    MOTIONS,
    SECOND_VOTE_STATE,
    SECOND_VOTE_COUNCIL,
    NO_CONFIDENCE,
)
SUPPLEMENTS: Final = (
    LAW_SUBJECTS,
    LAW_THRESHOLDS,
    GUIDANCE_SUBJECTS,
    GUIDANCE_SEVERAL_POSTS,
    GUIDANCE_ANSWERS,
    BOARD_MEMBERS,
    GUIDANCE_GAP,
)
