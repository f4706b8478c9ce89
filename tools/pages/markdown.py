"""Markdown: tables, links and the two languages, as every made page needs them."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from phieu_tin_nhiem import Language, Provision, Text

NOTHING: Final = "–"
TEMPLATES: Final = Path(__file__).resolve().parent.parent / "templates"

# A page is what one language says of something, line by line.
Page = Callable[[Language], list[str]]


def filled(template: str, language: Language, /, **parts: str | list[str]) -> list[str]:
    """Return a page: its template in a language, with the parts put into their places, without lines around them."""
    text = (TEMPLATES / f"{template}.{language}.md").read_text(encoding="utf-8").rstrip("\n")
    for place, part in parts.items():
        text = text.replace(f"{{{{ {place} }}}}", part if isinstance(part, str) else "\n".join(part).strip("\n"))
    return text.split("\n")


def say(language: Language, vi: str, en: str) -> str:
    """Return one of two wordings."""
    return Text(vi, en).get(language)


def table(header: Iterable[str], rows: Iterable[Iterable[str]]) -> list[str]:
    """Return a Markdown table."""
    heads = list(header)
    lines = [" | ".join(heads), " | ".join("---" for _ in heads)]
    lines += [" | ".join(cell.replace("|", "\\|") for cell in row) for row in rows]
    return [f"| {line} |" for line in lines]


def facts(pairs: Iterable[tuple[str, str]]) -> list[str]:
    """Return a list of what is called how: it needs no width, so that a phone shows it as well as a desk."""
    return [f"* **{name}**: {value}" for name, value in pairs]


def reading_links(ids: Iterable[str]) -> str:
    """Return links from a reference page to the readings that are called so."""
    return ", ".join(f"[{id_}](../explanation/interpretations.md#{id_.lower()})" for id_ in ids) or NOTHING


def in_code(value: object) -> str:
    """Return a link to what the reference of the code says of the type of a value."""
    kind = type(value)
    return f"[`{kind.__name__}`](#{kind.__module__}.{kind.__qualname__})"


def place(provision: Provision) -> str:
    """Return where a provision stands, its grade, and links to the pages on which it was seen."""
    citation = provision.citation
    links = (f"[{number}]({url})" for number, url in enumerate(citation.urls, 1))
    return " ".join([citation.locator, f"({citation.grade.value})", *links])
