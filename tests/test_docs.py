"""The pages that are made from the code are up to date."""

import re
import runpy
import unicodedata
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
from phieu_tin_nhiem.rules.consequences import (
    AT_LEAST_TWO_THIRDS,
    MORE_THAN_HALF,
    MORE_THAN_TWO_THIRDS,
    Consequences,
    Ratio,
)
from phieu_tin_nhiem.text import LANGUAGES, Language

TOOLS = Path(__file__).resolve().parent.parent / "tools"
MADE = runpy.run_path(str(TOOLS / "write_docs.py"))
DOCS: Path = MADE["DOCS"]
BOOKS: dict[str, Rulebook] = MADE["instruments"].BOOKS
suites_about = MADE["instruments"].tested_by
decided_otherwise = MADE["thresholds"].decided_otherwise


def page(language: Language, name: str) -> str:
    """Return a page of the documentation."""
    return (DOCS / language / name).read_text(encoding="utf-8")


def pages(language: Language) -> set[str]:
    """Return the names of the pages of one language."""
    folder = DOCS / language
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.md") if "_api" not in path.parts}


class TestBothLanguages:
    """Every page stands in Vietnamese and in English, under the same name, with the same links and examples."""

    def test_no_page_stands_in_one_language_only(self) -> None:
        assert pages("vi") == pages("en")

    @pytest.mark.parametrize("name", sorted(pages("vi")))
    def test_the_sections_of_a_page_are_the_same(self, name: str) -> None:
        levels = [re.findall(r"^#+(?= )", without_code(page(language, name)), re.MULTILINE) for language in LANGUAGES]
        assert levels[0] == levels[1]

    @pytest.mark.parametrize("name", sorted(pages("vi")))
    def test_a_vietnamese_page_is_vietnamese(self, name: str) -> None:
        text = page("vi", name)
        assert re.search("[ăâđêôơưạảấầậếềệốồộớờợứừự]", text)
        assert unicodedata.is_normalized("NFC", text)


def without_code(text: str) -> str:
    """Return a page without its blocks of code, in which a line may begin with a number sign."""
    return re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)


class TestMadePages:
    """Every page that the tool writes says what the code says."""

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("name", sorted(MADE["PAGES"]))
    def test_each_page_is_what_the_tool_would_write(self, name: str, language: Language) -> None:
        assert page(language, name) == MADE["made"](name, language), "run tools/write_docs.py"

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_no_page_says_that_it_is_made_and_is_not(self, language: Language) -> None:
        assert {name for name in pages(language) if MADE["MADE"] in page(language, name)} == set(MADE["PAGES"])


class TestInstruments:
    """Mỗi văn bản có một trang; mỗi quy định ở đó có mức độ xác thực và nguồn."""

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("name", sorted(BOOKS))
    def test_each_provision_stands_on_its_page_with_its_grade_and_sources(self, name: str, language: Language) -> None:
        book = BOOKS[name]
        text = page(language, f"reference/{name}.md")
        parts = dict(re.findall(r"^### (\S+)\n(.*?)(?=^##|\Z)", text, re.MULTILINE | re.DOTALL))
        provisions = (*book.provisions, *book.supplements)
        assert list(parts) == [provision.id for provision in provisions]
        for provision in provisions:
            citation = provision.citation
            assert f": {citation.format(language)} [{citation.grade.value}]\n" in parts[provision.id]
            assert re.findall(r": <(\S+)>$", parts[provision.id], re.MULTILINE) == list(citation.urls)

    @pytest.mark.parametrize("name", sorted(BOOKS))
    def test_each_provision_has_tests_that_name_it(self, name: str) -> None:
        book = BOOKS[name]
        assert [item.id for item in (*book.provisions, *book.supplements) if not suites_about(item)] == []

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_each_provision_on_officials_stands_on_their_page_and_has_tests(self, language: Language) -> None:
        text = page(language, "reference/officials.md")
        parts = dict(re.findall(r"^### (\S+)\n(.*?)(?=^##|\Z)", text, re.MULTILINE | re.DOTALL))
        provisions = [provision for rule in OFFICIALS for provision in rule.provisions]
        assert list(parts) == [provision.id for provision in provisions]
        for provision in provisions:
            assert (
                f": {provision.citation.format(language)} [{provision.citation.grade.value}]\n" in parts[provision.id]
            )
            assert [suite.file for suite in suites_about(provision)] == ["test_officials.py"]


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
        assert list(decided_otherwise(ratio, places, most)) == wrong

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_each_threshold_is_shown_with_its_grade_and_sources(self, language: Language) -> None:
        text = page(language, "reference/thresholds.md")
        of_books = [
            rule.thresholds for book in BOOKS.values() if isinstance(rule := book.rules["consequences"], Consequences)
        ]
        for threshold in chain(*of_books, *(rule.thresholds for rule in OFFICIALS)):
            citation = threshold.provision.citation
            links = " ".join(f"[{number}]({url})" for number, url in enumerate(citation.urls, 1))
            assert f"| {' '.join([citation.locator, f'({citation.grade.value})', links]).strip()} |" in text
