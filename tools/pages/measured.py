"""What was measured, in one language: the figures of docs/measured.json, which `make bench` and `make recipes` write."""

import json
from collections.abc import Iterable
from math import floor, log10
from pathlib import Path
from typing import Any, Final

from phieu_tin_nhiem import Language

from .markdown import NOTHING, Page, say, table

FOUND: Final = json.loads((Path(__file__).parent.parent.parent / "docs" / "measured.json").read_text(encoding="utf-8"))
SIZES: Final = tuple(10**power for power in range(3, 8))
# What the country of the page on performance has: bodies, people of each, ballots of each.
BODIES, PEOPLE, BALLOTS = 63 * 500, 50, 500


def words(text: str, language: Language) -> str:
    """Return what a language says of it: the benchmarks name a thing in both, or in one where both say the same."""
    vi, _, en = text.partition(" · ")
    return say(language, vi, en or vi)


def number(value: float, language: Language, places: int = 0) -> str:
    """Return a number as a language writes it."""
    return f"{value:,.{places}f}".translate(str.maketrans(",.", ".,") if language == "vi" else {})


def spelled(seconds: float, language: Language) -> str:
    """Return a duration with three figures."""
    size, unit = next(
        ((size, unit) for size, unit in ((1, "s"), (1e-3, "ms"), (1e-6, "µs")) if seconds >= size), (1e-9, "ns")
    )
    value = seconds / size
    return f"{number(value, language, max(0, 2 - floor(log10(value))))} {unit}"


def about(found: dict[str, Any], language: Language) -> list[str]:
    """Return when and on what it was measured, and with which versions."""
    year, month, day = found["on"].split("-")
    versions = ", ".join(f"{package} {version}" for package, version in found["packages"].items())
    return [f"{say(language, f'{day}/{month}/{year}', found['on'])}; {found['machine']}; {versions}.", ""]


def contest(results: Iterable[dict[str, Any]], language: Language) -> list[str]:
    """Return who took how long, ours first."""
    header = say(language, "cách làm|trung vị|tỷ lệ", "how|median|ratio").split("|")
    rows = []
    for place, result in enumerate(results):
        name = words(result["name"], language)
        shown = name if place else f"**{name}**"
        rows.append((shown, spelled(result["seconds"], language), number(result["ratio"], language, 2)))
    return table(header, rows)


def bench(language: Language) -> list[str]:
    """Return what counting, deciding and importing take, beside the peers."""
    found = FOUND["bench"]
    lines = about(found, language)
    for each in found["contests"]:
        lines += [f"### {words(each['title'], language)}", "", *contest(each["results"], language), ""]
    held = number(found["bytes_a_person"], language, 1)
    lines += [f"### {say(language, 'Bộ nhớ', 'Memory')}", ""]
    lines += [
        say(
            language,
            f"`Decisions`: {held} byte mỗi người ngoài đầu vào.",
            f"`Decisions`: {held} bytes a person beyond the input.",
        ),
        "",
    ]
    lines += [f"### {say(language, 'Nhập thư viện', 'Import')}", ""]
    header = say(language, "nhập|thêm|so với", "import|more|than").split("|")
    first, *imports = found["imports"]
    rows = [(f"`{first['code']}`", spelled(first["seconds"], language), "Python")]
    rows += [(f"`{each['code']}`", spelled(each["seconds"], language), f"`{first['code']}`") for each in imports]
    lines += [*table(header, rows), "", f"### {say(language, 'Từng bước', 'Step by step')}", ""]
    for each in found["stages"]:
        header = [say(language, "bước", "stage"), f"ns / {words(each['item'], language)}"]
        stages = each["stages"]
        lines += table(header, ((words(s["name"], language), number(s["nanoseconds"], language, 2)) for s in stages))
        lines.append("")
    return lines


def constant(line: dict[str, Any]) -> float:
    """Return what one item costs at the largest size."""
    size = max(map(int, line["seconds"]))
    return float(line["seconds"][str(size)]) / size


def ratios(language: Language) -> list[str]:
    """Return what one answer takes beside its plain like, and an import beside what the dependencies cost."""
    found = FOUND["ratios"]
    header = say(language, "việc|thời gian|so với|gấp", "what|time|beside|times").split("|")
    rows = (
        [
            words(each["name"], language),
            spelled(each["seconds"], language),
            words(each["of"], language),
            number(each["ratio"], language, 2),
        ]
        for each in found["found"]
    )
    return [*about(found, language), *table(header, rows), ""]


def growth(language: Language) -> list[str]:
    """Return how each question grows with the size."""
    header = [
        say(language, "việc", "what"),
        *(number(size, language) for size in SIZES),
        say(language, "mỗi mục", "each"),
    ]
    rows = []
    for line in FOUND["growth"]:
        taken = (line["seconds"].get(str(size)) for size in SIZES)
        each = f"{spelled(constant(line), language)} / {words(line['item'], language)}"
        name = words(line["name"], language)
        rows.append((name, *(spelled(seconds, language) if seconds else NOTHING for seconds in taken), each))
    return [*table(header, rows), ""]


def recipes(language: Language) -> list[str]:
    """Return what the engines take."""
    found = FOUND["recipes"]
    header = say(language, "cách chạy|thời gian|so với một tiến trình", "engine|time|of one process").split("|")
    one, *_ = found["runs"]
    rows = []
    for run in found["runs"]:
        name = words(run["name"], language) + (f", `{run['file']}`" if "file" in run else "")
        rows.append((name, spelled(run["seconds"], language), number(run["seconds"] / one["seconds"], language, 1)))
    return [*about(found, language), *table(header, rows), ""]


def national(language: Language) -> list[str]:
    """Return what a whole country would take by what one item of each question does."""
    marks, people = BODIES * PEOPLE * BALLOTS, BODIES * PEOPLE
    header = say(language, "việc|số lượng|thời gian", "what|number|time").split("|")
    rows = []
    for line in FOUND["growth"]:
        many = marks if line["item"].endswith("mark") else people
        rows.append((words(line["name"], language), number(many, language), spelled(many * constant(line), language)))
    return [*table(header, rows), ""]


def measured(language: Language) -> list[str]:
    """Return all parts, each between marks by which a page includes it."""
    lines = []
    for part in (bench, ratios, growth, recipes, national):
        lines += [f"<!-- {part.__name__} -->", "", *part(language), f"<!-- /{part.__name__} -->", ""]
    return lines[:-1]


PARTS: Final[dict[str, Page]] = {"measured": measured}
