"""Beside Nghị quyết 96/2023/QH15: Công văn 599/UBTVQH15-CTĐB, the rules of procedure, the laws of 2014 and 2025."""

from __future__ import annotations

from datetime import date
from typing import Final

from phieu_tin_nhiem.answers.sources import Instrument, ProvisionKind, Topic
from phieu_tin_nhiem.base.text import Text
from phieu_tin_nhiem.plans.assembly_2023_declared import LOCAL_LAW, NEW_LAW
from phieu_tin_nhiem.plans.assembly_common import NATIONAL_ASSEMBLY, STANDING_COMMITTEE
from phieu_tin_nhiem.plans.attested import Sheet

_LETTER: Final = (
    "https://tienphuoc.quangnam.gov.vn/webcenter/portal/tienphuoc/pages_tin-tuc/chi-tiet?dDocName=PORTAL525414"
)
_PRESS_121: Final = "https://dantri.com.vn/noi-vu/quy-dinh-moi-ve-tham-quyen-giam-sat-cua-dai-bieu-hoi-dong-nhan-dan-20260308062847933.htm"
_BOARD: Final = "https://thuvienphapluat.vn/hoi-dap-phap-luat/iframe/5D899-hd-ban-kiem-phieu-tai-cac-ky-hop-quoc-hoi-duoc-quy-dinh-nhu-the-nao.html"
_ASSEMBLY_CODIFIED: Final = "https://github.com/diepxuan/diepxuan.github.io/blob/0232145947e90dcab0cb7f2918a852ab0de47d2e/van-ban/to-chuc-bo-may-nha-nuoc/to-chuc-quoc-hoi.md"
_BALLOT_PAGE: Final = "http://tintuc.thuvienphapluat.com/thong-bao-van-ban-moi/email/47227/huong-dan-the-le-bo-phieu-kin-tai-ky-hop-quoc-hoi"

LETTER_2023: Final = Instrument(
    id="cv599",
    name=Text("Công văn 599/UBTVQH15-CTĐB", "Official letter 599/UBTVQH15-CTĐB"),
    title=Text("Công văn về lấy phiếu tín nhiệm tại HĐND năm 2023", "Official letter on the votes in councils of 2023"),
    issuer=STANDING_COMMITTEE,
    issued_on=date(2023, 8, 21),
    known_from=Text("một cổng thông tin huyện thuật lại gần nguyên văn", "a district portal, nearly verbatim"),
)
PROCEDURE_2022: Final = Instrument(
    id="nq71",
    name=Text("Nghị quyết 71/2022/QH15", "Resolution 71/2022/QH15"),
    title=Text("Nội quy kỳ họp Quốc hội", "Rules of procedure of the sessions of the National Assembly"),
    issuer=NATIONAL_ASSEMBLY,
    issued_on=date(2022, 11, 15),
    known_from=Text("trích dẫn Điều 29", "a quotation of article 29"),
)
BALLOTS_2023: Final = Instrument(
    id="nq31",
    name=Text("Nghị quyết 31/2023/UBTVQH15", "Resolution 31/2023/UBTVQH15"),
    title=Text(
        "Nghị quyết quy định, hướng dẫn một số điều khoản của Nội quy kỳ họp Quốc hội",
        "Resolution guiding some clauses of the rules of procedure of the National Assembly",
    ),
    issuer=STANDING_COMMITTEE,
    issued_on=date(2023, 2, 14),
    known_from=Text("trang tra cứu pháp luật thuật lại", "a legal reference site"),
)
LAW_57: Final = Instrument(
    id="law57",
    name=Text("Luật 57/2014/QH13", "Law 57/2014/QH13"),
    title=Text("Luật Tổ chức Quốc hội", "Law on the organisation of the National Assembly"),
    issuer=NATIONAL_ASSEMBLY,
    issued_on=date(2014, 11, 20),
    known_from=Text(
        "bản sao của Bộ pháp điển, đã cập nhật đến 2025", "a copy of the official codification, up to 2025"
    ),
)
LAW_72: Final = Instrument(
    id="law72",
    name=Text("Luật 72/2025/QH15", "Law 72/2025/QH15"),
    title=Text("Luật Tổ chức chính quyền địa phương", "Law on the organisation of local government"),
    issuer=NATIONAL_ASSEMBLY,
    issued_on=date(2025, 6, 16),
    known_from=Text("toàn văn trong một kho mã công khai", "its whole text in a public repository"),
)
LAW_121: Final = Instrument(
    id="law121",
    name=Text("Luật 121/2025/QH15", "Law 121/2025/QH15"),
    title=Text(
        "Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân",
        "Law on supervision by the National Assembly and the People's Councils",
    ),
    issuer=NATIONAL_ASSEMBLY,
    issued_on=date(2025, 12, 10),
    known_from=Text("trang tra cứu pháp luật, báo chí", "legal reference sites and the press"),
)
# The days on which Luật 72/2025/QH15 leaves two levels of local government, and Luật 121/2025/QH15 comes into force.
TWO_LEVELS_FROM: Final = date(2025, 7, 1)
SUPERVISION_LAW_FROM: Final = date(2026, 3, 1)

_LETTER_SHEET: Final = Sheet(LETTER_2023)
_PROCEDURE: Final = Sheet(PROCEDURE_2022)
_BALLOTS: Final = Sheet(BALLOTS_2023)
_ASSEMBLY_LAW: Final = Sheet(LAW_57)
_LAW: Final = Sheet(LAW_72)
_SUPERVISION: Final = Sheet(LAW_121)

LETTER_TIME: Final = _LETTER_SHEET.provision(
    ProvisionKind.DECLARATION,
    "frequency",
    Topic.FREQUENCY,
    _LETTER_SHEET.seen("cv599.frequency", _LETTER),
    Text("HĐND lấy phiếu trong quý IV năm 2023.", "The councils vote in the fourth quarter of 2023."),
)
LETTER_TENURE: Final = _LETTER_SHEET.provision(
    ProvisionKind.DECLARATION,
    "tenure",
    Topic.TENURE,
    _LETTER_SHEET.seen("cv599.tenure", _LETTER),
    Text(
        "Năm 2023 lấy phiếu người được bầu trước ngày 1/1/2023.",
        "In 2023 those are voted on who were elected before 1 January 2023.",
    ),
)
LETTER_POLICE: Final = _LETTER_SHEET.provision(
    ProvisionKind.DECLARATION,
    "subjects.police",
    Topic.SUBJECTS,
    _LETTER_SHEET.seen("cv599.subjects.police", _LETTER),
    Text(
        "Giám đốc Công an, Chỉ huy trưởng quân sự là Ủy viên UBND cũng được lấy phiếu.",
        "The heads of police and of the military who are members of the People's Committee are voted on too.",
    ),
)
LETTER_MOVED: Final = _LETTER_SHEET.provision(
    ProvisionKind.DECLARATION,
    "subjects.moved",
    Topic.SUBJECTS,
    _LETTER_SHEET.seen("cv599.subjects.moved", _LETTER),
    Text(
        "Người đã chuyển công tác mà HĐND chưa miễn nhiệm vẫn được lấy phiếu; Ủy viên UBND chuyển giữa các sở cũng"
        " vậy, vì chức được bầu không đổi.",
        "Whoever was moved and not yet dismissed by the council is still voted on; so is a committee member moved"
        " between departments, whose elected post is the same.",
    ),
)
BOARD_MEMBERS: Final = _PROCEDURE.provision(
    ProvisionKind.DECLARATION,
    "board",
    Topic.OTHER,
    _PROCEDURE.seen("Điều 29", _BOARD),
    Text(
        "Thành viên Ban kiểm phiếu là đại biểu không có tên trong danh sách được lấy phiếu.",
        "The counting board is made of deputies who are not on the list to be voted on.",
    ),
)
SECRET_BALLOT: Final = _BALLOTS.provision(
    ProvisionKind.DECLARATION,
    "ballots",
    Topic.OTHER,
    _BALLOTS.seen("nq31.ballots", _BALLOT_PAGE),
    Text(
        "Từ 15/3/2023, ở Quốc hội: đại biểu được đổi phiếu hỏng; Trưởng Ban kiểm phiếu công bố số phiếu phát ra, thu về trước"
        " khi kiểm; Ban lập biên bản.",
        "From 15 March 2023, in the Assembly: a deputy may exchange a spoiled ballot; the head of the counting board"
        " announces the ballots issued and collected before they are counted; the board makes minutes.",
    ),
)
ASSEMBLY_POWER: Final = _ASSEMBLY_LAW.provision(
    ProvisionKind.DECLARATION,
    "power",
    Topic.OTHER,
    _ASSEMBLY_LAW.seen("Điều 12", _ASSEMBLY_CODIFIED),
    Text(
        "Quốc hội lấy phiếu, bỏ phiếu tín nhiệm theo quy định của Quốc hội; Nghị quyết 96/2023/QH15 ngưng hiệu lực điều này."
        " Điều 13 về bỏ phiếu bị bãi bỏ từ 17/2/2025.",
        "The Assembly takes and casts votes of confidence as it lays down itself; Resolution 96/2023/QH15 suspends this"
        " article. Article 13 on casting votes is repealed from 17 February 2025.",
    ),
)
LAW_POWER: Final = _LAW.provision(
    ProvisionKind.RULE,
    "power",
    Topic.SUBJECTS,
    _LAW.seen("Điều 37 khoản 1", LOCAL_LAW),
    Text(
        "HĐND lấy phiếu, bỏ phiếu tín nhiệm người do mình bầu theo quy định của Quốc hội; không giới hạn cấp.",
        "A council votes on those it elects as the Assembly lays down; no level is named.",
    ),
)
LAW_NO_DISTRICTS: Final = _LAW.provision(
    ProvisionKind.RULE,
    "districts",
    Topic.SUBJECTS,
    _LAW.seen("Điều 51 khoản 3", LOCAL_LAW),
    Text("Cấp huyện kết thúc hoạt động từ 1/7/2025.", "Districts end on 1 July 2025."),
)
LAW_OLD_RULES: Final = _LAW.provision(
    ProvisionKind.DECLARATION,
    "old_rules",
    Topic.OTHER,
    _LAW.derived("Điều 54 khoản 1", LOCAL_LAW),
    Text(
        "Quy định cũ về quyền hạn ở địa phương còn áp dụng cho đến khi được sửa đổi; suy ra Nghị quyết 96/2023/QH15 cũng vậy.",
        "Older rules on local powers go on until they are amended; that Resolution 96/2023/QH15 is one of them is"
        " derived.",
    ),
)
LAW_ADAPTED: Final = _LAW.provision(
    ProvisionKind.DECLARATION,
    "old_rules.until",
    Topic.OTHER,
    _LAW.seen("Điều 54 khoản 2", LOCAL_LAW),
    Text(
        "Các văn bản cũ ấy phải được sửa cho phù hợp chậm nhất ngày 1/3/2027.",
        "Those older texts have to be brought into line by 1 March 2027.",
    ),
)
SUPERVISION: Final = _SUPERVISION.provision(
    ProvisionKind.DECLARATION,
    "votes",
    Topic.OTHER,
    _SUPERVISION.news("Điều 28", NEW_LAW, _PRESS_121),
    Text(
        "Luật có hiệu lực từ 1/3/2026, thay luật năm 2015; Điều 28 được cho là nói về lấy phiếu ở HĐND, chưa thấy lời.",
        "In force from 1 March 2026 in place of the law of 2015; article 28 is said to deal with the votes in councils;"
        " its text was not seen.",
    ),
)

SUPPLEMENTS: Final = (
    LETTER_TIME,
    LETTER_TENURE,
    LETTER_POLICE,
    LETTER_MOVED,
    BOARD_MEMBERS,
    SECRET_BALLOT,
    ASSEMBLY_POWER,
    LAW_POWER,
    LAW_NO_DISTRICTS,
    LAW_OLD_RULES,
    LAW_ADAPTED,
    SUPERVISION,
)
