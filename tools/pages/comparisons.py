"""Instruments side by side, pair by pair."""

from typing import Final

from phieu_tin_nhiem import Language
from phieu_tin_nhiem.plans.comparison import Comparison, Verdict, compare

from .instruments import INSTRUMENTS
from .markdown import Page, filled, say, table

PAIRS: Final = (
    ("can-tho-2019", "party-2014"),
    ("can-tho-2019", "assembly-2014"),
    ("assembly-2012", "assembly-2014"),
    ("assembly-2014", "assembly-2023"),
    ("party-2014", "party-2023"),
    ("assembly-2023", "party-2023"),
)


def comparison_page(language: Language) -> list[str]:
    """Return the page that puts instruments side by side."""
    lines: list[str] = []
    found = {(left, right): compare(INSTRUMENTS[left], INSTRUMENTS[right]) for left, right in PAIRS}
    for pair, each in found.items():
        counts = [f"{verdict.label.get(language)}: {len(each.with_verdict(verdict))}" for verdict in Verdict]
        lines.append(f"* [{_title(each, language)}](#{'-'.join(pair)}): {'; '.join(counts)}")
    for pair, each in found.items():
        header = [say(language, "mục", "topic"), each.left.name.get(language), each.right.name.get(language)]
        lines += ["", f"({'-'.join(pair)})=", f"## {_title(each, language)}", ""]
        cells = (point.cells(language) for point in each.points)
        lines += table(header, ((f"**{head}:** {verdict}", *others) for head, verdict, *others in cells))
    return filled("comparison", language, pairs=lines)


def _title(comparison: Comparison, language: Language) -> str:
    return f"{comparison.left.name.get(language)} – {comparison.right.name.get(language)}"


PAGES: Final[dict[str, Page]] = {"reference/comparison.md": comparison_page}
