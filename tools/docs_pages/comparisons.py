"""Instruments side by side, pair by pair."""

from typing import Final

from phieu_tin_nhiem import Language
from phieu_tin_nhiem.comparison import Verdict, compare

from .instruments import BOOKS
from .markdown import Page, say, table

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
    lines = [
        f"# {say(language, 'So sánh các văn bản', 'The instruments compared')}",
        "",
        say(
            language,
            "`compare(a, b)` đặt hai văn bản bất kỳ cạnh nhau, từng mục; dưới đây là các cặp hay cần.",
            "`compare(a, b)` puts any two instruments side by side, head by head; these are the pairs most often needed.",
        ),
    ]
    for left, right in PAIRS:
        found = compare(BOOKS[left], BOOKS[right])
        names = (found.left.name.get(language), found.right.name.get(language))
        counts = [f"{verdict.label.get(language)}: {len(found.with_verdict(verdict))}" for verdict in Verdict]
        header = [say(language, "mục", "head"), say(language, "so sánh", "verdict"), *names]
        lines += ["", f"## {names[0]} – {names[1]}", "", "; ".join(counts) + ".", ""]
        lines += table(header, (point.cells(language) for point in found.points))
    return lines


PAGES: Final[dict[str, Page]] = {"reference/comparison.md": comparison_page}
