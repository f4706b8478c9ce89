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
from typing import Any, ClassVar

import pytest
from pages import suites
from pages.instruments import INSTRUMENTS as PLANS
from pages.measured import spelled
from pages.thresholds import decided_otherwise

from phieu_tin_nhiem.base.text import LANGUAGES, Language
from phieu_tin_nhiem.plans.officials import OFFICIALS
from phieu_tin_nhiem.rules.consequences import (
    AT_LEAST_TWO_THIRDS,
    MORE_THAN_HALF,
    MORE_THAN_TWO_THIRDS,
    Consequences,
    Ratio,
)

TOOLS = Path(__file__).resolve().parents[2] / "tools"
MADE = runpy.run_path(str(TOOLS / "write_docs.py"))
DOCS: Path = MADE["DOCS"]


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


class TestChangelog:
    """What changed stands in both languages: the same versions, the same sections, entry by entry."""

    HEADS: ClassVar = {
        "Unreleased": "Chưa phát hành",
        "Added": "Thêm",
        "Changed": "Đổi",
        "Deprecated": "Sắp bỏ",
        "Removed": "Bỏ",
        "Fixed": "Sửa",
        "Security": "An toàn",
        "Legal": "Pháp luật",
    }

    @staticmethod
    def entries_of(text: str) -> list[tuple[str, list[list[str]]]]:
        """Return each heading with the code that each entry below it names."""
        parts = re.findall(r"^##+ \[?(.+?)\]?$\n(.*?)(?=^##|\Z)", text, re.MULTILINE | re.DOTALL)
        return [
            (head, [sorted(re.findall("`[^`]+`", entry)) for entry in re.split(r"^\* ", below, flags=re.MULTILINE)[1:]])
            for head, below in parts
        ]

    def test_each_entry_stands_in_both(self) -> None:
        text = (DOCS.parent / "CHANGELOG.md").read_text(encoding="utf-8")
        english, vietnamese = map(self.entries_of, text.split("\n# Nhật ký thay đổi\n"))
        assert len(english) > 5
        assert vietnamese == [(self.HEADS.get(head, head), entries) for head, entries in english]


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
    @pytest.mark.parametrize("name", sorted(MADE["PARTS"]))
    def test_each_part_of_a_page_is_what_the_tool_would_write(self, name: str, language: Language) -> None:
        kept: str = MADE["path_of"](name, language).read_text(encoding="utf-8")
        assert kept == MADE["made"](name, language), "run tools/write_docs.py"

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_no_page_says_that_it_is_made_and_is_not(self, language: Language) -> None:
        assert {name for name in pages(language) if MADE["MADE"] in page(language, name)} == set(MADE["PAGES"])


class TestMeasured:
    """What was measured is shown in the language of the page alone, with its decimal sign."""

    @pytest.mark.parametrize(("language", "sign", "other"), [("vi", ",", "."), ("en", ".", ",")])
    def test_numbers_are_written_as_the_language_writes_them(self, language: Language, sign: str, other: str) -> None:
        text = (DOCS / "measured" / f"{language}.md").read_text(encoding="utf-8")
        cells = [cell.strip() for line in text.splitlines() if line.startswith("|") for cell in line.split("|")]
        taken = [cell for cell in cells if re.fullmatch(r"[\d.,]+ (ns|µs|ms|s)", cell)]
        assert len(taken) > 30
        # Three figures each; only whole thousands of seconds have the other sign.
        assert all(other not in cell for cell in taken if not cell.endswith(" s"))
        assert all(len(re.sub(r"\D|^[0.,]+", "", cell)) >= 3 for cell in taken)
        assert sum(sign in cell for cell in taken) > 15

    @pytest.mark.parametrize(
        ("seconds", "said"), [(0.0102, "10,2 ms"), (9.5e-8, "95,0 ns"), (1.15, "1,15 s"), (3130, "3.130 s")]
    )
    def test_a_duration_has_three_figures(self, seconds: float, said: str) -> None:
        assert spelled(seconds, "vi") == said

    def test_nothing_is_said_in_both_languages_at_once(self) -> None:
        for language in LANGUAGES:
            assert " · " not in (DOCS / "measured" / f"{language}.md").read_text(encoding="utf-8")


class TestInstruments:
    """Mỗi văn bản có một trang; mỗi quy định ở đó có mức độ xác thực và nguồn."""

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("name", sorted(PLANS))
    def test_each_provision_stands_on_its_page_with_its_grade_and_sources(self, name: str, language: Language) -> None:
        plan = PLANS[name]
        text = page(language, f"reference/{name}.md")
        parts = dict(re.findall(r"^### (\S+)\n(.*?)(?=^##|\Z)", text, re.MULTILINE | re.DOTALL))
        provisions = (*plan.provisions, *plan.supplements)
        assert list(parts) == [provision.id for provision in provisions]
        for provision in provisions:
            citation = provision.citation
            assert f": {citation.format(language)} [{citation.grade.value}]\n" in parts[provision.id]
            assert re.findall(r": <(\S+)>$", parts[provision.id], re.MULTILINE) == list(citation.urls)

    @pytest.mark.parametrize("name", sorted(PLANS))
    def test_each_provision_has_tests_that_name_it(self, name: str) -> None:
        plan = PLANS[name]
        assert [item.id for item in (*plan.provisions, *plan.supplements) if not suites.tested_by(item)] == []

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
            assert [suite.file for suite in suites.tested_by(provision)] == ["plans/test_officials"]


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
        of_plans = [rule.thresholds for plan in PLANS.values() if (rule := plan.find(Consequences)) is not None]
        for threshold in chain(*of_plans, *(rule.thresholds for rule in OFFICIALS)):
            citation = threshold.provision.citation
            links = " ".join(f"[{number}]({url})" for number, url in enumerate(citation.urls, 1))
            assert f"| {' '.join([citation.locator, f'({citation.grade.value})', links]).strip()} |" in text
