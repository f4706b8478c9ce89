"""The open questions with the readings taken, and the glossary."""

from typing import Final

import phieu_tin_nhiem as ptn
from phieu_tin_nhiem import Language, rules
from phieu_tin_nhiem.answers.sources import Topic
from phieu_tin_nhiem.base.lazy import listed
from phieu_tin_nhiem.base.text import Labelled

from .code import FACE, names_in
from .markdown import NOTHING, Page, facts, filled, say, table


def interpretations_page(language: Language) -> list[str]:
    """Return the page of the open questions and the readings taken."""
    lines: list[str] = []
    for item in ptn.INTERPRETATIONS:
        pairs = [
            (say(language, "cách hiểu", "reading"), item.reading.get(language)),
            (
                say(language, "cách khác", "other reading"),
                NOTHING if item.other is None else item.other.get(language),
            ),
            (say(language, "căn cứ", "support"), item.support.get(language)),
            (say(language, "tùy chọn", "option"), NOTHING if item.option is None else f"`{item.option}`"),
        ]
        lines += ["", f"({item.id.lower()})=", f"## {item.id}: {item.question.get(language)}", "", *facts(pairs)]
    return filled("interpretations", language, readings=lines)


def glossary_page(language: Language) -> list[str]:
    """Return the glossary: every list of terms, by the name that it has in code."""
    lines: list[str] = []
    header = [say(language, "mã", "code"), say(language, "dữ liệu", "data"), "tiếng Việt", "English"]
    terms: list[type[Labelled]] = [*lists_of_terms(), Topic]
    for term in terms:
        members = term.standard()
        rows = ([f"`{member.name}`", f"`{member.value}`", member.label.vi, member.label.en] for member in members)
        summary = TITLES[term.__name__] if language == "vi" else (term.__doc__ or "").splitlines()[0]
        lines += ["", f"## {term.__name__}", "", summary, "", *table(header, rows)]
    return filled("glossary", language, lists=lines)


def lists_of_terms() -> list[type[Labelled]]:
    """Return the lists of terms that the face and the rules give, in the order of their names."""
    values = [getattr(ptn, name) for name in listed(FACE)]
    values += [getattr(rules, name) for name in names_in("rules")]
    found = {value for value in values if isinstance(value, type) and issubclass(value, Labelled)}
    return sorted(found, key=lambda term: term.__name__)


# What the first line of each docstring says, in Vietnamese.
TITLES: Final = {
    "ActingTime": "Thời gian chỉ giữ quyền, phụ trách có tính vào thời gian giữ chức hay không (A4).",
    "Anchor": "Số ngày được tính lùi từ ngày nào.",
    "Anniversary": "Đúng ngày tròn tháng đã là đủ hay chưa (A1).",
    "Base": "Tỷ lệ phần trăm tính trên số nào: điểm mà các kết quả công bố hay khác nhau nhất (A23).",
    "BodyKind": "Loại cơ quan, đơn vị.",
    "Bound": "Một tỷ lệ phải vượt quá hay chỉ cần đạt đến.",
    "Circumstance": "Hoàn cảnh mà một văn bản khác coi là trường hợp không lấy phiếu (A27).",
    "Concurrency": "Người giữ nhiều chức vụ được lấy phiếu thế nào.",
    "Condition": "Điều phải đúng về một chức danh, ngoài chức vụ và cơ quan, để thuộc diện lấy phiếu.",
    "CountedTo": "Thời gian giữ chức tính đến ngày nào.",
    "CouncilVote": "Lấy phiếu ở HĐND có tính là một nơi hay không (A7).",
    "Dating": "Hạn chót của một việc có được nêu trong kế hoạch hay không.",
    "DayCount": "“Chậm nhất bao nhiêu ngày trước” được đếm thế nào (A16).",
    "Defect": "Lỗi có thể có của một phiếu hoặc một dòng trên phiếu.",
    "Fact": "Dữ kiện mà một quy tắc có thể cần nhưng chưa được cho biết.",
    "Figure": "Số liệu trong biên bản của Ban Kiểm phiếu.",
    "Grade": "Nguồn được xác thực đến mức nào.",
    "Layout": "Các lượt đánh dấu của một hòm phiếu nối tiếp nhau theo thứ tự nào.",
    "Observer": "Người dự hội nghị mà không ghi phiếu (A20, A21).",
    "OtherCodes": "Lượt đánh dấu có mã khác 0, 1, 2, 3 được xử lý thế nào.",
    "Outcome": "Kết luận về một người.",
    "PartyVenue": "Ai có thể được lấy phiếu ở cấp ủy (A6).",
    "ProvisionKind": "Một quy định là gì đối với mã: điều phải xét, việc phải làm, định nghĩa hay tuyên bố.",
    "Rating": "Mức tín nhiệm. Mức cao hơn thì lớn hơn khi so sánh; liệt kê từ mức cao nhất.",
    "Renewal": "Được bổ nhiệm lại vào chính chức vụ đó có là “bổ nhiệm trong năm” hay không (D1).",
    "Role": "Chức vụ của một người trong một cơ quan, đơn vị.",
    "Scope": "Một lỗi ảnh hưởng đến đâu (B1).",
    "SeveralPosts": "Người giữ hai chức danh trong danh sách được lấy phiếu thế nào (A15).",
    "Severity": "Một kết quả xét cần được chú ý đến mức nào.",
    "Status": "Một quy định được đáp ứng hay không.",
    "TestedOn": "Thời gian giữ chức xét tại ngày nào khi một người được lấy phiếu ở hai hội nghị (A5).",
    "Topic": "Mục mà dưới đó hai văn bản được đặt cạnh nhau.",
    "Under": "Cơ quan, đơn vị trực thuộc đâu.",
    "Unlisted": "Danh sách của kế hoạch không nêu một chức danh thì hiểu thế nào (A9, A14).",
    "Unseen": "Thời hạn không thấy trong nội dung của văn bản, chỉ suy từ quy định tương tự, có giá trị gì (D5).",
    "Unstated": "Trường hợp không lấy phiếu mà kế hoạch không nêu thì có giá trị gì (A27).",
    "Venue": "Nơi lấy phiếu.",
}

PAGES: Final[dict[str, Page]] = {
    "explanation/interpretations.md": interpretations_page,
    "reference/glossary.md": glossary_page,
}
