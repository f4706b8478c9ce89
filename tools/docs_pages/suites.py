"""Which test classes speak of which provision: read from the tests themselves, so that the page cannot flatter."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from phieu_tin_nhiem import Provision

TESTS: Final = Path(__file__).resolve().parents[2] / "tests"

# The files in which a docstring that says "Điều 3" means an article of this instrument.
_FILES: Final = {
    "nq35": "test_assembly_2012.py",
    "nq85": "test_assembly_2014.py",
    "nq96": "test_assembly_2023.py",
    "qd262": "test_party_2014.py",
    "qd96": "test_party_2023.py",
}
_HANDLE: Final = re.compile(r"[a-z]+[0-9]+(?:\.[a-z][a-z0-9_]*)+")
_ARTICLE: Final = re.compile(r"Điều (\d+)(?: khoản ([\d., ]+\d|\d))?")
_ANY: Final = re.compile(r"\b[a-z]+[0-9]+(?:\.[a-z][a-z0-9_]*)+\b")
# A class that names more provisions than these looks at a whole instrument, not at one provision.
_MOST_NAMED: Final = 6


class Suite(NamedTuple):
    """One class of tests: where it stands, the first line of its docstring, and the provisions that its body names."""

    file: str
    name: str
    says: str
    names: frozenset[str]


@cache
def suites() -> tuple[Suite, ...]:
    """Return every test class, in the order of the files."""
    return tuple(_read_classes())


def _read_classes() -> Iterator[Suite]:
    for path in sorted(TESTS.glob("test_*.py")):
        source = path.read_text(encoding="utf-8")
        for node in ast.parse(source).body:
            if isinstance(node, ast.ClassDef) and node.name.startswith("Test"):
                says = (ast.get_docstring(node) or "").partition("\n")[0]
                body = ast.get_source_segment(source, node) or ""
                yield Suite(path.name, node.name, says, frozenset(_ANY.findall(body)))


def tested_by(provision: Provision) -> tuple[Suite, ...]:
    """Return the classes that are about a provision; failing these, those that name it among a few."""
    about = tuple(item for item in suites() if _is_about(item, provision))
    named = (
        item
        for item in suites()
        if any(_covers(name, provision.id) for name in item.names) and len(item.names) <= _MOST_NAMED
    )
    return about or tuple(named)


def _is_about(item: Suite, provision: Provision) -> bool:
    if any(_covers(handle, provision.id) for handle in _HANDLE.findall(item.says)):
        return True
    if _FILES.get(provision.citation.instrument.id) != item.file:
        return False
    return any(
        _covers_place(article, clauses, provision.citation.locator) for article, clauses in _ARTICLE.findall(item.says)
    )


def _covers(handle: str, provision_id: str) -> bool:
    """Say whether a handle is a provision or the section in which it stands."""
    return provision_id == handle or provision_id.startswith(f"{handle}.")


def _covers_place(article: str, clauses: str, locator: str) -> bool:
    found = _ARTICLE.match(locator)
    if found is None or found[1] != article:
        return False
    return not clauses or found[2] in re.split(r"[, ]+", clauses)
