"""The parts of the Sphinx extension, node by node: tables, places, links, errors and what it tells Sphinx of itself."""

from __future__ import annotations

from datetime import date
from importlib.metadata import version
from types import SimpleNamespace
from typing import Any, cast

import pytest
from attrs import evolve
from docutils import nodes
from docutils.frontend import get_default_settings
from docutils.parsers.rst import DirectiveError
from docutils.utils import new_document
from sphinx.addnodes import pending_xref
from sphinx.errors import ConfigError

from phieu_tin_nhiem import (
    CAN_THO_2019,
    Citation,
    Grade,
    Instrument,
    Plan,
    Provision,
    ProvisionKind,
    Text,
    UnknownProvisionError,
    UnknownTermError,
    sphinx_ext,
)
from phieu_tin_nhiem.plans import ASSEMBLY_2023
from phieu_tin_nhiem.sphinx_ext import Place, ProvisionDomain, ProvisionsDirective
from phieu_tin_nhiem.text import Language
from refusals import told

NAME = Text("Kế hoạch Mẫu", "Plan of Mẫu")
MAU = Instrument("mau20", NAME, NAME, NAME, date(2020, 3, 2), NAME)
BOOKS = ("ct19", "nq35", "nq85", "nq96", "qd262", "qd96", "mau20")
PAGE = "https://luat.example/mau20"


def provision(id_: str, text: str, *urls: str) -> Provision:
    content = Text(f"Lời {text}", f"Words {text}")
    return Provision(id_, ProvisionKind.RULE, content, Citation(MAU, f"Điều {text}", Grade.SEEN, urls))


FIRST, SECOND = provision("mau20.a.first", "1", PAGE, f"{PAGE}/2"), provision("mau20.a.second", "2")
THIRD, OTHER = provision("mau20.ab", "3"), provision("mau20.other", "4")
OF_CAN_THO = (*CAN_THO_2019.provisions, *CAN_THO_2019.supplements)
PLAN: Plan = evolve(CAN_THO_2019, instrument=MAU, provisions=(FIRST, SECOND, THIRD), supplements=(OTHER, *OF_CAN_THO))


def row_at(document: str, anchor: str) -> Place:
    return Place(is_row=True, document=document, anchor=anchor)


class Builder:
    """What builds pages side by side."""

    def get_relative_uri(self, page: str, other: str) -> str:
        return f"{page}/../{other}.html"


class Project:
    """A project with one page and a plan of its own, as far as the extension asks for it."""

    def __init__(self, language: str = "vi") -> None:
        self.env: Any = SimpleNamespace(
            docname="trang", domaindata={}, config=SimpleNamespace(ptn_plans=(PLAN,), language=language)
        )
        self.env.new_serialno = lambda category: f"{category}9"
        self.domain = ProvisionDomain(cast("Any", self.env))
        self.env.domains = {"ptn": self.domain}
        self.document = new_document("trang.rst", get_default_settings())
        self.document.settings.env = self.env
        self.document.settings.id_prefix = ""

    def directive(self, book: str = "mau20", **options: str) -> ProvisionsDirective:
        """Return the directive as it stands in line 7 of the page."""
        machine = SimpleNamespace(
            reporter=self.document.reporter,
            get_source_and_line=lambda line: ("trang.rst", line),
        )
        state = SimpleNamespace(document=self.document)
        return ProvisionsDirective(
            "ptn:provisions",
            [book],
            options,
            cast("Any", []),
            7,
            0,
            "",
            cast("Any", state),
            cast("Any", machine),
        )

    def drawn(self, book: str = "mau20", **options: str) -> str:
        return "".join(node.pformat() for node in self.directive(book, **options).run())

    def refused(self, book: str = "mau20", **options: str) -> str:
        """Return the message of the error, which has the level of an error."""
        with pytest.raises(DirectiveError) as caught:
            self.directive(book, **options).run()
        assert caught.value.level == 3
        return str(caught.value.msg)

    def resolve(self, target: str, page: str = "khác", node: object = None) -> nodes.Element | None:
        """Return what a role becomes on a page."""
        builder, asked, shown = cast("Any", Builder()), cast("Any", node), nodes.literal("", "lời")
        return self.domain.resolve_xref(self.env, page, builder, "provision", target, asked, shown)

    def resolve_any(self, target: str) -> list[tuple[str, str]]:
        """Return what the role for anything becomes."""
        builder, shown = cast("Any", Builder()), nodes.literal("", "lời")
        found = self.domain.resolve_any_xref(self.env, "khác", builder, target, cast("Any", None), shown)
        return [(role, node.pformat()) for role, node in found]


LINK = 'refdoc="trang" refdomain="ptn" refexplicit="1" reftarget="{}" reftype="provision" refwarn="0"'


def row(id_: str, text: str, kind: str, grade: str) -> str:
    return f"""\
            <row ids="ptn-{id_}">
                <entry>
                    <paragraph>
                        <pending_xref {LINK.format(id_)}>
                            <literal>
                                {id_}
                <entry>
                    <paragraph support_smartquotes="0">
                        {text}
                <entry>
                    <paragraph support_smartquotes="0">
                        {kind}
                <entry>
                    <paragraph>
                        <abbreviation explanation="{grade}">
                            S
"""


def table(language: str, heads: str, *rows: str) -> str:
    cells = "".join(
        f"""\
                <entry>
                    <paragraph support_smartquotes="0">
                        {head}
"""
        for head in heads.split(", ")
    )
    return f"""\
<table classes="ptn-provisions language-{language}">
    <tgroup cols="4">
        <colspec colwidth="20">
        <colspec colwidth="55">
        <colspec colwidth="15">
        <colspec colwidth="10">
        <thead>
            <row>
{cells}        <tbody>
{"".join(rows)}"""


S_VI, S_EN = (Grade.SEEN.label.get("vi"), Grade.SEEN.label.get("en"))


class TestTable:
    """A table of four columns; each row can be linked to and remembers where it is."""

    def test_what_is_asked_for(self) -> None:
        project = Project()
        assert project.drawn(only="mau20.a, mau20.other") == (
            table(
                "vi",
                "Quy định, Nội dung, Loại, Căn cứ",
                row("mau20.a.first", "Lời 1", "quy tắc", S_VI),
                row("mau20.a.second", "Lời 2", "quy tắc", S_VI),
            )
            + '<paragraph support_smartquotes="0">\n'
            + "    Bổ sung từ văn bản khác, không phải lời của văn bản này:\n"
            + table("vi", "Quy định, Nội dung, Loại, Căn cứ", row("mau20.other", "Lời 4", "quy tắc", S_VI))
        )
        assert list(project.domain.get_objects()) == [
            (id_, id_, "provision", "trang", f"ptn-{id_}", 1)
            for id_ in ("mau20.a.first", "mau20.a.second", "mau20.other")
        ]
        assert project.domain.data["places"]["mau20.other"] == {row_at("trang", "ptn-mau20.other")}
        assert set(project.document.ids) == {"ptn-mau20.a.first", "ptn-mau20.a.second", "ptn-mau20.other"}

    @pytest.mark.parametrize("options", [{}, {"language": "en"}])
    def test_in_english(self, options: dict[str, str]) -> None:
        """Where the project is English, or a table is asked for in English."""
        project = Project("vi" if options else "en-GB")
        assert project.drawn(only="mau20.ab", **options) == table(
            "en", "Provision, Content, Kind, Source", row("mau20.ab", "Words 3", "rule", S_EN)
        )

    def test_in_vietnamese_in_an_english_project(self) -> None:
        assert "Lời 3" in Project("en").drawn(only="mau20.ab", language="vi")

    def test_where_it_stands(self) -> None:
        (shown,) = Project().directive(only="mau20.ab").run()
        (link,) = shown.findall(pending_xref)
        assert (shown.source, shown.line) == (link.source, link.line) == ("trang.rst", 7)
        # Translators are shown nothing twice: none of it was written on the page.
        assert {node.rawsource for node in shown.findall(nodes.Element)} == {""}

    def test_twice_on_a_page(self) -> None:
        project = Project()
        first, second = project.drawn(only="mau20.ab"), project.drawn(only="mau20.ab")
        assert second == first.replace('ids="ptn-mau20.ab"', 'ids="ptn-ptn9"')
        places = {row_at("trang", "ptn-mau20.ab"), row_at("trang", "ptn-ptn9")}
        assert project.domain.data["places"] == {"mau20.ab": places}

    def test_everything(self) -> None:
        own, said, supplements = Project().directive().run()
        assert [len(list(part.findall(nodes.row))) - 1 for part in (own, supplements)] == [3, 1 + len(OF_CAN_THO)]
        assert said.astext() == "Bổ sung từ văn bản khác, không phải lời của văn bản này:"
        said, alone = Project().directive(only="mau20.other").run()
        assert (said.astext()[:7], len(list(alone.findall(nodes.row)))) == ("Bổ sung", 2)


class TestNothingToDraw:
    """What is not there cannot be drawn; the error says what is."""

    def test_an_unknown_instrument(self) -> None:
        error = UnknownTermError("expected.term", "ct20", "ptn:provisions", {"allowed": BOOKS})
        assert Project().refused("ct20") == error.explain("vi")
        assert Project("en").refused("ct20") == error.explain("en")
        assert Project().refused("ct20", language="en") == error.explain("en")

    def test_an_unknown_provision(self) -> None:
        error = Project().domain.unknown("mau20.a.fist")
        assert told(error) == (
            UnknownProvisionError,
            "expected.provision",
            "mau20.a.fist",
            "ptn:provision",
            {"known": ("mau20.a.first", "mau20.ab", "mau20.a.second")},
        )
        assert Project().refused(only="mau20.ab mau20.a.fist") == error.explain("vi")
        assert Project().refused(only="mau20.a.fist", language="en") == error.explain("en")
        assert told(Project().domain.unknown("zzz"))[-1] == {"known": BOOKS}

    def test_half_a_word_is_no_section(self) -> None:
        project = Project()
        assert project.refused(only="mau20.o") == project.domain.unknown("mau20.o").explain("vi")


class TestPlaces:
    """Where each provision can be looked up; a heading comes before the row of a table."""

    ROW, HEADING = row_at("trang", "ptn-mau20.ab"), Place(is_row=False, document="xa", anchor="mau20-ab")

    def test_are_noted_and_forgotten(self) -> None:
        domain = Project().domain
        assert list(domain.get_objects()) == []
        domain.note("mau20.other", row_at("trang", "z"))
        domain.note("mau20.ab", self.ROW)
        domain.note("mau20.ab", self.HEADING)
        other = ("mau20.other", "mau20.other", "provision", "trang", "z", 1)
        assert list(domain.get_objects()) == [("mau20.ab", "mau20.ab", "provision", "xa", "mau20-ab", 1), other]
        domain.clear_doc("xa")
        assert next(domain.get_objects()) == ("mau20.ab", "mau20.ab", "provision", "trang", "ptn-mau20.ab", 1)
        domain.clear_doc("trang")
        assert list(domain.get_objects()) == []
        assert domain.data["places"] == {"mau20.ab": set(), "mau20.other": set()}

    def test_of_another_process_are_taken_over(self) -> None:
        domain = Project().domain
        domain.note("mau20.ab", self.ROW)
        elsewhere = row_at("nơi khác", "x")
        domain.merge_domaindata({"xa"}, {"places": {"mau20.ab": {self.HEADING, elsewhere}, "mau20.other": {elsewhere}}})
        assert domain.data["places"] == {"mau20.ab": {self.ROW, self.HEADING}, "mau20.other": set()}

    def test_headings_that_are_ids(self) -> None:
        project = Project()
        project.document.nameids = cast("Any", {"mau20.ab": "mau20-ab", "mau20.a.first": None, "khác": "khac"})
        project.domain.process_doc(project.env, "xa", project.document)
        assert project.domain.data["places"] == {"mau20.ab": {self.HEADING}}


class TestLinks:
    """A role leads to the nearest place; an id that no instrument has is a warning."""

    def test_to_another_page_and_on_the_same(self) -> None:
        project = Project()
        project.domain.note("mau20.ab", TestPlaces.ROW)
        shown = "    <literal>\n        lời\n"
        found = project.resolve("mau20.ab")
        assert found is not None
        link = '<reference internal="1" reftitle="Lời 3" refuri="khác/../trang.html#ptn-mau20.ab">\n'
        assert found.pformat() == f"{link}{shown}"
        assert project.resolve_any("mau20.ab") == [("ptn:provision", f"{link}{shown}")]
        project.domain.note("mau20.ab", TestPlaces.HEADING)
        found = project.resolve("mau20.ab", page="xa")
        assert found is not None
        assert found.pformat() == f'<reference internal="1" refid="mau20-ab" reftitle="Lời 3">\n{shown}'

    def test_in_an_english_project(self) -> None:
        project = Project("en")
        project.domain.note("mau20.ab", TestPlaces.ROW)
        ((_, link),) = project.resolve_any("mau20.ab")
        assert 'reftitle="Words 3"' in link

    def test_to_what_is_not_shown(self) -> None:
        project = Project()
        assert (project.resolve("mau20.ab"), project.resolve_any("mau20.ab")) == (None, [])
        project.domain.note("mau20.ab", TestPlaces.ROW)
        project.domain.clear_doc("trang")
        assert (project.resolve("mau20.ab"), project.resolve_any("mau20.ab")) == (None, [])
        assert project.resolve_any("zzz") == []

    @pytest.mark.parametrize("language", ["vi", "en"])
    def test_to_what_no_instrument_has(self, language: Language, monkeypatch: pytest.MonkeyPatch) -> None:
        warned: list[tuple[object, ...]] = []

        def warning(message: str, **more: object) -> None:
            warned.append((message, more))

        monkeypatch.setattr(sphinx_ext, "_LOG", SimpleNamespace(warning=warning))
        project, node = Project(language), object()
        found = project.resolve("zzz", node=node)
        assert found is not None
        assert found.pformat() == "<literal>\n    lời\n"
        message = project.domain.unknown("zzz").explain(language)
        assert warned == [(message, {"location": node, "type": "ptn", "subtype": "provision"})]


class TestSource:
    """What nothing shows leads to the page on which it was seen; without one the words explain themselves."""

    def cited(self, id_: str, language: str = "vi", domain: str = "ptn") -> str | None:
        project, shown = Project(language), nodes.literal("", "lời")
        node = pending_xref("", refdomain=domain, reftarget=id_)
        found = sphinx_ext.cite_source(cast("Any", None), project.env, node, shown)
        assert found is None or found.rawsource == ""
        return found and found.pformat()

    SHOWN = "    <literal>\n        lời\n"

    def test_the_page(self) -> None:
        title = "Kế hoạch Mẫu, Điều 1: Lời 1"
        link = f'<reference internal="0" reftitle="{title}" refuri="{PAGE}">\n'
        assert self.cited("mau20.a.first") == f"{link}{self.SHOWN}"

    def test_the_words(self) -> None:
        explained = '<abbreviation explanation="Plan of Mẫu, Điều 2: Words 2">\n'
        assert self.cited("mau20.a.second", "en") == f"{explained}{self.SHOWN}"

    def test_of_another_domain(self) -> None:
        assert self.cited("mau20.a.first", domain="py") is None
        node = pending_xref("", reftarget="mau20.a.first")
        assert sphinx_ext.cite_source(cast("Any", None), Project().env, node, nodes.literal()) is None


class TestSetup:
    """What the extension tells Sphinx of itself, and what it refuses in a configuration."""

    def test_what_is_registered(self) -> None:
        told_to_sphinx: list[tuple[object, ...]] = []

        class App:
            def add_config_value(self, *what: object) -> None:
                told_to_sphinx.append(("value", *what))

            def add_domain(self, what: type) -> None:
                told_to_sphinx.append(("domain", what))

            def connect(self, event: str, does: object, **more: object) -> None:
                told_to_sphinx.append((event, does, more))

        assert sphinx_ext.setup(cast("Any", App())) == {
            "version": version("phieu-tin-nhiem"),
            "env_version": 1,
            "parallel_read_safe": True,
            "parallel_write_safe": True,
        }
        assert told_to_sphinx == [
            ("value", "ptn_plans", (), "env", (list, tuple)),
            ("domain", ProvisionDomain),
            ("config-inited", sphinx_ext.check_plans, {}),
            ("missing-reference", sphinx_ext.cite_source, {"priority": 900}),
        ]

    def test_what_is_no_plan(self) -> None:
        def check(*plans: object) -> None:
            sphinx_ext.check_plans(cast("Any", None), cast("Any", SimpleNamespace(ptn_plans=plans)))

        check()
        check(PLAN, ASSEMBLY_2023)
        with pytest.raises(ConfigError) as caught:
            check(PLAN, "ct19")
        assert str(caught.value) == "ptn_plans: 'ct19' is neither a Plan nor a Regulation"
