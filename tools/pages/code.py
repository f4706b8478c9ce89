"""The entrance to the reference of the code: every public name by the room in which it is defined."""

import ast
from pathlib import Path
from typing import Final

import phieu_tin_nhiem as ptn
from phieu_tin_nhiem import Language, Text

from .markdown import Page, say, table

FACE: Final = "phieu_tin_nhiem"

# What each room is for; a room that is missing here makes the page fail.
ROOMS: Final = {
    "ballots": Text("Phiếu tín nhiệm", "Ballots"),
    "counting": Text("Kiểm phiếu", "Counting a box of ballots"),
    "decisions": Text("Quyết định về một người", "Decisions on people"),
    "errors": Text("Lỗi", "Errors"),
    "findings": Text("Kết quả xét một quy định", "What a rule answers"),
    "interpretations": Text("Cách hiểu", "Readings"),
    "marks": Text("Đếm dấu hàng loạt", "Marks in bulk"),
    "meetings": Text("Cuộc họp và đợt lấy phiếu", "Meetings and rounds"),
    "offices": Text("Cơ quan và chức danh", "Bodies and offices"),
    "people": Text("Người và thời gian giữ chức", "People and their service"),
    "plan": Text("Kế hoạch", "Plans"),
    "plans.can_tho_2019": Text("Kế hoạch của Cần Thơ", "The plan of Cần Thơ"),
    "ratings": Text("Mức tín nhiệm", "Levels of confidence"),
    "reports": Text("Báo cáo kiểm tra", "Reports"),
    "rules.attendance": Text("Quy tắc: thành phần dự họp, chủ trì", "Rules: attendance, lead"),
    "rules.counting": Text("Quy tắc: các mức, cách tính", "Rules: levels, counting"),
    "rules.exemptions": Text("Quy tắc: trường hợp không lấy phiếu", "Rules: exemptions"),
    "rules.preparation": Text("Quy tắc: chuẩn bị", "Rules: preparation"),
    "rules.reporting": Text("Quy tắc: báo cáo", "Rules: reporting"),
    "rules.subjects": Text("Quy tắc: đối tượng", "Rules: who is voted on"),
    "rules.tenure": Text("Quy tắc: thời gian giữ chức", "Rules: tenure"),
    "rules.venues": Text("Quy tắc: nơi lấy phiếu", "Rules: venues"),
    "shares": Text("Tỷ lệ và phần trăm", "Shares and percentages"),
    "sources": Text("Nguồn", "Sources"),
    "tallies": Text("Số phiếu và kết quả", "Tallies and results"),
    "text": Text("Hai ngôn ngữ", "Two languages"),
    "timelines": Text("Lịch các việc", "Timelines"),
}
# What is imported from a room of its own, not from the face.
FURTHER: Final = {
    "plans": Text("Các văn bản", "The instruments"),
    "comparison": Text("So sánh hai văn bản", "Two instruments compared"),
    "published": Text(
        "Kết quả đã công bố: dữ liệu, đối chiếu, hệ quả", "Published results: data, audit, what they lead to"
    ),
    "plans.officials": Text("Hệ quả với cán bộ, công chức, viên chức", "What follows for officials"),
    "regulation": Text("Văn bản áp dụng cho nhiều lần lấy phiếu", "Instruments that govern many votes"),
    "interchange": Text("Trao đổi: JSON, CSV, phiếu biên nhận", "Interchange: JSON, CSV, receipts"),
    "sphinx_ext": Text("Dẫn quy định trong tài liệu Sphinx", "Citing provisions in Sphinx documentation"),
}
# Values without a docstring of their own.
CONSTANTS: Final = {
    "CAN_THO_2019": Text("Kế hoạch ngày 7/1/2019 của UBND TP Cần Thơ.", "The Cần Thơ plan of 7 January 2019."),
    "INTERPRETATIONS": Text("Mọi cách hiểu, theo thứ tự.", "Every reading, in order."),
    "Language": Text('Ngôn ngữ: "vi" hoặc "en".', 'A language: "vi" or "en".'),
    "NOT_DONE": Text("Biết chắc là không làm; khác với chưa biết.", "Known not to have been done; unknown is None."),
}


def api_page(language: Language) -> list[str]:
    """Return the entrance to the reference of the code."""
    lines = [
        f"# {say(language, 'Tra cứu mã', 'Code reference')}",
        "",
        say(
            language,
            "Mọi tên dưới đây lấy thẳng từ `phieu_tin_nhiem`; tên nào cũng dẫn đến chữ ký, đơn vị, lỗi có thể gặp, quy định\n"
            "liên quan và một ví dụ chạy được. Tên trong mã là thuật ngữ tiếng Anh, nên phần mô tả từng tên cũng bằng tiếng\n"
            "Anh; [bảng thuật ngữ](glossary.md) cho biết tên tiếng Việt tương ứng.",
            "Every name below is imported from `phieu_tin_nhiem` itself; each leads to its signature, units, errors, provision\n"
            "and a runnable example. The [glossary](glossary.md) gives the official Vietnamese term of each value.",
        ),
    ]
    for room, names in names_by_room().items():
        rows = [[link(room, name), summary(name, language)] for name in names]
        header = [say(language, "tên", "name"), say(language, "là gì", "what it is")]
        lines += ["", f"## {ROOMS[room].get(language)}", "", *table(header, rows)]
    rows = [[f"[`{FACE}.{room}`](#{FACE}.{room})", title.get(language)] for room, title in FURTHER.items()]
    return [
        *lines,
        "",
        f"## {say(language, 'Các phòng khác', 'Further rooms')}",
        "",
        *table([say(language, "phòng", "room"), say(language, "là gì", "what it is")], rows),
        "",
        f"## {say(language, 'Mọi phòng', 'Every room')}",
        "",
        "```{eval-rst}",
        ".. autosummary::",
        "   :toctree: _api",
        "   :recursive:",
        "",
        f"   {FACE}",
        "```",
    ]


def names_by_room() -> dict[str, list[str]]:
    """Return the public names by the room from which the face imports them."""
    face = ast.parse(Path(ptn.__file__).read_text(encoding="utf-8"))
    imports = {node.module or "": node for node in ast.walk(face) if isinstance(node, ast.ImportFrom) and node.level}
    return {room: [alias.name for alias in node.names] for room, node in imports.items()}


def link(room: str, name: str) -> str:
    """Return a link to the place at which a name is documented."""
    value = getattr(ptn, name)
    home = getattr(value, "__module__", f"{FACE}.{room}") if isinstance(value, type) or callable(value) else ""
    return f"[`{name}`](#{home if home.startswith(FACE) else f'{FACE}.{room}'}.{name})"


def summary(name: str, language: Language) -> str:
    """Return the first line of what a name says of itself."""
    if name in CONSTANTS:
        return CONSTANTS[name].get(language)
    return (getattr(ptn, name).__doc__ or "").strip().splitlines()[0].replace("``", "`")


PAGES: Final[dict[str, Page]] = {"reference/api.md": api_page}
