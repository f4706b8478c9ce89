"""A foreign project draws and cites the provisions in its own documentation; an id that is none fails its build."""

from __future__ import annotations

import importlib
import io
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from attrs import evolve, field, frozen
from sphinx.application import Sphinx
from sphinx.errors import ConfigError
from sphinx.util.docutils import docutils_namespace, patch_docutils

from phieu_tin_nhiem import CAN_THO_2019, Citation, Grade, Instrument, Plan, Provision, ProvisionKind, Text
from phieu_tin_nhiem.answers.sources import COLUMN_CONTENT, COLUMN_GRADE, COLUMN_KIND, COLUMN_PROVISION
from phieu_tin_nhiem.base.text import Language
from phieu_tin_nhiem.plans import ASSEMBLY_2023, INSTRUMENTS
from phieu_tin_nhiem.sphinx_ext import domain_of

CONF = """
project = "Mẫu"
extensions = ["phieu_tin_nhiem.sphinx_ext", "myst_parser", "sphinx.ext.intersphinx"]
html_theme = "basic"
"""
DRAWN = "Mẫu\n===\n\n.. ptn:provisions:: ct19\n"
NOTICE = "ct19.preparation.notice"


@frozen
class Tag:
    """A start tag of a page, with its attributes and the text up to the next tag."""

    name: str
    attributes: dict[str, str]
    texts: list[str] = field(factory=list)

    @property
    def text(self) -> str:
        return "".join(self.texts).strip()


class Page(HTMLParser):
    """The tags of a page that was built."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.tags: list[Tag] = []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(Tag(tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        if self.tags:
            self.tags[-1].texts.append(data)

    def all(self, name: str, of_class: str = "") -> list[Tag]:
        return [
            tag
            for tag in self.tags
            if tag.name == name and (not of_class or of_class in tag.attributes.get("class", "").split())
        ]

    @property
    def text(self) -> str:
        return " ".join(" ".join(text for tag in self.tags for text in tag.texts).split())

    @property
    def tables(self) -> list[Tag]:
        return self.all("table", "ptn-provisions")

    @property
    def rows(self) -> list[str]:
        """The ids of the provisions that have a row, in order."""
        anchors = [tag.attributes.get("id", "") for tag in self.all("tr")]
        return [anchor.removeprefix("ptn-") for anchor in anchors if anchor]

    @property
    def links(self) -> list[str]:
        return [tag.attributes["href"] for tag in self.all("a", "reference")]


@frozen
class Built:
    """What a build left: its exit status, what it said, and its pages."""

    status: int
    said: str
    folder: Path
    objects: list[tuple[str, str, str, str, str, int]]

    def page(self, name: str = "index") -> Page:
        return Page(self.folder / f"{name}.html")


Build = Callable[..., Built]


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Return what writes pages into the project and builds it, as ``sphinx-build -n -W`` does."""

    def run(pages: dict[str, str], *, jobs: int = 1, project: str = "source", **settings: object) -> Built:
        source, built = tmp_path / project, tmp_path / f"{project}-html"
        source.mkdir(exist_ok=True)
        (source / "conf.py").write_text(CONF, encoding="utf-8")
        for name, text in pages.items():
            (source / name).write_text(text, encoding="utf-8")
        said = io.StringIO()
        overrides = {"language": "vi", "nitpicky": True, **settings}
        with patch_docutils(source), docutils_namespace():
            app = Sphinx(
                source,
                source,
                built,
                tmp_path / f"{project}-doctrees",
                "html",
                confoverrides=overrides,
                status=None,
                warning=said,
                warningiserror=True,
                parallel=jobs,
            )
            app.build()
            return Built(app.statuscode, said.getvalue(), built, list(domain_of(app.env).get_objects()))

    return run


def ids(provisions: Sequence[Provision]) -> list[str]:
    return [provision.id for provision in provisions]


def plan_of_mau() -> Plan:
    """Return a plan of another place, whose text holds what HTML would take for its own."""
    name = Text("Kế hoạch Mẫu", "Plan of Mẫu")
    instrument = Instrument("mau20", name, name, name, date(2020, 3, 2), name)
    own = Provision(
        "mau20.plan",
        ProvisionKind.DECLARATION,
        Text("<b>Mẫu</b> & Mẫu", "<script>alert(1)</script>"),
        Citation(instrument, "mau20.plan", Grade.DERIVED),
    )
    first, *others = (*CAN_THO_2019.provisions, *CAN_THO_2019.supplements)
    retold = evolve(first, content=Text("Lời kể lại", "Retold"))
    supplements = (retold, *others)
    return evolve(CAN_THO_2019, instrument=instrument, provisions=(own,), supplements=supplements)


class TestTable:
    """The directive draws every provision of an instrument, its supplements in a table of their own."""

    def test_is_in_vietnamese(self, build: Build) -> None:
        built = build({"index.rst": DRAWN})
        assert (built.status, built.said) == (0, "")
        page = built.page()
        assert page.rows == ids(CAN_THO_2019.provisions) + ids(CAN_THO_2019.supplements)
        assert [table.attributes["lang"] for table in page.tables] == ["vi", "vi"]
        said = [tag.text for tag in page.all("p")]
        heads = (COLUMN_PROVISION, COLUMN_CONTENT, COLUMN_KIND, COLUMN_GRADE)
        assert said[:4] == [head.text("vi", {}) for head in heads]
        assert CAN_THO_2019.provision(NOTICE).content.vi in said

    def test_is_in_english_where_the_project_is(self, build: Build) -> None:
        page = build({"index.rst": DRAWN}, language="en").page()
        assert [table.attributes["lang"] for table in page.tables] == ["en", "en"]
        assert COLUMN_PROVISION.text("en", {}) in [tag.text for tag in page.all("p")]

    @pytest.mark.parametrize(
        ("name", "text"),
        [
            ("index.rst", "Mẫu\n===\n\n.. ptn:provisions:: ct19\n   :language: en\n   :only: ct19.tenure\n"),
            ("index.md", "# Mẫu\n\n```{ptn:provisions} ct19\n:language: en\n:only: ct19.tenure\n```\n"),
        ],
    )
    def test_is_in_english_on_request(self, build: Build, name: str, text: str) -> None:
        built = build({name: text})
        assert (built.status, built.said) == (0, "")
        page = built.page()
        assert page.rows == ["ct19.tenure"]
        assert [table.attributes["lang"] for table in page.tables] == ["en"]
        assert CAN_THO_2019.provision("ct19.tenure").content.en in [tag.text for tag in page.all("p")]

    @pytest.mark.parametrize("language", ["en", "vi"])
    def test_is_in_vietnamese_on_request(self, build: Build, language: Language) -> None:
        # docutils warns of a language for which it knows no quotation marks, and Vietnamese is one.
        another = "==  ==\na   b\n==  ==\n"
        page = f"{DRAWN}   :language: vi\n   :only: ct19.tenure\n\n{another}"
        built = build({"index.rst": page}, language=language)
        assert (built.status, built.said) == (0, "")
        assert [table.attributes["lang"] for table in built.page().tables] == ["vi"]
        assert [table.attributes.get("lang") for table in built.page().all("table")] == ["vi", None]

    def test_says_what_a_grade_means(self, build: Build) -> None:
        grades = build({"index.rst": DRAWN}).page().all("abbr")
        assert {(tag.text, tag.attributes["title"]) for tag in grades} <= {(g.value, g.label.vi) for g in Grade}
        assert len(grades) >= len(CAN_THO_2019.provisions)


class TestOnly:
    """``only`` draws the provisions that are called so, and the sections that are."""

    @pytest.mark.parametrize("only", ["ct19.preparation ct19.tenure", "ct19.preparation, ct19.tenure"])
    def test_a_section_and_a_provision(self, build: Build, only: str) -> None:
        page = build({"index.rst": f"{DRAWN}   :only: {only}\n"}).page()
        expected = [i for i in ids(CAN_THO_2019.provisions) if i == "ct19.tenure" or i.startswith("ct19.preparation.")]
        assert len(expected) > 2
        assert page.rows == expected
        assert len(page.tables) == 1

    def test_a_supplement_alone(self, build: Build) -> None:
        page = build({"index.rst": f"{DRAWN}   :only: qd262.venues\n"}).page()
        assert page.rows == ["qd262.venues"]
        assert len(page.tables) == 1

    def test_half_a_word_is_no_section(self, build: Build) -> None:
        built = build({"index.rst": f"{DRAWN}   :only: ct19.prep\n"})
        assert built.status == 1
        assert built.page().tables == []


class TestNothingToDraw:
    """What is not there cannot be drawn; the error says where it stands and what is allowed."""

    def test_an_unknown_instrument(self, build: Build) -> None:
        built = build({"index.rst": "Mẫu\n===\n\n.. ptn:provisions:: ct20\n"})
        assert built.status == 1
        assert "index.rst:4" in built.said
        assert "'ct20'" in built.said
        for item in INSTRUMENTS:
            assert item.id in built.said

    def test_an_unknown_provision(self, build: Build) -> None:
        built = build({"index.rst": f"{DRAWN}   :language: en\n   :only: ct19.tenur\n"})
        assert built.status == 1
        assert "index.rst:4" in built.said
        assert "'ct19.tenur'" in built.said
        assert "(ct19.tenure" in built.said

    def test_an_unknown_language(self, build: Build) -> None:
        built = build({"index.rst": f"{DRAWN}   :language: fr\n"})
        assert built.status == 1
        assert '"vi"' in built.said
        assert '"en"' in built.said


class TestRole:
    """The role leads to the heading, else to the row, else to another project, else to the source."""

    CITED = "Mẫu\n===\n\n.. toctree::\n\n   more\n\n:ptn:provision:`năm ngày <ct19.tenure>`\n"

    def test_to_the_heading_before_the_row(self, build: Build) -> None:
        more = f"{DRAWN}\nct19.tenure\n-----------\n\nMẫu\n"
        built = build({"index.rst": self.CITED, "more.rst": more})
        assert (built.status, built.said) == (0, "")
        (link,) = [tag for tag in built.page().all("a", "reference") if "title" in tag.attributes]
        assert link.attributes["href"] == "more.html#ct19-tenure"
        assert link.attributes["title"] == CAN_THO_2019.provision("ct19.tenure").content.vi

    def test_to_a_heading_in_myst(self, build: Build) -> None:
        cited = "# Mẫu\n\n```{toctree}\nmore\n```\n\n{ptn:provision}`ct19.tenure`\n"
        built = build({"index.md": cited, "more.md": "# Mẫu\n\n## ct19.tenure\n\nMẫu\n"})
        assert (built.status, built.said) == (0, "")
        assert "more.html#ct19-tenure" in built.page().links

    def test_to_the_row(self, build: Build) -> None:
        built = build({"index.rst": self.CITED, "more.rst": DRAWN})
        assert (built.status, built.said) == (0, "")
        assert "more.html#ptn-ct19.tenure" in built.page().links
        assert "ct19.tenure" in built.page("more").rows

    def test_to_another_project(self, build: Build) -> None:
        other = build({"index.rst": DRAWN}, project="other")
        mapping = {"other": ("https://luat.example/", str(other.folder / "objects.inv"))}
        text = "Mẫu\n===\n\n:ptn:provision:`ct19.tenure`\n"
        built = build({"index.rst": text}, intersphinx_mapping=mapping)
        assert (built.status, built.said) == (0, "")
        assert built.page().links == ["https://luat.example/index.html#ptn-ct19.tenure"]

    def test_to_the_source(self, build: Build) -> None:
        built = build({"index.rst": "Mẫu\n===\n\n:ptn:provision:`nq96.tenure`\n"})
        assert (built.status, built.said) == (0, "")
        provision = ASSEMBLY_2023.provision("nq96.tenure")
        (link,) = built.page().all("a", "external")
        assert link.attributes["href"] == provision.citation.urls[0]
        assert link.attributes["title"] == f"{provision.citation.format('vi')}: {provision.content.vi}"

    def test_else_the_words_explain_themselves(self, build: Build) -> None:
        text = "Mau\n===\n\n:ptn:provision:`nine months <ct19.plan>`\n"
        built = build({"index.rst": text}, language="en")
        assert (built.status, built.said) == (0, "")
        provision = CAN_THO_2019.provision("ct19.plan")
        assert provision.citation.urls == ()
        (shown,) = built.page().all("abbr")
        assert shown.attributes["title"] == f"{provision.citation.format('en')}: {provision.content.en}"
        assert "nine months" in built.page().text

    def test_another_domain_is_left_alone(self, build: Build) -> None:
        built = build({"index.rst": "Mẫu\n===\n\n:doc:`nowhere` :py:func:`nothing`\n"})
        assert built.status == 1
        assert "nowhere" in built.said
        assert "nothing" in built.said
        assert "ptn" not in built.said


class TestUnknownProvision:
    """An id that no instrument has is a warning, which ``-W`` makes an error; it names the ids that are like it."""

    def test_names_what_is_like_it(self, build: Build) -> None:
        built = build({"index.rst": "Mẫu\n===\n\n:ptn:provision:`ct19.tenur`\n"})
        assert built.status == 1
        assert "index.rst:4" in built.said
        assert "'ct19.tenur'" in built.said
        assert "ct19.tenure" in built.said
        assert "[ptn.provision]" in built.said

    def test_names_the_instruments_where_nothing_is_like_it(self, build: Build) -> None:
        built = build({"index.md": "# Mau\n\n{ptn:provision}`zzz`\n"}, language="en")
        assert built.status == 1
        assert "'zzz'" in built.said
        assert ", ".join(item.id for item in INSTRUMENTS) in built.said

    def test_can_be_suppressed(self, build: Build) -> None:
        text = "Mẫu\n===\n\n:ptn:provision:`ct19.tenur`\n"
        assert build({"index.rst": text}, suppress_warnings=["ptn.provision"]).status == 0


class TestAny:
    """``any`` finds a provision that the project shows, and none that it does not."""

    def test_one_that_is_shown(self, build: Build) -> None:
        built = build({"index.rst": f"{DRAWN}\n:any:`ct19.lead`\n"})
        assert (built.status, built.said) == (0, "")
        assert "#ptn-ct19.lead" in built.page().links

    @pytest.mark.parametrize("target", ["ct19.lead", "nothing"])
    def test_one_that_is_not(self, build: Build, target: str) -> None:
        built = build({"index.rst": f"Mẫu\n===\n\n:any:`{target}`\n"})
        assert built.status == 1
        assert target in built.said


class TestOwnPlan:
    """``ptn_plans`` adds plans of the project's own; whatever they hold is escaped."""

    @pytest.mark.parametrize(("language", "other"), [("vi", "<b>"), ("en", "<script>alert")])
    def test_is_drawn_cited_and_escaped(self, build: Build, language: Language, other: str) -> None:
        text = f"{DRAWN.replace('ct19', 'mau20')}   :only: mau20\n\n:ptn:provision:`mau20.plan`\n"
        plan = plan_of_mau()
        built = build({"index.rst": text}, language=language, ptn_plans=[plan])
        assert (built.status, built.said) == (0, "")
        page = built.page()
        assert page.rows == ["mau20.plan"]
        assert plan.provisions[0].content.get(language) in [tag.text for tag in page.all("p")]
        assert other not in (built.folder / "index.html").read_text(encoding="utf-8")

    def test_an_instruments_own_words_come_before_a_supplement_that_retells_them(self, build: Build) -> None:
        text = "Mẫu\n===\n\n:ptn:provision:`ct19.plan`\n"
        (shown,) = build({"index.rst": text}, ptn_plans=[plan_of_mau()]).page().all("abbr")
        assert CAN_THO_2019.provision("ct19.plan").content.vi in shown.attributes["title"]

    def test_what_is_none_is_refused(self, build: Build) -> None:
        with pytest.raises(ConfigError, match=r"ptn_plans: 3 is no Plan"):
            build({"index.rst": DRAWN}, ptn_plans=[plan_of_mau(), 3])


class TestQuotationMarks:
    """Sphinx sets the quotation marks, dashes and dots of a page; those of an instrument stay as they are."""

    def test_of_an_instrument_stay_as_they_are(self, build: Build) -> None:
        typed = "\"Mẫu\" 'Mẫu' -- the Committee's ..."
        plan = plan_of_mau()
        told = evolve(plan, provisions=(evolve(plan.provisions[0], content=Text(typed, typed)),))
        drawn = f"{DRAWN.replace('ct19', 'mau20')}   :only: mau20\n"
        text = f'{drawn}\n:ptn:provision:`mau20.plan`\n\nThe plan\'s "words" -- as typed ...\n'
        built = build({"index.rst": text}, language="en", ptn_plans=[told])
        assert (built.status, built.said) == (0, "")
        page = built.page()
        assert typed in [tag.text for tag in page.all("p")]
        assert {tag.attributes["title"] for tag in page.all("a", "reference") if "title" in tag.attributes} == {typed}
        assert "The plan’s “words” – as typed …" in page.text


class TestParallel:
    """Several processes read and write the pages, and the result is the same."""

    @pytest.mark.skipif(not hasattr(os, "fork"), reason="Sphinx starts other processes by forking")
    # From 3.12 on, Python warns of a fork if an earlier test left a thread behind, as engines of data frames do.
    @pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
    def test_gives_the_same(self, build: Build) -> None:
        cited = "Mẫu\n===\n\n.. toctree::\n\n   drawn\n   headed\n\n:ptn:provision:`ct19.tenure` :any:`ct19.lead`\n"
        headed = "Mẫu\n===\n\nct19.tenure\n-----------\n\n:ptn:provision:`qd262.venues`\n"
        pages = {"index.rst": cited, "drawn.rst": DRAWN, "headed.rst": headed}
        one, two = build(pages, project="one"), build(pages, project="two", jobs=2)
        assert (two.status, two.said) == (0, "")
        assert two.objects == one.objects
        for name in ("index", "drawn", "headed"):
            pair = [(built.folder / f"{name}.html").read_text(encoding="utf-8") for built in (one, two)]
            assert pair[0] == pair[1]
        assert two.page().links[-2:] == ["headed.html#ct19-tenure", "drawn.html#ptn-ct19.lead"]


class TestBuiltAgain:
    """A page that is removed or written anew no longer shows what it did."""

    def test_forgets_a_removed_page(self, build: Build, tmp_path: Path) -> None:
        text = ":orphan:\n\nMẫu\n===\n\n:ptn:provision:`ct19.plan`\n"
        more = f":orphan:\n\n{DRAWN}"
        assert "more.html#ptn-ct19.plan" in build({"index.rst": text, "more.rst": more}).page().links
        (tmp_path / "source" / "more.rst").unlink()
        built = build({"index.rst": f"{text}\nMẫu\n"})
        assert (built.status, built.said, built.objects) == (0, "", [])
        assert built.page().links == []
        assert len(built.page().all("abbr")) == 1

    def test_forgets_a_heading_that_is_gone(self, build: Build) -> None:
        headed = f"{DRAWN}   :only: ct19.tenure\n\nct19.tenure\n-----------\n\nMẫu\n"
        assert [item[4] for item in build({"index.rst": headed}).objects] == ["ct19-tenure"]
        built = build({"index.rst": f"{DRAWN}   :only: ct19.tenure\n"})
        assert [item[4] for item in built.objects] == ["ptn-ct19.tenure"]


class TestInventory:
    """What is shown is offered to other projects, each provision once, at its best place."""

    def test_has_each_provision_once(self, build: Build) -> None:
        text = f"{DRAWN}   :only: ct19.tenure, ct19.lead\n\nct19.tenure\n-----------\n\nMẫu\n"
        assert build({"index.rst": text}).objects == [
            ("ct19.lead", "ct19.lead", "provision", "index", "ptn-ct19.lead", 1),
            ("ct19.tenure", "ct19.tenure", "provision", "index", "ct19-tenure", 1),
        ]


class TestWithoutSphinx:
    """Without Sphinx the module says which extra to install."""

    def test_the_error_names_the_extra(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "sphinx.addnodes", None)
        monkeypatch.delitem(sys.modules, "phieu_tin_nhiem.sphinx_ext")
        with pytest.raises(ImportError, match=r"phieu-tin-nhiem\[sphinx\]"):
            importlib.import_module("phieu_tin_nhiem.sphinx_ext")
