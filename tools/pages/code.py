"""The entrance to the reference of the code: every public name by the package in which it is defined."""

from importlib import import_module
from typing import Final

import phieu_tin_nhiem as ptn
from phieu_tin_nhiem import Language, Plan, Text
from phieu_tin_nhiem.base.lazy import listed

from .markdown import Page, filled, say, table

FACE: Final = "phieu_tin_nhiem"

# The packages whose names the face gives; one that is missing here makes the page fail.
PACKAGES: Final = {
    "base": Text("Ngôn ngữ và lỗi", "Languages and errors"),
    "facts": Text("Dữ kiện: người, hội nghị, phiếu, kiểm phiếu", "Facts: people, meetings, ballots, counting"),
    "answers": Text("Câu trả lời: kết luận, báo cáo, lịch, nguồn", "Answers: decisions, reports, timelines, sources"),
    "rules": Text("Quy tắc", "Rules"),
    "plans": Text("Văn bản", "Instruments"),
    "published": Text("Kết quả đã công bố", "Published results"),
    "interchange": Text("Trao đổi: JSON, CSV, biên nhận", "Interchange: JSON, CSV, receipts"),
}
# What is imported from a module of its own, not from the face.
FURTHER: Final = {
    "rules": Text("Quy tắc và tùy chọn", "Rules and their options"),
    "plans.comparison": Text("So sánh hai văn bản", "Two instruments compared"),
    "plans.officials": Text("Hệ quả với cán bộ, công chức, viên chức", "What follows for officials"),
    "published": Text("Kết quả đã công bố, đối chiếu, hệ quả", "Published results, their audit, what follows"),
    "interchange": Text("Trao đổi: JSON, CSV, biên nhận", "Interchange: JSON, CSV, receipts"),
    "testing.strategies": Text("Chiến lược Hypothesis cho kiểm thử", "Hypothesis strategies to test with"),
    "sphinx_ext": Text("Dẫn quy định trong tài liệu Sphinx", "Citing provisions in Sphinx documentation"),
}
# What nobody outside calls, and types that only list other types.
WITHOUT: Final = {
    "rules": frozenset({"ListedPeople", "Meets"}),
    "sphinx_ext": frozenset({"cite_source", "domain_of", "name_languages", "setup"}),
    "interchange": frozenset({"Answer", "Facts"}),
}
# Values without a docstring of their own.
CONSTANTS: Final = {
    "INTERPRETATIONS": Text("Mọi cách hiểu, theo thứ tự.", "Every reading, in order."),
    "Language": Text('Ngôn ngữ: "vi" hoặc "en".', 'A language: "vi" or "en".'),
    "NOT_DONE": Text("Biết chắc là không làm; khác với chưa biết.", "Known not to have been done; unknown is None."),
}


def api_page(language: Language) -> list[str]:
    """Return the entrance to the reference of the code."""
    lines: list[str] = []
    header = [say(language, "tên", "name"), say(language, "là gì", "what it is")]
    by_package: dict[str, list[tuple[str, str]]] = {}
    for name, module in module_of_names().items():
        by_package.setdefault(module.partition(".")[0], []).append((name, module))
    for package in sorted(by_package, key=list(PACKAGES).index):
        rows = [[link(module, name), summary(name, language)] for name, module in by_package[package]]
        lines += ["", f"## {PACKAGES[package].get(language)}", "", *table(header, rows)]
    rows = [[f"[`{FACE}.{module}`](#{FACE}.{module})", title.get(language)] for module, title in FURTHER.items()]
    modules = table([say(language, "mô-đun", "module"), header[1]], rows)
    return filled("api", language, names=lines, modules=modules)


def module_of_names() -> dict[str, str]:
    """Return for each public name of the face the module in which it is defined."""
    return {name: module.removeprefix(f"{FACE}.") for name, module in sorted(listed(FACE).items())}


def names_in(module: str) -> list[str]:
    """Return the public names of a module: those that it lists, or the types and functions that it defines."""
    found = import_module(f"{FACE}.{module}")
    without = WITHOUT.get(module, frozenset())
    listed = getattr(found, "__all__", None)
    return [
        name
        for name, value in ((name, getattr(found, name)) for name in listed or vars(found))
        if name not in without and not name.startswith("_")
        # The name as well: on Python 3.13 attrs passes its own ``evolve`` off as a method of whichever class it made.
        if listed or (getattr(value, "__module__", ""), getattr(value, "__qualname__", "")) == (found.__name__, name)
    ]


def link(module: str, name: str) -> str:
    """Return a link to the place at which a name is documented."""
    value = getattr(ptn, name)
    home = getattr(value, "__module__", "") if isinstance(value, type) or callable(value) else ""
    return f"[`{name}`](#{home if home.startswith(FACE) else f'{FACE}.{module}'}.{name})"


def summary(name: str, language: Language) -> str:
    """Return the first line of what a name says of itself."""
    value = getattr(ptn, name)
    if isinstance(value, Plan):
        return value.instrument.name.get(language)
    if name in CONSTANTS:
        return CONSTANTS[name].get(language)
    return (value.__doc__ or "").strip().splitlines()[0].replace("``", "`")


PAGES: Final[dict[str, Page]] = {"reference/api.md": api_page}
