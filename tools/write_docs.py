"""Write the pages of the documentation that are made from the code, in both languages.

``python tools/write_docs.py`` writes them; with ``--check`` it only says which are out of date. The pages are kept
under version control, so that they can be read where the sources are read.
"""

import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Final

import pages
from pages.markdown import Page

from phieu_tin_nhiem.base.text import LANGUAGES, Language

DOCS: Final = Path(__file__).resolve().parent.parent / "docs"
MADE: Final = "<!-- Made from the code by tools/write_docs.py; change it there. -->"
MODULES: Final = [import_module(f"pages.{found.name}") for found in iter_modules(pages.__path__)]
PAGES: Final[dict[str, Page]] = {name: page for each in MODULES for name, page in getattr(each, "PAGES", {}).items()}
# Parts of pages that are written by hand, each in a folder of its own and in a file for each language.
PARTS: Final[dict[str, Page]] = {name: part for each in MODULES for name, part in getattr(each, "PARTS", {}).items()}


def made(name: str, language: Language) -> str:
    """Return what a page, or a part of one, has to say in a language."""
    return "\n".join([MADE, "", *{**PAGES, **PARTS}[name](language), ""])


def path_of(name: str, language: Language) -> Path:
    """Return where a page, or a part of one, stands."""
    return DOCS / name / f"{language}.md" if name in PARTS else DOCS / language / name


def main(arguments: list[str]) -> int:
    """Write the pages, or with ``--check`` name those that are out of date; the exit status is 1 if there are any."""
    stale = []
    for language in LANGUAGES:
        for name in (*PAGES, *PARTS):
            path = path_of(name, language)
            text = made(name, language)
            if path.exists() and path.read_text(encoding="utf-8") == text:
                continue
            stale.append(path.relative_to(DOCS).as_posix())
            if "--check" not in arguments:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
    if stale:
        print(("out of date: " if "--check" in arguments else "written: ") + ", ".join(stale))
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
