"""The pages that are made from the code are up to date."""

import runpy
from pathlib import Path

import pytest

TOOL = Path(__file__).resolve().parent.parent / "tools" / "write_docs.py"


class TestMadePages:
    """The plan, the open questions and the glossary in ``docs`` say what the code says."""

    @pytest.mark.parametrize("name", ["plan.md", "interpretations.md", "glossary.md"])
    def test_each_page_is_what_the_tool_would_write(self, name: str) -> None:
        made = runpy.run_path(str(TOOL))
        text = "\n".join([made["MADE"], "", *made["PAGES"][name](), ""])
        assert (made["DOCS"] / name).read_text(encoding="utf-8") == text, "run tools/write_docs.py"
