"""Where the sources have a provision, how well it is attested, where it was seen, and whether it says so."""

from __future__ import annotations

from urllib.parse import urlsplit

from phieu_tin_nhiem import ProvisionKind
from phieu_tin_nhiem.plans.plan import Plan


def attested(book: Plan, id: str) -> tuple[str, str, set[str | None]]:  # noqa: A002 - as in the documents
    """Return the place of a provision, its grade and the sites on which it was seen."""
    citation = book.provision(id).citation
    return citation.locator, citation.grade.value, {urlsplit(url).hostname for url in citation.urls}


def unsaid(book: Plan, id: str, *pairs: str) -> list[str]:  # noqa: A002 - as in the documents
    """Return what a provision does not say of the given, each in Vietnamese and, after a stroke, in English."""
    content = book.provision(id).content
    return [
        pair
        for pair in pairs
        for vi, _, en in [pair.partition(" | ")]
        if vi.casefold() not in content.vi.casefold() or (en or vi).casefold() not in content.en.casefold()
    ]


def is_without_rule(book: Plan, id: str) -> bool:  # noqa: A002 - as in the documents
    """Say whether no rule serves a provision: it only declares or defines."""
    return book.serving_rules(book.provision(id)) == ()


def is_gap(book: Plan, id: str) -> bool:  # noqa: A002 - as in the documents
    """Say whether a provision says what is not known; that follows from the sources, so its grade is D."""
    provision = book.provision(id)
    return provision.kind is ProvisionKind.GAP and provision.citation.grade.value == "D"
