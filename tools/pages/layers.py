"""The layers of the library: the one table that the page on design shows and that a test checks every import against."""

import ast
from pathlib import Path
from typing import Final

import phieu_tin_nhiem as ptn
from phieu_tin_nhiem import Language

from .markdown import Page, say, table

PACKAGE: Final = "phieu_tin_nhiem"
ROOT: Final = Path(ptn.__file__).parent
FACE: Final = "__init__"

# From below: the packages and modules of the root that stand beside each other, and what they are for.
LAYERS: Final = (
    (
        ("base",),
        "hai ngôn ngữ, câu chữ, kiểm tra giá trị theo chú thích kiểu, lỗi, trình bày; không biết gì về lấy phiếu",
        "two languages, sentences, fields checked by their annotations, errors, documents; it knows nothing of votes",
    ),
    (
        ("facts",),
        "dữ kiện: lịch, chức danh, người, hội nghị, phiếu, kiểm phiếu, tỷ lệ",
        "facts: the calendar, offices, people, meetings, ballots, counting, shares",
    ),
    (
        ("answers",),
        "câu trả lời: nguồn, kết quả xét, kết luận, báo cáo, lịch các việc",
        "answers: sources, findings, decisions, reports, timelines",
    ),
    (
        ("rules",),
        "quy tắc: mỗi phần của một văn bản một mô-đun; không quy tắc nào biết văn bản nào dùng nó",
        "rules, one module for each section of an instrument; no rule knows which instrument uses it",
    ),
    (
        ("law",),
        "các quy định dưới dạng dữ liệu, mỗi văn bản một tệp TOML, và phần đọc chúng",
        "the provisions as data, one TOML file for each instrument, and their reader",
    ),
    (
        ("plans",),
        "văn bản: một danh sách quy tắc cùng các quy định; cách hiểu, so sánh, văn bản nào đang áp dụng",
        "instruments: a list of rules and the provisions; readings, comparison, which instrument applies",
    ),
    (
        ("published", "interchange", "testing", FACE),
        "kết quả đã công bố và đối chiếu; tệp JSON, CSV và biên nhận; dữ liệu mẫu; các tên dùng từ bên ngoài",
        "published results and their audit; JSON, CSV and receipts; examples to test with; the names for use outside",
    ),
    (
        ("cli", "__main__", "sphinx_ext"),
        "dòng lệnh; phần mở rộng cho Sphinx",
        "the command line; an extension of Sphinx",
    ),
)


def modules() -> dict[str, ast.Module]:
    """Return the syntax tree of every module by its full name."""
    found = {}
    for path in sorted(ROOT.rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        name = ".".join((PACKAGE, *(parts[:-1] if parts[-1] == FACE else parts)))
        found[name] = ast.parse(path.read_text(encoding="utf-8"))
    return found


def layers(language: Language) -> list[str]:
    """Return the layers as a table, from below, with the modules and data files of each."""
    header = say(language, "tầng|mô-đun|nội dung", "layer|modules|what is in it").split("|")
    rows = [
        [str(number), "<br>".join(map(inside, parts)), say(language, vi, en)]
        for number, (parts, vi, en) in enumerate(LAYERS, 1)
    ]
    return table(header, rows)


def inside(part: str) -> str:
    """Return the modules and data of a package, or the name of a module of the root."""
    names = [path.stem for path in sorted((ROOT / part).glob("*.py")) if path.stem != FACE]
    names += sorted(
        {f"*{path.suffix}" for path in (ROOT / part).glob("*.*") if path.suffix in {".csv", ".json", ".toml"}}
    )
    return f"`{part}`: {', '.join(names)}" if names else f"`{part}`"


PARTS: Final[dict[str, Page]] = {"layers": layers}
