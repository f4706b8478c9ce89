"""Sphinx: other projects' documentation draws the provisions of an instrument, and cites them by their ids.

In ``conf.py``: ``extensions = ["phieu_tin_nhiem.sphinx_ext"]``, and on a page, here in reStructuredText::

    .. ptn:provisions:: ct19
       :only: ct19.preparation

    Notice is due :ptn:provision:`five days before <ct19.preparation.notice>`.

The directive draws a table of an instrument's provisions. The role leads to the section that is headed by the id, else
to the row of a table, else to another project's documentation that intersphinx knows, else to the page on which the
provision was seen; an id that no instrument has is a warning, which ``-W`` makes an error. A plan of one's own joins
with ``ptn_plans = [OUR_PLAN]`` in ``conf.py``. It needs the extra: ``pip install "phieu-tin-nhiem[sphinx]"``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from difflib import get_close_matches
from functools import cached_property
from importlib.metadata import version
from typing import Any, ClassVar, Final, NamedTuple, cast

from phieu_tin_nhiem.base.errors import MissingExtraError, UnknownProvisionError, UnknownTermError

try:
    from docutils import nodes
    from docutils.parsers.rst import directives
    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.config import Config
    from sphinx.domains import Domain, ObjType
    from sphinx.environment import BuildEnvironment
    from sphinx.errors import ConfigError
    from sphinx.roles import XRefRole
    from sphinx.util.docutils import SphinxDirective
    from sphinx.util.logging import getLogger
    from sphinx.util.nodes import make_id, make_refnode
except ImportError as error:
    raise MissingExtraError(__name__, "sphinx") from error

from phieu_tin_nhiem.answers.sources import COLUMN_CONTENT, COLUMN_GRADE, COLUMN_KIND, COLUMN_PROVISION, Provision
from phieu_tin_nhiem.base.sentences import EXPECTED_TERM
from phieu_tin_nhiem.base.text import LANGUAGES, Language
from phieu_tin_nhiem.law import EXPECTED_PROVISION
from phieu_tin_nhiem.plans.instruments import INSTRUMENTS
from phieu_tin_nhiem.plans.plan import SUPPLEMENTS, Plan

_LOG: Final = getLogger(__name__)
_LANGUAGE: Final = "ptn-language"
_SHIPPED: Final = tuple(item.plan for item in INSTRUMENTS)
_COLUMNS: Final = ((COLUMN_PROVISION, 20), (COLUMN_CONTENT, 55), (COLUMN_KIND, 15), (COLUMN_GRADE, 10))


class Place(NamedTuple):
    """Where a provision can be looked up: a heading comes before the row of a table.

    >>> heading, row = Place(False, "rules", "ct19-tenure"), Place(True, "index", "ptn-ct19-tenure")
    >>> min(heading, row).document
    'rules'
    """

    is_row: bool
    document: str
    anchor: str


class ProvisionsDirective(SphinxDirective):
    """Draw the provisions of the instrument that has this id, as a table.

    Options: ``language`` (``vi`` or ``en``; the project's own, if it is left out), and ``only``, the ids or the
    beginnings of the ids to draw.

    >>> ProvisionsDirective.option_spec["language"]("en")
    'en'
    """

    required_arguments = 1
    option_spec: ClassVar[dict[str, Callable[[str], Any]] | None] = {
        "language": lambda text: directives.choice(text, LANGUAGES),
        "only": directives.unchanged_required,
    }

    def run(self) -> list[nodes.Node]:
        """Return the table, and one more for the supplements if there are any."""
        domain = domain_of(self.env)
        book = domain.books.get(self.arguments[0])
        language: Language = self.options.get("language", domain.language)
        if book is None:
            allowed: dict[str, object] = {"allowed": tuple(domain.books)}
            raise self.error(UnknownTermError(EXPECTED_TERM, self.arguments[0], self.name, allowed).explain(language))
        heads = self.options.get("only", "").replace(",", " ").split()
        for head in heads:
            if not _under((head,), (*book.provisions, *book.supplements)):
                raise self.error(domain.unknown(head).explain(language))
        own, supplements = _under(heads, book.provisions), _under(heads, book.supplements)
        drawn: list[nodes.Node] = [self.table(own, language)] if own else []
        if supplements:
            drawn += [_paragraph(SUPPLEMENTS.text(language, {})), self.table(supplements, language)]
        return drawn

    def table(self, provisions: Sequence[Provision], language: Language) -> nodes.table:
        """Return a table whose rows can be linked to."""
        group = nodes.tgroup(cols=len(_COLUMNS))
        group += [nodes.colspec(colwidth=width) for _, width in _COLUMNS]
        header = _row(_paragraph(column.text(language, {})) for column, _ in _COLUMNS)
        group += nodes.thead("", header)
        group += nodes.tbody("", *(self.row(provision, language) for provision in provisions))
        table = nodes.table("", group, classes=["ptn-provisions"])
        table[_LANGUAGE] = language
        self.set_source_info(table)
        return table

    def row(self, provision: Provision, language: Language) -> nodes.row:
        """Return one provision as a row, and note where it is."""
        anchor = make_id(self.env, self.state.document, "ptn", provision.id)
        link = pending_xref(
            "",
            nodes.literal("", provision.id),
            refdomain=ProvisionDomain.name,
            reftype="provision",
            reftarget=provision.id,
            refexplicit=True,
            refwarn=False,
            refdoc=self.env.docname,
        )
        self.set_source_info(link)
        grade = provision.citation.grade
        row = _row(
            (
                nodes.paragraph("", "", link),
                _paragraph(provision.content.get(language)),
                _paragraph(provision.kind.label.get(language)),
                nodes.paragraph("", "", nodes.abbreviation("", grade.value, explanation=grade.label.get(language))),
            )
        )
        row["ids"].append(anchor)
        self.state.document.note_explicit_target(row)
        domain_of(self.env).note(provision.id, Place(is_row=True, document=self.env.docname, anchor=anchor))
        return row


class ProvisionDomain(Domain):
    """The provisions that a project's documentation draws and cites.

    >>> sorted([*ProvisionDomain.directives, *ProvisionDomain.roles])
    ['provision', 'provisions']
    """

    name = "ptn"
    label = "phieu_tin_nhiem"
    object_types: ClassVar[dict[str, ObjType]] = {"provision": ObjType("provision", "provision")}
    roles: ClassVar[dict[str, Any]] = {"provision": XRefRole()}
    directives: ClassVar[dict[str, Any]] = {"provisions": ProvisionsDirective}
    initial_data: ClassVar[dict[str, Any]] = {"places": {}}
    data_version = 1

    @cached_property
    def books(self) -> Mapping[str, Plan]:
        """The instruments that ship with the library, and the project's own, by their ids."""
        return {book.instrument.id: book for book in (*_SHIPPED, *self.env.config.ptn_plans)}

    @cached_property
    def provisions(self) -> Mapping[str, Provision]:
        """Every provision by its id; an instrument's own text comes before what supplements another."""
        supplements = [provision for book in self.books.values() for provision in book.supplements]
        own = [provision for book in self.books.values() for provision in book.provisions]
        return {provision.id: provision for provision in (*supplements, *own)}

    @property
    def language(self) -> Language:
        """English in a project whose language is English, else Vietnamese."""
        return "en" if self.env.config.language.startswith("en") else "vi"

    @property
    def _places(self) -> dict[str, set[Place]]:
        return cast("dict[str, set[Place]]", self.data["places"])

    def note(self, id: str, place: Place) -> None:  # noqa: A002 - it is called id in the documents
        """Remember where a provision can be looked up."""
        self._places.setdefault(id, set()).add(place)

    def unknown(self, id: str) -> UnknownProvisionError:  # noqa: A002 - it is called id in the documents
        """Return the error that says that no instrument has this provision, and which ids are like it."""
        alike = tuple(get_close_matches(id, self.provisions)) or tuple(self.books)
        return UnknownProvisionError(EXPECTED_PROVISION, id, "ptn:provision", {"known": alike})

    def clear_doc(self, docname: str) -> None:
        """Forget what a page showed."""
        for places in self._places.values():
            places -= {place for place in places if place.document == docname}

    def merge_domaindata(self, docnames: AbstractSet[str], otherdata: dict[str, Any]) -> None:
        """Take over what another process read."""
        for id_, places in otherdata["places"].items():
            self._places.setdefault(id_, set()).update(place for place in places if place.document in docnames)

    def process_doc(self, env: BuildEnvironment, docname: str, document: nodes.document) -> None:  # noqa: ARG002
        """Note the headings that are ids of provisions."""
        for id_ in self.provisions:
            anchor = document.nameids.get(nodes.fully_normalize_name(id_))
            if anchor is not None:
                self.note(id_, Place(is_row=False, document=docname, anchor=anchor))

    def resolve_xref(
        self,
        env: BuildEnvironment,  # noqa: ARG002
        fromdocname: str,
        builder: Builder,
        typ: str,  # noqa: ARG002
        target: str,
        node: pending_xref,
        contnode: nodes.Element,
    ) -> nodes.reference | None:
        """Return a link to a provision, or None where this project shows it nowhere; an unknown id is a warning."""
        if target not in self.provisions:
            _LOG.warning(self.unknown(target).explain(self.language), location=node, type="ptn", subtype="provision")
            return cast("nodes.reference", contnode)
        return self._link(fromdocname, builder, target, contnode)

    def resolve_any_xref(
        self,
        env: BuildEnvironment,  # noqa: ARG002
        fromdocname: str,
        builder: Builder,
        target: str,
        node: pending_xref,  # noqa: ARG002
        contnode: nodes.Element,
    ) -> list[tuple[str, nodes.reference]]:
        """Return a link to a provision if ``target`` is the id of one that is shown."""
        found = self._link(fromdocname, builder, target, contnode)
        return [] if found is None else [("ptn:provision", found)]

    def _link(self, page: str, builder: Builder, target: str, contnode: nodes.Element) -> nodes.reference | None:
        """Return a link from a page to the nearest place that shows a provision, or None where none does."""
        places = self._places.get(target)
        if not places:
            return None
        place = min(places)
        title = self.provisions[target].content.get(self.language)
        return make_refnode(builder, page, place.document, place.anchor, contnode, title)

    def get_objects(self) -> Iterator[tuple[str, str, str, str, str, int]]:
        """Go through the provisions that are shown: what intersphinx offers to other projects."""
        for id_, place in sorted((id_, min(places)) for id_, places in self._places.items() if places):
            yield id_, id_, "provision", place.document, place.anchor, 1


def domain_of(env: BuildEnvironment) -> ProvisionDomain:
    """Return the provisions of a project."""
    return cast("ProvisionDomain", env.domains[ProvisionDomain.name])


def cite_source(
    _app: Sphinx, env: BuildEnvironment, node: pending_xref, contnode: nodes.Element
) -> nodes.Element | None:
    """Lead to the page on which a provision was seen, when nothing nearer shows it."""
    if node.get("refdomain") != ProvisionDomain.name:
        return None
    domain = domain_of(env)
    provision = domain.provisions[node["reftarget"]]
    title = f"{provision.citation.format(domain.language)}: {provision.content.get(domain.language)}"
    if provision.citation.urls:
        return nodes.reference("", "", contnode, refuri=provision.citation.urls[0], reftitle=title, internal=False)
    return nodes.abbreviation("", "", contnode, explanation=title)


def name_languages(_app: Sphinx, doctree: nodes.document, _docname: str) -> None:
    """Say in which language each table is: a class of this form becomes the attribute "lang" in HTML.

    It is said only when the page is written: docutils looks for the quotation marks of a language before, and warns
    that it knows none for Vietnamese.
    """
    for table in doctree.findall(nodes.table):
        if _LANGUAGE in table:
            table["classes"].append(f"language-{table[_LANGUAGE]}")


def check_plans(_app: Sphinx, config: Config) -> None:
    """Refuse a configuration that lists something else than plans.

    >>> from types import SimpleNamespace
    >>> check_plans(None, SimpleNamespace(ptn_plans=["ct19"]))
    Traceback (most recent call last):
    ...
    sphinx.errors.ConfigError: ptn_plans: 'ct19' is no Plan
    """
    for item in config.ptn_plans:
        if not isinstance(item, Plan):
            message = f"ptn_plans: {item!r} is no Plan"
            raise ConfigError(message)


def setup(app: Sphinx) -> dict[str, object]:
    """Have Sphinx know the directive and the role; pages may be read and written in parallel."""
    app.add_config_value("ptn_plans", (), "env", (list, tuple))
    app.add_domain(ProvisionDomain)
    app.connect("config-inited", check_plans)
    app.connect("doctree-resolved", name_languages)
    # After intersphinx, which may know a page that shows the provision.
    app.connect("missing-reference", cite_source, priority=900)
    return {
        "version": version("phieu-tin-nhiem"),
        "env_version": ProvisionDomain.data_version,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }


def _under(heads: Sequence[str], provisions: Iterable[Provision]) -> list[Provision]:
    """Return the provisions that are called so or stand in a section that is; all of them if nothing is asked for."""
    return [
        provision
        for provision in provisions
        if not heads or any(provision.id == head or provision.id.startswith(f"{head}.") for head in heads)
    ]


def _paragraph(text: str) -> nodes.paragraph:
    # The words of an instrument keep their quotation marks and dashes.
    return nodes.paragraph("", text, support_smartquotes=False)


def _row(cells: Iterable[nodes.Node]) -> nodes.row:
    return nodes.row("", *(nodes.entry("", cell) for cell in cells))
