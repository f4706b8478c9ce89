"""How Sphinx builds the documentation."""

from importlib.metadata import version as installed_version

from sphinx.application import Sphinx

project = "phieu_tin_nhiem"
author = "The phieu_tin_nhiem contributors"
copyright = f"2026, {author}"
release = version = installed_version("phieu-tin-nhiem")

extensions = [
    "myst_nb",
    "sphinx.ext.autodoc",
    "sphinx.ext.autosummary",
    "sphinx.ext.intersphinx",
    "sphinx.ext.napoleon",
    "sphinx.ext.viewcode",
]
exclude_patterns = ["inventories"]
templates_path = ["_templates"]

# Every reference has to lead somewhere; a type variable is the one thing that has no entry.
nitpicky = True
nitpick_ignore_regex = [
    ("py:class", r"phieu_tin_nhiem\.([a-z_]+\.)*(T|[A-Z][A-Za-z]*T)"),
    # A default that is shown as <Scope.ROW: 'row'> keeps Sphinx from reading the types beside it.
    ("py:class", r"tuple\[str"),
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
nb_code_prompt_show = "Xem mã · Show the code"
nb_code_prompt_hide = "Ẩn mã · Hide the code"

# The site's own inventory where it can be reached, the copy beside this file where it cannot.
intersphinx_mapping = {
    "python": ("https://docs.python.org/3.11", (None, "inventories/python.inv")),
    "attrs": ("https://www.attrs.org/en/stable", (None, "inventories/attrs.inv")),
}
intersphinx_timeout = 5

html_theme = "furo"
html_title = f"phieu_tin_nhiem {release}"


def keep_sentences_whole(
    _app: Sphinx, what: str, _name: str, _value: object, _options: object, lines: list[str]
) -> None:
    """Let a colon in the first line of a property be a colon; Napoleon would take what stands before it for a type."""
    if what in {"attribute", "property"}:
        lines[:0] = ["..", ""]  # an empty comment


def let_the_keyboard_scroll(
    _app: Sphinx, _page: str, _template: str, context: dict[str, object], _doctree: object
) -> None:
    """Let code and tables that are wider than the page be scrolled without a mouse."""
    body = context.get("body")
    if isinstance(body, str):
        body = body.replace("<pre>", '<pre tabindex="0">')
        context["body"] = body.replace('<div class="table-wrapper', '<div tabindex="0" class="table-wrapper')


def setup(app: Sphinx) -> None:
    """Have docstrings looked at before Napoleon reads them, and pages before they are written."""
    app.connect("html-page-context", let_the_keyboard_scroll)
    app.connect("autodoc-process-docstring", keep_sentences_whole, priority=400)
