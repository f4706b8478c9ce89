"""The pages that are made from the code are up to date."""

import re
import runpy
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import chain
from operator import ge, gt
from pathlib import Path
from typing import Any

import pytest

from phieu_tin_nhiem.plans.officials import OFFICIALS
from phieu_tin_nhiem.rulebook import Rulebook
from phieu_tin_nhiem.rules.consequences import AT_LEAST_TWO_THIRDS, MORE_THAN_HALF, MORE_THAN_TWO_THIRDS, Ratio

TOOL = Path(__file__).resolve().parent.parent / "tools" / "write_docs.py"
MADE = runpy.run_path(str(TOOL))


class TestMadePages:
    """Every page that the tool writes says what the code says."""

    @pytest.mark.parametrize("name", sorted(MADE["PAGES"]))
    def test_each_page_is_what_the_tool_would_write(self, name: str) -> None:
        text = "\n".join([MADE["MADE"], "", *MADE["PAGES"][name](), ""])
        assert (MADE["DOCS"] / name).read_text(encoding="utf-8") == text, "run tools/write_docs.py"

    def test_no_page_says_that_it_is_made_and_is_not(self) -> None:
        made = {path.name for path in MADE["DOCS"].glob("*.md") if MADE["MADE"] in path.read_text(encoding="utf-8")}
        assert made == set(MADE["PAGES"])


class TestInstruments:
    """Mỗi văn bản có một trang; mỗi quy định ở đó có mức độ xác thực và nguồn."""

    @pytest.mark.parametrize("name", sorted(MADE["BOOKS"]))
    def test_each_provision_stands_on_its_page_with_its_grade_and_sources(self, name: str) -> None:
        book: Rulebook = MADE["BOOKS"][name]
        page = (MADE["DOCS"] / ("plan.md" if name == "can-tho-2019" else f"{name}.md")).read_text(encoding="utf-8")
        parts = dict(re.findall(r"^### (\S+)\n(.*?)(?=^##|\Z)", page, re.MULTILINE | re.DOTALL))
        provisions = (*book.provisions, *book.supplements)
        assert list(parts) == [provision.id for provision in provisions]
        for provision in provisions:
            text = parts[provision.id]
            assert f"| {provision.citation} | {provision.citation.grade.value} |" in text
            assert re.findall(r"^<(\S+)>$", text, re.MULTILINE) == list(provision.citation.urls)


class TestThresholds:
    """Số trường hợp mà phần trăm làm tròn quyết định khác, đếm lại bằng số thập phân, và nguồn của mỗi ngưỡng."""

    @pytest.mark.parametrize("places", [0, 1, 2])
    @pytest.mark.parametrize(
        ("ratio", "exact", "decides"),
        [
            (MORE_THAN_HALF, Fraction(1, 2), gt),
            (AT_LEAST_TWO_THIRDS, Fraction(2, 3), ge),
            (MORE_THAN_TWO_THIRDS, Fraction(2, 3), gt),
        ],
        ids=["half", "two_thirds", "more_than_two_thirds"],
    )
    def test_the_cases_are_those_of_decimals(
        self, ratio: Ratio, exact: Fraction, decides: Callable[[Any, Any], bool], places: int
    ) -> None:
        def rounded(share: Fraction) -> Decimal:
            percent = Decimal(100 * share.numerator) / Decimal(share.denominator)
            return percent.quantize(Decimal(10) ** -places, ROUND_HALF_UP)

        most = 150
        wrong = [
            (count, of)
            for of in range(1, most + 1)
            for count in range(of + 1)
            if decides(rounded(Fraction(count, of)), rounded(exact)) is not decides(Fraction(count, of), exact)
        ]
        assert list(MADE["decided_otherwise"](ratio, places, most)) == wrong

    def test_each_threshold_is_shown_with_its_grade_and_sources(self) -> None:
        page = (MADE["DOCS"] / "thresholds.md").read_text(encoding="utf-8")
        of_books = [rule.thresholds for book in MADE["BOOKS"].values() if (rule := book.rules["consequences"])]
        for threshold in chain(*of_books, *(rule.thresholds for rule in OFFICIALS)):
            citation = threshold.provision.citation
            links = " ".join(f"[{number}]({url})" for number, url in enumerate(citation.urls, 1))
            assert f"| {citation.locator} ({citation.grade.value}) {links} |" in page
