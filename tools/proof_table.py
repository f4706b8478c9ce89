"""The table of what proves each provision of the plan: its rules, the properties, the oracle, and the mutants killed.

``python tools/proof_table.py vi`` prints it. Tests are found where they say so: a class of tests whose docstring names
the provision, or a law over whole rounds whose table of faults does.
"""

from __future__ import annotations

import ast
import csv
import inspect
import re
import sys
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Final, Literal

from phieu_tin_nhiem import CAN_THO_2019, Provision, format_percent

ROOT: Final = Path(__file__).resolve().parent.parent
TESTS: Final = ROOT / "tests"
TEXTS: Final = {
    "vi": {
        "title": "Bằng chứng cho từng quy định",
        "head": ("Quy định", "Luật trong mã", "Tính chất", "Đối chứng độc lập", "Cách sửa thử", "Thể đột biến bị diệt"),
        "said": "Mỗi dòng là một quy định của kế hoạch: luật thi hành quy định đó, các lớp kiểm thử nêu tính chất và "
        "đối chứng độc lập, số cách mà `make alterations` có thể sửa thử các mô đun của luật, mỗi lần một chỗ, "
        "và, trong các thể đột biến của các mô đun ấy do mutmut tạo ra, bao nhiêu thể bị kiểm thử diệt khi "
        "`make mutants` chạy lần cuối. Thể không ai phân biệt được với bản gốc thì không tính; "
        "`tools/equivalent_mutants.toml` nêu từng thể, kèm lý do.",
        "none": "không có",
        "declaration": "tuyên bố, không có luật",
    },
    "en": {
        "title": "The proof of each provision",
        "head": ("Provision", "Rules", "Properties", "Oracle", "Possible alterations", "Mutants killed"),
        "said": "Each line is a provision of the plan: the rules that serve it, the classes of tests that state "
        "properties and the independent oracle, in how many ways `make alterations` can alter the modules of the "
        "rules, one at a time, and how many of the mutants that mutmut makes of these modules the tests killed when "
        "`make mutants` last ran. Those that nobody can tell from the original are not counted; "
        "`tools/equivalent_mutants.toml` lists each with the reason.",
        "none": "none",
        "declaration": "a declaration, no rule",
    },
}
PROPERTIES: Final = (
    "test_laws_of_decisions.py",
    "test_laws_of_provisions.py",
    "test_laws_of_rounds.py",
    "test_calendar.py",
)
ORACLE: Final = (
    "test_oracle_agrees.py",
    "test_oracle_agrees_on_rounds.py",
    "test_oracle_agrees_on_counts.py",
    "test_subjects_page.py",
)


def classes_naming(id_: str, files: tuple[str, ...]) -> list[str]:
    """Return the classes of tests in these files that name a provision, or the row of the table that it stands in."""
    names = {id_, re.sub(r"\.[a-f]$", "", id_)}
    found = []
    for file in files:
        source = (TESTS / file).read_text(encoding="utf-8")
        tree = ast.parse(source)
        tables = {
            statement.targets[0].id
            for statement in tree.body
            if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name)
            if names & strings_of(statement)
        }
        for node in tree.body:
            if isinstance(node, ast.ClassDef):
                used = {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}
                if tables & used or names & strings_of(node):
                    about = file.removeprefix("test_").removesuffix(".py").replace("_", " ")
                    found.append(f"`{node.name}` ({about})")
    return found


def strings_of(node: ast.AST) -> set[str]:
    """Return the ids of provisions that stand in the strings of a piece of code."""
    texts = (part.value for part in ast.walk(node) if isinstance(part, ast.Constant) and isinstance(part.value, str))
    return {found for text in texts for found in re.findall(r"[a-z]+\d+(?:\.[a-z]+)+", text)}


@cache
def alterations_of(module: str) -> int:
    """Return in how many ways a module can be altered."""
    from alterations import instead, places  # noqa: PLC0415 - needs pytest, which the rest of a site does not

    source = inspect.getsource(sys.modules[module])
    return sum(1 for node in places(ast.parse(source)) for _ in instead(node))


def alterable(provision: Provision) -> int:
    """Return how many alterations there are in the modules of the rules that serve a provision."""
    return sum(map(alterations_of, {type(rule).__module__ for rule in CAN_THO_2019.serving_rules(provision)}))


@cache
def scores() -> dict[str, tuple[int, int]]:
    """Return of each module that was judged how many of its mutants were killed, of how many that can be."""
    with (ROOT / "docs" / "mutants.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {
        f"phieu_tin_nhiem.{row['module']}": (int(row["killed"]), int(row["mutants"]) - int(row["equivalent"]))
        for row in rows
    }


def killed(provision: Provision, language: Literal["vi", "en"]) -> str:
    """Return the share of the mutants killed in the modules of the rules that serve a provision, rounded down."""
    modules = {type(rule).__module__ for rule in CAN_THO_2019.serving_rules(provision)}
    number, of = (
        sum(figures) for figures in zip((0, 0), *(scores()[name] for name in modules & scores().keys()), strict=True)
    )
    if not of:
        return ""
    tenths = 1000 * number // of
    share = format_percent(Decimal(tenths).scaleb(-1), language)
    return f"{share} ({number}/{of})"


def lines(language: Literal["vi", "en"]) -> list[str]:
    """Return the page as lines of Markdown."""
    texts = TEXTS[language]
    head = texts["head"]
    found = [f"# {texts['title']}", "", str(texts["said"]), ""]
    found += [f"| {' | '.join(head)} |", f"|{'---|' * len(head)}"]
    for provision in CAN_THO_2019.provisions:
        rules = dict.fromkeys(f"`{type(rule).__name__}`" for rule in CAN_THO_2019.serving(provision.id))
        cells = (
            f"`{provision.id}`",
            ", ".join(rules) or str(texts["declaration"]),
            ", ".join(classes_naming(provision.id, PROPERTIES)) or str(texts["none"]),
            ", ".join(classes_naming(provision.id, ORACLE)) or str(texts["none"]),
            str(alterable(provision) or texts["none"]),
            killed(provision, language) or str(texts["none"]),
        )
        found.append(f"| {' | '.join(cells)} |")
    return found


if __name__ == "__main__":
    print(*lines("en" if sys.argv[1:] == ["en"] else "vi"), sep="\n")
