"""Every public name has an example, where it is documented, and every example runs."""

import ast
import doctest
import importlib
import inspect
from collections.abc import Iterator
from itertools import pairwise

import pytest
from pages.code import FURTHER, names_in
from pages.layers import PACKAGE as FACE
from pages.layers import modules

from phieu_tin_nhiem.base.lazy import listed

MODULES = modules()


def beside_assignments(module: str) -> dict[str, str]:
    """Return the texts that stand below the assignments of a module, as its documentation shows them."""
    body = MODULES[module].body
    return {
        target.id: ast.literal_eval(after.value)
        for node, after in pairwise(body)
        if isinstance(node, ast.Assign | ast.AnnAssign)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name)
        if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant) and isinstance(after.value.value, str)
    }


BESIDE = {module: texts for module in MODULES if (texts := beside_assignments(module))}
WITH_EXAMPLES = [(module, name) for module, texts in BESIDE.items() for name, said in texts.items() if ">>>" in said]


def documented(name: str, value: object) -> str:
    """Return what the documentation says of a name: its docstring, or of a constant the text below it."""
    if inspect.isclass(value) or inspect.isroutine(value):
        return value.__doc__ or ""
    return next((texts[name] for texts in BESIDE.values() if name in texts), "")


def names() -> Iterator[tuple[str, str]]:
    """Go through the public names, each with the module in which it is asked for."""
    yield from (("", name) for name in sorted(listed(FACE)))
    yield from ((part, name) for part in FURTHER for name in names_in(part))


class TestExamples:
    """A reader of the reference sees for each name what one does with it, and what comes out."""

    @pytest.mark.parametrize(("part", "name"), list(names()))
    def test_every_public_name_has_one(self, part: str, name: str) -> None:
        value = getattr(importlib.import_module(f"{FACE}.{part}" if part else FACE), name)
        assert ">>> " in documented(name, value)

    def test_constants_are_seen(self) -> None:
        assert (f"{FACE}.plans.can_tho_2019", "CAN_THO_2019") in WITH_EXAMPLES

    # Those of docstrings are collected by pytest itself.
    @pytest.mark.parametrize(("module", "name"), WITH_EXAMPLES)
    def test_those_of_constants_run(self, module: str, name: str) -> None:
        names_there = vars(importlib.import_module(module))
        found = doctest.DocTestParser().get_doctest(BESIDE[module][name], dict(names_there), name, None, None)
        said: list[str] = []
        runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
        assert runner.run(found, out=said.append).failed == 0, "".join(said)
