"""The pages that are made from the code are up to date."""

import re
import runpy
from pathlib import Path

import pytest

from phieu_tin_nhiem.rulebook import Rulebook

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
