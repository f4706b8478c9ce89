"""Quy định 262-QĐ/TW of 8 October 2014: the parent of the votes of its time, as far as it supplements a local plan."""

from __future__ import annotations

from datetime import date
from typing import Final

from phieu_tin_nhiem.sources import Citation, Grade, Instrument, Provision, ProvisionKind
from phieu_tin_nhiem.text import Text

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

VENUES_2014: Final = Provision(
    id="qd262.venues",
    kind=ProvisionKind.RULE,
    content=Text(
        "Mỗi chức danh lấy phiếu tối đa ở hai nơi: cấp ủy cùng cấp (chỉ thành viên lãnh đạo cấp ủy) và nơi công tác.",
        "For each post the vote is taken at two places at most: the party committee of the same level (its leading"
        " members only) and the place of work.",
    ),
    citation=Citation(
        PARTY_REGULATION_2014,
        "Điều 3",
        Grade.SEEN,
        (
            "https://beta.thuvienphapluat.vn/phap-luat/doi-tuong-ghi-phieu-tin-nhiem-doi-voi-cac-chuc-danh-tong-cuc"
            "-truong-do-trung-uong-quan-ly-la-ai-noi-31307.html",
        ),
    ),
)
INVALIDITY_2014: Final = Provision(
    id="qd262.invalidity",
    kind=ProvisionKind.RULE,
    content=Text(
        "Phiếu không hợp lệ khi không do Ban Kiểm phiếu phát ra, bị gạch tên, bị ghi thêm, hoặc với một người không đánh"
        " dấu ô nào hay đánh dấu hai, ba ô.",
        "A ballot is invalid that the counting board did not issue, on which a name is struck out or something is"
        " added, or that marks no box or two or three boxes for a person.",
    ),
    citation=Citation(
        PARTY_REGULATION_2014,
        "Điều 7 khoản 7.2",
        Grade.SEEN,
        (
            "https://thuvienphapluat.vn/hoi-dap-phap-luat/3564F-hd-huong-dan-ghi-phieu-tin-nhiem-doi-voi-can-bo-giu"
            "-chuc-vu-lanh-dao-o-co-quan-dang-nha-nuoc.html",
        ),
    ),
    interpretations=("A23", "B1"),
)
BASE_2014: Final = Provision(
    id="qd262.base",
    kind=ProvisionKind.RULE,
    content=Text(
        "Với từng người, tổng hợp số phiếu phát ra, thu về, hợp lệ, không hợp lệ và số phiếu từng mức, tính phần trăm trên"
        " tổng số phiếu thu về.",
        "For each person, the ballots issued, collected, valid and invalid are put together with those of each level,"
        " in per cent of the ballots collected.",
    ),
    citation=Citation(
        PARTY_REGULATION_2014,
        "Điều 7 khoản 7.3",
        Grade.SEEN,
        (
            "https://thuvienphapluat.vn/hoi-dap-phap-luat/iframe/35652-hd-tong-hop-ket-qua-lay-phieu-tin-nhiem-doi-voi"
            "-can-bo-giu-chuc-vu-lanh-dao-o-co-quan-dang-nha-nuoc.html",
        ),
    ),
    interpretations=("A23", "B2"),
)
