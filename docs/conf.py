"""How Sphinx builds the documentation: this one configuration, once for each language (see `make docs`)."""

import json
import re
from contextlib import suppress
from html import escape, unescape
from importlib import import_module
from importlib.metadata import version as installed_version
from inspect import isclass, isfunction
from pathlib import Path
from pkgutil import walk_packages
from typing import get_type_hints

import attrs
from babel.messages.pofile import read_po
from docutils.utils.smartquotes import smartchars
from sphinx.addnodes import desc_annotation
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.transforms import SphinxTransform

import phieu_tin_nhiem
from phieu_tin_nhiem import CAN_THO_2019

HERE = Path(__file__).resolve().parent
# What a reader of the other language is offered, in that language.
OTHER = {"vi": ("en", "English"), "en": ("vi", "Tiếng Việt")}
TITLES = {"vi": "lấy phiếu tín nhiệm", "en": "votes of confidence"}
PROMPTS = {"vi": ("Xem mã", "Ẩn mã"), "en": ("Show the code", "Hide the code")}
AUTHORS = {"vi": "Những người đóng góp cho phieu_tin_nhiem", "en": "The phieu_tin_nhiem contributors"}
# Of more columns than this, or of longer rows, a phone shows each row as a list; two columns always fit.
NARROW_COLUMNS, NARROW_ROW, TWO = 4, 55, 2
# Longer than a line of code: the value of a constant is left out then.
LONGEST_VALUE = 120
# Vietnamese has the quotation marks of English; docutils has no entry for it.
smartchars.quotes["vi"] = smartchars.quotes["en"]

project = "phieu_tin_nhiem"
author = AUTHORS["en"]
copyright = f"2026, {author}"
release = version = installed_version("phieu-tin-nhiem")
language = "vi"
locale_dirs = [str(HERE / "locale")]
gettext_auto_build = False

extensions = [
    "myst_nb",
    "phieu_tin_nhiem.sphinx_ext",
    "sphinx.ext.autodoc",
    "sphinx.ext.autosummary",
    "sphinx.ext.intersphinx",
    "sphinx.ext.napoleon",
    "sphinx.ext.viewcode",
]
templates_path = [str(HERE / "_templates")]
html_static_path = ["_static"]
html_css_files = ["site.css"]

# Every reference has to lead somewhere; type variables and names for several types have no entry, and Sphinx and
# Hypothesis have no copy here.
nitpicky = True
nitpick_ignore_regex = [
    ("py:(class|obj)", r"phieu_tin_nhiem\.([a-z_]+\.)*_?(T|[A-Z][A-Za-z]*T|Bad)"),
    ("py:class", "Answer|Attribute|Facts"),
    ("py:(class|exc)", r"(docutils|hypothesis|sphinx|st)\..*|BuildEnvironment|ConfigError|ObjType"),
]

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

# The notebooks are run at every build; one that fails fails the build.
nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_execution_timeout = 180

# The site's own inventory where it can be reached, the copy beside this file where it cannot.
intersphinx_mapping = {
    "python": ("https://docs.python.org/3.11", (None, str(HERE / "inventories" / "python.inv"))),
    "attrs": ("https://www.attrs.org/en/stable", (None, str(HERE / "inventories" / "attrs.inv"))),
}
intersphinx_timeout = 5

html_theme = "furo"
html_theme_options = {"top_of_page_buttons": ["view"]}
html_copy_source = False


def name_the_site(_app: Sphinx, config: Config) -> None:
    """Give the site its title in the language in which it is being built."""
    config["html_title"] = f"phieu_tin_nhiem: {TITLES[config.language]}"
    config["html_short_title"] = "phieu_tin_nhiem"
    config["copyright"] = f"2026, {AUTHORS[config.language]}"
    config["nb_code_prompt_show"], config["nb_code_prompt_hide"] = PROMPTS[config.language]


def offer_the_other_language(
    app: Sphinx, pagename: str, _templatename: str, context: dict[str, object], _doctree: object
) -> None:
    """Tell the templates where this very page stands in the other language."""
    code, name = OTHER[app.config.language]
    up = "../" * (pagename.count("/") + 1)
    context["other_language"] = {"code": code, "name": name, "url": f"{up}{code}/{pagename}.html"}


def keep_sentences_whole(
    _app: Sphinx, what: str, _name: str, _value: object, _options: object, lines: list[str]
) -> None:
    """Let a colon in the first line of a property be a colon; Napoleon would take what stands before it for a type."""
    if what in {"attribute", "data", "property"}:
        lines[:0] = ["..", ""]  # an empty comment


def show_types_alone() -> None:
    """Have each annotation say its type alone; the check that ``Count`` or ``Day`` adds is no part of a signature."""
    for found in walk_packages(phieu_tin_nhiem.__path__, "phieu_tin_nhiem."):
        if found.name == "phieu_tin_nhiem.__main__":
            continue
        module = import_module(found.name)
        of_ours = [
            value
            for value in vars(module).values()
            if (isclass(value) or isfunction(value)) and value.__module__ == found.name
        ]
        for value in of_ours:
            methods = vars(value).values() if isclass(value) else ()
            for each in (value, *(getattr(method, "fget", method) for method in methods)):
                if not isfunction(each) and each is not value:
                    continue
                with suppress(NameError, TypeError):  # what attrs writes itself, or what no type can be made of
                    hints = get_type_hints(each, None if isclass(each) else {**vars(module), **each.__globals__})
                    each.__annotations__ |= {name: hints[name] for name in each.__annotations__}
            if isclass(value) and attrs.has(value):  # what is checked is given in the type that the field has
                hints = get_type_hints(value)
                named = {field.alias: hints[field.name] for field in attrs.fields(value) if field.init}
                value.__init__.__annotations__ |= named


def spell_terms(
    _app: Sphinx, _what: str, _name: str, _value: object, _options: object, signature: str | None, returns: str | None
) -> tuple[str | None, str | None]:
    """Write a plan or a member of a list of terms inside a default as code does, or nothing could read it."""
    if signature is None:
        return signature, returns
    named = signature.replace(repr(CAN_THO_2019), "CAN_THO_2019")
    return re.sub(r"<(\w+\.\w+): [^<>]*>", r"\1", named), returns


class LeaveOutLongValues(SphinxTransform):
    """Leave out the value of a constant that would fill screens, such as a whole plan: its example says more."""

    default_priority = 700

    def apply(self, **_kwargs: object) -> None:
        """Take the values away."""
        for annotation in list(self.document.findall(desc_annotation)):
            text = annotation.astext().lstrip()
            if text.startswith("=") and len(text) > LONGEST_VALUE:
                annotation.parent.remove(annotation)


class KeepDataAsItIs(SphinxTransform):
    """Leave the quotation marks and dashes of a page that is made from the code as the data have them."""

    default_priority = 740  # before the marks are set

    def apply(self, **_kwargs: object) -> None:
        """Mark the document."""
        if self.env.doc2path(self.env.docname).read_text(encoding="utf-8").startswith("<!-- Made from the code"):
            self.document["support_smartquotes"] = False


def as_list_on_phones(table: re.Match[str]) -> str:
    """Tell each cell of a wide table what its column is called, since a phone shows each row as a list (site.css)."""
    heads = [in_words(head) for head in re.findall(r'<th class="head[^>]*>(.*?)</th>', table[0], re.DOTALL)]
    rows = [len(in_words(row)) for row in re.findall(r"<tr[^>]*>(.*?)</tr>", table[0], re.DOTALL)]
    fits = len(heads) <= NARROW_COLUMNS and max(rows) <= NARROW_ROW
    if len(heads) <= TWO or fits:
        return table[0]

    def named(row: re.Match[str]) -> str:
        names = iter(heads)
        return re.sub("<td", lambda _: f'<td data-label="{escape(next(names))}"', row[0])

    return re.sub(r"<tr.*?</tr>", named, table[0], flags=re.DOTALL).replace("docutils", "as-list docutils", 1)


def in_words(html: str) -> str:
    """Return the text of a piece of HTML."""
    return unescape(re.sub("<[^>]*>", "", html)).strip()


def fit_every_screen(_app: Sphinx, _page: str, _template: str, context: dict[str, object], _doctree: object) -> None:
    """Let tables that are wider than the page be scrolled without a mouse, and be read on a phone."""
    body = context.get("body")
    if isinstance(body, str):
        body = re.sub(r'<table class="[^"]*docutils.*?</table>', as_list_on_phones, body, flags=re.DOTALL)
        body = body.replace("\n\n</pre>", "\n</pre>")  # the line that ends an example for doctest
        context["body"] = body.replace('<div class="table-wrapper', '<div tabindex="0" class="table-wrapper')


def give_the_search_its_words(app: Sphinx, failed: Exception | None) -> None:
    """Hand the words of the catalogue to the browser, which writes the results of a search."""
    catalogue = HERE / "locale" / app.config.language / "LC_MESSAGES" / "sphinx.po"
    if failed or not catalogue.exists():
        return
    with catalogue.open("rb") as file:
        words = {
            message.id if isinstance(message.id, str) else message.id[0]: message.string
            for message in read_po(file)
            if message.id
        }
    said = json.dumps({"locale": app.config.language, "messages": words, "plural_expr": "0"})
    path = Path(app.outdir) / "_static" / "translations.js"
    path.write_text(f"Documentation.addTranslations({said});\n", encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Have docstrings looked at before Napoleon reads them, and every page know its counterpart."""
    show_types_alone()
    app.connect("config-inited", name_the_site)
    app.connect("html-page-context", offer_the_other_language)
    app.connect("autodoc-process-signature", spell_terms)
    app.connect("html-page-context", fit_every_screen)
    app.connect("build-finished", give_the_search_its_words)
    app.add_transform(LeaveOutLongValues)
    app.add_transform(KeepDataAsItIs)
    app.connect("autodoc-process-docstring", keep_sentences_whole, priority=400)
