"""How Sphinx builds the documentation: this one configuration, once for each language (see `make docs`)."""

import re
from importlib.metadata import version as installed_version
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.config import Config

HERE = Path(__file__).resolve().parent
# What a reader of the other language is offered, in that language.
OTHER = {"vi": ("en", "English"), "en": ("vi", "Tiếng Việt")}
TITLES = {"vi": "lấy phiếu tín nhiệm", "en": "votes of confidence"}
PROMPTS = {"vi": ("Xem mã", "Ẩn mã"), "en": ("Show the code", "Hide the code")}

project = "phieu_tin_nhiem"
author = "The phieu_tin_nhiem contributors"
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

# Every reference has to lead somewhere; a type variable has no entry, and Sphinx and Hypothesis have no copy here.
nitpicky = True
nitpick_ignore_regex = [
    ("py:class", r"phieu_tin_nhiem\.([a-z_]+\.)*(T|[A-Z][A-Za-z]*T)"),
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


def spell_terms(
    _app: Sphinx, _what: str, _name: str, _value: object, _options: object, signature: str | None, returns: str | None
) -> tuple[str | None, str | None]:
    """Write the member of a list of terms inside a default as it is written in code, or nothing could read it."""
    return signature and re.sub(r"<(\w+\.\w+): [^<>]*>", r"\1", signature), returns


def let_the_keyboard_scroll(
    _app: Sphinx, _page: str, _template: str, context: dict[str, object], _doctree: object
) -> None:
    """Let code and tables that are wider than the page be scrolled without a mouse."""
    body = context.get("body")
    if isinstance(body, str):
        body = body.replace("<pre>", '<pre tabindex="0">')
        context["body"] = body.replace('<div class="table-wrapper', '<div tabindex="0" class="table-wrapper')


def setup(app: Sphinx) -> None:
    """Have docstrings looked at before Napoleon reads them, and every page know its counterpart."""
    app.connect("config-inited", name_the_site)
    app.connect("html-page-context", offer_the_other_language)
    app.connect("autodoc-process-signature", spell_terms)
    app.connect("html-page-context", let_the_keyboard_scroll)
    app.connect("autodoc-process-docstring", keep_sentences_whole, priority=400)
