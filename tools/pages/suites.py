"""Which test classes speak of which provision: read from the tests themselves, so that no page can flatter."""

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
    "nq35": "law/test_nq35",
    "nq85": "law/test_nq85",
    "nq96": "law/test_nq96",
    "qd262": "law/test_qd262",
    "qd96": "law/test_qd96",
}
_ID: Final = re.compile(r"\b[a-z]+[0-9]+(?:\.[a-z][a-z0-9_]*)+\b")
_ARTICLE: Final = re.compile(r"Điều (\d+)(?: khoản ([\d., ]+\d|\d))?")
# A class that names more provisions than these looks at a whole instrument, not at one provision.
_MOST_NAMED: Final = 6


class Suite(NamedTuple):
    """One class of tests: its path below ``tests``, its name, the first line of its docstring, what it names."""

    file: str
    name: str
    says: str
    names: frozenset[str]


@cache
def suites() -> tuple[Suite, ...]:
    """Return every test class, in the order of the files."""
    return tuple(_read_classes())


def _read_classes() -> Iterator[Suite]:
    for path in sorted(TESTS.rglob("test_*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        tables = {
            target.id: _ids_in(node)
            for node in tree.body
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for node in tree.body:
            if isinstance(node, ast.ClassDef) and node.name.startswith("Test"):
                used = {part.id for part in ast.walk(node) if isinstance(part, ast.Name)} & tables.keys()
                says = (ast.get_docstring(node) or "").partition("\n")[0]
                file = path.relative_to(TESTS).with_suffix("").as_posix()
                yield Suite(file, node.name, says, _ids_in(node).union(*(tables[name] for name in used)))


def _ids_in(node: ast.AST) -> frozenset[str]:
    """Return the ids of provisions that stand in the strings of a piece of code."""
    texts = (part.value for part in ast.walk(node) if isinstance(part, ast.Constant) and isinstance(part.value, str))
    return frozenset(found for text in texts for found in _ID.findall(text))


def tested_by(provision: Provision) -> tuple[Suite, ...]:
    """Return the classes that are about a provision; failing these, those that name it among a few."""
    about = tuple(item for item in suites() if _is_about(item, provision))
    named = (
        item
        for item in suites()
        if any(_covers(name, provision.id) for name in item.names) and len(item.names) <= _MOST_NAMED
    )
    return about or tuple(named)


def naming(provision: Provision, folder: str) -> tuple[Suite, ...]:
    """Return the classes in a folder of tests that name a provision or the list of which it is an item."""
    ids = {provision.id, re.sub(r"\.[a-f]$", "", provision.id)}
    return tuple(item for item in suites() if item.file.startswith(f"{folder}/") and ids & item.names)


def _is_about(item: Suite, provision: Provision) -> bool:
    if any(_covers(id_, provision.id) for id_ in _ID.findall(item.says)):
        return True
    if _FILES.get(provision.citation.instrument.id) != item.file:
        return False
    return any(
        _covers_place(article, clauses, provision.citation.locator) for article, clauses in _ARTICLE.findall(item.says)
    )


def _covers(id_: str, provision_id: str) -> bool:
    """Say whether an id is that of a provision or of the section in which it stands."""
    return provision_id == id_ or provision_id.startswith(f"{id_}.")


def _covers_place(article: str, clauses: str, locator: str) -> bool:
    found = _ARTICLE.match(locator)
    if found is None or found[1] != article:
        return False
    return not clauses or found[2] in re.split(r"[, ]+", clauses)
