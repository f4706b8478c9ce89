"""Keys of messages: whatever the source says is in the tables, and nothing in them is idle."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import phieu_tin_nhiem
from phieu_tin_nhiem.messages import TABLES

KEYS = sorted(TABLES["vi"])
PACKAGE = Path(phieu_tin_nhiem.__file__).parent
TABLE_MODULES = {path for path in (PACKAGE / "messages").iterdir() if path.name.startswith(("vi", "en"))}


def trees() -> Iterator[ast.Module]:
    """Yield the syntax tree of every module but the tables themselves."""
    for path in sorted(PACKAGE.rglob("*.py")):
        if path not in TABLE_MODULES:
            yield ast.parse(path.read_text(encoding="utf-8"))


def constants_in(node: ast.expr) -> Iterator[str]:
    """Yield the strings that an expression can be: itself, or either branch of a condition."""
    if isinstance(node, ast.IfExp):
        yield from constants_in(node.body)
        yield from constants_in(node.orelse)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def keys_that_are_said() -> Iterator[str]:
    """Yield the first argument of whatever takes a key: a statement, a rendering, an error."""
    for tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and node.args:
                called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                if called in {"said", "render", "Statement"} or (
                    called.endswith("Error") and called != "MissingExtraError"
                ):
                    yield from constants_in(node.args[0])


class TestKeys:
    """No key lacks, and none is idle."""

    def test_every_key_that_the_source_uses_exists(self) -> None:
        said = set(keys_that_are_said())
        assert len(said) > 100
        assert said <= set(KEYS)

    def test_every_key_that_exists_is_used(self) -> None:
        nodes = [node for tree in trees() for node in ast.walk(tree)]
        words = {node.value for node in nodes if isinstance(node, ast.Constant)}
        # A key may be put together: f"demo.cell.{outcome}" uses each key that begins so.
        begun = tuple(
            str(node.values[0].value)
            for node in nodes
            if isinstance(node, ast.JoinedStr)
            and isinstance(node.values[0], ast.Constant)
            and re.fullmatch(r"[a-z]+(\.[a-z]+)*\.", str(node.values[0].value))
        )
        assert [key for key in KEYS if key not in words and not key.startswith(begun)] == []
