"""Quy định 96-QĐ/TW: what no public source was found to give."""

from __future__ import annotations

from datetime import date
from typing import Final

from phieu_tin_nhiem.answers.sources import Provision, Topic
from phieu_tin_nhiem.base.text import Text
from phieu_tin_nhiem.plans.attested import Sheet
from phieu_tin_nhiem.plans.party_2023_procedure import ARTICLE_6, ARTICLE_7, ARTICLE_9
from phieu_tin_nhiem.plans.party_2023_provisions import ANNEX_1, ANNEX_1_EN, ARTICLE_1, PARTY_REGULATION_2023

_SUMMARY: Final = "https://luatvietnam.vn/tin-van-ban-moi/quy-dinh-moi-ve-lay-phieu-tin-nhiem-doi-voi-lanh-dao-quan-ly-186-92949-article.html"

# Public sources were searched up to this day.
SEARCHED_TO: Final = date(2026, 11, 25)

_SHEET: Final = Sheet(PARTY_REGULATION_2023)

SUBJECTS_GAP_2023: Final = _SHEET.gap(
    "subjects",
    Topic.SUBJECTS,
    Text(
        "Chưa thấy phần địa phương của Phụ lục 1: ngoài cấp trưởng, cấp phó của sở, chức danh ở địa phương chưa xác định.",
        "The local part of annex 1 was not seen: but for heads and deputy heads of departments, local posts are undetermined.",
    ),
    ANNEX_1,
    ANNEX_1_EN,
)
LATER_GAP_2023: Final = _SHEET.gap(
    "later",
    Topic.IDENTITY,
    Text(
        "Đến hết ngày 25/11/2026 chưa tìm thấy văn bản nào sửa đổi hay thay thế; sau đó chưa biết.",
        "Up to 25 November 2026 nothing was found that amends or replaces it; what holds later is not known.",
    ),
    _SUMMARY,
)
GAPS_2023: Final[tuple[Provision, ...]] = (
    _SHEET.gap(
        "effect",
        Topic.IDENTITY,
        Text(
            "Chưa thấy điều khoản về ngày có hiệu lực và về văn bản được thay thế; ngày ban hành thì biết.",
            "No clause on the day of effect and on what is replaced was seen; the day of issue is known.",
        ),
        ARTICLE_1,
    ),
    LATER_GAP_2023,
    SUBJECTS_GAP_2023,
    _SHEET.gap(
        "voters",
        Topic.VOTERS,
        Text(
            "Chưa thấy ai ghi phiếu cho các chức danh ở địa phương.",
            "Who votes on local posts was not seen.",
        ),
        ANNEX_1,
        ANNEX_1_EN,
    ),
    _SHEET.gap(
        "added_name",
        Topic.INVALIDITY,
        Text(
            "Chưa thấy phần cuối của câu về phiếu ghi thêm tên, nơi nêu hệ quả.",
            "The end of the sentence on added names, where the effect stands, was not seen.",
        ),
        ARTICLE_6,
    ),
    _SHEET.gap(
        "duties",
        Topic.PREPARATION,
        Text(
            "Chưa thấy phần sau của khoản 2 và lời của các khoản 3 đến 5 Điều 7.",
            "The rest of clause 2 and the words of clauses 3 to 5 of article 7 were not seen.",
        ),
        ARTICLE_7,
    ),
    _SHEET.gap(
        "procedure",
        Topic.FILINGS,
        Text("Chưa thấy phần còn lại của Điều 9.", "The rest of article 9 was not seen."),
        ARTICLE_9,
    ),
    _SHEET.gap(
        "rest",
        Topic.WHOLE,
        Text(
            "Chưa thấy các Điều 4, 5, 8, 10 và 12; số điều về thời điểm và về nội dung đánh giá cũng chưa rõ. Chưa thấy mẫu biên bản kiểm phiếu.",
            "Articles 4, 5, 8, 10 and 12 were not seen, nor which of them hold the timing and the criteria; nor a form of the counting minutes.",
        ),
        _SUMMARY,
    ),
)
