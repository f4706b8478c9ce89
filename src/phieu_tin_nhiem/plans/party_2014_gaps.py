"""Quy định 262-QĐ/TW: what no public source was found to give."""

from __future__ import annotations

from typing import Final

from phieu_tin_nhiem.answers.sources import Provision, Topic
from phieu_tin_nhiem.base.text import Text
from phieu_tin_nhiem.plans.attested import Sheet
from phieu_tin_nhiem.plans.party_2014_provisions import (
    ARTICLE_2,
    ARTICLE_4,
    ARTICLE_8,
    ARTICLE_9,
    ARTICLE_11,
    OPENING,
    PARTY_REGULATION_2014,
)

_POLICE_CIRCULAR: Final = "http://118.69.201.251:801/phap-luat/viec-lay-phieu-tin-nhiem-doi-voi-can-bo-lanh-dao-trong-cong-an-nhan-dan-duoc-thuc-hien-theo-nguyen--97416-114504.html"
_QUORUM_96: Final = "https://baotayninh.vn/all/xay_dung_dang"

_SHEET: Final = Sheet(PARTY_REGULATION_2014)

SUBJECTS_GAP_2014: Final = _SHEET.gap(
    "subjects",
    Topic.SUBJECTS,
    Text(
        "Chưa thấy các mục sau mục 1 của khoản 5.3 (sở, cấp huyện) và danh mục chức danh tương đương: chức danh không nêu ở trên thì chưa xác định.",
        "The items after the first of 5.3 (departments, districts) and a list of equivalent posts were not seen: a post that is not named above is undetermined.",
    ),
    ARTICLE_4,
)
TENURE_GAP_2014: Final = _SHEET.gap(
    "tenure",
    Topic.TENURE,
    Text(
        "Chưa thấy quy định này nói gì về người mới giữ chức; Thông tư 45/2015/TT-BCA của Bộ Công an chỉ là văn bản song song.",
        "What the regulation says of those new in post was not seen; Circular 45/2015/TT-BCA of the police is a parallel only.",
    ),
    ARTICLE_2,
    _POLICE_CIRCULAR,
)
EXEMPTIONS_GAP_2014: Final = _SHEET.gap(
    "exemptions",
    Topic.EXEMPTIONS,
    Text(
        "Chưa thấy trường hợp không lấy phiếu nào, cũng chưa thấy lời nào nói là không có.",
        "No ground of exemption was seen, nor words that there is none.",
    ),
    ARTICLE_2,
)
GAPS_2014: Final[tuple[Provision, ...]] = (
    _SHEET.gap(
        "effect",
        Topic.IDENTITY,
        Text(
            "Chưa thấy điều khoản về ngày có hiệu lực; ngày ban hành thì biết.",
            "No clause on the day of effect was seen; the day of issue is known.",
        ),
        OPENING,
    ),
    SUBJECTS_GAP_2014,
    TENURE_GAP_2014,
    EXEMPTIONS_GAP_2014,
    _SHEET.gap(
        "quorum",
        Topic.QUORUM,
        Text(
            "Chưa thấy điều kiện về số người có mặt; tỷ lệ 2/3 số người được triệu tập là của Quy định 96-QĐ/TW.",
            "No condition on how many are present was seen; two thirds of those summoned is of Regulation 96-QĐ/TW.",
        ),
        _QUORUM_96,
    ),
    _SHEET.gap(
        "voters",
        Topic.VOTERS,
        Text(
            "Chưa thấy ai ghi phiếu cho giám đốc, phó giám đốc sở và cho lãnh đạo cấp huyện.",
            "Who votes on directors and deputy directors of departments and on district leaders was not seen.",
        ),
        ARTICLE_4,
    ),
    _SHEET.gap(
        "answer",
        Topic.FILINGS,
        Text(
            "Khoản 8.3 đặt hạn trả lời cho người được lấy phiếu, nhưng chưa thấy số ngày.",
            "8.3 sets the person voted on a time to answer, but the number of days was not seen.",
        ),
        ARTICLE_8,
    ),
    _SHEET.gap(
        "signing",
        Topic.VOTERS,
        Text(
            "Chưa thấy quy định người ghi phiếu có phải ký tên hay không.",
            "Whether voters sign the ballot was not seen.",
        ),
        ARTICLE_4,
    ),
    _SHEET.gap(
        "rest",
        Topic.WHOLE,
        Text(
            "Chưa thấy Điều 6, khoản 7.1, Điều 10, lời nguyên văn của Điều 11, bản sạch của Điều 9, mẫu phiếu kèm theo, mẫu biên bản và hướng dẫn của Ban Tổ chức Trung ương.",
            "Not seen: article 6, 7.1, article 10, the exact words of article 11, a clean copy of article 9, the annexed form, a form of the minutes and the guidance of the Central Organisation Commission.",
        ),
        ARTICLE_9,
        ARTICLE_11,
    ),
)
