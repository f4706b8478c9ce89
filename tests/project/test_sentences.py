"""Every sentence of the library: read through in one list, called by one id, and used."""

from __future__ import annotations

import ast
import inspect
import runpy
from collections import Counter
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from phieu_tin_nhiem.base.sentences import ANYTHING
from phieu_tin_nhiem.base.text import LANGUAGES

GOLDEN = runpy.run_path(str(Path(__file__).resolve().parents[2] / "tools" / "write_golden.py"))
MODULES: dict[str, ModuleType] = {module.__name__: module for module in GOLDEN["modules"]()}
SENTENCES = [(home, name, sentence) for home, own in GOLDEN["sentences"]().items() for name, sentence in own.items()]
EACH = pytest.mark.parametrize(
    ("home", "name", "sentence"), SENTENCES, ids=lambda value: getattr(value, "id", str(value))
)


@cache
def names_used(module: str) -> Counter[str]:
    """Return how often each name is read in a module; where it is imported does not count."""
    tree = ast.parse(inspect.getsource(MODULES[module]))
    return Counter(
        node.id if isinstance(node, ast.Name) else node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Load)
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_is_that_of_today(language: str) -> None:
    file = f"sentences.{language}.md"
    found = GOLDEN["differences"](file, GOLDEN["listed"](language))
    assert list(found) == [], "read the new wording; then run tools/write_golden.py"


def test_no_two_have_one_id() -> None:
    ids = Counter(sentence.id for _, _, sentence in {id(one[2]): one for one in SENTENCES}.values())
    assert [one for one, number in ids.items() if number > 1] == []


@EACH
def test_each_is_used(home: str, name: str, sentence: object) -> None:
    del sentence, home
    constant = name.partition("[")[0].rpartition(".")[2]
    assert any(names_used(module)[constant] for module in MODULES)


@EACH
def test_the_kind_of_each_fact_is_known(home: str, name: str, sentence: object) -> None:
    del home, name
    kinds = getattr(sentence, "kinds", {})
    assert [fact for fact, kind in kinds.items() if kind is ANYTHING] == []
