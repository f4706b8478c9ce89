"""The page of proof: a table of what proves each provision of the plan, and one of the mutants killed in each module.

``python tools/proof_table.py vi`` prints it. Tests are found where they say so: a class of tests whose docstring names
the provision, or a law over whole rounds whose table of faults does.
"""

from __future__ import annotations

import ast
import csv
import inspect
import re
import sys
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Final, Literal, NamedTuple

from phieu_tin_nhiem import CAN_THO_2019, Provision, format_percent

ROOT: Final = Path(__file__).resolve().parent.parent
TESTS: Final = ROOT / "tests"
TEXTS: Final = {
    "vi": {
        "title": "Bằng chứng cho từng quy định",
        "head": ("Quy định", "Luật trong mã", "Tính chất", "Đối chứng độc lập", "Cách sửa thử", "Thể đột biến bị diệt"),
        "said": "Mỗi dòng là một quy định của kế hoạch: luật thi hành quy định đó, các lớp kiểm thử nêu tính chất và "
        "đối chứng độc lập, số cách mà `make alterations` có thể sửa thử các mô đun của luật (cùng lịch, phép đếm và "
        "luật khác mà các mô đun ấy dùng), mỗi lần một chỗ, và, trong các thể đột biến của các mô đun ấy do mutmut "
        "tạo ra, bao nhiêu thể bị kiểm thử diệt khi `make mutants` chạy lần cuối. Thể không ai phân biệt được với bản "
        "gốc thì không tính; `tools/equivalent_mutants.toml` nêu từng thể, kèm lý do.",
        "none": "không có",
        "declaration": "tuyên bố, không có luật",
        "modules": "Cả thư viện",
        "modules_head": ("Mô đun", "Thể đột biến của mutmut bị diệt", "Cách sửa của cosmic-ray bị phát hiện"),
        "modules_said": "mutmut sửa mọi hàm và phương thức không có decorator (`make mutants`); cosmic-ray sửa những "
        "gì còn lại ở nơi chứa luật: hằng số, giá trị của các văn bản, điều kiện bất biến, thuộc tính (`make "
        "constants`). Cột nào để trống thì ở đó không có gì để sửa hoặc công cụ ấy không xét. Thể không ai phân biệt "
        "được với bản gốc thì không tính; `tools/equivalent_mutants.toml` và `tools/equivalent_constants.toml` nêu "
        "từng thể, kèm lý do.",
        "total": "Tổng cộng",
    },
    "en": {
        "title": "The proof of each provision",
        "head": ("Provision", "Rules", "Properties", "Oracle", "Possible alterations", "Mutants killed"),
        "said": "Each line is a provision of the plan: the rules that serve it, the classes of tests that state "
        "properties and the independent oracle, in how many ways `make alterations` can alter the modules of the "
        "rules (with the calendar, the counting and the other rules that these use), one at a time, and how many of "
        "the mutants that mutmut makes of these modules the tests killed when `make mutants` last ran. Those that "
        "nobody can tell from the original are not counted; `tools/equivalent_mutants.toml` lists each with the "
        "reason.",
        "none": "none",
        "declaration": "a declaration, no rule",
        "modules": "The whole library",
        "modules_head": ("Module", "Mutants of mutmut killed", "Alterations of cosmic-ray noticed"),
        "modules_said": "mutmut alters every function and method without a decorator (`make mutants`); cosmic-ray "
        "alters what is left where the law stands: constants, the values of the instruments, invariants, properties "
        "(`make constants`). Where a column is empty there is nothing to alter, or the tool is not asked. What nobody "
        "can tell from the original is not counted; `tools/equivalent_mutants.toml` and "
        "`tools/equivalent_constants.toml` list each with the reason.",
        "total": "Total",
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
FILES: Final = ("mutants.csv", "constants.csv")
DECIDING: Final = re.compile(r"phieu_tin_nhiem\.(calendar|counting|shares|tallies|rules\.\w+)$")


class Score(NamedTuple):
    """How many of the mutants that can be told from the original the tests killed, and how many there are."""

    killed: int
    of: int


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
def modules_of(provision: Provision) -> frozenset[str]:
    """Return the modules of the rules that serve a provision, and those that decide things for them."""
    own = {type(rule).__module__ for rule in CAN_THO_2019.serving_rules(provision)}
    return frozenset(own.union(*map(used_by, own)))


def used_by(module: str) -> set[str]:
    """Return the modules of rules, days and counts from which a module imports."""
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    package = module.rpartition(".")[0]
    names = {
        f"{package}.{node.module}" if node.level else str(node.module)
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
    }
    return {name for name in names if DECIDING.match(name)}


@cache
def alterations_of(module: str) -> int:
    """Return in how many ways a module can be altered."""
    from alterations import instead, places  # noqa: PLC0415 - needs pytest, which the rest of a site does not

    source = inspect.getsource(sys.modules[module])
    return sum(1 for node in places(ast.parse(source)) for _ in instead(node))


def alterable(provision: Provision) -> int:
    """Return how many alterations there are in the modules that decide what a provision says."""
    return sum(map(alterations_of, modules_of(provision)))


@cache
def scores(file: str) -> dict[str, Score]:
    """Return the score of each module that a tool judged."""
    with (ROOT / "docs" / file).open(encoding="utf-8", newline="") as rows:
        return {
            row["module"]: Score(int(row["killed"]), int(row["mutants"]) - int(row["equivalent"]))
            for row in csv.DictReader(rows)
        }


def together(found: Iterable[Score]) -> Score:
    """Return the score of several modules."""
    return Score(*map(sum, zip((0, 0), *found, strict=True)))


def share(score: Score, language: Literal["vi", "en"]) -> str:
    """Return a score as a percentage, rounded down, so that 100 % leaves nothing out."""
    tenths = 1000 * score.killed // score.of
    return f"{format_percent(Decimal(tenths).scaleb(-1), language)} ({score.killed}/{score.of})"


def killed(provision: Provision, language: Literal["vi", "en"]) -> str:
    """Return the share of the mutants killed in the modules that decide what a provision says."""
    names = {name.removeprefix("phieu_tin_nhiem.") for name in modules_of(provision)}
    score = together(scores("mutants.csv")[name] for name in names & scores("mutants.csv").keys())
    return share(score, language) if score.of else ""


def whole_library(language: Literal["vi", "en"]) -> Iterator[str]:
    """Go through the lines of the table of the modules."""
    texts = TEXTS[language]
    head = texts["modules_head"]
    yield from ("", f"## {texts['modules']}", "", str(texts["modules_said"]), "")
    yield from (f"| {' | '.join(head)} |", f"|---|{'--:|' * (len(head) - 1)}")
    columns = [{name: score for name, score in scores(file).items() if score.of} for file in FILES]
    for name in sorted({name for column in columns for name in column}):
        cells = [share(column[name], language) if name in column else "" for column in columns]
        yield f"| `{name}` | {' | '.join(cells)} |"
    totals = [share(together(column.values()), language) for column in columns]
    yield f"| {texts['total']} | {' | '.join(totals)} |"


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
    return [*found, *whole_library(language)]


if __name__ == "__main__":
    print(*lines("en" if sys.argv[1:] == ["en"] else "vi"), sep="\n")
