"""A foreign project cites the provisions from its own documentation; an id that is none fails its build."""

import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("sphinx")

CONF = 'project = "Mẫu"\nlanguage = "{language}"\nextensions = ["phieu_tin_nhiem.sphinx_ext"]\n'
OWN = """
from datetime import date
import attrs
from phieu_tin_nhiem import CAN_THO_2019, Citation, Grade, Instrument, Provision, ProvisionKind, Text

MAU = Text("Kế hoạch Mẫu", "Plan of Mẫu")
INSTRUMENT = Instrument("mau20", MAU, MAU, MAU, date(2020, 3, 2), MAU)
OWN = Provision(
    "mau20.plan", ProvisionKind.DECLARATION, Text("<b>Mẫu</b> & Mẫu", "<b>Mau</b>"),
    Citation(INSTRUMENT, "mau20.plan", Grade.DERIVED),
)
ptn_plans = [attrs.evolve(
    CAN_THO_2019, instrument=INSTRUMENT, provisions=[OWN],
    supplements=[*CAN_THO_2019.provisions, *CAN_THO_2019.supplements],
)]
"""


def build(folder: Path, pages: dict[str, str], *options: str, language: str = "vi", conf: str = "") -> tuple[int, str]:
    """Build a small project; return the exit status and what was said on standard error."""
    source = folder / "source"
    source.mkdir(exist_ok=True)
    (source / "conf.py").write_text(CONF.format(language=language) + conf, encoding="utf-8")
    for name, text in pages.items():
        (source / f"{name}.rst").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "sphinx", "-q", "-n", "-W", *options, str(source), str(folder / "html")]
    run = subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")
    return run.returncode, run.stderr


def page(folder: Path, name: str = "index") -> str:
    """Return a page that was built."""
    return (folder / "html" / f"{name}.html").read_text(encoding="utf-8")


class TestTable:
    """The directive draws the provisions of an instrument, in the language of the project or another."""

    def test_a_table_has_every_provision_and_is_in_vietnamese(self, tmp_path: Path) -> None:
        assert build(tmp_path, {"index": "Mẫu\n===\n\n.. ptn:provisions:: ct19\n"}) == (0, "")
        html = page(tmp_path)
        assert 'id="ptn-ct19.tenure"' in html
        assert "nhiệm vụ" in html
        assert "Bổ sung từ văn bản khác" in html

    def test_only_a_section_of_it_in_english(self, tmp_path: Path) -> None:
        text = "Mau\n===\n\n.. ptn:provisions:: ct19\n   :only: ct19.preparation, ct19.tenure\n   :language: en\n"
        assert build(tmp_path, {"index": text}) == (0, "")
        html = page(tmp_path)
        assert 'lang="en"' in html
        assert "ct19.preparation.notice" in html
        assert "ct19.lead" not in html

    def test_a_plan_of_ones_own_is_drawn_and_escaped(self, tmp_path: Path) -> None:
        text = "Mẫu\n===\n\n.. ptn:provisions:: mau20\n   :only: mau20\n"
        assert build(tmp_path, {"index": text}, conf=OWN)[0] == 0
        assert "&lt;b&gt;Mẫu&lt;/b&gt; &amp; Mẫu" in page(tmp_path)

    @pytest.mark.parametrize(
        "text", [".. ptn:provisions:: ct20\n", ".. ptn:provisions:: ct19\n   :only: ct19.nothing\n"]
    )
    def test_what_is_not_there_cannot_be_drawn(self, tmp_path: Path, text: str) -> None:
        status, said = build(tmp_path, {"index": f"Mẫu\n===\n\n{text}"})
        assert status != 0
        assert "không hợp lệ" in said

    def test_a_plan_that_is_none_is_refused(self, tmp_path: Path) -> None:
        status, said = build(tmp_path, {"index": "Mẫu\n===\n"}, conf="ptn_plans = [3]\n")
        assert status != 0
        assert "ptn_plans" in said


class TestRole:
    """The role leads to a heading, else to a row, else to the source; an unknown id is an error under ``-W``."""

    def test_a_heading_comes_before_a_row(self, tmp_path: Path) -> None:
        first = "Mẫu\n===\n\n.. toctree::\n\n   more\n\n:ptn:provision:`ct19.tenure` :any:`ct19.lead`\n"
        more = "More\n====\n\n.. ptn:provisions:: ct19\n\nct19.tenure\n-----------\n\nMẫu\n"
        assert build(tmp_path, {"index": first, "more": more}, "-j", "2") == (0, "")
        assert 'href="more.html#ct19-tenure"' in page(tmp_path)
        assert 'href="more.html#ptn-ct19.lead"' in page(tmp_path)
        assert build(tmp_path, {"more": f"{more}\nMẫu\n"}) == (0, "")

    def test_one_that_is_drawn_nowhere_leads_to_its_source_or_explains_itself(self, tmp_path: Path) -> None:
        text = "Mau\n===\n\n:ptn:provision:`nq96.tenure` and :ptn:provision:`nine months <ct19.tenure>`\n"
        assert build(tmp_path, {"index": text}, language="en") == (0, "")
        assert 'class="reference external" href="https://' in page(tmp_path)
        assert "<abbr" in page(tmp_path)

    def test_an_unknown_one_fails_the_build_and_names_what_is_like_it(self, tmp_path: Path) -> None:
        status, said = build(tmp_path, {"index": "Mẫu\n===\n\n:ptn:provision:`ct19.tenur`\n"})
        assert status != 0
        assert "ct19.tenure" in said

    def test_another_kind_of_reference_is_left_alone(self, tmp_path: Path) -> None:
        status, said = build(tmp_path, {"index": "Mau\n===\n\n:any:`nothing` :doc:`nowhere`\n"}, language="en")
        assert status != 0
        assert "nothing" in said


class TestWithoutSphinx:
    """Without Sphinx the module says which extra to install."""

    def test_the_error_names_the_extra(self) -> None:
        code = "import sys; sys.modules['sphinx.addnodes'] = None; import phieu_tin_nhiem.sphinx_ext"
        run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
        assert "phieu-tin-nhiem[sphinx]" in run.stderr
