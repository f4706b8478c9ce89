"""The open questions with the readings taken, and the glossary."""

import tomllib
from typing import Final

import phieu_tin_nhiem as ptn
from phieu_tin_nhiem import Language, rules
from phieu_tin_nhiem.answers.sources import Topic
from phieu_tin_nhiem.base.lazy import listed
from phieu_tin_nhiem.base.text import Labelled

from .code import FACE, names_in
from .markdown import NOTHING, TEMPLATES, Page, facts, filled, say, table


def interpretations_page(language: Language) -> list[str]:
    """Return the page of the open questions and the readings taken."""
    lines: list[str] = []
    for item in ptn.INTERPRETATIONS:
        pairs = [
            (say(language, "cách hiểu", "reading"), item.reading.get(language)),
            (say(language, "cách khác", "other reading"), NOTHING if item.other is None else item.other.get(language)),
            (say(language, "căn cứ", "support"), item.support.get(language)),
            (say(language, "tùy chọn", "option"), NOTHING if item.option is None else f"`{item.option}`"),
        ]
        lines += ["", f"({item.id.lower()})=", f"## {item.id}: {item.question.get(language)}", "", *facts(pairs)]
    return filled("interpretations", language, readings=lines)


def glossary_page(language: Language) -> list[str]:
    """Return the glossary: every list of terms, by the name that it has in code."""
    lines: list[str] = []
    titles = tomllib.loads((TEMPLATES / "terms.vi.toml").read_text(encoding="utf-8"))
    header = [say(language, "mã", "code"), say(language, "dữ liệu", "data"), "tiếng Việt", "English"]
    terms: list[type[Labelled]] = [*lists_of_terms(), Topic]
    for term in terms:
        members = term.standard()
        rows = ([f"`{member.name}`", f"`{member.value}`", member.label.vi, member.label.en] for member in members)
        summary = titles[term.__name__] if language == "vi" else (term.__doc__ or "").splitlines()[0]
        lines += ["", f"## {term.__name__}", "", summary, "", *table(header, rows)]
    return filled("glossary", language, lists=lines)


def lists_of_terms() -> list[type[Labelled]]:
    """Return the lists of terms that the face and the rules give, in the order of their names."""
    values = [getattr(ptn, name) for name in listed(FACE)]
    values += [getattr(rules, name) for name in names_in("rules")]
    found = {value for value in values if isinstance(value, type) and issubclass(value, Labelled)}
    return sorted(found, key=lambda term: term.__name__)


PAGES: Final[dict[str, Page]] = {
    "explanation/interpretations.md": interpretations_page,
    "reference/glossary.md": glossary_page,
}
