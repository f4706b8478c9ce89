"""The layers of the library: the one table that the page on design shows and that a test checks every import against."""

import ast
from pathlib import Path
from typing import Final, NamedTuple

import phieu_tin_nhiem as ptn
from phieu_tin_nhiem import Language, Text

from .markdown import NOTHING, Page, say, table

PACKAGE: Final = "phieu_tin_nhiem"
ROOT: Final = Path(ptn.__file__).parent
FACE: Final = "__init__"


class Layer(NamedTuple):
    """What stands beside each other: packages and modules of the root, and what they are for."""

    parts: tuple[str, ...]
    holds: Text


LAYERS: Final = (
    Layer(
        ("base",),
        Text(
            "hai ngôn ngữ, câu chữ, kiểm tra giá trị theo chú thích kiểu, lỗi, văn bản trình bày; không biết gì về lấy phiếu",
            "two languages, sentences, fields checked by their annotations, errors, documents; it knows nothing of votes",
        ),
    ),
    Layer(
        ("facts",),
        Text(
            "dữ kiện: lịch, chức danh, người, hội nghị, phiếu, kiểm phiếu, tỷ lệ",
            "facts: the calendar, offices, people, meetings, ballots, counting, shares",
        ),
    ),
    Layer(
        ("answers",),
        Text(
            "câu trả lời: nguồn, kết quả xét, kết luận, báo cáo, lịch các việc",
            "answers: sources, findings, decisions, reports, timelines",
        ),
    ),
    Layer(
        ("rules",),
        Text(
            "quy tắc: mỗi phần của một văn bản một mô-đun; không quy tắc nào biết văn bản nào dùng nó",
            "rules, one module for each section of an instrument; no rule knows which instrument uses it",
        ),
    ),
    Layer(
        ("law",),
        Text(
            "các quy định dưới dạng dữ liệu, mỗi văn bản một tệp TOML",
            "the provisions as data, one TOML file for each instrument",
        ),
    ),
    Layer(
        ("plans",),
        Text(
            "văn bản: một danh sách quy tắc cùng các quy định; cách hiểu, so sánh, văn bản nào đang áp dụng",
            "instruments: a list of rules and the provisions; readings, comparison, which instrument applies",
        ),
    ),
    Layer(
        ("published", "interchange", "testing", FACE),
        Text(
            "kết quả đã công bố và đối chiếu; tệp JSON, CSV và phiếu biên nhận; dữ liệu mẫu; các tên dùng từ bên ngoài",
            "published results and their audit; JSON, CSV and receipts; examples to test with; the names for use outside",
        ),
    ),
    Layer(
        ("cli", "__main__", "sphinx_ext"),
        Text("dòng lệnh; phần mở rộng cho Sphinx", "the command line; an extension of Sphinx"),
    ),
)
"""From below: what stands in a layer imports from its own and from those below it."""


def modules() -> dict[str, ast.Module]:
    """Return the syntax tree of every module by its full name."""
    found = {}
    for path in sorted(ROOT.rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        name = ".".join((PACKAGE, *(parts[:-1] if parts[-1] == FACE else parts)))
        found[name] = ast.parse(path.read_text(encoding="utf-8"))
    return found


def modules_of(part: str) -> list[str]:
    """Return the modules of a package, or the module itself."""
    found = (path.relative_to(ROOT / part).with_suffix("").parts for path in (ROOT / part).rglob("*.py"))
    return sorted(".".join(parts) for parts in found if parts[-1] != FACE) or data_of(part) or [part]


def data_of(part: str) -> list[str]:
    """Return the files of a package that holds data alone."""
    return sorted(path.name for path in (ROOT / part).glob("*.toml"))


def layers(language: Language) -> list[str]:
    """Return the layers as a table, from below."""
    header = [
        say(language, "tầng", "layer"),
        say(language, "mô-đun", "modules"),
        say(language, "nội dung", "what is in it"),
    ]
    rows = []
    for number, layer in enumerate(LAYERS, 1):
        inside = [f"`{part}`: {', '.join(modules_of(part))}" for part in layer.parts if (ROOT / part).is_dir()]
        alone = [f"`{part}`" for part in layer.parts if (ROOT / f"{part}.py").exists()]
        rows.append([str(number), "<br>".join(inside + alone) or NOTHING, layer.holds.get(language)])
    return table(header, rows)


PARTS: Final[dict[str, Page]] = {"layers": layers}
